// Making the new text: the only place where bytes of the old one are left out.
#include <algorithm>

#include "document/plan_edit.h"

namespace cairn::document {

std::vector<Span> Scope::comments_in(std::uint32_t begin, std::uint32_t end) const {
  std::vector<Span> out;
  for (const Span& comment : comments) {
    if (comment.begin >= begin && comment.begin < end) out.push_back(comment);
  }
  return out;
}

std::string splice(std::string_view source, std::vector<Splice> splices) {
  std::stable_sort(splices.begin(), splices.end(),
                   [](const Splice& a, const Splice& b) { return a.span.begin < b.span.begin; });
  std::string out;
  std::size_t at = 0;
  for (const Splice& one : splices) {
    if (one.span.begin > at) out += source.substr(at, one.span.begin - at);
    out += one.replacement;
    at = std::max<std::size_t>(at, one.span.end);
  }
  if (at < source.size()) out += source.substr(at);
  return out;
}

}  // namespace cairn::document
