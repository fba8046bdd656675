// Joins what the sentence reader finds with the rules that say how heavily it weighs.
#include "analysis/lint/statement.h"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/prose/findings.h"
#include "analysis/sentence_dates.h"
#include "base/text.h"

namespace cairn::analysis::lint {

namespace {

// T512 as a goal has it: a weekday beside a day on which it does not fall.
void add_wrong_weekdays(JudgedStatement& judged, const Selection& selection) {
  const Rule* rule = find_rule("T512");
  if (!selection.includes(*rule)) return;
  for (const prose::TimePhrase& time : judged.reading.times) {
    const bool is_day = time.weekday && time.interval && time.interval->first == time.interval->last;
    if (!is_day || time.interval->first.weekday() == *time.weekday) continue;
    const base::Date day = time.interval->first;
    const std::string_view right = base::weekday_name(day.weekday());
    judged.findings.push_back(
        {rule, rule->severity, time.span,
         fmt::format("{} is a {}, not a {}", day.iso(), right, base::weekday_name(*time.weekday)),
         fmt::format("write `{}`, or correct the date", right)});
  }
}

// T502 as a goal has it: the day that the sentence promises is over.
void add_passed_date(JudgedStatement& judged, base::Date today, const Selection& selection) {
  const Rule* rule = find_rule("T502");
  const prose::TimePhrase* passed = passed_date(judged.text, judged.reading, today);
  if (passed == nullptr || !selection.includes(*rule)) return;
  judged.findings.push_back(
      {rule, rule->severity, passed->span,
       fmt::format("`{}` was over on {}", base::printable(prose::text_of(judged.text, passed->span)),
                   passed->interval->last.iso()),
       "name a date to come"});
}

}  // namespace

JudgedStatement judge_statement(std::string text, base::Date today, const Selection& selection) {
  JudgedStatement judged;
  judged.text = std::move(text);
  judged.reading = prose::read(judged.text, {.start = today});
  judged.judgement = prose::judge(judged.reading);
  for (prose::ProseFinding& found : prose::find(judged.text, judged.reading)) {
    const Rule* rule = find_rule(found.code);
    if (rule == nullptr || !selection.includes(*rule)) continue;
    judged.findings.push_back(
        {rule, rule->severity, found.span, std::move(found.message), std::move(found.help)});
  }
  add_wrong_weekdays(judged, selection);
  add_passed_date(judged, today, selection);
  const Rule* no_day = find_rule("T507");
  for (UnreadDate& date : unread_dates(judged.text, judged.reading, today, {})) {
    if (!selection.includes(*no_day)) break;
    // "by 3/4/2027" has two readings, yet it names a day; "by 31 June" names none.
    const bool is_named =
        prose::text_of(judged.text, date.span).find('/') != std::string_view::npos &&
        std::any_of(judged.reading.times.begin(), judged.reading.times.end(),
                    [&](const prose::TimePhrase& time) { return time.span.covers(date.span); });
    if (!judged.judgement.interval && !is_named) judged.judgement.time_bound = prose::TimeBound::none;
    std::erase_if(judged.findings, [](const auto& finding) { return finding.rule->code == "T501"; });
    judged.findings.push_back(
        {no_day, no_day->severity, date.span, std::move(date.message), std::move(date.help)});
  }
  std::stable_sort(judged.findings.begin(), judged.findings.end(), [](const auto& a, const auto& b) {
    return std::string_view(a.rule->code) < std::string_view(b.rule->code);
  });
  judged.rewrite = prose::rewrite(judged.text, judged.reading);
  return judged;
}

}  // namespace cairn::analysis::lint
