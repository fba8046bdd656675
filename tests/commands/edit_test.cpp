// What transcripts cannot play: answers at a terminal, editors that fail, and others who write meanwhile.
#include <doctest/doctest.h>

#include "main/run.h"
#include "support/fake_world.h"

using cairn::test::FakeProcesses;
using cairn::test::FakeWorld;

namespace {

constexpr const char* kDraft = "/career/.cairn/drafts/goals/pmp.yaml";
constexpr const char* kGoal = "statement: Pass the exam\nwhy: Roles ask for it\ndue: 2027-05-31\n";
constexpr const char* kBetter = "statement: Pass the exam\nwhy: Roles ask for it\ndue: 2027-07-17\n";
constexpr const char* kBroken = "statement: [Pass\n";

struct Desk {
  FakeWorld world;
  explicit Desk(bool is_tty = true) {
    world.terminal.is_tty = is_tty;
    world.set_env("TERM", "dumb");
    world.set_env("EDITOR", "vi");
    world.put("cairn.yaml", "format: 1\n");
    world.put("goals/pmp.yaml", kGoal);
  }
  // Each time the editor is started it leaves the next of these texts.
  void writes(std::vector<std::string> texts) {
    world.processes.programs["vi"] = [this, texts = std::move(texts),
                                      next = std::size_t{0}](const FakeProcesses::Call& call) mutable {
      REQUIRE(next < texts.size());
      seen.push_back(world.text_of(call.words.back()));
      CHECK(world.is_private(call.words.back()));
      REQUIRE(world.files.replace(call.words.back(), texts[next++]));
      return 0;
    };
  }
  int run(const std::vector<std::string>& words = {"edit", "pmp"}) {
    world.clear_output();
    return cairn::main::run(world.world(), words);
  }
  std::string goal() { return world.text_of("goals/pmp.yaml"); }
  bool says(std::string_view text) const {
    return (world.output() + world.error()).find(text) != std::string::npos;
  }

  std::vector<std::string> seen;  // what the editor was given
};

}  // namespace

TEST_CASE("VISUAL comes before EDITOR, and both may have options") {
  Desk desk;
  desk.world.set_env("VISUAL", "code --wait");
  desk.world.processes.programs["code"] = [](const FakeProcesses::Call&) { return 0; };
  CHECK(desk.run() == 0);
  desk.world.set_env("VISUAL", " ");
  desk.world.set_env("EDITOR", "'my editor' -w");
  desk.world.processes.programs["sh"] = [](const FakeProcesses::Call&) { return 0; };
  CHECK(desk.run() == 0);
  REQUIRE(desk.world.processes.calls.size() == 2);
  CHECK(desk.world.processes.calls[0].words == std::vector<std::string>{"code", "--wait", kDraft});
  CHECK(desk.world.processes.calls[1].words ==
        std::vector<std::string>{"sh", "-c", "'my editor' -w \"$@\"", "'my editor' -w", kDraft});
}

TEST_CASE("without an editor nothing is begun") {
  Desk desk;
  desk.world.set_env("EDITOR", "");
  CHECK(desk.run() == 2);
  CHECK(desk.says("VISUAL and EDITOR are empty"));
  CHECK_FALSE(desk.world.has(kDraft));
}

TEST_CASE("what was edited is written with its event, and taken back as one") {
  Desk desk;
  desk.writes({kBetter});
  CHECK(desk.run() == 0);
  CHECK(desk.goal() == kBetter);
  CHECK(desk.world.text_of("journal/2026-12.yaml") ==
        "- {at: 2026-12-07T18:05+01:00, change: pmp, key: due, from: 2027-05-31, to: 2027-07-17}\n");
  CHECK_FALSE(desk.world.has(kDraft));
  CHECK(desk.run({"undo"}) == 0);
  CHECK(desk.goal() == kGoal);
  CHECK_FALSE(desk.world.has("journal/2026-12.yaml"));
}

TEST_CASE("text that was not changed writes nothing, not even a record for undo") {
  Desk desk;
  desk.writes({kGoal});
  CHECK(desk.run() == 0);
  CHECK(desk.says("nothing changed"));
  CHECK_FALSE(desk.world.has(kDraft));
  CHECK(desk.run({"undo"}) == 2);
}

TEST_CASE("an editor that returns at once is told to wait") {
  Desk desk;
  desk.world.set_env("EDITOR", "/usr/bin/code");
  desk.world.processes.programs["/usr/bin/code"] = [](const FakeProcesses::Call&) { return 0; };
  CHECK(desk.run() == 0);
  CHECK(desk.says("EDITOR=\"/usr/bin/code --wait\""));
}

TEST_CASE("text that would break the file is offered again until it is sound") {
  Desk desk;
  desk.writes({kBroken, kBetter});
  desk.world.type("\n");
  CHECK(desk.run() == 0);
  CHECK(desk.says("Edit it again"));
  CHECK(desk.seen == std::vector<std::string>{kGoal, kBroken});
  CHECK(desk.goal() == kBetter);
}

TEST_CASE("text that would break the file is written all the same where the person insists") {
  Desk desk;
  desk.writes({kBroken});
  desk.world.type("x\ns\n");
  CHECK(desk.run() == 0);
  CHECK(desk.goal() == kBroken);
  desk.writes({kGoal});
  CHECK(desk.run() == 0);
  CHECK(desk.goal() == kGoal);
}

TEST_CASE("a draft that was kept is opened the next time, or dropped, or left") {
  for (const char* answer : {"k\n", ""}) {
    Desk desk;
    desk.writes({kBroken});
    desk.world.type(answer);
    CHECK(desk.run() == 1);
    CHECK(desk.says("kept in '.cairn/drafts/goals/pmp.yaml'"));
    CHECK(desk.goal() == kGoal);
    CHECK(desk.world.text_of(kDraft) == kBroken);

    desk.world.type("l\n");
    CHECK(desk.run() == 0);
    CHECK(desk.world.text_of(kDraft) == kBroken);

    desk.writes({kBetter});
    desk.world.type(answer[0] == 'k' ? "o\n" : "d\n");
    CHECK(desk.run() == 0);
    CHECK(desk.seen.back() == (answer[0] == 'k' ? kBroken : kGoal));
    CHECK(desk.goal() == kBetter);
    CHECK_FALSE(desk.world.has(kDraft));
  }
}

TEST_CASE("without a terminal nobody is asked: the draft is kept, opened again, or dropped with --fresh") {
  Desk desk(false);
  desk.writes({kBroken});
  CHECK(desk.run() == 1);
  CHECK(desk.world.text_of(kDraft) == kBroken);
  desk.writes({kBroken});
  CHECK(desk.run({"edit", "pmp", "--fresh"}) == 1);
  CHECK(desk.seen.back() == kGoal);
  desk.writes({kBetter});
  CHECK(desk.run() == 0);
  CHECK(desk.seen.back() == kBroken);
  CHECK(desk.goal() == kBetter);
}

TEST_CASE("where the file changed meanwhile both versions are kept, and the draft can go on") {
  Desk desk(false);
  desk.world.processes.programs["vi"] = [&](const FakeProcesses::Call& call) {
    REQUIRE(desk.world.files.replace(call.words.back(), kBetter));
    CHECK(cairn::main::run(desk.world.world(), {"set", "pmp", "tags+=work"}) == 0);
    return 0;
  };
  CHECK(desk.run() == 4);
  CHECK(desk.says("'goals/pmp.yaml' changed while it was in the editor; nothing was written"));
  CHECK(desk.says("'goals/pmp.yaml' holds the other version"));
  CHECK(desk.goal().find("tags: [work]") != std::string::npos);
  CHECK(desk.world.text_of(kDraft) == kBetter);

  const std::string theirs = desk.goal();
  for (const std::string& text : {std::string(kBetter), std::string(kBetter) + "notes: x\n"}) {
    desk.writes({text});
    CHECK(desk.run() == 1);
    CHECK(desk.says("goals/pmp.yaml has changed since"));
    CHECK(desk.says("-tags: [work]"));
    CHECK(desk.says("`cairn edit pmp --take-draft`"));
    CHECK(desk.goal() == theirs);
    CHECK(desk.world.text_of(kDraft) == text);
  }
  desk.writes({std::string(kBetter) + "tags: [work]\n"});
  CHECK(desk.run({"edit", "pmp", "--take-draft"}) == 0);
  CHECK(desk.goal() == std::string(kBetter) + "tags: [work]\n");
  CHECK_FALSE(desk.world.has(kDraft));
}

TEST_CASE("at a terminal a draft of an older text is written only where the person says so") {
  for (const char* answer : {"o\nk\n", "o\nw\n"}) {
    Desk desk;
    desk.writes({kBroken});
    desk.world.type("k\n");
    CHECK(desk.run() == 1);
    desk.world.put("goals/pmp.yaml", std::string(kGoal) + "tags: [work]\n");
    desk.writes({kBetter});
    desk.world.type(answer);
    const bool is_kept = answer[2] == 'k';
    CHECK(desk.run() == (is_kept ? 1 : 0));
    CHECK(desk.says("write it over what the file has now"));
    CHECK((desk.goal() == kBetter) == !is_kept);
    CHECK(desk.world.has(kDraft) == is_kept);
  }
}

TEST_CASE("an editor that removes its file is told, and no draft is promised") {
  Desk desk;
  for (const int exit : {0, 1}) {
    desk.world.processes.programs["vi"] = [&](const FakeProcesses::Call& call) {
      REQUIRE(desk.world.files.remove(call.words.back()));
      return exit;
    };
    CHECK(desk.run() == 4);
    CHECK_FALSE(desk.says("is kept"));
    CHECK(desk.says("nothing was written"));
    CHECK(desk.goal() == kGoal);
  }
}

TEST_CASE("nothing is left of a draft that was written or not touched") {
  Desk desk;
  desk.writes({kBetter, kBetter});
  CHECK(desk.run() == 0);
  CHECK(desk.run() == 0);
  for (const std::string& path : desk.world.paths()) CHECK(path.find("drafts") == std::string::npos);
}

TEST_CASE("a file that was removed meanwhile is not made again") {
  Desk desk;
  desk.world.processes.programs["vi"] = [&](const FakeProcesses::Call& call) {
    REQUIRE(desk.world.files.replace(call.words.back(), kBetter));
    REQUIRE(desk.world.files.remove("/career/goals/pmp.yaml"));
    return 0;
  };
  CHECK(desk.run() == 4);
  CHECK(desk.says("was removed while it was in the editor"));
  CHECK(desk.world.text_of(kDraft) == kBetter);
}

TEST_CASE("an editor that fails writes nothing, and what was typed in it is kept") {
  Desk desk;
  desk.world.processes.programs["vi"] = [](const FakeProcesses::Call&) { return 1; };
  CHECK(desk.run() == 4);
  CHECK(desk.says("the editor `vi` ended with exit code 1; nothing was written"));
  CHECK_FALSE(desk.world.has(kDraft));

  desk.world.processes.programs["vi"] = [&](const FakeProcesses::Call& call) {
    REQUIRE(desk.world.files.replace(call.words.back(), kBetter));
    return 128 + 15;
  };
  CHECK(desk.run() == 4);
  CHECK(desk.says("was ended by signal 15"));
  CHECK(desk.world.text_of(kDraft) == kBetter);
  CHECK(desk.goal() == kGoal);
}

TEST_CASE("an editor that is not there is told, and leaves nothing behind") {
  Desk desk;
  desk.world.set_env("EDITOR", "no-such-editor");
  CHECK(desk.run() == 4);
  CHECK(desk.says("cannot start 'no-such-editor'"));
  CHECK_FALSE(desk.world.has(kDraft));
}

TEST_CASE("a file that cannot be written leaves the draft where it is") {
  Desk desk;
  desk.world.processes.programs["vi"] = [&](const FakeProcesses::Call& call) {
    REQUIRE(desk.world.files.replace(call.words.back(), kBetter));
    desk.world.fail(cairn::test::Op::replace, 1);
    return 0;
  };
  CHECK(desk.run() == 4);
  CHECK(desk.goal() == kGoal);
  CHECK(desk.world.text_of(kDraft) == kBetter);
}

TEST_CASE("one file is in one editor at a time, and other commands go on") {
  Desk desk;
  desk.world.put("goals/run.yaml", kGoal);
  int same = 0;
  desk.world.processes.programs["vi"] = [&](const FakeProcesses::Call& call) {
    if (call.words.back().ends_with("run.yaml")) return 0;
    same = cairn::main::run(desk.world.world(), {"edit", "pmp"});
    CHECK(cairn::main::run(desk.world.world(), {"edit", "run"}) == 0);
    return 0;
  };
  CHECK(desk.run() == 0);
  CHECK(same == 4);
  CHECK(desk.says("'goals/pmp.yaml' is in an editor already"));
}

TEST_CASE("a dry run shows the diff, and leaves neither file nor draft") {
  Desk desk;
  desk.writes({kBetter});
  CHECK(desk.run({"edit", "pmp", "--dry-run"}) == 0);
  CHECK(desk.says("+due: 2027-07-17"));
  CHECK(desk.goal() == kGoal);
  CHECK_FALSE(desk.world.has(kDraft));
}

TEST_CASE("an inbox that is not there yet is made, and a file that cannot be read is mended") {
  Desk desk;
  desk.writes({"tasks:\n  - do: Renew the badge\n"});
  CHECK(desk.run({"edit", "inbox"}) == 0);
  CHECK(desk.world.text_of("inbox.yaml") == "tasks:\n  - do: Renew the badge\n");
  desk.world.put("goals/pmp.yaml", kBroken);
  desk.writes({kGoal});
  CHECK(desk.run() == 0);
  CHECK(desk.goal() == kGoal);
}
