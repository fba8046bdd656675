// What two versions of a file say differently, key by key.
#pragma once

#include <string>
#include <vector>

#include "document/tree.h"

namespace cairn::analysis {

// key: "due", "metric.target", "book-exam-slot.done" of an item, "tasks" where an item came or went. A side
// is empty where there was nothing.
struct Difference {
  std::string key;
  std::string before, after;
  bool operator==(const Difference&) const = default;
};

// In the order of the file; nothing where only comments, blanks or quotes differ.
std::vector<Difference> differences(document::Node before, document::Node after);

}  // namespace cairn::analysis
