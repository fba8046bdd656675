// Sorts the arguments into paths, ids and standard input, and loads what they name.
#include "commands/checking/scope.h"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/address.h"
#include "base/text.h"

namespace cairn::commands::checking {
namespace {

using analysis::lint::Report;
using base::Failure;

constexpr std::string_view kDefaultStdinPath = "goals/stdin.yaml";

// What the arguments say before anything is loaded.
struct Inputs {
  std::string root;                // empty: none, the files stand alone
  std::vector<std::string> paths;  // canonical
  std::vector<std::string> ids;
  bool has_stdin = false;
};

bool is_beneath(std::string_view path, std::string_view root) {
  return path == root ||
         (path.starts_with(root) && (root.ends_with('/') || path.substr(root.size()).starts_with('/')));
}

std::string relative_to(std::string_view path, std::string_view root) {
  path.remove_prefix(std::min(path.size(), root.size()));
  while (path.starts_with('/')) path.remove_prefix(1);
  return std::string(path);
}

bool looks_like_path(std::string_view input) {
  return input.starts_with('.') || input.starts_with('/') || input.ends_with(".yaml") ||
         input.ends_with(".yml") || input.ends_with('/');
}

base::Result<Inputs> sort_inputs(const cli::Context& context, const CheckArgs& args) {
  Inputs inputs;
  for (const std::string& input : args.inputs) {
    if (input == "-") {
      inputs.has_stdin = true;
    } else if (context.world().files.kind_of(input)) {
      const auto path = context.world().files.canonical(input);
      if (!path) return tl::make_unexpected(path.error());
      inputs.paths.push_back(*path);
    } else if (looks_like_path(input)) {
      return base::fail(Failure::usage,
                        fmt::format("cannot check '{}': there is no such file", base::printable(input)));
    } else {
      inputs.ids.push_back(input);
    }
  }
  if (args.stdin_path && !inputs.has_stdin) {
    return base::fail(Failure::usage, "--stdin-path is only for standard input",
                      "write `cairn check - --stdin-path goals/pmp.yaml`");
  }
  return inputs;
}

// The workspace of the first path, else the one that the command works in.
base::Result<std::string> root_of(const cli::Context& context, const Inputs& inputs) {
  if (!inputs.paths.empty()) {
    if (auto root = context.root_above(inputs.paths.front())) return *root;
    if (inputs.ids.empty()) return std::string{};
  }
  auto root = context.find_root();
  if (!root && inputs.has_stdin && inputs.ids.empty()) return std::string{};
  return root;
}

base::Result<std::vector<store::Overlay>> read_stdin(const cli::Context& context, const CheckArgs& args,
                                                     const std::string& root) {
  auto text = context.world().terminal.read_input(store::kMaxJournalBytes);
  if (!text) return tl::make_unexpected(text.error());
  std::string path = args.stdin_path.value_or(std::string(kDefaultStdinPath));
  if (path.starts_with('/') && !root.empty()) {
    if (!is_beneath(path, root)) {
      return base::fail(Failure::usage,
                        fmt::format("--stdin-path '{}' lies outside the workspace", base::printable(path)));
    }
    path = relative_to(path, root);
  }
  while (path.starts_with("./")) path.erase(0, 2);
  return std::vector<store::Overlay>{{path, std::move(*text)}};
}

// Files that belong to no workspace: each on its own, nothing beside it.
base::Result<CheckScope> load_alone(const cli::Context& context, const Inputs& inputs,
                                    std::vector<store::Overlay> overlays) {
  const auto& files = context.world().files;
  for (const std::string& path : inputs.paths) {
    std::vector<std::string> members;
    if (files.kind_of(path) == base::FileKind::folder) {
      const auto entries = files.list(path);
      if (!entries) return tl::make_unexpected(entries.error());
      for (const base::FolderEntry& entry : *entries) {
        if (entry.name.ends_with(".yaml") && entry.kind == base::FileKind::regular)
          members.push_back(path + "/" + entry.name);
      }
    } else {
      members.push_back(path);
    }
    for (const std::string& member : members) {
      auto text = files.read(member, {.max_bytes = store::kMaxFileBytes, .beneath = {}});
      if (!text) return tl::make_unexpected(text.error());
      overlays.push_back(
          {relative_to(member, context.world().files.current_folder() + "/"), std::move(*text)});
      if (!is_beneath(member, files.current_folder())) overlays.back().path = member;
    }
  }
  CheckScope scope;
  scope.has_stdin = inputs.has_stdin;
  scope.workspace = store::load_texts(overlays);
  return scope;
}

// Which files of the workspace an argument names.
base::Result<void> choose(const std::string& path, const store::Workspace& workspace,
                          std::set<std::string>& files) {
  if (!is_beneath(path, workspace.root)) {
    return base::fail(Failure::usage, fmt::format("'{}' is not in this workspace", base::printable(path)),
                      "check it in a call of its own");
  }
  const std::string wanted = relative_to(path, workspace.root);
  if (wanted.empty()) {
    for (const store::SourceFile& file : workspace.files) files.insert(file.path);
    return {};
  }
  bool found = false;
  for (const store::SourceFile& file : workspace.files) {
    if (file.path != wanted && !is_beneath(file.path, wanted)) continue;
    files.insert(file.path);
    found = true;
  }
  if (!found && wanted.find('.') != std::string::npos) {
    return base::fail(Failure::usage, fmt::format("'{}' is no file of a workspace", base::printable(wanted)),
                      "goals stand in goals/, people in people/, events in journal/");
  }
  return {};
}

base::Result<void> choose_id(const std::string& id, const store::Workspace& workspace,
                             std::set<std::string>& files) {
  const auto file = analysis::find_id(workspace, id);
  if (!file) return tl::make_unexpected(file.error());
  files.insert(workspace.files[*file].path);
  return {};
}

}  // namespace

base::Result<CheckScope> load_scope(const cli::Context& context, const CheckArgs& args) {
  auto inputs = sort_inputs(context, args);
  if (!inputs) return tl::make_unexpected(inputs.error());
  const auto root = root_of(context, *inputs);
  if (!root) return tl::make_unexpected(root.error());
  std::vector<store::Overlay> overlays;
  if (inputs->has_stdin) {
    auto read = read_stdin(context, args, *root);
    if (!read) return tl::make_unexpected(read.error());
    overlays = std::move(*read);
  }
  if (root->empty()) return load_alone(context, *inputs, std::move(overlays));
  CheckScope scope;
  scope.has_stdin = inputs->has_stdin;
  scope.workspace = store::load_with(context.world(), *root, store::LoadOptions::everything(), overlays);
  for (const store::Overlay& overlay : overlays) scope.files.insert(overlay.path);
  for (const std::string& path : inputs->paths) {
    if (const auto chosen = choose(path, scope.workspace, scope.files); !chosen)
      return tl::make_unexpected(chosen.error());
  }
  for (const std::string& id : inputs->ids) {
    if (const auto chosen = choose_id(id, scope.workspace, scope.files); !chosen)
      return tl::make_unexpected(chosen.error());
  }
  // An empty folder was asked for and holds nothing: report nothing rather than everything.
  if (!args.inputs.empty() && scope.files.empty()) scope.files.insert(std::string{});
  return scope;
}

void keep_only(const CheckScope& scope, Report& report) {
  if (scope.files.empty()) return;
  const auto is_other = [&](std::size_t file) {
    return !scope.files.contains(scope.workspace.files[file].path);
  };
  std::erase_if(report.findings, [&](const auto& finding) { return is_other(finding.file); });
  std::erase_if(report.cards, [&](const auto& card) { return is_other(card.file); });
  std::erase_if(report.suppressed, [&](const auto& suppressed) { return is_other(suppressed.finding.file); });
  std::erase_if(report.files, is_other);
}

}  // namespace cairn::commands::checking
