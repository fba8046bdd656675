// The rules, one file each; table.cpp lists them.
#pragma once

#include "analysis/lint/rule.h"

namespace cairn::analysis::lint {

extern const Rule unreadable_file, repeated_key, unknown_key, wrong_type, missing_statement, invalid_date,
    bad_file_name, unknown_parent, support_cycle, bad_suppression, unused_suppression, swallowed_text,
    conflict_marker, unknown_reference, ambiguous_item, bad_event, task_cycle;
extern const Rule target_equals_baseline, missing_baseline, missing_unit;
extern const Rule missing_reason;
extern const Rule missing_due_date, due_before_start, due_after_parent, milestone_outside_goal;

}  // namespace cairn::analysis::lint
