#include "store/pending.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "store/pending_record.h"
#include "support/fake_world.h"

using namespace cairn::store;
using namespace cairn::test;
using Kind = FileChange::Kind;

namespace {

const std::string root = "/career";
const std::string event = "- {at: 2026-12-07, change: pmp}\n";

// The disk as a run left it that died between the goal and the event.
struct Died {
  Died() {
    world.put("goals/pmp.yaml", "new\n");
    world.put("journal/2026-12.yaml", "- {at: 2026-12-01, win: me}\n");
    keep_record();
  }

  void keep_record() { world.put(".cairn/pending.json", to_record(set)); }

  std::string finish() {
    const auto lock = lock_workspace(world.world(), root, "list");
    const auto text = finish_interrupted(world.world(), root, lock.value());
    return text ? *text : "error: " + text.error().message;
  }

  FakeWorld world;
  ChangeSet set{"set pmp due=2027-07-17",
                {{Kind::replace, "goals/pmp.yaml", "old\n", "new\n"},
                 {Kind::append, "journal/2026-12.yaml", "", event}}};
};

}  // namespace

TEST_CASE("the next run explains what a dead one wrote and what it did not") {
  Died died;
  const auto found = find_interrupted(died.world.world(), root);
  REQUIRE(found);
  CHECK(found->command == "set pmp due=2027-07-17");
  CHECK(found->written == std::vector<std::string>{"goals/pmp.yaml"});
  CHECK(found->not_written == std::vector<std::string>{"journal/2026-12.yaml"});
  CHECK(found->text ==
        "`cairn set pmp due=2027-07-17` was interrupted: it wrote 'goals/pmp.yaml' but not "
        "'journal/2026-12.yaml'; "
        "the next command that writes finishes it");
}

TEST_CASE("the next writer finishes what is missing and takes the record away") {
  Died died;
  CHECK(died.finish() ==
        "finished the interrupted `cairn set pmp due=2027-07-17`: wrote 'journal/2026-12.yaml'");
  CHECK(died.world.text_of("journal/2026-12.yaml") == "- {at: 2026-12-01, win: me}\n" + event);
  CHECK_FALSE(died.world.has(".cairn/pending.json"));
  CHECK(died.finish().empty());
}

TEST_CASE("a record of work in progress is not an interruption") {
  Died died;
  const auto lock = lock_workspace(died.world.world(), root, "set");
  CHECK_FALSE(find_interrupted(died.world.world(), root));
}

TEST_CASE("a record of finished work is harmless") {
  Died died;
  died.world.put("journal/2026-12.yaml",
                 "- {at: 2026-12-01, win: me}\n" + event + "- {at: 2026-12-08, win: me}\n");
  CHECK_FALSE(find_interrupted(died.world.world(), root));
  CHECK(died.finish().empty());
  CHECK_FALSE(died.world.has(".cairn/pending.json"));
}

TEST_CASE("a run that died before its first write is forgotten") {
  Died died;
  died.world.put("goals/pmp.yaml", "old\n");
  CHECK(find_interrupted(died.world.world(), root)->text ==
        "`cairn set pmp due=2027-07-17` was interrupted before it wrote anything; run it again");
  CHECK(died.finish().ends_with("before it wrote anything; run it again"));
  CHECK(died.world.text_of("goals/pmp.yaml") == "old\n");
  CHECK(died.world.text_of("journal/2026-12.yaml") == "- {at: 2026-12-01, win: me}\n");
  CHECK_FALSE(died.world.has(".cairn/pending.json"));
}

TEST_CASE("a file that changed since is left alone, and what it was to hold is kept") {
  Died died;
  died.world.put("goals/pmp.yaml", "theirs\n");
  CHECK(find_interrupted(died.world.world(), root)->text.ends_with("; changed since: 'goals/pmp.yaml'"));
  CHECK(died.finish() ==
        "finished the interrupted `cairn set pmp due=2027-07-17`: wrote 'journal/2026-12.yaml'; "
        "'goals/pmp.yaml' has "
        "changed since; what it was to write is kept in '.cairn/pending-2026-12-07.json'");
  CHECK(died.world.text_of("goals/pmp.yaml") == "theirs\n");
  CHECK(died.world.text_of(".cairn/pending-2026-12-07.json") == to_record(died.set));
  CHECK(died.world.is_private(".cairn/pending-2026-12-07.json"));
  CHECK_FALSE(died.world.has(".cairn/pending.json"));
}

TEST_CASE("an obstacle that lasts is named, and the record stays for later") {
  Died died;
  died.world.fail(Op::append, 1);
  CHECK(died.finish() ==
        "error: cannot finish the interrupted `cairn set pmp due=2027-07-17`: cannot append to "
        "'journal/2026-12.yaml': "
        "no space left on device");
  CHECK(died.world.has(".cairn/pending.json"));
  CHECK(died.finish().starts_with("finished"));
}

TEST_CASE("garbage in the place of the record is put aside with a word") {
  Died died;
  for (const char* garbage :
       {"", "{", "[]", "{\"schema\": \"cairn.changes/1\"}", "{\"schema\": 1}",
        "{\"schema\": \"cairn.changes/1\", \"command\": \"x\", \"changes\": [{\"kind\": \"replace\"}]}"}) {
    died.world.put(".cairn/pending.json", garbage);
    CHECK(find_interrupted(died.world.world(), root)->text.starts_with("'.cairn/pending.json' is ignored: "));
    CHECK(died.finish().starts_with(
        "the record of an interrupted command makes no sense and is kept as '.cairn/pending-"));
    CHECK_FALSE(died.world.has(".cairn/pending.json"));
  }
  CHECK(died.world.text_of("goals/pmp.yaml") == "new\n");
}

TEST_CASE("a record from a stranger cannot reach beyond the workspace") {
  Died died;
  died.world.put("/outside/file", "theirs");
  died.set.changes[1] = {Kind::replace, "../outside/file", "theirs", "ours"};
  died.keep_record();
  CHECK(died.finish().find("changed since") != std::string::npos);
  CHECK(died.world.text_of("/outside/file") == "theirs");
  died.set.changes[1] = {Kind::create, ".git/hooks/pre-commit", "", "rm -rf /"};
  died.keep_record();
  died.finish();
  CHECK_FALSE(died.world.has(".git/hooks/pre-commit"));
}

TEST_CASE("a record's command is shown escaped") {
  Died died;
  died.set.command = "set \x1b[2J";
  died.keep_record();
  CHECK(find_interrupted(died.world.world(), root)->text.starts_with("`cairn set \\x1b[2J` was interrupted"));
}

TEST_CASE("a record keeps every byte") {
  CHECK(rc::check(
      [](const std::string& path, const std::string& before, const std::string& after, bool is_private) {
        const ChangeSet set{
            after, {{Kind::replace, path, before, after, is_private}, {Kind::append, path, "", after}}};
        const auto read = parse_record(to_record(set));
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->command == after);
        RC_ASSERT(read->changes.size() == 2U);
        RC_ASSERT(read->changes[0].path == path);
        RC_ASSERT(read->changes[0].before == before);
        RC_ASSERT(read->changes[0].after == after);
        RC_ASSERT(read->changes[0].is_private == is_private);
        RC_ASSERT((read->changes[1].kind == Kind::append));
      }));
  CHECK(parse_record(to_record({"x", {{Kind::create, "a", "", "\xff\xfe"}}}))->changes[0].after ==
        "\xff\xfe");
}
