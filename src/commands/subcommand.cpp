// The command writes into strings, so that what it says can be told as an answer to an answer.
#include "commands/subcommand.h"

#include <algorithm>

#include "cli/command.h"
#include "cli/parser.h"
#include "cli/program.h"

namespace cairn::commands {
namespace {

class Listener final : public base::Terminal {
 public:
  explicit Listener(const base::Terminal& terminal) : terminal_(terminal) {}

  bool is_output_tty() const override { return false; }
  bool is_error_tty() const override { return false; }
  bool is_input_tty() const override { return false; }
  std::optional<int> columns() const override { return terminal_.columns(); }
  void write_output(std::string_view text) override { output += text; }
  void write_error(std::string_view text) override { error += text; }
  base::Result<std::string> read_input(std::size_t) override { return std::string(); }
  std::optional<std::string> read_line() override { return std::nullopt; }
  std::unique_ptr<base::HeldSignals> hold_signals() override { return nullptr; }
  base::Result<std::unique_ptr<base::Keys>> open_keys() override {
    return base::fail(base::Failure::system, "this is no terminal");
  }
  base::Result<void> flush() override { return {}; }

  std::string output, error;

 private:
  const base::Terminal& terminal_;
};

cli::Exit run(cli::Context& context, const std::vector<std::string>& words) {
  const auto commands = context.commands();
  const auto command =
      std::find_if(commands.begin(), commands.end(), [&](const auto* one) { return one->name == words[0]; });
  const auto invocation = (*command)->make();
  cli::Options options;
  invocation->declare(options);
  const auto parsed = cli::parse({words.begin() + 1, words.end()}, options);
  if (!parsed) return context.fail(parsed.error());
  return invocation->run(context);
}

}  // namespace

Outcome run_subcommand(cli::Context& context, const std::vector<std::string>& words) {
  const base::World& outer = context.world();
  Listener listener(outer.terminal);
  const base::World world{outer.clock, outer.files, outer.environment, listener, outer.processes};
  cli::Globals globals;
  if (const auto root = context.find_root()) globals.folder = *root;
  cli::Context inner(world, globals, cli::shown_words(words), context.commands());
  Outcome outcome;
  outcome.exit = run(inner, words);
  outcome.said = std::move(listener.output);
  outcome.error = std::move(listener.error);
  return outcome;
}

}  // namespace cairn::commands
