// Reads a line as a person would, where YAML reads it otherwise; whatever a person could doubt has no answer.
#include "document/meant_value.h"

#include <string>

#include "document/white_space.h"

namespace cairn::document {

namespace {

bool is_opener(char c) {
  return c == '[' || c == '{';
}
bool is_closer(char c) {
  return c == ']' || c == '}';
}
bool is_pair(char opener, char closer) {
  return (opener == '[' && closer == ']') || (opener == '{' && closer == '}');
}
bool is_key_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

char at(std::string_view text, std::size_t place) {
  return place < text.size() ? text[place] : '\n';
}

// `"` opens a quotation at the begin of a word alone: 5" is five inches.
bool opens_quotation(std::string_view text, std::size_t place, std::size_t begin) {
  return text[place] == '"' && (place == begin || is_blank(text[place - 1]) || text[place - 1] == '(');
}

// Behind the closing sign, on the same line; nothing where there is none.
std::optional<std::size_t> behind_quotation(std::string_view text, std::size_t place) {
  for (++place; !is_break(at(text, place)); ++place) {
    if (text[place] == '"') return place + 1;
  }
  return std::nullopt;
}

// The brackets that are open.
class Brackets {
 public:
  bool is_empty() const { return open_.empty(); }
  char innermost() const { return open_.back(); }
  void open(char c) { open_ += c; }
  // Whether the sign closes the innermost one.
  bool close(char c) {
    if (open_.empty() || !is_pair(open_.back(), c)) return false;
    open_.pop_back();
    return true;
  }

 private:
  std::string open_;
};

std::optional<std::uint32_t> end_in_block(std::string_view text, std::uint32_t begin) {
  std::uint32_t end = begin;
  while (!is_break(at(text, end))) {
    if (text[end] == '#' && end > begin && is_blank(text[end - 1]) && is_meant_comment(text, end)) break;
    ++end;
  }
  return end;
}

std::optional<std::uint32_t> end_in_flow(std::string_view text, std::uint32_t begin, bool is_in_list) {
  Brackets inner;
  for (std::size_t place = begin; !is_break(at(text, place)); ++place) {
    const char sign = text[place];
    const auto here = static_cast<std::uint32_t>(place);
    if (opens_quotation(text, place, begin)) {
      const auto behind = behind_quotation(text, place);
      if (!behind) return std::nullopt;
      place = *behind - 1;
    } else if (sign == '#' && place > begin && is_blank(text[place - 1]) && is_meant_comment(text, here)) {
      return std::nullopt;
    } else if (is_opener(sign)) {
      inner.open(sign);
    } else if (is_closer(sign) && inner.is_empty()) {
      return is_pair(is_in_list ? '[' : '{', sign) ? std::optional(here) : std::nullopt;
    } else if (is_closer(sign)) {
      if (!inner.close(sign)) return std::nullopt;
    } else if (sign == ',' && inner.is_empty() && (is_in_list || begins_entry(text, here + 1))) {
      return here;
    }
  }
  return std::nullopt;
}

// Tokens inside brackets, as far as the search for a number sign needs them.
class FlowScan {
 public:
  FlowScan(std::string_view text, std::uint32_t opener, std::uint32_t stop)
      : text_(text), place_(opener), stop_(stop) {}

  std::optional<SwallowedText> run() {
    while (place_ < stop_ && place_ < text_.size()) {
      const char sign = text_[place_];
      if (is_comment_here()) {
        if (!is_meant_comment(text_, place_)) return swallowed();
        while (!is_break(at(text_, place_))) ++place_;
        item_.reset();
      } else if (!take(sign)) {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

 private:
  bool is_comment_here() const {
    return text_[place_] == '#' && (!item_ || (place_ > 0 && is_blank(text_[place_ - 1])));
  }

  // False behind the last bracket.
  bool take(char sign) {
    if (is_opener(sign) || is_closer(sign) || sign == ',') {
      item_.reset();
      if (is_opener(sign)) open_.open(sign);
      if (is_closer(sign) && (!open_.close(sign) || open_.is_empty())) return false;
    } else if (sign == ':' && is_end_of_key()) {
      item_.reset();
    } else if (!item_ && (sign == '"' || sign == '\'')) {
      skip_quoted(sign);
    } else if (!item_ && !is_blank(sign) && !is_break(sign)) {
      item_ = place_;
    }
    ++place_;
    return true;
  }

  bool is_end_of_key() const {
    const char next = at(text_, place_ + 1);
    return is_blank(next) || is_break(next) || is_opener(next) || is_closer(next) || next == ',';
  }

  // Stops at the closing sign.
  void skip_quoted(char quote) {
    for (++place_; place_ < stop_ && text_[place_] != quote; ++place_) {
      if (quote == '"' && text_[place_] == '\\') ++place_;
    }
  }

  std::optional<SwallowedText> swallowed() const {
    const std::uint32_t begin = item_.value_or(place_);
    // A text over two lines would be quoted with its break and blanks.
    if (text_.substr(begin, place_ - begin).find_first_of("\r\n") != std::string_view::npos)
      return std::nullopt;
    const auto surroundings = open_.innermost() == '[' ? Surroundings::list : Surroundings::map;
    if (!begins_value(text_, begin, surroundings)) return std::nullopt;
    const auto value = meant_value(text_, begin, surroundings);
    if (!value || value->end <= place_) return std::nullopt;
    return SwallowedText{*value, place_};
  }

  std::string_view text_;
  std::uint32_t place_;
  std::uint32_t stop_;
  Brackets open_;
  std::optional<std::uint32_t> item_;  // where the plain text at hand begins
};

// The last character before `place` that is neither blank nor break; a NUL where there is none.
char last_before(std::string_view text, std::size_t place) {
  while (place > 0 && (is_blank(text[place - 1]) || is_break(text[place - 1]))) --place;
  return place > 0 ? text[place - 1] : '\0';
}

// Whether the text would be a key, if it is one at all.
bool looks_like_key(std::string_view text, std::uint32_t begin, Surroundings surroundings) {
  const auto value = meant_value(text, begin, surroundings);
  if (!value) return true;
  const std::string_view words = text.substr(value->begin, value->end - value->begin);
  return words.empty() || words.find(": ") != std::string_view::npos || words.back() == ':';
}

// Whether the colon at `colon` stands behind a word, as keys are, and not in a sentence.
bool ends_key(std::string_view text, std::size_t colon) {
  const std::size_t start = text.starts_with("\xef\xbb\xbf") ? 3 : 0;
  std::size_t begin = colon;
  while (begin > start && is_key_sign(text[begin - 1])) --begin;
  const char before = begin > start ? text[begin - 1] : '\n';
  if (begin == colon) return before == '"' || before == '\'';
  if (!is_blank(before)) return is_break(before) || is_opener(before) || before == ',';
  const char word_before = last_before(text, begin);
  std::size_t line = begin;
  while (line > 0 && is_blank(text[line - 1])) --line;
  return line == 0 || is_break(text[line - 1]) || word_before == '-' || word_before == '?' ||
         is_opener(word_before) || word_before == ',';
}

}  // namespace

bool is_meant_comment(std::string_view text, std::uint32_t place) {
  return is_blank(at(text, place + 1)) || is_break(at(text, place + 1));
}

bool begins_entry(std::string_view text, std::uint32_t place) {
  while (is_blank(at(text, place))) ++place;
  if (is_break(at(text, place))) return true;
  const std::uint32_t begin = place;
  while (is_key_sign(at(text, place))) ++place;
  return place > begin && at(text, place) == ':' &&
         (is_blank(at(text, place + 1)) || is_break(at(text, place + 1)));
}

bool begins_value(std::string_view text, std::uint32_t begin, Surroundings surroundings) {
  std::size_t place = begin;
  while (place > 0 && is_blank(text[place - 1])) --place;
  const bool begins_line = place == 0 || is_break(text[place - 1]);
  const char before = last_before(text, place);
  if (before == ':' && !begins_line) return place < begin && ends_key(text, place - 1);
  if (before == ':') return !looks_like_key(text, begin, surroundings);
  switch (surroundings) {
    case Surroundings::block:
      return before == '-' && place < begin && !looks_like_key(text, begin, surroundings);
    case Surroundings::list:
      return (before == '[' || before == ',') && !looks_like_key(text, begin, surroundings);
    case Surroundings::map:
      return false;
  }
  return false;
}

std::optional<Span> meant_value(std::string_view text, std::uint32_t begin, Surroundings surroundings) {
  auto end = surroundings == Surroundings::block
                 ? end_in_block(text, begin)
                 : end_in_flow(text, begin, surroundings == Surroundings::list);
  if (!end) return std::nullopt;
  while (*end > begin && is_blank(text[*end - 1])) --*end;
  if (*end == begin) return std::nullopt;
  return Span{begin, *end};
}

std::optional<SwallowedText> find_swallowed(std::string_view text, std::uint32_t opener, std::uint32_t stop) {
  return FlowScan(text, opener, stop).run();
}

bool has_matching_brackets(std::string_view text) {
  Brackets open;
  for (std::size_t place = 0; place < text.size(); ++place) {
    if (opens_quotation(text, place, 0)) {
      const auto behind = behind_quotation(text, place);
      if (!behind) return false;
      place = *behind - 1;
    } else if (is_opener(text[place])) {
      open.open(text[place]);
    } else if (is_closer(text[place]) && !open.close(text[place])) {
      return false;
    }
  }
  return open.is_empty();
}

}  // namespace cairn::document
