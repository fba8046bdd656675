// A ChangeSet as text that survives the process: what pending.h compares with the disk, and what an undo can
// reverse.
#pragma once

#include <string>
#include <string_view>

#include "store/transaction.h"

namespace cairn::store {

// JSON, `{"schema": "cairn.changes/1", "command", "changes": [{"kind", "path", "before", "after",
// "private"}]}`, and "note" and "at" where they are
// known; a text that is not UTF-8 stands as `{"hex": "…"}`.
std::string to_record(const ChangeSet& changes);
// Failure::content when it is no such record.
base::Result<ChangeSet> parse_record(std::string_view text);

// Keeps the intent of a commit beneath .cairn/ until it is done.
base::Result<void> record_pending(const base::World& world, const std::string& root,
                                  const ChangeSet& changes);
// A record that cannot be removed does no harm: the disk says that it is done.
void forget_pending(const base::World& world, const std::string& root);

}  // namespace cairn::store
