#include "analysis/differences.h"

#include <doctest/doctest.h>

#include <string>

#include "document/read.h"

namespace cairn::analysis {
namespace {

// One difference a line: "key: before -> after".
std::string between(std::string_view before, std::string_view after) {
  const auto a = document::read(std::string(before), {});
  const auto b = document::read(std::string(after), {});
  std::string all;
  for (const Difference& one : differences(a.tree->root(), b.tree->root()))
    all += one.key + ": " + one.before + " -> " + one.after + "\n";
  return all;
}

}  // namespace

TEST_CASE("keys that changed, came and went are told in the order of the file") {
  CHECK(between("due: 2027-05-31\nwhy: money\n", "due: 2027-07-17\nstart: 2026-12-01\n") ==
        "due: 2027-05-31 -> 2027-07-17\nwhy: money -> \nstart:  -> 2026-12-01\n");
}

TEST_CASE("what says the same is no difference") {
  CHECK(between("due: 2027-05-31 # soon\ntags: [a, b]\n", "due:   2027-05-31\ntags:\n- a\n- b\n").empty());
  CHECK(between("why: \n", "why: ~\n").empty());
}

TEST_CASE("a key within a map is named by its way") {
  CHECK(between("metric: {target: 80}\n", "metric: {target: 90}\n") == "metric.target: 80 -> 90\n");
}

TEST_CASE("a key of an item is named by the item's address") {
  CHECK(between("tasks:\n  - do: Book the exam slot\n  - do: Rest\n    id: nap\n",
                "tasks:\n  - do: Book the exam slot\n    done: 2026-12-01\n  - do: Rest\n    id: nap\n    "
                "due: 2026-12-02\n") == "book-exam-slot.done:  -> 2026-12-01\nnap.due:  -> 2026-12-02\n");
}

TEST_CASE("an item that went away does not make the others look changed") {
  CHECK(between("tasks:\n  - do: One\n  - do: Two\n  - do: Three\n",
                "tasks:\n  - do: One\n  - do: Three\n") == "tasks: Two -> \n");
  CHECK(between("tags: [a]\n", "tags: [a, b]\n") == "tags:  -> b\n");
}

TEST_CASE("a file of comments alone lacks everything") {
  CHECK(between("# nothing yet\n", "due: 2027-05-31\n") == "due:  -> 2027-05-31\n");
  CHECK(between("due: 2027-05-31\n", "# nothing yet\n") == "due: 2027-05-31 -> \n");
}

}  // namespace cairn::analysis
