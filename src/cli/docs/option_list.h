// Options and arguments as manual pages show them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/docs/mdoc.h"
#include "cli/options.h"

namespace cairn::cli::docs {

// "Fl -due Ar DATE", "Ar TERM ..."
std::string option_macro(const Option& option);
struct ListEntry {
  std::string_view macro;  // "Fl -version"
  std::string_view meaning;
};
// A list of them, with what help says of each; then what no command declares.
void option_list(Page& page, const Options& options, const std::vector<ListEntry>& more = {});

}  // namespace cairn::cli::docs
