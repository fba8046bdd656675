// The words for criteria and severities, and how a finding is filed.
#include "analysis/lint/rule.h"

#include "base/text.h"

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

namespace {

constexpr std::size_t kLongestMessage = 400;  // bytes
constexpr std::size_t kLongestQuote = 80;     // columns

// A headline that quotes a whole page says nothing; the excerpt below it shows the place.
std::string headline_of(std::string message) {
  if (message.size() <= kLongestMessage) return message;
  const std::size_t begin = message.find_first_of("`'");
  const std::size_t end = begin == std::string::npos ? begin : message.rfind(message[begin]);
  if (end != std::string::npos && end > begin + kLongestQuote) {
    const std::string quote = message.substr(begin + 1, end - begin - 1);
    message.replace(begin + 1, quote.size(), base::truncate_to_width(quote, kLongestQuote));
  }
  return base::truncate_to_width(message, kLongestMessage);
}

}  // namespace

document::Diagnostic& Findings::add(const Rule& rule, const model::Goal& goal, document::Span span,
                                    std::string message) {
  Finding& finding = out_.emplace_back();
  finding.rule = &rule;
  finding.severity = rule.severity;
  finding.file = goal.file;
  finding.goal = goal.id;
  finding.diagnostic.code = rule.code;
  finding.diagnostic.span = span;
  finding.diagnostic.message = headline_of(std::move(message));
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
  finding.diagnostic.message = headline_of(std::move(message));
  return finding.diagnostic;
}

document::Span headline(const model::Goal& goal) {
  return goal.statement ? goal.statement->span : goal.span;
}

}  // namespace cairn::analysis::lint
