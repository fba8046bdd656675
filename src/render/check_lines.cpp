// The formats that print one line a finding: for eyes in a hurry, for editors, for GitHub.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/check_report.h"
#include "render/finding_place.h"

namespace cairn::render {
namespace {

using analysis::lint::Finding;
using analysis::lint::Report;
using analysis::lint::Severity;

std::string said(const Finding& finding) {
  std::string text = base::printable(finding.diagnostic.message);
  if (!finding.diagnostic.help.empty()) text += "; " + base::printable(finding.diagnostic.help);
  return text;
}

std::string_view gcc_word(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "note";
  }
  return "";
}

std::string_view github_word(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "notice";
  }
  return "";
}

// What would end the command or begin another one.
std::string github_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string github_property(std::string_view text) {
  std::string out;
  for (const char c : github_text(text)) {
    if (c == ':') {
      out += "%3A";
    } else if (c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string github_message(const Finding& finding) {
  std::string text = base::printable(finding.diagnostic.message);
  for (const std::string& note : finding.diagnostic.notes) text += "\n" + base::printable(note);
  if (!finding.diagnostic.help.empty()) text += "\nhelp: " + base::printable(finding.diagnostic.help);
  return text;
}

}  // namespace

ShownFindings shown_findings(const Report& report, const CheckOptions& options) {
  const std::size_t count = std::min(options.max, report.findings.size());
  const auto first = report.findings.begin();
  return {first, first + static_cast<std::ptrdiff_t>(count)};
}

std::string check_concise(const Report& report, const store::Workspace& workspace,
                          const CheckOptions& options, const Style& style) {
  std::string out;
  Places places(workspace);
  for (const Finding& finding : shown_findings(report, options)) {
    const Position at = places.of(finding).begin;
    const std::string path = base::printable(workspace.files[finding.file].path);
    out += style.paint(Paint::bold, fmt::format("{}:{}:{}:", path, at.line, at.column));
    out +=
        fmt::format(" {} {} [{}]\n",
                    style.paint(paint_of(finding.severity), fmt::format("{}:", to_string(finding.severity))),
                    said(finding), finding.rule->code);
  }
  if (options.is_quiet) return out;
  const std::string counts = counts_text(count(report.findings));
  return out + (counts.empty() ? std::string("No findings.\n") : fmt::format("Found {}.\n", counts));
}

std::string check_gcc(const Report& report, const store::Workspace& workspace, const CheckOptions& options) {
  std::string out;
  Places places(workspace);
  for (const Finding& finding : shown_findings(report, options)) {
    const Position at = places.of(finding).begin;
    const std::string path = options.path_prefix + workspace.files[finding.file].path;
    out += fmt::format("{}:{}:{}: {}: {} [{}]\n", base::printable(path), at.line, at.column,
                       gcc_word(finding.severity), said(finding), finding.rule->code);
  }
  return out;
}

std::string check_github(const Report& report, const store::Workspace& workspace,
                         const CheckOptions& options) {
  std::string out;
  Places places(workspace);
  for (const Finding& finding : shown_findings(report, options)) {
    const auto [begin, end] = places.of(finding);
    const std::string path = options.path_prefix + workspace.files[finding.file].path;
    out += fmt::format("::{} file={},line={},col={},endLine={}", github_word(finding.severity),
                       github_property(base::printable(path)), begin.line, begin.column, end.line);
    // GitHub takes an end column only where the lines are the same.
    if (begin.line == end.line) out += fmt::format(",endColumn={}", end.column);
    out += fmt::format(",title={}::{}\n",
                       github_property(fmt::format("{} {}", finding.rule->code, finding.rule->name)),
                       github_text(github_message(finding)));
  }
  return out;
}

}  // namespace cairn::render
