// Changes as unified diffs, as `patch` and `git apply` read them.
#pragma once

#include <string>

#include "store/transaction.h"

namespace cairn::store {

// `--- a/…`, `+++ b/…` (/dev/null for a new or removed file), hunks with three lines of context. Of an
// append, `before` may be the whole old text, so that the diff has its context; without it the file counts as
// new.
std::string unified_diff(const FileChange& change);

}  // namespace cairn::store
