// Every function either takes what it is named after and says true, or meets something it does not know to be
// safe and says false; false ends everything, so nothing is ever guessed.
#include "document/common_form.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/mapping_checks.h"
#include "document/scalar_span.h"

namespace cairn::document {

namespace {

constexpr int max_depth = 32;
// libyaml gives up on a key of more than 1024 characters.
constexpr std::size_t max_key_bytes = 200;

enum CharacterClass : std::uint8_t {
  key_character = 1,    // may stand in a key
  plain_begin = 2,      // may begin a plain scalar wherever it stands
  plain_stop = 4,       // ends a plain scalar of a block, or must be looked at
  flow_plain_stop = 8,  // the same inside brackets
};

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> out{};
  for (std::size_t c = 0; c < 256; ++c) {
    const bool is_letter =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
    if (is_letter || c == '_') out[c] |= key_character | plain_begin;
  }
  for (const char c : std::string_view("-.")) out[static_cast<unsigned char>(c)] |= key_character;
  for (const char c : std::string_view("+./~$()<=^;\\")) out[static_cast<unsigned char>(c)] |= plain_begin;
  for (const char c : std::string_view("\n\t\r:#"))
    out[static_cast<unsigned char>(c)] |= plain_stop | flow_plain_stop;
  for (const char c : std::string_view(",[]{}?")) out[static_cast<unsigned char>(c)] |= flow_plain_stop;
  return out;
}

constexpr std::array<std::uint8_t, 256> classes = make_classes();

bool is_of(char c, CharacterClass wanted) {
  return (classes[static_cast<unsigned char>(c)] & wanted) != 0;
}

class CommonForm {
 public:
  explicit CommonForm(TreeBuilder& builder) : builder_(builder), text_(builder.tree().source()) {}

  bool run(RootKind root) {
    // A mark of byte order inside the text is a question that libyaml shall answer.
    if (text_.find("\xef\xbb\xbf") != std::string_view::npos) return false;
    if (!to_next_content() || at_end() || indent_ != 0) return false;
    const bool is_sequence = begins_item();
    if (is_sequence != (root == RootKind::sequence)) return false;
    return (is_sequence ? take_sequence(0) : take_mapping(0)) && at_end();
  }

 private:
  char here() const { return at_ < text_.size() ? text_[at_] : '\n'; }
  char behind() const { return at_ + 1 < text_.size() ? text_[at_ + 1] : '\n'; }
  bool at_end() const { return at_ >= text_.size(); }
  std::uint32_t place() const { return static_cast<std::uint32_t>(at_); }
  bool begins_item() const { return here() == '-' && (behind() == ' ' || behind() == '\n'); }

  void skip_spaces() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  void skip_line() {
    const std::size_t end = text_.find('\n', at_);
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
  }

  // From the begin of a line to the first character that is neither blank nor comment; `indent_` is its
  // column.
  bool to_next_content() {
    while (!at_end()) {
      const std::size_t line = at_;
      skip_spaces();
      if (at_end()) break;
      if (text_[at_] == '\n') {
        ++at_;
      } else if (text_[at_] == '#') {
        skip_line();
      } else {
        indent_ = static_cast<int>(at_ - line);
        return text_[at_] != '\t' && text_[at_] != '\r';
      }
    }
    indent_ = -1;
    return true;
  }

  // Behind a value: spaces and a comment, then on to the next content.
  bool end_line() {
    const std::size_t begin = at_;
    skip_spaces();
    if (here() == '#' && at_ > begin) {
      skip_line();
    } else if (here() == '\n') {
      ++at_;
    } else {
      return false;
    }
    return to_next_content();
  }

  bool take_mapping(int column) {
    if (++depth_ > max_depth) return false;
    const std::uint32_t cell = builder_.open(Kind::mapping, Style::block, place());
    std::uint32_t count = 0;
    do {
      if (!take_key() || !take_value(column)) return false;
      ++count;
    } while (indent_ == column);
    --depth_;
    return indent_ < column && close_mapping(cell, last_end_, count);
  }

  // A later content line with a deeper indentation belongs to nothing here: the caller's columns refuse it.
  bool take_sequence(int column) {
    if (++depth_ > max_depth) return false;
    const std::uint32_t cell = builder_.open(Kind::sequence, Style::block, place());
    std::uint32_t count = 0;
    do {
      ++at_;
      skip_spaces();
      if (!take_item(column)) return false;
      ++count;
    } while (indent_ == column && begins_item());
    --depth_;
    if (indent_ > column) return false;
    builder_.close(cell, last_end_, count);
    return true;
  }

  bool close_mapping(std::uint32_t cell, std::uint32_t end, std::uint32_t count) {
    builder_.close(cell, end, count);
    if (count > 1) report_repeated_keys(builder_.node(cell), key_texts_, faults_);
    return faults_.empty();
  }

  // Stops behind the colon.
  bool take_key() {
    const std::size_t end = key_end();
    if (end == at_) return false;
    builder_.add_slice({place(), static_cast<std::uint32_t>(end)}, Style::plain);
    at_ = end + 1;
    return true;
  }

  // Where the key that begins here ends, at its colon; here, when there is none.
  std::size_t key_end() const {
    if (!is_of(here(), plain_begin) || !is_of(here(), key_character)) return at_;
    std::size_t end = at_;
    while (end < text_.size() && is_of(text_[end], key_character)) ++end;
    if (end >= text_.size() || text_[end] != ':' || end - at_ > max_key_bytes) return at_;
    const char next = end + 1 < text_.size() ? text_[end + 1] : '\n';
    return next == ' ' || next == '\n' ? end : at_;
  }

  // Behind a key's colon; `column` is the mapping's. Ends at the next content.
  bool take_value(int column) {
    const std::uint32_t colon_end = place();
    skip_spaces();
    const bool has_comment = here() == '#' && place() > colon_end;
    if (here() != '\n' && !has_comment) return take_inline(column);
    skip_line();
    if (!to_next_content()) return false;
    if (indent_ > column) return take_block();
    if (indent_ == column && begins_item()) return take_sequence(column);
    builder_.add_slice({colon_end, colon_end}, Style::plain);
    last_end_ = colon_end;
    return true;
  }

  // A collection that begins a line of its own.
  bool take_block() {
    if (begins_item()) return take_sequence(indent_);
    return key_end() > at_ && take_mapping(indent_);
  }

  // Behind a dash and its spaces.
  bool take_item(int column) {
    if (here() == '\n' || here() == '#') return false;
    if (begins_item()) return false;
    if (key_end() == at_) return take_inline(column);
    const std::size_t newline = at_ == 0 ? std::string_view::npos : text_.rfind('\n', at_ - 1);
    const std::size_t line = newline == std::string_view::npos ? 0 : newline + 1;
    return take_mapping(static_cast<int>(at_ - line));
  }

  // A value that begins on the line of its key or dash; `column` is its parent's.
  bool take_inline(int column) {
    switch (here()) {
      case '"':
      case '\'':
        return take_quoted() && end_line();
      case '[':
      case '{':
        return take_flow() && end_line();
      case '|':
      case '>':
        return take_block_scalar(column);
      default:
        return take_plain(column);
    }
  }

  bool may_begin_plain() const {
    return is_of(here(), plain_begin) || (here() == '-' && is_of(behind(), key_character) && behind() != '-');
  }

  // To the end of the line's text, without the spaces behind it. A colon or a number sign inside a word is
  // text.
  bool scan_plain_line(std::size_t& end) {
    std::size_t at = at_;
    for (;; ++at) {
      while (at < text_.size() && !is_of(text_[at], plain_stop)) ++at;
      const char c = at < text_.size() ? text_[at] : '\n';
      if (c == '\n') break;
      if (c == '#') {
        if (text_[at - 1] == ' ') break;
      } else if (c == ':') {
        const char next = at + 1 < text_.size() ? text_[at + 1] : '\n';
        if (next == ' ' || next == '\n' || next == '\t' || next == '\r') return false;
      } else {
        return false;
      }
    }
    end = at;
    while (text_[end - 1] == ' ') --end;
    at_ = at;
    return true;
  }

  bool take_plain(int column) {
    if (!may_begin_plain()) return false;
    const std::uint32_t begin = place();
    std::size_t end = 0;
    if (!scan_plain_line(end)) return false;
    const bool has_comment = here() == '#';
    const std::size_t line_end = at_;
    if (!skip_to_content_behind_text()) return false;
    // A comment ends a plain scalar; deeper text behind one is a fault, and the caller's column finds it.
    if (indent_ <= column || has_comment || is_comment_between(line_end)) {
      last_end_ = static_cast<std::uint32_t>(end);
      builder_.add_slice({begin, last_end_}, Style::plain);
      return indent_ <= column;
    }
    return take_more_lines(column, begin, end);
  }

  bool skip_to_content_behind_text() {
    skip_line();
    return to_next_content();
  }

  bool is_comment_between(std::size_t line_end) const {
    return text_.substr(line_end, at_ - line_end).find('#') != std::string_view::npos;
  }

  // The further lines of a plain scalar: a line break is a space, blank lines are line breaks.
  bool take_more_lines(int column, std::uint32_t begin, std::size_t end) {
    decoded_.assign(text_.substr(begin, end - begin));
    bool is_more = true;
    while (is_more) {
      std::size_t breaks = 0;
      for (std::size_t at = end; at < at_; ++at) breaks += text_[at] == '\n' ? 1U : 0U;
      if (breaks == 1) {
        decoded_ += ' ';
      } else {
        decoded_.append(breaks - 1, '\n');
      }
      const std::size_t line = at_;
      if (here() == '#' || !scan_plain_line(end)) return false;
      decoded_ += text_.substr(line, end - line);
      const bool has_comment = here() == '#';
      const std::size_t line_end = at_;
      if (!skip_to_content_behind_text()) return false;
      is_more = indent_ > column;
      if (is_more && (has_comment || is_comment_between(line_end))) return false;
    }
    last_end_ = static_cast<std::uint32_t>(end);
    builder_.add_scalar({begin, last_end_}, Style::plain, decoded_);
    return true;
  }

  bool take_quoted() {
    const char quote = here();
    const std::uint32_t begin = place();
    const Style style = quote == '"' ? Style::double_quoted : Style::single_quoted;
    bool is_decoded = false;
    for (++at_;; ++at_) {
      if (at_end()) return false;
      const char c = text_[at_];
      if (c == '\n' || c == '\t' || c == '\r') return false;
      if (c == '\\' && quote == '"') {
        if (behind() != '"' && behind() != '\\') return false;
        is_decoded = true;
        ++at_;
      } else if (c == quote) {
        if (quote == '"' || behind() != quote) break;
        is_decoded = true;
        ++at_;
      }
    }
    ++at_;
    last_end_ = place();
    if (!is_decoded) {
      builder_.add_slice({begin, last_end_}, style);
      return true;
    }
    decoded_.clear();
    const char escape = quote == '"' ? '\\' : '\'';
    for (std::size_t at = begin + 1; at + 1 < last_end_; ++at) {
      if (text_[at] == escape) ++at;
      decoded_ += text_[at];
    }
    builder_.add_scalar({begin, last_end_}, style, decoded_);
    return true;
  }

  bool take_flow() {
    if (++depth_ > max_depth) return false;
    const bool is_mapping = here() == '{';
    const char bracket = is_mapping ? '}' : ']';
    const std::uint32_t cell =
        builder_.open(is_mapping ? Kind::mapping : Kind::sequence, Style::flow, place());
    std::uint32_t count = 0;
    ++at_;
    skip_spaces();
    if (here() != bracket) {
      for (;;) {
        if (is_mapping && !take_flow_key()) return false;
        if (!take_flow_value()) return false;
        ++count;
        skip_spaces();
        if (here() == bracket) break;
        if (here() != ',') return false;
        ++at_;
        skip_spaces();
      }
    }
    ++at_;
    last_end_ = place();
    --depth_;
    if (is_mapping) return close_mapping(cell, last_end_, count);
    builder_.close(cell, last_end_, count);
    return true;
  }

  bool take_flow_key() {
    if (!take_key()) return false;
    skip_spaces();
    return true;
  }

  bool take_flow_value() {
    switch (here()) {
      case '"':
      case '\'':
        return take_quoted();
      case '[':
      case '{':
        return take_flow();
      default:
        return take_flow_plain();
    }
  }

  bool take_flow_plain() {
    if (!may_begin_plain()) return false;
    const std::uint32_t begin = place();
    for (;; ++at_) {
      while (at_ < text_.size() && !is_of(text_[at_], flow_plain_stop)) ++at_;
      if (at_end()) return false;
      const char c = text_[at_];
      if (c == ',' || c == ']' || c == '}') break;
      if (c == '#' && text_[at_ - 1] != ' ') continue;
      if (c != ':' || !(is_of(behind(), key_character) || behind() == '/')) return false;
    }
    std::size_t end = at_;
    while (text_[end - 1] == ' ') --end;
    builder_.add_slice({begin, static_cast<std::uint32_t>(end)}, Style::plain);
    return true;
  }

  // `|` and `>`, with `-` or nothing behind it.
  bool take_block_scalar(int column) {
    const std::uint32_t begin = place();
    const bool is_folded = here() == '>';
    ++at_;
    const bool is_stripped = here() == '-';
    if (is_stripped) ++at_;
    const std::size_t sign_end = at_;
    skip_spaces();
    if (here() != '\n' && !(here() == '#' && at_ > sign_end)) return false;
    skip_line();
    decoded_.clear();
    if (!take_block_lines(column, is_folded)) return false;
    if (!is_stripped && text_[at_ - 1] == '\n') decoded_ += '\n';
    last_end_ = block_scalar_end(text_, begin, place());
    builder_.add_scalar({begin, last_end_}, is_folded ? Style::folded : Style::literal, decoded_);
    return to_next_content();
  }

  // Stops at the begin of the first line that does not belong to the scalar, behind its blank lines.
  bool take_block_lines(int column, bool is_folded) {
    std::size_t indent = 0;
    std::size_t breaks = 0;
    while (!at_end()) {
      const std::size_t line = at_;
      const std::size_t newline = std::min(text_.find('\n', line), text_.size());
      if (newline == line) {
        if (indent == 0) return false;
        ++breaks;
        ++at_;
        continue;
      }
      skip_spaces();
      if (at_ == newline) return false;
      const std::size_t found = at_ - line;
      at_ = line;
      if (indent == 0) {
        if (static_cast<int>(found) <= column) return false;
        indent = found;
      } else if (found < indent) {
        break;
      } else {
        add_line_break(breaks, is_folded);
      }
      const std::string_view content = text_.substr(line + indent, newline - line - indent);
      if (content.find_first_of("\t\r") != std::string_view::npos) return false;
      if (is_folded && content[0] == ' ') return false;
      decoded_ += content;
      breaks = 0;
      at_ = std::min(newline + 1, text_.size());
    }
    return indent > 0;
  }

  // Between two lines of text with so many blank ones between them.
  void add_line_break(std::size_t blank_lines, bool is_folded) {
    if (is_folded && blank_lines == 0) {
      decoded_ += ' ';
    } else {
      decoded_.append(blank_lines + (is_folded ? 0 : 1), '\n');
    }
  }

  TreeBuilder& builder_;
  std::string_view text_;
  std::size_t at_ = 0;
  int indent_ = 0;  // column of the content at `at_`; -1 at the end
  int depth_ = 0;
  std::uint32_t last_end_ = 0;  // of the node taken last
  std::string decoded_;
  std::vector<std::string_view> key_texts_;
  std::vector<Diagnostic> faults_;
};

}  // namespace

bool read_common_form(TreeBuilder& builder, RootKind root) {
  return CommonForm(builder).run(root);
}

}  // namespace cairn::document
