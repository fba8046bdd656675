// Runs the rules over a workspace and sums up each goal by the five SMART criteria.
#pragma once

#include <string>
#include <vector>

#include "analysis/lint/cards.h"
#include "analysis/lint/rule.h"
#include "base/result.h"

namespace cairn::analysis::lint {

// Which rules run, and how heavily they weigh.
struct Selection {
  std::vector<std::string> select;  // codes, prefixes of codes, or names; empty: all
  std::vector<std::string> ignore;
  bool includes(const Rule& rule) const;
};
// Whether a word of a selection means this rule: its code, the beginning of its code, or its name.
bool is_meant(const Rule& rule, std::string_view word);
// Whether a word of a selection means any rule.
bool means_a_rule(std::string_view word);
// What is likely meant by a word that means no rule: "did you mean `T501`?"
std::string likely_rule(std::string_view word);
// An error for a word that is no code, prefix or name.
base::Result<Selection> make_selection(std::vector<std::string> select, std::vector<std::string> ignore);

// A finding that a comment in the file says to ignore.
struct Suppressed {
  Finding finding;
  std::string reason;
};

struct Report {
  FindingList findings;  // sorted by file, place, code
  std::vector<Suppressed> suppressed;
  std::vector<Card> cards;         // sorted by goal
  std::vector<std::size_t> files;  // those that were looked at, by their index, sorted
};

Report lint(const store::Workspace& workspace, base::Date today, const Selection& selection);

// The cards of these goals of the workspace, each once, in their order, as `lint` would fill them in. Only
// these are judged one by one.
std::vector<Card> cards_of(const store::Workspace& workspace, base::Date today,
                           std::span<const model::Goal* const> goals);

}  // namespace cairn::analysis::lint
