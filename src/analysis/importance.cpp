// Walks up the chain of goals until one of them settles the question.
#include "analysis/importance.h"

namespace cairn::analysis {

using model::Goal;

Importance::Importance(const store::Workspace& workspace, base::Date today)
    : tree_(workspace), settings_(workspace.settings), today_(today) {}

std::vector<Reason> Importance::of(const Goal& goal) const {
  const std::vector<const Goal*> chain = tree_.chain(goal);
  for (const Goal* link : chain) {
    const bool is_itself = link == &goal;
    if (!is_itself && link->state() == model::Status::dropped) return {};
    const bool is_said = link->important.has_value();
    if (is_said && !link->important->value) return {};
    const bool is_long = is_long_term(*link, settings_, today_);
    if (!is_said && !is_long) continue;
    std::vector<Reason> reasons;
    const auto add = [&](ReasonKind of_itself, ReasonKind of_the_chain, base::Date day) {
      reasons.push_back({.kind = is_itself ? of_itself : of_the_chain, .subject = link->id, .day = day});
    };
    if (is_said) add(ReasonKind::goal_said, ReasonKind::supports_important, {});
    if (is_long) add(ReasonKind::long_term, ReasonKind::supports_long_term, link->due->value);
    return reasons;
  }
  return {};
}

std::vector<Reason> Importance::of(const model::Task& task, const Goal* goal) const {
  if (task.important) {
    if (task.important->value) return {{.kind = ReasonKind::said}};
    return {};
  }
  return goal == nullptr ? std::vector<Reason>{} : of(*goal);
}

}  // namespace cairn::analysis
