// A date is read as a whole or keeps no day: half of a phrase would be a wrong one.
#include <doctest/doctest.h>

#include "analysis/prose/reading_support.h"

namespace cairn::analysis::prose {

namespace {

struct Whole {
  const char* phrase;  // behind "Open the stall "
  const char* interval;
};

// The phrase is one time, with all its words, and no number is left over.
void check_whole(std::initializer_list<Whole> cases) {
  for (const Whole& one : cases) {
    const std::string sentence = std::string("Open the stall ") + one.phrase;
    const Reading reading = read_one(sentence);
    CHECK_MESSAGE(interval_of(sentence) == one.interval, sentence << " -> " << interval_of(sentence));
    CHECK_MESSAGE(time_of(sentence) == "deadline", sentence);
    CHECK_MESSAGE(reading.quantities.empty(), sentence);
    REQUIRE_MESSAGE(reading.times.size() == 1, sentence);
    CHECK_MESSAGE(text_of(sentence, reading.times[0].span) == one.phrase, sentence);
  }
}

}  // namespace

TEST_CASE("the hour that a day ends leaves it the day") {
  check_whole({{"by COB Friday", "2026-11-27..2026-11-27"},
               {"by EOD on 3 December", "2026-12-03..2026-12-03"},
               {"by EOD tomorrow", "2026-11-23..2026-11-23"},
               {"by COP Friday 4 December 2026", "2026-12-04..2026-12-04"},
               {"by close of play on Friday", "2026-11-27..2026-11-27"},
               {"by EOD", "2026-11-22..2026-11-22"},
               {"by Friday morning", "2026-11-27..2026-11-27"},
               {"by tomorrow night", "2026-11-23..2026-11-23"}});
}

TEST_CASE("a week is known by a day of it or by its number") {
  check_whole({{"by the week of 3 May 2027", "2027-05-03..2027-05-09"},
               {"by the week of Wednesday 5 May 2027", "2027-05-03..2027-05-09"},
               {"in the week commencing 3 May 2027", "2027-05-03..2027-05-09"},
               {"w/c 3 May 2027", "2027-05-03..2027-05-09"},
               {"by week ending 7 May 2027", "2027-05-01..2027-05-07"},
               {"by 2027-W20", "2027-05-17..2027-05-23"},
               {"by 2027W20", "2027-05-17..2027-05-23"},
               {"by W20 2027", "2027-05-17..2027-05-23"},
               {"by 2027-W20-3", "2027-05-19..2027-05-19"},
               {"by week 20 of 2027", "2027-05-17..2027-05-23"},
               {"in week 20, 2027", "2027-05-17..2027-05-23"},
               {"by KW 20 2027", "2027-05-17..2027-05-23"},
               {"by the week of the audit", "none"},
               {"by 2027-W60", "none"},
               {"in week 20", "none"}});
}

TEST_CASE("days are counted from another day, before it and after it") {
  check_whole({{"2 weeks before Christmas", "2026-12-11..2026-12-11"},
               {"by a month before Easter", "2027-02-28..2027-02-28"},
               {"not later than ten days before 1 May 2027", "2027-04-21..2027-04-21"},
               {"3 days after Easter", "2027-03-31..2027-03-31"},
               {"a week from Friday", "2026-12-04..2026-12-04"},
               {"two weeks before the end of June 2027", "2027-06-16..2027-06-16"},
               {"the Monday before Christmas", "2026-12-21..2026-12-21"},
               {"by the Monday after Easter", "2027-03-29..2027-03-29"},
               {"the Friday before Friday 7 May 2027", "2027-04-30..2027-04-30"},
               {"on the first Monday after 1 May 2027", "2027-05-03..2027-05-03"},
               {"two months before the race on 9 May 2027", "2027-03-09..2027-03-09"},
               {"by the day after tomorrow", "2026-11-24..2026-11-24"},
               {"the weekend before Easter", "2027-03-20..2027-03-21"},
               {"the week after next", "2026-11-30..2026-12-06"},
               {"by the end of the month after next", "2027-01-01..2027-01-31"},
               {"on the eve of 1 May 2027", "2027-04-30..2027-04-30"},
               {"by this time next year", "2027-11-22..2027-11-22"},
               {"a week on Friday", "2026-12-04..2026-12-04"},
               {"on Friday week", "2026-12-04..2026-12-04"},
               {"a fortnight tomorrow", "2026-12-07..2026-12-07"}});
}

TEST_CASE("what cannot be counted to the day is a deadline without one") {
  check_whole({{"3 months after graduation", "none"},
               {"two weeks before the deadline", "none"},
               {"a few weeks before Christmas", "none"},
               {"10 working days before 1 May 2027", "none"},
               {"two weeks before Eid", "none"},
               {"within 3 months of graduation", "none"},
               {"in the 3 months after graduation", "none"}});
  CHECK(interval_of("Give 4 talks in the first 90 days of my new job") == "none");
  CHECK(interval_of("Give 4 talks in the first 90 days of 2027") == "2027-01-01..2027-03-31");
}

TEST_CASE("a length is counted from the day it is said to begin") {
  check_whole({{"within two weeks of 1 May 2027", "2027-05-01..2027-05-15"},
               {"for 3 months from 1 May 2027", "2027-05-01..2027-07-31"},
               {"for 3 months starting in May 2027", "2027-05-01..2027-07-31"}});
  CHECK(interval_of("Starting in May 2027, swim for 3 months") == "2027-05-01..2027-07-31");
  CHECK(interval_of("Since 2020 I wanted to swim for 3 months") == "2026-11-22..2027-02-21");
}

TEST_CASE("what only looks like a count from a day keeps its number") {
  for (const char* sentence : {"Take 2 weeks off before Christmas", "Save three months of rent by May 2027",
                               "Have 6 months of expenses saved by 31 December 2027"}) {
    CHECK_MESSAGE(read_one(sentence).quantities.size() == 1, sentence);
  }
  CHECK(interval_of("Open a stall a week on Friday") == "2026-12-04..2026-12-04");
  CHECK(interval_of("Open a stall a month before Easter") == "2027-02-28..2027-02-28");
  CHECK(time_of("Read a book a week") == "cadence");
  CHECK(time_of("Swim twice a week on Friday mornings") == "cadence");
  CHECK(time_of("Finish tasks two days before they are due") == "none");
  CHECK(time_of("Walk the dog for 20 minutes after dinner") == "none");
}

TEST_CASE("holidays of several words have their days, and those of the moon none") {
  check_whole({{"by May Day", "2027-05-01..2027-05-01"},
               {"by May Day 2028", "2028-05-01..2028-05-01"},
               {"by Easter Monday", "2027-03-29..2027-03-29"},
               {"by Good Friday 2027", "2027-03-26..2027-03-26"},
               {"by Whit Monday", "2027-05-17..2027-05-17"},
               {"by Pancake Day", "2027-02-09..2027-02-09"},
               {"by Black Friday", "2026-11-27..2026-11-27"},
               {"by Cyber Monday", "2026-11-30..2026-11-30"},
               {"by Memorial Day", "2027-05-31..2027-05-31"},
               {"by Labor Day 2027", "2027-09-06..2027-09-06"},
               {"by Presidents' Day", "2027-02-15..2027-02-15"},
               {"by the Fourth of July", "2027-07-04..2027-07-04"},
               {"by St Patrick's Day", "2027-03-17..2027-03-17"},
               {"by Boxing Day", "2026-12-26..2026-12-26"},
               {"by Christmas next year", "2027-12-25..2027-12-25"},
               {"by Midsummer", "none"},
               {"by Lunar New Year", "none"},
               {"by Bank Holiday Monday", "none"},
               {"by Orthodox Easter", "none"}});
  CHECK(time_of("Write about the advent of e-books") == "none");
}

TEST_CASE("a name that goes on behind a date means another time") {
  check_whole({{"by Easter weekend", "none"},
               {"by Thanksgiving week", "none"},
               {"by May half-term", "none"},
               {"by the summer solstice", "none"},
               {"over the Christmas break", "none"},
               {"by the fall semester of 2027", "none"},
               {"by the 2030s", "none"},
               {"by 2030-ish", "none"}});
}

TEST_CASE("school, tax and fiscal years may stand behind their name") {
  check_whole({{"by the end of the academic year 2027-28", "2027-08-15..2028-06-30"},
               {"by the end of the school year 2027/28", "2027-08-15..2028-06-30"},
               {"in academic year 2026/27", "2026-08-15..2027-06-30"},
               {"in the academic year 2027", "none"},
               {"by fiscal 2027", "2027-01-01..2027-12-31"},
               {"by fiscal Q2 2027", "2027-04-01..2027-06-30"},
               {"by the second fiscal quarter of 2027", "2027-04-01..2027-06-30"},
               {"by Q2 of fiscal 2027", "2027-04-01..2027-06-30"},
               {"by FY26/27", "none"},
               {"by the end of the 2026/27 tax year", "none"}});
  ReadContext april = context();
  april.calendar.fiscal_month = 4;
  const Judgement judgement = judge(read("Open the stall by the 2026/27 tax year", april));
  REQUIRE(judgement.interval);
  CHECK(judgement.interval->last.iso() == "2027-03-31");
}

TEST_CASE("a year before a period tells which one, and counts none") {
  check_whole({{"in the 2027 season", "2027-01-01..2027-12-31"},
               {"in 2027 season", "2027-01-01..2027-12-31"},
               {"during the 2027 season", "2027-01-01..2027-12-31"},
               {"in the 2027 year", "2027-01-01..2027-12-31"},
               {"in the 2027 calendar year", "2027-01-01..2027-12-31"},
               {"in the 2027 semester", "2027-01-01..2027-12-31"},
               {"within the 2027 term", "2027-01-01..2027-12-31"},
               {"over the 2027 quarter", "2027-01-01..2027-12-31"},
               {"in the 2027 sprint", "2027-01-01..2027-12-31"},
               {"in the 2027 decade", "2027-01-01..2027-12-31"},
               {"by the end of the 2027 season", "2027-01-01..2027-12-31"},
               {"in the 2027 academic year", "none"},
               {"within the 2027 school year", "none"},
               {"in the 2027/28 school year", "2027-08-15..2028-06-30"},
               {"in the 2027/28 season", "none"},
               {"by the start of the 2027 season", "none"},
               {"before the 2027 season", "none"},
               {"in the first week of the 2027 season", "none"},
               {"on the last working day of the 2027 term", "none"},
               {"within 2000 days", "2026-11-22..2032-05-13"}});
  CHECK(interval_of("Sell 40 tickets in the 2027 season opener") == "2027-01-01..2027-12-31");
  CHECK(interval_of("Open the stall in the next 2027 years") == "none");
}

TEST_CASE("the middle and the turn of a season or a year") {
  check_whole({{"by midsummer 2028", "2028-07-01..2028-07-31"},
               {"by mid-summer 2028", "2028-07-01..2028-07-31"},
               {"by midsummer", "2027-07-01..2027-07-31"},
               {"by midwinter", "2027-01-01..2027-01-31"},
               {"by the turn of the year", "2026-12-31..2026-12-31"},
               {"over the course of 2027", "2027-01-01..2027-12-31"}});
  for (const char* sentence : {"Stage a midsummer play", "Act in a midsummer night play"})
    CHECK_MESSAGE(time_of(sentence) == "none", sentence);
}

TEST_CASE("days and years are read in short spellings and in letters") {
  check_whole({{"by 13.04.27", "2027-04-13..2027-04-13"},
               {"by 1.5.27", "2027-05-01..2027-05-01"},
               {"by 31st Dec 27", "2027-12-31..2027-12-31"},
               {"by '27", "2027-01-01..2027-12-31"},
               {"by Q2'27", "2027-04-01..2027-06-30"},
               {"by 2Q 2027", "2027-04-01..2027-06-30"},
               {"by quarter 2 of 2027", "2027-04-01..2027-06-30"},
               {"in month 3 of 2027", "2027-03-01..2027-03-31"},
               {"by day 100 of 2027", "2027-04-10..2027-04-10"},
               {"by the year 2027", "2027-01-01..2027-12-31"},
               {"by end-2027", "2027-01-01..2027-12-31"},
               {"by the thirtieth of June", "2027-06-30..2027-06-30"},
               {"by the twenty-first of June 2027", "2027-06-21..2027-06-21"},
               {"by June the thirtieth", "2027-06-30..2027-06-30"},
               {"by the 15th of next month", "2026-12-15..2026-12-15"},
               {"by Jun-27", "none"},
               {"in 90d", "2026-11-22..2027-02-19"},
               {"in 6w", "2026-11-22..2027-01-02"},
               {"in 1.5 years", "2026-11-22..2028-05-21"},
               {"in one and a half years", "2026-11-22..2028-05-21"},
               {"six months hence", "2026-11-22..2027-05-21"}});
  for (const char* sentence : {"Upgrade the server to 1.5.27", "Release version 1.2.10", "Run 5 d of tests"})
    CHECK_MESSAGE(time_of(sentence) == "none", sentence);
}

TEST_CASE("two spellings of one day, of a winter and of a turn of the year") {
  check_whole({{"by 2027-5-31", "2027-05-31..2027-05-31"},
               {"by 2027-5", "none"},
               {"by winter 2026/27", "2026-12-01..2027-02-28"},
               {"in the 2026/27 winter season", "none"},
               {"by New Year's Eve 2027", "2027-12-31..2027-12-31"},
               {"by New Year 2028", "2027-12-31..2027-12-31"},
               {"by Ramadan 2027", "none"},
               {"by Eid al-Fitr 2027", "none"},
               {"by term 3 2027", "none"},
               {"by 2027, Q3", "2027-07-01..2027-09-30"},
               {"by EOQ3 2027", "2027-07-01..2027-09-30"},
               {"by CW20 2027", "2027-05-17..2027-05-23"},
               {"by the fiscal year end", "2026-01-01..2026-12-31"},
               {"by fiscal year-end", "2026-01-01..2026-12-31"},
               {"by early in 2027", "2027-01-01..2027-04-30"},
               {"in the early part of 2027", "2027-01-01..2027-04-30"},
               {"in a year or two", "none"},
               {"in a month or so", "none"},
               {"on the weekend of 8 May 2027", "2027-05-08..2027-05-09"},
               {"over the weekend of 8-9 May 2027", "2027-05-08..2027-05-09"},
               {"in the first fortnight of May 2027", "none"},
               {"by the first days of May 2027", "none"}});
}

TEST_CASE("the thirds of a year end with a month") {
  check_whole({{"by early 2027", "2027-01-01..2027-04-30"},
               {"by mid 2027", "2027-05-01..2027-08-31"},
               {"by late 2027", "2027-01-01..2027-12-31"},
               {"early next year", "2027-01-01..2027-04-30"},
               {"by midyear 2027", "2027-05-01..2027-08-31"},
               {"by mid-year", "2027-05-01..2027-08-31"},
               {"by mid-week", "none"}});
}

TEST_CASE("a weekday, a weekend and a working day are found in their month") {
  check_whole({{"by the first Monday of next month", "2026-12-07..2026-12-07"},
               {"by the last Friday of the month", "2026-11-27..2026-11-27"},
               {"by the first Monday of the month", "none"},
               {"by the fifth Monday of May 2027", "2027-05-31..2027-05-31"},
               {"by the fifth Monday of June 2027", "none"},
               {"by the 2nd weekend in May 2027", "2027-05-08..2027-05-09"},
               {"by the last working day of May 2027", "2027-05-31..2027-05-31"},
               {"by the last working day of July 2027", "2027-07-30..2027-07-30"},
               {"by the first business day of 2028", "2028-01-03..2028-01-03"},
               {"by Friday of next week", "2026-11-27..2026-11-27"},
               {"by Monday 30th", "2026-11-30..2026-11-30"},
               {"by Friday the 13th", "none"},
               {"on Monday next", "2026-11-23..2026-11-23"}});
}

TEST_CASE("a year may stand in words behind its day or month") {
  check_whole({{"in June next year", "2027-06-01..2027-06-30"},
               {"by the end of June of next year", "2027-06-01..2027-06-30"},
               {"by 30 November next year", "2027-11-30..2027-11-30"},
               {"later this year", "2026-01-01..2026-12-31"}});
  CHECK_FALSE(read_one("Open the stall in June next year").times[0].names_year);
}

TEST_CASE("two days, months or quarters are one stretch of time") {
  check_whole({{"on 3-7 May 2027", "2027-05-03..2027-05-07"},
               {"between 3 and 7 May 2027", "2027-05-03..2027-05-07"},
               {"from 3 to 7 May", "2027-05-03..2027-05-07"},
               {"on May 3-7, 2027", "2027-05-03..2027-05-07"},
               {"in May/June 2027", "2027-05-01..2027-06-30"},
               {"in November or December 2027", "2027-11-01..2027-12-31"},
               {"in December/January", "2026-12-01..2027-01-31"},
               {"by Q1/Q2 2027", "2027-01-01..2027-06-30"},
               {"by 2027 or 2028", "2027-01-01..2028-12-31"}});
  CHECK(read_one("Speak at the May 3-7 fair").quantities.empty());
  CHECK(read_one("Give 3 to 7 talks in May 2027").quantities.size() == 1);
}

TEST_CASE("a list of days, months, quarters or years is one stretch of time") {
  check_whole({{"in May, June and July", "2027-05-01..2027-07-31"},
               {"in May, June, and July", "2027-05-01..2027-07-31"},
               {"in May, June, July 2027", "2027-05-01..2027-07-31"},
               {"in November, December and January", "2026-11-01..2027-01-31"},
               {"on 3, 4 and 5 May 2027", "2027-05-03..2027-05-05"},
               {"on the 3rd, 4th and 5th of May 2027", "2027-05-03..2027-05-05"},
               {"on the 3rd and 4th of May 2027", "2027-05-03..2027-05-04"},
               {"on May 3, 4 and 5, 2027", "2027-05-03..2027-05-05"},
               {"in Q1, Q2 and Q3 2027", "2027-01-01..2027-09-30"},
               {"in 2027 and 2028", "2027-01-01..2028-12-31"},
               {"in 2027, 2028 and 2029", "2027-01-01..2029-12-31"},
               {"between 2027 and 2028", "2027-01-01..2028-12-31"},
               {"in the first and second quarters of 2027", "2027-01-01..2027-06-30"},
               {"in the first, second and third quarter", "2027-01-01..2027-09-30"},
               {"in quarters 1 and 2 of 2027", "2027-01-01..2027-06-30"},
               {"in quarters two and three of fiscal 2027", "2027-04-01..2027-09-30"}});
  check_whole({{"in the 2027 and 2028 seasons", "2027-01-01..2028-12-31"},
               {"in the 2027 and 2028 academic years", "none"},
               {"in the 2027 and 2028 calendar years", "2027-01-01..2028-12-31"},
               {"in May 2027 and June 2027", "2027-05-01..2027-06-30"},
               {"in late May and early June 2027", "2027-05-01..2027-06-10"},
               {"in Q1 2027 and Q2 2027", "2027-01-01..2027-06-30"},
               {"in FY27 and FY28", "2027-01-01..2028-12-31"},
               {"in autumn and winter 2027", "2027-09-01..2028-02-29"},
               {"on 3 May and 10 May 2027", "2027-05-03..2027-05-10"},
               {"in spring and summer", "2027-03-01..2027-08-31"}});
  check_whole({{"in the first and second quarters of the year", "2027-01-01..2027-06-30"}});
  CHECK(time_of("Lead in the first and second quarter of the game") == "none");
  CHECK(interval_of("Go home in spring and fall in love") == "2027-03-01..2027-05-31");
  CHECK(interval_of("Open the stall in summer and winter 2026") == "2026-06-01..2027-02-28");
  CHECK(text_of("Open it in May, June willing", read_one("Open it in May, June willing").times[0].span) ==
        "in May");
  CHECK(interval_of("Open the stall in May, June and I will help") == "2027-05-01..2027-05-31");
  CHECK(read_one("Sell 10 boats in 2027 and 2050 in 2028").quantities.size() == 2);
  CHECK(read_one("Sell 10 boats in 2027 and 2050 kites").quantities.size() == 2);
  CHECK(read_one("In May, 3 and 4 pupils pass").quantities.size() == 2);
}

TEST_CASE("a weekday behind its date belongs to it") {
  for (const char* sentence :
       {"Open the stall by 30 June 2027 (Monday)", "Open the stall by 30 June 2027, Monday",
        "Open the stall by 27 November 2026 Monday"}) {
    const Reading reading = read_one(sentence);
    REQUIRE_MESSAGE(reading.times.size() == 1, sentence);
    CHECK_MESSAGE(reading.times[0].weekday == base::Weekday::mon, sentence);
  }
  CHECK_FALSE(read_one("Open the stall by 30 June 2027, Monday night football included").times[0].weekday);
}

}  // namespace cairn::analysis::prose
