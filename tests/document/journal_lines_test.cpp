// A journal is read as far as it can be, and nothing in it is lost in silence.
#include <doctest/doctest.h>

#include <string>

#include "document/read.h"

using namespace cairn::document;

namespace {

std::string under(const std::string& text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

// The events that are left, as their source, one a line.
std::string events_of(const std::string& text) {
  std::string out;
  for (const JournalLines::Part& part : read_journal(text).parts) {
    for (const Node item : part.tree.root().items()) {
      const Span span = item.span();
      CHECK(under(text, {span.begin + part.offset, span.end + part.offset}) == std::string(item.source()));
      out += std::string(item.source()) + '\n';
    }
  }
  return out;
}

std::string codes_of(const std::string& text) {
  std::string out;
  for (const Diagnostic& found : read_journal(text).diagnostics) {
    CHECK(found.span.begin <= found.span.end);
    CHECK(found.span.end <= text.size());
    out += std::string(found.code) + '@' + std::to_string(found.span.begin) + ' ';
  }
  return out;
}

}  // namespace

TEST_CASE("a sound journal is one part") {
  const std::string text = "# july\n- {at: 1, win: me}\n\n- {at: 2, win: me}\n- at: 3\n  note: me\n";
  CHECK(read_journal(text).parts.size() == 1);
  CHECK(read_journal(text).diagnostics.empty());
  CHECK(events_of(text) == "{at: 1, win: me}\n{at: 2, win: me}\nat: 3\n  note: me\n");
}

TEST_CASE("an empty journal has no parts and no findings") {
  for (const char* text : {"", "\n", "# nothing yet\n", "---\n"}) {
    CHECK(read_journal(text).parts.empty());
    CHECK(read_journal(text).diagnostics.empty());
  }
}

TEST_CASE("a bad line is reported at its place and the others are kept") {
  const std::string text = "- {a: 1}\n- {a: \"x}\n- {a: 2}\nstray words\n- {a: b: c}\n- {a: 3}\n";
  CHECK(events_of(text) == "{a: 1}\n{a: 2}\n{a: 3}\n");
  const JournalLines lines = read_journal(text);
  REQUIRE(lines.diagnostics.size() == 3);
  CHECK(under(text, lines.diagnostics[0].span) == "\"");
  CHECK(under(text, lines.diagnostics[1].span) == "stray words");
  CHECK(under(text, lines.diagnostics[2].span) == ":");
}

TEST_CASE("two broken quotes do not swallow what is between them") {
  const std::string text = "- {a: \"x}\n- {b: 1}\n- {c: y\"}\n";
  CHECK(events_of(text) == "{b: 1}\n{c: y\"}\n");
  CHECK(codes_of(text) == "F001@6 ");
}

TEST_CASE("a swallowed text and a repeated key leave their line out") {
  const std::string text = "- {a: 1}\n- {note: signed, finally}\n- {b: 1, b: 2}\n- {a: 2}\n";
  CHECK(events_of(text) == "{a: 1}\n{a: 2}\n");
  CHECK(codes_of(text) == "F012@26 F002@44 ");
}

TEST_CASE("a torn last line is told from a bad one") {
  CHECK(codes_of("- {a: 1}\n- {a: 2, b: \"x") == "F016@9 ");
  CHECK(codes_of("- {a: 1}\n- {a: 2, b: \"x\n") == "F001@21 ");
  CHECK(codes_of("- {a: 1}\n- ") == "F016@9 ");
  CHECK(codes_of("- {a: 1}\n-") == "F016@9 ");
  CHECK(codes_of("- {a: 1}\n- {a: 2}").empty());
  CHECK(events_of("- {a: 1}\n- {a: 2, b") == "{a: 1}\n");
  CHECK(codes_of("- {a: 1}\n- {a: 2}\ntorn") == "F016@18 ");
}

TEST_CASE("both sides of a merge conflict are kept and the conflict is reported") {
  const std::string text = "- {a: 1}\n<<<<<<< HEAD\n- {a: 2}\n=======\n- {a: 3}\n>>>>>>> theirs\n- {a: 4}\n";
  CHECK(events_of(text) == "{a: 1}\n{a: 2}\n{a: 3}\n{a: 4}\n");
  for (const Diagnostic& found : read_journal(text).diagnostics) CHECK(found.code == "F013");
  CHECK(read_journal(text).diagnostics.size() == 1);
  CHECK(codes_of("- {a: 1}\n<<<<<<< x\n- {b: [}\n=======\nstray\n>>>>>>> y\n") == "F013@9 F001@26 F001@36 ");
}

TEST_CASE("what is wrong only with the whole is reported too") {
  CHECK(codes_of("- {a: 1}\n---\n- {a: 2}\n").find("F001") != std::string::npos);
  CHECK(codes_of("- {a: 1}\n...\n- {a: 2}\n").find("F001") != std::string::npos);
  CHECK(events_of("- {a: 1}\n---\n- {a: 2}\n") == "{a: 1}\n{a: 2}\n");
}

TEST_CASE("a broken item of several lines is left out as one") {
  const std::string text = "- at: 1\n  note: \"x\n  b: 2\n- {a: 1}\n";
  CHECK(events_of(text) == "{a: 1}\n");
  CHECK(codes_of(text) == "F001@16 ");
}

TEST_CASE("a journal that is a mapping is refused line by line") {
  CHECK(codes_of("a: 1\nb: 2\n") == "F001@0 F001@5 ");
  CHECK(events_of("a: 1\nb: 2\n").empty());
}

TEST_CASE("bad lines are found among many good ones") {
  std::string text;
  for (int line = 0; line < 1000; ++line) text += line % 100 == 50 ? "- {a: [1}\n" : "- {a: 1}\n";
  const JournalLines lines = read_journal(text);
  CHECK(lines.diagnostics.size() == 10);
  std::size_t events = 0;
  for (const JournalLines::Part& part : lines.parts) events += part.tree.root().size();
  CHECK(events == 990);
}
