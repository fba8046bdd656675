// `cairn help`: what there is, or one command.
#include "cli/help.h"

#include <fmt/format.h>

#include "base/text.h"
#include "commands/table.h"

namespace cairn::commands {
namespace {

using cli::Exit;

struct Args {
  std::optional<std::string> command;
};

void declare(cli::Options& options, Args& args) {
  options.value("command", cli::Metavar::command, args.command,
                "the command to explain, or a topic: names, dates");
}

Exit run(cli::Context& context, const Args& args) {
  if (!args.command) {
    context.print(cli::overview(context.commands(), context.style()));
    return Exit::done;
  }
  std::vector<std::string_view> names;
  for (const cli::Command* command : context.commands()) {
    if (!command->is_hidden) names.push_back(command->name);
    if (command->name != *args.command) continue;
    context.print(cli::command_help(*command, context.style()));
    return Exit::done;
  }
  for (const cli::Topic& topic : cli::topics()) {
    names.push_back(topic.name);
    if (topic.name != *args.command) continue;
    context.print(cli::topic_help(topic, context.style()));
    return Exit::done;
  }
  const auto likely = base::did_you_mean(*args.command, names);
  return context.fail({base::Failure::usage,
                       fmt::format("no command or topic is called '{}'", base::printable(*args.command)),
                       likely ? fmt::format("did you mean `{}`?", *likely) : "`cairn help` lists them"});
}

}  // namespace

const cli::Command help{
    .name = "help",
    .group = cli::Group::other,
    .summary = "show all commands, or one of them, or a topic",
    .details = "The same as `cairn COMMAND --help`. What holds for several commands is a topic of its own.",
    .examples = "cairn help\ncairn help add\ncairn help names",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
