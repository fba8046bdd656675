// From the words of the command line to an exit code.
#include "main/run.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/fixed_clock.h"
#include "base/text.h"
#include "base/wall_clock.h"
#include "cli/help.h"
#include "cli/parser.h"
#include "cli/program.h"
#include "commands/table.h"
#include "document/versions.h"

namespace cairn::main {
namespace {

using base::Failure;
using cli::Exit;

std::string version_text() {
  return fmt::format(
      "cairn {}\nlibyaml {}, yaml-cpp {}, fmt {}.{}.{}, CLI11 {}, nlohmann-json {}.{}.{}, utf8proc {}\n",
      CAIRN_VERSION, document::libyaml_version(), document::yaml_cpp_version(), FMT_VERSION / 10000,
      FMT_VERSION / 100 % 100, FMT_VERSION % 100, cli::cli11_version(), NLOHMANN_JSON_VERSION_MAJOR,
      NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH, utf8proc_version());
}

// The words of the command line, with what belongs to every command taken out.
struct CommandLine {
  cli::Globals globals;
  std::string command;
  std::vector<std::string> words;
};

// `--color=always` and `--color always`; `-C DIR` and `-CDIR`.
bool take_global(const std::vector<std::string>& args, std::size_t& at, const cli::Option& option,
                 std::string& missing) {
  const std::string& word = args[at];
  const std::string_view name = option.name;
  auto& out = *std::get<std::optional<std::string>*>(option.target);
  if (word == name) {
    if (at + 1 == args.size()) {
      missing = word;
      return true;
    }
    out = args[++at];
    return true;
  }
  const bool is_long = name.starts_with("--");
  const std::string lead = std::string(name) + (is_long ? "=" : "");
  if (!word.starts_with(lead) || word.size() == lead.size()) return false;
  out = word.substr(lead.size());
  return true;
}

base::Result<CommandLine> split_command_line(const std::vector<std::string>& args) {
  CommandLine line;
  cli::Options options;
  cli::declare_globals(options, line.globals);
  bool options_end = false;
  for (std::size_t i = 0; i < args.size(); ++i) {
    std::string missing;
    const bool is_global =
        !options_end && std::any_of(options.all().begin(), options.all().end(), [&](const auto& option) {
          return take_global(args, i, option, missing);
        });
    if (!missing.empty()) return base::fail(Failure::usage, fmt::format("{} needs a value", missing));
    if (is_global) continue;
    if (args[i] == "--") options_end = true;
    const bool is_command = line.command.empty() && !options_end && !args[i].starts_with("-");
    if (is_command) {
      line.command = args[i];
    } else {
      line.words.push_back(args[i]);
    }
  }
  if (const auto checked = cli::check_choices(options); !checked) return tl::make_unexpected(checked.error());
  return line;
}

const cli::Command* find_command(std::string_view name) {
  for (const cli::Command* command : commands::table()) {
    if (command->name == name) return command;
  }
  return nullptr;
}

base::Error unknown_command(std::string_view name) {
  std::vector<std::string_view> names;
  for (const cli::Command* command : commands::table()) {
    if (!command->is_hidden) names.push_back(command->name);
  }
  const auto likely = base::did_you_mean(name, names);
  return {Failure::usage, fmt::format("'{}' is no command", base::printable(name)),
          likely ? fmt::format("did you mean `{}`?", *likely) : "`cairn help` lists them"};
}

// What the lock, the undo and an explanation of an interruption call this command.
std::string name_of(const CommandLine& line) {
  std::vector<std::string> words{line.command};
  words.insert(words.end(), line.words.begin(), line.words.end());
  return cli::shown_words(words);
}

Exit dispatch(const base::World& world, const CommandLine& line) {
  cli::Context context(world, line.globals, name_of(line), commands::table());
  const bool wants_help = std::find(line.words.begin(), line.words.end(), "--help") != line.words.end() ||
                          std::find(line.words.begin(), line.words.end(), "-h") != line.words.end();
  if (line.command.empty()) {
    // In a workspace the program alone shows the day; elsewhere it says what it is.
    if (line.words.empty() && context.find_root()) return commands::today.make()->run(context);
    if (line.words.empty() || wants_help) {
      context.print(cli::overview(commands::table(), context.style()));
      return Exit::done;
    }
    return context.fail({Failure::usage,
                         fmt::format("unknown option '{}'", base::printable(line.words.front())),
                         "`cairn help` shows what there is"});
  }
  const cli::Command* command = find_command(line.command);
  if (command == nullptr) return context.fail(unknown_command(line.command));
  const auto invocation = command->make();
  cli::Options options;
  invocation->declare(options);
  const auto parsed = cli::parse(line.words, options);
  if (!parsed) return context.fail(parsed.error());
  if (parsed->wants_help) {
    context.print(cli::command_help(*command, context.style()));
    return Exit::done;
  }
  return invocation->run(context);
}

int finish(const base::World& world, Exit exit) {
  const auto flushed = world.terminal.flush();
  if (flushed) return static_cast<int>(exit);
  world.terminal.write_error(fmt::format("cairn: {}\n", flushed.error().message));
  return static_cast<int>(Exit::system);
}

}  // namespace

int run(const base::World& world, const std::vector<std::string>& args) {
  if (args.size() == 1 && args.front() == "--version") {
    world.terminal.write_output(version_text());
    return finish(world, Exit::done);
  }
  const auto line = split_command_line(args);
  const auto refuse = [&](const base::Error& error) {
    world.terminal.write_error(fmt::format("cairn: {}\n", error.message));
    if (!error.help.empty()) world.terminal.write_error(fmt::format("  {}\n", error.help));
    return finish(world, cli::exit_of(error.kind));
  };
  if (!line) return refuse(line.error());
  if (!line->globals.today) return finish(world, dispatch(world, *line));
  auto time = base::parse_today(*line->globals.today, 0, "--today");
  if (!time) return refuse(time.error());
  // The offset of that day, which need not be today's.
  const int offset = base::on_the_wall(world.clock, time->date, time->minute).utc_offset;
  time = base::parse_today(*line->globals.today, offset, "--today");
  const base::FixedClock clock(*time, &world.clock);
  const base::World pretended{clock, world.files, world.environment, world.terminal, world.processes};
  return finish(world, dispatch(pretended, *line));
}

}  // namespace cairn::main
