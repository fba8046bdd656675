// Spells what happened: events of the goals that were under way on their day, people, reviews.
#include "journal_text.h"

#include <algorithm>
#include <vector>

namespace cairn::bench {
namespace {

struct Happening {
  std::int64_t minute;  // since the epoch, local
  std::string text;     // the event without its `at`
};

std::string goal_event(const GoalPlan& goal, Day day, Random& random) {
  const int kind = random.below(100);
  if (kind < 50) {
    if (goal.is_habit) return fmt::format("progress: {}, add: 1", goal.id);
    const auto span = (goal.due - goal.start).count();
    const auto gone = (day - goal.start).count();
    const double value =
        goal.theme->baseline + (goal.theme->target - goal.theme->baseline) * double(gone) / double(span);
    std::string text = fmt::format("progress: {}, value: {:.0f}", goal.id, value);
    if (random.one_in(2)) text += fmt::format(", note: \"{}\"", random.pick(notes));
    if (random.one_in(6)) text += fmt::format(", confidence: {}", random.between(3, 9));
    return text;
  }
  if (kind < 86) {
    std::string text = goal.task_count > 0
                           ? fmt::format("time: {}/step-{}", goal.id, random.between(1, goal.task_count))
                           : "time: " + goal.id;
    text += fmt::format(", for: {}m", 5 * random.between(3, 30));
    if (random.one_in(3)) text += fmt::format(", pomodoro: 1, interrupted: {}", random.below(4));
    return text;
  }
  if (kind < 90) {
    return fmt::format("change: {}, key: due, from: {}, to: {}, because: \"{}\"", goal.id,
                       iso(goal.due - days(14)), iso(goal.due), random.pick(notes));
  }
  if (kind < 94) {
    const auto [said, lesson] = random.pick_each(sayings, notes);
    return fmt::format("setback: {}, said: \"{}\", lesson: \"{}\"", goal.id, said, lesson);
  }
  const std::string_view said = random.pick(sayings);
  return fmt::format("{}: {}, said: \"{}\"", random.one_in(2) ? "win" : "note", goal.id, said);
}

std::string personal_event(const Plan& plan, Random& random) {
  if (plan.people.empty() || random.one_in(5)) {
    const auto [said, next] = random.pick_each(sayings, chores);
    if (!random.one_in(3)) return fmt::format("win: me, said: \"{}\"", said);
    return fmt::format("review: week, went_well: \"{}\", next: \"{}\", fulfilment: {}", said, next,
                       random.between(3, 9));
  }
  const auto [person, said, gave] = random.pick_each(plan.people, sayings, notes);
  if (random.one_in(5)) return fmt::format("feedback: {}, kind: blind-spot, said: \"{}\"", person, said);
  return fmt::format("contact: {}, how: coffee, gave: \"{}\", got: \"{}\", thanked: true", person, gave,
                     said);
}

Happening make_event(const Plan& plan, Random& random) {
  const int back = random.between(1, 30 * plan.options.journal_months());
  const Day day = plan.options.today - days(back);
  const std::int64_t minute = day.time_since_epoch().count() * 1440 + random.between(6 * 60, 22 * 60);
  for (int attempt = 0; attempt < 24 && !plan.goals.empty(); ++attempt) {
    const GoalPlan& goal = random.pick(plan.goals);
    if (goal.start <= day && day <= goal.due && goal.status != "idea")
      return {minute, goal_event(goal, day, random)};
  }
  return {minute, personal_event(plan, random)};
}

}  // namespace

std::map<std::string, std::string> journal_texts(const Plan& plan, Random& random) {
  std::vector<Happening> happenings;
  for (int count = 0; count < plan.options.events; ++count) happenings.push_back(make_event(plan, random));
  std::stable_sort(happenings.begin(), happenings.end(),
                   [](const Happening& a, const Happening& b) { return a.minute < b.minute; });
  std::map<std::string, std::string> months;
  std::int64_t last = 0;
  for (const Happening& happening : happenings) {
    // Two events of one minute could contradict each other; a person has one at a time.
    last = std::max(happening.minute, last + 1);
    const std::string day = iso(Day(days(last / 1440)));
    months[day.substr(0, 7)] +=
        fmt::format("- {{at: {}T{:02}:{:02}+01:00, {}}}\n", day, last % 1440 / 60, last % 60, happening.text);
  }
  return months;
}

}  // namespace cairn::bench
