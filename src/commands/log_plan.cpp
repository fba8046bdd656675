// Which events and tasks the words of the command line are.
#include "commands/log_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analysis/address.h"
#include "base/text.h"
#include "commands/subject.h"
#include "commands/writing.h"
#include "document/edit.h"
#include "model/decode.h"
#include "render/standing.h"

namespace cairn::commands {
namespace {

using base::Failure;
using document::Value;

constexpr std::array<std::string_view, 4> kFeedbackKinds = {"strength", "blind-spot", "skill-gap",
                                                            "goal-fit"};

base::Error wrong_subject(const About& about, std::string_view what, std::string_view needs) {
  const std::string_view kind = about.goal != nullptr     ? "a goal"
                                : about.person != nullptr ? "a person"
                                                          : "you";
  return {
      Failure::usage, fmt::format("'{}' is {}, and {} is recorded of {}", about.id, kind, what, needs), {}};
}

void add_text(Entries& entries, std::string_view key, const std::optional<std::string>& text) {
  if (text) entries.emplace_back(key, Value::quoted(std::string(base::trim(*text))));
}

// One word needs no quotes: `how: coffee`.
void add_word(Entries& entries, std::string_view key, const std::optional<std::string>& text) {
  if (!text) return;
  const std::string word(base::trim(*text));
  const bool is_word = base::is_id(word) && document::resolve_plain(word) == document::ScalarType::text;
  entries.emplace_back(key, is_word ? Value::literal(word) : Value::quoted(word));
}

// A goal's habit without a number is a check-in.
bool is_check_in(const About& about, const LogArgs& args) {
  return about.goal != nullptr && about.goal->is_habit() && !args.records() && args.on;
}

base::Result<Entries> progress_event(const About& about, const LogArgs& args) {
  Entries entries = {{"progress", Value::literal(about.id)}};
  if (args.value) {
    const model::Metric* metric = about.goal->metric ? &*about.goal->metric : nullptr;
    const auto value =
        parse_logged_value(*args.value, metric != nullptr && metric->unit ? metric->unit->value : "");
    if (!value) return tl::make_unexpected(value.error());
    entries.emplace_back(value->is_increment ? "add" : "value", Value::literal(value->spelling));
  } else {
    // Confidence alone moves nothing.
    entries.emplace_back("add", Value::literal(is_check_in(about, args) ? "1" : "0"));
  }
  add_text(entries, "note", args.note);
  if (args.confidence) {
    const auto confidence = parse_confidence(*args.confidence);
    if (!confidence) return tl::make_unexpected(confidence.error());
    entries.emplace_back("confidence", Value::literal(render::number_text(*confidence)));
  }
  return entries;
}

Entries contact_event(const About& about, const LogArgs& args) {
  Entries entries = {{"contact", Value::literal(about.id)}};
  add_word(entries, "how", args.how);
  add_text(entries, "gave", args.gave);
  add_text(entries, "got", args.got);
  if (args.thanked) entries.emplace_back("thanked", Value::literal("true"));
  add_text(entries, "note", args.note);
  return entries;
}

Entries said_event(std::string_view kind, const About& about, const std::optional<std::string>& said) {
  Entries entries = {{std::string(kind), Value::literal(about.id)}};
  add_text(entries, "said", said);
  return entries;
}

Entries feedback_event(const About& about, const LogArgs& args, const std::string& goal,
                       const std::string& led_to) {
  Entries entries = {{"feedback", Value::literal(about.id)}};
  if (!goal.empty()) entries.emplace_back("on", Value::literal(goal));
  if (args.kind) entries.emplace_back("kind", Value::literal(*args.kind));
  add_text(entries, "said", args.feedback);
  add_text(entries, "answer", args.answer);
  if (!led_to.empty()) entries.emplace_back("led_to", Value::literal(led_to));
  return entries;
}

base::Result<NewTask> add_task(const cli::Context& context, store::Workspace& workspace,
                               const std::string& goal, const std::string& text) {
  NewTask task;
  task.text = text;
  const std::string path = goal.empty() ? "inbox.yaml" : fmt::format("goals/{}.yaml", goal);
  const document::Edit edit = document::Append{
      {std::string("tasks")}, Value::mapping({{"do", Value::text(text)}}, document::Style::block)};
  const base::Date today = context.today(workspace.settings);
  analysis::lint::FindingList before;
  if (const auto file = workspace.file_index(path)) {
    store::read_files(context.world(), workspace, {*file});
    auto change = edited_file(workspace, *file, {edit});
    if (!change) return tl::make_unexpected(change.error());
    before = findings_in(workspace, *file, today);
    task.change = std::move(*change);
  } else {
    const auto text_of_file = document::apply(kNewInbox, {edit});
    if (!text_of_file) return tl::make_unexpected(text_of_file.error());
    task.change = {store::FileChange::Kind::create, path, {}, *text_of_file, false};
  }
  store::put_text(workspace, {path, task.change.after});
  const auto after = findings_in(workspace, *workspace.file_index(path), today);
  if (const auto* refused = new_format_finding(before, after))
    return base::fail(
        Failure::usage,
        fmt::format("nothing was recorded: {} [{}]", refused->diagnostic.message, refused->rule->code),
        refused->diagnostic.help);
  const std::string item = model::item_address({}, text);
  task.address = fmt::format("{}/{}", goal.empty() ? "inbox" : goal, item);
  task.event_address = goal.empty() ? item : task.address;
  return task;
}

base::Result<std::string> feedback_goal(const store::Workspace& workspace, const LogArgs& args) {
  if (!args.about) return std::string();
  const auto file = analysis::find_goal_id(workspace, *args.about);
  if (!file) return tl::make_unexpected(file.error());
  return std::string(workspace.files[*file].stem());
}

std::string task_text(const LogArgs& args, const std::optional<std::string>& step) {
  return std::string(base::trim(args.task->empty() ? step.value_or("") : *args.task));
}

base::Result<void> plan_setback(const cli::Context& context, store::Workspace& workspace, const About& about,
                                const LogArgs& args, Plan& plan) {
  Entries event = said_event("setback", about, args.setback);
  add_text(event, "lesson", args.lesson);
  add_text(event, "next", args.next);
  plan.events.push_back(std::move(event));
  // Of a setback and feedback at once, the task is the feedback's.
  if (!args.task || args.feedback) return {};
  auto task = add_task(context, workspace, about.goal != nullptr ? about.id : "", task_text(args, args.next));
  if (!task) return tl::make_unexpected(task.error());
  plan.tasks.push_back(std::move(*task));
  return {};
}

base::Result<void> plan_feedback(const cli::Context& context, store::Workspace& workspace, const About& about,
                                 const LogArgs& args, Plan& plan) {
  const auto goal = feedback_goal(workspace, args);
  if (!goal) return tl::make_unexpected(goal.error());
  std::string led_to;
  if (args.task) {
    auto task = add_task(context, workspace, *goal, task_text(args, args.answer ? args.answer : args.next));
    if (!task) return tl::make_unexpected(task.error());
    led_to = task->event_address;
    plan.tasks.push_back(std::move(*task));
  }
  plan.events.push_back(feedback_event(about, args, *goal, led_to));
  return {};
}

}  // namespace

base::Result<void> check_log_sense(const About& about, const LogArgs& args) {
  const auto refuse = [](std::string message, std::string help) {
    return base::fail(Failure::usage, std::move(message), std::move(help));
  };
  if ((args.value || args.confidence) && about.goal == nullptr)
    return tl::make_unexpected(wrong_subject(about, "a number", "a goal"));
  if (args.has_contact() && about.person == nullptr)
    return tl::make_unexpected(wrong_subject(about, "a contact", "a person"));
  if (args.feedback && about.person == nullptr)
    return tl::make_unexpected(wrong_subject(about, "feedback", "the person who gave it"));
  if ((args.lesson || args.next) && !args.setback)
    return refuse("--lesson and --next go with --setback",
                  "cairn log pmp --setback \"what went wrong\" --lesson …");
  if ((args.about || args.answer || args.kind) && !args.feedback)
    return refuse("--about, --answer and --kind go with --feedback",
                  "cairn log dana --feedback \"what she said\" …");
  if (args.task && !args.setback && !args.feedback)
    return refuse("--task goes with --setback or --feedback", "a task by itself: cairn add task GOAL \"…\"");
  if (args.task && args.task->empty() && !args.next && !args.answer)
    return refuse("--task needs a text", "say it, or say the step with --next or --answer");
  return args.kind ? check_feedback_kind(*args.kind) : base::Result<void>();
}

base::Result<Plan> make_plan(const cli::Context& context, store::Workspace& workspace, const About& about,
                             const LogArgs& args) {
  Plan plan;
  const bool has_progress = args.value || args.confidence || is_check_in(about, args);
  if (has_progress) {
    auto event = progress_event(about, args);
    if (!event) return tl::make_unexpected(event.error());
    plan.events.push_back(std::move(*event));
  }
  if (args.has_contact()) plan.events.push_back(contact_event(about, args));
  if (args.win) plan.events.push_back(said_event("win", about, args.win));
  if (args.setback)
    if (const auto planned = plan_setback(context, workspace, about, args, plan); !planned)
      return tl::make_unexpected(planned.error());
  if (args.feedback)
    if (const auto planned = plan_feedback(context, workspace, about, args, plan); !planned)
      return tl::make_unexpected(planned.error());
  if (args.note && !has_progress && !args.has_contact())
    plan.events.push_back(said_event("note", about, args.note));
  if (plan.events.empty()) {
    return base::fail(Failure::usage, fmt::format("there is nothing to record of '{}'", about.id),
                      "say a number, or --note, --win, --setback; `cairn log --help` shows examples");
  }
  return plan;
}

base::Result<About> find_about(const base::World& world, store::Workspace& workspace, std::string_view text) {
  if (text == "me") return About{"me"};
  const auto subject = find_subject(world, workspace, text);
  if (!subject) {
    base::Error error = subject.error();
    if (error.help.empty()) {
      error.help = "`me` is you";
    } else if (!analysis::names_id(workspace, text) && !error.help.ends_with('?')) {
      error.help += "; `me` is you";
    }
    return tl::make_unexpected(std::move(error));
  }
  if (subject->item) {
    return base::fail(
        Failure::usage, fmt::format("'{}' is an item, and events are about goals", subject->address()),
        fmt::format("record it of the goal, or finish the item: cairn done {}", subject->address()));
  }
  About about{subject->id, workspace.find_goal(subject->id), workspace.find_person(subject->id)};
  if (about.goal == nullptr && about.person == nullptr)
    return tl::make_unexpected(editable_tree(workspace, subject->file).error());
  return about;
}

base::Result<void> check_feedback_kind(const std::string& kind) {
  if (std::find(kFeedbackKinds.begin(), kFeedbackKinds.end(), kind) != kFeedbackKinds.end()) return {};
  const auto likely = base::did_you_mean(kind, kFeedbackKinds);
  return base::fail(Failure::usage, fmt::format("--kind cannot be '{}'", base::printable(kind)),
                    likely ? fmt::format("did you mean `{}`?", *likely)
                           : "of feedback it is one of strength, blind-spot, skill-gap, goal-fit");
}

}  // namespace cairn::commands
