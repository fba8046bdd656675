// The program: the real world, and nothing else.
#include <string>
#include <vector>

#include "base/posix_world.h"
#include "main/run.h"

int main(int argc, char** argv) {
  const auto posix = cairn::base::PosixWorld::open();
  if (!posix) {
    cairn::base::PosixWorld::report(posix.error());
    return 2;
  }
  const cairn::base::World world = (*posix)->world();
  return cairn::main::run(world, std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
}
