// Finds the files, reads them on all cores, and keeps what each holds.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/parallel.h"
#include "document/read_or_give_back.h"
#include "model/decode.h"
#include "store/workspace.h"

namespace cairn::store {
namespace {

using base::FileKind;
using document::Diagnostic;

constexpr std::size_t kFilesPerUnit = 64;

// Where what a file holds goes; by the file's role one of them, or none.
struct Decoded {
  model::Goal* goal = nullptr;
  model::Person* person = nullptr;
  std::vector<model::Event> events;
};

void report_unreadable(SourceFile& file, const base::Error& error) {
  file.is_readable = false;
  Diagnostic finding{.code = "F001"};
  finding.message = error.message;
  finding.help = error.help;
  file.diagnostics.push_back(std::move(finding));
}

void report_wrong_ending(SourceFile& file) {
  file.is_readable = false;
  Diagnostic finding{.code = "F007"};
  finding.message = "the file is not read: its name does not end in `.yaml`";
  finding.help = fmt::format("rename it to `{}.yaml`", file.stem());
  file.diagnostics.push_back(std::move(finding));
}

void decode_journal(SourceFile& file, std::vector<model::Event>& events) {
  for (document::JournalLines::Part& part : file.journal) {
    const document::Node root = part.tree.root();
    if (!root.is_sequence()) continue;
    for (const document::Node item : root.items()) {
      const std::size_t known = file.diagnostics.size();
      if (auto event = model::decode_event(item, file.diagnostics)) {
        event->offset = part.offset;
        events.push_back(*event);
      }
      for (std::size_t i = known; i < file.diagnostics.size(); ++i) {
        Diagnostic& finding = file.diagnostics[i];
        finding.span.begin += part.offset;
        finding.span.end += part.offset;
        for (document::Label& label : finding.also) {
          label.span.begin += part.offset;
          label.span.end += part.offset;
        }
        for (document::Fix& fix : finding.fixes) {
          fix.span.begin += part.offset;
          fix.span.end += part.offset;
        }
      }
    }
  }
}

// Whether one tree holds the whole text.
bool is_whole(const SourceFile& file) {
  return file.journal.size() == 1 && file.journal.front().offset == 0;
}

void read_journal_file(SourceFile& file, const std::string& text, Decoded& decoded) {
  document::JournalLines lines = document::read_journal(text);
  file.diagnostics = std::move(lines.diagnostics);
  file.journal = std::move(lines.parts);
  if (!is_whole(file) || file.journal.front().tree.source().size() != text.size()) file.text = text;
  decode_journal(file, decoded.events);
}

// The slot knows its file already.
template <class Value>
void assign(Value* slot, Value value) {
  value.file = slot->file;
  *slot = std::move(value);
}

void read_mapping_file(SourceFile& file, std::string text, Decoded& decoded) {
  document::ReadResult result = document::read_or_give_back(text, {document::RootKind::mapping});
  file.diagnostics = std::move(result.diagnostics);
  file.is_editable = result.is_editable;
  if (!result.tree) {
    file.text = std::move(text);
    return;
  }
  file.tree = std::move(*result.tree);
  if (file.role == Role::goal)
    assign(decoded.goal, model::decode_goal(file.stem(), file.tree->root(), file.diagnostics));
  if (file.role == Role::person)
    assign(decoded.person, model::decode_person(file.stem(), file.tree->root(), file.diagnostics));
  if (file.role == Role::goal || file.role == Role::person) file.tree.drop_nodes();
}

void read_text(SourceFile& file, std::string text, Decoded& decoded) {
  if (file.role == Role::journal) {
    read_journal_file(file, text, decoded);
  } else {
    read_mapping_file(file, std::move(text), decoded);
  }
}

void read_from_disk(const base::World& world, const std::string& root, SourceFile& file, Decoded& decoded) {
  const std::size_t limit = file.role == Role::journal ? kMaxJournalBytes : kMaxFileBytes;
  auto text = world.files.read(root + "/" + file.path, {.max_bytes = limit, .beneath = root});
  if (!text) return report_unreadable(file, text.error());
  read_text(file, std::move(*text), decoded);
}

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

void find_files(const base::World& world, const std::string& folder, Role role, Workspace& workspace) {
  const auto entries = world.files.list(workspace.root + "/" + folder);
  if (!entries) {
    if (world.files.kind_of(workspace.root + "/" + folder)) {
      SourceFile& file = workspace.files.emplace_back();
      file.path = folder;
      file.role = role;
      report_unreadable(file, entries.error());
    }
    return;  // a folder that is not there is empty
  }
  for (const base::FolderEntry& entry : *entries) {
    if (entry.name.starts_with('.') || entry.kind == FileKind::folder) continue;
    const bool is_ours = entry.name.ends_with(".yaml");
    if (!is_ours && !ends_with_any(entry.name, {".yml", ".YAML", ".YML", ".Yaml", ".Yml"})) continue;
    SourceFile& file = workspace.files.emplace_back();
    file.path = folder + "/" + entry.name;
    file.role = role;
    if (!is_ours) report_wrong_ending(file);
  }
}

void find_file(const base::World& world, std::string path, Role role, Workspace& workspace) {
  if (!world.files.kind_of(workspace.root + "/" + path)) return;
  SourceFile& file = workspace.files.emplace_back();
  file.path = std::move(path);
  file.role = role;
}

using Indices = std::vector<std::size_t>;

Indices all_of(const Workspace& workspace) {
  Indices which(workspace.files.size());
  std::iota(which.begin(), which.end(), std::size_t{0});
  return which;
}

// Moves what one file holds to where the workspace keeps it.
void gather(Workspace& workspace, std::size_t index, Decoded& decoded) {
  SourceFile& file = workspace.files[index];
  const auto root = [&] { return file.tree ? file.tree->root() : document::Node{}; };
  switch (file.role) {
    case Role::settings:
      workspace.settings = model::decode_settings(root(), file.diagnostics);
      break;
    case Role::profile:
      workspace.profile = model::decode_profile(root(), file.diagnostics);
      workspace.profile.file = index;
      break;
    case Role::inbox:
      workspace.inbox = model::decode_inbox(root(), file.diagnostics);
      workspace.inbox.file = index;
      break;
    case Role::goal:
    case Role::person:
      break;  // they stand in their slots
    case Role::journal:
      for (model::Event& event : decoded.events) {
        event.file = index;
        workspace.events.push_back(event);
      }
      break;
  }
}

template <class Values>
void sort_by_id(Values& values) {
  const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
  if (!std::is_sorted(values.begin(), values.end(), by_id))
    std::stable_sort(values.begin(), values.end(), by_id);
}

// A place in the workspace for what each file will hold, so that threads write where nobody else does.
std::vector<Decoded> make_slots(Workspace& workspace, const Indices& which) {
  const auto count = [&](Role role) {
    return static_cast<std::size_t>(std::count_if(
        which.begin(), which.end(), [&](std::size_t index) { return workspace.files[index].role == role; }));
  };
  std::size_t goal = workspace.goals.size();
  std::size_t person = workspace.people.size();
  workspace.goals.resize(goal + count(Role::goal));
  workspace.people.resize(person + count(Role::person));
  std::vector<Decoded> slots(which.size());
  for (std::size_t i = 0; i < which.size(); ++i) {
    const Role role = workspace.files[which[i]].role;
    if (role == Role::goal) slots[i].goal = &workspace.goals[goal++];
    if (role == Role::person) slots[i].person = &workspace.people[person++];
    if (slots[i].goal != nullptr) slots[i].goal->file = which[i];
    if (slots[i].person != nullptr) slots[i].person->file = which[i];
  }
  return slots;
}

void gather_all(Workspace& workspace, const Indices& which, std::vector<Decoded>& decoded) {
  for (std::size_t i = 0; i < which.size(); ++i) gather(workspace, which[i], decoded[i]);
  const auto is_empty = [&](const auto& value) { return !workspace.files[value.file].tree; };
  std::erase_if(workspace.goals, is_empty);
  std::erase_if(workspace.people, is_empty);
  sort_by_id(workspace.goals);
  sort_by_id(workspace.people);
}

// What one thread does at a time: a journal, or some dozens of small files. Journals come first, because the
// last unit decides when all are done.
std::vector<Indices> units_of(const Workspace& workspace, const Indices& which) {
  std::vector<Indices> units;
  for (const std::size_t index : which) {
    if (workspace.files[index].role == Role::journal) units.push_back({index});
  }
  std::size_t in_unit = kFilesPerUnit;
  for (const std::size_t index : which) {
    if (workspace.files[index].role == Role::journal) continue;
    if (in_unit == kFilesPerUnit) {
      units.emplace_back();
      in_unit = 0;
    }
    units.back().push_back(index);
    ++in_unit;
  }
  return units;
}

// Reads these files, from their overlays where they have one, and from the disk otherwise.
void read_all(const base::World* world, Workspace& workspace, const Indices& which,
              const std::vector<Overlay>& overlays) {
  const auto read_one = [&](std::size_t index, Decoded& decoded) {
    SourceFile& file = workspace.files[index];
    file.is_read = true;
    if (!file.is_readable) return;
    const auto overlay = std::find_if(overlays.begin(), overlays.end(),
                                      [&](const Overlay& one) { return one.path == file.path; });
    if (overlay != overlays.end()) {
      read_text(file, overlay->text, decoded);
    } else if (world != nullptr) {
      read_from_disk(*world, workspace.root, file, decoded);
    }
  };
  std::vector<std::size_t> place(workspace.files.size());
  for (std::size_t i = 0; i < which.size(); ++i) place[which[i]] = i;
  std::vector<Decoded> decoded = make_slots(workspace, which);
  const std::vector<Indices> units = units_of(workspace, which);
  base::parallel_for(units.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t unit = begin; unit < end; ++unit) {
      for (const std::size_t index : units[unit]) read_one(index, decoded[place[index]]);
    }
  });
  gather_all(workspace, which, decoded);
}

void sort_files(Workspace& workspace) {
  std::sort(workspace.files.begin(), workspace.files.end(),
            [](const SourceFile& a, const SourceFile& b) { return comes_before(a.path, b.path); });
}

void find_all(const base::World& world, const LoadOptions& options, Workspace& workspace) {
  find_file(world, "cairn.yaml", Role::settings, workspace);
  if (options.goals) find_files(world, "goals", Role::goal, workspace);
  if (options.people) find_files(world, "people", Role::person, workspace);
  if (options.journal) find_files(world, "journal", Role::journal, workspace);
  if (options.profile) find_file(world, "profile.yaml", Role::profile, workspace);
  if (options.inbox) find_file(world, "inbox.yaml", Role::inbox, workspace);
}

}  // namespace

Workspace load_with(const base::World& world, const std::string& root, const LoadOptions& options,
                    const std::vector<Overlay>& overlays) {
  Workspace workspace;
  workspace.root = root;
  find_all(world, options, workspace);
  for (const Overlay& overlay : overlays) {
    const auto is_there = [&](const SourceFile& file) { return file.path == overlay.path; };
    if (std::any_of(workspace.files.begin(), workspace.files.end(), is_there)) continue;
    SourceFile& file = workspace.files.emplace_back();
    file.path = overlay.path;
    file.role = role_of(overlay.path);
  }
  sort_files(workspace);
  read_all(&world, workspace, all_of(workspace), overlays);
  return workspace;
}

Workspace load(const base::World& world, const std::string& root, const LoadOptions& options) {
  return load_with(world, root, options, {});
}

Workspace list_files(const base::World& world, const std::string& root, const LoadOptions& options) {
  Workspace workspace;
  workspace.root = root;
  find_all(world, options, workspace);
  sort_files(workspace);
  if (const auto settings = workspace.file_index("cairn.yaml")) read_files(world, workspace, {*settings});
  return workspace;
}

void read_files(const base::World& world, Workspace& workspace, const std::vector<std::size_t>& which) {
  Indices unread;
  for (const std::size_t index : which) {
    if (!workspace.files[index].is_read) unread.push_back(index);
  }
  read_all(&world, workspace, unread, {});
}

void put_text(Workspace& workspace, const Overlay& overlay) {
  auto index = workspace.file_index(overlay.path);
  if (!index) {
    SourceFile file;
    file.path = overlay.path;
    file.role = role_of(overlay.path);
    const auto place = std::lower_bound(
        workspace.files.begin(), workspace.files.end(), overlay.path,
        [](const SourceFile& a, const std::string& path) { return comes_before(a.path, path); });
    index = static_cast<std::size_t>(place - workspace.files.begin());
    workspace.files.insert(place, std::move(file));
    for (model::Goal& goal : workspace.goals) goal.file += goal.file >= *index ? 1 : 0;
    for (model::Person& person : workspace.people) person.file += person.file >= *index ? 1 : 0;
    for (model::Event& event : workspace.events) event.file += event.file >= *index ? 1 : 0;
    if (workspace.profile.file >= *index) ++workspace.profile.file;
    if (workspace.inbox.file >= *index) ++workspace.inbox.file;
  }
  std::erase_if(workspace.goals, [&](const model::Goal& goal) { return goal.file == *index; });
  std::erase_if(workspace.people, [&](const model::Person& person) { return person.file == *index; });
  std::erase_if(workspace.events, [&](const model::Event& event) { return event.file == *index; });
  SourceFile& file = workspace.files[*index];
  // Values are views into the old tree; where the new text cannot be read, none may be left.
  if (file.role == Role::profile) workspace.profile = {};
  if (file.role == Role::inbox) workspace.inbox = {};
  file.tree.reset();
  file.journal.clear();
  file.text.clear();
  file.diagnostics.clear();
  file.is_editable = false;
  file.is_readable = true;
  read_all(nullptr, workspace, {*index}, {overlay});
}

Workspace load_texts(const std::vector<Overlay>& texts) {
  Workspace workspace;
  for (const Overlay& text : texts) {
    SourceFile& file = workspace.files.emplace_back();
    file.path = text.path;
    file.role = role_of(text.path);
  }
  sort_files(workspace);
  read_all(nullptr, workspace, all_of(workspace), texts);
  return workspace;
}

}  // namespace cairn::store
