// `cairn time`: a timer, time recorded afterwards, a countdown, and how it stands.
#include "commands/table.h"
#include "commands/timing/verbs.h"

namespace cairn::commands {
namespace {

cli::Exit run(cli::Context& context, const timing::Args& args) {
  const auto request = timing::sort_words(args);
  if (!request) return context.fail(request.error());
  switch (request->verb) {
    case timing::Verb::status:
      return timing::show_status(context, args);
    case timing::Verb::start:
      return timing::start(context, args, *request);
    case timing::Verb::stop:
      return timing::stop(context, args);
    case timing::Verb::add:
      return timing::add(context, args, *request);
    case timing::Verb::pomodoro:
      return timing::pomodoro(context, args, *request);
    case timing::Verb::report:
      return timing::report(context, args);
  }
  return cli::Exit::done;
}

}  // namespace

const cli::Command time{
    .name = "time",
    .group = cli::Group::goals,
    .summary = "track time: a timer, or what has passed",
    .details =
        "`start` runs a timer, beside no other: what ran before ends there. `stop` writes it into the "
        "journal. The timer outlives the shell and a reboot; it lies in .cairn/, which git ignores. `add` "
        "records time without a timer; of today it is taken as having just ended. `cairn time` alone says "
        "what runs and how much today and this week have had.\n"
        "`pomodoro` counts down on the terminal, rounds of work with breaks between them, and rings at the "
        "end of each. Each round is an event of the journal as soon as its bell rings. `i` notes an "
        "interruption, `s` skips a break; `q`, Ctrl-C or closing the terminal ends it and records what the "
        "last round had, and so does `stop` or `start` in another shell. A break is no work, nor is the time "
        "in which the machine sleeps.\n"
        "`report` shows where the hours went: by goal against what was committed, by kind of work, by box of "
        "the matrix (as things stood on the day), by hour of the day, and what tasks took against their "
        "estimates.\n"
        "A minute counts once: what is recorded already for something else is left out of a timer. A timer "
        "that ran for more than `timer_cap` (10h), or far into the next day, looks forgotten: on a terminal "
        "you "
        "are asked when you stopped, elsewhere it is cut there. `cairn undo` brings it back, and `stop --at "
        "TIME` "
        "corrects it; `stop --at` its beginning records nothing. Hours are real ones, also in the nights in "
        "which the clocks change.",
    .examples =
        "cairn time start pmp/book-exam-slot\n"
        "cairn time start pmp --at 17:30           # it began earlier\n"
        "cairn time stop --note \"chapter 3\"\n"
        "cairn time stop --at \"yesterday 19:30\"\n"
        "cairn time add 1h30m pmp --on yesterday\n"
        "cairn time add 45m pmp --at 9:15\n"
        "cairn time pomodoro pmp/book-exam-slot    # 4 rounds of 25 minutes\n"
        "cairn time pomodoro pmp --minutes 50 --break 10 --rounds 2\n"
        "cairn time report --month                 # where the hours went\n"
        "cairn time                                # what runs",
    .make = cli::make_invocation<timing::Args, timing::declare, run>,
};

}  // namespace cairn::commands
