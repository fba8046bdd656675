// What the words of a goal speak for where its grammar leaves it open: weights of a logistic regression,
// learnt from labelled statements by tests/corpus/weigh_clues.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analysis/prose/noun_phrase.h"
#include "analysis/prose/structure.h"

namespace cairn::analysis::prose {

// The first character of a clue says what it is of.
inline constexpr char kClueWord = 'w';  // a word of the goal
inline constexpr char kCluePiece =
    'n';  // three or four letters of one, "^" before its first, "$" after its last
inline constexpr char kClueVerb = 'v';    // the base form of its head verb
inline constexpr char kClueObject = 'o';  // the noun that it acts on
inline constexpr char kClueShape = 's';   // how it is built: "s:np_plural"
inline constexpr char kClueBase = 'b';    // of every statement

// How a goal is built: a word that no list knows, a name, its length, its verb, and what the verb acts on.
enum class ClueShape : std::uint8_t {
  unlisted,
  acronym,
  capital,
  length_3,  // tokens, at most
  length_6,
  length_10,
  length_15,
  length_23,
  length_24,  // or more
  no_verb,
  verb_unlisted,
  verb_outcome,
  verb_activity,
  verb_vague,
  verb_stative,
  np_empty,
  np_definite,
  np_single,
  np_bare,
  np_all,
  np_named,
  np_plural,
  np_bare_plural,
  np_vague,
  np_abstract,
  np_mass,
  np_generic,
  np_credential,
  np_role,
  np_praised,
  np_compared,
  np_pronoun,
  np_narrowed,
  np_complement,
  np_one_word,
  np_long,
};
inline constexpr std::size_t kClueShapes = static_cast<std::size_t>(ClueShape::np_long) + 1;
// As it is called in the table: "np_plural".
std::string_view name_of(ClueShape shape);

class ClueSink {
 public:
  virtual ~ClueSink() = default;
  // Each clue comes once; a word stands for its pieces, too. `text` lives as long as the sentence.
  virtual void add(char kind, std::string_view text) = 0;
  virtual void add(ClueShape shape) = 0;
};

// Needs uses, as events do; `object` is what the head verb acts on. A long text gives the clues of its
// beginning.
void read_clues(const Sentence& sentence, const Structure& structure, const NounPhrase& object,
                ClueSink& sink);

// Calls `use` with each piece of a word; the same one may come twice.
template <typename Use>
void for_each_piece(std::string_view word, Use use) {
  std::string padded = "^";
  padded.append(word.substr(0, 40)).append("$");
  for (const std::size_t length : {std::size_t{3}, std::size_t{4}})
    for (std::size_t i = 0; i + length <= padded.size(); ++i) use(std::string_view(padded).substr(i, length));
}

Evidence weigh_clues(const Sentence& sentence, const Structure& structure, const NounPhrase& object);

// Clues with their weights for "specific" and "measurable", in units of 1 / kEvidenceUnit log odds:
// "w:build -12 -16 w:..."; no clue holds a blank.
std::string_view clue_weights();

}  // namespace cairn::analysis::prose
