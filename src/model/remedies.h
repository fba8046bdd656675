// What somebody meant who wrote a value that cannot be taken as it stands.
#pragma once

#include <string>
#include <string_view>

#include "document/diagnostic.h"
#include "document/tree.h"
#include "model/schema.h"

namespace cairn::model {

// `1,000` is 1000, `4,5` is 4.5; empty where that is no number either.
std::string likely_number(std::string_view text);

// `1 March 2027` and `2027-3-1` are 2027-03-01; empty where the day depends on today or can be read in two
// ways.
std::string likely_date(std::string_view text);

// "November 2026 has 30 days", where that is what is wrong.
std::string why_no_date(std::string_view text);

// Where a text or a map stands for a list of maps, or a text for one of them: the list or the map that holds
// it.
void suggest_list(document::Node value, const FieldSpec& list, document::Diagnostic& finding);
void suggest_list_of_one(document::Node map, const FieldSpec& list, document::Diagnostic& finding);
void suggest_item(document::Node value, const FieldSpec& list, document::Diagnostic& finding);

}  // namespace cairn::model
