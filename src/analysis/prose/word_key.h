// A spelling as one number: the grammars ask of each token whether it is one of a thousand words, and numbers
// are compared at once.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace cairn::analysis::prose {

// Spellings of up to eight bytes are their own key; two longer ones share theirs by accident once in 2^56.
// Somebody who wants to can invent a word with the key of another; it is then read as that word, no more.
class WordKey {
 public:
  constexpr WordKey() = default;  // of no spelling
  template <std::size_t N>
  consteval WordKey(const char (&literal)[N]) : WordKey(std::string_view(literal, N - 1)) {}
  explicit constexpr WordKey(std::string_view spelling) : bits_(bits_of(spelling)), mark_(mark_of(bits_)) {}

  constexpr std::uint64_t bits() const { return bits_; }
  // One bit of 64. Words whose marks differ differ, so a list is ruled out by the marks of all its words.
  constexpr std::uint64_t mark() const { return mark_; }
  constexpr bool empty() const { return bits_ == 0; }
  // A place in a table of so many, a power of two.
  constexpr std::size_t spread(std::size_t places) const {
    return static_cast<std::size_t>((bits_ * kSpread) >> 40U) & (places - 1);
  }
  friend constexpr bool operator==(WordKey a, WordKey b) { return a.bits_ == b.bits_; }

 private:
  static constexpr std::size_t kWhole = 8;
  static constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15U;         // 2^64 over the golden ratio
  static constexpr std::uint64_t kIsLong = std::uint64_t{0xFF} << 56U;  // no byte of UTF-8 is 0xFF

  static constexpr std::uint64_t packed(std::string_view bytes) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
      bits |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return bits;
  }
  static constexpr std::uint64_t bits_of(std::string_view spelling) {
    if (spelling.size() <= kWhole) return packed(spelling);
    std::uint64_t hash = spelling.size();
    for (std::size_t i = 0; i + kWhole < spelling.size(); i += kWhole)
      hash = std::rotl((hash ^ packed(spelling.substr(i, kWhole))) * kSpread, 29);
    hash = (hash ^ packed(spelling.substr(spelling.size() - kWhole))) * kSpread;
    return (hash ^ (hash >> 32U)) | kIsLong;
  }
  static constexpr std::uint64_t mark_of(std::uint64_t bits) {
    return std::uint64_t{1} << ((bits * kSpread) >> 58U);
  }

  std::uint64_t bits_ = 0;
  std::uint64_t mark_ = 1;
};

// Whether `word` is one of the words: their common mark rules most words out, and each that is left costs one
// comparison with a number that the compiler knows.
template <std::size_t N>
[[gnu::always_inline]] constexpr bool contains(const WordKey (&words)[N], WordKey word) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline)) {
    return (word.mark() & (... | words[I].mark())) != 0 && (... || (words[I] == word));
  }
  (std::make_index_sequence<N>{});
}

}  // namespace cairn::analysis::prose
