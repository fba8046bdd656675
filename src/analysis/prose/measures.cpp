// A table: one word, one measure.
#include "analysis/prose/measures.h"

#include <algorithm>
#include <array>

namespace cairn::analysis::prose {

namespace {

struct Spelling {
  std::string_view word;
  Measure measure;
};

constexpr MeasureKind kFar = MeasureKind::distance;
constexpr MeasureKind kHeavy = MeasureKind::weight;
constexpr MeasureKind kElse = MeasureKind::other;

// Sorted by word. Those of the body and the garden (foot, stone, yard) only as plurals: "2 foot bridges".
constexpr auto kSpellings = std::to_array<Spelling>({
    {"acre", {kElse, "acre"}},
    {"acres", {kElse, "acre"}},
    {"cm", {kFar, "cm"}},
    {"feet", {kFar, "ft"}},
    {"ft", {kFar, "ft"}},
    {"g", {kHeavy, "g"}},
    {"gallon", {kElse, "gallon"}},
    {"gallons", {kElse, "gallon"}},
    {"gb", {kElse, "gb"}},
    {"gram", {kHeavy, "g"}},
    {"grams", {kHeavy, "g"}},
    {"ha", {kElse, "ha"}},
    {"hectare", {kElse, "ha"}},
    {"hectares", {kElse, "ha"}},
    {"inches", {kFar, "inch"}},
    {"kg", {kHeavy, "kg"}},
    {"kgs", {kHeavy, "kg"}},
    {"kilo", {kHeavy, "kg"}},
    {"kilogram", {kHeavy, "kg"}},
    {"kilograms", {kHeavy, "kg"}},
    {"kilometer", {kFar, "km"}},
    {"kilometers", {kFar, "km"}},
    {"kilometre", {kFar, "km"}},
    {"kilometres", {kFar, "km"}},
    {"kilos", {kHeavy, "kg"}},
    {"kilowatt", {kElse, "kw"}},
    {"kilowatts", {kElse, "kw"}},
    {"km", {kFar, "km"}},
    {"kms", {kFar, "km"}},
    {"kw", {kElse, "kw"}},
    {"kwh", {kElse, "kwh"}},
    {"l", {kElse, "l"}},
    {"lb", {kHeavy, "lb"}},
    {"lbs", {kHeavy, "lb"}},
    {"liter", {kElse, "l"}},
    {"liters", {kElse, "l"}},
    {"litre", {kElse, "l"}},
    {"litres", {kElse, "l"}},
    {"m", {kFar, "m"}},
    {"mb", {kElse, "mb"}},
    {"meter", {kFar, "m"}},
    {"meters", {kFar, "m"}},
    {"metre", {kFar, "m"}},
    {"metres", {kFar, "m"}},
    {"mi", {kFar, "mile"}},
    {"mile", {kFar, "mile"}},
    {"miles", {kFar, "mile"}},
    {"ml", {kElse, "ml"}},
    {"mm", {kFar, "mm"}},
    {"mw", {kElse, "mw"}},
    {"oz", {kHeavy, "oz"}},
    {"pounds", {kHeavy, "lb"}},
    {"t", {kHeavy, "t"}},
    {"tb", {kElse, "tb"}},
    {"ton", {kHeavy, "ton"}},
    {"tonne", {kHeavy, "t"}},
    {"tonnes", {kHeavy, "t"}},
    {"tons", {kHeavy, "ton"}},
    {"watt", {kElse, "watt"}},
    {"watts", {kElse, "watt"}},
    {"yards", {kFar, "yard"}},
});

}  // namespace

Measure measure_of(std::string_view word) {
  const auto found = std::lower_bound(
      kSpellings.begin(), kSpellings.end(), word,
      [](const Spelling& spelling, std::string_view wanted) { return spelling.word < wanted; });
  return found != kSpellings.end() && found->word == word ? found->measure : Measure{};
}

}  // namespace cairn::analysis::prose
