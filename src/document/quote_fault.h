// What can be wrong with quotes, escapes and texts of many lines.
#pragma once

#include "document/fault_text.h"

namespace cairn::document {

// Whether nothing but spaces stands between the last scalar's quote and the problem.
bool is_behind_quote(const FaultText& text);
Diagnostic text_behind_quote(const FaultText& text);
Diagnostic open_quote(const FaultText& text);
Diagnostic bad_escape(const FaultText& text);
Diagnostic bad_block_header(const FaultText& text);

}  // namespace cairn::document
