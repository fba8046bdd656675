// Correcting the last event: its line is edited in place, and every other byte of the journal stays.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analysis/address.h"
#include "analysis/differences.h"
#include "analysis/history.h"
#include "base/text.h"
#include "commands/log.h"
#include "commands/recording.h"
#include "commands/writing.h"
#include "document/edit.h"
#include "render/standing.h"

namespace cairn::commands {
namespace {

using base::Failure;
using cli::Exit;
using document::Edit;
using document::Node;
using document::Path;
using document::Value;
using model::EventKind;

// The kinds that `log` writes, and with them the ones that it corrects.
constexpr std::array kRecorded = {EventKind::progress, EventKind::win,     EventKind::setback,
                                  EventKind::note,     EventKind::contact, EventKind::feedback};
constexpr std::array kWithNote = {EventKind::progress, EventKind::contact, EventKind::note};

// What the words of the command line can mean.
base::Result<std::vector<EventKind>> wanted_kinds(const LogArgs& args) {
  if (args.task)
    return base::fail(Failure::usage, "--task goes with a new event, not with --amend",
                      "cairn add task GOAL \"…\"");
  std::vector<EventKind> kinds;
  if (args.value || args.confidence) kinds.push_back(EventKind::progress);
  if (args.win) kinds.push_back(EventKind::win);
  if (args.setback || args.lesson || args.next) kinds.push_back(EventKind::setback);
  if (args.has_contact()) kinds.push_back(EventKind::contact);
  if (args.feedback || args.kind || args.about || args.answer) kinds.push_back(EventKind::feedback);
  if (kinds.size() > 1)
    return base::fail(Failure::usage, "one event is corrected at a time",
                      "leave out what belongs to another one");
  if (!kinds.empty()) return kinds;
  if (args.note) return std::vector<EventKind>(kWithNote.begin(), kWithNote.end());
  if (args.on) return std::vector<EventKind>(kRecorded.begin(), kRecorded.end());
  return base::fail(Failure::usage, "say what was right", "for example: cairn log pmp 59 --amend");
}

// A confidence alone is kept as a progress that adds nothing.
bool holds_number(const model::Event& event) {
  return analysis::number_of(event, "value") || analysis::number_of(event, "add").value_or(0) != 0;
}

// The last event of the subject and these kinds; the newest month that has one is enough.
const model::Event* find_last(const base::World& world, store::Workspace& workspace, const std::string& id,
                              const std::vector<EventKind>& kinds, bool wants_number) {
  const auto is_wanted = [&](const model::Event& event) {
    return event.subject.value == id && std::find(kinds.begin(), kinds.end(), event.kind) != kinds.end() &&
           (!wants_number || holds_number(event));
  };
  for (std::size_t i = workspace.files.size(); i-- > 0;) {
    if (workspace.files[i].role != store::Role::journal) continue;
    store::read_files(world, workspace, {i});
    if (std::none_of(workspace.events.begin(), workspace.events.end(), is_wanted)) continue;
    const analysis::History history(workspace);
    const auto& events = history.of(id);
    const auto last =
        std::find_if(events.rbegin(), events.rend(), [&](const auto* event) { return is_wanted(*event); });
    return *last;
  }
  return nullptr;
}

// Gathers the edits of one item of the journal.
class Correction {
 public:
  Correction(Node item, Path path) : item_(item), path_(std::move(path)) {}

  void set(const std::string& key, Value value) {
    edits_.push_back(document::Set{at(key), std::move(value)});
  }
  void erase(const std::string& key) {
    if (item_.find(key)) edits_.push_back(document::Erase{at(key)});
  }
  // An empty text takes the key out.
  void text(const std::string& key, const std::optional<std::string>& text) {
    if (!text) return;
    const std::string_view trimmed = base::trim(*text);
    if (trimmed.empty()) {
      erase(key);
    } else {
      set(key, Value::quoted(std::string(trimmed)));
    }
  }
  const std::vector<Edit>& edits() const { return edits_; }

 private:
  Path at(const std::string& key) const {
    Path path = path_;
    path.emplace_back(key);
    return path;
  }

  Node item_;
  Path path_;
  std::vector<Edit> edits_;
};

base::Result<void> correct_progress(const model::Goal* goal, const LogArgs& args, Correction& correction) {
  if (args.value) {
    const bool has_unit = goal != nullptr && goal->metric && goal->metric->unit;
    const auto value = parse_logged_value(*args.value, has_unit ? goal->metric->unit->value : "");
    if (!value) return tl::make_unexpected(value.error());
    correction.set(value->is_increment ? "add" : "value", Value::literal(value->spelling));
    correction.erase(value->is_increment ? "value" : "add");
  }
  if (!args.confidence) return {};
  const auto confidence = parse_confidence(*args.confidence);
  if (!confidence) return tl::make_unexpected(confidence.error());
  correction.set("confidence", Value::literal(render::number_text(*confidence)));
  return {};
}

base::Result<void> correct_feedback(const store::Workspace& workspace, const LogArgs& args,
                                    Correction& correction) {
  if (args.about) {
    const auto file = analysis::find_goal_id(workspace, *args.about);
    if (!file) return tl::make_unexpected(file.error());
    correction.set("on", Value::literal(std::string(workspace.files[*file].stem())));
  }
  if (args.kind) {
    if (const auto known = check_feedback_kind(*args.kind); !known) return known;
    correction.set("kind", Value::literal(*args.kind));
  }
  correction.text("said", args.feedback);
  correction.text("answer", args.answer);
  return {};
}

base::Result<void> correct(const store::Workspace& workspace, const About& about, const model::Event& event,
                           const LogArgs& args, const std::optional<model::Moment>& moment,
                           Correction& correction) {
  if (moment) correction.set("at", Value::literal(spelled(*moment)));
  switch (event.kind) {
    case EventKind::progress:
      if (const auto made = correct_progress(about.goal, args, correction); !made) return made;
      break;
    case EventKind::feedback:
      return correct_feedback(workspace, args, correction);
    case EventKind::contact:
      correction.text("how", args.how);
      correction.text("gave", args.gave);
      correction.text("got", args.got);
      if (args.thanked) correction.set("thanked", Value::literal("true"));
      break;
    case EventKind::win:
      correction.text("said", args.win);
      break;
    case EventKind::setback:
      correction.text("said", args.setback);
      correction.text("lesson", args.lesson);
      correction.text("next", args.next);
      break;
    case EventKind::note:
      correction.text("said", args.note);
      return {};
    case EventKind::time:
    case EventKind::done:
    case EventKind::change:
    case EventKind::celebrate:
    case EventKind::review:
      break;
  }
  correction.text("note", args.note);
  return {};
}

// Where the event stands: the part of the journal and its number in it.
struct Place {
  const document::JournalLines::Part* part = nullptr;
  std::size_t index = 0;
};

Place place_of(const store::SourceFile& file, const model::Event& event) {
  for (const document::JournalLines::Part& part : file.journal) {
    if (&part.tree != event.map.tree()) continue;
    std::size_t index = 0;
    for (const Node item : part.tree.root().items()) {
      if (item == event.map) return {&part, index};
      ++index;
    }
  }
  return {};
}

// The journal without the line of the event, and that line with the comment behind it; nothing where it
// shares its line with others or has more than one.
std::optional<std::pair<std::string, std::string>> take_line(std::string_view text, std::uint32_t begin,
                                                             std::uint32_t end) {
  const std::size_t before = text.rfind('\n', begin);
  const std::size_t line_begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t newline = text.find('\n', end);
  const std::size_t line_end = newline == std::string_view::npos ? text.size() : newline + 1;
  const std::string_view rest = base::trim(text.substr(end, line_end - end));
  const bool is_alone = base::trim(text.substr(line_begin, begin - line_begin)) == "-" &&
                        (rest.empty() || rest.starts_with('#')) &&
                        text.substr(begin, end - begin).find('\n') == std::string_view::npos;
  if (!is_alone) return std::nullopt;
  return std::pair(std::string(text.substr(0, line_begin)) + std::string(text.substr(line_end)),
                   fmt::format("{}\n", base::trim(text.substr(line_begin, line_end - line_begin))));
}

// All lines that say the same as this event: a merge of two clones may have doubled it, and lines that
// differ afterwards would contradict each other.
std::vector<Place> same_lines(const store::Workspace& workspace, const model::Event& event) {
  std::vector<Place> places;
  const store::SourceFile& file = workspace.files[event.file];
  for (const model::Event& one : workspace.events)
    if (one.file == event.file && one.map.source() == event.map.source())
      places.push_back(place_of(file, one));
  return places;
}

// An event that moves to another month goes into that month's file, and once.
base::Result<std::vector<store::FileChange>> move_event(const std::string& path, std::string_view before,
                                                        const std::string& edited,
                                                        std::vector<document::Span> spans,
                                                        const std::string& to) {
  std::sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.begin > b.begin; });
  std::pair<std::string, std::string> rest{edited, {}};
  for (const document::Span& span : spans) {
    auto taken = take_line(rest.first, span.begin, span.end);
    if (!taken) {
      return base::fail(Failure::content,
                        fmt::format("the event does not stand on a line of its own in '{}'", path),
                        fmt::format("move it to {} by hand", to));
    }
    rest = std::move(*taken);
  }
  store::FileChange from{
      rest.first.empty() ? store::FileChange::Kind::remove : store::FileChange::Kind::replace, path,
      std::string(before), rest.first, true};
  return std::vector<store::FileChange>{{store::FileChange::Kind::append, to, {}, rest.second, true}, from};
}

struct Amended {
  std::vector<store::FileChange> changes;
  std::vector<analysis::Difference> differences;
};

// The text of a file with these edits in its parts, and where the edited items stand then.
struct Rewritten {
  std::string text;
  std::vector<document::Span> spans;
  std::vector<analysis::Difference> differences;
};

base::Result<void> rewrite_part(const document::JournalLines::Part& part,
                                const std::vector<std::size_t>& indices, const std::vector<Edit>& edits,
                                const model::Event& event, Rewritten& out) {
  const auto edited = document::apply(part.tree, edits);
  if (!edited) return tl::make_unexpected(edited.error());
  const auto read = document::read(*edited, {document::RootKind::sequence});
  for (const std::size_t index : indices) {
    const Node item = read.tree->root().item(index);
    std::vector<document::Diagnostic> wrong;
    if (!model::decode_event(item, wrong) || !wrong.empty()) {
      return base::fail(Failure::usage,
                        fmt::format("that would break the event: {}",
                                    wrong.empty() ? "it says nothing" : wrong.front().message));
    }
    const auto begin = static_cast<std::uint32_t>(out.text.size());
    out.spans.push_back({item.span().begin + begin, item.span().end + begin});
    out.differences = analysis::differences(event.map, item);
  }
  out.text += *edited;
  return {};
}

base::Result<Rewritten> rewrite(const store::Workspace& workspace, const About& about,
                                const model::Event& event, const LogArgs& args,
                                const std::optional<model::Moment>& moment) {
  const store::SourceFile& file = workspace.files[event.file];
  const std::string_view before = file.source();
  const auto places = same_lines(workspace, event);
  Rewritten out;
  std::size_t copied = 0;
  for (const document::JournalLines::Part& part : file.journal) {
    std::vector<std::size_t> indices;
    std::vector<Edit> edits;
    for (const Place& place : places) {
      if (place.part != &part) continue;
      indices.push_back(place.index);
      Correction correction(event.map, Path{place.index});
      if (const auto made = correct(workspace, about, event, args, moment, correction); !made)
        return tl::make_unexpected(made.error());
      edits.insert(edits.end(), correction.edits().begin(), correction.edits().end());
    }
    if (indices.empty()) continue;
    out.text += before.substr(copied, part.offset - copied);
    if (const auto done = rewrite_part(part, indices, edits, event, out); !done)
      return tl::make_unexpected(done.error());
    copied = part.offset + part.tree.source().size();
  }
  out.text += before.substr(copied);
  return out;
}

base::Result<Amended> make_changes(const store::Workspace& workspace, const About& about,
                                   const model::Event& event, const LogArgs& args,
                                   const std::optional<model::Moment>& moment) {
  const store::SourceFile& file = workspace.files[event.file];
  const auto rewritten = rewrite(workspace, about, event, args, moment);
  if (!rewritten) {
    base::Error error = rewritten.error();
    if (error.kind == Failure::content)
      error.message = fmt::format("cannot change '{}': {}", file.path, error.message);
    return tl::make_unexpected(std::move(error));
  }
  const std::string before(file.source());
  Amended amended;
  amended.differences = rewritten->differences;
  const std::string to = moment ? journal_path(*moment) : file.path;
  if (to == file.path || amended.differences.empty()) {
    amended.changes = {{store::FileChange::Kind::replace, file.path, before, rewritten->text, true}};
    return amended;
  }
  auto moved = move_event(file.path, before, rewritten->text, rewritten->spans, to);
  if (!moved) return tl::make_unexpected(moved.error());
  amended.changes = std::move(*moved);
  return amended;
}

void take_in(store::Workspace& workspace, const std::vector<store::FileChange>& changes) {
  for (const store::FileChange& change : changes) {
    std::string text = change.after;
    if (change.kind == store::FileChange::Kind::append) {
      const store::SourceFile* file = workspace.find_file(change.path);
      const std::string before = file != nullptr ? std::string(file->source()) : std::string();
      text = before + (before.empty() || before.ends_with('\n') ? "" : "\n") + change.after;
    }
    store::put_text(workspace, {change.path, text});
  }
}

base::Result<std::string> amend(cli::WriteSession& session, cli::Context& context, const LogArgs& args) {
  store::Workspace& workspace = session.workspace;
  const base::World& world = context.world();
  const base::Date today = context.today(workspace.settings);
  const auto kinds = wanted_kinds(args);
  if (!kinds) return tl::make_unexpected(kinds.error());
  const auto about = find_about(world, workspace, *args.subject);
  if (!about) return tl::make_unexpected(about.error());
  const auto last = [&] {
    const model::Event* number = args.value ? find_last(world, workspace, about->id, *kinds, true) : nullptr;
    return number != nullptr ? number : find_last(world, workspace, about->id, *kinds, false);
  };
  const model::Event* event = last();
  if (event == nullptr) {
    return base::fail(Failure::usage, fmt::format("nothing of that kind is recorded of '{}'", about->id),
                      fmt::format("`cairn log {}` shows what is", about->id));
  }
  std::optional<model::Moment> moment;
  if (args.on) {
    const auto on = moment_of(context, workspace.settings, args.on);
    if (!on) return tl::make_unexpected(on.error());
    moment = *on;
    if (const auto other = workspace.file_index(journal_path(*moment)))
      store::read_files(world, workspace, {*other});
    // Reading more may have moved the events.
    event = last();
  }
  const std::string name = fmt::format("{} of {}", model::to_string(event->kind), event->at.value.day.iso());
  const auto amended = make_changes(workspace, *about, *event, args, moment);
  if (!amended) return tl::make_unexpected(amended.error());
  if (amended->differences.empty()) return fmt::format("{}: the {} says that already\n", about->id, name);
  const bool is_progress = event->kind == EventKind::progress;
  if (const auto written = context.write(session, amended->changes); !written)
    return tl::make_unexpected(written.error());
  if (session.is_dry_run()) return std::string{};
  std::string text = fmt::format("{}: corrected the {}\n", about->id, name);
  const auto side = [](const std::string& value) { return value.empty() ? std::string("(nothing)") : value; };
  for (const analysis::Difference& one : amended->differences)
    text += labelled(one.key, fmt::format("{} -> {}", side(one.before), side(one.after)), context.style());
  if (!is_progress || about->goal == nullptr) return text;
  take_in(workspace, amended->changes);
  read_progress(world, workspace, *workspace.find_goal(about->id));
  return text + standing_now(workspace, about->id, today, context.style());
}

}  // namespace

Exit amend_log(cli::Context& context, const LogArgs& args) {
  auto session = context.open_for_writing(store::LoadOptions::everything(), args.dry_run);
  if (!session) return context.fail(session.error());
  const auto text = amend(*session, context, args);
  if (!text) return context.fail(text.error());
  context.print(*text);
  return Exit::done;
}

}  // namespace cairn::commands
