// Most command lines are plain words: these need no shell, and a failure to start them can be told.
#include "cli/program.h"

#include <fmt/format.h>

#include "base/text.h"

namespace cairn::cli {

std::vector<std::string> program_words(std::string_view command, const std::vector<std::string>& arguments) {
  std::vector<std::string> words;
  if (command.find_first_of("\"'$`\\|&;<>()*?~") == std::string_view::npos) {
    for (const std::string_view word : base::split(command, ' '))
      if (!word.empty()) words.emplace_back(word);
  } else {
    const std::string script(command);
    // The word behind the script is its $0; what follows is "$@".
    words = arguments.empty() ? std::vector<std::string>{"sh", "-c", script}
                              : std::vector<std::string>{"sh", "-c", script + " \"$@\"", script};
  }
  words.insert(words.end(), arguments.begin(), arguments.end());
  return words;
}

namespace {

// As a shell takes it between double quotes.
std::string escaped(std::string_view word) {
  std::string text;
  for (const char c : word) {
    if (c == '"' || c == '\\' || c == '$' || c == '`') text += '\\';
    text += c;
  }
  return base::printable(text);
}

}  // namespace

std::string shown_words(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    const bool is_plain = !word.empty() && word.find_first_of(" \t\n\"'$`\\*?;&|<>()#~") == std::string::npos;
    text += is_plain ? word : fmt::format("\"{}\"", escaped(word));
  }
  return text;
}

}  // namespace cairn::cli
