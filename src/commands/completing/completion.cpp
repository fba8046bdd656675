// Keeps candidates to what every shell can take: one line, no control characters.
#include "commands/completing/completion.h"

#include "base/text.h"

namespace cairn::commands::completing {
namespace {

constexpr std::size_t kDescriptionWidth = 60;

// One line: runs of blanks and controls become one blank; what could drive a terminal is shown escaped.
std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_blank = static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
    if (!is_blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return base::truncate_to_width(base::printable(base::trim(out)), kDescriptionWidth);
}

}  // namespace

void Completion::offer(const Cursor& at, std::string_view value, std::string_view description) {
  if (value.empty() || !value.starts_with(at.typed) || base::printable(value) != value) return;
  std::string word = at.lead;
  word += value;
  candidates_.push_back({std::move(word), one_line(description)});
}

std::string Completion::text() const {
  std::string out;
  for (const Candidate& candidate : candidates_) {
    out += candidate.value;
    if (!candidate.description.empty()) out.append("\t").append(candidate.description);
    out += '\n';
  }
  switch (files_) {
    case FilesWanted::none:
      return out + ":nofile\n";
    case FilesWanted::files:
      return out + ":file\n";
    case FilesWanted::folders:
      return out + ":folder\n";
  }
  return out;
}

}  // namespace cairn::commands::completing
