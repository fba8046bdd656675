// Whether the forecast's band is honest: goals are invented (or read), cut off at a day in the middle, and
// the true finish is looked for in the band.
#include <fmt/format.h>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/forecast.h"
#include "calibration_file.h"
#include "support/invented_goals.h"

namespace cairn::bench {
namespace {

using test::InventOptions;
using test::Life;

struct Tally {
  int goals = 0, inside = 0, early = 0, late = 0, without = 0;
  double promised = 0;  // sum of the probabilities of meeting the due date
  int met = 0;          // how many did
  int with_due = 0;
};

void count(const Life& life, Tally& tally) {
  const auto forecast = analysis::forecast(life.course, analysis::CountedDays(life.pauses), life.today);
  ++tally.goals;
  if (forecast.probability && life.course.due) {
    ++tally.with_due;
    tally.promised += *forecast.probability;
    if (life.finish && *life.finish <= *life.course.due) ++tally.met;
  }
  if (!forecast.p10) {
    ++tally.without;
  } else if (life.finish && *life.finish < *forecast.p10) {
    ++tally.early;
  } else if (!life.finish || (forecast.p90 && *life.finish > *forecast.p90)) {
    ++tally.late;
  } else {
    ++tally.inside;
  }
}

double percent(int part, int whole) {
  return whole == 0 ? 0 : 100.0 * part / whole;
}

void print_row(std::string_view kind, const Tally& tally) {
  const int with = tally.goals - tally.without;
  fmt::print("| {} | {} | {:.1f} % | {:.1f} % | {:.1f} % | {} | {:.1f} % / {:.1f} % |\n", kind, tally.goals,
             percent(tally.inside, with), percent(tally.early, with), percent(tally.late, with),
             tally.without, tally.with_due == 0 ? 0 : 100 * tally.promised / tally.with_due,
             percent(tally.met, tally.with_due));
}

int print_table(const std::vector<Life>& lives) {
  std::map<std::string, Tally> kinds;
  std::vector<std::string> order;
  for (const Life& life : lives) {
    if (kinds.find(life.kind) == kinds.end()) order.push_back(life.kind);
    count(life, kinds[life.kind]);
  }
  fmt::print("| kind | goals | in the band | before it | after it | no forecast | chance said / met |\n");
  fmt::print("|---|---|---|---|---|---|---|\n");
  for (const std::string& kind : order) print_row(kind, kinds[kind]);
  bool is_honest = true;
  for (const std::string_view kind : {"steady", "bursty"}) {
    const auto found = kinds.find(std::string(kind));
    if (found == kinds.end()) continue;
    const double inside = percent(found->second.inside, found->second.goals - found->second.without);
    is_honest = is_honest && inside >= 75 && inside <= 88;
  }
  return is_honest ? 0 : 1;
}

void print_speed() {
  const std::vector<Life> lives = test::invent(200, {.weeks_low = 60, .weeks_high = 100, .seed = 7});
  const std::clock_t begin = std::clock();
  for (const Life& life : lives)
    analysis::forecast(life.course, analysis::CountedDays(life.pauses), life.today);
  const double ms = 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  fmt::print("\n200 forecasts from 60 to 100 weeks each: {:.1f} ms of processor time\n", ms);
}

constexpr std::string_view kUsage =
    "usage: forecast_calibration [--goals N-OF-A-KIND] [--weeks LOW-HIGH] [--seed S] [--dump] [FILE|-]\n"
    "Without a file goals of every kind are invented. The format is in tests/bench/README.md.\n";

int run(const std::vector<std::string>& args) {
  InventOptions options;
  int goals = 2000;
  bool is_dump = false;
  std::string file;
  for (std::size_t i = 0; i < args.size(); ++i) {
    const bool has_next = i + 1 < args.size();
    if (args[i] == "--goals" && has_next) {
      goals = std::stoi(args[++i]);
    } else if (args[i] == "--seed" && has_next) {
      options.seed = std::stoull(args[++i]);
    } else if (args[i] == "--weeks" && has_next) {
      const std::string range = args[++i];
      options.weeks_low = std::stoi(range);
      options.weeks_high = std::stoi(range.substr(range.find('-') + 1));
    } else if (args[i] == "--dump") {
      is_dump = true;
    } else if (args[i] == "-" || args[i].front() != '-') {
      file = args[i];
    } else {
      fmt::print(stderr, "{}", kUsage);
      return 2;
    }
  }
  if (!file.empty()) {
    std::ifstream stream(file);
    if (file != "-" && !stream) {
      fmt::print(stderr, "forecast_calibration: cannot open '{}'\n", file);
      return 2;
    }
    std::istream& in = file == "-" ? std::cin : stream;
    const LivesRead read = read_lives(in);
    for (const std::string& complaint : read.complaints)
      fmt::print(stderr, "forecast_calibration: {}\n", complaint);
    return read.complaints.empty() ? print_table(read.lives) : 2;
  }
  const std::vector<Life> lives = test::invent(goals * test::kKindCount, options);
  if (is_dump) {
    for (const Life& life : lives) fmt::print("{}", as_text(life));
    return 0;
  }
  const int code = print_table(lives);
  print_speed();
  return code;
}

}  // namespace
}  // namespace cairn::bench

int main(int argc, char** argv) {
  return cairn::bench::run(std::vector<std::string>(argv + 1, argv + argc));
}
