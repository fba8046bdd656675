// Where a value that was written without quotes begins and ends, as its writer meant it: the parser gave up
// before it could tell.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "document/diagnostic.h"

namespace cairn::document {

enum class Surroundings { block, list, map };  // outside of brackets, in `[…]`, in `{…}`

// Whether what begins at `begin` is a value or an item, and no key.
bool begins_value(std::string_view text, std::uint32_t begin, Surroundings surroundings);

// The value that begins at `begin`. In a block it goes to the end of its line, or to a comment with a space
// behind its sign; inside brackets to the next entry, or to the bracket that closes them. Nothing where the
// line does not tell.
std::optional<Span> meant_value(std::string_view text, std::uint32_t begin, Surroundings surroundings);

// A text inside brackets that a `#` without a space behind it cuts off, or takes as a whole.
struct SwallowedText {
  Span value;              // as it was meant
  std::uint32_t sign = 0;  // where the `#` stands
};

// The first one between the outermost opening bracket and the place where the parser gave up.
std::optional<SwallowedText> find_swallowed(std::string_view text, std::uint32_t opener, std::uint32_t stop);

// Whether the sign at `at` would be read as a comment that somebody meant: a blank or nothing behind it.
bool is_meant_comment(std::string_view text, std::uint32_t at);

// Whether the text holds every bracket that it opens, and no other, outside of quotes.
bool has_matching_brackets(std::string_view text);

// "due: 2027-05-31", "{do: …": whether an entry of a map begins behind the comma that ends at `at`.
bool begins_entry(std::string_view text, std::uint32_t at);

}  // namespace cairn::document
