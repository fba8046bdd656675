#include "store/transaction.h"

#include <doctest/doctest.h>

#include "store/pending.h"
#include "store/workspace.h"
#include "support/fake_world.h"

using namespace cairn::store;
using namespace cairn::test;
using cairn::base::Failure;
using Kind = FileChange::Kind;

namespace {

const std::string root = "/career";

// A workspace with one goal and a month of journal, and the change that `set` makes.
struct Fixture {
  Fixture() {
    world.put("goals/pmp.yaml", "due: 2027-05-31\n");
    world.put("journal/2026-12.yaml", "- {at: 2026-12-01, win: me}\n");
  }

  cairn::base::Result<void> commit() {
    const auto lock = lock_workspace(world.world(), root, set.command);
    return lock ? cairn::store::commit(world.world(), root, *lock, set) : tl::make_unexpected(lock.error());
  }

  FakeWorld world;
  ChangeSet set{"set pmp due=2027-07-17",
                {{Kind::replace, "goals/pmp.yaml", "due: 2027-05-31\n", "due: 2027-07-17\n"},
                 {Kind::append, "journal/2026-12.yaml", "", "- {at: 2026-12-07, change: pmp}\n"}}};
};

constexpr std::string_view old_goal = "due: 2027-05-31\n";
constexpr std::string_view new_goal = "due: 2027-07-17\n";
constexpr std::string_view old_journal = "- {at: 2026-12-01, win: me}\n";

}  // namespace

TEST_CASE("a goal and its event are written together, and no record stays") {
  Fixture f;
  REQUIRE(f.commit());
  CHECK(f.world.text_of("goals/pmp.yaml") == new_goal);
  CHECK(f.world.text_of("journal/2026-12.yaml") ==
        std::string(old_journal) + "- {at: 2026-12-07, change: pmp}\n");
  CHECK_FALSE(f.world.has(".cairn/pending.json"));
}

TEST_CASE("a file that changed meanwhile is not overwritten, and nothing else is written") {
  Fixture f;
  f.world.put("goals/pmp.yaml", "due: 2028-01-01\n");
  const auto result = f.commit();
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == Failure::system);
  CHECK(result.error().message == "'goals/pmp.yaml' changed meanwhile; nothing was written");
  CHECK(f.world.text_of("journal/2026-12.yaml") == old_journal);
  CHECK_FALSE(f.world.has(".cairn/pending.json"));
}

TEST_CASE("everything is checked before anything is written") {
  Fixture f;
  f.set.changes.push_back({Kind::create, "goals/taken.yaml", "", "x\n"});
  f.world.put("goals/taken.yaml", "theirs\n");
  CHECK(f.commit().error().message == "'goals/taken.yaml' exists already; nothing was written");
  CHECK(f.world.text_of("goals/pmp.yaml") == old_goal);
  f.world.files.remove("goals/taken.yaml");
  f.world.files.remove("goals/pmp.yaml");
  CHECK(f.commit().error().message == "'goals/pmp.yaml' was removed meanwhile; nothing was written");
}

TEST_CASE("a torn last line is completed before the next one") {
  Fixture f;
  f.world.put("journal/2026-12.yaml", "- {at: 2026-12-01, wi");
  REQUIRE(f.commit());
  CHECK(f.world.text_of("journal/2026-12.yaml") ==
        "- {at: 2026-12-01, wi\n- {at: 2026-12-07, change: pmp}\n");
}

TEST_CASE("a missing journal or folder is made, and what is private stays private") {
  FakeWorld world;
  const auto lock = lock_workspace(world.world(), root, "add");
  REQUIRE(lock);
  REQUIRE(commit(world.world(), root, *lock,
                 {"add",
                  {{Kind::create, "goals/pmp.yaml", "", "a\n"},
                   {Kind::create, "people/dana.yaml", "", "b\n"},
                   {Kind::append, "journal/2026-12.yaml", "", "- c\n"}}}));
  CHECK(world.text_of("journal/2026-12.yaml") == "- c\n");
  CHECK(world.is_private("journal/2026-12.yaml"));
  CHECK(world.is_private("people/dana.yaml"));
  CHECK_FALSE(world.is_private("goals/pmp.yaml"));
  CHECK(is_private_path("people/x.yaml"));
  CHECK_FALSE(is_private_path("inbox.yaml"));
}

TEST_CASE("a file is removed only as the command saw it") {
  FakeWorld world;
  world.put("goals/pmp.yaml", "a\n");
  const auto lock = lock_workspace(world.world(), root, "undo");
  REQUIRE(lock);
  CHECK_FALSE(commit(world.world(), root, *lock, {"undo", {{Kind::remove, "goals/pmp.yaml", "b\n"}}}));
  CHECK(commit(world.world(), root, *lock, {"undo", {{Kind::remove, "goals/pmp.yaml", "a\n"}}}));
  CHECK_FALSE(world.has("goals/pmp.yaml"));
}

TEST_CASE("a change that leads out of the workspace, into git or into cairn's own folder is refused") {
  FakeWorld world;
  world.put("/outside/pmp.yaml", "secret\n");
  world.put("/career/cairn.yaml", "");
  world.put_link("goals", "/outside");
  world.put_link("profile.yaml", "/outside/pmp.yaml");
  world.put_link("inbox.yaml", "/nowhere");
  const auto lock = lock_workspace(world.world(), root, "set");
  REQUIRE(lock);
  const auto refusal = [&](const std::string& path, Kind kind) {
    const auto result = commit(world.world(), root, *lock, {"set", {{kind, path, "secret\n", "new\n"}}});
    return result ? "written" : result.error().message;
  };
  for (const Kind kind : {Kind::create, Kind::replace, Kind::append, Kind::remove}) {
    CHECK(refusal("goals/pmp.yaml", kind) ==
          "cannot write 'goals/pmp.yaml': it lies outside the workspace through a symbolic link");
    CHECK(refusal("profile.yaml", kind) == "cannot write 'profile.yaml': it is a symbolic link");
    CHECK(refusal("inbox.yaml", kind) == "cannot write 'inbox.yaml': it is a symbolic link");
    for (const char* path :
         {"../x", "/etc/x", "a//b", "", ".git/hooks/pre-commit", "a/.GIT/config", ".cairn/lock", "a\nb"})
      CHECK(refusal(path, kind).ends_with("it is not a path within the workspace"));
    CHECK(refusal("cairn.yaml/x", kind) == "cannot write 'cairn.yaml/x': 'cairn.yaml' is not a folder");
  }
  CHECK(world.text_of("/outside/pmp.yaml") == "secret\n");
}

TEST_CASE("when the first write fails nothing is written and nothing is left to explain") {
  Fixture f;
  f.world.fail(Op::replace, 1);
  const auto result = f.commit();
  REQUIRE_FALSE(result);
  CHECK(result.error().message ==
        "cannot write 'goals/pmp.yaml': no space left on device; nothing was written");
  CHECK(f.world.text_of("journal/2026-12.yaml") == old_journal);
  CHECK_FALSE(find_interrupted(f.world.world(), root));
}

TEST_CASE("when the record itself cannot be written nothing is") {
  Fixture f;
  f.world.fail(Op::create, 1);
  const auto result = f.commit();
  REQUIRE_FALSE(result);
  CHECK(result.error().message.ends_with("no space left on device; nothing was written"));
  CHECK(f.world.text_of("goals/pmp.yaml") == old_goal);
}

TEST_CASE("when the second write fails the error says what is written and what is not") {
  Fixture f;
  f.world.fail(Op::append, 1);
  const auto result = f.commit();
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == Failure::system);
  CHECK(result.error().message ==
        "cannot append to 'journal/2026-12.yaml': no space left on device; 'goals/pmp.yaml' is written "
        "already, "
        "'journal/2026-12.yaml' is not");
  CHECK(result.error().help == "mend the cause; the next command that writes then finishes this one");
  CHECK(find_interrupted(f.world.world(), root));
}

TEST_CASE("an error that comes after the text is in place does not keep the event from being written") {
  Fixture f;
  f.world.before(Op::replace, 1, [&] { f.world.put("goals/pmp.yaml", new_goal); });
  f.world.fail(Op::replace, 1, "its durability is unknown");
  CHECK_FALSE(f.commit());
  CHECK(f.world.text_of("journal/2026-12.yaml").ends_with("change: pmp}\n"));
  CHECK_FALSE(f.world.has(".cairn/pending.json"));
}

TEST_CASE("a change that changes nothing writes nothing") {
  Fixture f;
  f.set.changes[0].after = f.set.changes[0].before;
  f.world.fail(Op::replace, 1);
  CHECK(f.commit());
}

TEST_CASE("a file does not grow beyond what can be read again") {
  Fixture fixture;
  const std::string large(kMaxFileBytes + 1, 'x');
  fixture.set.changes = {{Kind::replace, "goals/pmp.yaml", "due: 2027-05-31\n", large}};
  const auto refused = fixture.commit();
  REQUIRE(!refused);
  CHECK(refused.error().kind == Failure::content);
  CHECK(fixture.world.text_of("goals/pmp.yaml") == "due: 2027-05-31\n");
  // What is too large already may shrink.
  fixture.world.put("goals/pmp.yaml", large + "x");
  fixture.set.changes = {{Kind::replace, "goals/pmp.yaml", large + "x", large}};
  CHECK(fixture.commit());
}
