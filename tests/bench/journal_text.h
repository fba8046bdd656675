// The texts of a generated journal, by month.
#pragma once

#include <map>
#include <string>

#include "plan.h"

namespace cairn::bench {

// "2026-11" -> the lines of journal/2026-11.yaml
std::map<std::string, std::string> journal_texts(const Plan& plan, Random& random);

}  // namespace cairn::bench
