// The numbers that count, and those that only look like it.
#include <doctest/doctest.h>

#include <utility>

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

TEST_CASE("what says where or how is no part of the unit") {
  for (const char* way : {"along the A46", "home", "online", "beneath the moor", "beside the road", "abroad",
                          "aloud", "alone", "ahead", "overnight", "face-to-face", "ready", "door to door"}) {
    CHECK(only(std::string("Plant 5,000 trees ") + way).unit == "trees");
  }
  CHECK(only("Make 12 home visits").unit == "visits");
  CHECK(only("Sell 30 online courses").unit == "courses");
  CHECK(only("Make 12 patient home visits").unit == "visits");
}

TEST_CASE("spoken numbers are composed as they are said") {
  CHECK(only("Read one hundred and five books").value == 105);
  CHECK(only("Read two hundred fifty books").value == 250);
  CHECK(only("Sell one thousand two hundred books").value == 1200);
  CHECK(only("Plant twelve hundred trees").value == 1200);
  CHECK(only("Plant twenty-five thousand six hundred and forty-two trees").value == 25642);
  CHECK(only("Walk one hundred and one miles").value == 101);
  CHECK(only("Raise two hundred and fifty thousand dollars").value == 250000);
  CHECK(only("Raise five million two hundred thousand rupees").value == 5200000);
  CHECK(only("Raise one and a half million pounds").value == 1500000);
  CHECK(only("Raise a quarter of a million pounds").value == 250000);
  CHECK(only("Raise three quarters of a million pounds").value == 750000);
  CHECK(only("Run 2 and a half miles").value == 2.5);
  CHECK(only("Save two-fifths of my pay").value == 0.4);
  CHECK(only("Save 25pc of my pay").unit == "%");
  CHECK(only("Sell between one hundred and two hundred cakes").value == 100);
  CHECK(read_one("Recruit one hundred volunteers and one coordinator").quantities.size() == 2);
  CHECK(only("Run one marathon and a half marathon").value == 1);
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

TEST_CASE("a letter behind a number is a size only of what comes in millions") {
  for (const char* sentence :
       {"Have every pupil in 4B reading at grade level by July 2027", "Renew 4B ward's accreditation",
        "Feel better about my job at 3M", "Have all 4B pupils swim", "Teach 4B", "Join a 3M team"}) {
    CHECK_MESSAGE(read_one(sentence).quantities.empty(), sentence);
  }
  CHECK(only("Raise $4B by 2030").value == 4e9);
  CHECK(only("Raise 3M EUR by 2030").unit == "EUR");
  CHECK(only("Raise 4bn dollars by 2030").value == 4e9);
  CHECK(only("Reach 3M downloads").value == 3e6);
  CHECK(only("Reach 2B users").unit == "users");
  CHECK(only("Grow sales to 3M").value == 3e6);
  CHECK(only("Win 10k subscribers").value == 1e4);
}

TEST_CASE("a large letter makes a code of its number, a degree does not") {
  for (const char* sentence : {"Weld 6G pipe", "Qualify as a 6G pipe welder", "Publish a 3D modelling course",
                               "Learn 3d printing", "Improve attendance in Class 3C", "Open a 4H club"}) {
    CHECK_MESSAGE(read_one(sentence).quantities.empty(), sentence);
  }
  CHECK(only("Sell 3D prints to 40 customers").unit == "customers");
  CHECK(only("Sell 12 3D prints").unit == "prints");
  CHECK(only("Weld 6 pipes").value == 6);
  CHECK(only("Keep the fridge below 4C").value == 4);
}

TEST_CASE("a number that is part of a name counts nothing") {
  for (const char* sentence :
       {"Open a shop at the 12 Oaks farm", "Complete the 12 Steps course",
        "Finish Module B2 of the 2025 syllabus", "Sell the 2026 and 2027 vintages", "Win the 2027 season",
        "Prepare the 2027 season schedule", "Restore the 1967 and 1968 Mustangs",
        "Restore my grandfather's 1952 Ferguson", "Publish my 1848 diary edition", "Finish my 1970s quilt",
        "Sew a coat from the 1960s pattern", "Restore a 1950s house", "Raise revenue in region 5",
        "Reduce errors in the making of batch 12 by June", "Learn Windows 11 administration",
        "Improve my iPhone 15 photography", "Improve my C++17"}) {
    CHECK_MESSAGE(read_one(sentence).quantities.empty(), sentence);
  }
  CHECK(only("Teach the 12 French students").unit == "students");
  CHECK(only("Visit the 12 Oaks").value == 12);
  CHECK(only("Write to my 1900 followers").unit == "followers");
  CHECK(only("Win 1848 readers").value == 1848);
  CHECK(only("Cut the run from 1800s to 900s").from == 1800);
  CHECK(only("Score above 80 in the exam").value == 80);
  CHECK(only("Raise my grade to 80 in chemistry").value == 80);
  CHECK(only("Process 150+ loans").value == 150);
  CHECK(only("Q2: Process 150+ loans").value == 150);
}

TEST_CASE("the unit of a measure is the measure, whatever it describes") {
  CHECK(only("Walk the 800 km Camino").unit == "km");
  CHECK(only("Get the 7.5 tonne licence").unit == "tonne");
  CHECK(only("Get my licence for 8 t lorries").unit == "t");
  CHECK(only("Operate a 40 t crane").unit == "t");
  CHECK(only("Apply 120 kg N/ha").unit == "kg");
  CHECK(only("Log 400 miles running").unit == "miles");
  CHECK(only("Run 10 km").unit == "km");
  CHECK(only("Run 10k").unit == "m");
  CHECK(only("Write a 2000 word essay").unit == "words");
  CHECK(only("Train 5 ML models").unit == "models");
  CHECK(only("Build 2 foot bridges").unit == "bridges");
  CHECK(read_one("Better my 10 km time").quantities.empty());
}

TEST_CASE("pounds are a weight where something is lost or lifted") {
  CHECK(only("Lose 10 pounds").unit == "pounds");
  CHECK_FALSE(only("Bench 200 pounds").is_money);
  CHECK(only("Save 500 pounds").unit == "GBP");
  CHECK(only("Raise 500 pounds for the hospice").is_money);
}

TEST_CASE("clocks that are run against are durations") {
  CHECK(only("Run a marathon in 3:59:59").value == 14399);
  CHECK(only("Run a marathon in 3:59:59").unit == "seconds");
  CHECK(only("Run a marathon in 3:20:00").value == 200);
  CHECK(only("Run a marathon under 3:30").value == 210);
  CHECK(only("Run a marathon under 3:30").unit == "minutes");
  CHECK(only("Run a half in 1:45").value == 105);
  CHECK(only("Run a half marathon in 1:45").value == 105);
  CHECK(only("Run a mile in 6:30").value == 6.5);
  CHECK(only("Run a mile in 6:30").unit == "minutes");
  CHECK(only("Run a sub-3:30 marathon").value == 210);
  CHECK(read_one("Ride 100 km in 3:45").quantities.back().value == 225);
  CHECK(read_one("Row 2k in 7:30").quantities.back().value == 7.5);
  CHECK(read_one("Meet at 10:30").quantities.empty());
  CHECK(read_one("Meet at 10:30:00").quantities.empty());
  CHECK(only("Cut waste by half").value == 0.5);
}

TEST_CASE("the time of a way is the target, not the way") {
  for (const char* sentence : {"Run the 10 km race in 45 minutes", "Run 10 km in 45 minutes",
                               "Swim 1500 m under 45 minutes", "Run 10 km in 45:00"}) {
    const Reading reading = read_one(sentence);
    REQUIRE(target_quantity(reading) != nullptr);
    CHECK_MESSAGE(target_quantity(reading)->value == 45, sentence);
    CHECK_MESSAGE(target_quantity(reading)->unit == "minutes", sentence);
  }
  CHECK(target_quantity(read_one("Give 4 talks in 45 minutes"))->value == 4);
  CHECK(target_quantity(read_one("Run 10 km and read 45 minutes"))->value == 10);
}

TEST_CASE("dollars are those of the letters before their sign") {
  constexpr std::pair<const char*, const char*> kCases[] = {{"Save A$4,500", "AUD"},
                                                            {"Save AU$4,500", "AUD"},
                                                            {"Save C$4,500", "CAD"},
                                                            {"Save NZ$4,500", "NZD"},
                                                            {"Save HK$4,500", "HKD"},
                                                            {"Save R$4,500", "BRL"},
                                                            {"Save US$4,500", "USD"},
                                                            {"Save $4,500", "USD"},
                                                            {"Save 4,500 A$", "AUD"},
                                                            {"Save 4500 NZD", "NZD"},
                                                            {"Save CAD 4,500", "CAD"},
                                                            {"Save $4,500 AUD", "AUD"},
                                                            {"Save 4,500 Canadian dollars", "CAD"}};
  for (const auto& one : kCases) {
    CHECK_MESSAGE(only(one.first).value == 4500, one.first);
    CHECK_MESSAGE(only(one.first).unit == one.second, one.first);
    CHECK_MESSAGE(only(one.first).is_money, one.first);
  }
  const std::string_view sentence = "Save A$4,500 by June";
  CHECK(text_of(sentence, only(sentence).span) == "A$4,500");
}

TEST_CASE("thirds and quarters are shares, one in four is a share with a whole") {
  CHECK(only("Cut waste by two thirds").value == doctest::Approx(2.0 / 3));
  CHECK(only("Cut waste by three quarters").value == 0.75);
  CHECK(only("Cut waste by three quarters").is_relative);
  CHECK(only("Pay back two thirds of the loan").value == doctest::Approx(2.0 / 3));
  for (const char* sentence : {"Convert one in four leads", "Convert 1 in 4 leads"}) {
    CHECK_MESSAGE(only(sentence).value == 1, sentence);
    CHECK_MESSAGE(only(sentence).out_of == 4, sentence);
    CHECK_MESSAGE(only(sentence).unit == "leads", sentence);
  }
  CHECK_FALSE(only("Close 10 in 4 days").out_of);
  CHECK(read_one("Put one in place").quantities.empty());
}

TEST_CASE("a count of those one has anyway measures nothing of a wish") {
  for (const char* sentence :
       {"Be kinder to my 5 reports", "Support my two daughters in their studies",
        "Improve the work of the two teams", "Mentor the two interns on the payments team"}) {
    CHECK_MESSAGE(read_one(sentence).quantities.empty(), sentence);
    CHECK_MESSAGE(!judge_one(sentence).measurable, sentence);
  }
  CHECK(only("Publish my 3 papers").value == 3);
  CHECK(only("Have 5 of my 8 trainees certified").value == 5);
  CHECK(only("Improve our 5 shops' sales by 10%").is_percent);
  CHECK(only("Mentor 2 colleagues").value == 2);
  CHECK(only("Polish the 6 windows").value == 6);
  CHECK(only("Be one of the 3 finalists").value == 3);
}

TEST_CASE("an amount of hundreds is no hundred, and some of the 12 are not 12") {
  for (const char* sentence :
       {"Sign a few hundred customers", "Publish hundreds of articles", "Plant thousands of trees",
        "Cut costs by a few thousand euros", "Read a few of the 12 books"}) {
    CHECK_MESSAGE(read_one(sentence).quantities.empty(), sentence);
    CHECK_MESSAGE(!judge_one(sentence).measurable, sentence);
  }
  CHECK(only("Sign three hundred customers").value == 300);
  CHECK(only("Read 3 of the 12 books").out_of == 12);
  CHECK(only("Publish one or two articles").upper == 2);
}

TEST_CASE("numbered wards, floors and aircraft are no counts of a wish") {
  for (const char* sentence : {"Improve care in wards 3 and 4", "Reduce the noise on floors 3 to 5",
                               "Improve the 737 simulator", "Improve attendance at our 3 evening classes"}) {
    CHECK_MESSAGE(read_one(sentence).quantities.empty(), sentence);
  }
  CHECK(only("Study chapters 4 to 6").upper == 6);
  CHECK(only("Hold 3 evening classes").unit == "classes");
  CHECK(only("Finish a 24h race").unit == "h");
  CHECK(only("Ride 3:45 and 100 km").unit == "km");
  CHECK(only("Cut night pages from 40 to 10").from == 40);
}

}  // namespace cairn::analysis::prose
