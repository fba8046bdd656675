// A312: more work due by a date than there are hours until then.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "analysis/lint/rules/hours_words.h"
#include "analysis/lint/rules/rules.h"
#include "base/number.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

std::string hours_of(Amount amount) {
  return base::to_string(amount.rounded_up());
}

// The largest portion of the day: the finding points at its due date.
const Portion* portion_due(const Schedule& schedule, base::Date due) {
  const Portion* largest = nullptr;
  for (const Portion& portion : schedule.workload.portions) {
    if (portion.due == due && (largest == nullptr || portion.work > largest->work)) largest = &portion;
  }
  return largest;
}

// Where the date is said: the task's own, else the goal's, else the task that was pulled forward.
document::Span place_of(const Portion& portion) {
  if (portion.task != nullptr && portion.task->due && portion.task->due->value == portion.due)
    return portion.task->due->span;
  if (portion.goal != nullptr && portion.goal->due && portion.goal->due->value == portion.due)
    return portion.goal->due->span;
  if (portion.task != nullptr) return portion.task->text ? portion.task->text->span : portion.task->span;
  return headline(*portion.goal);
}

// "62h of work: pmp 40h, boards 18h, inbox 4h"
std::string work_note(const Schedule& schedule, const Load& load, base::Date today) {
  std::map<std::string_view, Amount> by_goal;
  for (const Portion& portion : schedule.workload.portions) {
    if (portion.due <= load.due)
      by_goal[portion.goal == nullptr ? std::string_view("the inbox") : std::string_view(portion.goal->id)] +=
          portion.work;
  }
  for (const Ongoing& one : schedule.workload.ongoing) {
    const std::int64_t days = load.due - std::max(one.from, today) + 1;
    if (days > 0) by_goal[one.goal->id] += Amount{one.per_week.count * days};
  }
  std::vector<std::pair<std::string_view, Amount>> parts(by_goal.begin(), by_goal.end());
  std::stable_sort(parts.begin(), parts.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  constexpr std::size_t kShown = 4;
  std::string note;
  for (std::size_t i = 0; i < parts.size() && i < kShown; ++i) {
    note += fmt::format("{}{} {}", i == 0 ? "" : ", ", parts[i].first, hours_of(parts[i].second));
  }
  if (parts.size() > kShown) note += fmt::format(" and {} more", parts.size() - kShown);
  return fmt::format("{} of work: {}", hours_of(load.work), note);
}

std::string hours_note(const Schedule& schedule, const Load& load, base::Date today) {
  std::string note = fmt::format("{} available: {} a week for {}", base::to_string(load.available_shown()),
                                 base::to_string(schedule.hours.in_a_week().rounded()),
                                 base::count_of(static_cast<std::size_t>(load.due - today + 1), "day"));
  const std::int64_t off = schedule.hours.days_off_between(today, load.due);
  if (off > 0) note += fmt::format(", {} off", base::count_of(static_cast<std::size_t>(off), "day"));
  return note;
}

std::string name_of(const Move& move) {
  if (move.task == nullptr) return move.goal->id;
  if (move.goal == nullptr) return std::string(move.task->address);
  return fmt::format("{}/{}", move.goal->id, move.task->address);
}

std::string ways_out(const Overload& overload, const Context& context) {
  const std::string_view where = context.profile == nullptr ? "" : hours_field(*context.profile);
  std::vector<std::string> ways;
  if (overload.more_a_week)
    ways.push_back(fmt::format(
        "find {} more {}{}{}", base::to_string(*overload.more_a_week),
        overload.more_on ? fmt::format("every {}", base::weekday_name(*overload.more_on)) : "a week",
        where.empty() ? "" : " for ", where));
  ways.push_back(
      fmt::format("cut {}{}", base::to_string(overload.cut), overload.move ? "" : " of what is due by then"));
  if (overload.move) {
    const Move& move = *overload.move;
    ways.push_back(fmt::format("move `{}` by {} to {}", name_of(move),
                               base::count_of(static_cast<std::size_t>(move.to - move.from), "day"),
                               move.to.iso()));
  }
  const std::string last = std::move(ways.back());
  ways.pop_back();
  if (ways.empty()) return last;
  // A comma before the last of three, none between two.
  return fmt::format("{}{} or {}", base::join(ways, ", "), ways.size() > 1 ? "," : "", last);
}

document::Diagnostic& add_finding(const Portion& portion, const Context& context, std::string message,
                                  Findings& out) {
  if (portion.goal != nullptr)
    return out.add(does_not_fit, *portion.goal, place_of(portion), std::move(message));
  return out.add(does_not_fit, context.workspace.inbox.file, place_of(portion), std::move(message));
}

void check_workspace(const Context& context, Findings& out) {
  if (context.schedule == nullptr || !context.schedule->overload) return;
  const Schedule& schedule = *context.schedule;
  const Overload& overload = *schedule.overload;
  const Load& load = overload.tightest;
  const Portion* portion = portion_due(schedule, load.due);
  if (portion == nullptr) return;
  auto& finding = add_finding(*portion, context,
                              fmt::format("the work due by {} needs {} and there are {}", load.due.iso(),
                                          hours_of(load.work), base::to_string(load.available_shown())),
                              out);
  finding.label = fmt::format("{} too much", base::to_string(load.lack_shown()));
  finding.notes.push_back(work_note(schedule, load, context.today));
  finding.notes.push_back(hours_note(schedule, load, context.today));
  if (schedule.workload.calibrated_on > 0) {
    finding.notes.push_back(
        fmt::format("estimates are taken {:.2g} times: so long did your last {} finished tasks take",
                    schedule.workload.ratio, schedule.workload.calibrated_on));
  }
  if (overload.count > 1) {
    finding.notes.push_back(
        fmt::format("{} due dates do not fit; the first is {}", overload.count, overload.first.due.iso()));
  }
  finding.help = ways_out(overload, context);
}

}  // namespace

const Rule does_not_fit{
    .code = "A312",
    .name = "does-not-fit",
    .criterion = Criterion::achievable,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "more work is due by a date than there are hours until then",
    .why = "Arithmetic is kinder in November than in May.",
    .bad =
        "# file: goals/example.yaml\nstatement: Earn the PMP\ndue: 2026-12-20\ntasks:\n"
        "  - {do: Work through the course, estimate: 60h}\n"
        "# file: profile.yaml\nname: Robin\nhours: 10h/week\n",
    .good =
        "# file: goals/example.yaml\nstatement: Earn the PMP\ndue: 2027-01-31\ntasks:\n"
        "  - {do: Work through the course, estimate: 60h}\n"
        "# file: profile.yaml\nname: Robin\nhours: 10h/week\n",
    .traps =
        "a profile without `week` and `hours` (`week` counts before `hours`); delegated tasks; work that is "
        "overdue is told by T502 and T513 and weighs on the dates to come. The work of a goal is the larger "
        "of "
        "its `effort` in the weeks left and its open estimates, less what is recorded for them; it may be "
        "done in any week. The effort of a goal whose supporting goals have efforts of their own is theirs",
    .depends_on_today = true,
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
