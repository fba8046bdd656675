// `cairn add`: a goal, an item or a person, in seconds.
#include <fmt/format.h>

#include "base/text.h"
#include "commands/add_goal.h"
#include "commands/interview.h"
#include "commands/table.h"

namespace cairn::commands {
namespace {

using base::Failure;
using cli::Exit;
using cli::Metavar;

struct Args {
  std::vector<std::string> words;
  AddFlags flags;
  std::optional<std::string> template_name;
  bool dry_run = false;
};

// An item's noun has its goal behind it.
Metavar kind_of_word(std::span<const std::string> before) {
  const auto noun = before.size() == 1 ? parse_noun(before.front()) : std::nullopt;
  return noun && *noun != Noun::goal && *noun != Noun::person ? Metavar::goal : Metavar::text;
}

void declare(cli::Options& options, Args& args) {
  cli::Option& words = options.values(
      "words", Metavar::text, args.words,
      "what to add: a goal's sentence; or task, milestone, obstacle, resource with its goal and a "
      "text; or person and a name");
  words.shown = "[NOUN] [GOAL] TEXT";
  words.nouns = noun_words();
  words.kind_of = kind_of_word;
  args.flags.declare(options);
  options.value("--from", Metavar::goal_template, args.template_name,
                "begin with a template, such as certification or habit");
  options.flag("--dry-run", args.dry_run, "print the diff, write nothing");
}

// task pmp "Book the exam slot"; "Earn my PMP certification"
base::Result<NewThing> sort_words(const Args& args) {
  NewThing thing;
  std::vector<std::string> words = args.words;
  if (!words.empty()) {
    if (const auto noun = parse_noun(words.front()); noun) {
      thing.noun = *noun;
      words.erase(words.begin());
    }
  }
  const bool is_item = thing.noun != Noun::goal && thing.noun != Noun::person;
  const std::size_t most = is_item ? 2 : 1;
  if (words.size() > most) {
    return base::fail(Failure::usage, fmt::format("one word too many: '{}'", base::printable(words[most])),
                      "put a text of several words in quotes");
  }
  if (words.size() == 2) thing.goal = words.front();
  if (!words.empty()) thing.text = base::trim(words.back());
  thing.flags = &args.flags;
  thing.id = args.flags.value("id");
  thing.template_name = args.template_name;
  if (args.template_name && thing.noun != Noun::goal) {
    return base::fail(Failure::usage, "--from is only for goals");
  }
  const bool may_be_empty = thing.noun == Noun::goal && (args.template_name || words.empty());
  if (thing.text.empty() && !may_be_empty) {
    return base::fail(Failure::usage, fmt::format("the {} has no text", to_string(thing.noun)),
                      "`cairn add --help` shows examples");
  }
  return thing;
}

base::Result<std::string> add_thing(cli::Context& context, const Args& args, const NewThing& thing) {
  auto session = context.open_for_writing(store::LoadOptions::everything(), args.dry_run);
  if (!session) return tl::make_unexpected(session.error());
  switch (thing.noun) {
    case Noun::goal:
      return add_goal(*session, context, thing);
    case Noun::person:
      return add_person(*session, context, thing);
    case Noun::task:
    case Noun::milestone:
    case Noun::obstacle:
    case Noun::resource:
      break;
  }
  return add_item(*session, context, thing);
}

// The questions are asked before anything is locked: a person may think for an hour.
base::Result<std::string> add_by_interview(cli::Context& context, const Args& args) {
  const auto root = context.find_root();
  if (!root) return tl::make_unexpected(root.error());
  const store::Workspace workspace = store::list_files(context.world(), *root, {.goals = false});
  const auto answers = interview(context, workspace.settings);
  if (!answers) return base::fail(Failure::usage, "nothing was added");
  AddFlags flags;
  NewThing thing;
  for (const auto& [key, answer] : *answers) {
    if (key == "statement") {
      thing.text = answer;
    } else {
      flags.give(key, answer);
    }
  }
  thing.flags = &flags;
  context.print("\n");
  return add_thing(context, args, thing);
}

Exit run(cli::Context& context, const Args& args) {
  const auto thing = sort_words(args);
  if (!thing) return context.fail(thing.error());
  const bool says_nothing = thing->noun == Noun::goal && thing->text.empty() && !args.template_name;
  const base::Terminal& terminal = context.world().terminal;
  if (says_nothing && !(terminal.is_input_tty() && terminal.is_output_tty())) {
    return context.fail({Failure::usage, "what do you want to achieve?",
                         "say it in a sentence: cairn add \"Run 10 km in 55 minutes\" --due 2027-05-31"});
  }
  const auto report = says_nothing ? add_by_interview(context, args) : add_thing(context, args, *thing);
  if (!report) return context.fail(report.error());
  context.print(*report);
  return Exit::done;
}

}  // namespace

const cli::Command add{
    .name = "add",
    .group = cli::Group::goals,
    .summary = "add a goal, a task, a milestone, an obstacle, a resource or a person",
    .details =
        "A goal becomes goals/ID.yaml, with what you say and with comments that show how to say the rest. "
        "Its sentence "
        "is read for its date and its number unless flags say otherwise; what was understood is printed. "
        "Items take "
        "their goal first; a task without a goal goes to inbox.yaml. Every key is a flag; which keys an item "
        "has, "
        "`--help` and the format page say. Without a sentence, on a terminal, it asks.\n"
        "Dates may be said in words; a month, a quarter or a year means its last day.",
    .examples =
        "cairn add \"Earn my PMP certification\" --due 2027-05-31 --why \"Programme-manager roles ask for "
        "it\" --id pmp\n"
        "cairn add \"Grow from 12 to 20 talks by the end of Q2 2027\" --supports lead\n"
        "cairn add \"Earn the CKA\" --from certification --due 2027q2\n"
        "cairn add task pmp \"Book the exam slot\" --due fri --estimate 30m\n"
        "cairn add task \"Renew the badge\" --due fri          # into the inbox\n"
        "cairn add milestone pmp \"Finish the course\" --due 2027-02-15 --reward \"Dinner out\"\n"
        "cairn add obstacle pmp \"On-call weeks\" --kind time --if \"I am on call\" --then \"Study on "
        "Saturday\"\n"
        "cairn add person \"Dana Reyes\" --role mentor --every 4w --email dana@example.org",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
