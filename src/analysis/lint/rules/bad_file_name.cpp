// F007: a file name that cannot be an id.
#include <fmt/format.h>

#include <map>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using store::Role;
using store::SourceFile;

void check_name(const SourceFile& file, std::size_t index, Findings& out) {
  if (base::is_id(file.stem())) return;
  auto& finding =
      out.add(bad_file_name, index, {}, fmt::format("`{}` is no id", base::printable(file.stem())));
  finding.notes.push_back(
      "an id is made of a-z, 0-9 and `-`, begins with a letter or a digit, and has at most 64 characters");
  const std::string better = base::slug(file.stem());
  if (!better.empty()) finding.help = fmt::format("rename the file to `{}.yaml`", better);
}

// Names that another file system, or another person's eyes, would take for the same.
void check_twins(const Context& context, Findings& out) {
  std::map<std::string, std::size_t> seen;
  for (std::size_t i = 0; i < context.workspace.files.size(); ++i) {
    const SourceFile& file = context.workspace.files[i];
    if (file.role != Role::goal && file.role != Role::person) continue;
    const auto [twin, is_new] = seen.emplace(base::lower_ascii(file.stem()), i);
    if (is_new) continue;
    const SourceFile& other = context.workspace.files[twin->second];
    const bool same_kind = other.role == file.role;
    auto& finding =
        out.add(bad_file_name, i, {},
                same_kind ? fmt::format("`{}` differs from `{}` only in case", file.path, other.path)
                          : fmt::format("`{}` is both a goal's and a person's id", file.stem()));
    finding.notes.push_back(
        same_kind ? "some file systems cannot hold both"
                  : "goals and people share one namespace, so that an id alone names one of them");
    finding.help = "rename one of the two files";
  }
}

void check_workspace(const Context& context, Findings& out) {
  for (std::size_t i = 0; i < context.workspace.files.size(); ++i) {
    const SourceFile& file = context.workspace.files[i];
    if (file.role == Role::goal || file.role == Role::person) check_name(file, i, out);
  }
  check_twins(context, out);
}

}  // namespace

const Rule bad_file_name{
    .code = "F007",
    .name = "bad-file-name",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "a file's name is no id, or not the only one of its kind",
    .why = "The file's name is the goal's name on the command line, in `supports` and in the journal.",
    .bad = "# file: goals/My Goal.yaml\nstatement: Run 10 km\n",
    .good = "# file: goals/my-goal.yaml\nstatement: Run 10 km\n",
    .traps = "finished goals keep their ids",
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
