#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "base/posix_world.h"
#include "store/pending.h"
#include "store/transaction.h"
#include "support/temp_folder.h"

using namespace cairn::store;
using cairn::base::PosixWorld;
using cairn::base::World;
using cairn::test::Signal;
using cairn::test::start_child;
using cairn::test::TempFolder;
using cairn::test::wait_for;
using Kind = FileChange::Kind;

namespace {

std::string event(int round) {
  return "- {round: " + std::to_string(round) + "}\n";
}

// Counts a goal up, each time with its event, until somebody ends the process.
int write_for_ever(const std::string& root, const Signal& begun) {
  const auto real = PosixWorld::open();
  if (!real) return 1;
  const World world = (*real)->world();
  for (bool is_first = true;; is_first = false) {
    const auto lock = lock_workspace(world, root, "set");
    if (!lock || !finish_interrupted(world, root, *lock)) return 2;
    const auto before = world.files.read(root + "/goals/pmp.yaml", {});
    if (!before) return 3;
    const int round = std::stoi(*before) + 1;
    const ChangeSet set{"set",
                        {{Kind::replace, "goals/pmp.yaml", *before, std::to_string(round) + "\n"},
                         {Kind::append, "journal/2026-12.yaml", "", event(round)}}};
    if (!commit(world, root, *lock, set)) return 4;
    if (is_first) begun.raise();
  }
}

}  // namespace

TEST_CASE("however a writer is killed, the next one brings goal and journal together") {
  const TempFolder temp;
  temp.put("goals/pmp.yaml", "0\n");
  temp.put("journal/2026-12.yaml", event(0));
  const auto real = PosixWorld::open();
  REQUIRE(real);
  const World world = (*real)->world();
  std::mt19937 random(20261207);
  for (int kill = 0; kill < 60; ++kill) {
    const Signal begun;
    const pid_t child = start_child([&] { return write_for_ever(temp.path(), begun); });
    begun.await();
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 8000));
    ::kill(child, SIGKILL);
    REQUIRE(wait_for(child) == 128 + SIGKILL);
    const auto lock = lock_workspace(world, temp.path(), "check");
    REQUIRE(lock);
    REQUIRE(finish_interrupted(world, temp.path(), *lock));
    const int round = std::stoi(temp.text_of("goals/pmp.yaml"));
    const std::string journal = temp.text_of("journal/2026-12.yaml");
    REQUIRE(journal.ends_with(event(round)));
    REQUIRE(std::count(journal.begin(), journal.end(), '\n') == round + 1);
  }
  CHECK(std::stoi(temp.text_of("goals/pmp.yaml")) >= 60);
}

TEST_CASE("on the real disk a private file is private and a linked folder is refused") {
  const TempFolder temp;
  temp.put("career/cairn.yaml", "");
  temp.put("elsewhere/pmp.yaml", "theirs");
  ::symlink("../elsewhere", (temp / "career/goals").c_str());
  const auto real = PosixWorld::open();
  REQUIRE(real);
  const World world = (*real)->world();
  const std::string root = temp / "career";
  const auto lock = lock_workspace(world, root, "add");
  REQUIRE(lock);
  REQUIRE(commit(world, root, *lock, {"add", {{Kind::append, "journal/2026-12.yaml", "", event(1)}}}));
  CHECK(temp.mode_of("career/journal/2026-12.yaml") == 0600);
  for (const Kind kind : {Kind::replace, Kind::append, Kind::remove})
    CHECK_FALSE(commit(world, root, *lock, {"set", {{kind, "goals/pmp.yaml", "theirs", "ours"}}}));
  CHECK_FALSE(commit(world, root, *lock, {"add", {{Kind::create, "goals/new.yaml", "", "ours"}}}));
  CHECK(temp.text_of("elsewhere/pmp.yaml") == "theirs");
  CHECK(temp.entries("elsewhere") == 1);
}
