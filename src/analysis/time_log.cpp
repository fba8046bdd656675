// Overlaps are found by real time: readings of the clock repeat in autumn.
#include "analysis/time_log.h"

#include <algorithm>

#include "base/wall_clock.h"

namespace cairn::analysis {
namespace {

std::int64_t count_under(const model::Event& event, std::string_view key) {
  const double count = number_of(event, key).value_or(0);
  return count > 0 && count < 1e6 ? static_cast<std::int64_t>(count) : 0;
}

}  // namespace

std::optional<Stretch> Session::stretch() const {
  if (!begin || work.count <= 0) return std::nullopt;
  return Stretch{*begin, *begin + work.count};
}

std::vector<Session> sessions_of(const History& history) {
  std::vector<Session> sessions;
  for (const model::Event* event : history.all()) {
    if (event->kind != model::EventKind::time) continue;
    const auto work = base::parse_work(text_of(*event, "for"));
    if (!work) continue;
    Session session;
    session.event = event;
    session.subject = event->subject.value;
    session.day = history.day_of(*event);
    session.work = *work;
    if (event->at.value.time) session.begin = base::utc_minute_of(*event->at.value.time);
    session.rounds = count_under(*event, "pomodoro");
    session.interrupted = count_under(*event, "interrupted");
    sessions.push_back(session);
  }
  return sessions;
}

base::Minutes total(std::span<const Session> sessions, const base::Period& period) {
  base::Minutes sum;
  for (const Session& session : sessions)
    if (period.first <= session.day && session.day <= period.last) sum.count += session.work.count;
  return sum;
}

std::vector<Taken> taken_of(const Stretch& whole, std::span<const Session> sessions) {
  std::vector<Taken> parts;
  for (const Session& session : sessions) {
    const auto stretch = session.stretch();
    if (!stretch || stretch->end <= whole.begin || whole.end <= stretch->begin) continue;
    parts.push_back(
        {{std::max(stretch->begin, whole.begin), std::min(stretch->end, whole.end)}, session.subject});
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Taken& a, const Taken& b) { return a.stretch.begin < b.stretch.begin; });
  std::vector<Taken> taken;
  for (Taken part : parts) {
    if (!taken.empty()) part.stretch.begin = std::max(part.stretch.begin, taken.back().stretch.end);
    if (part.stretch.minutes() > 0) taken.push_back(part);
  }
  return taken;
}

std::vector<Stretch> free_of(const Stretch& whole, std::span<const Taken> taken) {
  std::vector<Stretch> free;
  std::int64_t begin = whole.begin;
  for (const Taken& part : taken) {
    const std::int64_t end = std::min(part.stretch.begin, whole.end);
    if (begin < end) free.push_back({begin, end});
    begin = std::max(begin, part.stretch.end);
  }
  if (begin < whole.end) free.push_back({begin, whole.end});
  return free;
}

std::optional<Stretch> last_free(const Stretch& within, std::int64_t minutes, std::span<const Taken> taken) {
  const std::vector<Stretch> free = free_of(within, taken);
  for (auto part = free.rbegin(); part != free.rend(); ++part)
    if (part->minutes() >= minutes) return Stretch{part->end - minutes, part->end};
  return std::nullopt;
}

}  // namespace cairn::analysis
