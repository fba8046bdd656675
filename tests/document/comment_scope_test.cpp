#include "document/comment_scope.h"

#include <doctest/doctest.h>

#include <string>

#include "document/comments.h"
#include "document/read.h"

using namespace cairn::document;

namespace {

// The text that the only comment with `#!` speaks of; "nothing" when it speaks of none.
std::string scope_in(const std::string& text) {
  const ReadResult result = read(text, {});
  REQUIRE(result.tree);
  for (const Span comment : comments_of(*result.tree)) {
    if (text.compare(comment.begin, 2, "#!") != 0) continue;
    const auto scope = scope_of_comment(*result.tree, comment);
    return scope ? text.substr(scope->begin, scope->end - scope->begin) : "nothing";
  }
  FAIL("no comment");
  return {};
}

}  // namespace

TEST_CASE("a comment behind a scalar speaks of its line") {
  CHECK(scope_in("a: 1\nb: 2  #!\nc: 3\n") == "b: 2  #!");
}

TEST_CASE("a comment on the line of a key speaks of the entry with its subtree") {
  CHECK(scope_in("a: 1\ntasks:  #!\n  - do: x\n  - do: y\nb: 2\n") == "tasks:  #!\n  - do: x\n  - do: y");
}

TEST_CASE("a comment behind the first key of an item speaks of that entry alone") {
  CHECK(scope_in("tasks:\n  - do: x  #!\n    due: y\n") == "  - do: x  #!");
  CHECK(scope_in("tasks:\n  - {do: x,  #!\n     due: y}\n  - z\n") == "  - {do: x,  #!\n     due: y}");
}

TEST_CASE("a comment behind the last line of a value speaks of the whole value") {
  CHECK(scope_in("a: 1\nb: one\n  two  #!\nc: 3\n") == "b: one\n  two  #!");
  CHECK(scope_in("b: {\n  x: 1\n  }  #!\nc: 3\n") == "b: {\n  x: 1\n  }  #!");
}

TEST_CASE("a comment behind the last item does not speak of the list") {
  CHECK(scope_in("tasks:\n  - x\n  - y  #!\n") == "  - y  #!");
}

TEST_CASE("a comment inside a flow map speaks of its line only") {
  CHECK(scope_in("b: {x: 1,\n  y: 2,  #!\n  z: 3}\n") == "  y: 2,  #!");
}

TEST_CASE("a comment on its own line speaks of the next entry or item") {
  CHECK(scope_in("#!\na: 1\nb: 2\n") == "a: 1");
  CHECK(scope_in("a: 1\n\n#!\n# more\n\ntasks:\n  - x\n  - y\nb: 2\n") == "tasks:\n  - x\n  - y");
  CHECK(scope_in("tasks:\n  #!\n  - do: x\n    due: y\n  - z\n") == "  - do: x\n    due: y");
  CHECK(scope_in("tasks:\n  - do: x\n    #!\n    due: y\n    id: z\n") == "    due: y");
  CHECK(scope_in("tasks: [\n  #!\n  x,\n  y]\n") == "  x,");
}

TEST_CASE("a comment behind everything speaks of nothing") {
  CHECK(scope_in("a: 1\n#!\n") == "nothing");
  CHECK(scope_in("a: [x,\n  #!\n  ]\n") == "nothing");
}

TEST_CASE("the header of a block scalar may carry a comment") {
  CHECK(scope_in("notes: |  #!\n  one\n  two\nb: 2\n") == "notes: |  #!\n  one\n  two");
}
