// Edits on generated documents, judged by readers and rules that share no code with the editor.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>

#include "document/edit.h"
#include "document/read.h"
#include "property/document_maker.h"
#include "property/edit_maker.h"
#include "property/oracle.h"

using namespace cairn;
using namespace cairn::document;

namespace cairn::property {

namespace {

int wished_cases() {
  const char* wish = std::getenv("CAIRN_PROPERTY_CASES");
  return wish ? std::max(1, std::atoi(wish)) : 2000;
}

template <typename Property>
bool holds(const std::string& name, const Property& property) {
  rc::detail::TestMetadata metadata;
  metadata.id = metadata.description = name;
  rc::detail::TestParams params = rc::detail::configuration().testParams;
  params.maxSuccess = wished_cases();
  const auto result = rc::detail::checkTestable(property, metadata, params);
  if (result.template is<rc::detail::SuccessResult>()) return true;
  rc::detail::printResultMessage(result, std::cerr);
  std::cerr << '\n';
  return false;
}

Choices arbitrary_choices(int size) {
  return Choices(*rc::gen::resize(
      size, rc::gen::container<std::vector<std::uint8_t>>(rc::gen::arbitrary<std::uint8_t>())));
}

std::string describe(const Value& value) {
  return to_flow(value);
}

std::string describe(const Edit& edit) {
  if (const auto* set = std::get_if<Set>(&edit))
    return "set " + to_string(set->path) + " = " + describe(set->value);
  if (const auto* append = std::get_if<Append>(&edit)) {
    return "append " + to_string(append->path) + " += " + describe(append->value);
  }
  return "erase " + to_string(std::get<Erase>(edit).path);
}

const Path& path_of(const Edit& edit) {
  return std::visit([](const auto& one) -> const Path& { return one.path; }, edit);
}

// What a new value must be read back as.
std::string reading_of(const Value& value) {
  if (value.kind == Kind::scalar) {
    const bool is_plain = value.intent == ScalarIntent::literal && value.style != Style::double_quoted;
    if (is_plain && resolve_plain(value.scalar) == ScalarType::null) return "null";
    return '<' + value.scalar + '>';
  }
  std::string out(1, value.kind == Kind::mapping ? '{' : '[');
  for (const auto& [key, entry] : value.entries) out += '<' + key + ">=" + reading_of(entry) + ';';
  for (const Value& item : value.items) out += reading_of(item) + ';';
  return out + (value.kind == Kind::mapping ? '}' : ']');
}

std::string reading_of_missing(const Path& path, std::size_t from, const Edit& edit) {
  if (from < path.size()) {
    return "{<" + std::get<std::string>(path[from]) + ">=" + reading_of_missing(path, from + 1, edit) + ";}";
  }
  if (const auto* set = std::get_if<Set>(&edit)) return reading_of(set->value);
  return '[' + reading_of(std::get<Append>(edit).value) + ";]";
}

// The old tree's reading with the edit made, by a walk of its own.
std::string expected_reading(Node node, const Path& path, std::size_t step, const Edit& edit) {
  const bool is_erase = std::holds_alternative<Erase>(edit);
  if (step == path.size()) {
    if (const auto* set = std::get_if<Set>(&edit)) return reading_of(set->value);
    if (node.is_null()) return reading_of_missing(path, step, edit);
    std::string out = reading_of_tree(node);
    out.pop_back();
    return out + reading_of(std::get<Append>(edit).value) + ";]";
  }
  if (node.is_null()) return reading_of_missing(path, step, edit);
  const bool is_last = step + 1 == path.size();
  if (node.is_sequence()) {
    std::string out = "[";
    std::size_t index = 0;
    for (const Node item : node.items()) {
      const bool is_here = index++ == std::get<std::size_t>(path[step]);
      if (is_here && is_last && is_erase) continue;
      out += (is_here ? expected_reading(item, path, step + 1, edit) : reading_of_tree(item)) + ';';
    }
    return out + ']';
  }
  std::string out = "{";
  bool is_found = false;
  for (const auto& entry : node.entries()) {
    const bool is_here = entry.key.text() == std::get<std::string>(path[step]);
    is_found = is_found || is_here;
    if (is_here && is_last && is_erase) continue;
    out += reading_of_tree(entry.key) + '=';
    out +=
        (is_here ? expected_reading(entry.value, path, step + 1, edit) : reading_of_tree(entry.value)) + ';';
  }
  if (!is_found) {
    out += '<' + std::get<std::string>(path[step]) + ">=" + reading_of_missing(path, step + 1, edit) + ';';
  }
  return out + '}';
}

// Where the entry or item begins: at its key, or where what stands before it ends. In flow style commas are
// shared, so the neighbours count as well.
std::size_t begin_of(const Tree& tree, const Path& path) {
  if (path.empty()) return 0;
  const Node collection = tree.root().at({path.begin(), path.end() - 1});
  if (collection.style() == Style::flow) return collection.span().begin;
  if (const auto* key = std::get_if<std::string>(&path.back()))
    return collection.entry(*key).key.span().begin;
  const std::size_t index = std::get<std::size_t>(path.back());
  return index == 0 ? collection.span().begin : collection.item(index - 1).span().end;
}

std::size_t end_of(const Tree& tree, const Path& path) {
  const Node node = tree.root().at(path);
  if (!node) return tree.source().size();
  if (path.empty()) return node.span().end;
  const Node collection = tree.root().at({path.begin(), path.end() - 1});
  return collection.style() == Style::flow ? collection.span().end : node.span().end;
}

Path last_child_of(const Tree& tree, Path path) {
  const Node node = tree.root().at(path);
  if (node.is_sequence()) {
    path.emplace_back(node.size() - 1);
    return path;
  }
  std::string key;
  for (const auto& entry : node.entries()) key = entry.key.text();
  path.emplace_back(key);
  return path;
}

// The lines of the entry that is changed or erased, of the whole collection where that empties, or of the
// last entry where another is added.
Path touched_path(const Tree& tree, const Edit& edit) {
  Path path = path_of(edit);
  const bool is_missing = !tree.root().at(path);
  while (!path.empty() && !tree.root().at(path)) path.pop_back();
  const bool is_added = is_missing || std::holds_alternative<Append>(edit);
  if (is_added && tree.root().at(path).size() > 0) return last_child_of(tree, path);
  if (!std::holds_alternative<Erase>(edit)) return path;
  const Path parent(path.begin(), path.end() - 1);
  return tree.root().at(parent).size() == 1 ? parent : path;
}

// The bytes that the edit may touch: from the begin of a line to the end of one, with the blank lines and
// comments that follow. A scalar that takes a scalar's place must not touch more than that.
Span touched_bytes(const Tree& tree, const Edit& edit) {
  const std::string_view text = tree.source();
  if (const auto* set = std::get_if<Set>(&edit)) {
    const Node old = tree.root().at(set->path);
    const bool is_filled = !set->value.scalar.empty() && set->value.kind == Kind::scalar;
    if (is_filled && old.is_scalar() && !old.is_null()) return old.span();
  }
  if (text.empty()) return {0, 0};
  const Path path = touched_path(tree, edit);
  std::size_t begin = begin_of(tree, path);
  if (begin > 0)
    begin = text.rfind('\n', begin - 1) == std::string_view::npos ? 0 : text.rfind('\n', begin - 1) + 1;
  std::size_t end = std::min(text.find('\n', end_of(tree, path)), text.size() - 1) + 1;
  // Where the first entry behind a dash goes, the next one moves up.
  if (std::holds_alternative<Erase>(edit))
    end = std::min(text.find_first_not_of(" \t\r\n", end), text.size());
  for (;;) {
    const std::size_t first = text.find_first_not_of(" \t\r", end);
    if (first == std::string_view::npos || (text[first] != '\n' && text[first] != '#')) break;
    end = std::min(text.find('\n', first), text.size() - 1) + 1;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

constexpr const char* comment_sign = "# c";

std::map<std::string, int> comments_in(const std::string& text) {
  std::map<std::string, int> out;
  for (std::size_t at = text.find(comment_sign); at != std::string::npos;
       at = text.find(comment_sign, at + 1)) {
    ++out[text.substr(at, text.find_first_not_of("0123456789", at + 3) - at)];
  }
  return out;
}

struct Tally {
  int made = 0;
  std::map<std::string, int> refused;

  void count(const base::Result<std::string>& result) {
    if (result) {
      ++made;
      return;
    }
    const std::string& message = result.error().message;
    ++refused[message.substr(std::min(message.size(), message.find(": ") + 2))];
  }
  int refusals() const {
    int sum = 0;
    for (const auto& [reason, times] : refused) sum += times;
    return sum;
  }
  void print(const std::string& name) const {
    if (!std::getenv("CAIRN_PROPERTY_CASES")) return;
    std::cerr << name << ": " << made << " made, " << refusals() << " refused\n";
    for (const auto& [reason, times] : refused) std::cerr << "  " << times << "  " << reason << '\n';
  }
};

void check_edit(const std::string& text, const Tree& tree, const Edit& edit, const std::string& edited) {
  const ReadResult result = read(edited, {});
  RC_ASSERT(result.tree.has_value());
  const std::string reading = reading_of_tree(result.tree->root());
  const std::string expected = expected_reading(tree.root(), path_of(edit), 0, edit);
  RC_ASSERT(reading == expected || (reading == "null" && expected == "{}"));
  RC_ASSERT(LibyamlReading(edited).take() == std::optional<std::string>(reading));
  if (reading_of_yaml_cpp(text) == std::optional<std::string>(reading_of_tree(tree.root()))) {
    RC_ASSERT(reading_of_yaml_cpp(edited) == std::optional<std::string>(reading));
  }
  const Span touched = touched_bytes(tree, edit);
  RC_ASSERT(edited.substr(0, touched.begin) == text.substr(0, touched.begin));
  const std::string tail = text.substr(touched.end);
  RC_ASSERT(edited.size() >= touched.begin + tail.size());
  RC_ASSERT(edited.substr(edited.size() - tail.size()) == tail);
}

void check_comments(const std::string& text, const std::string& edited) {
  const auto left = comments_in(edited);
  for (const auto& [comment, times] : comments_in(text)) {
    RC_ASSERT(left.count(comment) == 1U);
    RC_ASSERT(left.at(comment) >= times);
  }
}

// Bytes inserted, taken out or changed, signs of YAML before others.
std::string damaged(std::string text, Choices& choices) {
  static const std::string signs = "'\"[]{}:,#-?|>&*!%@` \n\t\\~";
  for (std::size_t count = 1 + choices.below(3); count > 0 && !text.empty(); --count) {
    const std::size_t at = (choices.below(256) * 256 + choices.below(256)) % text.size();
    switch (choices.below(4)) {
      case 0:
        text.insert(at, 1, signs[choices.below(signs.size())]);
        break;
      case 1:
        text.erase(at, 1 + choices.below(4));
        break;
      case 2:
        text[at] = signs[choices.below(signs.size())];
        break;
      default:
        text[at] = static_cast<char>(choices.below(256));
        break;
    }
  }
  return text;
}

void check_places(const std::string& text, const std::vector<Diagnostic>& diagnostics) {
  const auto check = [&](Span span) {
    RC_ASSERT(span.begin <= span.end);
    RC_ASSERT(span.end <= text.size());
  };
  std::uint32_t before = 0;
  for (const Diagnostic& found : diagnostics) {
    check(found.span);
    RC_ASSERT(before <= found.span.begin);
    before = found.span.begin;
    RC_ASSERT(!found.message.empty());
    for (const Label& label : found.also) check(label.span);
    for (const Fix& fix : found.fixes) check(fix.span);
  }
}

}  // namespace

TEST_CASE("a damaged document is read as libyaml reads it, or refused with places inside the text") {
  CHECK(holds("damage", [] {
    Choices choices = arbitrary_choices(400);
    const std::string sound = DocumentMaker(choices).make();
    const std::string text = damaged(sound, choices);
    RC_LOG(text);
    const ReadResult result = read(text, {});
    check_places(text, result.diagnostics);
    RC_ASSERT(result.tree.has_value() || !result.diagnostics.empty());
    if (!result.tree) return;
    RC_ASSERT(LibyamlReading(text).take() ==
              std::optional<std::string>(reading_of_tree(result.tree->root())));
    if (!result.is_editable) return;
    const Edit edit = EditMaker(choices).make(*result.tree);
    RC_LOG(describe(edit));
    const base::Result<std::string> edited = document::apply(*result.tree, {edit});
    if (edited) check_edit(text, *result.tree, edit, *edited);
  }));
}

TEST_CASE("every line of a journal is read or reported") {
  static const char* const good[] = {"- {a: 1}", "- {at: 2026-12-07, said: \"x, y\"}  # c", "- {}", "- at: 1",
                                     "- [x]"};
  static const char* const bad[] = {"- {a: \"x}", "- {a: b: c}",    "stray",          "- {a: 1",
                                    "- {a: [1}",  "- {note: x, y}", "- {a: 1, a: 2}", "- \"x\" y",
                                    "key: value", "- *x",           "- {a: 'b''}",    "...x"};
  CHECK(holds("journal", [] {
    Choices choices = arbitrary_choices(200);
    std::string text;
    std::vector<Span> bad_lines;
    std::size_t good_lines = 0;
    for (std::size_t count = 1 + choices.below(90); count > 0; --count) {
      const bool is_bad = choices.one_in(5);
      const std::string line = is_bad ? choices.pick(bad) : choices.pick(good);
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += line + '\n';
      if (is_bad) bad_lines.push_back({begin, static_cast<std::uint32_t>(text.size())});
      good_lines += is_bad ? 0 : 1;
    }
    RC_LOG(text);
    const JournalLines lines = read_journal(text);
    check_places(text, lines.diagnostics);
    std::size_t events = 0;
    for (const JournalLines::Part& part : lines.parts) {
      events += part.tree.root().size();
      RC_ASSERT(text.substr(part.offset, part.tree.source().size()) == part.tree.source());
    }
    RC_ASSERT(events <= good_lines);
    // A stray line behind an item of several lines may spoil the item.
    RC_ASSERT(events + bad_lines.size() >= good_lines);
    for (const Span& line : bad_lines) {
      RC_ASSERT(std::any_of(lines.diagnostics.begin(), lines.diagnostics.end(),
                            [&](const Diagnostic& found) {
                              return found.span.begin >= line.begin && found.span.begin < line.end;
                            }) ||
                events < good_lines);
    }
  }));
}

TEST_CASE("our reading of any generated document is libyaml's") {
  CHECK(holds("reading", [] {
    Choices choices = arbitrary_choices(400);
    const std::string text = DocumentMaker(choices).make();
    RC_LOG(text);
    const ReadResult result = read(text, {});
    RC_ASSERT(result.tree.has_value());
    RC_ASSERT(LibyamlReading(text).take() ==
              std::optional<std::string>(reading_of_tree(result.tree->root())));
  }));
}

TEST_CASE("an edit of any generated document says what was meant and spares every other byte") {
  Tally tally;
  CHECK(holds("editing", [&tally] {
    Choices choices = arbitrary_choices(400);
    const std::string text = DocumentMaker(choices).make();
    const ReadResult read_back = read(text, {});
    RC_ASSERT(read_back.tree.has_value());
    const Edit edit = EditMaker(choices).make(*read_back.tree);
    RC_LOG(text);
    RC_LOG(describe(edit));
    const base::Result<std::string> edited = document::apply(*read_back.tree, {edit});
    tally.count(edited);
    if (!edited) {
      RC_LOG(edited.error().message);
      return;
    }
    RC_LOG(*edited);
    check_edit(text, *read_back.tree, edit, *edited);
    check_comments(text, *edited);
  }));
  tally.print("any document");
  CHECK(tally.refusals() * 20 < tally.made + tally.refusals());
}

TEST_CASE("hardly an edit of an ordinary goal file is refused") {
  Tally tally;
  CHECK(holds("ordinary", [&tally] {
    Choices choices = arbitrary_choices(200);
    const std::string text = GoalMaker(choices).make();
    const ReadResult read_back = read(text, {});
    RC_ASSERT(read_back.tree.has_value());
    const Edit edit = EditMaker(choices).make(*read_back.tree);
    RC_LOG(text);
    RC_LOG(describe(edit));
    const base::Result<std::string> edited = document::apply(*read_back.tree, {edit});
    tally.count(edited);
    if (!edited) return;
    check_edit(text, *read_back.tree, edit, *edited);
    check_comments(text, *edited);
  }));
  tally.print("goal file");
  CHECK(tally.refusals() * 100 < tally.made + tally.refusals());
}

}  // namespace cairn::property
