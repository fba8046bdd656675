// The nouns of `cairn add`: a goal, an item of one, a person.
#pragma once

#include <string>

#include "commands/add_flags.h"
#include "commands/writing.h"

namespace cairn::commands {

struct NewThing {
  Noun noun = Noun::goal;
  std::string goal;               // of an item, as it was typed; empty: the inbox
  std::string text;               // the statement, the task, the name
  std::optional<std::string> id;  // of a goal or a person
  std::optional<std::string> template_name;
  const AddFlags* flags = nullptr;
};

// What is printed once it is written; empty after a dry run.
base::Result<std::string> add_goal(cli::WriteSession& session, cli::Context& context, const NewThing& thing);
base::Result<std::string> add_item(cli::WriteSession& session, cli::Context& context, const NewThing& thing);
base::Result<std::string> add_person(cli::WriteSession& session, cli::Context& context,
                                     const NewThing& thing);

// The text of a template: the user's own (in cairn/templates of their settings folder), else one that comes
// with cairn.
base::Result<std::string> template_text(const base::World& world, const std::string& name);
std::vector<std::string> template_names(const base::World& world);

}  // namespace cairn::commands
