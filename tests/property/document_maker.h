// Documents as many hands would have written them: every construct that an edit must keep its fingers off.
#pragma once

#include <string>

#include "property/choices.h"

namespace cairn::property {

class DocumentMaker {
 public:
  explicit DocumentMaker(Choices& choices) : choices_(choices) {}

  std::string make() {
    step_ = std::size_t{2} + choices_.below(3);
    dash_offset_ = choices_.one_in(3) ? 0 : 2;
    add_head();
    add_mapping(0, 3, false);
    if (choices_.one_in(4)) add_comment_line(0);
    if (choices_.one_in(8)) line("...");
    return finish();
  }

 private:
  void line(const std::string& text) { out_ += text + '\n'; }
  std::string comment() { return "# c" + std::to_string(++comments_); }
  void add_comment_line(std::size_t indent) { line(std::string(indent, ' ') + comment()); }
  std::string trailing() {
    return choices_.one_in(4) ? std::string(1 + choices_.below(3), ' ') + comment() : "";
  }

  void add_head() {
    if (choices_.one_in(8)) line("---" + trailing());
    if (choices_.one_in(4)) add_comment_line(0);
    if (choices_.one_in(6)) line("");
  }

  std::string finish() {
    std::string text = out_;
    if (choices_.one_in(6) && !text.empty()) text.pop_back();
    if (choices_.one_in(5)) {
      std::string with_returns;
      for (const char c : text) {
        if (c == '\n') with_returns += '\r';
        with_returns += c;
      }
      text = with_returns;
    }
    if (choices_.one_in(10)) text = "\xef\xbb\xbf" + text;
    return text;
  }

  std::string key() {
    static const char* const words[] = {"name", "due",  "why", "größe",    "two words",
                                        "x-y",  "tags", "n1",  "done_when"};
    const std::string word = std::string(choices_.pick(words)) + std::to_string(++keys_);
    switch (choices_.below(10)) {
      case 8:
        return '\'' + word + '\'';
      case 9:
        return '"' + word + '"';
      default:
        return word;
    }
  }

  std::string word() {
    static const char* const words[] = {"alpha",        "beta", "it's",    "R&D",  "50%",        "a:b",
                                        "http://x.y/z", "x#y",  "grün",    "日本", "2027-05-31", "12",
                                        "true",         "-5",   "5h/week", "“so”", "e\u0301t",   "what",
                                        "1.5",          "null", "🙂"};
    return choices_.pick(words);
  }

  std::string words(std::size_t most) {
    std::string out = word();
    for (std::size_t count = choices_.below(most); count > 0; --count) out += ' ' + word();
    return out;
  }

  std::string single_quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
    return out + '\'';
  }

  std::string double_quoted(const std::string& text) {
    static const char* const extras[] = {"", "\\n", "\\\"", "\\t", "\\\\", "\\u00e9", ": ", " # "};
    return '"' + text + choices_.pick(extras) + '"';
  }

  // On one line.
  std::string scalar(bool is_in_flow) {
    switch (choices_.below(is_in_flow ? 6 : 7)) {
      case 1:
        return single_quoted(words(3) + (choices_.one_in(3) ? ", x: y" : ""));
      case 2:
        return double_quoted(words(3));
      case 3:
        return is_in_flow ? word() : words(4) + ", and more";
      case 4:
        return choices_.one_in(2) ? "~" : "null";
      case 5:
        return "''";
      case 6:
        return words(3) + "? [x] {y}";
      default:
        return words(3);
    }
  }

  std::string flow(std::size_t depth) {
    const bool is_mapping = choices_.one_in(2);
    std::string out(1, is_mapping ? '{' : '[');
    const std::size_t count = choices_.below(4);
    for (std::size_t at = 0; at < count; ++at) {
      if (at > 0) out += choices_.one_in(5) ? " ,  " : ", ";
      if (is_mapping) out += key() + (choices_.one_in(8) ? ":   " : ": ");
      if (depth > 0 && choices_.one_in(5)) {
        out += flow(depth - 1);
      } else if (!is_mapping || !choices_.one_in(9)) {
        out += scalar(true);
      }
    }
    if (count > 0 && choices_.one_in(8)) out += ',';
    return out + (is_mapping ? '}' : ']');
  }

  // Over several lines, with comments.
  void add_long_flow(std::size_t indent) {
    const bool is_mapping = choices_.one_in(2);
    line(std::string(" ") + (is_mapping ? "{" : "[") + trailing());
    const std::size_t count = 1 + choices_.below(3);
    for (std::size_t at = 0; at < count; ++at) {
      std::string entry = std::string(indent + 2, ' ');
      if (is_mapping) entry += key() + ": ";
      entry += scalar(true);
      if (at + 1 < count || choices_.one_in(3)) entry += ',';
      line(entry + trailing());
      if (choices_.one_in(8)) add_comment_line(indent + 2);
    }
    line(std::string(indent + 1, ' ') + (is_mapping ? '}' : ']') + trailing());
  }

  void add_block_scalar(std::size_t indent) {
    static const char* const headers[] = {"|", "|-", "|+", ">", ">-", ">+"};
    line(std::string(" ") + choices_.pick(headers) + trailing());
    const std::string margin(indent + 1 + choices_.below(4), ' ');
    const std::size_t count = 1 + choices_.below(4);
    for (std::size_t at = 0; at < count; ++at) {
      if (at > 0 && choices_.one_in(4)) line("");
      const std::string deeper = at > 0 && choices_.one_in(5) ? "  " : "";
      line(margin + deeper + words(5) + (choices_.one_in(6) ? " # no comment" : "") +
           (choices_.one_in(8) ? " " : ""));
    }
    for (std::size_t blank = choices_.one_in(4) ? choices_.below(3) : 0; blank > 0; --blank) line("");
  }

  // Plain or quoted, over several lines; `indent` is the parent's.
  void add_long_scalar(std::size_t indent) {
    const std::size_t quote = choices_.below(3);
    const std::string margin(indent + 1 + choices_.below(4), ' ');
    const auto text = [&] {
      std::string out = "w " + words(3);
      if (quote == 1) out = single_quoted(out).substr(1);
      if (quote == 1) out.pop_back();
      return out;
    };
    const std::string mark = quote == 0 ? "" : quote == 1 ? "'" : "\"";
    line(' ' + mark + text());
    if (choices_.one_in(4)) line("");
    if (choices_.one_in(2)) line(margin + text());
    line(margin + text() + mark + trailing());
  }

  // Behind a `:` or a `-` that has been written. `indent` is the column of the key or the dash.
  void add_value(std::size_t indent, std::size_t depth, bool is_item) {
    const std::size_t kind = choices_.below(depth > 0 ? 14 : 10);
    switch (kind) {
      case 5:
        line(trailing());
        return;
      case 6:
        line(' ' + flow(2) + trailing());
        return;
      case 7:
        add_long_flow(indent);
        return;
      case 8:
        add_block_scalar(indent);
        return;
      case 9:
        add_long_scalar(indent);
        return;
      case 10:
      case 11:
        add_nested_mapping(indent, depth, is_item);
        return;
      case 12:
      case 13:
        add_nested_sequence(indent, depth, is_item);
        return;
      default:
        line(std::string(choices_.one_in(8) ? 3 : 1, ' ') + scalar(false) + trailing());
        return;
    }
  }

  void add_nested_mapping(std::size_t indent, std::size_t depth, bool is_item) {
    if (is_item && !choices_.one_in(5)) {
      const std::size_t gap = choices_.one_in(5) ? 3 : 1;
      out_ += std::string(gap, ' ');
      add_mapping(indent + 1 + gap, depth - 1, true);
      return;
    }
    line(trailing());
    if (choices_.one_in(6)) add_comment_line(indent + step_);
    add_mapping(indent + step_, depth - 1, false);
  }

  void add_nested_sequence(std::size_t indent, std::size_t depth, bool is_item) {
    if (is_item && choices_.one_in(2)) {
      out_ += ' ';
      add_sequence(indent + 2, depth - 1, true);
      return;
    }
    line(trailing());
    if (choices_.one_in(6)) add_comment_line(indent + 2);
    add_sequence(is_item ? indent + 2 : indent + dash_offset_, depth - 1, false);
  }

  // With `is_inline` the first entry goes on where the output stands.
  void add_mapping(std::size_t indent, std::size_t depth, bool is_inline) {
    const std::size_t count = 1 + choices_.below(4);
    const bool has_gaps = choices_.one_in(4);
    for (std::size_t at = 0; at < count; ++at) {
      if (at > 0) add_between(indent, has_gaps);
      if (at > 0 || !is_inline) out_ += std::string(indent, ' ');
      out_ += key() + (choices_.one_in(12) ? " :" : ":");
      add_value(indent, depth, false);
    }
  }

  void add_sequence(std::size_t indent, std::size_t depth, bool is_inline) {
    const std::size_t count = 1 + choices_.below(4);
    const bool has_gaps = choices_.one_in(5);
    for (std::size_t at = 0; at < count; ++at) {
      if (at > 0) add_between(indent, has_gaps);
      if (at > 0 || !is_inline) out_ += std::string(indent, ' ');
      out_ += '-';
      add_value(indent, depth, true);
    }
  }

  void add_between(std::size_t indent, bool has_gap) {
    if (has_gap) line("");
    if (choices_.one_in(7)) add_comment_line(indent);
    if (choices_.one_in(20)) line(std::string(choices_.below(4), ' '));
  }

  Choices& choices_;
  std::string out_;
  std::size_t step_ = 2;
  std::size_t dash_offset_ = 2;
  int comments_ = 0;
  int keys_ = 0;
};

// A goal file as `format.md` has them, commented here and there.
class GoalMaker {
 public:
  explicit GoalMaker(Choices& choices) : choices_(choices) {}

  std::string make() {
    if (choices_.one_in(3)) line("# What I am after this year.");
    line("statement: Earn the PMP certification by 31 May 2027" + trailing());
    if (choices_.one_in(2)) line("why: Programme-manager roles at my company ask for it");
    if (choices_.one_in(3)) line("supports: lead-programmes" + trailing());
    if (choices_.one_in(3)) line("serves: [mastery, 'team work']" + trailing());
    line("due: 2027-05-31" + trailing());
    if (choices_.one_in(2)) line("effort: 5h/week" + trailing());
    if (choices_.one_in(3)) line("");
    add_metric();
    add_tasks();
    if (choices_.one_in(3)) line("tags:" + std::string(choices_.one_in(2) ? " []" : ""));
    if (choices_.one_in(3)) line("people: [dana-reyes]" + trailing());
    if (choices_.one_in(3)) line("notes: |\n  First thoughts.\n\n  - not a list\n  # not a comment");
    if (choices_.one_in(4)) line("# Last words.");
    if (choices_.one_in(6)) out_.pop_back();
    return out_;
  }

 private:
  void line(const std::string& text) { out_ += text + '\n'; }
  std::string trailing() { return choices_.one_in(4) ? "   # c" + std::to_string(++comments_) : ""; }

  void add_metric() {
    if (choices_.one_in(2)) {
      line("metric: {name: mock exam score, unit: \"%\", baseline: 55, target: 80}" + trailing());
      return;
    }
    line("metric:" + trailing());
    line("  name: mock exam score");
    line("  unit: \"%\"");
    line("  baseline: 55" + trailing());
    line("  target: 80");
  }

  void add_tasks() {
    const std::string margin = choices_.one_in(3) ? "" : "  ";
    line("tasks:");
    for (std::size_t count = 1 + choices_.below(3); count > 0; --count) {
      line(margin + "- do: Book the exam slot" + trailing());
      line(margin + "  due: 2027-03-01");
      if (choices_.one_in(2)) line(margin + "  estimate: 30m" + trailing());
      if (choices_.one_in(5)) line(margin + "  # urgent: true");
    }
  }

  Choices& choices_;
  std::string out_;
  int comments_ = 0;
};

}  // namespace cairn::property
