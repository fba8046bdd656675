// Findings as a compiler prints them: headline, source, marks, help; then the cards, then a count.
#include "render/check_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "analysis/lint/fixes.h"
#include "base/text.h"
#include "render/finding_place.h"
#include "render/snippet.h"

namespace cairn::render {
namespace {

using analysis::lint::Card;
using analysis::lint::Finding;
using analysis::lint::FindingList;
using analysis::lint::Report;
using analysis::lint::Verdict;

// From how many findings of one rule that say the same only the first is shown in full.
constexpr std::size_t kRepeated = 6;

// A finding, and those that say the same of other places.
struct Shown {
  const Finding* finding;
  std::vector<const Finding*> same;
};

std::vector<Shown> gather(const FindingList& findings) {
  using Saying = std::tuple<std::string_view, std::string_view>;
  const auto saying = [](const Finding& finding) {
    return Saying{finding.rule->code, finding.diagnostic.message};
  };
  std::map<Saying, std::size_t> counts;
  for (const Finding& finding : findings) ++counts[saying(finding)];
  std::map<Saying, std::size_t> first;
  std::vector<Shown> shown;
  for (const Finding& finding : findings) {
    const Saying said = saying(finding);
    const auto known = counts[said] < kRepeated ? first.end() : first.find(said);
    if (known != first.end()) {
      shown[known->second].same.push_back(&finding);
    } else {
      first.emplace(said, shown.size());
      shown.push_back({&finding, {}});
    }
  }
  return shown;
}

std::string_view fix_remark(const Finding& finding) {
  if (finding.diagnostic.help.empty()) return "";
  if (analysis::lint::has_safe_fix(finding)) return " (safe fix)";
  return analysis::lint::has_unsafe_fix(finding) ? " (unsafe fix)" : "";
}

void append_finding(std::string& out, const Finding& finding, const store::Workspace& workspace,
                    Places& places, const Style& style) {
  const store::SourceFile& file = workspace.files[finding.file];
  const LineIndex& index = places.lines(finding.file);
  const Position at = places.of(finding).begin;
  const Paint paint = paint_of(finding.severity);
  out += style.paint(Paint::bold, fmt::format("{}:{}:{}:", base::printable(file.path), at.line, at.column));
  out += fmt::format(" {} {} [{}]\n", style.paint(paint, fmt::format("{}:", to_string(finding.severity))),
                     base::printable(finding.diagnostic.message), finding.rule->code);
  if (!file.source().empty()) {
    document::Diagnostic shown = finding.diagnostic;
    shown.help += fix_remark(finding);
    out += snippet(shown, index, paint, style);
  } else if (!finding.diagnostic.help.empty()) {
    out += fmt::format("   = {} {}\n", style.paint(Paint::bold, "help:"),
                       base::printable(finding.diagnostic.help));
  }
  out += '\n';
}

// "and 12 more [T501]: blog, cka, lead, …"
std::string same_line(const Shown& shown, const store::Workspace& workspace, const Style& style) {
  std::vector<std::string> where;
  for (const Finding* finding : shown.same) {
    const std::string& goal = finding->goal;
    where.push_back(base::printable(goal.empty() ? workspace.files[finding->file].path : goal));
  }
  const std::string line = fmt::format("and {} more [{}]: {}", shown.same.size(), shown.finding->rule->code,
                                       base::join(where, ", "));
  return base::truncate_to_width(line, style.width) + "\n\n";
}

std::string wrapped(std::string_view text, const Style& style) {
  std::string out;
  for (const std::string& line : base::wrap_to_width(text, std::max<std::size_t>(style.width, 20)))
    out += line + '\n';
  return out;
}

// On one line where it fits; what to do next goes to a line of its own otherwise, so that it can be copied.
std::string summary_line(const Report& report, const Style& style) {
  const std::string looked_at = fmt::format("{} in {}", base::count_of(report.cards.size(), "goal"),
                                            base::count_of(report.files.size(), "file"));
  if (report.findings.empty()) return wrapped(fmt::format("No findings: {}.", looked_at), style);
  const std::string found = fmt::format("Found {}: {}.", counts_text(count(report.findings)), looked_at);
  const std::string next = fmt::format("Explain: cairn explain {}", report.findings.front().rule->code);
  if (found.size() + 1 + next.size() <= style.width) return fmt::format("{} {}\n", found, next);
  return wrapped(found, style) + next + '\n';
}

// "1 safe fix with --fix, 2 more with --unsafe-fixes."
std::string fixes_line(const Report& report) {
  const auto& found = report.findings;
  const auto safe = std::count_if(found.begin(), found.end(), analysis::lint::has_safe_fix);
  const auto unsafe = std::count_if(found.begin(), found.end(), analysis::lint::has_unsafe_fix);
  if (safe == 0 && unsafe == 0) return {};
  const std::string fixes = safe == 1 ? "safe fix" : "safe fixes";
  if (unsafe == 0) return fmt::format("{} {} with --fix.\n", safe, fixes);
  if (safe == 0)
    return fmt::format("{} unsafe {} with --unsafe-fixes.\n", unsafe, unsafe == 1 ? "fix" : "fixes");
  return fmt::format("{} {} with --fix, {} more with --unsafe-fixes.\n", safe, fixes, unsafe);
}

char letter(analysis::lint::Criterion criterion) {
  switch (criterion) {
    case analysis::lint::Criterion::format:
      return 'F';
    case analysis::lint::Criterion::specific:
      return 'S';
    case analysis::lint::Criterion::measurable:
      return 'M';
    case analysis::lint::Criterion::achievable:
      return 'A';
    case analysis::lint::Criterion::relevant:
      return 'R';
    case analysis::lint::Criterion::time_bound:
      return 'T';
  }
  return '?';
}

// How a criterion is drawn, always with the same symbol and colour.
struct Mark {
  std::string_view symbol;
  Paint paint = Paint::none;
};
Mark mark_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::holds:
      return {"✓", Paint::good};
    case Verdict::fails:
      return {"✗", Paint::error};
    case Verdict::cannot_tell:
      return {"–", Paint::dim};
  }
  return {};
}

std::string draw_card(const Card& card, std::string_view between, std::string_view within, bool has_letters,
                      const Style& style) {
  std::string text;
  for (std::size_t i = 0; i < card.verdicts.size(); ++i) {
    if (i > 0) text += between;
    const Mark mark = mark_of(card.verdicts[i]);
    const std::string letters =
        has_letters ? fmt::format("{}{}", letter(analysis::lint::kSmart[i]), within) : std::string();
    text += style.paint(mark.paint, letters + std::string(mark.symbol));
  }
  return text;
}

}  // namespace

std::string card_text(const Card& card, const Style& style) {
  return draw_card(card, "  ", " ", true, style);
}

std::string card_symbols(const Card& card, const Style& style, bool has_letters) {
  return draw_card(card, " ", "", has_letters, style);
}

std::string cards_text(const std::vector<Card>& cards, const Style& style) {
  std::size_t widest = 0;
  for (const Card& card : cards) {
    if (card.is_open) widest = std::max(widest, base::display_width(card.goal));
  }
  // The card itself takes 23 columns; an id that leaves no room for it is cut.
  const std::size_t room = style.width > 33 ? style.width - 25 : 10;
  widest = std::min(widest, room);
  std::string out;
  for (const Card& card : cards) {
    if (!card.is_open) continue;
    out += pad(base::truncate_to_width(base::printable(card.goal), widest), widest) + "  " +
           card_text(card, style) + "\n";
  }
  return out.empty() ? out : out + "\n";
}

std::string check_text(const Report& report, const store::Workspace& workspace, const CheckOptions& options,
                       const Style& style) {
  std::string text;
  put_check_text(report, workspace, options, style, [&](std::string_view part) { text += part; });
  return text;
}

void put_check_text(const Report& report, const store::Workspace& workspace, const CheckOptions& options,
                    const Style& style, const std::function<void(std::string_view)>& put) {
  constexpr std::size_t kPart = std::size_t{1} << 16;
  std::string part;
  Places places(workspace);
  const std::vector<Shown> shown = gather(report.findings);
  std::size_t unseen = report.findings.size();
  for (std::size_t i = 0; i < std::min(shown.size(), options.max); ++i) {
    append_finding(part, *shown[i].finding, workspace, places, style);
    if (!shown[i].same.empty()) part += same_line(shown[i], workspace, style);
    unseen -= 1 + shown[i].same.size();
    if (part.size() < kPart) continue;
    put(part);
    part.clear();
  }
  if (!options.is_quiet) {
    if (unseen > 0)
      part += fmt::format("and {} (--max {})\n\n", base::count_of(unseen, "more finding"), options.max);
    part += cards_text(report.cards, style) + summary_line(report, style);
    if (options.offers_fixes) part += fixes_line(report);
  }
  put(part);
}

}  // namespace cairn::render
