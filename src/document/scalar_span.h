// Where a scalar really begins and ends, when libyaml's marks say something else.
#pragma once

#include <cstdint>
#include <string_view>

namespace cairn::document {

// Where the last line of a block scalar ends: libyaml counts the blank lines behind it as well. A line of
// spaces belongs to the text where it is longer than the text's indentation.
std::uint32_t block_scalar_end(std::string_view text, std::uint32_t begin, std::uint32_t end);

// The place of an empty value: behind its colon, or behind the key where there is no colon. libyaml gives it
// the place of whatever comes next.
std::uint32_t empty_value_place(std::string_view text, std::uint32_t key_end, bool is_in_flow);

}  // namespace cairn::document
