// The shape of a lint rule, and what a rule may look at. A rule is one file in rules/ and one row in
// table.cpp.
#pragma once

#include <array>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/goal_tree.h"
#include "analysis/history.h"
#include "analysis/lint/limits.h"
#include "analysis/prose/reading.h"
#include "analysis/schedule.h"
#include "base/date.h"
#include "document/diagnostic.h"
#include "model/values.h"
#include "store/workspace.h"

namespace cairn::analysis::lint {

enum class Criterion { format, specific, measurable, achievable, relevant, time_bound };
inline constexpr std::array kSmart = {Criterion::specific, Criterion::measurable, Criterion::achievable,
                                      Criterion::relevant, Criterion::time_bound};
std::string_view to_string(Criterion criterion);  // "time-bound"

enum class Severity { info, warning, error };
std::string_view to_string(Severity severity);
std::optional<Severity> parse_severity(std::string_view word);

struct Rule;
struct Context;

struct Finding {
  const Rule* rule = nullptr;
  Severity severity = Severity::error;
  std::size_t file = 0;  // index in Workspace::files
  std::string goal;      // id; empty for what is no goal's
  document::Diagnostic diagnostic;
};

// Megabytes of them in a large workspace: they are kept in small pieces, so that gathering them never holds
// them twice.
using FindingList = std::deque<Finding>;

// Where a rule leaves what it finds.
class Findings {
 public:
  explicit Findings(FindingList& out) : out_(out) {}
  // The finding, for its notes and spans to be filled in; valid until the next call.
  document::Diagnostic& add(const Rule& rule, const model::Goal& goal, document::Span span,
                            std::string message);
  document::Diagnostic& add(const Rule& rule, std::size_t file, document::Span span, std::string message);
  Finding& last() { return out_.back(); }

 private:
  FindingList& out_;
};

// What the statement of a goal says, read once for all rules.
struct GoalProse {
  prose::Reading reading;
  prose::Judgement judgement;
};

// Whether the open work fits into the profile's hours.
struct Schedule {
  Hours hours;
  Workload workload;
  std::optional<Overload> overload;
  std::vector<const model::Goal*>
      overloading;  // those on its tightest day, sorted; empty without an overload

  // Whether A312 speaks of the goal.
  bool tells_of(const model::Goal& goal) const;
};

// What rules look at besides the goal. What has not been read is absent: a file alone has no journal beside
// it, and a command that touches one goal among thousands does not read the others.
struct Context {
  const store::Workspace& workspace;
  base::Date today;
  Limits limits{};
  const History* history = nullptr;         // the whole journal
  const GoalTree* tree = nullptr;           // all goals
  const WorkLeft* work_left = nullptr;      // of tasks, as far as the journal is known
  const model::Profile* profile = nullptr;  // an empty one where the workspace has none
  bool knows_people = false;
  // Absent where the profile gives no hours, and where A312 does not run: it silences others where it speaks.
  const Schedule* schedule = nullptr;
  const GoalProse* prose = nullptr;  // of the goal that is judged; absent where it has no statement
};

struct Rule {
  std::string_view code{};  // permanent, never reused
  std::string_view name{};
  Criterion criterion = Criterion::format;
  Severity severity = Severity::error;
  std::string_view since{};
  std::string_view summary{};
  std::string_view why{};
  // Files that make it fire and files that do not: goals/example.yaml, or several, each headed by `# file:
  // PATH`.
  std::string_view bad{};
  std::string_view good{};
  std::string_view traps = {};  // what it deliberately leaves alone
  bool depends_on_today = false;
  // Judges one active or idea goal. Rules with neither function are reported while the files are read.
  void (*check)(const model::Goal&, const Context&, Findings&) = nullptr;
  // Judges the workspace as a whole: references, cycles, names.
  void (*check_workspace)(const Context&, Findings&) = nullptr;
};

// F, then the letters of SMART, each by number.
std::span<const Rule* const> rules();
// By code or name; nothing when there is none.
const Rule* find_rule(std::string_view code_or_name);

// Where a finding about a goal as a whole points: its statement, else its first key, else the file's begin.
document::Span headline(const model::Goal& goal);

}  // namespace cairn::analysis::lint
