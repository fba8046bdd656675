// `cairn time` alone: what runs, and how much today and this week have had.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "base/wall_clock.h"
#include "commands/timing/running.h"
#include "commands/timing/verbs.h"
#include "commands/writing.h"
#include "render/json_text.h"
#include "render/style.h"

namespace cairn::commands::timing {
namespace {

using cli::Exit;
using render::Paint;
using Json = nlohmann::ordered_json;

constexpr std::size_t kFewGoals = 6;

struct Row {
  std::string goal;
  std::int64_t today = 0;
  std::int64_t week = 0;
};

struct Status {
  std::optional<Running> running;
  std::vector<Row> rows;  // the most first
  Row sum;
};

// The running timer counts: it is work of today.
void count(std::map<std::string, Row>& rows, const std::string& subject, std::int64_t minutes,
           bool is_today) {
  Row& row = rows[std::string(analysis::owner_of(subject))];
  row.week += minutes;
  if (is_today) row.today += minutes;
}

Status status_of(const cli::Context& context, store::Workspace& workspace, std::optional<Running> running) {
  const base::Date today = context.today(workspace.settings);
  const base::Period week = week_so_far(workspace.settings, today);
  read_journals(context.world(), workspace, {week.first, week.last.plus_days(1)});
  Status status;
  std::map<std::string, Row> rows;
  const analysis::History history(workspace);
  for (const analysis::Session& session : analysis::sessions_of(history)) {
    if (week.first <= session.day && session.day <= week.last)
      count(rows, shown(workspace, session.subject), session.work.count, session.day == today);
  }
  if (running && !running->looks_forgotten) {
    const base::Date day = base::day_of(running->timer.start, workspace.settings.day_start);
    if (day >= week.first) count(rows, running->shown, running->minutes, day == today);
  }
  status.running = std::move(running);
  for (auto& [goal, row] : rows) {
    row.goal = goal;
    status.sum.today += row.today;
    status.sum.week += row.week;
    status.rows.push_back(row);
  }
  std::stable_sort(status.rows.begin(), status.rows.end(),
                   [](const Row& a, const Row& b) { return a.week > b.week; });
  return status;
}

std::string amount(std::int64_t minutes) {
  return minutes == 0 ? "–" : base::to_string(base::Minutes{minutes});
}

std::string none_runs(const render::Style& style) {
  const std::string_view gap = style.width < 44 ? "\n  " : " ";
  return fmt::format("No timer runs:{}cairn time start GOAL[/TASK]\n", gap);
}

std::string table_text(const Status& status, const render::Style& style) {
  if (status.rows.empty()) return "Nothing is recorded this week.\n";
  std::size_t widest = std::string_view("all").size();
  for (const Row& row : status.rows)
    widest = std::max(widest, base::display_width(base::printable(row.goal)));
  const std::size_t name = std::min(widest, style.width > 40 ? style.width - 24 : 16);
  const auto line = [&](const std::string& goal, const std::string& today, const std::string& week) {
    return fmt::format("{}  {:>6}  {:>9}\n", render::pad(base::truncate_to_width(goal, name), name), today,
                       week);
  };
  std::string text = style.paint(Paint::bold, line("", "TODAY", "THIS WEEK"));
  const std::size_t shown = std::min(kFewGoals, status.rows.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const Row& row = status.rows[i];
    text += line(base::printable(row.goal), amount(row.today), amount(row.week));
  }
  if (status.rows.size() > shown)
    text += style.paint(Paint::dim, fmt::format("… and {} more", status.rows.size() - shown)) + "\n";
  if (status.rows.size() > 1) text += line("all", amount(status.sum.today), amount(status.sum.week));
  return text;
}

Json pomodoro_json(const std::optional<store::PomodoroPhase>& phase) {
  if (!phase) return nullptr;
  return {{"round", phase->round},
          {"rounds", phase->rounds},
          {"is_break", phase->is_break},
          {"interrupted", phase->interrupted}};
}

Json running_json(const Running& running) {
  return {{"subject", running.timer.subject},
          {"at", running.timer.start.iso()},
          {"minutes", running.minutes},
          {"looks_forgotten", running.looks_forgotten},
          {"pomodoro", pomodoro_json(running.timer.pomodoro)}};
}

std::string status_json(const Status& status) {
  Json json;
  json["schema"] = "cairn.time/1";
  json["running"] = status.running ? running_json(*status.running) : Json(nullptr);
  json["today"] = status.sum.today;
  json["week"] = status.sum.week;
  json["goals"] = Json::array();
  for (const Row& row : status.rows)
    json["goals"].push_back({{"goal", row.goal}, {"today", row.today}, {"week", row.week}});
  return render::json_text(json);
}

}  // namespace

Exit show_status(cli::Context& context, const Args& args) {
  auto workspace = context.open_listed(store::LoadOptions::everything());
  if (!workspace) return context.fail(workspace.error());
  context.warn_of_skipped_files(*workspace);
  auto running = find_running(context, *workspace);
  if (!running) return context.fail(running.error());
  const Status status = status_of(context, *workspace, std::move(*running));
  if (args.format == "json") {
    context.print(status_json(status));
    return Exit::done;
  }
  const std::string now =
      status.running ? running_text(context, *status.running) : none_runs(context.style());
  context.print(now + "\n" + table_text(status, context.style()));
  return Exit::done;
}

}  // namespace cairn::commands::timing
