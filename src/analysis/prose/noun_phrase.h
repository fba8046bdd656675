// What a verb acts on: determiner, modifiers, head noun and whether a complement narrows it.
#pragma once

#include "analysis/prose/sentence.h"

namespace cairn::analysis::prose {

struct NounPhrase {
  std::size_t begin = 0;  // its first token
  std::size_t end = 0;    // after the head
  std::size_t head = 0;
  bool is_empty = true;
  bool is_definite = false;     // the, this, my
  bool has_determiner = false;  // any, numbers included
  bool is_single = false;       // a, an
  bool is_all = false;          // all, every, both
  bool is_named = false;        // a proper name, an acronym, a quotation, a code
  bool is_plural = false;
  bool is_vague = false;     // the head is an abstraction: skills, relationships
  bool is_abstract = false;  // vague by its ending alone, with nothing that determines it: onboarding
  bool is_mass = false;      // plural in sense: documentation
  bool is_generic = false;   // the head says too little alone: a promotion, the project
  bool is_credential = false;
  bool is_role = false;
  bool is_praised = false;   // good, effective
  bool is_compared = false;  // better, more
  bool is_pronoun = false;
  bool is_narrowed = false;  // by a modifier or a complement
  bool has_complement = false;
};

// The noun phrase that begins at `index`; empty when none does.
NounPhrase parse_noun_phrase(const Sentence& sentence, std::size_t index);

}  // namespace cairn::analysis::prose
