// Counts rather than findings: what to begin with in a large workspace.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "analysis/lint/fixes.h"
#include "base/text.h"
#include "render/check_report.h"
#include "render/finding_place.h"
#include "render/json_text.h"

namespace cairn::render {
namespace {

using analysis::lint::Finding;
using analysis::lint::Report;
using analysis::lint::Rule;
using analysis::lint::Severity;
using Json = nlohmann::ordered_json;

struct Tally {
  const Rule* rule = nullptr;
  Severity severity = Severity::info;  // the heaviest
  std::size_t count = 0;
  std::size_t safe_fixes = 0;
};

std::vector<Tally> tallies_of(const Report& report) {
  std::map<std::string_view, Tally> by_code;
  for (const Finding& finding : report.findings) {
    Tally& tally = by_code[finding.rule->code];
    tally.rule = finding.rule;
    tally.severity = std::max(tally.severity, finding.severity);
    ++tally.count;
    tally.safe_fixes += analysis::lint::has_safe_fix(finding) ? 1 : 0;
  }
  std::vector<Tally> tallies;
  for (const auto& [code, tally] : by_code) tallies.push_back(tally);
  std::stable_sort(tallies.begin(), tallies.end(),
                   [](const Tally& a, const Tally& b) { return a.count > b.count; });
  return tallies;
}

}  // namespace

std::string statistics_text(const Report& report, const Style& style) {
  std::string out;
  for (const Tally& tally : tallies_of(report)) {
    const std::string fixes =
        tally.safe_fixes > 0 ? fmt::format("  ({} with --fix)", tally.safe_fixes) : std::string{};
    const std::string severity = fmt::format("{:7}", to_string(tally.severity));
    out += fmt::format("{:6}  {}  {}  {}{}\n", tally.count, style.paint(paint_of(tally.severity), severity),
                       tally.rule->code, tally.rule->name, fixes);
  }
  return out;
}

std::string statistics_json(const Report& report) {
  Json json;
  json["schema"] = "cairn.statistics/1";
  json["rules"] = Json::array();
  for (const Tally& tally : tallies_of(report)) {
    json["rules"].push_back({{"code", tally.rule->code},
                             {"name", tally.rule->name},
                             {"severity", to_string(tally.severity)},
                             {"count", tally.count},
                             {"safe_fixes", tally.safe_fixes}});
  }
  const Counts counts = count(report.findings);
  json["summary"] = {{"errors", counts.errors},
                     {"warnings", counts.warnings},
                     {"infos", counts.infos},
                     {"files", report.files.size()},
                     {"goals", report.cards.size()}};
  return json_text(json);
}

}  // namespace cairn::render
