#include "store/diff.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cstdlib>

#include "base/text.h"
#include "support/temp_folder.h"

using namespace cairn::store;
using cairn::test::TempFolder;
using Kind = FileChange::Kind;

namespace {

std::string diff(std::string before, std::string after, Kind kind = Kind::replace) {
  return unified_diff({kind, "goals/pmp.yaml", std::move(before), std::move(after)});
}

std::string numbers(int first, int last) {
  std::string out;
  for (int i = first; i <= last; ++i) out += std::to_string(i) + '\n';
  return out;
}

// Applies hunks the slow and plain way; a second opinion on what the diff says.
std::string patched(std::string_view before, std::string_view text) {
  std::string out;
  std::size_t taken = 0;
  const auto take_line = [&] {
    const std::size_t end = std::min(before.find('\n', taken), before.size() - 1) + 1;
    const std::string_view line = before.substr(taken, end - taken);
    taken = end;
    return line;
  };
  std::size_t line_number = 1;
  const auto lines = cairn::base::split(text, '\n');
  for (std::size_t i = 2; i + 1 < lines.size(); ++i) {
    if (lines[i].starts_with("@@ -")) {
      const auto first = static_cast<std::size_t>(std::atoi(lines[i].data() + 4));
      const std::string_view range = lines[i].substr(4, lines[i].find(' ', 4) - 4);
      const std::size_t target = first + (range.ends_with(",0") ? 1 : 0);
      for (; line_number < target; ++line_number) out += take_line();
      continue;
    }
    if (lines[i].starts_with('\\')) continue;
    const bool has_end = !lines[i + 1].starts_with('\\');
    const std::string line = std::string(lines[i].substr(1)) + (has_end ? "\n" : "");
    if (lines[i][0] != '+') {
      RC_ASSERT(take_line() == line);
      ++line_number;
    }
    if (lines[i][0] != '-') out += line;
  }
  return out.append(before.substr(taken));
}

}  // namespace

TEST_CASE("a changed line is shown with three lines around it") {
  CHECK(diff(numbers(1, 9), numbers(1, 4) + "five\n" + numbers(6, 9)) ==
        "--- a/goals/pmp.yaml\n+++ b/goals/pmp.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("changes close to each other share a hunk, distant ones do not") {
  const std::string near = diff(numbers(1, 20), "x\n" + numbers(2, 7) + "x\n" + numbers(9, 20));
  CHECK(near.find("@@", near.find("@@ -1,11 +1,11 @@") + 17) == std::string::npos);
  const std::string far = diff(numbers(1, 20), "x\n" + numbers(2, 8) + "x\n" + numbers(10, 20));
  CHECK(far.find("@@ -1,4 +1,4 @@") != std::string::npos);
  CHECK(far.find("@@ -6,7 +6,7 @@") != std::string::npos);
}

TEST_CASE("a missing end of the last line is said") {
  CHECK(diff("a\nb", "a\nc\n") ==
        "--- a/goals/pmp.yaml\n+++ b/goals/pmp.yaml\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of "
        "file\n+c\n");
}

TEST_CASE("a new, a removed and a longer file") {
  CHECK(diff("", "a\n", Kind::create) == "--- /dev/null\n+++ b/goals/pmp.yaml\n@@ -0,0 +1 @@\n+a\n");
  CHECK(diff("a\n", "", Kind::remove) == "--- a/goals/pmp.yaml\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n");
  CHECK(diff("", "- x\n", Kind::append) == "--- /dev/null\n+++ b/goals/pmp.yaml\n@@ -0,0 +1 @@\n+- x\n");
  CHECK(diff("- w\n", "- x\n", Kind::append) ==
        "--- a/goals/pmp.yaml\n+++ b/goals/pmp.yaml\n@@ -1 +1,2 @@\n - w\n+- x\n");
  CHECK(diff("- w", "- x\n", Kind::append) ==
        "--- a/goals/pmp.yaml\n+++ b/goals/pmp.yaml\n@@ -1 +1,2 @@\n-- w\n\\ No newline at end of file\n+- "
        "w\n+- x\n");
  CHECK(diff("a\n", "a\n").empty());
}

TEST_CASE("the script is the shortest one") {
  const std::string text = diff("a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n");
  std::size_t edits = 0;
  for (const std::string_view line : cairn::base::split(text, '\n'))
    edits += (line.starts_with('+') || line.starts_with('-')) && line.size() == 2 ? 1 : 0;
  CHECK(edits == 5);
}

TEST_CASE("any diff, applied to the old text, gives the new one") {
  CHECK(rc::check([] {
    const auto text = rc::gen::map(rc::gen::container<std::string>(rc::gen::element('a', 'b', '\n')),
                                   [](std::string s) { return s; });
    const std::string before = *text;
    const std::string after = *text;
    if (before == after) return;
    RC_ASSERT(patched(before, diff(before, after)) == after);
  }));
}

TEST_CASE("two texts without a common line are replaced in good time") {
  const std::string before = numbers(1, 5000);
  const std::string after = numbers(10'001, 15'000);
  const std::string text = diff(before, after);
  CHECK(text.find("@@ -1,5000 +1,5000 @@") != std::string::npos);
}

TEST_CASE("git applies what is printed") {
  if (std::system("git --version >/dev/null 2>&1") != 0) return;
  const TempFolder temp;
  const std::string before = numbers(1, 30) + "last";
  const std::string after = "new\n" + numbers(1, 12) + numbers(15, 30) + "last\n";
  temp.put("goals/pmp.yaml", before);
  temp.put("patch", diff(before, after));
  const std::string command = "cd '" + temp.path() + "' && git apply --unsafe-paths patch 2>&1 && rm patch";
  REQUIRE(std::system(command.c_str()) == 0);
  CHECK(temp.text_of("goals/pmp.yaml") == after);
}
