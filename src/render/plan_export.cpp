// The plan for programs and for calendars.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "render/ics.h"
#include "render/json_text.h"
#include "render/plan.h"
#include "render/priority_words.h"

namespace cairn::render {
namespace {

using analysis::DayOfPlan;
using analysis::DueItem;
using analysis::Plan;
using analysis::PlannedWork;
using Json = nlohmann::ordered_json;

Json date_or_null(const std::optional<base::Date>& date) {
  return date ? Json(date->iso()) : Json(nullptr);
}

Json items_json(const std::vector<DueItem>& items) {
  Json list = Json::array();
  for (const DueItem& item : items)
    list.push_back({{"item", item.address}, {"text", item.text}, {"due", date_or_null(item.due)}});
  return list;
}

std::string clock_text(int minutes) {
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

Json work_json(const PlannedWork& work, std::int64_t minutes) {
  return {{"item", work_address(work)},
          {"text", work_title(work)},
          {"due", date_or_null(work.due)},
          {"minutes", minutes}};
}

Json day_json(const DayOfPlan& day) {
  Json json{{"date", day.laid.day.iso()},
            {"off", day.is_off},
            {"available", day.laid.available.rounded().count},
            {"planned", day.laid.planned().rounded().count}};
  Json& work = json["work"] = Json::array();
  if (day.sittings.empty()) {
    for (const PlannedWork& one : day.laid.work) work.push_back(work_json(one, one.work.rounded().count));
  }
  for (const analysis::Sitting& sitting : day.sittings) {
    Json one = work_json(day.laid.work[sitting.work], sitting.to - sitting.from);
    one["from"] = clock_text(sitting.from);
    one["to"] = clock_text(sitting.to);
    work.push_back(std::move(one));
  }
  Json& people = json["people"] = Json::array();
  for (const analysis::Contact& contact : day.contacts) people.push_back(contact.person->id);
  json["due"] = items_json(day.due);
  return json;
}

Json load_json(const analysis::Load& load) {
  return {{"due", load.due.iso()},
          {"work", load.work_shown().count},
          {"available", load.available_shown().count},
          {"lack", load.lack_shown().count}};
}

Json overload_json(const Plan& plan) {
  if (!plan.overload) return nullptr;
  const analysis::Overload& overload = *plan.overload;
  Json dates = Json::array();
  for (const analysis::Load& load : plan.loads) {
    if (!load.fits()) dates.push_back(load_json(load));
  }
  Json json{{"dates", dates},
            {"tightest", load_json(overload.tightest)},
            {"more_a_week", overload.more_a_week ? Json(overload.more_a_week->count) : Json()},
            {"more_on", overload.more_on ? Json(base::weekday_name(*overload.more_on)) : Json()},
            {"cut", overload.cut.count},
            {"move", nullptr},
            {"drop", nullptr}};
  if (overload.move)
    json["move"] = {{"item", work_address({overload.move->goal, overload.move->task, {}, {}})},
                    {"from", overload.move->from.iso()},
                    {"to", overload.move->to.iso()}};
  if (plan.cut)
    json["drop"] = {{"item", work_address({plan.cut->portion.goal, plan.cut->portion.task, {}, {}})},
                    {"minutes", plan.cut->portion.work.rounded_up().count}};
  return json;
}

CalendarEvent event_of(const DayOfPlan& day, const PlannedWork& work) {
  CalendarEvent event;
  event.day = day.laid.day;
  event.summary = work_title(work);
  event.description = work_address(work);
  if (work.due) event.description += fmt::format("\ndue {}", work.due->iso());
  return event;
}

}  // namespace

std::string plan_json(const Plan& plan, std::string_view period, base::Date today) {
  Json json{{"schema", "cairn.plan/1"},
            {"period", period},
            {"today", today.iso()},
            {"from", plan.period.first.iso()},
            {"to", plan.period.last.iso()},
            {"fits", plan.fits()},
            {"available", plan.available().rounded().count},
            {"planned", plan.planned().rounded().count}};
  Json& days = json["days"] = Json::array();
  for (const DayOfPlan& day : plan.days) days.push_back(day_json(day));
  json["overload"] = overload_json(plan);
  json["late"] = items_json(plan.late);
  json["unestimated"] = items_json(plan.unestimated);
  return json_text(json);
}

std::string plan_ics(const Plan& plan, const base::LocalTime& now) {
  Calendar calendar(now);
  for (const DayOfPlan& day : plan.days) {
    for (const analysis::Sitting& sitting : day.sittings) {
      const PlannedWork& work = day.laid.work[sitting.work];
      CalendarEvent event = event_of(day, work);
      event.hours = {sitting.from, sitting.to};
      event.uid = fmt::format("{}T{:04}-{}@cairn", day.laid.day.iso(), sitting.from, work_address(work));
      calendar.add(event);
    }
    if (!day.sittings.empty()) continue;
    for (const PlannedWork& work : day.laid.work) {
      CalendarEvent event = event_of(day, work);
      event.summary += fmt::format(" ({})", base::to_string(work.work.rounded()));
      event.uid = fmt::format("{}-{}@cairn", day.laid.day.iso(), work_address(work));
      calendar.add(event);
    }
  }
  return calendar.finish();
}

}  // namespace cairn::render
