// The words that values of each kind take.
#pragma once

#include <string_view>

#include "base/date_phrase.h"
#include "cli/options.h"
#include "commands/completing/completion.h"
#include "commands/completing/workspace_words.h"

namespace cairn::commands::completing {

// What a value is about, where that matters: the subject of `set`, the goal of `add task`.
struct Surroundings {
  std::string subject;
};

void offer_dates(const Cursor& at, const WorkspaceWords& words, base::Looking looking, Completion& out);
void offer_terms(const Cursor& at, const WorkspaceWords& words, Completion& out);
// Codes of rules, with a comma between them.
void offer_rules(const Cursor& at, Completion& out);
// "pmp", "pmp/book-exam-slot", "dana-reyes"
void offer_subjects(const Cursor& at, const WorkspaceWords& words, Completion& out);
// What can still be done or dropped.
void offer_open_subjects(const Cursor& at, const WorkspaceWords& words, Completion& out);
void offer_field(const model::FieldSpec& field, const Cursor& at, const WorkspaceWords& words,
                 const Surroundings& around, Completion& out);
// `due=`, `metric.target=`, `tags+=`, and the values behind them.
void offer_assignments(const Cursor& at, const WorkspaceWords& words, const Surroundings& around,
                       Completion& out);
void offer_words(const std::vector<Word>& candidates, const Cursor& at, Completion& out);

}  // namespace cairn::commands::completing
