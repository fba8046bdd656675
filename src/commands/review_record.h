// What the answers of a review have written so far: each at once, and taken back when the person goes back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/context.h"
#include "commands/review_prompt.h"
#include "commands/review_steps.h"

namespace cairn::commands {

class ReviewRecord {
 public:
  ReviewRecord(cli::Context& context, const ReviewPrompt& prompt, std::string root, analysis::ReviewKind kind)
      : context_(context), prompt_(prompt), root_(std::move(root)), note_(context, kind) {}

  // Runs the step and says what it wrote: the detail lines of the command, or `said`, which is shorter.
  Way write(const Step& step, std::string_view said = {});
  // The number that a goal has got to, and whether one was written for it in this review.
  Way write_reading(const std::string& goal, const Reading& reading);
  bool has_reading(const std::string& goal) const;
  // One of the words about the week.
  Way write_word(std::string_view key, const std::string& text);
  // Counts and confirms what was written without a step, or says what is wrong.
  Way told(const base::Result<void>& result, std::string_view what);

  std::size_t count() const { return written_; }

  // How things stood before a question was answered.
  struct State {
    int newest = 0;  // of what can be undone
    std::size_t written = 0;
    std::vector<std::string> read_goals;
    ReviewNote::State note;
  };
  State state() const { return {newest(), written_, read_goals_, note_.state()}; }
  bool has_grown_since(const State& state) const { return newest() != state.newest; }
  // Who goes back answers anew: what was said there is not said twice.
  void take_back_to(const State& state);

 private:
  std::vector<int> undoable() const;  // numbers, newest first
  int newest() const;

  cli::Context& context_;
  const ReviewPrompt& prompt_;
  std::string root_;
  ReviewNote note_;
  std::size_t written_ = 0;
  std::vector<std::string> read_goals_;  // whose number was recorded in this review
};

}  // namespace cairn::commands
