// Judged sentences for programs; the shape is a promise ("cairn.statements/1").
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/parallel.h"
#include "base/text.h"
#include "render/json_text.h"
#include "render/statements.h"

namespace cairn::render {
namespace {

using analysis::lint::JudgedStatement;
using analysis::lint::StatementFinding;
using analysis::prose::TextSpan;
using analysis::prose::TimeBound;
using Json = nlohmann::ordered_json;

// Bytes as code points. Asked in any order; a long text is counted once.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {}
  std::size_t at(std::uint32_t byte) {
    if (byte < byte_) byte_ = count_ = 0;
    const std::size_t end = std::min<std::size_t>(byte, text_.size());
    count_ += base::count_code_points(text_.substr(byte_, end - byte_));
    byte_ = end;
    return count_;
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t count_ = 0;
};

std::string_view word(TimeBound bound) {
  switch (bound) {
    case TimeBound::none:
      return "none";
    case TimeBound::cadence:
      return "cadence";
    case TimeBound::deadline:
      return "deadline";
  }
  return "";
}

Json number(double value) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (std::floor(value) == value && std::abs(value) < kExact) return static_cast<std::int64_t>(value);
  return value;
}

Json reading_json(const JudgedStatement& judged) {
  Json json;
  json["interval"] = nullptr;
  if (const auto& interval = judged.judgement.interval)
    json["interval"] = {interval->first.iso(), interval->last.iso()};
  json["quantities"] = Json::array();
  for (const auto& quantity : judged.reading.quantities)
    json["quantities"].push_back({{"value", number(quantity.value)}, {"unit", quantity.unit}});
  json["verb"] = judged.reading.verb ? Json(judged.reading.verb->lemma) : Json(nullptr);
  return json;
}

Json finding_json(const StatementFinding& finding, CodePoints& points) {
  Json json;
  json["code"] = finding.rule->code;
  json["name"] = finding.rule->name;
  json["severity"] = to_string(finding.severity);
  json["span"] = {points.at(finding.span.begin), points.at(finding.span.end)};
  json["message"] = finding.message;
  json["help"] = finding.help;
  return json;
}

Json statement_json(const JudgedStatement& judged) {
  const auto& judgement = judged.judgement;
  Json json;
  json["statement"] = judged.text;
  json["specific"] = judgement.specific ? "pass" : "fail";
  json["measurable"] = judgement.measurable ? "pass" : "fail";
  json["time_bound"] = word(judgement.time_bound);
  json["relevant"] = judgement.why_stated ? "stated" : "not-stated";
  json["achievable"] = judgement.how_stated ? "stated" : "not-stated";
  json["reading"] = reading_json(judged);
  json["findings"] = Json::array();
  CodePoints points(judged.text);
  for (const StatementFinding& finding : judged.findings)
    json["findings"].push_back(finding_json(finding, points));
  json["rewrite"] = judged.rewrite ? Json(*judged.rewrite) : Json(nullptr);
  return json;
}

}  // namespace

std::string statements_json(const std::vector<JudgedStatement>& statements) {
  constexpr std::size_t kDepth = 2;
  constexpr std::size_t kAtOnce = 200;  // sentences; a millisecond of work pays for a thread
  const std::string list =
      base::parallel_text(statements.size(), kAtOnce, [&](std::string& part, std::size_t i) {
        part += i == 0 ? "\n" : ",\n";
        part += inner_json_text(statement_json(statements[i]), kDepth);
      });
  return "{\n  \"schema\": \"cairn.statements/1\",\n  \"statements\": [" + list +
         (statements.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

}  // namespace cairn::render
