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
  return base::Error{
      Failure::content,
      fmt::format("cairn.yaml says format {}, and this cairn knows format {}: nothing was written",
                  shown_format(workspace), kFormatVersion),
      "get a newer cairn to change this workspace"};
}

}  // namespace cairn::store
