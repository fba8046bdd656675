// `cairn __complete`: what the shells ask at a keypress; never an error, never a word more than its answer.
#include <fmt/format.h>

#include <algorithm>

#include "cli/completion_point.h"
#include "cli/topics.h"
#include "commands/add_goal.h"
#include "commands/completing/completion.h"
#include "commands/completing/value_words.h"
#include "commands/examples.h"
#include "commands/table.h"

namespace cairn::commands {
namespace {

using cli::CompletionPoint;
using cli::Exit;
using cli::Metavar;
using completing::Completion;
using completing::Cursor;
using completing::FilesWanted;
using completing::WorkspaceWords;

struct Args {
  std::vector<std::string> words;
};

void declare(cli::Options& options, Args& args) {
  options.values("words", Metavar::text, args.words,
                 "the words behind `cairn`, behind a `--`; the last one is being completed");
}

void offer_commands(const cli::Context& context, const Cursor& at, Completion& out) {
  for (const cli::Command* command : context.commands()) {
    if (!command->is_hidden) out.offer(at, command->name, command->summary);
  }
}

void offer_examples(const Cursor& at, Completion& out) {
  for (const ExampleFile& file : example_files()) {
    const std::size_t slash = file.path.find('/');
    if (slash != std::string_view::npos && file.path.substr(slash + 1) == "cairn.yaml")
      out.offer(at, file.path.substr(0, slash), "an example workspace");
  }
}

// The noun that is typed, where the command has nouns.
std::string_view noun_of(const CompletionPoint& point) {
  for (const cli::Option& option : point.options.all()) {
    if (option.nouns.empty() || point.before.empty()) continue;
    const auto found = std::find(option.nouns.begin(), option.nouns.end(), point.before.front());
    if (found != option.nouns.end()) return *found;
  }
  return {};
}

// Options of other nouns than the one that is typed are left out.
bool fits_noun(const cli::Option& option, std::string_view noun) {
  return noun.empty() || option.uses.empty() ||
         std::any_of(option.uses.begin(), option.uses.end(),
                     [&](const auto& use) { return use.noun == noun; });
}

void offer_options(const CompletionPoint& point, const Cursor& at, Completion& out) {
  const std::string_view noun = noun_of(point);
  const auto offer = [&](const cli::Option& option) {
    const bool is_given = std::find(point.given.begin(), point.given.end(), option.name) != point.given.end();
    if (option.is_positional() || (is_given && !option.takes_many()) || !fits_noun(option, noun)) return;
    out.offer(at, option.name, option.help);
  };
  for (const cli::Option& option : point.options.all()) offer(option);
  cli::Globals globals;
  cli::Options declared;
  cli::declare_globals(declared, globals);
  for (const cli::Option& option : declared.all()) offer(option);
  out.offer(at, "--help", cli::kHelpSummary);
  if (point.command == nullptr) out.offer(at, cli::kVersionUsage, cli::kVersionSummary);
}

const model::FieldSpec* field_of(const cli::Option& option, std::string_view noun) {
  for (const cli::Option::Use& use : option.uses) {
    if (noun.empty() || use.noun == noun) return use.field;
  }
  return nullptr;
}

void offer_kind(Metavar kind, const CompletionPoint& point, const cli::Context& context, const Cursor& at,
                Completion& out) {
  const auto words = [&] { return WorkspaceWords(context); };
  switch (kind) {
    case Metavar::id:
      offer_words(words().goals(at.typed), at, out);
      offer_words(words().people(at.typed), at, out);
      break;
    case Metavar::goal:
      offer_words(words().goals(at.typed), at, out);
      break;
    case Metavar::item:
      offer_subjects(at, words(), out);
      break;
    case Metavar::open_item:
      offer_open_subjects(at, words(), out);
      break;
    case Metavar::person:
      offer_words(words().people(at.typed), at, out);
      break;
    case Metavar::name:
      offer_words(words().names(), at, out);
      break;
    case Metavar::date:
      offer_dates(at, words(), base::Looking::ahead, out);
      break;
    case Metavar::past_date:
      offer_dates(at, words(), base::Looking::back, out);
      break;
    case Metavar::tag:
      offer_words(words().tags(), at, out);
      break;
    case Metavar::path:
      offer_words(words().goals(at.typed), at, out);
      out.want(FilesWanted::files);
      break;
    case Metavar::file:
      out.want(FilesWanted::files);
      break;
    case Metavar::folder:
      out.want(FilesWanted::folders);
      break;
    case Metavar::rule:
      offer_rules(at, out);
      break;
    case Metavar::term:
      offer_terms(at, words(), out);
      break;
    case Metavar::command:
      offer_commands(context, at, out);
      for (const cli::Topic& topic : cli::topics()) out.offer(at, topic.name, topic.summary);
      break;
    case Metavar::example:
      offer_examples(at, out);
      break;
    case Metavar::goal_template:
      for (const std::string& name : template_names(context.world())) out.offer(at, name, "a template");
      break;
    case Metavar::assignment:
      offer_assignments(at, words(), {point.before.empty() ? "" : point.before.front()}, out);
      break;
    case Metavar::rate:
      for (const std::string_view rate : {"1h/week", "2h/week", "5h/week", "10h/week"}) out.offer(at, rate);
      break;
    case Metavar::text:
    case Metavar::metric:
    case Metavar::status:
    case Metavar::severity:
    case Metavar::format:
    case Metavar::key:
    case Metavar::when:
    case Metavar::new_id:
    case Metavar::number:
    case Metavar::word:
      break;
  }
}

void offer_value(const CompletionPoint& point, const cli::Context& context, Completion& out) {
  const cli::Option& option = *point.option;
  const Cursor at{point.lead, point.typed};
  for (const std::string_view choice : option.choices) out.offer(at, choice);
  if (const model::FieldSpec* field = field_of(option, noun_of(point))) {
    const std::string goal = point.before.size() > 1 ? point.before[1] : "";
    offer_field(*field, at, WorkspaceWords(context), {goal}, out);
    return;
  }
  if (option.is_positional() && point.before.empty()) {
    for (const std::string_view noun : option.nouns) out.offer(at, noun);
  }
  const Metavar kind = option.kind_of != nullptr ? option.kind_of(point.before) : option.metavar;
  if (option.choices.empty()) offer_kind(kind, point, context, at, out);
}

// Shells leave `~` as it is typed.
void expand_home(const base::World& world, std::optional<std::string>& folder) {
  if (!folder || (*folder != "~" && !folder->starts_with("~/"))) return;
  if (const auto home = world.environment.get("HOME")) folder = *home + folder->substr(1);
}

Exit run(cli::Context& context, const Args& args) {
  CompletionPoint point = cli::find_completion_point(args.words, context.commands());
  expand_home(context.world(), point.globals.folder);
  const cli::Context there(context.world(), point.globals, {}, context.commands());
  Completion out;
  switch (point.wanted) {
    case CompletionPoint::Wanted::command:
      offer_commands(there, {point.lead, point.typed}, out);
      break;
    case CompletionPoint::Wanted::option_name:
      offer_options(point, {point.lead, point.typed}, out);
      break;
    case CompletionPoint::Wanted::value:
      offer_value(point, there, out);
      break;
    case CompletionPoint::Wanted::nothing:
      break;
  }
  context.print(out.text());
  return Exit::done;
}

}  // namespace

const cli::Command complete{
    .name = "__complete",
    .group = cli::Group::other,
    .summary = "say how an unfinished command line may go on",
    .details =
        "Prints one candidate a line, with a TAB and what it is behind it, then `:file`, `:folder` or "
        "`:nofile`: "
        "whether the shell should offer files too.",
    .examples = "cairn __complete -- set pmp stat\ncairn __complete -- list due.before:",
    .make = cli::make_invocation<Args, declare, run>,
    .is_hidden = true,
};

}  // namespace cairn::commands
