// Plans people and goals: a tree of goals whose dates fit, some finished, some with a finding.
#include "plan.h"

#include <algorithm>

namespace cairn::bench {
namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

std::vector<std::string> plan_people(const Options& options) {
  std::vector<std::string> people;
  for (int index = 0; index < options.people; ++index) {
    std::string id = fmt::format("{}-{}", first_names[static_cast<std::size_t>(index) % 16],
                                 last_names[static_cast<std::size_t>(index / 16 + index) % 16]);
    id = lower(id);
    if (index >= 256) id += fmt::format("-{}", index / 256 + 1);
    people.push_back(id);
  }
  return people;
}

void plan_dates(GoalPlan& goal, bool is_long_term, const Options& options, Random& random) {
  if (is_long_term) {
    goal.start = options.today - days(random.between(100, 400));
    goal.due = options.today + days(random.between(500, 1200));
    return;
  }
  const int fate = random.below(100);
  if (fate < 30) {  // finished at some time in the journal
    goal.status = fate < 26 ? "done" : "dropped";
    goal.start = options.today - days(random.between(120, 120 + 30 * options.journal_months()));
    goal.due = goal.start + days(random.between(40, 110));
    return;
  }
  goal.start = options.today - days(random.between(20, 280));
  goal.due = options.today + days(random.between(20, 350));
  goal.is_habit = fate < 40;
  if (fate >= 92) goal.status = fate < 96 ? "paused" : "idea";
}

// Every twentieth goal is long-term, the others support one of them, some by way of another goal.
std::vector<GoalPlan> plan_goals(const Options& options, Random& random) {
  std::vector<GoalPlan> goals;
  const std::size_t count = static_cast<std::size_t>(options.goals);
  const std::size_t long_term = (count + 19) / 20;
  goals.reserve(count);
  for (std::size_t index = 0; index < count; ++index) {
    GoalPlan goal;
    goal.theme = &random.pick(themes);
    goal.object = random.pick(goal.theme->objects);
    goal.task_count =
        options.tasks / options.goals + (static_cast<int>(index) < options.tasks % options.goals);
    plan_dates(goal, index < long_term, options, random);
    if (index >= long_term) {
      goal.parent = static_cast<std::size_t>(random.below(static_cast<std::int64_t>(long_term)));
      const std::size_t other = static_cast<std::size_t>(random.below(static_cast<std::int64_t>(index)));
      if (random.one_in(4) && !goals[other].is_habit && goals[other].due >= goal.due) goal.parent = other;
    }
    goal.id = lower(
        fmt::format("{}-{}-{}", goal.theme->slug, goal.object.substr(goal.object.rfind(' ') + 1), index + 1));

    if (goal.status == "active" && random.below(100) < options.findings_percent) {
      goal.finding = static_cast<Finding>(random.between(1, static_cast<int>(Finding::late_milestone)));
    }
    goals.push_back(std::move(goal));
  }
  return goals;
}

}  // namespace

int Options::journal_months() const {
  return std::clamp(events / 400, 3, 66);
}

Plan make_plan(const Options& options, Random& random) {
  return {options, plan_people(options), plan_goals(options, random)};
}

}  // namespace cairn::bench
