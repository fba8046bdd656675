// Each construct that a person may have written, edited as that person would have done it by hand.
#include "document/edit.h"

#include <doctest/doctest.h>

#include "document/read.h"

using namespace cairn;
using namespace cairn::document;

namespace {

Path path_of(const std::string& spelling) {
  Path out;
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) out.emplace_back(word);
    word.clear();
  };
  for (std::size_t at = 0; at < spelling.size(); ++at) {
    if (spelling[at] == '.' || spelling[at] == ']') {
      flush();
    } else if (spelling[at] == '[') {
      flush();
      const std::size_t end = spelling.find(']', at);
      out.emplace_back(static_cast<std::size_t>(std::stoul(spelling.substr(at + 1, end - at - 1))));
      at = end;
    } else {
      word += spelling[at];
    }
  }
  flush();
  return out;
}

std::string result_of(const std::string& text, const Edit& edit) {
  const base::Result<std::string> result = document::apply(text, {edit});
  return result ? *result : "refused: " + result.error().message;
}

std::string set(const std::string& text, const std::string& path, const Value& value) {
  return result_of(text, Set{path_of(path), value});
}
std::string set(const std::string& text, const std::string& path, const std::string& value) {
  return set(text, path, Value::text(value));
}
std::string literal(const std::string& text, const std::string& path, const std::string& value) {
  return set(text, path, Value::literal(value));
}
std::string append(const std::string& text, const std::string& path, const Value& value) {
  return result_of(text, Append{path_of(path), value});
}
std::string erase(const std::string& text, const std::string& path) {
  return result_of(text, Erase{path_of(path)});
}

Value task(Style style = Style::block) {
  return Value::mapping({{"do", Value::text("Book it")}, {"due", Value::literal("2027-03-01")}}, style);
}

}  // namespace

TEST_CASE("a plain value stays plain where it can") {
  CHECK(set("a: x  # c\nb: y\n", "a", "new words") == "a: new words  # c\nb: y\n");
  CHECK(set("a: x\n", "a", "R&D: done") == "a: \"R&D: done\"\n");
  CHECK(set("a: x\n", "a", "R&D") == "a: R&D\n");
  CHECK(set("a: x\n", "a", "12") == "a: \"12\"\n");
  CHECK(set("a: x\n", "a", "true") == "a: \"true\"\n");
  CHECK(set("a: x\n", "a", "") == "a: \"\"\n");
  CHECK(set("a: x\n", "a", "#5") == "a: \"#5\"\n");
  CHECK(set("a: x\n", "a", "see #5") == "a: \"see #5\"\n");
  CHECK(set("a: x\n", "a", "two\nlines") == "a: \"two\\nlines\"\n");
  CHECK(set("a: x\n", "a", " edge ") == "a: \" edge \"\n");
  CHECK(literal("a: x\n", "a", "12") == "a: 12\n");
  CHECK(literal("due: 2027-05-31   # end\n", "due", "2027-07-17") == "due: 2027-07-17   # end\n");
}

TEST_CASE("quotes are kept where they can hold the text") {
  CHECK(set("a: 'x'  # c\n", "a", "it's") == "a: 'it''s'  # c\n");
  CHECK(set("a: \"x\"\n", "a", "say \"hi\"\\") == "a: \"say \\\"hi\\\"\\\\\"\n");
  CHECK(set("a: 'x'\n", "a", "two\nlines") == "a: \"two\\nlines\"\n");
  CHECK(literal("a: '2027-01-01'\n", "a", "2027-02-02") == "a: '2027-02-02'\n");
  CHECK(literal("a: '80'\n", "a", "90") == "a: 90\n");
  CHECK(set("a: 'one\n  two'\nb: 1\n", "a", "three") == "a: 'three'\nb: 1\n");
}

TEST_CASE("an empty value is filled") {
  CHECK(set("a:\nb: 1\n", "a", "x") == "a: x\nb: 1\n");
  CHECK(set("a:   # why\nb: 1\n", "a", "x") == "a: x   # why\nb: 1\n");
  CHECK(set("a: ~\n", "a", "x") == "a: x\n");
  CHECK(set("a: null # c\n", "a", "x") == "a: x # c\n");
  CHECK(set("a:", "a", "x") == "a: x");
  CHECK(set("l:\n-\n- y\n", "l[0]", "x") == "l:\n- x\n- y\n");
  CHECK(set("m: {a: , b: 1}\n", "m.a", "x") == "m: {a: x, b: 1}\n");
  CHECK(set("m: {a: }\n", "m.a", "x") == "m: {a: x}\n");
  CHECK(set("m: {a, b: 1}\n", "m.a", "x") == "m: {a: x, b: 1}\n");
  CHECK(literal("a: x\nb: 1\n", "a", "") == "a:\nb: 1\n");
  CHECK(literal("a: x  # c\n", "a", "") == "a:  # c\n");
}

TEST_CASE("a scalar of many lines becomes one line where it was plain or quoted") {
  CHECK(set("a: one\n  two\n  three  # c\nb: 1\n", "a", "four") == "a: four  # c\nb: 1\n");
  CHECK(set("a: \"one\n  two\"\nb: 1\n", "a", "four") == "a: \"four\"\nb: 1\n");
}

TEST_CASE("a literal block stays one") {
  CHECK(set("a: |\n    one\n    two\n\nb: 1\n", "a", "x\n\n  y\nz\n") ==
        "a: |\n    x\n\n      y\n    z\n\nb: 1\n");
  CHECK(set("a: |  # why\n  one\nb: 1\n", "a", "x\n") == "a: |  # why\n  x\nb: 1\n");
  CHECK(set("a: |-\n  one\n", "a", "x\ny") == "a: |-\n  x\n  y\n");
  CHECK(set("a: |\n  one\n", "a", "x") == "a: |-\n  x\n");
  CHECK(set("a: |+\n  one\n\n\nb: 1\n", "a", "x\n") == "a: |\n  x\n\n\nb: 1\n");
  CHECK(set("a: |\n  one\nb: 1\n", "a", " starts with a space") == "a: \" starts with a space\"\nb: 1\n");
  CHECK(set("a: | # c\n  one\nb: 1\n", "a", "") == "a: \"\" # c\nb: 1\n");
  CHECK(set("a: |\n  one", "a", "x\n") == "a: |\n  x\n");
  CHECK(set("- |\n one\n- 2\n", "[0]", "x\ny\n") == "- |\n x\n y\n- 2\n");
}

TEST_CASE("a folded block stays one") {
  CHECK(set("a: >\n  one\n  two\nb: 1\n", "a", "x y\nz\n") == "a: >\n  x y\n\n  z\nb: 1\n");
  CHECK(set("a: >-\n  one\n", "a", "x\n\ny") == "a: >-\n  x\n\n\n  y\n");
  CHECK(set("a: >\n  words that go on to the end of a line of forty\n  and then on\nb: 1\n", "a",
            "words that go on to the end of a line of forty and even further than that\n") ==
        "a: >\n  words that go on to the end of a line of forty\n  and even further than that\nb: 1\n");
}

TEST_CASE("line ends, a byte order mark and a missing final line break are kept") {
  CHECK(set("a: x\r\nb: |\r\n  y\r\n", "a", "z") == "a: z\r\nb: |\r\n  y\r\n");
  CHECK(set("a: x\r\nb: |\r\n  y\r\n", "b", "z\nw\n") == "a: x\r\nb: |\r\n  z\r\n  w\r\n");
  CHECK(set("a: x\r\n", "c", "z") == "a: x\r\nc: z\r\n");
  CHECK(set("\xef\xbb\xbf"
            "a: x\n",
            "a", "ö") ==
        "\xef\xbb\xbf"
        "a: ö\n");
  CHECK(set("\xef\xbb\xbf"
            "a: x\n",
            "b", "y") ==
        "\xef\xbb\xbf"
        "a: x\nb: y\n");
  CHECK(set("a: x", "b", "y") == "a: x\nb: y");
  CHECK(set("---\na: x\n...\n", "b", "y") == "---\na: x\nb: y\n...\n");
}

TEST_CASE("a missing key goes behind its siblings and before trailing comments") {
  CHECK(set("a: 1 # c\n# tail\n", "b", "x") == "a: 1 # c\nb: x\n# tail\n");
  CHECK(set("a: 1\n\nb: 2\n\nc: 3\n", "d", "x") == "a: 1\n\nb: 2\n\nc: 3\n\nd: x\n");
  CHECK(set("a:\n  - x\n  # of a\nb:\n  - y\n  # of b\n# tail\n", "c", "z") ==
        "a:\n  - x\n  # of a\nb:\n  - y\n  # of b\nc: z\n# tail\n");
  CHECK(set("a: |\n  text\n\nb: |+\n  text\n\n\n", "c", "x") == "a: |\n  text\n\nb: |+\n  text\n\n\nc: x\n");
  CHECK(set("a: |\n  text", "b", "x") == "a: |-\n  text\nb: x");
  CHECK(set("t:\n  - do: x\n    due: y\n  - do: z\n", "t[0].id", "q") ==
        "t:\n  - do: x\n    due: y\n    id: q\n  - do: z\n");
  CHECK(set("'quoted key': 1\n", "a b", "x") == "'quoted key': 1\na b: x\n");
  CHECK(set("a: 1\n", "- k", "x") == "a: 1\n\"- k\": x\n");
}

TEST_CASE("a missing key goes into a flow mapping") {
  CHECK(set("m: {a: 1, b: 2}  # c\n", "m.c", "x") == "m: {a: 1, b: 2, c: x}  # c\n");
  CHECK(set("m: {}\n", "m.a", "x") == "m: {a: x}\n");
  CHECK(set("m: { }\n", "m.a", "what? yes") == "m: {a: \"what? yes\"}\n");
  CHECK(set("m: {a: 1,}\n", "m.b", "x") == "m: {a: 1, b: x,}\n");
  CHECK(set("m: {\n  a: 1,  # one\n  b: 2   # two\n}\n", "m.c", "x") ==
        "m: {\n  a: 1,  # one\n  b: 2,   # two\n  c: x\n}\n");
  CHECK(set("m: {\n  a: 1,\n  b: 2,\n}\n", "m.c", "x") == "m: {\n  a: 1,\n  b: 2,\n  c: x,\n}\n");
  CHECK(set("m: {a: 1,\n    b: 2}\n", "m.c", "x") == "m: {a: 1,\n    b: 2, c: x}\n");
}

TEST_CASE("missing mappings on the way are made in the file's own indentation") {
  CHECK(literal("a: 1\n", "m.t", "5") == "a: 1\nm:\n  t: 5\n");
  CHECK(literal("a:\n    b: 1\n", "m.t", "5") == "a:\n    b: 1\nm:\n    t: 5\n");
  CHECK(literal("m:  # later\nb: 1\n", "m.t", "5") == "m:  # later\n  t: 5\nb: 1\n");
  CHECK(literal("m: {}\n", "m.t.u", "5") == "m: {t: {u: 5}}\n");
  CHECK(literal("t:\n-\n", "t[0].u", "5") == "t:\n- u: 5\n");
}

TEST_CASE("a document of comments alone gets its first key") {
  CHECK(set("", "a", "x") == "a: x\n");
  CHECK(set("# head\n\n", "a", "x") == "# head\n\na: x\n");
  CHECK(set("# head", "a", "x") == "# head\na: x");
  CHECK(set("---\n# head\n...\n", "a", "x") == "---\n# head\na: x\n...\n");
  CHECK(set("\xef\xbb\xbf", "a", "x") ==
        "\xef\xbb\xbf"
        "a: x\n");
}

TEST_CASE("an item goes behind its siblings in their layout") {
  CHECK(append("t: [a, b]  # c\n", "t", Value::text("c, d")) == "t: [a, b, \"c, d\"]  # c\n");
  CHECK(append("t: []\n", "t", Value::text("c")) == "t: [c]\n");
  CHECK(append("t:\n  - a\n  - b # c\n# tail\n", "t", Value::text("c")) ==
        "t:\n  - a\n  - b # c\n  - c\n# tail\n");
  CHECK(append("t:\n- a\nb: 1\n", "t", Value::text("c")) == "t:\n- a\n- c\nb: 1\n");
  CHECK(append("t:\n  -   do: a\n      due: b\n", "t", task()) ==
        "t:\n  -   do: a\n      due: b\n  -   do: Book it\n      due: 2027-03-01\n");
  CHECK(append("t:\n  - do: a\n\n  - do: b\n", "t", task()) ==
        "t:\n  - do: a\n\n  - do: b\n\n  - do: Book it\n    due: 2027-03-01\n");
  CHECK(append("t:\n  - {do: a}\n", "t", task()) == "t:\n  - {do: a}\n  - {do: Book it, due: 2027-03-01}\n");
  CHECK(append("t:\n  - do: a", "t", task(Style::flow)) ==
        "t:\n  - do: a\n  - do: Book it\n    due: 2027-03-01");
}

TEST_CASE("a list is made where there is none") {
  CHECK(append("a: 1\n", "tags", Value::text("x")) == "a: 1\ntags: [x]\n");
  CHECK(append("a:\n  - x\n", "tags", Value::text("x")) == "a:\n  - x\ntags:\n  - x\n");
  CHECK(append("a: 1\n", "t", task()) == "a: 1\nt:\n  - do: Book it\n    due: 2027-03-01\n");
  CHECK(append("t: []  # none yet\na: 1\n", "t", task()) ==
        "t:  # none yet\n  - do: Book it\n    due: 2027-03-01\na: 1\n");
  CHECK(append("t:\na: 1\n", "t", task(Style::flow)) == "t:\n  - {do: Book it, due: 2027-03-01}\na: 1\n");
  CHECK(append("s:\n- x\nt:\n", "t", task()) == "s:\n- x\nt:\n- do: Book it\n  due: 2027-03-01\n");
  CHECK(append("m: {a: 1}\n", "m.t", Value::text("x")) == "m: {a: 1, t: [x]}\n");
  CHECK(append("", "", task(Style::flow)) == "- {do: Book it, due: 2027-03-01}\n");
  CHECK(append("# j\n- {a: 1}\n", "", task(Style::flow)) ==
        "# j\n- {a: 1}\n- {do: Book it, due: 2027-03-01}\n");
}

TEST_CASE("an entry is erased with its subtree, and comments stay") {
  CHECK(erase("a: 1\nb: 2\nc: 3\n", "b") == "a: 1\nc: 3\n");
  CHECK(erase("a: 1\nb: 2  # why\nc: 3\n", "b") == "a: 1\n# why\nc: 3\n");
  CHECK(erase("a: 1\n# of b\nb:\n  - x # in\n  # own\n  - y\n# tail\n", "b") ==
        "a: 1\n# of b\n# in\n# own\n# tail\n");
  CHECK(erase("a: 1\n\nb: 2\n\nc: 3\n", "b") == "a: 1\n\nc: 3\n");
  CHECK(erase("a: 1\nb: 2", "b") == "a: 1\n");
  CHECK(erase("a: |\n  x\nb:\n    # deep\n    c: 1\nd: 2\n", "b") == "a: |\n  x\n# deep\nd: 2\n");
  CHECK(erase("a: 1\nb: |+\n  x\n\n\nc: 1\n", "b") == "a: 1\nc: 1\n");
  CHECK(erase("a: 1\r\nb: 2 # c\r\n", "b") == "a: 1\r\n# c\r\n");
}

TEST_CASE("items are erased in every layout") {
  CHECK(erase("t:\n  - a\n  - b # c\n  - d\n", "t[1]") == "t:\n  - a\n  # c\n  - d\n");
  CHECK(erase("t:\n- a\n- b\n", "t[0]") == "t:\n- b\n");
  CHECK(erase("t:\n  - do: a\n    due: b\n  - do: c\n", "t[0].do") == "t:\n  - due: b\n  - do: c\n");
  CHECK(erase("t:\n  - do: a # c\n    due: b\n", "t[0].do") == "t:\n  - # c\n    due: b\n");
  CHECK(erase("t:\n  - do: a\n    due: b\n", "t[0].due") == "t:\n  - do: a\n");
  CHECK(erase("t:\n  - - a\n    - b\n", "t[0][0]") == "t:\n  - - b\n");
  CHECK(erase("t: [a, b, c]\n", "t[0]") == "t: [b, c]\n");
  CHECK(erase("t: [a, b, c]\n", "t[2]") == "t: [a, b]\n");
  CHECK(erase("m: {a: 1, b: 2,}\n", "m.b") == "m: {a: 1,}\n");
  CHECK(erase("t: [\n  a, # one\n  b  # two\n]\n", "t[0]") == "t: [\n   # one\n  b  # two\n]\n");
}

TEST_CASE("what is left without entries says that it is empty") {
  CHECK(erase("m:\n  a: 1\nb: 2\n", "m.a") == "m: {}\nb: 2\n");
  CHECK(erase("m:  # why\n  a: 1 # c\nb: 2\n", "m.a") == "m: {}  # why\n  # c\nb: 2\n");
  CHECK(erase("t:\n- a\nb: 2\n", "t[0]") == "t: []\nb: 2\n");
  CHECK(erase("t:\n  - do: a # c\n  - b\n", "t[0].do") == "t:\n  - {} # c\n  - b\n");
  CHECK(erase("m: {a: 1}\n", "m.a") == "m: {}\n");
  CHECK(erase("t: [a]\n", "t[0]") == "t: []\n");
  CHECK(erase("# head\na: 1 # c\n", "a") == "# head\n# c\n");
  CHECK(erase("t:\n  - [a: 1, b]\n", "t[0][0].a") == "t:\n  - [{}, b]\n");
}

TEST_CASE("a value of another shape takes the old one's place") {
  const Value words = Value::sequence({Value::text("x"), Value::text("y")});
  CHECK(set("a: 1  # c\nb: 2\n", "a", words) == "a: [x, y]  # c\nb: 2\n");
  CHECK(set("a:\n  - 1\n  - 2\nb: 2\n", "a", words) == "a:\n  - x\n  - y\nb: 2\n");
  CHECK(set("a: [1]\n", "a", words) == "a: [x, y]\n");
  CHECK(set("a:\n  - 1\n  - 2\nb: 2\n", "a", "x") == "a: x\nb: 2\n");
  CHECK(set("a:\n  # of the list\n  - 1\nb: 2\n", "a", "x") == "a: x\n  # of the list\nb: 2\n");
  CHECK(set("a:\n- 1\nb: 2\n", "a", Value::mapping({{"x", Value::literal("1")}}, Style::block)) ==
        "a:\n  x: 1\nb: 2\n");
  CHECK(set("t:\n  - a: 1\n    b: 2\n  - c\n", "t[0]", "x") == "t:\n  - x\n  - c\n");
  CHECK(set("a: x # c\n", "a", task()) == "a: # c\n  do: Book it\n  due: 2027-03-01\n");
  CHECK(set("a:\n  b: 1\n", "a", Value::sequence({})) == "a: []\n");
  CHECK(set("a:\n  b: 1", "a", "x") == "a: x");
}

TEST_CASE("comments inside a value that is replaced stay behind the new one") {
  CHECK(set("a:\n  - 1 # one\n  - 2\nb: 1\n", "a", "x") == "a: x\n  # one\nb: 1\n");
  CHECK(set("a:\n  - 1 # one\n  # own\n  - 2 # two\n", "a", Value::sequence({Value::text("x")})) ==
        "a:\n  - x\n  # one\n  # own\n  # two\n");
  CHECK(set("t:\n  - a: 1 # one\n    b: 2\n  - c\n", "t[0]", "x") == "t:\n  - x\n    # one\n  - c\n");
  CHECK(set("a:\n  - 1 # one\n  - 2", "a", "x") == "a: x\n  # one");
  CHECK(set("a: | # why\n  text\nb: 1\n", "a", task()) ==
        "a: # why\n  do: Book it\n  due: 2027-03-01\nb: 1\n");
}

TEST_CASE("an edit that would lose a comment is refused with its line") {
  CHECK(set("b: 1\na: [1, # one\n  2]\n", "a", "x") ==
        "refused: line 2: a comment inside the old value would be lost");
}

TEST_CASE("a path that does not fit is refused") {
  CHECK(set("a: 1\nb: 2\n", "b.c", "x") == "refused: line 2: `b` is a single value and has no key `c`");
  CHECK(set("a: [x]\n", "a[3]", "x") == "refused: line 1: `a` has no item 3: it holds 1");
  CHECK(erase("a: 1\n", "b") == "refused: line 1: the document has no key `b`");
  CHECK(append("a: 1\n", "a", Value::text("x")) == "refused: line 1: `a` is a single value, not a list");
  CHECK(set("a: 1\n", "", "x") == "refused: line 1: the document as a whole cannot be set");
}

TEST_CASE("a text that cannot be trusted is not edited") {
  CHECK(set("a: 1\na: 2\n", "a", "x") == "refused: line 2: `a` is given twice");
  CHECK(set("a: [\n", "a", "x") == "refused: line 1: `[` is never closed");
  CHECK(set("a: {note: signed, finally}\nb: 1\n", "b", "x") == "a: {note: signed, finally}\nb: x\n");
  CHECK(set("a: 1\n", "a", std::string("x\0y", 3)).find("refused") == 0);
  CHECK(set("a: 1\n", "a", "\xff").find("refused") == 0);
}

TEST_CASE("several edits are made in order") {
  const base::Result<std::string> result =
      document::apply(std::string_view("a: 1\n"),
                      {Set{path_of("b"), Value::text("x")}, Append{path_of("c"), Value::text("y")},
                       Append{path_of("c"), Value::text("z")}, Erase{path_of("a")}});
  REQUIRE(result);
  CHECK(*result == "b: x\nc: [y, z]\n");
}

TEST_CASE("values are written as one line of flow") {
  CHECK(to_flow(Value::mapping({{"at", Value::literal("2026-12-07")},
                                {"win", Value::literal("pmp")},
                                {"said", Value::quoted("booked \"it\"\n\x1b")},
                                {"tags", Value::sequence({Value::text("a, b"), Value::text("why?")})},
                                {"12", Value::text("12")},
                                {"n", Value::literal("-5")}})) ==
        "{at: 2026-12-07, win: pmp, said: \"booked \\\"it\\\"\\n\\x1B\", tags: [\"a, b\", \"why?\"], \"12\": "
        "\"12\", n: -5}");
  CHECK(to_flow(Value::mapping({})) == "{}");
}

TEST_CASE("two spellings of the same content are the same") {
  const ReadResult a = read("a: ~\nb: [1, x]\nc: 'x y'\n", {});
  const ReadResult b = read("a:\nb:\n- 1\n- \"x\"\nc: x\n  y\n", {});
  CHECK(same_content(a.tree->root(), b.tree->root()));
  const ReadResult c = read("a: ~\nb: ['1', x]\nc: 'x y'\n", {});
  CHECK_FALSE(same_content(a.tree->root(), c.tree->root()));
}
