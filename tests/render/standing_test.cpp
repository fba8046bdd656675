#include "render/standing.h"

#include <doctest/doctest.h>

namespace cairn::render {

TEST_CASE("a unit is in the singular behind a one, where it is a plain English plural") {
  CHECK(unit_text(1, "nurses") == "nurse");
  CHECK(unit_text(1, "steering boards") == "steering board");
  CHECK(unit_text(1, "hours per report") == "hour per report");
  CHECK(unit_text(1, "companies") == "company");
  CHECK(unit_text(1, "matches") == "match");
  CHECK(unit_text(1, "classes") == "class");
  CHECK(unit_text(2, "nurses") == "nurses");
  CHECK(unit_text(0, "nurses") == "nurses");
  CHECK(unit_text(1.5, "hours") == "hours");
}

TEST_CASE("nothing of the way has no sign") {
  CHECK(percent_text(-0.0) == "0 %");
  CHECK(percent_text(-0.003) == "0 %");
  CHECK(percent_text(-0.07) == "-7 %");
  CHECK(percent_text(0.436) == "44 %");
}

TEST_CASE("a unit that is none is left as it is") {
  for (const char* unit : {"%", "km", "ms", "KPIs", "status", "analysis", "press", "series", "EUR", ""})
    CHECK(unit_text(1, unit) == unit);
}

}  // namespace cairn::render
