// Two other readings of a text, by libyaml's own events and by yaml-cpp's own tree, as one comparable string
// each.
#pragma once

#include <yaml-cpp/yaml.h>
#include <yaml.h>

#include <optional>
#include <string>

#include "document/tree.h"

namespace cairn::property {

inline std::string reading_of_tree(document::Node node) {
  if (!node) return "null";
  switch (node.kind()) {
    case document::Kind::scalar:
      return node.is_null() ? "null" : '<' + std::string(node.text()) + '>';
    case document::Kind::mapping: {
      std::string out = "{";
      for (const auto& entry : node.entries()) {
        out += reading_of_tree(entry.key) + '=' + reading_of_tree(entry.value) + ';';
      }
      return out + '}';
    }
    case document::Kind::sequence: {
      std::string out = "[";
      for (const document::Node item : node.items()) out += reading_of_tree(item) + ';';
      return out + ']';
    }
  }
  return "";
}

inline bool is_null_word(const std::string& text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

// Nothing when libyaml finds fault with the text.
class LibyamlReading {
 public:
  explicit LibyamlReading(const std::string& text) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  ~LibyamlReading() { yaml_parser_delete(&parser_); }
  LibyamlReading(const LibyamlReading&) = delete;
  LibyamlReading& operator=(const LibyamlReading&) = delete;

  std::optional<std::string> take() {
    yaml_document_t document;
    if (!yaml_parser_load(&parser_, &document)) return std::nullopt;
    const std::string out = visit(document, yaml_document_get_root_node(&document));
    yaml_document_delete(&document);
    if (!yaml_parser_load(&parser_, &document)) return std::nullopt;
    const bool has_more = yaml_document_get_root_node(&document) != nullptr;
    yaml_document_delete(&document);
    if (has_more) return std::nullopt;
    return out;
  }

 private:
  std::string visit(yaml_document_t& document, const yaml_node_t* node) {
    if (!node) return "null";
    std::string out;
    switch (node->type) {
      case YAML_SCALAR_NODE: {
        const auto& scalar = node->data.scalar;
        const std::string text(reinterpret_cast<const char*>(scalar.value), scalar.length);
        if (scalar.style == YAML_PLAIN_SCALAR_STYLE && is_null_word(text)) return "null";
        return '<' + text + '>';
      }
      case YAML_SEQUENCE_NODE:
        out = "[";
        for (auto* item = node->data.sequence.items.start; item < node->data.sequence.items.top; ++item) {
          out += visit(document, yaml_document_get_node(&document, *item)) + ';';
        }
        return out + ']';
      case YAML_MAPPING_NODE:
        out = "{";
        for (auto* pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top; ++pair) {
          out += visit(document, yaml_document_get_node(&document, pair->key)) + '=';
          out += visit(document, yaml_document_get_node(&document, pair->value)) + ';';
        }
        return out + '}';
      case YAML_NO_NODE:
        break;
    }
    return "?";
  }

  yaml_parser_t parser_{};
};

inline std::string visit_yaml_cpp(const YAML::Node& node) {
  std::string out;
  switch (node.Type()) {
    case YAML::NodeType::Undefined:
    case YAML::NodeType::Null:
      return "null";
    case YAML::NodeType::Scalar:
      return '<' + node.Scalar() + '>';
    case YAML::NodeType::Sequence:
      out = "[";
      for (const auto& item : node) out += visit_yaml_cpp(item) + ';';
      return out + ']';
    case YAML::NodeType::Map:
      out = "{";
      for (const auto& entry : node)
        out += visit_yaml_cpp(entry.first) + '=' + visit_yaml_cpp(entry.second) + ';';
      return out + '}';
  }
  return out;
}

inline std::optional<std::string> reading_of_yaml_cpp(const std::string& text) {
  try {
    return visit_yaml_cpp(YAML::Load(text));
  } catch (const YAML::Exception&) {
    return std::nullopt;
  }
}

}  // namespace cairn::property
