// A refusal names the file and the way on: a newer program, or an editor.
#include "store/read_only.h"

#include <fmt/format.h>

#include "base/text.h"

namespace cairn::store {

using base::Failure;

std::string shown_format(const Workspace& workspace) {
  const SourceFile* file = workspace.find_file("cairn.yaml");
  if (file == nullptr || !file->tree) return std::to_string(workspace.settings.format);
  const document::Node format = file->tree->root().find("format");
  return base::printable(format.is_scalar() ? format.text() : format.source());
}

std::optional<base::Error> why_read_only(const Workspace& workspace) {
  const SourceFile* file = workspace.find_file("cairn.yaml");
  if (file != nullptr && !file->is_readable) {
    return base::Error{Failure::system, file->diagnostics.front().message + "; nothing was written",
                       "it says which format the workspace has"};
  }
  if (file != nullptr && !file->tree) {
    return base::Error{
        Failure::content,
        "cairn.yaml, which says the format of the workspace, cannot be read: nothing was written",
        "`cairn check cairn.yaml` shows where; mend it in an editor"};
  }
  if (!workspace.is_too_new()) return std::nullopt;
  const std::string shown = shown_format(workspace);
  const bool is_number = !shown.empty() && shown.find_first_not_of("0123456789") == std::string::npos &&
                         shown.find_first_not_of('0') != std::string::npos;
  if (!is_number) {
    return base::Error{
        Failure::content,
        fmt::format("cairn.yaml says format `{}`, which is no whole number from 1 on: nothing was written",
                    base::truncate_to_width(shown, 40)),
        fmt::format("write `format: {}` in cairn.yaml", kFormatVersion)};
  }
  return base::Error{
      Failure::content,
      fmt::format("cairn.yaml says format {}, and this cairn knows format {}: nothing was written", shown,
                  kFormatVersion),
      "get a newer cairn to change this workspace"};
}

}  // namespace cairn::store
