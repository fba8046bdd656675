// The parser's few sentences, told apart by what stands at the place, and turned into what a person can do.
#include "document/parse_error.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "document/fault.h"
#include "document/lines.h"
#include "document/scalar_text.h"

namespace cairn::document {

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
bool is_break(char c) {
  return c == '\n' || c == '\r';
}

class Explainer {
 public:
  Explainer(const Complaint& complaint, const Scene& scene)
      : said_(complaint),
        scene_(scene),
        text_(scene.text),
        lines_(text_),
        size_(static_cast<std::uint32_t>(text_.size())) {}

  Diagnostic run() const {
    if (auto swallowed = swallowed_in_flow()) return std::move(*swallowed);
    if (is_problem("cannot start any token")) return bad_first_character();
    if (is_problem("tab character")) return tab(said_.problem_at);
    if (is_problem("mapping values are not allowed")) return unexpected_colon();
    if (is_problem("did not find expected key")) return no_key();
    if (is_problem("expected '-' indicator")) return key_among_items();
    if (is_problem("did not find expected ','")) return unfinished_flow();
    if (is_problem("could not find expected ':'")) return line_without_colon(said_.context_at);
    if (is_problem("unexpected end of stream") || is_problem("unexpected document indicator"))
      return open_quote();
    if (is_problem("escape") || is_problem("hexdecimal")) return bad_escape();
    if (said_.context == "while scanning a block scalar") return bad_block_header();
    if (said_.context == "while scanning an alias" || said_.context == "while scanning an anchor" ||
        said_.context == "while scanning a tag" || said_.context == "while parsing a tag" ||
        is_problem("undefined tag handle")) {
      return refuse_sign(text_, said_.context_at, scene_.is_in_flow);
    }
    if (at(said_.context_at) == '%' || is_problem("YAML")) return directive();
    if (is_problem("<document start>")) return text_behind_end();
    if (is_problem("expected node content")) return no_node();
    if (is_problem("found unexpected ':'")) return colon_before_sign();
    if (is_problem("block sequence entries")) return list_on_the_line_of_its_key();
    if (is_problem("mapping keys are not allowed"))
      return quote_it(said_.problem_at, "`?` begins a complex key");
    return fault("F001", character(said_.problem_at), std::string(said_.problem));
  }

 private:
  bool is_problem(std::string_view part) const { return said_.problem.find(part) != std::string_view::npos; }
  char at(std::uint32_t place) const { return place < size_ ? text_[place] : '\n'; }

  std::uint32_t line_begin(std::uint32_t place) const { return lines_.begin_of_line(place); }
  std::uint32_t line_end(std::uint32_t place) const { return lines_.end_of_line(place); }
  std::uint32_t first_of_line(std::uint32_t place) const { return lines_.first_of_line(place); }
  bool is_first_of_line(std::uint32_t place) const { return lines_.is_first_of_line(place); }
  bool is_same_line(std::uint32_t a, std::uint32_t b) const { return line_begin(a) == line_begin(b); }

  // Never empty where there is a character to point at.
  Span character(std::uint32_t place) const {
    place = std::min(place, size_);
    if (place < size_ && !is_break(text_[place])) {
      std::uint32_t end = place + 1;
      while (end < size_ && (static_cast<unsigned char>(text_[end]) & 0xc0U) == 0x80) ++end;
      return {place, end};
    }
    std::uint32_t last = place;
    while (last > 0 && (is_break(text_[last - 1]) || is_blank(text_[last - 1]))) --last;
    return {last, last};
  }

  // What stands from `place` to the end of the line, less a comment.
  Span rest_of_line(std::uint32_t place) const {
    std::uint32_t end = std::min(place, size_);
    while (end < size_ && !is_break(text_[end])) {
      if (text_[end] == '#' && end > place && is_blank(text_[end - 1])) break;
      if (scene_.is_in_flow && end > place && (text_[end] == ',' || text_[end] == ']' || text_[end] == '}'))
        break;
      ++end;
    }
    while (end > place && is_blank(text_[end - 1])) --end;
    return {std::min(place, size_), end};
  }
  std::string_view slice(Span span) const { return text_.substr(span.begin, span.end - span.begin); }

  Diagnostic quote_it(std::uint32_t place, std::string message) const {
    const Span rest = rest_of_line(place);
    Diagnostic out = fault("F001", character(place), std::move(message));
    if (rest.begin == rest.end) return out;
    const std::string quoted = double_quoted(slice(rest));
    out.help = "put the value in quotes: " + ticked(quoted);
    out.fixes.push_back({rest, quoted, scene_.is_in_flow ? FixSafety::unsafe : FixSafety::safe});
    return out;
  }

  static std::string sign_help(char sign) {
    const std::string name = sign == '`' ? "a backtick" : ticked(std::string(1, sign));
    return name + " cannot begin a plain value";
  }

  Diagnostic bad_first_character() const {
    const char sign = at(said_.problem_at);
    if (sign == '\t') return tab(said_.problem_at);
    return quote_it(said_.problem_at, sign_help(sign));
  }

  Diagnostic tab(std::uint32_t place) const {
    std::uint32_t end = std::min(place, size_);
    while (end < size_ && text_[end] == '\t') ++end;
    return fault("F001", {std::min(place, size_), end}, "a tab in the indentation", "indent with spaces");
  }

  Diagnostic unexpected_colon() const {
    if (scene_.has_scalar && scene_.scalar_style != Style::plain && scene_.scalar.end <= said_.problem_at &&
        is_quoted()) {
      return text_behind_quote();
    }
    if (!scene_.has_scalar || scene_.scalar_style != Style::plain) {
      return fault("F001", character(said_.problem_at), "`:` stands where no key can be",
                   "put each key on a line of its own");
    }
    if (is_same_line(scene_.scalar.begin, said_.problem_at)) return colon_in_text();
    if (!scene_.is_value) return line_without_colon(scene_.scalar.begin);
    return deeper_key();
  }

  // `{done:, due: …}`
  Diagnostic colon_before_sign() const {
    const std::uint32_t behind = std::min(said_.problem_at + 1, size_);
    Diagnostic out = fault("F001", character(said_.problem_at), "a space is missing behind the `:`");
    out.fixes.push_back({{behind, behind}, " ", FixSafety::safe});
    return out;
  }

  Diagnostic colon_in_text() const {
    if (text_.substr(line_begin(said_.problem_at), 4) == "--- ") {
      return fault("F001", character(said_.problem_at), "no key can stand on the line of `---`",
                   "put it on the next line");
    }
    const Span value = rest_of_line(scene_.scalar.begin);
    Diagnostic out = fault("F001", character(said_.problem_at), "a plain text cannot hold `: `");
    const std::string quoted = double_quoted(slice(value));
    out.help = "put the text in quotes: " + ticked(quoted);
    out.also.push_back({{value.begin, std::min(said_.problem_at, value.end)}, "the text begins here"});
    out.fixes.push_back({value, quoted, FixSafety::safe});
    return out;
  }

  Diagnostic deeper_key() const {
    const std::uint32_t begin = first_of_line(said_.problem_at);
    Diagnostic out =
        fault("F001", {begin, said_.problem_at}, "this key is indented deeper than the value above it allows",
              "give it the indentation of the key above, or put the whole text in quotes");
    out.also.push_back(
        {{scene_.scalar.begin, line_end(scene_.scalar.begin)}, "this value would go on in the next line"});
    return out;
  }

  // `place` is the begin of a text that should have been `key: value`.
  Diagnostic line_without_colon(std::uint32_t place) const {
    const Span line = rest_of_line(place);
    const std::string_view words = slice(line);
    const std::size_t colon = words.find(':');
    if (colon != std::string_view::npos && colon > 0 && colon + 1 < words.size()) {
      const auto behind = static_cast<std::uint32_t>(line.begin + colon + 1);
      Diagnostic out = fault("F001", {line.begin, behind}, "a space is missing behind the `:`");
      out.help = "write " + ticked(std::string(words.substr(0, colon)) + ": …");
      out.fixes.push_back({{behind, behind}, " ", FixSafety::safe});
      return out;
    }
    return fault("F001", line, "this line has no `:`",
                 "write it as `key: value`, or indent it if it goes on with the text above");
  }

  bool is_quoted() const {
    return scene_.scalar_style == Style::single_quoted || scene_.scalar_style == Style::double_quoted;
  }

  // Whether nothing but spaces stands between the last scalar's quote and the problem.
  bool is_behind_quote() const {
    if (!scene_.has_scalar || !is_quoted() || scene_.scalar.end > said_.problem_at) return false;
    for (std::uint32_t place = scene_.scalar.end; place < std::min(said_.problem_at, size_); ++place) {
      if (!is_blank(text_[place])) return false;
    }
    return said_.problem_at < size_ && !is_break(text_[said_.problem_at]);
  }

  Diagnostic text_behind_quote() const {
    const char quote = at(scene_.scalar.begin);
    const std::string mark = ticked(std::string(1, quote));
    if (!is_same_line(scene_.scalar.begin, scene_.scalar.end)) {
      Diagnostic out =
          fault("F001", {scene_.scalar.begin, scene_.scalar.begin + 1},
                "the quote " + mark + " is not closed on its line", "close it at the end of the text");
      out.also.push_back({{scene_.scalar.end - 1, scene_.scalar.end}, "it ends here instead"});
      return out;
    }
    const Span rest = rest_of_line(said_.problem_at);
    Diagnostic out = fault("F001", rest, "text stands behind the closing quote " + mark);
    if (out.span.begin == out.span.end) out.span = character(said_.problem_at);
    out.also.push_back({scene_.scalar, "quoted here"});
    out.help = quote == '\'' ? "inside single quotes write `''` for `'`, or use double quotes"
                             : "inside double quotes write `\\\"` for `\"`";
    return out;
  }

  Diagnostic no_key() const {
    const std::uint32_t place = said_.problem_at;
    const char sign = at(place);
    if (is_behind_quote()) return text_behind_quote();
    if (is_first_of_line(place)) {
      if (sign == '-' && (is_blank(at(place + 1)) || is_break(at(place + 1)))) {
        return beside_keys(place, "a list item stands where a key is expected",
                           "indent the items of a list alike");
      }
      if (sign != ':') {
        return beside_keys(place, "the indentation of this line fits no line above",
                           "line it up with the keys it belongs to");
      }
    }
    if (sign == ':') {
      return fault("F001", character(place), "a value without a key", "write a key in front of the `:`");
    }
    if (sign == ']' || sign == '}' || sign == ',') return closes_nothing(place);
    Diagnostic out = fault("F001", rest_of_line(place), "text stands behind the end of the value",
                           "put it on a line of its own, or put the whole value in quotes");
    if (out.span.begin == out.span.end) out.span = character(place);
    return out;
  }

  Diagnostic beside_keys(std::uint32_t place, std::string message, std::string help) const {
    Diagnostic out = fault("F001", rest_of_line(place), std::move(message), std::move(help));
    if (out.span.begin == out.span.end) out.span = character(place);
    if (!is_same_line(said_.context_at, place)) {
      out.also.push_back({rest_of_line(said_.context_at), "the keys begin here"});
    }
    return out;
  }

  Diagnostic closes_nothing(std::uint32_t place) const {
    const std::string sign = ticked(std::string(1, at(place)));
    if (at(place) == ',') {
      return quote_it(place, "`,` cannot begin a plain value");
    }
    return fault("F001", character(place), sign + " closes nothing",
                 "delete it, or put the text that holds it in quotes");
  }

  Diagnostic key_among_items() const {
    Diagnostic out =
        fault("F001", rest_of_line(said_.problem_at), "this line is not an item of the list above",
              "begin it with `- `, or give the list a key of its own");
    out.also.push_back({rest_of_line(said_.context_at), "the list begins here"});
    if (out.span.begin == out.span.end) out.span = character(said_.problem_at);
    return out;
  }

  Diagnostic unfinished_flow() const {
    const std::uint32_t opener = said_.context_at;
    const std::uint32_t place = said_.problem_at;
    const std::string open_sign = ticked(std::string(1, at(opener)));
    const char sign = at(place);
    if (is_behind_quote()) return text_behind_quote();
    if (place < size_ && (sign == ']' || sign == '}')) {
      Diagnostic out =
          fault("F001", character(place), open_sign + " is closed by " + ticked(std::string(1, sign)),
                std::string("close it with `") + (at(opener) == '[' ? ']' : '}') + '`');
      out.also.push_back({character(opener), "opened here"});
      return out;
    }
    if (is_same_line(opener, place) && place < size_) {
      if (sign == ':') return colon_in_flow_text();
      Diagnostic out = fault("F001", character(place), "a `,` is missing in front of this",
                             "separate the entries with `, `, or put the text in quotes");
      out.also.push_back({character(opener), "in this list of entries"});
      return out;
    }
    return never_closed(opener, place);
  }

  // Where a text inside brackets ends, as it was meant: in front of the bracket that closes them or of the
  // next entry. Nothing where neither stands on the line: then ` #` hides no more than the text.
  std::optional<std::uint32_t> meant_end(std::uint32_t from, bool is_in_list) const {
    std::size_t depth = 0;
    for (std::uint32_t place = from; place < size_ && !is_break(text_[place]); ++place) {
      const char sign = text_[place];
      if (sign == '[' || sign == '{') {
        ++depth;
      } else if ((sign == ']' || sign == '}') && depth-- == 0) {
        return place;
      } else if (sign == ',' && depth == 0 && (is_in_list || begins_entry(place + 1))) {
        return place;
      }
    }
    return std::nullopt;
  }

  // "due: 2027-05-31", "{do: …": what follows a comma that is no part of a text.
  bool begins_entry(std::uint32_t place) const {
    while (is_blank(at(place))) ++place;
    if (is_break(at(place))) return true;
    const std::uint32_t begin = place;
    while (is_key_sign(at(place))) ++place;
    return place > begin && at(place) == ':' && (is_blank(at(place + 1)) || is_break(at(place + 1)));
  }

  static bool is_key_sign(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  }

  // `{do: Call about ticket #2, due: 2027-01-01}`: the bracket is there, and ` #` hides it.
  std::optional<Diagnostic> swallowed_in_flow() const {
    if (!scene_.is_in_flow || !scene_.has_scalar || scene_.scalar_style != Style::plain) return std::nullopt;
    std::uint32_t begin = scene_.scalar.begin;
    std::uint32_t sign = scene_.scalar.end;
    const bool is_key = at(sign) == ':';
    if (is_key) ++sign;
    const std::uint32_t gap = sign;
    while (is_blank(at(sign))) ++sign;
    const bool is_swallowed = sign > gap && at(sign) == '#' && !is_blank(at(sign + 1)) &&
                              !is_break(at(sign + 1)) && sign < said_.problem_at;
    if (!is_swallowed) return std::nullopt;
    if (is_key) begin = sign;
    // A text over two lines would be quoted with its break and blanks.
    if (slice({begin, sign}).find_first_of("\r\n") != std::string_view::npos) return std::nullopt;
    const auto end = meant_end(sign, at(scene_.flow_begin) == '[');
    if (!end) return std::nullopt;
    std::uint32_t text_end = *end;
    while (is_blank(text_[text_end - 1])) --text_end;
    Span lost{sign, line_end(sign)};
    while (is_blank(text_[lost.end - 1]) || is_break(text_[lost.end - 1])) --lost.end;
    const std::string quoted = double_quoted(slice({begin, text_end}));
    Diagnostic out =
        fault("F012", lost, ticked(slice(lost)) + " is read as a comment: the text ends before it",
              "put the text in quotes: " + ticked(quoted));
    if (!is_key) out.also.push_back({scene_.scalar, "all that is left of the text"});
    out.fixes.push_back({{begin, text_end}, quoted, FixSafety::safe});
    return out;
  }

  Diagnostic never_closed(std::uint32_t opener, std::uint32_t place) const {
    Diagnostic out = fault("F001", character(opener), ticked(std::string(1, at(opener))) + " is never closed",
                           std::string("close it with `") + (at(opener) == '[' ? ']' : '}') + '`');
    if (place < size_) out.also.push_back({character(place), "this is still inside it"});
    return out;
  }

  Diagnostic colon_in_flow_text() const {
    Diagnostic out = fault("F001", character(said_.problem_at), "a plain text cannot hold `: `",
                           "put the text in double quotes");
    if (!scene_.has_scalar || scene_.scalar_style != Style::plain) return out;
    const Span value = rest_of_line(scene_.scalar.begin);
    if (value.end <= said_.problem_at) return out;
    const std::string quoted = double_quoted(slice(value));
    out.help = "put the text in quotes: " + ticked(quoted);
    out.fixes.push_back({value, quoted, FixSafety::unsafe});
    return out;
  }

  Diagnostic open_quote() const {
    const std::string mark = ticked(std::string(1, at(said_.context_at)));
    return fault("F001", character(said_.context_at), "the quote " + mark + " is never closed",
                 "close it at the end of the text");
  }

  Diagnostic bad_escape() const {
    std::uint32_t begin = std::min(said_.problem_at, size_);
    while (begin > said_.context_at && text_[begin - 1] != '\\' && begin + 10 > said_.problem_at &&
           at(begin) != '\\') {
      --begin;
    }
    if (begin > 0 && at(begin) != '\\' && text_[begin - 1] == '\\') --begin;
    std::uint32_t end = std::min(begin + 2, line_end(begin));
    end = std::max(end, std::min(said_.problem_at, size_));
    end = std::max(end, character(begin).end);
    return fault("F001", {begin, end}, ticked(slice({begin, end})) + " is no escape inside double quotes",
                 "write `\\\\` for a backslash, or use single quotes");
  }

  Diagnostic bad_block_header() const {
    const Span rest = rest_of_line(said_.context_at);
    const std::string sign = ticked(std::string(1, at(said_.context_at)));
    Diagnostic out =
        fault("F001", rest, "text stands behind " + sign + ", which begins a text of many lines");
    if (said_.problem.find("equal to 0") != std::string_view::npos)
      out.message = "the indentation cannot be 0";
    out.help = "begin the text on the next line, indented; or put the value in quotes: " +
               ticked(double_quoted(slice(rest)));
    return out;
  }

  Diagnostic directive() const {
    Diagnostic out = fault("F001", rest_of_line(first_of_line(said_.context_at)),
                           "a `%` line is a directive of YAML", "delete the line, or begin it with `# `");
    return out;
  }

  Diagnostic text_behind_end() const {
    return fault("F001", rest_of_line(said_.problem_at), "text stands behind the end of the document",
                 "delete it, or delete the `...` above it");
  }

  Diagnostic no_node() const {
    const std::uint32_t place = said_.problem_at;
    const char sign = at(place);
    if (scene_.is_in_flow && place >= size_) return never_closed(scene_.flow_begin, place);
    if (scene_.is_in_flow && sign == ',') {
      return fault("F001", character(place), "an entry is missing in front of `,`", "delete the extra `,`");
    }
    if (scene_.is_in_flow && sign == ':') {
      return fault("F001", character(place), "a value without a key", "write a key in front of the `:`");
    }
    if (sign == ']' || sign == '}' || sign == ',') return closes_nothing(place);
    if (sign == '-') {
      return quote_it(place, "a list with `-` cannot stand inside brackets");
    }
    return fault("F001", character(place), "a value is missing here");
  }

  Diagnostic list_on_the_line_of_its_key() const {
    const Span rest = rest_of_line(said_.problem_at);
    const std::string quoted = double_quoted(slice(rest));
    Diagnostic out = fault("F001", character(said_.problem_at), "a list cannot begin on the line of its key",
                           "put `- ` on the next line; or, for a text, use quotes: " + ticked(quoted));
    out.fixes.push_back({rest, quoted, FixSafety::unsafe});
    return out;
  }

  Complaint said_;
  const Scene& scene_;
  std::string_view text_;
  Lines lines_;
  std::uint32_t size_;
};

}  // namespace

Diagnostic explain(const Complaint& complaint, const Scene& scene) {
  return Explainer(complaint, scene).run();
}

Diagnostic refuse_sign(std::string_view text, std::uint32_t at, bool is_in_flow) {
  std::uint32_t word_end = at;
  while (word_end < text.size() && !is_blank(text[word_end]) && !is_break(text[word_end]) &&
         !(is_in_flow && (text[word_end] == ',' || text[word_end] == ']' || text[word_end] == '}'))) {
    ++word_end;
  }
  std::uint32_t end = at;
  while (end < text.size() && !is_break(text[end]) &&
         !(text[end] == '#' && end > at && is_blank(text[end - 1])) &&
         !(is_in_flow && (text[end] == ',' || text[end] == ']' || text[end] == '}'))) {
    ++end;
  }
  while (end > at && is_blank(text[end - 1])) --end;
  const char sign = at < text.size() ? text[at] : ' ';
  const std::string name = sign == '*' ? "a reference" : sign == '&' ? "an anchor" : "a tag";
  Diagnostic out =
      fault("F001", {at, word_end},
            ticked(std::string(1, sign)) + " begins " + name + ", which these files do not have");
  const std::string_view rest = text.substr(at, end - at);
  out.help = "if it is text, put it in quotes";
  const bool is_key = rest.find(": ") != std::string_view::npos || (!rest.empty() && rest.back() == ':');
  // `&name` or `!tag` alone stands before a value on the next lines; quotes would not mend that.
  if (is_key || (sign != '*' && word_end >= end)) return out;
  const std::string quoted = double_quoted(rest);
  out.help += ": " + ticked(quoted);
  out.fixes.push_back({{at, end}, quoted, sign == '*' && !is_in_flow ? FixSafety::safe : FixSafety::unsafe});
  return out;
}

}  // namespace cairn::document
