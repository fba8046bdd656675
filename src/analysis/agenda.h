// What asks for attention: what is late or due, what can be done next, habits of the period, people to
// contact. The one source of `cairn today`, `cairn remind` and `cairn list people`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/history.h"
#include "base/date.h"
#include "base/duration.h"
#include "store/workspace.h"

namespace cairn::analysis {

// A goal, a milestone or a task that is open. Texts are views into the workspace.
struct DueItem {
  std::string address;  // "pmp/book-exam-slot", as every command takes it
  std::string_view text;
  std::optional<base::Date> due;
  std::optional<base::Minutes> work_left;  // of a task's estimate, without what is recorded for it
  std::string_view delegated_to;
  std::optional<base::Minutes> used_up{};  // a task's estimate, where as much is recorded: see `recorded`
  base::Minutes recorded{};
  bool runs_out = false;  // what a finished task has earned, on the day that is `due`
  std::string_view certificate{};
  bool operator==(const DueItem&) const = default;
};

enum class Closeness {
  fine,
  due,
  overdue
};  // of a contact: overdue once half a period has passed since it was due

struct Contact {
  const model::Person* person = nullptr;
  std::optional<base::Date> last;  // day of the last contact
  base::Span every;                // the person's own, else what its roles suggest
  std::optional<base::Date> next;  // nothing for people who are dormant
  Closeness closeness = Closeness::fine;
};

struct HabitState {
  const model::Goal* goal = nullptr;
  double counted = 0;            // in the current period
  std::optional<double> wanted;  // in this period: less where days of it do not count
};

// How the answer to a promise begins, before its words: of a win, of a setback.
inline constexpr std::string_view kPromiseKept = "kept: ";
inline constexpr std::string_view kPromiseMissed = "not kept: ";

struct Agenda {
  std::vector<DueItem> late;  // due before today, the longest ago first; certificates that have run out
  std::vector<DueItem> due;   // due within the horizon, the soonest first; certificates that run out
  std::vector<DueItem>
      next;  // what can be begun: the first open task of each active goal, soonest goal first
  std::vector<HabitState> habits;  // active, not yet met in this period
  std::vector<Contact> contacts;   // due or overdue, the most overdue first
  std::string_view promise;        // what the last review said comes next, without an answer yet
  std::optional<base::Date> promised_on;

  bool is_empty() const { return late.empty() && due.empty() && habits.empty() && contacts.empty(); }
};

Agenda make_agenda(const store::Workspace& workspace, const History& history, base::Date today,
                   const base::Span& horizon);

// Certificates with the day on which they run out, the soonest first; one that was earned again counts once.
std::vector<DueItem> certificates_of(const store::Workspace& workspace);

// Every person, in the order of their ids.
std::vector<Contact> contacts_of(const store::Workspace& workspace, const History& history, base::Date today);

// The days of a habit's period so far: from the last boundary (this week, this month, this quarter) to today.
base::Period habit_period(const model::Cadence& every, base::Date today, base::Weekday week_start);

}  // namespace cairn::analysis
