// The tables themselves; the order of the keys is the order in which they are written and explained.
#include "model/schema.h"

#include <array>

namespace cairn::model {
namespace {

using enum FieldType;

constexpr std::array<std::string_view, 5> kStatus = {"idea", "active", "paused", "done", "dropped"};
constexpr std::array<std::string_view, 1> kRollup = {"sum"};
constexpr std::array<std::string_view, 9> kLearn = {"course",  "certification", "workshop",
                                                    "webinar", "conference",    "book",
                                                    "degree",  "association",   "mentoring"};
constexpr std::array<std::string_view, 9> kObstacle = {
    "skills", "politics", "job-market", "work-life", "fear", "support", "money", "time", "other"};
constexpr std::array<std::string_view, 5> kResource = {"time", "money", "skill", "tool", "person"};
constexpr std::array<std::string_view, 9> kRoles = {"mentor", "mentee", "advisor", "manager", "colleague",
                                                    "peer",   "friend", "family",  "network"};
constexpr std::array<std::string_view, 3> kPersonStatus = {"to-approach", "active", "dormant"};
constexpr std::array<std::string_view, 7> kWeekdays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 2> kCommit = {"auto", "never"};
constexpr std::array<std::string_view, 4> kFailOn = {"error", "warning", "info", "never"};

constexpr std::array kMetric = {
    FieldSpec{"name", text, "what is measured"},
    FieldSpec{"unit", text, "the unit: %, talks, USD"},
    FieldSpec{"baseline", number, "the value at the start"},
    FieldSpec{"target", target, "the value to reach; +20% and -5 count from the baseline"},
    FieldSpec{"keep", number, "the level to hold, instead of a target"},
    FieldSpec{"source", text, "where the number is read"},
    FieldSpec{"bounded", boolean, "whether the value cannot pass 100 %"},
};
constexpr std::array kMilestone = {
    FieldSpec{"name", text, "what will be true"},
    FieldSpec{"due", date, "its deadline"},
    FieldSpec{"done", date, "the day it was reached"},
    FieldSpec{"reward", text, "how it will be celebrated"},
    FieldSpec{"id", text, "its address, where the slug of its name will not do"},
};
constexpr std::array kTask = {
    FieldSpec{"do", text, "what to do"},
    FieldSpec{"due", date, "its deadline"},
    FieldSpec{"estimate", work, "how long it takes"},
    FieldSpec{"done", date, "the day it was done"},
    FieldSpec{"important", boolean, "overrides what the goal says"},
    FieldSpec{"urgent", boolean, "overrides what the dates say"},
    FieldSpec{"after", items, "the tasks that must be done first: of this goal, `goal/task` or `inbox/task`"},
    FieldSpec{"milestone", item, "the milestone it leads to"},
    FieldSpec{"delegated_to", person, "who does it"},
    FieldSpec{"cost", money, "what it costs"},
    FieldSpec{"learn", word, "makes it an item of the learning plan", kLearn},
    FieldSpec{"skill", text, "the skill it builds"},
    FieldSpec{"certificate", text, "the certificate it earns"},
    FieldSpec{"expires", date, "when the certificate runs out"},
    FieldSpec{"id", text, "its address, where the slug of its text will not do"},
};
constexpr std::array kObstacleFields = {
    FieldSpec{"risk", text, "what could get in the way"},
    FieldSpec{"kind", word, "what sort of obstacle", kObstacle},
    FieldSpec{"when", text, "a condition that cairn tests: hours/week < 3"},
    FieldSpec{"if", text, "a condition that the review asks about"},
    FieldSpec{"then", text, "what to do about it"},
    FieldSpec{"id", text, "its address, where the slug of its text will not do"},
};
constexpr std::array kResourceFields = {
    FieldSpec{"need", text, "what is needed"},
    FieldSpec{"kind", word, "what sort of resource", kResource},
    FieldSpec{"have", boolean, "whether it is at hand"},
    FieldSpec{"plan", text, "how to get it"},
    FieldSpec{"id", text, "its address, where the slug of its text will not do"},
};
constexpr std::array kGoal = {
    FieldSpec{"statement", text, "the goal in one sentence"},
    FieldSpec{"why", text, "the reason, in your words"},
    FieldSpec{"status", word, "active when left out", kStatus},
    FieldSpec{"finished", date, "when it was done or dropped"},
    FieldSpec{"supports", goal, "the longer-term goal that this is a stepping stone to"},
    FieldSpec{"serves", list, "values and objectives of the profile", {}, name},
    FieldSpec{"start", date, "when it begins"},
    FieldSpec{"due", date, "the deadline"},
    FieldSpec{"every", cadence, "makes it a habit: metric.target counts per period"},
    FieldSpec{"effort", rate, "what is committed: 5h/week"},
    FieldSpec{"important", boolean, "overrides what is derived"},
    FieldSpec{"done_when", text, "the yes/no test of a goal without a number"},
    FieldSpec{"metric", map, "the number that tells", {}, text, &metric_schema},
    FieldSpec{"rollup", word, "how the goals that support it add up", kRollup},
    FieldSpec{"milestones", list, "points on the way", {}, map, &milestone_schema},
    FieldSpec{"tasks", list, "what to do", {}, map, &task_schema},
    FieldSpec{"obstacles", list, "what could get in the way, and the plan for it", {}, map, &obstacle_schema},
    FieldSpec{"resources", list, "what is needed", {}, map, &resource_schema},
    FieldSpec{"people", list, "who helps", {}, person},
    FieldSpec{"share", audience, "who may see it"},
    FieldSpec{"review", span, "how often it wants a look"},
    FieldSpec{"tags", list, "words to find it by"},
    FieldSpec{"notes", text, "anything else"},
};
constexpr std::array kReach = {
    FieldSpec{"email", text, "an address"},
    FieldSpec{"phone", text, "a number"},
    FieldSpec{"url", text, "a page"},
};
constexpr Schema kReachSchema{"reach", kReach};
constexpr std::array kPerson = {
    FieldSpec{"name", text, "the person's name"},
    FieldSpec{"roles", list, "what this person is to you", kRoles, word},
    FieldSpec{"helps_with", list, "needs of the profile"},
    FieldSpec{"every", cadence, "how often you want to be in touch"},
    FieldSpec{"reach", map, "how to get in touch", {}, text, &kReachSchema},
    FieldSpec{"offers", list, "what this person can give"},
    FieldSpec{"wants", list, "what this person could use"},
    FieldSpec{"ask", text, "what you want of this person"},
    FieldSpec{"why", text, "why this person"},
    FieldSpec{"met", text, "where and when you met"},
    FieldSpec{"groups", list, "associations you share"},
    FieldSpec{"status", word, "active when left out", kPersonStatus},
    FieldSpec{"notes", text, "anything else"},
};
constexpr std::array kRole = {
    FieldSpec{"title", text, "your role"},
    FieldSpec{"since", date, "since when"},
};
constexpr Schema kRoleSchema{"role", kRole};
constexpr std::array kWeek = {
    FieldSpec{"mon", day_plan, "hours or blocks"}, FieldSpec{"tue", day_plan, "hours or blocks"},
    FieldSpec{"wed", day_plan, "hours or blocks"}, FieldSpec{"thu", day_plan, "hours or blocks"},
    FieldSpec{"fri", day_plan, "hours or blocks"}, FieldSpec{"sat", day_plan, "hours or blocks"},
    FieldSpec{"sun", day_plan, "hours or blocks"},
};
constexpr Schema kWeekSchema{"week", kWeek};
constexpr std::array kSkill = {
    FieldSpec{"name", text, "the skill"},
    FieldSpec{"level", text, "how well"},
};
constexpr Schema kSkillSchema{"a skill", kSkill};
constexpr std::array kAssessment = {
    FieldSpec{"tool", text, "the instrument"},
    FieldSpec{"result", text, "what it said"},
    FieldSpec{"date", date, "when"},
};
constexpr Schema kAssessmentSchema{"an assessment", kAssessment};
constexpr std::array kVision = {
    FieldSpec{"picture", text, "the future, as if it were today"},
    FieldSpec{"affirmations", list, "sentences to say to yourself"},
    FieldSpec{"board", list, "images, quotes, symbols with captions", {}, any},
    FieldSpec{"revised", date, "when it was last gone over"},
};
constexpr Schema kVisionSchema{"vision", kVision};
constexpr std::array kProfile = {
    FieldSpec{"name", text, "your name"},
    FieldSpec{"role", map, "what you are", {}, text, &kRoleSchema},
    FieldSpec{"hours", rate, "hours for your goals: 10h/week"},
    FieldSpec{"week", map, "hours or blocks by weekday", {}, text, &kWeekSchema},
    FieldSpec{"days_off", list, "dates and spans", {}, days},
    FieldSpec{"budget", money, "money a year"},
    FieldSpec{"interests", list, "what draws you"},
    FieldSpec{"strengths", list, "what you are good at"},
    FieldSpec{"improve", list, "what you want to be better at"},
    FieldSpec{"energized_by", list, "what gives you energy"},
    FieldSpec{"enjoyed_roles", list, "roles you liked"},
    FieldSpec{"skills", list, "name and level", {}, any, &kSkillSchema},
    FieldSpec{"values", meanings, "what matters to you, and what it means"},
    FieldSpec{"objectives", meanings, "your organisation's objectives"},
    FieldSpec{"assessments", list, "tool, result, date", {}, map, &kAssessmentSchema},
    FieldSpec{"needs", list, "what you need of other people"},
    FieldSpec{"vision", map, "where you are going", {}, text, &kVisionSchema},
};
constexpr std::array kWords = {
    FieldSpec{"allow", list, "words that are not vague here"},
    FieldSpec{"add", list, "words that are vague here, too"},
};
constexpr Schema kWordsSchema{"check.words", kWords};
constexpr std::array kCheck = {
    FieldSpec{"fail_on", word, "the severity that makes `check` exit 1", kFailOn},
    FieldSpec{"select", list, "codes, code prefixes or names of the rules that run"},
    FieldSpec{"ignore", list, "codes, code prefixes or names of the rules that do not"},
    FieldSpec{"severity", any, "error, warning, info or off for a code or name: {M204: info}"},
    FieldSpec{"limits", any, "thresholds: {active_goals: 7}; `cairn check --show-settings` lists them"},
    FieldSpec{"words", map, "words of your trade", {}, text, &kWordsSchema},
};
constexpr Schema kCheckSchema{"check", kCheck};
constexpr std::array kPlan = {
    FieldSpec{"block", work, "the length of a time block"},
    FieldSpec{"break", work, "the pause between blocks"},
};
constexpr Schema kPlanSchema{"plan", kPlan};
constexpr std::array kSettings = {
    FieldSpec{"format", integer, "the version of the files"},
    FieldSpec{"day_start", time, "when a day begins: 04:00"},
    FieldSpec{"week_start", word, "the first day of a week", kWeekdays},
    FieldSpec{"fiscal_year_start", month_day, "when the fiscal year begins: 01-01"},
    FieldSpec{"horizon", span, "how far off a long-term goal is: 1y"},
    FieldSpec{"urgent_within", span, "how close a deadline makes urgent: 7d"},
    FieldSpec{"timer_cap", work, "how long a timer may run before it looks forgotten: 10h"},
    FieldSpec{"share", audience, "who may see goals that do not say"},
    FieldSpec{"commit", word, "for a later version: cairn commits nothing by itself yet", kCommit},
    FieldSpec{"check", map, "the linter", {}, text, &kCheckSchema},
    FieldSpec{"plan", map, "time blocks", {}, text, &kPlanSchema},
    FieldSpec{"editor", text, "the editor that suits the files, as a note: VISUAL or EDITOR is started"},
};
constexpr std::array kInbox = {
    FieldSpec{"tasks", list, "tasks that belong to no goal", {}, map, &task_schema},
};

}  // namespace

constinit const Schema metric_schema{"metric", kMetric};
constinit const Schema milestone_schema{"a milestone", kMilestone};
constinit const Schema task_schema{"a task", kTask};
constinit const Schema obstacle_schema{"an obstacle", kObstacleFields};
constinit const Schema resource_schema{"a resource", kResourceFields};
constinit const Schema goal_schema{"a goal", kGoal};
constinit const Schema person_schema{"a person", kPerson};
constinit const Schema profile_schema{"profile.yaml", kProfile};
constinit const Schema settings_schema{"cairn.yaml", kSettings};
constinit const Schema inbox_schema{"inbox.yaml", kInbox};

const FieldSpec* Schema::find(std::string_view key) const {
  for (const FieldSpec& field : fields) {
    if (field.key == key) return &field;
  }
  return nullptr;
}

std::span<const std::string_view> status_words() {
  return kStatus;
}
std::span<const std::string_view> role_words() {
  return kRoles;
}

}  // namespace cairn::model
