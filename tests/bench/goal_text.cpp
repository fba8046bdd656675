// Spells a planned goal as a person would have: several styles, comments, about 1.5 KB.
#include "goal_text.h"

namespace cairn::bench {
namespace {

std::string goal_head(const Plan& plan, const GoalPlan& goal, Random& random) {
  std::string text;
  if (random.one_in(2)) text += fmt::format("{}\n", random.pick(remarks));
  const int target = goal.theme->target;
  text += fmt::format("statement: {}\n",
                      fmt::format(fmt::runtime(goal.theme->statement), fmt::arg("n", target),
                                  fmt::arg("what", goal.object), fmt::arg("due", in_words(goal.due))));
  const std::string_view reason = random.pick(reasons);
  if (random.one_in(3)) {
    text += fmt::format("why: >-\n  {}\n  {}\n", reason, random.pick(reasons));
  } else {
    text += fmt::format("why: {}\n", reason);
  }
  if (goal.status != "active" || random.one_in(4)) text += fmt::format("status: {}\n", goal.status);
  if (goal.status == "done" || goal.status == "dropped") text += fmt::format("finished: {}\n", iso(goal.due));
  if (goal.parent) text += fmt::format("supports: {}\n", plan.goals[*goal.parent].id);
  const std::string_view served = random.pick(values);
  text += fmt::format("serves: [{}]{}\n", served, random.one_in(3) ? "   # said in January" : "");
  text += fmt::format("start: {}\n", iso(goal.start));
  if (goal.is_habit) text += "every: month\n";
  if (goal.finding == Finding::misspelt_key) text += "efort: 2h/week\n";
  if (goal.finding != Finding::no_due) text += fmt::format("due: {}\n", iso(goal.due));
  text += fmt::format("effort: {}h/week\n", random.between(1, 5));
  return text;
}

std::string goal_metric(const GoalPlan& goal, Random& random) {
  const Theme& theme = *goal.theme;
  const std::string baseline =
      goal.finding == Finding::no_baseline ? "" : fmt::format("baseline: {}", theme.baseline);
  const std::string unit = goal.finding == Finding::no_unit ? "" : fmt::format("unit: {}", theme.unit);
  if (random.one_in(2)) {
    return fmt::format("metric: {{name: {} of it, {}{}{}{}target: {}, source: monthly count}}\n", theme.slug,
                       unit, unit.empty() ? "" : ", ", baseline, baseline.empty() ? "" : ", ", theme.target);
  }
  std::string text = fmt::format("metric:\n  name: {} of it\n", theme.slug);
  if (!unit.empty()) text += fmt::format("  {}\n", unit);
  if (!baseline.empty()) text += fmt::format("  {}        # counted, not guessed\n", baseline);
  return text + fmt::format("  target: {}\n  source: monthly count\n", theme.target);
}

std::string goal_milestones(const Plan& plan, const GoalPlan& goal, Random& random) {
  if (goal.is_habit) return {};
  std::string text = "\nmilestones:\n";
  const int span = static_cast<int>((goal.due - goal.start).count());
  const std::size_t first = static_cast<std::size_t>(random.below(4));
  const int count = random.between(2, 4);
  for (int index = 0; index < count; ++index) {
    Day due = goal.start + days(span * (index + 1) / (count + 1));
    if (goal.finding == Finding::late_milestone && index == count - 1) due = goal.due + days(9);
    const bool is_done = goal.status == "done" || due < plan.options.today;
    const std::string_view name = stages[(first + static_cast<std::size_t>(index)) % stages.size()];
    const std::string done = is_done ? fmt::format("done: {}", iso(due)) : "";
    if (random.one_in(2)) {
      text += fmt::format("  - {{name: {}, due: {}{}{}}}\n", name, iso(due), is_done ? ", " : "", done);
    } else {
      text += fmt::format("  - name: {}\n    due: {}\n{}    reward: Dinner out\n", name, iso(due),
                          is_done ? "    " + done + "\n" : "");
    }
  }
  return text;
}

std::string goal_tasks(const Plan& plan, const GoalPlan& goal, Random& random) {
  if (goal.task_count == 0) return {};
  std::string text = "\ntasks:\n";
  const std::size_t first = static_cast<std::size_t>(random.below(static_cast<std::int64_t>(chores.size())));
  const int span = static_cast<int>((goal.due - goal.start).count());
  for (int index = 0; index < goal.task_count; ++index) {
    // The last step is the finish itself, so that what is under way has something open.
    const Day due = index + 1 == goal.task_count ? goal.due : goal.start + days(1 + random.below(span));
    const bool is_done = due < plan.options.today;
    const std::string_view chore = chores[(first + static_cast<std::size_t>(index)) % chores.size()];
    const std::string key = is_done ? "done" : "due";
    const int minutes = 15 * random.between(1, 12);
    if (random.one_in(3)) {
      text += fmt::format("  - {{do: {}, id: step-{}, {}: {}, estimate: {}m}}\n", chore, index + 1, key,
                          iso(due), minutes);
    } else {
      text += fmt::format("  - do: {}\n    id: step-{}\n    {}: {}\n    estimate: {}m{}\n", chore, index + 1,
                          key, iso(due), minutes, random.one_in(4) ? "   # at least" : "");
    }
  }
  return text;
}

std::string goal_means(const Plan& plan, const GoalPlan& goal, Random& random) {
  std::string text = "\nobstacles:\n";
  const std::size_t first = static_cast<std::size_t>(random.below(static_cast<std::int64_t>(hurdles.size())));
  for (std::size_t index = 0; index < 2; ++index) {
    const Hurdle& hurdle = hurdles[(first + index) % hurdles.size()];
    text += fmt::format("  - risk: {}\n    kind: {}\n    when: {}\n    then: {}\n", hurdle.risk, hurdle.kind,
                        hurdle.when, hurdle.then);
  }
  text +=
      "resources:\n  - {need: a quiet room, kind: tool, have: true}\n  - need: two mornings a week\n    "
      "kind: time\n"
      "    plan: swap shifts with the early team\n";
  if (!plan.people.empty()) {
    text += fmt::format("people: [{}]\n", random.pick(plan.people));
  }
  if (random.one_in(2)) text += fmt::format("review: {}w\n", random.between(1, 6));
  text += fmt::format("tags: [{}, work]\n", goal.theme->slug);
  if (random.one_in(2)) {
    const auto [first_note, second_note, third_note] = random.pick_each(reasons, reasons, reasons);
    text += fmt::format("notes: |\n  {}\n\n  {} {}\n", first_note, second_note, third_note);
  }
  return text;
}

}  // namespace

std::string goal_text(const Plan& plan, const GoalPlan& goal, Random& random) {
  std::string text = goal_head(plan, goal, random);
  text += goal_metric(goal, random);
  text += goal_milestones(plan, goal, random);
  text += goal_tasks(plan, goal, random);
  text += goal_means(plan, goal, random);
  return text;
}

}  // namespace cairn::bench
