// What a failed operation says: one message for a person and the exit code it leads to.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace cairn::base {

// Why an operation failed; decides the exit code (architecture: 1, 2, 4).
enum class Failure {
  content,  // a file's content forbids it: exit 1
  usage,    // command line, unknown id, settings, no workspace: exit 2
  system,   // the system refused: open, lock, write, changed meanwhile: exit 4
};

// message: "cannot open 'goals/pmp.yaml': permission denied"; lower case, subject quoted, no full stop.
// help: what to do next, or empty.
struct Error {
  Failure kind = Failure::usage;
  std::string message;
  std::string help;

  bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Failure kind, std::string message, std::string help = {}) {
  return tl::make_unexpected(Error{kind, std::move(message), std::move(help)});
}

}  // namespace cairn::base
