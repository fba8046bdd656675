// By its first and last lines: reading the whole of it would take longer than writing.
#include "store/journal_end.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace cairn::store {
namespace {

bool says_something(std::string_view line) {
  const std::string_view text = base::trim(line);
  return !text.empty() && text.front() != '#' && text != "---" && text.front() != '%';
}

std::string_view first_line(std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (says_something(line)) return line;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return {};
}

std::string_view last_line(std::string_view text) {
  while (!text.empty()) {
    if (text.back() == '\n') text.remove_suffix(1);
    const std::size_t feed = text.rfind('\n');
    const std::size_t begin = feed == std::string_view::npos ? 0 : feed + 1;
    if (says_something(text.substr(begin))) return text.substr(begin);
    text = text.substr(0, begin);
  }
  return {};
}

base::Result<std::string> refuse(std::string_view path, std::string_view why, std::string help) {
  return base::fail(base::Failure::content,
                    fmt::format("'{}' {}; nothing was written", base::printable(path), why), std::move(help));
}

}  // namespace

base::Result<std::string> lines_behind(std::string_view path, std::string_view present,
                                       std::string_view lines) {
  const std::string_view first = first_line(present);
  const std::string_view text = base::trim(first);
  const bool is_closed = text.starts_with('[') || text.starts_with('{') || text == "null" || text == "~";
  if (is_closed)
    return refuse(path, "is no list with a line for each event", "let each event begin a line with `- `");
  if (base::trim(last_line(present)) == "...")
    return refuse(path, "says in its last line that it ends", "delete the line `...`");
  const std::size_t indent = text.starts_with('-') ? first.find('-') : 0;
  const std::size_t feed = present.find('\n');
  const bool has_returns = feed != std::string_view::npos && feed > 0 && present[feed - 1] == '\r';
  if (indent == 0 && !has_returns) return std::string(lines);
  std::string out;
  for (const std::string_view line : base::split(lines, '\n')) {
    if (line.empty()) continue;
    out.append(indent, ' ').append(line).append(has_returns ? "\r\n" : "\n");
  }
  return out;
}

}  // namespace cairn::store
