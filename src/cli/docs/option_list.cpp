// One entry an option: how it is written, what it does, which words it takes.
#include "cli/docs/option_list.h"

#include <fmt/format.h>

#include "base/text.h"
#include "cli/docs/sentence.h"

namespace cairn::cli::docs {

std::string option_macro(const Option& option) {
  const bool has_own = !option.shown.empty();
  const std::string value =
      fmt::format("Ar {}", argument(has_own ? option.shown : placeholder(option.metavar)));
  if (has_own && option.is_positional()) return value;
  if (option.is_positional()) return option.takes_many() ? value + " ..." : value;
  const std::string flag = fmt::format("Fl {}", argument(option.name.substr(1)));
  return option.is_flag() ? flag : flag + " " + value;
}

namespace {

std::string one_of(std::span<const std::string_view> choices) {
  const std::vector<std::string> words(choices.begin(), choices.end());
  return fmt::format("one of `{}`", base::join(words, "`, `"));
}

// The words that it takes; where nouns differ, those of each.
void say_words(Page& page, const Option& option) {
  if (!option.choices.empty()) page.sentences(sentence_of(one_of(option.choices)));
  for (const Option::Use& use : option.uses) {
    if (use.field->words.empty()) continue;
    const bool is_alone = option.uses.size() == 1;
    page.sentences(is_alone ? sentence_of(one_of(use.field->words))
                            : fmt::format("For `{}`: {}.", use.noun, one_of(use.field->words)));
  }
}

}  // namespace

void option_list(Page& page, const Options& options, const std::vector<ListEntry>& more) {
  page.line(".Bl -tag -width Ds");
  for (const Option& option : options.all()) {
    page.line(fmt::format(".It {}", option_macro(option))).sentences(sentence_of(option.help));
    say_words(page, option);
    if (option.takes_many() && !option.is_positional()) page.sentences("May be repeated.");
  }
  for (const ListEntry& entry : more)
    page.line(fmt::format(".It {}", entry.macro)).sentences(sentence_of(entry.meaning));
  page.line(".El");
}

}  // namespace cairn::cli::docs
