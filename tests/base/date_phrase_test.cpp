#include "base/date_phrase.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/text.h"

using namespace cairn::base;

namespace {

Date day(std::string_view iso) {
  return Date::parse_iso(iso).value();
}

// Monday 7 December 2026; `2027-05-31` or `2027-05-01..2027-05-31`, or what is said instead.
std::string said(std::string_view text, Looking looking = Looking::ahead,
                 std::string_view today = "2026-12-07", const CalendarSettings& settings = {}) {
  const auto phrase = parse_date_phrase(text, day(today), settings, looking);
  if (!phrase) return phrase.error().message + " | " + phrase.error().help;
  return phrase->first == phrase->last ? phrase->first.iso()
                                       : phrase->first.iso() + ".." + phrase->last.iso();
}

std::string problem(std::string_view text) {
  const auto phrase = parse_date_phrase(text, day("2026-12-07"), {});
  return phrase ? "understood" : phrase.error().message;
}

}  // namespace

TEST_CASE("days are said by name") {
  CHECK(said("2027-05-31") == "2027-05-31");
  CHECK(said("today") == "2026-12-07");
  CHECK(said("  ToMorrow ") == "2026-12-08");
  CHECK(said("yesterday") == "2026-12-06");
}

TEST_CASE("a weekday is the next one, a week ahead on its own day") {
  CHECK(said("fri") == "2026-12-11");
  CHECK(said("Monday") == "2026-12-14");
  CHECK(said("next fri") == "2026-12-11");
  CHECK(said("this mon") == "2026-12-07");
  CHECK(said("this tue") == "2026-12-08");
  CHECK(said("last fri") == "2026-12-04");
  CHECK(said("last mon") == "2026-11-30");
  CHECK(said("by friday") == "2026-12-11");
}

TEST_CASE("periods are said from here") {
  CHECK(said("next week") == "2026-12-14..2026-12-20");
  CHECK(said("this week") == "2026-12-07..2026-12-13");
  CHECK(said("next month") == "2027-01-01..2027-01-31");
  CHECK(said("next quarter") == "2027-01-01..2027-03-31");
  CHECK(said("this quarter") == "2026-10-01..2026-12-31");
  CHECK(said("the next year") == "2027-01-01..2027-12-31");
  CHECK(said("last month") == "2026-11-01..2026-11-30");
  CHECK(said("next week", Looking::ahead, "2026-12-07", {Weekday::sun, 1, 1}) == "2026-12-13..2026-12-19");
  CHECK(said("next june") == "2027-06-01..2027-06-30");
  CHECK(said("next december") == "2027-12-01..2027-12-31");
  CHECK(said("last december") == "2025-12-01..2025-12-31");
}

TEST_CASE("distances are counted from today") {
  CHECK(said("in 3 weeks") == "2026-12-28");
  CHECK(said("in two months") == "2027-02-07");
  CHECK(said("in a year") == "2027-12-07");
  CHECK(said("2w") == "2026-12-21");
  CHECK(said("6mo") == "2027-06-07");
  CHECK(said("+3d") == "2026-12-10");
  CHECK(said("-3d") == "2026-12-04");
  CHECK(said("3 days ago") == "2026-12-04");
  CHECK(said("2 quarters from now") == "2027-06-07");
  CHECK(said("in 2w") == "2026-12-21");
  CHECK(said("1mo", Looking::ahead, "2027-01-31") == "2027-02-28");
  CHECK(said("1mo", Looking::ahead, "2028-01-31") == "2028-02-29");
  CHECK(said("1y", Looking::ahead, "2028-02-29") == "2029-02-28");
}

TEST_CASE("ends and beginnings are days") {
  CHECK(said("eow") == "2026-12-13");
  CHECK(said("eom") == "2026-12-31");
  CHECK(said("eoq") == "2026-12-31");
  CHECK(said("EOY") == "2026-12-31");
  CHECK(said("soq") == "2026-10-01");
  CHECK(said("sow") == "2026-12-07");
  CHECK(said("eom", Looking::ahead, "2028-02-03") == "2028-02-29");
  CHECK(said("end of june") == "2027-06-30");
  CHECK(said("end of next month") == "2027-01-31");
  CHECK(said("end of the year") == "2026-12-31");
  CHECK(said("end of month") == "2026-12-31");
  CHECK(said("the end of the year") == "2026-12-31");
  CHECK(said("beginning of 2027") == "2027-01-01");
  CHECK(said("mid june") == "2027-06-15");
  CHECK(said("mid-june 2028") == "2028-06-15");
  CHECK(said("end of Q2 2027") == "2027-06-30");
}

TEST_CASE("months, quarters, halves, weeks and years are whole") {
  CHECK(said("june") == "2027-06-01..2027-06-30");
  CHECK(said("december") == "2026-12-01..2026-12-31");
  CHECK(said("June 2028") == "2028-06-01..2028-06-30");
  CHECK(said("2027") == "2027-01-01..2027-12-31");
  CHECK(said("2028-02") == "2028-02-01..2028-02-29");
  for (const char* text :
       {"2027q2", "2027-q2", "q2 2027", "2027 Q2", "Q2", "q2-2027", "q2/2027", "Q2 of 2027"})
    CHECK_MESSAGE(said(text) == "2027-04-01..2027-06-30", text);
  CHECK(said("q4") == "2026-10-01..2026-12-31");
  CHECK(said("2027h1") == "2027-01-01..2027-06-30");
  CHECK(said("2027-w05") == "2027-02-01..2027-02-07");
  CHECK(said("2027w5") == "2027-02-01..2027-02-07");
  CHECK(said("2026-w53") == "2026-12-28..2027-01-03");
  CHECK(said("fy2027", Looking::ahead, "2026-12-07", {Weekday::mon, 10, 1}) == "2026-10-01..2027-09-30");
  CHECK(said("fy27q2", Looking::ahead, "2026-12-07", {Weekday::mon, 10, 1}) == "2027-01-01..2027-03-31");
  CHECK(said("end of the fiscal year", Looking::ahead, "2026-12-07", {Weekday::mon, 10, 1}) == "2027-09-30");
}

TEST_CASE("a day and its month may be written as people write them") {
  for (const char* text : {"31 May 2027", "May 31, 2027", "31st of may 2027", "the 31st of May, 2027",
                           "31-may-2027", "Mon 31 May 2027", "31 May", "may 31st", "31. may"})
    CHECK_MESSAGE(said(text) == "2027-05-31", text);
  CHECK(said("1st of march") == "2027-03-01");
  CHECK(said("7 dec") == "2026-12-07");
  CHECK(said("6 Dec.") == "2027-12-06");
  CHECK(said("29 feb") == "2028-02-29");
}

TEST_CASE("looking back, what has no year or direction lies in the past") {
  CHECK(said("fri", Looking::back) == "2026-12-04");
  CHECK(said("mon", Looking::back) == "2026-11-30");
  CHECK(said("8 dec", Looking::back) == "2025-12-08");
  CHECK(said("7 dec", Looking::back) == "2026-12-07");
  CHECK(said("june", Looking::back) == "2026-06-01..2026-06-30");
  CHECK(said("2w", Looking::back) == "2026-11-23");
  CHECK(said("+2w", Looking::back) == "2026-12-21");
  CHECK(said("q1", Looking::back) == "2026-01-01..2026-03-31");
  CHECK(said("3 weeks", Looking::back) == "2026-11-16");
}

TEST_CASE("what can be read in two ways is refused with both readings") {
  CHECK(said("10/1") == "'10/1' can be read in two ways | write 2027-01-10 or 2027-10-01");
  CHECK(said("10/1", Looking::back) == "'10/1' can be read in two ways | write 2026-01-10 or 2026-10-01");
  CHECK(said("10/01/2027") == "'10/01/2027' can be read in two ways | write 2027-01-10 or 2027-10-01");
  CHECK(said("10.1.") == "'10.1.' can be read in two ways | write 2027-01-10 or 2027-10-01");
  CHECK(said("10.1.27") == "'10.1.27' can be read in two ways | write 2027-01-10 or 2027-10-01");
  CHECK(said("31.5.2027") == "'31.5.2027' is not how cairn writes dates | write 2027-05-31");
  CHECK(said("2027/05/31") == "'2027/05/31' is not how cairn writes dates | write 2027-05-31");
  CHECK(problem("99/99") == "cannot read '99/99' as a date");
}

TEST_CASE("a day that does not exist is refused with the length of its month") {
  CHECK(problem("2027-02-30") == "30 February 2027 does not exist: February 2027 has 28 days");
  CHECK(problem("2028-02-30") == "30 February 2028 does not exist: February 2028 has 29 days");
  CHECK(problem("31 june") == "31 June does not exist: June has 30 days");
  CHECK(problem("feb 30") == "30 February does not exist: February has at most 29 days");
  CHECK(problem("29 feb 2027") == "29 February 2027 does not exist: February 2027 has 28 days");
  CHECK(problem("2027-13") == "month 13 does not exist");
  CHECK(problem("2027-w53") == "week 53 of 2027 does not exist: the year has 52 weeks");
  CHECK(problem("tue 31 May 2027") == "2027-05-31 is a Monday, not a Tuesday");
  CHECK(problem("999999y") == "the years 1 to 9999 do not reach that far");
}

TEST_CASE("what is no date is refused with examples or a guess") {
  CHECK(said("tomorow") == "cannot read 'tomorow' as a date | did you mean `tomorrow`?");
  CHECK(said("12m") == "cannot read '12m' as a date: `m` is minutes | write `mo` for months");
  for (const char* text :
       {"", " ", "soon", "2027-5-31", "next", "end of", "q5", "2027q5", "32", "in weeks", "week", "the",
        "fiscal", "may 2027 31", "10/", "1/2/3/4", "2027-05-31x", "end end end end end end"})
    CHECK_MESSAGE(problem(text).starts_with("cannot read '"), text);
  CHECK(problem("\x1b[31m") == "cannot read '\\x1b[31m' as a date");
}

TEST_CASE("on any day every phrase means days in order, and ISO means itself") {
  CHECK(rc::check([] {
    const Date today = day("2000-01-01").plus_days(*rc::gen::inRange(0, 73'000));
    const Period week = parse_date_phrase("next week", today, {}).value();
    RC_ASSERT(week.last - week.first == 6);
    RC_ASSERT(week.first > today);
    RC_ASSERT(week.first.weekday() == Weekday::mon);
    const Date friday = parse_date_phrase("fri", today, {}).value().first;
    RC_ASSERT(friday.weekday() == Weekday::fri);
    RC_ASSERT(friday - today >= 1);
    RC_ASSERT(friday - today <= 7);
    const Date last_friday = parse_date_phrase("last fri", today, {}).value().first;
    RC_ASSERT(today - last_friday >= 1);
    RC_ASSERT(today - last_friday <= 7);
    const Period just_today{today, today};
    RC_ASSERT((parse_date_phrase(today.iso(), today, {}).value() == just_today));
    const std::string written = std::to_string(today.day()) + ' ' + std::string(month_name(today.month()));
    RC_ASSERT((parse_date_phrase(written, today, {}).value() == just_today));
    RC_ASSERT((parse_date_phrase(written, today, {}, Looking::back).value() == just_today));
    RC_ASSERT((parse_date_phrase("eom", today, {}).value().last == today.last_of_month()));
  }));
}

TEST_CASE("any words are read or refused, never worse") {
  static const std::vector<std::string> vocabulary = {
      "end", "of", "the", "next", "last", "this", "in",  "3",    "week", "month", "fiscal", "year", "fri",
      "may", "31", "q2",  "2027", "mid",  "by",   "ago", "1st",  "eom",  "2w",    "-",      "fy",   "2027-w",
      "w",   ".",  "/",   "1/2",  "so",   "eo",   "q",   "from", "now",  "9999",  "0000",   "h1",   "\xff"};
  CHECK(rc::check([] {
    const auto count = *rc::gen::inRange(0, 12);
    std::string text;
    for (int i = 0; i < count; ++i)
      text += *rc::gen::elementOf(vocabulary) + (*rc::gen::arbitrary<bool>() ? " " : "");
    const auto phrase = parse_date_phrase(text, day("2026-12-07"), {});
    if (phrase)
      RC_ASSERT(phrase->first <= phrase->last);
    else
      RC_ASSERT(!phrase.error().help.empty());
  }));
}
