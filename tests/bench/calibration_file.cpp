// One fact a line, so that any language writes it with a print statement.
#include "calibration_file.h"

#include <fmt/format.h>

#include <map>
#include <optional>

#include "analysis/course.h"
#include "base/number.h"
#include "base/text.h"

namespace cairn::bench {
namespace {

using base::Date;

struct Facts {
  test::Life life;
  std::vector<analysis::Record> records;
  analysis::Origin origin;
  std::optional<double> target;
  bool has_today = false;
};

using Fields = std::vector<std::string_view>;

std::optional<Date> date_at(const Fields& fields, std::size_t at) {
  return at < fields.size() ? Date::parse_iso(fields[at]) : std::nullopt;
}
std::optional<double> number_at(const Fields& fields, std::size_t at) {
  return at < fields.size() ? base::parse_number(fields[at]) : std::nullopt;
}

// Whether the line said something.
bool take(const Fields& fields, Facts& facts) {
  const std::string_view what = fields.size() > 1 ? fields[1] : std::string_view{};
  const auto date = date_at(fields, 2);
  if (what == "kind" && fields.size() > 2) {
    facts.life.kind = fields[2];
    return true;
  }
  if (what == "target") {
    facts.target = number_at(fields, 2);
    return facts.target.has_value();
  }
  if (!date) return false;
  const auto number = number_at(fields, 3);
  if (what == "since" && number) {
    facts.origin = {date->plus_days(1), number};
  } else if ((what == "add" || what == "value") && number) {
    facts.records.push_back({*date, what == "value", *number});
  } else if (what == "pause" && date_at(fields, 3)) {
    facts.life.pauses.push_back({*date, *date_at(fields, 3)});
  } else if (what == "today") {
    facts.life.today = *date;
    facts.has_today = true;
  } else if (what == "due") {
    facts.life.course.due = date;
  } else if (what == "finish") {
    facts.life.finish = date;
  } else {
    return false;
  }
  return true;
}

// What was recorded after the day of the forecast tells the true finish, where no line does.
void find_finish(Facts& facts, const analysis::Course& course) {
  if (facts.life.finish) return;
  double value = facts.origin.baseline.value_or(0);
  for (const analysis::Record& record : facts.records) {
    value = record.is_reading ? record.number : value + record.number;
    const bool is_there = course.rises ? value >= course.target : value <= course.target;
    if (is_there) {
      facts.life.finish = record.day;
      return;
    }
  }
}

std::optional<std::string> complete(const std::string& id, Facts& facts) {
  facts.life.id = id;
  if (facts.life.kind.empty()) facts.life.kind = "goals";
  if (!facts.target) return fmt::format("{}: no target", id);
  if (!facts.has_today) return fmt::format("{}: no today", id);
  auto course = analysis::make_course(facts.records, facts.origin, facts.life.today);
  if (!course) return fmt::format("{}: nothing recorded up to today", id);
  course->target = *facts.target;
  course->rises = course->target >= course->first_value;
  course->due = facts.life.course.due;
  course->seed = analysis::seed_of(id, *course);
  find_finish(facts, *course);
  facts.life.course = std::move(*course);
  return std::nullopt;
}

}  // namespace

LivesRead read_lives(std::istream& in) {
  std::map<std::string, Facts, std::less<>> all;
  std::vector<std::string> order;
  LivesRead read;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    const std::string_view text = base::trim(line);
    if (text.empty() || text.front() == '#') continue;
    Fields fields = base::split(text, ',');
    for (std::string_view& field : fields) field = base::trim(field);
    const std::string id(fields.front());
    if (all.find(id) == all.end()) order.push_back(id);
    if (!take(fields, all[id])) read.complaints.push_back(fmt::format("line {}: '{}'", number, text));
  }
  for (const std::string& id : order) {
    Facts& facts = all[id];
    if (auto complaint = complete(id, facts)) {
      read.complaints.push_back(std::move(*complaint));
    } else {
      read.lives.push_back(std::move(facts.life));
    }
  }
  return read;
}

std::string as_text(const test::Life& life) {
  const analysis::Course& course = life.course;
  std::string text = fmt::format("{},kind,{}\n{},since,{},{}\n{},target,{}\n", life.id, life.kind, life.id,
                                 course.since.iso(), course.first_value, life.id, course.target);
  for (const base::Period& pause : life.pauses)
    text += fmt::format("{},pause,{},{}\n", life.id, pause.first.iso(), pause.last.iso());
  double value = course.first_value;
  for (const analysis::Step& step : course.steps) {
    value += step.change;
    text += fmt::format("{},{},{},{:.9f}\n", life.id, course.is_counted ? "add" : "value", step.day.iso(),
                        course.is_counted ? step.change : value);
  }
  text += fmt::format("{},today,{}\n", life.id, life.today.iso());
  if (course.due) text += fmt::format("{},due,{}\n", life.id, course.due->iso());
  if (life.finish) text += fmt::format("{},finish,{}\n", life.id, life.finish->iso());
  return text;
}

}  // namespace cairn::bench
