#include "render/pomodoro.h"

#include <doctest/doctest.h>

#include "base/text.h"

namespace cairn::render {
namespace {

constexpr std::int64_t kMinute = 60'000;

analysis::Pomodoro after(std::int64_t milliseconds) {
  analysis::Pomodoro pomodoro({25 * kMinute, 5 * kMinute, 4});
  for (std::int64_t now = 30'000; now < milliseconds; now += 30'000) pomodoro.tick(now);
  pomodoro.tick(milliseconds);
  return pomodoro;
}

std::vector<std::string> screen(const analysis::Pomodoro& pomodoro, std::size_t width) {
  return pomodoro_screen(pomodoro, "pmp/book", "Book the exam slot", {.has_color = false, .width = width});
}

}  // namespace

TEST_CASE("the countdown shows a second until it is over") {
  CHECK(countdown(25 * kMinute) == "25:00");
  CHECK(countdown(25 * kMinute - 1) == "25:00");
  CHECK(countdown(1) == "00:01");
  CHECK(countdown(0) == "00:00");
  CHECK(countdown(-5) == "00:00");
  CHECK(countdown(90 * kMinute) == "1:30:00");
}

TEST_CASE("the screen says what, which round, how much is left, and which keys there are") {
  const auto lines = screen(after(10 * kMinute), 60);
  REQUIRE(lines.size() == 8);
  CHECK(lines[0] == "pmp/book");
  CHECK(lines[1] == "Book the exam slot");
  CHECK(lines[3] == "Work  1 of 4  ◐ ○ ○ ○");
  CHECK(lines[4].ends_with("  15:00"));
  CHECK(lines[4].starts_with("████████████████████▊░"));
  CHECK(lines[7] == "i interrupted   q end and log");
}

TEST_CASE("the marks count whole rounds, and a break has keys of its own") {
  const auto lines = screen(after(26 * kMinute), 60);
  CHECK(lines[3] == "Break  1 of 4  ● ○ ○ ○");
  CHECK(lines[4].ends_with("  04:00"));
  CHECK(lines[7] == "s skip the break   q end and log");
}

TEST_CASE("interruptions and sleep are shown") {
  analysis::Pomodoro pomodoro = after(10 * kMinute);
  pomodoro.interrupt();
  pomodoro.tick(70 * kMinute);
  CHECK(screen(pomodoro, 60)[5] == "interrupted 1x, 1h asleep, not counted");
}

TEST_CASE("no line reaches the last column, however narrow the window is") {
  for (const std::size_t width : {12, 20, 25, 30, 40, 80, 200}) {
    for (const std::int64_t minute : {0, 10, 25, 26, 29}) {
      for (const std::string& line : screen(after(minute * kMinute), width)) {
        CAPTURE(width);
        CAPTURE(line);
        CHECK(base::display_width(line) < width);
      }
    }
  }
}

TEST_CASE("drawing begins at the corner and wipes what stood there") {
  CHECK(redraw({"a", "b"}) == "\x1b[Ha\x1b[K\r\nb\x1b[K\x1b[J");
}

}  // namespace cairn::render
