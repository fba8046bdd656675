// The record is compared with the disk and never believed by itself: it says what was meant, the files say
// what happened.
#include "store/pending.h"

#include "base/text.h"
#include "store/pending_record.h"
#include "store/transaction_steps.h"
#include "store/undo.h"

namespace cairn::store {
namespace {

constexpr std::size_t max_bytes = std::size_t{256} << 20;

std::string record_path(const std::string& root) {
  return root + "/.cairn/pending.json";
}

std::string quoted_command(const ChangeSet& changes) {
  return "`cairn " + base::truncate_to_width(base::printable(changes.command), 100) + '`';
}

struct Comparison {
  std::vector<const FileChange*> missing;
  std::vector<std::string> written, not_written, changed;
};

// A file that cannot be read now counts as changed: nothing may be written over it.
Comparison compare(const base::World& world, const std::string& root, const ChangeSet& changes) {
  Comparison out;
  for (const FileChange& change : changes.changes) {
    const bool is_in_place = check_place(world, root, change.path).has_value();
    const auto progress =
        is_in_place ? progress_of(world, root, change) : base::Result<Progress>(Progress::changed);
    switch (progress.value_or(Progress::changed)) {
      case Progress::written:
        out.written.push_back(change.path);
        break;
      case Progress::changed:
        out.changed.push_back(change.path);
        break;
      case Progress::not_written:
        out.not_written.push_back(change.path);
        out.missing.push_back(&change);
        break;
    }
  }
  return out;
}

base::Result<ChangeSet> read_record(const base::World& world, const std::string& root) {
  const auto text = world.files.read(record_path(root), {.max_bytes = max_bytes, .beneath = root});
  if (!text) return tl::make_unexpected(text.error());
  return parse_record(*text);
}

Interrupted explain(const ChangeSet& changes, const Comparison& found) {
  Interrupted out{changes.command, found.written, found.not_written,
                  quoted_command(changes) + " was interrupted"};
  out.not_written.insert(out.not_written.end(), found.changed.begin(), found.changed.end());
  if (found.written.empty() && found.changed.empty()) {
    out.text += " before it wrote anything; run it again";
    return out;
  }
  if (!found.written.empty()) out.text += ": it wrote " + quoted_list(found.written);
  if (!found.missing.empty())
    out.text += (found.written.empty() ? ": it did not write " : " but not ") +
                quoted_list(found.not_written) + "; the next command that writes finishes it";
  if (!found.changed.empty()) out.text += "; changed since: " + quoted_list(found.changed);
  return out;
}

// Takes the record out of the way without losing what it holds.
base::Result<std::string> keep_aside(const base::World& world, const std::string& root) {
  const auto text = world.files.read(record_path(root), {.max_bytes = max_bytes, .beneath = root});
  if (!text) return tl::make_unexpected(text.error());
  const std::string stem = ".cairn/pending-" + world.clock.now().date.iso();
  std::string name = stem + ".json";
  const auto is_taken = [&](const std::string& path) {
    return world.files.kind_of(root + '/' + path).has_value();
  };
  for (int number = 2; is_taken(name); ++number) {
    name = stem;
    name.append("-").append(std::to_string(number)).append(".json");
  }
  if (const auto kept = world.files.create(root + '/' + name, *text, {.is_private = true}); !kept)
    return tl::make_unexpected(relative_to_root(kept.error(), root));
  forget_pending(world, root);
  return name;
}

// The command may have died before or after it kept its record for undo.
base::Result<void> keep_once(const base::World& world, const std::string& root, const WorkspaceLock& lock,
                             const ChangeSet& changes) {
  const auto newest = list_undo(world, root, 1);
  const bool is_kept =
      !newest.empty() && newest[0].command == changes.command && newest[0].changes == changes.changes;
  if (is_kept || !changes.is_undoable) return {};
  return keep_for_undo(world, root, lock, changes);
}

}  // namespace

std::optional<Interrupted> find_interrupted(const base::World& world, const std::string& root) {
  if (!world.files.kind_of(record_path(root)) || !check_own_folder(world, root)) return std::nullopt;
  // While a writer holds the lock, its record means work in progress.
  const auto lock = world.files.lock(root + "/.cairn/lock", "cairn", 0);
  if (!lock) return std::nullopt;
  const auto changes = read_record(world, root);
  if (!changes)
    return Interrupted{{}, {}, {}, "'.cairn/pending.json' is ignored: " + changes.error().message};
  const Comparison found = compare(world, root, *changes);
  if (found.missing.empty() && found.changed.empty()) return std::nullopt;
  return explain(*changes, found);
}

base::Result<std::string> finish_interrupted(const base::World& world, const std::string& root,
                                             const WorkspaceLock& lock) {
  if (!world.files.kind_of(record_path(root))) return std::string();
  const auto changes = read_record(world, root);
  if (!changes) {
    const auto kept = keep_aside(world, root);
    if (!kept) return tl::make_unexpected(kept.error());
    return "the record of an interrupted command makes no sense and is kept as '" + *kept +
           "': " + changes.error().message;
  }
  const Comparison found = compare(world, root, *changes);
  if (found.written.empty() && found.changed.empty()) {
    forget_pending(world, root);
    return explain(*changes, found).text;
  }
  for (const FileChange* change : found.missing) {
    if (const auto applied = apply(world, root, *change); !applied) {
      base::Error error = applied.error();
      error.message = "cannot finish the interrupted " + quoted_command(*changes) + ": " + error.message;
      error.help = "mend the cause, or remove '.cairn/pending.json' to leave it unfinished";
      return tl::make_unexpected(std::move(error));
    }
  }
  std::string text;
  if (!found.missing.empty())
    text =
        "finished the interrupted " + quoted_command(*changes) + ": wrote " + quoted_list(found.not_written);
  if (found.changed.empty()) {
    if (const auto kept = keep_once(world, root, lock, *changes); !kept)
      return tl::make_unexpected(kept.error());
    forget_pending(world, root);
    return text;
  }
  const auto kept = keep_aside(world, root);
  if (!kept) return tl::make_unexpected(kept.error());
  if (text.empty()) text = quoted_command(*changes) + " was interrupted";
  return text + "; " + quoted_list(found.changed) + (found.changed.size() == 1 ? " has" : " have") +
         " changed since; what it was to write is kept in '" + *kept + "'";
}

base::Result<void> record_pending(const base::World& world, const std::string& root,
                                  const ChangeSet& changes) {
  const std::string path = record_path(root);
  const std::string text = to_record(changes);
  const std::string folder = root + "/.cairn";
  if (!world.files.kind_of(folder))
    if (const auto made = world.files.make_folders(folder); !made) return made;
  const auto written = world.files.kind_of(path) ? world.files.replace(path, text)
                                                 : world.files.create(path, text, {.is_private = true});
  if (written) return {};
  forget_pending(world, root);
  base::Error error = relative_to_root(written.error(), root);
  error.message += "; nothing was written";
  return tl::make_unexpected(std::move(error));
}

void forget_pending(const base::World& world, const std::string& root) {
  const std::string path = record_path(root);
  if (world.files.kind_of(path)) [[maybe_unused]]
    const auto removed = world.files.remove(path);
}

}  // namespace cairn::store
