// The baseline is a file that people keep in git; it is read, written and pruned here.
#include "commands/checking/baseline.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "commands/checking/present.h"

namespace cairn::commands::checking {
namespace {

using analysis::lint::Baseline;
using analysis::lint::FindingKey;
using analysis::lint::Report;

// The one that was named, else `baseline.yaml` of the workspace.
std::string baseline_path(const cli::Context& context, const CheckArgs& args, const CheckScope& scope) {
  if (args.baseline) return *args.baseline;
  const std::string& root = scope.workspace.root;
  const bool is_here = root.empty() || root == context.world().files.current_folder();
  return is_here ? std::string(kBaselineFile) : fmt::format("{}/{}", root, kBaselineFile);
}

base::Result<std::string> text_of(const cli::Context& context, const std::string& path) {
  return context.world().files.read(path, {.max_bytes = store::kMaxJournalBytes, .beneath = {}});
}

base::Result<Baseline> read_from(const cli::Context& context, const std::string& path) {
  const auto text = text_of(context, path);
  if (!text) return tl::make_unexpected(text.error());
  return analysis::lint::parse_baseline(*text);
}

// What is there and is no baseline belongs to somebody: it is refused.
base::Result<void> put(const cli::Context& context, const std::string& path, const Baseline& baseline) {
  base::Files& files = context.world().files;
  if (!files.kind_of(path)) return files.create(path, analysis::lint::baseline_text(baseline), {});
  const auto old = text_of(context, path);
  if (!old) return tl::make_unexpected(old.error());
  const auto text = analysis::lint::baseline_text(*old, baseline);
  if (!text) return tl::make_unexpected(text.error());
  return files.replace(path, *text);
}

// Whether the report would tell it: neither other files were looked at, nor other rules.
bool was_looked_for(const FindingKey& key, const CheckScope& scope,
                    const analysis::lint::Selection& selection, const Report& report) {
  const analysis::lint::Rule* rule = analysis::lint::find_rule(key.code);
  if (rule == nullptr ? !selection.select.empty() : !selection.includes(*rule)) return false;
  return scope.files.empty() || is_about(key, scope.workspace, report.files);
}

std::string said(const FindingKey& key) {
  const std::string text = fmt::format("{} {} {}", key.subject, key.code, key.path);
  return base::printable(base::trim(text));
}

}  // namespace

base::Result<Baseline> read_baseline(const cli::Context& context, const CheckArgs& args) {
  // One that is to be written need not be there, and what it said is to be found again.
  if (!args.baseline || args.writes_baseline) return Baseline{};
  return read_from(context, *args.baseline);
}

std::string known_line(const CheckArgs& args, const Baseline& baseline, const Baseline& left) {
  const std::size_t known = baseline.size() - left.size();
  if (known == 0) return {};
  return fmt::format("{} left out ({}).\n", base::count_of(known, "known finding"),
                     base::printable(args.baseline.value_or("")));
}

base::Result<void> write_baseline(cli::Context& context, const CheckArgs& args, const CheckScope& scope,
                                  const analysis::lint::Selection& selection, const Report& report) {
  const std::string path = baseline_path(context, args, scope);
  if (const auto fits = refuse_own_file(context, path); !fits) return fits;
  Baseline baseline = analysis::lint::baseline_of(report.findings, scope.workspace);
  if (context.world().files.kind_of(path)) {
    const auto old = read_from(context, path);
    if (!old) return tl::make_unexpected(old.error());
    std::copy_if(old->begin(), old->end(), std::back_inserter(baseline),
                 [&](const FindingKey& key) { return !was_looked_for(key, scope, selection, report); });
    std::sort(baseline.begin(), baseline.end());
  }
  const auto written = put(context, path, baseline);
  if (!written) return written;
  if (!args.is_quiet) {
    context.print(fmt::format("Wrote {} to {}; check with --baseline {} from now on.\n",
                              base::count_of(baseline.size(), "finding"), base::printable(path),
                              base::printable(path)));
  }
  return {};
}

base::Result<void> report_stale(cli::Context& context, const CheckArgs& args, const CheckScope& scope,
                                const analysis::lint::Selection& selection, const Report& report,
                                const Baseline& left) {
  Baseline stale;
  std::copy_if(left.begin(), left.end(), std::back_inserter(stale),
               [&](const FindingKey& key) { return was_looked_for(key, scope, selection, report); });
  if (stale.empty()) return {};
  const std::string file = base::printable(*args.baseline);
  if (!args.prunes_baseline) {
    std::string text =
        stale.size() == 1
            ? fmt::format("1 entry of {} matches nothing any more (--prune-baseline takes it out)", file)
            : fmt::format("{} entries of {} match nothing any more (--prune-baseline takes them out)",
                          stale.size(), file);
    for (const FindingKey& key : stale) text += "\n  " + said(key);
    context.warn(text);
    return {};
  }
  auto baseline = read_from(context, *args.baseline);
  if (!baseline) return tl::make_unexpected(baseline.error());
  Baseline kept;
  std::set_difference(baseline->begin(), baseline->end(), stale.begin(), stale.end(),
                      std::back_inserter(kept));
  const auto written = put(context, *args.baseline, kept);
  if (!written) return written;
  context.warn(
      fmt::format("took {} {} out of {}", stale.size(), stale.size() == 1 ? "entry" : "entries", file));
  return {};
}

}  // namespace cairn::commands::checking
