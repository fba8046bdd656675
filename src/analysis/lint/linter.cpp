// Gathers what the readers and the rules find, in an order that depends on nothing but the files.
#include "analysis/lint/linter.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>

#include "analysis/lint/goal_prose.h"
#include "analysis/lint/knowledge.h"
#include "analysis/lint/suppressions.h"
#include "analysis/lint/tuning.h"
#include "analysis/lint/vain_fixes.h"
#include "base/parallel.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

constexpr std::size_t kGoalsPerUnit = 256;
constexpr std::size_t kLargeWorkspace = 2000;  // goals and events

// What decides about all the rest is never hidden by a selection: a setting that was meant and does not count
// is worse than none.
bool is_about_settings(const store::Workspace& workspace, std::size_t file) {
  return workspace.files[file].role == store::Role::settings;
}

// What the files themselves show while they are read.
void collect_reader_findings(const Context& context, const Selection& selection, FindingList& out) {
  const auto& files = context.workspace.files;
  for (std::size_t i = 0; i < files.size(); ++i) {
    for (const document::Diagnostic& diagnostic : files[i].diagnostics) {
      const Rule* rule = find_rule(diagnostic.code);
      if (rule == nullptr) continue;
      if (!selection.includes(*rule) && !is_about_settings(context.workspace, i)) continue;
      const bool is_goal = files[i].role == store::Role::goal;
      out.push_back(
          {rule, rule->severity, i, is_goal ? std::string(files[i].stem()) : std::string{}, diagnostic});
    }
  }
}

// What is wrong with the settings of the rules themselves.
void collect_tuning_findings(const Tuning& tuning, FindingList& out) {
  for (const document::Diagnostic& diagnostic : tuning.diagnostics) {
    if (const Rule* rule = find_rule(diagnostic.code))
      out.push_back({rule, rule->severity, tuning.file, {}, diagnostic});
  }
}

// What the settings say wins over what a rule says of itself; about an idea everything stays information.
void weigh(const store::Workspace& workspace, const Tuning& tuning, FindingList& findings) {
  if (tuning.severities.empty()) return;
  for (Finding& finding : findings) {
    const Severity severity = tuning.severity_of(*finding.rule);
    if (severity == finding.rule->severity) continue;
    const model::Goal* goal = finding.goal.empty() ? nullptr : workspace.find_goal(finding.goal);
    const bool is_about_idea = finding.rule->criterion != Criterion::format && goal != nullptr &&
                               goal->state() == model::Status::idea;
    if (!is_about_idea) finding.severity = severity;
  }
}

// Findings that say the same twice: where the first speaks of a goal, the second is silent about it.
struct Silence {
  std::string_view loud, quiet;
};
constexpr std::array kSilences = {
    Silence{"S101", "M201"},
    Silence{"S101", "S106"},
    Silence{"S104", "A308"},
};

// `found` from `first` on is about one goal.
void silence(FindingList& found, std::size_t first) {
  const auto begin = [&] { return found.begin() + static_cast<std::ptrdiff_t>(first); };
  const auto has = [&](std::string_view code) {
    return std::any_of(begin(), found.end(),
                       [&](const Finding& finding) { return finding.rule->code == code; });
  };
  for (const Silence& pair : kSilences) {
    if (found.size() < first + 2 || !has(pair.loud)) continue;
    const auto is_quiet = [&](const Finding& finding) { return finding.rule->code == pair.quiet; };
    found.erase(std::remove_if(begin(), found.end(), is_quiet), found.end());
  }
}

using Rules = std::vector<const Rule*>;

// Goals that are judged on their own: all of the workspace, or some.
class GoalSet {
 public:
  GoalSet() = default;
  GoalSet(const store::Workspace& workspace, std::span<const model::Goal* const> goals)
      : is_in_(std::vector<bool>(workspace.goals.size())) {
    for (const model::Goal* goal : goals)
      (*is_in_)[static_cast<std::size_t>(goal - workspace.goals.data())] = true;
  }

  bool has(std::size_t index) const { return !is_in_ || (*is_in_)[index]; }

 private:
  std::optional<std::vector<bool>> is_in_;
};

// Some hundreds of goals; their readings are thrown away as soon as the rules have seen them.
class GoalChecker {
 public:
  GoalChecker(const Context& context, const prose::Lexicon* lexicon, const Rules& chosen,
              const GoalSet& goals, Judgements& judgements)
      : context_(context), lexicon_(lexicon), chosen_(chosen), goals_(goals), judgements_(judgements) {}

  void check(std::size_t begin, std::size_t end, FindingList& found) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (goals_.has(i) && context_.workspace.goals[i].is_open()) check_goal(i, found);
    }
  }

 private:
  void check_goal(std::size_t i, FindingList& found) const {
    const model::Goal& goal = context_.workspace.goals[i];
    const GoalProse prose = read_statement(goal, context_.workspace, context_.today, lexicon_);
    if (goal.statement) judgements_[i] = prose.judgement;
    if (goal.state() == model::Status::paused) return;
    Context of_goal = context_;
    of_goal.prose = goal.statement ? &prose : nullptr;
    Findings findings(found);
    const std::size_t known = found.size();
    for (const Rule* rule : chosen_) rule->check(goal, of_goal, findings);
    silence(found, known);
    if (goal.state() != model::Status::idea) return;
    for (std::size_t k = known; k < found.size(); ++k) found[k].severity = Severity::info;
  }

  const Context& context_;
  const prose::Lexicon* lexicon_;
  const Rules& chosen_;
  const GoalSet& goals_;
  Judgements& judgements_;
};

// Each rule about the whole workspace is a unit of work, and so are some hundreds of goals.
Judgements run_rules(const Context& context, const prose::Lexicon* lexicon, const Selection& selection,
                     const GoalSet& chosen, FindingList& out) {
  Rules of_workspace, of_goal;
  for (const Rule* rule : rules()) {
    if (!selection.includes(*rule)) continue;
    if (rule->check_workspace != nullptr) of_workspace.push_back(rule);
    if (rule->check != nullptr) of_goal.push_back(rule);
  }
  const std::size_t goals = context.workspace.goals.size();
  Judgements judgements(goals);
  const GoalChecker checker(context, lexicon, of_goal, chosen, judgements);
  std::vector<FindingList> units(of_workspace.size() + goals / kGoalsPerUnit + 1);
  const auto run_unit = [&](std::size_t unit) {
    if (unit < of_workspace.size()) {
      Findings findings(units[unit]);
      of_workspace[unit]->check_workspace(context, findings);
      return;
    }
    const std::size_t begin = (unit - of_workspace.size()) * kGoalsPerUnit;
    checker.check(begin, std::min(goals, begin + kGoalsPerUnit), units[unit]);
  };
  // A personal workspace is judged before a thread would have started.
  const bool is_large = goals + context.workspace.events.size() > kLargeWorkspace;
  base::parallel_for(units.size(), is_large ? 1 : units.size(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t unit = begin; unit < end; ++unit) run_unit(unit);
  });
  for (FindingList& unit : units) {
    for (; !unit.empty(); unit.pop_front()) out.push_back(std::move(unit.front()));
  }
  return judgements;
}

// Files are sorted by folder and id, so their indices sort as a person would. Everything that tells two
// findings apart is compared, because a stable sort would hold them all twice.
void sort_findings(FindingList& findings) {
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    const document::Diagnostic &first = a.diagnostic, &second = b.diagnostic;
    return std::tie(a.file, first.span.begin, a.rule->code, first.span.end, first.message) <
           std::tie(b.file, second.span.begin, b.rule->code, second.span.end, second.message);
  });
}

Report lint_goals(const store::Workspace& workspace, base::Date today, const Selection& chosen,
                  const GoalSet& goals) {
  const Tuning tuning = tuning_of(workspace);
  Selection selection = chosen;
  selection.ignore.insert(selection.ignore.end(), tuning.off.begin(), tuning.off.end());
  Knowledge knowledge(workspace, today, tuning.limits);
  if (selection.includes(*find_rule("A312"))) knowledge.make_schedule();
  const Context context = knowledge.context();
  Report report;
  report.files.resize(workspace.files.size());
  std::iota(report.files.begin(), report.files.end(), std::size_t{0});
  collect_reader_findings(context, selection, report.findings);
  collect_tuning_findings(tuning, report.findings);
  const prose::Lexicon* lexicon = tuning.lexicon ? &*tuning.lexicon : nullptr;
  const Judgements judgements = run_rules(context, lexicon, selection, goals, report.findings);
  weigh(workspace, tuning, report.findings);
  apply_suppressions(workspace, selection, report);
  sort_findings(report.findings);
  report.cards = make_cards(context, judgements, report.findings, selection, tuning);
  return report;
}

}  // namespace

bool is_meant(const Rule& rule, std::string_view word) {
  return !word.empty() && (rule.code.starts_with(word) || rule.name == word);
}

bool means_a_rule(std::string_view word) {
  const auto all = rules();
  return std::any_of(all.begin(), all.end(), [&](const Rule* rule) { return is_meant(*rule, word); });
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
  for (std::vector<std::string>* words : {&select, &ignore}) {
    for (std::string& word : *words) {
      if (means_a_rule(word)) continue;
      // Codes are typed in any case.
      std::string code = word;
      std::transform(code.begin(), code.end(), code.begin(),
                     [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
      std::string name = base::lower_ascii(word);
      const std::string* meant = means_a_rule(code) ? &code : means_a_rule(name) ? &name : nullptr;
      if (meant != nullptr) {
        word = *meant;
        continue;
      }
      return base::fail(base::Failure::usage, fmt::format("no rule is called '{}'", base::printable(word)),
                        likely_rule(word));
    }
  }
  return Selection{std::move(select), std::move(ignore)};
}

Report lint(const store::Workspace& workspace, base::Date today, const Selection& chosen) {
  Report report = lint_goals(workspace, today, chosen, GoalSet());
  withdraw_vain_fixes(workspace, report.findings);
  return report;
}

std::vector<Card> cards_of(const store::Workspace& workspace, base::Date today,
                           std::span<const model::Goal* const> goals) {
  std::vector<Card> all = lint_goals(workspace, today, {}, GoalSet(workspace, goals)).cards;
  std::vector<Card> cards;
  cards.reserve(goals.size());
  // There is a card for each goal of the workspace, in their order.
  for (const model::Goal* goal : goals)
    cards.push_back(std::move(all[static_cast<std::size_t>(goal - workspace.goals.data())]));
  return cards;
}

}  // namespace cairn::analysis::lint
