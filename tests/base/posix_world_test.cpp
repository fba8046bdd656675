#include "base/posix_world.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

#include "base/fixed_clock.h"
#include "support/temp_folder.h"

using namespace cairn::base;
using cairn::test::start_child;
using cairn::test::TempFolder;
using cairn::test::wait_for;

namespace {

// Runs `body` with the real world in a child whose stream `fd` is `file` (-1: closed).
int in_child(int fd, int file, const std::function<int(World)>& body) {
  return wait_for(start_child([&] {
    if (file >= 0)
      ::dup2(file, fd);
    else
      ::close(fd);
    const auto real = PosixWorld::open();
    return real ? body((*real)->world()) : 99;
  }));
}

int in_child_with(const char* name, const char* value, const std::function<int(World)>& body) {
  return wait_for(start_child([&] {
    ::setenv(name, value, 1);
    const auto real = PosixWorld::open();
    return real ? body((*real)->world()) : 99;
  }));
}

}  // namespace

TEST_CASE("CAIRN_TODAY stops the clock, at noon unless it says when") {
  CHECK(in_child_with("CAIRN_TODAY", "2027-01-31", [](World world) {
          return world.clock.now().date.iso() == "2027-01-31" && world.clock.now().minute == 720 ? 0 : 1;
        }) == 0);
  CHECK(in_child_with("CAIRN_TODAY", "2027-01-31T18:05",
                      [](World world) { return world.clock.now().minute == 18 * 60 + 5 ? 0 : 1; }) == 0);
  CHECK(wait_for(start_child([] {
          ::setenv("CAIRN_TODAY", "soon\x1b", 1);
          const auto real = PosixWorld::open();
          const bool is_right =
              !real && real.error().kind == Failure::usage &&
              real.error().message == "cannot read CAIRN_TODAY 'soon\\x1b': it is not a date";
          return is_right ? 0 : 1;
        })) == 0);
}

TEST_CASE("a time without an offset gets the zone's own of that day") {
  ::setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
  CHECK(in_child_with("CAIRN_TODAY", "2027-07-01", [](World world) {
          return world.clock.now().iso() == "2027-07-01T12:00+02:00" ? 0 : 1;
        }) == 0);
  CHECK(in_child_with("CAIRN_TODAY", "2027-01-01", [](World world) {
          return world.clock.now().iso() == "2027-01-01T12:00+01:00" ? 0 : 1;
        }) == 0);
  CHECK(in_child_with("CAIRN_TODAY", "2027-03-28T02:30", [](World world) {  // a moment that no clock shows
          return world.clock.now().date.iso() == "2027-03-28" ? 0 : 1;
        }) == 0);
  ::unsetenv("TZ");
}

TEST_CASE("a zone a whole day from Greenwich is none: its offset could not be read again") {
  ::setenv("TZ", "AAA-24", 1);
  CHECK(in_child_with("CAIRN_TODAY", "",
                      [](World world) { return world.clock.now().utc_offset == 0 ? 0 : 1; }) == 0);
  ::unsetenv("TZ");
}

TEST_CASE("the clock knows the offset of every moment, also where its own time stands still") {
  ::setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
  const auto knows = [](World world) {
    const auto minute = [](int days) { return std::int64_t{days} * 24 * 60; };
    const int july = world.clock.offset_at(minute(*Date::parse_iso("2027-07-01") - Date()));
    const int january = world.clock.offset_at(minute(*Date::parse_iso("2027-01-01") - Date()));
    return july == 120 && january == 60 ? 0 : 1;
  };
  CHECK(in_child_with("CAIRN_TODAY", "2027-07-01", knows) == 0);
  CHECK(in_child_with("CAIRN_TODAY", "", knows) == 0);
  CHECK(in_child_with("CAIRN_TODAY", "2027-07-01", [](World world) {
          const std::int64_t before = world.clock.milliseconds();
          ::usleep(20'000);
          return world.clock.milliseconds() - before >= 15 ? 0 : 1;
        }) == 0);
  ::unsetenv("TZ");
}

TEST_CASE("a day, a moment and a moment with offset set the clock, nothing else does") {
  CHECK(parse_today("2027-01-31", 60, "--today")->iso() == "2027-01-31T12:00+01:00");
  CHECK(parse_today("2027-01-31T18:05", 60, "--today")->iso() == "2027-01-31T18:05+01:00");
  CHECK(parse_today("2027-01-31T18:05-05:00", 60, "--today")->iso() == "2027-01-31T18:05-05:00");
  const auto bad = parse_today("2027-02-30", 0, "--today");
  REQUIRE_FALSE(bad);
  CHECK(bad.error().message == "cannot read --today '2027-02-30': it is not a date");
}

TEST_CASE("output arrives whole and in the order in which it was said") {
  const TempFolder temp;
  const int file = ::open((temp / "out").c_str(), O_RDWR | O_CREAT | O_APPEND, 0600);
  CHECK(in_child(1, file, [&](World world) {
          ::dup2(file, 2);
          world.terminal.write_output("one ");
          world.terminal.write_error("two ");
          world.terminal.write_output(std::string(200'000, 'x'));
          return world.terminal.flush() ? 0 : 1;
        }) == 0);
  CHECK(temp.text_of("out") == "one two " + std::string(200'000, 'x'));
  ::close(file);
}

TEST_CASE("a full disk is an error of standard output") {
  const int full = ::open("/dev/full", O_WRONLY);
  CHECK(in_child(1, full, [](World world) {
          world.terminal.write_output("text");
          const auto result = world.terminal.flush();
          const bool is_right =
              !result && result.error().kind == Failure::system &&
              result.error().message == "cannot write to standard output: no space left on device";
          return is_right ? 0 : 1;
        }) == 0);
  ::close(full);
}

TEST_CASE("a closed pipe is quiet, and what follows is dropped") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  ::close(ends[0]);
  CHECK(in_child(1, ends[1], [](World world) {
          for (int i = 0; i < 100; ++i) world.terminal.write_output(std::string(10'000, 'x'));
          return world.terminal.flush() ? 0 : 1;
        }) == 0);
  ::close(ends[1]);
}

TEST_CASE("closed standard streams do no harm to files") {
  const TempFolder temp;
  temp.put("goal", "old");
  CHECK(in_child(1, -1, [&](World world) {
          // Without protection the lock file would be descriptor 1 and receive the text.
          const auto lock = world.files.lock(temp / "lock", "holder", 0);
          world.terminal.write_output("text");
          return lock && !world.terminal.flush() && temp.text_of("lock").starts_with("holder (process ") ? 0
                                                                                                         : 1;
        }) == 0);
  CHECK(in_child(0, -1, [](World world) {
          return world.terminal.read_input(100) == std::string() && !world.terminal.read_line() ? 0 : 1;
        }) == 0);
  CHECK(in_child(2, -1, [](World world) {
          world.terminal.write_error("text");
          return world.terminal.flush() ? 0 : 1;
        }) == 0);
}

TEST_CASE("standard input is read by the line or whole, up to a limit") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  REQUIRE(::write(ends[1], "one\r\ntwo\nrest\nlast", 18) == 18);
  ::close(ends[1]);
  CHECK(in_child(0, ends[0], [](World world) {
          const bool lines = world.terminal.read_line() == "one" && world.terminal.read_line() == "two";
          const auto rest = world.terminal.read_input(100);
          return lines && rest == std::string("rest\nlast") && !world.terminal.read_line() ? 0 : 1;
        }) == 0);
  ::close(ends[0]);
  const int zero = ::open("/dev/zero", O_RDONLY);
  CHECK(in_child(0, zero, [](World world) { return world.terminal.read_input(1000) ? 1 : 0; }) == 0);
  ::close(zero);
}

TEST_CASE("the width is COLUMNS, else the terminal's, else unknown") {
  int main_end = -1;
  int terminal = -1;
  winsize size{.ws_row = 24, .ws_col = 61, .ws_xpixel = 0, .ws_ypixel = 0};
  if (::openpty(&main_end, &terminal, nullptr, nullptr, &size) != 0) return;  // a sandbox without terminals
  ::unsetenv("COLUMNS");
  CHECK(in_child(1, terminal, [](World world) {
          return world.terminal.columns() == 61 && world.terminal.is_output_tty() ? 0 : 1;
        }) == 0);
  CHECK(in_child(1, terminal, [](World world) {
          ::setenv("COLUMNS", "20", 1);
          const bool is_taken = world.terminal.columns() == 20;
          ::setenv("COLUMNS", "wide", 1);
          return is_taken && world.terminal.columns() == 61 ? 0 : 1;
        }) == 0);
  const int null = ::open("/dev/null", O_WRONLY);
  CHECK(in_child(1, null, [](World world) {
          return !world.terminal.columns() && !world.terminal.is_output_tty() ? 0 : 1;
        }) == 0);
  ::close(null);
  ::close(terminal);
  ::close(main_end);
}
