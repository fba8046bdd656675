// Every item of the workspace as one list, so that the terms that choose goals choose items too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/address.h"
#include "analysis/query.h"
#include "store/workspace.h"

namespace cairn::analysis {

struct ListedItem {
  ItemKind kind = ItemKind::task;
  std::string address;      // "pmp/book-exam-slot"
  std::string_view goal;    // id; "inbox"
  std::string_view detail;  // of an obstacle what then, of a resource the plan, of a task who does it, of
                            // learning its kind
  model::Goal as_goal;      // text, due, status and the goal's tags, for the terms
  std::optional<base::Date> done;
  bool is_learning = false;
  const model::Goal* owner = nullptr;  // none: the inbox
  std::size_t index = 0;               // in its list
};

// In the order of the goals and of their files, the inbox last. Only of goals that are not dropped.
std::vector<ListedItem> items_of(const store::Workspace& workspace, ItemKind kind);

// What the profile needs and nobody helps with, and active goals that no mentor accompanies.
struct NetworkGaps {
  std::vector<std::string_view> needs;
  std::vector<const model::Goal*> goals_without_mentor;
};
NetworkGaps network_gaps(const store::Workspace& workspace);

}  // namespace cairn::analysis
