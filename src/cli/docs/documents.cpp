// Which documents there are, and the tables of the README.
#include "cli/docs/documents.h"

#include <fmt/format.h>

#include "analysis/lint/rule.h"
#include "base/text.h"
#include "cli/docs/pages.h"
#include "cli/docs/shell_adapters.h"
#include "cli/help.h"

namespace cairn::cli::docs {
namespace {

using base::Failure;

// The newest day in a heading, as mdoc spells it: documents must not change with the clock.
base::Result<std::string> date_of(std::string_view changelog) {
  for (const std::string_view line : base::split(changelog, '\n')) {
    if (!line.starts_with("## ")) continue;
    for (std::size_t at = 0; at + 10 <= line.size(); ++at) {
      const auto day = base::Date::parse_iso(line.substr(at, 10));
      if (day) return fmt::format("{} {}, {}", base::month_name(day->month()), day->day(), day->year());
    }
  }
  return base::fail(Failure::content, "no heading of CHANGELOG.md says a day",
                    "write one that dates the manual: ## 0.1.0 (2026-11-22)");
}

base::Result<std::vector<Document>> manual(std::span<const Command* const> commands, const Sources& sources) {
  const auto date = date_of(sources.changelog);
  if (!date) return tl::make_unexpected(date.error());
  std::vector<Document> pages;
  pages.push_back({"man/cairn.1", overview_page(commands, *date)});
  for (const Command* command : commands) {
    if (!command->is_hidden)
      pages.push_back({fmt::format("man/cairn-{}.1", command->name), command_page(*command, *date)});
  }
  pages.push_back({"man/cairn-format.7", format_page(*date)});
  pages.push_back({"man/cairn-rules.7", rules_page(*date)});
  pages.push_back({"man/cairn-workflow.7", workflow_page(sources.workflow, *date)});
  return pages;
}

// A bar would end the cell.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

std::string command_table(std::span<const Command* const> commands) {
  std::string out = "| command | what it does |\n|---|---|\n";
  for (const Command* command : commands) {
    if (command->is_hidden) continue;
    out += fmt::format("| `{}` | {} |\n", cell(short_usage(*command)), cell(command->summary));
  }
  return out;
}

// Folded: most readers want one rule, and `cairn explain` has it.
std::string rule_table() {
  const auto rules = analysis::lint::rules();
  std::string out = fmt::format("<details>\n<summary>All {} rules</summary>\n\n", rules.size());
  out += "| rule | severity | what it finds |\n|---|---|---|\n";
  for (const analysis::lint::Rule* rule : rules) {
    out += fmt::format("| {} {} | {} | {} |\n", rule->code, rule->name, to_string(rule->severity),
                       cell(rule->summary));
  }
  return out + "\n</details>\n";
}

// Puts `table` between `<!-- derived: NAME -->` and `<!-- end -->`.
base::Result<std::string> with_table(std::string_view readme, std::string_view name, std::string_view table) {
  const std::string begin_mark = fmt::format("<!-- derived: {} -->\n", name);
  const std::size_t mark = readme.find(begin_mark);
  const std::size_t end = mark == std::string_view::npos ? mark : readme.find("<!-- end -->", mark);
  if (end == std::string_view::npos) {
    return base::fail(
        Failure::content, fmt::format("README.md has no place for the table of {}", name),
        fmt::format("write `<!-- derived: {} -->` and `<!-- end -->` on lines of their own", name));
  }
  const std::size_t begin = mark + begin_mark.size();
  return fmt::format("{}{}{}", readme.substr(0, begin), table, readme.substr(end));
}

base::Result<std::vector<Document>> readme(std::span<const Command* const> commands, const Sources& sources) {
  const auto with_commands = with_table(sources.readme, "commands", command_table(commands));
  if (!with_commands) return tl::make_unexpected(with_commands.error());
  auto with_rules = with_table(*with_commands, "rules", rule_table());
  if (!with_rules) return tl::make_unexpected(with_rules.error());
  return std::vector<Document>{{"README.md", std::move(*with_rules)}};
}

std::vector<Document> completions() {
  return {{"completions/_cairn", std::string(zsh_adapter())},
          {"completions/cairn.bash", std::string(bash_adapter())},
          {"completions/cairn.fish", std::string(fish_adapter())}};
}

}  // namespace

base::Result<std::vector<Document>> derive(Kind kind, std::span<const Command* const> commands,
                                           const Sources& sources) {
  switch (kind) {
    case Kind::man:
      return manual(commands, sources);
    case Kind::completions:
      return completions();
    case Kind::readme:
      return readme(commands, sources);
  }
  return std::vector<Document>{};
}

}  // namespace cairn::cli::docs
