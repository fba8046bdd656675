// Read as strictly as every other file: a timer that somebody edited is not guessed at.
#include "store/timer.h"

#include <fmt/format.h>

#include <charconv>

#include "base/text.h"
#include "document/read.h"
#include "document/value.h"

namespace cairn::store {
namespace {

using base::Failure;
using document::Value;

constexpr std::string_view kComment = "# The timer that runs: `cairn time stop` ends it.\n";
constexpr std::string_view kPomodoroComment = "# A pomodoro counts down: `cairn time stop` ends it.\n";
constexpr int kMostCount = 10'000;

std::optional<int> parse_count(document::Node node) {
  const std::string_view text = node.text();
  int count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  const bool is_number = error == std::errc() && end == text.data() + text.size();
  return is_number && 0 <= count && count <= kMostCount ? std::optional(count) : std::nullopt;
}

// `{round: 2, of: 4, work: 25m, interrupted: 1, asleep: 10m}`; in a break `break: 5m` stands for `work`.
std::optional<PomodoroPhase> parse_pomodoro(document::Node node) {
  const document::Node pause = node.find("break");
  const auto round = parse_count(node.find("round"));
  const auto rounds = parse_count(node.find("of"));
  const auto length = base::parse_work((pause ? pause : node.find("work")).text());
  if (!round || !rounds || !length) return std::nullopt;
  PomodoroPhase phase{*round, *rounds, static_cast<bool>(pause), *length};
  if (const document::Node times = node.find("interrupted")) {
    const auto count = parse_count(times);
    if (!count) return std::nullopt;
    phase.interrupted = *count;
  }
  if (const document::Node asleep = node.find("asleep")) {
    const auto work = base::parse_work(asleep.text());
    if (!work) return std::nullopt;
    phase.asleep = *work;
  }
  return phase;
}

std::optional<Timer> parse_timer(const std::string& text) {
  const auto document = document::read(text, {});
  if (!document.tree) return std::nullopt;
  const document::Node root = document.tree->root();
  const document::Node subject = root.find("time");
  const document::Node at = root.find("at");
  if (!subject.is_scalar() || subject.is_null() || !at.is_scalar()) return std::nullopt;
  const auto start = base::parse_local_time(at.text());
  if (!start) return std::nullopt;
  Timer timer{std::string(subject.text()), *start, std::nullopt, text};
  if (const document::Node pomodoro = root.find("pomodoro")) {
    timer.pomodoro = parse_pomodoro(pomodoro);
    if (!timer.pomodoro) return std::nullopt;
  }
  return timer;
}

std::string spelled(const PomodoroPhase& phase) {
  std::string text = fmt::format("pomodoro: {{round: {}, of: {}, {}: {}", phase.round, phase.rounds,
                                 phase.is_break ? "break" : "work", base::to_string(phase.length));
  if (phase.interrupted > 0) text += fmt::format(", interrupted: {}", phase.interrupted);
  if (phase.asleep.count > 0) text += fmt::format(", asleep: {}", base::to_string(phase.asleep));
  return text + "}\n";
}

std::string spelled(const Timer& timer) {
  return fmt::format("{}time: {}\nat: {}\n{}", timer.pomodoro ? kPomodoroComment : kComment, timer.subject,
                     timer.start.iso(), timer.pomodoro ? spelled(*timer.pomodoro) : "");
}

}  // namespace

base::Result<std::optional<Timer>> read_timer(const base::World& world, const std::string& root) {
  const std::string path = root + '/' + std::string(kTimerPath);
  if (!world.files.kind_of(path)) return std::nullopt;
  const auto text = world.files.read(path, {.beneath = root});
  if (!text) return tl::make_unexpected(text.error());
  auto timer = parse_timer(*text);
  if (timer) return timer;
  return base::fail(Failure::content, "cannot read the timer in '" + std::string(kTimerPath) + "'",
                    "it says `time: GOAL` and `at: 2026-12-07T18:05+01:00`; mend it, or remove the file");
}

FileChange timer_change(const std::optional<Timer>& before, const std::optional<Timer>& now) {
  FileChange change;
  change.path = kTimerPath;
  change.is_private = true;
  change.kind = !now      ? FileChange::Kind::remove
                : !before ? FileChange::Kind::create
                          : FileChange::Kind::replace;
  if (before) change.before = before->source;
  if (now) change.after = spelled(*now);
  return change;
}

}  // namespace cairn::store
