#include "store/rehearsal.h"

#include <doctest/doctest.h>

#include "support/fake_world.h"

namespace cairn::store {

TEST_CASE("a rehearsal reads what it wrote, and the disk below keeps what it had") {
  test::FakeWorld world;
  world.put("goals/a.yaml", "statement: A\n");
  world.put("goals/b.yaml", "statement: B\n");
  Rehearsal files(world.world().files);
  REQUIRE(files.replace("/career/goals/a.yaml", "statement: C\n"));
  REQUIRE(files.remove("/career/goals/b.yaml"));
  REQUIRE(files.make_folders("/career/journal/old"));
  REQUIRE(files.create("/career/journal/2026-11.yaml", "- x\n", {}));
  REQUIRE(files.append("/career/journal/2026-11.yaml", "- y\n"));
  CHECK_FALSE(files.create("/career/goals/a.yaml", "", {}));
  CHECK_FALSE(files.append("/career/goals/b.yaml", ""));
  CHECK(files.read("/career/goals/a.yaml", {}) == "statement: C\n");
  CHECK(files.read("/career/journal/2026-11.yaml", {}) == "- x\n- y\n");
  CHECK_FALSE(files.read("/career/goals/b.yaml", {}));
  CHECK_FALSE(files.kind_of("/career/goals/b.yaml"));
  CHECK(files.kind_of("/career/journal/old") == base::FileKind::folder);
  CHECK(files.canonical("/career/journal/2026-11.yaml") == "/career/journal/2026-11.yaml");
  const auto goals = files.list("/career/goals");
  REQUIRE(goals);
  REQUIRE(goals->size() == 1);
  CHECK(goals->front().name == "a.yaml");
  const auto journal = files.list("/career/journal");
  REQUIRE(journal);
  CHECK(journal->size() == 2);

  CHECK(world.text_of("goals/a.yaml") == "statement: A\n");
  CHECK(world.text_of("goals/b.yaml") == "statement: B\n");
  CHECK_FALSE(world.has("journal/2026-11.yaml"));
}

TEST_CASE("a rehearsal tells what would have changed, by path, without what came to nothing") {
  test::FakeWorld world;
  world.put("goals/a.yaml", "statement: A\n");
  world.put("goals/b.yaml", "statement: B\n");
  world.put("inbox.yaml", "tasks: []\n");
  Rehearsal files(world.world().files);
  REQUIRE(files.remove("/career/goals/b.yaml"));
  REQUIRE(files.replace("/career/goals/a.yaml", "statement: C\n"));
  REQUIRE(files.replace("/career/inbox.yaml", "tasks: []\n"));
  REQUIRE(files.create("/career/new.yaml", "x: 1\n", {}));
  REQUIRE(files.create("/career/gone.yaml", "", {}));
  REQUIRE(files.remove("/career/gone.yaml"));
  REQUIRE(files.make_folders("/career/.cairn"));
  REQUIRE(files.create("/career/.cairn/undo.yaml", "", {}));
  using Kind = FileChange::Kind;
  CHECK(files.changes("/career") ==
        std::vector<FileChange>{{Kind::replace, "goals/a.yaml", "statement: A\n", "statement: C\n"},
                                {Kind::remove, "goals/b.yaml", "statement: B\n"},
                                {Kind::create, "new.yaml", "", "x: 1\n"}});
}

}  // namespace cairn::store
