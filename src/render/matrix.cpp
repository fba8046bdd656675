// Each item becomes lines of the box's width; the boxes are then laid beside or below each other.
#include "render/matrix.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "render/json_text.h"
#include "render/line.h"
#include "render/priority_words.h"

namespace cairn::render {
namespace {

using analysis::kQuadrants;
using analysis::Matrix;
using analysis::MatrixItem;
using analysis::Quadrant;
using Json = nlohmann::ordered_json;
using Lines = std::vector<Line>;

constexpr std::size_t kNarrowest = 72;  // columns of two boxes beside each other
constexpr std::size_t kOneLine = 64;    // columns of a box in which an item is one line
constexpr std::size_t kLeastText = 20;

Paint paint_of(Quadrant quadrant) {
  switch (quadrant) {
    case Quadrant::act:
      return Paint::error;
    case Quadrant::schedule:
      return Paint::info;
    case Quadrant::delegate:
      return Paint::warning;
    case Quadrant::drop:
      return Paint::dim;
  }
  return Paint::none;
}

// Draws the items of one box.
class BoxWriter {
 public:
  BoxWriter(const MatrixView& view, std::size_t width) : view_(view), width_(width) {}

  Lines box(const std::vector<MatrixItem>& items, Quadrant quadrant) {
    lines_.clear();
    if (items.empty()) lines_.emplace_back("nothing", Paint::dim);
    name_ = 0;
    for (const MatrixItem& item : items) {
      const std::size_t width = base::display_width(name_of(item)) + 2;
      if (width <= width_ * 2 / 5) name_ = std::max(name_, width);
    }
    for (const MatrixItem& item : items) {
      draw_head(item);
      draw_tail(item, quadrant);
    }
    return std::move(lines_);
  }

 private:
  // Cut between words where there is no room for all of it: commands take that too.
  std::string name_of(const MatrixItem& item) const {
    const bool fits = base::display_width(item.address) + 2 <= width_;
    return base::printable(fits ? item.address : item.short_address);
  }

  void draw_head(const MatrixItem& item) {
    const bool is_late = item.due && *item.due < view_.today;
    const std::string when = item.due ? due_in_words(*item.due, view_.today) : "";
    const std::string text = base::printable(item.text);
    const Paint paint = is_late ? Paint::error : Paint::none;
    const std::string_view symbol = is_late ? "!" : item.delegated_to.empty() ? "·" : "»";
    Line head;
    head.add(fmt::format("{} ", symbol), paint).add(name_of(item), Paint::bold);
    const std::size_t room = width_ > when.size() + 2 ? width_ - when.size() - 2 : 0;
    if (width_ >= kOneLine && head.width() <= name_ && room > name_ + 2 + kLeastText) {
      head.fill_to(name_ + 2).add(base::truncate_to_width(text, room - name_ - 2));
      lines_.push_back(with_day(std::move(head), when, paint));
      return;
    }
    if (head.width() <= room) {
      lines_.push_back(with_day(std::move(head), when, paint));
      add_wrapped("  ", text, Paint::none);
      return;
    }
    lines_.push_back(std::move(head));
    Line below("  ");
    below.add(base::truncate_to_width(text, room > 2 ? room - 2 : width_ - 2));
    lines_.push_back(room > 2 ? with_day(std::move(below), when, paint) : std::move(below));
  }

  Line with_day(Line line, const std::string& when, Paint paint) const {
    if (!when.empty()) line.fill_to(width_ - when.size()).add(when, paint);
    return line;
  }

  void draw_tail(const MatrixItem& item, Quadrant quadrant) {
    if (!item.delegated_to.empty())
      add_wrapped("  » ", fmt::format("with {}", base::printable(item.delegated_to)), Paint::warning);
    if (quadrant == Quadrant::delegate && item.delegated_to.empty()) draw_helpers(item);
    if (quadrant == Quadrant::drop) draw_losses(item);
    if (view_.with_reasons) draw_reasons(item);
  }

  void draw_helpers(const MatrixItem& item) {
    for (const analysis::Helper& helper : item.helpers)
      add_wrapped("  → ", base::printable(fmt::format("{} {}", helper.person->id, help_in_words(helper))),
                  Paint::dim);
    if (item.helpers.empty()) add_wrapped("  → ", "nobody of your network offers this", Paint::dim);
  }

  void draw_losses(const MatrixItem& item) {
    std::vector<std::string> losses;
    for (const analysis::Loss& loss : item.losses) losses.push_back(loss_in_words(loss));
    const std::string text = losses.empty() ? "nothing written down" : base::join(losses, "; ");
    add_wrapped("  lost: ", base::printable(text), Paint::dim);
  }

  void draw_reasons(const MatrixItem& item) {
    add_reasons("important", item.important);
    if (item.not_important) add_denial("important", *item.not_important);
    add_reasons("urgent", item.urgent);
    if (item.not_urgent) add_denial("urgent", *item.not_urgent);
    if (item.urgent.empty() && item.closing.latest_start)
      add_wrapped("  ",
                  fmt::format("latest start: {}, {} of work", item.closing.latest_start->iso(),
                              base::to_string(item.closing.work)),
                  Paint::dim);
  }

  void add_denial(std::string_view what, const analysis::Reason& reason) {
    add_wrapped("  ", base::printable(denial_in_words(reason, what)), Paint::dim);
  }

  void add_reasons(std::string_view what, const std::vector<analysis::Reason>& reasons) {
    std::vector<std::string> words;
    for (const analysis::Reason& reason : reasons) words.push_back(reason_in_words(reason, view_.today));
    if (!words.empty())
      add_wrapped("  ", fmt::format("{}: {}", what, base::printable(base::join(words, "; "))), Paint::dim);
  }

  void add_wrapped(std::string_view lead, std::string_view text, Paint paint) {
    const std::size_t indent = base::display_width(lead);
    const std::size_t room = width_ > indent + 8 ? width_ - indent : 8;
    bool is_first = true;
    for (const std::string& part : base::wrap_to_width(text, room)) {
      lines_.push_back(Line(is_first ? std::string(lead) : std::string(indent, ' '), paint));
      lines_.back().add(part, paint);
      is_first = false;
    }
  }

  const MatrixView& view_;
  std::size_t width_;
  std::size_t name_ = 0;  // columns of the addresses, symbol included
  Lines lines_;
};

// "─ ! Do (2) important and urgent ───"
Line heading(Quadrant quadrant, std::size_t count, std::size_t width) {
  const QuadrantWords words = words_of(quadrant);
  Line line("─ ", Paint::dim);
  line.add(fmt::format("{} {}", words.symbol, words.title), paint_of(quadrant));
  line.add(fmt::format(" ({}) ", count), Paint::bold);
  if (line.width() + words.meaning.size() + 2 <= width)
    line.add(fmt::format("{} ", words.meaning), Paint::dim);
  std::string rule;
  for (std::size_t i = line.width(); i < width; ++i) rule += "─";
  return line.add(rule, Paint::dim);
}

std::string rule_of(std::size_t width) {
  std::string rule;
  for (std::size_t i = 0; i < width; ++i) rule += "─";
  return rule;
}

std::string stacked(const Matrix& matrix, const MatrixView& view, const Style& style) {
  std::string out;
  BoxWriter writer(view, style.width);
  for (const Quadrant quadrant : kQuadrants) {
    const auto& items = matrix.in(quadrant);
    out += heading(quadrant, items.size(), style.width).drawn(style) + "\n";
    for (const Line& line : writer.box(items, quadrant)) out += line.drawn(style) + "\n";
  }
  return out;
}

// Two boxes of one row of the grid, with the rule above them.
std::string grid_row(const Matrix& matrix, const MatrixView& view, std::size_t row, const Style& style) {
  const std::size_t left_width = (style.width - 3) / 2;
  const std::size_t right_width = style.width - 3 - left_width;
  const Quadrant left = kQuadrants[row * 2];
  const Quadrant right = kQuadrants[row * 2 + 1];
  const bool is_top = row == 0;
  std::string out = style.paint(Paint::dim, is_top ? "╭" : "├");
  out += heading(left, matrix.in(left).size(), left_width).drawn(style);
  out += style.paint(Paint::dim, is_top ? "┬" : "┼");
  out += heading(right, matrix.in(right).size(), right_width).drawn(style);
  out += style.paint(Paint::dim, is_top ? "╮" : "┤") + "\n";
  const Lines left_lines = BoxWriter(view, left_width - 2).box(matrix.in(left), left);
  const Lines right_lines = BoxWriter(view, right_width - 2).box(matrix.in(right), right);
  const std::string border = style.paint(Paint::dim, "│");
  const auto cell = [&](const Lines& lines, std::size_t i, std::size_t width) {
    Line line = i < lines.size() ? lines[i] : Line();
    line.fill_to(width - 2);
    return " " + line.drawn(style) + " ";
  };
  for (std::size_t i = 0; i < std::max(left_lines.size(), right_lines.size()); ++i)
    out +=
        border + cell(left_lines, i, left_width) + border + cell(right_lines, i, right_width) + border + "\n";
  return out;
}

std::string grid(const Matrix& matrix, const MatrixView& view, const Style& style) {
  const std::size_t left_width = (style.width - 3) / 2;
  return grid_row(matrix, view, 0, style) + grid_row(matrix, view, 1, style) +
         style.paint(Paint::dim,
                     fmt::format("╰{}┴{}╯", rule_of(left_width), rule_of(style.width - 3 - left_width))) +
         "\n";
}

bool fits_grid(const Matrix& matrix, std::size_t width) {
  if (width < kNarrowest) return false;
  const std::size_t room = (width - 3) / 2 - 4;
  const auto fits = [&](const MatrixItem& item) {
    return std::min(base::display_width(item.address), base::display_width(item.short_address)) <= room;
  };
  return std::all_of(matrix.boxes.begin(), matrix.boxes.end(),
                     [&](const auto& box) { return std::all_of(box.begin(), box.end(), fits); });
}

Json json_of(const MatrixItem& item, Quadrant quadrant, base::Date today) {
  const auto words = [&](const std::vector<analysis::Reason>& reasons, std::string_view what,
                         const std::optional<analysis::Reason>& denial) {
    Json list = Json::array();
    for (const analysis::Reason& reason : reasons) list.push_back(reason_in_words(reason, today));
    if (denial) list.push_back(denial_in_words(*denial, what));
    return list;
  };
  Json json{{"item", item.address},
            {"text", item.text},
            {"due", item.due ? Json(item.due->iso()) : Json(nullptr)},
            {"important", words(item.important, "important", item.not_important)},
            {"urgent", words(item.urgent, "urgent", item.not_urgent)}};
  if (!item.delegated_to.empty()) {
    json["delegated_to"] = item.delegated_to;
  } else if (quadrant == Quadrant::delegate) {
    json["could_help"] = Json::array();
    for (const analysis::Helper& helper : item.helpers)
      json["could_help"].push_back({{"person", helper.person->id}, {"why", help_in_words(helper)}});
  }
  if (quadrant == Quadrant::drop) {
    json["lost"] = Json::array();
    for (const analysis::Loss& loss : item.losses) json["lost"].push_back(loss_in_words(loss));
  }
  return json;
}

}  // namespace

std::string matrix_text(const Matrix& matrix, const MatrixView& view, const Style& style) {
  std::string out = fits_grid(matrix, style.width) ? grid(matrix, view, style) : stacked(matrix, view, style);
  if (view.with_reasons && !matrix.knows_hours)
    out += style.paint(Paint::dim, "No latest starts: profile.yaml says neither `week` nor `hours`.") + "\n";
  if (view.with_reasons && matrix.calibrated_on > 0)
    out += style.paint(Paint::dim, calibration_in_words(matrix.ratio, matrix.calibrated_on)) + "\n";
  return out;
}

std::string matrix_json(const Matrix& matrix, base::Date today) {
  Json json{{"schema", "cairn.matrix/1"}};
  for (const Quadrant quadrant : kQuadrants) {
    Json& list = json[std::string(analysis::to_string(quadrant))] = Json::array();
    for (const MatrixItem& item : matrix.in(quadrant)) list.push_back(json_of(item, quadrant, today));
  }
  return json_text(json);
}

}  // namespace cairn::render
