// Puts the real world together; with its posix_* neighbours the only code that asks the system for anything.
#include "base/posix_world.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "base/fixed_clock.h"
#include "base/posix_files.h"
#include "base/posix_processes.h"
#include "base/posix_terminal.h"

namespace cairn::base {
namespace {

class PosixEnvironment final : public Environment {
 public:
  std::optional<std::string> get(const std::string& name) const override {
    const char* value = std::getenv(name.c_str());
    if (value == nullptr) return std::nullopt;
    return std::string(value);
  }
};

constexpr long kSecondsADay = 24 * 60 * 60;

LocalTime local_time_of(std::time_t moment) {
  std::tm parts{};
  // A clock beyond the calendar of the files shows its first day rather than nonsense.
  if (::localtime_r(&moment, &parts) == nullptr) return {};
  // No place is a day from Greenwich, and no offset of a whole day can be written: such a zone is not meant.
  if (std::abs(parts.tm_gmtoff) >= kSecondsADay && ::gmtime_r(&moment, &parts) == nullptr) return {};
  const auto date = Date::from_ymd(parts.tm_year + 1900, static_cast<unsigned>(parts.tm_mon) + 1,
                                   static_cast<unsigned>(parts.tm_mday));
  return {date.value_or(Date()), parts.tm_hour * 60 + parts.tm_min, static_cast<int>(parts.tm_gmtoff / 60)};
}

// What the zone's offset is when its clocks show `time`.
int offset_at(const LocalTime& time) {
  std::tm parts{};
  parts.tm_year = time.date.year() - 1900;
  parts.tm_mon = static_cast<int>(time.date.month()) - 1;
  parts.tm_mday = static_cast<int>(time.date.day());
  parts.tm_min = time.minute;
  parts.tm_isdst = -1;
  const std::time_t moment = std::mktime(&parts);
  return local_time_of(moment).utc_offset;
}

class SystemClock final : public Clock {
 public:
  LocalTime now() const override {
    // localtime_r need not read TZ by itself.
    ::tzset();
    return local_time_of(std::time(nullptr));
  }
  int offset_at(std::int64_t utc_minute) const override {
    ::tzset();
    return local_time_of(utc_minute * 60).utc_offset;
  }
  std::int64_t milliseconds() const override {
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return std::int64_t{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
  }
};

Result<std::unique_ptr<Clock>> open_clock(const Environment& environment, const Clock& real) {
  const auto text = environment.get("CAIRN_TODAY");
  if (!text || text->empty()) return std::make_unique<SystemClock>();
  ::tzset();
  const auto rough = parse_today(*text, 0, "CAIRN_TODAY");
  if (!rough) return tl::make_unexpected(rough.error());
  return std::make_unique<FixedClock>(*parse_today(*text, offset_at(*rough), "CAIRN_TODAY"), &real);
}

// Were 1 or 2 closed, the next file opened would get that number and receive our output. Standard output is
// put in place read-only, so that writing to it fails as it would have.
void occupy_standard_streams() {
  constexpr int modes[] = {O_RDONLY, O_RDONLY, O_WRONLY};
  for (int fd = 0; fd <= 2; ++fd) {
    if (::fcntl(fd, F_GETFD) != -1 || errno != EBADF) continue;
    if (::open("/dev/null", modes[fd]) < 0) ::open("/", O_RDONLY | O_DIRECTORY);
  }
}

}  // namespace

struct PosixWorld::Parts {
  PosixEnvironment environment;
  SystemClock real_clock;
  std::unique_ptr<Clock> clock;
  PosixFiles files;
  PosixTerminal terminal{environment};
  PosixProcesses processes{terminal};
};

PosixWorld::PosixWorld() : parts_(std::make_unique<Parts>()) {}
PosixWorld::~PosixWorld() = default;

Result<std::unique_ptr<PosixWorld>> PosixWorld::open() {
  occupy_standard_streams();
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  std::unique_ptr<PosixWorld> world(new PosixWorld);
  auto clock = open_clock(world->parts_->environment, world->parts_->real_clock);
  if (!clock) return tl::make_unexpected(clock.error());
  world->parts_->clock = std::move(*clock);
  return world;
}

void PosixWorld::report(const Error& error) {
  std::fprintf(stderr, "cairn: %s\n", error.message.c_str());
  if (!error.help.empty()) std::fprintf(stderr, "  %s\n", error.help.c_str());
}

World PosixWorld::world() {
  return {*parts_->clock, parts_->files, parts_->environment, parts_->terminal, parts_->processes};
}

}  // namespace cairn::base
