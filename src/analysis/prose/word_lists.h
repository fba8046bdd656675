// The tables behind the lexicon: our own lists of words, by what they do in a goal sentence.
#pragma once

#include <span>
#include <string_view>

#include "analysis/prose/lexicon.h"

namespace cairn::analysis::prose {

// Words separated by blanks. `plurals` adds the forms in -s.
struct WordGroup {
  std::string_view words;
  Traits traits;
  bool plurals = false;
};

// `+` after a verb doubles its last letter: plan+, planned.
struct VerbGroup {
  std::string_view words;
  VerbClass verb_class;
  EventRule rule = EventRule::none;
  Direction direction = Direction::none;
  Traits traits = {};
};

// Words that stand for a number: three, March, week. The first has the value `first`, each next one `step`
// more.
struct ValueGroup {
  std::string_view words;
  Traits traits;
  int first;
  int step;
};

struct IrregularForm {
  std::string_view form, lemma;
};

std::span<const WordGroup> word_groups();
// The part of them that names things.
std::span<const WordGroup> noun_groups();
std::span<const ValueGroup> value_groups();
std::span<const VerbGroup> verb_groups();
// The part of them that names deeds and results.
std::span<const VerbGroup> outcome_verbs();
std::span<const IrregularForm> irregular_forms();

}  // namespace cairn::analysis::prose
