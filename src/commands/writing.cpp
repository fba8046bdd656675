// The same manners for every command that writes.
#include "commands/writing.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/goal_list.h"
#include "render/position.h"

namespace cairn::commands {

using analysis::lint::Criterion;
using analysis::lint::Finding;
using analysis::lint::Severity;
using base::Failure;
using document::Value;

std::vector<Finding> findings_in(const store::Workspace& workspace, std::size_t file, base::Date today) {
  analysis::lint::Report report = analysis::lint::lint(workspace, today, {});
  std::erase_if(report.findings, [&](const Finding& finding) { return finding.file != file; });
  return std::move(report.findings);
}

const Finding* new_format_finding(const std::vector<Finding>& before, const std::vector<Finding>& after) {
  for (const Finding& finding : after) {
    if (finding.rule->criterion != Criterion::format) continue;
    const bool is_old = std::any_of(before.begin(), before.end(), [&](const Finding& old) {
      return old.rule == finding.rule && old.diagnostic.message == finding.diagnostic.message;
    });
    if (!is_old) return &finding;
  }
  return nullptr;
}

std::string brief(const std::vector<Finding>& findings, const render::Style& style) {
  std::string out;
  for (const Finding& finding : findings) {
    const render::Paint paint = finding.severity == Severity::error     ? render::Paint::error
                                : finding.severity == Severity::warning ? render::Paint::warning
                                                                        : render::Paint::info;
    const std::string lead = fmt::format("{} {:7}", finding.rule->code, to_string(finding.severity));
    std::string text = base::printable(finding.diagnostic.message);
    if (!finding.diagnostic.help.empty()) text += "; " + base::printable(finding.diagnostic.help);
    const std::size_t indent = lead.size() + 4;
    const auto lines = base::wrap_to_width(text, style.width > indent + 20 ? style.width - indent : 40);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      out += i == 0 ? fmt::format("  {}  {}\n", style.paint(paint, lead), lines[i])
                    : fmt::format("{:{}}{}\n", "", indent, lines[i]);
    }
  }
  return out;
}

store::FileChange event_line(const base::LocalTime& at, std::vector<std::pair<std::string, Value>> entries) {
  entries.emplace(entries.begin(), "at", Value::literal(at.iso()));
  store::FileChange change;
  change.kind = store::FileChange::Kind::append;
  change.path = fmt::format("journal/{:04}-{:02}.yaml", at.date.year(), at.date.month());
  change.after = fmt::format("- {}\n", document::to_flow(Value::mapping(std::move(entries))));
  change.is_private = true;
  return change;
}

base::Result<const document::Tree*> editable_tree(const store::Workspace& workspace, std::size_t file) {
  const store::SourceFile& source = workspace.files[file];
  if (source.tree && source.is_editable) return source.tree.get();
  std::string where;
  std::string why = "it cannot be read";
  if (!source.diagnostics.empty()) {
    const document::Diagnostic& first = source.diagnostics.front();
    why = first.message;
    if (!source.source().empty())
      where = fmt::format(" line {}:", render::LineIndex(source.source()).position(first.span.begin).line);
  }
  return base::fail(Failure::content,
                    fmt::format("cannot change '{}':{} {}", base::printable(source.path), where, why),
                    fmt::format("mend it first: cairn check {}", base::printable(source.path)));
}

void read_parents(const base::World& world, store::Workspace& workspace, const std::string& goal) {
  std::string id = goal;
  // A circle of parents ends when a goal has been met before; so does a chain that is longer than the
  // workspace.
  for (std::size_t steps = 0; steps <= workspace.files.size(); ++steps) {
    const auto index = workspace.file_index(fmt::format("goals/{}.yaml", id));
    if (!index) return;
    store::read_files(world, workspace, {*index});
    const model::Goal* here = workspace.find_goal(id);
    if (here == nullptr || !here->supports || here->supports->value == goal) return;
    id = here->supports->value;
  }
}

std::string user_folder(const base::World& world) {
  const std::string folder = world.environment.get("XDG_CONFIG_HOME").value_or("");
  return folder.empty() ? world.environment.get("HOME").value_or("") + "/.config/cairn" : folder + "/cairn";
}

std::string spelled_out(base::Date day, base::Date today) {
  return fmt::format("{} ({}, {})", day.iso(), base::weekday_name(day.weekday()),
                     render::relative_day(day, today));
}

}  // namespace cairn::commands
