// The tests behind the findings, and the words they use.
#include "analysis/prose/findings.h"

#include <algorithm>
#include <array>

#include "analysis/prose/plain_goal.h"
#include "analysis/prose/signs.h"

namespace cairn::analysis::prose {

namespace {

constexpr std::size_t kLongestQuote = 72;  // bytes of the sentence inside a message

// The user's words in backticks; long ones are cut between code points.
std::string quoted(std::string_view text) {
  std::string result = "`";
  std::size_t length = std::min(text.size(), kLongestQuote);
  while (length > 0 && length < text.size() && (static_cast<unsigned char>(text[length]) & 0xc0U) == 0x80U)
    --length;
  result.append(text.substr(0, length));
  if (length < text.size()) result.append("\u2026");
  return result.append("`");
}

std::string quoted(std::string_view sentence, TextSpan span) {
  return quoted(text_of(sentence, span));
}

std::string capitalized(std::string_view text) {
  std::string result(text.substr(0, kLongestQuote + 4));
  if (!result.empty() && result[0] >= 'a' && result[0] <= 'z')
    result[0] = static_cast<char>(result[0] - 'a' + 'A');
  return result;
}

bool has_measure(const Reading& reading) {
  return judge(reading).measurable;
}

ProseFinding finding(std::string_view code, TextSpan span, std::string message, std::string help) {
  return {code, span, std::move(message), std::move(help)};
}

TextSpan whole(std::string_view sentence) {
  return {0, static_cast<std::uint32_t>(sentence.size())};
}

std::string amount_help(std::string_view sentence, const VagueWord& word) {
  if (!word.is_countable) return "say how much";
  if (word.counted.empty()) return "say how many";
  const TextSpan both{word.span.begin, std::max(word.span.end, word.counted.end)};
  return "say how many, for example " + quoted("3 " + std::string(text_of(sentence, word.counted))) +
         " instead of " + quoted(sentence, both);
}

// At the first comma or colon behind the verb that is none of a number ("1:1", "1,500") or an amount ("many,
// many").
std::size_t end_of_part(std::string_view sentence, const Reading& reading) {
  std::size_t end = sentence.find_first_of(",;:(", reading.verb->span.end);
  std::size_t word = 0;  // amounts and commas both run from left to right
  const std::vector<VagueWord>& words = reading.vague_words;
  for (; end < sentence.size(); end = sentence.find_first_of(",;:(", end + 1)) {
    const bool is_inner = sentence[end] != '(' && end + 1 < sentence.size() && is_digit(sentence[end + 1]) &&
                          is_digit(sentence[end - 1]);
    while (word < words.size() && words[word].span.end <= end) ++word;
    const bool is_of_amount = word < words.size() && words[word].span.begin < end;
    if (!is_inner && !is_of_amount) return end;
  }
  return sentence.size();
}

// "Speak up in meetings": the verb with all that it says before a time, a reason or a means; where that is
// long, no more than its object.
TextSpan deed(std::string_view sentence, const Reading& reading) {
  const std::uint32_t begin = reading.verb->span.begin;
  std::size_t end = end_of_part(sentence, reading);
  const auto stop_at = [&](TextSpan span) {
    if (span.begin >= reading.verb->span.end) end = std::min<std::size_t>(end, span.begin);
  };
  for (const TimePhrase& time : reading.times) stop_at(time.span);
  for (const Cadence& cadence : reading.cadences) stop_at(cadence.span);
  if (reading.reason) stop_at(*reading.reason);
  if (reading.means) stop_at(*reading.means);
  if (!reading.second_outcomes.empty()) stop_at(reading.second_outcomes.front().span);
  while (end > begin && (sentence[end - 1] == ' ' || sentence[end - 1] == '.' || sentence[end - 1] == '!'))
    --end;
  constexpr std::size_t kShort = 48;  // bytes that a reader takes in at once
  if (end - begin > kShort)
    end = std::max({reading.verb->span.end,
                    std::min<std::uint32_t>(reading.object.end, static_cast<std::uint32_t>(end))});
  return {begin, static_cast<std::uint32_t>(end)};
}

ProseFinding vague_word(std::string_view sentence, const VagueWord& word) {
  const std::string text = quoted(sentence, word.span);
  switch (word.kind) {
    case FaultKind::vague_amount:
      return finding("S103", word.span,
                     text + (word.is_countable ? " can be any number" : " can be any amount"),
                     amount_help(sentence, word));
    case FaultKind::comparative:
      return finding("S103", word.span, text + " does not say than what",
                     "say from what to what, in numbers");
    case FaultKind::degree:
      return finding("S103", word.span, text + " has no size",
                     "say by how much or how often, or leave it out");
    case FaultKind::own_word:
      return finding("S103", word.span, text + " is on this workspace's list of vague words",
                     "say what it means here, or leave it out");
    case FaultKind::praise:
      return finding("S103", word.span, "two readers will not agree on what is " + text,
                     "name what would show it: a number, a grade, a result");
  }
  return {};
}

}  // namespace

std::optional<ProseFinding> find_vague_verb(std::string_view sentence, const Reading& reading) {
  if (!reading.verb || reading.verb->verb_class != VerbClass::vague || has_measure(reading) ||
      judge(reading).specific)
    return std::nullopt;
  const std::string verb = quoted(sentence, reading.verb->span);
  std::string help = "name a result that would show it: something passed, finished, published, or counted";
  if (reading.verb->direction != Direction::none && !reading.object.empty()) {
    const TextSpan both{reading.verb->span.begin, reading.object.end};
    help = "say from what to what: " +
           quoted(capitalized(text_of(sentence, both)) + " from <number> to <number>");
  }
  return finding("S101", reading.verb->span, verb + " gives a direction, not a result", std::move(help));
}

ProseFindings find_hedges(std::string_view sentence, const Reading& reading) {
  ProseFindings found;
  if (reading.hedges.empty()) return found;
  const PlainGoal plain = plain_goal(sentence, reading);
  for (const TextSpan& hedge : reading.hedges) {
    std::string help = is_loose_hedge(sentence, hedge) ? "leave it out" : "say what will be done";
    const bool is_opening = plain.is_changed && hedge.begin < plain.begin;
    if (is_opening) help = "say what will be done: " + quoted(capitalized(plain_text(sentence, reading)));
    found.push_back(finding("S102", hedge, quoted(sentence, hedge) + " promises nothing", std::move(help)));
  }
  return found;
}

ProseFindings find_vague_words(std::string_view sentence, const Reading& reading) {
  ProseFindings found;
  const bool is_specific = judge(reading).specific;
  for (const VagueWord& word : reading.vague_words) {
    // "a good pass in the exam": praise does no harm beside a real test.
    if (word.kind == FaultKind::praise && is_specific) continue;
    found.push_back(vague_word(sentence, word));
  }
  return found;
}

std::optional<ProseFinding> find_passive(std::string_view sentence, const Reading& reading) {
  if (!reading.passive) return std::nullopt;
  const std::string text = quoted(sentence, reading.passive->span);
  const bool is_promotion = reading.passive->participle == "promoted";
  return finding("S104", reading.passive->span, text + " leaves the deed to others",
                 is_promotion ? "say what you will do for it, for example `Submit the promotion packet`"
                              : "say what you will do for it");
}

namespace {

// The joined goal with its own date, else with the one that closes the sentence and counts for it as well.
std::string own_goal(std::string_view sentence, const Reading& reading, const SecondOutcome& second) {
  const TextSpan whole_goal{second.verb.begin, second.span.end};
  std::string goal(text_of(sentence, whole_goal));
  const bool is_long = goal.size() > kLongestQuote;
  if (is_long) goal = text_of(sentence, {second.verb.begin, std::max(second.verb.end, second.object.end)});
  const TimePhrase* date = nullptr;
  for (const TimePhrase& time : reading.times) {
    const bool is_end = time.kind == TimeKind::deadline || time.kind == TimeKind::window;
    if (!is_end || time.span.begin < second.span.begin) continue;
    if (whole_goal.covers(time.span) && !is_long) return goal;
    if (date == nullptr) date = &time;
  }
  if (date != nullptr) goal.append(" ").append(text_of(sentence, date->span));
  return goal;
}

// "and hires 3 nurses": no goal without its subject.
bool is_told_of(std::string_view sentence, const SecondOutcome& second) {
  const std::string_view verb = text_of(sentence, second.verb);
  return verb.ends_with('s') && !verb.ends_with("ss");
}

}  // namespace

ProseFindings find_second_outcomes(std::string_view sentence, const Reading& reading) {
  static constexpr std::array<std::string_view, 3> kCounted = {"second", "third", "fourth"};
  ProseFindings found;
  for (std::size_t i = 0; i < reading.second_outcomes.size(); ++i) {
    const SecondOutcome& second = reading.second_outcomes[i];
    const std::string_view counted = i < kCounted.size() ? kCounted[i] : "further";
    found.push_back(finding(
        "S105", second.span, quoted(sentence, second.span) + " is a " + std::string(counted) + " goal",
        "make " +
            (is_told_of(sentence, second) ? "it" : quoted(capitalized(own_goal(sentence, reading, second)))) +
            " a goal of its own"));
  }
  return found;
}

std::optional<ProseFinding> find_shortness(std::string_view sentence, const Reading& reading) {
  constexpr int kFewestWords = 4;
  const Judgement judgement = judge(reading);
  if (reading.word_count >= kFewestWords || (judgement.specific && judgement.measurable)) return std::nullopt;
  const std::string count = reading.word_count == 0   ? quoted(sentence, whole(sentence)) + " says"
                            : reading.word_count == 1 ? "1 word says"
                                                      : std::to_string(reading.word_count) + " words say";
  return finding("S106", whole(sentence), count + " too little", "say what, how much and by when");
}

std::optional<ProseFinding> find_unnamed(std::string_view sentence, const Reading& reading) {
  const Judgement judgement = judge(reading);
  if (judgement.specific || !judgement.measurable) return std::nullopt;
  TextSpan span = whole(sentence);
  if (!reading.quantities.empty()) {
    span = reading.quantities.front().span;
  } else if (!reading.events.empty()) {
    span = reading.events.front().span;
  } else if (reading.verb) {
    span = reading.object.empty()
               ? deed(sentence, reading)
               : TextSpan{reading.verb->span.begin, std::max(reading.verb->span.end, reading.object.end)};
  }
  return finding("S107", span, quoted(sentence, span) + " could be any of its kind",
                 "name it: which one, of what, where");
}

ProseFindings find_placeholders(std::string_view sentence, const Reading& reading) {
  ProseFindings found;
  for (const TextSpan& blank : reading.placeholders) {
    found.push_back(
        finding("S108", blank, quoted(sentence, blank) + " is not filled in", "write what belongs there"));
  }
  return found;
}

namespace {

// "Quit smoking" has what is to be replaced; of "Do not miss a handover" only its owner knows it.
std::string avoidance_help(std::string_view sentence, const Reading& reading) {
  constexpr std::size_t kShort = 48;
  if (reading.verb && reading.verb->span == *reading.avoidance) {
    std::uint32_t end = deed(sentence, reading).end;
    // "Stop working Sundays": when is what it is about.
    for (const Cadence& cadence : reading.cadences) {
      if (cadence.span.begin >= end && cadence.span.begin <= end + 1) end = cadence.span.end;
    }
    std::string_view rest = text_of(sentence, {reading.verb->span.end, end});
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    const std::string_view word = rest.substr(0, rest.find(' '));
    const bool is_left = reading.verb->lemma == "quit" && !word.ends_with("ing");  // "Quit my job"
    if (!rest.empty() && rest.size() <= kShort && !is_left)
      return "say what will happen instead of " + quoted(rest);
  }
  return "say what will happen instead, as something that can be seen or counted";
}

}  // namespace

std::optional<ProseFinding> find_avoidance(std::string_view sentence, const Reading& reading) {
  if (!reading.avoidance) return std::nullopt;
  return finding("S109", *reading.avoidance,
                 quoted(sentence, *reading.avoidance) + " says what will not happen",
                 avoidance_help(sentence, reading));
}

std::optional<ProseFinding> find_activity(std::string_view sentence, const Reading& reading) {
  if (!reading.verb || has_measure(reading) || reading.avoidance || judge(reading).specific)
    return std::nullopt;
  // To attend one named thing can be ticked off; to attend "meetups" is an activity like any other.
  const bool is_wish = reading.verb->lemma == "want" || reading.verb->lemma == "hope" ||
                       reading.verb->lemma == "wish" || reading.verb->lemma == "need";
  if (is_wish) return std::nullopt;
  const bool is_presence = reading.verb->lemma == "attend" || reading.verb->lemma == "participate";
  if (reading.verb->verb_class != VerbClass::activity && !is_presence) return std::nullopt;
  return finding("S110", reading.verb->span,
                 quoted(sentence, reading.verb->span) + " is something done, not something reached",
                 "name what comes of it: something made, passed, or counted");
}

std::optional<ProseFinding> find_no_measure(std::string_view sentence, const Reading& reading) {
  if (has_measure(reading)) return std::nullopt;
  const TextSpan span = reading.verb ? deed(sentence, reading) : whole(sentence);
  return finding("M201", span, quoted(sentence, span) + " has no test of success",
                 "add a number, or an event that has happened or has not: passed, published, shipped");
}

std::optional<ProseFinding> find_no_time(std::string_view sentence, const Reading& reading) {
  if (judge(reading).time_bound != TimeBound::none) return std::nullopt;
  // "by <date>" lacks no more than S108 says.
  const bool has_blank = std::any_of(reading.times.begin(), reading.times.end(),
                                     [](const TimePhrase& time) { return time.is_blank; });
  if (has_blank) return std::nullopt;
  const std::string goal = plain_text(sentence, reading);
  const bool fits = goal.size() + 10 <= kLongestQuote && !reading.reason && !reading.means;
  return finding(
      "T501", whole(sentence), "no date and no rhythm",
      fits ? "say by when: " + quoted(capitalized(goal) + " by <date>") : "say by when: `by <date>`");
}

ProseFindings find_vague_times(std::string_view sentence, const Reading& reading) {
  ProseFindings found;
  for (const TimePhrase& time : reading.times) {
    if (time.kind != TimeKind::vague) continue;
    found.push_back(
        finding("T507", time.span, quoted(sentence, time.span) + " is no date", "say `by <date>`"));
  }
  return found;
}

ProseFindings find(std::string_view sentence, const Reading& reading) {
  ProseFindings all;
  const auto add = [&](auto&& found) {
    if (found) all.push_back(std::move(*found));
  };
  const auto add_all = [&](ProseFindings found) {
    std::move(found.begin(), found.end(), std::back_inserter(all));
  };
  auto no_measure = find_no_measure(sentence, reading);
  auto vague_verb = find_vague_verb(sentence, reading);
  const bool is_verb_vague = vague_verb.has_value();
  if (!is_verb_vague) add(std::move(no_measure));
  add(std::move(vague_verb));
  add_all(find_hedges(sentence, reading));
  add_all(find_vague_words(sentence, reading));
  add(find_passive(sentence, reading));
  add_all(find_second_outcomes(sentence, reading));
  auto shortness = find_shortness(sentence, reading);
  const bool is_short = shortness.has_value();
  if (!is_verb_vague) add(std::move(shortness));
  if (!is_short) add(find_unnamed(sentence, reading));
  add_all(find_placeholders(sentence, reading));
  add(find_avoidance(sentence, reading));
  add(find_activity(sentence, reading));
  ProseFindings vague_times;
  if (judge(reading).time_bound == TimeBound::none) vague_times = find_vague_times(sentence, reading);
  if (vague_times.empty()) add(find_no_time(sentence, reading));
  add_all(std::move(vague_times));
  return all;
}

}  // namespace cairn::analysis::prose
