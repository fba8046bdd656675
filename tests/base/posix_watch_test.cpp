#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "base/posix_files.h"
#include "support/temp_folder.h"

using cairn::base::PosixFiles;
using cairn::test::TempFolder;

TEST_CASE("a file that is written, and one that is moved into place, end the wait") {
  const TempFolder folder;
  const PosixFiles files;
  const auto changes = files.watch({folder.path(), folder.path() + "/missing"});
  REQUIRE(changes);
  std::ofstream(folder.path() + "/a.yaml") << "statement: Pass\n";
  CHECK((*changes)->wait().value_or(false));
  std::filesystem::rename(folder.path() + "/a.yaml", folder.path() + "/b.yaml");
  CHECK((*changes)->wait().value_or(false));
}
