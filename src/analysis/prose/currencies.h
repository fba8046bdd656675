// Money by its sign, its code and its name.
#pragma once

#include <string_view>

#include "analysis/prose/sentence.h"

namespace cairn::analysis::prose {

// "USD" of "$"; of any sign of money.
std::string_view currency_of_sign(std::string_view sign);

// "AUD" of the letters in front of a dollar sign, in lower case: "a", "au", "nz"; empty for other letters.
std::string_view currency_of_prefix(std::string_view letters);

// "EUR" of "eur" and "euros", "CAD" of "CAD"; empty for what is no money.
std::string_view currency_of_word(const Token& word);

// "EUR" of a unit in lower case, whoever wrote it: "eur", "euros", "\u20ac", "nz$"; empty for what is no
// money.
std::string_view currency_of_unit(std::string_view unit);

// "AUD" of the country in "4,500 Australian dollars".
std::string_view currency_of_country(const Token& country);

}  // namespace cairn::analysis::prose
