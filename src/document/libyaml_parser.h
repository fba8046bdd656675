// libyaml's parser and events as objects that clean up after themselves.
#pragma once

#include <yaml.h>

#include <string_view>

#include "document/tree.h"

namespace cairn::document {

class LibyamlParser {
 public:
  LibyamlParser() : is_ready_(yaml_parser_initialize(&parser_) != 0) {}
  ~LibyamlParser() {
    if (is_ready_) yaml_parser_delete(&parser_);
  }
  LibyamlParser(const LibyamlParser&) = delete;
  LibyamlParser& operator=(const LibyamlParser&) = delete;

  // The text must outlive the parser.
  void feed(std::string_view text) {
    static const unsigned char nothing = 0;
    const auto* bytes = text.empty() ? &nothing : reinterpret_cast<const unsigned char*>(text.data());
    if (!is_ready_) return;
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, bytes, text.size());
  }
  bool next(yaml_event_t& event) { return is_ready_ && yaml_parser_parse(&parser_, &event) != 0; }
  const yaml_parser_t& state() const { return parser_; }

 private:
  yaml_parser_t parser_{};
  bool is_ready_;
};

// libyaml fills the event; left as it is before, since clearing it costs as much as many an event.
class LibyamlEvent {
 public:
  LibyamlEvent() { event_.type = YAML_NO_EVENT; }
  ~LibyamlEvent() { yaml_event_delete(&event_); }
  LibyamlEvent(const LibyamlEvent&) = delete;
  LibyamlEvent& operator=(const LibyamlEvent&) = delete;
  yaml_event_t& raw() { return event_; }

 private:
  yaml_event_t event_;
};

inline Style style_of(yaml_scalar_style_t style) {
  switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
      return Style::single_quoted;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      return Style::double_quoted;
    case YAML_LITERAL_SCALAR_STYLE:
      return Style::literal;
    case YAML_FOLDED_SCALAR_STYLE:
      return Style::folded;
    case YAML_ANY_SCALAR_STYLE:
    case YAML_PLAIN_SCALAR_STYLE:
      break;
  }
  return Style::plain;
}

}  // namespace cairn::document
