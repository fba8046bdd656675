// Runs once over each mapping as it is closed, so it must cost next to nothing where all is well.
#include "document/mapping_checks.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>

#include "document/fault.h"
#include "document/scalar_text.h"

namespace cairn::document {

namespace {

// Up to here comparing each with each is cheaper than sorting.
constexpr std::size_t small_mapping = 24;

Node::Entry nth_entry(Node mapping, std::size_t index) {
  auto at = mapping.entries().begin();
  while (index-- > 0) ++at;
  return *at;
}

// The words of a swallowed text repeat each other as words do; F012 says what is wrong there.
bool is_word_of_text(Node mapping, const Node::Entry& kept, const Node::Entry& repeated) {
  return mapping.style() == Style::flow && (is_swallowed(kept) || is_swallowed(repeated));
}

void report_repetition(Node mapping, std::size_t first, std::size_t second, std::vector<Diagnostic>& out) {
  const Node::Entry kept = nth_entry(mapping, first);
  const Node::Entry repeated = nth_entry(mapping, second);
  if (is_word_of_text(mapping, kept, repeated)) return;
  Diagnostic found = fault("F002", repeated.key.span(), ticked(repeated.key.text()) + " is given twice",
                           "keep one of the two");
  found.label = "given again";
  found.also.push_back({kept.key.span(), "first given here"});
  out.push_back(std::move(found));
}

void sort_and_report(Node mapping, const std::vector<std::string_view>& texts, std::vector<Diagnostic>& out) {
  std::vector<std::size_t> order(texts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return texts[a] < texts[b]; });
  std::vector<Node::Entry> entries;
  std::size_t first = 0;
  for (std::size_t at = 1; at < order.size(); ++at) {
    if (texts[order[at]] != texts[order[first]]) {
      first = at;
      continue;
    }
    if (entries.empty()) {
      for (const Node::Entry& entry : mapping.entries()) entries.push_back(entry);
    }
    if (is_word_of_text(mapping, entries[order[first]], entries[order[at]])) continue;
    Diagnostic found = fault("F002", entries[order[at]].key.span(),
                             ticked(texts[order[at]]) + " is given twice", "keep one of the two");
    found.label = "given again";
    found.also.push_back({entries[order[first]].key.span(), "first given here"});
    out.push_back(std::move(found));
  }
}

bool is_word_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

// Where in `due:2027` the space is missing: behind the colon. Nothing for a URL or a time.
std::optional<std::size_t> missing_space(Node key) {
  if (key.style() != Style::plain) return std::nullopt;
  const std::string_view source = key.source();
  const std::size_t colon = source.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 >= source.size()) return std::nullopt;
  const std::string_view head = source.substr(0, colon);
  const bool is_name =
      std::all_of(head.begin(), head.end(), is_word_sign) && !(head[0] >= '0' && head[0] <= '9');
  if (!is_name || source[colon + 1] == '/') return std::nullopt;
  return colon + 1;
}

Diagnostic describe_missing_space(Node key, std::size_t behind_colon, bool is_first) {
  const std::string_view source = key.source();
  const std::string mended =
      std::string(source.substr(0, behind_colon)) + ' ' + std::string(source.substr(behind_colon));
  Diagnostic found = fault("F012", key.span(), ticked(source) + " is read as a key without a value",
                           "write " + ticked(mended));
  found.label = "a space is missing behind the `:`";
  found.fixes.push_back({key.span(), mended, is_first ? FixSafety::safe : FixSafety::unsafe});
  return found;
}

bool has_break(std::string_view text) {
  return text.find('\n') != std::string_view::npos;
}

// The text as it was meant: what the value holds, and what follows it up to the end of the last swallowed
// key.
std::optional<Fix> rejoin(std::string_view source, Node value, Node last_key) {
  if (!value.is_scalar() || value.span().begin == value.span().end) return std::nullopt;
  const Span whole{value.span().begin, last_key.span().end};
  const std::string_view bytes = source.substr(whole.begin, whole.end - whole.begin);
  if (has_break(bytes)) return std::nullopt;
  const std::string tail(source.substr(value.span().end, whole.end - value.span().end));
  return Fix{whole, double_quoted(std::string(value.text()) + tail), FixSafety::safe};
}

}  // namespace

bool is_swallowed(const Node::Entry& entry) {
  return entry.value && entry.value.span() == Span{entry.key.span().end, entry.key.span().end} &&
         entry.value.is_scalar() && entry.value.style() == Style::plain;
}

void report_swallowed(Node mapping, std::vector<Diagnostic>& out) {
  const std::string_view source = mapping.tree()->source();
  Node::Entry before;
  const auto end = mapping.entries().end();
  for (auto at = mapping.entries().begin(); at != end;) {
    if (!is_swallowed(*at)) {
      before = *at;
      ++at;
      continue;
    }
    const Node first_key = (*at).key;
    if (const auto behind_colon = missing_space(first_key)) {
      out.push_back(describe_missing_space(first_key, *behind_colon, !before.key));
      before = {};
      ++at;
      continue;
    }
    Node last_key = first_key;
    for (; at != end && is_swallowed(*at) && !missing_space((*at).key); ++at) last_key = (*at).key;
    const Span lost{first_key.span().begin, last_key.span().end};
    Diagnostic found =
        fault("F012", lost,
              ticked(source.substr(lost.begin, lost.end - lost.begin)) + " is read as a key without a value");
    if (before.key) {
      found.label = "cut off here";
      found.also.push_back({before.value.span(), "the text of " + ticked(before.key.text()) + " ends here"});
      if (auto fix = rejoin(source, before.value, last_key)) {
        found.help = "a text with a comma needs quotes: " + ticked(fix->replacement);
        found.fixes.push_back(std::move(*fix));
      }
    }
    if (found.help.empty()) found.help = "write `key: value`, or put a text with a comma in quotes";
    out.push_back(std::move(found));
    before = {};
  }
}

void report_repeated_keys(Node mapping, std::vector<std::string_view>& texts, std::vector<Diagnostic>& out) {
  texts.clear();
  for (const Node::Entry& entry : mapping.entries()) texts.push_back(entry.key.text());
  if (texts.size() > small_mapping) {
    sort_and_report(mapping, texts, out);
    return;
  }
  for (std::size_t second = 1; second < texts.size(); ++second) {
    for (std::size_t first = 0; first < second; ++first) {
      if (texts[first] != texts[second]) continue;
      report_repetition(mapping, first, second, out);
      break;
    }
  }
}

}  // namespace cairn::document
