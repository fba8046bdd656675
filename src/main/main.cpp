// The program: the real world, and nothing else.
#include <cstdio>
#include <string>
#include <vector>

#include "base/posix_world.h"
#include "main/run.h"

int main(int argc, char** argv) {
  const auto posix = cairn::base::PosixWorld::open();
  if (!posix) {
    std::fprintf(stderr, "cairn: %s\n", posix.error().message.c_str());
    if (!posix.error().help.empty()) std::fprintf(stderr, "  %s\n", posix.error().help.c_str());
    return 2;
  }
  const cairn::base::World world = (*posix)->world();
  return cairn::run(world, std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
}
