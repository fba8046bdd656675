// Which fixes are taken for what they say they are.
#include "document/mend.h"

#include <doctest/doctest.h>

#include <string>

#include "document/scalar_text.h"

using namespace cairn::document;

namespace {

// Whether `words`, which stand once in the text, may be put in quotes.
bool may_quote(const std::string& text, const std::string& words) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  const Span span{begin, begin + static_cast<std::uint32_t>(words.size())};
  return mends(text, {{span, double_quoted(words)}}, {});
}

}  // namespace

TEST_CASE("a fix may quote one value and nothing else") {
  CHECK(may_quote("a: {b: @c, d: 1}\n", "@c"));
  CHECK(may_quote("a: @b # c\n", "@b"));
  CHECK_FALSE(may_quote("a: {b: @c, d: 1}\n", "@c, d: 1"));
  CHECK_FALSE(may_quote("a: {b: @c, d: 1}\n", "@c, d: 1}"));
  CHECK_FALSE(may_quote("a: {b: @c}\ne: f\n", "@c}"));
  CHECK_FALSE(may_quote("a: [@b, c]\n", "@b, c"));
  CHECK_FALSE(may_quote("a: @b # c\n", "@b # c"));
  CHECK_FALSE(may_quote("a: @b #c\n", "@b"));
  CHECK_FALSE(may_quote("a: @b c\n", "@b"));
  CHECK_FALSE(may_quote("a: @b\n  c\n", "@b"));
  CHECK_FALSE(may_quote("a: see: #4, then @x\n", "see:"));
  CHECK_FALSE(may_quote("@a: b\n", "@a"));
  CHECK_FALSE(may_quote("@a: b\n", "@a: b"));
}

TEST_CASE("a fix may leave faults behind it but none that it brings") {
  CHECK(may_quote("a: @b\nc: `d\n", "@b"));
  CHECK(may_quote("a:\n  - b: @c\n    d: @e\n", "@c"));
  CHECK(may_quote("a: [@b, @c]\n", "@b"));
  CHECK(may_quote("a: {b: 1,000}\nc: {d: @e}\nf: {g: h, i}\n", "@e"));
  CHECK_FALSE(may_quote("a: {@b, c: d}\n", "@b"));
  CHECK_FALSE(may_quote("a: {b: @c}, d: 1}\n", "@c"));
  CHECK_FALSE(may_quote("a: [@b, c\nd: 1\n", "@b"));
}

TEST_CASE("a fix that writes something else is none") {
  CHECK_FALSE(mends("a: @b\n", {{{3, 5}, "\"b\""}}, {}));
  CHECK_FALSE(mends("a: @b\n", {{{3, 5}, "b"}}, {}));
  CHECK_FALSE(mends("a: @b\n", {{{3, 9}, "\"@b\""}}, {}));
  CHECK_FALSE(mends("a: @b\n", {}, {}));
}

TEST_CASE("each event of a journal is mended alone") {
  const std::string text = "- {at: 1, said: @a}\n- {at: 2, said: x}\n- {at: 3, said: @b, by: y}\n";
  const auto first = static_cast<std::uint32_t>(text.find("@a"));
  const auto second = static_cast<std::uint32_t>(text.find("@b"));
  CHECK(mends_journal(text, {{{first, first + 2}, "\"@a\""}, {{second, second + 2}, "\"@b\""}}));
  CHECK_FALSE(mends_journal(text, {{{first, first + 2}, "\"@a\""}, {{second, second + 9}, "\"@b, by: y\""}}));
}
