// The reader for callers who need the text again when it cannot be read, without a copy of it.
#pragma once

#include <string>

#include "document/read.h"

namespace cairn::document {

// As read(); `text` is moved into the tree, and left as it was where there is none.
ReadResult read_or_give_back(std::string& text, const ReadOptions& options);

}  // namespace cairn::document
