// Labels in one column, values in another; lists below their label.
#include "render/detail.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/number.h"
#include "base/text.h"
#include "render/check_report.h"
#include "render/event_log.h"
#include "render/goal_list.h"
#include "render/standing.h"

namespace cairn::render {
namespace {

using model::Goal;

constexpr std::size_t kLabel = 12;
constexpr std::size_t kEvents = 8;

// Escaped, but for the line breaks.
std::string printable_lines(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  std::vector<std::string> lines;
  for (const std::string_view line : base::split(text, '\n')) lines.push_back(base::printable(line));
  return base::join(lines, "\n");
}

class Sheet {
 public:
  explicit Sheet(const Style& style) : style_(style) {}

  void title(std::string_view id, std::string_view text) {
    out_ += style_.paint(Paint::bold, base::printable(id)) + "\n";
    for (const std::string& line : base::wrap_to_width(base::printable(text), style_.width))
      out_ += line + "\n";
    out_ += "\n";
  }

  void field(std::string_view label, std::string_view value) {
    if (value.empty()) return;
    const std::size_t room = style_.width > kLabel + 12 ? style_.width - kLabel : 20;
    bool is_first = true;
    for (const std::string& line : base::wrap_to_width(printable_lines(value), room)) {
      out_ += pad(is_first ? label : "", kLabel) + line + "\n";
      is_first = false;
    }
  }

  void painted(std::string_view label, const std::string& value) {
    out_ += pad(label, kLabel) + value + "\n";
  }
  void heading(std::string_view text) { out_ += "\n" + style_.paint(Paint::bold, text) + "\n"; }

  // `  ✓ text          when`
  void item(std::string_view symbol, Paint paint, std::string_view text, std::string_view when) {
    const std::string shown_when = base::truncate_to_width(base::printable(when), style_.width / 2);
    const std::size_t when_width = base::display_width(shown_when);
    const std::size_t room = style_.width > when_width + 18 ? style_.width - when_width - 6 : 12;
    const std::string shown = base::truncate_to_width(base::printable(text), room);
    out_ += fmt::format("  {} {}", style_.paint(paint, symbol), when.empty() ? shown : pad(shown, room));
    out_ += when.empty() ? "\n" : fmt::format("  {}\n", style_.paint(Paint::dim, shown_when));
  }

  void raw(std::string_view text) { out_ += text; }
  std::string take() { return std::move(out_); }
  const Style& style() const { return style_; }

 private:
  const Style& style_;
  std::string out_;
};

std::string_view value_or_empty(const model::Text& text) {
  return text ? text->value : std::string_view{};
}

std::string joined(const model::Texts& texts) {
  std::vector<std::string> parts;
  for (const auto& text : texts) parts.emplace_back(text.value);
  return base::join(parts, ", ");
}

std::string bar(double share, std::size_t width) {
  const double clamped = std::clamp(share, 0.0, 1.0);
  const auto full = static_cast<std::size_t>(std::lround(clamped * static_cast<double>(width)));
  std::string text;
  for (std::size_t i = 0; i < width; ++i) text += i < full ? "█" : "░";
  return text;
}

std::string metric_line(const Goal& goal, std::optional<double> value) {
  const model::Metric& metric = *goal.metric;
  const std::string unit = metric.unit ? fmt::format(" {}", metric.unit->value) : "";
  // Each period of a habit begins anew: it has no way behind it, and what it counted is its progress.
  if (goal.is_habit()) {
    const double wanted = metric.target_value().value_or(1);
    return fmt::format("{} every {}", amount_text(wanted, goal), goal.every->value.spelling);
  }
  std::string text = metric.name ? fmt::format("{}: ", metric.name->value) : "";
  if (metric.keep) return text + fmt::format("keep {}{}", base::format_number(metric.keep->value), unit);
  const auto target = metric.target_value();
  if (metric.baseline) text += fmt::format("{} -> ", base::format_number(metric.baseline->value));
  text += target ? base::format_number(*target) + unit
          : metric.target
              ? fmt::format("{}{} from an unknown baseline", target_text(metric.target->value), unit)
              : "?" + unit;
  return value ? text + fmt::format(", now {}", base::format_number(*value)) : text;
}

void add_progress(Sheet& sheet, const GoalDetail& detail, const analysis::History& history) {
  const Goal& goal = *detail.goal;
  const auto done = std::count_if(goal.tasks.begin(), goal.tasks.end(),
                                  [](const auto& task) { return task.done.has_value(); });
  if (goal.is_habit()) {
    sheet.field("progress", detail.standing);
  } else if (detail.share) {
    sheet.painted("progress", fmt::format("{} {}", bar(*detail.share, 20), percent_text(*detail.share)));
  } else if (!goal.tasks.empty()) {
    const double part = static_cast<double>(done) / static_cast<double>(goal.tasks.size());
    sheet.painted("progress", fmt::format("{} {} of {} tasks", bar(part, 20), done, goal.tasks.size()));
  }
  const base::Minutes spent = time_spent(history, goal.id);
  if (spent.count > 0) sheet.field("time spent", base::to_string(spent));
}

void add_item(Sheet& sheet, const Goal& goal, std::string_view text, const model::Maybe<base::Date>& due,
              const model::Maybe<base::Date>& done, base::Date today) {
  if (done) return sheet.item("✓", Paint::good, text, done->value.iso());
  const bool is_late = goal.state() == model::Status::active && due && due->value < today;
  constexpr std::size_t kRoomForBoth = 60;
  std::string when = due ? due->value.iso() : "";
  if (due && sheet.style().width >= kRoomForBoth) when += ", " + relative_day(due->value, today);
  sheet.item(is_late ? "!" : "○", is_late ? Paint::error : Paint::none, text, when);
}

void add_items(Sheet& sheet, const Goal& goal, base::Date today) {
  if (!goal.milestones.empty()) sheet.heading("Milestones");
  for (const auto& one : goal.milestones)
    add_item(sheet, goal, value_or_empty(one.name), one.due, one.done, today);
  if (!goal.tasks.empty()) sheet.heading("Tasks");
  for (const auto& task : goal.tasks)
    add_item(sheet, goal, value_or_empty(task.text), task.due, task.done, today);
  if (!goal.obstacles.empty()) sheet.heading("Obstacles");
  for (const auto& one : goal.obstacles) {
    sheet.item("·", Paint::none, value_or_empty(one.risk), "");
    const std::string condition = one.when        ? fmt::format("when {}", one.when->value)
                                  : one.condition ? fmt::format("if {}", one.condition->value)
                                                  : std::string("then");
    if (one.then) sheet.field("", fmt::format("{}: {}", condition, one.then->value));
  }
  if (!goal.resources.empty()) sheet.heading("Resources");
  for (const auto& one : goal.resources) {
    const bool has = one.have && one.have->value;
    sheet.item(has ? "✓" : "○", has ? Paint::good : Paint::none, value_or_empty(one.need),
               value_or_empty(one.plan));
  }
}

std::string event_body(const model::Event& event, std::string_view unit) {
  const std::string words = event_in_words(event, unit);
  return fmt::format("{} {}{}{}", model::to_string(event.kind), event.subject.value,
                     words.empty() ? "" : ": ", words);
}

// Newest first, wrapped to the width.
std::string events_text(const analysis::History::Events& events, std::string_view unit, const Style& style) {
  std::string out;
  const std::size_t shown = std::min(kEvents, events.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const model::Event& event = *events[events.size() - 1 - i];
    const std::string lead = fmt::format("  {} {} ", symbol_of(event.kind), event.at.value.day.iso());
    const std::size_t indent = base::display_width(lead);
    const auto lines = base::wrap_to_width(base::printable(event_body(event, unit)),
                                           style.width > indent + 15 ? style.width - indent : 20);
    for (std::size_t k = 0; k < lines.size(); ++k)
      out += (k == 0 ? lead : std::string(indent, ' ')) + lines[k] + "\n";
  }
  if (events.size() > shown)
    out += style.paint(Paint::dim, fmt::format("    … and {} older", events.size() - shown)) + "\n";
  return out;
}

void add_history(Sheet& sheet, const analysis::History::Events& events, std::string_view unit = {}) {
  if (events.empty()) return;
  sheet.heading("History");
  sheet.raw(events_text(events, unit, sheet.style()));
}

}  // namespace

std::string goal_text(const GoalDetail& detail, const analysis::History& history, base::Date today,
                      const Style& style) {
  const Goal& goal = *detail.goal;
  Sheet sheet(style);
  sheet.title(goal.id, goal.statement ? goal.statement->value : "(no statement)");
  sheet.field("status", model::to_string(goal.state()));
  if (goal.due) {
    const bool is_late = goal.is_open() && goal.due->value < today;
    const std::string distance = relative_day(goal.due->value, today);
    std::string weekday = fmt::format("{}, ", base::weekday_name(goal.due->value.weekday()));
    constexpr std::size_t kDay = 15;  // "! 2027-05-31 ()"
    if (kLabel + kDay + weekday.size() + distance.size() > style.width) weekday.clear();
    sheet.painted("due", fmt::format("{}{} ({}{})", is_late ? style.paint(Paint::error, "! ") : "",
                                     goal.due->value.iso(), weekday, distance));
  }
  if (goal.start) sheet.field("start", goal.start->value.iso());
  if (goal.every) sheet.field("every", goal.every->value.spelling);
  if (goal.effort) sheet.field("effort", base::to_string(goal.effort->value));
  if (goal.metric) sheet.field("metric", metric_line(goal, detail.value));
  sheet.field("done when", value_or_empty(goal.done_when));
  add_progress(sheet, detail, history);
  sheet.field("why", value_or_empty(goal.why));
  sheet.field("supports", value_or_empty(goal.supports));
  sheet.field("serves", joined(goal.serves));
  sheet.field("people", joined(goal.people));
  sheet.field("tags", joined(goal.tags));
  sheet.field("notes", value_or_empty(goal.notes));
  if (detail.card != nullptr) {
    sheet.painted("SMART", card_text(*detail.card, style));
    if (detail.findings > 0) {
      sheet.field("", fmt::format("{}: cairn check {}", base::count_of(detail.findings, "finding"), goal.id));
    }
  }
  add_items(sheet, goal, today);
  if (!detail.supporters.empty()) sheet.heading("Supported by");
  for (const Goal* other : detail.supporters) {
    const bool is_done = other->state() == model::Status::done;
    sheet.item(is_done ? "✓" : "○", is_done ? Paint::good : Paint::none,
               fmt::format("{}: {}", other->id, value_or_empty(other->statement)),
               other->due ? other->due->value.iso() : "");
  }
  add_history(sheet, history.of(goal.id),
              goal.metric && goal.metric->unit ? goal.metric->unit->value : std::string_view{});
  return sheet.take();
}

std::string item_text(std::string_view address, document::Node item, std::string_view text_key,
                      const analysis::History::Events& events, base::Date today, const Style& style) {
  Sheet sheet(style);
  sheet.title(address, item.find(text_key).text());
  for (const auto& [key, value] : item.entries()) {
    if (key.text() == text_key) continue;
    std::string text;
    if (value.is_scalar()) text = value.text();
    if (value.is_sequence()) {
      std::vector<std::string> parts;
      for (const document::Node part : value.items()) parts.emplace_back(part.text());
      text = base::join(parts, ", ");
    }
    if (const auto day = base::Date::parse_iso(text))
      text += fmt::format(" ({}, {})", base::weekday_name(day->weekday()), relative_day(*day, today));
    sheet.field(key.text() == "delegated_to" ? "given to" : std::string(key.text()), text);
  }
  add_history(sheet, events);
  return sheet.take();
}

std::string person_text(const analysis::Contact& contact, const analysis::History& history, base::Date today,
                        const Style& style) {
  const model::Person& person = *contact.person;
  Sheet sheet(style);
  sheet.title(person.id, person.name ? person.name->value : "(no name)");
  sheet.field("roles", joined(person.roles));
  sheet.field("status", value_or_empty(person.status));
  sheet.field("last", contact.last
                          ? fmt::format("{} ({})", contact.last->iso(), relative_day(*contact.last, today))
                          : "no contact yet");
  if (contact.next) {
    const Paint paint = contact.closeness == analysis::Closeness::overdue ? Paint::error
                        : contact.closeness == analysis::Closeness::due   ? Paint::warning
                                                                          : Paint::none;
    const std::string symbol = contact.closeness == analysis::Closeness::overdue ? "! "
                               : contact.closeness == analysis::Closeness::due   ? "~ "
                                                                                 : "";
    sheet.painted(*contact.next < today ? "due" : "next",
                  style.paint(paint, fmt::format("{}{}, every {}", symbol, relative_day(*contact.next, today),
                                                 base::to_string(contact.every))));
  }
  sheet.field("helps with", joined(person.helps_with));
  sheet.field("ask", value_or_empty(person.ask));
  sheet.field("offers", joined(person.offers));
  sheet.field("wants", joined(person.wants));
  sheet.field("why", value_or_empty(person.why));
  sheet.field("met", value_or_empty(person.met));
  sheet.field("groups", joined(person.groups));
  sheet.field("notes", value_or_empty(person.notes));
  add_history(sheet, history.of(person.id));
  return sheet.take();
}

}  // namespace cairn::render
