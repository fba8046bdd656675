// Every session under tests/commands is replayed. After a deliberate change of output:
// CAIRN_UPDATE_TRANSCRIPTS=1 rewrites them, and the diff is the review.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

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

TEST_CASE("every console session of the README replays") {
  const std::filesystem::path path = std::filesystem::path(CAIRN_SOURCE_DIR) / "README.md";
  std::string readme = slurp(path);
  const std::string_view fence = "```console\n";
  std::size_t count = 0;
  for (std::size_t at = readme.find(fence); at != std::string::npos; at = readme.find(fence, at)) {
    at += fence.size();
    const std::size_t end = readme.find("```", at);
    REQUIRE(end != std::string::npos);
    const Replay replayed = replay(readme.substr(at, end - at));
    if (is_updating()) {
      readme.replace(at, end - at, replayed.actual);
    } else {
      CHECK(replayed.actual == replayed.expected);
    }
    at = readme.find("```", at) + 3;
    ++count;
  }
  if (is_updating()) std::ofstream(path, std::ios::binary) << readme;
  CHECK(count > 0);
}

}  // namespace cairn::test
