// Only clear cases are told apart: a wrong alarm about a number costs more trust than a missed slip.
#include "analysis/lint/measure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "analysis/lint/words.h"
#include "analysis/prose/currencies.h"
#include "analysis/prose/measures.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

constexpr std::array<Spelling, 14> kTime = {{{"second", "second"},
                                             {"seconds", "second"},
                                             {"min", "minute"},
                                             {"mins", "minute"},
                                             {"minute", "minute"},
                                             {"minutes", "minute"},
                                             {"h", "hour"},
                                             {"hour", "hour"},
                                             {"hours", "hour"},
                                             {"hrs", "hour"},
                                             {"day", "day"},
                                             {"days", "day"},
                                             {"week", "week"},
                                             {"weeks", "week"}}};
constexpr std::array<std::string_view, 4> kPercent = {"%", "percent", "per cent", "pct"};

template <std::size_t count>
std::string_view look_up(const std::array<Spelling, count>& spellings, std::string_view unit) {
  const auto found = std::find_if(spellings.begin(), spellings.end(),
                                  [&](const Spelling& spelling) { return spelling.first == unit; });
  return found == spellings.end() ? std::string_view{} : found->second;
}

UnitClass class_of(std::string_view text) {
  const std::string unit = base::lower_ascii(base::trim(text));
  if (unit.empty()) return {};
  if (std::find(kPercent.begin(), kPercent.end(), unit) != kPercent.end()) return {UnitKind::percent, "%"};
  if (const auto money = prose::currency_of_unit(unit); !money.empty())
    return {UnitKind::money, std::string(money)};
  if (const auto time = look_up(kTime, unit); !time.empty()) return {UnitKind::time, std::string(time)};
  const prose::Measure measure = prose::measure_of(unit);
  if (measure.kind == prose::MeasureKind::distance) return {UnitKind::distance, std::string(measure.name)};
  if (measure.kind == prose::MeasureKind::weight) return {UnitKind::weight, std::string(measure.name)};
  const std::vector<std::string> words = words_of(unit);
  return {UnitKind::count, words.empty() ? unit : stem_of(words.back())};
}

// Numbers are typed by people: half a unit of the last digit is the same number.
bool is_near(double a, double b) {
  return std::abs(a - b) <= 1e-6 * std::max({1.0, std::abs(a), std::abs(b)});
}

// "by 20%" is rounded to whole per cents.
bool is_near_percent(double a, double b) {
  return std::abs(std::abs(a) - std::abs(b)) <= 0.5;
}

bool meets(const prose::Quantity& quantity, double value) {
  if (quantity.upper) return value >= quantity.value && value <= *quantity.upper;
  if (is_near(quantity.value, value)) return true;
  switch (quantity.comparator) {
    case prose::Comparator::at_least:
    case prose::Comparator::more_than:
      return value > quantity.value;
    case prose::Comparator::at_most:
    case prose::Comparator::less_than:
      return value < quantity.value;
    case prose::Comparator::about:
      return std::abs(value - quantity.value) <= 0.1 * std::abs(quantity.value);
    case prose::Comparator::exactly:
      return false;
  }
  return false;
}

// "by 20%", "by 5 posts", "double".
bool agrees_relatively(const prose::Quantity& quantity, double baseline, double target) {
  const double way = target - baseline;
  if (is_near(std::abs(way), quantity.value)) return true;
  if (baseline == 0) return false;
  if (quantity.is_percent) return is_near_percent(100 * way / baseline, quantity.value);
  if (is_share(quantity)) {
    // People count in whole things: a third of 10 is 3.
    const double meant = quantity.value * std::abs(baseline);
    const bool is_whole = std::floor(baseline) == baseline && std::floor(target) == target;
    return std::abs(std::abs(way) - meant) <= std::max(is_whole ? 0.5 : 0.0, 0.005 * std::abs(baseline));
  }
  return is_near(target / baseline, quantity.value) || is_near(baseline / target, quantity.value);
}

}  // namespace

bool is_share(const prose::Quantity& quantity) {
  return quantity.is_relative && quantity.unit.empty() && quantity.value > 0 && quantity.value < 1;
}

bool is_multiple(const prose::Quantity& quantity) {
  return quantity.is_relative && quantity.unit.empty() && quantity.value > 1;
}

UnitClass class_of(const prose::Quantity& quantity) {
  // "Lose 10 pounds": of money the reader says so.
  if (!quantity.is_money && quantity.unit == "pounds") return {UnitKind::weight, "lb"};
  if (quantity.is_percent) return {UnitKind::percent, "%"};
  if (quantity.is_money && quantity.unit.empty()) return {UnitKind::money, {}};
  return class_of(std::string_view(quantity.unit));
}

UnitClass class_of(const model::Metric& metric, const UnitClass& said) {
  if (!metric.unit) return {};
  const bool is_weight = said.kind == UnitKind::weight && base::lower_ascii(metric.unit->value) == "pounds";
  return is_weight ? UnitClass{UnitKind::weight, "lb"} : class_of(metric.unit->value);
}

bool counts_the_same(const prose::Quantity& quantity, const model::Metric& metric) {
  const UnitClass said = class_of(quantity);
  const UnitClass measured = class_of(metric, said);
  if (said.kind == UnitKind::unknown || measured.kind == UnitKind::unknown) return false;
  if (said == measured) return true;
  if (said.kind != UnitKind::count || !metric.name) return false;
  return share_a_word({said.name}, content_words(metric.name->value));
}

namespace {

// "9 of 10 calls" are 90 per cent of them.
bool agrees_as_percent(const prose::Quantity& quantity, const model::Metric& metric) {
  if (!quantity.out_of || *quantity.out_of <= 0 || class_of(metric, UnitClass{}).kind != UnitKind::percent)
    return false;
  const double percent = 100 * quantity.value / *quantity.out_of;
  const auto target = metric.target_value();
  return (target && is_near_percent(*target, percent)) ||
         (metric.keep && is_near_percent(metric.keep->value, percent)) ||
         (metric.baseline && is_near_percent(metric.baseline->value, percent));
}

}  // namespace

bool agrees(const prose::Quantity& quantity, const model::Metric& metric) {
  if (agrees_as_percent(quantity, metric)) return true;
  if (metric.keep && meets(quantity, metric.keep->value)) return true;
  const auto target = metric.target_value();
  if (!target) return metric.target && meets(quantity, std::abs(metric.target->value.value));
  if (meets(quantity, *target)) return true;
  if (!metric.baseline) return quantity.is_relative;
  const double baseline = metric.baseline->value;
  return is_near(quantity.value, baseline) || agrees_relatively(quantity, baseline, *target);
}

}  // namespace cairn::analysis::lint
