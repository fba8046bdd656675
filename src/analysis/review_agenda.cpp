// Each matter is gathered by itself; a goal that asks for several things is asked about once.
#include "analysis/review_agenda.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/condition.h"
#include "analysis/measures.h"
#include "base/text.h"

namespace cairn::analysis {
namespace {

using base::Date;
using model::EventKind;
using model::Goal;
using model::Status;

constexpr std::array<std::string_view, 3> kKinds = {"week", "month", "quarter"};
constexpr std::array<std::string_view, 10> kMatters = {"at-risk", "unlogged", "habit",    "celebrate",
                                                       "person",  "promise",  "question", "feedback",
                                                       "idea",    "vision"};

constexpr double kLowPace = 0.8;
constexpr double kLowConfidence = 4;
constexpr int kLogWithin = 7;        // days, where the goal does not say
constexpr int kFeedbackWithin = 92;  // days: what was not answered in a quarter stays without
constexpr base::Span kVisionEvery{0, 3};

// The greatest reason decides the place.
namespace urgency {
constexpr double kOverdue = 1000, kNever = 900, kBehind = 500, kCondition = 300, kPace = 200, kLate = 100;
constexpr double kMostDays = 399;
}  // namespace urgency

std::string days_text(int days) {
  return base::count_of(static_cast<std::size_t>(std::abs(days)), "day");
}

struct Collector {
  const store::Workspace& workspace;
  const History& history;
  Date today;
  const Goal* only;
  ReviewAgenda& out;

  bool is_chosen(const Goal& goal) const { return only == nullptr || only == &goal; }

  static std::string_view title(const Goal& goal) {
    return goal.statement ? goal.statement->value : std::string_view{};
  }

  static void add_reason(ReviewItem& item, double urgency, std::string reason) {
    item.urgency = std::max(item.urgency, urgency);
    // Two conditions, or one and the due date, may find the same.
    if (std::find(item.reasons.begin(), item.reasons.end(), reason) == item.reasons.end())
      item.reasons.push_back(std::move(reason));
  }

  void add_due(const Goal& goal, const Measures& measures, ReviewItem& item) const {
    if (!goal.due) return;
    const int late = today - goal.due->value;
    if (late > 0) {
      add_reason(item, urgency::kOverdue + late, fmt::format("due {} ago", days_text(late)));
      return;
    }
    if (measures.never_gets_there) {
      add_reason(item, urgency::kNever, "at this pace it never gets there");
    } else if (measures.slack_days && *measures.slack_days < 0) {
      const int behind = -*measures.slack_days;
      add_reason(
          item, urgency::kBehind + std::min<double>(behind, urgency::kMostDays),
          fmt::format("likely {} late, on {}", days_text(behind), goal.due->value.plus_days(behind).iso()));
    } else if (measures.pace && !measures.is_early && *measures.pace < kLowPace) {
      add_reason(item, urgency::kPace, fmt::format("{:.0f}% of the pace it needs", *measures.pace * 100));
    }
  }

  void add_late_items(const Goal& goal, ReviewItem& item) const {
    std::size_t late = 0;
    std::string_view first;
    Date first_due = today;
    const auto look = [&](const auto& one) {
      if (!one.due || one.done || one.due->value >= today) return;
      ++late;
      if (one.due->value < first_due) {
        first_due = one.due->value;
        first = one.address;
      }
    };
    for (const auto& task : goal.tasks) look(task);
    for (const auto& milestone : goal.milestones) look(milestone);
    if (late == 0) return;
    std::string reason = fmt::format("{}/{} {} late", goal.id, first, days_text(today - first_due));
    if (late > 1) reason += fmt::format(", and {} more", late - 1);
    add_reason(item, urgency::kLate, std::move(reason));
  }

  void add_untested(const Goal& goal, const Verdict& verdict) const {
    for (const std::string& text : verdict.untested) {
      const std::pair one(&goal, text);
      if (std::find(out.untested.begin(), out.untested.end(), one) == out.untested.end())
        out.untested.push_back(one);
    }
  }

  void add_conditions(const Goal& goal, const Measures& measures, ReviewItem& item) const {
    for (const model::Obstacle& obstacle : goal.obstacles) {
      if (!obstacle.when) continue;
      const auto condition = parse_condition(obstacle.when->value);
      if (!condition) continue;
      const Verdict verdict = judge(*condition, measures, today);
      if (!verdict.holds) add_untested(goal, verdict);
      if (verdict.holds != true) continue;
      add_reason(item, urgency::kCondition, verdict.reason);
      if (obstacle.then) item.plans.push_back(obstacle.then->value);
    }
  }

  // When its number was last recorded; what adds up from other goals is not asked for.
  std::string unlogged_reason(const Goal& goal) const {
    if (!goal.metric || goal.rollup || goal.is_habit()) return {};
    if (goal.start && goal.start->value > today) return {};
    const auto last = last_reading_day(history, goal.id);
    if (!last) return "no number yet";
    const Date wanted = goal.review ? *last + goal.review->value : last->plus_days(kLogWithin);
    return wanted <= today ? fmt::format("last number {} ago", days_text(today - *last)) : std::string();
  }

  // The complete periods that ended since the last review, the latest first; at least one before the first.
  std::vector<const HabitPeriod*> periods_to_review(const Habit& habit) const {
    std::vector<const HabitPeriod*> found;
    for (auto one = habit.periods.rbegin(); one != habit.periods.rend(); ++one) {
      if (one->is_current) continue;
      const bool is_first = found.empty() && !out.last_review;
      if (one->days.last < out.period.first && !is_first) break;
      found.push_back(&*one);
    }
    return found;
  }

  void add_habit(const Habit& habit, ReviewItem& item) const {
    const auto periods = periods_to_review(habit);
    const auto is_missed = [](const HabitPeriod* one) { return !one->is_excused() && !one->is_met(); };
    const auto missed = std::count_if(periods.begin(), periods.end(), is_missed);
    if (missed == 0) return;
    const HabitPeriod& last = *periods.front();
    if (is_missed(&last)) item.missed = last.days;
    if (periods.size() == 1) {
      const bool is_day = last.days.first == last.days.last;
      return add_reason(item, urgency::kPace,
                        fmt::format("{:g} of {:g} {}", last.counted, last.wanted,
                                    is_day ? "on " + last.days.first.iso() : words_of(last.days)));
    }
    const auto counted = std::count_if(periods.begin(), periods.end(),
                                       [](const HabitPeriod* one) { return !one->is_excused(); });
    const int length = last.days.last - last.days.first + 1;
    const std::string_view unit = length == 1 ? "days" : length == 7 ? "weeks" : "periods";
    std::string reason = fmt::format("kept in {} of {} {} {}", counted - missed, counted, unit,
                                     words_of({periods.back()->days.first, last.days.last}));
    if (item.missed) reason += fmt::format(", {:g} of {:g} in the last", last.counted, last.wanted);
    add_reason(item, urgency::kPace, std::move(reason));
  }

  static std::string words_of(const base::Period& days) {
    return fmt::format("from {} to {}", days.first.iso(), days.last.iso());
  }

  void add_goal(const Goal& goal) {
    ReviewItem item;
    item.subject = goal.id;
    item.text = title(goal);
    item.goal = &goal;
    const Progress progress = progress_of(workspace, history, goal, today);
    const Measures measures = measures_of(history, progress, today);
    if (progress.habit && !progress.habit_ended) {
      item.matter = Matter::habit;
      add_habit(*progress.habit, item);
    } else {
      add_due(goal, measures, item);
    }
    add_conditions(goal, measures, item);
    add_late_items(goal, item);
    if (const auto sure = last_confidence(history, goal.id); sure && *sure <= kLowConfidence)
      add_reason(item, urgency::kLate, fmt::format("confidence {:g} of 10", *sure));
    const bool is_calm = item.reasons.empty();
    if (std::string reason = unlogged_reason(goal); !reason.empty()) {
      item.is_unlogged = true;
      item.reasons.push_back(std::move(reason));
      if (is_calm) item.matter = Matter::unlogged;
    }
    if (!item.reasons.empty()) out.items.push_back(std::move(item));
  }

  bool is_celebrated(std::string_view goal, std::string_view address) const {
    const auto& events = history.of(goal);
    return std::any_of(events.begin(), events.end(), [&](const model::Event* event) {
      return event->kind == EventKind::celebrate && event->subject.value == address;
    });
  }

  bool is_in_period(const model::Maybe<Date>& day) const {
    return day && day->value >= out.period.first && day->value <= today;
  }

  void add_reached(const Goal& goal) {
    const auto add = [&](std::string address, std::string_view text, std::string_view reward, Date day) {
      if (is_celebrated(goal.id, address)) return;
      ReviewItem item{Matter::celebrate, std::move(address), text, {fmt::format("reached {}", day.iso())}};
      item.reward = reward;
      item.goal = &goal;
      item.urgency = day - out.period.first;
      out.items.push_back(std::move(item));
    };
    if (goal.state() == Status::done && is_in_period(goal.finished))
      add(goal.id, title(goal), {}, goal.finished->value);
    for (const model::Milestone& one : goal.milestones) {
      if (!is_in_period(one.done)) continue;
      add(fmt::format("{}/{}", goal.id, one.address), one.name ? one.name->value : std::string_view{},
          one.reward ? one.reward->value : std::string_view{}, one.done->value);
    }
  }

  void add_questions(const Goal& goal) {
    for (const model::Obstacle& obstacle : goal.obstacles) {
      if (!obstacle.condition) continue;
      ReviewItem item{
          Matter::question, fmt::format("{}/{}", goal.id, obstacle.address), obstacle.condition->value, {}};
      if (obstacle.then) item.plans.push_back(obstacle.then->value);
      item.goal = &goal;
      out.items.push_back(std::move(item));
    }
  }

  // What the person means by a value or an objective.
  std::string_view meaning_of(std::string_view name) const {
    const store::SourceFile* file = workspace.find_file("profile.yaml");
    if (file == nullptr || !file->tree) return {};
    for (const std::string_view list : {"values", "objectives"}) {
      for (const document::Node one : file->tree->root().find(list).items())
        if (one.find("name").text() == name) return one.find("means").text();
    }
    return {};
  }

  void add_idea(const Goal& goal) {
    ReviewItem item{Matter::idea, goal.id, title(goal), {}};
    item.goal = &goal;
    for (const auto& name : goal.serves) {
      const std::string_view means = meaning_of(name.value);
      item.reasons.push_back(fmt::format("serves {}{}{}", name.value, means.empty() ? "" : ": ", means));
    }
    if (goal.serves.empty()) {
      std::vector<std::string> values;
      for (const auto& value : workspace.profile.values) values.emplace_back(value.value);
      item.reasons.push_back(values.empty() ? "serves no value: profile.yaml names none yet"
                                            : "serves no value; yours are " + base::join(values, ", "));
    }
    out.items.push_back(std::move(item));
  }

  void add_people() {
    const Agenda agenda = make_agenda(workspace, history, today, base::Span{});
    for (const Contact& contact : agenda.contacts) {
      if (only != nullptr && !helps(*only, contact.person->id)) continue;
      ReviewItem item{Matter::person,
                      contact.person->id,
                      contact.person->name ? contact.person->name->value : std::string_view{},
                      {}};
      item.urgency = contact.closeness == Closeness::overdue ? 1 : 0;
      item.reasons.push_back(contact.last
                                 ? fmt::format("last contact {} ago", days_text(today - *contact.last))
                                 : std::string("no contact yet"));
      if (contact.person->ask) item.plans.push_back(contact.person->ask->value);
      out.items.push_back(std::move(item));
    }
    // One that a later review has left behind was asked about then.
    const bool is_open =
        agenda.promised_on && *agenda.promised_on < today && agenda.promised_on == last_review();
    if (only != nullptr || !is_open) return;
    ReviewItem promise{Matter::promise, {}, agenda.promise, {}};
    promise.reasons.push_back(fmt::format("promised {}", agenda.promised_on->iso()));
    out.items.push_back(std::move(promise));
  }

  std::optional<Date> last_review() const {
    std::optional<Date> last;
    for (const model::Event* event : history.all())
      if (event->kind == EventKind::review) last = event->at.value.day;
    return last;
  }

  static bool helps(const Goal& goal, std::string_view person) {
    return std::any_of(goal.people.begin(), goal.people.end(),
                       [&](const auto& one) { return one.value == person; });
  }

  // The latest of each person: that is the one which `cairn log PERSON --amend --answer` answers.
  void add_feedback() {
    for (const model::Person& person : workspace.people) {
      const model::Event* last = nullptr;
      for (const model::Event* event : history.of(person.id)) {
        if (event->kind == EventKind::feedback && event->subject.value == person.id) last = event;
      }
      if (last == nullptr || !text_of(*last, "answer").empty()) continue;
      const Date day = history.day_of(*last);
      if (today - day > kFeedbackWithin || day > today) continue;
      const std::string_view on = text_of(*last, "on");
      if (only != nullptr && owner_of(on) != only->id) continue;
      ReviewItem item{Matter::feedback, person.id, text_of(*last, "said"), {}};
      item.reasons.push_back(on.empty() ? fmt::format("said {}", day.iso())
                                        : fmt::format("said {} of {}", day.iso(), on));
      item.urgency = text_of(*last, "kind") == "strength" ? 0 : 1;
      out.items.push_back(std::move(item));
    }
  }

  void add_vision() {
    const store::SourceFile* file = workspace.find_file("profile.yaml");
    if (only != nullptr || file == nullptr || !file->tree) return;
    const document::Node vision = file->tree->root().find("vision");
    if (!vision.is_mapping() || vision.size() == 0) return;
    const auto revised = Date::parse_iso(vision.find("revised").text());
    if (revised && *revised + kVisionEvery > today) return;
    ReviewItem item{Matter::vision, {}, vision.find("picture").text(), {}};
    item.reasons.push_back(revised ? fmt::format("last revised {}", revised->iso()) : "never revised yet");
    for (const document::Node line : vision.find("affirmations").items())
      if (!line.text().empty()) item.plans.push_back(line.text());
    out.items.push_back(std::move(item));
  }

  bool has_confidence(const Goal& goal) const {
    for (const model::Event* event : history.of(goal.id)) {
      const Date day = history.day_of(*event);
      const bool is_recent = day > out.period.first || today - day < kLogWithin;
      if (event->kind == EventKind::progress && number_of(*event, "confidence") && is_recent && day <= today)
        return true;
    }
    return false;
  }

  void collect() {
    for (const Goal& goal : workspace.goals) {
      if (!is_chosen(goal)) continue;
      add_reached(goal);
      if (goal.state() == Status::idea && out.kind == ReviewKind::quarter) add_idea(goal);
      if (goal.state() != Status::active) continue;
      add_goal(goal);
      add_questions(goal);
      if (!goal.is_habit() && goal.due && !has_confidence(goal)) out.unsure.push_back(&goal);
    }
    add_people();
    add_feedback();
    add_vision();
    std::stable_sort(out.items.begin(), out.items.end(), [](const ReviewItem& a, const ReviewItem& b) {
      return a.matter != b.matter ? a.matter < b.matter : a.urgency > b.urgency;
    });
  }
};

base::Span span_of(ReviewKind kind) {
  switch (kind) {
    case ReviewKind::week:
      return {7, 0};
    case ReviewKind::month:
      return {0, 1};
    case ReviewKind::quarter:
      break;
  }
  return {0, 3};
}

}  // namespace

std::string_view to_string(ReviewKind kind) {
  return kKinds.at(static_cast<std::size_t>(kind));
}

std::optional<ReviewKind> parse_review_kind(std::string_view word) {
  const auto found = std::find(kKinds.begin(), kKinds.end(), word);
  if (found == kKinds.end()) return std::nullopt;
  return static_cast<ReviewKind>(found - kKinds.begin());
}

std::string_view to_string(Matter matter) {
  return kMatters.at(static_cast<std::size_t>(matter));
}

ReviewAgenda make_review_agenda(const store::Workspace& workspace, const History& history, ReviewKind kind,
                                Date today, const Goal* goal) {
  ReviewAgenda agenda;
  agenda.kind = kind;
  agenda.period = {today - span_of(kind), today};
  for (const model::Event* event : history.all()) {
    const auto reviewed =
        event->kind == EventKind::review ? parse_review_kind(event->subject.value) : std::nullopt;
    const Date day = history.day_of(*event);
    // Who looked back on a month has looked back on its weeks.
    if (!reviewed || *reviewed < kind || day > today) continue;
    agenda.last_review = day;
  }
  if (agenda.last_review) agenda.period.first = *agenda.last_review;
  Collector{workspace, history, today, goal, agenda}.collect();
  if (kind == ReviewKind::quarter && goal == nullptr) {
    agenda.calibration = calibrate(workspace, history);
    agenda.certificates = certificates_of(workspace);
    std::erase_if(agenda.certificates,
                  [&](const DueItem& item) { return *item.due > today + span_of(ReviewKind::quarter); });
  }
  return agenda;
}

}  // namespace cairn::analysis
