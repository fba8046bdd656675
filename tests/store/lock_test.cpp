#include "store/lock.h"

#include <doctest/doctest.h>

#include "support/fake_world.h"

using namespace cairn;
using cairn::test::FakeWorld;
using cairn::test::Op;

TEST_CASE("a workspace has one writer, who is named to the next") {
  FakeWorld world;
  world.put("cairn.yaml", "format: 1\n");
  auto first = store::lock_workspace(world.world(), "/career", "set pmp due=2027-07-17");
  REQUIRE(first);
  const auto second = store::lock_workspace(world.world(), "/career", "add");
  REQUIRE_FALSE(second);
  CHECK(second.error().kind == base::Failure::system);
  CHECK(second.error().message == "cannot lock '.cairn/lock': it is held by cairn set pmp due=2027-07-17");
  first = tl::make_unexpected(base::Error{});
  CHECK(store::lock_workspace(world.world(), "/career", "add"));
}

TEST_CASE("a command line cannot drive the terminal of whoever waits") {
  FakeWorld world;
  const auto first =
      store::lock_workspace(world.world(), "/career", "add \x1b]0;x\x07" + std::string(200, 'x'));
  const auto second = store::lock_workspace(world.world(), "/career", "add");
  REQUIRE_FALSE(second);
  CHECK(second.error().message.find('\x1b') == std::string::npos);
  CHECK(second.error().message.size() < 200);
}

TEST_CASE("a wait that is no number is an error of the command line") {
  FakeWorld world;
  for (const char* bad : {"soon", "-1", "5s", "99999999999"}) {
    world.set_env("CAIRN_LOCK_WAIT", bad);
    const auto lock = store::lock_workspace(world.world(), "/career", "add");
    REQUIRE_FALSE(lock);
    CHECK(lock.error().kind == base::Failure::usage);
  }
  world.set_env("CAIRN_LOCK_WAIT", "100");
  CHECK(store::lock_workspace(world.world(), "/career", "add"));
}
