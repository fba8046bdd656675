// Runs a program as a user would and says what it cost: wall time, processor time, memory.
#pragma once

#include <string>
#include <vector>

namespace cairn::bench {

struct Cost {
  double wall_ms = 0;
  double cpu_ms = 0;  // user and system
  double peak_mib = 0;
  int exit_code = 0;  // 128 + the signal where one ended it
};

// `argv[0]` is looked up in PATH; output goes to /dev/null. An unstartable program ends the benchmark.
Cost run(const std::vector<std::string>& argv);

}  // namespace cairn::bench
