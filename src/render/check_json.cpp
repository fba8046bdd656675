// The report for programs; the shape is a promise ("cairn.check/1").
#include <array>
#include <nlohmann/json.hpp>

#include "analysis/lint/finding_key.h"
#include "render/check_report.h"
#include "render/finding_place.h"
#include "render/json_text.h"

namespace cairn::render {
namespace {

using analysis::lint::Card;
using analysis::lint::Finding;
using analysis::lint::Report;
using Json = nlohmann::ordered_json;

Json finding_json(const Finding& finding, const store::Workspace& workspace, Places& places) {
  const store::SourceFile& file = workspace.files[finding.file];
  const document::Diagnostic& diagnostic = finding.diagnostic;
  const auto [begin, end] = places.of(finding);
  Json json;
  json["code"] = finding.rule->code;
  json["name"] = finding.rule->name;
  json["criterion"] = to_string(finding.rule->criterion);
  json["severity"] = to_string(finding.severity);
  json["goal"] = finding.goal.empty() ? Json(nullptr) : Json(finding.goal);
  json["file"] = file.path;
  json["path"] = field_path(finding, workspace);
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

std::string check_json(const Report& report, const store::Workspace& workspace, const CheckOptions& options) {
  Json json;
  json["schema"] = "cairn.check/1";
  json["findings"] = Json::array();
  Places places(workspace);
  for (const Finding& finding : shown_findings(report, options))
    json["findings"].push_back(finding_json(finding, workspace, places));
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
                     {"files", report.files.size()},
                     {"goals", report.cards.size()}};
  return json_text(json);
}

}  // namespace cairn::render
