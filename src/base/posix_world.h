// The real world: system clock and time zone, environment, disk, standard streams.
#pragma once

#include <memory>

#include "base/world.h"

namespace cairn::base {

class PosixWorld {
 public:
  // Once a process, before anything is opened: it also makes standard streams that are closed harmless and
  // ignores SIGPIPE and SIGXFSZ, so that they arrive as errors of write(2). `CAIRN_TODAY` sets the clock; a
  // value that is no date is Failure::usage.
  static Result<std::unique_ptr<PosixWorld>> open();

  // Says on standard error why there is no world.
  static void report(const Error& error);

  PosixWorld(const PosixWorld&) = delete;
  PosixWorld& operator=(const PosixWorld&) = delete;
  ~PosixWorld();

  World world();

 private:
  struct Parts;
  PosixWorld();

  std::unique_ptr<Parts> parts_;
};

}  // namespace cairn::base
