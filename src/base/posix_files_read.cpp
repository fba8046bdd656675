// Reads files and folders without trusting what stands at a path: no FIFO, device, oversize or outside file
// gets through.
#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>

#include "base/posix_files.h"

namespace cairn::base {
namespace {

constexpr std::string_view outside = "it lies outside the workspace through a symbolic link";
// O_NONBLOCK: opening a FIFO must not wait for its writer. O_NOCTTY: a terminal must not become ours.
constexpr int read_flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

FileKind kind_of_mode(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::regular;
  return S_ISDIR(mode) ? FileKind::folder : FileKind::other;
}

std::string_view noun_of_mode(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a FIFO";
  if (S_ISSOCK(mode)) return "a socket";
  if (S_ISCHR(mode) || S_ISBLK(mode)) return "a device";
  return "special";
}

tl::unexpected<Error> refuse_irregular(const std::string& path, mode_t mode) {
  return refuse("read", path,
                std::string("it is not a regular file (").append(noun_of_mode(mode)).append(")"));
}

std::string size_text(std::size_t bytes) {
  constexpr std::size_t kib = 1024;
  if (bytes % (kib * kib) == 0) return std::to_string(bytes / (kib * kib)) + " MiB";
  if (bytes % kib == 0) return std::to_string(bytes / kib) + " KiB";
  return std::to_string(bytes) + " bytes";
}

// What `path` is called seen from `folder`; nothing when the two texts do not show it.
std::optional<std::string> relative_to(const std::string& path, const std::string& folder) {
  if (folder == ".") return path.starts_with('/') ? std::nullopt : std::optional(path);
  if (!path.starts_with(folder)) return std::nullopt;
  std::size_t begin = folder.size();
  if (!folder.ends_with('/') && (begin >= path.size() || path[begin] != '/')) return std::nullopt;
  while (begin < path.size() && path[begin] == '/') ++begin;
  if (begin == path.size()) return std::nullopt;
  return path.substr(begin);
}

// openat2(2) has no wrapper in glibc. EAGAIN: something was renamed while `..` was being resolved.
int open_resolved_beneath(int folder, const char* path) {
  open_how how{};
  how.flags = read_flags;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  for (int attempt = 0;; ++attempt) {
    const long fd = ::syscall(SYS_openat2, folder, path, &how, sizeof how);
    const bool is_worth_another = errno == EINTR || (errno == EAGAIN && attempt < 100);
    if (fd >= 0 || !is_worth_another) return static_cast<int>(fd);
  }
}

Result<std::string> read_descriptor(int fd, const std::string& path, std::size_t max_bytes) {
  struct stat status {};
  if (::fstat(fd, &status) != 0) return refuse("read", path, errno);
  if (!S_ISREG(status.st_mode)) return refuse_irregular(path, status.st_mode);
  const auto size = static_cast<std::size_t>(status.st_size);
  const auto refuse_size = [&] { return refuse("read", path, "it is larger than " + size_text(max_bytes)); };
  if (size > max_bytes) return refuse_size();
  // One byte more than expected, so that one read usually shows the end.
  std::string text(size + 1, '\0');
  std::size_t length = 0;
  for (;;) {
    const std::ptrdiff_t count = read_some(fd, text.data() + length, text.size() - length);
    if (count < 0) return refuse("read", path, errno);
    length += static_cast<std::size_t>(count);
    if (count == 0 || length == size) break;
    if (length > max_bytes) return refuse_size();
    if (length == text.size()) text.resize(text.size() * 2);
  }
  text.resize(length);
  return text;
}

}  // namespace

int PosixFiles::folder_of(const std::string& beneath) const {
  const std::lock_guard guard(folders_mutex_);
  const auto found = folders_.find(beneath);
  if (found != folders_.end()) return found->second.get();
  Descriptor folder(::open(beneath.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!folder.is_open()) return -1;
  return folders_.emplace(beneath, std::move(folder)).first->second.get();
}

Result<Descriptor> PosixFiles::open_beneath(const std::string& path, const std::string& beneath) const {
  const auto relative = relative_to(path, beneath);
  if (!relative) return open_after_check(path, beneath);
  const int folder = folder_of(beneath);
  if (folder < 0) return refuse("read", path, errno);
  Descriptor file(open_resolved_beneath(folder, relative->c_str()));
  if (file.is_open()) return file;
  switch (errno) {
    case EXDEV:
      return refuse("read", path, outside);
    case ENOSYS:
    case EPERM:
      return open_after_check(path, beneath);  // an old kernel, or a sandbox that forbids the call
    default:
      return refuse("read", path, errno);
  }
}

Result<Descriptor> PosixFiles::open_after_check(const std::string& path, const std::string& beneath) const {
  const auto resolved = canonical(path);
  if (!resolved) return refuse("read", path, errno);
  const auto folder = canonical(beneath);
  if (!folder) return refuse("read", path, errno);
  if (!relative_to(*resolved, *folder)) return refuse("read", path, outside);
  Descriptor file(::open(resolved->c_str(), read_flags | O_NOFOLLOW));
  if (!file.is_open()) return refuse("read", path, errno);
  return file;
}

Result<std::string> PosixFiles::read(const std::string& path, const ReadLimits& limits) const {
  if (limits.beneath.empty()) {
    const Descriptor file(::open(path.c_str(), read_flags));
    if (file.is_open()) return read_descriptor(file.get(), path, limits.max_bytes);
    struct stat status {};
    // A socket cannot be opened at all; say what it is rather than ENXIO.
    if (errno == ENXIO && ::stat(path.c_str(), &status) == 0) return refuse_irregular(path, status.st_mode);
    return refuse("read", path, errno);
  }
  const auto file = open_beneath(path, limits.beneath);
  if (!file) return tl::make_unexpected(file.error());
  return read_descriptor(file->get(), path, limits.max_bytes);
}

std::optional<FileKind> PosixFiles::kind_of(const std::string& path) const {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return kind_of_mode(status.st_mode);
  // A symlink that leads nowhere, or a place that we may not look at, is still something that is there.
  if (::lstat(path.c_str(), &status) == 0 || (errno != ENOENT && errno != ENOTDIR)) return FileKind::other;
  return std::nullopt;
}

Result<std::vector<FolderEntry>> PosixFiles::list(const std::string& folder) const {
  struct Closer {
    void operator()(DIR* open) const { ::closedir(open); }
  };
  const std::unique_ptr<DIR, Closer> stream(::opendir(folder.c_str()));
  if (!stream) return refuse("list", folder, errno);
  std::vector<FolderEntry> entries;
  for (;;) {
    errno = 0;
    const dirent* entry = ::readdir(stream.get());
    if (entry == nullptr) break;
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    FolderEntry found{std::string(name), FileKind::other, entry->d_type == DT_LNK};
    struct stat status {};
    if (entry->d_type == DT_REG) {
      found.kind = FileKind::regular;
    } else if (entry->d_type == DT_DIR) {
      found.kind = FileKind::folder;
    } else if (entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN) {
      const int fd = ::dirfd(stream.get());
      if (entry->d_type == DT_UNKNOWN && ::fstatat(fd, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0)
        found.is_symlink = S_ISLNK(status.st_mode);
      if (::fstatat(fd, entry->d_name, &status, 0) == 0) found.kind = kind_of_mode(status.st_mode);
    }
    entries.push_back(std::move(found));
  }
  if (errno != 0) return refuse("list", folder, errno);
  std::ranges::sort(entries, {}, &FolderEntry::name);
  return entries;
}

Result<std::string> PosixFiles::canonical(const std::string& path) const {
  const std::unique_ptr<char, void (*)(void*)> resolved(::realpath(path.c_str(), nullptr), &std::free);
  if (!resolved) return refuse("find", path, errno);
  return std::string(resolved.get());
}

std::string PosixFiles::current_folder() const {
  std::string buffer(PATH_MAX, '\0');
  // A current folder that was deleted has no name; `.` at least fails with the system's own words.
  if (::getcwd(buffer.data(), buffer.size()) == nullptr) return ".";
  return buffer.substr(0, buffer.find('\0'));
}

}  // namespace cairn::base
