// What can be asked of a loaded workspace.
#include "store/workspace.h"

#include <algorithm>

namespace cairn::store {
namespace {

template <class Values>
auto find_by_id(Values& values, std::string_view id) -> decltype(values.data()) {
  const auto found =
      std::lower_bound(values.begin(), values.end(), id,
                       [](const auto& value, std::string_view wanted) { return value.id < wanted; });
  return found != values.end() && found->id == id ? &*found : nullptr;
}

}  // namespace

bool comes_before(std::string_view a, std::string_view b) {
  const auto stem = [](std::string_view path) {
    return path.ends_with(".yaml") ? path.substr(0, path.size() - 5) : path;
  };
  const int order = stem(a).compare(stem(b));
  return order != 0 ? order < 0 : a < b;
}

std::string_view SourceFile::source() const {
  if (tree) return tree.source();
  // A journal that one tree holds keeps its text there.
  return text.empty() && journal.size() == 1 ? journal.front().tree.source() : std::string_view(text);
}

std::string_view SourceFile::stem() const {
  std::string_view name = path;
  if (const std::size_t slash = name.rfind('/'); slash != std::string_view::npos)
    name.remove_prefix(slash + 1);
  if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos && dot > 0)
    name = name.substr(0, dot);
  return name;
}

const model::Goal* Workspace::find_goal(std::string_view id) const {
  return find_by_id(goals, id);
}

const model::Person* Workspace::find_person(std::string_view id) const {
  return find_by_id(people, id);
}

const SourceFile* Workspace::find_file(std::string_view path) const {
  const auto index = file_index(path);
  return index ? &files[*index] : nullptr;
}

std::optional<std::size_t> Workspace::file_index(std::string_view path) const {
  const auto found = std::lower_bound(
      files.begin(), files.end(), path,
      [](const SourceFile& file, std::string_view wanted) { return comes_before(file.path, wanted); });
  if (found == files.end() || found->path != path) return std::nullopt;
  return static_cast<std::size_t>(found - files.begin());
}

bool Workspace::is_too_new() const {
  return settings.format > kFormatVersion;
}

Role role_of(std::string_view path) {
  const auto in_folder = [&](std::string_view folder) {
    const std::size_t at = path.rfind(folder);
    return at != std::string_view::npos && (at == 0 || path[at - 1] == '/') &&
           path.find('/', at + folder.size()) == std::string_view::npos;
  };
  const std::size_t slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  if (in_folder("people/")) return Role::person;
  if (in_folder("journal/")) return Role::journal;
  if (in_folder("goals/")) return Role::goal;
  if (name == "cairn.yaml") return Role::settings;
  if (name == "profile.yaml") return Role::profile;
  if (name == "inbox.yaml") return Role::inbox;
  return Role::goal;
}

bool is_workspace_file(std::string_view path) {
  const auto begins = [&](std::string_view folder) { return path.starts_with(folder); };
  return begins("goals/") || begins("people/") || begins("journal/") || begins(".cairn/") ||
         path == "cairn.yaml" || path == "profile.yaml" || path == "inbox.yaml" || path == ".gitattributes" ||
         path == ".gitignore";
}

}  // namespace cairn::store
