// How often a property is tried: 2,000 times, or as often as CAIRN_PROPERTY_CASES says.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "property/choices.h"

namespace cairn::property {

inline int wished_cases() {
  const char* wish = std::getenv("CAIRN_PROPERTY_CASES");
  return wish ? std::max(1, std::atoi(wish)) : 2000;
}

template <typename Property>
bool holds(const std::string& name, const Property& property) {
  rc::detail::TestMetadata metadata;
  metadata.id = metadata.description = name;
  rc::detail::TestParams params = rc::detail::configuration().testParams;
  params.maxSuccess = wished_cases();
  const auto result = rc::detail::checkTestable(property, metadata, params);
  if (result.template is<rc::detail::SuccessResult>()) return true;
  rc::detail::printResultMessage(result, std::cerr);
  std::cerr << '\n';
  return false;
}

inline Choices arbitrary_choices(int size) {
  return Choices(*rc::gen::resize(
      size, rc::gen::container<std::vector<std::uint8_t>>(rc::gen::arbitrary<std::uint8_t>())));
}

}  // namespace cairn::property
