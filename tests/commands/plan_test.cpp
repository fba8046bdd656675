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

namespace {

struct Profiled {
  explicit Profiled(std::string_view profile, std::vector<std::string> words = {"plan", "--color", "never"}) {
    world.put("cairn.yaml", "format: 1\n");
    world.put("profile.yaml", std::string(profile) + "\n");
    world.put("inbox.yaml", "tasks:\n  - {do: Report, id: report, due: 2026-11-24, estimate: 4h}\n");
    exit = main::run(world.world(), std::move(words));
  }
  bool says(std::string_view text) const { return world.output().find(text) != std::string::npos; }
  bool warns(std::string_view text) const { return world.error().find(text) != std::string::npos; }

  test::FakeWorld world{"2026-11-22T12:00+00:00"};
  int exit = 0;
};

}  // namespace

TEST_CASE("blocks that overlap give their time once, and check names them") {
  const std::string profile = "week: {mon: [09:00-12:00, 10:00-11:00]}";
  const Profiled planned(profile, {"plan", "--check", "--color", "never"});
  CHECK(planned.exit == 1);
  CHECK(planned.says("3h of 3h"));
  const Profiled checked(profile, {"check", "--color", "never"});
  CHECK(checked.says("profile.yaml:1:27: error: `mon`: `10:00-11:00` overlaps with `09:00-12:00`"));
  CHECK_FALSE(Profiled("week: {mon: [09:00-12:00, 12:00-13:00]}", {"check"}).says("profile.yaml"));
}

TEST_CASE("a block that is none is named at its own place, and every reading command says so once") {
  const std::string profile = "week: {mon: [09:00-10:00, 22:00-02:00], tue: 3h}";
  const Profiled checked(profile, {"check", "--color", "never"});
  CHECK(checked.says("profile.yaml:1:27: error: `mon` is `22:00-02:00`, not a duration"));
  CHECK(checked.says("a block ends with its day"));
  for (const std::string command : {"plan", "matrix", "today", "remind"}) {
    const Profiled read(profile, {command});
    CAPTURE(command);
    const std::string text(read.world.error());
    const std::size_t at = text.find("profile.yaml: `mon` is `22:00-02:00`");
    CHECK(at != std::string::npos);
    CHECK(text.find("profile.yaml: ", at + 1) == std::string::npos);
  }
}

TEST_CASE("more hours than a week or a day has are a finding, and not used") {
  for (const std::string profile : {"hours: 999h/week", "hours: 25h/day", "week: {mon: 25h}",
                                    "week: {mon: [13h, 12h]}", "week: {mon: [20h, 09:00-14:00]}"}) {
    CAPTURE(profile);
    CHECK(Profiled(profile, {"check"}).exit == 1);
    const Profiled planned(profile);
    CHECK(planned.exit == 2);
    CHECK(planned.warns("has; that is left out"));
  }
  CHECK(Profiled("hours: 168h/week").exit == 0);
  CHECK(Profiled("week: {mon: 24h}").exit == 0);
}

TEST_CASE("a profile that leaves no hours is not one that says nothing of them") {
  CHECK(Profiled("hours: 0h/week").warns("profile.yaml leaves no hours for your goals"));
  CHECK(Profiled("name: Robin").warns("profile.yaml does not say how many hours there are"));
}

TEST_CASE("the roadmap says in each format what does not fit, and programs get no words between") {
  test::FakeWorld world{"2026-11-22T12:00+00:00"};
  world.put("cairn.yaml", "format: 1\n");
  world.put("profile.yaml", "hours: 7h/week\nvision: {picture: A studio of my own}\n");
  world.put("goals/g.yaml",
            "statement: G\nstart: 2026-11-01\ndue: 2026-11-30\n"
            "milestones:\n  - {name: Far, id: far, due: 2029-01-01}\n"
            "tasks:\n  - {do: X, id: x, due: 2026-11-29, estimate: 15h}\n");
  CHECK(main::run(world.world(), {"plan", "year", "--check", "--format", "dot"}) == 1);
  CHECK(world.output().find("2026-11-30 ! -6d") != std::string::npos);
  CHECK(world.output().find("label=\"A studio of my own\"") != std::string::npos);
  CHECK(world.output().find("fit") == std::string::npos);
  CHECK(world.error().find("the work due by 2026-11-29 does not fit") != std::string::npos);
  CHECK(main::run(world.world(), {"plan", "year", "--format", "html"}) == 0);
  CHECK(world.output().find("▸</span>") != std::string::npos);
  CHECK(world.output().find("▸ later than the axis") != std::string::npos);
}
