// Edits at random places of a document, with values that are hard to spell.
#pragma once

#include <string>
#include <vector>

#include "document/edit.h"
#include "property/choices.h"

namespace cairn::property {

inline void collect_paths(document::Node node, document::Path& path, std::vector<document::Path>& out) {
  for (const auto& entry : node.entries()) {
    path.emplace_back(std::string(entry.key.text()));
    out.push_back(path);
    collect_paths(entry.value, path, out);
    path.pop_back();
  }
  std::size_t index = 0;
  for (const document::Node item : node.items()) {
    path.emplace_back(index++);
    out.push_back(path);
    collect_paths(item, path, out);
    path.pop_back();
  }
}

inline std::vector<document::Path> paths_of(const document::Tree& tree) {
  std::vector<document::Path> out;
  document::Path path;
  collect_paths(tree.root(), path, out);
  return out;
}

class EditMaker {
 public:
  explicit EditMaker(Choices& choices) : choices_(choices) {}

  document::Edit make(const document::Tree& tree) {
    const std::vector<document::Path> paths = paths_of(tree);
    const document::Path path = paths.empty() ? document::Path{} : choices_.pick(paths);
    const document::Node node = tree.root().at(path);
    switch (path.empty() ? 1 : choices_.below(8)) {
      case 0:
      case 4:
        return document::Set{path, scalar()};
      case 1:
        return document::Set{with_new_key(tree, path), choices_.one_in(3) ? collection() : scalar()};
      case 2:
        return document::Erase{path};
      case 3:
        return append_to(node, path);
      case 5:
        return document::Set{path, collection()};
      case 6:
        return append_to(node, path);
      default:
        return document::Erase{path};
    }
  }

 private:
  document::Edit append_to(document::Node node, document::Path path) {
    const bool fits = node.is_sequence() || node.is_null();
    if (!fits && std::holds_alternative<std::size_t>(path.back()))
      path.pop_back();
    else if (!fits)
      path.back() = std::string("appended");
    return document::Append{path, choices_.one_in(2) ? collection() : scalar()};
  }

  // Beside the node, or inside it where it is a mapping.
  document::Path with_new_key(const document::Tree& tree, document::Path path) {
    if (!tree.root().at(path).is_mapping()) {
      while (!path.empty() && !tree.root().at(path).is_mapping()) path.pop_back();
    }
    path.emplace_back(std::string(key()));
    if (choices_.one_in(6)) path.emplace_back(std::string("deeper"));
    return path;
  }

  std::string key() {
    static const char* const keys[] = {"added", "new key", "über", "- dash", "q: r",
                                       "12",    "true",    "a#b",  "<<",     "?x"};
    return choices_.pick(keys);
  }

  std::string text() {
    static const char* const texts[] = {
        "plain",
        "two words",
        "",
        " ",
        " edge",
        "edge ",
        "a: b",
        "a:",
        "a #b",
        "#a",
        "- a",
        "-",
        "? a",
        "?",
        "why?",
        "[x",
        "x]",
        "{x}",
        "x, y",
        "\"q\"",
        "it's",
        "'q'",
        "a\nb",
        "a\n",
        "a\n\nb\n",
        "\na",
        " a\nb",
        "a\n b",
        "a\tb",
        "\ta",
        "a\\nb",
        "%x",
        "@x",
        "`x`",
        "!x",
        "&x",
        "*x",
        "|",
        ">",
        "---",
        "... x",
        "null",
        "~",
        "true",
        "12",
        "1.5",
        "0x1f",
        "yes",
        "2027-05-31",
        "12:30",
        "über",
        "日本語",
        "🙂 x",
        "\x1b[31m",
        "\x7f",
        "\xc2\x85",
        "\xe2\x80\xa8",
        "\xef\xbb\xbf"
        "x",
        "a  b",
        "a\r\nb",
        "a\rb",
        "http://x?y",
        "<<",
        "=",
        "# x\n# y\n",
        "x:\n  y\n",
        "a \nb\n",
        "a\n\n\n",
        "very long text that goes on and on over the width of "
        "any line that a person would write in a file of goals, and then on\nsecond line\n"};
    return choices_.pick(texts);
  }

  std::string literal() {
    static const char* const literals[] = {"5",   "2027-07-17", "true",    "",     "-3",
                                           "1.5", "5h/week",    "some-id", "+20%", "~"};
    return choices_.pick(literals);
  }

  document::Value scalar() {
    switch (choices_.below(5)) {
      case 3:
        return document::Value::literal(literal());
      case 4:
        return document::Value::quoted(text());
      default:
        return document::Value::text(text());
    }
  }

  document::Value collection() {
    using document::Value;
    const document::Style style = choices_.one_in(2) ? document::Style::block : document::Style::flow;
    switch (choices_.below(5)) {
      case 1:
        return Value::sequence({scalar(), scalar()}, style);
      case 2:
        return Value::sequence({}, style);
      case 3:
        return Value::mapping({}, style);
      case 4:
        return Value::mapping(
            {{"do", scalar()},
             {"with", Value::sequence({scalar(), Value::mapping({{"a", scalar()}}, style)}, style)}},
            style);
      default:
        return Value::mapping({{"do", scalar()}, {"due", scalar()}}, style);
    }
  }

  Choices& choices_;
};

}  // namespace cairn::property
