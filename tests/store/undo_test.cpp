#include "store/undo.h"

#include <doctest/doctest.h>

#include "store/pending.h"
#include "store/pending_record.h"
#include "support/fake_world.h"

using cairn::base::Failure;
using cairn::test::FakeWorld;
using cairn::test::Op;

namespace cairn::store {
namespace {

using Kind = FileChange::Kind;
const std::string root = "/career";

struct Desk {
  FakeWorld world;
  Desk() { world.put("cairn.yaml", "format: 1\n"); }

  base::Result<void> commit(const ChangeSet& set) {
    const auto lock = lock_workspace(world.world(), root, set.command);
    REQUIRE(lock);
    return store::commit(world.world(), root, *lock, set);
  }
  std::vector<ChangeSet> list() { return list_undo(world.world(), root); }
  base::Result<std::vector<FileChange>> reverse_last(std::size_t count) {
    return reverse(world.world(), root, list_undo(world.world(), root, count));
  }
  // Takes the newest commands back as `cairn undo` does.
  void undo(std::size_t count) {
    auto changes = reverse_last(count);
    REQUIRE(changes);
    REQUIRE(commit({"undo", *changes}));
  }
};

FileChange append(std::string lines) {
  return {Kind::append, "journal/2026-12.yaml", {}, std::move(lines), true};
}

}  // namespace

TEST_CASE("a command that replaced a file and appended to the journal is taken back in both") {
  Desk desk;
  desk.world.put("goals/pmp.yaml", "due: 1\n");
  desk.world.put("journal/2026-12.yaml", "- a\n");
  REQUIRE(desk.commit(
      {"set pmp due=2", {{Kind::replace, "goals/pmp.yaml", "due: 1\n", "due: 2\n"}, append("- b\n")}}));
  desk.undo(1);
  CHECK(desk.world.text_of("goals/pmp.yaml") == "due: 1\n");
  CHECK(desk.world.text_of("journal/2026-12.yaml") == "- a\n");
}

TEST_CASE("taking back an undo is a redo, byte for byte") {
  Desk desk;
  REQUIRE(desk.commit({"add", {{Kind::create, "goals/pmp.yaml", {}, "statement: x\r\n"}, append("- b\n")}}));
  desk.undo(1);
  CHECK_FALSE(desk.world.has("goals/pmp.yaml"));
  CHECK_FALSE(desk.world.has("journal/2026-12.yaml"));
  desk.undo(1);
  CHECK(desk.world.text_of("goals/pmp.yaml") == "statement: x\r\n");
  CHECK(desk.world.text_of("journal/2026-12.yaml") == "- b\n");
  CHECK(desk.world.is_private("journal/2026-12.yaml"));
}

TEST_CASE("several commands are taken back to before the oldest of them, undos among them") {
  Desk desk;
  desk.world.put("goals/pmp.yaml", "0");
  REQUIRE(desk.commit({"one", {{Kind::replace, "goals/pmp.yaml", "0", "1"}}}));
  REQUIRE(desk.commit({"two", {{Kind::replace, "goals/pmp.yaml", "1", "2"}}}));
  desk.undo(1);
  CHECK(desk.world.text_of("goals/pmp.yaml") == "1");
  desk.undo(3);
  CHECK(desk.world.text_of("goals/pmp.yaml") == "0");
  desk.undo(1);
  CHECK(desk.world.text_of("goals/pmp.yaml") == "1");
}

TEST_CASE("a removed file comes back") {
  Desk desk;
  desk.world.put("goals/pmp.yaml", "x\n");
  REQUIRE(desk.commit({"rm", {{Kind::remove, "goals/pmp.yaml", "x\n", ""}}}));
  desk.undo(1);
  CHECK(desk.world.text_of("goals/pmp.yaml") == "x\n");
}

TEST_CASE("a file that has changed since is named and everything stays as it is") {
  Desk desk;
  desk.world.put("goals/a.yaml", "a1");
  desk.world.put("goals/b.yaml", "b1");
  REQUIRE(desk.commit(
      {"set both",
       {{Kind::replace, "goals/a.yaml", "a1", "a2"}, {Kind::replace, "goals/b.yaml", "b1", "b2"}}}));
  desk.world.put("goals/a.yaml", "by hand");
  const auto changes = desk.reverse_last(1);
  REQUIRE_FALSE(changes);
  CHECK(changes.error().kind == Failure::content);
  CHECK(changes.error().message ==
        "'goals/a.yaml' has changed since `cairn set both`; nothing was taken back");
  CHECK(desk.world.text_of("goals/b.yaml") == "b2");
  CHECK(reverse_as_recorded(desk.list()).size() == 2);
}

TEST_CASE("a file that is gone or came back since is a change too") {
  Desk desk;
  desk.world.put("goals/a.yaml", "a1");
  REQUIRE(desk.commit({"rm", {{Kind::remove, "goals/a.yaml", "a1", ""}}}));
  desk.world.put("goals/a.yaml", "again");
  CHECK_FALSE(desk.reverse_last(1));
  REQUIRE(desk.commit({"add", {{Kind::create, "goals/new.yaml", {}, "x"}}}));
  REQUIRE(desk.world.files.remove("goals/new.yaml"));
  const auto changes = desk.reverse_last(1);
  REQUIRE_FALSE(changes);
  CHECK(changes.error().message == "'goals/new.yaml' was removed since `cairn add`; nothing was taken back");
}

TEST_CASE("appended lines are found wherever a merge has put them, and only whole lines count") {
  Desk desk;
  desk.world.put("journal/2026-12.yaml", "- x - b\n");
  REQUIRE(desk.commit({"log", {append("- b\n- c\n")}}));
  desk.world.put("journal/2026-12.yaml", "- x - b\n- b\n- between\n- c\n- later\n");
  desk.undo(1);
  CHECK(desk.world.text_of("journal/2026-12.yaml") == "- x - b\n- between\n- later\n");
}

TEST_CASE("an appended line that was edited since is not guessed at") {
  Desk desk;
  REQUIRE(desk.commit({"log", {append("- b\n")}}));
  desk.world.put("journal/2026-12.yaml", "- b, edited\n");
  CHECK_FALSE(desk.reverse_last(1));
}

TEST_CASE("records are private, numbered, and the oldest go when there are too many") {
  Desk desk;
  for (std::size_t i = 1; i <= kMaxUndo + 2; ++i)
    REQUIRE(desk.commit({"log " + std::to_string(i), {append("- " + std::to_string(i) + "\n")}}));
  const auto records = desk.list();
  REQUIRE(records.size() == kMaxUndo);
  CHECK(records.front().command == "log 102");
  CHECK(records.front().at == "2026-12-07T18:05+01:00");
  CHECK(records.back().command == "log 3");
  CHECK(desk.world.is_private(".cairn/undo/000102.json"));
  CHECK_FALSE(desk.world.has(".cairn/undo/000002.json"));
}

TEST_CASE("a record that cannot be read ends the list, and files that are no records are passed over") {
  Desk desk;
  REQUIRE(desk.commit({"one", {append("- 1\n")}}));
  REQUIRE(desk.commit({"two", {append("- 2\n")}}));
  REQUIRE(desk.commit({"three", {append("- 3\n")}}));
  desk.world.put(".cairn/undo/000002.json", "{");
  desk.world.put(".cairn/undo/9.json", "{");
  desk.world.put(".cairn/undo/notes.txt", "mine");
  REQUIRE(desk.list().size() == 1);
  CHECK(desk.list().front().command == "three");
}

TEST_CASE("a record that leads out of the workspace is refused") {
  Desk desk;
  desk.world.put("/secret", "x");
  desk.world.put(".cairn/undo/000001.json", to_record({"evil", {{Kind::create, "../secret", {}, "x"}}}));
  CHECK_FALSE(desk.reverse_last(1));
}

TEST_CASE("what fails or writes nothing leaves no record") {
  Desk desk;
  desk.world.put("goals/a.yaml", "a1");
  CHECK_FALSE(desk.commit({"set", {{Kind::replace, "goals/a.yaml", "other", "a2"}}}));
  REQUIRE(desk.commit({"set", {{Kind::replace, "goals/a.yaml", "a1", "a1"}}}));
  ChangeSet init{"init", {append("- 1\n")}};
  init.is_undoable = false;
  REQUIRE(desk.commit(init));
  CHECK(desk.list().empty());
}

TEST_CASE("a record that cannot be kept is told once the files are written") {
  Desk desk;
  desk.world.put("goals/a.yaml", "a1");
  desk.world.fail(Op::create, 2);  // the first one is of what is pending
  const auto written = desk.commit({"set", {{Kind::replace, "goals/a.yaml", "a1", "a2"}}});
  REQUIRE_FALSE(written);
  CHECK(written.error().message.starts_with("written, but `cairn undo` cannot take it back: "));
  CHECK(desk.world.text_of("goals/a.yaml") == "a2");
}

TEST_CASE("a command that the next one finished can be taken back, once") {
  Desk desk;
  desk.world.put("goals/a.yaml", "a2");
  const ChangeSet set{"set", {{Kind::replace, "goals/a.yaml", "a1", "a2"}, append("- b\n")}};
  desk.world.put(".cairn/pending.json", to_record(set));
  for (int run = 0; run < 2; ++run) {
    const auto lock = lock_workspace(desk.world.world(), root, "next");
    REQUIRE(lock);
    REQUIRE(finish_interrupted(desk.world.world(), root, *lock));
    // The second time as if it had died between keeping its record and forgetting the pending one.
    desk.world.put(".cairn/pending.json", to_record(set));
  }
  CHECK(desk.list().size() == 1);
  desk.undo(1);
  CHECK(desk.world.text_of("goals/a.yaml") == "a1");
  CHECK_FALSE(desk.world.has("journal/2026-12.yaml"));
}

TEST_CASE("a command that dies behind its one change can still be taken back") {
  Desk desk;
  desk.world.put("goals/pmp.yaml", "0");
  const ChangeSet one{"one", {{Kind::replace, "goals/pmp.yaml", "0", "1"}}};
  REQUIRE(record_pending(desk.world.world(), root, one));
  desk.world.put("goals/pmp.yaml", "1");
  {
    const auto lock = lock_workspace(desk.world.world(), root, "set");
    REQUIRE(lock);
    CHECK(finish_interrupted(desk.world.world(), root, *lock) == "");
  }
  REQUIRE(desk.list().size() == 1);
  desk.undo(1);
  CHECK(desk.world.text_of("goals/pmp.yaml") == "0");
}

TEST_CASE("each undo goes one command further back, and a redo brings back what the last one took") {
  Desk desk;
  for (const char* name : {"one", "two", "three"})
    REQUIRE(desk.commit({name, {append(std::string("- ") + name + "\n")}}));
  const auto read = [&] { return read_undo_history(desk.world.world(), root); };
  const auto names = [&] {
    std::string text;
    for (const ChangeSet& command : read().standing) text += command.command + " ";
    return text;
  };
  const auto take_back = [&](std::span<const ChangeSet> what, const std::string& note) {
    const auto changes = reverse(desk.world.world(), root, what);
    REQUIRE(changes);
    ChangeSet set{"undo", *changes};
    set.note = note;
    REQUIRE(desk.commit(set));
  };
  const auto undo = [&](std::size_t count) {
    const UndoHistory history = read();
    take_back(std::span(history.standing).first(count),
              undo_note(std::span(history.standing_numbers).first(count)));
  };
  const auto redo = [&] {
    const UndoHistory history = read();
    REQUIRE_FALSE(history.undone.empty());
    take_back(std::span(history.undone).first(1), redo_note(history.undone_numbers.front()));
  };
  const auto journal = [&] { return desk.world.text_of("journal/2026-12.yaml"); };

  undo(1);
  CHECK(names() == "two one ");
  undo(1);
  CHECK(journal() == "- one\n");
  redo();
  CHECK(journal() == "- one\n- two\n");
  redo();
  CHECK(names() == "three two one ");
  CHECK(read().undone.empty());
  undo(2);
  CHECK(journal() == "- one\n");
  CHECK(taken_back_by(desk.world.world(), root, read().undone.front()).size() == 2);
  redo();
  CHECK(journal() == "- one\n- two\n- three\n");
  undo(1);
  REQUIRE(desk.commit({"four", {append("- four\n")}}));
  CHECK(read().undone.empty());
  undo(1);
  undo(1);
  CHECK(names() == "one ");
  CHECK(read().undone.size() == 2);
  redo();
  redo();
  CHECK(names() == "four two one ");
  CHECK(read().undone.empty());
  CHECK(journal() == "- one\n- two\n- four\n");
}

TEST_CASE("large records push the oldest out before there are a hundred") {
  Desk desk;
  const std::string large(kMaxUndoBytes / 8, 'x');
  std::string before;
  for (int i = 0; i < 8; ++i) {
    const std::string after = std::to_string(i) + large;
    desk.world.put("journal/2026-11.yaml", before);
    REQUIRE(desk.commit({std::to_string(i), {{Kind::replace, "journal/2026-11.yaml", before, after}}}));
    before = after;
  }
  const auto records = desk.list();
  CHECK(records.front().command == "7");
  CHECK(records.size() > 1);
  CHECK(records.size() < 5);  // before and after are in each
}

}  // namespace cairn::store
