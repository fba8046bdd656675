#include "commands/table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "base/text.h"
#include "main/run.h"
#include "support/fake_world.h"

namespace cairn::commands {
namespace {

// Other files of src/commands are shared by commands.
bool defines_command(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str().find("\nconst cli::Command " + path.stem().string() + "{") != std::string::npos;
}

}  // namespace

TEST_CASE("the files in commands/ are the rows of the table") {
  std::set<std::string> rows;
  for (const cli::Command* command : table()) {
    // Hidden commands begin with `__`, their files do not.
    CHECK(command->is_hidden == command->name.starts_with("__"));
    CHECK(rows.insert(std::string(command->name.substr(command->is_hidden ? 2 : 0))).second);
  }
  std::set<std::string> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(CAIRN_SOURCE_DIR) / "src/commands")) {
    if (entry.path().extension() == ".cpp" && defines_command(entry.path()))
      files.insert(entry.path().stem().string());
  }
  CHECK(files == rows);
}

TEST_CASE("every command answers --help and -h with exit 0, a summary, its usage and an example") {
  for (const cli::Command* command : table()) {
    for (const char* flag : {"--help", "-h"}) {
      test::FakeWorld world;
      CAPTURE(command->name);
      CHECK(main::run(world.world(), {std::string(command->name), flag}) == 0);
      CHECK(world.output().find(command->summary) != std::string::npos);
      CHECK(world.output().find("Usage") != std::string::npos);
      CHECK(world.output().find("Examples") != std::string::npos);
      CHECK(world.error().empty());
    }
  }
}

TEST_CASE("the overview shows every command but the hidden ones, each on a line") {
  test::FakeWorld world;
  REQUIRE(main::run(world.world(), {"help"}) == 0);
  for (const cli::Command* command : table()) {
    CAPTURE(command->name);
    const bool is_shown = world.output().find("\n  " + std::string(command->name) + " ") != std::string::npos;
    CHECK(is_shown != command->is_hidden);
  }
}

TEST_CASE("help keeps to the width of the terminal") {
  for (const int width : {40, 60, 80}) {
    for (const cli::Command* command : table()) {
      test::FakeWorld world;
      world.terminal.width = width;
      main::run(world.world(), {"help", std::string(command->name)});
      for (const std::string_view line : base::split(world.output(), '\n')) {
        // Examples are commands to copy and usage lines are read as one: they are broken between options
        // only.
        if (line == "Examples" && width < 80) break;
        if (line.starts_with("  cairn ") && width < 80) continue;
        CAPTURE(line);
        CHECK(base::display_width(line) <= static_cast<std::size_t>(width));
      }
    }
  }
}

TEST_CASE("summaries are one line in lower case without a full stop") {
  for (const cli::Command* command : table()) {
    CAPTURE(command->name);
    CHECK_FALSE(command->summary.empty());
    CHECK(command->summary.find('\n') == std::string_view::npos);
    CHECK_FALSE(command->summary.ends_with('.'));
    CHECK((command->summary.front() >= 'a' && command->summary.front() <= 'z'));
  }
}

}  // namespace cairn::commands
