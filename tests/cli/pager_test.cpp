#include <doctest/doctest.h>

#include "main/run.h"
#include "support/fake_world.h"

using cairn::test::FakeProcesses;
using cairn::test::FakeWorld;

namespace {

// A terminal with a journal to read, and the pagers there are.
struct Desk {
  FakeWorld world;
  explicit Desk(const std::vector<std::string>& pagers) {
    world.terminal.is_tty = true;
    world.set_env("TERM", "dumb");
    world.put("cairn.yaml", "format: 1\n");
    world.put("journal/2026-12.yaml", "- {at: 2026-12-01, win: me, said: Booked}\n");
    for (const std::string& name : pagers)
      world.processes.programs[name] = [](const FakeProcesses::Call&) { return 0; };
  }
  void read(const std::vector<std::string>& words = {"log"}) {
    CHECK(cairn::main::run(world.world(), words) == 0);
  }
};

}  // namespace

TEST_CASE("a long text goes through less, which is told to leave colours and short texts alone") {
  Desk desk({"less"});
  desk.read();
  REQUIRE(desk.world.processes.calls.size() == 1);
  CHECK(desk.world.processes.calls[0].words == std::vector<std::string>{"less", "-FRX"});
  CHECK(desk.world.processes.calls[0].text.find("Booked") != std::string::npos);
  CHECK(desk.world.output().empty());
}

TEST_CASE(
    "PAGER names the pager with its options, LESS keeps less as it is, and a shell reads what needs one") {
  Desk desk({"most", "less", "sh"});
  desk.world.set_env("PAGER", "most -s  -w");
  desk.read();
  desk.world.set_env("PAGER", "less");
  desk.world.set_env("LESS", "-i");
  desk.read();
  desk.world.set_env("PAGER", "sed 's/a/b/' | less");
  desk.read();
  const auto& calls = desk.world.processes.calls;
  REQUIRE(calls.size() == 3);
  CHECK(calls[0].words == std::vector<std::string>{"most", "-s", "-w"});
  CHECK(calls[1].words == std::vector<std::string>{"less"});
  CHECK(calls[2].words == std::vector<std::string>{"sh", "-c", "sed 's/a/b/' | less"});
}

TEST_CASE("without a terminal, with --no-pager, with PAGER=cat or without a pager the text is printed") {
  Desk none({});
  none.read();
  CHECK(none.world.output().find("Booked") != std::string::npos);

  Desk unwanted({"less"});
  unwanted.read({"log", "--no-pager"});
  CHECK(unwanted.world.output().find("Booked") != std::string::npos);

  Desk cat({"less", "cat"});
  cat.world.set_env("PAGER", "cat");
  cat.read();
  CHECK(cat.world.processes.calls.empty());

  Desk pipe({"less"});
  pipe.world.terminal.is_tty = false;
  pipe.read();
  CHECK(pipe.world.processes.calls.empty());
  CHECK(pipe.world.output().find("Booked") != std::string::npos);
}

TEST_CASE("where the shell finds no pager the text is printed after all") {
  Desk desk({});
  desk.world.processes.programs["sh"] = [](const FakeProcesses::Call&) { return 127; };
  desk.world.set_env("PAGER", "nothing | at-all");
  desk.read();
  CHECK(desk.world.output().find("Booked") != std::string::npos);
}

TEST_CASE("JSON never goes through a pager") {
  Desk desk({"less"});
  desk.read({"log", "--format", "json"});
  CHECK(desk.world.processes.calls.empty());
}
