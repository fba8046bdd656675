// The questions about the arguments that have the same answer for files and for sentences.
#include "commands/checking/args.h"

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

}  // namespace

base::Result<analysis::lint::Selection> selection_of(const CheckArgs& args, const model::Settings& settings) {
  std::vector<std::string> select = split_all(args.select);
  std::vector<std::string> ignore = split_all(args.ignore);
  if (select.empty()) select = settings.select;
  ignore.insert(ignore.end(), settings.ignore.begin(), settings.ignore.end());
  return analysis::lint::make_selection(std::move(select), std::move(ignore));
}

std::optional<analysis::lint::Severity> fails_from(const CheckArgs& args, const model::Settings& settings) {
  return analysis::lint::parse_severity(args.fail_on.value_or(settings.fail_on));  // `never` is no severity
}

bool fails_at(analysis::lint::Severity severity, const CheckArgs& args, const model::Settings& settings) {
  const auto threshold = fails_from(args, settings);
  return threshold && severity >= *threshold;
}

}  // namespace cairn::commands::checking
