// A subcommand: one file in commands/ and one row in its table.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "cli/context.h"
#include "cli/options.h"

namespace cairn::cli {

// One call of a command: its arguments, and what it does with them.
class Invocation {
 public:
  virtual ~Invocation() = default;
  virtual void declare(Options& options) = 0;
  virtual Exit run(Context& context) = 0;
};

template <class Args, void (*Declare)(Options&, Args&), Exit (*Run)(Context&, const Args&)>
std::unique_ptr<Invocation> make_invocation() {
  class Bound final : public Invocation {
   public:
    void declare(Options& options) override { Declare(options, args_); }
    Exit run(Context& context) override { return Run(context, args_); }

   private:
    Args args_;
  };
  return std::make_unique<Bound>();
}

enum class Group { start, goals, judge, other };
std::string_view to_string(Group group);

struct Command {
  std::string_view name;
  Group group = Group::other;
  std::string_view summary;   // one line, lower case
  std::string_view details;   // paragraphs
  std::string_view examples;  // one a line: `cairn list due.before:2w    # what it shows`
  std::unique_ptr<Invocation> (*make)() = nullptr;
  bool is_hidden = false;  // for programs: in no help, manual page or completion
};

}  // namespace cairn::cli
