// Which YAML libraries this program was built with, for `cairn --version`.
#pragma once

#include <string>

namespace cairn::document {

std::string libyaml_version();
std::string yaml_cpp_version();

}  // namespace cairn::document
