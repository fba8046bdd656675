// Reads the moment that a person sets the clock to.
#include "base/fixed_clock.h"

#include "base/text.h"

namespace cairn::base {

Result<LocalTime> parse_today(std::string_view text, int utc_offset, std::string_view source) {
  constexpr int noon = 12 * 60;
  if (const auto date = Date::parse_iso(text)) return LocalTime{*date, noon, utc_offset};
  auto time = parse_local_time(text);
  if (!time) {
    return fail(Failure::usage,
                "cannot read " + std::string(source) + " '" + printable(text) + "': it is not a date",
                "write a day (2027-01-31) or a moment (2027-01-31T18:05)");
  }
  if (text.size() == std::string_view("2027-01-31T18:05").size()) time->utc_offset = utc_offset;
  return *time;
}

}  // namespace cairn::base
