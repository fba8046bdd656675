// The time that was recorded, as stretches of real time: totals, and what overlaps what.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/history.h"

namespace cairn::analysis {

// From one moment up to another, both in minutes since 1970 (UTC).
struct Stretch {
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::int64_t minutes() const { return end - begin; }
  bool operator==(const Stretch&) const = default;
};

// One `time` event.
struct Session {
  const model::Event* event = nullptr;
  std::string_view subject;
  base::Date day;  // by the settings' `day_start`
  base::Minutes work;
  std::optional<std::int64_t> begin;  // nothing where the event has a day alone
  std::int64_t rounds = 0;            // of pomodoros
  std::int64_t interrupted = 0;

  // Where it lies in time; nothing where nobody knows.
  std::optional<Stretch> stretch() const;
};

// Oldest first. Views into the workspace.
std::vector<Session> sessions_of(const History& history);

base::Minutes total(std::span<const Session> sessions, const base::Period& period);

// A part of a stretch that is recorded already.
struct Taken {
  Stretch stretch;
  std::string_view subject;
  bool operator==(const Taken&) const = default;
};
// What of `whole` the sessions cover, in order; where they overlap each other the earlier one has it.
std::vector<Taken> taken_of(const Stretch& whole, std::span<const Session> sessions);
// What is left of `whole` without these, in order.
std::vector<Stretch> free_of(const Stretch& whole, std::span<const Taken> taken);

// The last stretch of this length in `within` that no part of `taken` (sorted) touches.
std::optional<Stretch> last_free(const Stretch& within, std::int64_t minutes, std::span<const Taken> taken);

}  // namespace cairn::analysis
