// The matrix as a page: four boxes that become one column on a phone and one sheet on paper.
#include <fmt/format.h>

#include "base/text.h"
#include "render/html.h"
#include "render/matrix.h"
#include "render/priority_words.h"

namespace cairn::render {
namespace {

using analysis::Matrix;
using analysis::MatrixItem;
using analysis::Quadrant;

constexpr std::string_view kStyle = R"(
.grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem;
  margin-top: 1rem; }
section { border: 1px solid var(--line); border-top: .25rem solid var(--box); border-radius: .375rem;
  padding: .75rem 1rem; }
.do { --box: var(--red); } .schedule { --box: var(--blue); } .delegate { --box: var(--amber); }
.drop { --box: var(--soft); }
h2 { font-size: 1.1rem; margin: 0 0 .5rem; color: var(--box); }
h2 small { color: var(--soft); font-weight: normal; }
ul { list-style: none; margin: 0; padding: 0; }
li.item { padding: .5rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.when { float: right; margin-left: 1rem; color: var(--soft); }
.late { color: var(--red); font-weight: bold; }
.text { clear: right; }
.why { font-size: .875rem; color: var(--soft); }
@media print { .grid { grid-template-columns: 1fr 1fr; } section { break-inside: avoid-page; } }
)";

std::string line_of(std::string_view lead, const std::vector<std::string>& parts) {
  if (parts.empty()) return "";
  return fmt::format("<div class=\"why\">{}: {}</div>\n", lead, markup_text(base::join(parts, "; ")));
}

std::string item_of(const MatrixItem& item, Quadrant quadrant, base::Date today) {
  std::string out = "<li class=\"item\">";
  if (item.due) {
    const bool is_late = *item.due < today;
    out += fmt::format("<time class=\"when{}\" datetime=\"{}\">{}{}</time>", is_late ? " late" : "",
                       item.due->iso(), is_late ? "! " : "", due_in_words(*item.due, today));
  }
  out += fmt::format("<code>{}</code>\n<div class=\"text\">{}</div>\n", markup_text(item.address),
                     markup_text(item.text));
  const auto words = [&](const std::vector<analysis::Reason>& reasons) {
    std::vector<std::string> parts;
    for (const analysis::Reason& reason : reasons) parts.push_back(reason_in_words(reason, today));
    return parts;
  };
  out += line_of("important", words(item.important)) + line_of("urgent", words(item.urgent));
  const auto denied = [](const std::optional<analysis::Reason>& denial, std::string_view what) {
    return denial ? fmt::format("<div class=\"why\">{}</div>\n", markup_text(denial_in_words(*denial, what)))
                  : std::string();
  };
  out += denied(item.not_important, "important") + denied(item.not_urgent, "urgent");
  std::vector<std::string> helpers, losses;
  for (const analysis::Helper& helper : item.helpers)
    helpers.push_back(fmt::format("{} {}", name_of(*helper.person), help_in_words(helper)));
  for (const analysis::Loss& loss : item.losses) losses.push_back(loss_in_words(loss));
  if (!item.delegated_to.empty()) out += line_of("» with", {std::string(item.delegated_to)});
  out += line_of("could help", helpers);
  if (quadrant == Quadrant::drop && losses.empty()) losses.emplace_back("nothing written down");
  return out + line_of("lost", losses) + "</li>\n";
}

}  // namespace

std::string matrix_html(const Matrix& matrix, base::Date today) {
  std::string body = fmt::format(
      "<h1>Do, schedule, delegate, drop</h1>\n<div class=\"soft\">{} {} {} {}</div>\n<main class=\"grid\">\n",
      base::weekday_name(today.weekday()), today.day(), base::month_name(today.month()), today.year());
  for (const Quadrant quadrant : analysis::kQuadrants) {
    const QuadrantWords words = words_of(quadrant);
    body += fmt::format("<section class=\"{}\">\n<h2>{} {} <small>{}</small></h2>\n<ul>\n",
                        analysis::to_string(quadrant), words.symbol, words.title, words.meaning);
    for (const MatrixItem& item : matrix.in(quadrant)) body += item_of(item, quadrant, today);
    if (matrix.in(quadrant).empty()) body += "<li class=\"item soft\">nothing</li>\n";
    body += "</ul>\n</section>\n";
  }
  return html_page("cairn matrix", kStyle, body + "</main>\n");
}

}  // namespace cairn::render
