// Edits on generated documents, judged by readers and rules that share no code with the editor.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>

#include "document/edit.h"
#include "document/read.h"
#include "property/document_maker.h"
#include "property/edit_maker.h"
#include "property/expectation.h"
#include "property/holds.h"

using namespace cairn;
using namespace cairn::document;

namespace cairn::property {

namespace {

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
