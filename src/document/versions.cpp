// libyaml knows its version; that of yaml-cpp comes from the build.
#include "document/versions.h"

#include <yaml.h>

namespace cairn::document {

std::string libyaml_version() {
  return yaml_get_version_string();
}

// The library does not say itself.
std::string yaml_cpp_version() {
  return CAIRN_YAML_CPP_VERSION;
}

}  // namespace cairn::document
