// A fix is a promise about one finding; every promise is checked by reading the result again.
#include "analysis/lint/fixes.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "analysis/lint/fix_check.h"
#include "analysis/lint/taken_places.h"
#include "document/mend.h"

namespace cairn::analysis::lint {
namespace {

using document::Fix;

constexpr int kMaxRounds = 100;  // a fix whose finding comes back in another guise must not go on forever

// What makes two findings the same, in a text whose bytes have moved.
struct Identity {
  std::size_t file;
  std::string_view code;
  std::string message;
  auto operator<=>(const Identity&) const = default;
};

Identity identity_of(const Finding& finding) {
  return {finding.file, finding.rule->code, finding.diagnostic.message};
}

// How often each finding was made.
using Counts = std::map<Identity, std::size_t>;

Counts counts_of(const Report& report) {
  Counts counts;
  for (const Finding& finding : report.findings) ++counts[identity_of(finding)];
  return counts;
}

std::size_t count(const Counts& counts, const Identity& identity) {
  const auto found = counts.find(identity);
  return found == counts.end() ? 0 : found->second;
}

// What one round does to one file.
struct Batch {
  std::vector<const Finding*> findings;
  std::vector<Fix> fixes;  // sorted by place
  TakenPlaces taken;
  std::string text_before;
};

class Fixer {
 public:
  Fixer(store::Workspace& workspace, const std::function<Report()>& judge, bool with_unsafe)
      : workspace_(workspace), judge_(judge), with_unsafe_(with_unsafe) {}

  FixResult run() {
    Report report = judge_();
    for (int round = 0; round < kMaxRounds; ++round) {
      std::map<std::size_t, Batch> batches = choose(report);
      if (batches.empty()) break;
      for (auto& [file, batch] : batches) apply(file, batch);
      Report after = judge_();
      bool is_undone = false;
      const Counts was = counts_of(report), is = counts_of(after);
      for (auto& [file, batch] : batches) is_undone = !settle(file, batch, was, is) || is_undone;
      report = is_undone ? judge_() : std::move(after);
    }
    result_.left = report.findings.size();
    result_.report = std::move(report);
    return std::move(result_);
  }

 private:
  bool may_apply(const Finding& finding) const {
    if (finding.diagnostic.fixes.empty() || given_up_.contains(identity_of(finding))) return false;
    return with_unsafe_ || has_safe_fix(finding);
  }

  std::map<std::size_t, Batch> choose(const Report& report) const {
    std::map<std::size_t, Batch> batches;
    for (const Finding& finding : report.findings) {
      if (!may_apply(finding)) continue;
      Batch& batch = batches[finding.file];
      if (!batch.findings.empty() && careful_.contains(finding.file)) continue;
      if (batch.taken.meet(finding.diagnostic.fixes)) continue;
      batch.taken.take(finding.diagnostic.fixes);
      batch.findings.push_back(&finding);
      batch.fixes.insert(batch.fixes.end(), finding.diagnostic.fixes.begin(), finding.diagnostic.fixes.end());
    }
    for (auto& [file, batch] : batches) {
      std::sort(batch.fixes.begin(), batch.fixes.end(),
                [](const Fix& a, const Fix& b) { return a.span.begin < b.span.begin; });
    }
    return batches;
  }

  void apply(std::size_t file, Batch& batch) {
    const store::SourceFile& source = workspace_.files[file];
    batch.text_before = std::string(source.source());
    put(file, document::apply_fixes(batch.text_before, batch.fixes));
  }

  void put(std::size_t file, std::string text) {
    store::put_text(workspace_, {workspace_.files[file].path, std::move(text)});
  }

  bool is_sound(std::size_t file, const Batch& batch, const Counts& before, const Counts& after) const {
    const store::Workspace old = store::load_texts({{workspace_.files[file].path, batch.text_before}});
    const store::SourceFile& source = old.files.front();
    const store::SourceFile& now = workspace_.files[file];
    const bool was_whole = is_read_whole(source);
    bool mends_reading = false;
    for (const Finding* finding : batch.findings) {
      // Behind a fault that kept the text from being read the next one may be of the same kind.
      const bool is_of_reading = !was_whole && is_reader_fault(finding->rule->code);
      mends_reading = mends_reading || is_of_reading;
      const Identity identity = identity_of(*finding);
      if (!is_of_reading && count(after, identity) >= count(before, identity)) return false;
    }
    return does_what_it_says(source, now, batch.fixes, mends_reading);
  }

  // Keeps what the round did to this file, or takes it back; then its fixes are tried one at a time, and one
  // that fails alone is given up.
  bool settle(std::size_t file, const Batch& batch, const Counts& before, const Counts& after) {
    if (is_sound(file, batch, before, after)) {
      result_.before.emplace(workspace_.files[file].path, batch.text_before);
      for (const Finding* finding : batch.findings) result_.fixed.push_back(finding->rule);
      return true;
    }
    put(file, batch.text_before);
    if (batch.findings.size() == 1) given_up_.insert(identity_of(*batch.findings.front()));
    careful_.insert(file);
    return false;
  }

  store::Workspace& workspace_;
  const std::function<Report()>& judge_;
  bool with_unsafe_;
  std::set<Identity> given_up_;
  std::set<std::size_t> careful_;  // files whose fixes did not go well together
  FixResult result_;
};

}  // namespace

bool has_safe_fix(const Finding& finding) {
  const auto& fixes = finding.diagnostic.fixes;
  return !fixes.empty() && std::all_of(fixes.begin(), fixes.end(), [](const Fix& fix) {
    return fix.safety == document::FixSafety::safe;
  });
}

bool has_unsafe_fix(const Finding& finding) {
  return !finding.diagnostic.fixes.empty() && !has_safe_fix(finding);
}

FixResult fix(store::Workspace& workspace, const std::function<Report()>& judge, bool with_unsafe) {
  return Fixer(workspace, judge, with_unsafe).run();
}

}  // namespace cairn::analysis::lint
