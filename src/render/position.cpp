// Line starts are found once a file; a column is counted only when somebody asks.
#include "render/position.h"

#include <algorithm>

#include "base/text.h"

namespace cairn::render {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

}  // namespace

LineIndex::LineIndex(std::string_view source) : source_(source) {
  starts_.push_back(source.starts_with(kByteOrderMark) ? 3 : 0);
  for (std::size_t at = source.find('\n'); at != std::string_view::npos; at = source.find('\n', at + 1)) {
    starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

Position LineIndex::position(std::uint32_t byte) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), byte);
  if (after == starts_.begin()) return {};
  const std::uint32_t start = *(after - 1);
  const std::size_t end = std::min<std::size_t>(byte, source_.size());
  return {static_cast<std::size_t>(after - starts_.begin()),
          base::count_code_points(source_.substr(start, end - start)) + 1};
}

std::string_view LineIndex::line(std::size_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::size_t begin = starts_[number - 1];
  std::size_t end = number < starts_.size() ? starts_[number] - 1 : source_.size();
  if (end > begin && source_[end - 1] == '\r') --end;
  return source_.substr(begin, end - begin);
}

std::uint32_t LineIndex::begin_of_line(std::size_t number) const {
  return number == 0 || number > starts_.size() ? 0 : starts_[number - 1];
}

}  // namespace cairn::render
