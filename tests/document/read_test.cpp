// What is refused, in which words, and where.
#include "document/read.h"

#include <doctest/doctest.h>

#include <string>

using namespace cairn::document;

namespace {

std::string under(const std::string& text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

// The only finding, with all its places inside the text.
Diagnostic only_finding(const std::string& text, RootKind root = RootKind::mapping) {
  const ReadResult result = read(text, {root});
  REQUIRE_MESSAGE(result.diagnostics.size() == 1, text);
  const Diagnostic& found = result.diagnostics.front();
  CHECK(found.span.begin <= found.span.end);
  CHECK(found.span.end <= text.size());
  for (const Label& label : found.also) CHECK(label.span.end <= text.size());
  for (const Fix& fix : found.fixes) CHECK(fix.span.end <= text.size());
  return found;
}

void check_refused(const std::string& text, const std::string& at, const std::string& message) {
  const Diagnostic found = only_finding(text);
  CHECK_MESSAGE(found.code == "F001", text);
  CHECK_MESSAGE(under(text, found.span) == at, text);
  CHECK_MESSAGE(found.message == message, text);
  CHECK_FALSE(read(text, {}).tree);
}

std::string fixed(const std::string& text) {
  const Diagnostic found = only_finding(text);
  REQUIRE_MESSAGE(found.fixes.size() == 1, text);
  const Fix& fix = found.fixes.front();
  std::string out = text;
  out.replace(fix.span.begin, fix.span.end - fix.span.begin, fix.replacement);
  return out;
}

}  // namespace

TEST_CASE("a file of comments alone is empty and editable") {
  for (const char* text : {"", "\n\n", "# only this\n", "---\n", "--- # x\n...\n", "\xef\xbb\xbf# x\n"}) {
    const ReadResult result = read(text, {});
    CHECK(result.diagnostics.empty());
    REQUIRE(result.tree);
    CHECK(result.tree->is_empty());
    CHECK_FALSE(result.tree->root());
    CHECK(result.is_editable);
  }
}

TEST_CASE("a sign that begins no plain value is named, with the value in quotes") {
  check_refused("a: %x y # c\n", "%", "`%` cannot begin a plain value");
  CHECK(fixed("a: %x y # c\n") == "a: \"%x y\" # c\n");
  CHECK(fixed("a: @home\n") == "a: \"@home\"\n");
  CHECK(fixed("a: `x`\n") == "a: \"`x`\"\n");
  CHECK(fixed("a: , x\n") == "a: \", x\"\n");
  CHECK(fixed("unit: [%]\n") == "unit: [\"%\"]\n");
}

TEST_CASE("a colon inside a plain text is shown, with the text in quotes") {
  check_refused("a: b\nc: d: e\n", ":", "a plain text cannot hold `: `");
  CHECK(fixed("a: b\nc: d: \"e\" # f\n") == "a: b\nc: \"d: \\\"e\\\"\" # f\n");
}

TEST_CASE("a missing space behind a colon is seen") {
  check_refused("a:b\nc: d\n", "a:", "a space is missing behind the `:`");
  CHECK(fixed("a:b\nc: d\n") == "a: b\nc: d\n");
}

TEST_CASE("tabs in the indentation are named") {
  check_refused("a:\n\tb: 1\n", "\t", "a tab in the indentation");
  check_refused("\ta: 1\n", "\t", "a tab in the indentation");
  check_refused("a: |\n\tx\n", "\t", "a tab in the indentation");
}

TEST_CASE("an open quote is pointed at where it opens") {
  check_refused("a: 'abc\nb: 2\n", "'", "the quote `'` is never closed");
  check_refused("a: \"abc\nb: \"def\"\nc: 1\n", "\"", "the quote `\"` is not closed on its line");
  CHECK(only_finding("a: 1\nb: 'abc\n").span == Span{8, 9});
}

TEST_CASE("text behind a closing quote explains the apostrophe") {
  check_refused("a: 'I'll do it'\nb: 1\n", "ll do it'", "text stands behind the closing quote `'`");
  CHECK(only_finding("a: 'it's\n").help.find("''") != std::string::npos);
}

TEST_CASE("an open bracket is pointed at where it opens") {
  check_refused("a: [x, y\nb: 2\n", "[", "`[` is never closed");
  check_refused("a: {x: 1\n", "{", "`{` is never closed");
  check_refused("a: [b, c}\n", "}", "`[` is closed by `}`");
  check_refused("a: b\nc: ]\n", "]", "`]` closes nothing");
  check_refused("a: [b,, c]\n", ",", "an entry is missing in front of `,`");
}

TEST_CASE("a bracket that ` #` hides is not said to be missing") {
  const auto mended = [](const std::string& text, RootKind root = RootKind::mapping) {
    const Diagnostic found = only_finding(text, root);
    CHECK_MESSAGE(found.code == "F012", text);
    REQUIRE_MESSAGE(found.fixes.size() == 1, text);
    CHECK(found.fixes.front().safety == FixSafety::safe);
    std::string out = text;
    const Fix& fix = found.fixes.front();
    out.replace(fix.span.begin, fix.span.end - fix.span.begin, fix.replacement);
    CHECK_MESSAGE(read(out, {root}).diagnostics.empty(), out);
    return out;
  };
  CHECK(mended("- {at: 2026-11-04, said: call #12 was bad}\n- {at: 2026-11-05}\n", RootKind::sequence) ==
        "- {at: 2026-11-04, said: \"call #12 was bad\"}\n- {at: 2026-11-05}\n");
  CHECK(mended("a:\n  - {do: Call Ann about ticket #2, due: 2027-01-01}\nb: 1\n") ==
        "a:\n  - {do: \"Call Ann about ticket #2\", due: 2027-01-01}\nb: 1\n");
  CHECK(mended("a: {b: call #1, or #2 {x}} # c\n") == "a: {b: \"call #1, or #2 {x}\"} # c\n");
  CHECK(mended("a: [b #1, c]\n") == "a: [\"b #1\", c]\n");
  CHECK(mended("a: {b: #1, c: 2}") == "a: {b: \"#1\", c: 2}");
  CHECK(mended("a: [{b: d #1}, {b: e}]\n") == "a: [{b: \"d #1\"}, {b: e}]\n");
  CHECK(mended("a: {b: d #1,\n    c: 2}\n") == "a: {b: \"d #1\",\n    c: 2}\n");
  CHECK(mended("a: [{b: d #1},\n    {b: e}]\n") == "a: [{b: \"d #1\"},\n    {b: e}]\n");
  CHECK(mended("a: [b, #c]\nd:\n  - e: f, then g\n") == "a: [b, \"#c\"]\nd:\n  - e: f, then g\n");
  CHECK(mended("a: [b, #c]\n") == "a: [b, \"#c\"]\n");
  CHECK(mended("a: [#c, b]\nd: [e]\n") == "a: [\"#c\", b]\nd: [e]\n");
  // Here nothing is hidden but words.
  CHECK(only_finding("a: [b #1\n").code == "F001");
  CHECK(only_finding("a: {b: c # d}\n").code == "F001");
}

TEST_CASE("a value in brackets ends where it was meant to end") {
  CHECK(fixed("a:\n  - {do: @dana reads it, due: 2027-01-01}\n") ==
        "a:\n  - {do: \"@dana reads it\", due: 2027-01-01}\n");
  CHECK(fixed("a:\n  - {do: @dana, then me, due: 2027-01-01}\n") ==
        "a:\n  - {do: \"@dana, then me\", due: 2027-01-01}\n");
  CHECK(fixed("a: [{do: | pipe, due: 1}, {do: x}]\n") == "a: [{do: \"| pipe\", due: 1}, {do: x}]\n");
  CHECK(fixed("a: [b, %5 up, c]\n") == "a: [b, \"%5 up\", c]\n");
  CHECK(fixed("a: {b: `x` {y}, c: 1}\n") == "a: {b: \"`x` {y}\", c: 1}\n");
  CHECK(fixed("a: {b: c: {d: e}}\n") == "a: {b: \"c: {d: e}\"}\n");
  CHECK(fixed("a: [{b: c: {d: e}}, {b: f}]\n") == "a: [{b: \"c: {d: e}\"}, {b: f}]\n");
  CHECK(fixed("a: {b: see: #4, then @x, c: 1}\n") == "a: {b: \"see: #4, then @x\", c: 1}\n");
  CHECK(fixed("a: {b: @x says \"y, c: d\", e: 1}\n") == "a: {b: \"@x says \\\"y, c: d\\\"\", e: 1}\n");
}

TEST_CASE("a byte order mark and carriage returns do not keep a value from being mended") {
  CHECK(fixed("\xef\xbb\xbf"
              "a: @b\r\nc: 1\r\n") ==
        "\xef\xbb\xbf"
        "a: \"@b\"\r\nc: 1\r\n");
  CHECK(fixed("a: {b: @c,\r\n  d: 1}\r\n") == "a: {b: \"@c\",\r\n  d: 1}\r\n");
}

TEST_CASE("where the end of a value is in doubt there is no fix") {
  for (const char* text : {"a:\n  - {b: Read this}, c: 1}\n", "a: {b: @x\nc: 1\n", "a: [b, @c], d]\n",
                           "a: @b\n  and more\nc: 1\n", "a: {b: @c], d: 1}\n", "@a: b\nc: 1\n", "a: - b: c\n",
                           "a:\n  - @b: c\n", "a: {@b, c: 1}\n", "a: {b: @c # d, e: 1}\n"}) {
    const Diagnostic found = only_finding(text);
    CHECK_MESSAGE(found.fixes.empty(), text);
    CHECK_MESSAGE(found.help.find('"') == std::string::npos, text);
  }
}

TEST_CASE("a hash in a text with a colon is text") {
  CHECK(fixed("a: see: #4, then @x\n") == "a: \"see: #4, then @x\"\n");
  CHECK(fixed("a:\n  - b: Ask about: #4 and #5 # mine\n") == "a:\n  - b: \"Ask about: #4 and #5\" # mine\n");
}

TEST_CASE("several faults of one line do not keep the first from being mended") {
  CHECK(fixed("a: [@b, %c]\n") == "a: [\"@b\", %c]\n");
  CHECK(fixed("a: {b: @c, d: e: f}\n") == "a: {b: \"@c\", d: e: f}\n");
}

TEST_CASE("a space is put behind a colon only where a key stands before it") {
  CHECK(only_finding("a: 1\nhttp://b\n").fixes.empty());
  CHECK(only_finding("a: 1\nNote to me:b\n").fixes.empty());
  CHECK(only_finding("a: 1\n12:30\n").fixes.empty());
}

TEST_CASE("an anchor is written out wherever it is referred to") {
  const auto mended = [](const std::string& text) {
    const Diagnostic found = only_finding(text);
    std::string out = text;
    for (auto fix = found.fixes.rbegin(); fix != found.fixes.rend(); ++fix)
      out.replace(fix->span.begin, fix->span.end - fix->span.begin, fix->replacement);
    return out;
  };
  CHECK(mended("a: &d 2027-06-30\nb: [*d, {c: *d}]\n") ==
        "a: 2027-06-30\nb: [2027-06-30, {c: 2027-06-30}]\n");
  CHECK(mended("a: &d one, two\nb: [*d]\n") == "a: one, two\nb: [\"one, two\"]\n");
  CHECK(mended("a: &d 12\n") == "a: 12\n");
  CHECK(mended("a: &d Sing\nb: *d\nc: &e 5\nf: *e\n") == "a: Sing\nb: Sing\nc: &e 5\nf: *e\n");
  CHECK(mended("a: &co and more\n") == "a: \"&co and more\"\n");
  for (const char* text : {"a: &d\n  b: 1\nc: *d\n", "a: &d x\nb: &d y\nc: *d\n", "a: &d x\nb: @c\ne: *d\n"})
    CHECK_MESSAGE(mended(text) == text, text);
}

TEST_CASE("references, anchors and tags are refused by name") {
  check_refused("a: *x\n", "*x", "`*` begins a reference, which these files do not have");
  check_refused("a: *very* good\n", "*very*", "`*` begins a reference, which these files do not have");
  CHECK(fixed("a: *very* good\n") == "a: \"*very* good\"\n");
  check_refused("a: &x y\n", "&x", "`&` begins an anchor, which these files do not have");
  check_refused("a: ! y\n", "!", "`!` begins a tag, which these files do not have");
  check_refused("a: !!str\n", "!!str", "`!` begins a tag, which these files do not have");
  check_refused("a: [x, !t {b: c}]\n", "!t", "`!` begins a tag, which these files do not have");
  check_refused("&a b: c\n", "&a", "`&` begins an anchor, which these files do not have");
  check_refused("a: 1\n<<: 2\n", "<<", "`<<` merges mappings in YAML 1.1, which these files do not have");
}

TEST_CASE("a second document and text behind the end are refused") {
  check_refused("a: 1\n---\nb: 2\n", "---", "a second document begins here");
  check_refused("---\n---\nb: 2\n", "---", "a second document begins here");
  check_refused("a: 1\n...\nb: 2\n", "b: 2", "text stands behind the end of the document");
  check_refused("%YAML 1.2\n---\na: 1\n", "%YAML 1.2", "a `%` line is a directive of YAML");
  CHECK(read("---\na: 1\n...\n", {}).diagnostics.empty());
}

TEST_CASE("indentation that fits nothing is shown beside the keys it does not fit") {
  check_refused("a: 1\n b: 2\n", "b", "this key is indented deeper than the value above it allows");
  check_refused("a:\n   b: 1\n  c: 2\n", "c: 2", "the indentation of this line fits no line above");
  check_refused("a:\n  - x\n - y\n", "- y", "a list item stands where a key is expected");
  check_refused("a: - b\n", "-", "a list cannot begin on the line of its key");
  check_refused("a: 1\nb\nc: 2\n", "b", "this line has no `:`");
}

TEST_CASE("a key must be a text") {
  check_refused("? [a]\n: b\n", "[", "a list or a mapping stands where a key is expected");
  check_refused(": b\n", ":", "a value without a key");
}

TEST_CASE("the root must be a mapping, or a list in a journal") {
  check_refused("- a\n", "-", "the file must hold keys and values, but begins with a list");
  check_refused("words alone\n", "words alone", "this line has no `:`");
  check_refused("'words alone'\n", "'words alone'", "the file must hold keys and values, but is a text");
  check_refused("~\n", "~", "this line has no `:`");
  CHECK(only_finding("a: 1\n", RootKind::sequence).code == "F001");
  CHECK(only_finding("text\n", RootKind::sequence).code == "F001");
  CHECK(read("- a\n", {RootKind::sequence}).diagnostics.empty());
}

TEST_CASE("bad bytes are refused before a parser sees them") {
  check_refused("a: caf\xe9\n", "\xe9", "a byte that is not UTF-8 (0xe9)");
  check_refused("a: \xed\xa0\x80\n", "\xed", "a byte that is not UTF-8 (0xed)");
  check_refused(std::string("a: b\0c\n", 7), std::string(1, '\0'), "a NUL byte in the text");
  check_refused("a: b\x1b[31m\n", "\x1b", "a control character (0x1b) in the text");
  check_refused("a: b\x7f\n", "\x7f", "a control character (0x7f) in the text");
  check_refused("a: b\rc: d\n", "\r", "a carriage return stands alone");
  check_refused(
      "a: b\xc2\x85"
      "c\n",
      "\xc2\x85", "an invisible line break (U+0085) in the text");
  check_refused(
      "a: b\xe2\x80\xa8"
      "c\n",
      "\xe2\x80\xa8", "an invisible line break (U+2028) in the text");
  check_refused(
      "a: b\xc2\x9b"
      "31m\n",
      "\xc2\x9b", "a control character (U+009b) in the text");
  check_refused(
      "\xff\xfe"
      "a\0",
      "\xff\xfe", "the file is UTF-16, not UTF-8");
  check_refused(
      "\xef\xbb\xbf\xef\xbb\xbf"
      "a: 1\n",
      "\xef\xbb\xbf", "a second byte order mark");
}

TEST_CASE("escapes that make a NUL or no character are refused") {
  check_refused("a: \"x\\0y\"\n", "\"x\\0y\"", "this text holds a NUL character");
  check_refused("a: \"\\q\"\n", "\\q", "`\\q` is no escape inside double quotes");
  CHECK(only_finding("a: \"\\ud800\"\n").code == "F001");
  const ReadResult result = read("a: \"\\N\\L\\_\\e\"\n", {});
  REQUIRE(result.tree);
  CHECK(result.tree->root().find("a").text() == "\xc2\x85\xe2\x80\xa8\xc2\xa0\x1b");
}

TEST_CASE("depth is bounded, and hostile nesting is refused at once") {
  std::string deep = "a: ";
  for (int level = 0; level < 63; ++level) deep += '[';
  for (int level = 0; level < 63; ++level) deep += ']';
  CHECK(read(deep, {}).diagnostics.empty());
  CHECK(only_finding("b: [" + deep + "]").message == "nested more than 64 levels deep");
  CHECK(only_finding("a: " + std::string(100000, '[')).message == "nested more than 64 levels deep");
  CHECK(only_finding("a: " + std::string(100000, '{')).code == "F001");
  CHECK(only_finding(std::string(100000, '[')).code == "F001");
  std::string dashes;
  for (int level = 0; level < 100000; ++level) dashes += "- ";
  CHECK(only_finding(dashes, RootKind::sequence).message == "nested more than 64 levels deep");
  CHECK(only_finding(",").code == "F001");
}

TEST_CASE("a repeated key is found at the second one, with the first beside it") {
  const std::string text = "due: 1\na: 2\n\"due\": 3\n";
  const Diagnostic found = only_finding(text);
  CHECK(found.code == "F002");
  CHECK(under(text, found.span) == "\"due\"");
  CHECK(found.message == "`due` is given twice");
  REQUIRE(found.also.size() == 1);
  CHECK(found.also.front().span == Span{0, 3});
  const ReadResult result = read(text, {});
  CHECK(result.tree);
  CHECK_FALSE(result.is_editable);
}

TEST_CASE("repeated keys are found where they have no values") {
  CHECK(only_finding("? a\n: b\n? c\n? c\n").code == "F002");
  CHECK(only_finding("a:\nb: 1\na:\n").code == "F002");
}

TEST_CASE("the words of a swallowed text may repeat each other") {
  CHECK(only_finding("a: {note: step, and, step, and, stop}\n").code == "F012");
}

TEST_CASE("repeated keys are found in a large mapping as well") {
  std::string text;
  for (int key = 0; key < 2000; ++key) text += "key" + std::to_string(key) + ": v\n";
  const std::string first_begin = "key7: ";
  text += "key7: w\n";
  const Diagnostic found = only_finding(text);
  CHECK(found.code == "F002");
  CHECK(found.span.begin == text.rfind(first_begin));
  CHECK(found.also.front().span.begin == text.find(first_begin));
}

TEST_CASE("the tail of a text that was cut at its comma is found and rejoined") {
  const std::string text = "a: {note: signed, finally, done, value: 3}\n";
  const Diagnostic found = only_finding(text);
  CHECK(found.code == "F012");
  CHECK(under(text, found.span) == "finally, done");
  REQUIRE(found.also.size() == 1);
  CHECK(under(text, found.also.front().span) == "signed");
  CHECK(found.fixes.front().safety == FixSafety::safe);
  CHECK(fixed(text) == "a: {note: \"signed, finally, done\", value: 3}\n");
  const ReadResult result = read(text, {});
  CHECK(result.tree);
  CHECK(result.is_editable);
}

TEST_CASE("a swallowed tail behind quotes is rejoined with the quotes escaped") {
  CHECK(fixed("a: {note: 'said', \"x\", y: 1}\n") == "a: {note: \"said, \\\"x\\\"\", y: 1}\n");
}

TEST_CASE("a key glued to its value is told from a text cut at a comma") {
  CHECK(fixed("a: {due:2027}\n") == "a: {due: 2027}\n");
  CHECK(fixed("a: {u: see http://x, https://y}\n") == "a: {u: \"see http://x, https://y\"}\n");
}

TEST_CASE("an empty value with its colon is nothing swallowed") {
  CHECK(read("a: {b: , c: }\n", {}).diagnostics.empty());
  CHECK(read("a: {b:\n , \"c\": }\n", {}).diagnostics.empty());
}

TEST_CASE("conflict markers are the only thing reported, one for each conflict") {
  const std::string text =
      "a: 'x\n<<<<<<< HEAD\nb: 1\n||||||| base\n=======\nb: 2\n>>>>>>> theirs\nc: 1\n<<<<<<<\n";
  const ReadResult result = read(text, {});
  CHECK_FALSE(result.tree);
  REQUIRE(result.diagnostics.size() == 2);
  CHECK(result.diagnostics[0].code == "F013");
  CHECK(under(text, result.diagnostics[0].span) == "<<<<<<< HEAD");
  CHECK(under(text, result.diagnostics[1].span) == "<<<<<<<");
  CHECK(only_finding("a: 1\n=======\nb: 2\n>>>>>>> x\n").code == "F013");
  CHECK(read("a: ======= x\nb: |\n  =======\n", {}).diagnostics.empty());
}

TEST_CASE("a word behind a hash is seen as text that was swallowed") {
  const std::string text =
      "a: Close ticket #45  # real comment\nb: x # real\nc: #7\nd: 'q' #8\ne: x#9\nf: [g #h\n]\n";
  const ReadResult result = read(text, {});
  REQUIRE(result.tree);
  const Node root = result.tree->root();
  REQUIRE(swallowed_comment(root.find("a")));
  CHECK(under(text, *swallowed_comment(root.find("a"))) == " #45");
  CHECK_FALSE(swallowed_comment(root.find("b")));
  REQUIRE(swallowed_comment(root.find("c")));
  CHECK(under(text, *swallowed_comment(root.find("c"))) == " #7");
  CHECK_FALSE(swallowed_comment(root.find("d")));
  CHECK_FALSE(swallowed_comment(root.find("e")));
  CHECK(swallowed_comment(root.find("f").item(0)));
  CHECK_FALSE(swallowed_comment(root));
  CHECK_FALSE(swallowed_comment(Node()));
}
