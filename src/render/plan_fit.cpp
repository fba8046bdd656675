// The sums behind "it fits" and "it does not", as a person would check them.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/days.h"
#include "base/text.h"
#include "render/line.h"
#include "render/plan.h"
#include "render/priority_words.h"

namespace cairn::render {
namespace {

using analysis::Amount;
using analysis::Load;
using analysis::Overload;
using analysis::Plan;
using analysis::Portion;

constexpr std::size_t kMostDates = 6;
constexpr std::size_t kMostGoals = 4;
constexpr std::size_t kMostItems = 5;  // of one due date

// Work is rounded up and hours down, so that what does not fit never looks as if it did.
std::string work_text(Amount amount) {
  return base::to_string(amount.rounded_up());
}
std::string hours_text(Amount amount) {
  return base::to_string(amount.rounded_down());
}

std::string address_of(const Portion& portion) {
  return work_address({portion.goal, portion.task, portion.due, {}});
}

void add_wrapped(std::string& out, std::string_view lead, std::string_view text, const Style& style,
                 Paint paint = Paint::none) {
  const std::size_t indent = base::display_width(lead);
  const std::size_t room = style.width > indent + 10 ? style.width - indent : 10;
  std::string begin(lead);
  for (const std::string& part : base::wrap_to_width(text, room)) {
    out += style.paint(paint, begin) + part + "\n";
    begin = std::string(indent, ' ');
  }
}

const Load* tightest_of(const std::vector<Load>& loads) {
  const auto spare = [](const Load& load) { return load.available - load.work; };
  const auto found = std::min_element(loads.begin(), loads.end(),
                                      [&](const Load& a, const Load& b) { return spare(a) < spare(b); });
  return found == loads.end() ? nullptr : &*found;
}

// Work whose due date has passed: nothing can make it fit any more, but hours are needed for it.
Amount late_work(const Plan& plan, base::Date today) {
  Amount sum;
  for (const Portion& portion : plan.workload.portions)
    if (portion.due < today) sum += portion.work;
  return sum;
}

// The day on which so much can have been done; nothing where that is years away.
std::optional<base::Date> day_of_end(const Plan& plan, Amount work, base::Date today) {
  constexpr int kMostDays = 3 * 366;
  Amount done;
  for (const base::Date day : base::days_of({today, today.plus_days(kMostDays)})) {
    done += plan.hours.on(day);
    if (work <= done) return day;
  }
  return std::nullopt;
}

std::string fits_text(const Plan& plan, base::Date today, const Style& style) {
  std::string out;
  const Load* load = tightest_of(plan.loads);
  const Amount late = late_work(plan, today);
  std::string text = load == nullptr
                         ? "Everything fits: no estimated work is due."
                         : fmt::format("Everything fits. Tightest is {}: {} of work in {}, {} to spare.",
                                       load->due.iso(), work_text(load->work), hours_text(load->available),
                                       hours_text(load->available - load->work));
  if (late.sevenths == 0) {
    add_wrapped(out, "✓ ", text, style, Paint::good);
    return out;
  }
  const auto end = day_of_end(plan, late, today);
  const std::string until = end ? "until " + end->iso() : "for more than three years";
  if (load == nullptr) {
    text =
        fmt::format("{} of work is late and fills your hours {}; nothing with an estimate is due after it.",
                    work_text(late), until);
  } else {
    text.replace(0, std::string_view("Everything").size(), "What is due from today on");
    text += fmt::format(" {} of that work is late already and fills your hours {}.", work_text(late), until);
  }
  add_wrapped(out, "! ", text, style, Paint::warning);
  return out;
}

// That all dates can be kept does not say that every week holds what was promised for it.
std::string promises_text(const Plan& plan, const Style& style) {
  if (!plan.crowd) return {};
  std::string out;
  add_wrapped(out, "! ",
              fmt::format("From {} on the goals promise {} a week, and there are {}: what is due later gets "
                          "less than its `effort` (cairn explain A302).",
                          plan.crowd->from.iso(), base::to_string(plan.crowd->promised),
                          base::to_string(plan.hours.in_a_week().rounded())),
              style, Paint::warning);
  return out;
}

// "pmp 62h, boards 18h and 2 more"
std::string by_goal(const Plan& plan, const Load& load, base::Date today) {
  std::map<std::string, Amount> sums;
  for (const Portion& portion : plan.workload.portions) {
    if (portion.due <= load.due) sums[portion.goal == nullptr ? "inbox" : portion.goal->id] += portion.work;
  }
  for (const analysis::Ongoing& one : plan.workload.ongoing) {
    const std::int64_t days = load.due - std::max(one.from, today) + 1;
    if (days > 0) sums[one.goal->id] += Amount{one.per_week.count * days};
  }
  std::vector<std::pair<std::string, Amount>> parts(sums.begin(), sums.end());
  std::stable_sort(parts.begin(), parts.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> words;
  for (std::size_t i = 0; i < std::min(parts.size(), kMostGoals); ++i)
    words.push_back(fmt::format("{} {}", parts[i].first, work_text(parts[i].second)));
  if (parts.size() > kMostGoals) words.back() += fmt::format(" and {} more", parts.size() - kMostGoals);
  return base::join(words, ", ");
}

// Work whose own due date is later.
bool is_pulled_forward(const Portion& portion) {
  if (!portion.is_waited_for || portion.task == nullptr) return false;
  const auto& own = portion.task->due;
  const auto& whole = portion.goal == nullptr ? own : portion.goal->due;
  return own ? own->value > portion.due : whole && whole->value > portion.due;
}

// "and 1h that is late already, 2h due before": the rest of what is to be done by then.
std::string rest_of_work(const Plan& plan, const Load& load, base::Date today) {
  Amount late;
  Amount before;
  Amount on_the_day;
  for (const Portion& portion : plan.workload.portions) {
    if (portion.due > load.due) break;
    (portion.due < today ? late : portion.due < load.due ? before : on_the_day) += portion.work;
  }
  const Amount ongoing = load.work - late - before - on_the_day;
  std::vector<std::string> parts;
  if (late.sevenths > 0) parts.push_back(work_text(late) + " that is late already");
  if (before.sevenths > 0) parts.push_back(work_text(before) + " due before");
  if (ongoing.sevenths > 0) parts.push_back(work_text(ongoing) + " for `effort` without a due date");
  return parts.empty() ? std::string() : "and " + base::join(parts, ", ");
}

// What is due on one day, the largest first where not all are shown, and what is due before it.
std::string items_text(const Plan& plan, const Load& load, base::Date today, const Style& style) {
  const base::Date due = load.due;
  std::vector<const Portion*> items;
  for (const Portion& portion : plan.workload.portions) {
    if (portion.due == due) items.push_back(&portion);
  }
  const bool is_cut = items.size() > kMostItems + 1;
  if (is_cut)
    std::stable_sort(items.begin(), items.end(),
                     [](const Portion* a, const Portion* b) { return a->work > b->work; });
  const std::size_t shown = is_cut ? kMostItems : items.size();
  constexpr std::string_view kLead = "              · ";
  std::string out;
  for (std::size_t i = 0; i < shown; ++i) {
    const std::string_view why =
        is_pulled_forward(*items[i]) ? ", for what is due then waits for it" : std::string_view();
    add_wrapped(
        out, kLead,
        base::printable(fmt::format("{} {}{}", address_of(*items[i]), work_text(items[i]->work), why)), style,
        Paint::dim);
  }
  Amount rest;
  for (std::size_t i = shown; i < items.size(); ++i) rest += items[i]->work;
  if (is_cut)
    add_wrapped(out, kLead, fmt::format("and {} more, {}", items.size() - shown, work_text(rest)), style,
                Paint::dim);
  if (const std::string others = rest_of_work(plan, load, today); !others.empty())
    add_wrapped(out, kLead, others, style, Paint::dim);
  return out;
}

std::string dates_text(const Plan& plan, base::Date today, const Style& style) {
  std::string out;
  std::size_t shown = 0;
  for (const Load& load : plan.loads) {
    if (load.fits()) continue;
    if (shown++ == kMostDates) {
      out += fmt::format("  … and {} more\n", plan.overload->count - kMostDates);
      break;
    }
    add_wrapped(out, fmt::format("  {}  ", load.due.iso()),
                fmt::format("{} of work due by then, {} available: {} too much", work_text(load.work),
                            hours_text(load.available), base::to_string(load.lack_shown())),
                style);
    out += items_text(plan, load, today, style);
  }
  const Load& worst = plan.overload->tightest;
  add_wrapped(out, "  ",
              fmt::format("Until {}: {}; {} a week{}.", worst.due.iso(), by_goal(plan, worst, today),
                          base::to_string(plan.hours.in_a_week().rounded()),
                          [&] {
                            const auto off = plan.hours.days_off_between(today, worst.due);
                            if (off == 0) return std::string();
                            return ", " + base::count_of(static_cast<std::size_t>(off), "day") + " off";
                          }()),
              style);
  return out;
}

std::string ways_out(const Plan& plan, const Style& style) {
  const Overload& overload = *plan.overload;
  std::string out = style.paint(Paint::bold, "Ways out, each of them enough") + "\n";
  if (overload.more_a_week)
    add_wrapped(out, "  + ",
                fmt::format("{} more every {}", base::to_string(*overload.more_a_week),
                            overload.more_on ? base::weekday_name(*overload.more_on) : "week"),
                style, Paint::good);
  if (overload.move) {
    const analysis::Move& move = *overload.move;
    const std::string address = work_address({move.goal, move.task, move.from, {}});
    add_wrapped(out, "  → ",
                fmt::format("{} due {} later: cairn set {} due={}", address,
                            base::count_of(static_cast<std::size_t>(move.to - move.from), "day"), address,
                            move.to.iso()),
                style, Paint::good);
  }
  if (plan.cut) {
    const std::string address = address_of(plan.cut->portion);
    add_wrapped(
        out, "  × ",
        fmt::format("without {} ({}{}{}): cairn drop {} --because \"…\"", address,
                    work_text(plan.cut->portion.work), plan.cut->is_important ? "" : ", not important",
                    plan.cut->portion.is_waited_for ? ", others wait for it" : "", address),
        style, Paint::good);
  }
  std::string cut =
      fmt::format("{} less of what is due by {}", base::to_string(overload.cut), overload.tightest.due.iso());
  if (overload.first.due != overload.tightest.due)
    cut += fmt::format(", {} of it due by {}", base::to_string(overload.first.lack_shown()),
                       overload.first.due.iso());
  add_wrapped(out, "  − ", cut, style, Paint::good);
  return out;
}

}  // namespace

std::string fit_text(const Plan& plan, base::Date today, const Style& style) {
  std::string out;
  if (plan.fits()) {
    out = fits_text(plan, today, style) + promises_text(plan, style);
  } else {
    const std::string dates = plan.overload->count == 1 ? std::string("1 due date")
                                                        : fmt::format("{} due dates", plan.overload->count);
    out = style.paint(Paint::error, fmt::format("! Does not fit: {}", dates)) + "\n";
    out += dates_text(plan, today, style) + ways_out(plan, style);
  }
  if (plan.workload.calibrated_on > 0)
    add_wrapped(out, "  ", calibration_in_words(plan.workload.ratio, plan.workload.calibrated_on), style,
                Paint::dim);
  return out;
}

}  // namespace cairn::render
