// cairn(1): what it is, its commands, and what holds for all of them.
#include <fmt/format.h>

#include <array>
#include <set>

#include "analysis/query.h"
#include "cli/docs/mdoc.h"
#include "cli/docs/option_list.h"
#include "cli/docs/pages.h"
#include "cli/docs/sentence.h"
#include "cli/globals.h"
#include "cli/help.h"
#include "cli/topics.h"

namespace cairn::cli::docs {
namespace {

struct Variable {
  std::string_view name;
  std::string_view meaning;
};

constexpr std::array kVariables = {
    Variable{"CAIRN_DIR", "The workspace, where `-C` does not name one."},
    Variable{"CAIRN_TODAY", "The day, or the day and time, to pretend: 2027-01-31, 2027-01-31T18:05."},
    Variable{"CLICOLOR_FORCE", "Colour even where the output is no terminal, unless it is 0."},
    Variable{"HOME", "Where settings are when `XDG_CONFIG_HOME` is not set, and what `~` means in them."},
    Variable{"NO_COLOR", "No colour, when it is set and not empty."},
    Variable{"TERM", "No colour when it is `dumb` or not set."},
    Variable{"XDG_CONFIG_HOME",
             "The folder of `cairn/config.yaml`, your settings, and of `cairn/templates`."},
};

void commands_section(Page& page, std::span<const Command* const> commands) {
  page.section("COMMANDS");
  for (const Group group : kGroups) {
    bool is_open = false;
    for (const Command* command : commands) {
      if (command->group != group || command->is_hidden) continue;
      if (!is_open) {
        std::string title(to_string(group));
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
        page.subsection(title).line(".Bl -tag -width Ds");
      }
      is_open = true;
      page.line(fmt::format(".It Xr cairn-{} 1", command->name));
      page.sentences(sentence_of(command->summary));
    }
    if (is_open) page.line(".El");
  }
}

void options_section(Page& page) {
  Globals globals;
  Options options;
  declare_globals(options, globals);
  page.section("OPTIONS").sentences("These may stand anywhere before a `--`:");
  option_list(page, options, {{"Fl h , Fl -help", kHelpSummary}, {"Fl -version", kVersionSummary}});
}

void workspace_section(Page& page) {
  page.section("WORKSPACE")
      .paragraphs(
          "Without `-C` the workspace is the folder in `CAIRN_DIR`, else the nearest folder upwards from "
          "here that "
          "has a `cairn.yaml`, else the one that your settings name with `workspace: ~/career`. `cairn init` "
          "makes "
          "one.\n"
          "What a command writes goes to one file at a time and is whole or not there; `--dry-run` prints "
          "the "
          "difference instead.");
}

// "ABOUT NAMES": alone it would look like a misspelt NAME.
void topic_sections(Page& page) {
  for (const Topic& topic : topics()) {
    std::string title = "ABOUT ";
    for (const char c : topic.name) title += static_cast<char>(c - 'a' + 'A');
    page.section(title).paragraphs(topic.text).display(topic.examples);
  }
}

void terms_section(Page& page) {
  page.section("TERMS").sentences("Terms choose goals; every one of them must hold.");
  page.line(".Bl -tag -width Ds");
  for (const analysis::TermKind& term : analysis::term_kinds()) {
    page.line(fmt::format(".It Cm {}", argument(term.pattern)));
    page.sentences(sentence_of(term.summary));
  }
  page.line(".El");
}

void environment_section(Page& page) {
  page.section("ENVIRONMENT").line(".Bl -tag -width Ds");
  for (const Variable& variable : kVariables)
    page.line(fmt::format(".It Ev {}", variable.name)).sentences(variable.meaning);
  page.line(".El");
}

void files_section(Page& page) {
  page.section("FILES").sentences("A workspace holds");
  page.line(".Pa cairn.yaml ,").line(".Pa profile.yaml ,").line(".Pa inbox.yaml ,");
  page.line(".Pa goals/ ,")
      .line(".Pa people/")
      .sentences("and")
      .line(".Pa journal/ ;")
      .line(".Xr cairn-format 7");
  page.sentences("describes them all.").line(".Pp").sentences("Your settings stand in");
  page.line(".Pa ~/.config/cairn/config.yaml .");
}

void exit_section(Page& page) {
  page.section("EXIT STATUS").line(".Bl -tag -width Ds");
  for (const Exit exit : kExits)
    page.line(fmt::format(".It {}", static_cast<int>(exit))).sentences(meaning(exit));
  page.line(".El");
}

}  // namespace

std::string overview_page(std::span<const Command* const> commands, std::string_view date) {
  Page page("cairn", 1, date, "career goals as YAML files in git");
  page.section("SYNOPSIS")
      .line(".Nm")
      .line(".Ar COMMAND")
      .line(".Op Ar ARGUMENT ...")
      .line(".Op Ar OPTION ...");
  page.section("DESCRIPTION")
      .paragraphs(
          "cairn keeps your career goals as YAML files in a folder. You write them in an editor, git keeps "
          "their history, and cairn says what is wrong with them and what is next.\n"
          "`cairn help` lists the commands at the prompt, `cairn COMMAND --help` shows one with examples.");
  page.line(".Xr cairn-workflow 7").sentences("is a tour.");
  commands_section(page, commands);
  options_section(page);
  workspace_section(page);
  topic_sections(page);
  terms_section(page);
  environment_section(page);
  files_section(page);
  exit_section(page);
  page.section("EXAMPLES")
      .display(
          "cairn init ~/career\n"
          "cairn -C ~/career add \"Earn my PMP certification\" --due 2027-05-31\n"
          "cairn -C ~/career check");
  page.section("SEE ALSO");
  std::set<std::string_view> names;
  for (const Command* command : commands) {
    if (!command->is_hidden) names.insert(command->name);
  }
  for (const std::string_view name : names) page.line(fmt::format(".Xr cairn-{} 1 ,", name));
  page.line(".Xr cairn-format 7 ,").line(".Xr cairn-rules 7 ,").line(".Xr cairn-workflow 7");
  return page.text();
}

}  // namespace cairn::cli::docs
