// Amounts that say nothing: "a number of", "loads of", "quite a lot", "one or more".
#pragma once

#include "analysis/prose/sentence.h"

namespace cairn::analysis::prose {

struct AmountPhrase {
  std::size_t end = 0;    // behind "of", where there is one
  bool has_noun = false;  // "a number of articles", in contrast to "by a large amount"
  bool is_empty() const { return end == 0; }
};

// The phrase that begins at token `i`.
AmountPhrase amount_phrase(const Sentence& sentence, std::size_t i);

}  // namespace cairn::analysis::prose
