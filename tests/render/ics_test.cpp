#include "render/ics.h"

#include <doctest/doctest.h>

#include "base/text.h"

using namespace cairn;

namespace {

const base::LocalTime kNow = *base::parse_local_time("2026-12-07T00:30+01:00");

std::string calendar_of(const render::CalendarEvent& event) {
  render::Calendar calendar(kNow);
  calendar.add(event);
  return calendar.finish();
}

render::CalendarEvent event(std::string summary) {
  render::CalendarEvent one;
  one.uid = "a@cairn";
  one.day = *base::Date::parse_iso("2026-12-31");
  one.summary = std::move(summary);
  return one;
}

}  // namespace

TEST_CASE("an event of the whole day ends on the next one and leaves the day free") {
  CHECK(calendar_of(event("Exam")) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//cairn//cairn//EN\r\nCALSCALE:GREGORIAN\r\n"
        "BEGIN:VEVENT\r\nUID:a@cairn\r\nDTSTAMP:20261206T233000Z\r\n"
        "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nTRANSP:TRANSPARENT\r\n"
        "SUMMARY:Exam\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("an event with hours is in local time, behind midnight too") {
  auto one = event("Night shift");
  one.hours = {23 * 60, 24 * 60 + 90};
  const std::string text = calendar_of(one);
  CHECK(text.find("DTSTART:20261231T230000\r\n") != std::string::npos);
  CHECK(text.find("DTEND:20270101T013000\r\n") != std::string::npos);
}

TEST_CASE("texts cannot end a line or a component") {
  auto one = event("a,b;c\\d\nEND:VEVENT\r\x01");
  one.description = "first\nsecond";
  const std::string text = calendar_of(one);
  CHECK(text.find("SUMMARY:a\\,b\\;c\\\\d END:VEVENT \\\\x01\r\n") != std::string::npos);
  CHECK(text.find("DESCRIPTION:first\\nsecond\r\n") != std::string::npos);
}

TEST_CASE("what would drive a terminal is shown as its number") {
  const std::string text = calendar_of(event("a\u202eb\u009bc\x1b[31m"));
  CHECK(text.find("SUMMARY:a\\\\u{202e}b") != std::string::npos);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("\u009b") == std::string::npos);
}

TEST_CASE("lines are folded at 75 octets, between characters") {
  std::string summary;
  for (int i = 0; i < 60; ++i) summary += "é€";
  const std::string text = calendar_of(event(summary));
  std::string unfolded;
  for (const std::string_view line : base::split(text, '\n')) {
    if (line.empty()) continue;
    REQUIRE(line.ends_with('\r'));
    const std::string_view content = line.substr(0, line.size() - 1);
    CHECK(content.size() <= 75);
    CHECK_FALSE(base::find_invalid_utf8(content));
    unfolded += content.starts_with(' ') ? content.substr(1) : content;
  }
  CHECK(unfolded.find("SUMMARY:" + summary) != std::string::npos);
}

TEST_CASE("an alarm rings so many days ahead") {
  auto one = event("Exam");
  one.alarm_days = 7;
  CHECK(calendar_of(one).find(
            "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Exam\r\nTRIGGER:-P7D\r\nEND:VALARM\r\n") !=
        std::string::npos);
}
