// What the writing commands share: which findings a change brings, edits of a file, and how both are told.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/lint/linter.h"
#include "analysis/workload.h"
#include "cli/context.h"
#include "document/edit.h"
#include "document/value.h"

namespace cairn::commands {

inline constexpr std::string_view kNewInbox = "# Tasks that belong to no goal.\n";

// The findings in one file of the workspace as it stands in memory.
analysis::lint::FindingList findings_in(const store::Workspace& workspace, std::size_t file,
                                        base::Date today);

// Puts what rules about hours find in the file as `cairn check` finds it: they weigh a goal against all
// others. What they find elsewhere is added where the file's text before, `old`, did not bring it about. The
// rest of the workspace is read where `counts` says that the change is one of hours, or where one of these
// rules has something to say; else a command that touches one goal would read thousands. Nodes and values of
// the file are gone then.
void weigh_hours(const base::World& world, store::Workspace& workspace, const store::Overlay& old,
                 base::Date today, bool counts, analysis::lint::FindingList& findings);

// Those about the hours of all goals together that were not there with the file's text before.
analysis::lint::FindingList new_about_hours(const base::World& world, store::Workspace& workspace,
                                            const store::Overlay& old, base::Date today);

// What the files that are read say of hours, to be compared before and after a change.
analysis::Workload known_workload(const store::Workspace& workspace, base::Date today);
// Whether the change may make dates not fit that are said in files that were not read.
bool may_not_fit(const store::Workspace& workspace, const analysis::Workload& before, base::Date today);

// A format finding of `after` that `before` does not have: a change that brings one is refused.
const analysis::lint::Finding* new_format_finding(const analysis::lint::FindingList& before,
                                                  const analysis::lint::FindingList& after);

// One line a finding: "  T501 error: active goal has no due date", with the help behind it. What is
// information only is left to `cairn check`.
std::string brief(const analysis::lint::FindingList& findings, const render::Style& style);

// The file at this index as something that can be edited, or why not.
base::Result<const document::Tree*> editable_tree(const store::Workspace& workspace, std::size_t file);

// Reads the goals that this one leads to, so that rules can compare them.
void read_parents(const base::World& world, store::Workspace& workspace, const std::string& goal);

// Where the user's own settings and templates are: `$XDG_CONFIG_HOME/cairn`.
std::string user_folder(const base::World& world);

// The text with these edits made, and without the commented examples of a new goal that they answer.
base::Result<std::string> edited_text(const document::Tree& tree, std::string_view path,
                                      const std::vector<document::Edit>& edits);

// The file with these edits made; names the file where they cannot be.
base::Result<store::FileChange> edited_file(const store::Workspace& workspace, std::size_t file,
                                            const std::vector<document::Edit>& edits);

// "  label: text", wrapped to the width with the text below itself; empty for an empty text.
std::string labelled(std::string_view label, std::string_view text, const render::Style& style);

// Texts of options that go into files must say something, in UTF-8.
struct TextOption {
  std::string_view name;
  const std::optional<std::string>* text = nullptr;
};
base::Result<void> check_texts(const std::vector<TextOption>& options);

// "2027-05-31 (Monday, in 190 days)"
std::string spelled_out(base::Date day, base::Date today);

}  // namespace cairn::commands
