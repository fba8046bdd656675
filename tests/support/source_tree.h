// What the guards read: every source file, with comments and literals blanked so that prose about a function
// is not taken for a call of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cairn::guards {

struct SourceFile {
  std::string path;  // relative to the project, "src/base/date.h"
  std::string text;
};

// A line of a file, 1-based.
struct Place {
  std::string path;
  int line = 0;
  std::string what;
};

// Every .h and .cpp under `folder` (relative to the project), sorted by path.
std::vector<SourceFile> source_files(std::string_view folder);

// The same lines, with what stands in comments, strings and characters replaced by spaces.
std::string code_only(std::string_view text);

std::vector<std::string_view> lines_of(std::string_view text);

// The part between `src/` and the next slash; empty for other paths.
std::string_view floor_of(std::string_view path);

// "path:line: what", one a line, for the message of a failed check.
std::string listing(const std::vector<Place>& places);

}  // namespace cairn::guards
