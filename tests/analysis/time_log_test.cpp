#include "analysis/time_log.h"

#include <doctest/doctest.h>

#include <string>

namespace cairn::analysis {
namespace {

using Stretches = std::vector<Stretch>;

struct Recorded {
  explicit Recorded(const std::string& journal)
      : workspace(store::load_texts({{"journal/2026-12.yaml", journal}})), history(workspace) {}
  std::vector<Session> sessions() const { return sessions_of(history); }

  store::Workspace workspace;
  History history;
};

// 7 December 2026, so many minutes after midnight UTC.
std::int64_t at(std::int64_t minute) {
  return std::int64_t{base::Date::parse_iso("2026-12-07")->days()} * 24 * 60 + minute;
}

}  // namespace

TEST_CASE("a session lies where its beginning and its length say; one with a day alone lies nowhere") {
  const Recorded recorded(
      "- {at: 2026-12-07T18:05+01:00, time: read/buy, for: 1h30m, pomodoro: 3, interrupted: 2}\n"
      "- {at: 2026-12-06, time: read, for: 45m}\n"
      "- {at: 2026-12-08T02:00+01:00, time: read, for: often}\n");
  const auto sessions = recorded.sessions();
  REQUIRE(sessions.size() == 2);
  CHECK(sessions[0].day.iso() == "2026-12-06");
  CHECK_FALSE(sessions[0].stretch());
  CHECK(sessions[1].subject == "read/buy");
  CHECK(sessions[1].stretch() == Stretch{at(17 * 60 + 5), at(18 * 60 + 35)});
  CHECK(sessions[1].rounds == 3);
  CHECK(sessions[1].interrupted == 2);
}

TEST_CASE("work after midnight counts for the day before, as long as that has not ended") {
  const Recorded recorded(
      "- {at: 2026-12-08T01:00+01:00, time: read, for: 2h}\n"
      "- {at: 2026-12-08T09:00+01:00, time: read, for: 1h}\n");
  const base::Date day = *base::Date::parse_iso("2026-12-07");
  CHECK(total(recorded.sessions(), {day, day}).count == 120);
  CHECK(total(recorded.sessions(), {day, day.plus_days(1)}).count == 180);
}

TEST_CASE("what sessions cover of a stretch is counted once, and the earlier one has it") {
  const Recorded recorded(
      "- {at: 2026-12-07T10:00+00:00, time: read, for: 1h}\n"
      "- {at: 2026-12-07T10:30+00:00, time: run, for: 1h}\n"
      "- {at: 2026-12-07T10:40+00:00, time: sleep, for: 10m}\n"
      "- {at: 2026-12-07T08:00+00:00, time: swim, for: 1h}\n");
  const auto sessions = recorded.sessions();
  const auto taken = taken_of({at(9 * 60), at(11 * 60 + 10)}, sessions);
  REQUIRE(taken.size() == 2);
  CHECK(taken[0] == Taken{{at(10 * 60), at(11 * 60)}, "read"});
  CHECK(taken[1] == Taken{{at(11 * 60), at(11 * 60 + 10)}, "run"});
  CHECK(taken_of({at(9 * 60), at(10 * 60)}, sessions).empty());
}

TEST_CASE("what is left of a stretch lies before, between and behind what is taken") {
  const std::vector<Taken> taken = {{{20, 30}, "a"}, {{30, 40}, "b"}, {{60, 70}, "c"}};
  CHECK(free_of({10, 80}, taken) == Stretches{{10, 20}, {40, 60}, {70, 80}});
  CHECK(free_of({20, 70}, taken) == Stretches{{40, 60}});
  CHECK(free_of({20, 30}, taken).empty());
  CHECK(free_of({5, 6}, {}) == Stretches{{5, 6}});
}

TEST_CASE("the last free stretch is the latest one that is long enough") {
  const std::vector<Taken> taken = {{{20, 30}, "a"}, {{50, 60}, "b"}};
  CHECK(last_free({0, 65}, 5, taken) == Stretch{60, 65});
  CHECK(last_free({0, 65}, 10, taken) == Stretch{40, 50});
  CHECK(last_free({0, 65}, 20, taken) == Stretch{30, 50});
  CHECK_FALSE(last_free({0, 65}, 21, taken));
}

}  // namespace cairn::analysis
