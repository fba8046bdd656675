// The command line wins over cairn.yaml, and both over the defaults; --ignore adds to what the file ignores.
#include "commands/checking/show_settings.h"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/lint/tuning.h"
#include "analysis/sittings.h"
#include "base/text.h"
#include "commands/checking/judge.h"
#include "commands/checking/present.h"
#include "commands/checking/scope.h"
#include "render/check_report.h"
#include "render/check_settings.h"
#include "render/position.h"

namespace cairn::commands::checking {
namespace {

using analysis::lint::Report;
using analysis::lint::Tuning;
using base::Failure;
using render::EffectiveSetting;

std::string listed(const std::vector<std::string>& words, std::string_view none) {
  return words.empty() ? std::string(none) : base::join(words, ",");
}

class Collector {
 public:
  Collector(const store::Workspace& workspace, const CheckArgs& args, const Report& wrong)
      : workspace_(workspace), args_(args), wrong_(wrong) {
    const store::SourceFile* file = workspace.find_file("cairn.yaml");
    if (file != nullptr && file->tree) root_ = file->tree->root();
    check_ = root_.find("check");
  }

  void add(std::string key, std::string value, std::string_view summary, bool is_given = false,
           std::string_view flag = {}) {
    const std::string from = is_given ? std::string(flag) : place_of(key);
    settings_.push_back({std::move(key), std::move(value), from, std::string(summary)});
  }

  void add_selection(const analysis::lint::Selection& selection) {
    add("fail_on", args_.fail_on.value_or(workspace_.settings.fail_on), "exit 1 from this severity on",
        args_.fail_on.has_value(), "--fail-on");
    add("select", listed(selection.select, "all"), "the rules that run", !args_.select.empty(), "--select");
    add("ignore", listed(selection.ignore, "none"), "the rules that do not", !args_.ignore.empty(),
        workspace_.settings.ignore.empty() ? "--ignore" : "--ignore, cairn.yaml");
  }

  void add_tuning(const Tuning& tuning) {
    for (const auto& [rule, severity] : tuning.severities)
      add(severity_key(*rule), std::string(to_string(severity)), rule->summary);
    for (const std::string& code : tuning.off) {
      const analysis::lint::Rule& rule = *analysis::lint::find_rule(code);
      add(severity_key(rule), "off", rule.summary);
    }
    for (const auto& field : analysis::lint::kLimitFields)
      add(fmt::format("limits.{}", field.key), shown(field, tuning.limits), field.summary);
    add("words.allow", listed(tuning.allow, "none"), "words that are not vague here");
    add("words.add", listed(tuning.add, "none"), "words that are vague here, too");
  }

  // What lies outside `check` and takes effect in other commands.
  void add_general(const model::Settings& settings, const analysis::Rhythm& rhythm) {
    const auto put = [&](std::string key, std::string value, std::string_view summary) {
      const std::string from = place_in(root_, key);
      settings_.push_back({std::move(key), std::move(value), from, std::string(summary)});
    };
    put("day_start", fmt::format("{:02}:{:02}", settings.day_start / 60, settings.day_start % 60),
        "when a day begins");
    put("week_start", base::lower_ascii(base::weekday_name(settings.week_start)).substr(0, 3),
        "the first day of a week");
    put("fiscal_year_start", fmt::format("{:02}-{:02}", settings.fiscal_month, settings.fiscal_day),
        "when the fiscal year begins");
    put("horizon", base::to_string(settings.horizon), "how far off a long-term goal is");
    put("urgent_within", base::to_string(settings.urgent_within), "how close a deadline makes urgent");
    put("timer_cap", base::to_string(settings.timer_cap), "how long a timer runs before it looks forgotten");
    put("plan.block", base::to_string(rhythm.block), "the length of a time block");
    put("plan.break", base::to_string(rhythm.rest), "the pause between blocks");
  }

  std::vector<EffectiveSetting> take() { return std::move(settings_); }

 private:
  // As the file spells it: by code or by name.
  std::string severity_key(const analysis::lint::Rule& rule) const {
    const bool is_by_name = bool(check_.find("severity").find(rule.name));
    return fmt::format("severity.{}", is_by_name ? rule.name : rule.code);
  }

  std::string place_of(std::string_view key) const { return place_in(check_, key); }

  // A value that was refused says nothing: the default stands. Of a list the other words count.
  bool is_refused(document::Node value) const {
    bool has_items = false;
    if (value.is_sequence()) {
      for (const document::Node item : value.items()) {
        if (!is_refused(item)) return false;
        has_items = true;
      }
    }
    if (has_items) return true;
    return std::any_of(wrong_.findings.begin(), wrong_.findings.end(), [&](const auto& finding) {
      return finding.diagnostic.span.begin >= value.span().begin &&
             finding.diagnostic.span.end <= value.span().end;
    });
  }

  // The key itself is not known there: what stands behind it says nothing.
  bool is_unknown(document::Node map, std::string_view key) const {
    for (const document::Node::Entry& entry : map.entries()) {
      if (entry.key.text() == key) return is_refused(entry.key);
    }
    return false;
  }

  std::string place_in(document::Node node, std::string_view key) const {
    for (const std::string_view part : base::split(key, '.')) {
      if (is_unknown(node, part)) return "default";
      node = node.find(part);
    }
    if (!node || is_refused(node)) return "default";
    const auto position = render::LineIndex(node.tree()->source()).position(node.span().begin);
    return fmt::format("cairn.yaml:{}", position.line);
  }

  const store::Workspace& workspace_;
  const CheckArgs& args_;
  const Report& wrong_;
  document::Node root_, check_;
  std::vector<EffectiveSetting> settings_;
};

// What is wrong with the settings themselves.
Report judge_settings(const store::Workspace& workspace, base::Date today) {
  // What is wrong with the settings is found whatever is selected: one rule of files is enough.
  analysis::lint::Selection selection;
  selection.select = {"F001"};
  Report report = analysis::lint::lint(workspace, today, selection);
  std::erase_if(report.findings, [&](const auto& finding) {
    return workspace.files[finding.file].role != store::Role::settings;
  });
  return report;
}

// Standard output holds the settings alone, whatever its format.
void say_what_is_wrong(cli::Context& context, const Report& wrong, const store::Workspace& workspace) {
  render::CheckOptions options;
  options.is_quiet = true;
  context.world().terminal.write_error(render::check_concise(wrong, workspace, options, {}));
}

}  // namespace

cli::Exit show_settings(cli::Context& context, const CheckArgs& args) {
  const std::string format = args.format.value_or("text");
  if (format != "text" && format != "json") {
    return context.fail(
        {Failure::usage, fmt::format("settings cannot be printed as {}", format), "--format text or json"});
  }
  const auto scope = load_scope(context, args);
  if (!scope) return context.fail(scope.error());
  const auto selection = selection_of(args, scope->workspace.settings);
  if (!selection) return context.fail(selection.error());
  const Report wrong = judge_settings(scope->workspace, context.today(scope->workspace.settings));
  Collector collector(scope->workspace, args, wrong);
  collector.add_selection(*selection);
  const bool is_ci = !args.clock && is_lenient(context, args);
  collector.add("clock", is_lenient(context, args) ? "lenient" : "strict",
                "whether errors that depend on today are warnings", args.clock.has_value() || is_ci,
                is_ci ? "CI" : "--clock");
  collector.add_tuning(analysis::lint::tuning_of(scope->workspace));
  collector.add_general(scope->workspace.settings, analysis::rhythm_of(scope->workspace));
  const std::vector<EffectiveSetting> settings = collector.take();
  const auto put = put_out(context, args,
                           format == "json" ? render::settings_json(settings)
                                            : render::settings_text(settings, style_for(context, args)));
  if (!put) return context.fail(put.error());
  say_what_is_wrong(context, wrong, scope->workspace);
  const bool fails = std::any_of(wrong.findings.begin(), wrong.findings.end(), [&](const auto& finding) {
    return fails_at(finding.severity, args, scope->workspace.settings);
  });
  return fails ? cli::Exit::findings : cli::Exit::done;
}

}  // namespace cairn::commands::checking
