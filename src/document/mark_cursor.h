// From libyaml's marks, which count code points, to bytes.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace cairn::document {

// Marks come nearly in order, so a cursor that walks beside them costs less than a table.
class MarkCursor {
 public:
  // `begin` is the byte at which the parser started.
  MarkCursor(std::string_view text, std::size_t begin, bool is_ascii)
      : text_(text), begin_(begin), byte_(begin), is_ascii_(is_ascii) {}

  std::uint32_t byte_of(std::size_t mark) {
    if (is_ascii_) return clamp(begin_ + mark);
    while (mark_ < mark && byte_ < text_.size()) forward(mark);
    while (mark_ > mark && byte_ > begin_) backward();
    return clamp(byte_);
  }

 private:
  std::uint32_t clamp(std::size_t byte) const {
    return static_cast<std::uint32_t>(byte < text_.size() ? byte : text_.size());
  }
  bool is_continuation(std::size_t byte) const {
    return (static_cast<unsigned char>(text_[byte]) & 0xc0U) == 0x80;
  }

  void forward(std::size_t mark) {
    if (mark - mark_ >= 8 && text_.size() - byte_ >= 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, text_.data() + byte_, sizeof word);
      if ((word & 0x8080808080808080U) == 0) {
        byte_ += 8;
        mark_ += 8;
        return;
      }
    }
    ++byte_;
    while (byte_ < text_.size() && is_continuation(byte_)) ++byte_;
    ++mark_;
  }

  void backward() {
    --byte_;
    while (byte_ > begin_ && is_continuation(byte_)) --byte_;
    --mark_;
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t byte_;
  std::size_t mark_ = 0;
  bool is_ascii_;
};

}  // namespace cairn::document
