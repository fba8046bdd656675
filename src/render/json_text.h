// How every command prints JSON.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace cairn::render {

// Indented by two, with a line break at its end. Text stays as it is, but what would drive a terminal or turn
// its lines around is written as \u escapes: JSON is read by people too. Bytes that are no UTF-8 become
// U+FFFD.
std::string json_text(const nlohmann::ordered_json& json);

// The same as it stands so many levels deep in a larger text, without the line break at its end: for long
// lists, whose parts are written on all cores.
std::string inner_json_text(const nlohmann::ordered_json& json, std::size_t depth);

}  // namespace cairn::render
