// Every rule there is, sorted by code. A row is never reused: a rule that is withdrawn keeps its number.
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
    &target_equals_baseline,
    &missing_baseline,
    &missing_unit,
    &missing_reason,
    &missing_due_date,
    &due_before_start,
    &due_after_parent,
    &milestone_outside_goal,
};

}  // namespace

std::span<const Rule* const> rules() {
  return kRules;
}

const Rule* find_rule(std::string_view code_or_name) {
  const auto found = std::find_if(kRules.begin(), kRules.end(), [&](const Rule* rule) {
    return rule->code == code_or_name || rule->name == code_or_name;
  });
  return found == kRules.end() ? nullptr : *found;
}

}  // namespace cairn::analysis::lint
