// Walks up the chain of goals until one of them settles the question.
#include "analysis/importance.h"

namespace cairn::analysis {

using model::Goal;

Importance::Importance(const store::Workspace& workspace, base::Date today)
    : tree_(workspace), settings_(workspace.settings), today_(today) {}

const Goal* Importance::settled_by(const Goal& goal) const {
  for (const Goal* link : tree_.chain(goal)) {
    if (link != &goal && link->state() == model::Status::dropped) return nullptr;
    if (link->important || is_long_term(*link, settings_, today_)) return link;
  }
  return nullptr;
}

std::vector<Reason> Importance::of(const Goal& goal) const {
  const Goal* link = settled_by(goal);
  const bool is_denied = link != nullptr && link->important && !link->important->value;
  if (link == nullptr || is_denied) return {};
  const bool is_itself = link == &goal;
  std::vector<Reason> reasons;
  const auto add = [&](ReasonKind of_itself, ReasonKind of_the_chain, base::Date day) {
    reasons.push_back({.kind = is_itself ? of_itself : of_the_chain, .subject = link->id, .day = day});
  };
  if (link->important) add(ReasonKind::goal_said, ReasonKind::supports_important, {});
  if (is_long_term(*link, settings_, today_))
    add(ReasonKind::long_term, ReasonKind::supports_long_term, link->due->value);
  return reasons;
}

std::optional<Reason> Importance::denial_of(const Goal& goal) const {
  const Goal* link = settled_by(goal);
  if (link == nullptr || !link->important || link->important->value) return std::nullopt;
  return Reason{.kind = link == &goal ? ReasonKind::goal_said : ReasonKind::supports_important,
                .subject = link->id};
}

std::optional<Reason> Importance::denial_of(const model::Task& task, const Goal* goal) const {
  if (!task.important) return goal == nullptr ? std::nullopt : denial_of(*goal);
  return task.important->value ? std::nullopt : std::optional(Reason{.kind = ReasonKind::said});
}

std::vector<Reason> Importance::of(const model::Task& task, const Goal* goal) const {
  if (task.important) {
    if (task.important->value) return {{.kind = ReasonKind::said}};
    return {};
  }
  return goal == nullptr ? std::vector<Reason>{} : of(*goal);
}

}  // namespace cairn::analysis
