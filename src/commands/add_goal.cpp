// A goal is written once it is known that no format rule will find fault with it.
#include "commands/add_goal.h"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/choice_of_id.h"
#include "analysis/prose/reading.h"
#include "analysis/query.h"
#include "analysis/sentence_fields.h"
#include "base/text.h"
#include "commands/examples.h"
#include "document/edit.h"
#include "model/new_goal.h"
#include "render/rows.h"

namespace cairn::commands {
namespace {

namespace prose = analysis::prose;
using analysis::lint::Finding;
using analysis::lint::FindingList;
using base::Failure;
using document::Value;

bool has(const Fields& fields, std::string_view key) {
  return std::any_of(fields.begin(), fields.end(), [&](const auto& field) { return field.first == key; });
}

std::string value_of(const Fields& fields, std::string_view key) {
  for (const auto& [name, value] : fields) {
    if (name == key) return value.scalar;
  }
  return {};
}

// What the sentence says and no flag does, with the words it was read from.
std::string add_from_sentence(Fields& fields, std::string_view statement, base::Date today,
                              const model::Settings& settings) {
  const analysis::SentenceFields said = analysis::read_sentence_fields(statement, today, settings);
  std::string understood;
  const bool has_end = has(fields, "due") || has(fields, "every");
  if (said.due && *said.due < today && !has_end) {
    understood += fmt::format("  no due: `{}` was over on {}\n", base::printable(said.due_words),
                              spelled_out(*said.due, today));
  } else if (said.due && !has_end) {
    if (said.counts_from_start && !has(fields, "start")) {
      fields.emplace_back("start", Value::literal(today.iso()));
      understood += fmt::format("  start: {}, from which `{}` counts\n", spelled_out(today, today),
                                base::printable(said.due_words));
    }
    fields.emplace_back("due", Value::literal(said.due->iso()));
    understood +=
        fmt::format("  due: {}, from `{}`\n", spelled_out(*said.due, today), base::printable(said.due_words));
  }
  const bool has_test = has(fields, "metric") || has(fields, "done_when");
  if (!said.every.empty() && !has(fields, "every")) {
    // A total that a flag gives is no number for each week.
    if (has_test) return understood;
    fields.emplace_back("every", Value::literal(said.every));
    understood += fmt::format("  every: {}, from `{}`\n", said.every, base::printable(said.every_words));
  }
  if (!said.every.empty() && value_of(fields, "every") != said.every) return understood;
  if (said.metric && !has_test) {
    fields.emplace_back("metric", said.metric->value());
    understood += fmt::format("  metric: {}, from `{}`\n", document::to_flow(said.metric->value()),
                              base::printable(said.metric_words));
  }
  return understood;
}

// Of an id the words that name the goal, without those that date it: `run-marathon`, not `run-marathon-1`.
std::string undated(const std::string& statement, base::Date today, const model::Settings& settings) {
  const std::string date = analysis::read_sentence_fields(statement, today, settings).due_words;
  const std::size_t at = date.empty() ? std::string::npos : statement.find(date);
  if (at == std::string::npos) return statement;
  const std::string rest = statement.substr(0, at) + statement.substr(at + date.size());
  return base::slug(rest).empty() ? statement : rest;
}

// Dates as they were understood: nobody should have to open the file to see whether `fri` was this one.
std::string spell_dates(const Fields& fields, base::Date today) {
  std::string text;
  for (const auto& [key, value] : fields) {
    if (key != "due" && key != "start") continue;
    if (const auto day = base::Date::parse_iso(value.scalar))
      text += fmt::format("  {}: {}\n", key, spelled_out(*day, today));
  }
  return text;
}

using Questions = std::vector<model::OpenQuestion>;

std::string still_missing(const Questions& questions, const std::string& id, const render::Style& style) {
  if (questions.empty()) return {};
  std::string text =
      render::paragraph(fmt::format("Still missing; say it with `cairn set {} …`:", id), 0, 0, style);
  for (const model::OpenQuestion& question : questions)
    text += render::paragraph(fmt::format("- {}", question.text), 2, 4, style);
  return text;
}

// What is asked for already needs no finding that says so once more.
FindingList without_asked(FindingList findings, const Questions& questions) {
  std::erase_if(findings, [&](const Finding& finding) {
    return std::any_of(questions.begin(), questions.end(), [&](const model::OpenQuestion& question) {
      return question.rule == finding.rule->code;
    });
  });
  return findings;
}

// The goal's keys in the order of the format, its statement first.
void sort_fields(Fields& fields) {
  const model::Schema& schema = model::goal_schema;
  const auto place = [&](const std::string& key) { return schema.find(key) - schema.fields.data(); };
  std::stable_sort(fields.begin(), fields.end(),
                   [&](const auto& a, const auto& b) { return place(a.first) < place(b.first); });
}

base::Result<std::string> goal_text(const base::World& world, const NewThing& thing, const std::string& id,
                                    const Fields& fields) {
  if (!thing.template_name) return model::new_goal_text(id, fields);
  const auto text = template_text(world, *thing.template_name);
  if (!text) return text;
  std::vector<document::Edit> edits;
  for (const auto& [key, value] : fields) edits.push_back(document::Set{{key}, value});
  return document::apply(*text, edits);
}

// "why, effort, 4 tasks": what a template brought along, so that nobody takes it for their own words.
std::string brought_along(document::Node goal, const Fields& said) {
  std::vector<std::string> brought;
  for (const document::Node::Entry& entry : goal.entries()) {
    const std::string key(entry.key.text());
    const bool is_said =
        std::any_of(said.begin(), said.end(), [&](const auto& one) { return one.first == key; });
    if (is_said || entry.value.is_null()) continue;
    const bool is_list = entry.value.is_sequence() && key != "tags";
    brought.push_back(is_list ? base::count_of(entry.value.size(), key.substr(0, key.size() - 1)) : key);
  }
  return base::join(brought, ", ");
}

// The keys that the goal has, or does without because its sentence says as much.
std::vector<std::string> answered_keys(const model::Goal& goal, base::Date today) {
  std::vector<std::string> keys;
  if (goal.statement) {
    const auto judgement = prose::judge(prose::read(goal.statement->value, {.start = today}));
    if (judgement.why_stated) keys.emplace_back("why");
    if (judgement.measurable) keys.emplace_back("done_when");
  }
  if (goal.why) keys.emplace_back("why");
  if (goal.supports) keys.emplace_back("supports");
  if (!goal.serves.empty()) keys.emplace_back("serves");
  if (goal.due) keys.emplace_back("due");
  if (goal.every) keys.emplace_back("every");
  if (goal.metric) keys.emplace_back("metric");
  if (goal.done_when) keys.emplace_back("done_when");
  return keys;
}

}  // namespace

std::vector<std::string> template_names(const base::World& world) {
  std::vector<std::string> names;
  const auto keep = [&](std::string_view file) {
    if (file.ends_with(".yaml")) names.emplace_back(file.substr(0, file.size() - 5));
  };
  for (const ExampleFile& file : example_files()) {
    if (file.path.starts_with("templates/")) keep(file.path.substr(10));
  }
  if (const auto entries = world.files.list(user_folder(world) + "/templates")) {
    for (const base::FolderEntry& entry : *entries) keep(entry.name);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

base::Result<std::string> template_text(const base::World& world, const std::string& name) {
  const auto names = template_names(world);
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto likely = base::did_you_mean(name, views);
    return base::fail(Failure::usage, fmt::format("no template is called '{}'", base::printable(name)),
                      likely ? fmt::format("did you mean `{}`?", *likely)
                             : fmt::format("there are {}", base::join(names, ", ")));
  }
  if (auto own = world.files.read(fmt::format("{}/templates/{}.yaml", user_folder(world), name), {}))
    return *own;
  for (const ExampleFile& file : example_files()) {
    if (file.path == fmt::format("templates/{}.yaml", name)) return std::string(file.text);
  }
  return base::fail(Failure::system, fmt::format("cannot read the template '{}'", base::printable(name)));
}

base::Result<std::string> add_goal(cli::WriteSession& session, cli::Context& context, const NewThing& thing) {
  store::Workspace& workspace = session.workspace;
  const base::Date today = context.today(workspace.settings);
  auto fields = thing.flags->fields(Noun::goal, {context.world(), workspace},
                                    {today, analysis::calendar_of(workspace.settings)});
  if (!fields) return tl::make_unexpected(fields.error());
  std::string understood = spell_dates(*fields, today);
  if (!thing.text.empty()) {
    fields->emplace_back("statement", Value::text(thing.text));
    understood += add_from_sentence(*fields, thing.text, today, workspace.settings);
  }
  sort_fields(*fields);
  const auto id = analysis::choose_id(
      workspace,
      thing.text.empty() ? thing.template_name.value_or("") : undated(thing.text, today, workspace.settings),
      thing.id);
  if (!id) return tl::make_unexpected(id.error());
  const auto text = goal_text(context.world(), thing, *id, *fields);
  if (!text) return tl::make_unexpected(text.error());

  const std::string path = fmt::format("goals/{}.yaml", *id);
  if (const auto profile = workspace.file_index("profile.yaml"))
    store::read_files(context.world(), workspace, {*profile});
  store::put_text(workspace, {path, *text});
  read_parents(context.world(), workspace, *id);
  auto findings = findings_in(workspace, *workspace.file_index(path), today);
  if (const auto* refused = new_format_finding({}, findings)) {
    return base::fail(
        Failure::usage,
        fmt::format("nothing was added: {} [{}]", refused->diagnostic.message, refused->rule->code),
        refused->diagnostic.help);
  }
  const auto written = context.write(
      session, {{store::FileChange::Kind::create, path, {}, *text, store::is_private_path(path)}});
  if (!written) return tl::make_unexpected(written.error());
  if (session.is_dry_run()) return std::string{};
  const model::Goal* added = workspace.find_goal(*id);
  const bool counts = added->effort || !added->tasks.empty();
  weigh_hours(context.world(), workspace, {path, {}}, today, counts, findings);
  const model::Goal* goal = workspace.find_goal(*id);
  if (thing.template_name) {
    const std::string brought = brought_along(workspace.find_file(path)->tree->root(), *fields);
    understood += render::paragraph(
        fmt::format("from the template, to be made yours (cairn edit {}): {}", *id, brought), 2, 4,
        context.style());
  }
  const Questions questions = model::open_questions(answered_keys(*goal, today));
  return fmt::format("{}\n{}{}{}", path, understood, still_missing(questions, *id, context.style()),
                     brief(without_asked(findings, questions), context.style()));
}

}  // namespace cairn::commands
