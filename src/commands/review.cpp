// `cairn review`: the five minutes in which a plan and a life are brought together again.
#include "render/review.h"

#include <fmt/format.h>

#include "analysis/address.h"
#include "base/text.h"
#include "commands/review_answers.h"
#include "commands/review_talk.h"
#include "commands/table.h"
#include "commands/writing.h"
#include "store/diff.h"
#include "store/rehearsal.h"

namespace cairn::commands {
namespace {

using base::Failure;
using cli::Exit;
using cli::Metavar;

struct Args {
  std::optional<std::string> kind, goal, answers, format;
  bool no_input = false;
  bool summary = false;
  bool dry_run = false;
};

void declare(cli::Options& options, Args& args) {
  cli::Option& kind =
      options.value("kind", Metavar::word, args.kind, "how far to look back; week when left out");
  kind.choices = {"week", "month", "quarter"};
  kind.shown = "[week|month|quarter]";
  options.value("--goal", Metavar::goal, args.goal, "this goal alone");
  options.flag("--no-input", args.no_input, "print what there is to look at, ask nothing");
  options.value("--answers", Metavar::file, args.answers,
                "take the answers from this file; `-`: standard input");
  options.flag("--dry-run", args.dry_run, "take the answers, write none of them, print the diff");
  options.flag("--summary", args.summary,
               "print Markdown for a mentor: the goals that are shared with one, your wins and your words");
  options.value("--format", Metavar::format, args.format, "how to print what there is to look at").choices = {
      "text", "json"};
}

base::Result<std::string> read_answers(const cli::Context& context, const std::string& path) {
  const base::World& world = context.world();
  if (path == "-") return world.terminal.read_input(store::kMaxFileBytes);
  const bool is_absolute = path.starts_with('/');
  return world.files.read(is_absolute ? path : context.folder() + "/" + path, {});
}

struct Told {
  const store::Workspace& workspace;
  const analysis::ReviewAgenda& agenda;
};

// "cairn: …" of the command that an answer became, with the place of the answer.
std::string placed(const std::string& error, const std::string& place) {
  constexpr std::string_view kName = "cairn: ";
  std::size_t at = error.rfind("\ncairn: ");
  at = at == std::string::npos ? 0 : at + 1;
  if (!error.substr(at).starts_with(kName)) return error;
  return error.substr(0, at + kName.size()) + place + ": " + error.substr(at + kName.size());
}

// An answer that leaves all as it was, is not what somebody meant to write.
base::Result<void> check_changed(const std::vector<store::FileChange>& before,
                                 const std::vector<store::FileChange>& after, const std::string& place,
                                 const std::string& said) {
  const bool is_same =
      std::equal(before.begin(), before.end(), after.begin(), after.end(),
                 [](const auto& a, const auto& b) { return a.path == b.path && a.after == b.after; });
  if (!is_same) return {};
  return base::fail(Failure::usage, fmt::format("{}: this answer changes nothing", place),
                    std::string(base::trim(said)));
}

// What the answers said when they were given, to be told once they are written.
struct Given {
  std::string said, warned;
  std::size_t count = 0;
};

Exit give_answers(cli::Context& context, const store::Rehearsal& disk, const Told& told,
                  const ReviewAnswers& answers, Given& given) {
  const auto stop = [&](Exit exit) {
    context.warn("nothing was written");
    return exit;
  };
  const render::Style& style = context.style();
  auto before = disk.changes(told.workspace.root);
  for (std::size_t i = 0; i < answers.steps.size(); ++i) {
    const Outcome outcome = run_subcommand(context, answers.steps[i]);
    if (outcome.exit != Exit::done) {
      context.world().terminal.write_error(placed(outcome.error, answers.places[i]));
      return stop(outcome.exit);
    }
    auto after = disk.changes(told.workspace.root);
    if (const auto changed = check_changed(before, after, answers.places[i], outcome.said); !changed)
      return stop(context.fail(changed.error()));
    before = std::move(after);
    given.warned += outcome.error;
    given.said += outcome.said;
    ++given.count;
  }
  if (answers.revises_vision) {
    if (const auto revised = revise_vision(context); !revised) return stop(context.fail(revised.error()));
    given.said += "vision\n" + labelled("revised", context.today(told.workspace.settings).iso(), style);
    ++given.count;
  }
  ReviewNote note(context, told.agenda.kind);
  if (!answers.words.empty()) given.said += fmt::format("review of the {}\n", to_string(told.agenda.kind));
  for (const auto& [key, said] : answers.words) {
    if (const auto done = note.say(key, said); !done) return stop(context.fail(done.error()));
    given.said += labelled(key == "went_well" ? "went well" : key, base::printable(said), style);
    ++given.count;
  }
  return Exit::done;
}

// Lines behind a journal are appended, as every command appends them: others may append meanwhile.
std::vector<store::FileChange> as_written(std::vector<store::FileChange> changes) {
  using Kind = store::FileChange::Kind;
  for (store::FileChange& change : changes) {
    change.is_private = store::is_private_path(change.path);
    const bool is_whole = change.before.empty() || change.before.ends_with('\n');
    const bool grows = change.kind != Kind::remove && change.after.starts_with(change.before);
    if (!change.path.starts_with("journal/") || !is_whole || !grows) continue;
    change.after.erase(0, change.before.size());
    change.before.clear();
    change.kind = Kind::append;
  }
  return changes;
}

// Runs `act` on a disk that forgets, and hands over what it would have written.
template <class Act>
Exit rehearse(cli::Context& context, const std::string& root, std::vector<store::FileChange>& changes,
              Act act) {
  const base::World& outer = context.world();
  store::Rehearsal files(outer.files);
  const base::World world{outer.clock, files, outer.environment, outer.terminal, outer.processes};
  cli::Context inner = context.in(world);
  const Exit exit = act(inner, files);
  changes = files.changes(root);
  return exit;
}

void print_diff(cli::Context& context, const std::vector<store::FileChange>& changes) {
  for (const store::FileChange& change : changes) context.print(store::unified_diff(change));
}

// All of it is tried first, and then written at once: one command, one undo.
Exit run_answers(cli::Context& context, const Told& told, const std::string& path, bool is_dry_run) {
  const auto text = read_answers(context, path);
  if (!text) return context.fail(text.error());
  const auto answers = parse_review_answers(*text, path, told.workspace, told.agenda);
  if (!answers) return context.fail(answers.error());
  Given given;
  std::vector<store::FileChange> changes;
  const Exit tried =
      rehearse(context, told.workspace.root, changes, [&](cli::Context& place, const store::Rehearsal& disk) {
        return give_answers(place, disk, told, *answers, given);
      });
  if (tried != Exit::done) return tried;
  if (is_dry_run) {
    print_diff(context, changes);
  } else if (!changes.empty()) {
    auto session = context.open_for_writing({.goals = false}, false);
    if (!session) return context.fail(session.error());
    if (const auto written = context.write(*session, as_written(std::move(changes))); !written)
      return context.fail(written.error());
  }
  context.world().terminal.write_error(given.warned);
  if (!is_dry_run) context.print(given.said + base::count_of(given.count, "answer") + " written\n");
  return Exit::done;
}

Exit run(cli::Context& context, const Args& args) {
  const auto workspace = context.open(store::LoadOptions::everything());
  if (!workspace) return context.fail(workspace.error());
  const model::Goal* goal = nullptr;
  if (args.goal) {
    const auto file = analysis::find_goal_id(*workspace, *args.goal);
    if (!file) return context.fail(file.error());
    goal = workspace->find_goal(workspace->files[*file].stem());
    if (goal == nullptr)
      return context.fail({Failure::content, fmt::format("'{}' cannot be read", workspace->files[*file].path),
                           fmt::format("cairn check {}", workspace->files[*file].path)});
  }
  const base::Date today = context.today(workspace->settings);
  const analysis::History history(*workspace);
  const auto kind = analysis::parse_review_kind(args.kind.value_or("week"));
  const auto agenda = analysis::make_review_agenda(*workspace, history, *kind, today, goal);
  if (args.summary) {
    context.print(render::review_summary(*workspace, history, agenda, today, goal));
    return Exit::done;
  }
  if (args.format == "json") {
    context.print(render::review_agenda_json(agenda, today));
    return Exit::done;
  }
  if (args.answers) return run_answers(context, {*workspace, agenda}, *args.answers, args.dry_run);
  const base::Terminal& terminal = context.world().terminal;
  const bool can_ask = !args.no_input && !args.format && terminal.is_input_tty() && terminal.is_output_tty();
  if (!can_ask || (agenda.is_empty() && agenda.unsure.empty())) {
    context.print(render::review_agenda_text(agenda, today, context.style()));
    return Exit::done;
  }
  // Ctrl-C ends it as `q` does.
  const auto held = context.world().terminal.hold_signals();
  context.print(render::certificates_text(agenda.certificates, today, context.style()));
  if (agenda.calibration) context.print(render::calibration_text(*agenda.calibration, context.style()));
  const auto talk = [&](cli::Context& place) {
    return talk_review(place, *workspace, agenda,
                       {.asks_for_words = goal == nullptr, .is_rehearsal = args.dry_run});
  };
  if (!args.dry_run) return talk(context);
  std::vector<store::FileChange> changes;
  const Exit exit = rehearse(context, workspace->root, changes,
                             [&](cli::Context& place, const store::Rehearsal&) { return talk(place); });
  if (exit == Exit::done) print_diff(context, changes);
  return exit;
}

}  // namespace

const cli::Command review{
    .name = "review",
    .group = cli::Group::goals,
    .summary = "look back in five minutes, and write what changes",
    .details =
        "Asks in order about what needs it: goals at risk (!), numbers not logged (·), missed habits (○), "
        "what was reached (*), people to be in touch with (~), the last promise (§), the `if` of obstacles "
        "(?), feedback without an answer (»), in a quarter ideas (+) and how right you were before, and the "
        "vision (^) when it is three months old; then how sure you are of each goal, and how the week was. "
        "Enter skips, `<` goes back and takes back what was answered there, `?` says what can be answered, "
        "`q` or Ctrl-C stops. Each answer is written at once, as `cairn log`, `set`, `done` or `drop` would "
        "write it, and `cairn undo` takes it back. The number of a habit is of the period that was "
        "missed.\n\n"
        "--answers takes a YAML file instead, tries all of it first, and writes it as one command, which one "
        "`cairn undo` takes back. Any of these keys:\n"
        "  goals: {pmp: {progress: 68, confidence: 8, note: full mock}}\n"
        "  items: {report/cost-table: {delegated_to: tomas}}\n"
        "  people: {ruth: {how: coffee, gave: my notes, got: a name}}\n"
        "  promise: kept\n"
        "  feedback: {ruth: one risk drill a week}\n"
        "  vision: revised\n"
        "  went_well: four mornings\n"
        "  improve: say no earlier\n"
        "  next: book the exam slot\n"
        "  fulfilment: 7\n\n"
        "A goal takes progress, confidence, note, due, target and status with because; an item done (true or "
        "the day), celebrate, delegated_to, due, and happened: true where the `if` of an obstacle has come "
        "true; a promise is kept, missed, or {missed: what it taught}. A due date or target that changes "
        "needs because. An answer that would change nothing "
        "is an error.",
    .examples =
        "cairn review\n"
        "cairn review quarter --no-input        # what there is to look at\n"
        "cairn review --goal pmp\n"
        "cairn review --answers sunday.yaml\n"
        "cairn review --answers sunday.yaml --dry-run   # the diff alone\n"
        "cairn review month --summary > for-dana.md",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
