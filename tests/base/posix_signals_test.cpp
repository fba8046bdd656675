#include <doctest/doctest.h>
#include <unistd.h>

#include <csignal>

#include "base/posix_world.h"
#include "support/temp_folder.h"

using namespace cairn::base;

namespace {

// `body` runs in a child whose standard input is a pipe that somebody may write to.
int with_input(const std::function<int(Terminal&, int write_end)>& body) {
  int ends[2] = {-1, -1};
  if (::pipe(ends) != 0) return 98;
  const int outcome = cairn::test::wait_for(cairn::test::start_child([&] {
    ::dup2(ends[0], STDIN_FILENO);
    const auto real = PosixWorld::open();
    return real ? body((*real)->world().terminal, ends[1]) : 99;
  }));
  ::close(ends[0]);
  ::close(ends[1]);
  return outcome;
}

}  // namespace

TEST_CASE("a signal that would end the program is the end of input to who holds it") {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    CAPTURE(signal);
    CHECK(with_input([&](Terminal& terminal, int write_end) {
            const auto held = terminal.hold_signals();
            if (::write(write_end, "yes\nhal", 7) != 7) return 1;
            if (terminal.read_line() != "yes") return 2;
            ::raise(signal);
            // Half a line is no answer, and what ended once has ended.
            if (terminal.read_line()) return 3;
            return terminal.read_line() ? 4 : 0;
          }) == 0);
  }
}

TEST_CASE("a signal that comes after the last question does not cut the last word off") {
  CHECK(with_input([](Terminal& terminal, int) {
          auto held = terminal.hold_signals();
          ::raise(SIGINT);
          held.reset();
          return 7;
        }) == 7);
}

TEST_CASE("a signal ends the program again once nobody holds it") {
  CHECK(with_input([](Terminal& terminal, int) {
          terminal.hold_signals().reset();
          ::raise(SIGTERM);
          return 7;
        }) == 128 + SIGTERM);
}

TEST_CASE("a program that was started deaf to a signal stays so") {
  CHECK(with_input([](Terminal& terminal, int write_end) {
          std::signal(SIGHUP, SIG_IGN);
          const auto held = terminal.hold_signals();
          ::raise(SIGHUP);
          if (::write(write_end, "yes\n", 4) != 4) return 1;
          return terminal.read_line() == "yes" ? 0 : 2;
        }) == 0);
}
