// Writes so that a crash, a full disk or a second writer leaves the old file or the new one, never a mixture.
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <thread>

#include "base/posix_files.h"
#include "base/text.h"

namespace cairn::base {
namespace {

constexpr std::string_view temporary_prefix = ".cairn-tmp-";

struct Place {
  std::string folder;
  std::string name;
};

Place place_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return {".", path};
  return {slash == 0 ? "/" : path.substr(0, slash), path.substr(slash + 1)};
}

Descriptor open_folder(const std::string& folder) {
  return Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

int sync(int fd) {
  int result = 0;
  do result = ::fsync(fd);
  while (result != 0 && errno == EINTR);
  return result == 0 ? 0 : errno;
}

// Some file systems have nothing to flush in a folder and say EINVAL.
int sync_folder(int fd) {
  const int error = sync(fd);
  return error == EINVAL || error == ENOTSUP ? 0 : error;
}

// A file of its own beside the target; gone again unless it was put in place.
class TemporaryFile {
 public:
  static Result<TemporaryFile> open_in(int folder, const std::string& target, mode_t mode) {
    static std::atomic<unsigned> counter = 0;
    TemporaryFile file;
    file.folder_ = folder;
    for (int attempt = 0; attempt < 100; ++attempt) {
      file.name_ =
          std::string(temporary_prefix) + std::to_string(::getpid()) + '-' + std::to_string(counter++);
      file.fd_ = Descriptor(
          ::openat(folder, file.name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
      if (file.fd_.is_open()) return file;
      if (errno != EEXIST && errno != EINTR) break;
    }
    const int error = errno;
    file.name_.clear();
    return refuse("write", target, error);
  }

  TemporaryFile(TemporaryFile&& other) noexcept
      : folder_(other.folder_), fd_(std::move(other.fd_)), name_(std::exchange(other.name_, {})) {}
  TemporaryFile& operator=(TemporaryFile&&) = delete;
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (!name_.empty()) ::unlinkat(folder_, name_.c_str(), 0);
  }

  // Old mode, and the old group where we may: a shared repository keeps its readers.
  int take_over(const struct stat& old) {
    struct stat mine {};
    if (::fstat(fd_.get(), &mine) != 0) return errno;
    const bool is_owner_kept = mine.st_uid == old.st_uid || ::fchown(fd_.get(), old.st_uid, old.st_gid) == 0;
    const bool is_group_kept =
        is_owner_kept &&
        (mine.st_gid == old.st_gid || ::fchown(fd_.get(), static_cast<uid_t>(-1), old.st_gid) == 0);
    // A group that could not be kept must not lend its rights to another one.
    const mode_t mode = old.st_mode & (is_group_kept ? 0777U : 0707U);
    return ::fchmod(fd_.get(), mode) == 0 ? 0 : errno;
  }

  int fill(std::string_view content) {
    if (const int error = write_all(fd_.get(), content); error != 0) return error;
    if (const int error = sync(fd_.get()); error != 0) return error;
    return fd_.close();
  }

  int rename_over(const std::string& name) {
    if (::renameat(folder_, name_.c_str(), folder_, name.c_str()) != 0) return errno;
    name_.clear();
    return 0;
  }

  // EEXIST when something stands there.
  int rename_to_free(const std::string& name) {
    constexpr unsigned no_replace = 1;  // RENAME_NOREPLACE, by number: its header varies between C libraries
    if (::syscall(SYS_renameat2, folder_, name_.c_str(), folder_, name.c_str(), no_replace) == 0) {
      name_.clear();
      return 0;
    }
    if (errno != EINVAL && errno != ENOSYS && errno != EPERM) return errno;
    // The file system or kernel lacks it: a hard link does not replace either, and the temporary name goes by
    // itself.
    if (::linkat(folder_, name_.c_str(), folder_, name.c_str(), 0) == 0) return 0;
    if (errno != EPERM && errno != ENOTSUP && errno != ENOSYS) return errno;
    struct stat status {};
    if (::fstatat(folder_, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) return EEXIST;
    return rename_over(name);
  }

 private:
  TemporaryFile() = default;

  int folder_ = -1;
  Descriptor fd_;
  std::string name_;
};

tl::unexpected<Error> durability_unknown(const std::string& path, std::string_view what, int error) {
  return fail(
      Failure::system,
      "'" + path + "' was " + std::string(what) + ", but its durability is unknown: " + reason_of(error),
      "check the disk; the new content is readable now but may be lost in a power cut");
}

// Only a regular file that we may write; rename(2) itself would replace anything.
Result<void> check_replaceable(int folder, const std::string& name, const std::string& path,
                               struct stat& status, std::string_view verb) {
  if (::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return refuse(verb, path, errno);
  if (S_ISLNK(status.st_mode))
    return refuse(verb, path, "it is a symbolic link", "replace the link by the file itself");
  if (!S_ISREG(status.st_mode)) return refuse(verb, path, "it is not a regular file");
  if (::faccessat(folder, name.c_str(), W_OK, AT_EACCESS) != 0) return refuse(verb, path, errno);
  return {};
}

class PosixLock final : public FileLock {
 public:
  explicit PosixLock(Descriptor file) : file_(std::move(file)) {}
  // Closing releases the lock; an emptied file names nobody to the next one who waits.
  ~PosixLock() override { [[maybe_unused]] const int ignored = ::ftruncate(file_.get(), 0); }
  PosixLock(const PosixLock&) = delete;
  PosixLock& operator=(const PosixLock&) = delete;

 private:
  Descriptor file_;
};

std::string holder_in(int fd) {
  std::array<char, 200> buffer{};
  const ssize_t count = ::pread(fd, buffer.data(), buffer.size(), 0);
  const std::string_view text(buffer.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.empty() ? "another process" : printable(line);
}

// A tool that cleans the workspace may have removed the file between open and flock; a lock on it excludes
// nobody.
bool is_still_at(int fd, const std::string& path) {
  struct stat mine {};
  struct stat there {};
  return ::fstat(fd, &mine) == 0 && ::stat(path.c_str(), &there) == 0 && mine.st_ino == there.st_ino &&
         mine.st_dev == there.st_dev;
}

// The process that a temporary file's name tells; nothing for other names.
std::optional<pid_t> writer_of(std::string_view name) {
  if (!name.starts_with(temporary_prefix)) return std::nullopt;
  name.remove_prefix(temporary_prefix.size());
  pid_t pid = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), pid);
  if (error != std::errc() || end == name.data() + name.size() || *end != '-' || pid <= 0)
    return std::nullopt;
  return pid;
}

}  // namespace

Result<void> PosixFiles::make_folders(const std::string& path) {
  for (std::size_t end = path.find('/', 1);; end = path.find('/', end + 1)) {
    const std::string folder = path.substr(0, end);
    if (::mkdir(folder.c_str(), 0777) == 0) {
      const Descriptor parent = open_folder(place_of(folder).folder);
      if (parent.is_open()) sync_folder(parent.get());
    } else if (errno != EEXIST || (end == std::string::npos && kind_of(path) != FileKind::folder)) {
      return refuse("create the folder", folder, errno);
    }
    if (end == std::string::npos) return {};
  }
}

Result<void> PosixFiles::replace(const std::string& path, std::string_view content) {
  const Place place = place_of(path);
  const Descriptor folder = open_folder(place.folder);
  if (!folder.is_open()) return refuse("write", path, errno);
  struct stat old {};
  if (const auto checked = check_replaceable(folder.get(), place.name, path, old, "write"); !checked)
    return checked;
  auto temporary = TemporaryFile::open_in(folder.get(), path, 0600);
  if (!temporary) return tl::make_unexpected(temporary.error());
  if (const int error = temporary->take_over(old); error != 0) return refuse("write", path, error);
  if (const int error = temporary->fill(content); error != 0) return refuse("write", path, error);
  if (const int error = temporary->rename_over(place.name); error != 0) return refuse("write", path, error);
  if (const int error = sync_folder(folder.get()); error != 0)
    return durability_unknown(path, "replaced", error);
  return {};
}

Result<void> PosixFiles::create(const std::string& path, std::string_view content, NewFile options) {
  const Place place = place_of(path);
  const Descriptor folder = open_folder(place.folder);
  if (!folder.is_open()) return refuse("create", path, errno);
  {
    auto temporary = TemporaryFile::open_in(folder.get(), path, options.is_private ? 0600 : 0666);
    if (!temporary) return tl::make_unexpected(temporary.error());
    if (const int error = temporary->fill(content); error != 0) return refuse("create", path, error);
    if (const int error = temporary->rename_to_free(place.name); error != 0)
      return refuse("create", path, error);
  }
  if (const int error = sync_folder(folder.get()); error != 0)
    return durability_unknown(path, "created", error);
  return {};
}

Result<void> PosixFiles::append(const std::string& path, std::string_view content) {
  const Descriptor file(
      ::open(path.c_str(), O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file.is_open()) {
    if (errno == ELOOP)
      return refuse("append to", path, "it is a symbolic link", "replace the link by the file itself");
    return refuse("append to", path, errno);
  }
  struct stat old {};
  if (::fstat(file.get(), &old) != 0) return refuse("append to", path, errno);
  if (!S_ISREG(old.st_mode)) return refuse("append to", path, "it is not a regular file");
  ssize_t written = 0;
  do written = ::write(file.get(), content.data(), content.size());
  while (written < 0 && errno == EINTR);
  int error = written < 0 ? errno : 0;
  if (error == 0 && static_cast<std::size_t>(written) != content.size()) error = ENOSPC;
  if (error == 0) error = sync(file.get());
  if (error == 0) return {};
  // What could not be written whole is taken back, so that a failed append can simply be repeated.
  if (::ftruncate(file.get(), old.st_size) != 0)
    return refuse("append to", path, reason_of(error) + "; its end may hold part of the new text",
                  "look at its last line");
  return refuse("append to", path, error);
}

Result<void> PosixFiles::remove(const std::string& path) {
  const Place place = place_of(path);
  const Descriptor folder = open_folder(place.folder);
  if (!folder.is_open()) return refuse("remove", path, errno);
  struct stat old {};
  if (const auto checked = check_replaceable(folder.get(), place.name, path, old, "remove"); !checked)
    return checked;
  if (::unlinkat(folder.get(), place.name.c_str(), 0) != 0) return refuse("remove", path, errno);
  if (const int error = sync_folder(folder.get()); error != 0)
    return durability_unknown(path, "removed", error);
  return {};
}

void PosixFiles::sweep_stale(const std::string& folder) {
  constexpr std::time_t hour = 3600;
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(folder.c_str()), &::closedir);
  if (!stream) return;
  const int fd = ::dirfd(stream.get());
  const std::time_t now = std::time(nullptr);
  while (const dirent* entry = ::readdir(stream.get())) {
    const auto writer = writer_of(entry->d_name);
    struct stat status {};
    if (!writer || ::fstatat(fd, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
    const std::time_t age = now - status.st_mtime;
    const bool is_writer_gone = ::kill(*writer, 0) != 0 && errno == ESRCH;
    // After a day the number has long been given to somebody else.
    if ((is_writer_gone && age > hour) || age > 24 * hour) ::unlinkat(fd, entry->d_name, 0);
  }
}

Result<std::unique_ptr<FileLock>> PosixFiles::lock(const std::string& path, std::string_view holder,
                                                   int wait_ms) {
  using Stopwatch = std::chrono::steady_clock;
  const auto deadline = Stopwatch::now() + std::chrono::milliseconds(wait_ms);
  auto pause = std::chrono::milliseconds(2);
  for (;;) {
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0666));
    if (!file.is_open()) return refuse("lock", path, errno);
    const int result = ::flock(file.get(), LOCK_EX | LOCK_NB);
    if (result == 0 && is_still_at(file.get(), path)) {
      const std::string line = std::string(holder) + " (process " + std::to_string(::getpid()) + ")\n";
      // Whom the file names is a courtesy: on a full disk the lock holds all the same.
      [[maybe_unused]] const bool is_named =
          ::ftruncate(file.get(), 0) == 0 && ::pwrite(file.get(), line.data(), line.size(), 0) > 0;
      return std::make_unique<PosixLock>(std::move(file));
    }
    if (result != 0 && errno != EWOULDBLOCK && errno != EINTR) return refuse("lock", path, errno);
    if (Stopwatch::now() >= deadline)
      return refuse("lock", path, "it is held by " + holder_in(file.get()), "try again when it has finished");
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, std::chrono::milliseconds(50));
  }
}

}  // namespace cairn::base
