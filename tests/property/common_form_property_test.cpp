// The fast reader of the common form against libyaml: the same cells, spans and faults for every text.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "document/common_form.h"
#include "document/read.h"
#include "property/document_maker.h"
#include "property/holds.h"

using namespace cairn;
using namespace cairn::document;

namespace cairn::property {

namespace {

std::string describe(Node node) {
  if (!node) return "nothing";
  std::string out = std::to_string(static_cast<int>(node.kind())) +
                    std::to_string(static_cast<int>(node.style())) + '@' + std::to_string(node.span().begin) +
                    '-' + std::to_string(node.span().end) + 'x' + std::to_string(node.size()) + '<' +
                    std::string(node.text()) + '>';
  for (const Node::Entry& entry : node.entries())
    out += ' ' + describe(entry.key) + '=' + describe(entry.value);
  for (const Node item : node.items()) out += ' ' + describe(item);
  return out;
}

std::string describe(const ReadResult& result) {
  std::string out = result.is_editable ? "editable " : "closed ";
  out += result.tree ? describe(result.tree->root()) : "refused";
  for (const Diagnostic& found : result.diagnostics)
    out += '\n' + std::string(found.code) + ' ' + found.message;
  return out;
}

bool is_common(const std::string& text, RootKind root) {
  TreeBuilder builder(text);
  return read_common_form(builder, root);
}

bool agree(const std::string& text) {
  for (const RootKind root : {RootKind::mapping, RootKind::sequence}) {
    if (describe(read(text, {root})) != describe(read_by_libyaml(text, {root}))) return false;
  }
  return true;
}

// One to three slips of the hand.
std::string with_slips(Choices& choices, std::string text) {
  static const std::array<std::string_view, 34> slips = {
      " ", "  ", "\n",   "\n\n", "\t", "\r\n", ":", ": ", ":\n", "#", " #", "# x\n",
      "-", "- ", "-\n",  "'",    "\"", "\\",   "[", "]",  "{",   "}", ",",  ", ",
      "|", ">",  "|-\n", "? ",   "&",  "*",    "!", "%",  "a",   "é"};
  for (std::size_t count = 1 + choices.below(3); count > 0 && !text.empty(); --count) {
    const std::size_t at = (choices.below(256) * 256 + choices.below(256)) % text.size();
    switch (choices.below(4)) {
      case 0:
        text.insert(at, choices.pick(slips));
        break;
      case 1:
        text.erase(at, 1 + choices.below(4));
        break;
      case 2:
        text.replace(at, 1, choices.pick(slips));
        break;
      default:
        text.resize(at);
        break;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("the common form is read as libyaml reads it, in documents of many hands") {
  CHECK(holds("documents", [] {
    Choices choices = arbitrary_choices(200);
    RC_ASSERT(agree(DocumentMaker(choices).make()));
  }));
}

TEST_CASE("the common form is read as libyaml reads it, in files with slips") {
  CHECK(holds("slips", [] {
    Choices choices = arbitrary_choices(200);
    const std::string text = choices.one_in(2) ? GoalMaker(choices).make() : DocumentMaker(choices).make();
    RC_ASSERT(agree(with_slips(choices, text)));
  }));
}

TEST_CASE("goal files as people write them are of the common form") {
  CHECK(holds("goals", [] {
    Choices choices = arbitrary_choices(200);
    RC_ASSERT(is_common(GoalMaker(choices).make(), RootKind::mapping));
  }));
}

TEST_CASE("the common form is read as libyaml reads it, in every short text") {
  static const std::array<std::string_view, 20> pieces = {"a",  "b",  ":",    " ",    "\n",    "-",   "#",
                                                          "- ", ": ", "\n  ", "[",    "]",     "{",   "}",
                                                          ",",  "\"", "'",    " |\n", " >-\n", "\n\n"};
  const std::size_t most = std::getenv("CAIRN_PROPERTY_CASES") ? 5 : 3;
  std::string failed;
  std::array<std::size_t, 6> chosen{};
  for (std::size_t length = 1; length <= most; ++length) {
    chosen.fill(0);
    for (;;) {
      std::string tail;
      for (std::size_t at = 0; at < length; ++at) tail += pieces[chosen[at]];
      for (const std::string_view head :
           {"", "a: b", "a:\n  - b", "- {a: b", "a: |\n  b\n", "- a: b\n  c:"}) {
        const std::string text = std::string(head) + tail;
        if (failed.empty() && !agree(text)) failed = text;
      }
      std::size_t at = 0;
      while (at < length && ++chosen[at] == pieces.size()) chosen[at++] = 0;
      if (at == length) break;
    }
  }
  CHECK(failed == "");
}

}  // namespace cairn::property
