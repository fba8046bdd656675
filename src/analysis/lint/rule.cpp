// The words for criteria and severities, and how a finding is filed.
#include "analysis/lint/rule.h"

namespace cairn::analysis::lint {

std::string_view to_string(Criterion criterion) {
  switch (criterion) {
    case Criterion::format:
      return "format";
    case Criterion::specific:
      return "specific";
    case Criterion::measurable:
      return "measurable";
    case Criterion::achievable:
      return "achievable";
    case Criterion::relevant:
      return "relevant";
    case Criterion::time_bound:
      return "time-bound";
  }
  return "";
}

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

std::optional<Severity> parse_severity(std::string_view word) {
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
    if (to_string(severity) == word) return severity;
  }
  return std::nullopt;
}

document::Diagnostic& Findings::add(const Rule& rule, const model::Goal& goal, document::Span span,
                                    std::string message) {
  Finding& finding = out_.emplace_back();
  finding.rule = &rule;
  finding.severity = rule.severity;
  finding.file = goal.file;
  finding.goal = goal.id;
  finding.diagnostic.code = rule.code;
  finding.diagnostic.span = span;
  finding.diagnostic.message = std::move(message);
  return finding.diagnostic;
}

document::Diagnostic& Findings::add(const Rule& rule, std::size_t file, document::Span span,
                                    std::string message) {
  Finding& finding = out_.emplace_back();
  finding.rule = &rule;
  finding.severity = rule.severity;
  finding.file = file;
  finding.diagnostic.code = rule.code;
  finding.diagnostic.span = span;
  finding.diagnostic.message = std::move(message);
  return finding.diagnostic;
}

document::Span headline(const model::Goal& goal) {
  return goal.statement ? goal.statement->span : goal.span;
}

}  // namespace cairn::analysis::lint
