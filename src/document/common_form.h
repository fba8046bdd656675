// Nearly all goal files and journals are written in one plain form of YAML. That form is read here in one
// pass over the bytes, several times faster than by libyaml, which reads all the rest and alone finds the
// faults.
#pragma once

#include "document/read.h"
#include "document/tree_builder.h"

namespace cairn::document {

// Fills the builder with the very cells that libyaml's events would give, and says true; or says false where
// the text has anything that is not of the common form, a fault included, and the builder must be thrown
// away. The text must have been screened (screen.h) and have no byte order mark.
//
// The common form: block mappings and sequences; keys of letters, digits, `_`, `-` and `.`; plain scalars on
// one line or several; quoted scalars on one line, without escapes but `\"` and `\\`; `|`, `|-`, `>` and `>-`
// scalars without tabs, odd blank lines or deeper lines in `>`; flow collections on one line, without quoted
// keys, empty values or a trailing comma; comments anywhere. No tabs, carriage returns, directives, `---`,
// anchors.
bool read_common_form(TreeBuilder& builder, RootKind root);

// As read(), but never by the common form: what that is compared with.
ReadResult read_by_libyaml(std::string text, const ReadOptions& options);

}  // namespace cairn::document
