// The floors hold only as long as nobody includes upwards: each file may include its own floor and those
// below.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "support/source_tree.h"

namespace cairn::guards {
namespace {

constexpr std::array<std::string_view, 9> floors{"base",   "document", "model",    "store", "analysis",
                                                 "render", "cli",      "commands", "main"};

struct Include {
  int line = 0;
  bool is_quoted = false;
  std::string_view header;
};

std::vector<Include> includes_of(std::string_view text) {
  std::vector<Include> found;
  int number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    if (!line.starts_with("#include ")) continue;
    line.remove_prefix(9);
    const bool is_quoted = line.starts_with('"');
    const std::size_t end = line.find(is_quoted ? '"' : '>', 1);
    if (end != std::string_view::npos) found.push_back({number, is_quoted, line.substr(1, end - 1)});
  }
  return found;
}

// The place of a floor in the building; `floors.size()` for what is none.
std::size_t height(std::string_view floor) {
  return static_cast<std::size_t>(std::find(floors.begin(), floors.end(), floor) - floors.begin());
}

std::vector<Place> upward_includes(const SourceFile& file) {
  std::vector<Place> places;
  for (const Include& include : includes_of(file.text)) {
    if (!include.is_quoted) continue;
    const std::size_t target = height(include.header.substr(0, include.header.find('/')));
    if (target == floors.size() || target > height(floor_of(file.path))) {
      places.push_back({file.path, include.line, "includes " + std::string(include.header)});
    }
  }
  return places;
}

enum class Library { none, yaml, command_line };

Library library_of(const Include& include) {
  if (include.header == "yaml.h" || include.header.starts_with("yaml-cpp/")) return Library::yaml;
  if (include.header.starts_with("CLI/")) return Library::command_line;
  return Library::none;
}

std::vector<Place> misplaced_libraries(const SourceFile& file) {
  std::vector<Place> places;
  for (const Include& include : includes_of(file.text)) {
    const Library library = library_of(include);
    const bool is_misplaced = (library == Library::yaml && floor_of(file.path) != "document") ||
                              (library == Library::command_line && file.path != "src/cli/parser.cpp");
    if (is_misplaced) places.push_back({file.path, include.line, "includes " + std::string(include.header)});
  }
  return places;
}

template <typename Rule>
std::vector<Place> places_in_src(Rule rule) {
  std::vector<Place> all;
  for (const SourceFile& file : source_files("src")) {
    const auto places = rule(file);
    all.insert(all.end(), places.begin(), places.end());
  }
  return all;
}

}  // namespace

TEST_CASE("no file includes a floor above its own") {
  const auto places = places_in_src(upward_includes);
  CHECK_MESSAGE(places.empty(), listing(places));
}

TEST_CASE("only the document floor knows a YAML library, and only the parser knows CLI11") {
  const auto places = places_in_src(misplaced_libraries);
  CHECK_MESSAGE(places.empty(), listing(places));
}

TEST_CASE("every source file lies on a floor") {
  for (const SourceFile& file : source_files("src")) {
    CHECK_MESSAGE(height(floor_of(file.path)) < floors.size(), file.path);
  }
}

TEST_CASE("the guard of the floors sees an include upwards, at its line, and one that names no floor") {
  const SourceFile file{"src/model/goal.cpp",
                        "#include \"model/goal.h\"\n\n#include \"base/date.h\"\n#include \"store/lock.h\"\n"
                        "#include \"helpers.h\"\n#include <string>\n"};
  const auto places = upward_includes(file);
  REQUIRE(places.size() == 2);
  CHECK(places[0].line == 4);
  CHECK(places[0].what == "includes store/lock.h");
  CHECK(places[1].what == "includes helpers.h");
}

TEST_CASE(
    "the guard of the libraries sees yaml-cpp outside the document floor and CLI11 outside the parser") {
  CHECK(misplaced_libraries({"src/model/goal.cpp", "#include <yaml-cpp/yaml.h>\n"}).size() == 1);
  CHECK(misplaced_libraries({"src/document/read.cpp", "#include <yaml.h>\n"}).empty());
  CHECK(misplaced_libraries({"src/cli/help.cpp", "#include <CLI/CLI.hpp>\n"}).size() == 1);
  CHECK(misplaced_libraries({"src/cli/parser.cpp", "#include <CLI/CLI.hpp>\n"}).empty());
}

}  // namespace cairn::guards
