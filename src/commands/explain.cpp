// `cairn explain`: what a rule looks for, and why.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "analysis/lint/rule.h"
#include "base/text.h"
#include "commands/table.h"
#include "render/json_text.h"

namespace cairn::commands {
namespace {

using analysis::lint::Rule;
using cli::Exit;
using render::Paint;
using Json = nlohmann::ordered_json;

struct Args {
  std::optional<std::string> rule, format;
  bool is_all = false;
};

void declare(cli::Options& options, Args& args) {
  options.value("rule", cli::Metavar::rule, args.rule, "a code or a name: T501, missing-due-date");
  options.flag("--all", args.is_all, "every rule in full");
  options.value("--format", cli::Metavar::format, args.format, "how to print").choices = {"text", "json"};
}

std::string indented(std::string_view text) {
  std::string out;
  for (const std::string_view line : base::split(base::trim(text), '\n')) out += fmt::format("  {}\n", line);
  return out;
}

std::string paragraph(std::string_view text, const render::Style& style) {
  return base::join(base::wrap_to_width(text, style.width), "\n") + "\n";
}

std::string page(const Rule& rule, const render::Style& style) {
  const std::string about =
      fmt::format("[{}, {}, since {}]", to_string(rule.criterion), to_string(rule.severity), rule.since);
  const bool is_wide = rule.code.size() + rule.name.size() + about.size() + 2 > style.width;
  std::string out = fmt::format("{} {}{}{}\n", style.paint(Paint::bold, rule.code),
                                style.paint(Paint::bold, rule.name), is_wide ? "\n" : " ", about);
  out += paragraph(fmt::format("{}.", rule.summary), style) + "\n" + paragraph(rule.why, style);
  out += "\n" + style.paint(Paint::error, "✗ Bad") + "\n" + indented(rule.bad);
  out += "\n" + style.paint(Paint::good, "✓ Good") + "\n" + indented(rule.good);
  if (!rule.traps.empty()) out += "\n" + paragraph(fmt::format("Left alone: {}.", rule.traps), style);
  return out;
}

std::string rule_list(const render::Style& style) {
  std::size_t widest = 0;
  for (const Rule* rule : analysis::lint::rules()) widest = std::max(widest, rule->name.size());
  std::string out;
  for (const Rule* rule : analysis::lint::rules()) {
    const std::size_t used = 6 + widest + 2 + 9;
    const std::string lead =
        fmt::format("{}  {:{}}  {:7}", rule->code, rule->name, widest, to_string(rule->severity));
    if (used + 20 > style.width) {
      out += fmt::format("{}\n",
                         base::truncate_to_width(fmt::format("{}  {}", rule->code, rule->name), style.width));
    } else {
      out += fmt::format("{}  {}\n", lead, base::truncate_to_width(rule->summary, style.width - used));
    }
  }
  return out + "\nOne rule in full: cairn explain T501\n";
}

Json rule_json(const Rule& rule) {
  Json json;
  json["code"] = rule.code;
  json["name"] = rule.name;
  json["criterion"] = to_string(rule.criterion);
  json["severity"] = to_string(rule.severity);
  json["since"] = rule.since;
  json["summary"] = rule.summary;
  json["why"] = rule.why;
  json["bad"] = rule.bad;
  json["good"] = rule.good;
  json["traps"] = rule.traps;
  json["depends_on_today"] = rule.depends_on_today;
  return json;
}

std::string to_json(std::span<const Rule* const> rules) {
  Json json;
  json["schema"] = "cairn.rules/1";
  json["rules"] = Json::array();
  for (const Rule* rule : rules) json["rules"].push_back(rule_json(*rule));
  return render::json_text(json);
}

std::string every_page(const render::Style& style) {
  std::string out;
  for (const Rule* rule : analysis::lint::rules()) out += (out.empty() ? "" : "\n\n") + page(*rule, style);
  return out;
}

Exit run(cli::Context& context, const Args& args) {
  const bool is_json = args.format == "json";
  if (args.rule && args.is_all) {
    return context.fail(
        {base::Failure::usage, "--all shows every rule, RULE one of them", "leave one of them out"});
  }
  if (!args.rule) {
    context.print(is_json       ? to_json(analysis::lint::rules())
                  : args.is_all ? every_page(context.style())
                                : rule_list(context.style()));
    return Exit::done;
  }
  std::string wanted = *args.rule;
  if (wanted.size() == 4)
    wanted.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(wanted.front())));
  const Rule* rule = analysis::lint::find_rule(wanted);
  if (rule == nullptr) rule = analysis::lint::find_rule(base::lower_ascii(wanted));
  if (rule != nullptr) {
    context.print(is_json ? to_json({&rule, 1}) : page(*rule, context.style()));
    return Exit::done;
  }
  std::vector<std::string_view> names;
  for (const Rule* one : analysis::lint::rules()) {
    names.push_back(one->code);
    names.push_back(one->name);
  }
  const auto likely = base::did_you_mean(wanted, names);
  return context.fail(
      {base::Failure::usage, fmt::format("no rule is called '{}'", base::printable(*args.rule)),
       likely ? fmt::format("did you mean `{}`?", *likely) : "`cairn explain` lists the rules"});
}

}  // namespace

const cli::Command explain{
    .name = "explain",
    .group = cli::Group::judge,
    .summary = "explain a rule of `cairn check`",
    .details = "Without a RULE it lists all of them, a line each; JSON always says everything.",
    .examples =
        "cairn explain T501\n"
        "cairn explain missing-due-date\n"
        "cairn explain --all\n"
        "cairn explain --all --format json     # {\"schema\": \"cairn.rules/1\", \"rules\": […]}",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
