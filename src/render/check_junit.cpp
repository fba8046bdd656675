// JUnit XML in the shape of Ant's schema, the one that most readers of it agree on.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/check_report.h"
#include "render/finding_place.h"
#include "render/html.h"

namespace cairn::render {
namespace {

using analysis::lint::Finding;
using analysis::lint::Report;

// "goals/pmp.yaml" -> "goals.pmp": how readers of JUnit group what they show.
std::string class_name(std::string_view path) {
  if (path.ends_with(".yaml")) path.remove_suffix(5);
  std::string name(path);
  std::replace(name.begin(), name.end(), '/', '.');
  return name;
}

std::string timestamp(const base::LocalTime& now) {
  return fmt::format("{}T{:02}:{:02}:00", now.date.iso(), now.minute / 60, now.minute % 60);
}

struct Suite {
  std::size_t file = 0;
  std::vector<const Finding*> failures;
  std::vector<const Finding*> remarks;
};

class Junit {
 public:
  Junit(const store::Workspace& workspace, const CheckOptions& options)
      : workspace_(workspace), options_(options), places_(workspace) {}

  std::string suite(const Suite& suite, std::size_t id) {
    const std::string& path = workspace_.files[suite.file].path;
    const std::string name = markup_text(class_name(path));
    // A file without failures is one test that passed.
    std::string out = fmt::format(
        "  <testsuite id=\"{}\" name=\"{}\" package=\"cairn.check\" timestamp=\"{}\" hostname=\"localhost\" "
        "tests=\"{}\" failures=\"{}\" errors=\"0\" time=\"0\">\n    <properties/>\n",
        id, name, timestamp(options_.now), std::max<std::size_t>(1, suite.failures.size()),
        suite.failures.size());
    if (suite.failures.empty()) {
      out +=
          fmt::format("    <testcase name=\"{}\" classname=\"{}\" time=\"0\"/>\n", markup_text(path), name);
    }
    for (const Finding* finding : suite.failures) out += failure(*finding, name);
    std::string remarks;
    for (const Finding* finding : suite.remarks) remarks += line(*finding) + "\n";
    out +=
        remarks.empty() ? "    <system-out/>\n" : fmt::format("    <system-out>{}</system-out>\n", remarks);
    return out + "    <system-err/>\n  </testsuite>\n";
  }

 private:
  std::string failure(const Finding& finding, const std::string& name) {
    const Position at = places_.of(finding).begin;
    std::string text = line(finding) + "\n";
    for (const std::string& note : finding.diagnostic.notes) text += "note: " + markup_text(note) + "\n";
    if (!finding.diagnostic.help.empty()) text += "help: " + markup_text(finding.diagnostic.help) + "\n";
    return fmt::format(
        "    <testcase name=\"{} {} at {}:{}\" classname=\"{}\" time=\"0\">\n"
        "      <failure message=\"{}\" type=\"{}\">{}</failure>\n    </testcase>\n",
        finding.rule->code, finding.rule->name, at.line, at.column, name,
        markup_text(finding.diagnostic.message), to_string(finding.severity), text);
  }

  std::string line(const Finding& finding) {
    const Position at = places_.of(finding).begin;
    return fmt::format("{}:{}:{}: {}: {} [{}]",
                       markup_text(options_.path_prefix + workspace_.files[finding.file].path), at.line,
                       at.column, to_string(finding.severity), markup_text(finding.diagnostic.message),
                       finding.rule->code);
  }

  const store::Workspace& workspace_;
  const CheckOptions& options_;
  Places places_;
};

}  // namespace

std::string check_junit(const Report& report, const store::Workspace& workspace,
                        const CheckOptions& options) {
  std::vector<Suite> suites;
  for (const std::size_t file : report.files) suites.push_back({file, {}, {}});
  for (const Finding& finding : shown_findings(report, options)) {
    const auto suite = std::lower_bound(suites.begin(), suites.end(), finding.file,
                                        [](const Suite& a, std::size_t file) { return a.file < file; });
    if (suite == suites.end() || suite->file != finding.file) continue;
    const bool fails = options.fails_from && finding.severity >= *options.fails_from;
    (fails ? suite->failures : suite->remarks).push_back(&finding);
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
  Junit junit(workspace, options);
  for (std::size_t i = 0; i < suites.size(); ++i) out += junit.suite(suites[i], i);
  return out + "</testsuites>\n";
}

}  // namespace cairn::render
