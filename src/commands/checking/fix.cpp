// Fixes are made in memory first; what is written is what has been judged again.
#include "commands/checking/fix.h"

#include <fmt/format.h>

#include <map>

#include "base/text.h"
#include "store/diff.h"

namespace cairn::commands::checking {
namespace {

using analysis::lint::FixResult;
using base::Failure;

base::Result<void> refuse_what_cannot_be_written(const CheckArgs& args, const CheckScope& scope) {
  if (args.has_diff) return {};
  if (scope.has_stdin) {
    return base::fail(Failure::usage, "the text of standard input cannot be fixed in place",
                      "see what would change with --diff");
  }
  if (scope.workspace.root.empty()) {
    return base::fail(Failure::usage, "files outside a workspace are not changed",
                      "see what would change with --diff");
  }
  return {};
}

std::vector<store::FileChange> changes_of(const FixResult& result, const store::Workspace& workspace) {
  std::vector<store::FileChange> changes;
  for (const auto& [path, text] : result.before) {
    const store::SourceFile* file = workspace.find_file(path);
    // What was fixed and then taken back is no change.
    if (file == nullptr || file->source() == text) continue;
    changes.push_back({store::FileChange::Kind::replace, path, text, std::string(file->source())});
  }
  return changes;
}

}  // namespace

bool asks_for_fixes(const CheckArgs& args) {
  return args.has_fix || args.has_unsafe_fixes || args.has_diff;
}

base::Result<FixResult> fix_files(cli::Context& context, const CheckArgs& args, CheckScope& scope,
                                  const std::function<analysis::lint::Report()>& judge) {
  if (const auto can = refuse_what_cannot_be_written(args, scope); !can)
    return tl::make_unexpected(can.error());
  FixResult result = analysis::lint::fix(scope.workspace, judge, args.has_unsafe_fixes);
  std::vector<store::FileChange> changes = changes_of(result, scope.workspace);
  if (args.has_diff) {
    for (const store::FileChange& change : changes) {
      context.print(store::unified_diff(change));
      store::put_text(scope.workspace, {change.path, change.before});
    }
    result.report = judge();
    return result;
  }
  if (changes.empty()) return result;
  auto session = context.open_for_writing_at(scope.workspace.root, {.goals = false}, false);
  if (!session) return tl::make_unexpected(session.error());
  // The files were read before the lock was held: where somebody has written meanwhile, that is fixed.
  auto now = load_scope(context, args);
  if (!now) return tl::make_unexpected(now.error());
  scope = std::move(*now);
  result = analysis::lint::fix(scope.workspace, judge, args.has_unsafe_fixes);
  changes = changes_of(result, scope.workspace);
  if (changes.empty()) return result;
  const auto written = context.write(*session, std::move(changes));
  if (!written) return tl::make_unexpected(written.error());
  return result;
}

std::string fixed_line(const FixResult& result, const CheckArgs& args) {
  if (result.fixed.empty()) return "Nothing was fixed.\n";
  std::map<std::string_view, std::size_t> counts;
  for (const analysis::lint::Rule* rule : result.fixed) ++counts[rule->code];
  std::vector<std::string> parts;
  for (const auto& [code, count] : counts) parts.push_back(fmt::format("{} {}", count, code));
  return fmt::format("{} {} in {} ({}), {} left.\n", args.has_diff ? "Would fix" : "Fixed",
                     base::count_of(result.fixed.size(), "finding"),
                     base::count_of(result.before.size(), "file"), base::join(parts, ", "), result.left);
}

}  // namespace cairn::commands::checking
