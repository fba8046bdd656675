// A file says why it exists, bears its folder's namespace and a plain name: what lets a newcomer find things.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/source_tree.h"

namespace cairn::guards {
namespace {

// `// A sentence`: not a divider, not a licence block, not empty.
bool opens_with_a_reason(std::string_view text) {
  const auto lines = lines_of(text);
  return !lines.empty() && lines[0].starts_with("// ") && lines[0].size() > 12;
}

// `namespace cairn::store {` for src/store, or a namespace within it for a folder of it.
bool bears_the_namespace_of_its_floor(const SourceFile& file) {
  const std::string expected = "namespace cairn::" + std::string(floor_of(file.path));
  const std::string code = code_only(file.text);
  for (const std::string_view line : lines_of(code)) {
    if (!line.starts_with(expected)) continue;
    const std::string_view rest = line.substr(expected.size());
    if (rest.starts_with(" {") || rest.starts_with("::")) return true;
  }
  return false;
}

bool has_plain_name(std::string_view path) {
  return std::all_of(path.begin(), path.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '/' || c == '.';
  });
}

}  // namespace

TEST_CASE("every source file opens with a comment that says why it exists") {
  for (const SourceFile& file : source_files("src")) CHECK_MESSAGE(opens_with_a_reason(file.text), file.path);
}

TEST_CASE("every source file but main.cpp and the library's declares the namespace of its folder") {
  for (const SourceFile& file : source_files("src")) {
    if (file.path == "src/main/main.cpp" || file.path == "src/base/fmt_library.cpp") continue;
    CHECK_MESSAGE(bears_the_namespace_of_its_floor(file), file.path);
  }
}

TEST_CASE("every header is included once, by #pragma once") {
  for (const SourceFile& file : source_files("src")) {
    if (file.path.ends_with(".h"))
      CHECK_MESSAGE(code_only(file.text).find("#pragma once") != std::string::npos, file.path);
  }
}

TEST_CASE("file names are lower case with underscores") {
  for (const SourceFile& file : source_files("src")) CHECK_MESSAGE(has_plain_name(file.path), file.path);
}

TEST_CASE("the guard of the files sees a bare header, a foreign namespace and a fancy name") {
  CHECK_FALSE(opens_with_a_reason("#pragma once\n"));
  CHECK_FALSE(opens_with_a_reason("// date.h\n"));
  CHECK(opens_with_a_reason("// Days as people count them.\n#pragma once\n"));
  CHECK_FALSE(bears_the_namespace_of_its_floor({"src/store/lock.h", "namespace cairn::storefront {\n}\n"}));
  CHECK_FALSE(bears_the_namespace_of_its_floor({"src/store/lock.h", "// namespace cairn::store {\n"}));
  CHECK(bears_the_namespace_of_its_floor(
      {"src/analysis/prose/verb.h", "namespace cairn::analysis::prose {\n"}));
  CHECK_FALSE(has_plain_name("src/store/LockFile.h"));
  CHECK_FALSE(has_plain_name("src/store/lock-file.h"));
}

}  // namespace cairn::guards
