// `cairn check --watch` with changes that a transcript cannot make while a command runs.
#include <doctest/doctest.h>

#include "main/run.h"
#include "support/fake_world.h"

using cairn::test::FakeWorld;

namespace {

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

struct WorldWithAGoal : FakeWorld {
  WorldWithAGoal() {
    put("cairn.yaml", "format: 1\n");
    put("goals/pmp.yaml", "statement: Pass the PMP exam\nwhy: Roles ask for it\ndue: 2027-05-31\n");
  }
};

}  // namespace

TEST_CASE("a goal that is broken and mended while it is watched is judged three times") {
  WorldWithAGoal world;
  world.files.to_come = {
      [&] { world.put("goals/pmp.yaml", "statement: [Pass\n"); },
      [&] { world.put("goals/pmp.yaml", "statement: Pass the PMP exam\nwhy: Roles ask for it\n"); }};
  CHECK(cairn::main::run(world.world(), {"check", "--watch"}) == 1);
  CHECK(count(world.output(), "[F001]") == 1);
  CHECK(count(world.output(), "[T501]") == 1);
  CHECK(count(world.output(), "18:05  watching for changes; Ctrl-C ends") == 3);
  CHECK(count(world.output(), "\x1b") == 0);
}

TEST_CASE("on a terminal each round begins on a blank screen") {
  WorldWithAGoal world;
  world.terminal.is_tty = true;
  world.files.to_come = {[&] { world.put("goals/pmp.yaml", "statement: Pass\n"); }};
  cairn::main::run(world.world(), {"--color", "never", "check", "--watch"});
  CHECK(count(world.output(), "\x1b[H\x1b[2J") == 2);
}

TEST_CASE("settings that break while they are watched are reported and end nothing") {
  WorldWithAGoal world;
  world.files.to_come = {[&] { world.put("cairn.yaml", "format: one\n"); },
                         [&] { world.put("cairn.yaml", "format: 1\n"); }};
  CHECK(cairn::main::run(world.world(), {"check", "--watch"}) == 0);
  CHECK(count(world.output(), "watching for changes") == 3);
}

TEST_CASE("what cannot be watched is refused at once") {
  for (const std::vector<std::string>& words : {std::vector<std::string>{"check", "--watch", "-"},
                                                {"check", "--watch", "--fix"},
                                                {"check", "--watch", "nobody"},
                                                {"check", "--watch", "--format", "json"},
                                                {"check", "--watch", "--statement", "Pass the exam"}}) {
    WorldWithAGoal world;
    CHECK(cairn::main::run(world.world(), words) == 2);
    CHECK(world.error() != "");
  }
}
