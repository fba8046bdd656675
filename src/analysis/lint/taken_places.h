// Fixes that are made together must lie apart: each is an edit of the same text.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <vector>

#include "document/diagnostic.h"

namespace cairn::analysis::lint {

// Places that are changed already; they lie apart, so that a new one can meet only its neighbour.
class TakenPlaces {
 public:
  bool meet(const std::vector<document::Fix>& fixes) const {
    return std::any_of(fixes.begin(), fixes.end(), [&](const document::Fix& fix) {
      const auto after = ends_.upper_bound(fix.span.end);
      return after != ends_.begin() && std::prev(after)->second >= fix.span.begin;
    });
  }
  void take(const std::vector<document::Fix>& fixes) {
    for (const document::Fix& fix : fixes) {
      std::uint32_t& end = ends_[fix.span.begin];
      end = std::max(end, fix.span.end);
    }
  }

 private:
  std::map<std::uint32_t, std::uint32_t> ends_;  // by their beginnings
};

}  // namespace cairn::analysis::lint
