#include "base/text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <numeric>

#include "base/parallel.h"

using namespace cairn::base;
using namespace std::string_view_literals;

TEST_CASE("only strict UTF-8 is UTF-8") {
  for (const std::string_view good : {"\u007f\u0080\u07ff\u0800\uffff"sv, "\U00010000\U0010ffff"sv, ""sv})
    CHECK_FALSE(find_invalid_utf8(good));
  CHECK(find_invalid_utf8("long enough to be skipped \xff") == 26U);
  for (const std::string_view bad :
       {"\xc0\x80"sv, "\xe0\x9f\xbf"sv, "\xed\xa0\x80"sv, "\xf0\x8f\xbf\xbf"sv, "\xf4\x90\x80\x80"sv,
        "\xf5\x80\x80\x80"sv, "\xe2\x82"sv, "\x80"sv, "\xc3"sv})
    CHECK(find_invalid_utf8(bad) == 0U);
}

TEST_CASE("every code point survives being written and read") {
  std::string text;
  std::size_t count = 0;
  for (char32_t c = 0; c <= 0x10ffff; c += 7) {
    if (c >= 0xd800 && c <= 0xdfff) continue;
    std::string one;
    append_utf8(one, c);
    const CodePoint read = decode_utf8(one, 0);
    REQUIRE(read.value == c);
    REQUIRE(read.length == one.size());
    text += one;
    ++count;
  }
  CHECK_FALSE(find_invalid_utf8(text));
  CHECK(count_code_points(text) == count);
}

TEST_CASE("a cluster has the columns that a terminal gives it") {
  CHECK(display_width("plain") == 5);
  CHECK(display_width("e\u0301te\u0301") == 3);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("👍🏽") == 2);
  CHECK(display_width("👩‍👩‍👧‍👦!") == 3);
  CHECK(display_width("❤️") == 2);
  CHECK(display_width("🇩🇪🇫🇷") == 4);
  CHECK(display_width("1️⃣") == 2);
  CHECK(display_width("한국") == 4);
  CHECK(display_width("\u1112\u1161\u11ab") == 2);
  CHECK(display_width("a\u200bb") == 2);
  CHECK(display_width("✓ ✗ –") == 5);
}

TEST_CASE("a cut text ends in an ellipsis and never in half a cluster") {
  CHECK(truncate_to_width("certification", 13) == "certification");
  CHECK(truncate_to_width("certification", 5) == "cert…");
  CHECK(truncate_to_width("日本語", 4) == "日…");
  CHECK(truncate_to_width("e\u0301e\u0301e\u0301", 2) == "e\u0301…");
  CHECK(truncate_to_width("abc", 0).empty());
}

TEST_CASE("lines are broken at spaces, and a longer word where it must be") {
  using Lines = std::vector<std::string>;
  CHECK(wrap_to_width("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrap_to_width("one  two", 20) == Lines{"one  two"});
  CHECK(wrap_to_width("abcdefgh ij", 3) == Lines{"abc", "def", "gh", "ij"});
  CHECK(wrap_to_width("日本語", 4) == Lines{"日本", "語"});
  CHECK(wrap_to_width("日本", 1) == Lines{"日", "本"});
  CHECK(wrap_to_width("one\n\ntwo", 9) == Lines{"one", "", "two"});
  CHECK(wrap_to_width("  indented text", 10) == Lines{"  indented", "text"});
  CHECK(wrap_to_width("", 10) == Lines{""});
}

TEST_CASE("wrapping loses no letter and keeps to its width") {
  CHECK(rc::check([](const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += printable(word) + " ";
    const auto width = *rc::gen::inRange<std::size_t>(2, 40);
    std::string kept;
    for (const std::string& line : wrap_to_width(text, width)) {
      RC_ASSERT(display_width(line) <= width);
      kept += line;
    }
    std::erase(kept, ' ');
    std::erase(text, ' ');
    RC_ASSERT(kept == text);
  }));
}

TEST_CASE("nobody's text can drive the terminal") {
  CHECK(printable("Größe 日本 👍🏽") == "Größe 日本 👍🏽");
  CHECK(printable("\x1b]0;own\x07") == "\\x1b]0;own\\x07");
  CHECK(printable("a\nb\tc\rd") == "a\\nb\\tc\\rd");
  CHECK(printable("\u009b31m") == "\\u{9b}31m");
  CHECK(printable("\uFFFE\uFFFF") == "\\u{fffe}\\u{ffff}");
  CHECK(printable("\x9b"
                  "31m") == "\\x9b31m");
  CHECK(printable("\u202eevil\u2066") == "\\u{202e}evil\\u{2066}");
  CHECK(printable("\u2028") == "\\u{2028}");
  CHECK(printable("nul\0"sv) == "nul\\x00");
  CHECK(printable("\x7f") == "\\x7f");
}

TEST_CASE("what is printable is UTF-8 without controls, whatever came in") {
  CHECK(rc::check([](const std::string& bytes) {
    const std::string shown = printable(bytes);
    RC_ASSERT(!find_invalid_utf8(shown));
    RC_ASSERT(printable(shown) == shown);
    RC_ASSERT(std::ranges::none_of(shown, [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; }));
  }));
}

TEST_CASE("a slug is made of at most three content words") {
  CHECK(slug("Earn my PMP certification within six months") == "earn-pmp-certification");
  CHECK(slug("Book the exam slot") == "book-exam-slot");
  CHECK(slug("PMI authorised exam prep") == "pmi-authorised-exam");
  CHECK(slug("I want to be a better listener") == "better-listener");
  CHECK(slug("Join the women's network") == "join-womens-network");
  CHECK(slug("Join the women’s network") == "join-womens-network");
  CHECK(slug("I'd like to renew my ID card, we’re late") == "renew-id-card");
  CHECK(slug("  --x--  ") == "x");
}

TEST_CASE("a slug folds letters to ASCII and leaves other scripts out") {
  CHECK(slug("Größe prüfen") == "grosse-prufen");
  CHECK(slug("Smørrebrød für Łódź, ÆØÅ") == "smorrebrod-fur-lodz");
  CHECK(slug("Œuvre complète № ﬁve") == "oeuvre-complete-no");
  CHECK(slug("学习 Python") == "python");
  CHECK(slug("学习中文").empty());
  CHECK(slug("!!!").empty());
  CHECK(slug("To be") == "to-be");
}

TEST_CASE("a slug is an id or nothing, whatever the text") {
  CHECK(slug(std::string(100, 'x')) == std::string(64, 'x'));
  CHECK(slug(std::string(40, 'x') + " " + std::string(40, 'y')) == std::string(40, 'x'));
  CHECK(rc::check([](const std::string& text) {
    const std::string id = slug(text);
    RC_ASSERT(id.empty() || is_id(id));
  }));
}

TEST_CASE("an id is a short lower-case word") {
  CHECK(is_id("pmp-2"));
  CHECK(is_id(std::string(64, 'a')));
  for (const std::string_view bad : {""sv, "-pmp"sv, "Pmp"sv, "a b"sv, "../x"sv, "a\0b"sv, "ü"sv})
    CHECK_FALSE(is_id(bad));
  CHECK_FALSE(is_id(std::string(65, 'a')));
}

TEST_CASE("a swap of neighbours is one edit") {
  CHECK(edit_distance("deu", "due") == 1);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("same", "same") == 0);
}

TEST_CASE("a guess is made only when one word is clearly nearest") {
  const std::array<std::string_view, 5> keys = {"due", "done", "status", "start", "share"};
  CHECK(did_you_mean("staus", keys) == "status"sv);
  CHECK(did_you_mean("deu", keys) == "due"sv);
  CHECK(did_you_mean("dune", keys) == std::nullopt);
  CHECK(did_you_mean("dne", keys) == std::nullopt);
  CHECK(did_you_mean("elephant", keys) == std::nullopt);
  CHECK(did_you_mean("", keys) == std::nullopt);
  const std::array<std::string_view, 2> letters = {"y", "xyz"};
  CHECK(did_you_mean("x", letters) == std::nullopt);
}

TEST_CASE("counted nouns agree with their number") {
  CHECK(count_of(1, "error") == "1 error");
  CHECK(count_of(0, "file") == "0 files");
  CHECK(count_of(2, "entry") == "2 entries");
  CHECK(count_of(2, "day") == "2 days");
  CHECK(count_of(3, "match") == "3 matches");
}

TEST_CASE("text is trimmed, split and joined") {
  CHECK(trim(" \t a b \r\n") == "a b");
  CHECK(trim("  ").empty());
  CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
  CHECK(split("", ',') == std::vector<std::string_view>{""});
  CHECK(join(std::vector<std::string>{"a", "b"}, ", ") == "a, b");
  CHECK(lower_ascii("ÄbC") == "Äbc");
}

TEST_CASE("parallel work covers every place exactly once") {
  for (const std::size_t count : {0UL, 1UL, 63UL, 64UL, 65UL, 1000UL}) {
    std::vector<std::atomic<int>> visits(count);
    parallel_for(count, 16, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) ++visits[i];
    });
    CHECK(std::ranges::all_of(visits, [](const std::atomic<int>& n) { return n == 1; }));
  }
}

TEST_CASE("text written in parallel stands in order") {
  for (const std::size_t count : {0UL, 1UL, 15UL, 16UL, 17UL, 1000UL}) {
    std::string expected;
    for (std::size_t i = 0; i < count; ++i) expected += std::to_string(i) + ' ';
    const auto append = [](std::string& out, std::size_t i) { out += std::to_string(i) + ' '; };
    CHECK(parallel_text(count, 16, append) == expected);
  }
}
