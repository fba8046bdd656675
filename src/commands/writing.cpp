// The same manners for every command that writes.
#include "commands/writing.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"
#include "model/new_goal.h"
#include "render/goal_list.h"
#include "render/position.h"

namespace cairn::commands {

using analysis::lint::Criterion;
using analysis::lint::Finding;
using analysis::lint::FindingList;
using analysis::lint::Severity;
using base::Failure;
using document::Value;

FindingList findings_in(const store::Workspace& workspace, std::size_t file, base::Date today) {
  analysis::lint::Report report = analysis::lint::lint(workspace, today, {});
  std::erase_if(report.findings, [&](const Finding& finding) { return finding.file != file; });
  return std::move(report.findings);
}

namespace {

FindingList about_hours(const store::Workspace& workspace, base::Date today) {
  return analysis::lint::lint(workspace, today, {{"A302", "A303", "A312"}, {}}).findings;
}

void read_all(const base::World& world, store::Workspace& workspace) {
  std::vector<std::size_t> all(workspace.files.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  store::read_files(world, workspace, all);
}

bool is_about_hours(const Finding& finding) {
  return finding.rule->code == "A302" || finding.rule->code == "A303" || finding.rule->code == "A312";
}

// Those of all goals together that were there before the change are not told again.
void keep_new(store::Workspace& workspace, const store::Overlay& old, base::Date today,
              FindingList& findings) {
  std::erase_if(findings, [](const Finding& finding) { return finding.rule->code == "A303"; });
  if (findings.empty()) return;
  const std::string text(workspace.find_file(old.path)->source());
  store::put_text(workspace, old);
  const FindingList before = about_hours(workspace, today);
  store::put_text(workspace, {old.path, text});
  std::erase_if(findings, [&](const Finding& finding) {
    return std::any_of(before.begin(), before.end(),
                       [&](const Finding& one) { return one.rule == finding.rule; });
  });
  for (Finding& finding : findings) finding.diagnostic.help = "see `cairn plan`";
}

}  // namespace

void weigh_hours(const base::World& world, store::Workspace& workspace, const store::Overlay& old,
                 base::Date today, bool counts, FindingList& findings) {
  if (!counts && std::none_of(findings.begin(), findings.end(), is_about_hours)) return;
  read_all(world, workspace);
  std::erase_if(findings, is_about_hours);
  const auto file = workspace.file_index(old.path);
  FindingList elsewhere;
  for (Finding& finding : about_hours(workspace, today))
    (finding.file == file ? findings : elsewhere).push_back(std::move(finding));
  keep_new(workspace, old, today, elsewhere);
  std::move(elsewhere.begin(), elsewhere.end(), std::back_inserter(findings));
}

FindingList new_about_hours(const base::World& world, store::Workspace& workspace, const store::Overlay& old,
                            base::Date today) {
  read_all(world, workspace);
  FindingList findings = about_hours(workspace, today);
  keep_new(workspace, old, today, findings);
  return findings;
}

analysis::Workload known_workload(const store::Workspace& workspace, base::Date today) {
  return analysis::workload_of(workspace, analysis::WorkLeft(), today);
}

bool may_not_fit(const store::Workspace& workspace, const analysis::Workload& before, base::Date today) {
  return analysis::Hours(workspace.profile).is_known() &&
         analysis::asks_more(known_workload(workspace, today), before);
}

const Finding* new_format_finding(const FindingList& before, const FindingList& after) {
  for (const Finding& finding : after) {
    if (finding.rule->criterion != Criterion::format) continue;
    // A comment that is no longer needed breaks nothing.
    if (finding.rule == &analysis::lint::unused_suppression) continue;
    const bool is_old = std::any_of(before.begin(), before.end(), [&](const Finding& old) {
      return old.rule == finding.rule && old.diagnostic.message == finding.diagnostic.message;
    });
    if (!is_old) return &finding;
  }
  return nullptr;
}

std::string brief(const FindingList& findings, const render::Style& style) {
  std::string out;
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::info) continue;
    const render::Paint paint =
        finding.severity == Severity::error ? render::Paint::error : render::Paint::warning;
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

namespace {

// A key that is given needs no commented example of itself any more.
std::string without_examples(std::string text, const std::vector<document::Edit>& edits) {
  for (const document::Edit& edit : edits) {
    const auto* set = std::get_if<document::Set>(&edit);
    const auto* append = std::get_if<document::Append>(&edit);
    if (set == nullptr && append == nullptr) continue;
    const document::Path& where = set != nullptr ? set->path : append->path;
    const auto* key = where.empty() ? nullptr : std::get_if<std::string>(&where.front());
    if (key != nullptr) text = model::without_example(std::move(text), *key);
  }
  return text;
}

}  // namespace

base::Result<std::string> edited_text(const document::Tree& tree, std::string_view path,
                                      const std::vector<document::Edit>& edits) {
  const std::string before(tree.source());
  const std::string text = path.starts_with("goals/") ? without_examples(before, edits) : before;
  return text == before ? document::apply(tree, edits) : document::apply(text, edits);
}

base::Result<store::FileChange> edited_file(const store::Workspace& workspace, std::size_t file,
                                            const std::vector<document::Edit>& edits) {
  const auto tree = editable_tree(workspace, file);
  if (!tree) return tl::make_unexpected(tree.error());
  const std::string& path = workspace.files[file].path;
  auto text = edited_text(**tree, path, edits);
  if (!text) {
    base::Error error = text.error();
    error.message = fmt::format("cannot change '{}': {}", base::printable(path), error.message);
    return tl::make_unexpected(std::move(error));
  }
  return store::FileChange{store::FileChange::Kind::replace, path, std::string((*tree)->source()),
                           std::move(*text), store::is_private_path(path)};
}

std::string labelled(std::string_view label, std::string_view text, const render::Style& style) {
  if (text.empty()) return {};
  constexpr std::size_t kIndent = 4;
  const std::string whole = fmt::format("{}: {}", label, base::printable(text));
  const auto lines = base::wrap_to_width(whole, style.width > kIndent + 20 ? style.width - kIndent : 20);
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i)
    out += fmt::format("{}{}\n", i == 0 ? "  " : "    ", lines[i]);
  return out;
}

base::Result<void> check_texts(const std::vector<TextOption>& options) {
  for (const TextOption& option : options) {
    if (!*option.text) continue;
    if (base::trim(**option.text).empty())
      return base::fail(Failure::usage, fmt::format("{} is empty", option.name));
    if (base::find_invalid_utf8(**option.text))
      return base::fail(Failure::usage,
                        fmt::format("{} is not UTF-8: '{}'", option.name, base::printable(**option.text)));
  }
  return {};
}

std::string spelled_out(base::Date day, base::Date today) {
  return fmt::format("{} ({}, {})", day.iso(), base::weekday_name(day.weekday()),
                     render::relative_day(day, today));
}

}  // namespace cairn::commands
