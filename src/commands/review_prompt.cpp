// What is typed at a review, and what every question of it understands.
#include "commands/review_prompt.h"

#include <fmt/format.h>

#include "base/text.h"

namespace cairn::commands {

using render::Paint;

void ReviewPrompt::say(std::string_view text, std::string_view indent, Paint paint) const {
  const std::size_t room = style().width > indent.size() + 20 ? style().width - indent.size() : 20;
  for (const std::string& line : base::wrap_to_width(text, room))
    print(fmt::format("{}{}\n", indent, style().paint(paint, line)));
}

void ReviewPrompt::confirm(std::string_view what) const {
  print(fmt::format("{} {}\n", style().paint(Paint::good, "✓"), what));
}

std::optional<std::string> ReviewPrompt::read(std::string_view prompt) const {
  print(prompt);
  std::optional<std::string> line;
  if (context_.world().terminal.flush()) line = context_.world().terminal.read_line();
  if (!line) {
    print("\n");
    return std::nullopt;
  }
  return std::string(base::trim(*line));
}

void ReviewPrompt::print_help() const {
  say("Enter goes on and leaves it as it is; `<` goes back to the question before and takes back what was "
      "answered there; `q` stops, and what was answered stays. A single letter is taken only where it is "
      "offered.",
      "  ", Paint::dim);
}

std::optional<Way> ReviewPrompt::common_way(const std::optional<std::string>& answer) const {
  if (!answer || *answer == "q") return Way::stop;
  if (*answer == "<") return Way::back;
  if (*answer == "?") {
    print_help();
    return Way::again;
  }
  if (answer->empty()) return Way::on;
  return std::nullopt;
}

Way ReviewPrompt::refuse(std::string_view answer) const {
  print(fmt::format("  '{}' is no answer here; `?` says what is\n", base::printable(answer)));
  return Way::again;
}

bool ReviewPrompt::is_text(std::string_view answer) {
  return base::display_width(answer) > 1;
}

std::optional<std::string> ReviewPrompt::ask_detail(std::string_view question) {
  const std::string prompt = fmt::format("  {} > ", question);
  auto answer = read(prompt);
  while (answer && *answer == "?") {
    print_help();
    answer = read(prompt);
  }
  stops_ = !answer || *answer == "q";
  if (stops_ || *answer == "<") return std::nullopt;
  return answer;
}

std::optional<std::string> ReviewPrompt::ask_words(std::string_view question) {
  auto answer = ask_detail(question);
  while (answer && !answer->empty() && !is_text(*answer)) {
    refuse(*answer);
    answer = ask_detail(question);
  }
  return answer;
}

std::optional<std::string> ReviewPrompt::ask_reason(bool is_needed, std::string_view why_needed) {
  auto because = ask_words("Why?");
  while (because && because->empty() && is_needed) {
    say(why_needed, "  ");
    because = ask_words("Why?");
  }
  return because;
}

}  // namespace cairn::commands
