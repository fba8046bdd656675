// An id is for ever, so that it is checked against everything that has ever had one.
#include "analysis/choice_of_id.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace cairn::analysis {
namespace {

constexpr std::size_t kMaxIdLength = 64;

bool is_taken(const store::Workspace& workspace, std::string_view id) {
  return std::any_of(workspace.files.begin(), workspace.files.end(), [&](const store::SourceFile& file) {
    const bool has_id = file.role == store::Role::goal || file.role == store::Role::person;
    return has_id && base::lower_ascii(file.stem()) == id;
  });
}

std::string with_number(std::string_view id, int number) {
  const std::string ending = fmt::format("-{}", number);
  return std::string(id.substr(0, kMaxIdLength - ending.size())) + ending;
}

// On the command line.
bool names_something_else(std::string_view id) {
  return id == "inbox" || id == "me" || id == "profile" || id == "vision" || id == "settings";
}

}  // namespace

base::Result<std::string> choose_id(const store::Workspace& workspace, std::string_view text,
                                    const std::optional<std::string>& wanted) {
  if (wanted) {
    if (!base::is_id(*wanted)) {
      const std::string better = base::slug(*wanted);
      return base::fail(base::Failure::usage, fmt::format("'{}' is no id", base::printable(*wanted)),
                        fmt::format("an id is made of a-z, 0-9 and `-`, at most 64 of them{}",
                                    better.empty() ? "" : fmt::format("; for example `{}`", better)));
    }
    if (names_something_else(*wanted)) {
      return base::fail(base::Failure::usage,
                        fmt::format("'{}' cannot be an id: it names something of its own", *wanted));
    }
    if (is_taken(workspace, *wanted)) {
      return base::fail(base::Failure::usage, fmt::format("the id '{}' is taken", *wanted),
                        fmt::format("take another one, for example `{}`", with_number(*wanted, 2)));
    }
    return *wanted;
  }
  std::string id = base::slug(text);
  if (id.empty() || names_something_else(id)) id = "goal";
  if (!is_taken(workspace, id)) return id;
  int number = 2;
  while (is_taken(workspace, with_number(id, number))) ++number;
  return with_number(id, number);
}

}  // namespace cairn::analysis
