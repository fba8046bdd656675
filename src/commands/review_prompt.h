// The questions of a review: plain lines, a key and Enter, so that it works over any connection.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/context.h"
#include "render/style.h"

namespace cairn::commands {

// Where an answer leads.
enum class Way { on, again, back, stop };

class ReviewPrompt {
 public:
  explicit ReviewPrompt(cli::Context& context) : context_(context) {}

  const render::Style& style() const { return context_.style(); }
  void print(std::string_view text) const { context_.print(text); }
  // Wrapped to the width, behind `indent`.
  void say(std::string_view text, std::string_view indent = "",
           render::Paint paint = render::Paint::none) const;
  void print_keys(std::string_view keys) const { say(keys, "  ", render::Paint::dim); }
  // Behind a mark: something was written.
  void confirm(std::string_view what) const;

  // Nothing at the end of input.
  std::optional<std::string> read(std::string_view prompt) const;
  // What every question understands; nothing when the answer is the question's own.
  std::optional<Way> common_way(const std::optional<std::string>& answer) const;
  // Says that this is no answer.
  Way refuse(std::string_view answer) const;
  // One character is a slip, or meant for another question.
  static bool is_text(std::string_view answer);

  // `act` takes a text and returns a way.
  template <class Act>
  Way ask_text(std::string_view question, Act act) const {
    say(question, "  ");
    const auto answer = read("> ");
    if (const auto way = common_way(answer)) return *way;
    return is_text(*answer) ? act(*answer) : refuse(*answer);
  }

  // A second question; nothing when the person goes back or stops: then unanswered() is the way.
  std::optional<std::string> ask_detail(std::string_view question);
  // One that wants words, or nothing.
  std::optional<std::string> ask_words(std::string_view question);
  // Asked until there is one where one is needed.
  std::optional<std::string> ask_reason(bool is_needed, std::string_view why_needed);
  Way unanswered() const { return stops_ ? Way::stop : Way::again; }

 private:
  void print_help() const;

  cli::Context& context_;
  bool stops_ = false;  // said at a second question
};

}  // namespace cairn::commands
