// Summaries are lower case without a full stop; documents show them as sentences.
#pragma once

#include <string>
#include <string_view>

namespace cairn::cli::docs {

// "add a goal" -> "Add a goal."
inline std::string sentence_of(std::string_view summary) {
  std::string sentence(summary);
  if (!sentence.empty() && sentence.front() >= 'a' && sentence.front() <= 'z')
    sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
  if (!sentence.empty() && !sentence.ends_with('.') && !sentence.ends_with('?')) sentence += '.';
  return sentence;
}

}  // namespace cairn::cli::docs
