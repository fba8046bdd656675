// Measures cairn against its targets. Contestants take turns, round after round, so that a noisy machine is
// noisy for all of them; medians are compared, and only ratios within one run mean anything.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process.h"

namespace cairn::bench {
namespace {

using Argv = std::vector<std::string>;

struct Programs {
  std::string cairn, generator, baseline;
  std::string folder;  // where the workspaces go; removed at the end
  int rounds = 15;
  bool has_large = true;  // the workspace of 100,000 goals, about 160 MB
  std::string only;       // one part alone: start, check, personal, completion, loop
};

struct Median {
  double wall_ms = 0, cpu_ms = 0, peak_mib = 0;
};

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

Median median_of(const std::vector<Cost>& costs) {
  std::vector<double> wall, cpu, peak;
  for (const Cost& cost : costs) {
    wall.push_back(cost.wall_ms);
    cpu.push_back(cost.cpu_ms);
    peak.push_back(cost.peak_mib);
  }
  return {median(wall), median(cpu), median(peak)};
}

// A run that fails measures nothing; 1 only says that `check` found something.
Cost run_or_exit(const Argv& argv) {
  const Cost cost = run(argv);
  if (cost.exit_code > 1) {
    fmt::print(stderr, "bench: exit {} from: {}\n", cost.exit_code, fmt::join(argv, " "));
    std::exit(1);
  }
  return cost;
}

// What each contestant does may depend on the round, so that `set` always has something to change.
using Contestant = std::function<Argv(int round)>;

Contestant always(Argv argv) {
  return [argv = std::move(argv)](int) { return argv; };
}

std::vector<Median> compete(const std::vector<Contestant>& contestants, int rounds) {
  std::vector<std::vector<Cost>> costs(contestants.size());
  for (int round = -1; round < rounds; ++round) {
    for (std::size_t index = 0; index < contestants.size(); ++index) {
      const Cost cost = run_or_exit(contestants[index](round));
      if (round >= 0) costs[index].push_back(cost);  // the first round only warms the page cache
    }
  }
  std::vector<Median> medians;
  for (const auto& list : costs) medians.push_back(median_of(list));
  return medians;
}

// Prints the rows of the table as they are measured.
class Report {
 public:
  Report() { fmt::print("| what | medians | value | target | met |\n|---|---|---|---|---|\n"); }

  void row(std::string_view what, std::string_view measured, double value, double limit,
           std::string_view unit) {
    const bool is_met = value <= limit;
    all_met_ = all_met_ && is_met;
    fmt::print("| {} | {} | {:.2f}{} | {:.2f}{} | {} |\n", what, measured, value, unit, limit, unit,
               is_met ? "yes" : "**no**");
    std::fflush(stdout);
  }

  bool all_met() const { return all_met_; }

 private:
  bool all_met_ = true;
};

std::string make_workspace(const Programs& programs, int goals, int events, int tasks) {
  const std::string folder = fmt::format("{}/{}-{}", programs.folder, goals, events);
  run_or_exit({programs.generator, "--goals", std::to_string(goals), "--tasks", std::to_string(tasks),
               "--events", std::to_string(events), folder});
  return folder;
}

void measure_start(const Programs& programs, Report& report) {
  const auto medians =
      compete({always({programs.cairn, "--version"}), always({"true"}), always({"git", "--version"})},
              10 * programs.rounds);
  const double cairn = medians[0].wall_ms;
  report.row("`--version` against `true`", fmt::format("{:.2f} / {:.2f} ms", cairn, medians[1].wall_ms),
             cairn / medians[1].wall_ms, 1.3, "x");
  report.row("`--version` against `git --version`",
             fmt::format("{:.2f} / {:.2f} ms", cairn, medians[2].wall_ms), cairn / medians[2].wall_ms, 1.0,
             "x");
}

// `check` without a cache on two cores against one thread of libyaml: time, memory, and how both grow.
void measure_check(const Programs& programs, Report& report) {
  std::optional<double> microseconds_before;
  const std::vector<int> sizes =
      programs.has_large ? std::vector<int>{1'000, 10'000, 100'000} : std::vector<int>{1'000, 10'000};
  for (const int goals : sizes) {
    const std::string folder = make_workspace(programs, goals, 0, 3 * goals);
    const int rounds = goals > 10'000 ? 3 : programs.rounds;
    const auto medians = compete(
        {always({programs.cairn, "-C", folder, "check"}), always({programs.baseline, folder})}, rounds);
    const double microseconds = medians[0].wall_ms * 1e3 / goals;
    if (goals == 10'000) {
      report.row("`check`, 10,000 goals, against bare libyaml",
                 fmt::format("{:.0f} / {:.0f} ms", medians[0].wall_ms, medians[1].wall_ms),
                 medians[0].wall_ms / medians[1].wall_ms, 1.0, "x");
      report.row("`check`, 10,000 goals, peak memory", fmt::format("{:.1f} MiB", medians[0].peak_mib),
                 medians[0].peak_mib, 64, " MiB");
    }
    if (microseconds_before) {
      report.row(fmt::format("`check`, {} goals, time a goal against a tenth of them", goals),
                 fmt::format("{:.1f} / {:.1f} us", microseconds, *microseconds_before),
                 microseconds / *microseconds_before, 1.25, "x");
    }
    microseconds_before = microseconds;
    std::filesystem::remove_all(folder);
  }
}

void measure_personal(const Programs& programs, Report& report) {
  const std::string folder = make_workspace(programs, 200, 10'000, 600);
  const auto row = [&](std::string_view what, const Median& cairn, const Median& baseline) {
    report.row(fmt::format("{}, 200 goals, 10,000 events, against bare libyaml", what),
               fmt::format("{:.2f} / {:.2f} ms", cairn.wall_ms, baseline.wall_ms),
               cairn.wall_ms / baseline.wall_ms, 1.2, "x");
  };
  // Each against the files that it needs: the cards of the table need all of them.
  const auto all =
      compete({always({programs.cairn, "-C", folder, "list"}),
               always({programs.cairn, "-C", folder, "today"}), always({programs.baseline, folder})},
              4 * programs.rounds);
  row("`list`", all[0], all[2]);
  row("`today`", all[1], all[2]);
  const auto goals = compete({always({programs.cairn, "-C", folder, "list", "--format", "json"}),
                              always({programs.baseline, folder + "/cairn.yaml", folder + "/goals"})},
                             4 * programs.rounds);
  row("`list --format json`", goals[0], goals[1]);

  std::vector<std::string> ids;
  for (const auto& entry : std::filesystem::directory_iterator(folder + "/goals"))
    ids.push_back(entry.path().stem());
  const std::string id = *std::min_element(ids.begin(), ids.end());
  const Contestant set = [&](int round) {
    const char* due = round % 2 == 0 ? "due=2027-10-01" : "due=2027-10-02";
    return Argv{programs.cairn, "-C", folder, "set", id, due, "--because", "the date moved"};
  };
  const auto medians = compete({set}, 4 * programs.rounds);
  report.row("`set` in that workspace, processor time", fmt::format("{:.2f} ms", medians[0].cpu_ms),
             medians[0].cpu_ms, 5, " ms");
  std::filesystem::remove_all(folder);
}

// The commands of the weekly loop against the screen of every day.
void measure_loop(const Programs& programs, Report& report) {
  const std::string folder = make_workspace(programs, 200, 50'000, 2'000);
  const std::vector<Argv> commands = {{"today"},
                                      {"matrix"},
                                      {"plan", "day"},
                                      {"plan", "week"},
                                      {"plan", "month"},
                                      {"plan", "year"},
                                      {"time", "report"},
                                      {"progress"},
                                      {"review", "--no-input"},
                                      {"review", "quarter", "--no-input"}};
  std::vector<Contestant> contestants;
  for (const Argv& command : commands) {
    Argv words = {programs.cairn, "-C", folder};
    words.insert(words.end(), command.begin(), command.end());
    contestants.push_back(always(std::move(words)));
  }
  const auto medians = compete(contestants, 2 * programs.rounds);
  for (std::size_t i = 1; i < commands.size(); ++i)
    report.row(fmt::format("`{}`, 200 goals, 2,000 tasks, 50,000 events, against `today`",
                           fmt::join(commands[i], " ")),
               fmt::format("{:.1f} / {:.1f} ms", medians[i].wall_ms, medians[0].wall_ms),
               medians[i].wall_ms / medians[0].wall_ms, 1.5, "x");
  std::filesystem::remove_all(folder);
}

// What is felt between two keys: every file must be looked at for its tags.
void measure_completion(const Programs& programs, Report& report) {
  const std::string folder = make_workspace(programs, 1'000, 0, 3'000);
  const auto tags =
      compete({always({programs.cairn, "-C", folder, "__complete", "--", "-C", folder, "list", "+"})},
              4 * programs.rounds);
  report.row("completing a tag, 1,000 goals, processor time", fmt::format("{:.2f} ms", tags[0].cpu_ms),
             tags[0].cpu_ms, 5, " ms");
  std::filesystem::remove_all(folder);
}

std::optional<Programs> read_options(const Argv& args) {
  Programs programs;
  programs.folder =
      fmt::format("{}/cairn-bench-{}", std::filesystem::temp_directory_path().string(), getpid());
  for (std::size_t index = 0; index < args.size(); ++index) {
    const std::string& name = args[index];
    if (name == "--small") {
      programs.has_large = false;
      continue;
    }
    if (++index == args.size()) return std::nullopt;
    const std::string& value = args[index];
    if (name == "--cairn")
      programs.cairn = value;
    else if (name == "--generator")
      programs.generator = value;
    else if (name == "--baseline")
      programs.baseline = value;
    else if (name == "--rounds")
      programs.rounds = std::max(1, std::atoi(value.c_str()));
    else if (name == "--only")
      programs.only = value;
    else
      return std::nullopt;
  }
  if (programs.cairn.empty() || programs.generator.empty() || programs.baseline.empty()) return std::nullopt;
  return programs;
}

}  // namespace
}  // namespace cairn::bench

int main(int argc, char** argv) {
  using namespace cairn::bench;
  const auto programs = read_options(Argv(argv + 1, argv + argc));
  if (!programs) {
    fmt::print(stderr,
               "usage: bench --cairn PATH --generator PATH --baseline PATH [--rounds N] [--small]"
               " [--only start|check|personal|completion|loop]\n");
    return 2;
  }
  setenv("CAIRN_TODAY", "2026-11-22T12:00", 1);
  std::filesystem::create_directories(programs->folder);
  Report report;
  const auto is_wanted = [&](const char* part) { return programs->only.empty() || programs->only == part; };
  if (is_wanted("start")) measure_start(*programs, report);
  if (is_wanted("check")) measure_check(*programs, report);
  if (is_wanted("personal")) measure_personal(*programs, report);
  if (is_wanted("completion")) measure_completion(*programs, report);
  if (is_wanted("loop")) measure_loop(*programs, report);
  std::filesystem::remove_all(programs->folder);
  return report.all_met() ? 0 : 1;
}
