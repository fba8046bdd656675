// Standard input, output and error: output is gathered into few writes, and a closed pipe is no error.
#pragma once

#include "base/world.h"

namespace cairn::base {

class PosixTerminal final : public Terminal {
 public:
  // `environment` must outlive it; `COLUMNS` is read there.
  explicit PosixTerminal(const Environment& environment) : environment_(environment) {}
  ~PosixTerminal() override { send_output(); }
  PosixTerminal(const PosixTerminal&) = delete;
  PosixTerminal& operator=(const PosixTerminal&) = delete;

  bool is_output_tty() const override;
  bool is_error_tty() const override;
  bool is_input_tty() const override;
  std::optional<int> columns() const override;
  void write_output(std::string_view text) override;
  void write_error(std::string_view text) override;
  Result<std::string> read_input(std::size_t max_bytes) override;
  std::optional<std::string> read_line() override;
  std::unique_ptr<HeldSignals> hold_signals() override;
  Result<std::unique_ptr<Keys>> open_keys() override;
  Result<void> flush() override;

 private:
  class LineSignals;

  void send_output();
  // False at the end of input or when it cannot be read; then input_error_ says why.
  bool fill_input();

  const Environment& environment_;
  std::string output_;
  int output_error_ = 0;  // the first errno; everything after it is dropped
  std::string input_;     // read, not yet handed out
  int input_error_ = 0;
  const LineSignals* signals_ = nullptr;  // while somebody holds them
};

}  // namespace cairn::base
