// A file whose outermost value is not what its kind of file holds.
#pragma once

#include "document/diagnostic.h"
#include "document/parse_error.h"
#include "document/read.h"
#include "document/tree.h"

namespace cairn::document {

// `here` is where the collection begins.
Diagnostic wrong_root(Kind kind, Span here);
// A scalar instead of a collection.
Diagnostic wrong_root_scalar(RootKind wanted, Span scalar, Style style, const Scene& scene);

}  // namespace cairn::document
