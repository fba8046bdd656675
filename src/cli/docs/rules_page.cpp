// cairn-rules(7): every rule of `cairn check`, from the rules themselves.
#include <fmt/format.h>

#include "analysis/lint/rule.h"
#include "cli/docs/mdoc.h"
#include "cli/docs/pages.h"
#include "cli/docs/sentence.h"

namespace cairn::cli::docs {
namespace {

using analysis::lint::Criterion;
using analysis::lint::Rule;

constexpr std::array kCriteria = {Criterion::format,     Criterion::specific, Criterion::measurable,
                                  Criterion::achievable, Criterion::relevant, Criterion::time_bound};

std::string_view question(Criterion criterion) {
  switch (criterion) {
    case Criterion::format:
      return "Can the file be read, and does it say what it seems to say?";
    case Criterion::specific:
      return "Does the goal say what will be true?";
    case Criterion::measurable:
      return "How will you know that it is reached?";
    case Criterion::achievable:
      return "Is there a way to it, and the time for that way?";
    case Criterion::relevant:
      return "What is it good for?";
    case Criterion::time_bound:
      return "When, and do the dates fit each other?";
  }
  return "";
}

void entry(Page& page, const Rule& rule) {
  page.line(fmt::format(".It Cm {} Pq Cm {}", argument(rule.code), argument(rule.name)));
  page.sentences(sentence_of(fmt::format("{}: {}", to_string(rule.severity), rule.summary))).line(".Pp");
  page.sentences(rule.why);
  if (rule.depends_on_today) page.sentences("What it finds depends on the day.");
  page.line(".Pp").sentences("It finds:").display(rule.bad);
  page.line(".Pp").sentences("It is content with:").display(rule.good);
  if (!rule.traps.empty()) page.line(".Pp").sentences(fmt::format("Left alone: {}.", rule.traps));
}

void introduction(Page& page) {
  page.section("DESCRIPTION")
      .paragraphs(
          "The letter of a code is its criterion: F for the format, then S, M, A, R and T. Codes are "
          "permanent: "
          "a rule that is withdrawn keeps its number.\n"
          "A rule is named by its code, by its name, or, together with others, by the beginning of its code. "
          "`cairn check --select T,M204` runs some of them, `--ignore` leaves some out; `check: {select: "
          "[…], "
          "ignore: […]}` in `cairn.yaml` does the same for good. `cairn explain T501` shows a rule at the "
          "prompt.\n"
          "`# cairn: ignore[S103] -- reason` behind a value, or on the line above it, keeps a rule away from "
          "that value and what is below it; the reason is required.\n"
          "Rules about the format judge every file; the others judge active goals.");
}

}  // namespace

std::string rules_page(std::string_view date) {
  Page page("cairn-rules", 7, date, "what cairn check looks for");
  introduction(page);
  for (const Criterion criterion : kCriteria) {
    bool is_open = false;
    for (const Rule* rule : analysis::lint::rules()) {
      if (rule->criterion != criterion) continue;
      if (!is_open) {
        std::string title(to_string(criterion));
        for (char& c : title) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        page.section(title).sentences(question(criterion)).line(".Bl -tag -width Ds");
      }
      is_open = true;
      entry(page, *rule);
    }
    if (is_open) page.line(".El");
  }
  page.section("SEE ALSO")
      .line(".Xr cairn-check 1 ,")
      .line(".Xr cairn-explain 1 ,")
      .line(".Xr cairn-format 7");
  return page.text();
}

}  // namespace cairn::cli::docs
