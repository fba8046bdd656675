// Escapes, fills and breaks text the way mandoc's lint asks for.
#include "cli/docs/mdoc.h"

#include <fmt/format.h>

#include <vector>

#include "base/text.h"

namespace cairn::cli::docs {
namespace {

// mandoc warns beyond 80 bytes.
constexpr std::size_t kLineBytes = 76;

std::string unicode(char32_t value) {
  return fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(value));
}

std::string escape(std::string_view text, bool is_literal) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode_utf8(text, at);
    at += point.length == 0 ? 1 : point.length;
    switch (point.value) {
      case U'\\':
        out += "\\e";
        break;
      case U'~':
        out += "\\(ti";
        break;
      case U'^':
        out += "\\(ha";
        break;
      case U'`':
        out += "\\(ga";
        break;
      case U'\'':
        out += is_literal ? "\\(aq" : "'";
        break;
      case U'-':
        out += is_literal ? "\\-" : "-";
        break;
      default:
        if (point.value < 0x80) {
          out += static_cast<char>(point.value);
        } else {
          out += unicode(point.value);
        }
    }
  }
  return out;
}

// A line of text must not look like a macro.
std::string guarded(std::string_view line) {
  return line.starts_with('.') || line.starts_with('\'') ? fmt::format("\\&{}", line) : std::string(line);
}

bool is_closing(char c) {
  return c == '.' || c == ',' || c == ';' || c == ':' || c == ')' || c == '?';
}

bool ends_sentence(std::string_view word) {
  while (word.ends_with(')') || word.ends_with('"')) word.remove_suffix(1);
  return word.ends_with('.') || word.ends_with('?') || word.ends_with('!');
}

// What stands in backquotes is one word, blanks and all.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  bool is_code = false;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] == '`') is_code = !is_code;
    if (i < text.size() && (text[i] != ' ' || is_code)) continue;
    if (i > begin) words.push_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
  return words;
}

// "`cairn check`," -> ".Ql cairn check ,"; "(`fri`)." -> ".Pq Ql fri ."; nothing for a word without code, or
// with more around it.
std::string code_macro(std::string_view word) {
  const std::size_t first = word.find('`');
  const std::size_t last = word.rfind('`');
  if (first == std::string_view::npos || last == first) return {};
  const std::string_view code = word.substr(first + 1, last - first - 1);
  std::string_view after = word.substr(last + 1);
  const bool is_enclosed = first == 1 && word.front() == '(' && after.starts_with(')');
  if (is_enclosed) after.remove_prefix(1);
  if ((first > 0 && !is_enclosed) || code.find('`') != std::string_view::npos) return {};
  std::string macro = fmt::format("{}{}", is_enclosed ? ".Pq Ql " : ".Ql ", argument(code));
  for (const char c : after) {
    if (!is_closing(c)) return {};
    macro += fmt::format(" {}", c);
  }
  return macro;
}

// "cairn-rules(7)." -> ".Xr cairn-rules 7 ."
std::string reference_macro(std::string_view word) {
  const std::size_t open = word.find('(');
  if (!word.starts_with("cairn") || open == std::string_view::npos || word.size() < open + 3) return {};
  if (word[open + 2] != ')' || word[open + 1] < '1' || word[open + 1] > '9') return {};
  std::string macro = fmt::format(".Xr {} {}", word.substr(0, open), word[open + 1]);
  for (const char c : word.substr(open + 3)) {
    if (!is_closing(c)) return {};
    macro += fmt::format(" {}", c);
  }
  return macro;
}

std::string without_backquotes(std::string_view word) {
  std::string out;
  for (const char c : word) {
    if (c != '`') out += c;
  }
  return out;
}

}  // namespace

std::string escaped(std::string_view text) {
  return escape(text, false);
}
std::string escaped_literal(std::string_view text) {
  return escape(text, true);
}

std::string argument(std::string_view text) {
  std::string out;
  for (const char c : escape(text, true)) {
    if (c == '"') {
      out += "\\(dq";
    } else {
      out += c;
    }
  }
  const bool is_name_of_macro = text.size() <= 3 && text.size() >= 2 && text[0] >= 'A' && text[0] <= 'Z';
  const bool is_delimiter =
      text.size() == 1 && std::string_view("()[].,:;?!|").find(text[0]) != std::string_view::npos;
  if (is_name_of_macro || is_delimiter) out = "\\&" + out;
  // Lint takes a delimiter at the end for one that wants a blank before it.
  if (!is_delimiter && !text.empty() && is_closing(text.back())) out += "\\&";
  if (text.find(' ') != std::string_view::npos || text.empty()) out = fmt::format("\"{}\"", out);
  return out;
}

Page::Page(std::string_view name, int section_number, std::string_view date, std::string_view summary) {
  std::string title(name);
  for (char& c : title) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  text_ = fmt::format(
      ".\\\" Derived from the program: cmake --build --preset debug --target docs\n"
      ".Dd {}\n.Dt {} {}\n.Os\n.Sh NAME\n.Nm {}\n.Nd {}\n",
      date, title, section_number, name, escaped(summary));
}

Page& Page::section(std::string_view title) {
  return line(fmt::format(".Sh {}", escaped(title)));
}
Page& Page::subsection(std::string_view title) {
  return line(fmt::format(".Ss {}", escaped(title)));
}

Page& Page::line(std::string_view macro) {
  text_ += fmt::format("{}\n", macro);
  return *this;
}

Page& Page::sentences(std::string_view text) {
  std::string current;
  const auto flush = [&] {
    if (!current.empty()) line(guarded(current));
    current.clear();
  };
  for (const std::string_view word : words_of(text)) {
    std::string macro = code_macro(word);
    if (macro.empty()) macro = reference_macro(word);
    if (!macro.empty()) {
      flush();
      line(macro);
      continue;
    }
    const std::string shown = escaped(without_backquotes(word));
    if (!current.empty() && current.size() + 1 + shown.size() > kLineBytes) flush();
    current += current.empty() ? shown : " " + shown;
    if (ends_sentence(word)) flush();
  }
  flush();
  return *this;
}

// Lint minds a `.Pp` behind a heading or at the begin of a list item.
Page& Page::paragraph_break() {
  const std::size_t end = text_.size() - 1;
  const std::size_t begin = text_.rfind('\n', end - 1) + 1;
  const std::string_view last = std::string_view(text_).substr(begin, end - begin);
  if (last.starts_with(".Sh ") || last.starts_with(".Ss ") || last.starts_with(".It ") || last == ".Pp")
    return *this;
  return line(".Pp");
}

Page& Page::paragraphs(std::string_view text) {
  std::string shown;
  const auto flush = [&] {
    if (!shown.empty()) display(shown);
    shown.clear();
  };
  for (const std::string_view paragraph : base::split(text, '\n')) {
    if (paragraph.starts_with("  ")) {
      shown += fmt::format("{}\n", paragraph.substr(2));
      continue;
    }
    flush();
    if (base::trim(paragraph).empty()) continue;
    paragraph_break().sentences(paragraph);
  }
  flush();
  return *this;
}

Page& Page::display(std::string_view text) {
  line(".Bd -literal -offset indent");
  while (text.ends_with('\n')) text.remove_suffix(1);
  for (const std::string_view one : base::split(text, '\n')) line(guarded(escaped_literal(one)));
  return line(".Ed");
}

}  // namespace cairn::cli::docs
