// A sentence cut into tokens, each with its place, its shape and what the lexicon knows about it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/prose/lexicon.h"
#include "analysis/prose/reading.h"
#include "analysis/prose/word_key.h"

namespace cairn::analysis::prose {

enum class TokenKind : std::uint8_t {
  word,        // letters, with inner hyphens: full-stack
  clitic,      // 's, 'll, 't
  number,      // 12, 1,200, 4.5k
  ordinal,     // 1st
  iso_date,    // 2027-05-31
  slash_date,  // 31/5/2027, 5/31/27
  clock,       // 18:30
  code,        // L5, v2.1, AWS, D1.1, a URL, `make test`
  quote,       // "Working with Conflict", without a reading of its own
  blank,       // <number>, [date], ???, ___
  mark,        // one punctuation sign, `mark` says which
};

// What a token has been read as; later grammars leave it alone.
enum class Use : std::uint8_t { free, time, cadence, quantity, label };

// Which part of the sentence a token belongs to.
enum class Region : std::uint8_t { main, means, reason };

struct Token {
  TextSpan span;
  std::string_view lower;  // of the sentence's own lower-case copy
  const Word* word = nullptr;
  WordKey key;        // of `lower`
  WordKey lemma_key;  // of lemma()
  Traits traits;      // of `word`
  double value = 0;   // of numbers
  TokenKind kind = TokenKind::word;
  Use use = Use::free;
  Region region = Region::main;
  char mark = 0;            // '-' for every dash, '"' for every quotation mark, '$' for money; see tokenize()
  bool is_glued = false;    // no blank before it
  bool is_capital = false;  // Begins with a capital
  bool is_acronym = false;  // AWS, PMP, UI/UX
  bool is_scaled = false;   // 10k, 2M: cannot be a year
  bool is_hyphenated = false;

  bool is(Trait trait) const { return traits.has(trait); }
  bool is_any(Traits others) const { return traits.has_any(others); }
  bool is_word(WordKey spelling) const { return key == spelling; }
  bool is_mark(char c) const { return kind == TokenKind::mark && mark == c; }
  std::string_view lemma() const { return word != nullptr ? word->lemma : lower; }

  void spell(std::string_view spelling) {
    lower = spelling;
    key = lemma_key = WordKey(spelling);
  }
  // What the lexicon says about it, which may be nothing.
  void know(const Word* known) {
    word = known;
    traits = known != nullptr ? known->traits : Traits{};
    lemma_key = known != nullptr ? known->lemma_key : key;
  }
};

template <std::size_t N>
[[gnu::always_inline]] inline bool is_one_of(const Token& token, const WordKey (&words)[N]) {
  return contains(words, token.key);
}
template <std::size_t N>
[[gnu::always_inline]] inline bool is_lemma(const Token& token, const WordKey (&words)[N]) {
  return contains(words, token.lemma_key);
}

// What stands beyond either end of a sentence: a mark that is no mark.
inline constexpr Token kNothing = [] {
  Token token;
  token.kind = TokenKind::mark;
  return token;
}();

struct Sentence {
  std::string_view text;
  std::string lowered;  // byte for byte as long as `text`
  std::vector<Token> tokens;

  std::size_t size() const { return tokens.size(); }
  // A token that is nothing, beyond either end.
  const Token& at(std::size_t index) const { return index < tokens.size() ? tokens[index] : kNothing; }
  // The first place from `index` on whose token `skips` refuses; a few tokens on at most, so that no text is
  // slow.
  template <typename Skips>
  std::size_t skip(std::size_t index, Skips skips) const {
    constexpr std::size_t kReach = 8;
    std::size_t next = index;
    while (next < index + kReach && next < tokens.size() && skips(tokens[next])) ++next;
    return next;
  }
  TextSpan span_of(std::size_t first, std::size_t end) const;  // tokens, half open
  bool is_stop(std::size_t index) const;
};

// One pass with a bounded look ahead. The result points into `text` and into itself: it must not be copied or
// moved.
void tokenize(std::string_view text, const Lexicon& lexicon, Sentence& out);

}  // namespace cairn::analysis::prose
