#include "cli/user_settings.h"

#include <doctest/doctest.h>

#include "support/fake_world.h"

namespace cairn::cli {
namespace {

base::Result<std::optional<std::string>> read(const std::optional<std::string>& text) {
  test::FakeWorld world;
  world.set_env("HOME", "/home/ana");
  if (text) world.put("/home/ana/.config/cairn/config.yaml", *text);
  return workspace_of_user(world.world());
}

}  // namespace

TEST_CASE("the user's settings name a workspace, in the home folder where they say so") {
  CHECK(read("workspace: /srv/goals\n").value() == "/srv/goals");
  CHECK(read("workspace: ~/career\n").value() == "/home/ana/career");
  for (const char* nothing : {"", "# nothing yet\n", "workspace:\n"})
    CHECK_MESSAGE(read(nothing).value() == std::nullopt, nothing);
  CHECK(read(std::nullopt).value() == std::nullopt);
}

TEST_CASE("settings that cannot be understood are an error with its place") {
  const auto typo = read("\nworkspase: /srv/goals\n");
  REQUIRE_FALSE(typo);
  CHECK(typo.error().kind == base::Failure::usage);
  CHECK(typo.error().message == "/home/ana/.config/cairn/config.yaml:2:1: unknown key `workspase`");
  CHECK(typo.error().help == "did you mean `workspace`?");
  const auto list = read("workspace: [a]\n");
  REQUIRE_FALSE(list);
  CHECK(list.error().message == "/home/ana/.config/cairn/config.yaml:1:12: `workspace` is no path");
  const auto broken = read("workspace: [a\n");
  REQUIRE_FALSE(broken);
  CHECK(broken.error().message == "/home/ana/.config/cairn/config.yaml:1:12: `[` is never closed");
}

}  // namespace cairn::cli
