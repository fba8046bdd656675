// A313: tasks that cost more in a year than the budget of the profile.
#include <fmt/format.h>

#include <map>

#include "analysis/lint/rules/rules.h"
#include "base/number.h"
#include "base/text.h"
#include "model/decode.h"

namespace cairn::analysis::lint {
namespace {

using model::Goal;
using model::Task;

struct Cost {
  const Goal* goal = nullptr;
  const Task* task = nullptr;
  double amount = 0;
};

struct Year {
  std::vector<Cost> costs;
  double sum = 0;
  std::size_t other_currencies = 0;
};

// When the money is spent: when it was done, else when it is due, else when its goal is.
std::optional<int> year_of(const Task& task, const Goal& goal) {
  if (task.done) return task.done->value.year();
  if (task.due) return task.due->value.year();
  if (goal.due) return goal.due->value.year();
  return std::nullopt;
}

// Money of a finished goal is spent; that of an idea or of what was dropped is not.
bool counts(const Goal& goal, const Task& task) {
  return goal.state() == model::Status::active || (task.done && goal.state() != model::Status::idea);
}

std::map<int, Year> years_of(const Context& context, const model::Money& budget) {
  std::map<int, Year> years;
  for (const Goal& goal : context.workspace.goals) {
    for (const Task& task : goal.tasks) {
      const auto cost = task.cost ? model::parse_money(task.cost->value) : std::nullopt;
      const auto year = year_of(task, goal);
      if (!cost || !year || !counts(goal, task)) continue;
      const bool is_other =
          !cost->currency.empty() && !budget.currency.empty() && cost->currency != budget.currency;
      if (is_other) {
        ++years[*year].other_currencies;
      } else {
        years[*year].costs.push_back({&goal, &task, cost->amount});
        years[*year].sum += cost->amount;
      }
    }
  }
  return years;
}

std::string money(double amount, const model::Money& budget) {
  return base::format_number(amount) + (budget.currency.empty() ? "" : fmt::format(" {}", budget.currency));
}

// At the dearest task that is still to be paid.
const Cost* place_of(const Year& year) {
  const Cost* dearest = nullptr;
  for (const Cost& cost : year.costs) {
    if (cost.task->done) continue;
    if (dearest == nullptr || cost.amount > dearest->amount) dearest = &cost;
  }
  return dearest;
}

void check_workspace(const Context& context, Findings& out) {
  if (context.tree == nullptr || context.profile == nullptr || !context.profile->budget) return;
  const model::Money& budget = context.profile->budget->value;
  for (const auto& [number, year] : years_of(context, budget)) {
    const Cost* dearest = place_of(year);
    if (year.sum <= budget.amount || dearest == nullptr) continue;
    auto& finding = out.add(over_budget, *dearest->goal, dearest->task->cost->span,
                            fmt::format("tasks of {} cost {}, the budget is {} a year", number,
                                        money(year.sum, budget), money(budget.amount, budget)));
    finding.label = fmt::format("{} too much", money(year.sum - budget.amount, budget));
    std::string note;
    for (const Cost& cost : year.costs) {
      note += fmt::format("{}{}/{} {}", note.empty() ? "" : " + ", cost.goal->id, cost.task->address,
                          base::format_number(cost.amount));
    }
    finding.notes.push_back(note);
    if (year.other_currencies > 0)
      finding.notes.push_back(
          fmt::format("{} in other currencies not counted", base::count_of(year.other_currencies, "cost")));
    finding.help = "find somebody who pays, put one off to another year, or change `budget`";
  }
}

}  // namespace

const Rule over_budget{
    .code = "A313",
    .name = "over-budget",
    .criterion = Criterion::achievable,
    .severity = Severity::warning,
    .since = "0.1",
    .summary = "the tasks of a year cost more than the budget",
    .why = "Money that is missing in May stops what went well until April.",
    .bad =
        "# file: goals/example.yaml\nstatement: Earn the PMP\ndue: 2027-05-31\ntasks:\n"
        "  - {do: Work through the course, cost: 900 EUR}\n  - {do: Sit the exam, cost: 555 EUR}\n"
        "# file: profile.yaml\nname: Robin\nbudget: 1000 EUR\n",
    .good =
        "# file: goals/example.yaml\nstatement: Earn the PMP\ndue: 2027-05-31\ntasks:\n"
        "  - {do: Work through the course, cost: 400 EUR}\n  - {do: Sit the exam, cost: 555 EUR}\n"
        "# file: profile.yaml\nname: Robin\nbudget: 1000 EUR\n",
    .traps =
        "other currencies are not converted; ideas cost nothing yet; a cost belongs to the year in which it "
        "is due",
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
