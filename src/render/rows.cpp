// The text gives way to the name and the day, and goes below them where it cannot.
#include "render/rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace cairn::render {
namespace {

// A name is an address to type, so that it is never cut: where it leaves no room, the text goes below it.
std::string draw_row(const Row& row, std::size_t name, std::size_t when, const Style& style) {
  const std::size_t used = 4 + name + 2 + (when > 0 ? when + 2 : 0);
  const bool is_tall = base::display_width(row.name) > name || style.width < used + 15;
  if (is_tall) {
    const std::size_t room = style.width > 16 ? style.width - 6 : 10;
    const std::string head = style.paint(row.paint, fmt::format("  {} {}", row.symbol, row.name));
    const std::size_t beside = 4 + base::display_width(row.name) + 2 + base::display_width(row.when);
    if (row.when.empty() || beside <= style.width)
      return head + (row.when.empty() ? "" : "  " + row.when) + "\n      " +
             base::truncate_to_width(row.text, room) + "\n";
    constexpr std::size_t kLeastText = 16;
    const std::size_t needed = std::min(base::display_width(row.text), kLeastText);
    if (room < base::display_width(row.when) + 2 + needed) {
      const std::string text =
          row.text.empty() ? "" : "      " + base::truncate_to_width(row.text, room) + "\n";
      return head + "\n" + text + "      " + base::truncate_to_width(row.when, room) + "\n";
    }
    const std::size_t left = room - base::display_width(row.when) - 2;
    return head + "\n      " + pad(base::truncate_to_width(row.text, left), left) + "  " + row.when + "\n";
  }
  const std::size_t room = style.width - used;
  const std::string lead =
      style.paint(row.paint, fmt::format("  {} {}", row.symbol, pad(row.name, name))) + "  ";
  if (row.when.empty()) return lead + base::truncate_to_width(row.text, room + (when > 0 ? 2 : 0)) + "\n";
  return lead + pad(base::truncate_to_width(row.text, room), room) + "  " + style.paint(row.paint, row.when) +
         "\n";
}

}  // namespace

std::string draw_legend(const std::vector<std::string>& parts, std::size_t indent, const Style& style) {
  std::string out, line;
  const auto put = [&] {
    if (!line.empty()) out += std::string(indent, ' ') + style.paint(Paint::dim, line) + "\n";
    line.clear();
  };
  for (const std::string& part : parts) {
    const std::size_t used = indent + base::display_width(line) + 2 + base::display_width(part);
    if (!line.empty() && used > style.width) put();
    line += (line.empty() ? "" : "  ") + part;
  }
  put();
  return out;
}

std::string paragraph(std::string_view text, std::size_t first, std::size_t rest, const Style& style) {
  const std::size_t indent = std::max(first, rest);
  std::string out;
  for (const std::string& line :
       base::wrap_to_width(text, style.width > indent + 10 ? style.width - indent : 10))
    out += std::string(out.empty() ? first : rest, ' ') + line + "\n";
  return out;
}

std::string draw_rows(const std::vector<Row>& rows, std::size_t most, const Style& style) {
  const std::size_t widest = std::max<std::size_t>(14, style.width * 2 / 5);
  const std::size_t shown = std::min(most, rows.size());
  std::size_t name = 0;
  std::size_t when = 0;
  for (std::size_t i = 0; i < shown; ++i) {
    const std::size_t width = base::display_width(rows[i].name);
    if (width <= widest) name = std::max(name, width);
    when = std::max(when, base::display_width(rows[i].when));
  }
  std::string out;
  for (std::size_t i = 0; i < shown; ++i) out += draw_row(rows[i], name, when, style);
  if (rows.size() > shown)
    out += style.paint(Paint::dim, fmt::format("    … and {} more", rows.size() - shown)) + "\n";
  return out;
}

}  // namespace cairn::render
