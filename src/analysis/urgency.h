// What is urgent, by arithmetic: due soon, to be begun soon, or waited for by what is urgent.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "analysis/due_day.h"
#include "analysis/history.h"
#include "analysis/hours.h"
#include "analysis/reason.h"
#include "analysis/work_left.h"
#include "store/workspace.h"

namespace cairn::analysis {

// The last day on which `work` can be begun and still be done by the end of `due`; the hours of that day
// count. Nothing without work or hours.
std::optional<base::Date> latest_start(const Hours& hours, base::Date due, Amount work);

// An open task, milestone or goal; a goal stands for itself where neither of the others is given.
struct WorkItem {
  const model::Goal* goal = nullptr;  // none: the inbox
  const model::Task* task = nullptr;
  const model::Milestone* milestone = nullptr;
};

// How close something is: its day and its latest start, whether or not that makes it urgent. A task that
// others wait for has to begin so early that there are hours for them, too.
struct Closing {
  std::optional<DueDay> due;
  std::optional<base::Date> latest_start;
  base::Minutes work;  // that remains
};

// Points into the workspace and to the work that is left; goals, inbox and profile must be loaded.
class Urgency {
 public:
  Urgency(const store::Workspace& workspace, const WorkLeft& work_left, base::Date today,
          const base::Span& horizon);

  // Why; empty where it is not urgent. What is said wins.
  std::vector<Reason> of(const WorkItem& item) const;
  Closing closing_of(const WorkItem& item) const;
  const Hours& hours() const { return hours_; }

 private:
  std::vector<Reason> derived(const WorkItem& item) const;
  void find_closer_ends();
  Amount until(base::Date day) const;
  void find_urgent(const std::vector<model::Task>& tasks, const model::Goal* goal,
                   std::vector<WorkItem>& out);
  void pass_on(const WorkItem& waiting);
  Amount work_of(const WorkItem& item) const;

  // By the end of `day` a task must be done, and so much work behind it.
  struct End {
    base::Date day;
    Amount behind{};
  };

  const store::Workspace& workspace_;
  base::Date today_, until_;
  Hours hours_;
  const WorkLeft& work_left_;
  std::map<const model::Task*, End> ends_;                    // of tasks that others wait for
  std::map<const model::Task*, std::vector<Reason>> urgent_;  // tasks
};

}  // namespace cairn::analysis
