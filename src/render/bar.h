// Bars of block characters that tell a share at a glance.
#pragma once

#include <cstddef>
#include <string>

namespace cairn::render {

// `width` columns, filled from the left by `share` (0 to 1), to an eighth of a column: "████▌░░░". Something
// shows as soon as there is anything, and a gap as long as anything lacks.
std::string bar_of(double share, std::size_t width);

}  // namespace cairn::render
