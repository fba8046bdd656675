// Line numbers and indices rot with every edit; ids, keys and addresses do not.
#include "analysis/lint/finding_key.h"

#include <algorithm>

namespace cairn::analysis::lint {
namespace {

using document::Path;
using document::Span;
using store::SourceFile;

bool holds(Span span, std::uint32_t byte) {
  return span.begin <= byte && byte <= span.end;
}

// The address of the item that holds the byte.
template <class Item>
std::string address_in(const std::vector<Item>& items, std::uint32_t byte) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const Item& item) { return holds(item.span, byte); });
  return found == items.end() ? std::string{} : std::string(found->address);
}

std::string address_of(const store::Workspace& workspace, const SourceFile& file, std::string_view list,
                       std::uint32_t byte) {
  if (file.role == store::Role::inbox) return address_in(workspace.inbox.tasks, byte);
  const model::Goal* goal = file.role == store::Role::goal ? workspace.find_goal(file.stem()) : nullptr;
  if (goal == nullptr) return {};
  if (list == "milestones") return address_in(goal->milestones, byte);
  if (list == "tasks") return address_in(goal->tasks, byte);
  if (list == "obstacles") return address_in(goal->obstacles, byte);
  if (list == "resources") return address_in(goal->resources, byte);
  return {};
}

Path path_of(const Finding& finding, const SourceFile& file) {
  if (!file.tree) return {};
  const document::Diagnostic& diagnostic = finding.diagnostic;
  Path path = file.tree->path_at(diagnostic.span.begin);
  if (path.empty() && !diagnostic.also.empty()) path = file.tree->path_at(diagnostic.also.front().span.begin);
  return path;
}

// "[2026-10-03].win"
std::string journal_path(const Finding& finding, const SourceFile& file) {
  const std::uint32_t byte = finding.diagnostic.span.begin;
  for (const document::JournalLines::Part& part : file.journal) {
    if (byte < part.offset || byte - part.offset > part.tree.source().size()) continue;
    Path path = part.tree.path_at(byte - part.offset);
    if (path.empty() || !std::holds_alternative<std::size_t>(path.front())) continue;
    const document::Node at = part.tree.root().at({path.front()}).find("at");
    if (!at.is_scalar()) continue;
    path.erase(path.begin());
    const std::string rest = document::to_string(path);
    return "[" + std::string(at.text()) + "]" + (rest.empty() ? "" : "." + rest);
  }
  return {};
}

}  // namespace

FindingKey key_of(const Finding& finding, const store::Workspace& workspace) {
  const SourceFile& file = workspace.files[finding.file];
  FindingKey key{finding.goal.empty() ? file.path : finding.goal, std::string(finding.rule->code), {}};
  if (file.role == store::Role::journal) {
    key.path = journal_path(finding, file);
    return key;
  }
  const Path path = path_of(finding, file);
  const bool is_item = path.size() >= 2 && std::holds_alternative<std::string>(path[0]) &&
                       std::holds_alternative<std::size_t>(path[1]);
  const std::string address =
      is_item ? address_of(workspace, file, std::get<std::string>(path[0]), finding.diagnostic.span.begin)
              : std::string{};
  if (address.empty()) {
    key.path = document::to_string(path);
    return key;
  }
  const std::string rest = document::to_string(Path(path.begin() + 2, path.end()));
  key.path = std::get<std::string>(path[0]) + "[" + address + "]" + (rest.empty() ? "" : "." + rest);
  return key;
}

std::string field_path(const Finding& finding, const store::Workspace& workspace) {
  return document::to_string(path_of(finding, workspace.files[finding.file]));
}

}  // namespace cairn::analysis::lint
