// `cairn add`: a goal as a file of its own, in seconds.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/address.h"
#include "analysis/choice_of_id.h"
#include "analysis/query.h"
#include "base/text.h"
#include "commands/table.h"
#include "commands/writing.h"
#include "model/field_value.h"
#include "model/metric_phrase.h"
#include "model/new_goal.h"
#include "model/schema.h"
#include "render/check_report.h"

namespace cairn::commands {
namespace {

using base::Failure;
using cli::Exit;
using cli::Metavar;
using document::Value;
using Fields = std::vector<std::pair<std::string, Value>>;

struct Args {
  std::optional<std::string> statement, id, due, start, why, supports, effort, status, metric, done_when;
  std::vector<std::string> serves, tags;
  bool important = false;
  bool dry_run = false;
};

void declare(cli::Options& options, Args& args) {
  options.value("statement", Metavar::text, args.statement, "the goal in one sentence").is_required = true;
  options.value("--due", Metavar::date, args.due,
                "the deadline: 2027-05-31, \"end of june\", 2027q2, \"in 3 weeks\"");
  options.value("--why", Metavar::text, args.why, "the reason, in your words");
  options.value("--metric", Metavar::metric, args.metric,
                "the number that tells: \"mock score: 55 -> 80 %\"");
  options.value("--done-when", Metavar::text, args.done_when, "the yes/no test, where there is no number");
  options.value("--supports", Metavar::goal, args.supports,
                "the longer-term goal that it is a stepping stone to");
  options.values("--serves", Metavar::name, args.serves, "a value or objective of your profile");
  options.value("--start", Metavar::date, args.start, "when it begins");
  options.value("--effort", Metavar::rate, args.effort, "the time you commit: 5h/week");
  options.flag("--important", args.important, "important, whatever its dates and parents say");
  options.value("--status", Metavar::status, args.status, "active when left out").choices = {
      "idea", "active", "paused", "done", "dropped"};
  options.values("--tag", Metavar::tag, args.tags, "a word to find it by");
  options.value("--id", Metavar::id, args.id, "its name; made of the statement when left out");
  options.flag("--dry-run", args.dry_run, "print the diff, write nothing");
}

// Collects the fields of the new goal in the order of the format, and stops at the first that does not fit.
class FieldCollector {
 public:
  FieldCollector(const store::Workspace& workspace, base::Date today)
      : workspace_(workspace), field_{today, analysis::calendar_of(workspace.settings)} {}

  void add(std::string_view key, const std::optional<std::string>& text) {
    if (!text || error_) return;
    if (base::trim(*text).empty()) {
      error_ = base::Error{Failure::usage, fmt::format("`{}` is empty", key), {}};
      return;
    }
    keep(key, model::field_value(*model::goal_schema.find(key), base::trim(*text), field_));
  }

  void add_parent(const std::optional<std::string>& text) {
    if (!text || error_) return;
    const auto file = analysis::find_goal_id(workspace_, *text);
    if (!file) {
      error_ = file.error();
      return;
    }
    fields_.emplace_back("supports", Value::text(std::string(workspace_.files[*file].stem())));
  }

  void add_list(std::string_view key, const std::vector<std::string>& texts) {
    if (texts.empty() || error_) return;
    keep(key, model::field_value(*model::goal_schema.find(key), base::join(texts, ","), field_));
  }

  void add_flag(std::string_view key, bool is_set) {
    if (is_set) fields_.emplace_back(key, Value::literal("true"));
  }

  base::Result<Fields> take() {
    if (error_) return tl::make_unexpected(*error_);
    return std::move(fields_);
  }

 private:
  void keep(std::string_view key, base::Result<Value> value) {
    if (value) {
      fields_.emplace_back(key, std::move(*value));
    } else {
      error_ = value.error();
    }
  }

  const store::Workspace& workspace_;
  model::FieldContext field_;
  Fields fields_;
  std::optional<base::Error> error_;
};

base::Result<Fields> collect(const store::Workspace& workspace, base::Date today, const Args& args) {
  FieldCollector fields(workspace, today);
  fields.add("statement", args.statement);
  fields.add("why", args.why);
  fields.add("status", args.status);
  fields.add_parent(args.supports);
  fields.add_list("serves", args.serves);
  fields.add("start", args.start);
  fields.add("due", args.due);
  fields.add("effort", args.effort);
  fields.add_flag("important", args.important);
  fields.add("done_when", args.done_when);
  fields.add("metric", args.metric);
  fields.add_list("tags", args.tags);
  return fields.take();
}

// Dates as they were understood: nobody should have to open the file to see whether `fri` was this one.
std::string understood(const Fields& fields, base::Date today) {
  std::string text;
  for (const auto& [key, value] : fields) {
    if (key != "due" && key != "start") continue;
    if (const auto day = base::Date::parse_iso(value.scalar))
      text += fmt::format("  {}: {}\n", key, spelled_out(*day, today));
  }
  return text;
}

std::string still_missing(const Fields& fields, const std::string& id) {
  std::vector<std::string> keys;
  for (const auto& field : fields) keys.push_back(field.first);
  std::string text;
  for (const std::string& question : model::open_questions(keys)) text += fmt::format("  - {}\n", question);
  return text.empty() ? text : fmt::format("Still missing; say it with `cairn set {} …`:\n{}", id, text);
}

base::Result<std::string> add_goal(cli::WriteSession& session, cli::Context& context, const Args& args) {
  store::Workspace& workspace = session.workspace;
  const base::Date today = context.today(workspace.settings);
  const auto fields = collect(workspace, today, args);
  if (!fields) return tl::make_unexpected(fields.error());
  const auto id = analysis::choose_id(workspace, *args.statement, args.id);
  if (!id) return tl::make_unexpected(id.error());
  const auto text = model::new_goal_text(*id, *fields);
  if (!text) return tl::make_unexpected(text.error());

  const std::string path = fmt::format("goals/{}.yaml", *id);
  if (const auto profile = workspace.file_index("profile.yaml"))
    store::read_files(context.world(), workspace, {*profile});
  store::put_text(workspace, {path, *text});
  read_parents(context.world(), workspace, *id);
  const auto findings = findings_in(workspace, *workspace.file_index(path), today);
  if (const auto* refused = new_format_finding({}, findings)) {
    return base::fail(
        Failure::usage,
        fmt::format("nothing was added: {} [{}]", refused->diagnostic.message, refused->rule->code),
        refused->diagnostic.help);
  }
  const auto written = context.write(
      session, {{store::FileChange::Kind::create, path, {}, *text, store::is_private_path(path)}});
  if (!written) return tl::make_unexpected(written.error());
  if (args.dry_run) return std::string{};
  return fmt::format("{}\n{}{}{}", path, understood(*fields, today), still_missing(*fields, *id),
                     brief(findings, context.style()));
}

Exit run(cli::Context& context, const Args& args) {
  auto session = context.open_for_writing(store::LoadOptions::everything(), args.dry_run);
  if (!session) return context.fail(session.error());
  const auto report = add_goal(*session, context, args);
  if (!report) return context.fail(report.error());
  context.print(*report);
  return Exit::done;
}

}  // namespace

const cli::Command add{
    .name = "add",
    .group = cli::Group::goals,
    .summary = "add a goal",
    .details =
        "Writes goals/ID.yaml with what you say, and with comments that show how to say the rest. It prints "
        "the "
        "file, the dates as they were understood, and what is still missing. A month, a quarter or a year "
        "means "
        "its last day.",
    .examples =
        "cairn add \"Earn my PMP certification\" --due 2027-05-31 --why \"Programme-manager roles ask for "
        "it\" --id pmp\n"
        "cairn add \"Give 3 talks on testing\" --due \"end of june\" --metric \"0 -> 3 talks\" --supports "
        "lead\n"
        "cairn add \"Run 10 km in 55 minutes\" --due 2027q2 --effort 3h/week --tag health",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
