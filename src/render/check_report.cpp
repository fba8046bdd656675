// One report, three readers: a person at a terminal, an editor that parses the headline, a program.
#include "render/check_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "analysis/lint/fixes.h"
#include "base/text.h"
#include "render/position.h"
#include "render/snippet.h"

namespace cairn::render {
namespace {

using analysis::lint::Card;
using analysis::lint::Finding;
using analysis::lint::Report;
using analysis::lint::Severity;
using analysis::lint::Verdict;
using Json = nlohmann::ordered_json;

// The line index of the file that is being reported; findings come sorted by file.
class Lines {
 public:
  explicit Lines(const store::Workspace& workspace) : workspace_(workspace) {}
  const LineIndex& of(std::size_t file) {
    if (!index_ || file != file_) {
      index_.emplace(workspace_.files[file].source());
      file_ = file;
    }
    return *index_;
  }

 private:
  const store::Workspace& workspace_;
  std::size_t file_ = 0;
  std::optional<LineIndex> index_;
};

Paint paint_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Paint::error;
    case Severity::warning:
      return Paint::warning;
    case Severity::info:
      return Paint::info;
  }
  return Paint::none;
}

struct Counts {
  std::size_t errors = 0, warnings = 0, infos = 0;
};

Counts count(const std::vector<Finding>& findings) {
  Counts counts;
  for (const Finding& finding : findings) {
    switch (finding.severity) {
      case Severity::error:
        ++counts.errors;
        break;
      case Severity::warning:
        ++counts.warnings;
        break;
      case Severity::info:
        ++counts.infos;
        break;
    }
  }
  return counts;
}

std::string_view fix_remark(const Finding& finding) {
  if (finding.diagnostic.help.empty()) return "";
  if (analysis::lint::has_safe_fix(finding)) return " (safe fix)";
  return analysis::lint::has_unsafe_fix(finding) ? " (unsafe fix)" : "";
}

void append_finding(std::string& out, const Finding& finding, const store::Workspace& workspace, Lines& lines,
                    const Style& style) {
  const store::SourceFile& file = workspace.files[finding.file];
  const LineIndex& index = lines.of(finding.file);
  const Position at = index.position(finding.diagnostic.span.begin);
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

std::string summary_line(const Report& report) {
  const Counts counts = count(report.findings);
  const std::string looked_at = fmt::format("{} in {}", base::count_of(report.cards.size(), "goal"),
                                            base::count_of(report.files, "file"));
  if (report.findings.empty()) return fmt::format("No findings: {}.\n", looked_at);
  std::vector<std::string> parts;
  if (counts.errors > 0) parts.push_back(base::count_of(counts.errors, "error"));
  if (counts.warnings > 0) parts.push_back(base::count_of(counts.warnings, "warning"));
  if (counts.infos > 0) parts.push_back(fmt::format("{} info", counts.infos));
  return fmt::format("Found {}: {}. Explain: cairn explain {}\n", base::join(parts, ", "), looked_at,
                     report.findings.front().rule->code);
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

// The field that a finding is about; text that YAML swallowed lies behind its field, which is the second
// span.
std::string field_path(const document::Diagnostic& diagnostic, const store::SourceFile& file) {
  if (!file.tree) return {};
  std::string path = document::to_string(file.tree->path_at(diagnostic.span.begin));
  if (path.empty() && !diagnostic.also.empty())
    path = document::to_string(file.tree->path_at(diagnostic.also.front().span.begin));
  return path;
}

Json finding_json(const Finding& finding, const store::Workspace& workspace, Lines& lines) {
  const store::SourceFile& file = workspace.files[finding.file];
  const document::Diagnostic& diagnostic = finding.diagnostic;
  const LineIndex& index = lines.of(finding.file);
  const Position begin = index.position(diagnostic.span.begin);
  const Position end = index.position(diagnostic.span.end);
  Json json;
  json["code"] = finding.rule->code;
  json["name"] = finding.rule->name;
  json["criterion"] = to_string(finding.rule->criterion);
  json["severity"] = to_string(finding.severity);
  json["goal"] = finding.goal.empty() ? Json(nullptr) : Json(finding.goal);
  json["file"] = file.path;
  json["path"] = field_path(diagnostic, file);
  json["line"] = begin.line;
  json["column"] = begin.column;
  json["end_line"] = end.line;
  json["end_column"] = end.column;
  json["message"] = diagnostic.message;
  json["notes"] = diagnostic.notes;
  json["help"] = diagnostic.help.empty() ? Json(nullptr) : Json(diagnostic.help);
  return json;
}

}  // namespace

std::string card_text(const Card& card, const Style& style) {
  std::string text;
  for (std::size_t i = 0; i < card.verdicts.size(); ++i) {
    if (i > 0) text += "  ";
    const char criterion = letter(analysis::lint::kSmart[i]);
    switch (card.verdicts[i]) {
      case Verdict::holds:
        text += style.paint(Paint::good, fmt::format("{} ✓", criterion));
        break;
      case Verdict::fails:
        text += style.paint(Paint::error, fmt::format("{} ✗", criterion));
        break;
      case Verdict::cannot_tell:
        text += style.paint(Paint::dim, fmt::format("{} –", criterion));
        break;
    }
  }
  return text;
}

std::string findings_text(const std::vector<Finding>& findings, const store::Workspace& workspace,
                          const Style& style) {
  std::string out;
  Lines lines(workspace);
  for (const Finding& finding : findings) append_finding(out, finding, workspace, lines, style);
  return out;
}

std::string check_text(const Report& report, const store::Workspace& workspace,
                       const CheckTextOptions& options, const Style& style) {
  std::string out = findings_text(report.findings, workspace, style);
  std::size_t widest = 0;
  for (const Card& card : report.cards) {
    if (card.is_open) widest = std::max(widest, base::display_width(card.goal));
  }
  // The card itself takes 23 columns; an id that leaves no room for it is cut.
  const std::size_t room = style.width > 33 ? style.width - 25 : 10;
  widest = std::min(widest, room);
  bool has_cards = false;
  for (const Card& card : report.cards) {
    if (!options.with_cards || !card.is_open) continue;
    out += pad(base::truncate_to_width(base::printable(card.goal), widest), widest) + "  " +
           card_text(card, style) + "\n";
    has_cards = true;
  }
  if (has_cards) out += '\n';
  return out + summary_line(report) + (options.offers_fixes ? fixes_line(report) : std::string{});
}

std::string check_json(const Report& report, const store::Workspace& workspace) {
  Json json;
  json["schema"] = "cairn.check/1";
  json["findings"] = Json::array();
  Lines lines(workspace);
  for (const Finding& finding : report.findings)
    json["findings"].push_back(finding_json(finding, workspace, lines));
  json["goals"] = Json::array();
  for (const Card& card : report.cards) {
    Json one;
    one["id"] = card.goal;
    constexpr std::array kKeys = {"specific", "measurable", "achievable", "relevant", "time_bound"};
    for (std::size_t i = 0; i < kKeys.size(); ++i) one[kKeys[i]] = to_string(card.verdicts[i]);
    json["goals"].push_back(std::move(one));
  }
  const Counts counts = count(report.findings);
  json["summary"] = {{"errors", counts.errors},
                     {"warnings", counts.warnings},
                     {"infos", counts.infos},
                     {"files", report.files},
                     {"goals", report.cards.size()}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cairn::render
