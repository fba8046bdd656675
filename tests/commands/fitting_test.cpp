#include <doctest/doctest.h>

#include "main/run.h"
#include "support/fake_world.h"

namespace cairn::commands {
namespace {

// Ten hours a week: on Monday 7 December there are 20h until the essay is due, and 40h until the course is.
struct Desk {
  Desk() {
    world.terminal.width = 120;
    world.put("cairn.yaml", "format: 1\n");
    world.put("profile.yaml", "name: Robin\nhours: 10h/week\n");
    world.put("goals/course.yaml",
              "statement: Finish the course\nwhy: x\ndue: 2027-01-03\ntasks:\n"
              "  - {do: Work through it, id: work, estimate: 21h}\n");
    world.put("goals/essay.yaml",
              "statement: Hand in the essay\nwhy: x\ndue: 2026-12-20\ntasks:\n"
              "  - {do: Write it, id: write, estimate: 18h}\n  - {do: Send it, after: write}\n");
    world.put("goals/talk.yaml",
              "statement: Give the talk\nwhy: x\ndue: 2027-02-28\ntasks:\n"
              "  - {do: Book the room}\n  - {do: Rehearse, after: course/work}\n");
  }
  std::string run(std::vector<std::string> words) {
    world.clear_output();
    words.insert(words.end(), {"--color", "never"});
    exit = main::run(world.world(), words);
    return world.output();
  }
  static bool tells(const std::string& text) {
    return text.find("A312") != std::string::npos && text.find("see `cairn plan`") != std::string::npos;
  }

  test::FakeWorld world;
  int exit = 0;
};

}  // namespace

TEST_CASE("a date that is moved tells when the date of another goal can no longer be kept") {
  Desk desk;
  CHECK(desk.run({"set", "essay", "due=2027-01-03"}).find("A312") == std::string::npos);
  CHECK(desk.run({"set", "essay", "due=2026-12-20"}).find("A312") == std::string::npos);
  CHECK(desk.tells(desk.run({"set", "course", "due=2026-12-15"})));
  CHECK(desk.run({"check", "--select", "A312"}).find("goals/essay.yaml") != std::string::npos);
  // What was there before is not told again.
  CHECK(desk.run({"set", "course", "due=2026-12-14"}).find("A312") == std::string::npos);
}

TEST_CASE("a task that is added tells when the date of another goal can no longer be kept") {
  Desk desk;
  CHECK(desk.tells(desk.run({"add", "task", "essay", "Read it twice", "--estimate", "90m"})));
  CHECK(desk.run({"check", "--select", "A312"}).find("goals/course.yaml") != std::string::npos);
}

TEST_CASE("a task that is moved takes along what it waits for in another goal") {
  Desk desk;
  CHECK(desk.tells(desk.run({"set", "talk/rehearse", "due=2026-12-10"})));
}

TEST_CASE("a task that took far longer than its estimate tells when the rest no longer fits") {
  Desk desk;
  std::string tasks, events;
  // Ten finished tasks tell how long work takes; the tenth took twenty times as long as it was to take.
  for (int part = 1; part <= 10; ++part) {
    const std::string name = "part-" + std::to_string(part);
    tasks += "  - {do: Part, id: " + name + ", estimate: 1h" + (part < 10 ? ", done: 2026-11-01}\n" : "}\n");
    events += "- {at: 2026-11-01, time: old/" + name + (part < 10 ? ", for: 1h}\n" : ", for: 20h}\n");
  }
  desk.world.put("goals/old.yaml", "statement: Do the parts\nwhy: x\ndue: 2027-06-30\ntasks:\n" + tasks);
  desk.world.put("journal/2026-11.yaml", events);
  CHECK(desk.run({"check", "--select", "A312"}).find("A312") == std::string::npos);
  CHECK(desk.tells(desk.run({"done", "old/part-10"})));
}

}  // namespace cairn::commands
