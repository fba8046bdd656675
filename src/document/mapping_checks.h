// What a mapping says twice, and what it swallowed: two faults that YAML itself does not call faults.
#pragma once

#include <string_view>
#include <vector>

#include "document/diagnostic.h"
#include "document/tree.h"

namespace cairn::document {

// Of a flow map: a key that has neither value nor `:`: the tail of a text that was cut at its comma.
bool is_swallowed(const Node::Entry& entry);

// F012, one for each run of swallowed keys.
void report_swallowed(Node mapping, std::vector<Diagnostic>& out);

// F002, one for each repetition. `texts` is scratch space that is kept between calls.
void report_repeated_keys(Node mapping, std::vector<std::string_view>& texts, std::vector<Diagnostic>& out);

}  // namespace cairn::document
