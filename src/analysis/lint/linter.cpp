// Gathers what the readers and the rules find, in an order that depends on nothing but the files.
#include "analysis/lint/linter.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>

#include "analysis/lint/suppressions.h"
#include "base/parallel.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

constexpr std::size_t kGoalsPerUnit = 256;
constexpr std::size_t kLargeWorkspace = 2000;  // goals and events

// What the files themselves show while they are read.
void collect_reader_findings(const Context& context, const Selection& selection, std::vector<Finding>& out) {
  const auto& files = context.workspace.files;
  for (std::size_t i = 0; i < files.size(); ++i) {
    for (const document::Diagnostic& diagnostic : files[i].diagnostics) {
      const Rule* rule = find_rule(diagnostic.code);
      if (rule == nullptr || !selection.includes(*rule)) continue;
      const bool is_goal = files[i].role == store::Role::goal;
      out.push_back(
          {rule, rule->severity, i, is_goal ? std::string(files[i].stem()) : std::string{}, diagnostic});
    }
  }
}

using Rules = std::vector<const Rule*>;

void check_goals(const Context& context, const Rules& chosen, std::size_t begin, std::size_t end,
                 std::vector<Finding>& found) {
  Findings findings(found);
  for (std::size_t i = begin; i < end; ++i) {
    const model::Goal& goal = context.workspace.goals[i];
    const bool is_idea = goal.state() == model::Status::idea;
    if (goal.state() != model::Status::active && !is_idea) continue;
    const std::size_t known = found.size();
    for (const Rule* rule : chosen) rule->check(goal, context, findings);
    if (!is_idea) continue;
    for (std::size_t k = known; k < found.size(); ++k) found[k].severity = Severity::info;
  }
}

// Each rule about the whole workspace is a unit of work, and so are some hundreds of goals.
void run_rules(const Context& context, const Selection& selection, std::vector<Finding>& out) {
  Rules of_workspace, of_goal;
  for (const Rule* rule : rules()) {
    if (!selection.includes(*rule)) continue;
    if (rule->check_workspace != nullptr) of_workspace.push_back(rule);
    if (rule->check != nullptr) of_goal.push_back(rule);
  }
  const std::size_t goals = context.workspace.goals.size();
  std::vector<std::vector<Finding>> units(of_workspace.size() + goals / kGoalsPerUnit + 1);
  const auto run_unit = [&](std::size_t unit) {
    if (unit < of_workspace.size()) {
      Findings findings(units[unit]);
      of_workspace[unit]->check_workspace(context, findings);
      return;
    }
    const std::size_t begin = (unit - of_workspace.size()) * kGoalsPerUnit;
    check_goals(context, of_goal, begin, std::min(goals, begin + kGoalsPerUnit), units[unit]);
  };
  // A personal workspace is judged before a thread would have started.
  const bool is_large = goals + context.workspace.events.size() > kLargeWorkspace;
  base::parallel_for(units.size(), is_large ? 1 : units.size(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t unit = begin; unit < end; ++unit) run_unit(unit);
  });
  for (std::vector<Finding>& unit : units) std::move(unit.begin(), unit.end(), std::back_inserter(out));
}

// Files are sorted by folder and id, so their indices sort as a person would.
void sort_findings(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.file, a.diagnostic.span.begin, a.rule->code) <
           std::tie(b.file, b.diagnostic.span.begin, b.rule->code);
  });
}

// Whether the fields that a criterion asks for are there, apart from any finding.
bool holds(Criterion criterion, const model::Goal& goal) {
  switch (criterion) {
    case Criterion::measurable:
      return goal.done_when || (goal.metric && (goal.metric->target || goal.metric->keep));
    case Criterion::relevant:
      return goal.why || goal.supports || !goal.serves.empty();
    case Criterion::time_bound:
      return goal.due || goal.every;
    case Criterion::specific:
    case Criterion::achievable:
    case Criterion::format:
      return false;
  }
  return false;
}

std::size_t place(Criterion criterion) {
  return static_cast<std::size_t>(std::find(kSmart.begin(), kSmart.end(), criterion) - kSmart.begin());
}

std::vector<Card> make_cards(const store::Workspace& workspace, const std::vector<Finding>& findings) {
  std::vector<Card> cards;
  cards.reserve(workspace.goals.size());
  std::vector<std::size_t> card_of_file(workspace.files.size(), workspace.goals.size());
  for (const model::Goal& goal : workspace.goals) {
    card_of_file[goal.file] = cards.size();
    Card& card = cards.emplace_back();
    card.goal = goal.id;
    card.file = goal.file;
    card.is_open = goal.is_open();
    for (std::size_t i = 0; i < kSmart.size(); ++i) {
      card.verdicts[i] = holds(kSmart[i], goal) ? Verdict::holds : Verdict::cannot_tell;
    }
  }
  for (const Finding& finding : findings) {
    const std::size_t card = card_of_file[finding.file];
    if (card == cards.size() || finding.rule->criterion == Criterion::format) continue;
    if (finding.rule->severity == Severity::info) continue;
    cards[card].verdicts[place(finding.rule->criterion)] = Verdict::fails;
  }
  return cards;
}

bool is_known(std::string_view word) {
  const auto all = rules();
  return std::any_of(all.begin(), all.end(), [&](const Rule* rule) { return is_meant(*rule, word); });
}

}  // namespace

std::string_view to_string(Criterion criterion) {
  switch (criterion) {
    case Criterion::format:
      return "format";
    case Criterion::specific:
      return "specific";
    case Criterion::measurable:
      return "measurable";
    case Criterion::achievable:
      return "achievable";
    case Criterion::relevant:
      return "relevant";
    case Criterion::time_bound:
      return "time-bound";
  }
  return "";
}

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

std::optional<Severity> parse_severity(std::string_view word) {
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
    if (to_string(severity) == word) return severity;
  }
  return std::nullopt;
}

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::holds:
      return "holds";
    case Verdict::fails:
      return "fails";
    case Verdict::cannot_tell:
      return "cannot-tell";
  }
  return "";
}

document::Diagnostic& Findings::add(const Rule& rule, const model::Goal& goal, document::Span span,
                                    std::string message) {
  Finding& finding = out_.emplace_back();
  finding.rule = &rule;
  finding.severity = rule.severity;
  finding.file = goal.file;
  finding.goal = goal.id;
  finding.diagnostic.code = rule.code;
  finding.diagnostic.span = span;
  finding.diagnostic.message = std::move(message);
  return finding.diagnostic;
}

document::Diagnostic& Findings::add(const Rule& rule, std::size_t file, document::Span span,
                                    std::string message) {
  Finding& finding = out_.emplace_back();
  finding.rule = &rule;
  finding.severity = rule.severity;
  finding.file = file;
  finding.diagnostic.code = rule.code;
  finding.diagnostic.span = span;
  finding.diagnostic.message = std::move(message);
  return finding.diagnostic;
}

document::Span headline(const model::Goal& goal) {
  return goal.statement ? goal.statement->span : goal.span;
}

bool is_meant(const Rule& rule, std::string_view word) {
  return !word.empty() && (rule.code.starts_with(word) || rule.name == word);
}

std::string likely_rule(std::string_view word) {
  std::vector<std::string_view> names;
  for (const Rule* rule : rules()) {
    names.push_back(rule->code);
    names.push_back(rule->name);
  }
  const auto likely = base::did_you_mean(word, names);
  return likely ? fmt::format("did you mean `{}`?", *likely) : "`cairn explain` lists the rules";
}

bool Selection::includes(const Rule& rule) const {
  const auto names_it = [&](const std::string& word) { return is_meant(rule, word); };
  if (!select.empty() && std::none_of(select.begin(), select.end(), names_it)) return false;
  return std::none_of(ignore.begin(), ignore.end(), names_it);
}

base::Result<Selection> make_selection(std::vector<std::string> select, std::vector<std::string> ignore) {
  for (const std::vector<std::string>* words : {&select, &ignore}) {
    for (const std::string& word : *words) {
      if (is_known(word)) continue;
      return base::fail(base::Failure::usage, fmt::format("no rule is called '{}'", base::printable(word)),
                        likely_rule(word));
    }
  }
  return Selection{std::move(select), std::move(ignore)};
}

Report lint(const store::Workspace& workspace, base::Date today, const Selection& selection) {
  const Context context{workspace, today};
  Report report;
  report.files.resize(workspace.files.size());
  std::iota(report.files.begin(), report.files.end(), std::size_t{0});
  collect_reader_findings(context, selection, report.findings);
  run_rules(context, selection, report.findings);
  apply_suppressions(workspace, selection, report);
  sort_findings(report.findings);
  report.cards = make_cards(workspace, report.findings);
  return report;
}

}  // namespace cairn::analysis::lint
