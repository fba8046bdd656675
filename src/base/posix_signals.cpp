// ppoll(2) lets the signals in and takes the wait up in one step; between two calls one would be missed.
#include "base/posix_signals.h"

#include <poll.h>

#include <cassert>
#include <ctime>

namespace cairn::base {

PosixSignals::PosixSignals(std::span<const int> signals, void (*handler)(int)) {
  assert(signals.size() <= kMost);
  sigset_t blocked;
  ::sigemptyset(&blocked);
  for (const int signal : signals) ::sigaddset(&blocked, signal);
  ::sigprocmask(SIG_BLOCK, &blocked, &mask_before_);
  struct sigaction action {};
  action.sa_handler = handler;
  ::sigemptyset(&action.sa_mask);
  for (const int signal : signals) {
    struct sigaction before {};
    ::sigaction(signal, nullptr, &before);
    if (before.sa_handler == SIG_IGN) continue;
    ::sigaction(signal, &action, nullptr);
    held_.at(count_++) = {signal, before};
  }
}

PosixSignals::~PosixSignals() {
  // A second Ctrl-C while the program ends is meant for what has ended already.
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  ::sigemptyset(&ignore.sa_mask);
  for (std::size_t i = 0; i < count_; ++i) {
    ::sigaction(held_.at(i).signal, &ignore, nullptr);
    ::sigaction(held_.at(i).signal, &held_.at(i).before, nullptr);
  }
  ::sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
}

bool PosixSignals::wait(int fd, int wait_ms) const {
  pollfd request{.fd = fd, .events = POLLIN, .revents = 0};
  const timespec limit{.tv_sec = wait_ms / 1000, .tv_nsec = wait_ms % 1000 * 1'000'000L};
  return ::ppoll(&request, 1, wait_ms < 0 ? nullptr : &limit, &mask_before_) > 0;
}

}  // namespace cairn::base
