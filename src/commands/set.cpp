// `cairn set`: change keys of a goal, a person or an item without touching another byte.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analysis/lint/goal_prose.h"
#include "analysis/lint/stated_date.h"
#include "analysis/query.h"
#include "base/text.h"
#include "commands/add_flags.h"
#include "commands/done_report.h"
#include "commands/recording.h"
#include "commands/renamed_item.h"
#include "commands/subject.h"
#include "commands/table.h"
#include "commands/writing.h"
#include "document/edit.h"
#include "model/field_value.h"
#include "model/schema.h"

namespace cairn::commands {
namespace {

using base::Failure;
using cli::Exit;
using cli::Metavar;
using document::Path;
using document::Value;
namespace prose = analysis::prose;

struct Args {
  std::vector<std::string> words;
  std::optional<std::string> because;
  bool dry_run = false;
};

void declare(cli::Options& options, Args& args) {
  cli::Option& words = options.values(
      "words", Metavar::assignment, args.words,
      "the goal, person or goal/item; then what to set: KEY=VALUE, KEY= to delete, KEY+=VALUE to append");
  words.is_required = true;
  words.shown = "ID[/ITEM] KEY=VALUE…";
  words.kind_of = [](std::span<const std::string> before) {
    return before.empty() ? Metavar::item : Metavar::assignment;
  };
  options.value("--because", Metavar::text, args.because,
                "why; kept in the journal with a change of due, target, status, effort or statement");
  options.flag("--dry-run", args.dry_run, "print the diff, write nothing");
}

enum class Operation { assign, erase, append };

struct Assignment {
  std::string key;
  std::string value;
  Operation operation = Operation::assign;
  const model::FieldSpec* spec = nullptr;  // nothing for a key of the user's own
  Path path;                               // from the file's root
  bool is_so_already = false;              // nothing to delete, or the list has the word
};

base::Error unknown_key(std::string_view key, const model::Schema& schema) {
  std::vector<std::string_view> keys;
  std::vector<std::string> words;
  for (const model::FieldSpec& field : schema.fields) {
    keys.push_back(field.key);
    words.emplace_back(field.key);
  }
  const auto likely = base::did_you_mean(key, keys);
  return {Failure::usage, fmt::format("{} has no key '{}'", schema.name, base::printable(key)),
          likely ? fmt::format("did you mean `{}`?", *likely)
                 : fmt::format("it has {}; keys of your own begin with `x-`", base::join(words, ", "))};
}

// `metric.target=90`, `notes=`, `tags+=work`
base::Result<Assignment> parse_assignment(const std::string& word, const Subject& subject) {
  const std::size_t sign = word.find('=');
  if (sign == std::string::npos || sign == 0) {
    return base::fail(Failure::usage, fmt::format("'{}' is no KEY=VALUE", base::printable(word)),
                      "for example due=2027-05-31, tags+=work, why=");
  }
  Assignment assignment;
  assignment.key = word.substr(0, sign);
  assignment.value = word.substr(sign + 1);
  if (assignment.key.ends_with('+')) {
    assignment.key.pop_back();
    assignment.operation = Operation::append;
  } else if (assignment.value.empty()) {
    assignment.operation = Operation::erase;
  }
  assignment.path = subject.path;
  const model::Schema* schema = subject.schema;
  const auto parts = base::split(assignment.key, '.');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    assignment.path.emplace_back(std::string(parts[i]));
    if (parts[0].starts_with("x-")) continue;
    assignment.spec = schema != nullptr ? schema->find(parts[i]) : nullptr;
    if (assignment.spec == nullptr && schema != nullptr)
      return tl::make_unexpected(unknown_key(parts[i], *schema));
    if (assignment.spec == nullptr)
      return base::fail(Failure::usage, fmt::format("`{}` has no keys of its own", parts[i - 1]));
    schema = assignment.spec->type == model::FieldType::map ? assignment.spec->schema : nullptr;
  }
  return assignment;
}

// Under a key of the person's own a number stays one, as it would in an editor. A telephone number, a code
// with leading zeros and an account with more digits than other readers keep are text.
Value own_value(const std::string& text) {
  constexpr std::size_t kExact = 15;  // digits of a double
  const document::ScalarType type = document::resolve_plain(text);
  if (type == document::ScalarType::boolean) return Value::literal(text);
  const std::string_view digits = std::string_view(text).substr(text.starts_with('-') ? 1 : 0);
  const bool is_number = type == document::ScalarType::integer || type == document::ScalarType::real;
  const bool is_code = digits.size() > 1 && digits[0] == '0' && digits[1] != '.';
  if (!is_number || is_code || digits.size() > kExact || digits[0] == '+' || digits[0] == '.')
    return Value::text(text);
  return Value::literal(text);
}

base::Result<document::Edit> append_edit(const Destination& to, const Assignment& assignment,
                                         const model::FieldContext& field) {
  if (assignment.spec == nullptr) return document::Append{assignment.path, own_value(assignment.value)};
  const model::FieldSpec& spec = *assignment.spec;
  const bool is_audience = spec.type == model::FieldType::audience;
  if (is_audience && (assignment.value == "everyone" || assignment.value == "nobody")) {
    return base::fail(Failure::usage, fmt::format("`{}` stands alone, not in a list", assignment.value),
                      fmt::format("use `{}={}`", spec.key, assignment.value));
  }
  if (spec.type != model::FieldType::list && spec.type != model::FieldType::items && !is_audience) {
    return base::fail(Failure::usage, fmt::format("`{}` is not a list: use `{}=`", spec.key, spec.key));
  }
  if (spec.element == model::FieldType::map) {
    const std::string first_key(spec.schema->fields.front().key);
    return document::Append{assignment.path, Value::mapping({{first_key, Value::text(assignment.value)}},
                                                            document::Style::block)};
  }
  const model::FieldType element = spec.type == model::FieldType::items ? model::FieldType::item
                                   : is_audience                        ? model::FieldType::person
                                                                        : spec.element;
  const model::FieldSpec item{spec.key, element, spec.summary, spec.words};
  const auto text = resolve_ids(to, item, assignment.value);
  if (!text) return tl::make_unexpected(text.error());
  auto value = model::field_value(item, *text, field);
  if (!value) return tl::make_unexpected(value.error());
  return document::Append{assignment.path, std::move(*value)};
}

base::Result<document::Edit> edit_for(const Destination& to, const Assignment& assignment,
                                      const model::FieldContext& field) {
  switch (assignment.operation) {
    case Operation::erase:
      return document::Erase{assignment.path};
    case Operation::append:
      return append_edit(to, assignment, field);
    case Operation::assign:
      break;
  }
  if (assignment.spec == nullptr) return document::Set{assignment.path, own_value(assignment.value)};
  const auto text = resolve_ids(to, *assignment.spec, assignment.value);
  if (!text) return tl::make_unexpected(text.error());
  auto value = model::field_value(*assignment.spec, *text, field);
  if (!value) return tl::make_unexpected(value.error());
  return document::Set{assignment.path, std::move(*value)};
}

// Whether the list has the word, or will have it by the edits before. A list under a key of the person's own
// may be a log, and takes a value again.
bool is_listed(document::Node now, const Assignment& assignment, const document::Append& append,
               const std::vector<document::Edit>& before) {
  if (assignment.spec == nullptr || append.value.kind != document::Kind::scalar) return false;
  const std::string& word = append.value.scalar;
  if (now.is_scalar() && now.text() == word) return true;
  for (const document::Node item : now.items())
    if (item.is_scalar() && item.text() == word) return true;
  return std::any_of(before.begin(), before.end(), [&](const document::Edit& edit) {
    const auto* one = std::get_if<document::Append>(&edit);
    return one != nullptr && one->path == append.path && one->value.kind == append.value.kind &&
           one->value.scalar == word;
  });
}

// A key's value before and after, as the file spells it; empty where there is none.
struct Difference {
  std::string key;
  std::string before{}, after{};
  std::string appended{};  // of KEY+=VALUE
  bool is_listed = false;  // what was to be appended
  bool is_date = false;
};

std::string shown(document::Node node) {
  if (node.is_null()) return {};
  return std::string(node.is_scalar() ? node.text() : node.source());
}

// Lines go behind each other: a report says what was changed, not how it is laid out.
std::string in_one_line(std::string_view text) {
  std::vector<std::string> lines;
  for (const std::string_view line : base::split(text, '\n')) {
    if (!base::trim(line).empty()) lines.push_back(base::printable(base::trim(line)));
  }
  return base::join(lines, " / ");
}

std::string report_line(const Difference& difference, base::Date today) {
  const auto side = [](const std::string& text) {
    return text.empty() ? std::string("(nothing)") : in_one_line(text);
  };
  if (difference.is_listed)
    return fmt::format("  {}: has {} already\n", difference.key, in_one_line(difference.appended));
  if (!difference.appended.empty())
    return fmt::format("  {}: + {}\n", difference.key, in_one_line(difference.appended));
  std::string after = side(difference.after);
  if (const auto day = base::Date::parse_iso(difference.after); day && difference.is_date)
    after = spelled_out(*day, today);
  return fmt::format("  {}: {} -> {}\n", difference.key, side(difference.before), after);
}

// Takes out the finding that the sentence names another date, and offers to let it say the new one.
std::string still_says(analysis::lint::FindingList& findings, const store::Workspace& workspace,
                       const Subject& subject, base::Date today) {
  namespace lint = analysis::lint;
  const auto found = std::find_if(findings.begin(), findings.end(),
                                  [](const lint::Finding& one) { return one.rule->code == "T505"; });
  const model::Goal* goal = subject.is_goal() ? workspace.find_goal(subject.id) : nullptr;
  if (found == findings.end() || goal == nullptr) return {};
  const prose::ReadContext context = lint::read_context(*goal, workspace, today, nullptr);
  const prose::Reading reading = prose::read(goal->statement->value, context);
  const prose::TimePhrase* phrase = lint::disagreeing_date(*goal, reading);
  if (phrase == nullptr) return {};
  const auto text = lint::reworded(*goal, reading, context, *phrase);
  const bool can_be_fixed = !found->diagnostic.fixes.empty();
  findings.erase(found);
  std::string offer = fmt::format("  The statement still says `{}`",
                                  base::printable(prose::text_of(goal->statement->value, phrase->span)));
  if (!text) return offer + "; only you can say how it should read now.\n";
  if (!can_be_fixed) return offer + fmt::format(". Make it `{}` by hand.\n", *text);
  return offer + fmt::format(
                     ". To make it `{}`:\n"
                     "  cairn check {} --unsafe-fixes --select T505\n",
                     *text, subject.id);
}

// "lead -> posts -> lead", where the goal supports itself by way of others; the parents must have been read.
std::string circle_through(const store::Workspace& workspace, const std::string& id) {
  std::string circle = id;
  const model::Goal* goal = workspace.find_goal(id);
  for (std::size_t steps = 0; goal != nullptr && goal->supports && steps <= workspace.files.size(); ++steps) {
    goal = workspace.find_goal(goal->supports->value);
    if (goal == nullptr) return {};
    circle += " -> " + goal->id;
    if (goal->id == id) return circle;
  }
  return {};
}

// What was wrong before and lies elsewhere is not this change's: `check` tells it.
void keep_touched(analysis::lint::FindingList& findings, const analysis::lint::FindingList& old,
                  const std::vector<document::Span>& touched) {
  std::erase_if(findings, [&](const analysis::lint::Finding& finding) {
    const document::Span span = finding.diagnostic.span;
    const bool is_touched = std::any_of(touched.begin(), touched.end(), [&](const document::Span& one) {
      return span.begin < one.end && one.begin < span.end;
    });
    const bool is_old = std::any_of(old.begin(), old.end(), [&](const analysis::lint::Finding& one) {
      return one.rule == finding.rule && one.diagnostic.message == finding.diagnostic.message;
    });
    return is_old && !is_touched;
  });
}

bool is_said_twice(const std::vector<Assignment>& before, const Assignment& now) {
  return std::any_of(before.begin(), before.end(), [&](const Assignment& one) {
    return one.key == now.key && (one.operation != Operation::append || now.operation != Operation::append);
  });
}

// Whether the rest of the workspace has to be asked, whatever the goal itself says.
bool counts_in_hours(const std::vector<Assignment>& assignments) {
  constexpr std::array kKeys = {"effort", "estimate", "start", "status", "delegated_to"};
  return std::any_of(assignments.begin(), assignments.end(), [&](const Assignment& one) {
    return std::find(kKeys.begin(), kKeys.end(), one.key) != kKeys.end();
  });
}

// A goal that is taken up again is not finished any more.
std::optional<Assignment> taken_up_again(const Subject& subject, document::Node goal,
                                         const std::vector<Assignment>& assignments) {
  const auto given = [&](std::string_view key) {
    return std::find_if(assignments.begin(), assignments.end(),
                        [&](const Assignment& one) { return one.key == key; });
  };
  const auto status = given("status");
  if (!subject.is_goal() || status == assignments.end() || given("finished") != assignments.end())
    return std::nullopt;
  const std::string word = base::lower_ascii(status->value);
  if (word == "done" || word == "dropped" || goal.find("finished").is_null()) return std::nullopt;
  Assignment finished;
  finished.key = "finished";
  finished.operation = Operation::erase;
  finished.spec = subject.schema->find(finished.key);
  finished.path = {finished.key};
  return finished;
}

// A task has to be done before what waits for it: its due date pulls along what it waits for, in other files
// too.
bool moves_others(const store::Workspace& workspace, const Subject& subject,
                  const std::vector<Assignment>& assignments) {
  const bool is_date = std::any_of(assignments.begin(), assignments.end(), [](const Assignment& one) {
    return one.key == "due" || one.key == "after";
  });
  return is_date && !goals_waited_for(tasks_of(workspace, subject)).empty();
}

base::Result<std::string> change(cli::WriteSession& session, cli::Context& context, const Args& args) {
  store::Workspace& workspace = session.workspace;
  const base::Date today = context.today(workspace.settings);
  const auto subject = find_subject(context.world(), workspace, args.words.front());
  if (!subject) return tl::make_unexpected(subject.error());
  const auto tree = editable_tree(workspace, subject->file);
  if (!tree) return tl::make_unexpected(tree.error());

  const Destination to{context.world(), workspace,
                       subject->kind == Subject::Kind::inbox_task ? "inbox" : subject->id};
  std::vector<Assignment> assignments;
  std::vector<document::Edit> edits;
  for (std::size_t i = 1; i < args.words.size(); ++i) {
    auto assignment = parse_assignment(args.words[i], *subject);
    if (!assignment) return tl::make_unexpected(assignment.error());
    if (is_said_twice(assignments, *assignment)) {
      return base::fail(Failure::usage, fmt::format("`{}` is given twice", base::printable(assignment->key)),
                        "a key takes one value; only KEY+=VALUE may come again");
    }
    auto edit = edit_for(to, *assignment, {today, analysis::calendar_of(workspace.settings)});
    if (!edit) return tl::make_unexpected(edit.error());
    const document::Node now = (*tree)->root().at(assignment->path);
    const auto* append = std::get_if<document::Append>(&*edit);
    assignment->is_so_already = append != nullptr ? is_listed(now, *assignment, *append, edits)
                                                  : std::holds_alternative<document::Erase>(*edit) && !now;
    if (!assignment->is_so_already) edits.push_back(std::move(*edit));
    assignments.push_back(std::move(*assignment));
  }
  if (auto finished = taken_up_again(*subject, (*tree)->root(), assignments)) {
    edits.push_back(document::Erase{finished->path});
    assignments.push_back(std::move(*finished));
  }
  const std::string file_path = workspace.files[subject->file].path;
  auto edited = edited_text(**tree, file_path, edits);
  const auto kept = edited ? address_to_keep(context.world(), workspace, *subject, *edited) : std::nullopt;
  if (kept) {
    Assignment id;
    id.key = "id";
    id.value = *kept;
    id.path = subject->path;
    id.path.emplace_back("id");
    edits.push_back(document::Set{id.path, Value::literal(*kept)});
    assignments.push_back(std::move(id));
    edited = edited_text(**tree, file_path, edits);
  }
  if (!edited) {
    base::Error error = edited.error();
    error.message = fmt::format("cannot change '{}': {}", workspace.files[subject->file].path, error.message);
    return tl::make_unexpected(std::move(error));
  }
  const std::string before((*tree)->source());
  const TrackedValues tracked = tracked_values((*tree)->root());
  const std::string path = workspace.files[subject->file].path;
  if (*edited == before) return fmt::format("{}: nothing to change\n", path);

  std::vector<Difference> differences;
  for (const Assignment& assignment : assignments) {
    const bool is_date = assignment.spec != nullptr && assignment.spec->type == model::FieldType::date;
    Difference& difference = differences.emplace_back();
    difference.key = assignment.key;
    difference.before = shown((*tree)->root().at(assignment.path));
    if (assignment.operation == Operation::append) {
      difference.appended = assignment.value;
      difference.is_listed = assignment.is_so_already;
    }
    difference.is_date = is_date;
  }
  // The profile is read for the names in `serves`, the parents for their dates.
  if (const auto profile = workspace.file_index("profile.yaml"))
    store::read_files(context.world(), workspace, {*profile});
  if (subject->is_goal()) read_parents(context.world(), workspace, subject->id);
  const auto old_findings = findings_in(workspace, subject->file, today);
  const analysis::Workload old_workload = known_workload(workspace, today);
  store::put_text(workspace, {path, *edited});
  if (subject->is_goal()) read_parents(context.world(), workspace, subject->id);
  auto findings = findings_in(workspace, subject->file, today);
  if (const auto* refused = new_format_finding(old_findings, findings)) {
    return base::fail(
        Failure::usage,
        fmt::format("that would break '{}': {} [{}]", path, refused->diagnostic.message, refused->rule->code),
        refused->diagnostic.help);
  }
  const bool leads_elsewhere = std::any_of(assignments.begin(), assignments.end(),
                                           [](const Assignment& one) { return one.key == "supports"; });
  const std::string circle =
      subject->is_goal() && leads_elsewhere ? circle_through(workspace, subject->id) : std::string();
  if (!circle.empty()) {
    return base::fail(Failure::usage,
                      fmt::format("that would break '{}': goals support each other in a circle [F009]", path),
                      fmt::format("{}: take `supports` out of the one that is the longest-term", circle));
  }
  const document::Node root = workspace.files[subject->file].tree->root();
  std::vector<document::Span> touched;
  for (std::size_t i = 0; i < differences.size(); ++i) {
    const document::Node node = root.at(assignments[i].path);
    differences[i].after = shown(node);
    if (!node.is_null()) touched.push_back(node.span());
  }
  keep_touched(findings, old_findings, touched);
  const TrackedValues tracked_now = tracked_values(root);
  const bool counts = counts_in_hours(assignments) || may_not_fit(workspace, old_workload, today) ||
                      moves_others(workspace, *subject, assignments);
  weigh_hours(context.world(), workspace, {path, before}, today, counts, findings);

  std::vector<store::FileChange> changes;
  changes.push_back({store::FileChange::Kind::replace, path, before, *edited, store::is_private_path(path)});
  const base::LocalTime now = context.now();
  Recording recording(context.world(), workspace, {now.date, now});
  if (subject->is_goal()) record_changes(subject->id, tracked, tracked_now, args.because, recording);
  auto events = recording.changes();
  const bool has_event = !events.empty();
  std::move(events.begin(), events.end(), std::back_inserter(changes));
  if (const auto written = context.write(session, std::move(changes)); !written)
    return tl::make_unexpected(written.error());
  if (args.because && !has_event) {
    context.warn("--because is kept only with a change of a goal's due, target, status, effort or statement");
  }
  if (args.dry_run) return std::string{};
  std::string report = path + "\n";
  for (const Difference& difference : differences) {
    const bool is_changed = !difference.appended.empty() || difference.before != difference.after;
    if (is_changed) report += report_line(difference, today);
  }
  report += still_says(findings, workspace, *subject, today);
  return report + brief(findings, context.style());
}

Exit run(cli::Context& context, const Args& args) {
  if (args.words.size() < 2) {
    return context.fail({Failure::usage, "nothing to set",
                         "for example: cairn set pmp due=2027-07-17 --because \"the exam moved\""});
  }
  auto session = context.open_for_writing(store::LoadOptions::everything(), args.dry_run);
  if (!session) return context.fail(session.error());
  const auto report = change(*session, context, args);
  if (!report) return context.fail(report.error());
  context.print(*report);
  return Exit::done;
}

}  // namespace

const cli::Command set{
    .name = "set",
    .group = cli::Group::goals,
    .summary = "change keys of a goal, a person or an item",
    .details =
        "Every other byte of the file stays as it is. Dates may be said in words (due=\"end of june\"); ids "
        "may be "
        "shortened to any unique beginning or word. A change of a goal's due, target, status, effort or "
        "statement "
        "is told to the journal, with the reason of --because.",
    .examples =
        "cairn set pmp due=2027-07-17 --because \"the exam moved\"\n"
        "cairn set pmp metric.target=90 tags+=work\n"
        "cairn set pmp/book due=fri estimate=30m\n"
        "cairn set pmp why=                    # takes the key out\n"
        "cairn set dana every=2w --dry-run     # prints the diff",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
