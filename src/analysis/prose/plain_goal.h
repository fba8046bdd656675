// A goal without the words that only announce it: what its rewrites and proposals begin with.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/prose/reading.h"

namespace cairn::analysis::prose {

// "By May I hope to have sung twice": `lead` is "By May sing", and the sentence goes on at `begin`.
struct PlainGoal {
  std::string lead;
  std::uint32_t begin = 0;
  std::vector<TextSpan> moved;  // times told inside the opening: "I want, by the end of May, to sing"
  bool is_changed = false;
};

// Unchanged where the words before the verb say more than that somebody wants something.
PlainGoal plain_goal(std::string_view sentence, const Reading& reading);

// The whole of it, without its full stop.
std::string plain_text(std::string_view sentence, const Reading& reading);

// Whether it is said of the future as such, beside the verb: "hopefully", not "try to".
// "for 2027" behind "my goal" is "in 2027" behind the verb.
std::string moved_time(std::string_view time);

bool is_loose_hedge(std::string_view sentence, TextSpan hedge);

// One blank between words and none before a comma.
std::string tidied(std::string_view text);

}  // namespace cairn::analysis::prose
