#include "base/wall_clock.h"

#include <doctest/doctest.h>

#include "base/time_phrase.h"
#include "support/zone_clock.h"

using namespace cairn::base;
using cairn::test::ZoneClock;

namespace {

LocalTime at(std::string_view text) {
  return *parse_local_time(text);
}

std::string shown(const ZoneClock& clock, std::string_view day, int hour, int minute) {
  return on_the_wall(clock, *Date::parse_iso(day), hour * 60 + minute).iso();
}

std::string read(const ZoneClock& clock, std::string_view text) {
  const auto phrase = parse_time_phrase(text, clock, day_of(clock.now(), 240), {});
  if (!phrase) return phrase.error().message;
  return phrase->moment ? phrase->moment->iso() : std::to_string(phrase->minute);
}

}  // namespace

TEST_CASE("the hours between two readings are those that passed, not those that the clocks show") {
  CHECK(utc_minute_of(at("2026-10-25T04:00+01:00")) - utc_minute_of(at("2026-10-25T01:00+02:00")) == 4 * 60);
  CHECK(utc_minute_of(at("2027-03-28T04:00+02:00")) - utc_minute_of(at("2027-03-28T01:00+01:00")) == 2 * 60);
  CHECK(utc_minute_of(at("1970-01-01T00:00+00:00")) == 0);
}

TEST_CASE("in autumn an hour is shown twice and the first is meant; in spring one is left out") {
  const ZoneClock berlin("2026-10-25T12:00+01:00");
  CHECK(shown(berlin, "2026-10-25", 1, 59) == "2026-10-25T01:59+02:00");
  CHECK(shown(berlin, "2026-10-25", 2, 30) == "2026-10-25T02:30+02:00");
  CHECK(shown(berlin, "2026-10-25", 3, 0) == "2026-10-25T03:00+01:00");
  CHECK(shown(berlin, "2027-03-28", 1, 59) == "2027-03-28T01:59+01:00");
  CHECK(shown(berlin, "2027-03-28", 2, 30) == "2027-03-28T03:30+02:00");
  CHECK(shown(berlin, "2027-03-28", 3, 0) == "2027-03-28T03:00+02:00");
}

TEST_CASE("a moment is shown with the offset of its own day, before 1970 too") {
  const ZoneClock berlin("2026-12-07T12:00+01:00");
  CHECK(local_time(berlin, utc_minute_of(at("2026-07-01T10:00+00:00"))).iso() == "2026-07-01T12:00+02:00");
  CHECK(local_time(berlin, -61).iso() == "1969-12-31T23:59+01:00");
  CHECK(local_time(berlin, -60).iso() == "1970-01-01T00:00+01:00");
}

TEST_CASE("times of day are read as people write them") {
  CHECK(parse_clock_time("18:05") == 18 * 60 + 5);
  CHECK(parse_clock_time("9:30") == 9 * 60 + 30);
  CHECK(parse_clock_time("6pm") == 18 * 60);
  CHECK(parse_clock_time("6:30 PM") == 18 * 60 + 30);
  CHECK(parse_clock_time("12am") == 0);
  CHECK(parse_clock_time("12pm") == 12 * 60);
  CHECK(parse_clock_time("noon") == 12 * 60);
  for (const char* wrong : {"", "9", "24:00", "9:60", "13pm", "0am", ":30", "9:5", "-1:30", "9:300", "pm"})
    CHECK_FALSE_MESSAGE(parse_clock_time(wrong), wrong);
}

TEST_CASE("a moment is said by its time, its day or its distance") {
  const ZoneClock clock("2026-12-07T18:05+01:00");
  CHECK(read(clock, "now") == "2026-12-07T18:05+01:00");
  CHECK(read(clock, "17:30") == std::to_string(17 * 60 + 30));
  CHECK(read(clock, "20m ago") == "2026-12-07T17:45+01:00");
  CHECK(read(clock, "-1h30m") == "2026-12-07T16:35+01:00");
  CHECK(read(clock, "1h 30m ago") == "2026-12-07T16:35+01:00");
  CHECK(read(clock, "yesterday 22:10") == "2026-12-06T22:10+01:00");
  CHECK(read(clock, "yesterday at 6 pm") == "2026-12-06T18:00+01:00");
  CHECK(read(clock, "2026-07-01 09:00") == "2026-07-01T09:00+02:00");
  CHECK(read(clock, "2026-07-01T09:00") == "2026-07-01T09:00+02:00");
  CHECK(read(clock, "2026-07-01T09:00+00:00") == "2026-07-01T11:00+02:00");
  CHECK(read(clock, "soon") == "'soon' is no time");
  CHECK(read(clock, "9") == "'9' is no time");
  CHECK(read(clock, "2026-02-30 09:00").find("30") != std::string::npos);
}

TEST_CASE("twenty minutes ago are twenty minutes though the clocks were put back") {
  CHECK(read(ZoneClock("2026-10-25T02:10+01:00"), "20m ago") == "2026-10-25T02:50+02:00");
  CHECK(read(ZoneClock("2027-03-28T03:10+02:00"), "20m ago") == "2027-03-28T01:50+01:00");
}

TEST_CASE("a time after midnight belongs to the day that has not ended yet") {
  const ZoneClock clock("2026-12-08T00:20+01:00");
  const Date today = day_of(clock.now(), 240);
  CHECK(within_day(clock, today, 240, 23 * 60 + 50).iso() == "2026-12-07T23:50+01:00");
  CHECK(within_day(clock, today, 240, 10).iso() == "2026-12-08T00:10+01:00");
}

TEST_CASE("the end of a timer is the first showing of the time behind its start") {
  const ZoneClock clock("2026-10-25T09:00+01:00");
  CHECK(first_from(clock, at("2026-10-24T18:05+02:00"), 19 * 60).iso() == "2026-10-24T19:00+02:00");
  CHECK(first_from(clock, at("2026-10-24T18:05+02:00"), 60).iso() == "2026-10-25T01:00+02:00");
  CHECK(first_from(clock, at("2026-10-25T02:50+02:00"), 2 * 60 + 10).iso() == "2026-10-25T02:10+01:00");
  CHECK(first_from(clock, at("2026-10-25T02:50+01:00"), 2 * 60 + 10).iso() == "2026-10-26T02:10+01:00");
  CHECK(first_from(clock, at("2026-10-25T02:10+01:00"), 2 * 60 + 40).iso() == "2026-10-25T02:40+01:00");
}
