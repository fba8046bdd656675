// The questions about the arguments that have the same answer for files and for sentences.
#include "commands/checking/args.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"

namespace cairn::commands::checking {
namespace {

// "T,M204" as two words.
std::vector<std::string> split_all(const std::vector<std::string>& lists) {
  std::vector<std::string> words;
  for (const std::string& list : lists) {
    for (const std::string_view word : base::split(list, ',')) words.emplace_back(base::trim(word));
  }
  return words;
}

// A word of the settings that means no rule is a finding in cairn.yaml, and hides nothing else.
void add_known(const std::vector<std::string>& words, std::vector<std::string>& out) {
  std::copy_if(words.begin(), words.end(), std::back_inserter(out), analysis::lint::means_a_rule);
}

}  // namespace

base::Result<analysis::lint::Selection> selection_of(const CheckArgs& args, const model::Settings& settings) {
  std::vector<std::string> select = split_all(args.select);
  std::vector<std::string> ignore = split_all(args.ignore);
  auto selection = analysis::lint::make_selection(std::move(select), std::move(ignore));
  if (!selection) return selection;
  if (selection->select.empty()) add_known(settings.select, selection->select);
  add_known(settings.ignore, selection->ignore);
  return selection;
}

std::optional<analysis::lint::Severity> fails_from(const CheckArgs& args, const model::Settings& settings) {
  return analysis::lint::parse_severity(args.fail_on.value_or(settings.fail_on));  // `never` is no severity
}

bool fails_at(analysis::lint::Severity severity, const CheckArgs& args, const model::Settings& settings) {
  const auto threshold = fails_from(args, settings);
  return threshold && severity >= *threshold;
}

}  // namespace cairn::commands::checking
