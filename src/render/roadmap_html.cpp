// The roadmap as a page: a table whose last column is the time axis.
#include <fmt/format.h>

#include <algorithm>

#include "base/days.h"
#include "base/text.h"
#include "render/html.h"
#include "render/roadmap.h"

namespace cairn::render {
namespace {

using analysis::Roadmap;
using analysis::RoadmapGoal;
using base::Date;

constexpr std::string_view kStyle = R"(
blockquote { margin: .5rem 0 1.5rem; padding-left: 1rem; border-left: .25rem solid var(--line); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .3rem .5rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
th { font-weight: normal; color: var(--soft); }
.axis { width: 55%; min-width: 14rem; }
.track { position: relative; height: 1.1rem; }
.track i { position: absolute; top: 0; font-style: normal; font-size: .7rem; color: var(--soft);
  border-left: 1px solid var(--line); padding-left: .15rem; height: 1.1rem; overflow: hidden; }
.bar { position: absolute; top: .3rem; height: .5rem; min-width: .25rem; border-radius: .25rem;
  background: var(--blue); }
.idle { background: none; border: 1px dashed var(--soft); } .done .bar { background: var(--green); }
.late .bar { background: var(--red); }
.now { position: absolute; top: -.3rem; bottom: -.3rem; width: 2px; background: var(--amber); }
.mark { position: absolute; top: -.1rem; transform: translateX(-50%); color: var(--amber); }
.late, .late .mark { color: var(--red); } .done .mark { color: var(--green); }
.date { white-space: nowrap; }
@media (max-width: 40rem) {
  tr { display: block; border-bottom: 1px solid var(--line); padding: .4rem 0; }
  td { display: block; border: 0; padding: .1rem 0; } thead { display: none; } .axis { width: 100%; }
}
@media print { .bar, .now { print-color-adjust: exact; -webkit-print-color-adjust: exact; } tr { break-inside: avoid; } }
)";

constexpr std::string_view kLegend =
    "<p class=\"soft\">Bars go from start to due date, the upright line is today. ◆ milestone, ✓ done, "
    "! late, ▸ later than the axis. <em>+9 days to spare</em>: between the day by which there are hours for "
    "all work due by then, and the due date.</p>\n";

class Page {
 public:
  explicit Page(const Roadmap& map) : map_(map) {}

  std::string body() {
    out_ = fmt::format("<h1>Roadmap</h1>\n<div class=\"soft\">{} {} {}</div>\n", map_.today.day(),
                       base::month_name(map_.today.month()), map_.today.year());
    if (!map_.vision.empty()) out_ += fmt::format("<blockquote>{}</blockquote>\n", markup_text(map_.vision));
    out_ += "<table>\n<thead><tr><th>goal</th><th>due</th><th class=\"axis\"><div class=\"track\">";
    for (const Date month : base::months_of(map_.span)) {
      const std::string_view name = base::month_name(month.month()).substr(0, 3);
      out_ += fmt::format("<i style=\"left:{:.2f}%\">{}</i>", percent(month),
                          month.month() == 1 ? std::to_string(month.year()) : std::string(name));
    }
    out_ += "</div></th></tr></thead>\n<tbody>\n";
    for (const RoadmapGoal& root : map_.roots) add(root, 0);
    return out_ + "</tbody>\n</table>\n" + std::string(kLegend);
  }

 private:
  double percent(Date day) const {
    const double days = map_.span.last - map_.span.first + 1;
    return std::clamp(100.0 * (day - map_.span.first) / days, 0.0, 100.0);
  }

  void row(std::size_t depth, std::string_view kind, const std::string& name, const std::string& date,
           const std::string& track) {
    out_ += fmt::format(
        "<tr class=\"{}\"><td style=\"padding-left:{}rem\">{}</td><td class=\"date\">{}</td><td "
        "class=\"axis\">"
        "<div class=\"track\"><div class=\"now\" style=\"left:{:.2f}%\"></div>{}</div></td></tr>\n",
        kind, 0.5 + 1.25 * static_cast<double>(depth), name, date, percent(map_.today), track);
  }

  void add(const RoadmapGoal& node, std::size_t depth) {
    const model::Goal& goal = *node.goal;
    const bool is_done = goal.state() == model::Status::done;
    const bool is_active = goal.state() == model::Status::active;
    std::string date = is_done ? "✓ done" : goal.due ? goal.due->value.iso() : "";
    if (!goal.due && goal.every) date = fmt::format("every {}", markup_text(goal.every->value.spelling));
    if (node.is_late) date = "! " + date + " late";
    if (node.slack_days)
      date += fmt::format("<br><small class=\"{}\">{:+} days to spare</small>",
                          *node.slack_days < 0 ? "late" : "soft", *node.slack_days);
    std::string track;
    const Date first = goal.start ? goal.start->value : map_.today;
    if (goal.due && goal.due->value >= map_.span.first && first <= map_.span.last) {
      const double left = percent(first);
      track = fmt::format("<div class=\"bar{}\" style=\"left:{:.2f}%;width:{:.2f}%\"></div>",
                          is_active || is_done ? "" : " idle", left,
                          std::max(0.0, percent(goal.due->value.plus_days(1)) - left));
    }
    const std::string statement = markup_text(goal.statement ? goal.statement->value : "");
    row(depth,
        is_done        ? "done"
        : node.is_late ? "late"
                       : "goal",
        fmt::format("{}<code>{}</code>{}<div class=\"soft\">{}</div>", node.is_long_term ? "<strong>" : "",
                    markup_text(goal.id), node.is_long_term ? "</strong>" : "", statement),
        date, track);
    for (const model::Milestone* one : node.milestones) add(*one, depth + 1);
    for (const RoadmapGoal& child : node.children) add(child, depth + 1);
  }

  void add(const model::Milestone& one, std::size_t depth) {
    const bool is_late = !one.done && one.due && one.due->value < map_.today;
    const std::string_view symbol = one.done ? "✓" : is_late ? "!" : "◆";
    const model::Maybe<Date>& day = one.done ? one.done : one.due;
    std::string date = one.done ? "done " + one.done->value.iso() : one.due ? one.due->value.iso() : "";
    if (is_late) date += " late";
    std::string track;
    if (day && day->value >= map_.span.first && day->value <= map_.span.last)
      track =
          fmt::format("<span class=\"mark\" style=\"left:{:.2f}%\">{}</span>", percent(day->value), symbol);
    if (day && day->value > map_.span.last) track = "<span class=\"mark\" style=\"left:99%\">▸</span>";
    row(depth,
        one.done  ? "done"
        : is_late ? "late"
                  : "milestone",
        fmt::format("{} {}", symbol, markup_text(one.name ? one.name->value : std::string_view(one.address))),
        fmt::format("{}", date), track);
  }

  const Roadmap& map_;
  std::string out_;
};

}  // namespace

std::string roadmap_html(const Roadmap& map) {
  return html_page("cairn roadmap", kStyle, Page(map).body());
}

}  // namespace cairn::render
