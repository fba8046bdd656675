// What the words of a goal speak for where its grammar leaves it open: weights of a logistic regression,
// learnt from labelled statements by tests/corpus/weigh_clues.cpp.
#pragma once

#include <string>
#include <string_view>

#include "analysis/prose/structure.h"

namespace cairn::analysis::prose {

// The first character of a clue says what it is of.
inline constexpr char kClueWord = 'w';  // a word of the goal
inline constexpr char kCluePiece =
    'n';  // three or four letters of one, "^" before its first, "$" after its last
inline constexpr char kClueVerb = 'v';    // the base form of its head verb
inline constexpr char kClueObject = 'o';  // the noun that it acts on
inline constexpr char kClueShape = 's';   // how it is built: "s:np-plural"
inline constexpr char kClueBase = 'b';    // of every statement

class ClueSink {
 public:
  virtual ~ClueSink() = default;
  // Each clue comes once; a word stands for its pieces, too. `text` lives as long as the sentence.
  virtual void add(char kind, std::string_view text) = 0;
};

// Needs uses, as events do. A long text gives the clues of its beginning.
void read_clues(const Sentence& sentence, const Structure& structure, ClueSink& sink);

// Calls `use` with each piece of a word; the same one may come twice.
template <typename Use>
void for_each_piece(std::string_view word, Use use) {
  std::string padded = "^";
  padded.append(word.substr(0, 40)).append("$");
  for (const std::size_t length : {std::size_t{3}, std::size_t{4}})
    for (std::size_t i = 0; i + length <= padded.size(); ++i) use(std::string_view(padded).substr(i, length));
}

Evidence weigh_clues(const Sentence& sentence, const Structure& structure);

// Clues with their weights for "specific" and "measurable", in units of 1 / kEvidenceUnit log odds:
// "w:build -12 -16 w:..."; no clue holds a blank.
std::string_view clue_weights();

}  // namespace cairn::analysis::prose
