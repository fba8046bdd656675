// Read as strictly as every other file: a timer that somebody edited is not guessed at.
#include "store/timer.h"

#include "base/text.h"
#include "document/read.h"
#include "document/value.h"

namespace cairn::store {
namespace {

using base::Failure;
using document::Value;

constexpr std::string_view kComment = "# The timer that runs: `cairn time stop` ends it.\n";

std::optional<Timer> parse_timer(const std::string& text) {
  const auto document = document::read(text, {});
  if (!document.tree) return std::nullopt;
  const document::Node root = document.tree->root();
  const document::Node subject = root.find("time");
  const document::Node at = root.find("at");
  if (!subject.is_scalar() || subject.is_null() || !at.is_scalar()) return std::nullopt;
  const auto start = base::parse_local_time(at.text());
  if (!start) return std::nullopt;
  return Timer{std::string(subject.text()), *start, text};
}

std::string spelled(const Timer& timer) {
  return std::string(kComment) + "time: " + timer.subject + "\nat: " + timer.start.iso() + "\n";
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
