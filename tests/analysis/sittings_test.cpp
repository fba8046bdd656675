#include "analysis/sittings.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace cairn;

namespace {

constexpr int kNine = 9 * 60;

// "0 540-590" for each sitting: which work, from when to when.
std::string drawn(const std::vector<int>& minutes, const std::vector<model::Block>& blocks, int block,
                  int rest) {
  analysis::PlannedDay day;
  for (const int count : minutes) {
    day.work.emplace_back();
    day.work.back().work = analysis::Amount::of({count});
  }
  std::string text;
  for (const auto& one : analysis::sittings_of(day, blocks, {{block}, {rest}}))
    text += fmt::format("{} {}-{}; ", one.work, one.from - kNine, one.to - kNine);
  return text;
}

}  // namespace

TEST_CASE("work fills the blocks of the day in order") {
  CHECK(drawn({30, 60}, {{kNine + 120, kNine + 180}, {kNine, kNine + 60}}, 120, 10) ==
        "0 0-30; 1 30-60; 1 120-150; ");
}

TEST_CASE("a break parts sittings as long as the blocks have time to spare") {
  CHECK(drawn({100}, {{kNine, kNine + 120}}, 50, 10) == "0 0-50; 0 60-110; ");
  CHECK(drawn({115}, {{kNine, kNine + 120}}, 50, 10) == "0 0-115; ");
  CHECK(drawn({120}, {{kNine, kNine + 130}}, 50, 10) == "0 0-50; 0 60-130; ");
}

TEST_CASE("without a break work goes on to the end") {
  CHECK(drawn({100}, {{kNine, kNine + 120}}, 50, 0) == "0 0-100; ");
}

TEST_CASE("the gap between two blocks is a break") {
  CHECK(drawn({110}, {{kNine, kNine + 60}, {kNine + 90, kNine + 180}}, 60, 10) == "0 0-60; 0 90-140; ");
}

TEST_CASE("a day without blocks has no sittings, and work beyond its blocks none either") {
  CHECK(drawn({60}, {}, 50, 10).empty());
  CHECK(drawn({60}, {{kNine, kNine + 40}}, 50, 10) == "0 0-40; ");
}

TEST_CASE("fractions of minutes are rounded so that the day keeps its sum") {
  analysis::PlannedDay day;
  for (int i = 0; i < 3; ++i) {
    day.work.emplace_back();
    day.work.back().work = {7 * 10 + 3};  // ten minutes and three sevenths
  }
  const auto sittings = analysis::sittings_of(day, {{kNine, kNine + 60}}, {{60}, {0}});
  REQUIRE(sittings.size() == 3);
  CHECK(sittings.back().to == kNine + 31);
}
