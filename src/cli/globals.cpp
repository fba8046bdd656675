// One declaration for the parser, the help, the manual pages and completion.
#include "cli/globals.h"

namespace cairn::cli {

void declare_globals(Options& options, Globals& globals) {
  options.value("-C", Metavar::folder, globals.folder, "work in this workspace");
  options.value("--today", Metavar::date, globals.today, "pretend that it is this day (also CAIRN_TODAY)");
  options.value("--color", Metavar::when, globals.color, "colour, whatever NO_COLOR says").choices = {
      "auto", "always", "never"};
}

}  // namespace cairn::cli
