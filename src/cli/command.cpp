// The names of the groups in the overview.
#include "cli/command.h"

namespace cairn::cli {

std::string_view to_string(Group group) {
  switch (group) {
    case Group::start:
      return "start";
    case Group::goals:
      return "goals";
    case Group::judge:
      return "judge";
    case Group::other:
      return "other";
  }
  return "";
}

}  // namespace cairn::cli
