// Tables of money, and which of its words are money only in capitals.
#include "analysis/prose/currencies.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cairn::analysis::prose {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

template <std::size_t count>
std::string_view look_up(const std::array<Pair, count>& pairs, std::string_view key) {
  const auto found =
      std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.first == key; });
  return found == pairs.end() ? std::string_view{} : found->second;
}

constexpr auto kSigns = std::to_array<Pair>({{"$", "USD"},
                                             {"\u20ac", "EUR"},
                                             {"\u00a3", "GBP"},
                                             {"\u20b9", "INR"},
                                             {"\u20bd", "RUB"},
                                             {"\u20a9", "KRW"},
                                             {"\u20aa", "ILS"},
                                             {"\u20ba", "TRY"},
                                             {"\u20a6", "NGN"},
                                             {"\u20b1", "PHP"},
                                             {"\u20ab", "VND"},
                                             {"\u0e3f", "THB"}});

constexpr auto kPrefixes = std::to_array<Pair>({{"a", "AUD"},
                                                {"au", "AUD"},
                                                {"aus", "AUD"},
                                                {"c", "CAD"},
                                                {"ca", "CAD"},
                                                {"can", "CAD"},
                                                {"hk", "HKD"},
                                                {"mx", "MXN"},
                                                {"nt", "TWD"},
                                                {"nz", "NZD"},
                                                {"r", "BRL"},
                                                {"s", "SGD"},
                                                {"sg", "SGD"},
                                                {"us", "USD"}});

// These are money in small letters as well.
constexpr auto kNames = std::to_array<Pair>({{"usd", "USD"},
                                             {"dollars", "USD"},
                                             {"eur", "EUR"},
                                             {"euros", "EUR"},
                                             {"euro", "EUR"},
                                             {"gbp", "GBP"},
                                             {"pounds", "GBP"},
                                             {"chf", "CHF"},
                                             {"inr", "INR"},
                                             {"rupees", "INR"},
                                             {"aud", "AUD"},
                                             {"cad", "CAD"}});

// And these in capitals; those that are words or names besides (TRY, PHP, COP) are left out.
constexpr auto kCodes = std::to_array<Pair>(
    {{"aed", "AED"}, {"bdt", "BDT"}, {"brl", "BRL"}, {"clp", "CLP"}, {"cny", "CNY"}, {"czk", "CZK"},
     {"dkk", "DKK"}, {"egp", "EGP"}, {"ghs", "GHS"}, {"hkd", "HKD"}, {"huf", "HUF"}, {"idr", "IDR"},
     {"isk", "ISK"}, {"jpy", "JPY"}, {"kes", "KES"}, {"krw", "KRW"}, {"mxn", "MXN"}, {"myr", "MYR"},
     {"ngn", "NGN"}, {"nok", "NOK"}, {"nzd", "NZD"}, {"pkr", "PKR"}, {"pln", "PLN"}, {"rmb", "CNY"},
     {"sek", "SEK"}, {"sgd", "SGD"}, {"thb", "THB"}, {"twd", "TWD"}, {"uah", "UAH"}, {"vnd", "VND"},
     {"zar", "ZAR"}});

constexpr auto kCountries = std::to_array<Pair>(
    {{"american", "USD"}, {"australian", "AUD"}, {"canadian", "CAD"}, {"singapore", "SGD"}, {"us", "USD"}});

}  // namespace

std::string_view currency_of_sign(std::string_view sign) {
  const std::string_view code = look_up(kSigns, sign);
  return code.empty() ? "JPY" : code;
}

std::string_view currency_of_prefix(std::string_view letters) {
  return look_up(kPrefixes, letters);
}

std::string_view currency_of_word(const Token& word) {
  if (word.kind != TokenKind::word) return {};
  if (const std::string_view code = look_up(kNames, word.lower); !code.empty()) return code;
  return word.is_acronym ? look_up(kCodes, word.lower) : std::string_view{};
}

std::string_view currency_of_unit(std::string_view unit) {
  if (unit == "dollar") return "USD";
  if (unit == "\u00a5") return "JPY";
  for (const std::string_view code : {look_up(kSigns, unit), look_up(kNames, unit), look_up(kCodes, unit)}) {
    if (!code.empty()) return code;
  }
  return unit.ends_with('$') ? currency_of_prefix(unit.substr(0, unit.size() - 1)) : std::string_view{};
}

std::string_view currency_of_country(const Token& country) {
  return look_up(kCountries, country.lower);
}

}  // namespace cairn::analysis::prose
