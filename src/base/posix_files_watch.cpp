// Being told of changed files, by inotify(7).
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/posix_files.h"

namespace cairn::base {
namespace {

constexpr int quiet_ms = 60;
constexpr std::uint32_t watched_events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE;

class PosixChanges final : public Changes {
 public:
  explicit PosixChanges(Descriptor queue) : queue_(std::move(queue)) {}

  Result<bool> wait() override {
    int timeout = -1;
    for (;;) {
      pollfd ready{queue_.get(), POLLIN, 0};
      const int count = ::poll(&ready, 1, timeout);
      if (count == 0) return true;
      if (count < 0 && errno != EINTR) return refuse("watch", "the files", errno);
      if (count > 0 && take_events()) timeout = quiet_ms;
    }
  }

 private:
  // What happened does not matter, since everything is read again.
  bool take_events() const {
    alignas(inotify_event) std::array<char, 4096> buffer{};
    const std::ptrdiff_t size = ::read(queue_.get(), buffer.data(), buffer.size());
    return size > 0;
  }

  Descriptor queue_;
};

}  // namespace

Result<std::unique_ptr<Changes>> PosixFiles::watch(const std::vector<std::string>& folders) const {
  Descriptor queue(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
  if (!queue.is_open()) return refuse("watch", "the files", errno);
  for (const std::string& folder : folders) {
    if (::inotify_add_watch(queue.get(), folder.c_str(), watched_events | IN_ONLYDIR) >= 0) continue;
    if (errno != ENOENT && errno != ENOTDIR) return refuse("watch", folder, errno);
  }
  return std::make_unique<PosixChanges>(std::move(queue));
}

}  // namespace cairn::base
