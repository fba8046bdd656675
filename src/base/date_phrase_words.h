// The vocabulary of date phrases: words, numbers and spellings, apart from the grammar that joins them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date_phrase.h"
#include "base/period.h"

namespace cairn::base::phrase {

inline constexpr std::string_view examples =
    "write a day (2027-05-31), or for example `fri`, `in 3 weeks`, `2w`, `eom`, `2027q2`, `end of june`, `31 "
    "May`";

// Lower case, commas gone, `mid-june` taken apart.
std::vector<std::string> words_of(std::string_view text);

std::optional<int> number(std::string_view text);           // digits only
std::optional<int> year_number(std::string_view text);      // four digits
std::optional<int> counting_word(std::string_view word);    // `a`, `two`, `12`
std::optional<unsigned> day_number(std::string_view word);  // `31`, `31st`
std::optional<Grain> grain_word(std::string_view word);     // `week`, `weeks`
bool is_filler(std::string_view word);                      // `of`, `the`

// `10/1`, `10.1.`, `10/01/2027`: the numbers between slashes or dots; empty for anything else.
std::vector<int> slashed_numbers(std::string_view text);
// The ISO days that such numbers may mean, in order.
std::vector<std::string> readings_of(const std::vector<int>& numbers, Date today, Looking looking);

// What to write instead of words that are no date: a guess, or examples.
std::string help_for(std::span<const std::string> words);

}  // namespace cairn::base::phrase
