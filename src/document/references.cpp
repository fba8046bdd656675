// libyaml knows anchors well; only the tree does not hold them.
#include "document/references.h"

#include <algorithm>
#include <map>

#include "document/libyaml_parser.h"
#include "document/mark_cursor.h"

namespace cairn::document {

namespace {

std::string string_of(const yaml_char_t* text) {
  return text ? reinterpret_cast<const char*>(text) : "";
}

class EventReader {
 public:
  explicit EventReader(std::string_view text)
      : begin_(text.substr(0, 3) == "\xef\xbb\xbf" ? 3 : 0), text_(text), cursor_(text, begin_, false) {}

  EventList run() {
    LibyamlParser parser;
    parser.feed(text_.substr(begin_));
    for (;;) {
      LibyamlEvent event;
      if (!parser.next(event.raw())) return std::move(out_);
      if (event.raw().type == YAML_STREAM_END_EVENT) break;
      take(event.raw());
    }
    out_.is_whole = true;
    return std::move(out_);
  }

 private:
  void take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_SCALAR_EVENT:
        return take_scalar(event);
      case YAML_ALIAS_EVENT:
        return take_reference(event);
      case YAML_MAPPING_START_EVENT:
        return add('{', event, event.data.mapping_start.anchor);
      case YAML_SEQUENCE_START_EVENT:
        return add('[', event, event.data.sequence_start.anchor);
      case YAML_MAPPING_END_EVENT:
        return add('}', event, nullptr);
      case YAML_SEQUENCE_END_EVENT:
        return add(']', event, nullptr);
      case YAML_NO_EVENT:
      case YAML_STREAM_START_EVENT:
      case YAML_STREAM_END_EVENT:
      case YAML_DOCUMENT_START_EVENT:
      case YAML_DOCUMENT_END_EVENT:
        break;
    }
  }

  void add(char sign, const yaml_event_t& event, const yaml_char_t* anchor) {
    ReadEvent& added = out_.events.emplace_back();
    added.sign = sign;
    added.span.begin = cursor_.byte_of(event.start_mark.index);
    added.span.end = cursor_.byte_of(event.end_mark.index);
    added.name = string_of(anchor);
    // A mapping or a list without brackets begins at its first key or dash.
    const bool is_flow = added.span.begin < added.span.end && text_[added.span.end - 1] == sign;
    if (is_flow && (sign == '{' || sign == '[')) brackets_ += sign;
    if (is_flow && (sign == '}' || sign == ']') && !brackets_.empty()) brackets_.pop_back();
    if (!brackets_.empty())
      added.surroundings = brackets_.back() == '[' ? Surroundings::list : Surroundings::map;
    if (anchor) anchors_[added.name] = out_.events.size() - 1;
  }

  void take_scalar(const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    add(scalar.anchor ? '&' : '=', event, scalar.anchor);
    out_.events.back().style = style_of(scalar.style);
    out_.events.back().text.assign(reinterpret_cast<const char*>(scalar.value), scalar.length);
  }

  void take_reference(const yaml_event_t& event) {
    add('*', event, nullptr);
    ReadEvent& reference = out_.events.back();
    reference.name = string_of(event.data.alias.anchor);
    const auto anchor = anchors_.find(reference.name);
    if (anchor == anchors_.end() || out_.events[anchor->second].sign != '&') return;
    reference.text = out_.events[anchor->second].text;
    reference.style = out_.events[anchor->second].style;
  }

  std::size_t begin_;
  std::string_view text_;
  MarkCursor cursor_;
  std::string brackets_;
  std::map<std::string, std::size_t> anchors_;  // the last event of each name
  EventList out_;
};

bool same_event(const ReadEvent& a, const ReadEvent& b) {
  if (a.is_scalar() != b.is_scalar()) return false;
  if (!a.is_scalar()) return a.sign == b.sign;
  const auto type = [](const ReadEvent& one) {
    return one.style == Style::plain ? resolve_plain(one.text) : ScalarType::text;
  };
  return a.text == b.text && type(a) == type(b);
}

}  // namespace

EventList events_of(std::string_view text) {
  return EventReader(text).run();
}

bool same_events(std::string_view before, std::string_view after) {
  const EventList old = events_of(before);
  const EventList now = events_of(after);
  return old.is_whole && now.is_whole &&
         std::equal(old.events.begin(), old.events.end(), now.events.begin(), now.events.end(), same_event);
}

}  // namespace cairn::document
