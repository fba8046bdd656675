// A string of bytes that decides everything about a generated case, so that shrinking the bytes shrinks the
// case.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace cairn::property {

class Choices {
 public:
  explicit Choices(std::vector<std::uint8_t> bytes) : bytes_(std::move(bytes)) {}

  // 0 when the bytes are used up: the simplest choice comes first in every list.
  std::size_t below(std::size_t count) {
    return count < 2 || at_ >= bytes_.size() ? 0 : bytes_[at_++] % count;
  }
  bool one_in(std::size_t count) { return below(count) == count - 1; }
  template <typename List>
  auto pick(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::vector<std::uint8_t> bytes_;
  std::size_t at_ = 0;
};

}  // namespace cairn::property
