// How every command prints JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace cairn::render {

// Indented by two, with a line break at its end. Text stays as it is, but what would drive a terminal or turn
// its lines around is written as \u escapes: JSON is read by people too. Bytes that are no UTF-8 become
// U+FFFD.
std::string json_text(const nlohmann::ordered_json& json);

}  // namespace cairn::render
