// SARIF 2.1.0 (OASIS): findings as code scanning reads them.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>

#include "analysis/lint/finding_key.h"
#include "base/text.h"
#include "render/check_report.h"
#include "render/finding_place.h"
#include "render/json_text.h"

namespace cairn::render {
namespace {

using analysis::lint::Finding;
using analysis::lint::FindingKey;
using analysis::lint::Report;
using analysis::lint::Rule;
using analysis::lint::Severity;
using Json = nlohmann::ordered_json;

std::string_view level(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "note";
  }
  return "none";
}

// "missing-due-date" -> "MissingDueDate", as SARIF wants the names of rules.
std::string pascal_case(std::string_view name) {
  std::string out;
  bool begins_word = true;
  for (const char c : name) {
    if (c == '-') {
      begins_word = true;
      continue;
    }
    out += begins_word && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    begins_word = false;
  }
  return out;
}

std::string sentence(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return out.ends_with('.') ? out : out + ".";
}

// A path as a relative URI (RFC 3986): everything but the unreserved characters and `/` is encoded.
std::string uri(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
    out += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

// FNV-1a, 64 bits: the same on every machine.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

Json text(std::string_view words) {
  return {{"text", base::printable(words)}};
}

Json rule_json(const Rule& rule) {
  Json json;
  json["id"] = rule.code;
  json["name"] = pascal_case(rule.name);
  json["shortDescription"] = {{"text", sentence(rule.summary)}};
  json["fullDescription"] = {{"text", rule.why}};
  const std::string examples = fmt::format("Bad:\n\n{}\nGood:\n\n{}", rule.bad, rule.good);
  const std::string markdown =
      fmt::format("{}\n\nBad:\n\n```yaml\n{}```\n\nGood:\n\n```yaml\n{}```\n", rule.why, rule.bad, rule.good);
  json["help"] = {{"text", fmt::format("{}\n\n{}", rule.why, examples)}, {"markdown", markdown}};
  json["defaultConfiguration"] = {{"level", level(rule.severity)}};
  json["properties"] = {{"tags", {to_string(rule.criterion)}}, {"alias", rule.name}};
  return json;
}

class Sarif {
 public:
  Sarif(const Report& report, const store::Workspace& workspace, const CheckOptions& options)
      : report_(report), workspace_(workspace), options_(options), places_(workspace) {}

  Json run() {
    Json results = Json::array();
    for (const Finding& finding : shown_findings(report_, options_)) results.push_back(result(finding));
    for (const auto& [finding, reason] : report_.suppressed) {
      Json suppressed = result(finding);
      suppressed["suppressions"] = Json::array();
      Json suppression = {{"kind", "inSource"}};
      if (!reason.empty()) suppression["justification"] = base::printable(reason);
      suppressed["suppressions"].push_back(std::move(suppression));
      results.push_back(std::move(suppressed));
    }
    Json driver = {{"name", "cairn"}, {"version", CAIRN_VERSION}, {"semanticVersion", CAIRN_VERSION}};
    driver["rules"] = Json::array();
    for (const Rule* rule : rules_) driver["rules"].push_back(rule_json(*rule));
    Json json;
    json["tool"] = {{"driver", std::move(driver)}};
    json["columnKind"] = "unicodeCodePoints";
    json["results"] = std::move(results);
    return json;
  }

 private:
  Json region(document::Span span, std::size_t file) {
    const LineIndex& lines = places_.lines(file);
    const Position begin = lines.position(span.begin);
    const Position end = lines.position(span.end);
    return {{"startLine", begin.line},
            {"startColumn", begin.column},
            {"endLine", end.line},
            {"endColumn", end.column}};
  }

  Json artifact(std::size_t file) const {
    return {{"uri", uri(options_.path_prefix + workspace_.files[file].path)}};
  }

  Json location(document::Span span, std::size_t file) {
    return {{"physicalLocation", {{"artifactLocation", artifact(file)}, {"region", region(span, file)}}}};
  }

  // What is the same key twice is numbered, so that each alert stays itself.
  Json fingerprints(const FindingKey& key) {
    const std::string name = fmt::format("{}/{}/{}", key.subject, key.code, key.path);
    return {{"primaryLocationLineHash", fmt::format("{:016x}:{}", hash_of(name), ++seen_[key])},
            {"cairnFinding/v1", base::printable(name)}};
  }

  Json fixes(const Finding& finding) {
    Json replacements = Json::array();
    for (const document::Fix& fix : finding.diagnostic.fixes) {
      replacements.push_back(
          // To the letter: a tool writes it into the file.
          {{"deletedRegion", region(fix.span, finding.file)},
           {"insertedContent", {{"text", fix.replacement}}}});
    }
    Json change = {{"artifactLocation", artifact(finding.file)}, {"replacements", std::move(replacements)}};
    Json fix = {{"description", text(finding.diagnostic.help.empty() ? finding.diagnostic.message
                                                                     : finding.diagnostic.help)}};
    fix["artifactChanges"] = Json::array({std::move(change)});
    return Json::array({std::move(fix)});
  }

  Json result(const Finding& finding) {
    const document::Diagnostic& diagnostic = finding.diagnostic;
    const FindingKey key = key_of(finding, workspace_);
    Json json;
    json["ruleId"] = finding.rule->code;
    json["ruleIndex"] = rule_index(*finding.rule);
    json["level"] = level(finding.severity);
    std::string message = sentence(base::printable(diagnostic.message));
    for (const std::string& note : diagnostic.notes) message += " " + sentence(base::printable(note));
    if (!diagnostic.help.empty()) message += " " + sentence(base::printable(diagnostic.help));
    json["message"] = {{"text", std::move(message)}};
    Json here = location(diagnostic.span, finding.file);
    if (!key.path.empty()) {
      Json logical = {{"fullyQualifiedName", base::printable(key.subject + "." + key.path)},
                      {"kind", "member"}};
      here["logicalLocations"] = Json::array({std::move(logical)});
    }
    json["locations"] = Json::array({std::move(here)});
    if (!diagnostic.also.empty()) json["relatedLocations"] = related(finding);
    json["partialFingerprints"] = fingerprints(key);
    if (!diagnostic.fixes.empty()) json["fixes"] = fixes(finding);
    return json;
  }

  Json related(const Finding& finding) {
    Json json = Json::array();
    for (const document::Label& label : finding.diagnostic.also) {
      Json one = location(label.span, finding.file);
      one["id"] = json.size();
      if (!label.text.empty()) one["message"] = text(sentence(label.text));
      json.push_back(std::move(one));
    }
    return json;
  }

  // Only the rules that were broken are told.
  std::size_t rule_index(const Rule& rule) {
    const auto known = std::find(rules_.begin(), rules_.end(), &rule);
    const auto index = static_cast<std::size_t>(known - rules_.begin());
    if (known == rules_.end()) rules_.push_back(&rule);
    return index;
  }

  const Report& report_;
  const store::Workspace& workspace_;
  const CheckOptions& options_;
  Places places_;
  std::map<FindingKey, int> seen_;
  std::vector<const Rule*> rules_;
};

}  // namespace

std::string check_sarif(const Report& report, const store::Workspace& workspace,
                        const CheckOptions& options) {
  Json json;
  json["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  json["version"] = "2.1.0";
  json["runs"] = Json::array({Sarif(report, workspace, options).run()});
  return json_text(json);
}

}  // namespace cairn::render
