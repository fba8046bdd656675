// Other programs, started without a shell: pagers and editors.
#pragma once

#include "base/world.h"

namespace cairn::base {

class PosixProcesses final : public Processes {
 public:
  // `terminal` must outlive it; what waits in it is written before a program starts.
  explicit PosixProcesses(Terminal& terminal) : terminal_(terminal) {}

  Result<int> run(const std::vector<std::string>& words) override;
  Result<int> pipe_to(const std::vector<std::string>& words, std::string_view text) override;

 private:
  Terminal& terminal_;
};

}  // namespace cairn::base
