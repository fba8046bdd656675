// Events of the journal for a person, and as JSON.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "analysis/history.h"
#include "render/style.h"

namespace cairn::render {

std::string_view symbol_of(model::EventKind kind);

// "66 %: 119 of 180, confidence 8", "due 2027-05-31 -> 2027-07-17: the exam moved": the event without its
// day, kind and subject. `unit` is that of the goal's metric, where it is known.
std::string event_in_words(const model::Event& event, std::string_view unit);

// The unit in which a goal's readings are shown; empty where nobody knows.
using UnitOf = std::function<std::string_view(std::string_view goal)>;

// Newest first, a heading for each day, a symbol and a colour for each kind, wrapped to the width. The events
// come oldest first.
std::string event_log_text(const analysis::History::Events& events, const analysis::History& history,
                           const UnitOf& unit_of, base::Date today, const Style& style);

// {"schema": "cairn.log/1", "events": [{"at", "event", "subject", …}]}, newest first; behind these the keys
// of the file, numbers and booleans as such.
std::string event_log_json(const analysis::History::Events& events);

}  // namespace cairn::render
