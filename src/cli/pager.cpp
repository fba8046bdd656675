// As git does it: PAGER may be a command line, and less is told to leave colours and short texts alone.
#include "cli/pager.h"

#include <string>
#include <vector>

#include "base/text.h"
#include "cli/program.h"

namespace cairn::cli {
namespace {

constexpr std::string_view kLessOptions = "-FRX";  // quit when it fits, pass colours, leave the screen alone
constexpr int kCannotRun = 126;                    // and 127: what a shell says of a command it cannot find

// Empty where no pager is wanted.
std::vector<std::string> pager_of(const base::Environment& environment) {
  const std::string pager(base::trim(environment.get("PAGER").value_or("less")));
  if (pager.empty() || pager == "cat") return {};
  std::vector<std::string> words = program_words(pager, {});
  const bool is_bare_less = words.size() == 1 && (words[0] == "less" || words[0].ends_with("/less"));
  if (is_bare_less && environment.get("LESS").value_or("").empty()) words.emplace_back(kLessOptions);
  return words;
}

}  // namespace

void print_paged(Context& context, std::string_view text, bool wants_pager) {
  const base::World& world = context.world();
  if (wants_pager && world.terminal.is_output_tty()) {
    const std::vector<std::string> pager = pager_of(world.environment);
    if (!pager.empty()) {
      const auto exit = world.processes.pipe_to(pager, text);
      if (exit && *exit != kCannotRun && *exit != kCannotRun + 1) return;
    }
  }
  context.print(text);
}

}  // namespace cairn::cli
