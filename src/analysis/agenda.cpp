// Derived anew each time from goals, people and journal; nothing of it is ever stored.
#include "analysis/agenda.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

#include "analysis/habit.h"
#include "analysis/next_step.h"
#include "analysis/progress.h"
#include "analysis/work_left.h"
#include "base/period.h"
#include "base/text.h"
#include "model/decode.h"

namespace cairn::analysis {
namespace {

using base::Date;
using base::Span;

// How often a role suggests being in touch, where the person's file does not say.
struct RoleCadence {
  std::string_view role;
  Span every;
};
constexpr std::array kRoleCadences = {
    RoleCadence{"manager", {14, 0}},   RoleCadence{"family", {21, 0}},  RoleCadence{"mentor", {28, 0}},
    RoleCadence{"mentee", {28, 0}},    RoleCadence{"friend", {42, 0}},  RoleCadence{"peer", {42, 0}},
    RoleCadence{"colleague", {56, 0}}, RoleCadence{"advisor", {84, 0}}, RoleCadence{"network", {180, 0}},
};
constexpr Span kDefaultCadence{56, 0};

Span cadence_of(const model::Person& person) {
  if (person.every) return person.every->value.span;
  // The table is sorted by closeness: of several roles the closest one counts.
  for (const RoleCadence& cadence : kRoleCadences) {
    for (const auto& role : person.roles) {
      if (role.value == cadence.role) return cadence.every;
    }
  }
  return kDefaultCadence;
}

Contact contact_of(const model::Person& person, const History& history, Date today) {
  Contact contact;
  contact.person = &person;
  contact.every = cadence_of(person);
  contact.last = last_contact_day(history, person.id);
  if (person.status && person.status->value == "dormant") return contact;
  contact.next = contact.last ? *contact.last + contact.every : today;
  if (*contact.next > today) return contact;
  const int period = contact.last ? *contact.next - *contact.last : 0;
  const bool is_long_ago = contact.last && today - *contact.next > period / 2;
  contact.closeness = is_long_ago ? Closeness::overdue : Closeness::due;
  return contact;
}

void sort_by_due(std::vector<DueItem>& items) {
  const Date never = Date::from_days(std::numeric_limits<std::int32_t>::max());
  std::stable_sort(items.begin(), items.end(), [&](const DueItem& a, const DueItem& b) {
    return a.due.value_or(never) < b.due.value_or(never);
  });
}

DueItem item_of(std::string address, const model::Text& text, const model::Maybe<Date>& due) {
  DueItem item;
  item.address = std::move(address);
  if (text) item.text = text->value;
  if (due) item.due = due->value;
  return item;
}

// Without a goal the task is of the inbox. An estimate that is used up tells nothing any more.
DueItem item_of(const model::Goal* goal, const model::Task& task, const WorkLeft& work_left) {
  const std::string owner = goal == nullptr ? "inbox" : goal->id;
  DueItem item = item_of(fmt::format("{}/{}", owner, task.address), task.text, task.due);
  const base::Minutes left = work_left.of(task, goal).rounded();
  if (left.count > 0) item.work_left = left;
  if (task.delegated_to) item.delegated_to = task.delegated_to->value;
  return item;
}

// Every open thing of the workspace that has a date.
std::vector<DueItem> dated_items(const store::Workspace& workspace, const WorkLeft& work_left) {
  std::vector<DueItem> items;
  for (const model::Goal& goal : workspace.goals) {
    if (goal.state() != model::Status::active) continue;
    if (goal.due) items.push_back(item_of(goal.id, goal.statement, goal.due));
    for (const model::Milestone& one : goal.milestones) {
      if (one.due && !one.done)
        items.push_back(item_of(fmt::format("{}/{}", goal.id, one.address), one.name, one.due));
    }
    for (const model::Task& task : goal.tasks) {
      if (task.due && !task.done) items.push_back(item_of(&goal, task, work_left));
    }
  }
  for (const model::Task& task : workspace.inbox.tasks) {
    if (task.due && !task.done) items.push_back(item_of(nullptr, task, work_left));
  }
  sort_by_due(items);
  return items;
}

std::vector<DueItem> next_actions(const store::Workspace& workspace, const WorkLeft& work_left) {
  std::vector<const model::Goal*> goals;
  for (const model::Goal& goal : workspace.goals) {
    if (goal.state() == model::Status::active) goals.push_back(&goal);
  }
  std::stable_sort(goals.begin(), goals.end(), [](const model::Goal* a, const model::Goal* b) {
    if (a->due.has_value() != b->due.has_value()) return a->due.has_value();
    return a->due && a->due->value < b->due->value;
  });
  std::vector<DueItem> next;
  for (const model::Goal* goal : goals) {
    const auto tasks = next_tasks(workspace, {goal->id, goal->tasks});
    if (!tasks.empty()) next.push_back(item_of(goal, *tasks.front(), work_left));
  }
  for (const model::Task& task : workspace.inbox.tasks) {
    const bool is_open = !task.done && !task.address.empty();
    if (is_open && !is_waiting(workspace, {"", workspace.inbox.tasks}, task))
      next.push_back(item_of(nullptr, task, work_left));
  }
  return next;
}

std::vector<HabitState> open_habits(const store::Workspace& workspace, const History& history, Date today) {
  std::vector<HabitState> habits;
  for (const model::Goal& goal : workspace.goals) {
    if (goal.state() != model::Status::active || !goal.every) continue;
    if (goal.due && goal.due->value < today) continue;  // it is late, and counts no further
    const Progress progress = progress_so_far(workspace, history, goal, today);
    const HabitPeriod& period = progress.habit->periods.back();
    // Days off and pauses want less, or nothing.
    if (period.is_excused() || period.is_met()) continue;
    HabitState habit{&goal, period.counted, std::nullopt};
    if (goal.metric && goal.metric->target_value()) habit.wanted = period.wanted;
    habits.push_back(habit);
  }
  return habits;
}

// An answer is a win or a setback that says so, as a review writes it.
bool answers(const model::Event& event, std::string_view promise) {
  const bool is_win = event.kind == model::EventKind::win;
  if (!is_win && event.kind != model::EventKind::setback) return false;
  const std::string_view said = base::trim(text_of(event, "said"));
  const std::string_view lead = is_win ? kPromiseKept : kPromiseMissed;
  return said.starts_with(lead) && said.substr(lead.size()) == base::trim(promise);
}

void find_promise(const History& history, Agenda& agenda) {
  for (const model::Event* event : history.all()) {
    if (event->kind == model::EventKind::review && !text_of(*event, "next").empty()) {
      agenda.promise = text_of(*event, "next");
      agenda.promised_on = event->at.value.day;
    } else if (!agenda.promise.empty() && answers(*event, agenda.promise)) {
      agenda.promise = {};
      agenda.promised_on.reset();
    }
  }
}

}  // namespace

base::Period habit_period(const model::Cadence& every, Date today, base::Weekday week_start) {
  Date first = today;
  if (every.span.days == 7) {
    first = today.start_of_week(week_start);
  } else if (every.span.months == 1) {
    first = today.first_of_month();
  } else if (every.span.months == 3) {
    first = today.first_of_month().plus_months(-static_cast<int>((today.month() - 1) % 3));
  } else if (every.span.days > 1 || every.span.months > 0) {
    first = (today - every.span).plus_days(1);
  }
  return {first, today};
}

std::vector<DueItem> certificates_of(const store::Workspace& workspace) {
  std::vector<DueItem> items;
  const auto look = [&](const std::vector<model::Task>& tasks, std::string_view owner) {
    for (const model::Task& task : tasks) {
      const model::Learning& learning = task.learning();
      if (!task.done || !learning.expires) continue;
      DueItem item = item_of(fmt::format("{}/{}", owner, task.address), task.text, learning.expires);
      item.runs_out = true;
      if (learning.certificate) item.certificate = learning.certificate->value;
      items.push_back(std::move(item));
    }
  };
  // It runs out however its goal has ended.
  for (const model::Goal& goal : workspace.goals) look(goal.tasks, goal.id);
  look(workspace.inbox.tasks, "inbox");
  sort_by_due(items);
  const std::vector<DueItem> all = items;
  std::erase_if(items, [&](const DueItem& item) {
    return !item.certificate.empty() && std::any_of(all.begin(), all.end(), [&](const DueItem& other) {
      return other.certificate == item.certificate && *item.due < *other.due;
    });
  });
  return items;
}

std::vector<Contact> contacts_of(const store::Workspace& workspace, const History& history, Date today) {
  std::vector<Contact> contacts;
  for (const model::Person& person : workspace.people) contacts.push_back(contact_of(person, history, today));
  return contacts;
}

Agenda make_agenda(const store::Workspace& workspace, const History& history, Date today,
                   const Span& horizon) {
  Agenda agenda;
  const Date until = today + horizon;
  const WorkLeft work_left(history);
  std::vector<DueItem> dated = dated_items(workspace, work_left);
  for (DueItem& item : certificates_of(workspace)) dated.push_back(std::move(item));
  sort_by_due(dated);
  for (DueItem& item : dated) {
    if (*item.due < today) {
      agenda.late.push_back(std::move(item));
    } else if (*item.due <= until) {
      agenda.due.push_back(std::move(item));
    }
  }
  const auto is_listed = [&](const DueItem& item) {
    return std::find(agenda.late.begin(), agenda.late.end(), item) != agenda.late.end() ||
           std::find(agenda.due.begin(), agenda.due.end(), item) != agenda.due.end();
  };
  agenda.next = next_actions(workspace, work_left);
  std::erase_if(agenda.next, is_listed);
  agenda.habits = open_habits(workspace, history, today);
  for (const Contact& contact : contacts_of(workspace, history, today)) {
    if (contact.closeness != Closeness::fine) agenda.contacts.push_back(contact);
  }
  std::stable_sort(agenda.contacts.begin(), agenda.contacts.end(),
                   [](const Contact& a, const Contact& b) { return *a.next < *b.next; });
  find_promise(history, agenda);
  return agenda;
}

}  // namespace cairn::analysis
