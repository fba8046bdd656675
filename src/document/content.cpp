// The edits as they are meant: on values, where nothing can go wrong with quotes and columns.
#include "document/content.h"

#include <algorithm>
#include <optional>

#include "document/fault.h"

namespace cairn::document {

namespace {

Content scalar_of(ScalarType type, std::string_view text) {
  Content out;
  out.type = type;
  if (type != ScalarType::null) out.text = text;
  return out;
}

Content empty_collection(Kind kind) {
  Content out;
  out.kind = kind;
  return out;
}

bool is_null(const Content& content) {
  return content.kind == Kind::scalar && content.type == ScalarType::null;
}

std::string describe(Kind kind) {
  switch (kind) {
    case Kind::scalar:
      return "a single value";
    case Kind::mapping:
      return "a mapping";
    case Kind::sequence:
      return "a list";
  }
  return "a value";
}

// Says where the way ends: "`tasks[0]` is a single value and has no key `due`".
tl::unexpected<base::Error> no_way(const Path& path, std::size_t length, const std::string& what) {
  const std::string place =
      length == 0 ? "the document" : ticked(to_string({path.begin(), path.begin() + length}));
  return base::fail(base::Failure::content, place + ' ' + what);
}

Content* find_entry(Content& mapping, std::string_view key) {
  for (std::size_t index = 0; index < mapping.keys.size(); ++index) {
    if (mapping.keys[index].text == key) return &mapping.items[index];
  }
  return nullptr;
}

enum class Missing { is_made, is_an_error };

// The node that the path leads to; missing mappings on the way, and the last entry, are made when wished.
base::Result<Content*> walk(Content& root, const Path& path, Missing missing) {
  Content* at = &root;
  for (std::size_t step = 0; step < path.size(); ++step) {
    if (const auto* index = std::get_if<std::size_t>(&path[step])) {
      if (at->kind != Kind::sequence) {
        return no_way(path, step, "is " + describe(at->kind) + " and has no items");
      }
      if (*index >= at->items.size()) {
        return no_way(
            path, step,
            "has no item " + std::to_string(*index) + ": it holds " + std::to_string(at->items.size()));
      }
      at = &at->items[*index];
      continue;
    }
    const auto& key = std::get<std::string>(path[step]);
    if (is_null(*at) && missing == Missing::is_made) *at = empty_collection(Kind::mapping);
    if (at->kind != Kind::mapping)
      return no_way(path, step, "is " + describe(at->kind) + " and has no key " + ticked(key));
    Content* entry = find_entry(*at, key);
    if (!entry && missing == Missing::is_an_error) return no_way(path, step, "has no key " + ticked(key));
    if (!entry) {
      at->keys.push_back(scalar_of(ScalarType::text, key));
      entry = &at->items.emplace_back();
    }
    at = entry;
  }
  return at;
}

base::Result<Content> apply_one(Content root, const Set& edit) {
  if (edit.path.empty()) return base::fail(base::Failure::content, "the document as a whole cannot be set");
  const auto at = walk(root, edit.path, Missing::is_made);
  if (!at) return tl::make_unexpected(at.error());
  **at = content_of(edit.value);
  return root;
}

base::Result<Content> apply_one(Content root, const Append& edit) {
  const auto at = walk(root, edit.path, Missing::is_made);
  if (!at) return tl::make_unexpected(at.error());
  if (is_null(**at)) **at = empty_collection(Kind::sequence);
  if ((*at)->kind != Kind::sequence) {
    return no_way(edit.path, edit.path.size(), "is " + describe((*at)->kind) + ", not a list");
  }
  (*at)->items.push_back(content_of(edit.value));
  return root;
}

base::Result<Content> apply_one(Content root, const Erase& edit) {
  if (edit.path.empty())
    return base::fail(base::Failure::content, "the document as a whole cannot be erased");
  const auto at = walk(root, edit.path, Missing::is_an_error);
  if (!at) return tl::make_unexpected(at.error());
  const auto parent = walk(root, {edit.path.begin(), edit.path.end() - 1}, Missing::is_an_error);
  const auto index = *at - (*parent)->items.data();
  if ((*parent)->kind == Kind::mapping) (*parent)->keys.erase((*parent)->keys.begin() + index);
  (*parent)->items.erase((*parent)->items.begin() + index);
  return root;
}

}  // namespace

Content content_of(Node node) {
  if (!node) return {};
  if (node.is_scalar()) return scalar_of(node.type(), node.text());
  Content out = empty_collection(node.kind());
  for (const Node::Entry& entry : node.entries()) {
    out.keys.push_back(content_of(entry.key));
    out.items.push_back(content_of(entry.value));
  }
  for (const Node item : node.items()) out.items.push_back(content_of(item));
  return out;
}

Content content_of(const Value& value) {
  if (value.kind == Kind::scalar) {
    const bool is_plain = value.intent == ScalarIntent::literal && value.style != Style::double_quoted;
    return scalar_of(is_plain ? resolve_plain(value.scalar) : ScalarType::text, value.scalar);
  }
  Content out = empty_collection(value.kind);
  for (const auto& [key, entry] : value.entries) {
    out.keys.push_back(scalar_of(ScalarType::text, key));
    out.items.push_back(content_of(entry));
  }
  for (const Value& item : value.items) out.items.push_back(content_of(item));
  return out;
}

base::Result<Content> edited(Content content, const Edit& edit) {
  return std::visit([&](const auto& one) { return apply_one(std::move(content), one); }, edit);
}

}  // namespace cairn::document
