// How a goal sentence is built: its opening, its head verb, and where reason and means stand.
#pragma once

#include <optional>

#include "analysis/prose/sentence.h"

namespace cairn::analysis::prose {

struct Structure {
  std::size_t opening = 0;  // first token of "I want to"; equal to `body` when there is none
  std::size_t body = 0;     // where the goal itself begins
  std::optional<std::size_t> verb;
};

// A word that no list calls a verb, with an article behind it, is one: "Upholster the chair".
bool acts_on_thing(const Sentence& sentence, std::size_t i);

// The place behind "perhaps", "ideally", "if time allows", which may stand anywhere; `i` where none begins
// there.
std::size_t behind_loose_hedge(const Sentence& sentence, std::size_t i);

// "It would be nice to open a bakery", from its "it".
bool is_nice(const Sentence& sentence, std::size_t i);

Structure find_structure(const Sentence& sentence);

bool begins_means(const Sentence& sentence, const Structure& structure, std::size_t index);
// The part of begins_means() that reads whole steps rather than "by", "with" and "through".
bool begins_step(const Sentence& sentence, const Structure& structure, std::size_t index);
// The part of begins_reason() that reads "to ..." after an object.
bool begins_purpose(const Sentence& sentence, const Structure& structure, std::size_t index);
// An infinitive that belongs to a noun, a verb or a clause beside the goal: no purpose.
bool completes_goal(const Sentence& sentence, const Structure& structure, std::size_t index);
bool begins_reason(const Sentence& sentence, const Structure& structure, std::size_t index);

// Where the goal stands that begins with its tool: at the "to" of "use a pager to collect the readings".
std::optional<std::size_t> goal_of_tool(const Sentence& sentence, const Structure& structure);

// Finds the clauses of reason and means and marks their tokens with a region.
void read_clauses(Sentence& sentence, const Structure& structure, Reading& reading);

}  // namespace cairn::analysis::prose
