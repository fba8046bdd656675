// Sums up each goal by the five SMART criteria.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "analysis/lint/rule.h"

namespace cairn::analysis::lint {

enum class Verdict { holds, fails, cannot_tell };
std::string_view to_string(Verdict verdict);  // "cannot-tell"

// A goal by the five criteria, in the order of kSmart.
struct Card {
  std::string goal;
  std::size_t file = 0;
  bool is_open = true;
  std::array<Verdict, 5> verdicts{};
};

using Judgements = std::vector<std::optional<prose::Judgement>>;  // of the workspace's goals, in their order

struct Selection;
struct Tuning;

std::vector<Card> make_cards(const Context& context, const Judgements& judgements,
                             const FindingList& findings, const Selection& selection, const Tuning& tuning);

}  // namespace cairn::analysis::lint
