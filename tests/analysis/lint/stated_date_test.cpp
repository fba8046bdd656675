// A statement that names another date than `due`, and what T505 makes of it.
#include "analysis/lint/stated_date.h"

#include <doctest/doctest.h>

#include "analysis/lint/fixes.h"
#include "analysis/lint/linter.h"

namespace cairn::analysis::lint {
namespace {

const base::Date kToday = *base::Date::parse_iso("2026-11-22");

// The file with this statement, begun today, after the fix of T505; "silent" where T505 is.
std::string mended(const std::string& statement, const std::string& due) {
  const std::string rest = "\nwhy: Fun\nstart: 2026-11-22\ndue: " + due + "\n";
  store::Workspace workspace = store::load_texts({{"goals/a.yaml", "statement: " + statement + rest}});
  Selection selection;
  selection.select = {"T505"};
  const auto judge = [&] { return lint(workspace, kToday, selection); };
  if (judge().findings.empty()) return "silent";
  const bool is_offered = !judge().findings.front().diagnostic.fixes.empty();
  const FixResult result = fix(workspace, judge, true);
  CHECK_MESSAGE(result.fixed.size() == (is_offered ? 1U : 0U), statement);
  const std::string text(workspace.files.front().source());
  CHECK(text.ends_with(rest));
  return text.substr(11, text.size() - 11 - rest.size());
}

}  // namespace

TEST_CASE("the new date takes the place of the old phrase, in its manner") {
  CHECK(mended("Give 4 talks before 2028", "2028-03-15") == "Give 4 talks by 15 March 2028");
  CHECK(mended("Give 4 talks before the end of the year", "2027-03-15") == "Give 4 talks by 15 March 2027");
  CHECK(mended("Give 4 talks no later than May 2027", "2027-09-30") ==
        "Give 4 talks no later than 30 September 2027");
  CHECK(mended("Give 4 talks by May 31, 2027", "2027-09-30") == "Give 4 talks by September 30, 2027");
  CHECK(mended("Give 4 talks by 2027-05-31, then rest", "2027-09-30") ==
        "Give 4 talks by 2027-09-30, then rest");
  CHECK(mended("Give 4 talks (May 2027)", "2027-09-30") == "Give 4 talks (by 30 September 2027)");
  CHECK(mended("Give 4 talks next month.", "2027-09-30") == "Give 4 talks by 30 September 2027.");
}

TEST_CASE("nothing of the old date is left beside the new one") {
  CHECK(mended("Give 4 talks by COB Friday", "2026-12-04") == "Give 4 talks by 4 December 2026");
  CHECK(mended("Give 4 talks by the end of the academic year 2027-28", "2029-01-15") ==
        "Give 4 talks by 15 January 2029");
  CHECK(mended("Give 4 talks by May Day 2027", "2027-09-01") == "Give 4 talks by 1 September 2027");
  CHECK(mended("Give 4 talks by Easter Monday 2027", "2027-09-01") == "Give 4 talks by 1 September 2027");
  CHECK(mended("Give 4 talks by 27 November 2026 (Friday)", "2026-12-04") ==
        "Give 4 talks by 4 December 2026");
  CHECK(mended("Give 4 talks by the end of the academic year 2027-28", "2028-06-30") == "silent");
  CHECK(mended("Give 4 talks by the week of 3 May 2027", "2027-05-07") == "silent");
  CHECK(mended("Give 4 talks 3 months after graduation", "2028-01-01") == "silent");
}

TEST_CASE("the words in front of the date keep their meaning") {
  CHECK(mended("Keep downtime below 2% through 2027", "2028-03-30") ==
        "Keep downtime below 2% through 30 March 2028");
  CHECK(mended("Keep downtime below 2% in 2027", "2028-03-30") ==
        "Keep downtime below 2% until 30 March 2028");
  CHECK(mended("Raise 5000 EUR by the AGM on 14 May 2027", "2027-06-14") ==
        "Raise 5000 EUR by the AGM on 14 June 2027");
}

TEST_CASE("a sentence goes on beginning with a capital") {
  CHECK(mended("By the end of Q2 2027 publish 12 posts", "2027-09-30") ==
        "By 30 September 2027 publish 12 posts");
  CHECK(mended("In Q2 2027, publish 12 posts", "2027-09-30") == "By 30 September 2027, publish 12 posts");
}

TEST_CASE("a date that belongs to a name, or that no other says, is left alone") {
  for (const char* statement :
       {"Qualify for the 2028 Olympics", "Present at PyCon 2027", "Sit the May 2027 exam",
        "Give 4 talks from March to June 2027", "Give 4 talks around May 2027"}) {
    CHECK_MESSAGE(mended(statement, "2029-03-30") == statement, statement);
  }
}

TEST_CASE("a list of dates is replaced whole") {
  CHECK(mended("Publish 12 posts in May, June, and July", "2027-07-31") == "silent");
  CHECK(mended("Publish 12 posts in May, June, and July", "2027-09-30") ==
        "Publish 12 posts by 30 September 2027");
  CHECK(mended("Publish 12 posts on 3, 4 and 5 May 2027", "2027-06-30") ==
        "Publish 12 posts on 30 June 2027");
  CHECK(mended("Publish 12 posts in Q1, Q2 and Q3 2027", "2027-12-30") ==
        "Publish 12 posts by 30 December 2027");
  CHECK(mended("Publish 12 posts in 2027 and 2028", "2028-12-31") == "silent");
  CHECK(mended("Publish 12 posts in quarters 1 and 2 of 2027", "2027-09-30") ==
        "Publish 12 posts by 30 September 2027");
  CHECK(mended("Publish 12 posts in the 2027 season", "2027-10-31") == "silent");
  CHECK(mended("Publish 12 posts in the 2027 season", "2028-10-31") == "Publish 12 posts by 31 October 2028");
}

TEST_CASE("a date that is said twice, or that a birthday falls on, is only found") {
  for (const char* statement :
       {"Publish 12 posts by Q2 2027 (30 June)", "Publish 12 posts by Q2 2027 (by 15 June)",
        "Publish 12 posts by the end of the second quarter, i.e. 30 June 2027",
        "Publish 12 posts by 30 June 2027, the end of Q2 2027",
        "Learn Welsh by my fiftieth birthday in May 2029", "Learn Welsh by my birthday (4 May 2029)",
        "Learn Welsh by our anniversary on 4 May 2029"}) {
    CHECK_MESSAGE(mended(statement, "2029-10-20") == statement, statement);
  }
  CHECK(mended("Learn Welsh by the conference on 4 May 2029", "2029-06-20") ==
        "Learn Welsh by the conference on 20 June 2029");
}

TEST_CASE("the fix reaches statements with escapes, doubled apostrophes and folds") {
  CHECK(mended("'Publish my brother''s 12 posts by Q2 2027'", "2027-09-30") ==
        "'Publish my brother''s 12 posts by 30 September 2027'");
  CHECK(mended("\"Publish \\\"12\\\" posts by Q2 2027\"", "2027-09-30") ==
        "\"Publish \\\"12\\\" posts by 30 September 2027\"");
  CHECK(mended("\"Publish 12 posts by\\x20Q2 2027\"", "2027-09-30") ==
        "\"Publish 12 posts by 30 September 2027\"");
  CHECK(mended(">-\n  Publish 12 posts\n  by the end\n  of Q2 2027", "2027-09-30") ==
        ">-\n  Publish 12 posts\n  by 30 September 2027");
  CHECK(mended("Publish 12 posts by\n  Q2 2027", "2027-09-30") == "Publish 12 posts by 30 September 2027");
}

TEST_CASE("where nobody knows the end, no date is wrong") {
  for (const char* statement :
       {"Give 4 talks in the next few months", "Win 4 matches this season",
        "Stop taking work home at the weekend", "Give 4 talks over the next two quarters"}) {
    CHECK_MESSAGE(mended(statement, "2027-06-25") == "silent", statement);
  }
  CHECK(mended("Publish 12 posts this semester", "2027-01-20") == "silent");
  CHECK(mended("Publish 12 posts this semester", "2027-06-20") == "Publish 12 posts by 20 June 2027");
}

}  // namespace cairn::analysis::lint
