// The three ways to begin a file wrongly, each with the way to begin it.
#include "document/root_fault.h"

#include "document/fault.h"

namespace cairn::document {

Diagnostic wrong_root(Kind kind, Span here) {
  if (kind == Kind::sequence) {
    return fault("F001", here, "the file must hold keys and values, but begins with a list",
                 "give the list a key: `tasks:`, and the items below it");
  }
  return fault("F001", here, "a journal must be a list of events, but this is a mapping",
               "begin each event with `- `: `- {at: 2026-12-07, win: me, said: \"…\"}`");
}

Diagnostic wrong_root_scalar(RootKind wanted, Span scalar, Style style, const Scene& scene) {
  if (wanted == RootKind::sequence) {
    return fault("F001", scalar, "a journal must be a list of events, but this is a text",
                 "begin each event with `- `: `- {at: 2026-12-07, win: me, said: \"…\"}`");
  }
  if (style != Style::plain) {
    return fault("F001", scalar, "the file must hold keys and values, but is a text",
                 "write it as `key: value`");
  }
  return explain({"while scanning a simple key", "could not find expected ':'", scalar.begin, scalar.end},
                 scene);
}

}  // namespace cairn::document
