// What can be wrong inside brackets.
#pragma once

#include <optional>

#include "document/fault_text.h"

namespace cairn::document {

// `{do: Call about ticket #2, due: 2027-01-01}`: the bracket is there, and ` #` hides it.
std::optional<Diagnostic> swallowed_in_flow(const FaultText& text);
Diagnostic unfinished_flow(const FaultText& text);
Diagnostic no_node(const FaultText& text);
// `{done:, due: …}`
Diagnostic colon_before_sign(const FaultText& text);
// A bracket or a comma where none is open.
Diagnostic closes_nothing(const FaultText& text);

}  // namespace cairn::document
