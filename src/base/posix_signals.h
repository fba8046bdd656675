// Signals that wait until the program is at a place where it can hear them.
#pragma once

#include <array>
#include <csignal>
#include <span>

namespace cairn::base {

// Blocks these signals and lets `handler` hear them in wait() alone, so that what is written between is
// whole. Who started the program may have made it deaf to one of them (nohup): it stays so.
class PosixSignals {
 public:
  static constexpr std::size_t kMost = 4;

  PosixSignals(std::span<const int> signals, void (*handler)(int));
  ~PosixSignals();
  PosixSignals(const PosixSignals&) = delete;
  PosixSignals& operator=(const PosixSignals&) = delete;

  // Waits until `fd` can be read, a signal comes or the time is over; no limit where `wait_ms` is negative.
  // True when it can be read.
  bool wait(int fd, int wait_ms) const;

 private:
  struct Held {
    int signal = 0;
    struct sigaction before {};
  };
  sigset_t mask_before_{};
  std::array<Held, kMost> held_{};
  std::size_t count_ = 0;
};

}  // namespace cairn::base
