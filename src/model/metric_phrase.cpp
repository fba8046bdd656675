// A small grammar by hand: a name before `: `, two numbers around an arrow, a unit at the end.
#include "model/metric_phrase.h"

#include <fmt/format.h>

#include "base/number.h"
#include "base/text.h"
#include "model/decode.h"

namespace cairn::model {
namespace {

constexpr std::string_view kNumberCharacters = "+-.0123456789kM";

// The number that `text` begins with, and what follows it: "80%" is 80 and %.
struct Leading {
  std::string number;
  std::string_view rest;
};

std::optional<Leading> leading_number(std::string_view text) {
  text = base::trim(text);
  std::size_t end = std::min(text.find_first_not_of(kNumberCharacters), text.size());
  // "5km" is 5 with the unit km, "5k m" and "5k" are 5000.
  while (end > 0 && !base::parse_number(text.substr(0, end))) --end;
  const bool is_glued_unit = end > 0 && end < text.size() && (text[end - 1] == 'k' || text[end - 1] == 'M') &&
                             std::string_view(" \t%-").find(text[end]) == std::string_view::npos;
  if (is_glued_unit) --end;
  if (end == 0) return std::nullopt;
  return Leading{std::string(text.substr(0, end)), base::trim(text.substr(end))};
}

base::Error unreadable(std::string_view text) {
  return {base::Failure::usage, fmt::format("cannot read the metric '{}'", base::printable(text)),
          "write it as \"mock score: 55 -> 80 %\", \"12 talks\" or \"uptime: keep 99.9 %\""};
}

// Splits at the first of the arrows that people type.
std::optional<std::pair<std::string_view, std::string_view>> split_at_arrow(std::string_view text) {
  for (const std::string_view arrow : {"->", "→", "=>", " to "}) {
    const std::size_t at = text.find(arrow);
    if (at != std::string_view::npos) return std::pair{text.substr(0, at), text.substr(at + arrow.size())};
  }
  return std::nullopt;
}

}  // namespace

document::Value MetricPhrase::value() const {
  std::vector<std::pair<std::string, document::Value>> entries;
  if (!name.empty()) entries.emplace_back("name", document::Value::text(name));
  if (!unit.empty()) entries.emplace_back("unit", document::Value::text(unit));
  if (!baseline.empty()) entries.emplace_back("baseline", document::Value::literal(baseline));
  if (!target.empty()) entries.emplace_back("target", document::Value::literal(target));
  if (!keep.empty()) entries.emplace_back("keep", document::Value::literal(keep));
  return document::Value::mapping(std::move(entries));
}

base::Result<MetricPhrase> parse_metric_phrase(std::string_view text) {
  MetricPhrase phrase;
  std::string_view rest = base::trim(text);
  if (const std::size_t colon = rest.rfind(": "); colon != std::string_view::npos) {
    phrase.name = base::trim(rest.substr(0, colon));
    rest = base::trim(rest.substr(colon + 1));
  }
  if (rest.starts_with("keep ")) {
    const auto level = leading_number(rest.substr(5));
    if (!level) return tl::make_unexpected(unreadable(text));
    phrase.keep = level->number;
    phrase.unit = level->rest;
    return phrase;
  }
  std::string_view unit_of_baseline;
  if (const auto sides = split_at_arrow(rest)) {
    const auto baseline = leading_number(sides->first);
    if (!baseline) return tl::make_unexpected(unreadable(text));
    phrase.baseline = baseline->number;
    unit_of_baseline = baseline->rest;
    rest = sides->second;
  }
  const auto target = leading_number(rest);
  if (!target) return tl::make_unexpected(unreadable(text));
  phrase.target = target->number;
  phrase.unit = target->rest.empty() ? unit_of_baseline : target->rest;
  const bool is_relative = phrase.target.front() == '+' || phrase.target.front() == '-';
  // `+20%` is a target of its own kind: a fifth more than the baseline.
  if (is_relative && phrase.unit == "%" && phrase.baseline.empty()) {
    phrase.target += '%';
    phrase.unit.clear();
  }
  return phrase;
}

}  // namespace cairn::model
