// Reads what fits the schema; validate() has said what does not.
#include "model/decode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <memory>

#include "base/number.h"
#include "base/text.h"
#include "document/read.h"
#include "model/schema.h"

namespace cairn::model {
namespace {

using document::Diagnostic;
using document::Node;

// A scalar that `parse` understands.
template <class Parse>
auto read(Node value, Parse parse) -> Maybe<std::decay_t<decltype(*parse(std::string_view{}))>> {
  if (!value.is_scalar() || value.is_null()) return std::nullopt;
  auto parsed = parse(value.text());
  if (!parsed) return std::nullopt;
  return At<std::decay_t<decltype(*parsed)>>{*parsed, value.span()};
}

Text text(Node value) {
  return Text(value);
}

Maybe<base::Date> date(Node value) {
  return read(value, base::Date::parse_iso);
}

Maybe<bool> boolean(Node value) {
  if (!value.is_scalar() || value.type() != document::ScalarType::boolean) return std::nullopt;
  return At<bool>{base::lower_ascii(value.text()) == "true", value.span()};
}

Texts texts(Node list) {
  Texts result;
  if (!list.is_sequence()) return result;
  result.reserve(list.size());
  for (const Node item : list.items()) {
    if (const Text one = text(item)) result.push_back(*one);
  }
  return result;
}

Texts one_or_more(Node value) {
  if (const Text one = text(value)) return {*one};
  return texts(value);
}

// Names of `values` and `objectives`, in each of the forms that a person might write.
Texts names(Node value) {
  Texts result;
  if (value.is_mapping()) {
    for (const Node::Entry& entry : value.entries()) result.push_back({entry.key.text(), entry.key.span()});
  }
  if (!value.is_sequence()) return result;
  for (const Node item : value.items()) {
    if (const Text plain = text(item)) result.push_back(*plain);
    if (!item.is_mapping()) continue;
    if (const Text name = text(item.find("name"))) {
      result.push_back(*name);
    } else {
      for (const Node::Entry& entry : item.entries()) result.push_back({entry.key.text(), entry.key.span()});
    }
  }
  return result;
}

// The values of the keys, in the keys' order: one pass instead of a search for each. As with Node::find, the
// first counts where a key is given twice.
template <std::size_t N>
std::array<Node, N> values_of(Node map, const std::array<std::string_view, N>& keys) {
  std::array<Node, N> values;
  for (const Node::Entry& entry : map.entries()) {
    const auto key = std::find(keys.begin(), keys.end(), entry.key.text());
    if (key == keys.end()) continue;
    Node& value = values[static_cast<std::size_t>(key - keys.begin())];
    if (!value) value = entry.value;
  }
  return values;
}

std::string_view value_or_empty(const Text& text) {
  return text ? text->value : std::string_view{};
}

Metric decode_metric(Node map) {
  Metric metric;
  metric.span = map.span();
  metric.name = text(map.find("name"));
  metric.unit = text(map.find("unit"));
  metric.source = text(map.find("source"));
  metric.baseline = read(map.find("baseline"), base::parse_number);
  metric.keep = read(map.find("keep"), base::parse_number);
  metric.target = read(map.find("target"), parse_target);
  metric.bounded = boolean(map.find("bounded"));
  return metric;
}

Milestone decode_milestone(Node map) {
  static constexpr std::array<std::string_view, 5> kKeys = {"name", "due", "done", "reward", "id"};
  const auto [name, due, done, reward, id] = values_of(map, kKeys);
  Milestone milestone;
  milestone.span = map.span();
  milestone.name = text(name);
  milestone.due = date(due);
  milestone.done = date(done);
  milestone.reward = text(reward);
  milestone.address = value_or_empty(text(id));
  return milestone;
}

Task decode_task(Node map) {
  static constexpr std::array<std::string_view, 15> kKeys = {
      "do",     "id",           "due",  "done",  "estimate", "milestone",   "after",  "important",
      "urgent", "delegated_to", "cost", "learn", "skill",    "certificate", "expires"};
  const auto [what, id, due, done, estimate, milestone, after, important, urgent, delegated_to, cost, learn,
              skill, certificate, expires] = values_of(map, kKeys);
  Task task;
  task.span = map.span();
  task.text = text(what);
  task.address = value_or_empty(text(id));
  task.due = date(due);
  task.done = date(done);
  task.estimate = read(estimate, base::parse_work);
  task.milestone = text(milestone);
  task.after = one_or_more(after);
  task.important = boolean(important);
  task.urgent = boolean(urgent);
  task.delegated_to = text(delegated_to);
  task.cost = text(cost);
  if (learn || skill || certificate || expires) {
    task.learns =
        std::make_unique<Learning>(Learning{text(learn), text(skill), text(certificate), date(expires)});
  }
  return task;
}

// In the order of the day, and joined where they overlap: no minute counts twice.
std::vector<Block> merged(std::vector<Block> blocks) {
  std::sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) { return a.from < b.from; });
  std::vector<Block> result;
  for (const Block& block : blocks) {
    if (!result.empty() && block.from < result.back().to) {
      result.back().to = std::max(result.back().to, block.to);
    } else {
      result.push_back(block);
    }
  }
  return result;
}

// A duration, a block, or a list of them; nothing where that is more than a day has.
DayPlan decode_day(Node value) {
  DayPlan day;
  const auto add = [&](Node one) {
    if (!one.is_scalar()) return;
    if (const auto work = base::parse_work(one.text())) day.work.count += work->count;
    if (const auto block = parse_block(one.text())) day.blocks.push_back(*block);
  };
  if (!value.is_sequence()) add(value);
  if (value.is_sequence()) {
    for (const Node one : value.items()) add(one);
  }
  day.blocks = merged(std::move(day.blocks));
  for (const Block& block : day.blocks) day.work.count += block.to - block.from;
  return day.work.count > kMinutesADay ? DayPlan{} : day;
}

std::optional<Week> decode_week(Node map) {
  Week week;
  bool has_day = false;
  if (!map.is_mapping()) return std::nullopt;
  for (const Node::Entry& entry : map.entries()) {
    const auto weekday = base::parse_weekday_name(entry.key.text());
    if (!weekday || entry.value.is_null()) continue;
    week[static_cast<std::size_t>(*weekday) - 1] = decode_day(entry.value);
    has_day = true;
  }
  return has_day ? std::optional(std::move(week)) : std::nullopt;
}

std::vector<At<base::Period>> decode_days(Node list) {
  std::vector<At<base::Period>> days;
  if (!list.is_sequence()) return days;
  for (const Node item : list.items()) {
    if (const auto one = read(item, parse_days)) days.push_back(*one);
  }
  return days;
}

Obstacle decode_obstacle(Node map) {
  Obstacle obstacle;
  obstacle.span = map.span();
  obstacle.risk = text(map.find("risk"));
  obstacle.kind = text(map.find("kind"));
  obstacle.when = text(map.find("when"));
  obstacle.condition = text(map.find("if"));
  obstacle.then = text(map.find("then"));
  obstacle.address = value_or_empty(text(map.find("id")));
  return obstacle;
}

Resource decode_resource(Node map) {
  Resource resource;
  resource.span = map.span();
  resource.need = text(map.find("need"));
  resource.kind = text(map.find("kind"));
  resource.plan = text(map.find("plan"));
  resource.address = value_or_empty(text(map.find("id")));
  resource.have = boolean(map.find("have"));
  return resource;
}

template <class Item>
std::vector<Item> items(Node list, Item (*decode)(Node)) {
  std::vector<Item> result;
  if (!list.is_sequence()) return result;
  result.reserve(list.size());
  // An item that is no map is reported by validate() and keeps its place, so that indices are those of the
  // file.
  for (const Node item : list.items()) result.push_back(decode(item));
  return result;
}

// Gives an address to each item without an `id`. Slugs are written into one piece of memory, because a large
// workspace has a hundred thousand of them.
class Namer {
 public:
  template <class Items, class Label>
  void name(Items& items, Label label) {
    for (auto& item : items) {
      if (!item.address.empty()) continue;  // its `id`
      const Text& text = item.*label;
      const std::string slug = text ? item_address({}, text->value) : std::string();
      places_.push_back({&item.address, slug.size()});
      slugs_ += slug;
    }
  }

  // What the addresses are views into.
  Names take() {
    if (slugs_.empty()) return nullptr;
    auto names = std::make_unique<char[]>(slugs_.size());
    std::copy(slugs_.begin(), slugs_.end(), names.get());
    std::size_t begin = 0;
    for (const Place& place : places_) {
      *place.address = std::string_view(names.get() + begin, place.size);
      begin += place.size;
    }
    return names;
  }

 private:
  struct Place {
    std::string_view* address;
    std::size_t size;
  };
  std::string slugs_;
  std::vector<Place> places_;
};

void require(Node root, std::string_view key, std::string_view help, std::vector<Diagnostic>& out) {
  const Node value = root.find(key);
  // What was swallowed has been reported as that.
  if (!value.is_null() || (value.source().empty() && document::swallowed_comment(value))) return;
  Diagnostic finding{.code = "F005", .span = root ? root.span() : document::Span{}};
  finding.message = std::string("`").append(key).append("` is missing");
  finding.help = help;
  if (const Node present = root.entry(key).key) {
    finding.span = present.span();
    finding.message = std::string("`").append(key).append("` is empty");
  } else if (root) {
    finding.span.end = finding.span.begin + 1;
    if (const auto entries = root.entries(); entries.begin() != entries.end()) {
      finding.span = (*entries.begin()).key.span();
    }
  }
  out.push_back(std::move(finding));
}

}  // namespace

std::string item_address(std::string_view id, std::string_view label) {
  return id.empty() ? base::slug(label) : std::string(id);
}

const Learning& Task::learning() const {
  static const Learning none;
  return learns ? *learns : none;
}

Goal decode_goal(std::string_view id, Node root, std::vector<Diagnostic>& out) {
  static constexpr std::array<std::string_view, 23> kKeys = {
      "statement", "why",      "supports", "done_when",  "rollup",    "notes",     "status",   "start",
      "due",       "finished", "every",    "effort",     "important", "review",    "metric",   "serves",
      "people",    "share",    "tags",     "milestones", "tasks",     "obstacles", "resources"};
  if (root) validate(root, goal_schema, out);
  require(root, "statement",
          "say in one sentence what you want to achieve: `statement: Run 10 km in 55 minutes`", out);
  Goal goal;
  goal.id = id;
  if (!root) return goal;
  goal.span = root.span();
  const auto [statement, why, supports, done_when, rollup, notes, status, start, due, finished, every, effort,
              important, review, metric, serves, people, share, tags, milestones, tasks, obstacles,
              resources] = values_of(root, kKeys);
  goal.statement = text(statement);
  goal.why = text(why);
  goal.supports = text(supports);
  goal.done_when = text(done_when);
  goal.rollup = text(rollup);
  goal.notes = text(notes);
  goal.status = read(status, parse_status);
  goal.start = date(start);
  goal.due = date(due);
  goal.finished = date(finished);
  goal.every = read(every, parse_cadence);
  goal.effort = read(effort, parse_hours);
  goal.important = boolean(important);
  goal.review = read(review, base::parse_span);
  if (metric.is_mapping()) goal.metric = decode_metric(metric);
  goal.serves = texts(serves);
  goal.people = texts(people);
  goal.share = one_or_more(share);
  goal.tags = texts(tags);
  goal.milestones = items(milestones, decode_milestone);
  goal.tasks = items(tasks, decode_task);
  goal.obstacles = items(obstacles, decode_obstacle);
  goal.resources = items(resources, decode_resource);
  Namer namer;
  namer.name(goal.milestones, &Milestone::name);
  namer.name(goal.tasks, &Task::text);
  namer.name(goal.obstacles, &Obstacle::risk);
  namer.name(goal.resources, &Resource::need);
  goal.names = namer.take();
  return goal;
}

Person decode_person(std::string_view id, Node root, std::vector<Diagnostic>& out) {
  if (root) validate(root, person_schema, out);
  require(root, "name", "say who it is: `name: Dana Reyes`", out);
  Person person;
  person.id = id;
  if (!root) return person;
  person.span = root.span();
  person.name = text(root.find("name"));
  person.ask = text(root.find("ask"));
  person.why = text(root.find("why"));
  person.met = text(root.find("met"));
  person.status = text(root.find("status"));
  person.notes = text(root.find("notes"));
  person.roles = texts(root.find("roles"));
  person.helps_with = texts(root.find("helps_with"));
  person.offers = texts(root.find("offers"));
  person.wants = texts(root.find("wants"));
  person.groups = texts(root.find("groups"));
  person.every = read(root.find("every"), parse_cadence);
  return person;
}

Profile decode_profile(Node root, std::vector<Diagnostic>& out) {
  Profile profile;
  if (!root) return profile;
  validate(root, profile_schema, out);
  profile.name = text(root.find("name"));
  profile.values = names(root.find("values"));
  profile.objectives = names(root.find("objectives"));
  profile.needs = texts(root.find("needs"));
  profile.role.title = text(root.find("role").find("title"));
  profile.role.since = date(root.find("role").find("since"));
  profile.hours = read(root.find("hours"), parse_hours);
  profile.week = decode_week(root.find("week"));
  profile.days_off = decode_days(root.find("days_off"));
  profile.budget = read(root.find("budget"), parse_money);
  return profile;
}

Inbox decode_inbox(Node root, std::vector<Diagnostic>& out) {
  Inbox inbox;
  if (!root) return inbox;
  validate(root, inbox_schema, out);
  inbox.tasks = items(root.find("tasks"), decode_task);
  Namer namer;
  namer.name(inbox.tasks, &Task::text);
  inbox.names = namer.take();
  return inbox;
}

namespace {

// What is no version that this program knows how to read counts as one that is yet to come: whoever writes
// must not take it for an old one.
int format_version(std::string_view text) {
  int version = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole && version > 0 ? version : std::numeric_limits<int>::max();
}

// Anything else would be no severity, and nothing would ever fail.
bool is_severity(std::string_view word) {
  const auto words = settings_schema.find("check")->schema->find("fail_on")->words;
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

Settings decode_settings(Node root, std::vector<Diagnostic>& out) {
  Settings settings;
  if (!root) return settings;
  validate(root, settings_schema, out);
  if (const Node format = root.find("format"); format && !format.is_null())
    settings.format = format_version(format.is_scalar() ? format.text() : format.source());
  if (const auto start = read(root.find("day_start"), parse_time_of_day))
    settings.day_start = start->value % (24 * 60);
  if (const auto start = read(root.find("week_start"), base::parse_weekday_name))
    settings.week_start = start->value;
  if (const auto start = text(root.find("fiscal_year_start")); start && is_month_day(start->value)) {
    const base::Date day = *base::Date::parse_iso("2000-" + std::string(start->value));
    settings.fiscal_month = day.month();
    settings.fiscal_day = day.day();
  }
  if (const auto span = read(root.find("horizon"), base::parse_span); span && span->value != base::Span{})
    settings.horizon = span->value;
  if (const auto span = read(root.find("urgent_within"), base::parse_span))
    settings.urgent_within = span->value;
  if (const auto cap = read(root.find("timer_cap"), base::parse_work); cap && cap->value.count > 0)
    settings.timer_cap = cap->value;
  const Node check = root.find("check");
  if (const auto word = text(check.find("fail_on")); word && is_severity(word->value))
    settings.fail_on = word->value;
  for (const auto& one : texts(check.find("select"))) settings.select.emplace_back(one.value);
  for (const auto& one : texts(check.find("ignore"))) settings.ignore.emplace_back(one.value);
  return settings;
}

}  // namespace cairn::model
