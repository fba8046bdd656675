// Signs that begin references, anchors and tags: meant as text most of the time, and as what they are by
// people who know YAML.
#include <algorithm>
#include <string>

#include "base/date.h"
#include "document/fault.h"
#include "document/fault_text.h"
#include "document/references.h"
#include "document/scalar_text.h"

namespace cairn::document {

namespace {

// An anchor's value and the places that refer to it.
struct Anchored {
  Span value;
  Style style = Style::plain;
  std::vector<ReadEvent> references;
};

// The scalar whose anchor begins at `at`; nothing where there is none on one line, or where another anchor
// has its name.
std::optional<Anchored> find_anchored(std::string_view text, std::uint32_t at) {
  const EventList list = events_of(text);
  const auto anchor = std::find_if(list.events.begin(), list.events.end(), [&](const ReadEvent& one) {
    return one.sign == '&' && one.span.begin == at;
  });
  if (anchor == list.events.end()) return std::nullopt;
  Anchored out;
  out.style = anchor->style;
  for (const ReadEvent& one : list.events) {
    if (one.name != anchor->name || &one == &*anchor) continue;
    if (one.sign != '*') return std::nullopt;
    out.references.push_back(one);
  }
  std::uint32_t begin = at + 1 + static_cast<std::uint32_t>(anchor->name.size());
  while (begin < anchor->span.end && is_blank(text[begin])) ++begin;
  out.value = {begin, anchor->span.end};
  const std::string_view source = text.substr(begin, out.value.end - begin);
  if (source.empty() || source.find_first_of("\r\n") != std::string_view::npos) return std::nullopt;
  return out;
}

// `due: &d 2027-05-31` … `due: *d`: the value stands at every place.
void write_out(Diagnostic& out, std::string_view text, std::uint32_t at, const Anchored& anchored) {
  const std::string source(text.substr(anchored.value.begin, anchored.value.end - anchored.value.begin));
  out.help = "write the value itself: " + ticked(source);
  out.fixes.push_back({{at, anchored.value.begin}, "", FixSafety::unsafe});
  for (const ReadEvent& reference : anchored.references) {
    out.also.push_back({reference.span, "refers to it"});
    const bool must_quote = anchored.style == Style::plain && reference.surroundings != Surroundings::block &&
                            !fits_plain(source, true);
    out.fixes.push_back({reference.span, must_quote ? double_quoted(source) : source, FixSafety::unsafe});
  }
}

// What YAML takes for more than text; a date is one of ours.
bool is_more_than_text(std::string_view source) {
  return resolve_plain(source) != ScalarType::text || base::Date::parse_iso(source).has_value();
}

bool is_anchor(std::string_view text, const Anchored& anchored) {
  if (!anchored.references.empty()) return true;
  return anchored.style == Style::plain &&
         is_more_than_text(text.substr(anchored.value.begin, anchored.value.end - anchored.value.begin));
}

}  // namespace

Diagnostic refuse_sign(const Scene& scene, std::uint32_t at) {
  const FaultText text({"", "", at, at}, scene);
  const char sign = text.at(at);
  const Span rest = text.rest_of_line(at);
  std::uint32_t word_end = at;
  while (word_end < rest.end && !is_blank(text.at(word_end))) ++word_end;
  const std::string name = sign == '*' ? "a reference" : sign == '&' ? "an anchor" : "a tag";
  Diagnostic out =
      fault("F001", {at, word_end}, text.sign_at(at) + " begins " + name + ", which these files do not have",
            "if it is text, put it in quotes");
  if (sign == '&') {
    if (const auto anchored = find_anchored(text.text(), at); anchored && is_anchor(text.text(), *anchored)) {
      write_out(out, text.text(), at, *anchored);
      return out;
    }
    // Quotes would take the value away from the places that refer to it.
    const std::string reference = '*' + std::string(text.slice({at + 1, word_end}));
    if (text.text().find(reference) != std::string_view::npos) return out;
  }
  const std::string_view words = text.slice(rest);
  const bool is_key = words.find(": ") != std::string_view::npos || (!words.empty() && words.back() == ':');
  // `&name` or `!tag` alone stands before a value on the next lines; quotes would not mend that.
  if (is_key || (sign != '*' && word_end >= rest.end)) return out;
  // `*word` alone may as well be a reference whose anchor is gone.
  const bool is_emphasis =
      sign == '*' && (word_end < rest.end || words.find('*', 1) != std::string_view::npos);
  text.offer_quotes(out, at, is_emphasis && !scene.is_in_flow() ? FixSafety::safe : FixSafety::unsafe);
  return out;
}

}  // namespace cairn::document
