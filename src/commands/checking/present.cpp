// One report, many readers; the format is chosen here and nowhere else.
#include "commands/checking/present.h"

#include <fmt/format.h>

#include <charconv>

#include "base/text.h"
#include "commands/checking/fix.h"
#include "render/check_report.h"

namespace cairn::commands::checking {
namespace {

using analysis::lint::Report;
using base::Failure;

// From the current folder to the workspace: "career/". For editors even where there is no way down to it.
std::string path_prefix(const cli::Context& context, const std::string& root, bool is_for_editor) {
  const std::string here = context.world().files.current_folder();
  if (root.empty() || root == here) return {};
  const std::string lead = here.ends_with('/') ? here : here + "/";
  if (root.starts_with(lead)) return root.substr(lead.size()) + "/";
  return is_for_editor ? root + "/" : std::string{};
}

render::CheckOptions options_of(const cli::Context& context, const CheckArgs& args,
                                const store::Workspace& workspace) {
  render::CheckOptions options;
  if (const auto max = max_of(args)) options.max = *max;
  options.is_quiet = args.is_quiet;
  options.offers_fixes = !asks_for_fixes(args);
  options.path_prefix = path_prefix(context, workspace.root, args.format == "gcc");
  options.fails_from = fails_from(args, workspace.settings);
  options.now = context.now();
  return options;
}

std::string rendered(const cli::Context& context, const CheckArgs& args, const Report& report,
                     const store::Workspace& workspace) {
  const render::CheckOptions options = options_of(context, args, workspace);
  const render::Style style = style_for(context, args);
  const std::string format = args.format.value_or("text");
  if (args.has_statistics)
    return format == "json" ? render::statistics_json(report) : render::statistics_text(report, style);
  if (format == "json") return render::check_json(report, workspace, options);
  if (format == "concise") return render::check_concise(report, workspace, options, style);
  if (format == "gcc") return render::check_gcc(report, workspace, options);
  if (format == "github") return render::check_github(report, workspace, options);
  if (format == "sarif") return render::check_sarif(report, workspace, options);
  if (format == "junit") return render::check_junit(report, workspace, options);
  return render::check_text(report, workspace, options, style);
}

}  // namespace

render::Style style_for(const cli::Context& context, const CheckArgs& args) {
  return args.output ? render::Style{} : context.style();
}

bool is_for_people(const CheckArgs& args) {
  const std::string format = args.format.value_or("text");
  return !args.output && (format == "text" || format == "concise");
}

base::Result<std::size_t> max_of(const CheckArgs& args) {
  if (!args.max) return std::numeric_limits<std::size_t>::max();
  std::size_t max = 0;
  const char* end = args.max->data() + args.max->size();
  const auto [stopped, error] = std::from_chars(args.max->data(), end, max);
  if (error == std::errc{} && stopped == end) return max;
  return base::fail(Failure::usage, fmt::format("--max cannot be '{}'", base::printable(*args.max)),
                    "it is a number of findings");
}

base::Result<void> refuse_own_file(const cli::Context& context, const std::string& path) {
  const base::Files& files = context.world().files;
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
  const auto real_folder = files.canonical(folder);
  const auto root = context.root_above(real_folder.value_or(folder));
  if (!real_folder || !root) return {};
  const std::string whole = *real_folder + "/" + path.substr(slash == std::string::npos ? 0 : slash + 1);
  const std::string real_root = files.canonical(*root).value_or(*root);
  if (!whole.starts_with(real_root + "/") || !store::is_workspace_file(whole.substr(real_root.size() + 1)))
    return {};
  return base::fail(Failure::usage, fmt::format("'{}' is a file of the workspace", base::printable(path)),
                    "what is written by `check` would take its place: name another file");
}

base::Result<void> put_out(cli::Context& context, const CheckArgs& args, const std::string& text) {
  if (!args.output) {
    context.print(text);
    return {};
  }
  if (*args.output == "/dev/null") return {};
  if (const auto fits = refuse_own_file(context, *args.output); !fits) return fits;
  base::Files& files = context.world().files;
  if (files.kind_of(*args.output)) return files.replace(*args.output, text);
  return files.create(*args.output, text, {});
}

base::Result<void> present(cli::Context& context, const CheckArgs& args, const Report& report,
                           const store::Workspace& workspace, const std::string& epilogue) {
  if (!args.output && !args.has_statistics && args.format.value_or("text") == "text") {
    render::put_check_text(report, workspace, options_of(context, args, workspace), style_for(context, args),
                           [&](std::string_view part) { context.print(part); });
    if (!args.is_quiet) context.print(epilogue);
    return {};
  }
  std::string text = rendered(context, args, report, workspace);
  if (is_for_people(args) && !args.is_quiet) text += epilogue;
  return put_out(context, args, text);
}

}  // namespace cairn::commands::checking
