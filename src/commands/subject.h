// What a command is about: a goal, a person or an item, found by what a person types, reading that file
// alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analysis/address.h"
#include "cli/context.h"
#include "model/schema.h"

namespace cairn::commands {

// A mapping in a file.
struct Subject {
  enum class Kind { goal, person, item, inbox_task };
  Kind kind = Kind::goal;
  std::size_t file = 0;
  document::Path path;  // the way to the mapping; empty for the whole file
  const model::Schema* schema = nullptr;
  std::string id;                      // the goal's or person's; empty for a task of the inbox
  std::optional<analysis::Item> item;  // of an item and an inbox task
  // "pmp", "pmp/book-exam-slot", "inbox/renew-badge": for a person to read.
  std::string address() const;
  // As the journal names it: a task of the inbox by its address alone.
  std::string event_subject() const;

  bool is_goal() const { return kind == Kind::goal; }
  bool is_item() const { return item.has_value(); }
};

// ID, ID/ITEM, inbox/ITEM, or ITEM alone where it is no goal or person. Reads the file, and for an ITEM alone
// every goal.
base::Result<Subject> find_subject(const base::World& world, store::Workspace& workspace,
                                   std::string_view text);

// The task that the subject is; nothing for another kind of subject.
const model::Task* task_of(const store::Workspace& workspace, const Subject& subject);

}  // namespace cairn::commands
