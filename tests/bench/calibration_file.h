// Histories of goals with their true finish, as plain text: what another generator writes for the
// calibration.
#pragma once

#include <istream>
#include <string>
#include <vector>

#include "support/invented_goals.h"

namespace cairn::bench {

struct LivesRead {
  std::vector<test::Life> lives;        // in the order of their first lines
  std::vector<std::string> complaints;  // with line numbers; empty when all could be read
};

// The format is in tests/bench/README.md.
LivesRead read_lives(std::istream& in);
std::string as_text(const test::Life& life);

}  // namespace cairn::bench
