// The statement of a goal as the sentence reader sees it, and where its words stand in the file.
#pragma once

#include <optional>

#include "analysis/lint/rule.h"
#include "analysis/prose/findings.h"

namespace cairn::analysis::lint {

// Relative phrases count from the goal's start, or from today where it has none.
GoalProse read_statement(const model::Goal& goal, const store::Workspace& workspace, base::Date today,
                         const prose::Lexicon* lexicon);

// How the statement of that goal is read.
prose::ReadContext read_context(const model::Goal& goal, const store::Workspace& workspace, base::Date today,
                                const prose::Lexicon* lexicon);

// The bytes of the file that spell these words of the statement. Nothing where escapes or folding leave it
// unknown: such a place may be shown, and must not be edited.
std::optional<document::Span> spelling_of(const model::Goal& goal, const store::Workspace& workspace,
                                          prose::TextSpan words);
// The edit that puts `text` in the place of these words, whatever the quoting, escapes and folds of the
// statement; nothing where the file would then say something else.
std::optional<document::Fix> respelt(const model::Goal& goal, const store::Workspace& workspace,
                                     prose::TextSpan words, const std::string& text);
// The same to point at: the whole statement where the words cannot be placed.
document::Span span_of(const model::Goal& goal, const store::Workspace& workspace, prose::TextSpan words);

// Reports what the sentence alone can be blamed for.
document::Diagnostic& report(const Rule& rule, const model::Goal& goal, const Context& context,
                             prose::ProseFinding found, Findings& out);

// A number that says when the goal is reached, or a yes/no test: then the sentence need not carry one.
bool has_test(const model::Goal& goal);

}  // namespace cairn::analysis::lint
