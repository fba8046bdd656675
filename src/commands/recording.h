// Events for the journal: when they happened, and lines that no replay can take for one another.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/context.h"
#include "document/tree.h"
#include "document/value.h"
#include "model/event.h"

namespace cairn::commands {

using Entries = std::vector<std::pair<std::string, document::Value>>;

// This minute; or, where `on` names another day, that day alone. Days that are still to come are refused.
base::Result<model::Moment> moment_of(const cli::Context& context, const model::Settings& settings,
                                      const std::optional<std::string>& on);
// "2026-12-07T18:05+01:00", or the day.
std::string spelled(const model::Moment& moment);
// The day it belongs to, by `day_start`.
base::Date day_of(const model::Moment& moment, const model::Settings& settings);
std::string journal_path(const model::Moment& moment);

// The events of one command, all of one moment. Two lines of one moment, kind and subject would contradict
// each other, and identical lines count once: where the journal has such a line, the next free second is
// taken. Hours of a day alone stay without a time of day, which would say when somebody worked: they are
// counted, `nth: 2`.
class Recording {
 public:
  Recording(const base::World& world, store::Workspace& workspace, model::Moment moment)
      : world_(world), workspace_(workspace), moment_(moment) {}

  // `entries` begin with the kind and its subject.
  void add(Entries entries) { events_.push_back(std::move(entries)); }
  bool is_empty() const { return events_.empty(); }
  // At most one append. Reads the month's journal.
  std::vector<store::FileChange> changes();

 private:
  bool is_taken(const Entries& event) const;
  std::string line(const Entries& event) const;
  void tell_apart(Entries& event) const;
  void move_on();

  const base::World& world_;
  store::Workspace& workspace_;
  model::Moment moment_;
  std::optional<base::LocalTime> first_taken_;  // where the search for a free second began
  bool goes_back_ = false;
  std::vector<Entries> events_;
};

// What a goal says of due, target, status, effort and statement: their changes are told to the journal.
using TrackedValues = std::array<std::string, 5>;
TrackedValues tracked_values(document::Node goal);
// A `change` for each of them that differs.
void record_changes(const std::string& goal, const TrackedValues& before, const TrackedValues& after,
                    const std::optional<std::string>& because, Recording& recording);

// Reads the journals that may tell where a metric stands: the newest first, back to its last reading; all
// of them where the first one says which way is better.
void read_progress(const base::World& world, store::Workspace& workspace, const model::Goal& goal);

}  // namespace cairn::commands
