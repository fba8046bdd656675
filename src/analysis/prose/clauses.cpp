// Where the reason and the means of a sentence begin and end.
#include "analysis/prose/structure.h"

namespace cairn::analysis::prose {

namespace {

void mark(Sentence& sentence, std::size_t begin, std::size_t end, Region region) {
  for (std::size_t k = begin; k < end; ++k) sentence.tokens[k].region = region;
}

// "using the new kit and adjust the menu": a plain verb behind "and" takes up the goal again.
bool takes_up_goal(const Sentence& sentence, const Structure& structure, std::size_t i) {
  static constexpr Traits kNouns = Trait::resource | Trait::vague_noun | Trait::generic_noun |
                                   Trait::pursuit | Trait::mass | Trait::metric_noun | Trait::milestone |
                                   Trait::occasion | Trait::gerund | Trait::inflected | Trait::complement;
  if (!sentence.at(i).is_word("and") || !structure.verb) return false;
  const Token& head = sentence.at(*structure.verb);
  const Token &verb = sentence.at(i + 1), &object = sentence.at(i + 2);
  return !head.is_any(Trait::gerund) && verb.is(Trait::verb) && !verb.is_any(kNouns) &&
         object.kind == TokenKind::word && !object.is_any(Trait::preposition | Trait::conjunction);
}

// "Use a pager to collect the readings": the tool comes first, and what it is used for is the goal.
void read_tool(const Sentence& sentence, const Structure& structure, Reading& reading) {
  const auto goal = goal_of_tool(sentence, structure);
  if (goal && !reading.means) reading.means = sentence.span_of(*structure.verb, *goal);
}

}  // namespace

std::optional<std::size_t> goal_of_tool(const Sentence& sentence, const Structure& structure) {
  if (!structure.verb) return std::nullopt;
  const std::size_t head = *structure.verb;
  if (!is_lemma(sentence.at(head), {"use", "utilize", "utilise", "leverage", "employ", "apply"}))
    return std::nullopt;
  // "be able to use Excel to analyze sales" is the skill itself.
  for (std::size_t k = structure.opening; k < head; ++k) {
    if (is_one_of(sentence.at(k), {"able", "how", "learn"})) return std::nullopt;
  }
  for (std::size_t i = head + 1; i < head + 12 && i < sentence.size(); ++i) {
    const Token& token = sentence.at(i);
    if (sentence.is_stop(i) || token.is_mark(',') || token.is_any(Trait::pronoun | Trait::distributive) ||
        is_one_of(token, {"skills", "skill", "knowledge", "experience", "time", "voice", "influence"}))
      return std::nullopt;
    if (!token.is_word("to") || i < head + 2 || !sentence.at(i + 1).is(Trait::verb)) continue;
    // "use shared lessons to improve results": there the infinitive says why.
    const bool is_gain = is_one_of(
        sentence.at(i + 1),
        {"improve", "enhance", "increase", "boost", "strengthen", "support", "inform", "ensure", "reduce"});
    return is_gain ? std::nullopt : std::optional(i);
  }
  return std::nullopt;
}

void read_clauses(Sentence& sentence, const Structure& structure, Reading& reading) {
  Region region = Region::main;
  std::size_t begin = 0;
  std::size_t cadence = 0;
  const auto close = [&](std::size_t end) {
    const bool is_infinitive = sentence.at(begin).is_word("to") || sentence.at(begin).is_word("for");
    if (region == Region::reason && !is_infinitive) {
      // Clauses and cadences both run from left to right.
      const TextSpan span = sentence.span_of(begin, end);
      for (; cadence < reading.cadences.size() && reading.cadences[cadence].span.end <= span.end; ++cadence) {
        reading.cadences[cadence].is_of_reason = reading.cadences[cadence].span.begin >= span.begin;
      }
    }
    if (region == Region::reason && !reading.reason) reading.reason = sentence.span_of(begin, end);
    if (region == Region::means && !reading.means) reading.means = sentence.span_of(begin, end);
    region = Region::main;
  };
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    // "Using the new kit, I will ...": what stands before the goal ends at its comma, in a later sentence
    // too.
    const bool leads_sentence = begin > 0 && sentence.is_stop(begin - 1) &&
                                sentence.at(i + 1).is_any(Trait::pronoun | Trait::verb | Trait::intent);
    const bool is_leading_end =
        sentence.at(i).is_mark(',') && (leads_sentence || (begin < structure.body && i < structure.body));
    if (region != Region::main && (sentence.is_stop(i) || is_leading_end)) close(i);
    if (region == Region::means && takes_up_goal(sentence, structure, i)) close(i);
    // "With the goal of opening a bakery", "love nothing more than to open": what leads to the goal's own
    // verb is no reason for it.
    const bool leads_on = is_one_of(sentence.at(begin), {"to", "with"}) && begin >= structure.opening;
    if (region == Region::reason && structure.verb && i == structure.body && begin < i && leads_on) {
      mark(sentence, begin, i, Region::main);
      region = Region::main;
    }
    Region next = region;
    // "to serve clients through better advice": through belongs to the reason, "by ..." to the goal.
    const bool may_be_means =
        region == Region::main ||
        (region == Region::reason &&
         (sentence.at(i).is_word("by") ||
          (sentence.at(begin).is_word("for") && is_one_of(sentence.at(i), {"through", "via", "using"}))));
    if (may_be_means && begins_means(sentence, structure, i)) next = Region::means;
    if (next == region && region != Region::reason && begins_reason(sentence, structure, i))
      next = Region::reason;
    if (next != region) {
      close(i);
      region = next;
      begin = i;
    }
    mark(sentence, i, i + 1, region);
  }
  close(sentence.size());
  read_tool(sentence, structure, reading);
}

}  // namespace cairn::analysis::prose
