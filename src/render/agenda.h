// The agenda on a terminal, and as JSON.
#pragma once

#include <string>

#include "analysis/agenda.h"
#include "render/style.h"

namespace cairn::render {

// At most `rows` rows a section; what is cut is counted. Empty when there is nothing to say.
std::string agenda_text(const analysis::Agenda& agenda, base::Date today, std::size_t rows,
                        const Style& style);

// What the item says; of a certificate that it runs out.
std::string text_of(const analysis::DueItem& item, base::Date today);

// Without next actions and promise: what a cron job has to say. Empty when there is nothing.
std::string reminder_text(const analysis::Agenda& agenda, base::Date today, const Style& style);

// {"schema": "cairn.today/1", "date", "late", "due", "next", "habits", "contacts", "promise"}
std::string agenda_json(const analysis::Agenda& agenda, base::Date today);

}  // namespace cairn::render
