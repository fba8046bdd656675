// The look at the raw bytes before any parser sees them: encoding, characters no file may hold, conflict
// markers.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "document/diagnostic.h"

namespace cairn::document {

struct Screening {
  bool is_ascii = true;
  std::optional<Diagnostic> fault;    // F001, the first one
  std::vector<Diagnostic> conflicts;  // F013
};

// Whether the line that begins at `line` is one of git's markers: seven equal signs, then a space or the
// line's end.
bool is_conflict_marker(std::string_view text, std::size_t line);

// `begin` is where the text starts, behind a byte order mark.
Screening screen(std::string_view text, std::size_t begin);

}  // namespace cairn::document
