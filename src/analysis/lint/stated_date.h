// The date a statement names beside `due`, and the statement with the other one in its place.
#pragma once

#include <optional>
#include <string>

#include "analysis/prose/reading.h"
#include "base/date.h"
#include "model/values.h"

namespace cairn::analysis::lint {

// The phrase that speaks of the end and does not allow `due`; null where none does. Valid as long as
// `reading`.
const prose::TimePhrase* disagreeing_date(const model::Goal& goal, const prose::Reading& reading);

// `due` in the manner of the phrase: "before May" as "by 17 July 2027". Nothing where the phrase is part of a
// name, where no other words would mean the same, or where the sentence would then be read in another way.
std::optional<std::string> reworded(const model::Goal& goal, const prose::Reading& reading,
                                    const prose::ReadContext& context, const prose::TimePhrase& phrase);

}  // namespace cairn::analysis::lint
