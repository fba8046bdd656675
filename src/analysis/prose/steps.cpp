// Means told as steps beside the goal: "..., and seek support from", "Lose 5 kg: cycle to work".
#include "analysis/prose/structure.h"

namespace cairn::analysis::prose {

namespace {

class StepReader {
 public:
  StepReader(const Sentence& sentence, const Structure& structure) : s_(sentence), structure_(structure) {}

  bool begins(std::size_t i) const { return asking(i) || steps(i) || sharing(i) || plan(i); }

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }

  // "..., and seek support from the curator": a step beside the goal, not the goal itself.
  bool asking(std::size_t i) const {
    if (!structure_.verb || i <= *structure_.verb + 1 ||
        !is_one_of(at(i), {"seek", "get", "obtain", "gather"}))
      return false;
    if (!at(i - 1).is_mark(',') && !at(i - 1).is(Trait::conjunction)) return false;
    bool is_given = false;
    for (std::size_t k = i + 1; k < i + 7 && at(k).kind == TokenKind::word; ++k) {
      if (is_given && at(k).is_word("from")) return true;
      is_given = is_given || is_one_of(at(k), {"support", "input", "help", "guidance", "sign-off", "approval",
                                               "advice", "mentorship", "buy-in"});
      is_given = is_given || (at(i).is_word("seek") && at(k).is_word("feedback"));
    }
    return false;
  }

  // "Lose 5 kg: cycle to work", "Steps: book the hall", "Use each trip to practise" in a later sentence.
  bool steps(std::size_t i) const {
    if (i < 2 || !structure_.verb || i <= *structure_.verb) return false;
    const bool is_named = s_.is_stop(i - 1) && at(i + 1).is_mark(':') &&
                          is_one_of(at(i), {"how", "steps", "strategy", "approach", "method", "actions",
                                            "achievable", "attainable", "actionable"});
    const bool is_used = s_.is_stop(i - 1) && at(i).is_word("use") && is_exercise(i + 2);
    // "I'll use an app to count them."
    const bool is_planned = at(i).is_word("use") && i >= 3 && s_.is_stop(i - 3) &&
                            (at(i - 1).is(Trait::modal) || at(i - 1).kind == TokenKind::clitic) &&
                            has_infinitive(i + 2);
    if (is_named || is_used || is_planned || is_routine(i)) return true;
    // "(eat well and swim twice a week)"
    if (at(i - 1).is_mark('(') && is_deed(i) && !is_one_of(at(i), {"net", "rate", "show", "means"}))
      return true;
    return at(i - 1).is_mark(':') && is_deed(i) && has_target(i - 1);
  }

  // "... I'll track it in my diary every Sunday.": what is done again and again for what stood before.
  bool is_routine(std::size_t i) const {
    if (!is_one_of(at(i), {"i", "we"}) || !s_.is_stop(i - 1)) return false;
    if (!at(i + 1).is(Trait::modal) && at(i + 1).kind != TokenKind::clitic) return false;
    if (!at(i + 2).is(Trait::verb)) return false;
    for (std::size_t k = i + 3; k < i + 24 && k < s_.size() && !s_.is_stop(k); ++k)
      if (at(k).use == Use::cadence) return true;
    return false;
  }

  // "cycle to work"; a noun that could be a verb does not count.
  bool is_deed(std::size_t i) const {
    static constexpr Traits kNouns = Trait::inflected | Trait::gerund | Trait::resource |
                                     Trait::generic_noun | Trait::vague_noun | Trait::mass | Trait::role |
                                     Trait::metric_noun;
    return at(i).is(Trait::verb) && !at(i).is_any(kNouns) && at(i + 1).kind == TokenKind::word &&
           !at(i + 1).is(Trait::conjunction);
  }

  // A number stands between the verb and the colon: what follows is the way there.
  bool has_target(std::size_t end) const {
    for (std::size_t k = *structure_.verb + 1; k < end && k < *structure_.verb + 10; ++k) {
      if (is_one_of(at(k + 1), {"things", "areas", "goals", "aims", "priorities"})) return false;
      if ((at(k).kind == TokenKind::number || at(k).is(Trait::number)) && at(k).use != Use::time) return true;
    }
    return false;
  }

  bool is_exercise(std::size_t i) const {
    for (std::size_t k = i; k < i + 7 && at(k).kind == TokenKind::word; ++k) {
      if (at(k).is_word("to"))
        return is_one_of(at(k + 1), {"learn", "practise", "practice", "improve", "test", "track", "prepare",
                                     "study", "train", "reach", "plan"});
    }
    return false;
  }

  bool has_infinitive(std::size_t i) const {
    for (std::size_t k = i; k < i + 7 && at(k).kind == TokenKind::word; ++k) {
      if (at(k).is_word("to") && at(k + 1).is(Trait::verb)) return true;
    }
    return false;
  }

  // "rotate new calls across the team to answer each within a day"
  bool sharing(std::size_t i) const {
    if (!is_one_of(at(i), {"across", "among", "amongst"}) || !structure_.verb || i <= *structure_.verb + 1)
      return false;
    const bool is_shared = is_lemma(at(*structure_.verb),
                                    {"rotate", "split", "divide", "distribute", "spread", "share", "round"});
    return is_shared && has_infinitive(i + 1);
  }

  // "run 10 km following a training plan"
  bool plan(std::size_t i) const {
    if (!at(i).is_word("following") || i < 2 || !structure_.verb || i <= *structure_.verb + 1) return false;
    for (std::size_t k = i + 2; k < i + 5 && at(k).kind == TokenKind::word; ++k) {
      if (is_one_of(at(k), {"plan", "programme", "program", "guide", "schedule", "recipe", "tutorial"}))
        return true;
    }
    return false;
  }

  const Sentence& s_;
  const Structure& structure_;
};

}  // namespace

bool begins_step(const Sentence& sentence, const Structure& structure, std::size_t index) {
  return StepReader(sentence, structure).begins(index);
}

}  // namespace cairn::analysis::prose
