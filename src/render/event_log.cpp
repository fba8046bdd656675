// One line an event; what a kind of event has to say comes in the order in which a person would say it.
#include "render/event_log.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/number.h"
#include "base/text.h"
#include "render/goal_list.h"
#include "render/json_text.h"
#include "render/standing.h"

namespace cairn::render {
namespace {

using model::Event;
using model::EventKind;
using Json = nlohmann::ordered_json;

struct Look {
  EventKind kind;
  std::string_view symbol;
  Paint paint;
};
constexpr std::array kLooks = {
    Look{EventKind::progress, "↗", Paint::info}, Look{EventKind::time, "◷", Paint::dim},
    Look{EventKind::done, "✓", Paint::good},     Look{EventKind::change, "±", Paint::dim},
    Look{EventKind::win, "★", Paint::good},      Look{EventKind::setback, "▼", Paint::warning},
    Look{EventKind::note, "·", Paint::dim},      Look{EventKind::contact, "»", Paint::info},
    Look{EventKind::feedback, "«", Paint::info}, Look{EventKind::celebrate, "♪", Paint::good},
    Look{EventKind::review, "§", Paint::none},
};

const Look& look_of(EventKind kind) {
  const auto found =
      std::find_if(kLooks.begin(), kLooks.end(), [&](const Look& look) { return look.kind == kind; });
  return found == kLooks.end() ? kLooks.front() : *found;
}

// Builds "66 %: note, confidence 8".
class Phrase {
 public:
  explicit Phrase(const Event& event) : event_(event) {}

  void add(std::string_view text) {
    if (text.empty()) return;
    if (!text_.empty()) text_ += ", ";
    text_ += text;
  }
  // What comes behind a colon.
  void tell(std::string_view key) {
    const std::string_view said = analysis::text_of(event_, key);
    if (said.empty()) return;
    if (!text_.empty()) text_ += ": ";
    text_ += said;
  }
  void add_key(std::string_view key, std::string_view label) {
    const std::string_view value = analysis::text_of(event_, key);
    if (!value.empty()) add(label.empty() ? std::string(value) : fmt::format("{} {}", label, value));
  }
  std::string take() { return std::move(text_); }

 private:
  const Event& event_;
  std::string text_;
};

void tell_progress(const Event& event, std::string_view unit, Phrase& phrase) {
  const auto suffix = [&](std::string_view key) {
    const double number = analysis::number_of(event, key).value_or(0);
    return unit.empty() ? std::string() : " " + unit_text(number, unit);
  };
  if (const std::string_view value = analysis::text_of(event, "value"); !value.empty())
    phrase.add(fmt::format("{}{}", value, suffix("value")));
  const auto added = analysis::number_of(event, "add");
  // An increment of nothing carries the confidence.
  if (added && *added != 0)
    phrase.add(fmt::format("{}{}{}", *added > 0 ? "+" : "", analysis::text_of(event, "add"), suffix("add")));
  phrase.tell("note");
  phrase.add_key("confidence", "confidence");
}

void tell_change(const Event& event, Phrase& phrase) {
  const auto side = [&](std::string_view key) {
    const std::string_view text = analysis::text_of(event, key);
    return text.empty() ? std::string_view("(nothing)") : text;
  };
  phrase.add(fmt::format("{} {} -> {}", analysis::text_of(event, "key"), side("from"), side("to")));
  phrase.tell("because");
}

void tell_time(Phrase& phrase) {
  phrase.add_key("for", "");
  phrase.add_key("pomodoro", "pomodoros");
  phrase.add_key("interrupted", "interrupted");
  phrase.tell("note");
}

void tell_contact(const Event& event, Phrase& phrase) {
  phrase.add_key("how", "");
  phrase.add_key("gave", "gave");
  phrase.add_key("got", "got");
  if (analysis::text_of(event, "thanked") == "true") phrase.add("thanked");
  phrase.tell("note");
}

void tell_feedback(const Event& event, Phrase& phrase) {
  const std::string_view kind = analysis::text_of(event, "kind");
  const std::string_view goal = analysis::text_of(event, "on");
  phrase.add(fmt::format("{}{}{}{}", kind, kind.empty() || goal.empty() ? "" : " ", goal.empty() ? "" : "on ",
                         goal));
  phrase.tell("said");
  phrase.add_key("answer", "answer:");
  phrase.add_key("led_to", "led to");
}

void tell_review(Phrase& phrase) {
  phrase.add_key("went_well", "went well");
  phrase.add_key("improve", "improve");
  phrase.add_key("next", "next");
  phrase.add_key("fulfilment", "fulfilment");
}

std::string day_heading(base::Date day, base::Date today) {
  return fmt::format("{} {}, {}", day.iso(), base::weekday_name(day.weekday()), relative_day(day, today));
}

std::string clock_of(const Event& event) {
  const auto& time = event.at.value.time;
  return time ? fmt::format("{:02}:{:02}", time->minute / 60, time->minute % 60) : std::string(5, ' ');
}

std::string event_lines(const Event& event, std::string_view unit, const Style& style) {
  const Look& look = look_of(event.kind);
  const std::string kind(model::to_string(event.kind));
  std::string text = fmt::format("{} {}", kind, event.subject.value);
  if (const std::string words = event_in_words(event, unit); !words.empty()) text += ": " + words;
  const std::string clock = clock_of(event);
  constexpr std::size_t kIndent = 10;  // "  09:30 ★ "
  const auto lines =
      base::wrap_to_width(base::printable(text), style.width > 40 ? style.width - kIndent : 30);
  std::string out =
      fmt::format("  {} {} ", style.paint(Paint::dim, clock), style.paint(look.paint, look.symbol));
  for (std::size_t i = 0; i < lines.size(); ++i)
    out += (i == 0 ? "" : std::string(kIndent, ' ')) + lines[i] + "\n";
  return out;
}

Json json_of(std::string_view key, document::Node value) {
  if (value.is_null()) return nullptr;
  if (value.is_sequence()) {
    Json list = Json::array();
    for (const document::Node item : value.items()) list.push_back(json_of(key, item));
    return list;
  }
  if (value.is_mapping()) {
    Json map = Json::object();
    for (const document::Node::Entry& entry : value.entries())
      map[std::string(entry.key.text())] = json_of(entry.key.text(), entry.value);
    return map;
  }
  const bool is_amount = key == "value" || key == "add";
  const document::ScalarType type = value.type();
  if (type == document::ScalarType::boolean) return base::lower_ascii(value.text()) == "true";
  const bool is_number =
      type == document::ScalarType::integer || type == document::ScalarType::real || is_amount;
  if (const auto number = is_number ? base::parse_number(value.text()) : std::nullopt) {
    const bool is_whole = *number == static_cast<double>(static_cast<std::int64_t>(*number));
    if (is_whole) return static_cast<std::int64_t>(*number);
    return *number;
  }
  return std::string(value.text());
}

Json json_of(const Event& event) {
  Json out = {{"at", std::string(analysis::text_of(event, "at"))},
              {"event", std::string(model::to_string(event.kind))},
              {"subject", std::string(event.subject.value)}};
  for (const document::Node::Entry& entry : event.map.entries()) {
    const std::string key(entry.key.text());
    if (key == model::to_string(event.kind) || out.contains(key)) continue;
    out[key] = json_of(key, entry.value);
  }
  return out;
}

}  // namespace

std::string_view symbol_of(EventKind kind) {
  return look_of(kind).symbol;
}

std::string event_in_words(const Event& event, std::string_view unit) {
  Phrase phrase(event);
  switch (event.kind) {
    case EventKind::progress:
      tell_progress(event, unit, phrase);
      break;
    case EventKind::time:
      tell_time(phrase);
      break;
    case EventKind::change:
      tell_change(event, phrase);
      break;
    case EventKind::contact:
      tell_contact(event, phrase);
      break;
    case EventKind::feedback:
      tell_feedback(event, phrase);
      break;
    case EventKind::review:
      tell_review(phrase);
      break;
    case EventKind::setback:
      phrase.tell("said");
      phrase.add_key("lesson", "lesson:");
      phrase.add_key("next", "next:");
      break;
    case EventKind::celebrate:
      phrase.tell("how");
      break;
    case EventKind::done:
    case EventKind::win:
      phrase.tell("said");
      phrase.tell("note");
      break;
    case EventKind::note:
      phrase.tell("said");
      break;
  }
  return phrase.take();
}

std::string event_log_text(const analysis::History::Events& events, const analysis::History& history,
                           const UnitOf& unit_of, base::Date today, const Style& style) {
  std::string out;
  std::optional<base::Date> day;
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    const base::Date its_day = history.day_of(**event);
    if (day != its_day) {
      if (day) out += "\n";
      out += style.paint(Paint::bold, day_heading(its_day, today)) + "\n";
      day = its_day;
    }
    out += event_lines(**event, unit_of(analysis::owner_of((*event)->subject.value)), style);
  }
  return out;
}

std::string event_log_json(const analysis::History::Events& events) {
  Json list = Json::array();
  for (auto event = events.rbegin(); event != events.rend(); ++event) list.push_back(json_of(**event));
  const Json report = {{"schema", "cairn.log/1"}, {"events", std::move(list)}};
  return json_text(report);
}

}  // namespace cairn::render
