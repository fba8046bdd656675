// Tasks, milestones, obstacles and resources go into their goal's file; a task without a goal into the inbox.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/address.h"
#include "analysis/choice_of_id.h"
#include "analysis/query.h"
#include "base/text.h"
#include "commands/add_goal.h"
#include "document/edit.h"
#include "model/decode.h"
#include "model/new_goal.h"

namespace cairn::commands {
namespace {

using base::Failure;
using document::Value;

constexpr std::string_view kInboxPath = "inbox.yaml";

std::string_view list_key(Noun noun) {
  switch (noun) {
    case Noun::task:
      return "tasks";
    case Noun::milestone:
      return "milestones";
    case Noun::obstacle:
      return "obstacles";
    case Noun::resource:
      return "resources";
    case Noun::goal:
    case Noun::person:
      break;
  }
  return "";
}

// The file that the item goes into: its path, and its text so far.
struct Home {
  std::string path;
  std::string before;
  bool is_new = false;
  std::string name;  // of the goal, or `inbox`
};

base::Result<Home> find_home(cli::WriteSession& session, const cli::Context& context, const NewThing& thing) {
  store::Workspace& workspace = session.workspace;
  std::optional<std::size_t> file;
  Home home;
  if (thing.goal.empty()) {
    if (thing.noun != Noun::task) {
      return base::fail(
          Failure::usage, fmt::format("which goal is the {} for?", to_string(thing.noun)),
          fmt::format("cairn add {} GOAL \"{}\"", to_string(thing.noun), base::printable(thing.text)));
    }
    if (workspace.file_index(fmt::format("goals/{}.yaml", thing.text))) {
      return base::fail(Failure::usage, fmt::format("what is the task of '{}'?", base::printable(thing.text)),
                        fmt::format("cairn add task {} \"Book the exam slot\"", base::printable(thing.text)));
    }
    home.name = "inbox";
    home.path = kInboxPath;
    file = workspace.file_index(kInboxPath);
    if (!file) {
      home.is_new = true;
      home.before = kNewInbox;
      return home;
    }
  } else {
    const auto goal = analysis::find_goal_id(workspace, thing.goal);
    if (!goal) return tl::make_unexpected(goal.error());
    file = *goal;
    home.name = workspace.files[*goal].stem();
    home.path = workspace.files[*goal].path;
  }
  store::read_files(context.world(), workspace, {*file});
  const auto tree = editable_tree(workspace, *file);
  if (!tree) return tl::make_unexpected(tree.error());
  home.before = (*tree)->source();
  return home;
}

Value item_value(const NewThing& thing, const Fields& fields) {
  std::vector<std::pair<std::string, Value>> entries;
  entries.emplace_back(schema_of(thing.noun).fields.front().key, Value::text(thing.text));
  entries.insert(entries.end(), fields.begin(), fields.end());
  return Value::mapping(std::move(entries), document::Style::block);
}

std::string report(const Home& home, const NewThing& thing, const Fields& fields, base::Date today) {
  std::string id;
  std::string text;
  for (const auto& [key, value] : fields) {
    if (key == "id") id = value.scalar;
    if (const auto day = base::Date::parse_iso(value.scalar))
      text += fmt::format("  {}: {}\n", key, spelled_out(*day, today));
  }
  return fmt::format("{}\n  {}/{}\n{}", home.path, home.name, model::item_address(id, thing.text), text);
}

}  // namespace

base::Result<std::string> add_item(cli::WriteSession& session, cli::Context& context, const NewThing& thing) {
  store::Workspace& workspace = session.workspace;
  const base::Date today = context.today(workspace.settings);
  const auto home = find_home(session, context, thing);
  if (!home) return tl::make_unexpected(home.error());
  const auto fields = thing.flags->fields(thing.noun, {context.world(), workspace, home->name},
                                          {today, analysis::calendar_of(workspace.settings)});
  if (!fields) return tl::make_unexpected(fields.error());
  const auto edited =
      document::apply(model::without_example(home->before, list_key(thing.noun)),
                      {document::Append{{std::string(list_key(thing.noun))}, item_value(thing, *fields)}});
  if (!edited) return tl::make_unexpected(edited.error());

  analysis::lint::FindingList before;
  if (!home->is_new) before = findings_in(workspace, *workspace.file_index(home->path), today);
  store::put_text(workspace, {home->path, *edited});
  const auto findings = findings_in(workspace, *workspace.file_index(home->path), today);
  if (const auto* refused = new_format_finding(before, findings)) {
    return base::fail(
        Failure::usage,
        fmt::format("nothing was added: {} [{}]", refused->diagnostic.message, refused->rule->code),
        refused->diagnostic.help);
  }
  const auto kind = home->is_new ? store::FileChange::Kind::create : store::FileChange::Kind::replace;
  const auto written =
      context.write(session, {{kind, home->path, home->is_new ? "" : home->before, *edited, false}});
  if (!written) return tl::make_unexpected(written.error());
  if (session.is_dry_run()) return std::string{};
  // What a task's hours do to its goal; the rest is for `check`.
  analysis::lint::FindingList about_hours;
  const bool counts = std::any_of(fields->begin(), fields->end(), [](const auto& field) {
    return field.first == "estimate" || field.first == "after";
  });
  weigh_hours(context.world(), workspace, {home->path, home->before}, today, counts, about_hours);
  return report(*home, thing, *fields, today) + brief(about_hours, context.style());
}

base::Result<std::string> add_person(cli::WriteSession& session, cli::Context& context,
                                     const NewThing& thing) {
  store::Workspace& workspace = session.workspace;
  const base::Date today = context.today(workspace.settings);
  const auto fields = thing.flags->fields(Noun::person, {context.world(), workspace},
                                          {today, analysis::calendar_of(workspace.settings)});
  if (!fields) return tl::make_unexpected(fields.error());
  const auto id = analysis::choose_id(workspace, thing.text, thing.id);
  if (!id) return tl::make_unexpected(id.error());
  std::vector<document::Edit> edits = {document::Set{{std::string("name")}, Value::text(thing.text)}};
  for (const auto& [key, value] : *fields) edits.push_back(document::Set{{key}, value});
  const auto text = document::apply("# What you write about a person is never shared.\n", edits);
  if (!text) return text;
  const std::string path = fmt::format("people/{}.yaml", *id);
  store::put_text(workspace, {path, *text});
  const auto findings = findings_in(workspace, *workspace.file_index(path), today);
  if (const auto* refused = new_format_finding({}, findings)) {
    return base::fail(
        Failure::usage,
        fmt::format("nobody was added: {} [{}]", refused->diagnostic.message, refused->rule->code),
        refused->diagnostic.help);
  }
  const auto written = context.write(session, {{store::FileChange::Kind::create, path, {}, *text, true}});
  if (!written) return tl::make_unexpected(written.error());
  if (session.is_dry_run()) return std::string{};
  std::string report = path + "\n";
  std::vector<std::string> keys;
  for (const auto& field : *fields) keys.push_back(field.first);
  const auto lacks = [&](std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) == keys.end();
  };
  if (lacks("roles"))
    report += fmt::format("  say what this person is to you: cairn set {} roles=mentor\n", *id);
  if (lacks("every")) report += fmt::format("  and how often to be in touch: cairn set {} every=4w\n", *id);
  return report;
}

}  // namespace cairn::commands
