// The answers of a review from a file, for scripts and for those who like to write them in an editor.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "analysis/review_agenda.h"
#include "commands/review_steps.h"

namespace cairn::commands {

struct ReviewAnswers {
  std::vector<Step> steps;
  std::vector<std::string> places;                         // of each step: "sunday.yaml:3:12"
  std::vector<std::pair<std::string, std::string>> words;  // went_well, improve, next, fulfilment
  bool revises_vision = false;
};

// All of the file is checked before anything is written. `name` is what messages call it.
base::Result<ReviewAnswers> parse_review_answers(const std::string& text, const std::string& name,
                                                 const store::Workspace& workspace,
                                                 const analysis::ReviewAgenda& agenda);

}  // namespace cairn::commands
