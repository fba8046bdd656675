// The three standard streams by their descriptors; stdio would buffer and fail in its own ways.
#include "base/posix_terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>

#include "base/posix_descriptor.h"
#include "base/posix_keys.h"
#include "base/posix_signals.h"

namespace cairn::base {
namespace {

constexpr std::size_t buffer_size = 1 << 16;
constexpr std::array kEndings = {SIGINT, SIGTERM, SIGHUP};

// A handler may touch nothing else.
volatile std::sig_atomic_t shall_stop = 0;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void note_ending(int) {
  shall_stop = 1;
}

}  // namespace

class PosixTerminal::LineSignals final : public HeldSignals {
 public:
  explicit LineSignals(PosixTerminal& terminal) : terminal_(terminal) {
    shall_stop = 0;
    terminal_.signals_ = this;
  }
  ~LineSignals() override {
    // What was said last is seen, also where a signal comes right behind.
    terminal_.send_output();
    terminal_.signals_ = nullptr;
  }
  LineSignals(const LineSignals&) = delete;
  LineSignals& operator=(const LineSignals&) = delete;

  // False once a signal has come.
  bool wait_for_input() const {
    while (shall_stop == 0)
      if (signals_.wait(STDIN_FILENO, -1)) return true;
    return false;
  }

 private:
  PosixTerminal& terminal_;
  PosixSignals signals_{kEndings, note_ending};
};

bool PosixTerminal::is_output_tty() const {
  return ::isatty(STDOUT_FILENO) == 1;
}
bool PosixTerminal::is_error_tty() const {
  return ::isatty(STDERR_FILENO) == 1;
}
bool PosixTerminal::is_input_tty() const {
  return ::isatty(STDIN_FILENO) == 1;
}

std::optional<int> PosixTerminal::columns() const {
  if (const auto text = environment_.get("COLUMNS")) {
    int columns = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), columns);
    if (error == std::errc() && end == text->data() + text->size() && columns > 0) return columns;
  }
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return std::nullopt;
}

void PosixTerminal::write_output(std::string_view text) {
  if (output_error_ != 0) return;
  output_ += text;
  if (output_.size() >= buffer_size) send_output();
}

void PosixTerminal::write_error(std::string_view text) {
  // Where both streams lead to one place, they arrive in the order in which they were said.
  send_output();
  // There is nowhere left to report a failure of standard error.
  write_all(STDERR_FILENO, text);
}

void PosixTerminal::send_output() {
  if (output_error_ == 0 && !output_.empty()) output_error_ = write_all(STDOUT_FILENO, output_);
  output_.clear();
}

Result<void> PosixTerminal::flush() {
  send_output();
  if (output_error_ == 0 || output_error_ == EPIPE) return {};
  return fail(Failure::system, "cannot write to standard output: " + reason_of(output_error_));
}

bool PosixTerminal::fill_input() {
  std::array<char, 4096> buffer{};
  const std::ptrdiff_t count = read_some(STDIN_FILENO, buffer.data(), buffer.size());
  if (count < 0) input_error_ = errno;
  if (count <= 0) return false;
  input_.append(buffer.data(), static_cast<std::size_t>(count));
  return true;
}

Result<std::string> PosixTerminal::read_input(std::size_t max_bytes) {
  send_output();
  while (input_.size() <= max_bytes && fill_input()) {
  }
  if (input_error_ != 0)
    return fail(Failure::system, "cannot read standard input: " + reason_of(input_error_));
  if (input_.size() > max_bytes)
    return fail(Failure::system,
                "cannot read standard input: it is larger than " + std::to_string(max_bytes) + " bytes");
  return std::exchange(input_, {});
}

std::optional<std::string> PosixTerminal::read_line() {
  // A prompt has to be seen before its answer is awaited.
  send_output();
  std::size_t searched = 0;
  std::size_t end = input_.find('\n');
  while (end == std::string::npos) {
    // What was typed without Enter is no answer.
    if (signals_ != nullptr && !signals_->wait_for_input()) return std::nullopt;
    searched = input_.size();
    if (!fill_input()) break;
    end = input_.find('\n', searched);
  }
  if (end == std::string::npos && input_.empty()) return std::nullopt;
  std::string line = input_.substr(0, end);
  input_.erase(0, end == std::string::npos ? end : end + 1);
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

std::unique_ptr<HeldSignals> PosixTerminal::hold_signals() {
  return std::make_unique<LineSignals>(*this);
}

Result<std::unique_ptr<Keys>> PosixTerminal::open_keys() {
  send_output();
  return open_posix_keys([this] { send_output(); });
}

}  // namespace cairn::base
