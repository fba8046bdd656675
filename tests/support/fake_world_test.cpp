#include "support/fake_world.h"

#include <doctest/doctest.h>

using namespace cairn::base;
using namespace cairn::test;

TEST_CASE("the fake disk keeps files by any spelling of their path") {
  FakeWorld world;
  world.put("goals/pmp.yaml", "text");
  CHECK(world.text_of("/career/goals/../goals//pmp.yaml") == "text");
  CHECK(world.files.kind_of("goals") == FileKind::folder);
  CHECK(world.files.list(".").value() == std::vector<FolderEntry>{{"goals", FileKind::folder, false}});
  CHECK(world.paths() == std::vector<std::string>{"/career/goals/pmp.yaml"});
  CHECK_THROWS(world.text_of("goals/none.yaml"));
}

TEST_CASE("the fake disk refuses what the real one refuses") {
  FakeWorld world;
  Files& files = world.files;
  world.put("goals/pmp.yaml", "text");
  world.put("/etc/passwd", "secret");
  world.put_link("goals/out.yaml", "/etc/passwd");
  world.put_special("goals/fifo");
  CHECK_FALSE(files.read("goals/none", {}));
  CHECK_FALSE(files.read("goals/fifo", {}));
  CHECK_FALSE(files.read("goals/pmp.yaml", {.max_bytes = 3}));
  CHECK_FALSE(files.read("goals/out.yaml", {.beneath = "/career"}));
  CHECK(files.read("goals/pmp.yaml", {.beneath = "/career"}).value() == "text");
  CHECK_FALSE(files.create("goals/pmp.yaml", "", {}));
  CHECK_FALSE(files.create("people/dana.yaml", "", {}));
  CHECK_FALSE(files.replace("goals/none", ""));
  CHECK_FALSE(files.replace("goals/out.yaml", ""));
  CHECK_FALSE(files.append("journal/2026-12.yaml", ""));
  CHECK_FALSE(files.make_folders("goals/pmp.yaml"));
}

TEST_CASE("a failure or an interruption hits the call that was named") {
  FakeWorld world;
  world.put("goals/pmp.yaml", "text");
  world.fail(Op::replace, 2, "input/output error");
  world.before(Op::read, 1, [&] { world.put("goals/pmp.yaml", "theirs"); });
  CHECK(world.files.read("goals/pmp.yaml", {}).value() == "theirs");
  CHECK(world.files.replace("goals/pmp.yaml", "one"));
  const auto failed = world.files.replace("goals/pmp.yaml", "two");
  REQUIRE_FALSE(failed);
  CHECK(failed.error().message == "cannot write 'goals/pmp.yaml': input/output error");
  CHECK(world.files.replace("goals/pmp.yaml", "three"));
}

TEST_CASE("a fake lock excludes a second holder until it goes") {
  FakeWorld world;
  auto lock = world.files.lock("lock", "first", 0);
  REQUIRE(lock);
  CHECK(world.files.lock("lock", "second", 0).error().message == "cannot lock 'lock': it is held by first");
  lock->reset();
  CHECK(world.files.lock("lock", "second", 0));
}
