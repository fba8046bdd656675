// The sentence as it could be written: its own words, and a blank for each thing that is missing.
#include <algorithm>

#include "analysis/prose/findings.h"
#include "analysis/prose/plain_goal.h"

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
    if (!amounts()) return std::nullopt;
    if (!judgement_.measurable && !measure()) return std::nullopt;
    time();
    result();
    if (!is_changed_) return std::nullopt;
    std::string written = applied();
    if (written == sentence_) return std::nullopt;
    return written;
  }

 private:
  void change(std::uint32_t begin, std::uint32_t end, std::string text) {
    changes_.push_back({begin, end, std::move(text)});
    is_changed_ = true;
  }

  // "I hope to lead" becomes "Lead"; "Priya will lead" stays hers.
  void opening() {
    PlainGoal plain = plain_goal(sentence_, reading_);
    start_ = plain.begin;
    prefix_ = std::move(plain.lead);
    is_changed_ = plain.is_changed && !reading_.hedges.empty();
    for (const TextSpan& hedge : reading_.hedges) {
      if (hedge.begin >= start_ && is_loose_hedge(sentence_, hedge)) drop(hedge);
    }
    // What only stands elsewhere is no change.
    for (const TextSpan& time : plain.moved)
      changes_.push_back({main_end(), main_end(), " " + moved_time(text_of(sentence_, time))});
  }

  // False where an amount has no number: "enough sleep".
  bool amounts() {
    for (const VagueWord& word : reading_.vague_words) {
      if (word.kind != FaultKind::vague_amount || word.counted.empty()) continue;
      if (!word.is_countable) return false;
      if (word.span.covers(word.counted)) {
        change(word.span.begin, word.counted.begin, "<number> ");
        change(word.counted.end, word.span.end, "");
      } else {
        change(word.span.begin, word.span.end, "<number>");
      }
      has_blank_number_ = true;
    }
    return true;
  }

  // Where a measure can be put in the goal's own words; false when only its owner could say what to count.
  bool measure() {
    if (has_blank_number_) return true;
    if (reading_.object.empty()) return false;
    if (reading_.verb->direction == Direction::none) {
      if (reading_.verb->verb_class == VerbClass::stative) return false;
      has_blank_result_ = true;
      return true;
    }
    for (const VagueWord& word : reading_.vague_words) {
      if (word.kind != FaultKind::degree && word.kind != FaultKind::own_word) continue;
      if (is_scaled(word.span)) return false;
      drop(word.span);
    }
    const std::uint32_t at = sum_place();
    change(at, at, " from <number> to <number>");
    return true;
  }

  // "too much", "so often": half of a pair.
  bool is_scaled(TextSpan word) const {
    const std::string_view before = sentence_.substr(0, word.begin);
    return before.ends_with(" too ") || before.ends_with(" so ") || before.ends_with(" as ") ||
           before.ends_with(" how ");
  }

  // Before the times at the end of the goal and the words that only pretend to a size: "to a minimum".
  std::uint32_t sum_place() {
    std::uint32_t end = main_end();
    for (bool goes_on = true; goes_on;) {
      goes_on = false;
      const auto step_over = [&](TextSpan span) {
        if (span.end != end || span.begin <= reading_.verb->span.end) return;
        end = trimmed(span.begin);
        goes_on = true;
      };
      for (const TimePhrase& time : reading_.times) step_over(time.span);
      for (const Cadence& cadence : reading_.cadences) step_over(cadence.span);
      for (const VagueWord& word : reading_.vague_words) {
        if (word.kind == FaultKind::degree) step_over(word.span);
      }
      const std::uint32_t begin = empty_size(end);
      if (begin == end || begin <= reading_.verb->span.end) continue;
      change(begin, end, "");
      end = trimmed(begin);
      goes_on = true;
    }
    return end;
  }

  // Where "to a minimum" or "by a significant amount" begins that ends at `end`; `end` where none does.
  std::uint32_t empty_size(std::uint32_t end) const {
    static constexpr std::string_view kWhole[] = {
        " to a minimum",   " to the minimum",      " to a maximum",
        " to the maximum", " as much as possible", " by a lot",
        " a lot",          " as far as possible",  " as far as I can",
        " as best I can",  " as best as possible"};
    static constexpr std::string_view kHeads[] = {" amount", " margin", " degree", " extent"};
    const std::string_view text = sentence_.substr(0, end);
    for (const std::string_view size : kWhole) {
      if (text.ends_with(size)) return end - static_cast<std::uint32_t>(size.size());
    }
    for (const std::string_view head : kHeads) {
      if (!text.ends_with(head)) continue;
      const std::size_t begin = text.rfind(" by a ");
      constexpr std::size_t kNear = 40;
      if (begin != std::string_view::npos && end - begin < kNear) return static_cast<std::uint32_t>(begin);
    }
    return end;
  }

  // With the blank on one side of it; at the end with the comma before it.
  void drop(TextSpan word) {
    if (trimmed(sentence_.size()) == word.end && sentence_.substr(0, word.begin).ends_with(", "))
      return change(word.begin - 2, word.end, "");
    const bool has_blank = word.end < sentence_.size() && sentence_[word.end] == ' ';
    change(word.begin, has_blank ? word.end + 1 : word.end, "");
  }

  // One blank, however many words say "some day".
  void time() {
    if (judgement_.time_bound != TimeBound::none) return;
    bool has_blank = false;
    for (const TimePhrase& time : reading_.times) {
      if (time.kind != TimeKind::vague || time.span.begin < start_) continue;
      if (has_blank) {
        drop(time.span);
      } else {
        change(time.span.begin, time.span.end, "by <date>");
      }
      has_blank = true;
    }
    const std::uint32_t at = main_end();
    if (!has_blank) change(at, at, " by <date>");
  }

  // Last, so that it stands behind the date.
  void result() {
    if (!has_blank_result_) return;
    const std::uint32_t at = main_end();
    const bool goes_on = at < sentence_.size() && sentence_[at] == ' ';
    change(at, at, goes_on ? ", shown by <result>," : ", shown by <result>");
  }

  // Before reason and means, else before the full stop.
  std::uint32_t main_end() const {
    std::size_t end = sentence_.size();
    for (const auto& clause : {reading_.reason, reading_.means}) {
      if (clause && clause->begin > reading_.verb->span.end) end = std::min<std::size_t>(end, clause->begin);
    }
    return trimmed(end);
  }

  // Without blanks, stops and dashes at its end.
  std::uint32_t trimmed(std::size_t end) const {
    constexpr std::string_view kTrailing = " .,!;\t";
    constexpr std::string_view kDash = "\u2013";
    for (std::size_t last = end + 1; last != end;) {
      last = end;
      if (end > 0 && kTrailing.find(sentence_[end - 1]) != std::string_view::npos) --end;
      const std::string_view text = sentence_.substr(0, end);
      if (text.ends_with(kDash) || text.ends_with("\u2014")) end -= kDash.size();
    }
    return static_cast<std::uint32_t>(end);
  }

  // The first of two changes that overlap counts.
  std::string applied() {
    std::stable_sort(changes_.begin(), changes_.end(), [](const Change& a, const Change& b) {
      // What is put in stands before what is taken out behind it.
      return a.begin != b.begin ? a.begin < b.begin : a.begin == a.end && b.begin != b.end;
    });
    std::string result = prefix_;
    std::uint32_t at = start_;
    for (const Change& change : changes_) {
      if (change.begin < at) continue;
      result.append(sentence_.substr(at, change.begin - at)).append(change.text);
      at = change.end;
    }
    result.append(sentence_.substr(at));
    result = tidied(result);
    while (!result.empty() && (result.back() == '.' || result.back() == ' ' || result.back() == ','))
      result.pop_back();
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
  bool has_blank_result_ = false;
};

}  // namespace

std::optional<std::string> rewrite(std::string_view sentence, const Reading& reading) {
  return Rewriter(sentence, reading).run();
}

}  // namespace cairn::analysis::prose
