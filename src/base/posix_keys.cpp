// Signals are let in only while the keyboard is waited for, so that none is missed and nothing is torn.
#include "base/posix_keys.h"

#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "base/posix_descriptor.h"
#include "base/posix_signals.h"

namespace cairn::base {
namespace {

constexpr std::array kSignals = {SIGWINCH, SIGINT, SIGTERM, SIGHUP};
constexpr char kCtrlC = 3;

// What came while the keyboard was waited for; a handler may touch nothing else.
volatile std::sig_atomic_t has_resized = 0;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
volatile std::sig_atomic_t shall_end = 0;    // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void note_signal(int signal) {
  if (signal == SIGWINCH)
    has_resized = 1;
  else
    shall_end = 1;
}

class PosixKeys final : public Keys {
 public:
  PosixKeys(const termios& before, std::function<void()> before_wait)
      : before_(before), before_wait_(std::move(before_wait)) {
    has_resized = 0;
    shall_end = 0;
  }
  ~PosixKeys() override { ::tcsetattr(STDIN_FILENO, TCSADRAIN, &before_); }
  PosixKeys(const PosixKeys&) = delete;
  PosixKeys& operator=(const PosixKeys&) = delete;

  Key next(int wait_ms) override {
    before_wait_();
    const bool is_ready = signals_.wait(STDIN_FILENO, wait_ms);
    if (shall_end != 0) return Key{.kind = Key::Kind::interrupt};
    if (has_resized != 0) {
      has_resized = 0;
      return Key{.kind = Key::Kind::resize};
    }
    return is_ready ? read_key() : Key{};
  }

 private:
  // The terminal is gone where there is nothing to read.
  static Key read_key() {
    char character = 0;
    const auto count = ::read(STDIN_FILENO, &character, 1);
    if (count < 0 && errno == EINTR) return {};
    if (count <= 0 || character == kCtrlC) return Key{.kind = Key::Kind::interrupt};
    return {Key::Kind::character, character};
  }

  termios before_;
  std::function<void()> before_wait_;
  PosixSignals signals_{kSignals, note_signal};
};

}  // namespace

Result<std::unique_ptr<Keys>> open_posix_keys(std::function<void()> before_wait) {
  termios before{};
  if (::tcgetattr(STDIN_FILENO, &before) != 0)
    return fail(Failure::system, "cannot read keys: standard input is no terminal");
  auto keys = std::make_unique<PosixKeys>(before, std::move(before_wait));
  termios raw = before;
  // What is written keeps its line ends; Ctrl-C and Ctrl-Z are keys.
  raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG | IEXTEN);
  raw.c_iflag &= ~static_cast<tcflag_t>(IXON);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  if (::tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) != 0)
    return fail(Failure::system, "cannot read keys: " + reason_of(errno));
  return std::unique_ptr<Keys>(std::move(keys));
}

}  // namespace cairn::base
