// The sentence as it could be written: its own words, and a blank for each thing that is missing.
#include <algorithm>

#include "analysis/prose/findings.h"

namespace cairn::analysis::prose {

namespace {

constexpr std::size_t kLongest = 400;  // bytes; a longer text is no sentence to rewrite

struct Change {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string text;
};

class Rewriter {
 public:
  Rewriter(std::string_view sentence, const Reading& reading)
      : sentence_(sentence), reading_(reading), judgement_(judge(reading)) {}

  std::optional<std::string> run() {
    if (sentence_.size() > kLongest || reading_.word_count < 2 || !reading_.is_one_sentence)
      return std::nullopt;
    if (!reading_.placeholders.empty() || !reading_.verb) return std::nullopt;
    opening();
    amounts();
    if (!judgement_.measurable && !measure()) return std::nullopt;
    time();
    if (!is_changed_) return std::nullopt;
    return applied();
  }

 private:
  void change(std::uint32_t begin, std::uint32_t end, std::string text) {
    changes_.push_back({begin, end, std::move(text)});
    is_changed_ = true;
  }

  // "I hope to lead" becomes "Lead"; "Priya will lead" stays hers.
  void opening() {
    start_ = 0;
    // Without its "not" a goal would be the opposite.
    if (reading_.avoidance && reading_.avoidance->end <= reading_.verb->span.begin) return;
    // "I want a promotion" has no other verb than the wish.
    const bool is_wish = reading_.verb->lemma == "want" || reading_.verb->lemma == "need";
    if (is_wish && !reading_.object.empty()) {
      start_ = reading_.object.begin;
      prefix_ = "Get ";
      return;
    }
    if (reading_.opening.empty()) return;
    const std::string_view text = text_of(sentence_, reading_.opening);
    const bool is_own = text.starts_with("I ") || text.starts_with("I'") || text.starts_with("I\u2019") ||
                        text.starts_with("My ") || text.starts_with("We ") || text.starts_with("Our ") ||
                        text.starts_with("To ") || text.starts_with("to ") || text.starts_with("i ");
    if (!is_own || reading_.opening.begin != 0) return;
    start_ = reading_.verb->span.begin;
    is_changed_ = is_changed_ || !reading_.hedges.empty();
  }

  void amounts() {
    for (const VagueWord& word : reading_.vague_words) {
      if (word.kind != FaultKind::vague_amount || word.counted.empty()) continue;
      change(word.span.begin, word.span.end, "<number>");
      has_blank_number_ = true;
    }
  }

  // Where a measure can be put in the goal's own words; false when only its owner could say what to count.
  bool measure() {
    if (has_blank_number_) return true;
    if (reading_.object.empty()) return false;
    if (reading_.verb->direction == Direction::none) {
      if (reading_.verb->verb_class == VerbClass::stative) return false;
      const std::uint32_t at = main_end();
      change(at, at, ", shown by <result>");
      return true;
    }
    for (const VagueWord& word : reading_.vague_words) {
      if (word.kind == FaultKind::degree) drop(word.span);
    }
    const std::uint32_t at = main_end();
    change(at, at, " from <number> to <number>");
    return true;
  }

  void drop(TextSpan word) {
    const bool has_blank = word.end < sentence_.size() && sentence_[word.end] == ' ';
    change(word.begin, has_blank ? word.end + 1 : word.end, "");
  }

  void time() {
    if (judgement_.time_bound != TimeBound::none) return;
    for (const TimePhrase& time : reading_.times) {
      if (time.kind != TimeKind::vague) continue;
      change(time.span.begin, time.span.end, "by <date>");
      return;
    }
    const std::uint32_t at = main_end();
    change(at, at, " by <date>");
  }

  // Before reason and means, else before the full stop.
  std::uint32_t main_end() const {
    std::size_t end = sentence_.size();
    for (const auto& clause : {reading_.reason, reading_.means}) {
      if (clause && clause->begin > reading_.verb->span.end) end = std::min<std::size_t>(end, clause->begin);
    }
    const auto is_trailing = [](char c) {
      return c == ' ' || c == '.' || c == ',' || c == '!' || c == ';' || c == '\t';
    };
    while (end > 0 && is_trailing(sentence_[end - 1])) --end;
    return static_cast<std::uint32_t>(end);
  }

  std::string applied() {
    std::stable_sort(changes_.begin(), changes_.end(),
                     [](const Change& a, const Change& b) { return a.begin < b.begin; });
    std::string result = prefix_;
    std::uint32_t at = start_;
    for (const Change& change : changes_) {
      if (change.begin < at) continue;
      result.append(sentence_.substr(at, change.begin - at)).append(change.text);
      at = change.end;
    }
    result.append(sentence_.substr(at));
    while (!result.empty() && (result.back() == '.' || result.back() == ' ')) result.pop_back();
    if (!result.empty() && result[0] >= 'a' && result[0] <= 'z')
      result[0] = static_cast<char>(result[0] - 'a' + 'A');
    return result;
  }

  std::string_view sentence_;
  const Reading& reading_;
  Judgement judgement_;
  std::vector<Change> changes_;
  std::uint32_t start_ = 0;
  std::string prefix_;
  bool is_changed_ = false;
  bool has_blank_number_ = false;
};

}  // namespace

std::optional<std::string> rewrite(std::string_view sentence, const Reading& reading) {
  return Rewriter(sentence, reading).run();
}

}  // namespace cairn::analysis::prose
