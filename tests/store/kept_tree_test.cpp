// Nodes that are dropped and read again: nobody may notice.
#include "store/kept_tree.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "document/read.h"
#include "store/workspace.h"

namespace cairn::store {
namespace {

const std::string kText =
    "statement: Give 3 talks\n"
    "why: >-\n"
    "  They\n"
    "  count.\n"
    "tags: [\"a \\u00e9\", 'it''s', plain]   # three spellings\n"
    "tasks:\n"
    "  - {do: Book the room, done: }\n";

KeptTree kept() {
  KeptTree tree;
  tree = std::move(*document::read(kText, {document::RootKind::mapping}).tree);
  return tree;
}

TEST_CASE("scalars outlive the nodes that they were made of") {
  KeptTree tree = kept();
  std::vector<std::pair<document::Scalar, std::string>> scalars;
  std::vector<document::Span> spans;
  const auto add = [&](document::Node node) {
    scalars.emplace_back(document::Scalar(node), std::string(node.text()));
    spans.push_back(node.span());
  };
  add(tree->root().find("statement"));
  add(tree->root().find("why"));
  for (const document::Node tag : tree->root().find("tags").items()) add(tag);
  add(tree->root().find("tasks").item(0).find("done"));
  CHECK(scalars[1].second == "They count.");
  CHECK(scalars[2].second == "a \u00e9");

  tree.drop_nodes();
  const auto check_all = [&] {
    for (std::size_t i = 0; i < scalars.size(); ++i) {
      CHECK(scalars[i].first.text() == scalars[i].second);
      CHECK(scalars[i].first.span() == spans[i]);
    }
  };
  check_all();
  CHECK(tree.source() == kText);

  const document::Tree* again = tree.get();
  CHECK(again->has_nodes());
  CHECK(again->root().find("tasks").item(0).find("do").text() == "Book the room");
  CHECK(again->root().find("why").text() == "They count.");
  CHECK(again->root().find("why").span() == spans[1]);
  check_all();
  CHECK(tree.get() == again);
}

TEST_CASE("a node that is none makes no scalar") {
  CHECK_FALSE(document::Scalar());
  CHECK_FALSE(document::Scalar(document::Node()));
  CHECK_FALSE(document::Scalar(kept()->root().find("tasks")));
}

TEST_CASE("many threads may ask for nodes that are gone") {
  KeptTree tree = kept();
  tree.drop_nodes();
  std::vector<std::string> read(200);
  base::parallel_for(read.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) read[i] = tree->root().find("statement").text();
  });
  for (const std::string& text : read) CHECK(text == "Give 3 talks");
}

TEST_CASE("goals are kept without their nodes until somebody asks") {
  const Workspace workspace = load_texts({{"goals/talks.yaml", kText}});
  const SourceFile& file = workspace.files.at(0);
  const model::Goal& goal = workspace.goals.at(0);
  CHECK(goal.why->value == "They count.");
  CHECK(goal.tasks.at(0).address == "book-room");
  CHECK(file.tree->root().find("tags").size() == 3);
  CHECK(goal.why->value == "They count.");
  CHECK(goal.why->span == file.tree->root().find("why").span());
}

}  // namespace
}  // namespace cairn::store
