// An item without an id is named by the slug of its text: a new text must not orphan what names the old one.
#pragma once

#include <optional>
#include <string>

#include "commands/subject.h"

namespace cairn::commands {

// The address that the item must keep as its `id`: `edited`, the new text of its file, gives it another one,
// and an event, a task or the timer names the old one. Reads the goals and the journal.
std::optional<std::string> address_to_keep(const base::World& world, store::Workspace& workspace,
                                           const Subject& subject, const std::string& edited);

}  // namespace cairn::commands
