// Walks over the words as the parser would, but forgives: whatever is typed so far may be incomplete.
#include "cli/completion_point.h"

#include <algorithm>
#include <array>

namespace cairn::cli {
namespace {

using Wanted = CompletionPoint::Wanted;

class Walker {
 public:
  Walker(CompletionPoint& point, std::span<const Command* const> commands)
      : point_(point), commands_(commands) {
    declare_globals(globals_, point_.globals);
  }

  void pass(const std::string& word) {
    if (option_ != nullptr) {
      take_value(*option_, word);
      option_ = nullptr;
    } else if (word == "--" && !options_end_) {
      options_end_ = true;
    } else if (!options_end_ && word.size() > 1 && word.front() == '-') {
      pass_option(word);
    } else if (point_.command == nullptr) {
      start_command(word);
    } else {
      point_.before.push_back(word);
    }
  }

  void stop_at(const std::string& word) {
    point_.typed = word;
    if (option_ != nullptr) {
      want_value_of(*option_);
    } else if (!options_end_ && word.starts_with('-')) {
      stop_at_option(word);
    } else if (point_.command == nullptr) {
      point_.wanted = is_lost_ ? Wanted::nothing : Wanted::command;
    } else if (const Option* positional = next_positional()) {
      want_value_of(*positional);
    }
  }

 private:
  void start_command(const std::string& name) {
    const auto found = std::find_if(commands_.begin(), commands_.end(),
                                    [&](const Command* command) { return command->name == name; });
    is_lost_ = is_lost_ || found == commands_.end();
    if (is_lost_) return;
    point_.command = *found;
    point_.invocation = point_.command->make();
    point_.invocation->declare(point_.options);
  }

  const Option* find(std::string_view name) const {
    for (const Options* options : std::array<const Options*, 2>{&globals_, &point_.options}) {
      for (const Option& option : options->all()) {
        if (!option.is_positional() && option.name == name) return &option;
      }
    }
    return nullptr;
  }

  static void take_value(const Option& option, const std::string& text) {
    if (auto* const* target = std::get_if<std::optional<std::string>*>(&option.target)) **target = text;
  }

  // `-Cdemo`: a short option with its value.
  const Option* attached(const std::string& word) const {
    const bool is_short = word.size() > 2 && word[0] == '-' && word[1] != '-';
    return is_short ? find(word.substr(0, 2)) : nullptr;
  }

  void pass_option(const std::string& word) {
    const std::size_t sign = word.find('=');
    const std::string name = word.substr(0, sign);
    if (const Option* option = find(name)) {
      point_.given.push_back(name);
      if (option->is_flag()) return;
      if (sign == std::string::npos) {
        option_ = option;
      } else {
        take_value(*option, word.substr(sign + 1));
      }
    } else if (const Option* global = attached(word)) {
      take_value(*global, word.substr(2));
    }
  }

  void stop_at_option(const std::string& word) {
    const std::size_t sign = word.find('=');
    const Option* option = sign == std::string::npos ? attached(word) : find(word.substr(0, sign));
    if (option != nullptr && !option->is_flag()) {
      const std::size_t lead = sign == std::string::npos ? 2 : sign + 1;
      point_.lead = word.substr(0, lead);
      point_.typed = word.substr(lead);
      want_value_of(*option);
    } else if (sign == std::string::npos) {
      point_.wanted = Wanted::option_name;
    }
  }

  void want_value_of(const Option& option) {
    point_.wanted = Wanted::value;
    point_.option = option;
  }

  // A positional that takes many takes all that are left.
  const Option* next_positional() const {
    std::size_t taken = 0;
    for (const Option& option : point_.options.all()) {
      if (!option.is_positional()) continue;
      if (option.takes_many() || taken == point_.before.size()) return &option;
      ++taken;
    }
    return nullptr;
  }

  CompletionPoint& point_;
  std::span<const Command* const> commands_;
  Options globals_;
  const Option* option_ = nullptr;  // waits for its value
  bool options_end_ = false;
  bool is_lost_ = false;  // the command is none
};

}  // namespace

CompletionPoint find_completion_point(std::span<const std::string> words,
                                      std::span<const Command* const> commands) {
  CompletionPoint point;
  Walker walker(point, commands);
  if (words.empty()) {
    walker.stop_at("");
    return point;
  }
  for (const std::string& word : words.first(words.size() - 1)) walker.pass(word);
  walker.stop_at(words.back());
  return point;
}

}  // namespace cairn::cli
