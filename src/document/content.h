// What a document says, without its bytes: the intended result of an edit, made independently of the splice.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "document/edit.h"
#include "document/tree.h"
#include "document/value.h"

namespace cairn::document {

struct Content {
  Kind kind = Kind::scalar;
  ScalarType type = ScalarType::null;
  std::string text;            // of a scalar that is not null
  std::vector<Content> keys;   // of a mapping
  std::vector<Content> items;  // of a sequence, or the values of the keys
  bool operator==(const Content&) const = default;
};

// An absent node is null.
Content content_of(Node node);
Content content_of(const Value& value);

// The content after the edit, or why a step of the path does not fit.
base::Result<Content> edited(Content content, const Edit& edit);

}  // namespace cairn::document
