// Makes workspaces of any size for the benchmarks: files like the ones people write, with comments and
// several styles, the same for the same seed, valid but for the share of goals that is asked to carry a
// finding.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "goal_text.h"
#include "journal_text.h"
#include "plan.h"

namespace cairn::bench {
namespace {

void write_file(const std::string& path, std::string_view text) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr || std::fwrite(text.data(), 1, text.size(), file) != text.size() ||
      std::fclose(file) != 0) {
    std::perror(path.c_str());
    std::exit(1);
  }
}

void write_settings(const std::string& folder) {
  write_file(folder + "/cairn.yaml",
             "# A generated workspace.\nformat: 1\nweek_start: mon\nday_start: 04:00\ncommit: never\n");
  write_file(folder + "/.gitattributes", "journal/*.yaml merge=union\n");
  write_file(folder + "/.gitignore", ".cairn/\n");
  std::string profile =
      "name: Robin Example\nrole: {title: Analyst, since: 2022-03-01}\nhours: 12h/week\nvalues:\n";
  for (const auto value : values)
    profile += fmt::format("  - {{name: {}, means: what I want more of}}\n", value);
  profile += fmt::format("needs: [{}]\n", fmt::join(needs, ", "));
  write_file(folder + "/profile.yaml", profile);
  write_file(folder + "/inbox.yaml",
             "tasks:\n  - {do: Renew the badge, due: 2026-12-04, estimate: 20m}\n  - do: Sort the mail\n");
}

void write_people(const Plan& plan, Random& random) {
  for (const std::string& id : plan.people) {
    const auto [first, last, role, need, cadence, reason] =
        random.pick_each(first_names, last_names, roles, needs, cadences, reasons);
    write_file(plan.options.folder + "/people/" + id + ".yaml",
               fmt::format("# Met at work.\nname: {} {}\nroles: [{}]\nhelps_with: [{}]\nevery: {}\n"
                           "reach: {{email: {}@example.org}}\nwhy: {}\nstatus: active\n",
                           first, last, role, need, cadence, id, reason));
  }
}

void write_workspace(const Options& options) {
  for (const char* folder : {"goals", "people", "journal"}) {
    std::filesystem::create_directories(options.folder + '/' + folder);
  }
  Random random(options.seed);
  const Plan plan = make_plan(options, random);
  write_settings(options.folder);
  write_people(plan, random);
  for (const GoalPlan& goal : plan.goals) {
    write_file(options.folder + "/goals/" + goal.id + ".yaml", goal_text(plan, goal, random));
  }
  for (const auto& [month, text] : journal_texts(plan, random)) {
    write_file(options.folder + "/journal/" + month + ".yaml", text);
  }
}

std::optional<Options> read_options(int argc, char** argv) {
  Options options;
  for (int index = 1; index < argc; ++index) {
    const std::string_view name = argv[index];
    if (!name.starts_with("--")) {
      options.folder = name;
      continue;
    }
    if (++index == argc) return std::nullopt;
    const int value = std::atoi(argv[index]);
    if (name == "--goals")
      options.goals = value;
    else if (name == "--events")
      options.events = value;
    else if (name == "--people")
      options.people = value;
    else if (name == "--tasks")
      options.tasks = value;
    else if (name == "--findings")
      options.findings_percent = value;
    else if (name == "--seed")
      options.seed = static_cast<std::uint64_t>(value);
    else
      return std::nullopt;
  }
  if (options.folder.empty() || options.goals < 1) return std::nullopt;
  return options;
}

}  // namespace
}  // namespace cairn::bench

int main(int argc, char** argv) {
  const auto options = cairn::bench::read_options(argc, argv);
  if (!options) {
    std::fprintf(stderr,
                 "usage: generate_workspace [--goals N] [--events M] [--people P] [--tasks T]\n"
                 "                          [--findings PERCENT] [--seed S] DIR\n");
    return 2;
  }
  cairn::bench::write_workspace(*options);
  return 0;
}
