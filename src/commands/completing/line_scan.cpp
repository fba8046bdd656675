// A key of the root begins a line; everything that belongs to it is indented, a list item, or a comment.
#include "commands/completing/line_scan.h"

#include <fmt/format.h>

#include <cstring>

#include "base/text.h"
#include "document/read.h"

namespace cairn::commands::completing {
namespace {

bool is_plain_word(std::string_view text) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  if (text.empty() || text.front() == '-') return false;
  for (const char c : text) {
    if (!is_plain(c)) return false;
  }
  return true;
}

// `tags: [work, exam]` on one line: nearly every list of tags there is. Anything else is left to the reader.
bool take_plain_list(std::string_view lines, std::vector<std::string>& out) {
  const std::string_view value = base::trim(lines.substr(lines.find(':') + 1));
  if (value.size() < 2 || value.front() != '[' || value.back() != ']') return false;
  for (const std::string_view part : base::split(value.substr(1, value.size() - 2), ',')) {
    if (!is_plain_word(base::trim(part))) return false;
    out.emplace_back(base::trim(part));
  }
  return true;
}

bool continues(std::string_view line) {
  return line.empty() || line.front() == '\n' || line.front() == ' ' || line.front() == '-' ||
         line.front() == '#' || line.front() == '\t' || line.front() == '\r' || line.front() == ']' ||
         line.front() == '}';
}

std::size_t behind_line(std::string_view text, std::size_t begin) {
  const std::size_t end = text.find('\n', begin);
  return end == std::string_view::npos ? text.size() : end + 1;
}

document::ReadResult read_key(std::string_view lines) {
  return document::read(std::string(lines), {document::RootKind::mapping});
}

}  // namespace

std::optional<std::string_view> lines_of_key(std::string_view text, std::string_view key) {
  const std::string line_start = fmt::format("\n{}:", key);
  std::size_t begin = 0;
  if (!text.starts_with(std::string_view(line_start).substr(1))) {
    const void* found = memmem(text.data(), text.size(), line_start.data(), line_start.size());
    if (found == nullptr) return std::nullopt;
    begin = static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) + 1;
  }
  std::size_t end = behind_line(text, begin);
  while (end < text.size() && continues(text.substr(end, 1))) end = behind_line(text, end);
  return text.substr(begin, end - begin);
}

std::optional<std::string> text_of_key(std::string_view text, std::string_view key) {
  const auto lines = lines_of_key(text, key);
  if (!lines) return std::nullopt;
  const auto result = read_key(*lines);
  const document::Node value = result.tree ? result.tree->root().find(key) : document::Node();
  if (!value.is_scalar() || value.is_null()) return std::nullopt;
  return std::string(value.text());
}

std::vector<std::string> list_of_key(std::string_view text, std::string_view key) {
  std::vector<std::string> out;
  const auto lines = lines_of_key(text, key);
  if (!lines) return out;
  if (take_plain_list(*lines, out)) return out;
  out.clear();
  const auto result = read_key(*lines);
  const document::Node value = result.tree ? result.tree->root().find(key) : document::Node();
  if (!value.is_sequence()) return out;
  for (const document::Node item : value.items()) {
    if (item.is_scalar() && !item.is_null()) out.emplace_back(item.text());
  }
  return out;
}

}  // namespace cairn::commands::completing
