// Every session under tests/commands is replayed. After a deliberate change of output:
// CAIRN_UPDATE_TRANSCRIPTS=1 rewrites them, and the diff is the review.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "cli/docs/documents.h"
#include "commands/table.h"
#include "support/transcript.h"

namespace cairn::test {
namespace {

std::vector<std::filesystem::path> transcripts() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(CAIRN_SOURCE_DIR) / "tests/commands")) {
    if (entry.path().extension() == ".test") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

bool is_updating() {
  return std::getenv("CAIRN_UPDATE_TRANSCRIPTS") != nullptr;
}

}  // namespace

TEST_CASE("every transcript replays") {
  REQUIRE_FALSE(transcripts().empty());
  for (const auto& path : transcripts()) {
    CAPTURE(path.filename().string());
    const Replay replayed = replay(slurp(path));
    if (replayed.expected != replayed.actual && is_updating()) {
      std::ofstream(path, std::ios::binary) << replayed.actual;
      continue;
    }
    CHECK(replayed.actual == replayed.expected);
  }
}

TEST_CASE("every command has a transcript of its own name") {
  for (const cli::Command* command : commands::table()) {
    const std::string name(command->name.substr(command->is_hidden ? 2 : 0));
    const auto path = std::filesystem::path(CAIRN_SOURCE_DIR) / "tests/commands" / (name + ".test");
    CHECK_MESSAGE(std::filesystem::exists(path), "missing: ", path.string());
  }
}

TEST_CASE("every transcript in the README and in the workflow page replays") {
  for (const char* name : {"README.md", "man/cairn-workflow.md"}) {
    CAPTURE(name);
    const auto path = std::filesystem::path(CAIRN_SOURCE_DIR) / name;
    const Replay replayed = replay_page(slurp(path));
    CHECK(replayed.expected.find("```console") != std::string::npos);
    if (replayed.expected != replayed.actual && is_updating()) {
      std::ofstream(path, std::ios::binary) << replayed.actual;
      continue;
    }
    CHECK(replayed.actual == replayed.expected);
  }
}

// Last, because it takes up what the sessions above have rewritten.
TEST_CASE("the manual pages, completions and tables are those of this program") {
  using cli::docs::Kind;
  const std::filesystem::path root = CAIRN_SOURCE_DIR;
  std::set<std::string> derived;
  for (const Kind kind : {Kind::man, Kind::completions, Kind::readme}) {
    const cli::docs::Sources sources{slurp(root / "README.md"), slurp(root / "CHANGELOG.md"),
                                     slurp(root / "man/cairn-workflow.md")};
    const auto documents = cli::docs::derive(kind, commands::table(), sources);
    REQUIRE(documents);
    for (const cli::docs::Document& document : *documents) {
      derived.insert(document.path);
      if (is_updating()) std::ofstream(root / document.path, std::ios::binary) << document.text;
      CHECK_MESSAGE(slurp(root / document.path) == document.text, document.path,
                    " is not up to date: cmake --build --preset debug --target docs");
    }
  }
  for (const char* folder : {"man", "completions"}) {
    for (const auto& entry : std::filesystem::directory_iterator(root / folder)) {
      if (entry.path().extension() == ".md") continue;
      const std::string path = std::filesystem::relative(entry.path(), root).string();
      CHECK_MESSAGE(derived.contains(path), path, " belongs to nothing any more: delete it");
    }
  }
}

}  // namespace cairn::test
