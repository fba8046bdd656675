#include "render/gauge.h"

#include <doctest/doctest.h>

#include <vector>

#include "base/number.h"
#include "render/standing.h"

namespace cairn::render {

TEST_CASE("a bar shows a beginning, and is full only at the target") {
  CHECK(bar(0, 4) == "░░░░");
  CHECK(bar(0.01, 4) == "█░░░");
  CHECK(bar(0.5, 4) == "██░░");
  CHECK(bar(0.99, 4) == "███░");
  CHECK(bar(1.5, 4) == "████");
  CHECK(bar(-1, 4) == "░░░░");
}

TEST_CASE("a sparkline shows the last weeks against the highest of them") {
  CHECK(sparkline(std::vector<double>{9, 0, 1, 2, 4}, 4) == "▁▃▅█");
  CHECK(sparkline(std::vector<double>{0, -3, 0}, 8) == "▁▁▁");
  CHECK(sparkline(std::vector<double>{0.01, 100}, 8) == "▂█");
}

TEST_CASE("numbers are printed as they can be typed, without the dust of binary fractions") {
  CHECK(base::format_number(0.1 + 0.2) == "0.3");
  CHECK(base::format_number(0.25 * 3.0000000000000004) == "0.75");
  CHECK(base::format_number(5e-05) == "0.00005");
  CHECK(base::format_number(1e-12) == "0.000000000001");
  CHECK(base::format_number(100.5) == "100.5");
  CHECK(short_number(5e-05) == "0.00005");
  CHECK(number_text(66.66666666666667) == "66.666667");
  CHECK(number_text(2.9999999999) == "2.9999999999");
}

TEST_CASE("what is nearly there is not called 100 %") {
  CHECK(percent_text(0.52) == "52 %");
  CHECK(percent_text(0.9999) == "99 %");
  CHECK(percent_text(1) == "100 %");
  CHECK(percent_text(1.5) == "150 %");
}

TEST_CASE("numbers are short enough for a column") {
  CHECK(short_number(0) == "0");
  CHECK(short_number(66) == "66");
  CHECK(short_number(0.5321) == "0.53");
  CHECK(short_number(-12.345) == "-12.3");
  CHECK(short_number(1234.4) == "1234");
  CHECK(short_number(12'345) == "12.3k");
  CHECK(short_number(1'044'000) == "1.04M");
  CHECK(short_number(0.002) == "0.002");
}

}  // namespace cairn::render
