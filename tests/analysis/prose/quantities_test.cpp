// The numbers that count, and those that only look like it.
#include <doctest/doctest.h>

#include "analysis/prose/reading_support.h"

namespace cairn::analysis::prose {

static Quantity only(std::string_view sentence) {
  const Reading reading = read_one(sentence);
  REQUIRE_MESSAGE(reading.quantities.size() == 1, sentence << ": " << reading.quantities.size());
  return reading.quantities[0];
}

TEST_CASE("digits and words count the same") {
  for (const char* sentence : {"Give 3 talks", "Give three talks"}) {
    const Quantity quantity = only(sentence);
    CHECK(quantity.value == 3);
    CHECK(quantity.unit == "talks");
  }
  CHECK(only("Plant twenty-five trees").value == 25);
  CHECK(only("Plant three hundred trees").value == 300);
  CHECK(only("Plant a dozen trees").value == 12);
  CHECK(only("Win 1,200 subscribers").value == 1200);
  CHECK(only("Earn 12.500 \u20ac").unit == "EUR");
  CHECK(only("Earn 500 dollars").unit == "USD");
  CHECK(read_one("Win 20 deals worth 2 million dollars").quantities.front().unit == "deals");
  CHECK(only("Sell half a million euros").value == 500000);
  CHECK(only("Practise half an hour").unit == "hour");
  CHECK(read_one("Run a half marathon").quantities.empty());
  CHECK(only("Win 10 000 subscribers").value == 10000);
  CHECK(only("Win 1 500 000 subscribers").value == 1500000);
  CHECK(only("Win 1\u202f200 subscribers").value == 1200);
  CHECK(read_one("Run 2 500 m intervals").quantities.size() == 2);
  CHECK(only("Win 10k subscribers").value == 10000);
  CHECK(only("Win 1.5 million subscribers").value == 1500000);
}

TEST_CASE("modifiers stand between a number and its unit") {
  CHECK(only("Give two short public talks").unit == "talks");
  CHECK(only("Meet ten people").unit == "people");
}

TEST_CASE("percent and money are their own units") {
  CHECK(only("Raise coverage to 85%").is_percent);
  CHECK(only("Raise coverage to 85 percent").unit == "%");
  CHECK(only("Save $15,000").unit == "USD");
  CHECK(only("Save €20k").value == 20000);
  CHECK(only("Save €20k").unit == "EUR");
  CHECK(only("Save 500 dollars").is_money);
}

TEST_CASE("from and to are a baseline and a target") {
  const Quantity talks = only("Go from 12 to 20 talks");
  CHECK(talks.from == 12);
  CHECK(talks.value == 20);
  CHECK(talks.unit == "talks");
  CHECK(only("Raise coverage from 61 % to 85 %").from == 61);
  CHECK(only("Cut load time from 5s to 2s").value == 2);
  CHECK(only("Cut load time from 5s to 2s").unit == "s");
  CHECK(only("Cut calls from 2 hours to 90 minutes").from == 120);
  CHECK(only("Raise the NPS from -12 to +30").from == -12);
  CHECK(only("Raise the rating from 3.8 \u2192 4.5").value == 4.5);
  CHECK(only("Cut my mile from 9:30 to 8:45").value == 8.75);
}

TEST_CASE("a currency stands before its number, too") {
  for (const char* sentence : {"Raise EUR 1,500 by June 2027", "Raise EUR 1500 by June 2027",
                               "Raise 1 500 EUR by June 2027", "Raise \u20ac1 500 by June 2027"}) {
    CHECK_MESSAGE(only(sentence).value == 1500, sentence);
    CHECK_MESSAGE(only(sentence).unit == "EUR", sentence);
    CHECK_MESSAGE(only(sentence).is_money, sentence);
  }
  CHECK(only("Raise EUR1,500").value == 1500);
  CHECK(only("Raise CHF 20'000").unit == "CHF");
  CHECK(only("Raise CHF 20'000").value == 20000);
  CHECK(only("Raise Rs 50,000").unit == "INR");
  CHECK(only("Raise Rs. 50,000").value == 50000);
  CHECK(only("Try 3 recipes").unit == "recipes");
}

TEST_CASE("halves, per cent and multiples in their short forms") {
  CHECK(only("Work 1\u00bd hours by June 2027").value == 1.5);
  CHECK(only("Work 1 \u00bd hours by June 2027").value == 1.5);
  CHECK(only("Work 1\u00bd hours by June 2027").unit == "hours");
  CHECK(only("Eat \u00be of the cake").value == 0.75);
  CHECK(only("Increase uptake by 20pct").unit == "%");
  CHECK(only("Increase uptake by 20pct").is_relative);
  for (const char* sentence : {"Increase turnover threefold", "Increase turnover three-fold",
                               "Increase turnover 3-fold", "Increase turnover 3fold"}) {
    CHECK_MESSAGE(only(sentence).value == 3, sentence);
    CHECK_MESSAGE(only(sentence).is_relative, sentence);
    CHECK_MESSAGE(only(sentence).unit.empty(), sentence);
  }
  CHECK(read_one("My goal is twofold: learn Go and ship it").quantities.empty());
}

TEST_CASE("a verb that doubles leaves the number to the sum") {
  const Quantity sum = only("Double my subscribers to 2,000");
  CHECK(sum.value == 2000);
  CHECK(sum.unit == "subscribers");
  CHECK_FALSE(sum.is_relative);
  CHECK(only("Double revenue from 1 to 2 million EUR").value == 2000000);
  CHECK(read_one("Double the members to the delight of 3 trustees").quantities.size() == 2);
}

TEST_CASE("the unit is what is counted, not what becomes of it or how") {
  CHECK(only("Write a 60,000-word novel").unit == "words");
  CHECK(only("Buy a 3-bedroom house").unit == "bedrooms");
  CHECK(only("Lead a 20-strong choir").unit == "choir");
  CHECK(only("Have 5 of my 8 trainees certified").unit == "trainees");
  CHECK(only("Have 300 tickets sold").unit == "tickets");
  CHECK(only("Be able to lift 50 kg safely again").unit == "kg");
  CHECK(only("Harvest 8 t/ha").unit == "t/ha");
  CHECK(only("Lower my cholesterol to 4.5 mmol/l").unit == "mmol/l");
  CHECK(only("Teach 3 new pottery classes").unit == "classes");
  CHECK(only("Sign 20 customers up").unit == "customers");
  CHECK(only("Publish 5 reports/presentations").unit == "reports");
}

TEST_CASE("a range is its two ends") {
  CHECK(only("Paint between 20 and 30 paintings").value == 20);
  CHECK(only("Paint between 20 and 30 paintings").upper == 30);
  CHECK(only("Paint between 20 and 30 paintings").unit == "paintings");
  const Quantity posts = only("Publish 5-10 posts");
  CHECK(posts.value == 5);
  CHECK(posts.upper == 10);
  CHECK(only("Publish 5 to 10 posts").upper == 10);
}

TEST_CASE("by and more make a number relative") {
  CHECK(only("Grow sales by 20%").is_relative);
  CHECK(only("Win 20% more customers").is_relative);
  CHECK(only("Double the number of members").is_relative);
  CHECK(only("Double the number of members").value == 2);
  CHECK_FALSE(only("Raise coverage to 85%").is_relative);
}

TEST_CASE("a share has a whole") {
  const Quantity share = only("Deliver 9 of 10 tasks");
  CHECK(share.value == 9);
  CHECK(share.out_of == 10);
  CHECK(only("Deliver 3 out of 4 releases").out_of == 4);
}

TEST_CASE("comparators belong to their number") {
  CHECK(only("Give at least 3 talks").comparator == Comparator::at_least);
  CHECK(only("Give more than 3 talks").comparator == Comparator::more_than);
  CHECK(only("Keep errors under 3%").comparator == Comparator::less_than);
  CHECK(only("Miss no more than 2 lessons").comparator == Comparator::at_most);
  CHECK(only("Keep errors \u2264 3%").comparator == Comparator::at_most);
  const std::string_view sentence = "Give at least 3 talks";
  CHECK(text_of(sentence, only(sentence).span) == "at least 3 talks");
}

TEST_CASE("numbers that name, date or version are no quantities") {
  for (const char* sentence : {"Get promoted to L5",
                               "Reach B2 in Spanish",
                               "Release version 2.0",
                               "Ship v3.2.1",
                               "Pass the Grade 8 exam",
                               "Learn Python 3",
                               "Close ticket #45",
                               "Get the ISO 9001 audit done",
                               "Finish chapter 4",
                               "Run a 10k",
                               "Complete Level 2 training",
                               "Graduate in 2027",
                               "Improve \"10 Things I Hate\"",
                               "Be on call 24/7",
                               "Run `make -j8` daily",
                               "No one is left behind",
                               "Write one another letters",
                               "Fix it by 1/1",
                               "Don't check email after 7 pm",
                               "Be in bed before 10 p.m.",
                               "Keep 2-4 pm free",
                               "Get my HGV class 2 licence",
                               "Teach my Year 11 maths group",
                               "Finish restoring the 1967 Mustang",
                               "Restore a 1967 mustang"}) {
    CHECK_MESSAGE(read_one(sentence).quantities.empty(), sentence);
  }
}

TEST_CASE("an hour of the day is kept or not, yet it is no number of anything") {
  CHECK(judge_one("Don't check email after 7 pm").measurable);
  CHECK(judge_one("Be in bed by 10:30 pm").measurable);
  CHECK_FALSE(judge_one("Keep 2 pm free").measurable);
}

TEST_CASE("minutes and hours are amounts of work, not deadlines") {
  CHECK(only("Study 20 hours").is_work_time);
  CHECK_FALSE(only("Study 20 pages").is_work_time);
}

TEST_CASE("the target is the absolute number, and the work time only where nothing else counts") {
  const Reading mixed = read_one("Study 5 hours a week, raise the score by 10 points, to 80 points");
  REQUIRE(target_quantity(mixed) != nullptr);
  CHECK(target_quantity(mixed)->value == 80);
  CHECK(target_quantity(read_one("Improve my Go")) == nullptr);
  CHECK(target_quantity(read_one("Study 5 hours"))->value == 5);
}

TEST_CASE("a count of initiatives can be checked, yet nobody could point at one") {
  CHECK(only("Lead 2 technical initiatives").has_vague_unit);
  CHECK(judge_one("Lead 2 technical initiatives").measurable);
  CHECK_FALSE(judge_one("Lead 2 technical initiatives").specific);
}

}  // namespace cairn::analysis::prose
