// From a reading to the five answers of a scorecard.
#include <algorithm>

#include "analysis/prose/measures.h"
#include "analysis/prose/reading.h"

namespace cairn::analysis::prose {

namespace {

bool is_end(const TimePhrase& time) {
  if (time.is_blank) return false;
  return time.kind == TimeKind::deadline || time.kind == TimeKind::window;
}

// "so that nothing is missed on weekends" promises no rhythm, nor does "from 9 to 5 falls per quarter".
bool has_cadence(const Reading& reading) {
  return std::any_of(reading.cadences.begin(), reading.cadences.end(),
                     [](const Cadence& cadence) { return !cadence.is_of_reason && !cadence.is_of_metric; });
}

// "Keep improving each week": how often, but of what?
bool has_measured_cadence(const Reading& reading) {
  const bool is_direction = reading.verb && reading.verb->verb_class == VerbClass::vague;
  return std::any_of(reading.cadences.begin(), reading.cadences.end(), [&](const Cadence& cadence) {
    const bool is_means = reading.means && reading.means->covers(cadence.span);
    return !cadence.is_of_reason && !cadence.is_of_metric &&
           (!is_direction || is_means || cadence.times != 1);
  });
}

bool is_measurable_by_grammar(const Reading& reading) {
  return !reading.quantities.empty() || has_measured_cadence(reading) || !reading.events.empty() ||
         reading.names_level || reading.names_hour;
}

// "Ship 3 features": a deed, but nobody knows of what.
bool counts_anything(const CompletionEvent& event, const Reading& reading) {
  return std::any_of(reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& quantity) {
    return quantity.has_vague_unit && quantity.span.begin >= event.span.begin &&
           quantity.span.begin < event.span.end;
  });
}

bool is_specific_by_grammar(const Reading& reading) {
  const bool has_event = std::any_of(
      reading.events.begin(), reading.events.end(),
      [&](const CompletionEvent& event) { return event.is_specific && !counts_anything(event, reading); });
  const bool has_number = std::any_of(reading.quantities.begin(), reading.quantities.end(),
                                      [](const Quantity& quantity) { return !quantity.has_vague_unit; });
  return has_event || has_number || has_measured_cadence(reading) || reading.names_level ||
         reading.names_hour || reading.is_concrete_activity;
}

// A number, a rhythm or a level is there or is not: no word speaks against it.
bool is_counted(const Reading& reading) {
  return !reading.quantities.empty() || has_measured_cadence(reading) || reading.names_level ||
         reading.names_hour;
}

bool counts_something_vague(const Reading& reading) {
  return std::any_of(reading.quantities.begin(), reading.quantities.end(),
                     [](const Quantity& quantity) { return quantity.has_vague_unit; });
}

// The grammar decides unless the words speak clearly against it; a few words must speak more clearly. The
// limits are those at which the judgements of statements that neither had seen agreed best with their labels.
bool settled(bool by_grammar, int evidence, const Reading& reading) {
  constexpr int kFewWords = 4;
  const int clearly_for = reading.word_count <= kFewWords ? 5 * kEvidenceUnit / 4 : 3 * kEvidenceUnit / 4;
  constexpr int kClearlyAgainst = -5 * kEvidenceUnit / 4;
  if (!by_grammar) return evidence > clearly_for;
  return is_counted(reading) || evidence >= kClearlyAgainst;
}

// "Improve attendance", "reduce the number of late deliveries", "support my team": how far is not said,
// whatever the words are.
bool is_direction(const Reading& reading) {
  if (!reading.verb || !reading.cadences.empty()) return false;
  const std::string_view lemma = reading.verb->lemma;
  return (reading.verb->verb_class == VerbClass::vague && lemma != "move") || lemma == "support" ||
         lemma == "help" || lemma == "assist" || lemma == "encourage";
}

// "Publish several articles", "lose a few pounds"
bool counts_loosely(const Reading& reading) {
  return reading.verb &&
         std::any_of(reading.vague_words.begin(), reading.vague_words.end(), [&](const VagueWord& word) {
           return word.kind == FaultKind::vague_amount && word.span.begin >= reading.verb->span.end &&
                  !(reading.means && reading.means->covers(word.span));
         });
}

// What the verb acts on has no number, or the way it is to go: "by a large amount".
bool is_loose(const Reading& reading) {
  return reading.verb &&
         std::any_of(reading.vague_words.begin(), reading.vague_words.end(), [&](const VagueWord& word) {
           const bool is_of_object =
               word.span.begin >= reading.verb->span.end && word.span.begin <= reading.object.end;
           return word.kind == FaultKind::vague_amount
                      ? is_of_object && word.is_countable
                      : word.kind == FaultKind::degree && is_direction(reading);
         });
}

bool is_specific(const Reading& reading) {
  const bool by_grammar = is_specific_by_grammar(reading);
  if (!by_grammar && is_loose(reading)) return false;
  const bool is_told_apart = by_grammar && reading.is_concrete_activity;
  const bool is_of_any_kind = !by_grammar && (!reading.events.empty() || counts_something_vague(reading));
  if (is_told_apart || is_of_any_kind) return by_grammar;
  return settled(by_grammar, reading.evidence.specific, reading);
}

bool is_measurable(const Reading& reading) {
  const bool by_grammar = is_measurable_by_grammar(reading);
  if (!by_grammar && (is_direction(reading) || counts_loosely(reading))) return false;
  return settled(by_grammar, reading.evidence.measurable, reading);
}

TimeBound time_bound(const Reading& reading) {
  if (std::any_of(reading.times.begin(), reading.times.end(), is_end)) return TimeBound::deadline;
  return has_cadence(reading) ? TimeBound::cadence : TimeBound::none;
}

}  // namespace

const TimePhrase* due_phrase(const Reading& reading) {
  const TimePhrase* best = nullptr;
  for (const TimePhrase& time : reading.times) {
    if (!is_end(time) || !time.interval) continue;
    const bool is_better = best == nullptr ||
                           (time.kind == TimeKind::deadline && best->kind != TimeKind::deadline) ||
                           (time.kind == best->kind && time.interval->last > best->interval->last);
    if (is_better) best = &time;
  }
  return best;
}

const Quantity* target_quantity(const Reading& reading) {
  const Quantity* best = nullptr;
  for (const Quantity& quantity : reading.quantities) {
    const bool is_time_of_way = quantity.is_race_time && best != nullptr && is_distance(best->unit);
    if (quantity.is_work_time && best != nullptr && !is_time_of_way) continue;
    const bool is_better = best == nullptr || is_time_of_way || (quantity.from && !best->from) ||
                           (best->is_work_time && !quantity.is_work_time) ||
                           (best->is_relative && !quantity.is_relative);
    if (is_better) best = &quantity;
  }
  return best;
}

Judgement judge(const Reading& reading) {
  Judgement judgement;
  judgement.specific = is_specific(reading);
  judgement.measurable = is_measurable(reading);
  judgement.time_bound = time_bound(reading);
  judgement.why_stated = reading.reason.has_value();
  judgement.how_stated = reading.means.has_value();
  if (const TimePhrase* due = due_phrase(reading)) judgement.interval = due->interval;
  return judgement;
}

}  // namespace cairn::analysis::prose
