// A heading a day with its load, then what to do in the order to do it.
#include "render/plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/agenda.h"
#include "render/gauge.h"
#include "render/goal_list.h"
#include "render/line.h"
#include "render/priority_words.h"
#include "render/rows.h"

namespace cairn::render {
namespace {

using analysis::Amount;
using analysis::DayOfPlan;
using analysis::DueItem;
using analysis::Plan;
using analysis::PlannedWork;

constexpr std::size_t kWidest = 120;
constexpr std::size_t kWide = 64;  // columns from which on a row has room for a title

std::string hours_text(Amount amount) {
  return base::to_string(amount.rounded());
}

std::string clock_text(int minutes) {
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

double share_of(Amount part, Amount whole) {
  return whole.sevenths == 0 ? 0 : static_cast<double>(part.sevenths) / static_cast<double>(whole.sevenths);
}

std::string short_day(base::Date day) {
  return fmt::format("{} {:2} {}", base::weekday_name(day.weekday()).substr(0, 3), day.day(),
                     base::month_name(day.month()).substr(0, 3));
}

class PlanWriter {
 public:
  PlanWriter(const Plan& plan, base::Date today, const Style& style)
      : plan_(plan), today_(today), style_(style), bar_(std::clamp<std::size_t>(style.width / 6, 6, 24)) {
    for (const DayOfPlan& day : plan.days) {
      for (const PlannedWork& one : day.laid.work)
        name_ = std::max(name_, base::display_width(base::printable(work_address(one))));
    }
    name_ = std::min(name_, style.width * 2 / 5);
  }

  std::string days() {
    for (const DayOfPlan& day : plan_.days) {
      if (has_anything(day)) write(day);
    }
    return std::move(out_);
  }

  std::string lines() {
    for (const DayOfPlan& day : plan_.days) write_line(day);
    return std::move(out_);
  }

 private:
  static bool has_anything(const DayOfPlan& day) {
    return !day.laid.work.empty() || !day.contacts.empty() || !day.due.empty() || day.is_off ||
           day.laid.available.sevenths > 0;
  }

  Line head(const DayOfPlan& day) const {
    Line line;
    line.add(short_day(day.laid.day), day.laid.day == today_ ? Paint::bold : Paint::none).add("  ");
    if (day.is_off) return line.add(pad("day off", bar_ + 2), Paint::dim);
    if (day.laid.available.sevenths == 0) return line.add(pad("no hours", bar_ + 2), Paint::dim);
    const Amount planned = day.laid.planned();
    line.add(bar(share_of(planned, day.laid.available), bar_), Paint::info).add("  ");
    return line;
  }

  std::string load(const DayOfPlan& day) const {
    if (day.laid.available.sevenths == 0) return "";
    return fmt::format("{} of {}", hours_text(day.laid.planned()), hours_text(day.laid.available));
  }

  void write(const DayOfPlan& day) {
    // Of one day alone, the title has said that it has no hours.
    const bool is_said = plan_.days.size() == 1 && !day.is_off && day.laid.available.sevenths == 0;
    if (!is_said) emit(head(day).add(load(day)));
    if (day.sittings.empty()) {
      for (const PlannedWork& one : day.laid.work) write_work(one, hours_text(one.work), "");
    }
    for (std::size_t i = 0; i < day.sittings.size(); ++i) {
      const analysis::Sitting& sitting = day.sittings[i];
      write_work(day.laid.work[sitting.work], base::to_string(base::Minutes{sitting.to - sitting.from}),
                 fmt::format("{}-{}", clock_text(sitting.from), clock_text(sitting.to)));
    }
    for (const analysis::Contact& contact : day.contacts) write_contact(contact);
    for (const DueItem& item : day.due) write_due(item);
  }

  // "  06:30-07:20  pmp/risk-chapters  Work through the risk chapters   50m"
  void write_work(const PlannedWork& work, const std::string& length, const std::string& when) {
    Line line("  ");
    if (!when.empty()) line.add(when, Paint::dim).add("  ");
    const std::string address = base::printable(work_address(work));
    const std::size_t room = style_.width > length.size() + 2 ? style_.width - length.size() - 2 : 0;
    // An address is typed, so that it is never cut.
    if (!when.empty() && line.width() + base::display_width(address) > room) {
      emit(line.fill_to(room + 2).add(length));
      return emit(Line("    ").add(address));
    }
    const std::size_t name_end = line.width() + std::max(name_, base::display_width(address));
    line.add(address);
    if (line.width() > room) {
      emit(line);
      return emit(Line(std::string(room > 0 ? room + 2 : 0, ' ')).add(length));
    }
    if (style_.width >= kWide && name_end + 12 < room) {
      line.fill_to(name_end).add("  ");
      line.add(base::truncate_to_width(base::printable(work_title(work)), room - line.width()), Paint::dim);
    }
    emit(line.fill_to(room + 2).add(length));
  }

  void write_note(std::string_view symbol, Paint paint, std::string_view name, const std::string& text) {
    Line line("  ");
    line.add(fmt::format("{} ", symbol), paint).add(base::printable(name));
    const std::string plain = base::printable(text);
    if (line.width() + 2 + base::display_width(plain) <= style_.width || line.width() + 14 < style_.width)
      line.add("  ").add(base::truncate_to_width(plain, style_.width - line.width()), Paint::dim);
    emit(line);
  }

  void write_contact(const analysis::Contact& contact) {
    const bool is_late = contact.closeness == analysis::Closeness::overdue;
    const std::string last =
        contact.last ? fmt::format("last {}", relative_day(*contact.last, today_)) : "never yet";
    write_note(is_late ? "!" : "~", is_late ? Paint::error : Paint::warning, contact.person->id,
               fmt::format("{}, {}", name_of(*contact.person), last));
  }

  void write_due(const DueItem& item) {
    write_note("◆", Paint::warning, item.address,
               item.runs_out ? text_of(item, today_) : fmt::format("due: {}", item.text));
  }

  // A day of a month: its load and as much of its work as there is room for.
  void write_line(const DayOfPlan& day) {
    Line line = head(day);
    line.add(pad(load(day), 12));
    std::vector<std::string> parts;
    for (const PlannedWork& one : day.laid.work)
      parts.push_back(fmt::format("{} {}", work_address(one), hours_text(one.work)));
    for (const analysis::Contact& contact : day.contacts)
      parts.push_back(fmt::format("~ {}", contact.person->id));
    for (const DueItem& item : day.due) parts.push_back(fmt::format("◆ {}", item.address));
    const std::string all = base::printable(base::join(parts, ", "));
    if (line.width() + 2 + 16 <= style_.width) {
      line.add("  ").add(base::truncate_to_width(all, style_.width - line.width() - 2), Paint::dim);
      return emit(line);
    }
    emit(line);
    if (!all.empty()) emit(Line("  ").add(base::truncate_to_width(all, style_.width - 2), Paint::dim));
  }

  void emit(const Line& line) {
    std::string drawn = line.drawn(style_);
    while (drawn.ends_with(' ')) drawn.pop_back();
    out_ += drawn + "\n";
  }

  const Plan& plan_;
  base::Date today_;
  const Style& style_;
  std::size_t bar_;
  std::size_t name_ = 0;
  std::string out_;
};

std::string title_of(const Plan& plan, const Style& style) {
  const base::Period& period = plan.period;
  std::string days = short_day(period.first);
  if (period.last != period.first) days += " to " + short_day(period.last);
  std::string load = "no hours";
  if (plan.available().sevenths > 0)
    load = fmt::format("{} of {}", hours_text(plan.planned()), hours_text(plan.available()));
  days += fmt::format(" {}", period.last.year());
  const bool is_tight = base::display_width(days) + 2 + load.size() > style.width;
  return style.paint(Paint::bold, days) + (is_tight ? "\n" : "  ") + load + "\n";
}

std::string section(std::string_view title, const std::vector<DueItem>& items, base::Date today,
                    const Style& style) {
  if (items.empty()) return "";
  std::vector<Row> rows;
  for (const DueItem& item : items) {
    const bool is_late = item.due && *item.due < today;
    std::string when = item.due ? due_in_words(*item.due, today) : "";
    if (item.used_up)
      when =
          fmt::format("{} of {}, {}", base::to_string(item.recorded), base::to_string(*item.used_up), when);
    rows.push_back({is_late ? "!" : "·", base::printable(item.address), base::printable(text_of(item, today)),
                    when, is_late ? Paint::error : Paint::none});
  }
  constexpr std::size_t kMostRows = 8;
  return style.paint(Paint::bold, title) + "\n" + draw_rows(rows, kMostRows, style);
}

}  // namespace

std::string work_address(const PlannedWork& work) {
  const std::string owner = work.goal == nullptr ? "inbox" : work.goal->id;
  return work.task == nullptr ? owner : fmt::format("{}/{}", owner, work.task->address);
}

std::string work_title(const PlannedWork& work) {
  if (work.task != nullptr) return work.task->text ? std::string(work.task->text->value) : "";
  return work.goal->statement ? std::string(work.goal->statement->value) : "";
}

std::string plan_text(const Plan& plan, base::Date today, PlanDetail detail, const Style& style) {
  // A length at the far end of a wide line is lost to the eye; a line for a whole day needs all of it.
  Style narrower = style;
  if (detail == PlanDetail::full) narrower.width = std::min(style.width, kWidest);
  PlanWriter writer(plan, today, narrower);
  std::string out = title_of(plan, style);
  out += detail == PlanDetail::full ? writer.days() : writer.lines();
  out += section("Late already", plan.late, today, style);
  const auto is_used_up = [](const DueItem& item) { return item.used_up.has_value(); };
  std::vector<DueItem> unestimated, used_up;
  std::partition_copy(plan.unestimated.begin(), plan.unestimated.end(), std::back_inserter(used_up),
                      std::back_inserter(unestimated), is_used_up);
  out += section("Without an estimate, so without a place", unestimated, today, style);
  out += section("Estimate used up: say how much is left", used_up, today, style);
  return out + fit_text(plan, today, style);
}

}  // namespace cairn::render
