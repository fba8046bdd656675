// iCalendar (RFC 5545), written by hand: lines end in CRLF, are folded at 75 octets, and texts are escaped.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace cairn::render {

struct CalendarEvent {
  std::string uid;  // the same for the same thing in every export
  base::Date day;
  // Minutes after midnight, in local time wherever it is read; without them the event takes the whole day and
  // leaves it free.
  struct Hours {
    int from = 0, to = 0;
  };
  std::optional<Hours> hours{};
  std::string summary{};
  std::string description{};
  int alarm_days = 0;  // a reminder so many days ahead
};

class Calendar {
 public:
  // `now` is the time stamp of every event.
  explicit Calendar(const base::LocalTime& now);

  void add(const CalendarEvent& event);
  std::string finish();

 private:
  void line(std::string_view name, std::string_view value);

  std::string stamp_;
  std::string out_;
};

}  // namespace cairn::render
