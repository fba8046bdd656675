// A remedy is offered where there is one reading alone.
#include "model/remedies.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/date_phrase.h"
#include "base/number.h"

namespace cairn::model {
namespace {

using document::Diagnostic;
using document::Node;
using document::Span;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

// `1,000` and `1,250,000.5`, less the sign in front; empty where the groups are no thousands.
std::string without_separators(std::string_view text, char separator) {
  const std::size_t first = count_digits(text);
  if (first == 0 || first > 3 || text[0] == '0') return {};
  std::string out(text.substr(0, first));
  text.remove_prefix(first);
  if (text.empty() || text[0] != separator) return {};
  while (!text.empty() && text[0] == separator) {
    if (count_digits(text.substr(1)) != 3) return {};
    out += text.substr(1, 3);
    text.remove_prefix(4);
  }
  return out.append(text);
}

bool has_break(std::string_view text) {
  return text.find_first_of("\r\n") != std::string_view::npos;
}

// The first key of an item is what it is about: `do`, `risk`, `name`.
std::string_view main_key(const FieldSpec& list) {
  return list.schema->fields.front().key;
}

std::size_t skip_blanks_back(std::string_view text, std::size_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  return at;
}

// The indentation of a line that begins with a plain key whose colon ends at `colon_end`; nothing where
// something else begins it.
std::optional<std::string> indentation_of_key(std::string_view text, std::size_t colon_end) {
  const std::size_t newline = text.rfind('\n', colon_end);
  std::size_t at = newline == std::string_view::npos ? 0 : newline + 1;
  const std::size_t line = at;
  while (at < colon_end && text[at] == ' ') ++at;
  const std::string_view key = text.substr(at, colon_end - at);
  if (key.size() < 2 || key.back() != ':' || key.find_first_of("{}[]-\"', ") != std::string_view::npos)
    return std::nullopt;
  return std::string(text.substr(line, at - line));
}

// Three numbers with the same sign between them; nothing where there are more, or other signs.
std::optional<std::array<std::string_view, 3>> three_numbers(std::string_view text, char sign) {
  std::array<std::string_view, 3> parts;
  for (std::size_t part = 0; part < 3; ++part) {
    const std::size_t size = count_digits(text);
    if (size == 0 || size > 4) return std::nullopt;
    parts[part] = text.substr(0, size);
    text.remove_prefix(size);
    if (part == 2 ? !text.empty() : text.empty() || text[0] != sign) return std::nullopt;
    if (part < 2) text.remove_prefix(1);
  }
  return parts;
}

std::string iso_of(std::string_view year, std::string_view month, std::string_view day) {
  if (year.size() != 4 || month.size() > 2 || day.size() > 2) return {};
  const std::string iso = fmt::format("{}-{:0>2}-{:0>2}", year, month, day);
  return base::Date::parse_iso(iso) ? iso : std::string();
}

// `2027-3-1`, `2027/03/01` and `1.3.2027`; `1/3/2027` is one day here and another there.
std::string iso_of_numbers(std::string_view text) {
  for (const char sign : {'-', '/', '.'}) {
    const auto parts = three_numbers(text, sign);
    if (!parts) continue;
    const auto [first, second, third] = *parts;
    if (first.size() == 4) return iso_of(first, second, third);
    if (sign == '.') return iso_of(third, second, first);
  }
  return {};
}

}  // namespace

std::string likely_number(std::string_view text) {
  std::string sign;
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
    sign = text[0];
    text.remove_prefix(1);
  }
  std::string number;
  for (const char separator : {',', ' ', '\'', '_'}) {
    if (number.empty()) number = without_separators(text, separator);
  }
  const std::size_t comma = count_digits(text);
  if (number.empty() && comma > 0 && comma + 1 < text.size() && text[comma] == ',' &&
      count_digits(text.substr(comma + 1)) != 3) {
    number = fmt::format("{}.{}", text.substr(0, comma), text.substr(comma + 1));
  }
  if (number.empty() || !base::parse_number(number)) return {};
  return sign + number;
}

std::string likely_date(std::string_view text) {
  if (const std::string iso = iso_of_numbers(text); !iso.empty()) return iso;
  // Whoever reads the file reads it on another day than it was written.
  const base::CalendarSettings settings;
  const auto one = base::parse_date_phrase(text, *base::Date::parse_iso("2001-01-15"), settings);
  const auto other = base::parse_date_phrase(text, *base::Date::parse_iso("2035-08-22"), settings);
  if (!one || !other || one->first != other->first || one->first != one->last) return {};
  return one->first.iso();
}

std::string why_no_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto first = base::Date::parse_iso(fmt::format("{}-01", text.substr(0, 7)));
  if (!first) return {};
  const base::Date last = first->last_of_month();
  return fmt::format("{} {} has {} days", base::month_name(last.month()), last.year(), last.day());
}

void suggest_list(Node value, const FieldSpec& list, Diagnostic& finding) {
  const std::string_view text = value.tree()->source();
  const std::string_view source = value.source();
  const std::string_view key = main_key(list);
  finding.help = fmt::format("write `- {}: {}` on the next line", key, has_break(source) ? "…" : source);
  if (has_break(source)) return;
  const std::size_t colon_end = skip_blanks_back(text, value.span().begin);
  if (const auto indentation = indentation_of_key(text, colon_end)) {
    const std::size_t line_end = text.find('\n', value.span().end);
    const bool has_return = line_end != std::string_view::npos && text[line_end - 1] == '\r';
    finding.fixes.push_back(
        {{static_cast<std::uint32_t>(colon_end), value.span().end},
         fmt::format("{}{}  - {}: {}", has_return ? "\r\n" : "\n", *indentation, key, source),
         document::FixSafety::safe});
    return;
  }
  finding.help = fmt::format("write `{}: [{{{}: {}}}]`", list.key, key, source);
  finding.fixes.push_back(
      {value.span(), fmt::format("[{{{}: {}}}]", key, source), document::FixSafety::safe});
}

void suggest_list_of_one(Node map, const FieldSpec& list, Diagnostic& finding) {
  const std::string_view source = map.source();
  if (map.style() != document::Style::flow || has_break(source)) {
    finding.help = "begin its first line with `- `, and indent the others as far";
    return;
  }
  finding.help = fmt::format("write `{}: [{}]`", list.key, source);
  finding.fixes.push_back({map.span(), fmt::format("[{}]", source), document::FixSafety::safe});
}

void suggest_item(Node value, const FieldSpec& list, Diagnostic& finding) {
  const std::string_view text = value.tree()->source();
  const std::string_view source = value.source();
  const std::string_view key = main_key(list);
  const std::size_t before = skip_blanks_back(text, value.span().begin);
  const bool is_behind_dash = before > 0 && text[before - 1] == '-';
  finding.help = is_behind_dash ? fmt::format("write `- {}: {}`", key, has_break(source) ? "…" : source)
                                : fmt::format("write `{{{}: {}}}`", key, has_break(source) ? "…" : source);
  if (has_break(source)) return;
  finding.fixes.push_back(
      {value.span(),
       is_behind_dash ? fmt::format("{}: {}", key, source) : fmt::format("{{{}: {}}}", key, source),
       document::FixSafety::safe});
}

}  // namespace cairn::model
