// Sections of bars, each with its amount beside it; a section without anything
// in it is left out.
#include "render/time_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "render/gauge.h"
#include "render/goal_list.h"
#include "render/json_text.h"

namespace cairn::render {
namespace {

using analysis::TimeReport;
using base::Minutes;
using Json = nlohmann::ordered_json;

constexpr std::size_t kMostRows = 8;
constexpr std::size_t kMostRemark = 40;
constexpr std::size_t kNarrow = 56;  // below it remarks go on a line of their own

// A bar with its name before it, and the amount and a remark behind it. Nothing has no bar.
struct BarRow {
  std::string name;
  std::int64_t minutes = 0;
  std::string remark{};
  Paint paint = Paint::none;
};

std::string amount(std::int64_t minutes) {
  return base::to_string(Minutes{minutes});
}

std::string percent(std::int64_t part, std::int64_t whole) {
  return fmt::format("{:.0f} %", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

std::string share_of_all(base::Minutes work, const TimeReport& report) {
  return percent(work.count, report.total.count) + " of all";
}

struct Columns {
  std::size_t name = 0;
  std::size_t bar = 0;
  std::size_t amount = 0;
  bool has_room_for_remarks = false;
};

Columns columns_of(const std::vector<BarRow>& rows, const Style& style) {
  Columns columns;
  std::size_t remark = 0;
  for (const BarRow& row : rows) {
    columns.name = std::max(columns.name, base::display_width(row.name));
    columns.amount = std::max(columns.amount, amount(row.minutes).size());
    remark = std::max(remark, base::display_width(row.remark));
  }
  columns.name = std::min(columns.name, std::max<std::size_t>(12, style.width * 2 / 5));
  columns.has_room_for_remarks = style.width >= kNarrow;
  std::size_t used = 2 + columns.name + 2 + 2 + columns.amount;
  if (columns.has_room_for_remarks && remark > 0) used += 2 + std::min(remark, kMostRemark);
  columns.bar = style.width > used + 4 ? std::min<std::size_t>(style.width - used, 30) : 4;
  return columns;
}

std::string drawn(const BarRow& row, const Columns& columns, std::int64_t most, const Style& style) {
  const double share = most > 0 ? static_cast<double>(row.minutes) / static_cast<double>(most) : 0;
  const std::string drawing =
      row.minutes > 0 ? style.paint(row.paint, bar(share, columns.bar)) : std::string(columns.bar, ' ');
  std::string line =
      fmt::format("  {}  {}  {:>{}}", pad(base::truncate_to_width(row.name, columns.name), columns.name),
                  drawing, amount(row.minutes), columns.amount);
  if (row.remark.empty()) return line + "\n";
  if (columns.has_room_for_remarks) {
    const std::size_t used = 2 + columns.name + 2 + columns.bar + 2 + columns.amount + 2;
    const std::size_t room = style.width > used + 8 ? style.width - used : 8;
    return line + "  " + style.paint(Paint::dim, base::truncate_to_width(row.remark, room)) + "\n";
  }
  const std::size_t room = style.width > 14 ? style.width - 4 : 10;
  return line + "\n    " + style.paint(Paint::dim, base::truncate_to_width(row.remark, room)) + "\n";
}

std::string section(std::string_view title, const std::vector<BarRow>& rows, const Style& style) {
  if (rows.empty()) return {};
  std::int64_t most = 0;
  for (const BarRow& row : rows) most = std::max(most, row.minutes);
  const Columns columns = columns_of(rows, style);
  std::string text = "\n" + style.paint(Paint::bold, title) + "\n";
  const std::size_t shown = rows.size() > kMostRows + 1 ? kMostRows : rows.size();
  std::int64_t rest = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i < shown)
      text += drawn(rows[i], columns, most, style);
    else
      rest += rows[i].minutes;
  }
  if (rows.size() > shown)
    text +=
        style.paint(Paint::dim, fmt::format("  … and {} more, {}", rows.size() - shown, amount(rest))) + "\n";
  return text;
}

std::string goal_name(const analysis::GoalTime& goal) {
  return goal.id.empty() ? "inbox" : base::printable(goal.id);
}

std::string goal_section(const TimeReport& report, const Style& style) {
  std::vector<BarRow> rows;
  for (const analysis::GoalTime& goal : report.goals) {
    BarRow row{goal_name(goal), goal.work.count, share_of_all(goal.work, report)};
    if (goal.committed && goal.committed->count > 0) {
      row.remark += fmt::format("; {} of {} committed", percent(goal.work.count, goal.committed->count),
                                base::to_string(*goal.committed));
      row.paint = goal.work >= *goal.committed ? Paint::good : Paint::warning;
    }
    rows.push_back(std::move(row));
  }
  return section("By goal", rows, style);
}

std::string kind_section(const TimeReport& report, const Style& style) {
  std::vector<BarRow> rows;
  for (const analysis::KindTime& kind : report.kinds)
    rows.push_back({base::printable(kind.name), kind.work.count, share_of_all(kind.work, report)});
  return section("By kind of work", rows, style);
}

struct BoxRow {
  std::string_view name;
  std::string_view words;
  base::Minutes work;
};

std::vector<BoxRow> boxes_of(const TimeReport& report) {
  const analysis::BoxTimes& boxes = report.boxes;
  return {{"do", "important and urgent", boxes.act},
          {"schedule", "important, not urgent", boxes.schedule},
          {"delegate", "urgent, not important", boxes.delegate},
          {"drop", "neither", boxes.drop},
          {"gone", "in no file any more", boxes.gone}};
}

std::string box_section(const TimeReport& report, const Style& style) {
  std::vector<BarRow> rows;
  for (const BoxRow& box : boxes_of(report)) {
    if (box.name == "gone" && box.work.count == 0) continue;
    std::string remark(box.words);
    if (box.work.count > 0) remark = fmt::format("{}, {}", share_of_all(box.work, report), box.words);
    rows.push_back({std::string(box.name), box.work.count, std::move(remark)});
  }
  return section("By box of the matrix", rows, style);
}

std::string hours_words(int hour) {
  return fmt::format("{:02}:00", hour);
}

std::string hour_section(const TimeReport& report, const Style& style) {
  std::vector<BarRow> rows;
  const std::size_t hours = report.hours.size();
  const auto best = static_cast<std::size_t>(report.best_hour.value_or(0));
  const std::size_t after_best = (best + 1) % hours;
  for (std::size_t hour = 0; hour < report.hours.size(); ++hour) {
    const analysis::HourTime& time = report.hours.at(hour);
    if (time.work.count == 0) continue;
    BarRow row{hours_words(static_cast<int>(hour)), time.work.count};
    if (time.interrupted > 0) row.remark = fmt::format("interrupted {}x", time.interrupted);
    if (report.best_hour && (hour == best || hour == after_best)) row.paint = Paint::good;
    rows.push_back(std::move(row));
  }
  if (rows.empty()) return {};
  // All of them: the shape of the day is what there is to see.
  std::int64_t most = 0;
  for (const BarRow& row : rows) most = std::max(most, row.minutes);
  const Columns columns = columns_of(rows, style);
  std::string text = "\n" + style.paint(Paint::bold, "By hour of the day");
  if (report.best_hour) {
    const bool is_one = report.hours.at(after_best).work.count == 0;
    const std::size_t end = best + (is_one ? 1 : 2);
    text += fmt::format(", best {} to {}", hours_words(static_cast<int>(best)),
                        hours_words(static_cast<int>(end > hours ? end - hours : end)));
  }
  text += "\n";
  for (const BarRow& row : rows) text += drawn(row, columns, most, style);
  if (report.without_hour.count > 0)
    text += style.paint(Paint::dim,
                        fmt::format("  {} without a time of day", base::to_string(report.without_hour))) +
            "\n";
  return text;
}

std::string estimate_line(const analysis::EstimateTime& task, const Style& style) {
  const bool is_over = task.spent > task.estimate;
  const std::string mark = task.is_done ? "✓" : is_over ? "!" : " ";
  const double factor = static_cast<double>(task.spent.count) / static_cast<double>(task.estimate.count);
  const std::string amounts =
      fmt::format("{} of {}, {:.1f}x", base::to_string(task.spent), base::to_string(task.estimate), factor);
  const std::string name = base::printable(task.subject);
  const Paint paint = is_over ? Paint::warning : task.is_done ? Paint::good : Paint::none;
  const std::string lead = style.paint(paint, fmt::format("  {} {}", mark, name));
  const std::size_t used = 4 + base::display_width(name) + 2 + amounts.size();
  if (used > style.width) return fmt::format("{}\n      {}\n", lead, amounts);
  return fmt::format("{}  {}\n", lead, amounts);
}

std::string estimate_section(const TimeReport& report, const Style& style) {
  if (report.estimates.empty()) return {};
  std::string text = "\n" + style.paint(Paint::bold, "Estimates against all the time they took") + "\n";
  const std::size_t shown = std::min(kMostRows, report.estimates.size());
  for (std::size_t i = 0; i < shown; ++i) text += estimate_line(report.estimates[i], style);
  if (report.estimates.size() > shown)
    text += style.paint(Paint::dim, fmt::format("    … and {} more", report.estimates.size() - shown)) + "\n";
  if (report.ratio) text += fmt::format("  What is done took {:.1f}x its estimate.\n", *report.ratio);
  return text;
}

std::string interruptions_line(const TimeReport& report, const Style& style) {
  if (report.interrupted == 0 && report.rounds == 0) return {};
  const double hours = static_cast<double>(report.total.count) / 60;
  std::string text;
  if (report.rounds > 0) text = base::count_of(static_cast<std::size_t>(report.rounds), "pomodoro");
  if (report.interrupted > 0) {
    if (!text.empty()) text += ", ";
    text += fmt::format("interrupted {}x", report.interrupted);
    if (hours >= 1 && static_cast<double>(report.interrupted) / hours >= 0.05)
      text += fmt::format(", {:.1f} an hour", static_cast<double>(report.interrupted) / hours);
  }
  std::string lines;
  for (const std::string& line : base::wrap_to_width(text, style.width)) lines += line + "\n";
  return lines;
}

}  // namespace

std::string time_report_text(const TimeReport& report, std::string_view name, base::Date today,
                             const Style& style) {
  const base::Date last = std::min(report.period.last, today);
  const std::string heading = fmt::format("This {}, {} to {}", name, report.period.first.iso(), last.iso());
  std::string text = style.paint(Paint::dim, base::truncate_to_width(heading, style.width)) + "\n";
  if (report.total.count == 0) {
    const std::string_view empty = "No time is recorded: cairn time start GOAL, cairn time add 1h GOAL";
    for (const std::string& line : base::wrap_to_width(empty, style.width)) text += line + "\n";
    return text;
  }
  text += fmt::format("{} on {}, {} a day\n", base::to_string(report.total),
                      base::count_of(static_cast<std::size_t>(report.days), "day"),
                      amount(report.total.count / std::max(1, report.days)));
  text += interruptions_line(report, style);
  if (report.twice_on) {
    const std::string note =
        fmt::format("! {} of it stand in the journal for two things at once, first on {}",
                    base::to_string(report.twice), report.twice_on->iso());
    for (const std::string& line : base::wrap_to_width(note, style.width))
      text += style.paint(Paint::warning, line) + "\n";
  }
  return text + goal_section(report, style) + kind_section(report, style) + box_section(report, style) +
         hour_section(report, style) + estimate_section(report, style);
}

std::string time_report_json(const TimeReport& report) {
  Json json;
  json["schema"] = "cairn.time-report/1";
  json["first"] = report.period.first.iso();
  json["last"] = report.period.last.iso();
  json["minutes"] = report.total.count;
  json["days"] = report.days;
  json["pomodoros"] = report.rounds;
  json["interrupted"] = report.interrupted;
  json["recorded_twice"] = report.twice.count;
  json["goals"] = Json::array();
  for (const analysis::GoalTime& goal : report.goals) {
    json["goals"].push_back({{"goal", goal.id.empty() ? std::string("inbox") : std::string(goal.id)},
                             {"minutes", goal.work.count},
                             {"committed", goal.committed ? Json(goal.committed->count) : Json(nullptr)},
                             {"interrupted", goal.interrupted}});
  }
  json["kinds"] = Json::array();
  for (const analysis::KindTime& kind : report.kinds)
    json["kinds"].push_back({{"kind", kind.name}, {"minutes", kind.work.count}});
  for (const BoxRow& box : boxes_of(report)) json["boxes"][std::string(box.name)] = box.work.count;
  json["hours"] = Json::array();
  for (const analysis::HourTime& hour : report.hours)
    json["hours"].push_back({{"minutes", hour.work.count}, {"interrupted", hour.interrupted}});
  json["without_hour"] = report.without_hour.count;
  json["best_hour"] = report.best_hour ? Json(*report.best_hour) : Json(nullptr);
  json["estimates"] = Json::array();
  for (const analysis::EstimateTime& task : report.estimates) {
    json["estimates"].push_back({{"item", task.subject},
                                 {"text", task.text},
                                 {"estimate", task.estimate.count},
                                 {"minutes", task.spent.count},
                                 {"done", task.is_done}});
  }
  json["ratio"] = report.ratio ? Json(*report.ratio) : Json(nullptr);
  return json_text(json);
}

std::string time_report_csv(const TimeReport& report, base::Date today) {
  std::string text = "part,name,minutes,against,interrupted\n";
  const auto line = [&](std::string_view part, std::string_view name, std::int64_t minutes,
                        const std::string& against, const std::string& interrupted) {
    text += fmt::format("{},{},{},{},{}\n", part, csv_field(name), minutes, against, interrupted);
  };
  const base::Date last = std::min(report.period.last, today);
  line("all", report.period.first.iso() + ".." + last.iso(), report.total.count, "",
       std::to_string(report.interrupted));
  for (const analysis::GoalTime& goal : report.goals)
    line("goal", goal.id.empty() ? "inbox" : goal.id, goal.work.count,
         goal.committed ? std::to_string(goal.committed->count) : "", std::to_string(goal.interrupted));
  for (const analysis::KindTime& kind : report.kinds) line("kind", kind.name, kind.work.count, "", "");
  for (const BoxRow& box : boxes_of(report)) line("box", box.name, box.work.count, "", "");
  for (std::size_t hour = 0; hour < report.hours.size(); ++hour) {
    const analysis::HourTime& time = report.hours.at(hour);
    if (time.work.count > 0)
      line("hour", hours_words(static_cast<int>(hour)), time.work.count, "",
           std::to_string(time.interrupted));
  }
  for (const analysis::EstimateTime& task : report.estimates)
    line("estimate", task.subject, task.spent.count, std::to_string(task.estimate.count), "");
  return text;
}

}  // namespace cairn::render
