// Rhythms: what recurs, and what only sounds like it.
#include <doctest/doctest.h>

#include "analysis/prose/reading_support.h"

namespace cairn::analysis::prose {

static Cadence only(std::string_view sentence) {
  const Reading reading = read_one(sentence);
  REQUIRE_MESSAGE(reading.cadences.size() == 1, sentence);
  return reading.cadences[0];
}

TEST_CASE("a recurrence without an end is a cadence") {
  for (const char* sentence : {"Write every day",
                               "Publish a post every other week",
                               "Run 3 times a week",
                               "Read 20 pages a day",
                               "Meet my mentor once a month",
                               "Hold weekly 1:1s",
                               "Review the plan quarterly",
                               "Give two talks per year",
                               "Call home on Sundays",
                               "Call home every Sunday",
                               "Save $500/month",
                               "Meet my mentor on a monthly basis",
                               "Report each quarter",
                               "Ask a question at least once per lesson",
                               "Study two evenings a week",
                               "Read a book a month",
                               "Train on Monday, Wednesday and Friday",
                               "Ask for feedback every sprint",
                               "Review the error budget each iteration",
                               "Update the register after every client meeting",
                               "Review weekly takings",
                               "My weekly goal is three swims",
                               "Swim 3 \u00d7 a week",
                               "Swim 3\u00d7 per week",
                               "Renew the insurance semi-annually",
                               "See as many patients as I can each day",
                               "Stop taking work home at the weekend",
                               "No more mail at the weekend",
                               "In order to keep pace, publish a page every month"}) {
    CHECK_MESSAGE(time_of(sentence) == "cadence", sentence);
  }
}

TEST_CASE("a rhythm that only counts or names a thing bounds nothing") {
  for (const char* sentence : {"Cut falls from 9 to 5 per quarter", "Automate the weekly stock count",
                               "Move to Linux as a daily driver", "Reduce churn from 5% to 3% monthly",
                               "Cut reporting from weekly to monthly", "Every release has release notes",
                               "Cut headaches from ten a month to two", "Report weekly active riders"}) {
    CHECK_MESSAGE(time_of(sentence) == "none", sentence);
  }
}

TEST_CASE("an end makes it a deadline") {
  for (const char* sentence : {"Exercise three times a week for two months", "Write every day until June",
                               "Save $500 a month this year"}) {
    CHECK_MESSAGE(time_of(sentence) == "deadline", sentence);
  }
}

TEST_CASE("times, periods and unit are read") {
  CHECK(only("Run twice a week").times == 2);
  CHECK(only("Run three times a week").times == 3);
  CHECK(only("Publish every two weeks").periods == 2);
  CHECK(only("Publish every other month").unit == Grain::month);
  CHECK(only("Publish every other month").periods == 2);
  CHECK(only("Publish quarterly").unit == Grain::quarter);
  CHECK(only("Swim 3 \u00d7 a week").times == 3);
  CHECK(only("Renew the insurance semi-annually").unit == Grain::month);
  CHECK(only("Renew the insurance biannually").periods == 6);
  CHECK(only("Renew the insurance biennially").periods == 2);
}

TEST_CASE("periods that describe a metric are no cadence") {
  for (const char* sentence :
       {"Grow monthly recurring revenue", "Grow daily active users", "Improve my daily routine",
        "Reduce bugs per release", "Earn $80,000 a year", "Finish in a week"}) {
    CHECK_MESSAGE(time_of(sentence) != "cadence", sentence);
  }
}

TEST_CASE("a rhythm inside a reason promises nothing") {
  CHECK(time_of("Improve handover so that nothing is missed on weekends") == "none");
}

}  // namespace cairn::analysis::prose
