// `cairn init`: lay a workspace, or an example of one.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "commands/examples.h"
#include "commands/table.h"
#include "store/diff.h"

namespace cairn::commands {
namespace {

using base::Failure;
using cli::Exit;
using cli::Metavar;

constexpr std::string_view kSettings =
    "# The settings of this workspace; its presence makes the folder one. Everything but `format` may be "
    "left out.\n"
    "format: 1\n"
    "# day_start: 04:00          # when a day begins: what you log at 02:00 belongs to the day before\n"
    "# week_start: mon\n"
    "# fiscal_year_start: 01-01  # what `next quarter` counts from\n"
    "# horizon: 1y               # a goal that is due later than this is a long-term one\n"
    "# urgent_within: 7d\n"
    "# timer_cap: 10h           # a timer that ran longer looks forgotten, and is cut\n"
    "# check:\n"
    "#   fail_on: error          # error, warning, info or never\n"
    "#   ignore: [M204]\n";

constexpr std::string_view kProfile =
    "# Who you are and where you are going. Everything here is optional; take the `#` away and write.\n"
    "\n"
    "# name: Alex Moreau\n"
    "# role: {title: Project manager, since: 2024-03-01}\n"
    "\n"
    "# The time you have for your goals: a rate, or hours and blocks by weekday.\n"
    "# hours: 6h/week\n"
    "# week:\n"
    "#   tue: [19:00-20:30]\n"
    "#   sat: [09:00-12:00]\n"
    "# days_off: [2026-12-24..2027-01-02]\n"
    "\n"
    "# What you are good at, and what you want to be better at.\n"
    "# strengths: [calm in a crisis, plain writing]\n"
    "# improve: [saying no, delegation]\n"
    "# energized_by: [teaching]\n"
    "\n"
    "# What matters to you, and what your organisation wants. Goals name them in `serves`.\n"
    "# values:\n"
    "#   - {name: mastery, means: getting really good at something hard}\n"
    "# objectives:\n"
    "#   - {name: on-time-delivery, means: 90 % of projects on time by the end of 2027}\n"
    "\n"
    "# What you need of other people: guidance, feedback, introductions, encouragement, accountability.\n"
    "# needs: [guidance, accountability]\n"
    "\n"
    "# The future, as if it were today.\n"
    "# vision:\n"
    "#   picture: I lead a programme that people ask to join.\n"
    "#   affirmations: [I finish what I start]\n";

constexpr std::string_view kAttributes = "journal/*.yaml merge=union\n";
constexpr std::string_view kIgnored = ".cairn/\n.cairn-tmp-*\n";

struct Args {
  std::optional<std::string> folder, example;
  bool dry_run = false;
};

void declare(cli::Options& options, Args& args) {
  options.value("folder", Metavar::folder, args.folder, "where; this folder when left out");
  options.value("--example", Metavar::example, args.example, "lay an example workspace to play with");
  options.flag("--dry-run", args.dry_run, "print the diff, write nothing");
}

struct PlannedFile {
  std::string path;
  std::string text;
};

// The names of the example workspaces: the folders of examples/ that have a cairn.yaml.
std::vector<std::string_view> example_names() {
  std::vector<std::string_view> names;
  for (const ExampleFile& file : example_files()) {
    const std::size_t slash = file.path.find('/');
    if (slash != std::string_view::npos && file.path.substr(slash + 1) == "cairn.yaml")
      names.push_back(file.path.substr(0, slash));
  }
  return names;
}

base::Result<std::vector<PlannedFile>> files_of_example(const std::string& name) {
  const auto names = example_names();
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    std::vector<std::string> all(names.begin(), names.end());
    const auto likely = base::did_you_mean(name, names);
    return base::fail(Failure::usage, fmt::format("no example is called '{}'", base::printable(name)),
                      likely ? fmt::format("did you mean `{}`?", *likely)
                             : fmt::format("there are {}", base::join(all, ", ")));
  }
  std::vector<PlannedFile> files;
  for (const ExampleFile& file : example_files()) {
    if (!file.path.starts_with(name + "/")) continue;
    files.push_back({std::string(file.path.substr(name.size() + 1)), std::string(file.text)});
  }
  return files;
}

// The lines of `wanted` that `present` does not have yet.
std::string missing_lines(std::string_view present, std::string_view wanted) {
  const auto lines = base::split(present, '\n');
  std::set<std::string_view> known;
  for (const std::string_view line : lines) known.insert(base::trim(line));
  std::string missing;
  for (const std::string_view line : base::split(wanted, '\n')) {
    if (!base::trim(line).empty() && !known.contains(base::trim(line))) missing += fmt::format("{}\n", line);
  }
  return missing;
}

// Files that git reads line by line are completed; any other file that is there is kept as it is.
base::Result<std::vector<store::FileChange>> plan_changes(const base::Files& files, const std::string& root,
                                                          const std::vector<PlannedFile>& planned) {
  std::vector<store::FileChange> changes;
  for (const PlannedFile& file : planned) {
    const std::string path = root + "/" + file.path;
    const bool is_private = store::is_private_path(file.path);
    if (!files.kind_of(path)) {
      changes.push_back({store::FileChange::Kind::create, file.path, {}, file.text, is_private});
      continue;
    }
    if (file.path != ".gitattributes" && file.path != ".gitignore") continue;
    const auto present = files.read(path, {});
    if (!present) return tl::make_unexpected(present.error());
    const std::string missing = missing_lines(*present, file.text);
    if (missing.empty()) continue;
    const std::string_view gap = present->empty() || present->ends_with('\n') ? "" : "\n";
    changes.push_back({store::FileChange::Kind::replace, file.path, *present,
                       fmt::format("{}{}{}", *present, gap, missing), false});
  }
  return changes;
}

// Absolute, whether it exists or not.
std::string absolute(const cli::Context& context, std::string folder) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  if (folder.starts_with('/')) return folder;
  std::string base = context.folder();
  if (!base.starts_with('/')) base = context.world().files.current_folder() + "/" + base;
  return folder.empty() || folder == "." ? base : base + "/" + folder;
}

base::Error is_workspace_already(const std::string& root) {
  return {Failure::usage, fmt::format("'{}' is a workspace already", base::printable(root)),
          "add a goal with `cairn add`, or name another folder: `cairn init DIR`"};
}

base::Result<void> lay(cli::Context& context, const std::string& root,
                       std::vector<store::FileChange> changes) {
  base::Files& files = context.world().files;
  for (const std::string_view folder : {"", "/goals", "/people", "/journal"}) {
    if (const auto made = files.make_folders(root + std::string(folder)); !made)
      return tl::make_unexpected(made.error());
  }
  const auto lock = store::lock_workspace(context.world(), root, "init");
  if (!lock) return tl::make_unexpected(lock.error());
  // Somebody else may have laid it while this one waited.
  if (files.kind_of(root + "/cairn.yaml")) return tl::make_unexpected(is_workspace_already(root));
  store::ChangeSet set{"init", std::move(changes)};
  set.is_undoable = false;
  return store::commit(context.world(), root, *lock, set);
}

// A word that can be pasted into a shell as it stands.
std::string shell_word(const std::string& word) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
           c == '.' || c == '_' || c == '-' || c == '~' || static_cast<unsigned char>(c) >= 0x80;
  };
  if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return word;
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

Exit run(cli::Context& context, const Args& args) {
  const base::Files& files = context.world().files;
  const std::string folder = args.folder.value_or(".");
  const std::string root = absolute(context, folder);
  if (files.kind_of(root + "/cairn.yaml")) {
    return context.fail(is_workspace_already(root));
  }
  std::vector<PlannedFile> planned;
  if (args.example) {
    auto example = files_of_example(*args.example);
    if (!example) return context.fail(example.error());
    planned = std::move(*example);
  } else {
    planned = {{"profile.yaml", std::string(kProfile)}};
  }
  const auto add_missing = [&](const char* path, std::string_view text) {
    const bool is_there =
        std::any_of(planned.begin(), planned.end(), [&](const auto& file) { return file.path == path; });
    if (!is_there) planned.push_back({path, std::string(text)});
  };
  add_missing(".gitattributes", kAttributes);
  add_missing(".gitignore", kIgnored);
  add_missing("cairn.yaml", kSettings);
  // cairn.yaml comes last: a folder is a workspace only once everything else is there.
  std::stable_partition(planned.begin(), planned.end(),
                        [](const auto& file) { return file.path != "cairn.yaml"; });
  auto changes = plan_changes(files, root, planned);
  if (!changes) return context.fail(changes.error());
  if (args.dry_run) {
    for (const store::FileChange& change : *changes) context.print(store::unified_diff(change));
    return Exit::done;
  }
  const std::size_t written = changes->size();
  if (const auto laid = lay(context, root, std::move(*changes)); !laid) return context.fail(laid.error());
  context.print(
      fmt::format("{}: a workspace with {}\n", base::printable(root), base::count_of(written, "file")));
  const bool is_here = root == context.world().files.current_folder();
  const std::string in_folder =
      is_here ? ""
              : fmt::format(" -C {}", shell_word(base::printable(args.folder.value_or(context.folder()))));
  context.print(args.example ? fmt::format("Next: cairn{} check\n", in_folder)
                             : fmt::format("Next: cairn{} add \"Run 10 km in 55 minutes\" --due 2027-05-31\n",
                                           in_folder));
  return Exit::done;
}

}  // namespace

const cli::Command init{
    .name = "init",
    .group = cli::Group::start,
    .summary = "make a workspace",
    .details =
        "Lays cairn.yaml, a commented profile.yaml, the folders goals/, people/ and journal/, a "
        ".gitattributes that "
        "lets two clones' journals merge, and a .gitignore for what is derived. Files that are there are "
        "kept; "
        "missing lines are added to .gitattributes and .gitignore. It refuses only where a cairn.yaml is.",
    .examples =
        "cairn init                            # here\n"
        "cairn init ~/career\n"
        "cairn init --example project-manager demo",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
