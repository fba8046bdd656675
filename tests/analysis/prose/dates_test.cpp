// When a goal is due, in the many ways people say it.
#include <doctest/doctest.h>

#include "analysis/prose/reading_support.h"

namespace cairn::analysis::prose {

struct Dated {
  const char* sentence;
  const char* interval;
};

static void check_all(std::initializer_list<Dated> cases) {
  for (const Dated& dated : cases) {
    CHECK_MESSAGE(interval_of(dated.sentence) == dated.interval,
                  dated.sentence << " -> " << interval_of(dated.sentence));
  }
}

TEST_CASE("a day is read in every common spelling") {
  check_all({{"Pass the exam by 31 May 2027", "2027-05-31..2027-05-31"},
             {"Pass the exam by May 31, 2027", "2027-05-31..2027-05-31"},
             {"Pass the exam by the 31st of May 2027", "2027-05-31..2027-05-31"},
             {"Pass the exam by 2027-05-31", "2027-05-31..2027-05-31"},
             {"Pass the exam by 31/5/2027", "2027-05-31..2027-05-31"},
             {"Pass the exam by 5/31/2027", "2027-05-31..2027-05-31"},
             {"Pass the exam by 31.5.2027", "2027-05-31..2027-05-31"},
             {"Pass the exam by 2027/05/31", "2027-05-31..2027-05-31"},
             {"Pass the exam no later than Monday, May 31st, 2027", "2027-05-31..2027-05-31"},
             {"Pass the exam (due 31 May 2027)", "2027-05-31..2027-05-31"},
             {"Pass the exam by close of business on 31 May 2027", "2027-05-31..2027-05-31"},
             {"Pass the exam by 5 p.m. on 31 May 2027", "2027-05-31..2027-05-31"}});
}

TEST_CASE("a weekday may be counted within its month") {
  check_all({{"Pass the exam by the first Monday of June 2027", "2027-06-07..2027-06-07"},
             {"Pass the exam by the last Friday in May 2027", "2027-05-28..2027-05-28"},
             {"Pass the exam on the 3rd Thursday of March 2027", "2027-03-18..2027-03-18"}});
}

TEST_CASE("a date that can be read in two ways is a deadline without an interval") {
  CHECK(interval_of("Pass the exam by 3/4/2027") == "none");
  CHECK(time_of("Pass the exam by 3/4/2027") == "deadline");
  CHECK(time_of("Pass the exam by 1/2") == "deadline");
}

TEST_CASE("a day without a year is the next one") {
  check_all({{"Pass the exam by 31 May", "2027-05-31..2027-05-31"},
             {"Pass the exam by 24 December", "2026-12-24..2026-12-24"},
             {"Pass the exam by 6/30", "2027-06-30..2027-06-30"},
             {"Pass the exam on Friday", "2026-11-27..2026-11-27"}});
}

TEST_CASE("a day that does not exist has no interval") {
  CHECK(interval_of("Pass the exam by 31 June 2027") == "none");
}

TEST_CASE("months, quarters, halves and years are intervals of their grain") {
  check_all({{"Give a talk in June 2027", "2027-06-01..2027-06-30"},
             {"Give a talk in June", "2027-06-01..2027-06-30"},
             {"Give a talk by Q2 2027", "2027-04-01..2027-06-30"},
             {"Give a talk by the end of Q2 2027", "2027-04-01..2027-06-30"},
             {"Give a talk in Q1", "2027-01-01..2027-03-31"},
             {"Give a talk in the third quarter of 2027", "2027-07-01..2027-09-30"},
             {"Give a talk in H1 2027", "2027-01-01..2027-06-30"},
             {"Give a talk in the second half of 2027", "2027-07-01..2027-12-31"},
             {"Give a talk in 2027", "2027-01-01..2027-12-31"},
             {"Give a talk by the end of the year", "2026-01-01..2026-12-31"},
             {"Give a talk by year-end", "2026-01-01..2026-12-31"},
             {"Give a talk in 1H27", "2027-01-01..2027-06-30"},
             {"Give a talk in 2H 2027", "2027-07-01..2027-12-31"},
             {"Give a talk by 27Q1", "2027-01-01..2027-03-31"},
             {"Give a talk in CY27", "2027-01-01..2027-12-31"},
             {"Give a talk this half", "2026-07-01..2026-12-31"},
             {"Give a talk by EOY 2027", "2027-01-01..2027-12-31"}});
}

TEST_CASE("a part of a year is read from one word of digits and letters") {
  check_all({{"Give a talk by 2027q3", "2027-07-01..2027-09-30"},
             {"Give a talk by 2027H2", "2027-07-01..2027-12-31"},
             {"Give a talk by FY27Q3", "2027-07-01..2027-09-30"},
             {"Give a talk by FY27-Q3", "2027-07-01..2027-09-30"},
             {"Give a talk by Q3FY27", "2027-07-01..2027-09-30"},
             {"Give a talk by 3Q27", "2027-07-01..2027-09-30"},
             {"Give a talk by Q3/27", "2027-07-01..2027-09-30"}});
  // An hour and a half, a version, and a word that only begins like a fiscal year.
  check_all({{"Run the half marathon in 1h30", "none"},
             {"Give a talk on release 2027.3.1", "none"},
             {"Give a talk by fyabc", "none"},
             {"Publish a paper in a Q1 journal", "none"},
             {"Publish a paper in Q1-ranked journals", "none"}});
}

TEST_CASE("a month in digits stands beside its year") {
  check_all({{"Give a talk by 2027-03", "2027-03-01..2027-03-31"},
             {"Give a talk by 2027/03", "2027-03-01..2027-03-31"},
             {"Give a talk by 3/2027", "2027-03-01..2027-03-31"},
             {"Give a talk in 2026-27", "2026-01-01..2027-12-31"},
             {"Give a talk in the 2026-27 academic year", "2026-08-15..2027-06-30"},
             {"Give a talk in the 2026/27 school year", "2026-08-15..2027-06-30"},
             {"Win 4 matches in the 2026/27 season", "none"},
             {"Give a talk by 13/2027", "none"}});
}

TEST_CASE("parts of a period are parts of its interval") {
  check_all({{"Give a talk by the start of June 2027", "2027-06-01..2027-06-01"},
             {"Give a talk in early June 2027", "2027-06-01..2027-06-10"},
             {"Give a talk by mid-June 2027", "2027-06-11..2027-06-20"},
             {"Give a talk in the first week of June 2027", "2027-06-01..2027-06-07"}});
}

TEST_CASE("lengths count from the start of the goal") {
  check_all({{"Earn the certificate within six months", "2026-11-22..2027-05-21"},
             {"Earn the certificate within the next 6 months", "2026-11-22..2027-05-21"},
             {"Earn the certificate in 90 days", "2026-11-22..2027-02-19"},
             {"Earn the certificate in one year", "2026-11-22..2027-11-21"},
             {"Earn the certificate over the next two years", "2026-11-22..2028-11-21"},
             {"Earn the certificate six months from now", "2026-11-22..2027-05-21"},
             {"Earn the certificate within 6-12 months", "2026-11-22..2027-11-21"},
             {"Earn the certificate in a couple of weeks", "2026-11-22..2026-12-05"},
             {"Earn the certificate (6 months)", "2026-11-22..2027-05-21"},
             {"Earn the certificate in half a year", "2026-11-22..2027-05-21"},
             {"Earn the certificate within a year and a half", "2026-11-22..2028-05-21"},
             {"My five-year goal is to earn the certificate", "2026-11-22..2031-11-21"},
             {"Earn the certificate within one (1) year", "2026-11-22..2027-11-21"}});
}

TEST_CASE("a length is kept, so that its days can be compared with the dates of the file") {
  const Reading reading = read_one("Earn the certificate within six months");
  REQUIRE(due_phrase(reading) != nullptr);
  CHECK(due_phrase(reading)->length == 6);
  CHECK(due_phrase(reading)->length_unit == Grain::month);
  CHECK(due_phrase(reading)->is_relative);
}

TEST_CASE("a length may be a bound from above") {
  check_all({{"Earn the certificate in no more than 90 days", "2026-11-22..2027-02-19"},
             {"Earn the certificate within at most 90 days", "2026-11-22..2027-02-19"},
             {"Earn the certificate in up to 90 days", "2026-11-22..2027-02-19"},
             {"Give 3 talks a year from now", "2026-11-22..2027-11-21"},
             {"Give 3 talks a month from today", "2026-11-22..2026-12-21"}});
  CHECK(time_of("Give 3 talks a year") == "cadence");
  CHECK(time_of("Give 3 talks a year from my archive") == "cadence");
  CHECK(time_of("Visit my aunt three times per annum") == "cadence");
  CHECK(time_of("Earn 80000 dollars per annum") == "none");
}

TEST_CASE("one errand has an end, whatever comes in has none") {
  for (const char* sentence : {"Return the form within 5 days", "Reply to Dana within 5 days"})
    CHECK_MESSAGE(time_of(sentence) == "deadline", sentence);
  for (const char* sentence :
       {"Reply to the client within 5 days", "Return calls within 2 days", "Answer the phone within 1 day",
        "Return all forms within 5 days", "Reply to each supplier within 5 days"})
    CHECK_MESSAGE(time_of(sentence) == "none", sentence);
}

TEST_CASE("work and evenings that come once a year are deadlines, what is done is a means") {
  for (const char* sentence :
       {"Mend the fold by lambing", "Mend the fold by lambing time", "Mend the shears by shearing",
        "Repair the tractor by planting time", "Rehearse the part by opening night", "Repair it by harvest",
        "Clear the desk by closing time", "Run 5 km in 25 minutes by training camp 2027",
        "Finish the play by prom night", "Mend the costume by race day"}) {
    CHECK_MESSAGE(time_of(sentence) == "deadline", sentence);
    CHECK_MESSAGE(!read_one(sentence).means, sentence);
  }
  for (const char* sentence :
       {"Earn 500 euros by shearing 40 sheep", "Earn 500 euros by reading books",
        "Earn 500 euros by spending time with my kids", "Earn 500 euros by training day and night",
        "Earn 500 euros by opening time capsules", "Sort the list by travel time",
        "Earn 500 euros by planting trees", "Earn 500 euros by planting time after time"})
    CHECK_MESSAGE(time_of(sentence) == "none", sentence);
}

TEST_CASE("this and next are the calendar's") {
  check_all({{"Read ten papers this quarter", "2026-10-01..2026-12-31"},
             {"Read ten papers next quarter", "2027-01-01..2027-03-31"},
             {"Read ten papers over the next quarter", "2027-01-01..2027-03-31"},
             {"Read ten papers next month", "2026-12-01..2026-12-31"},
             {"Read ten papers next year", "2027-01-01..2027-12-31"},
             {"Read ten papers this week", "2026-11-16..2026-11-22"},
             {"Read ten papers next summer", "2027-06-01..2027-08-31"}});
}

TEST_CASE("ranges run from the first to the last day named") {
  check_all({{"Run a pilot from June to August 2027", "2027-06-01..2027-08-31"},
             {"Run a pilot between January and May 2027", "2027-01-01..2027-05-31"},
             {"Run a pilot between now and June", "2026-11-22..2027-06-30"}});
}

TEST_CASE("before a day is up to the day before it") {
  CHECK(interval_of("Submit the thesis before 1 October 2027") == "2026-11-22..2027-09-30");
  CHECK(interval_of("Submit the thesis before Christmas") == "2026-11-22..2026-12-24");
}

TEST_CASE("before the end of a period is before its last day is over, never before it begins") {
  check_all({{"Give 4 talks before the end of the year", "2026-11-22..2026-12-31"},
             {"Give 4 talks before year-end", "2026-11-22..2026-12-31"},
             {"Give 4 talks before the year's end", "2026-11-22..2026-12-31"},
             {"Give 4 talks before the year is out", "2026-11-22..2026-12-31"},
             {"Give 4 talks ahead of the end of the year", "2026-11-22..2026-12-31"},
             {"Give 4 talks before end June 2027", "2026-11-22..2027-06-30"},
             {"Give 4 talks before the end of Q2 2027", "2026-11-22..2027-06-30"},
             {"Give 4 talks before the end of next year", "2026-11-22..2027-12-31"},
             {"Give 4 talks prior to the end of March 2027", "2026-11-22..2027-03-31"},
             {"Give 4 talks before the last week of May 2027", "2026-11-22..2027-05-31"},
             {"Give 4 talks before EOFY", "2026-11-22..2026-12-31"}});
}

TEST_CASE("before a period that runs already is a deadline without a day") {
  for (const char* sentence : {"Give 4 talks before the year", "Give 4 talks before this month"}) {
    CHECK_MESSAGE(interval_of(sentence) == "none", sentence);
    CHECK_MESSAGE(time_of(sentence) == "deadline", sentence);
  }
}

TEST_CASE("a period whose end nobody can know is a deadline without a day") {
  for (const char* sentence :
       {"Give 4 talks in the next few months", "Give 4 talks over the coming months",
        "Give 4 talks over the next several weeks", "Give 4 talks in a few months",
        "Win 4 matches this season", "Win 4 matches by the end of the season", "Win 4 matches next season",
        "Finish the fence at the weekend", "Give 4 talks this academic term", "Give 4 talks by Eid",
        "Give 4 talks by Michaelmas term", "Give 4 talks in Hilary term 2027",
        "Give 4 talks this Easter term", "Give 4 talks by Mother's Day"}) {
    CHECK_MESSAGE(interval_of(sentence) == "none", sentence);
    CHECK_MESSAGE(time_of(sentence) == "deadline", sentence);
  }
}

TEST_CASE("next is never the one that runs") {
  check_all({{"Give 4 talks by next November", "2027-11-01..2027-11-30"},
             {"Give 4 talks by next December", "2026-12-01..2026-12-31"},
             {"Give 4 talks by next autumn", "2027-09-01..2027-11-30"},
             {"Give 4 talks by next Christmas", "2026-12-25..2026-12-25"},
             {"Give 4 talks in the next academic year", "2027-08-15..2028-06-30"},
             {"Give 4 talks over the next two quarters", "2027-01-01..2027-06-30"},
             {"Give 4 talks over the next couple of months", "2026-11-22..2027-01-21"},
             {"Finish the fence this weekend", "2026-11-21..2026-11-22"},
             {"Finish the fence by the weekend", "2026-11-21..2026-11-22"}});
}

TEST_CASE("working days leave the weekends out") {
  check_all({{"Submit the form in 10 working days", "2026-11-22..2026-12-04"},
             {"Submit the form within 2 business days", "2026-11-22..2026-11-24"},
             {"Submit the form within one working day", "2026-11-22..2026-11-23"},
             {"Submit the form within five full working days", "2026-11-22..2026-11-27"},
             {"Submit the form over the next five working days", "2026-11-22..2026-11-27"},
             {"Submit the form within five school days", "2026-11-22..2026-11-27"},
             {"Submit the form within one school year", "2026-11-22..2027-11-21"}});
}

TEST_CASE("holidays and seasons have days") {
  check_all({{"Give a talk by Valentine's Day", "2027-02-14..2027-02-14"},
             {"Give a talk by Christmas Eve", "2026-12-24..2026-12-24"},
             {"Give a talk by New Year's Day", "2027-01-01..2027-01-01"},
             {"Finish the draft by Easter 2027", "2027-03-28..2027-03-28"},
             {"Finish the draft by Thanksgiving", "2026-11-26..2026-11-26"},
             {"Finish the draft by spring 2027", "2027-03-01..2027-05-31"}});
}

TEST_CASE("the fiscal year begins where the settings say") {
  ReadContext april = context();
  april.calendar.fiscal_month = 4;
  const auto interval = [&](std::string_view sentence) { return judge(read(sentence, april)).interval; };
  REQUIRE(interval("Cut costs by 5% in FY27"));
  CHECK(interval("Cut costs by 5% in FY27")->first.iso() == "2026-04-01");
  CHECK(interval("Cut costs by 5% in FY27")->last.iso() == "2027-03-31");
  CHECK(interval("Cut costs by 5% in FY26/27")->last.iso() == "2027-03-31");
  CHECK(interval("Cut costs by 5% by the end of the fiscal year 2028")->last.iso() == "2028-03-31");
  CHECK(interval("Cut costs by 5% by Q1 FY28")->last.iso() == "2027-06-30");
  CHECK(interval("Cut costs by 5% by Q1 2028")->last.iso() == "2028-03-31");
}

TEST_CASE("deadlines without a day are still deadlines") {
  for (const char* sentence :
       {"Finish the draft before the audit", "Finish the draft by graduation",
        "Become a pilot before I turn 30", "Become a pilot by age 30",
        "Pass math by the end of the marking period", "Finish the draft by the 15th",
        "Finish the draft by the end of my internship", "Get an A this semester",
        "Finish the draft by our next meeting", "Finish the draft by week's end",
        "Become a pilot by the age of 30", "Finish the draft between now and graduation",
        "Become a lead two years after graduating", "Finish the draft during spring break",
        "Finish it by day 90", "Be ready within 6 weeks of placement"}) {
    CHECK_MESSAGE(time_of(sentence) == "deadline", sentence);
  }
}

TEST_CASE("a stay somewhere is a window") {
  for (const char* sentence :
       {"Write four case notes during my internship", "Learn triage over the course of my apprenticeship",
        "Present one poster throughout the fellowship", "At the conclusion of this placement, I will pitch",
        "Upon completion of the course I will open a studio"}) {
    CHECK_MESSAGE(time_of(sentence) == "deadline", sentence);
  }
  for (const char* sentence : {"Speak up during meetings", "Stay calm during a rotation"})
    CHECK_MESSAGE(time_of(sentence) == "none", sentence);
}

TEST_CASE("a date that is not filled in bounds nothing") {
  for (const char* sentence : {"Finish the draft by <date>", "Finish the draft in [month]"}) {
    const Reading reading = read_one(sentence);
    REQUIRE_MESSAGE(reading.times.size() == 1, sentence);
    CHECK_MESSAGE(reading.times[0].is_blank, sentence);
    CHECK_MESSAGE(time_of(sentence) == "none", sentence);
  }
}

TEST_CASE("the full stop behind a month is none of its words") {
  const std::string_view sentence = "Speak at two regional conferences in May.";
  CHECK(text_of(sentence, due_phrase(read_one(sentence))->span) == "in May");
  CHECK(interval_of("Finish the deck by Jan. 5") == "2027-01-05..2027-01-05");
}

TEST_CASE("what looks like a time is often none") {
  for (const char* sentence :
       {"Answer every request within 1 day", "Reply to customers within two business days",
        "Respond to emails within 24 hours", "March to my own beat", "I may start a business",
        "Fall in love with coding again", "Complete a 6-month internship",
        "Gain two years of experience in sales", "Improve on last year's results",
        "Grow monthly active users by 10%", "Improve my daily routine", "Be available 24/7",
        "Publish a paper in a Q1 journal", "Run 5 km under 30 minutes",
        "Finish tasks two days before they are due", "Since 2020 I have wanted to fly",
        "Take it one day at a time"}) {
    CHECK_MESSAGE(time_of(sentence) == "none", sentence);
  }
}

TEST_CASE("a year dates the occasion it is named with, and no version") {
  CHECK(interval_of("Speak at FOSDEM 2027") == "2027-01-01..2027-12-31");
  CHECK(interval_of("Attend the Frankfurt Book Fair 2027") == "2027-01-01..2027-12-31");
  CHECK(interval_of("Submit two papers to NeurIPS 2027") == "2027-01-01..2027-12-31");
  CHECK(interval_of("My 2027 goal is to run a marathon") == "2027-01-01..2027-12-31");
  for (const char* sentence : {"Attend a class on Windows 2019", "Write a guide to Excel 2019",
                               "Join the team that built Model 2015", "Finish the Spring Boot tutorial"}) {
    CHECK_MESSAGE(time_of(sentence) == "none", sentence);
  }
}

TEST_CASE("today and the end of the day are dates where they are no turn of speech") {
  CHECK(time_of("Send the offer today") == "deadline");
  CHECK(time_of("Send the offer at the end of the day") == "deadline");
  CHECK(time_of("Write down how the ovens are cleaned today") == "none");
  CHECK(time_of("Be kind because at the end of the day our callers worry") == "none");
}

TEST_CASE("someday is no date, and is remembered as vague") {
  for (const char* sentence :
       {"Learn Spanish someday", "Learn Spanish soon", "Learn Spanish in the near future",
        "Learn Spanish as soon as possible", "Learn Spanish one day"}) {
    const Reading reading = read_one(sentence);
    REQUIRE_MESSAGE(reading.times.size() == 1, sentence);
    CHECK_MESSAGE(reading.times[0].kind == TimeKind::vague, sentence);
    CHECK_MESSAGE(time_of(sentence) == "none", sentence);
  }
}

TEST_CASE("the phrase with by wins over a window as the due date") {
  const std::string_view sentence = "Give 3 talks in 2027, the first by 31 March 2027";
  const Reading reading = read_one(sentence);
  REQUIRE(due_phrase(reading) != nullptr);
  CHECK(text_of(sentence, due_phrase(reading)->span) == "by 31 March 2027");
}

TEST_CASE("a weekday beside a date is kept for comparison") {
  const Reading reading = read_one("Submit on Friday 30 June 2026");
  REQUIRE(reading.times.size() == 1);
  CHECK(reading.times[0].weekday == base::Weekday::fri);
}

}  // namespace cairn::analysis::prose
