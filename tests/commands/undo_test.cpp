// What transcripts cannot lay: records that are damaged, and files whose last line has no end.
#include <doctest/doctest.h>

#include "main/run.h"
#include "support/fake_world.h"

using cairn::test::FakeWorld;

namespace {

struct Desk {
  FakeWorld world;
  Desk() {
    world.put("cairn.yaml", "format: 1\n");
    world.put("goals/pmp.yaml", "statement: Pass the exam\n");
  }
  int run(const std::vector<std::string>& words) {
    world.clear_output();
    return cairn::main::run(world.world(), words);
  }
  bool says(std::string_view text) const { return world.error().find(text) != std::string::npos; }
};

}  // namespace

TEST_CASE("an undo record that cannot be read is named, and hides nothing that is newer") {
  Desk desk;
  CHECK(desk.run({"set", "pmp", "why=a"}) == 0);
  CHECK(desk.run({"set", "pmp", "why=b"}) == 0);
  desk.world.put(".cairn/undo/000001.json", "{");
  CHECK(desk.run({"undo", "2"}) == 1);
  CHECK(desk.says("'.cairn/undo/000001.json' cannot be read"));
  CHECK(desk.run({"undo"}) == 0);
  CHECK(desk.world.text_of("goals/pmp.yaml") == "statement: Pass the exam\nwhy: a\n");
  CHECK(desk.run({"undo"}) == 1);
  CHECK(desk.says("'.cairn/undo/000001.json' cannot be read"));
  CHECK(desk.run({"undo", "--list"}) == 0);
  CHECK(desk.says("'.cairn/undo/000001.json' cannot be read"));
  CHECK_FALSE(desk.says("there is nothing"));
}

TEST_CASE("undo gives back a journal whose last line was torn, byte for byte") {
  Desk desk;
  const std::string torn = "- {at: 2026-12-01, win: pmp, said: a}\n- {at: 2026-12-02, wi";
  desk.world.put("journal/2026-12.yaml", torn);
  CHECK(desk.run({"log", "pmp", "--win", "b"}) == 0);
  CHECK(desk.world.text_of("journal/2026-12.yaml").starts_with(torn + "\n- {at: 2026-12-07T18:05+01:00"));
  CHECK(desk.run({"undo"}) == 0);
  CHECK(desk.world.text_of("journal/2026-12.yaml") == torn);
}
