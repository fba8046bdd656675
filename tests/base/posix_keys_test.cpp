#include <doctest/doctest.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>

#include "base/posix_world.h"
#include "support/temp_folder.h"

using namespace cairn::base;

namespace {

// A terminal of which both ends are at hand; `body` runs in a child that has it as its standard input.
int at_terminal(const std::function<int(World, int main_end)>& body) {
  int main_end = -1;
  int terminal = -1;
  if (::openpty(&main_end, &terminal, nullptr, nullptr, nullptr) != 0)
    return 0;  // a sandbox without terminals
  const int outcome = cairn::test::wait_for(cairn::test::start_child([&] {
    ::dup2(terminal, STDIN_FILENO);
    const auto real = PosixWorld::open();
    return real ? body((*real)->world(), main_end) : 99;
  }));
  ::close(terminal);
  ::close(main_end);
  return outcome;
}

Key key_after(Keys& keys, int main_end, std::string_view typed) {
  if (::write(main_end, typed.data(), typed.size()) < 0) return {};
  return keys.next(5000);
}

bool has_echo() {
  termios state{};
  return ::tcgetattr(STDIN_FILENO, &state) == 0 && (state.c_lflag & ECHO) != 0 &&
         (state.c_lflag & ICANON) != 0;
}

constexpr Key kInterrupt{.kind = Key::Kind::interrupt};

}  // namespace

TEST_CASE("keys come one by one without Enter, Ctrl-C is one of them, and nothing is no key") {
  CHECK(at_terminal([](World world, int main_end) {
          auto keys = world.terminal.open_keys();
          if (!keys) return 1;
          if (key_after(**keys, main_end, "iq") != Key{Key::Kind::character, 'i'}) return 2;
          if ((*keys)->next(5000) != Key{Key::Kind::character, 'q'}) return 3;
          if ((*keys)->next(1) != Key{}) return 4;
          return key_after(**keys, main_end, "\x03") == kInterrupt ? 0 : 5;
        }) == 0);
}

TEST_CASE("the terminal echoes again once nobody reads keys any more") {
  CHECK(at_terminal([](World world, int) {
          if (!has_echo()) return 1;
          auto keys = world.terminal.open_keys();
          if (!keys || has_echo()) return 2;
          keys->reset();
          return has_echo() ? 0 : 3;
        }) == 0);
}

TEST_CASE("a window that changes its size is told, and somebody who ends the program interrupts") {
  CHECK(at_terminal([](World world, int) {
          auto keys = world.terminal.open_keys();
          if (!keys) return 1;
          ::raise(SIGWINCH);
          if ((*keys)->next(5000) != Key{.kind = Key::Kind::resize}) return 2;
          if ((*keys)->next(1) != Key{}) return 3;
          ::raise(SIGTERM);
          return (*keys)->next(5000) == kInterrupt ? 0 : 4;
        }) == 0);
}

TEST_CASE("a terminal that is gone interrupts, and where there is none no keys can be read") {
  CHECK(at_terminal([](World world, int) {
          auto keys = world.terminal.open_keys();
          if (!keys) return 1;
          ::close(STDIN_FILENO);
          if ((*keys)->next(5000) != kInterrupt) return 2;
          keys->reset();
          const auto none = world.terminal.open_keys();
          return !none && none.error().kind == Failure::system ? 0 : 3;
        }) == 0);
}
