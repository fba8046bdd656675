// Puts together what other parts compute: the layout, the people, the due dates, the ways out.
#include "analysis/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "analysis/importance.h"
#include "analysis/next_step.h"
#include "analysis/way_out.h"

namespace cairn::analysis {
namespace {

using base::Date;
using model::Goal;
using model::Task;

constexpr std::size_t kContactsADay = 2;  // more than that is no place, it is a pile

// What comes first among tasks of one due date: important ones and what they wait for, then urgent ones.
class Weights {
 public:
  Weights(const store::Workspace& workspace, const Importance& importance, const Urgency& urgency)
      : workspace_(workspace) {
    const auto weigh = [&](const std::vector<Task>& tasks, const Goal* goal) {
      for (const Task& task : tasks) {
        if (task.done) continue;
        const bool is_important = !importance.of(task, goal).empty();
        const bool is_urgent = !urgency.of({goal, &task, nullptr}).empty();
        raise({goal, &task}, (is_important ? 2 : 0) + (is_urgent ? 1 : 0));
      }
    };
    for (const Goal& goal : workspace.goals) weigh(goal.tasks, &goal);
    weigh(workspace.inbox.tasks, nullptr);
  }

  int of(const Portion& portion) const {
    const auto found = weights_.find(portion.task);
    return found == weights_.end() ? 0 : found->second;
  }

 private:
  // What something waits for weighs at least as much.
  void raise(const NamedTask& first, int weight) {
    std::vector<NamedTask> open{first};
    while (!open.empty()) {
      const NamedTask one = open.back();
      open.pop_back();
      const auto [place, is_new] = weights_.try_emplace(one.task, weight);
      if (!is_new && place->second >= weight) continue;
      place->second = weight;
      const auto& tasks = one.goal == nullptr ? workspace_.inbox.tasks : one.goal->tasks;
      const TaskList list{one.goal == nullptr ? std::string_view{} : one.goal->id, tasks};
      for (const auto& address : one.task->after) {
        const auto before = task_named(workspace_, list, address.value);
        if (before && before->task != one.task && !before->task->done) open.push_back(*before);
      }
    }
  }

  const store::Workspace& workspace_;
  std::map<const Task*, int> weights_;
};

bool is_day_off(const model::Profile& profile, Date day) {
  return std::any_of(profile.days_off.begin(), profile.days_off.end(),
                     [&](const auto& off) { return off.value.first <= day && day <= off.value.last; });
}

model::Week week_of(const model::Profile& profile) {
  return profile.week ? *profile.week : model::Week{};
}

// What is left of the day's blocks at that minute.
std::vector<model::Block> blocks_on(Date day, const model::Week& week, int minute) {
  std::vector<model::Block> blocks = week[static_cast<std::size_t>(day.weekday()) - 1].blocks;
  for (model::Block& block : blocks) block.from = std::max(block.from, minute);
  std::erase_if(blocks, [](const model::Block& block) { return block.to <= block.from; });
  return blocks;
}

Amount time_of(const std::vector<model::Block>& blocks) {
  base::Minutes sum;
  for (const model::Block& block : blocks) sum.count += block.to - block.from;
  return Amount::of(sum);
}

// Each person on the first day, from the one on which they are due, that has hours and is not taken.
void place_contacts(std::vector<Contact> contacts, std::vector<DayOfPlan>& days) {
  std::erase_if(contacts, [&](const Contact& contact) {
    return !contact.next || *contact.next > days.back().laid.day;
  });
  std::stable_sort(contacts.begin(), contacts.end(),
                   [](const Contact& a, const Contact& b) { return *a.next < *b.next; });
  for (const Contact& contact : contacts) {
    const auto is_open = [&](const DayOfPlan& day) {
      return day.laid.day >= *contact.next && day.contacts.size() < kContactsADay;
    };
    auto place = std::find_if(days.begin(), days.end(), [&](const DayOfPlan& day) {
      return is_open(day) && day.laid.available.sevenths > 0;
    });
    if (place == days.end()) place = std::find_if(days.begin(), days.end(), is_open);
    if (place == days.end()) place = std::prev(days.end());
    place->contacts.push_back(contact);
  }
}

// The smallest task that can be left out alone so that everything fits; what nothing waits for comes before
// what others need, and what is not important before what is.
std::optional<Cut> smallest_cut(const Workload& workload, const Overload& overload,
                                const Importance& importance) {
  std::optional<Cut> best;
  for (const Portion& portion : workload.portions) {
    if (portion.due > overload.first.due) break;
    if (portion.task == nullptr || portion.work < overload.tightest.lack()) continue;
    const Cut cut{portion, !importance.of(*portion.task, portion.goal).empty()};
    const auto order = [](const Cut& one) {
      return std::tuple(one.portion.is_waited_for, one.is_important, one.portion.work);
    };
    if (!best || order(cut) < order(*best)) best = cut;
  }
  return best;
}

void place_due(const Agenda& agenda, Plan& plan) {
  plan.late = agenda.late;
  for (const DueItem& item : agenda.due) {
    const int at = *item.due - plan.period.first;
    if (at < 0 || static_cast<std::size_t>(at) >= plan.days.size()) continue;
    plan.days[static_cast<std::size_t>(at)].due.push_back(item);
  }
}

// Tasks of the period that nobody has estimated, or that take longer than they were to.
void find_unestimated(const store::Workspace& workspace, const History& history, const WorkLeft& work_left,
                      Plan& plan) {
  const auto look = [&](const std::vector<Task>& tasks, const Goal* goal) {
    for (const Task& task : tasks) {
      if (task.done || task.delegated_to || !task.due || work_left.of(task, goal).sevenths > 0) continue;
      if (task.due->value > plan.period.last) continue;
      DueItem item;
      item.address = fmt::format("{}/{}", goal == nullptr ? "inbox" : goal->id, task.address);
      if (task.text) item.text = task.text->value;
      item.due = task.due->value;
      // The journal names a task of the inbox by its address alone.
      item.recorded = time_spent(history, goal == nullptr ? task.address : item.address);
      if (task.estimate && item.recorded.count > 0) item.used_up = task.estimate->value;
      plan.unestimated.push_back(std::move(item));
    }
  };
  for (const Goal& goal : workspace.goals) {
    if (goal.state() == model::Status::active) look(goal.tasks, &goal);
  }
  look(workspace.inbox.tasks, nullptr);
  std::stable_sort(plan.unestimated.begin(), plan.unestimated.end(),
                   [](const DueItem& a, const DueItem& b) { return *a.due < *b.due; });
}

}  // namespace

Amount Plan::available() const {
  Amount sum;
  for (const DayOfPlan& day : days) sum += day.laid.available;
  return sum;
}

Amount Plan::planned() const {
  Amount sum;
  for (const DayOfPlan& day : days) sum += day.laid.planned();
  return sum;
}

Plan make_plan(const store::Workspace& workspace, const History& history, const model::Profile& profile,
               const PlanOptions& options) {
  const Date today = options.today;
  const WorkLeft work_left(workspace, history, options.calibration_tasks);
  Plan plan{.period = options.period,
            .hours = Hours(profile),
            .workload = workload_of(workspace, work_left, today)};
  const model::Week week = week_of(profile);
  const auto blocks_today = blocks_on(today, week, options.minute.value_or(0));
  if (options.minute) plan.hours.take_off(today, time_of(blocks_on(today, week, 0)) - time_of(blocks_today));
  const Importance importance(workspace, today);
  const Urgency urgency(workspace, work_left, today, workspace.settings.urgent_within);
  const Weights weights(workspace, importance, urgency);
  const LayoutOptions layout{today, options.period.last, workspace.settings.week_start,
                             [&](const Portion& portion) { return weights.of(portion); }};
  for (PlannedDay& day : lay_out(plan.workload, plan.hours, layout).days) {
    DayOfPlan& of_plan = plan.days.emplace_back();
    of_plan.is_off = is_day_off(profile, day.day);
    if (!of_plan.is_off) {
      of_plan.sittings =
          sittings_of(day, day.day == today ? blocks_today : blocks_on(day.day, week, 0), options.rhythm);
    }
    of_plan.laid = std::move(day);
  }
  plan.loads = loads_of(plan.workload, plan.hours, today);
  plan.overload = overload_of(plan.workload, plan.hours, today);
  if (plan.overload) {
    plan.overload->move = single_move(workspace, plan.workload, plan.hours, today);
    plan.cut = smallest_cut(plan.workload, *plan.overload, importance);
  }
  place_contacts(contacts_of(workspace, history, today), plan.days);
  place_due(make_agenda(workspace, history, today, {options.period.last - today, 0}), plan);
  find_unestimated(workspace, history, work_left, plan);
  plan.crowd = first_crowd(workspace, GoalTree(workspace), plan.hours, today);
  return plan;
}

}  // namespace cairn::analysis
