// Each answer is what a command would write; going back is what `undo` does.
#include "commands/review_record.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "store/undo.h"

namespace cairn::commands {

Way ReviewRecord::write(const Step& step, std::string_view said) {
  const Outcome outcome = run_subcommand(context_, step);
  context_.world().terminal.write_error(outcome.error);
  if (outcome.exit != cli::Exit::done) return Way::again;
  ++written_;
  if (!said.empty()) {
    prompt_.confirm(base::printable(said));
    return Way::on;
  }
  bool is_first = true;
  for (const std::string_view line : base::split(outcome.said, '\n')) {
    if (!line.starts_with("  ")) continue;
    if (is_first) {
      prompt_.confirm(line.substr(2));
    } else {
      prompt_.print(fmt::format("{}\n", line));
    }
    is_first = false;
  }
  if (is_first) prompt_.confirm("written");
  return Way::on;
}

Way ReviewRecord::write_reading(const std::string& goal, const Reading& reading) {
  const Way way = write(log_step(goal, reading));
  if (way == Way::on) read_goals_.push_back(goal);
  return way;
}

bool ReviewRecord::has_reading(const std::string& goal) const {
  return std::find(read_goals_.begin(), read_goals_.end(), goal) != read_goals_.end();
}

Way ReviewRecord::write_word(std::string_view key, const std::string& text) {
  return told(note_.say(std::string(key), text), "written");
}

Way ReviewRecord::told(const base::Result<void>& result, std::string_view what) {
  if (!result) {
    context_.fail(result.error());
    return Way::again;
  }
  prompt_.confirm(what);
  ++written_;
  return Way::on;
}

std::vector<int> ReviewRecord::undoable() const {
  return store::read_undo_history(context_.world(), root_).standing_numbers;
}

int ReviewRecord::newest() const {
  const auto numbers = undoable();
  return numbers.empty() ? 0 : numbers.front();
}

void ReviewRecord::take_back_to(const State& state) {
  const auto numbers = undoable();
  const auto count =
      std::count_if(numbers.begin(), numbers.end(), [&](int number) { return number > state.newest; });
  const Outcome outcome = run_subcommand(context_, {"undo", std::to_string(count)});
  context_.world().terminal.write_error(outcome.error);
  if (outcome.exit != cli::Exit::done) return;
  for (const std::string_view line : base::split(outcome.said, '\n'))
    if (line.starts_with("Taken back"))
      prompt_.print(fmt::format("{}\n", prompt_.style().paint(render::Paint::dim, line)));
  written_ = state.written;
  read_goals_ = state.read_goals;
  note_.restore(state.note);
}

}  // namespace cairn::commands
