#include "commands/completing/line_scan.h"

#include <doctest/doctest.h>

namespace cairn::commands::completing {

TEST_CASE("a key's lines are found at the begin of a file and behind others") {
  CHECK(lines_of_key("tags: [a]\ndue: 2027-05-31\n", "tags") == "tags: [a]\n");
  CHECK(lines_of_key("# mine\nstatement: x\ntags: [a]", "tags") == "tags: [a]");
  CHECK(lines_of_key("statement: x\n", "tags") == std::nullopt);
  CHECK(lines_of_key("", "tags") == std::nullopt);
}

TEST_CASE("a key that only begins alike, or stands deeper, is another key") {
  CHECK(lines_of_key("tagset: [a]\n", "tags") == std::nullopt);
  CHECK(lines_of_key("metric:\n  tags: [a]\n", "tags") == std::nullopt);
  CHECK(lines_of_key("notes: |\n  tags: [a]\ntags: [b]\n", "tags") == "tags: [b]\n");
}

TEST_CASE("what is indented, a list item or a comment belongs to the key above it") {
  CHECK(lines_of_key("tags:\n- a\n# more\n  - b\n\nwhy: x\n", "tags") == "tags:\n- a\n# more\n  - b\n\n");
  CHECK(list_of_key("tags:\n- a\n- b\nwhy: x\n", "tags") == std::vector<std::string>{"a", "b"});
}

TEST_CASE("lists are read in any style, and what is no list has no members") {
  CHECK(list_of_key("tags: [a, b-2]\n", "tags") == std::vector<std::string>{"a", "b-2"});
  CHECK(list_of_key("tags: [\"a, b\", 'c']\n", "tags") == std::vector<std::string>{"a, b", "c"});
  CHECK(list_of_key("tags: [a,\n  b]\n", "tags") == std::vector<std::string>{"a", "b"});
  CHECK(list_of_key("tags: [a, b]\r\nwhy: x\r\n", "tags") == std::vector<std::string>{"a", "b"});
  CHECK(list_of_key("tags: a\n", "tags").empty());
  CHECK(list_of_key("tags: [a\n", "tags").empty());
}

TEST_CASE("a text is read as YAML reads it") {
  CHECK(text_of_key("statement: \"Run: 5 km\" # soon\n", "statement") == "Run: 5 km");
  CHECK(text_of_key("statement: >-\n  Run\n  5 km\ndue: x\n", "statement") == "Run 5 km");
  CHECK(text_of_key("statement:\n", "statement") == std::nullopt);
}

}  // namespace cairn::commands::completing
