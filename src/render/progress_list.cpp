// Columns as long as there is room; on a narrow terminal each goal takes three short lines.
#include "render/progress_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "render/gauge.h"
#include "render/json_text.h"
#include "render/progress_words.h"

namespace cairn::render {
namespace {

using analysis::Progress;
using Json = nlohmann::ordered_json;

constexpr std::size_t kNarrow = 72;       // columns need less only with short ids
constexpr std::size_t kWidestSpark = 26;  // half a year of weeks

std::string rate(const std::optional<double>& per_week) {
  return per_week ? short_number(*per_week) : "-";
}

bool waits_for_readings(const Progress& progress) {
  return verdict_of(progress).text.starts_with("not enough data") &&
         !why_so_many_weeks(progress.forecast).empty();
}

struct Cells {
  std::string id, standing, needs, makes, verdict;
  Paint paint = Paint::none;
  const Progress* progress = nullptr;
};

Cells cells_of(const Progress& progress) {
  Cells cells;
  cells.progress = &progress;
  cells.id = base::printable(progress.goal->id);
  cells.standing = standing_of(progress);
  cells.needs = rate(progress.required_per_week);
  cells.makes = rate(progress.recorded_per_week);
  const Verdict verdict = verdict_of(progress);
  cells.verdict = verdict.symbol + " " + verdict.text;
  // The column is headed SLACK.
  if (const std::size_t more = cells.verdict.find(" of slack"); more != std::string::npos)
    cells.verdict.resize(more);
  cells.paint = verdict.paint;
  return cells;
}

struct Widths {
  std::size_t id = 2, bar = 6, standing = 3, needs = 5, makes = 5, verdict = 5;
  // Where the verdict begins.
  std::size_t before_verdict() const { return id + bar + standing + needs + makes + 10; }
};

// The standings are cut where a verdict would lose its place.
Widths measure(std::vector<Cells>& rows, std::size_t width) {
  constexpr std::size_t kVerdict = 16, kLeastStanding = 14;
  Widths widths;
  widths.bar = width >= 100 ? 16 : 6;
  for (const Cells& cells : rows) widths.id = std::max(widths.id, base::display_width(cells.id));
  widths.id = std::min(widths.id, std::max<std::size_t>(12, width * 3 / 10));
  const std::size_t used = widths.before_verdict() - widths.standing + kVerdict;
  const std::size_t most = width > used + kLeastStanding ? width - used : kLeastStanding;
  for (Cells& cells : rows) {
    cells.standing = base::truncate_to_width(cells.standing, most);
    widths.standing = std::max(widths.standing, base::display_width(cells.standing));
    widths.needs = std::max(widths.needs, base::display_width(cells.needs));
    widths.makes = std::max(widths.makes, base::display_width(cells.makes));
    widths.verdict = std::max(widths.verdict, base::display_width(cells.verdict));
  }
  return widths;
}

// To the right, so that decimal places stand below each other as far as they can.
std::string pad_left(std::string_view text, std::size_t width) {
  const std::size_t used = base::display_width(text);
  return std::string(used < width ? width - used : 0, ' ') + std::string(text);
}

std::string head(const Widths& widths, const Style& style) {
  std::string line = pad("ID", widths.id) + "  " + pad("WAY", widths.bar) + "  " +
                     pad("NOW", widths.standing) + "  " + pad_left("NEEDS", widths.needs) + "  " +
                     pad_left("MAKES", widths.makes) + "    SLACK";
  return style.paint(Paint::dim, line) + "\n";
}

std::string wide_row(const Cells& cells, const Widths& widths, const Style& style) {
  const Progress& progress = *cells.progress;
  std::string line;
  // An id is never cut: a person types it.
  if (base::display_width(cells.id) > widths.id) {
    line = style.paint(Paint::bold, cells.id) + "\n" + std::string(widths.id, ' ');
  } else {
    line = style.paint(Paint::bold, cells.id) + std::string(widths.id - base::display_width(cells.id), ' ');
  }
  line += "  " + style.paint(cells.paint, bar(progress.share.value_or(0), widths.bar)) + "  ";
  line += pad(cells.standing, widths.standing) + "  ";
  const std::string paces =
      pad_left(cells.needs, widths.needs) + "  " + pad_left(cells.makes, widths.makes) + "  ";
  const std::size_t room = style.width - widths.before_verdict();
  const std::size_t verdict = base::display_width(cells.verdict);
  // What does not fit behind the paces takes their place; the page of the goal has them.
  if (verdict > room) {
    const std::string_view plain = base::trim(cells.verdict);
    if (base::display_width(plain) > room + base::display_width(paces))
      line += paces + "\n" + std::string(widths.id + 2, ' ');
    return line + style.paint(cells.paint, plain) + "\n";
  }
  line += paces + style.paint(cells.paint, cells.verdict);
  const std::size_t column = std::max(verdict, std::min(widths.verdict, room > 10 ? room - 10 : 0));
  if (room > column + 5 && !progress.weeks.empty()) {
    const std::size_t spark = std::min(kWidestSpark, room - column - 2);
    line +=
        std::string(column - verdict + 2, ' ') + style.paint(Paint::info, sparkline(progress.weeks, spark));
  }
  return line + "\n";
}

std::string narrow_row(const Cells& cells, const Style& style) {
  const Progress& progress = *cells.progress;
  std::string out = style.paint(Paint::bold, cells.id) + "\n";
  const std::size_t width = std::min<std::size_t>(10, style.width / 4);
  out += "  " + style.paint(cells.paint, bar(progress.share.value_or(0), width)) + "  " +
         base::truncate_to_width(cells.standing, style.width > width + 14 ? style.width - width - 4 : 10) +
         "\n";
  const std::size_t room = style.width > 12 ? style.width - 2 : 10;
  out += "  " + style.paint(cells.paint, base::truncate_to_width(cells.verdict, room));
  const std::size_t used = 2 + base::display_width(cells.verdict) + 2;
  if (!progress.weeks.empty() && style.width > used + 4) {
    out += "  " +
           style.paint(Paint::info, sparkline(progress.weeks, std::min<std::size_t>(12, style.width - used)));
  }
  out += "\n";
  if (progress.recorded_per_week && progress.required_per_week)
    out += "  " +
           style.paint(Paint::dim, fmt::format("needs {}, makes {} a week", cells.needs, cells.makes)) + "\n";
  return out;
}

Json number_or_null(const std::optional<double>& number) {
  if (!number || !std::isfinite(*number)) return nullptr;
  const double rounded = std::round(*number * 1e4) / 1e4;
  if (rounded == std::floor(rounded) && std::abs(rounded) < 1e15) return static_cast<std::int64_t>(rounded);
  return rounded;
}
Json date_or_null(const std::optional<base::Date>& date) {
  return date ? Json(date->iso()) : Json(nullptr);
}

// How steadily a habit is kept; the status above is of the current period alone.
Json consistency(const Progress& progress) {
  if (!progress.habit) return nullptr;
  const auto kept = progress.habit->kept(analysis::kept_window(progress.goal->every->value));
  return {{"kept", kept.met}, {"of", kept.of}};
}

}  // namespace

std::string progress_list(const std::vector<Progress>& all, const Style& style) {
  std::vector<Cells> rows;
  for (const Progress& progress : all) rows.push_back(cells_of(progress));
  std::string out;
  if (style.width < kNarrow) {
    for (const Cells& cells : rows) out += narrow_row(cells, style);
    return out;
  }
  const Widths widths = measure(rows, style.width);
  if (!rows.empty()) out += head(widths, style);
  for (const Cells& cells : rows) out += wide_row(cells, widths, style);
  const auto foot = [&](std::string_view text) {
    for (const std::string& line : base::wrap_to_width(text, style.width))
      out += style.paint(Paint::dim, line) + "\n";
  };
  if (!rows.empty()) foot("needs and makes: per week, without pauses and days off");
  if (std::any_of(all.begin(), all.end(), waits_for_readings))
    foot("more than 4 weeks: three gaps between readings are needed, and these are longer than a week");
  return out;
}

std::string progress_json(const std::vector<Progress>& all) {
  Json json;
  json["schema"] = "cairn.progress/1";
  json["goals"] = Json::array();
  for (const Progress& progress : all) {
    const analysis::Forecast& made = progress.forecast;
    Json one;
    one["id"] = progress.goal->id;
    one["value"] = number_or_null(progress.value);
    one["target"] = number_or_null(progress.target);
    one["required_per_week"] = number_or_null(progress.required_per_week);
    one["recorded_per_week"] = number_or_null(progress.recorded_per_week);
    one["forecast"] = {{"p10", date_or_null(made.p10)},
                       {"p50", date_or_null(made.p50)},
                       {"p90", date_or_null(made.p90)},
                       {"probability", number_or_null(made.probability)},
                       {"status", analysis::to_string(made.status)}};
    one["consistency"] = consistency(progress);
    json["goals"].push_back(std::move(one));
  }
  return json_text(json);
}

}  // namespace cairn::render
