// One writer for every calendar that cairn exports.
#include "render/ics.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace cairn::render {
namespace {

constexpr std::size_t kLongestLine = 75;  // octets, the line break not counted
constexpr int kMinutesADay = 24 * 60;

std::string basic_date(base::Date day) {
  return fmt::format("{:04}{:02}{:02}", day.year(), day.month(), day.day());
}

// A minute of the day may lie behind midnight or before it.
std::string basic_time(base::Date day, int minute) {
  const int days = minute >= 0 ? minute / kMinutesADay : -((kMinutesADay - 1 - minute) / kMinutesADay);
  minute -= days * kMinutesADay;
  return fmt::format("{}T{:02}{:02}00", basic_date(day.plus_days(days)), minute / 60, minute % 60);
}

// What would drive a terminal is shown as its number: calendars have no escape for it. Commas, semicolons and
// backslashes are escaped; a text is one line for calendars that show no other.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = std::max<std::size_t>(1, base::decode_utf8(text, at).length);
    const std::string_view c = text.substr(at, length);
    at += length;
    if (c == "\n") {
      out += "\\n";
    } else if (c != "\r") {
      for (const char shown : c == "\t" ? std::string(c) : base::printable(c)) {
        if (shown == '\\' || shown == ';' || shown == ',') out += '\\';
        out += shown;
      }
    }
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  return out;
}

// Folds between code points: a character that is cut in two is a character lost.
std::string folded(std::string_view line) {
  std::string out;
  std::size_t used = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t length = std::max<std::size_t>(1, base::decode_utf8(line, at).length);
    if (used + length > kLongestLine) {
      out += "\r\n ";
      used = 1;
    }
    out += line.substr(at, length);
    used += length;
    at += length;
  }
  return out + "\r\n";
}

}  // namespace

Calendar::Calendar(const base::LocalTime& now)
    : stamp_(basic_time(now.date, now.minute - now.utc_offset) + "Z") {
  line("BEGIN", "VCALENDAR");
  line("VERSION", "2.0");
  line("PRODID", "-//cairn//cairn//EN");
  line("CALSCALE", "GREGORIAN");
}

void Calendar::line(std::string_view name, std::string_view value) {
  out_ += folded(fmt::format("{}:{}", name, value));
}

void Calendar::add(const CalendarEvent& event) {
  line("BEGIN", "VEVENT");
  line("UID", event.uid);
  line("DTSTAMP", stamp_);
  if (event.hours) {
    line("DTSTART", basic_time(event.day, event.hours->from));
    line("DTEND", basic_time(event.day, event.hours->to));
  } else {
    line("DTSTART;VALUE=DATE", basic_date(event.day));
    line("DTEND;VALUE=DATE", basic_date(event.day.plus_days(1)));
    line("TRANSP", "TRANSPARENT");
  }
  line("SUMMARY", escaped(one_line(event.summary)));
  if (!event.description.empty()) line("DESCRIPTION", escaped(event.description));
  if (event.alarm_days > 0) {
    line("BEGIN", "VALARM");
    line("ACTION", "DISPLAY");
    line("DESCRIPTION", escaped(one_line(event.summary)));
    line("TRIGGER", fmt::format("-P{}D", event.alarm_days));
    line("END", "VALARM");
  }
  line("END", "VEVENT");
}

std::string Calendar::finish() {
  line("END", "VCALENDAR");
  return std::move(out_);
}

}  // namespace cairn::render
