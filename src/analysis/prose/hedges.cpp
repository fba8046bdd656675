// Words that promise nothing: "I would love to", "try and", "if time allows".
#include <algorithm>
#include <array>

#include "analysis/prose/wording.h"

namespace cairn::analysis::prose {

namespace {

class HedgeReader {
 public:
  HedgeReader(const Sentence& sentence, const Structure& structure, Reading& reading)
      : s_(sentence), structure_(structure), reading_(reading) {}

  void run() {
    for (std::size_t i = 0; i < s_.size();) {
      std::size_t begin = i;
      std::size_t end = behind_loose_hedge(s_, i);
      if (end == i) end = wish(i, begin);
      if (end > i) reading_.hedges.push_back(s_.span_of(begin, end));
      i = std::max(end, i + 1);
    }
  }

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }

  // The place behind a wish that is told at `i`; `i` where none is. `begin` may move back to "I'd".
  std::size_t wish(std::size_t i, std::size_t& begin) const {
    const Token& token = at(i);
    if (token.is_word("'d") && i > 0) {
      const std::size_t end = happy(i);
      if (end > i) begin = i - 1;
      return end;
    }
    if (token.kind != TokenKind::word || token.word == nullptr) return i;
    if (i <= structure_.body) {
      if (const std::size_t end = would_like(i, begin); end > i) return end;
      if (const std::size_t end = thought(i); end > i) return end;
      if (const std::size_t end = possibility(i); end > i) return end;
    }
    if (!token.is(Trait::hedge) && !is_one_of(token, {"wanting"})) return i;
    const bool is_condition =
        at(i + 1).is(Trait::pronoun) && i == structure_.opening;  // "Should I pass, ..."
    if (!token.is(Trait::intent))
      return token.is_word("should") && (i >= structure_.body || is_condition) ? i : i + 1;
    return intent(i);
  }

  // "would love to", "I'd rather like to", "would prefer a"
  std::size_t would_like(std::size_t i, std::size_t& begin) const {
    if (!is_one_of(at(i), {"like", "love", "prefer", "want", "hope"})) return i;
    std::size_t would = i;
    while (would > 0 && i - would < 3 &&
           is_one_of(at(would - 1), {"rather", "really", "very", "much", "dearly", "so", "also", "quite"}))
      --would;
    if (would == 0 || !is_one_of(at(would - 1), {"would", "'d"})) return i;
    begin = at(would - 1).is_word("'d") && would > 1 ? would - 2 : would - 1;
    return at(i + 1).is_word("to") ? i + 2 : i + 1;
  }

  // "I would be happy to lead", "I'd be glad to"
  std::size_t happy(std::size_t i) const {
    const bool is_happy =
        is_one_of(at(i), {"would", "'d"}) && at(i + 1).is_word("be") && at(i + 3).is_word("to") &&
        is_one_of(at(i + 2), {"happy", "glad", "delighted", "pleased", "thrilled", "honoured", "honored"});
    return is_happy && i < structure_.body ? i + 4 : i;
  }

  // "dream of opening", "thinking about", "it would be nice to", "try and"
  std::size_t thought(std::size_t i) const {
    if (is_one_of(at(i), {"dream", "dreaming", "thinking", "think", "fantasize", "fantasise"}))
      return is_one_of(at(i + 1), {"of", "about"}) && i < structure_.body ? i + 2 : i;
    if (is_one_of(at(i), {"considering", "contemplating"})) return i < structure_.body ? i + 1 : i;
    if (is_one_of(at(i), {"try", "trying"}) && at(i + 1).is_word("and") && i + 2 == structure_.body)
      return i + 2;
    if (const std::size_t end = happy(i); end > i) return end;
    if (is_nice(s_, i)) return i + 5;
    return i;
  }

  // "I could publish", "our team may win", "I ought to", but not "the month of May"
  std::size_t possibility(std::size_t i) const {
    if (i >= structure_.body || i + 4 < structure_.body) return i;
    if (at(i).region == Region::reason) return i;
    if (at(i).is_word("ought")) return at(i + 1).is_word("to") ? i + 2 : at(i + 2).is_word("to") ? i + 3 : i;
    if (!is_one_of(at(i), {"could", "may"}) || at(i).use == Use::time) return i;
    if (at(i).is_word("may") && at(i).is_capital) return i;
    // "I hope that I could": one wish is enough.
    for (std::size_t back = 1; back <= 4 && back <= i; ++back) {
      if (at(i - back).is_any(Trait::hedge) || is_one_of(at(i - back), {"that", "which", "who", "if"}))
        return i;
    }
    return i + 1;
  }

  // "Try three recipes" is a plan, "I will try to" is none; "hope to" is the hedge, not "hope".
  std::size_t intent(std::size_t i) const {
    const Token& next = at(i + 1);
    const bool is_best = next.is(Trait::possessive) && at(i + 2).is_word("best") && at(i + 3).is_word("to");
    if (is_best && i < structure_.body) return i + 4;
    if (i > structure_.body) return i;
    if (next.is_word("to")) return i + 2;
    if (is_one_of(next, {"that", "i", "we"})) return i + 1;
    // "hope not to lose", "want never to miss"
    if (is_one_of(next, {"not", "never"}) && at(i + 2).is_word("to")) return i + 1;
    // "Our aim for 2028", "my hope, ..." only name the goal.
    if (at(i - 1).is_any(Trait::possessive | Trait::article)) return i;
    // "Try, by June 2027, to publish"
    if (i < structure_.body && (next.is_mark(',') || next.use == Use::time)) return i + 1;
    // "I want a promotion", "Hoping for a promotion": wished for, not worked for.
    const bool is_wish = is_one_of(
        at(i), {"want", "wants", "wanting", "wish", "wishes", "wishing", "hope", "hopes", "hoping"});
    if (is_wish && next.is_word("for")) return i + 2;
    const bool has_object = next.is_any(Trait::possessive | Trait::article | Trait::distributive);
    if (i < structure_.body) return has_object ? i + 1 : i;
    const bool is_wanted = has_object || next.is_any(Trait::number | Trait::comparative | Trait::amount) ||
                           next.kind == TokenKind::number;
    return is_wish && is_wanted ? i + 1 : i;
  }

  const Sentence& s_;
  const Structure& structure_;
  Reading& reading_;
};

}  // namespace

std::size_t behind_loose_hedge(const Sentence& sentence, std::size_t i) {
  const Token& token = sentence.at(i);
  if (token.kind != TokenKind::word || token.word == nullptr) return i;
  if (token.is(Trait::hedge) &&
      is_one_of(token, {"maybe", "perhaps", "possibly", "hopefully", "probably", "somehow", "ideally"}))
    return i + 1;
  static constexpr std::array<WordKey, 5> kPhrases[] = {{"if", "at", "all", "possible"},
                                                        {"if", "possible"},
                                                        {"if", "feasible"},
                                                        {"if", "time", "allows"},
                                                        {"if", "time", "permits"},
                                                        {"if", "i", "can"},
                                                        {"if", "we", "can"},
                                                        {"if", "i", "get", "the", "chance"},
                                                        {"if", "i", "have", "time"},
                                                        {"if", "we", "have", "time"},
                                                        {"if", "all", "goes", "well"},
                                                        {"if", "everything", "goes", "well"},
                                                        {"if", "i", "am", "lucky"},
                                                        {"time", "permitting"},
                                                        {"all", "being", "well"},
                                                        {"with", "luck"},
                                                        {"with", "any", "luck"},
                                                        {"with", "some", "luck"},
                                                        {"with", "a", "bit", "of", "luck"}};
  if (!is_one_of(token, {"if", "time", "all", "with"})) return i;
  for (const auto& phrase : kPhrases) {
    std::size_t next = i;
    for (const WordKey word : phrase) {
      if (word.empty() || !sentence.at(next).is_word(word)) break;
      ++next;
    }
    const bool is_whole = next > i && (next == i + phrase.size() || phrase[next - i].empty());
    if (is_whole && !sentence.at(next).is(Trait::verb)) return next;
  }
  return i;
}

bool is_nice(const Sentence& sentence, std::size_t i) {
  const auto at = [&](std::size_t k) -> const Token& { return sentence.at(i + k); };
  return at(0).is_word("it") && is_one_of(at(1), {"would", "'d", "might"}) && at(2).is_word("be") &&
         is_one_of(at(3), {"nice", "good", "great", "lovely", "wonderful", "cool", "fun", "fantastic",
                           "amazing", "ideal", "awesome", "best"}) &&
         at(4).is_word("to");
}

void read_hedges(const Sentence& sentence, const Structure& structure, Reading& reading) {
  HedgeReader(sentence, structure, reading).run();
}

}  // namespace cairn::analysis::prose
