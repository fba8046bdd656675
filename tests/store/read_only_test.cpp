// A workspace whose settings nobody could read may be of any format.
#include <doctest/doctest.h>

#include "main/run.h"
#include "support/fake_world.h"

using cairn::test::FakeWorld;

namespace {

constexpr const char* kGoal = "statement: Pass the exam\n";

void lay(FakeWorld& world, std::string_view settings) {
  world.put("cairn.yaml", settings);
  world.put("goals/pmp.yaml", kGoal);
}

}  // namespace

TEST_CASE("nothing is written where cairn.yaml says a format that is not known, or cannot be parsed") {
  for (const std::string_view settings :
       {std::string_view("format: 2\n"), std::string_view("format: 2\nnew: &a [1]\n"),
        std::string_view("format: 99999999999999999999\n"), std::string_view("format: -1\n"),
        std::string_view("format: 1\nx-a: \0\n", 17)}) {
    CAPTURE(settings);
    FakeWorld world;
    lay(world, settings);
    CHECK(cairn::main::run(world.world(), {"set", "pmp", "why=x"}) == 1);
    CHECK(world.error().find("nothing was written") != std::string::npos);
    CHECK(cairn::main::run(world.world(), {"log", "pmp", "--note", "x"}) == 1);
    CHECK(world.text_of("goals/pmp.yaml") == kGoal);
    CHECK_FALSE(world.has("journal/2026-12.yaml"));
    CHECK_FALSE(world.has(".cairn"));
    world.clear_output();
    CHECK(cairn::main::run(world.world(), {"list"}) == 0);
    CHECK(world.output().find("Pass the exam") != std::string::npos);
    CHECK(world.error().find("cairn.yaml") != std::string::npos);
  }
}

TEST_CASE("a format that is no whole number from 1 on is not taken for that of a newer program") {
  for (const std::string_view settings : {"format: one\n", "format: 1.0\n", "format: -1\n", "format: 0\n"}) {
    CAPTURE(settings);
    FakeWorld world;
    lay(world, settings);
    CHECK(cairn::main::run(world.world(), {"set", "pmp", "why=x"}) == 1);
    CHECK(world.error().find("no whole number from 1 on") != std::string::npos);
    CHECK(world.error().find("newer") == std::string::npos);
    world.clear_output();
    CHECK(cairn::main::run(world.world(), {"check", "--select", "F"}) == 1);
    CHECK(world.output().find("a whole number from 1 on") != std::string::npos);
  }
}

TEST_CASE("nothing is written where the system does not let cairn.yaml be read") {
  FakeWorld world;
  lay(world, "format: 1\n");
  world.fail(cairn::test::Op::read, 1, "permission denied");
  CHECK(cairn::main::run(world.world(), {"set", "pmp", "why=x"}) == 4);
  CHECK(world.error().find("permission denied; nothing was written") != std::string::npos);
  CHECK(world.text_of("goals/pmp.yaml") == kGoal);
}

TEST_CASE("settings without a format are of the first one") {
  FakeWorld world;
  lay(world, "# nothing yet\n");
  CHECK(cairn::main::run(world.world(), {"set", "pmp", "why=x"}) == 0);
}

TEST_CASE("a .cairn that a symbolic link leads elsewhere is not written through") {
  for (const char* name : {".cairn", ".cairn/undo"}) {
    FakeWorld world;
    lay(world, "format: 1\n");
    world.put_folder("/out");
    if (std::string_view(name) != ".cairn") world.put_folder(".cairn");
    world.put_link(name, "/out");
    CHECK(cairn::main::run(world.world(), {"log", "pmp", "--note", "secret"}) == 4);
    CHECK(world.error().find("symbolic link") != std::string::npos);
    for (const std::string& path : world.paths()) CHECK_FALSE(path.starts_with("/out"));
    CHECK_FALSE(world.has("journal/2026-12.yaml"));
  }
}

TEST_CASE("a folder that may not be looked into is no missing goal") {
  FakeWorld world;
  lay(world, "format: 1\n");
  world.fail(cairn::test::Op::list, 1, "permission denied");
  CHECK(cairn::main::run(world.world(), {"set", "pmp", "why=x"}) == 4);
  CHECK(world.error().find("permission denied") != std::string::npos);
}

TEST_CASE("where another one lays the workspace meanwhile, init says that it is one already") {
  FakeWorld world;
  world.before(cairn::test::Op::lock, 1, [&] {
    world.put("cairn.yaml", "format: 1\n");
    world.put("profile.yaml", "name: Ana\n");
  });
  CHECK(cairn::main::run(world.world(), {"init"}) == 2);
  CHECK(world.error().find("'/career' is a workspace already") != std::string::npos);
  CHECK(world.text_of("cairn.yaml") == "format: 1\n");
}
