// Whether a fix of what could not be read does what it says and no more. A fix that swallows a bracket or a
// key leaves a file that looks mended and has lost words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/diagnostic.h"
#include "document/read.h"

namespace cairn::document {

// The text with every span replaced. They are sorted and do not overlap.
std::string apply_fixes(std::string_view text, const std::vector<Fix>& fixes);

// Whether the fixes, made together, mend the first fault of a text that cannot be read. A text may have
// further faults, but: they stand on later lines, or can be mended themselves; no fix replaces anything but a
// value by the same value in quotes, a missing blank behind a colon, or anchors by what they stand for; and
// each value is then read as the whole text that stood there.
bool mends(const std::string& text, const std::vector<Fix>& fixes, const ReadOptions& options);

// Takes away the fixes of a text's first fault where they mend nothing, and what the help says of them: a
// remedy that would not help is no remedy.
void withdraw_vain_fixes(Diagnostic& found, const std::string& text, const ReadOptions& options);

// As mends(), for a journal: each event that a fix touches is looked at alone.
bool mends_journal(const std::string& text, const std::vector<Fix>& fixes);

}  // namespace cairn::document
