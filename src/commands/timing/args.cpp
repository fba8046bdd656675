// One table says which verb takes which words and options; completion and errors go by it.
#include "commands/timing/args.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/text.h"

namespace cairn::commands::timing {
namespace {

using base::Failure;
using cli::Metavar;

struct VerbSpec {
  Verb verb;
  std::string_view word;
  std::string_view usage;
  bool has_subject = false;
  std::string_view options;  // besides --help, with blanks around each
};

constexpr std::array kVerbs = {
    VerbSpec{Verb::status, "status", "cairn time", false, " --format "},
    VerbSpec{Verb::start, "start", "cairn time start GOAL[/TASK] [--at TIME]", true, " --at --dry-run "},
    VerbSpec{Verb::stop, "stop", "cairn time stop [--at TIME]", false, " --at --note --dry-run "},
    VerbSpec{Verb::add, "add", "cairn time add DURATION GOAL[/TASK] [--on DATE]", true,
             " --at --on --note --dry-run "},
    VerbSpec{Verb::pomodoro, "pomodoro", "cairn time pomodoro GOAL[/TASK]", true,
             " --minutes --break --rounds "},
    VerbSpec{Verb::report, "report", "cairn time report [--week|--month|--year]", false,
             " --week --month --year --format "},
};

const VerbSpec* find_verb(std::string_view word) {
  const auto found =
      std::find_if(kVerbs.begin(), kVerbs.end(), [&](const VerbSpec& spec) { return spec.word == word; });
  return found == kVerbs.end() ? nullptr : found;
}

Metavar kind_of_word(std::span<const std::string> before) {
  const VerbSpec* spec = before.empty() ? nullptr : find_verb(before.front());
  if (spec == nullptr || !spec->has_subject) return Metavar::word;
  const bool is_duration = spec->verb == Verb::add && before.size() == 1;
  return is_duration ? Metavar::word : Metavar::open_item;
}

base::Error unknown_verb(std::string_view word) {
  const auto likely = base::did_you_mean(word, verb_words());
  return {Failure::usage, fmt::format("'{}' is nothing that `cairn time` does", base::printable(word)),
          likely ? fmt::format("did you mean `{}`?", *likely)
                 : fmt::format("to start a timer: cairn time start {}",
                               base::is_id(word) ? word : "GOAL[/TASK]")};
}

// The options that stand on the command line.
std::vector<std::string_view> given_options(const Args& args) {
  std::vector<std::string_view> given;
  const auto add = [&](bool is_given, std::string_view name) {
    if (is_given) given.push_back(name);
  };
  add(args.at.has_value(), "--at");
  add(args.on.has_value(), "--on");
  add(args.note.has_value(), "--note");
  add(args.format.has_value(), "--format");
  add(args.minutes.has_value(), "--minutes");
  add(args.pause.has_value(), "--break");
  add(args.rounds.has_value(), "--rounds");
  add(args.week, "--week");
  add(args.month, "--month");
  add(args.year, "--year");
  add(args.dry_run, "--dry-run");
  return given;
}

base::Result<void> check_options(const VerbSpec& spec, const Args& args) {
  for (const std::string_view name : given_options(args)) {
    if (spec.options.find(fmt::format(" {} ", name)) == std::string_view::npos)
      return base::fail(Failure::usage, fmt::format("{} does not go with `{}`", name, spec.usage),
                        "`cairn time --help` shows examples");
  }
  if (args.format == "csv" && spec.verb != Verb::report)
    return base::fail(Failure::usage, "--format csv is for reports", "cairn time report --format csv");
  return {};
}

base::Result<void> check_count(const VerbSpec& spec, std::span<const std::string> words) {
  const std::size_t wanted = spec.verb == Verb::add ? 2 : spec.has_subject ? 1 : 0;
  if (words.size() < wanted) {
    const bool lacks_all = words.empty() && spec.verb == Verb::add;
    return base::fail(Failure::usage, lacks_all ? "how long, and for what?" : "for which goal or task?",
                      std::string(spec.usage));
  }
  if (words.size() > wanted)
    return base::fail(Failure::usage, fmt::format("one word too many: '{}'", base::printable(words[wanted])),
                      std::string(spec.usage));
  return {};
}

}  // namespace

std::vector<std::string_view> verb_words() {
  std::vector<std::string_view> words;
  for (const VerbSpec& spec : kVerbs)
    if (spec.verb != Verb::status) words.push_back(spec.word);
  return words;
}

void declare(cli::Options& options, Args& args) {
  cli::Option& words = options.values(
      "words", Metavar::word, args.words,
      "start, stop, add, pomodoro or report; a goal, goal/task or inbox/task; without any: what runs");
  words.shown = "[VERB] [DURATION] [GOAL[/TASK]]";
  words.nouns = verb_words();
  words.kind_of = kind_of_word;
  options.value("--at", Metavar::when, args.at,
                "when it was: 18:05, 6pm, \"20m ago\", \"yesterday 18:05\"; of `add` the beginning");
  options.value("--on", Metavar::past_date, args.on, "add: the day it was");
  options.value("--note", Metavar::text, args.note, "stop, add: a remark");
  options.value("--minutes", Metavar::number, args.minutes, "pomodoro: of a round (25)");
  options.value("--break", Metavar::number, args.pause, "pomodoro: minutes between two rounds (5)");
  options.value("--rounds", Metavar::number, args.rounds, "pomodoro: how many (4)");
  options.flag("--week", args.week, "report: this week, as without any");
  options.flag("--month", args.month, "report: this month");
  options.flag("--year", args.year, "report: this year");
  options.value("--format", Metavar::format, args.format, "how to print; csv is for reports").choices = {
      "text", "json", "csv"};
  options.flag("--dry-run", args.dry_run, "print the diff, write nothing");
}

base::Result<base::Minutes> parse_worked(std::string_view text) {
  constexpr std::int64_t kMinutesADay = 24 * 60;
  const auto work = base::parse_work(base::trim(text));
  if (!work)
    return base::fail(Failure::usage, fmt::format("'{}' is no duration", base::printable(text)),
                      "write 30m, 2h, 2h30m or 1.5h");
  if (work->count <= 0) return base::fail(Failure::usage, "no time at all: nothing to record");
  if (work->count > kMinutesADay)
    return base::fail(Failure::usage, fmt::format("{} is more than a day has", base::to_string(*work)),
                      "add each day on its own, with --on");
  return *work;
}

base::Result<Request> sort_words(const Args& args) {
  const VerbSpec* spec = args.words.empty() ? &kVerbs.front() : find_verb(args.words.front());
  if (spec == nullptr) return tl::make_unexpected(unknown_verb(args.words.front()));
  if (const auto checked = check_options(*spec, args); !checked) return tl::make_unexpected(checked.error());
  std::span<const std::string> words = args.words;
  if (!words.empty()) words = words.subspan(1);
  if (const auto checked = check_count(*spec, words); !checked) return tl::make_unexpected(checked.error());
  Request request;
  request.verb = spec->verb;
  if (spec->has_subject) request.subject = words.back();
  if (spec->verb != Verb::add) return request;
  // `add pmp 1h` is as clear as `add 1h pmp`.
  const bool is_swapped = !base::parse_work(words.front()) && base::parse_work(words.back());
  if (is_swapped) request.subject = words.front();
  const auto work = parse_worked(is_swapped ? words.back() : words.front());
  if (!work) return tl::make_unexpected(work.error());
  request.work = *work;
  return request;
}

}  // namespace cairn::commands::timing
