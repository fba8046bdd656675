// What every part of the real world needs: an owned file descriptor, whole writes, and errno as an Error.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace cairn::base {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  bool is_open() const { return fd_ >= 0; }
  int get() const { return fd_; }
  // 0, or the errno of close(2): the last chance of some file systems to report a lost write.
  int close();

 private:
  int fd_ = -1;
};

// "permission denied": the text of an errno as messages spell it.
std::string reason_of(int error);

// "cannot read 'x': permission denied", Failure::system.
tl::unexpected<Error> refuse(std::string_view verb, std::string_view path, std::string_view reason,
                             std::string help = {});
tl::unexpected<Error> refuse(std::string_view verb, std::string_view path, int error);

// 0 once every byte is written, else an errno; waits where the descriptor does not block.
int write_all(int fd, std::string_view text);
// Bytes read, 0 at the end, or -1 with errno; never EINTR, and waits where the descriptor does not block.
std::ptrdiff_t read_some(int fd, char* buffer, std::size_t size);

}  // namespace cairn::base
