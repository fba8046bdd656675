// The examples are the first thing that a newcomer copies: our own reader must find nothing to say about a
// file.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "document/read.h"

namespace cairn::guards {
namespace {

const std::filesystem::path examples = std::filesystem::path(CAIRN_SOURCE_DIR) / "examples";

std::string text_of(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// Code and message of each diagnostic, one a line.
std::string complaints_about(const std::filesystem::path& path) {
  const bool is_journal = path.parent_path().filename() == "journal";
  const auto diagnostics = is_journal ? document::read_journal(text_of(path)).diagnostics
                                      : document::read(text_of(path), {}).diagnostics;
  std::string text;
  for (const auto& diagnostic : diagnostics) {
    text += path.string() + ": " + std::string(diagnostic.code) + ' ' + diagnostic.message + '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("every YAML file of the examples is read without a diagnostic") {
  int count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(examples)) {
    if (entry.path().extension() != ".yaml") continue;
    ++count;
    CHECK(complaints_about(entry.path()) == "");
  }
  CHECK(count > 50);
}

TEST_CASE("every example but the templates is a whole workspace") {
  for (const auto& entry : std::filesystem::directory_iterator(examples)) {
    if (entry.path().filename() == "templates") continue;
    for (const char* name : {"cairn.yaml", "profile.yaml", "goals", "people", "journal"}) {
      CHECK_MESSAGE(std::filesystem::exists(entry.path() / name), (entry.path() / name).string());
    }
    CHECK(text_of(entry.path() / ".gitattributes") == "journal/*.yaml merge=union\n");
    CHECK(text_of(entry.path() / ".gitignore") == ".cairn/\n.cairn-tmp-*\n");
  }
}

}  // namespace cairn::guards
