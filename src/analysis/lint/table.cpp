// Every rule there is: F, then the letters of SMART, each by number. A row is never reused: a rule that is
// withdrawn keeps its number.
#include <algorithm>
#include <array>

#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

constexpr std::array kRules = {
    &unreadable_file,
    &repeated_key,
    &unknown_key,
    &wrong_type,
    &missing_statement,
    &invalid_date,
    &bad_file_name,
    &unknown_parent,
    &support_cycle,
    &bad_suppression,
    &unused_suppression,
    &swallowed_text,
    &conflict_marker,
    &unknown_reference,
    &ambiguous_item,
    &bad_event,
    &task_cycle,
    &bad_condition,
    &vague_verb,
    &hedged_promise,
    &vague_word,
    &passive_outcome,
    &two_goals,
    &short_statement,
    &unnamed_result,
    &placeholder,
    &avoidance,
    &activity_only,
    &near_duplicate,
    &no_measure,
    &target_equals_baseline,
    &wrong_direction,
    &missing_baseline,
    &missing_unit,
    &number_disagrees,
    &percent_out_of_range,
    &missing_source,
    &stale_metric,
    &future_event,
    &target_reached,
    &unit_disagrees,
    &pace_too_slow,
    &too_many_hours,
    &tasks_exceed_hours,
    &missing_obstacles,
    &obstacle_without_plan,
    &too_many_goals,
    &decided_by_others,
    &crowded_deadlines,
    &nothing_open,
    &does_not_fit,
    &over_budget,
    &missing_means,
    &early_promotion,
    &missing_reason,
    &empty_reason,
    &closed_parent,
    &rollup_falls_short,
    &opposite_directions,
    &unaligned_goal,
    &idle_long_term_goal,
    &unserved_value,
    &missing_due_date,
    &overdue_goal,
    &due_before_start,
    &due_after_parent,
    &due_disagrees,
    &duration_disagrees,
    &vague_time,
    &milestone_outside_goal,
    &late_milestones,
    &wrong_weekday,
    &overdue_item,
    &year_end_pile,
    &due_moved_often,
    &start_disagrees,
};

}  // namespace

std::span<const Rule* const> rules() {
  return kRules;
}

const Rule* find_rule(std::string_view code_or_name) {
  const auto is_before = [](const Rule* rule, std::string_view code) { return rule->code < code; };
  static const auto by_code = [] {
    auto sorted = kRules;
    std::sort(sorted.begin(), sorted.end(), [](const Rule* a, const Rule* b) { return a->code < b->code; });
    return sorted;
  }();
  const auto found = std::lower_bound(by_code.begin(), by_code.end(), code_or_name, is_before);
  if (found != by_code.end() && (*found)->code == code_or_name) return *found;
  const auto named = std::find_if(kRules.begin(), kRules.end(),
                                  [&](const Rule* rule) { return rule->name == code_or_name; });
  return named == kRules.end() ? nullptr : *named;
}

}  // namespace cairn::analysis::lint
