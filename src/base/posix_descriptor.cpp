// The loops around read(2), write(2) and close(2) that every caller would otherwise repeat.
#include "base/posix_descriptor.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/text.h"

namespace cairn::base {
namespace {

// A terminal shared with another program may have been left in non-blocking mode.
void wait_until_ready(int fd, short events) {
  pollfd request{fd, events, 0};
  ::poll(&request, 1, -1);
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this != &other) {
    close();
    fd_ = std::exchange(other.fd_, -1);
  }
  return *this;
}

Descriptor::~Descriptor() {
  close();
}

int Descriptor::close() {
  if (fd_ < 0) return 0;
  // On Linux the descriptor is gone even after EINTR; a second close could hit somebody else's.
  const int error = ::close(std::exchange(fd_, -1)) == 0 ? 0 : errno;
  return error == EINTR ? 0 : error;
}

std::string reason_of(int error) {
  std::string text = std::generic_category().message(error);
  // "Is a directory", but "RPC version wrong": only an ordinary word loses its capital.
  const bool is_word =
      text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && !(text[1] >= 'A' && text[1] <= 'Z');
  if (is_word) text[0] = static_cast<char>(text[0] + ('a' - 'A'));
  return text;
}

tl::unexpected<Error> refuse(std::string_view verb, std::string_view path, std::string_view reason,
                             std::string help) {
  std::string message = "cannot ";
  message.append(verb).append(" '").append(printable(path)).append("': ").append(reason);
  return fail(Failure::system, std::move(message), std::move(help));
}

tl::unexpected<Error> refuse(std::string_view verb, std::string_view path, int error) {
  return refuse(verb, path, std::string_view(reason_of(error)));
}

int write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(fd, text.data(), text.size());
    if (written > 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (written == 0) {
      return EIO;
    } else if (errno == EAGAIN) {
      wait_until_ready(fd, POLLOUT);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

std::ptrdiff_t read_some(int fd, char* buffer, std::size_t size) {
  for (;;) {
    const ssize_t count = ::read(fd, buffer, size);
    if (count >= 0 || (errno != EINTR && errno != EAGAIN)) return count;
    if (errno == EAGAIN) wait_until_ready(fd, POLLIN);
  }
}

}  // namespace cairn::base
