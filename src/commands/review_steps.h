// What the answers of a review write, whether they were typed or come from a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/review_agenda.h"
#include "cli/context.h"
#include "commands/recording.h"
#include "commands/subcommand.h"

namespace cairn::commands {

// The words of the command that says the same.
using Step = std::vector<std::string>;

struct Reading {
  std::string value;  // `58`, `+40`; empty: none
  std::string confidence, note;
  std::string on{};  // the day, where it is not today
};
struct Meeting {
  std::string how, gave, got;
};

// A text is empty where nothing was said.
Step log_step(const std::string& goal, const Reading& reading);
Step set_step(const std::string& subject, std::string_view key, const std::string& value,
              const std::string& because);
Step status_step(const std::string& goal, const std::string& status, const std::string& because);
Step celebrate_step(const std::string& subject, const std::string& how);
Step contact_step(const std::string& person, const Meeting& meeting);
Step feedback_step(const std::string& person, const std::string& answer);
Step promise_step(std::string_view promise, bool is_kept);
// Adds a key to the last event of the subject that can have it: what a setback taught, what a contact gave.
Step join_step(const std::string& subject, std::string_view key, const std::string& text);
// The `if` of an obstacle has come true: a setback, and a task of what was planned for it.
Step happened_step(const analysis::ReviewItem& question);

// The event of the review itself. It is written with the first answer and grows with each further one.
class ReviewNote {
 public:
  ReviewNote(cli::Context& context, analysis::ReviewKind kind) : context_(context), kind_(kind) {}

  // What it holds, and where it was written last, and as what.
  struct State {
    std::vector<std::pair<std::string, std::string>> said;
    std::string path, line;
  };
  const State& state() const { return state_; }
  // After the file was brought back to how it was then.
  void restore(State state) { state_ = std::move(state); }

  // `key` is one of went_well, improve, next and fulfilment.
  base::Result<void> say(const std::string& key, const std::string& text);

 private:
  Entries entries() const;

  cli::Context& context_;
  analysis::ReviewKind kind_;
  State state_;
};

// "0" to "10", also `7/10` and `7.5`.
base::Result<std::string> parse_grade(std::string_view text);
// Writes today into the profile.
base::Result<void> revise_vision(cli::Context& context);

}  // namespace cairn::commands
