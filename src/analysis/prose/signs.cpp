// The signs beyond ASCII that people and their word processors type.
#include "analysis/prose/signs.h"

#include <algorithm>

namespace cairn::analysis::prose {

namespace {

struct WideSign {
  std::string_view bytes;
  char mark;
};

constexpr WideSign kWideSigns[] = {
    {"\u00a0", ' '}, {"\u00a3", '$'}, {"\u00a5", '$'},  {"\u00ab", '"'},  {"\u00bb", '"'},  {"\u00b7", '*'},
    {"\u00d7", 'x'}, {"\u2009", ' '}, {"\u200b", ' '},  {"\u200a", ' '},  {"\u2002", ' '},  {"\u2003", ' '},
    {"\u202f", ' '}, {"\u2010", '-'}, {"\u2011", '-'},  {"\u2012", '-'},  {"\u2013", '-'},  {"\u2014", '-'},
    {"\u2015", '-'}, {"\u2212", '-'}, {"\u2018", '\''}, {"\u2019", '\''}, {"\u201a", '\''}, {"\u201c", '"'},
    {"\u201d", '"'}, {"\u201e", '"'}, {"\u2022", '*'},  {"\u2026", '.'},  {"\u20ac", '$'},  {"\u20b9", '$'},
    {"\u20bd", '$'}, {"\u20a9", '$'}, {"\u20aa", '$'},  {"\u20ba", '$'},  {"\u20a6", '$'},  {"\u20b1", '$'},
    {"\u20ab", '$'}, {"\u0e3f", '$'}, {"\u2192", '>'},  {"\u2264", 'l'},  {"\u2265", 'g'},  {"\ufeff", ' '}};

unsigned sequence_length(unsigned char lead) {
  if (lead >= 0xf0 && lead < 0xf5) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc2 ? 2 : 1;
}

}  // namespace

unsigned letter_length(std::string_view text, std::size_t place) {
  const unsigned length = sequence_length(static_cast<unsigned char>(text[place]));
  if (place + length > text.size()) return 1;
  for (unsigned k = 1; k < length; ++k) {
    if ((static_cast<unsigned char>(text[place + k]) & 0xc0U) != 0x80U) return 1;
  }
  return length;
}

Sign wide_sign_at(std::string_view text, std::size_t place) {
  const auto byte = static_cast<unsigned char>(text[place]);
  if (byte != 0xc2 && byte != 0xc3 && byte != 0xe0 && byte != 0xe2 && byte != 0xef)
    return {0, letter_length(text, place)};
  for (const WideSign& sign : kWideSigns) {
    if (text.substr(place, sign.bytes.size()) == sign.bytes) {
      return {sign.mark, static_cast<unsigned>(sign.bytes.size())};
    }
  }
  return {0, letter_length(text, place)};
}

}  // namespace cairn::analysis::prose
