// Only what a command does to files is imitated: whole texts, new folders, removals.
#include "store/rehearsal.h"

#include <algorithm>

#include "base/text.h"

namespace cairn::store {
namespace {

using base::Failure;
using base::FileKind;

// The largest file that cairn reads: a journal.
base::ReadLimits whole() {
  return {.max_bytes = std::size_t{64} << 20};
}

std::size_t slash_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? 0 : slash;
}

tl::unexpected<base::Error> missing(const std::string& path) {
  return base::fail(Failure::system,
                    "cannot open '" + base::printable(path) + "': no such file or directory");
}

}  // namespace

bool Rehearsal::is_there(const Entry& entry) const {
  return entry.kind != FileKind::regular || entry.text.has_value();
}

std::string Rehearsal::key_of(const std::string& path) const {
  if (auto whole = below_.canonical(path)) return std::move(*whole);
  const std::size_t slash = slash_of(path);
  if (slash == 0) return path;
  return key_of(path.substr(0, slash)) + path.substr(slash);
}

const Rehearsal::Entry* Rehearsal::find(const std::string& path) const {
  if (written_.empty()) return nullptr;
  const auto found = written_.find(key_of(path));
  return found == written_.end() ? nullptr : &found->second;
}

base::Result<std::string> Rehearsal::read(const std::string& path, const base::ReadLimits& limits) const {
  const Entry* entry = find(path);
  if (entry == nullptr) return below_.read(path, limits);
  if (!entry->text) return missing(path);
  return *entry->text;
}

std::optional<FileKind> Rehearsal::kind_of(const std::string& path) const {
  const Entry* entry = find(path);
  if (entry == nullptr) return below_.kind_of(path);
  return is_there(*entry) ? std::optional(entry->kind) : std::nullopt;
}

base::Result<std::vector<base::FolderEntry>> Rehearsal::list(const std::string& folder) const {
  std::vector<base::FolderEntry> entries;
  const Entry* own = find(folder);
  if (own == nullptr || below_.kind_of(folder)) {
    auto listed = below_.list(folder);
    if (!listed) return listed;
    entries = std::move(*listed);
  }
  const std::string whole = key_of(folder);
  for (const auto& [path, entry] : written_) {
    const std::size_t slash = slash_of(path);
    if (path.substr(0, slash) != whole) continue;
    const std::string name = path.substr(slash + 1);
    std::erase_if(entries, [&](const base::FolderEntry& one) { return one.name == name; });
    if (is_there(entry)) entries.push_back({name, entry.kind, false});
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

base::Result<std::string> Rehearsal::canonical(const std::string& path) const {
  const Entry* entry = find(path);
  if (entry == nullptr || below_.kind_of(path)) return below_.canonical(path);
  if (!is_there(*entry)) return missing(path);
  return key_of(path);
}

base::Result<void> Rehearsal::make_folders(const std::string& path) {
  for (std::string folder = path; !folder.empty() && !kind_of(folder); folder.resize(slash_of(folder)))
    written_[key_of(folder)] = {FileKind::folder};
  return {};
}

base::Result<void> Rehearsal::replace(const std::string& path, std::string_view content) {
  written_[key_of(path)] = {FileKind::regular, std::string(content)};
  return {};
}

base::Result<void> Rehearsal::create(const std::string& path, std::string_view content, base::NewFile) {
  if (kind_of(path)) return base::fail(Failure::system, "'" + base::printable(path) + "' exists already");
  return replace(path, content);
}

base::Result<void> Rehearsal::append(const std::string& path, std::string_view content) {
  const auto present = read(path, whole());
  if (!present) return tl::make_unexpected(present.error());
  return replace(path, *present + std::string(content));
}

base::Result<void> Rehearsal::remove(const std::string& path) {
  if (!kind_of(path)) return missing(path);
  written_[key_of(path)] = {};
  return {};
}

base::Result<std::unique_ptr<base::FileLock>> Rehearsal::lock(const std::string&, std::string_view, int) {
  return std::make_unique<base::FileLock>();
}

std::vector<FileChange> Rehearsal::changes(const std::string& root) const {
  using Kind = FileChange::Kind;
  std::vector<FileChange> changes;
  const std::string prefix = key_of(root) + '/';
  for (const auto& [path, entry] : written_) {
    if (entry.kind != FileKind::regular || !path.starts_with(prefix) || path.starts_with(prefix + ".cairn/"))
      continue;
    const std::string name = path.substr(prefix.size());
    const base::Result<std::string> before =
        below_.kind_of(path) ? below_.read(path, whole()) : base::Result<std::string>(missing(path));
    if (!before && !entry.text) continue;
    if (before && entry.text && *before == *entry.text) continue;
    const Kind kind = !before ? Kind::create : entry.text ? Kind::replace : Kind::remove;
    changes.push_back({kind, name, before.value_or(""), entry.text.value_or("")});
  }
  return changes;
}

}  // namespace cairn::store
