// yaml-cpp, as the other reader who vouches for an edit, and as the writer whose quoting new scalars follow.
#pragma once

#include <string_view>

#include "document/tree.h"

namespace cairn::document {

enum class Opinion {
  agrees,
  differs,
  cannot_read,  // it refuses texts that are sound: a plain `?` in a flow collection
};

// What yaml-cpp reads in `text`, compared with `tree`: kinds, order and texts.
Opinion second_opinion(std::string_view text, const Tree& tree);

// Whether yaml-cpp's emitter writes the text without quotes.
bool emits_plain(std::string_view text, bool is_in_flow);

}  // namespace cairn::document
