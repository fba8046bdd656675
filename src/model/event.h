// What happened: the events of the journal, as values.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "document/tree.h"
#include "model/schema.h"
#include "model/values.h"

namespace cairn::model {

enum class EventKind {
  progress,
  time,
  done,
  change,
  win,
  setback,
  note,
  contact,
  feedback,
  celebrate,
  review
};
std::string_view to_string(EventKind kind);

// A kind of event: what it tells, whom it may be about, and its keys.
struct EventSpec {
  EventKind kind;
  std::string_view name;
  std::string_view summary;
  std::string_view subject;
  std::span<const FieldSpec> typed = {};  // what reading holds to their types
  std::span<const FieldSpec> texts = {};  // any text
  std::array<std::string_view, 2> needs_one_of = {};
};
std::span<const EventSpec> event_specs();

// A calendar day, with the time of day where the event says one.
struct Moment {
  base::Date day;
  std::optional<base::LocalTime> time;
  bool operator==(const Moment&) const = default;
};

// `map` gives the keys of its kind. Spans count bytes of `map.tree()`; add `offset` for bytes of the file.
struct Event {
  std::size_t file = 0;  // index in store::Workspace::files
  std::uint32_t offset = 0;
  EventKind kind = EventKind::note;
  At<Moment> at;
  At<std::string_view> subject;
  document::Node map;
};

// Reports F004, F006 and F016 with spans of the item's own tree. Nothing for an event that cannot be used,
// and for kinds that are not known (they are kept and skipped).
std::optional<Event> decode_event(document::Node item, std::vector<document::Diagnostic>& out);

}  // namespace cairn::model
