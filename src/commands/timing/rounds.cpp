// The journal is written before the timer: what dies in between leaves minutes that are recorded already, and
// no timer counts those again.
#include "commands/timing/rounds.h"

#include <algorithm>

#include "base/wall_clock.h"

namespace cairn::commands::timing {
namespace {

using analysis::Pomodoro;
using analysis::Stretch;
using analysis::WorkedRound;

constexpr std::int64_t kMinute = 60'000;

base::Minutes rounded(std::int64_t milliseconds) {
  return {(milliseconds + kMinute / 2) / kMinute};
}

}  // namespace

base::Result<void> write_timer(const base::World& world, const cli::WriteSession& session,
                               const std::optional<store::Timer>& before,
                               const std::optional<store::Timer>& now) {
  store::ChangeSet set{session.command, {store::timer_change(before, now)}};
  set.is_undoable = false;
  return store::commit(world, session.workspace.root, *session.lock, set);
}

std::optional<store::Timer> timer_of(const base::Clock& clock, const store::Timer& first,
                                     const Pomodoro& pomodoro) {
  if (pomodoro.phase() == Pomodoro::Phase::over) return std::nullopt;
  store::PomodoroPhase phase;
  phase.round = pomodoro.round();
  phase.rounds = pomodoro.plan().rounds;
  phase.is_break = pomodoro.phase() == Pomodoro::Phase::pause;
  phase.length = rounded(pomodoro.length_ms());
  phase.asleep = rounded(pomodoro.slept_in_phase_ms());
  phase.interrupted = pomodoro.interrupted();
  const std::int64_t begin = base::utc_minute_of(first.start) + pomodoro.begin_ms() / kMinute;
  return store::Timer{first.subject, base::local_time(clock, begin), phase};
}

Rounds::Rounds(cli::Context& context, std::string root, store::Timer first)
    : context_(context), root_(std::move(root)), first_(std::move(first)), written_(first_) {}

base::Result<bool> Rounds::keep_up(const Pomodoro& pomodoro) {
  const base::World& world = context_.world();
  const auto timer = timer_of(world.clock, first_, pomodoro);
  const bool has_rounds = pomodoro.finished().size() > recorded_;
  if (!has_rounds && timer == written_) {
    // One that cannot be read just now is looked at again in a second.
    const auto running = store::read_timer(world, root_);
    return !running || is_ours(*running);
  }
  auto session = context_.open_for_writing_at(root_, store::LoadOptions::everything(), false);
  if (!session) return tl::make_unexpected(session.error());
  if (has_rounds) {
    if (const auto recorded = record(*session, pomodoro); !recorded)
      return tl::make_unexpected(recorded.error());
  }
  const auto running = store::read_timer(world, root_);
  if (!running) return tl::make_unexpected(running.error());
  if (!is_ours(*running)) return false;
  if (const auto written = write_timer(world, *session, *running, timer); !written)
    return tl::make_unexpected(written.error());
  if (timer) written_ = *timer;
  return true;
}

bool Rounds::is_ours(const std::optional<store::Timer>& running) const {
  return running && running->subject == written_.subject && running->start == written_.start &&
         running->pomodoro == written_.pomodoro;
}

// A round counts where nothing else is recorded: somebody may have added time elsewhere.
std::vector<Entry> Rounds::entries_of(std::span<const WorkedRound> rounds,
                                      std::span<const analysis::Session> sessions) const {
  std::vector<Entry> entries;
  const std::int64_t start = base::utc_minute_of(first_.start);
  for (const WorkedRound& round : rounds) {
    const std::int64_t first = start + round.begin_ms / kMinute;
    const Stretch whole{first, first + rounded(round.worked_ms).count};
    const auto taken = analysis::taken_of(whole, sessions);
    bool is_first = true;
    for (const Stretch& part : analysis::free_of(whole, taken)) {
      const base::LocalTime at = base::local_time(context_.world().clock, part.begin);
      Entry entry{first_.subject, {at.date, at}, {part.minutes()}};
      if (round.is_whole && taken.empty()) entry.rounds = 1;
      if (is_first) entry.interrupted = round.interrupted;
      is_first = false;
      entries.push_back(std::move(entry));
    }
  }
  return entries;
}

base::Result<void> Rounds::record(cli::WriteSession& session, const Pomodoro& pomodoro) {
  const base::World& world = context_.world();
  store::Workspace& workspace = session.workspace;
  read_journals(world, workspace, {first_.start.date.plus_days(-1), context_.now().date.plus_days(1)});
  const analysis::History history(workspace);
  const auto sessions = analysis::sessions_of(history);
  const auto rounds = std::span(pomodoro.finished()).subspan(recorded_);
  const std::vector<Entry> entries = entries_of(rounds, sessions);
  if (!entries.empty()) {
    const auto written = context_.write(session, journal_changes(world, workspace, entries));
    if (!written) return written;
  }
  recorded_ = pomodoro.finished().size();
  for (const Entry& entry : entries) {
    ++sum_.entries;
    sum_.work.count += entry.work.count;
    sum_.rounds += entry.rounds;
    sum_.interrupted += entry.interrupted;
  }
  return {};
}

}  // namespace cairn::commands::timing
