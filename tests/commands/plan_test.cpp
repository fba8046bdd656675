#include <doctest/doctest.h>

#include "main/run.h"
#include "support/fake_world.h"

using namespace cairn;

namespace {

// `cairn plan day` at a terminal, in a workspace that says nothing of hours.
struct Asked {
  explicit Asked(std::string_view typed) {
    world.terminal.is_tty = true;
    world.set_env("PAGER", "cat");
    world.put("cairn.yaml", "format: 1\n");
    world.put("inbox.yaml", "tasks:\n  - {do: Badge, id: badge, due: 2026-11-23, estimate: 30m}\n");
    world.type(typed);
    exit = main::run(world.world(), {"plan", "day", "--color", "never"});
  }

  test::FakeWorld world{"2026-11-22T12:00+00:00"};
  int exit = 0;
};

}  // namespace

TEST_CASE("where the profile says no hours, a terminal is asked for them, for once") {
  const Asked session("7h/week\n");
  CHECK(session.exit == 0);
  CHECK(session.world.output().find("inbox/badge") != std::string::npos);
  CHECK(session.world.output().find("30m of 1h") != std::string::npos);
  CHECK_FALSE(session.world.has("profile.yaml"));
}

TEST_CASE("an answer that is no rate is asked again") {
  const Asked session("many\n1h/day\n");
  CHECK(session.exit == 0);
  CHECK(session.world.output().find("'many' are no hours") != std::string::npos);
  CHECK(session.world.output().find("to keep it: `hours: 1h/day` in profile.yaml") != std::string::npos);
  CHECK(session.world.output().find("30m of 1h") != std::string::npos);
}

TEST_CASE("no answer, or one that is none, plans nothing") {
  CHECK(Asked("\n").exit == 2);
  CHECK(Asked("").exit == 2);
  CHECK(Asked("many\n").exit == 2);
}
