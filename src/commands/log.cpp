// `cairn log`: the one verb that records, and reads what was recorded.
#include "commands/log.h"

#include <fmt/format.h>

#include "base/number.h"
#include "base/text.h"
#include "commands/table.h"
#include "commands/writing.h"

namespace cairn::commands {
namespace {

using base::Failure;
using cli::Exit;
using cli::Metavar;

void declare(cli::Options& options, LogArgs& args) {
  options.value("subject", Metavar::id, args.subject, "a goal, a person, or `me`; when reading, an item too")
      .nouns = {"me"};
  options.value("value", Metavar::number, args.value,
                "a reading (58, 42k) or, with a sign, an increment (+40, -3)");
  options.value("--note", Metavar::text, args.note, "a remark");
  options.value("--confidence", Metavar::number, args.confidence, "how sure you are to make it, 0 to 10");
  options.value("--win", Metavar::text, args.win, "what went well");
  options.value("--setback", Metavar::text, args.setback, "what went wrong");
  options.value("--lesson", Metavar::text, args.lesson, "what the setback teaches");
  options.value("--next", Metavar::text, args.next, "the next step after the setback");
  options.value("--how", Metavar::text, args.how, "a contact: coffee, call, email");
  options.value("--gave", Metavar::text, args.gave, "what you gave");
  options.value("--got", Metavar::text, args.got, "what you got");
  options.flag("--thanked", args.thanked, "you said thanks");
  options.value("--feedback", Metavar::text, args.feedback, "what the person said");
  options.value("--kind", Metavar::word, args.kind,
                "of feedback: strength, blind-spot, skill-gap, goal-fit; when reading, a kind of event");
  options.value("--about", Metavar::goal, args.about, "the goal that the feedback is about");
  options.value("--answer", Metavar::text, args.answer, "what you make of the feedback");
  options
      .value("--task", Metavar::text, args.task,
             "a task that comes of it; without a text the next step or the answer")
      .is_value_optional = true;
  options.value("--on", Metavar::past_date, args.on, "the day it happened; now when left out");
  options.flag("--amend", args.amend, "correct the last event of the subject");
  options.flag("--dry-run", args.dry_run, "print the diff, write nothing");
  options.flag("--wins", args.wins, "when reading: wins alone");
  options.value("--since", Metavar::past_date, args.since, "when reading: from this day on");
  options.value("--until", Metavar::past_date, args.until, "when reading: up to this day");
  options.value("--format", Metavar::format, args.format, "when reading: how to print").choices = {"text",
                                                                                                   "json"};
  options.flag("--no-pager", args.no_pager, "when reading: print it all at once");
}

// Which way the words point is decided once; what belongs to the other way is refused.
Exit run(cli::Context& context, const LogArgs& args) {
  const bool reads = args.wins || args.since || args.until || args.format || args.no_pager;
  const bool writes = args.records() || args.amend || args.dry_run;
  if (reads && writes) {
    return context.fail({Failure::usage, "this would read and record at once",
                         "--wins, --since, --until, --format and --no-pager are for reading"});
  }
  // A day is enough for a habit: record_log knows what that means.
  if (!writes && !args.on) return read_log(context, args);
  if (!args.subject)
    return context.fail({Failure::usage, "whom or what is it about?",
                         "for example: cairn log pmp 58, cairn log me --win \"…\""});
  const auto sound = check_texts({{"--note", args.amend ? &args.subject : &args.note},
                                  {"--win", &args.win},
                                  {"--setback", &args.setback},
                                  {"--lesson", args.amend ? &args.subject : &args.lesson},
                                  {"--next", args.amend ? &args.subject : &args.next},
                                  {"--how", args.amend ? &args.subject : &args.how},
                                  {"--gave", args.amend ? &args.subject : &args.gave},
                                  {"--got", args.amend ? &args.subject : &args.got},
                                  {"--feedback", &args.feedback},
                                  {"--answer", args.amend ? &args.subject : &args.answer}});
  if (!sound) return context.fail(sound.error());
  return args.amend ? amend_log(context, args) : record_log(context, args);
}

}  // namespace

base::Result<LoggedValue> parse_logged_value(std::string_view text, std::string_view unit) {
  std::string word(base::trim(text));
  // What word processors make of a minus.
  constexpr std::string_view kMinus = "\u2212";
  if (word.starts_with(kMinus)) word.replace(0, kMinus.size(), "-");
  if (!unit.empty() && word.ends_with(unit)) word = base::trim(word.substr(0, word.size() - unit.size()));
  LoggedValue logged;
  logged.is_increment = word.starts_with('+') || word.starts_with('-');
  if (word.starts_with('+') || word.starts_with('=')) word.erase(0, 1);
  const auto number = base::parse_number(word);
  if (!number || word.starts_with('+')) {
    const bool has_comma = word.find(',') != std::string::npos;
    return base::fail(Failure::usage, fmt::format("'{}' is no number", base::printable(text)),
                      has_comma
                          ? "write a point: 3.5, and thousands without a comma: 42000 or 42k"
                          : "a reading is 58 or 42k, an increment +40 or -3, a negative reading =-3; for "
                            "words there is --note");
  }
  logged.value = *number;
  logged.spelling = std::move(word);
  return logged;
}

base::Result<double> parse_confidence(std::string_view text) {
  const auto number = base::parse_number(base::trim(text));
  if (number && *number >= 0 && *number <= 10) return *number;
  return base::fail(Failure::usage, fmt::format("--confidence cannot be '{}'", base::printable(text)),
                    "it is a number from 0 (no way) to 10 (certain)");
}

const cli::Command log{
    .name = "log",
    .group = cli::Group::goals,
    .summary = "record what happened, or read it",
    .details =
        "With something to record it writes one event into the journal and says where that leaves the goal. "
        "A "
        "number is a reading; with a sign it is an increment. `--on` takes a day that has passed. For a "
        "habit, "
        "+1 is a check-in, and a day alone (`cairn log run --on yesterday`) is one too; a plain number says "
        "how many it has been in this week (or month, or what it is counted by) so far, and stands instead "
        "of the check-ins before it.\n"
        "With nothing to record it reads: newest first, of everything or of one subject, through your pager "
        "(PAGER) on a terminal.",
    .examples =
        "cairn log pmp 58 --note \"first full mock\" --confidence 7\n"
        "cairn log run +1 --on yesterday\n"
        "cairn log pmp --setback \"ran out of time\" --lesson \"skip and return\" --next \"two timed "
        "sections\" "
        "--task\n"
        "cairn log dana --how coffee --gave \"a review\" --got \"exam tips\" --thanked\n"
        "cairn log dana --feedback \"you skip risk planning\" --kind blind-spot --about pmp --answer \"a "
        "drill a "
        "week\" --task \"Do one risk drill\"\n"
        "cairn log pmp 59 --amend             # it was 59\n"
        "cairn log --wins --since 2026-01-01  # what to say at the review\n"
        "cairn log pmp --format json",
    .make = cli::make_invocation<LogArgs, declare, run>,
};

}  // namespace cairn::commands
