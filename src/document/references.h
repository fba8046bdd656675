// Anchors and the references to them, which these files do not have: what they stand for, so that it can be
// written out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/diagnostic.h"
#include "document/meant_value.h"
#include "document/tree.h"

namespace cairn::document {

// One event of the parser. References have become the scalars that they stand for.
struct ReadEvent {
  char sign = ' ';  // '{' '}' '[' ']' for collections, '=' for a scalar, '&' for a scalar with an anchor, '*'
  Span span;        // with its anchor
  Style style = Style::plain;  // of a scalar
  std::string name;            // of an anchor or a reference
  std::string text;            // of a scalar
  Surroundings surroundings = Surroundings::block;

  bool is_scalar() const { return sign == '=' || sign == '&' || sign == '*'; }
};

// All that libyaml reads up to its first error; `is_whole` says whether there was none.
struct EventList {
  std::vector<ReadEvent> events;
  bool is_whole = false;
};
EventList events_of(std::string_view text);

// Whether both texts can be read and say the same, anchors written out.
bool same_events(std::string_view before, std::string_view after);

}  // namespace cairn::document
