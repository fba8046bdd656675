// All fixes of a file that lie apart are tried together first, and halves of them only where that fails: few
// ever do.
#include "analysis/lint/vain_fixes.h"

#include <algorithm>
#include <map>
#include <span>

#include "analysis/lint/fix_check.h"
#include "analysis/lint/taken_places.h"
#include "document/mend.h"

namespace cairn::analysis::lint {
namespace {

using document::Fix;

bool stand(const store::SourceFile& file, std::span<Finding* const> findings) {
  std::vector<Fix> fixes;
  bool mends_reading = false;
  for (const Finding* finding : findings) {
    fixes.insert(fixes.end(), finding->diagnostic.fixes.begin(), finding->diagnostic.fixes.end());
    mends_reading = mends_reading || (!is_read_whole(file) && is_reader_fault(finding->rule->code));
  }
  std::sort(fixes.begin(), fixes.end(),
            [](const Fix& a, const Fix& b) { return a.span.begin < b.span.begin; });
  const store::Workspace after =
      store::load_texts({{file.path, document::apply_fixes(file.source(), fixes)}});
  return does_what_it_says(file, after.files.front(), fixes, mends_reading);
}

void withdraw(const store::SourceFile& file, std::span<Finding* const> findings) {
  if (findings.empty() || stand(file, findings)) return;
  if (findings.size() == 1) {
    findings.front()->diagnostic.fixes.clear();
    return;
  }
  withdraw(file, findings.first(findings.size() / 2));
  withdraw(file, findings.subspan(findings.size() / 2));
}

// Findings whose fixes lie apart.
struct Layer {
  TakenPlaces taken;
  std::vector<Finding*> findings;
};

std::vector<Layer> layers_of(const std::vector<Finding*>& findings) {
  std::vector<Layer> layers;
  for (Finding* finding : findings) {
    const std::vector<Fix>& fixes = finding->diagnostic.fixes;
    const auto free = std::find_if(layers.begin(), layers.end(),
                                   [&](const Layer& layer) { return !layer.taken.meet(fixes); });
    Layer& layer = free == layers.end() ? layers.emplace_back() : *free;
    layer.taken.take(fixes);
    layer.findings.push_back(finding);
  }
  return layers;
}

}  // namespace

void withdraw_vain_fixes(const store::Workspace& workspace, FindingList& findings) {
  std::map<std::size_t, std::vector<Finding*>> by_file;
  for (Finding& finding : findings) {
    if (!finding.diagnostic.fixes.empty()) by_file[finding.file].push_back(&finding);
  }
  for (const auto& [file, fixable] : by_file) {
    for (const Layer& layer : layers_of(fixable)) withdraw(workspace.files[file], layer.findings);
  }
}

}  // namespace cairn::analysis::lint
