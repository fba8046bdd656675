// Files of the common form are read in one pass; of the others libyaml's events become cells. What libyaml
// lets pass and the format does not is refused on the way.
#include "document/read.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "document/common_form.h"
#include "document/fault.h"
#include "document/libyaml_parser.h"
#include "document/mapping_checks.h"
#include "document/mark_cursor.h"
#include "document/mend.h"
#include "document/parse_error.h"
#include "document/read_or_give_back.h"
#include "document/read_unchecked.h"
#include "document/root_fault.h"
#include "document/scalar_span.h"
#include "document/screen.h"
#include "document/tree_builder.h"

namespace cairn::document {

namespace {

constexpr std::size_t max_bytes = std::size_t{64} << 20;
constexpr std::size_t max_depth = 64;

class Reader {
 public:
  Reader(std::string text, const ReadOptions& options, bool may_be_common, bool checks_fixes = true)
      : builder_(std::move(text)),
        options_(options),
        may_be_common_(may_be_common),
        checks_fixes_(checks_fixes),
        text_(builder_.tree().source()),
        begin_(text_.substr(0, 3) == "\xef\xbb\xbf" ? 3 : 0) {}

  // The text goes into the tree, or back to `text` where there is none.
  ReadResult run(std::string& text) {
    if (is_acceptable()) {
      if (may_be_common_ && begin_ == 0 && read_common_form(builder_, options_.root)) {
        result_.is_editable = true;
        result_.tree = builder_.take();
        return std::move(result_);
      }
      builder_.clear();
      MarkCursor cursor(text_, begin_, is_ascii_);
      cursor_ = &cursor;
      parse();
    }
    std::stable_sort(result_.diagnostics.begin(), result_.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
    if (!is_refused_) {
      result_.is_editable = std::none_of(result_.diagnostics.begin(), result_.diagnostics.end(),
                                         [](const Diagnostic& found) { return found.code == "F002"; });
      result_.tree = builder_.take();
    } else {
      text = builder_.take_source();
      if (checks_fixes_) withdraw_vain_fixes(result_.diagnostics.front(), text, options_);
    }
    return std::move(result_);
  }

 private:
  struct Open {
    std::uint32_t cell = 0;
    std::uint32_t count = 0;
    Kind kind = Kind::scalar;
    Style style = Style::block;
    bool is_key_next = false;
    bool has_swallowed = false;
    std::uint32_t key_end = 0;
    std::uint32_t last_end = 0;  // of the last child
  };

  bool refuse(Diagnostic found) {
    is_refused_ = true;
    result_.diagnostics.clear();
    result_.diagnostics.push_back(std::move(found));
    return false;
  }

  bool is_acceptable() {
    if (text_.size() > max_bytes) {
      return refuse(fault("F001", {0, 0}, "the file is larger than 64 MiB", "split it into several files"));
    }
    const std::string_view start = text_.substr(0, 2);
    if (start == "\xff\xfe" || start == "\xfe\xff") {
      return refuse(fault("F001", {0, 2}, "the file is UTF-16, not UTF-8", "save it as UTF-8"));
    }
    if (text_.substr(begin_, 3) == "\xef\xbb\xbf") {
      return refuse(fault("F001", {3, 6}, "a second byte order mark", "delete it"));
    }
    Screening screening = screen(text_, begin_);
    is_ascii_ = screening.is_ascii;
    if (!screening.conflicts.empty()) {
      is_refused_ = true;
      result_.diagnostics = std::move(screening.conflicts);
      return false;
    }
    if (screening.fault) return refuse(std::move(*screening.fault));
    return true;
  }

  void parse() {
    LibyamlParser parser;
    parser.feed(text_.substr(begin_));
    for (;;) {
      LibyamlEvent event;
      if (!parser.next(event.raw())) {
        refuse(explain(complaint(parser.state()), scene(&parser.state())));
        return;
      }
      if (event.raw().type == YAML_STREAM_END_EVENT) break;
      if (!take(event.raw())) return;
    }
    if (root_scalar_) refuse(wrong_root_scalar(options_.root, *root_scalar_, root_style_, scene()));
  }

  bool take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_DOCUMENT_START_EVENT:
        return start_document(event);
      case YAML_SCALAR_EVENT:
        return take_scalar(event);
      case YAML_SEQUENCE_START_EVENT:
        return open(event, Kind::sequence, event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE,
                    event.data.sequence_start.anchor || event.data.sequence_start.tag);
      case YAML_MAPPING_START_EVENT:
        return open(event, Kind::mapping, event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE,
                    event.data.mapping_start.anchor || event.data.mapping_start.tag);
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        close(event);
        return true;
      case YAML_ALIAS_EVENT:
        return refuse(refuse_sign(scene(), byte_of(event.start_mark)));
      case YAML_NO_EVENT:
      case YAML_STREAM_START_EVENT:
      case YAML_STREAM_END_EVENT:
      case YAML_DOCUMENT_END_EVENT:
        break;
    }
    return true;
  }

  std::uint32_t byte_of(const yaml_mark_t& mark) { return cursor_->byte_of(mark.index); }

  bool start_document(const yaml_event_t& event) {
    const std::uint32_t begin = byte_of(event.start_mark);
    const auto& start = event.data.document_start;
    if (start.version_directive || start.tag_directives.start != start.tag_directives.end) {
      return refuse(explain({"while scanning a directive", "YAML", begin, begin}, scene()));
    }
    if (has_document_) {
      return refuse(
          fault("F001", {begin, std::min(begin + 3, size())}, "a second document begins here",
                "keep one document a file: delete this line, or move what follows to a file of its own"));
    }
    has_document_ = true;
    return true;
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

  bool take_scalar(const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    const std::string_view value(reinterpret_cast<const char*>(scalar.value), scalar.length);
    Span span{byte_of(event.start_mark), 0};
    span.end = byte_of(event.end_mark);
    const char sign = span.begin < span.end ? text_[span.begin] : ' ';
    if (scalar.anchor || scalar.tag || sign == '&' || sign == '!') {
      return refuse(refuse_sign(scene(), span.begin));
    }
    const Style style = style_of(scalar.style);
    if (style == Style::literal || style == Style::folded)
      span.end = block_scalar_end(text_, span.begin, span.end);
    if (style == Style::double_quoted && value.find('\0') != std::string_view::npos) {
      return refuse(fault("F001", span, "this text holds a NUL character", "delete the `\\0` or `\\x00`"));
    }
    const bool is_empty = style == Style::plain && value.empty();
    if (depth_ == 0) {
      if (is_empty) return true;  // `---` and nothing else
      root_scalar_ = span;
      root_style_ = style;
    } else if (!place_scalar(span, value, style, is_empty)) {
      return false;
    } else {
      open_[depth_ - 1].last_end = span.end;
    }
    last_scalar_ = builder_.size();
    builder_.add_scalar(span, style, value);
    return true;
  }

  bool place_scalar(Span& span, std::string_view value, Style style, bool is_empty) {
    Open& parent = open_[depth_ - 1];
    if (parent.kind == Kind::sequence) {
      ++parent.count;
      return true;
    }
    if (parent.is_key_next) {
      if (is_empty)
        return refuse(fault("F001", span, "a value without a key", "write a key in front of the `:`"));
      if (style == Style::plain && value == "<<") {
        return refuse(fault("F001", span, "`<<` merges mappings in YAML 1.1, which these files do not have",
                            "write the keys out"));
      }
      parent.key_end = span.end;
      parent.is_key_next = false;
      return true;
    }
    ++parent.count;
    parent.is_key_next = true;
    if (is_empty) {
      span.begin = span.end = empty_value_place(text_, parent.key_end, parent.style == Style::flow);
      parent.has_swallowed =
          parent.has_swallowed || (parent.style == Style::flow && span.begin == parent.key_end);
    }
    return true;
  }

  bool open(const yaml_event_t& event, Kind kind, bool is_flow, bool has_properties) {
    const std::uint32_t begin = byte_of(event.start_mark);
    const char sign = begin < size() ? text_[begin] : ' ';
    if (has_properties || sign == '&' || sign == '!') return refuse(refuse_sign(scene(), begin));
    const Span here{begin, std::min(begin + 1, size())};
    if (depth_ == 0 && !is_right_root(kind)) return refuse(wrong_root(kind, here));
    if (depth_ == max_depth) {
      return refuse(
          fault("F001", here, "nested more than 64 levels deep", "no file of cairn needs more than a few"));
    }
    if (depth_ > 0) {
      Open& parent = open_[depth_ - 1];
      if (parent.kind == Kind::mapping && parent.is_key_next) {
        return refuse(fault("F001", here, "a list or a mapping stands where a key is expected",
                            "a key is a word; put a text that begins with `[` or `{` in quotes"));
      }
      ++parent.count;
      parent.is_key_next = true;
    }
    const Style style = is_flow ? Style::flow : Style::block;
    Open& opened = open_[depth_++];
    opened = Open();
    opened.kind = kind;
    opened.style = style;
    opened.is_key_next = true;
    opened.cell = builder_.open(kind, style, begin);
    return true;
  }

  void close(const yaml_event_t& event) {
    const Open& closed = open_[--depth_];
    const std::uint32_t begin = builder_.node(closed.cell).span().begin;
    const bool has_bracket = closed.style == Style::flow && (text_[begin] == '{' || text_[begin] == '[');
    const std::uint32_t end = has_bracket ? byte_of(event.end_mark) : closed.last_end;
    builder_.close(closed.cell, end, closed.count);
    if (depth_ > 0) open_[depth_ - 1].last_end = end;
    if (closed.kind != Kind::mapping) return;
    const Node mapping = builder_.node(closed.cell);
    if (closed.count > 1) report_repeated_keys(mapping, key_texts_, result_.diagnostics);
    if (closed.has_swallowed) report_swallowed(mapping, result_.diagnostics);
  }

  bool is_right_root(Kind kind) const {
    return (kind == Kind::mapping) == (options_.root == RootKind::mapping);
  }

  Complaint complaint(const yaml_parser_t& parser) {
    if (parser.error == YAML_MEMORY_ERROR || parser.problem == nullptr) return {"", "out of memory", 0, 0};
    Complaint out{parser.context ? parser.context : "", parser.problem, 0, byte_of(parser.problem_mark)};
    out.context_at = parser.context ? byte_of(parser.context_mark) : out.problem_at;
    return out;
  }

  // `parser` may have seen brackets that it has not told of yet: it waits for the line's end.
  Scene scene(const yaml_parser_t* parser = nullptr) {
    Scene out;
    out.text = text_;
    for (std::size_t level = 0; level < depth_; ++level) {
      const std::uint32_t begin = builder_.node(open_[level].cell).span().begin;
      // A pair in a list has no brackets of its own.
      if (open_[level].style == Style::flow && (text_[begin] == '[' || text_[begin] == '{'))
        out.open_brackets.push_back(begin);
    }
    if (parser != nullptr) add_waiting_brackets(*parser, out.open_brackets);
    if (last_scalar_) {
      const Node scalar = builder_.node(*last_scalar_);
      out.has_scalar = true;
      out.scalar = scalar.span();
      out.scalar_style = scalar.style();
      // A mapping that waits for a key has just been given a value.
      out.is_value =
          depth_ > 0 && (open_[depth_ - 1].kind == Kind::sequence || open_[depth_ - 1].is_key_next);
    }
    return out;
  }

  void add_waiting_brackets(const yaml_parser_t& parser, std::vector<std::uint32_t>& open) {
    for (const yaml_token_t* token = parser.tokens.head; token != parser.tokens.tail; ++token) {
      if (token->start_mark.index >= parser.problem_mark.index) break;
      if (token->type == YAML_FLOW_SEQUENCE_START_TOKEN || token->type == YAML_FLOW_MAPPING_START_TOKEN)
        open.push_back(byte_of(token->start_mark));
      const bool closes =
          token->type == YAML_FLOW_SEQUENCE_END_TOKEN || token->type == YAML_FLOW_MAPPING_END_TOKEN;
      if (closes && !open.empty()) open.pop_back();
    }
  }

  TreeBuilder builder_;
  ReadOptions options_;
  bool may_be_common_;
  bool checks_fixes_;
  std::string_view text_;
  std::uint32_t begin_;
  bool is_ascii_ = true;
  bool is_refused_ = false;
  bool has_document_ = false;
  MarkCursor* cursor_ = nullptr;
  std::array<Open, max_depth> open_;
  std::size_t depth_ = 0;
  std::optional<Span> root_scalar_;
  Style root_style_ = Style::plain;
  std::optional<std::uint32_t> last_scalar_;
  std::vector<std::string_view> key_texts_;
  ReadResult result_;
};

}  // namespace

ReadResult read(std::string text, const ReadOptions& options) {
  return read_or_give_back(text, options);
}

ReadResult read_or_give_back(std::string& text, const ReadOptions& options) {
  return Reader(std::move(text), options, true).run(text);
}

ReadResult read_unchecked(std::string text, const ReadOptions& options) {
  return Reader(std::move(text), options, true, false).run(text);
}

ReadResult read_by_libyaml(std::string text, const ReadOptions& options) {
  return Reader(std::move(text), options, false).run(text);
}

}  // namespace cairn::document
