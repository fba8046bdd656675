// Checks everything, then writes in order; what happens between two writes is left for pending.h to explain.
#include "store/transaction.h"

#include <fmt/format.h>

#include <optional>
#include <set>

#include "base/text.h"
#include "store/journal_end.h"
#include "store/pending_record.h"
#include "store/timer.h"
#include "store/transaction_steps.h"
#include "store/undo.h"
#include "store/workspace.h"

namespace cairn::store {
namespace {

using base::Failure;
using Kind = FileChange::Kind;

bool does_nothing(const FileChange& change) {
  if (change.kind == Kind::append) return change.after.empty();
  return change.kind == Kind::replace && change.before == change.after;
}

// An append behind a last line without an end completes that line: undo gives back the very bytes only of a
// replacement.
void complete_torn_line(FileChange& change, const std::string& present) {
  if (present.empty() || present.ends_with('\n') || change.after.empty()) return;
  change.kind = Kind::replace;
  change.before = present;
  change.after = present + '\n' + change.after;
}

// A file that cairn could not read again would be gone from every list.
base::Result<void> check_size(std::string_view path, std::size_t before, std::size_t after) {
  const std::size_t limit = path.starts_with("journal/") ? kMaxJournalBytes : kMaxFileBytes;
  if (!is_workspace_file(path) || after <= limit || after <= before) return {};
  return base::fail(
      Failure::content,
      fmt::format("'{}' would be larger than {} MiB, which is more than cairn reads; nothing was "
                  "written",
                  base::printable(path), limit >> 20));
}

base::Result<void> put_behind(FileChange& change, const std::string& present) {
  auto lines = lines_behind(change.path, present, change.after);
  if (!lines) return tl::make_unexpected(lines.error());
  change.after = std::move(*lines);
  if (const auto size = check_size(change.path, present.size(), present.size() + change.after.size()); !size)
    return size;
  complete_torn_line(change, present);
  return {};
}

base::Result<void> check(const base::World& world, const std::string& root, FileChange& change) {
  if (const auto place = check_place(world, root, change.path); !place) return place;
  const std::string quoted = '\'' + base::printable(change.path) + '\'';
  const auto present = present_text(world, root, change.path);
  if (!present) return tl::make_unexpected(present.error());
  switch (change.kind) {
    case Kind::append:
      if (!*present) return {};
      return put_behind(change, **present);
    case Kind::create:
      if (!*present) return check_size(change.path, 0, change.after.size());
      return base::fail(Failure::system, quoted + " exists already; nothing was written");
    case Kind::replace:
    case Kind::remove:
      break;
  }
  if (*present && **present == change.before) {
    if (change.kind == Kind::remove) return {};
    return check_size(change.path, change.before.size(), change.after.size());
  }
  const std::string_view what = *present ? " changed meanwhile" : " was removed meanwhile";
  return base::fail(Failure::system, quoted + std::string(what) + "; nothing was written",
                    "look at it, then run the command again");
}

// What the user is told when the change at `failed` could not be made and earlier ones were.
base::Error between(base::Error error, const std::vector<std::string>& written, const std::string& failed) {
  error.message += "; " + quoted_list(written) + (written.size() == 1 ? " is" : " are") +
                   " written already, '" + base::printable(failed) + "' is not";
  error.help = "mend the cause; the next command that writes then finishes this one";
  return error;
}

// One change happens or does not; but what it was, undo must know even when the command dies behind it.
bool needs_record(const ChangeSet& set) {
  return set.changes.size() > 1 || (set.is_undoable && !set.changes.empty());
}

base::Error without_undo(base::Error error) {
  error.message = "written, but `cairn undo` cannot take it back: " + error.message;
  return error;
}

void sweep(const base::World& world, const std::string& root, const ChangeSet& set) {
  std::set<std::string> folders = {root + "/.cairn", root + "/.cairn/undo"};
  for (const FileChange& change : set.changes) {
    const std::string whole = root + '/' + change.path;
    folders.insert(whole.substr(0, whole.rfind('/')));
  }
  for (const std::string& folder : folders) world.files.sweep_stale(folder);
}

// Makes the changes in order. An error that comes once the text is in place (its durability unknown) does not
// stop the others, and is returned at the end.
base::Result<void> write_all(const base::World& world, const std::string& root, const WorkspaceLock& lock,
                             const ChangeSet& set) {
  std::vector<std::string> written;
  std::optional<base::Error> late_error;
  for (const FileChange& change : set.changes) {
    if (does_nothing(change)) continue;
    if (const auto applied = apply(world, root, change); !applied) {
      const auto progress = progress_of(world, root, change);
      const bool is_in_place = progress && *progress == Progress::written;
      if (!is_in_place && !written.empty())
        return tl::make_unexpected(between(applied.error(), written, change.path));
      if (!is_in_place) {
        forget_pending(world, root);
        base::Error error = applied.error();
        error.message += "; nothing was written";
        return tl::make_unexpected(std::move(error));
      }
      if (!late_error) late_error = applied.error();
    }
    written.push_back(change.path);
  }
  if (set.is_undoable && !written.empty()) {
    const auto kept = keep_for_undo(world, root, lock, set);
    if (!kept && !late_error) late_error = without_undo(kept.error());
  }
  if (needs_record(set)) forget_pending(world, root);
  if (late_error) return tl::make_unexpected(*late_error);
  return {};
}

}  // namespace

bool is_private_path(std::string_view path) {
  return path.starts_with("people/") || path.starts_with("journal/") || path == kTimerPath;
}

base::Result<void> commit(const base::World& world, const std::string& root, const WorkspaceLock& lock,
                          const ChangeSet& wanted) {
  ChangeSet changes = wanted;
  for (FileChange& change : changes.changes)
    if (const auto checked = check(world, root, change); !checked) return checked;
  if (needs_record(changes))
    if (const auto recorded = record_pending(world, root, changes); !recorded) return recorded;
  const auto written = write_all(world, root, lock, changes);
  if (written) sweep(world, root, changes);
  return written;
}

}  // namespace cairn::store
