// The reader for the check of fixes, which would else check fixes while it is checking them.
#pragma once

#include <string>

#include "document/read.h"

namespace cairn::document {

// As read(), but a fix of what cannot be read is given as it was found, whether it mends anything or not.
ReadResult read_unchecked(std::string text, const ReadOptions& options);

}  // namespace cairn::document
