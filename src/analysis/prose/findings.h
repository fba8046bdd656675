// What a single sentence can be blamed for: each finding quotes the words it read and says what to write
// instead.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/prose/reading.h"

namespace cairn::analysis::prose {

struct ProseFinding {
  std::string_view code;  // "S101"
  TextSpan span;
  std::string message;
  std::string help;
  bool operator==(const ProseFinding&) const = default;
};

using ProseFindings = std::vector<ProseFinding>;

// One test each, blind to the others; `sentence` is the text that was read.
std::optional<ProseFinding> find_vague_verb(std::string_view sentence, const Reading& reading);  // S101
ProseFindings find_hedges(std::string_view sentence, const Reading& reading);                    // S102
ProseFindings find_vague_words(std::string_view sentence, const Reading& reading);               // S103
std::optional<ProseFinding> find_passive(std::string_view sentence, const Reading& reading);     // S104
ProseFindings find_second_outcomes(std::string_view sentence, const Reading& reading);           // S105
std::optional<ProseFinding> find_shortness(std::string_view sentence, const Reading& reading);   // S106
// S107: "a promotion", of which there are many; only where the sentence holds its own test.
std::optional<ProseFinding> find_unnamed(std::string_view sentence, const Reading& reading);
ProseFindings find_placeholders(std::string_view sentence, const Reading& reading);              // S108
std::optional<ProseFinding> find_avoidance(std::string_view sentence, const Reading& reading);   // S109
std::optional<ProseFinding> find_activity(std::string_view sentence, const Reading& reading);    // S110
std::optional<ProseFinding> find_no_measure(std::string_view sentence, const Reading& reading);  // M201
std::optional<ProseFinding> find_no_time(std::string_view sentence, const Reading& reading);     // T501
ProseFindings find_vague_times(std::string_view sentence, const Reading& reading);               // T507

// All of them in the order of their codes, where S101 silences S106 and M201, and T507 silences T501. None of
// them contradicts the judgement: what is specific has no S101, and what has an end no T507.
ProseFindings find(std::string_view sentence, const Reading& reading);

// The sentence in its own words with a blank for each thing that is missing: "Give <number> talks by <date>".
// Nothing when nothing is missing, or when no honest rewrite can be made.
std::optional<std::string> rewrite(std::string_view sentence, const Reading& reading);

}  // namespace cairn::analysis::prose
