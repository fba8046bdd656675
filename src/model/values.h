// Goals, people, profile and settings as plain values. Every value knows the bytes it was read from, and
// texts are views into the tree of the file that they came from; the file outlives them (store::SourceFile).
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/duration.h"
#include "base/period.h"
#include "document/tree.h"
#include "model/text.h"

namespace cairn::model {

// Absent when the key is missing, empty, or does not fit its type (then there is a diagnostic).
template <class T>
using Maybe = std::optional<At<T>>;
using Texts = std::vector<At<std::string_view>>;

enum class Status { idea, active, paused, done, dropped };
std::string_view to_string(Status status);

// A day, week, month or quarter, or a span of its own.
struct Cadence {
  base::Span span;
  std::string_view spelling;
  bool operator==(const Cadence&) const = default;
};

struct Target {
  double value = 0;
  bool is_relative = false;  // counts from the baseline
  bool is_percent = false;   // of the baseline; only with is_relative
  bool operator==(const Target&) const = default;
};

struct Metric {
  document::Span span;
  Text name, unit, source;
  Maybe<double> baseline, keep;
  Maybe<Target> target;
  Maybe<bool> bounded;
  // The value to reach in absolute terms; nothing where it is relative to a baseline that is not there.
  std::optional<double> target_value() const;
};

// Where the addresses of items stand that have no `id`; empty where all have one.
using Names = std::unique_ptr<const char[]>;

struct Milestone {
  document::Span span;
  std::string_view address;
  Text name, reward;
  Maybe<base::Date> due, done;
};

// What makes a task an item of the learning plan.
struct Learning {
  Text learn, skill, certificate;
  Maybe<base::Date> expires;  // of the certificate
};

struct Task {
  document::Span span;
  std::string_view address;
  Text text, milestone, delegated_to, cost;
  Maybe<base::Date> due, done;
  Maybe<base::Minutes> estimate;
  Maybe<bool> important, urgent;
  Texts after;
  std::unique_ptr<Learning> learns;  // absent where nothing of it is said, as in most tasks

  // Empty where nothing is said.
  const Learning& learning() const;
};

struct Obstacle {
  document::Span span;
  std::string_view address;
  Text risk, kind, when, condition, then;
};

struct Resource {
  document::Span span;
  std::string_view address;
  Text need, kind, plan;
  Maybe<bool> have;
};

struct Goal {
  std::string id;
  std::size_t file = 0;  // index in store::Workspace::files
  document::Span span;   // of the whole mapping
  Text statement, why, supports, done_when, rollup, notes;
  Maybe<Status> status;
  Maybe<base::Date> start, due, finished;
  Maybe<Cadence> every;
  Maybe<base::Rate> effort;
  Maybe<bool> important;
  Maybe<base::Span> review;
  std::optional<Metric> metric;
  Texts serves, people, share, tags;
  std::vector<Milestone> milestones;
  std::vector<Task> tasks;
  std::vector<Obstacle> obstacles;
  std::vector<Resource> resources;
  Names names;

  Status state() const { return status ? status->value : Status::active; }
  bool is_open() const {
    return state() == Status::active || state() == Status::idea || state() == Status::paused;
  }
  bool is_habit() const { return every.has_value(); }
  bool keeps_level() const { return metric && metric->keep; }
};

struct Person {
  std::string id;
  std::size_t file = 0;
  document::Span span;
  Text name, ask, why, met, status, notes;
  Texts roles, helps_with, offers, wants, groups;
  Maybe<Cadence> every;
};

struct Money {
  double amount = 0;
  std::string_view currency;  // "EUR"; empty where none is said
  bool operator==(const Money&) const = default;
};

// A stretch of one day, in minutes after midnight.
struct Block {
  int from = 0;
  int to = 0;
  bool operator==(const Block&) const = default;
};

// What is available on a weekday: the blocks, or an amount without a place in the day.
struct DayPlan {
  base::Minutes work;  // the sum of the blocks where there are any
  std::vector<Block> blocks;
  bool operator==(const DayPlan&) const = default;
};

using Week = std::array<DayPlan, 7>;  // Monday first

struct Role {
  Text title;
  Maybe<base::Date> since;
};

struct Profile {
  std::size_t file = 0;
  Text name;
  Role role;
  Texts values, objectives, needs;  // names alone
  Maybe<base::Rate> hours;
  std::optional<Week> week;  // where the profile gives hours or blocks to any weekday
  std::vector<At<base::Period>> days_off;
  Maybe<Money> budget;  // a year
};

struct Inbox {
  std::size_t file = 0;
  std::vector<Task> tasks;
  Names names;
};

// cairn.yaml with its defaults filled in.
struct Settings {
  int format = 1;
  int day_start = 4 * 60;  // minutes after midnight
  base::Weekday week_start = base::Weekday::mon;
  unsigned fiscal_month = 1, fiscal_day = 1;
  base::Span horizon{0, 12};
  base::Span urgent_within{7, 0};
  base::Minutes timer_cap{10 * 60};  // a timer that ran longer looks forgotten
  std::string fail_on = "error";
  std::vector<std::string> select, ignore;
};

}  // namespace cairn::model
