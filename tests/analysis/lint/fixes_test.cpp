#include "analysis/lint/fixes.h"

#include <doctest/doctest.h>

#include "analysis/lint/fix_check.h"
#include "document/mend.h"

namespace cairn::analysis::lint {
namespace {

const base::Date kToday = *base::Date::parse_iso("2026-11-22");

struct Outcome {
  std::string text;
  std::size_t fixed = 0;
};

// The text of `path` after its fixes, and how many findings went away. `invented` is a fix of a rule of our
// own that is offered as long as the text holds `TODO`.
Outcome fixed(const std::string& path, const std::string& text,
              const std::optional<document::Fix>& invented = std::nullopt, bool with_unsafe = false) {
  store::Workspace workspace = store::load_texts({{path, text}});
  const auto judge = [&] {
    Report report = lint(workspace, kToday, {});
    if (invented && workspace.files.front().source().find("TODO") != std::string_view::npos) {
      Finding& finding = report.findings.emplace_back();
      finding.rule = find_rule("M204");
      finding.diagnostic.message = "invented";
      finding.diagnostic.fixes = {*invented};
    }
    return report;
  };
  const FixResult result = fix(workspace, judge, with_unsafe);
  return {std::string(workspace.files.front().source()), result.fixed.size()};
}

store::SourceFile file_of(const std::string& text) {
  store::Workspace workspace = store::load_texts({{"goals/a.yaml", text}});
  return std::move(workspace.files.front());
}

constexpr auto kUnsafe = document::FixSafety::unsafe;

}  // namespace

TEST_CASE("safe fixes are applied together and comments stay") {
  const auto [text, count] = fixed(
      "goals/a.yaml", "# mine\nstatement: Run 5 km\ndeu: 2027-05-01  # race day\nstatus: activ\nwhy: Fun\n");
  CHECK(text == "# mine\nstatement: Run 5 km\ndue: 2027-05-01  # race day\nstatus: active\nwhy: Fun\n");
  CHECK(count == 2);
}

TEST_CASE("an unsafe fix waits until it is asked for") {
  const std::string text = "statement: Run TODO\nwhy: Fun\ndue: 2027-05-01\n";
  const document::Fix fix{{15, 19}, "5 km", kUnsafe};
  CHECK(fixed("goals/a.yaml", text, fix).text == text);
  CHECK(fixed("goals/a.yaml", text, fix, true).text == "statement: Run 5 km\nwhy: Fun\ndue: 2027-05-01\n");
}

TEST_CASE("a fix whose finding stays is taken back, and the others are kept") {
  const document::Fix useless{{11, 14}, "Walk"};
  const auto [text, count] =
      fixed("goals/a.yaml", "statement: Run TODO\nwhy: Fun\ndeu: 2027-05-01\n", useless);
  CHECK(text == "statement: Run TODO\nwhy: Fun\ndue: 2027-05-01\n");
  CHECK(count == 1);
}

TEST_CASE("a fix that changes what it does not replace is taken back") {
  const std::string text = "statement: Run TODO\nwhy: Fun\ndue: 2027-05-01\n";
  // The quote would swallow the lines below.
  CHECK(fixed("goals/a.yaml", text, document::Fix{{11, 19}, "\"x"}).text == text);
  // The comment sign would take the rest of the line along.
  const std::string flow =
      "statement: Run\nmetric: {unit: TODO, target: 4, baseline: 1}\ndue: 2027-05-01\nwhy: Fun\n";
  CHECK(fixed("goals/a.yaml", flow, document::Fix{{30, 34}, "km} # "}).text == flow);
}

TEST_CASE("a fix that repeats a key is taken back") {
  const std::string text = "statement: Run\nTODO: x\nwhy: Fun\ndue: 2027-05-01\n";
  CHECK(fixed("goals/a.yaml", text, document::Fix{{15, 19}, "why"}).text == text);
}

TEST_CASE("a journal's line that could not be read is mended and the others stay") {
  const std::string head = "- {at: 2026-10-01, note: me, said: \"x\"}\n";
  const auto [text, count] =
      fixed("journal/2026-10.yaml", head + "- {at: 2026-10-02, note: me, said: one, two}\n" + head);
  CHECK(text == head + "- {at: 2026-10-02, note: me, said: \"one, two\"}\n" + head);
  CHECK(count == 1);
}

TEST_CASE("a file with several faults of one kind is mended from the first to the last") {
  const auto [text, count] = fixed("goals/a.yaml", "statement: @one\nwhy: @two\nnotes: see: @three\n");
  CHECK(text == "statement: \"@one\"\nwhy: \"@two\"\nnotes: \"see: @three\"\n");
  CHECK(count == 3);
}

TEST_CASE("a fix of what cannot be read may not swallow what stands behind it") {
  const std::string text = "statement: TODO\ntasks:\n  - {do: @dana, due: 2027-01-01}\nwhy: 'x\n";
  const auto begin = static_cast<std::uint32_t>(text.find('@'));
  for (const std::uint32_t size : {5U, 22U, 23U}) {
    const std::string swallowed = '"' + text.substr(begin, size) + '"';
    CHECK(fixed("goals/a.yaml", text, document::Fix{{begin, begin + size}, swallowed})
              .text.find("\"@dana\",") != std::string::npos);
  }
  const std::string journal = "- {at: 2026-10-01, note: me, said: [TODO}\n";
  const document::Fix comment{{35, 40}, "\"[TODO\"} #"};
  CHECK(fixed("journal/2026-10.yaml", journal, comment).text == journal);
}

TEST_CASE("words that were taken for a comment become text again, and no text becomes a comment") {
  CHECK(fixed("goals/a.yaml", "statement: #1 in sales\nwhy: Ask #ops # mine\ntags:\n  - #work\n").text ==
        "statement: \"#1 in sales\"\nwhy: \"Ask #ops\" # mine\ntags:\n  - \"#work\"\n");
  const std::string text = "statement: Run TODO x\nwhy: Fun\ndue: 2027-05-01\n";
  CHECK(fixed("goals/a.yaml", text, document::Fix{{15, 19}, "5 km #"}).text == text);
}

TEST_CASE("a text of a journal that is taken for a comment is mended at its place") {
  const std::string bad = "- {at: 2026-10-01, note: me, said: @a}\n- {at: 2026-10-01, note: me, said: 'x}\n";
  const std::string block =
      "- at: 2026-10-02\n  note: me\n  said: #1 is here\n- at: 2026-10-03\n  note: me\n  said: Ask #ops\n";
  CHECK(fixed("journal/2026-10.yaml", bad + block).text ==
        "- {at: 2026-10-01, note: me, said: \"@a\"}\n- {at: 2026-10-01, note: me, said: 'x}\n"
        "- at: 2026-10-02\n  note: me\n  said: \"#1 is here\"\n- at: 2026-10-03\n  note: me\n  said: \"Ask "
        "#ops\"\n");
}

TEST_CASE("a fix within a comment is made, wherever the comment stands") {
  const std::string tail = "why: Fun\ndue: 2027-05-01\n";
  const std::string vague = "statement: Give several talks";
  const std::string kept = " # cairn: ignore[S103, M201] -- ok\n";
  for (const char* list : {"T505, S103, M201", "S103, T505, M201", "S103, M201, T505", "S103, M201,T505"}) {
    const std::string comment = std::string(" # cairn: ignore[") + list + "] -- ok\n";
    CHECK(fixed("goals/a.yaml", vague + comment + tail).text == vague + kept + tail);
    CHECK(fixed("goals/a.yaml", comment.substr(1) + vague + "\n" + tail).text ==
          kept.substr(1) + vague + "\n" + tail);
  }
  const std::string slip = vague + " # cairn: ingore[S103, M201] -- ok\n" + tail;
  CHECK(fixed("goals/a.yaml", slip).text == vague + kept + tail);
  const std::string bad = "- {at: 2026-10-01, note: me, said: 'x}\n";
  const std::string note = "- {at: 2026-10-02, note: me, said: x}";
  CHECK(fixed("journal/2026-10.yaml", bad + note + " # cairn: ingore[S103] -- mine\n").text ==
        bad + note + "\n");
}

TEST_CASE("a comment that a fix did not mean to change may not change") {
  const std::string text = "statement: Run TODO  # mine\nwhy: Fun\ndue: 2027-05-01\n";
  CHECK(fixed("goals/a.yaml", text, document::Fix{{15, 19}, "5 km # and"}).text == text);
  CHECK(fixed("goals/a.yaml", text, document::Fix{{23, 27}, "mine\n# his"}).text == text);
}

TEST_CASE("replacing a value keeps the rest, moving what follows") {
  const std::vector<document::Fix> fixes = {{{3, 4}, "longer"}};
  const std::string before = "a: 1\nb: 2\n";
  CHECK(document::apply_fixes(before, fixes) == "a: longer\nb: 2\n");
  CHECK(keeps_the_rest(file_of(before), file_of("a: longer\nb: 2\n"), fixes));
  CHECK_FALSE(keeps_the_rest(file_of(before), file_of("a: longer\nb: 3\n"), fixes));
  CHECK_FALSE(keeps_the_rest(file_of(before), file_of("a: longer\nb: 2\nc: 3\n"), fixes));
  CHECK_FALSE(keeps_the_rest(file_of(before), file_of("a: longer\n"), fixes));
}

}  // namespace cairn::analysis::lint
