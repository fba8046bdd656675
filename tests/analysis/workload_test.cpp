#include "analysis/workload.h"

#include <doctest/doctest.h>

using namespace cairn;
using analysis::Amount;
using analysis::asks_more;
using analysis::Workload;

namespace {

base::Date day(unsigned number) {
  return *base::Date::from_ymd(2026, 12, number);
}

struct Due {
  unsigned day;
  std::int64_t minutes;
};

Workload work(const std::vector<Due>& portions) {
  Workload out;
  for (const Due& one : portions)
    out.portions.push_back({nullptr, nullptr, day(one.day), Amount::of({one.minutes}), false});
  return out;
}

Workload going_on(unsigned from, std::int64_t per_week) {
  Workload out;
  out.ongoing.push_back({nullptr, day(from), {per_week}});
  return out;
}

}  // namespace

TEST_CASE("work that is due earlier, or is more, asks for more") {
  CHECK(asks_more(work({{10, 60}}), work({{11, 60}})));
  CHECK(asks_more(work({{11, 61}}), work({{11, 60}})));
  CHECK(asks_more(work({{20, 90}}), work({{11, 60}})));
  CHECK(asks_more(work({{11, 60}}), work({})));
  CHECK(asks_more(going_on(1, 60), going_on(1, 30)));
  CHECK(asks_more(going_on(1, 60), going_on(2, 60)));
}

TEST_CASE("work that is due later, or is less, asks for no more") {
  CHECK_FALSE(asks_more(work({{11, 60}}), work({{11, 60}})));
  CHECK_FALSE(asks_more(work({{12, 60}}), work({{11, 60}})));
  CHECK_FALSE(asks_more(work({{11, 30}, {20, 30}}), work({{11, 60}})));
  CHECK_FALSE(asks_more(work({}), work({{11, 60}})));
  CHECK_FALSE(asks_more(going_on(2, 30), going_on(1, 60)));
}
