// Records are replayed backwards in memory, one command after the other; only where every step fits is there
// a change to write.
#include "store/undo.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "base/text.h"
#include "store/pending_record.h"
#include "store/transaction_steps.h"

namespace cairn::store {
namespace {

using base::Failure;
using Kind = FileChange::Kind;
using Text = std::optional<std::string>;  // of a file; nothing where there is none

constexpr std::size_t max_record_bytes = std::size_t{256} << 20;
constexpr std::string_view kEnding = ".json";
constexpr std::string_view kUndoWord = "undo";
constexpr std::string_view kRedoWord = "redo";

std::string folder_of(const std::string& root) {
  return root + "/.cairn/undo";
}

std::string path_of(const std::string& root, int number) {
  return fmt::format("{}/{:06}{}", folder_of(root), number, kEnding);
}

// What a record says of itself.
struct Note {
  enum class Kind { none, undo, redo };
  Kind kind = Kind::none;
  std::vector<int> numbers;  // of the records that it takes back
};

Note parse_note(std::string_view text) {
  Note note;
  if (text.empty()) return note;
  const auto words = base::split(text, ' ');
  if (words.front() == kUndoWord) note.kind = Note::Kind::undo;
  if (words.front() == kRedoWord) note.kind = Note::Kind::redo;
  if (note.kind == Note::Kind::none) return note;
  for (const std::string_view word : std::span(words).subspan(1)) {
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error == std::errc() && end == word.data() + word.size()) note.numbers.push_back(number);
  }
  return note;
}

// The numbers of the records, ascending; other files are not ours.
std::vector<int> numbers_in(const base::World& world, const std::string& root) {
  std::vector<int> numbers;
  const auto entries = world.files.list(folder_of(root));
  if (!entries) return numbers;
  for (const base::FolderEntry& entry : *entries) {
    const std::string_view name = entry.name;
    if (entry.kind != base::FileKind::regular || entry.is_symlink || !name.ends_with(kEnding)) continue;
    const std::string_view digits = name.substr(0, name.size() - kEnding.size());
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_number = error == std::errc() && end == digits.data() + digits.size() && number > 0;
    if (is_number && path_of(root, number).ends_with("/" + entry.name)) numbers.push_back(number);
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

base::Result<ChangeSet> read_record(const base::World& world, const std::string& root, int number) {
  const auto text = world.files.read(path_of(root, number), {.max_bytes = max_record_bytes, .beneath = root});
  if (!text) return tl::make_unexpected(text.error());
  return parse_record(*text);
}

// How many of the oldest records must go for the new one. Their sizes are looked at only for a large one: a
// hundred small ones are within the bounds.
std::size_t count_surplus(const base::World& world, const std::string& root, const std::vector<int>& numbers,
                          std::size_t new_size) {
  const std::size_t beyond_count = numbers.size() < kMaxUndo ? 0 : numbers.size() - kMaxUndo + 1;
  if (new_size < kMaxUndoBytes / kMaxUndo) return beyond_count;
  std::size_t bytes = new_size;
  for (std::size_t i = numbers.size(); i-- > beyond_count;) {
    const auto text =
        world.files.read(path_of(root, numbers[i]), {.max_bytes = max_record_bytes, .beneath = root});
    bytes += text ? text->size() : 0;
    if (bytes > kMaxUndoBytes) return i + 1;
  }
  return beyond_count;
}

// Takes the last line that reads like this one away; false when there is none.
bool take_line(std::string& text, std::string_view line) {
  for (std::size_t at = text.rfind(line); at != std::string::npos; at = text.rfind(line, at - 1)) {
    const bool begins_line = at == 0 || text[at - 1] == '\n';
    if (begins_line && (line.ends_with('\n') || at + line.size() == text.size())) {
      text.erase(at, line.size());
      return true;
    }
    if (at == 0) break;
  }
  return false;
}

// Lines are taken one by one: a merge may have put others between them.
bool take_lines(Text& text, std::string_view lines) {
  if (lines.empty()) return true;
  if (!text) return false;
  std::string rest = *text;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    const std::string_view line = lines.substr(0, end == std::string_view::npos ? lines.size() : end + 1);
    if (!take_line(rest, line)) return false;
    lines.remove_prefix(line.size());
  }
  // A journal that held nothing else was made by the command.
  text = rest.empty() ? Text() : Text(std::move(rest));
  return true;
}

// Makes the text what it was before the change; false when the text is not what the change left.
bool step_back(const FileChange& change, Text& text) {
  switch (change.kind) {
    case Kind::create:
      if (text != change.after) return false;
      text.reset();
      return true;
    case Kind::replace:
      if (text != change.after) return false;
      text = change.before;
      return true;
    case Kind::remove:
      if (text) return false;
      text = change.before;
      return true;
    case Kind::append:
      break;
  }
  return take_lines(text, change.after);
}

base::Error changed_since(const FileChange& change, const ChangeSet& command, bool is_there) {
  return {Failure::content,
          fmt::format("'{}' {} since `cairn {}`; nothing was taken back", base::printable(change.path),
                      is_there ? "has changed" : "was removed",
                      base::truncate_to_width(base::printable(command.command), 60)),
          "`cairn undo --dry-run` prints what to reverse by hand"};
}

struct File {
  std::string path;
  Text now, then;
  bool is_private = false;
};

FileChange change_of(const File& file) {
  FileChange change;
  change.path = file.path;
  change.is_private = file.is_private;
  change.kind = !file.now ? Kind::create : file.then ? Kind::replace : Kind::remove;
  change.before = file.now.value_or("");
  change.after = file.then.value_or("");
  return change;
}

}  // namespace

base::Result<void> keep_for_undo(const base::World& world, const std::string& root, const WorkspaceLock&,
                                 const ChangeSet& changes) {
  const std::string folder = folder_of(root);
  if (!world.files.kind_of(folder))
    if (const auto made = world.files.make_folders(folder); !made) return made;
  const std::vector<int> numbers = numbers_in(world, root);
  ChangeSet record = changes;
  record.at = world.clock.now().iso();
  const std::string path = path_of(root, numbers.empty() ? 1 : numbers.back() + 1);
  const std::string text = to_record(record);
  const auto kept = world.files.create(path, text, {.is_private = true});
  if (!kept) return kept;
  const std::size_t surplus = count_surplus(world, root, numbers, text.size());
  for (std::size_t i = 0; i < surplus; ++i)
    [[maybe_unused]] const auto removed = world.files.remove(path_of(root, numbers[i]));
  return {};
}

std::vector<ChangeSet> list_undo(const base::World& world, const std::string& root, std::size_t at_most) {
  std::vector<ChangeSet> records;
  const std::vector<int> numbers = numbers_in(world, root);
  for (auto number = numbers.rbegin(); number != numbers.rend() && records.size() < at_most; ++number) {
    auto record = read_record(world, root, *number);
    if (!record) break;
    records.push_back(std::move(*record));
  }
  return records;
}

namespace {

base::Error unreadable(const base::Error& error, int number) {
  return {error.kind,
          fmt::format("the record '{}' cannot be read: {}", path_of(".", number).substr(2), error.message),
          "what it and older ones hold cannot be taken back; remove it to begin anew"};
}

}  // namespace

UndoHistory read_undo_history(const base::World& world, const std::string& root) {
  UndoHistory history;
  std::set<int> gone;
  bool has_command = false;  // one that is newer than the record at hand
  const std::vector<int> numbers = numbers_in(world, root);
  for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
    auto record = read_record(world, root, *number);
    // What lies behind a record that cannot be read cannot be reached either.
    if (!record) {
      history.unreadable = unreadable(record.error(), *number);
      break;
    }
    const Note note = parse_note(record->note);
    has_command |= note.kind == Note::Kind::none;
    if (gone.contains(*number)) continue;
    gone.insert(note.numbers.begin(), note.numbers.end());
    if (note.kind == Note::Kind::none) {
      history.standing.push_back(std::move(*record));
      history.standing_numbers.push_back(*number);
    } else if (note.kind == Note::Kind::undo && !has_command) {
      history.undone.push_back(std::move(*record));
      history.undone_numbers.push_back(*number);
    }
  }
  return history;
}

std::string undo_note(std::span<const int> numbers) {
  std::string note(kUndoWord);
  for (const int number : numbers) note += fmt::format(" {}", number);
  return note;
}

std::string redo_note(int number) {
  return fmt::format("{} {}", kRedoWord, number);
}

std::vector<ChangeSet> taken_back_by(const base::World& world, const std::string& root,
                                     const ChangeSet& undo) {
  std::vector<ChangeSet> commands;
  for (const int number : parse_note(undo.note).numbers)
    if (auto record = read_record(world, root, number)) commands.push_back(std::move(*record));
  return commands;
}

base::Result<std::vector<FileChange>> reverse(const base::World& world, const std::string& root,
                                              std::span<const ChangeSet> newest_first) {
  std::vector<File> files;
  for (const ChangeSet& command : newest_first) {
    for (auto change = command.changes.rbegin(); change != command.changes.rend(); ++change) {
      auto file =
          std::find_if(files.begin(), files.end(), [&](const File& one) { return one.path == change->path; });
      if (file == files.end()) {
        if (const auto place = check_place(world, root, change->path); !place)
          return tl::make_unexpected(place.error());
        auto text = present_text(world, root, change->path);
        if (!text) return tl::make_unexpected(text.error());
        file = files.insert(files.end(), File{change->path, *text, *text});
      }
      file->is_private |= change->is_private;
      if (!step_back(*change, file->then))
        return tl::make_unexpected(changed_since(*change, command, file->then.has_value()));
    }
  }
  std::vector<FileChange> changes;
  for (const File& file : files)
    if (file.now != file.then) changes.push_back(change_of(file));
  std::reverse(changes.begin(), changes.end());
  return changes;
}

std::vector<FileChange> reverse_as_recorded(std::span<const ChangeSet> newest_first) {
  std::vector<FileChange> changes;
  for (const ChangeSet& command : newest_first) {
    for (auto change = command.changes.rbegin(); change != command.changes.rend(); ++change) {
      const bool was_there = change->kind == Kind::replace || change->kind == Kind::remove;
      // Appended lines are shown by themselves: what stood before them was not recorded.
      const bool is_there_now = change->kind != Kind::remove;
      changes.push_back(change_of({change->path, is_there_now ? Text(change->after) : Text(),
                                   was_there                      ? Text(change->before)
                                   : change->kind == Kind::append ? Text("")
                                                                  : Text(),
                                   change->is_private}));
    }
  }
  return changes;
}

}  // namespace cairn::store
