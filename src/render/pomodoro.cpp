// A screen of its own is drawn anew each time: nothing is left behind when the window changes its size.
#include "render/pomodoro.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace cairn::render {
namespace {

using analysis::Pomodoro;

// Whole cells first, the eighth of a cell behind them.
std::string bar(std::int64_t passed, std::int64_t length, std::size_t width) {
  constexpr std::string_view kEighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const auto cells = static_cast<std::int64_t>(width) * 8;
  const std::int64_t filled =
      length <= 0 ? cells : std::clamp(passed * cells / length, std::int64_t{0}, cells);
  std::string text;
  for (std::int64_t i = 0; i < filled / 8; ++i) text += "█";
  text += kEighths[filled % 8];
  const std::size_t used = static_cast<std::size_t>((filled + 7) / 8);
  for (std::size_t i = used; i < width; ++i) text += "░";
  return text;
}

// " ● ● ◐ ○": whole, whole, this one, to come.
std::string round_marks(const Pomodoro& pomodoro) {
  std::string text;
  const bool is_working = pomodoro.phase() == Pomodoro::Phase::work;
  for (int round = 1; round <= pomodoro.plan().rounds; ++round) {
    const bool is_whole = round < pomodoro.round() || (round == pomodoro.round() && !is_working);
    text += is_whole ? " ●" : round == pomodoro.round() ? " ◐" : " ○";
  }
  return text;
}

std::string heading(const Pomodoro& pomodoro, std::size_t width) {
  const bool is_working = pomodoro.phase() == Pomodoro::Phase::work;
  const std::string phase = is_working ? "Work" : "Break";
  const std::string count = fmt::format("{} of {}", pomodoro.round(), pomodoro.plan().rounds);
  std::string text = fmt::format("{}  {} {}", phase, count, round_marks(pomodoro));
  return base::display_width(text) <= width ? text : fmt::format("{}  {}", phase, count);
}

std::string remarks(const Pomodoro& pomodoro) {
  std::string text;
  if (pomodoro.interrupted() > 0) text = fmt::format("interrupted {}x", pomodoro.interrupted());
  const std::int64_t slept = pomodoro.slept_ms() / 60'000;
  if (slept > 0)
    text += fmt::format("{}{} asleep, not counted", text.empty() ? "" : ", ",
                        base::to_string(base::Minutes{slept}));
  return text;
}

std::string keys_of(const Pomodoro& pomodoro, std::size_t width) {
  const bool is_working = pomodoro.phase() == Pomodoro::Phase::work;
  const std::string text = is_working ? "i interrupted   q end and log" : "s skip the break   q end and log";
  const std::string brief = is_working ? "i interrupted  q end" : "s skip  q end";
  return base::display_width(text) <= width ? text : brief;
}

}  // namespace

std::string countdown(std::int64_t milliseconds) {
  const std::int64_t seconds = (std::max<std::int64_t>(0, milliseconds) + 999) / 1000;
  const std::int64_t minutes = seconds / 60;
  if (minutes < 60) return fmt::format("{:02}:{:02}", minutes, seconds % 60);
  return fmt::format("{}:{:02}:{:02}", minutes / 60, minutes % 60, seconds % 60);
}

std::vector<std::string> pomodoro_screen(const Pomodoro& pomodoro, const std::string& subject,
                                         const std::string& title, const Style& style,
                                         const std::string& trouble) {
  // The last column stays empty: some terminals wrap there.
  const std::size_t width = style.width > 12 ? style.width - 1 : 11;
  const std::string left = countdown(pomodoro.left_ms());
  const std::size_t room = width > left.size() + 3 ? width - left.size() - 2 : 1;
  const bool is_working = pomodoro.phase() == Pomodoro::Phase::work;
  std::vector<std::string> lines;
  const auto add = [&](Paint paint, const std::string& text) {
    lines.push_back(style.paint(paint, base::truncate_to_width(text, width)));
  };
  add(Paint::bold, base::printable(subject));
  add(Paint::none, base::printable(title));
  add(Paint::none, "");
  add(Paint::none, heading(pomodoro, width));
  lines.push_back(
      style.paint(is_working ? Paint::good : Paint::info,
                  bar(pomodoro.passed_ms(), pomodoro.length_ms(), std::min<std::size_t>(room, 60))) +
      "  " + left);
  add(Paint::warning, remarks(pomodoro));
  add(Paint::warning, trouble);
  add(Paint::dim, keys_of(pomodoro, width));
  return lines;
}

std::string redraw(const std::vector<std::string>& lines) {
  std::string text = "\x1b[H";
  for (std::size_t i = 0; i < lines.size(); ++i) text += (i == 0 ? "" : "\r\n") + lines[i] + "\x1b[K";
  return text + "\x1b[J";
}

}  // namespace cairn::render
