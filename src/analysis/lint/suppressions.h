// `# cairn: ignore[S103] -- reason`: findings that somebody has decided to live with.
#pragma once

#include <string_view>
#include <vector>

#include "analysis/lint/linter.h"

namespace cairn::analysis::lint {

// One word between the brackets: a code, its beginning, or a name.
struct IgnoredWord {
  std::string_view word;
  document::Span span;
  bool is_used = false;
};

struct Suppression {
  std::size_t file = 0;
  document::Span comment;
  std::optional<document::Span> scope;  // findings that begin in here
  std::vector<IgnoredWord> words;
  std::string_view reason;
};

// What the comments of a file ask for; what is wrong with how they ask is left in `findings` (F010).
std::vector<Suppression> suppressions_in(const store::Workspace& workspace, std::size_t file,
                                         Findings& findings);

// Moves what is suppressed out of the findings, and adds F010 and F011. F001, F010 and F011 cannot be
// suppressed; what depends on today, or on a rule that does not run, is never called unused.
void apply_suppressions(const store::Workspace& workspace, const Selection& selection, Report& report);

}  // namespace cairn::analysis::lint
