// Gathers what all rules share: the journal's history, the tree of goals, the profile.
#pragma once

#include <optional>

#include "analysis/lint/rule.h"

namespace cairn::analysis::lint {

// What is derived once for all rules, from as much of the workspace as has been read.
class Knowledge {
 public:
  Knowledge(const store::Workspace& workspace, base::Date today, const Limits& limits);

  // For the rules that compare work with hours, and A312's word before theirs.
  void make_schedule();

  // Points into this, which must stay.
  Context context() const;

 private:
  // Files that cannot be read leave the rest known; they have a finding of their own.
  bool has_read(store::Role role) const;

  const store::Workspace& workspace_;
  base::Date today_;
  Limits limits_;
  std::optional<History> history_;
  WorkLeft work_left_;
  std::optional<GoalTree> tree_;
  std::optional<Schedule> schedule_;
};

}  // namespace cairn::analysis::lint
