// What a tree says of its nodes.
#include "document/tree.h"

#include <doctest/doctest.h>

#include "document/read.h"

using namespace cairn::document;

namespace {

Tree tree_of(const std::string& text) {
  ReadResult result = read(text, {});
  REQUIRE(result.tree);
  return std::move(*result.tree);
}

}  // namespace

TEST_CASE("a plain scalar resolves by the core schema") {
  for (const char* text : {"", "~", "null", "Null", "NULL"}) CHECK(resolve_plain(text) == ScalarType::null);
  for (const char* text : {"true", "False", "TRUE"}) CHECK(resolve_plain(text) == ScalarType::boolean);
  for (const char* text : {"0", "-12", "+7", "0x1F", "0o17", "010"})
    CHECK(resolve_plain(text) == ScalarType::integer);
  for (const char* text : {"1.5", "-.5", "1e9", "2.", ".inf", "-.INF", ".nan", "1.0E-3"}) {
    CHECK(resolve_plain(text) == ScalarType::real);
  }
  for (const char* text : {"yes", "no", "off", "nUll", "1h", "2027-05-31", "-", ".", "+", "1e", "0x", "0o8",
                           "1_000", "12:30", "-.nan", "..inf", "tru"}) {
    CHECK_MESSAGE(resolve_plain(text) == ScalarType::text, text);
  }
}

TEST_CASE("a quoted number is text and a quoted nothing is not null") {
  const Tree tree = tree_of("a: '12'\nb: \"\"\nc:\nd: 12\n");
  CHECK(tree.root().find("a").type() == ScalarType::text);
  CHECK_FALSE(tree.root().find("b").is_null());
  CHECK(tree.root().find("c").is_null());
  CHECK(tree.root().find("d").type() == ScalarType::integer);
}

TEST_CASE("an absent node answers like an empty null") {
  const Node absent;
  CHECK_FALSE(absent);
  CHECK(absent.is_null());
  CHECK(absent.text().empty());
  CHECK(absent.size() == 0);
  CHECK_FALSE(absent.find("a"));
  CHECK_FALSE(absent.item(0));
  CHECK(absent.entries().begin() == absent.entries().end());
  CHECK(absent.items().begin() == absent.items().end());
}

TEST_CASE("entries and items come in file order") {
  const Tree tree = tree_of("b: [x, {y: 1}, z]\na: 2\n");
  std::string keys;
  for (const Node::Entry& entry : tree.root().entries()) keys += std::string(entry.key.text()) + ' ';
  CHECK(keys == "b a ");
  CHECK(tree.root().size() == 2);
  CHECK(tree.root().find("b").size() == 3);
  CHECK(tree.root().find("b").item(2).text() == "z");
  CHECK(tree.root().at({std::string("b"), std::size_t{1}, std::string("y")}).text() == "1");
  CHECK_FALSE(tree.root().at({std::string("b"), std::size_t{9}}));
  CHECK_FALSE(tree.root().at({std::string("a"), std::string("b")}));
}

TEST_CASE("a path reads like a way through the file") {
  CHECK(to_string(Path{}).empty());
  CHECK(to_string(Path{std::string("tasks"), std::size_t{0}, std::string("due")}) == "tasks[0].due");
}

TEST_CASE("the path of a byte leads to the deepest entry that holds it") {
  const std::string text = "tasks:\n  - do: x\n    due: 2027-01-01\n";
  const Tree tree = tree_of(text);
  const auto path_at = [&](const char* needle) {
    return to_string(tree.path_at(static_cast<std::uint32_t>(text.find(needle))));
  };
  CHECK(path_at("2027") == "tasks[0].due");
  CHECK(path_at("due") == "tasks[0].due");
  CHECK(path_at("tasks") == "tasks");
  CHECK(path_at("x\n") == "tasks[0].do");
  CHECK(to_string(tree.path_at(4000)).empty());
}

TEST_CASE("spans hold the node's bytes and nothing behind them") {
  const Tree tree = tree_of(
      "a: plain text  # comment\nb: 'x''y' \nc: |\n  one\n  two\n\nd: [1, 2] # c\ne:\n  - f\n  - g: h\n\n# "
      "tail\ni:\n");
  const Node root = tree.root();
  CHECK(root.find("a").source() == "plain text");
  CHECK(root.find("b").source() == "'x''y'");
  CHECK(root.find("b").text() == "x'y");
  CHECK(root.find("c").source() == "|\n  one\n  two");
  CHECK(root.find("c").text() == "one\ntwo\n");
  CHECK(root.find("d").source() == "[1, 2]");
  CHECK(root.find("e").source() == "- f\n  - g: h");
  CHECK(root.find("i").source().empty());
  CHECK(root.find("i").span().begin == tree.source().size() - 1);
}

TEST_CASE("an empty value stands behind its colon or dash") {
  const std::string text = "a:   # none\nb:\n  -\n  - x\nc: {d:, e: , f: 1}\n";
  ReadResult result = read(text, {});
  // `d:,` is refused by the parser; the same with a space is not.
  CHECK_FALSE(result.tree);
  const Tree tree = tree_of("a:   # none\nb:\n  -\n  - x\nc: {e: , f: 1}\n");
  CHECK(tree.root().find("a").span() == Span{2, 2});
  CHECK(tree.source().substr(tree.root().find("b").item(0).span().begin - 1, 1) == "-");
  CHECK(tree.source().substr(tree.root().find("c").find("e").span().begin - 1, 1) == ":");
}

TEST_CASE("spans count bytes of UTF-8, of a byte order mark and of CRLF") {
  const Tree tree = tree_of(
      "\xef\xbb\xbf"
      "größe: \"ü\"\r\nb:\r\n  - é\r\n  - 日本 語\r\nc: '\\ß'\r\n");
  CHECK(tree.root().find("größe").source() == "\"ü\"");
  CHECK(tree.root().find("b").item(1).source() == "日本 語");
  CHECK(tree.root().find("c").text() == "\\ß");
  CHECK(tree.source().substr(0, 3) == "\xef\xbb\xbf");
}

TEST_CASE("a block scalar ends with its last line, spaces that belong to the text included") {
  CHECK(tree_of("a: |\n  x\n     \n\nb: 1\n").root().find("a").source() == "|\n  x\n     ");
  CHECK(tree_of("a: |\n  x\n \n\nb: 1\n").root().find("a").source() == "|\n  x");
  CHECK(tree_of("a: |-  \n\nb: 1\n").root().find("a").source() == "|-");
  CHECK(tree_of("a: >+\r\n  x\r\n\r\n\r\n").root().find("a").source() == ">+\r\n  x");
}
