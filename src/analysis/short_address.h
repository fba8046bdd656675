// Addresses cut down to what still names one thing, for where there is little room.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "store/workspace.h"

namespace cairn::analysis {

// What can be named is gathered once, so that many addresses of one goal cost no more than their number. The
// workspace stays as it is meanwhile.
class AddressShortener {
 public:
  explicit AddressShortener(const store::Workspace& workspace);

  // The shortest form, cut between words, that names the same goal or item and nothing else: "shorten/board"
  // for "shorten-status-report/board-accepts-one".
  std::string shorten(std::string_view address);

 private:
  using Names = std::vector<std::string>;  // sorted
  const Names& items_of_owner(std::string_view owner);

  const store::Workspace& workspace_;
  Names ids_;  // of goals and people: they share one namespace
  std::map<std::string, Names, std::less<>> items_;
};

}  // namespace cairn::analysis
