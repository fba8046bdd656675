// Lexical answers only: nothing here knows what the parser was about to do.
#include "document/fault_text.h"

#include <algorithm>
#include <utility>

#include "document/fault.h"
#include "document/scalar_text.h"

namespace cairn::document {

FaultText::FaultText(const Complaint& complaint, const Scene& scene)
    : said_(complaint), scene_(scene), text_(scene.text), lines_(text_) {}

std::string FaultText::sign_at(std::uint32_t place) const {
  return ticked(std::string(1, at(place)));
}

Surroundings FaultText::surroundings() const {
  if (!scene_.is_in_flow()) return Surroundings::block;
  return at(scene_.innermost_bracket()) == '[' ? Surroundings::list : Surroundings::map;
}

Span FaultText::character(std::uint32_t place) const {
  place = std::min(place, size());
  if (place < size() && !is_break(text_[place])) {
    std::uint32_t end = place + 1;
    while (end < size() && (static_cast<unsigned char>(text_[end]) & 0xc0U) == 0x80) ++end;
    return {place, end};
  }
  std::uint32_t last = place;
  while (last > 0 && (is_break(text_[last - 1]) || is_blank(text_[last - 1]))) --last;
  return {last, last};
}

Span FaultText::rest_of_line(std::uint32_t place) const {
  const std::uint32_t begin = std::min(place, size());
  std::uint32_t end = begin;
  while (end < size() && !is_break(text_[end])) {
    if (text_[end] == '#' && end > begin && is_blank(text_[end - 1])) break;
    if (scene_.is_in_flow() && end > begin && (text_[end] == ',' || text_[end] == ']' || text_[end] == '}'))
      break;
    ++end;
  }
  while (end > begin && is_blank(text_[end - 1])) --end;
  return {begin, end};
}

Span FaultText::rest_or_character(std::uint32_t place) const {
  const Span rest = rest_of_line(place);
  return rest.begin == rest.end ? character(place) : rest;
}

void FaultText::offer_quotes(Diagnostic& out, std::uint32_t begin, FixSafety safety) const {
  if (!begins_value(text_, begin, surroundings())) return;
  const auto value = meant_value(text_, begin, surroundings());
  if (!value) return;
  const std::string quoted = double_quoted(slice(*value));
  out.help += ": " + ticked(quoted);
  out.fixes.push_back({*value, quoted, safety});
}

Diagnostic FaultText::quote_it(std::uint32_t place, std::string message, FixSafety safety) const {
  Diagnostic out = fault("F001", character(place), std::move(message), "put the value in quotes");
  offer_quotes(out, place, safety);
  return out;
}

}  // namespace cairn::document
