// The kinds of events as one table: their keys, and what each cannot do without.
#include "model/event.h"

#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "model/schema.h"

namespace cairn::model {
namespace {

using document::Diagnostic;
using document::Node;
using enum FieldType;

constexpr std::array<std::string_view, 4> kFeedbackKinds = {"strength", "blind-spot", "skill-gap",
                                                            "goal-fit"};
constexpr std::array<std::string_view, 3> kReviewKinds = {"week", "month", "quarter"};

constexpr std::array kProgress = {FieldSpec{"value", number, "the value as it stands"},
                                  FieldSpec{"add", number, "what was added"},
                                  FieldSpec{"confidence", number, "0 to 10"}};
constexpr std::array kTime = {FieldSpec{"for", work, "how long"}, FieldSpec{"pomodoro", integer, "rounds"},
                              FieldSpec{"interrupted", integer, "how often"},
                              FieldSpec{"nth", integer, "which of several alike that day"}};
constexpr std::array kContact = {FieldSpec{"thanked", boolean, "whether you said thanks"}};
constexpr std::array kFeedback = {FieldSpec{"kind", word, "what sort of feedback", kFeedbackKinds}};
constexpr std::array kReview = {FieldSpec{"review", word, "what was reviewed", kReviewKinds},
                                FieldSpec{"fulfilment", number, "0 to 10"}};

constexpr FieldSpec kNote{"note", text, "anything worth keeping"};
constexpr FieldSpec kSaid{"said", text, "what was said, or what happened"};
constexpr std::array kNoteTexts = {kNote};
constexpr std::array kSaidTexts = {kSaid};
constexpr std::array kNoteEventTexts = {
    kSaid, FieldSpec{"dropped", text, "the item that was taken out of its file"}};
constexpr std::array kChangeTexts = {
    FieldSpec{"key", text, "what was changed: due, target, status, effort, statement"},
    FieldSpec{"from", text, "the value before"}, FieldSpec{"to", text, "the value since"},
    FieldSpec{"because", text, "why"}};
constexpr std::array kSetbackTexts = {kSaid, FieldSpec{"lesson", text, "what it taught"},
                                      FieldSpec{"next", text, "what you will do now"}};
constexpr std::array kContactTexts = {FieldSpec{"how", text, "coffee, call, mail"},
                                      FieldSpec{"gave", text, "what you gave"},
                                      FieldSpec{"got", text, "what you got"}, kNote};
constexpr std::array kFeedbackTexts = {FieldSpec{"on", text, "the goal or item that it is about"}, kSaid,
                                       FieldSpec{"answer", text, "what you make of it"},
                                       FieldSpec{"led_to", text, "the task that came of it"}};
constexpr std::array kCelebrateTexts = {FieldSpec{"how", text, "how it was celebrated"}};
constexpr std::array kReviewTexts = {FieldSpec{"went_well", text, "what went well"},
                                     FieldSpec{"improve", text, "what to do better"},
                                     FieldSpec{"next", text, "what comes next"}};

constexpr std::array kEvents = {
    EventSpec{EventKind::progress,
              "progress",
              "a reading of a goal's metric",
              "a goal",
              kProgress,
              kNoteTexts,
              {"value", "add"}},
    EventSpec{EventKind::time,
              "time",
              "time that was spent; `at` is when it began",
              "a goal, a task of one, or a task of the inbox",
              kTime,
              kNoteTexts,
              {"for", ""}},
    EventSpec{EventKind::done, "done", "an item or a goal was finished", "a goal or an item", {}, kNoteTexts},
    EventSpec{
        EventKind::change, "change", "a key of a goal was changed", "a goal", {}, kChangeTexts, {"key", ""}},
    EventSpec{EventKind::win, "win", "something went well", "a goal, a person or `me`", {}, kSaidTexts},
    EventSpec{
        EventKind::setback, "setback", "something went wrong", "a goal, a person or `me`", {}, kSetbackTexts},
    EventSpec{
        EventKind::note, "note", "something worth keeping", "a goal, a person or `me`", {}, kNoteEventTexts},
    EventSpec{EventKind::contact, "contact", "you were in touch", "a person", kContact, kContactTexts},
    EventSpec{EventKind::feedback, "feedback", "what somebody said of you", "a person", kFeedback,
              kFeedbackTexts},
    EventSpec{EventKind::celebrate,
              "celebrate",
              "a success was celebrated",
              "a goal or a milestone",
              {},
              kCelebrateTexts},
    EventSpec{EventKind::review, "review", "a look back", "the period: week, month or quarter", kReview,
              kReviewTexts},
};

struct Subject {
  const EventSpec* spec = nullptr;
  Node::Entry entry;
};

// The kind is the first key that names one: other keys, such as `note`, share names with kinds.
Subject find_subject(Node item) {
  for (const Node::Entry& entry : item.entries()) {
    for (const EventSpec& spec : kEvents) {
      if (entry.key.text() == spec.name) return {&spec, entry};
    }
  }
  return {};
}

std::optional<Moment> parse_moment(std::string_view source) {
  if (const auto day = base::Date::parse_iso(source)) return Moment{*day, std::nullopt};
  if (const auto time = base::parse_local_time(source)) return Moment{time->date, time};
  return std::nullopt;
}

void report(Node at, std::string message, std::string help, std::vector<Diagnostic>& out) {
  Diagnostic finding{.code = "F016", .span = at.span()};
  finding.message = std::move(message);
  finding.help = std::move(help);
  out.push_back(std::move(finding));
}

void validate_keys(Node item, const Subject& subject, std::vector<Diagnostic>& out) {
  for (const FieldSpec& field : subject.spec->typed) {
    if (const Node value = item.find(field.key)) validate_field(value, field, out);
  }
  // In braces a swallowed text cannot be read at all.
  if (item.style() == document::Style::block) {
    for (const FieldSpec& field : subject.spec->texts) {
      if (const Node value = item.find(field.key); value.is_scalar()) validate_field(value, field, out);
    }
  }
  bool has_what_it_needs = subject.spec->needs_one_of[0].empty();
  for (const std::string_view key : subject.spec->needs_one_of) {
    if (!key.empty() && !item.find(key).is_null()) has_what_it_needs = true;
  }
  if (has_what_it_needs) return;
  const auto& needs = subject.spec->needs_one_of;
  report(subject.entry.key, fmt::format("a `{}` event without `{}`", subject.spec->name, needs[0]),
         needs[1].empty() ? fmt::format("add `{}:`", needs[0])
                          : fmt::format("add `{}:` or `{}:`", needs[0], needs[1]),
         out);
}

}  // namespace

std::string_view to_string(EventKind kind) {
  for (const EventSpec& spec : kEvents) {
    if (spec.kind == kind) return spec.name;
  }
  return "";
}

std::span<const EventSpec> event_specs() {
  return kEvents;
}

std::optional<Event> decode_event(Node item, std::vector<Diagnostic>& out) {
  if (!item.is_mapping()) {
    report(item, "an event is a map of keys and values",
           "write one event a line: `- {at: 2026-12-07, note: me, said: \"…\"}`", out);
    return std::nullopt;
  }
  const Subject subject = find_subject(item);
  if (subject.spec == nullptr) return std::nullopt;
  const Node at = item.find("at");
  if (at.is_null()) {
    report(item, fmt::format("a `{}` event without `at`", subject.spec->name), "say when: `at: 2026-12-07`",
           out);
    return std::nullopt;
  }
  const auto moment = at.is_scalar() ? parse_moment(at.text()) : std::nullopt;
  if (!moment) {
    report(at, fmt::format("`at` is `{}`, not a date or a time", base::printable(at.source())),
           "write 2026-12-07 or 2026-12-07T18:05+01:00", out);
    return std::nullopt;
  }
  if (!subject.entry.value.is_scalar() || subject.entry.value.is_null()) {
    report(subject.entry.key, fmt::format("a `{}` event without a subject", subject.spec->name),
           "say whom or what it is about", out);
    return std::nullopt;
  }
  validate_keys(item, subject, out);
  Event event;
  event.kind = subject.spec->kind;
  event.at = {*moment, at.span()};
  event.subject = {subject.entry.value.text(), subject.entry.value.span()};
  event.map = item;
  return event;
}

}  // namespace cairn::model
