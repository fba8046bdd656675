// The thresholds of the rules in one place, so that the settings can change them.
#pragma once

#include <array>
#include <string_view>
#include <variant>

namespace cairn::analysis::lint {

struct Limits {
  double likeness = 0.8;            // S112: shared words of two statements, 0 to 1
  int stale_metric_days = 14;       // M209
  double pace_ratio = 2;            // A301: required pace over recorded pace
  int pace_days = 14;               // A301: younger records are not judged
  int pace_readings = 2;            // A301
  int obstacle_days = 90;           // A304: longer goals need their obstacles thought of
  int active_goals = 5;             // A306
  int crowded_goals = 3;            // A310: so many deadlines
  int crowded_days = 7;             // A310: within so many days
  int calibration_tasks = 10;       // A312: finished tasks that carry an estimate and tracked time
  int new_role_days = 365;          // A315
  double vacuous_share = 1;         // R402: words of the reason that say nothing new, 0 to 1
  int grace_days = 0;               // T502, T513: how long a date may be past
  double duration_tolerance = 0.1;  // T506: share of the length that the sentence names
  int crowded_milestones = 3;       // T511: fewer are not judged
  double crowded_share = 0.6;       // T511: more of them than this in the last quarter
  int year_end_goals = 3;           // T514
  int due_moves = 3;                // T515
};

// One threshold as the settings name it (`check.limits` in cairn.yaml).
struct LimitField {
  std::string_view key;
  std::string_view summary;
  std::variant<int Limits::*, double Limits::*> field;
};

inline constexpr std::array kLimitFields = {
    LimitField{"likeness", "share of words that makes two statements near duplicates", &Limits::likeness},
    LimitField{"stale_metric_days", "days after which a metric wants a reading", &Limits::stale_metric_days},
    LimitField{"pace_ratio", "how many times the recorded pace a goal may need", &Limits::pace_ratio},
    LimitField{"pace_days", "days of records before a pace is judged", &Limits::pace_days},
    LimitField{"pace_readings", "readings before a pace is judged", &Limits::pace_readings},
    LimitField{"obstacle_days", "days from which on a goal needs obstacles", &Limits::obstacle_days},
    LimitField{"active_goals", "how many goals may be under way at once", &Limits::active_goals},
    LimitField{"crowded_goals", "how many deadlines make a crowd", &Limits::crowded_goals},
    LimitField{"crowded_days", "days within which deadlines crowd", &Limits::crowded_days},
    LimitField{"calibration_tasks", "finished tasks before estimates are scaled by your own ratio",
               &Limits::calibration_tasks},
    LimitField{"new_role_days", "days in a role before a promotion is no surprise", &Limits::new_role_days},
    LimitField{"vacuous_share", "share of a reason's words that may say nothing new", &Limits::vacuous_share},
    LimitField{"grace_days", "days that a date may be past", &Limits::grace_days},
    LimitField{"duration_tolerance", "how far a length in words may be off, as a share",
               &Limits::duration_tolerance},
    LimitField{"crowded_milestones", "milestones from which on their spread is judged",
               &Limits::crowded_milestones},
    LimitField{"crowded_share", "share of milestones that the last quarter may hold", &Limits::crowded_share},
    LimitField{"year_end_goals", "how many goals due on 31 December are a pile", &Limits::year_end_goals},
    LimitField{"due_moves", "how often a due date may move", &Limits::due_moves},
};

}  // namespace cairn::analysis::lint
