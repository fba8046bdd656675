#include "analysis/counted_days.h"

#include <doctest/doctest.h>

#include <string_view>

namespace cairn::analysis {
namespace {

base::Date day(std::string_view iso) {
  return *base::Date::parse_iso(iso);
}

const CountedDays kWithPauses({{day("2026-12-24"), day("2027-01-03")},
                               {day("2026-12-07"), day("2026-12-08")},
                               {day("2026-12-08"), day("2026-12-09")}});

}  // namespace

TEST_CASE("days of pauses do not count, however the pauses are written") {
  CHECK(kWithPauses.pauses().size() == 2);
  CHECK(kWithPauses.counts(day("2026-12-06")));
  CHECK_FALSE(kWithPauses.counts(day("2026-12-09")));
  CHECK(kWithPauses.between(day("2026-12-01"), day("2026-12-11")) == 7);
  CHECK(kWithPauses.between(day("2026-12-23"), day("2027-01-04")) == 1);
  CHECK(kWithPauses.between(day("2026-12-05"), day("2026-12-01")) == 0);
}

TEST_CASE("counting ahead steps over pauses, and is the reverse of counting between") {
  CHECK(kWithPauses.after(day("2026-12-06"), 0) == day("2026-12-06"));
  CHECK(kWithPauses.after(day("2026-12-06"), 1) == day("2026-12-10"));
  CHECK(kWithPauses.after(day("2026-12-23"), 1) == day("2027-01-04"));
  for (int count = 1; count < 60; ++count) {
    const base::Date reached = kWithPauses.after(day("2026-12-01"), count);
    CHECK(kWithPauses.counts(reached));
    CHECK(kWithPauses.between(day("2026-12-01"), reached) == count);
  }
}

TEST_CASE("a pause that began earlier holds until it ends") {
  CHECK(kWithPauses.after(day("2026-12-30"), 1) == day("2027-01-04"));
}

}  // namespace cairn::analysis
