// A criterion holds where its fields were read and no rule objects; where too little is said, and where no
// rule has looked, it cannot be told.
#include "analysis/lint/cards.h"

#include <algorithm>

#include "analysis/lint/goal_prose.h"
#include "analysis/lint/linter.h"
#include "analysis/lint/tuning.h"

namespace cairn::analysis::lint {
namespace {

// A goal that is long enough to meet obstacles.
bool is_long(const model::Goal& goal, const Limits& limits) {
  return !goal.start || !goal.due || goal.due->value - goal.start->value > limits.obstacle_days;
}

// Whether it can be seen that the goal is within reach: its work is said, its obstacles are thought of, and
// there are hours to hold it against. Then the rules have compared them.
bool is_laid_out(const model::Goal& goal, const Context& context) {
  const bool has_work = goal.effort || goal.is_habit() ||
                        std::any_of(goal.tasks.begin(), goal.tasks.end(),
                                    [](const model::Task& task) { return task.estimate && !task.done; });
  const bool has_hours = context.profile != nullptr && (context.profile->hours || context.profile->week);
  return has_work && has_hours && (!goal.obstacles.empty() || !is_long(goal, context.limits));
}

// Whether what a criterion asks for is there, apart from any finding.
bool holds(Criterion criterion, const model::Goal& goal, const Context& context,
           const std::optional<prose::Judgement>& judgement) {
  switch (criterion) {
    case Criterion::specific:
      return judgement && judgement->specific;
    case Criterion::measurable:
      return has_test(goal) || (judgement && judgement->measurable);
    case Criterion::achievable:
      return is_laid_out(goal, context);
    case Criterion::relevant:
      return goal.why || goal.supports || !goal.serves.empty() || (judgement && judgement->why_stated);
    case Criterion::time_bound:
      return goal.due || goal.every || (judgement && judgement->time_bound == prose::TimeBound::cadence);
    case Criterion::format:
      return false;
  }
  return false;
}

std::size_t place(Criterion criterion) {
  return static_cast<std::size_t>(std::find(kSmart.begin(), kSmart.end(), criterion) - kSmart.begin());
}

// The criteria that some rule has looked at: the others may be in order or not.
std::array<bool, kSmart.size()> looked_at(const Selection& selection) {
  std::array<bool, kSmart.size()> result{};
  for (const Rule* rule : rules()) {
    const bool runs = rule->check != nullptr || rule->check_workspace != nullptr;
    if (runs && rule->criterion != Criterion::format && selection.includes(*rule))
      result[place(rule->criterion)] = true;
  }
  return result;
}

// Goals that rest or are closed are not judged: what they lack is not said, nor that they lack nothing.
bool is_judged(const model::Goal& goal) {
  return goal.is_open() && goal.state() != model::Status::paused;
}

bool is_blame(const Finding& finding, const store::Workspace& workspace, const Tuning& tuning) {
  if (finding.severity != Severity::info) return true;
  // What is found about an idea is information only; its card shows what it lacks all the same.
  const model::Goal* goal = workspace.find_goal(finding.goal);
  return goal != nullptr && goal->state() == model::Status::idea &&
         tuning.severity_of(*finding.rule) != Severity::info;
}

}  // namespace

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::holds:
      return "holds";
    case Verdict::fails:
      return "fails";
    case Verdict::cannot_tell:
      return "cannot-tell";
  }
  return "";
}

std::vector<Card> make_cards(const Context& context, const Judgements& judgements,
                             const FindingList& findings, const Selection& selection, const Tuning& tuning) {
  const store::Workspace& workspace = context.workspace;
  const auto is_looked_at = looked_at(selection);
  std::vector<Card> cards;
  cards.reserve(workspace.goals.size());
  std::vector<std::size_t> card_of_file(workspace.files.size(), workspace.goals.size());
  for (const model::Goal& goal : workspace.goals) {
    card_of_file[goal.file] = cards.size();
    Card& card = cards.emplace_back();
    card.goal = goal.id;
    card.file = goal.file;
    card.is_open = goal.is_open();
    for (std::size_t i = 0; i < kSmart.size(); ++i) {
      const bool is_there =
          is_judged(goal) && is_looked_at[i] && holds(kSmart[i], goal, context, judgements[cards.size() - 1]);
      card.verdicts[i] = is_there ? Verdict::holds : Verdict::cannot_tell;
    }
  }
  for (const Finding& finding : findings) {
    const std::size_t card = card_of_file[finding.file];
    if (card == cards.size() || finding.rule->criterion == Criterion::format) continue;
    if (!is_blame(finding, workspace, tuning)) continue;
    cards[card].verdicts[place(finding.rule->criterion)] = Verdict::fails;
  }
  return cards;
}

}  // namespace cairn::analysis::lint
