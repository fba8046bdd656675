// What `cairn time` reads of the journal and writes into it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/time_log.h"
#include "commands/recording.h"
#include "commands/subject.h"

namespace cairn::commands::timing {

// A goal or a task: what time is recorded of.
base::Result<Subject> find_timed(const base::World& world, store::Workspace& workspace,
                                 std::string_view text);
// What makes it odd to work on it: it is done, dropped or paused. Empty where nothing does.
std::string doubt(const store::Workspace& workspace, const Subject& subject);
// A subject of the journal as commands take it: of the inbox "inbox/renew-badge".
std::string shown(const store::Workspace& workspace, std::string_view subject);
// Its title; empty where it is gone.
std::string title_of(const base::World& world, store::Workspace& workspace, const std::string& subject);

// Reads the journals of the months that these days lie in.
void read_journals(const base::World& world, store::Workspace& workspace, const base::Period& days);

// A `time` event to be written.
struct Entry {
  std::string subject;
  model::Moment at;
  base::Minutes work;
  std::optional<std::string> note{};
  std::int64_t rounds = 0;
  std::int64_t interrupted = 0;
};
// At most one append for a month.
std::vector<store::FileChange> journal_changes(const base::World& world, store::Workspace& workspace,
                                               const std::vector<Entry>& entries);
// The workspace as it is once they are written.
void take_in(store::Workspace& workspace, const std::vector<store::FileChange>& changes);

// The week of the day, up to and with it.
base::Period week_so_far(const model::Settings& settings, base::Date day);
// "1h20m today, 6h30m this week"
std::string totals_text(const base::World& world, store::Workspace& workspace, base::Date today);

}  // namespace cairn::commands::timing
