// The words and options of `cairn time`, told apart by what is to be done.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/duration.h"
#include "base/result.h"
#include "cli/options.h"

namespace cairn::commands::timing {

enum class Verb { status, start, stop, add, pomodoro, report };
std::vector<std::string_view> verb_words();

struct Args {
  std::vector<std::string> words;
  std::optional<std::string> at, on, note, format;
  std::optional<std::string> minutes, pause, rounds;  // of a pomodoro
  bool week = false, month = false, year = false;     // of a report
  bool dry_run = false;
};
void declare(cli::Options& options, Args& args);

struct Request {
  Verb verb = Verb::status;
  std::string subject;  // as it was typed; empty where the verb takes none
  base::Minutes work;   // of `add`
};
// Failure::usage for a verb that is not there, words too many or too few, and options of another verb.
base::Result<Request> sort_words(const Args& args);

// `30m`, `2h30m`, `1.5h`: at least a minute, at most a day.
base::Result<base::Minutes> parse_worked(std::string_view text);

}  // namespace cairn::commands::timing
