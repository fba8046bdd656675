// The only file that includes CLI11 (it costs seconds of compile time).
#include "cli/parser.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/text.h"
#include "cli/globals.h"

namespace cairn::cli {
namespace {

using base::Failure;

void bind(CLI::App& app, const Option& option) {
  const std::string name(option.name);
  const std::string help(option.help);
  if (auto* const* flag = std::get_if<bool*>(&option.target)) {
    app.add_flag(name, **flag, help);
    return;
  }
  CLI::Option* bound = nullptr;
  if (auto* const* one = std::get_if<std::optional<std::string>*>(&option.target)) {
    bound = app.add_option_function<std::string>(
        name, [target = *one](const std::string& text) { *target = text; }, help);
    bound->take_last();
    if (option.is_value_optional) bound->expected(0, 1);
  } else {
    auto* many = std::get<std::vector<std::string>*>(option.target);
    bound = app.add_option(name, *many, help);
    // An option takes one value each time it stands there; a positional takes all that are left.
    if (!option.is_positional()) {
      bound->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
  }
  if (option.is_required) bound->required();
}

std::string unknown_option_help(std::string_view word, const Options& options) {
  const std::string_view name = word.substr(0, word.find('='));
  std::vector<std::string_view> names = {"--help"};
  Globals ignored;
  Options globals;
  declare_globals(globals, ignored);
  for (const Option& option : globals.all()) names.push_back(option.name);
  for (const Option& option : options.all()) {
    if (!option.is_positional()) names.push_back(option.name);
  }
  if (const auto likely = base::did_you_mean(name, names)) return fmt::format("did you mean `{}`?", *likely);
  return "`--help` shows what there is";
}

base::Result<ParseOutcome> refuse_extras(const std::vector<std::string>& extras, const Options& options) {
  for (const std::string& word : extras) {
    // CLI11 takes what begins with a number for a value, and so does a person.
    const bool is_option = word.size() > 1 && word.front() == '-' &&
                           std::string_view(".0123456789").find(word[1]) == std::string_view::npos;
    if (is_option) {
      return base::fail(Failure::usage, fmt::format("unknown option '{}'", base::printable(word)),
                        unknown_option_help(word, options));
    }
  }
  return base::fail(Failure::usage, fmt::format("one word too many: '{}'", base::printable(extras.front())),
                    "put a text of several words in quotes");
}

base::Error translate(const CLI::ParseError& error, const Options& options) {
  for (const Option& option : options.all()) {
    auto* const* one = std::get_if<std::optional<std::string>*>(&option.target);
    auto* const* many = std::get_if<std::vector<std::string>*>(&option.target);
    const bool is_missing = (one != nullptr && !(*one)->has_value()) || (many != nullptr && (*many)->empty());
    if (error.get_name() == "RequiredError" && option.is_required && is_missing) {
      const bool is_flag = option.name.starts_with('-');
      const std::string what = is_flag ? fmt::format("{} {}", option.name, placeholder(option.metavar))
                                       : std::string(placeholder(option.metavar));
      return {Failure::usage, fmt::format("{} is missing: {}", what, option.help), "`--help` shows examples"};
    }
  }
  if (error.get_name() == "ArgumentMismatch") {
    const std::string what = error.what();
    return {Failure::usage, fmt::format("{} needs a value", what.substr(0, what.find(':'))),
            "`--help` shows examples"};
  }
  return {Failure::usage, base::printable(error.what()), "`--help` shows examples"};
}

}  // namespace

base::Result<void> check_choices(const Options& options) {
  for (const Option& option : options.all()) {
    auto* const* target = std::get_if<std::optional<std::string>*>(&option.target);
    if (target == nullptr || option.choices.empty() || !(*target)->has_value()) continue;
    const std::string& word = ***target;
    if (std::find(option.choices.begin(), option.choices.end(), word) != option.choices.end()) continue;
    std::vector<std::string> words(option.choices.begin(), option.choices.end());
    const auto likely = base::did_you_mean(word, option.choices);
    return base::fail(Failure::usage, fmt::format("{} cannot be '{}'", option.name, base::printable(word)),
                      likely ? fmt::format("did you mean `{}`?", *likely)
                             : fmt::format("it is one of {}", base::join(words, ", ")));
  }
  return {};
}

base::Result<ParseOutcome> parse(const std::vector<std::string>& words, const Options& options) {
  ParseOutcome outcome;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.add_flag("-h,--help", outcome.wants_help);
  for (const Option& option : options.all()) bind(app, option);
  std::vector<std::string> reversed(words.rbegin(), words.rend());
  try {
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    // Help is wanted even where something is missing.
    if (outcome.wants_help || std::find(words.begin(), words.end(), "--help") != words.end() ||
        std::find(words.begin(), words.end(), "-h") != words.end()) {
      return ParseOutcome{true};
    }
    return tl::make_unexpected(translate(error, options));
  }
  if (outcome.wants_help) return outcome;
  // CLI11 counts the `--` that ends the options among them.
  auto extras = app.remaining();
  if (const auto mark = std::find(extras.begin(), extras.end(), "--"); mark != extras.end())
    extras.erase(mark);
  if (!extras.empty()) return refuse_extras(extras, options);
  if (const auto checked = check_choices(options); !checked) return tl::make_unexpected(checked.error());
  return outcome;
}

std::string cli11_version() {
  return CLI11_VERSION;
}

}  // namespace cairn::cli
