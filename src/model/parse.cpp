// What single scalars say, by the types of the schema.
#include <array>

#include "base/duration.h"
#include "base/number.h"
#include "base/text.h"
#include "model/decode.h"

namespace cairn::model {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string_view to_string(Status status) {
  switch (status) {
    case Status::idea:
      return "idea";
    case Status::active:
      return "active";
    case Status::paused:
      return "paused";
    case Status::done:
      return "done";
    case Status::dropped:
      return "dropped";
  }
  return "";
}

std::optional<Status> parse_status(std::string_view text) {
  for (const Status status : {Status::idea, Status::active, Status::paused, Status::done, Status::dropped}) {
    if (to_string(status) == text) return status;
  }
  return std::nullopt;
}

std::optional<Target> parse_target(std::string_view text) {
  Target target;
  target.is_relative = !text.empty() && (text.front() == '+' || text.front() == '-');
  if (!text.empty() && text.back() == '%') {
    target.is_percent = target.is_relative;
    text.remove_suffix(1);
    if (!target.is_relative) return std::nullopt;  // the unit has its own key
  }
  const auto value = base::parse_number(text);
  if (!value) return std::nullopt;
  target.value = *value;
  return target;
}

std::optional<Cadence> parse_cadence(std::string_view text) {
  if (text == "day") return Cadence{{1, 0}, text};
  if (text == "week") return Cadence{{7, 0}, text};
  if (text == "month") return Cadence{{0, 1}, text};
  if (text == "quarter") return Cadence{{0, 3}, text};
  if (const auto span = base::parse_span(text); span && (span->days > 0 || span->months > 0))
    return Cadence{*span, text};
  return std::nullopt;
}

std::optional<int> parse_time_of_day(std::string_view text) {
  if (text.size() != 5 || text[2] != ':' || !all_digits(text.substr(0, 2)) || !all_digits(text.substr(3))) {
    return std::nullopt;
  }
  const int hour = (text[0] - '0') * 10 + (text[1] - '0');
  const int minute = (text[3] - '0') * 10 + (text[4] - '0');
  if (hour > 24 || minute > 59 || (hour == 24 && minute != 0)) return std::nullopt;
  return hour * 60 + minute;
}

std::optional<Money> parse_money(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) {
    const auto amount = base::parse_number(text);
    return amount ? std::optional(Money{*amount, {}}) : std::nullopt;
  }
  const std::string_view left = text.substr(0, space);
  const std::string_view right = base::trim(text.substr(space));
  const auto before = base::parse_number(left);
  const auto behind = base::parse_number(right);
  if (before.has_value() == behind.has_value()) return std::nullopt;
  return before ? Money{*before, right} : Money{*behind, left};
}

std::optional<base::Period> parse_days(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    const auto day = base::Date::parse_iso(text);
    return day ? std::optional(base::Period{*day, *day}) : std::nullopt;
  }
  const auto first = base::Date::parse_iso(base::trim(text.substr(0, dots)));
  const auto last = base::Date::parse_iso(base::trim(text.substr(dots + 2)));
  if (!first || !last || *first > *last) return std::nullopt;
  return base::Period{*first, *last};
}

std::optional<Block> parse_block(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto from = parse_time_of_day(base::trim(text.substr(0, dash)));
  const auto to = parse_time_of_day(base::trim(text.substr(dash + 1)));
  if (!from || !to || *from >= *to) return std::nullopt;
  return Block{*from, *to};
}

std::optional<base::Rate> parse_hours(std::string_view text) {
  const auto rate = base::parse_rate(text);
  return rate && rate->minutes_per_week() <= 7 * kMinutesADay ? rate : std::nullopt;
}

bool is_month_day(std::string_view text) {
  // 2000 is a leap year, so that 02-29 is a day.
  return text.size() == 5 && base::Date::parse_iso("2000-" + std::string(text)).has_value();
}

std::optional<double> Metric::target_value() const {
  if (!target) return std::nullopt;
  if (!target->value.is_relative) return target->value.value;
  if (!baseline) return std::nullopt;
  const double from = baseline->value;
  return target->value.is_percent ? from * (1 + target->value.value / 100) : from + target->value.value;
}

}  // namespace cairn::model
