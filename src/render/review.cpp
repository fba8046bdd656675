// The same lines for the agenda as a whole and for one matter at a time.
#include "render/review.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "render/agenda.h"
#include "render/goal_list.h"
#include "render/json_text.h"
#include "render/rows.h"

namespace cairn::render {
namespace {

using analysis::Calibration;
using analysis::Matter;
using analysis::ReviewAgenda;
using analysis::ReviewItem;
using Json = nlohmann::ordered_json;

constexpr std::size_t kIndent = 6;

struct Look {
  std::string_view symbol;
  Paint paint;
  std::string_view heading;
  std::string_view plan;  // what stands before a plan
};

Look look_of(Matter matter) {
  switch (matter) {
    case Matter::at_risk:
      return {"!", Paint::error, "At risk", "then: "};
    case Matter::unlogged:
      return {"·", Paint::none, "Not logged", "then: "};
    case Matter::habit:
      return {"○", Paint::warning, "Habits", "then: "};
    case Matter::celebrate:
      return {"*", Paint::good, "Reached", ""};
    case Matter::person:
      return {"~", Paint::warning, "People", "ask: "};
    case Matter::promise:
      return {"§", Paint::none, "Promised", ""};
    case Matter::question:
      return {"?", Paint::info, "Has it happened?", "then: "};
    case Matter::feedback:
      return {"»", Paint::none, "Feedback without an answer", ""};
    case Matter::idea:
      return {"+", Paint::none, "Ideas", ""};
    case Matter::vision:
      return {"^", Paint::none, "Vision and affirmations", "- "};
  }
  return {};
}

std::string wrapped(std::string_view text, const Style& style) {
  const std::size_t room = style.width > kIndent + 20 ? style.width - kIndent : 20;
  std::string out;
  for (const std::string& line : base::wrap_to_width(base::printable(text), room))
    out += fmt::format("{:{}}{}\n", "", kIndent, line);
  return out;
}

std::size_t name_width(const ReviewAgenda& agenda, Matter matter, const Style& style) {
  const std::size_t widest = std::max<std::size_t>(14, style.width * 2 / 5);
  std::size_t width = 0;
  for (const ReviewItem& item : agenda.items) {
    const std::size_t own = base::display_width(item.subject);
    if (item.matter == matter && own <= widest) width = std::max(width, own);
  }
  return width;
}

std::string sureness_text(const ReviewAgenda& agenda, const Style& style) {
  if (agenda.unsure.empty()) return {};
  std::vector<std::string> ids;
  for (const model::Goal* goal : agenda.unsure) ids.push_back(goal->id);
  return style.paint(Paint::bold, "Confidence, 0 to 10, of") + "\n" + wrapped(base::join(ids, ", "), style);
}

Json calibration_json(const std::optional<Calibration>& calibration) {
  if (!calibration) return nullptr;
  Json json;
  json["confidence"] = Json::array();
  for (const auto& band : calibration->bands) {
    json["confidence"].push_back(
        {{"from", band.from}, {"to", band.to}, {"goals", band.goals}, {"reached", band.reached}});
  }
  json["estimates"] = {{"tasks", calibration->tasks},
                       {"estimated_minutes", calibration->estimated.count},
                       {"spent_minutes", calibration->spent.count}};
  return json;
}

Json texts_json(const std::vector<std::string_view>& texts) {
  Json json = Json::array();
  for (const std::string_view text : texts) json.push_back(text);
  return json;
}

}  // namespace

std::string_view how_often(analysis::ReviewKind kind) {
  switch (kind) {
    case analysis::ReviewKind::week:
      return "weekly";
    case analysis::ReviewKind::month:
      return "monthly";
    case analysis::ReviewKind::quarter:
      break;
  }
  return "quarterly";
}

std::string_view review_heading(Matter matter) {
  return look_of(matter).heading;
}

std::string review_item_text(const ReviewItem& item, std::size_t width, const Style& style) {
  const Look look = look_of(item.matter);
  std::string out;
  if (item.subject.empty()) {
    out += "  " + style.paint(look.paint, look.symbol) + " " +
           base::printable(base::join(item.reasons, "; ")) + "\n" + wrapped(item.text, style);
  } else if (item.matter == Matter::feedback || item.matter == Matter::question) {
    // What was said is read in full: the question is about every word of it.
    out += "  " + style.paint(look.paint, fmt::format("{} {}", look.symbol, base::printable(item.subject))) +
           "\n" + wrapped(item.text, style);
  } else {
    Row row;
    row.symbol = look.symbol;
    row.name = pad(base::printable(item.subject), width);
    row.text = base::printable(item.text);
    row.paint = look.paint;
    out += draw_rows({row}, 1, style);
  }
  if (!item.subject.empty() && !item.reasons.empty()) out += wrapped(base::join(item.reasons, "; "), style);
  if (!item.reward.empty()) out += wrapped(fmt::format("reward: {}", item.reward), style);
  for (const std::string_view plan : item.plans) out += wrapped(fmt::format("{}{}", look.plan, plan), style);
  return out;
}

std::string untested_text(const ReviewAgenda& agenda, const Style& style) {
  if (agenda.untested.empty()) return {};
  std::string out = style.paint(Paint::bold, "Not tested") + "\n";
  for (const auto& [goal, text] : agenda.untested) {
    const std::string said = base::printable(fmt::format("{}: {}", goal->id, text));
    bool is_first = true;
    for (const std::string& line : base::wrap_to_width(said, std::max<std::size_t>(style.width, 24) - 4)) {
      out += style.paint(Paint::dim, (is_first ? "  " : "    ") + line) + "\n";
      is_first = false;
    }
  }
  return out;
}

std::string certificates_text(const std::vector<analysis::DueItem>& certificates, base::Date today,
                              const Style& style) {
  std::vector<Row> rows;
  for (const analysis::DueItem& item : certificates) {
    const bool is_over = *item.due < today;
    rows.push_back({is_over ? "!" : " ", base::printable(item.address), base::printable(text_of(item, today)),
                    relative_day(*item.due, today), is_over ? Paint::error : Paint::none});
  }
  return rows.empty() ? ""
                      : style.paint(Paint::bold, "Certificates") + "\n" + draw_rows(rows, rows.size(), style);
}

std::string calibration_text(const Calibration& calibration, const Style& style) {
  std::string out = style.paint(Paint::bold, "Calibration") + "\n";
  for (const auto& band : calibration.bands) {
    out +=
        wrapped(fmt::format("confidence {} to {}: {} of {} reached by the first due date", band.from, band.to,
                            band.reached, base::count_of(static_cast<std::size_t>(band.goals), "goal")),
                style);
  }
  if (calibration.bands.empty()) out += wrapped("no finished goal has a confidence yet", style);
  if (calibration.tasks == 0)
    return out + wrapped("no finished task has both an estimate and recorded time yet", style);
  const double ratio = static_cast<double>(calibration.spent.count) /
                       static_cast<double>(std::max<std::int64_t>(1, calibration.estimated.count));
  return out + wrapped(fmt::format(
                           "{}: {} estimated, {} spent ({:.1f} times)",
                           base::count_of(static_cast<std::size_t>(calibration.tasks), "finished task"),
                           base::to_string(calibration.estimated), base::to_string(calibration.spent), ratio),
                       style);
}

std::string review_agenda_text(const ReviewAgenda& agenda, base::Date today, const Style& style) {
  const std::string day = fmt::format("{} {} {} {}", base::weekday_name(today.weekday()), today.day(),
                                      base::month_name(today.month()), today.year());
  if (agenda.is_empty() && !agenda.calibration)
    return fmt::format("{}: nothing asks for a look\n", day) + untested_text(agenda, style);
  std::string out;
  const std::string head =
      fmt::format("{}: {} review, since {}", day, how_often(agenda.kind), agenda.period.first.iso());
  for (const std::string& line : base::wrap_to_width(head, style.width))
    out += style.paint(Paint::dim, line) + "\n";
  if (agenda.is_empty()) out += "Nothing asks for a look.\n";
  std::optional<Matter> last;
  std::size_t width = 0;
  for (const ReviewItem& item : agenda.items) {
    if (item.matter != last) {
      out += style.paint(Paint::bold, review_heading(item.matter)) + "\n";
      width = name_width(agenda, item.matter, style);
    }
    last = item.matter;
    out += review_item_text(item, width, style);
  }
  out += untested_text(agenda, style) + sureness_text(agenda, style);
  out += certificates_text(agenda.certificates, today, style);
  if (agenda.calibration) out += calibration_text(*agenda.calibration, style);
  return out;
}

std::string review_agenda_json(const ReviewAgenda& agenda, base::Date today) {
  Json json;
  json["schema"] = "cairn.review/1";
  json["review"] = to_string(agenda.kind);
  json["since"] = agenda.period.first.iso();
  json["date"] = today.iso();
  json["items"] = Json::array();
  for (const ReviewItem& item : agenda.items) {
    json["items"].push_back({{"matter", to_string(item.matter)},
                             {"subject", item.subject.empty() ? Json(nullptr) : Json(item.subject)},
                             {"text", item.text},
                             {"reasons", item.reasons},
                             {"then", texts_json(item.plans)},
                             {"reward", item.reward.empty() ? Json(nullptr) : Json(item.reward)}});
  }
  json["untested"] = Json::array();
  for (const auto& [goal, text] : agenda.untested)
    json["untested"].push_back({{"goal", goal->id}, {"text", text}});
  json["confidence"] = Json::array();
  for (const model::Goal* goal : agenda.unsure) json["confidence"].push_back(goal->id);
  json["certificates"] = Json::array();
  for (const analysis::DueItem& item : agenda.certificates) {
    json["certificates"].push_back(
        {{"item", item.address}, {"text", text_of(item, today)}, {"due", item.due->iso()}});
  }
  json["calibration"] = calibration_json(agenda.calibration);
  return json_text(json);
}

}  // namespace cairn::render
