#include "analysis/history.h"

#include <doctest/doctest.h>

#include <string>

#include "analysis/habit.h"
#include "analysis/progress.h"

namespace cairn::analysis {
namespace {

store::Workspace workspace_of(const std::string& journal, const std::string& goal = "statement: Read\n") {
  return store::load_texts({{"goals/read.yaml", goal}, {"journal/2026-12.yaml", journal}});
}

base::Date day(std::string_view iso) {
  return *base::Date::parse_iso(iso);
}

std::string said(const History::Events& events) {
  std::string all;
  for (const model::Event* event : events) all += std::string(text_of(*event, "said")) + " ";
  return all;
}

}  // namespace

TEST_CASE("events come oldest first wherever they stand, and a day alone stands at its noon") {
  const auto workspace = workspace_of(
      "- {at: 2026-12-08T09:00+01:00, win: me, said: d}\n"
      "- {at: 2026-12-07T18:05+01:00, win: me, said: c}\n"
      "- {at: 2026-12-07, win: me, said: b}\n"
      "- {at: 2026-12-07T09:00+01:00, win: me, said: a}\n");
  CHECK(said(History(workspace).all()) == "a b c d ");
}

TEST_CASE("a day alone stays on its day at the far end of the time zones") {
  const auto workspace = workspace_of(
      "- {at: 2026-12-08T00:30+13:00, win: me, said: b}\n"
      "- {at: 2026-12-07, win: me, said: a}\n");
  CHECK(said(History(workspace).all()) == "a b ");
}

TEST_CASE("identical lines count once, others of the same moment all count in the order of the file") {
  const auto workspace = workspace_of(
      "- {at: 2026-12-07T09:00+01:00, win: me, said: b}\n"
      "- {at: 2026-12-07T09:00+01:00, win: me, said: a}\n"
      "- {at: 2026-12-07T09:00+01:00, win: me, said: b}\n"
      "- {at: 2026-12-08, win: me, said: b}\n");
  CHECK(said(History(workspace).all()) == "b a b ");
}

TEST_CASE("what is about a goal includes its items and the feedback on it, not its namesakes") {
  const auto workspace = workspace_of(
      "- {at: 2026-12-01, note: read, said: goal}\n"
      "- {at: 2026-12-02, note: read/chapter-one, said: item}\n"
      "- {at: 2026-12-03, note: reading, said: namesake}\n"
      "- {at: 2026-12-04, feedback: dana, on: read, said: feedback}\n");
  const History history(workspace);
  CHECK(said(history.of("read")) == "goal item feedback ");
  CHECK(said(history.of("dana")) == "feedback ");
  CHECK(history.of("nobody").empty());
}

TEST_CASE("a metric stands at its last reading with what was added since, else at its baseline") {
  const std::string goal = "statement: Read\nmetric: {baseline: 2, target: 12}\n";
  const auto value = [&](const std::string& journal) {
    const auto workspace = workspace_of(journal, goal);
    return metric_value(History(workspace), workspace.goals.front());
  };
  CHECK(value("") == 2);
  CHECK(value("- {at: 2026-12-01, progress: read, add: 1}\n- {at: 2026-12-02, progress: read, add: 2k}\n") ==
        2003);
  CHECK(
      value("- {at: 2026-12-02, progress: read, add: -1}\n- {at: 2026-12-01, progress: read, value: 7}\n") ==
      6);
  CHECK(value("- {at: 2026-12-01, progress: read, confidence: 3}\n") == 2);
  CHECK(value("- {at: 2026-12-01, progress: other, value: 9}\n") == 2);
}

TEST_CASE("a goal without a baseline and without readings has no value") {
  const auto workspace = workspace_of("", "statement: Read\n");
  CHECK_FALSE(metric_value(History(workspace), workspace.goals.front()).has_value());
}

TEST_CASE("a metric can be asked for as of an earlier day") {
  const auto workspace = workspace_of(
      "- {at: 2026-12-01, progress: read, value: 5}\n- {at: 2026-12-09, progress: read, value: 9}\n");
  CHECK(metric_value(History(workspace), workspace.goals.front(), day("2026-12-08")) == 5);
  CHECK_FALSE(metric_value(History(workspace), workspace.goals.front(), day("2026-11-30")).has_value());
}

TEST_CASE("a habit counts what was added within the period, in days that begin at day_start") {
  const auto workspace = workspace_of(
      "- {at: 2026-12-06T23:00+01:00, progress: read, add: 1}\n"
      "- {at: 2026-12-07T03:59+01:00, progress: read, add: 1}\n"
      "- {at: 2026-12-07T04:00+01:00, progress: read, add: 1}\n"
      "- {at: 2026-12-13, progress: read, add: 2}\n"
      "- {at: 2026-12-14, progress: read, add: 1}\n");
  const History history(workspace);
  CHECK(counted_in(records_of(history, "read"), {day("2026-12-07"), day("2026-12-13")}) == 3);
  CHECK(counted_in(records_of(history, "read"), {day("2026-12-06"), day("2026-12-06")}) == 2);
  CHECK(counted_in(records_of(history, "read"), {day("2026-12-20"), day("2026-12-26")}) == 0);
}

TEST_CASE("in a habit a plain number says how many it has been in the period so far") {
  const auto workspace = workspace_of(
      "- {at: 2026-12-07, progress: read, add: 1}\n"
      "- {at: 2026-12-09, progress: read, value: 3}\n"
      "- {at: 2026-12-10, progress: read, add: 1}\n"
      "- {at: 2026-12-15, progress: read, add: 1}\n");
  const History history(workspace);
  CHECK(counted_in(records_of(history, "read"), {day("2026-12-07"), day("2026-12-13")}) == 4);
  CHECK(counted_in(records_of(history, "read"), {day("2026-12-14"), day("2026-12-20")}) == 1);
}

TEST_CASE("a confidence alone is no reading, and nothing added is one") {
  const auto workspace = workspace_of(
      "- {at: 2026-12-01, progress: read, value: 5, confidence: 6}\n"
      "- {at: 2026-12-05, progress: read, add: 0}\n"
      "- {at: 2026-12-09, progress: read, add: 0, confidence: 4}\n"
      "- {at: 2026-12-10, progress: read}\n");
  CHECK(last_reading_day(History(workspace), "read") == day("2026-12-05"));
}

TEST_CASE("the share of the way counts from the baseline in either direction") {
  const auto share = [](const std::string& metric, double value) {
    const auto workspace = workspace_of("", "statement: Read\nmetric: " + metric + "\n");
    return share_of_way(*workspace.goals.front().metric, value);
  };
  CHECK(share("{baseline: 10, target: 20}", 15) == 0.5);
  CHECK(share("{baseline: 20, target: 10}", 18) == 0.2);
  CHECK(share("{baseline: 20, target: -50%}", 10) == 1);
  CHECK_FALSE(share("{target: 20}", 15).has_value());
  CHECK_FALSE(share("{baseline: 20, target: 20}", 20).has_value());
}

TEST_CASE("the last progress, contact and confidence are the latest by time") {
  const auto workspace = workspace_of(
      "- {at: 2026-12-05, done: read/chapter-one}\n"
      "- {at: 2026-12-04, progress: read, value: 3, confidence: 6}\n"
      "- {at: 2026-12-03, progress: read, value: 2, confidence: 8}\n"
      "- {at: 2026-12-06, note: read, said: nothing}\n"
      "- {at: 2026-12-07, progress: read, add: 0, confidence: 7}\n"
      "- {at: 2026-12-02, contact: dana, how: coffee}\n"
      "- {at: 2026-12-09, feedback: dana, said: good}\n");
  const History history(workspace);
  CHECK(last_progress_day(history, "read") == day("2026-12-05"));
  CHECK(last_contact_day(history, "dana") == day("2026-12-02"));
  CHECK(last_confidence(history, "read") == 7);
  CHECK_FALSE(last_contact_day(history, "read").has_value());
}

TEST_CASE("time adds up for a goal with its items, for one item, and within a period") {
  const auto workspace = workspace_of(
      "- {at: 2026-12-01T07:00+01:00, time: read, for: 25m}\n"
      "- {at: 2026-12-02T07:00+01:00, time: read/chapter-one, for: 1h}\n"
      "- {at: 2026-12-03T07:00+01:00, time: read/chapter-two, for: 5m}\n"
      "- {at: 2026-12-03T08:00+01:00, time: read, for: soon}\n");
  const History history(workspace);
  CHECK(time_spent(history, "read").count == 90);
  CHECK(time_spent(history, "read/chapter-one").count == 60);
  CHECK(time_spent(history, "read", base::Period{day("2026-12-02"), day("2026-12-02")}).count == 60);
}

}  // namespace cairn::analysis
