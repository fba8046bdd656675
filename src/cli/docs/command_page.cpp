// cairn-add(1) and its like: the page of one command, from its definition.
#include <fmt/format.h>

#include "base/text.h"
#include "cli/docs/mdoc.h"
#include "cli/docs/option_list.h"
#include "cli/docs/pages.h"
#include "cli/help.h"

namespace cairn::cli::docs {
namespace {

// More options than a person would read in a row are left to the list.
constexpr std::size_t kMostInSynopsis = 12;
// Between the margins of a terminal of 80 columns.
constexpr std::size_t kExampleWidth = 66;

void synopsis(Page& page, const Command& command, const Options& options) {
  page.section("SYNOPSIS").line(fmt::format(".Nm cairn {}", command.name));
  if (options.all().size() > kMostInSynopsis) page.line(".Op Ar OPTION ...");
  for (const Option& option : options.all()) {
    if (!option.is_positional() && options.all().size() <= kMostInSynopsis)
      page.line(fmt::format(".Op {}", option_macro(option)));
  }
  for (const Option& option : options.all()) {
    if (!option.is_positional()) continue;
    const bool is_optional = !option.is_required && option.shown.empty();
    page.line(fmt::format("{}{}", is_optional ? ".Op " : ".", option_macro(option)));
  }
}

void arguments(Page& page, const Options& options) {
  if (options.all().empty()) return;
  page.line(".Pp").sentences("The arguments and options are:");
  option_list(page, options);
}

}  // namespace

std::string command_page(const Command& command, std::string_view date) {
  Options options;
  const auto invocation = command.make();
  invocation->declare(options);
  Page page(fmt::format("cairn-{}", command.name), 1, date, command.summary);
  synopsis(page, command, options);
  page.section("DESCRIPTION");
  page.paragraphs(base::trim(command.details).empty() ? fmt::format("This command can {}.", command.summary)
                                                      : std::string(command.details));
  arguments(page, options);
  page.line(".Pp")
      .sentences("The options of every command, the exit status and the environment are described in")
      .line(".Xr cairn 1 .");
  page.section("EXAMPLES").display(examples_text(command.examples, kExampleWidth));
  page.section("SEE ALSO").line(".Xr cairn 1 ,").line(".Xr cairn-format 7 ,").line(".Xr cairn-workflow 7");
  return page.text();
}

}  // namespace cairn::cli::docs
