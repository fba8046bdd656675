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
                              FieldSpec{"interrupted", integer, "how often"}};
constexpr std::array kContact = {FieldSpec{"thanked", boolean, "whether you said thanks"}};
constexpr std::array kFeedback = {FieldSpec{"kind", word, "what sort of feedback", kFeedbackKinds}};
constexpr std::array kReview = {FieldSpec{"review", word, "what was reviewed", kReviewKinds},
                                FieldSpec{"fulfilment", number, "0 to 10"}};

// A kind's typed keys (the others are text) and the keys of which it needs one.
struct EventSpec {
  EventKind kind;
  std::string_view name;
  std::span<const FieldSpec> typed = {};
  std::array<std::string_view, 2> needs_one_of = {};
};
constexpr std::array kEvents = {
    EventSpec{EventKind::progress, "progress", kProgress, {"value", "add"}},
    EventSpec{EventKind::time, "time", kTime, {"for", ""}},
    EventSpec{EventKind::done, "done"},
    EventSpec{EventKind::change, "change", {}, {"key", ""}},
    EventSpec{EventKind::win, "win"},
    EventSpec{EventKind::setback, "setback"},
    EventSpec{EventKind::note, "note"},
    EventSpec{EventKind::contact, "contact", kContact},
    EventSpec{EventKind::feedback, "feedback", kFeedback},
    EventSpec{EventKind::celebrate, "celebrate"},
    EventSpec{EventKind::review, "review", kReview},
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
