// Takes away "I hope to", never the subject, a time or a number.
#include "analysis/prose/plain_goal.h"

#include <algorithm>
#include <array>

#include "analysis/prose/signs.h"

namespace cairn::analysis::prose {

namespace {

bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

bool is_gap(char c) {
  return c == ' ' || c == ',' || c == '\t';
}

class PlainReader {
 public:
  PlainReader(std::string_view sentence, const Reading& reading) : sentence_(sentence), reading_(reading) {}

  PlainGoal run() {
    if (!reading_.verb) return {};
    const TextSpan verb = reading_.verb->span;
    front_ = front();
    const std::uint32_t begin = behind_hedge(behind_someday(front_));
    const std::string words = lowered(text_of(sentence_, {begin, std::max(begin, verb.begin)}));
    // "Run 5 km": most goals are plain as they stand.
    const bool is_bare = words.empty() && begin == front_ && reading_.hedges.empty() && !reading_.avoidance;
    if (is_bare && !is_any(reading_.verb->lemma, {"want", "need", "hope", "wish"})) return {};
    // "I'd love it if ...": no deed of one's own.
    if (is_any(reading_.verb->lemma, {"love", "like", "prefer"}) &&
        sentence_.substr(verb.end).starts_with(" it "))
      return {};
    const bool is_wish = is_wished(words) && !reading_.object.empty();
    if (const PlainGoal told = of_clause(words); told.is_changed) return told;
    if (reading_.opening.begin != 0 && !reading_.opening.empty()) return {};
    // "I'd like us to win"
    constexpr std::string_view kUs = " us to ";
    if (is_wish && sentence_.substr(verb.end).starts_with(kUs))
      return ahead("", verb.end + static_cast<std::uint32_t>(kUs.size()));
    if (is_wish) return words.empty() || is_own(words) ? ahead("get ", reading_.object.begin) : PlainGoal{};
    if (reading_.avoidance && reading_.avoidance->end <= verb.begin) return negated(words);
    // "I want to write a book and to run": without its beginning the rest would hang in the air.
    if (is_own(words) && goes_on_as_infinitive()) return {};
    if (is_own(words)) return own();
    if (words.empty() && begin > front_) return ahead("", verb.begin);
    if (begins_with_hedge(begin)) return own();
    return others(begin);
  }

 private:
  // "I want a promotion", "Hoping for a bigger barn", "I'd like my apprentice to pass"
  bool is_wished(std::string_view words) const {
    if (is_any(reading_.verb->lemma, {"want", "need"})) return true;
    const std::string_view rest = sentence_.substr(reading_.verb->span.end);
    if (is_any(reading_.verb->lemma, {"hope", "wish"})) return rest.starts_with(" for ");
    const bool is_would = words.find("would ") != std::string_view::npos || words.starts_with("i'd ") ||
                          words.starts_with("i\u2019d ") || words.starts_with("we'd ") ||
                          words.starts_with("we\u2019d ");
    return is_would && is_any(reading_.verb->lemma, {"like", "love", "prefer"});
  }

  // "I hope that my farm breaks even": what is hoped has its own subject.
  PlainGoal of_clause(std::string_view words) const {
    if (reading_.verb->lemma != "hope" || reading_.verb->span.begin < front_ || !is_own(words)) return {};
    std::uint32_t begin = past_gap(reading_.verb->span.end);
    const std::string rest = lowered(sentence_.substr(begin, 16));
    const std::string_view clause = rest.starts_with("that ") ? std::string_view(rest).substr(5) : rest;
    if (clause.size() < rest.size()) begin += 5;
    for (const std::string_view subject :
         {"my ", "our ", "the ", "his ", "her ", "their ", "every ", "each "}) {
      if (clause.starts_with(subject)) return ahead("", begin);
    }
    return {};
  }

  bool goes_on_as_infinitive() const {
    const std::string_view rest = sentence_.substr(reading_.verb->span.end);
    for (const std::string_view joint : {" and to ", " and I ", " and I\u2019", " and I'", " and we "}) {
      if (rest.find(joint) != std::string_view::npos) return true;
    }
    return false;
  }

  // Where the times and the reason end that the sentence begins with: "By June 2027, ", "To qualify, ".
  std::uint32_t front() const {
    std::uint32_t end = 0;
    bool is_longer = true;
    while (is_longer) {
      is_longer = false;
      for_times([&](TextSpan span, bool is_vague) {
        if (is_vague || span.begin > past_gap(end) || span.end <= end || span.end > reading_.verb->span.begin)
          return;
        end = span.end;
        is_longer = true;
      });
      const std::uint32_t next = past_gap(end);
      if (!reading_.reason || reading_.reason->begin > next || reading_.reason->end <= end) continue;
      const std::uint32_t behind = reading_.reason->end;
      if (behind > reading_.verb->span.begin || !sentence_.substr(behind).starts_with(",")) continue;
      end = behind;
      is_longer = true;
    }
    return end == 0 ? 0 : past_gap(end);
  }

  template <typename Use>
  void for_times(Use use) const {
    for (const TimePhrase& time : reading_.times) use(time.span, time.kind == TimeKind::vague);
    for (const Cadence& cadence : reading_.cadences) use(cadence.span, false);
  }

  std::uint32_t past_gap(std::uint32_t at) const {
    while (at < sentence_.size() && is_gap(sentence_[at])) ++at;
    return at;
  }

  // "Someday I will ..."
  std::uint32_t behind_someday(std::uint32_t at) const {
    for_times([&](TextSpan span, bool is_vague) {
      if (is_vague && span.begin == at && span.end <= reading_.verb->span.begin) at = past_gap(span.end);
    });
    return at;
  }

  // "Perhaps, I will ..."
  std::uint32_t behind_hedge(std::uint32_t at) const {
    for (const TextSpan& hedge : reading_.hedges) {
      if (hedge.begin == at && is_loose_hedge(sentence_, hedge) && hedge.end <= reading_.verb->span.begin)
        return past_gap(hedge.end);
    }
    return at;
  }

  // "Try to", "Hope to": nobody else is named.
  bool begins_with_hedge(std::uint32_t begin) const {
    return std::any_of(reading_.hedges.begin(), reading_.hedges.end(), [&](TextSpan hedge) {
      return hedge.begin == begin && hedge.end <= reading_.verb->span.begin;
    });
  }

  // "I want to", "Our aim for this year is to"; not "My students want to", "Our team's aim is to".
  static bool is_own(std::string_view words) {
    if (words.starts_with("i and ")) return false;
    // "My dream is for my band to play": they will do it.
    if (words.find(" is for ") != std::string_view::npos || words.find(" is that ") != std::string_view::npos)
      return false;
    for (const std::string_view subject : {"i ", "i'", "i\u2019", "we ", "we'", "we\u2019", "to ", "need to ",
                                           "it would be ", "it'd be ", "it\u2019d be "}) {
      if (words.starts_with(subject)) return true;
    }
    if (!words.starts_with("my ") && !words.starts_with("our ")) return false;
    constexpr std::size_t kReach = 4;  // words in which "my" meets what announces the goal
    std::size_t at = words.find(' ') + 1;
    for (std::size_t k = 0; k < kReach && at < words.size(); ++k) {
      const std::size_t end = std::min(words.find_first_of(" :,", at), words.size());
      const std::string_view word = words.substr(at, end - at);
      if (word.find('\'') != std::string_view::npos || word.find("\u2019") != std::string_view::npos)
        return false;
      if (is_any(word, {"goal", "goals", "objective", "objectives", "target", "ambition", "intention",
                        "priority", "resolution", "aspiration", "mission"}))
        return true;
      // "Our aim is to"; "Our clinic aims to" has its subject.
      const std::string_view rest = words.substr(end);
      const bool is_noun =
          rest.starts_with(" is ") || rest.starts_with(" for ") || rest.starts_with(" this ");
      if (is_noun && is_any(word, {"plan", "aim", "dream", "hope", "wish", "focus"})) return true;
      at = end + 1;
    }
    return false;
  }

  // The goal with `lead` behind the times at its front; nothing where a time or a number would be lost.
  PlainGoal ahead(std::string lead, std::uint32_t begin) const {
    PlainGoal goal;
    goal.begin = begin;
    goal.is_changed = true;
    goal.lead = std::string(sentence_.substr(0, front_)) + lead;
    const auto is_moved = [&](TextSpan span) {
      return std::any_of(goal.moved.begin(), goal.moved.end(),
                         [&](TextSpan one) { return one.covers(span); });
    };
    for_times([&](TextSpan span, bool is_vague) {
      if (!is_vague && span.begin >= front_ && span.end <= begin && !is_moved(span))
        goal.moved.push_back(span);
    });
    for (std::uint32_t at = front_; at < begin; ++at) {
      if (is_digit(sentence_[at]) && !is_moved({at, at + 1})) return {};
    }
    for (const Quantity& quantity : reading_.quantities) {
      if (quantity.span.begin >= front_ && quantity.span.begin < begin && !is_moved(quantity.span)) return {};
    }
    return goal;
  }

  // "have published", "opening": the plain form of the verb, where the list of verbs goes no further.
  PlainGoal own() const {
    const TextSpan verb = reading_.verb->span;
    const std::string word = lowered(text_of(sentence_, verb));
    const std::string_view rest = sentence_.substr(verb.end);
    if (word == reading_.verb->lemma) return ahead("", verb.begin);
    if (is_any(word, {"been", "being"})) return ahead("be", verb.end);
    if (is_any(word, {"had", "having"})) return ahead("have", verb.end);
    const bool is_list =
        rest.find("ing ") != std::string_view::npos || rest.find(" and ") != std::string_view::npos;
    if (is_list) return word.ends_with("ing") ? ahead("", verb.begin) : PlainGoal{};
    if (is_any(reading_.verb->lemma, {"be", "have"})) return ahead("", verb.begin);
    return ahead(reading_.verb->lemma, verb.end);
  }

  // "I will try to not smoke": without its "not" it would be the opposite.
  PlainGoal negated(std::string_view words) const {
    const TextSpan verb = reading_.verb->span, negation = *reading_.avoidance;
    const bool is_hedged = std::any_of(reading_.hedges.begin(), reading_.hedges.end(),
                                       [&](TextSpan hedge) { return hedge.end <= verb.begin; });
    const bool is_plain = lowered(text_of(sentence_, verb)) == reading_.verb->lemma;
    if (!is_hedged || !is_plain || !is_own(words)) return {};
    const bool is_never = lowered(text_of(sentence_, negation)).starts_with("never");
    return ahead(is_never ? "never " : "do not ", verb.begin);
  }

  // "My students want to pass" is what they will do.
  PlainGoal others(std::uint32_t begin) const {
    for (const TextSpan& hedge : reading_.hedges) {
      const std::string words = lowered(text_of(sentence_, hedge));
      const bool is_deed = words.ends_with(" to") || is_any(words, {"should", "might"});
      if (!is_deed || hedge.begin <= begin || past_gap(hedge.end) != reading_.verb->span.begin) continue;
      if (reading_.reason && reading_.reason->covers(hedge)) continue;
      std::string before = lowered(sentence_.substr(begin, hedge.begin - begin));
      while (!before.empty() && before.back() == ' ') before.pop_back();
      const std::string_view last = std::string_view(before).substr(before.rfind(' ') + 1);
      if (before.empty() || is_any(last, {"to",     "will",  "would", "and",   "or",  "is",  "are", "can",
                                          "could",  "who",   "that",  "which", "'ll", "not", "if",  "be",
                                          "should", "might", "may",   "i",     "we",  "do",  "does"}))
        continue;
      PlainGoal goal;
      goal.lead = std::string(sentence_.substr(0, hedge.begin)) + "will ";
      goal.begin = past_gap(hedge.end);
      goal.is_changed = true;
      return goal;
    }
    return {};
  }

  std::string_view sentence_;
  const Reading& reading_;
  std::uint32_t front_ = 0;
};

}  // namespace

PlainGoal plain_goal(std::string_view sentence, const Reading& reading) {
  return PlainReader(sentence, reading).run();
}

std::string plain_text(std::string_view sentence, const Reading& reading) {
  const PlainGoal goal = plain_goal(sentence, reading);
  std::string text = goal.lead + std::string(sentence.substr(goal.begin));
  while (!text.empty() && (text.back() == '.' || text.back() == ' ' || text.back() == '!')) text.pop_back();
  for (const TextSpan& time : goal.moved) text.append(" ").append(moved_time(text_of(sentence, time)));
  return tidied(text);
}

std::string moved_time(std::string_view time) {
  const std::string words = lowered(time);
  if (!words.starts_with("for ")) return std::string(time);
  const std::string_view rest = time.substr(4), plain = std::string_view(words).substr(4);
  const bool stands_alone = plain.starts_with("this ") || plain.starts_with("next ") ||
                            plain.starts_with("today") || plain.starts_with("tomorrow");
  return stands_alone ? std::string(rest) : "in " + std::string(rest);
}

bool is_loose_hedge(std::string_view sentence, TextSpan hedge) {
  const std::string words = lowered(text_of(sentence, hedge));
  for (const std::string_view begin : {"if ", "time ", "all ", "with "}) {
    if (words.starts_with(begin)) return true;
  }
  return is_any(words, {"maybe", "perhaps", "possibly", "hopefully", "probably", "somehow", "ideally"});
}

std::string tidied(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if ((c == ' ' || c == ',') && !result.empty() && result.back() == ' ') result.pop_back();
    if (c == ',' && !result.empty() && result.back() == ',') continue;
    if (c != ' ' || !result.empty()) result.push_back(c);
  }
  while (!result.empty() && (result.back() == ' ' || result.back() == ',')) result.pop_back();
  return result;
}

}  // namespace cairn::analysis::prose
