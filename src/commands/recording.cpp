// Appending to the journal, for every command that records.
#include "commands/recording.h"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/history.h"
#include "analysis/progress.h"
#include "analysis/query.h"
#include "base/date_phrase.h"
#include "base/text.h"

namespace cairn::commands {
namespace {

using base::Failure;
using document::Value;

constexpr int kMinutesADay = 24 * 60;
constexpr int kNoon = kMinutesADay / 2;
constexpr int kSecondsAMinute = 60;
constexpr std::string_view kTimeKind = "time";

struct TrackedKey {
  std::string_view name;  // as the event has it
  std::array<std::string_view, 2> path;
};
constexpr std::array kTracked = {TrackedKey{"due", {"due", ""}}, TrackedKey{"target", {"metric", "target"}},
                                 TrackedKey{"status", {"status", ""}}, TrackedKey{"effort", {"effort", ""}},
                                 TrackedKey{"statement", {"statement", ""}}};

std::string tracked_value(document::Node goal, const TrackedKey& key) {
  document::Node node = goal.find(key.path[0]);
  if (!key.path[1].empty()) node = node.find(key.path[1]);
  if (node.is_null()) return key.name == "status" ? "active" : "";
  return std::string(node.is_scalar() ? node.text() : node.source());
}

// Dates, numbers and words stand as they are; what somebody made of them in an editor is quoted.
Value event_value(std::string_view key, const std::string& text) {
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-./%";
  const bool is_plain = text.find_first_not_of(kPlain) == std::string::npos && text.front() != '%';
  return is_plain && key != "statement" ? Value::literal(text) : Value::quoted(text);
}

std::string scalar_of(const Entries& event, std::string_view key) {
  const auto found =
      std::find_if(event.begin(), event.end(), [&](const auto& one) { return one.first == key; });
  return found == event.end() ? std::string() : found->second.scalar;
}

// What rule F016 takes for the same event.
bool is_same_event(const model::Event& event, const Entries& entries) {
  const auto& [kind, subject] = entries.front();
  if (model::to_string(event.kind) != kind || event.subject.value != subject.scalar) return false;
  return event.kind != model::EventKind::change ||
         analysis::text_of(event, "key") == scalar_of(entries, "key");
}

}  // namespace

base::Result<model::Moment> moment_of(const cli::Context& context, const model::Settings& settings,
                                      const std::optional<std::string>& on) {
  const base::LocalTime now = context.now();
  if (!on) return model::Moment{now.date, now};
  const base::Date today = context.today(settings);
  const auto phrase =
      base::parse_date_phrase(*on, today, analysis::calendar_of(settings), base::Looking::back);
  if (!phrase) return tl::make_unexpected(phrase.error());
  const base::Date day = phrase->last;
  if (day == today) return model::Moment{now.date, now};
  if (day < today) return model::Moment{day, std::nullopt};
  return base::fail(Failure::usage,
                    fmt::format("{} is still to come; only what has happened is recorded", day.iso()),
                    "for what is planned, add a task with a due date");
}

std::string spelled(const model::Moment& moment) {
  return moment.time ? moment.time->iso() : moment.day.iso();
}

base::Date day_of(const model::Moment& moment, const model::Settings& settings) {
  return moment.time ? base::day_of(*moment.time, settings.day_start) : moment.day;
}

std::string journal_path(const model::Moment& moment) {
  return fmt::format("journal/{:04}-{:02}.yaml", moment.day.year(), moment.day.month());
}

std::string Recording::line(const Entries& event) const {
  Entries whole = {{"at", Value::literal(spelled(moment_))}};
  whole.insert(whole.end(), event.begin(), event.end());
  return document::to_flow(Value::mapping(std::move(whole)));
}

bool Recording::is_taken(const Entries& entries) const {
  const auto file = workspace_.file_index(journal_path(moment_));
  if (!file) return false;
  const std::string text = line(entries);
  return std::any_of(workspace_.events.begin(), workspace_.events.end(), [&](const model::Event& event) {
    if (event.file != *file || event.at.value != moment_) return false;
    return event.map.source() == text || (moment_.time && is_same_event(event, entries));
  });
}

void Recording::move_on() {
  // A day alone stands at its noon; from there on it has a time.
  base::LocalTime time =
      moment_.time.value_or(base::LocalTime{moment_.day, kNoon, world_.clock.now().utc_offset});
  if (!first_taken_) first_taken_ = time;
  // What follows stays behind what was before it, but never in another day, which may be of another month:
  // where the day is full, the seconds before are taken.
  const bool is_last = time.minute == kMinutesADay - 1 && time.second == kSecondsAMinute - 1;
  if (is_last) time = *first_taken_;
  goes_back_ = goes_back_ || is_last;
  int second = time.minute * kSecondsAMinute + time.second + (goes_back_ ? -1 : 1);
  if (second < 0) {
    time.date = time.date.plus_days(-1);
    second += kMinutesADay * kSecondsAMinute;
  }
  time.minute = second / kSecondsAMinute;
  time.second = second % kSecondsAMinute;
  moment_ = {time.date, time};
}

void Recording::tell_apart(Entries& event) const {
  const Entries alone = event;
  for (int nth = 2; is_taken(event); ++nth) {
    event = alone;
    event.emplace_back("nth", Value::literal(std::to_string(nth)));
  }
}

std::vector<store::FileChange> Recording::changes() {
  if (events_.empty()) return {};
  const auto read = [&] {
    if (const auto file = workspace_.file_index(journal_path(moment_)))
      store::read_files(world_, workspace_, {*file});
  };
  read();
  for (Entries& event : events_)
    if (!moment_.time && event.front().first == kTimeKind) tell_apart(event);
  while (std::any_of(events_.begin(), events_.end(), [&](const Entries& event) { return is_taken(event); })) {
    move_on();
    read();
  }
  store::FileChange change;
  change.kind = store::FileChange::Kind::append;
  change.path = journal_path(moment_);
  change.is_private = true;
  for (const Entries& event : events_) change.after += fmt::format("- {}\n", line(event));
  return {change};
}

TrackedValues tracked_values(document::Node goal) {
  TrackedValues values;
  for (std::size_t i = 0; i < kTracked.size(); ++i) values.at(i) = tracked_value(goal, kTracked.at(i));
  return values;
}

void record_changes(const std::string& goal, const TrackedValues& before, const TrackedValues& after,
                    const std::optional<std::string>& because, Recording& recording) {
  for (std::size_t i = 0; i < kTracked.size(); ++i) {
    const std::string& from = before.at(i);
    const std::string& to = after.at(i);
    if (from == to) continue;
    const std::string key(kTracked.at(i).name);
    Entries entries = {{"change", Value::literal(goal)}, {"key", Value::literal(key)}};
    if (!from.empty()) entries.emplace_back("from", event_value(key, from));
    if (!to.empty()) entries.emplace_back("to", event_value(key, to));
    if (because) entries.emplace_back("because", Value::quoted(*because));
    recording.add(std::move(entries));
  }
}

void read_progress(const base::World& world, store::Workspace& workspace, const model::Goal& goal) {
  for (std::size_t i = workspace.files.size(); i-- > 0;) {
    if (workspace.files[i].role != store::Role::journal) continue;
    store::read_files(world, workspace, {i});
    const bool has_reading =
        std::any_of(workspace.events.begin(), workspace.events.end(), [&](const model::Event& event) {
          return event.file == i && event.kind == model::EventKind::progress &&
                 event.subject.value == goal.id && analysis::number_of(event, "value");
        });
    if (has_reading && !analysis::is_told_by_first_record(goal)) return;
  }
}

}  // namespace cairn::commands
