// A word of the command line as a value for the files, by the type that its key asks for.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/date_phrase.h"
#include "base/result.h"
#include "document/value.h"
#include "model/schema.h"

namespace cairn::model {

struct FieldContext {
  base::Date today;
  base::CalendarSettings calendar;
};

// Dates may be phrases (`end of june`); lists are split at commas. Failure::usage with the key and what it
// takes. Ids are taken as they are: who knows the workspace resolves them first.
base::Result<document::Value> field_value(const FieldSpec& spec, std::string_view text,
                                          const FieldContext& context);

}  // namespace cairn::model
