// Durations as the files spell them: work (`2h30m`), calendar spans (`2w`), rates (`5h/week`).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace cairn::base {

// An amount of work.
struct Minutes {
  std::int64_t count = 0;
  auto operator<=>(const Minutes&) const = default;
};

// A stretch of calendar: months and years keep the day of the month, days and weeks count days.
struct Span {
  int days = 0;
  int months = 0;
  bool operator==(const Span&) const = default;
};

struct Rate {
  Minutes work;
  bool per_day = false;  // else a week
  double minutes_per_week() const { return static_cast<double>(work.count) * (per_day ? 7 : 1); }
  bool operator==(const Rate&) const = default;
};

std::optional<Minutes> parse_work(std::string_view text);  // `30m`, `2h`, `2h30m`, `1.5h`
std::optional<Span> parse_span(std::string_view text);     // `3d`, `2w`, `6mo`, `1y`
std::optional<Rate> parse_rate(std::string_view text);     // work with `/week` or `/day`

std::string to_string(Minutes work);      // "2h30m"
std::string to_string(const Span& span);  // "6mo"
std::string to_string(const Rate& rate);  // "5h/week"

Date operator+(Date date, const Span& span);
Date operator-(Date date, const Span& span);

}  // namespace cairn::base
