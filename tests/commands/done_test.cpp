// What transcripts cannot play: questions at a terminal, and an empty answer to them.
#include <doctest/doctest.h>

#include "main/run.h"
#include "support/fake_world.h"

using cairn::test::FakeWorld;

namespace {

struct Desk {
  FakeWorld world;
  Desk() {
    world.terminal.is_tty = true;
    world.set_env("TERM", "dumb");
    world.put("cairn.yaml", "format: 1\n");
    world.put("goals/pmp.yaml", "statement: Pass\ntasks:\n  - do: Book\n");
  }
  int run(const std::vector<std::string>& words) { return cairn::main::run(world.world(), words); }
  std::string journal() {
    return world.has("journal/2026-12.yaml") ? world.text_of("journal/2026-12.yaml") : "";
  }
};

}  // namespace

TEST_CASE("a goal that is finished at a terminal is asked about, and all of it is one undo") {
  Desk desk;
  desk.world.type("Dinner\nStart earlier\n");
  CHECK(desk.run({"done", "pmp"}) == 0);
  CHECK(desk.journal() ==
        "- {at: 2026-12-07T18:05+01:00, change: pmp, key: status, from: active, to: done}\n"
        "- {at: 2026-12-07T18:05+01:00, celebrate: pmp, how: \"Dinner\"}\n"
        "- {at: 2026-12-07T18:05+01:00, note: pmp, said: \"Start earlier\"}\n");
  CHECK(desk.run({"undo"}) == 0);
  CHECK(desk.journal().empty());
}

TEST_CASE("an empty answer, or none at all, leaves the goal finished and nothing invented") {
  for (const char* answers : {"\n\n", ""}) {
    Desk desk;
    desk.world.type(answers);
    CHECK(desk.run({"done", "pmp"}) == 0);
    CHECK(desk.journal() ==
          "- {at: 2026-12-07T18:05+01:00, change: pmp, key: status, from: active, to: done}\n");
  }
}

TEST_CASE("nobody is asked about a task, a finished goal, a dry run, or what was said already") {
  Desk desk;
  desk.world.type("unread\nunread\n");
  CHECK(desk.run({"done", "pmp", "--dry-run"}) == 0);
  CHECK(desk.run({"done", "pmp/book"}) == 0);
  CHECK(desk.run({"done", "pmp", "--celebrate", "Cake"}) == 0);
  CHECK(desk.run({"done", "pmp"}) == 0);
  CHECK(desk.world.terminal.input == "unread\nunread\n");
}
