#include "cli/parser.h"

#include <doctest/doctest.h>

namespace cairn::cli {
namespace {

struct Words {
  std::optional<std::string> subject, value, task, note;
  std::vector<std::string> many;
  bool amend = false;
};

base::Result<Words> parsed(const std::vector<std::string>& words) {
  Words out;
  Options options;
  options.value("subject", Metavar::id, out.subject, "whom");
  options.value("value", Metavar::number, out.value, "how much");
  options.value("--note", Metavar::text, out.note, "a note");
  options.value("--task", Metavar::text, out.task, "a task").is_value_optional = true;
  options.values("--many", Metavar::text, out.many, "some");
  options.flag("--amend", out.amend, "correct");
  if (const auto outcome = parse(words, options); !outcome) return tl::make_unexpected(outcome.error());
  return out;
}

}  // namespace

TEST_CASE("a negative number is a value and no option") {
  const auto words = parsed({"pmp", "-3.5k", "--note", "-1", "--many", "-2"});
  REQUIRE(words);
  CHECK(words->value == "-3.5k");
  CHECK(words->note == "-1");
  CHECK(words->many == std::vector<std::string>{"-2"});
}

TEST_CASE("a word too many is named, and so is an option that is not there") {
  const auto extra = parsed({"pmp", "1", "-3"});
  REQUIRE_FALSE(extra);
  CHECK(extra.error().message == "one word too many: '-3'");
  const auto option = parsed({"pmp", "--taks"});
  REQUIRE_FALSE(option);
  CHECK(option.error().message == "unknown option '--taks'");
  CHECK(option.error().help == "did you mean `--task`?");
}

TEST_CASE("an option whose value may be left out says that it stood there") {
  CHECK_FALSE(parsed({"pmp"})->task.has_value());
  CHECK(parsed({"pmp", "--task"})->task == "");
  CHECK(parsed({"pmp", "--task", "Do it"})->task == "Do it");
  CHECK(parsed({"pmp", "--task", "--amend"})->amend);
  CHECK(parsed({"pmp", "--task=Do it"})->task == "Do it");
}

}  // namespace cairn::cli
