// Decides what a generated workspace holds before a byte of it is written, so that goals, people and events
// agree.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "random.h"
#include "vocabulary.h"

namespace cairn::bench {

struct Options {
  int goals = 200;
  int events = 10'000;
  int people = 30;
  int tasks = 600;
  int findings_percent = 2;
  std::uint64_t seed = 1;
  Day today = std::chrono::year{2026} / 11 / 22;
  std::string folder;

  // How many months the journal reaches back.
  int journal_months() const;
};

// What is wrong with a goal on purpose.
enum class Finding { none, no_due, misspelt_key, no_unit, no_baseline, late_milestone };

// What events and other goals need to know of a goal; its text is written at once and not kept.
struct GoalPlan {
  std::string id;
  std::string status = "active";
  const Theme* theme = nullptr;
  std::string_view object;
  std::optional<std::size_t> parent;
  Day start, due;
  bool is_habit = false;
  Finding finding = Finding::none;
  int task_count = 0;
};

struct Plan {
  Options options;
  std::vector<std::string> people;
  std::vector<GoalPlan> goals;
};

Plan make_plan(const Options& options, Random& random);

}  // namespace cairn::bench
