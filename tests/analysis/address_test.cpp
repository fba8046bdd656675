#include "analysis/address.h"

#include <doctest/doctest.h>

#include <string>

namespace cairn::analysis {
namespace {

store::Workspace workspace() {
  return store::load_texts(
      {{"goals/falls.yaml",
        "statement: Cut falls\nmilestones:\n  - name: Half way\ntasks:\n  - do: Order new beds\n"
        "  - do: Ask the head nurse\n"},
       {"goals/pmp.yaml",
        "statement: Pass\nmilestones:\n  - name: Half way\ntasks:\n  - do: Book the exam slot\n"
        "  - do: Ask Dana\n"},
       {"inbox.yaml", "tasks:\n  - do: Renew the badge\n"}});
}

std::string any_item(std::string_view text) {
  const auto found = find_any_item(workspace(), text);
  return found ? found->address() : found.error().message + " / " + found.error().help;
}

std::string reference(std::string_view owner, std::string_view text, ItemKind kind = ItemKind::task) {
  const auto found = reference_to(workspace(), owner, kind, text);
  return found ? *found : found.error().message;
}

}  // namespace

TEST_CASE("an item is found without its goal: by its address, a beginning, or words in a row") {
  CHECK(any_item("order-new-beds") == "falls/order-new-beds");
  CHECK(any_item("order") == "falls/order-new-beds");
  CHECK(any_item("exam-slot") == "pmp/book-exam-slot");
  CHECK(any_item("badge") == "inbox/renew-badge");
}

TEST_CASE("what several items are called is refused with all of them") {
  CHECK(any_item("ask") == "'ask' could be falls/ask-head-nurse, pmp/ask-dana / write more of it");
  CHECK(any_item("half-way") == "'half-way' could be falls/half-way, pmp/half-way / write more of it");
}

TEST_CASE("what nothing is called is offered with its goal, or with what there is") {
  CHECK(any_item("ask-dna") == "no goal, person or item is called 'ask-dna' / did you mean `pmp/ask-dana`?");
  CHECK(any_item("zebra") == "no goal, person or item is called 'zebra' / there are falls, pmp");
  CHECK(any_item("") == "no goal, person or item is called '' / there are falls, pmp");
}

TEST_CASE("a reference names the goal's own item first, and another's with its goal") {
  CHECK(reference("pmp", "ask") == "ask-dana");
  CHECK(reference("falls", "ask") == "ask-head-nurse");
  CHECK(reference("pmp", "order") == "falls/order-new-beds");
  CHECK(reference("pmp", "fal/order") == "falls/order-new-beds");
  CHECK(reference("pmp", "pmp/exam") == "book-exam-slot");
  CHECK(reference("pmp", "badge") == "inbox/renew-badge");
  CHECK(reference("pmp", "inbox/badge") == "inbox/renew-badge");
  CHECK(reference("inbox", "inbox/badge") == "renew-badge");
  CHECK(reference("inbox", "ask") == "'ask' could be falls/ask-head-nurse, pmp/ask-dana");
  CHECK(reference("pmp", "zebra") == "zebra");
  CHECK(reference("pmp", "falls/zebra").starts_with("no task of 'falls' is called 'zebra'"));
}

TEST_CASE("a task leads to a milestone of its own goal only") {
  CHECK(reference("pmp", "half", ItemKind::milestone) == "half-way");
  CHECK(reference("inbox", "half", ItemKind::milestone) == "half");
}

}  // namespace cairn::analysis
