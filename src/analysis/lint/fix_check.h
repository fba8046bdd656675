// Whether a fix left everything alone but what it replaced.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/diagnostic.h"
#include "store/workspace.h"

namespace cairn::analysis::lint {

// Whether nothing was left out of what stands in the file: of a journal single lines may be.
bool is_read_whole(const store::SourceFile& file);

// The faults of the text itself, which no fix may bring.
bool is_reader_fault(std::string_view code);
std::size_t reader_faults(const store::SourceFile& file);

// Whether `after` has faults of the text that `before` has not; of text that a comment takes away
// brings_no_comment() tells.
bool brings_fault_of_text(const store::SourceFile& before, const store::SourceFile& after);

// Whether the fixes mend what kept the file, or a line of a journal, from being read (document/mend.h).
bool mends_what_cannot_be_read(const store::SourceFile& before, const std::vector<document::Fix>& fixes);

// Whether all comments of `after` were comments before, changed as the fixes say, or the ends of some.
// `fixes` are sorted by place.
bool brings_no_comment(const store::SourceFile& before, const store::SourceFile& after,
                       const std::vector<document::Fix>& fixes);

// Every node that no fix touches stands in `after` too, at its shifted place, with the same text, and nothing
// else does. Where `before` could not be read as a whole, only what could be read must still be there.
bool keeps_the_rest(const store::SourceFile& before, const store::SourceFile& after,
                    const std::vector<document::Fix>& fixes);

// All of the above: whether `after` is `before` with the fixes and nothing else. `mends_reading`: one of them
// mends what kept the text from being read. Of a journal some lines may stay unread while others are mended.
bool does_what_it_says(const store::SourceFile& before, const store::SourceFile& after,
                       const std::vector<document::Fix>& fixes, bool mends_reading);

}  // namespace cairn::analysis::lint
