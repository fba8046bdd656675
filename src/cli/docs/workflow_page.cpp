// cairn-workflow(7): a tour, written as Markdown beside the manual pages so that its sessions can be
// replayed.
#include <fmt/format.h>

#include "base/text.h"
#include "cli/docs/mdoc.h"
#include "cli/docs/pages.h"

namespace cairn::cli::docs {
namespace {

constexpr std::string_view kFence = "```";

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

// Lines are taken until `is_end` says so, which takes that line too.
template <class IsEnd>
std::string take(const std::vector<std::string_view>& lines, std::size_t& at, std::string_view separator,
                 IsEnd is_end) {
  std::string out;
  for (; at < lines.size() && !is_end(lines[at]); ++at) out += fmt::format("{}{}", lines[at], separator);
  return out;
}

}  // namespace

std::string workflow_page(std::string_view markdown, std::string_view date) {
  Page page("cairn-workflow", 7, date, "from a first goal to a weekly habit");
  page.section("DESCRIPTION");
  const auto lines = base::split(markdown, '\n');
  for (std::size_t at = 0; at < lines.size();) {
    const std::string_view line = lines[at];
    if (line.empty() || line.starts_with("# ") || line.starts_with("<!--")) {
      ++at;  // the title is the page's name, and comments are for the replay
    } else if (line.starts_with("## ")) {
      page.section(upper(line.substr(3)));
      ++at;
    } else if (line.starts_with(kFence)) {
      page.display(take(lines, ++at, "\n", [](std::string_view one) { return one.starts_with(kFence); }));
      ++at;
    } else {
      page.paragraphs(take(lines, at, " ", [](std::string_view one) {
        return one.empty() || one.starts_with("## ") || one.starts_with(kFence);
      }));
    }
  }
  page.section("SEE ALSO").line(".Xr cairn 1 ,").line(".Xr cairn-format 7 ,").line(".Xr cairn-rules 7");
  return page.text();
}

}  // namespace cairn::cli::docs
