// Numbers as they are written on either side of the Channel.
#include "analysis/prose/number_literal.h"

#include <doctest/doctest.h>

#include <string>

namespace cairn::analysis::prose {

TEST_CASE("thousands and decimals are told apart by the groups of digits") {
  struct Case {
    std::string text;
    double value;
    std::size_t end;
  };
  for (const Case& one : {Case{"12500", 12500, 5},
                          {"12,500", 12500, 6},
                          {"12,500.50", 12500.5, 9},
                          {"12.500,50", 12500.5, 9},
                          {"1.500.000", 1500000, 9},
                          {"12,50,000", 1250000, 9},
                          {"12'500", 12500, 6},
                          {"12\u2019500", 12500, 8},
                          {"1\u202f200", 1200, 7},
                          {"10 000 steps", 10000, 6},
                          {"1 500 000", 1500000, 9},
                          {"12.500 units", 12500, 6},
                          {"5.125 EUR", 5125, 5},
                          {"2,1 %", 2.1, 3},
                          {"2,15", 2.15, 4},
                          {"0.75", 0.75, 4},
                          {"0.500", 0.5, 5},
                          {"3.125", 3.125, 5},
                          {"10.5 km", 10.5, 4},
                          {"2 500 m", 2, 1},
                          {"3 100-page", 3, 1},
                          {"1,2,3", 1, 1},
                          {"12,3456", 12, 2},
                          {"7.", 7, 1},
                          {"7,", 7, 1}}) {
    const NumberLiteral literal = read_number_literal(one.text, 0);
    CHECK_MESSAGE(literal.value == one.value, one.text);
    CHECK_MESSAGE(literal.end == one.end, one.text);
    CHECK_MESSAGE(!literal.is_version, one.text);
  }
}

TEST_CASE("what has several dots and no thousands is a version") {
  const NumberLiteral literal = read_number_literal("1.2.10 of the app", 0);
  CHECK(literal.is_version);
  CHECK(literal.end == 6);
}

TEST_CASE("a sign of money before a number makes a dot part thousands") {
  CHECK(read_number_literal("$5.125", 1).value == 5125);
  CHECK(read_number_literal("\u20ac5.125", 3).value == 5125);
  CHECK(read_number_literal("$5.12", 1).value == 5.12);
}

}  // namespace cairn::analysis::prose
