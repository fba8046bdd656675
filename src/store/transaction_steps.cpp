// Paths are checked here too, though commands build them from ids: a record under .cairn/ may come from
// anybody.
#include "store/transaction_steps.h"

#include <algorithm>

#include "base/text.h"
#include "store/timer.h"

namespace cairn::store {
namespace {

using base::Failure;
using Kind = FileChange::Kind;

// The largest file that cairn reads: a journal.
constexpr std::size_t max_bytes = std::size_t{64} << 20;

// What the system says of a place that nobody may look at; a link that leads nowhere has other words.
constexpr std::string_view kDenied = "permission denied";

std::string parent_of(const std::string& path) {
  return path.substr(0, path.rfind('/'));
}

tl::unexpected<base::Error> refuse(const std::string& path, std::string_view reason, std::string help = {}) {
  return base::fail(Failure::system, "cannot write '" + base::printable(path) + "': " + std::string(reason),
                    std::move(help));
}

// Names of the workspace alone: nothing of git's or of cairn's own but the timer, no way up.
bool is_plain_path(std::string_view path) {
  if (path == kTimerPath) return true;
  if (path.empty() || base::find_invalid_utf8(path) || base::printable(path) != path) return false;
  return std::ranges::none_of(base::split(path, '/'), [](std::string_view name) {
    const std::string lower = base::lower_ascii(name);
    return name.empty() || name == "." || name == ".." || lower == ".git" || lower == ".cairn";
  });
}

base::Result<void> write(const base::World& world, const std::string& root, const FileChange& change) {
  const std::string path = root + '/' + change.path;
  const auto create = [&]() -> base::Result<void> {
    const std::string folder = parent_of(path);
    if (!world.files.kind_of(folder))
      if (const auto made = world.files.make_folders(folder); !made) return made;
    return world.files.create(path, change.after,
                              {.is_private = change.is_private || is_private_path(change.path)});
  };
  switch (change.kind) {
    case Kind::create:
      return create();
    case Kind::replace:
      return world.files.replace(path, change.after);
    case Kind::remove:
      return world.files.remove(path);
    case Kind::append:
      break;
  }
  const auto present = present_text(world, root, change.path);
  if (!present) return tl::make_unexpected(present.error());
  if (!*present) return create();
  // A torn last line stays a line of its own, which the reader reports, and does not swallow this one.
  const bool is_torn = !(*present)->empty() && !(*present)->ends_with('\n');
  return world.files.append(path, is_torn ? '\n' + change.after : change.after);
}

bool holds_lines(std::string_view text, std::string_view lines) {
  for (std::size_t at = text.find(lines); at != std::string_view::npos; at = text.find(lines, at + 1))
    if (at == 0 || text[at - 1] == '\n') return true;
  return false;
}

}  // namespace

base::Result<void> check_place(const base::World& world, const std::string& root, const std::string& path) {
  if (!is_plain_path(path)) return refuse(path, "it is not a path within the workspace");
  const auto real_root = world.files.canonical(root);
  if (!real_root) return tl::make_unexpected(real_root.error());
  const std::string whole = root + '/' + path;
  std::string folder = parent_of(whole);
  while (folder.size() > root.size() && !world.files.kind_of(folder)) folder = parent_of(folder);
  if (world.files.kind_of(folder) != base::FileKind::folder)
    return refuse(path, "'" + folder.substr(std::min(folder.size(), root.size() + 1)) + "' is not a folder");
  const auto real_folder = world.files.canonical(folder);
  if (!real_folder) return tl::make_unexpected(real_folder.error());
  if (*real_folder != *real_root &&
      !real_folder->starts_with(*real_root == "/" ? *real_root : *real_root + '/'))
    return refuse(path, "it lies outside the workspace through a symbolic link",
                  "put a folder in the place of the link");
  const bool is_there = folder == parent_of(whole) && world.files.kind_of(whole);
  if (!is_there) return {};
  const auto real_file = world.files.canonical(whole);
  if (!real_file && real_file.error().message.ends_with(kDenied)) return refuse(path, kDenied);
  if (!real_file || *real_file != *real_folder + whole.substr(whole.rfind('/')))
    return refuse(path, "it is a symbolic link", "put the file itself in the place of the link");
  return {};
}

base::Result<void> check_own_folder(const base::World& world, const std::string& root) {
  const auto real_root = world.files.canonical(root);
  if (!real_root) return tl::make_unexpected(real_root.error());
  for (const std::string_view name : {".cairn", ".cairn/undo", ".cairn/drafts"}) {
    const std::string path = root + '/' + std::string(name);
    if (!world.files.kind_of(path)) continue;
    const auto real = world.files.canonical(path);
    if (real && *real == (*real_root == "/" ? "" : *real_root) + '/' + std::string(name)) continue;
    if (!real && real.error().message.ends_with(kDenied)) return refuse(std::string(name), kDenied);
    return refuse(std::string(name), "it is a symbolic link, and what is kept in it is private",
                  "put a folder in the place of the link");
  }
  return {};
}

base::Result<std::optional<std::string>> present_text(const base::World& world, const std::string& root,
                                                      const std::string& path) {
  const std::string whole = root + '/' + path;
  if (!world.files.kind_of(whole)) return std::nullopt;
  auto text = world.files.read(whole, {.max_bytes = max_bytes, .beneath = root});
  if (!text) return tl::make_unexpected(relative_to_root(text.error(), root));
  return std::optional(std::move(*text));
}

base::Result<Progress> progress_of(const base::World& world, const std::string& root,
                                   const FileChange& change) {
  const auto present = present_text(world, root, change.path);
  if (!present) return tl::make_unexpected(present.error());
  const auto is = [&](const std::string& text) { return *present && **present == text; };
  switch (change.kind) {
    case Kind::create:
      if (!*present) return Progress::not_written;
      return is(change.after) ? Progress::written : Progress::changed;
    case Kind::replace:
      if (is(change.after)) return Progress::written;
      return is(change.before) ? Progress::not_written : Progress::changed;
    case Kind::remove:
      if (!*present) return Progress::written;
      return is(change.before) ? Progress::not_written : Progress::changed;
    case Kind::append:
      break;
  }
  return *present && holds_lines(**present, change.after) ? Progress::written : Progress::not_written;
}

base::Result<void> apply(const base::World& world, const std::string& root, const FileChange& change) {
  const auto written = write(world, root, change);
  if (!written) return tl::make_unexpected(relative_to_root(written.error(), root));
  return {};
}

base::Error relative_to_root(base::Error error, const std::string& root) {
  const std::string prefix = "'" + root + "/";
  for (std::size_t at = error.message.find(prefix); at != std::string::npos;
       at = error.message.find(prefix, at))
    error.message.erase(at + 1, prefix.size() - 1);
  return error;
}

std::string quoted_list(const std::vector<std::string>& paths) {
  std::string out;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (i != 0) out += i + 1 == paths.size() ? " and " : ", ";
    out += '\'' + base::printable(paths[i]) + '\'';
  }
  return out;
}

}  // namespace cairn::store
