// In the order in which the review asks: goals, items, people, the promise, feedback, vision, the words.
#include "commands/review_answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "analysis/address.h"
#include "base/date.h"
#include "base/text.h"
#include "commands/log.h"
#include "document/read.h"
#include "render/position.h"

namespace cairn::commands {
namespace {

using analysis::Matter;
using base::Failure;
using document::Node;

using Keys = std::span<const std::string_view>;

constexpr std::array<std::string_view, 10> kTopKeys = {"goals",    "items",     "people",    "promise",
                                                       "feedback", "vision",    "went_well", "improve",
                                                       "next",     "fulfilment"};
constexpr std::array<std::string_view, 7> kGoalKeys = {"progress", "confidence", "note",   "due",
                                                       "target",   "status",     "because"};
constexpr std::array<std::string_view, 6> kItemKeys = {"done", "celebrate", "delegated_to",
                                                       "due",  "because",   "happened"};
constexpr std::array<std::string_view, 3> kPersonKeys = {"how", "gave", "got"};
constexpr std::array<std::string_view, 1> kLessonKeys = {"missed"};
constexpr std::array<std::string_view, 5> kStatuses = {"idea", "active", "paused", "done", "dropped"};

class Reader {
 public:
  Reader(const std::string& text, const std::string& name, const store::Workspace& workspace,
         const analysis::ReviewAgenda& agenda)
      : name_(name), lines_(text), workspace_(workspace), agenda_(agenda) {}

  base::Result<ReviewAnswers> read(Node root) {
    check_keys(root, kTopKeys);
    for (const Node::Entry& entry : map_of(root, "goals").entries()) read_goal(entry);
    for (const Node::Entry& entry : map_of(root, "items").entries()) read_item(entry);
    for (const Node::Entry& entry : map_of(root, "people").entries()) read_person(entry);
    if (const Node promise = root.find("promise")) read_promise(promise);
    for (const Node::Entry& entry : map_of(root, "feedback").entries()) read_feedback(entry);
    if (const Node vision = root.find("vision")) {
      if (text_of(vision) != "revised") refuse(vision, "`vision` can be `revised`", {});
      if (!workspace_.file_index("profile.yaml"))
        refuse(vision, "there is no profile.yaml", "say your vision there first");
      answers_.revises_vision = true;
    }
    for (const std::string_view key : {"went_well", "improve", "next", "fulfilment"})
      if (const Node word = root.find(key)) read_word(std::string(key), word);
    if (error_) return tl::make_unexpected(*error_);
    return std::move(answers_);
  }

 private:
  // The first thing that is wrong is told.
  void refuse(Node at, std::string message, std::string help) {
    if (error_) return;
    error_ = base::Error{Failure::usage, fmt::format("{}: {}", place_of(at), message), std::move(help)};
  }

  std::string place_of(Node node) const {
    const render::Position at = lines_.position(node.span().begin);
    return fmt::format("{}:{}:{}", base::printable(name_), at.line, at.column);
  }

  void add(Node at, Step step) {
    answers_.steps.push_back(std::move(step));
    answers_.places.push_back(place_of(at));
  }

  Node check_map(Node map) {
    if (map && !map.is_mapping())
      refuse(map, "here stand keys and values", "`cairn review --help` shows an example");
    else if (map && map.entries().begin() == map.entries().end())
      refuse(map, "this says nothing", "leave it out, or say something in it");
    return map;
  }
  Node map_of(Node root, std::string_view key) { return check_map(root.find(key)); }

  void check_keys(Node map, Keys known) {
    check_map(map);
    for (const Node::Entry& entry : map.entries()) {
      const std::string_view key = entry.key.text();
      if (std::find(known.begin(), known.end(), key) != known.end()) continue;
      const auto likely = base::did_you_mean(key, known);
      std::vector<std::string> words(known.begin(), known.end());
      refuse(entry.key, fmt::format("unknown key `{}`", base::printable(key)),
             likely ? fmt::format("did you mean `{}`?", *likely)
                    : fmt::format("it is one of {}", base::join(words, ", ")));
    }
  }

  std::string text_of(Node node) {
    if (!node) return {};
    const std::string text(base::trim(node.text()));
    if (!node.is_scalar() || text.empty()) refuse(node, "an answer is a text or a number", {});
    return text;
  }
  std::string text_of(Node map, std::string_view key) { return text_of(map.find(key)); }

  void read_goal(const Node::Entry& entry) {
    const Node map = entry.value;
    check_keys(map, kGoalKeys);
    const auto file = analysis::find_goal_id(workspace_, entry.key.text());
    if (!file) {
      refuse(entry.key, file.error().message, file.error().help);
      return;
    }
    const std::string goal(workspace_.files[*file].stem());
    read_reading(map, goal);
    const std::string because = text_of(map, "because");
    const model::Goal* now = workspace_.find_goal(goal);
    if (const std::string due = text_of(map, "due"); !due.empty()) {
      check_reason(map.find("due"), now != nullptr && now->due && now->due->value.iso() != due, because);
      add(map.find("due"), set_step(goal, "due", due, because));
    }
    if (const std::string target = text_of(map, "target"); !target.empty()) {
      check_reason(map.find("target"), now != nullptr && now->metric && now->metric->target, because);
      add(map.find("target"), set_step(goal, "metric.target", target, because));
    }
    const std::string status = text_of(map, "status");
    const bool has_change = map.find("due") || map.find("target") || (!status.empty() && status != "done");
    if (!because.empty() && !has_change)
      refuse(map.find("because"), "`because` says why due, target or status changes, and none of them does",
             "say it as `note:`");
    if (!status.empty()) read_status(map.find("status"), goal, status, because);
  }

  // What was not said before is said, not changed.
  void check_reason(Node at, bool was_said, const std::string& because) {
    if (was_said && because.empty())
      refuse(at, "what was promised changes without a reason", "add `because:`");
  }

  void read_reading(Node map, const std::string& goal) {
    Reading reading{text_of(map, "progress"), text_of(map, "confidence"), text_of(map, "note")};
    if (reading.value.empty() && reading.confidence.empty() && reading.note.empty()) return;
    if (!reading.confidence.empty()) {
      if (const auto sure = parse_confidence(reading.confidence); !sure)
        refuse(map.find("confidence"),
               fmt::format("`confidence` cannot be '{}'", base::printable(reading.confidence)),
               sure.error().help);
    }
    if (!reading.value.empty()) reading.on = day_asked(goal);
    Node at = map.find("progress");
    if (!at) at = map.find("confidence");
    if (!at) at = map.find("note");
    add(at, log_step(goal, reading));
  }

  // A missed period of a habit is over: its number is of its last day. Otherwise empty, for today.
  std::string day_asked(const std::string& goal) const {
    const auto asked = std::find_if(agenda_.items.begin(), agenda_.items.end(), [&](const auto& item) {
      return item.missed && item.goal != nullptr && item.goal->id == goal;
    });
    return asked == agenda_.items.end() ? std::string() : asked->missed->last.iso();
  }

  void read_status(Node at, const std::string& goal, const std::string& status, const std::string& because) {
    if (std::find(kStatuses.begin(), kStatuses.end(), status) == kStatuses.end()) {
      const auto likely = base::did_you_mean(status, kStatuses);
      refuse(at, fmt::format("`{}` is no status", base::printable(status)),
             likely ? fmt::format("did you mean `{}`?", *likely)
                    : std::string("it is one of idea, active, paused, done, dropped"));
    }
    if (status == "dropped" && because.empty())
      refuse(at, fmt::format("'{}' is dropped without a reason", goal), "add `because:`");
    add(at, status_step(goal, status, because));
  }

  void read_item(const Node::Entry& entry) {
    const Node map = entry.value;
    const std::string item(entry.key.text());
    check_keys(map, kItemKeys);
    const std::string how = text_of(map, "celebrate");
    const Node done = map.find("done");
    std::optional<std::string> day;
    if (done) day = read_done(done);
    if (!how.empty() || day) {
      Step step = how.empty() ? Step{"done", item} : celebrate_step(item, how);
      if (day && !day->empty()) step.insert(step.end(), {"--on", *day});
      add(how.empty() ? done : map.find("celebrate"), std::move(step));
    }
    if (const std::string person = text_of(map, "delegated_to"); !person.empty())
      add(map.find("delegated_to"), set_step(item, "delegated_to", person, {}));
    if (const std::string due = text_of(map, "due"); !due.empty())
      add(map.find("due"), set_step(item, "due", due, {}));
    if (const Node because = map.find("because"))
      refuse(because, "the journal keeps reasons of goals, not of items", "say it as `note:` of the goal");
    if (const Node happened = map.find("happened")) {
      if (text_of(happened) == "true") {
        read_happened(entry.key, item);
      } else {
        refuse(happened, fmt::format("`happened` is `true`, not '{}'", base::printable(happened.text())),
               "what has not come true is left out");
      }
    }
  }

  // Empty: today.
  std::string read_done(Node done) {
    const std::string day = text_of(done);
    if (day == "true") return {};
    if (base::Date::parse_iso(day)) return day;
    refuse(done, fmt::format("`done` is `true` or a day such as 2026-11-20, not '{}'", base::printable(day)),
           "what is not done is left out");
    return {};
  }

  // An obstacle by any name that other commands take for it.
  void read_happened(Node key, const std::string& item) {
    const auto address = analysis::reference_to(workspace_, {}, analysis::ItemKind::obstacle, item);
    if (!address) return refuse(key, address.error().message, address.error().help);
    const auto question = std::find_if(agenda_.items.begin(), agenda_.items.end(), [&](const auto& one) {
      return one.matter == Matter::question && one.subject == *address;
    });
    if (question != agenda_.items.end()) return add(key, happened_step(*question));
    const std::string name = base::printable(*address);
    const std::size_t slash = address->find('/');
    const model::Goal* goal = workspace_.find_goal(address->substr(0, slash));
    if (slash == std::string::npos || goal == nullptr)
      return refuse(key, fmt::format("no obstacle is called '{}'", name),
                    "`cairn review --no-input` lists them");
    if (goal->state() != model::Status::active)
      return refuse(key,
                    fmt::format("'{}' is {}: its obstacles are not asked about", goal->id,
                                model::to_string(goal->state())),
                    fmt::format("cairn set {} status=active", goal->id));
    const bool has_question =
        std::any_of(goal->obstacles.begin(), goal->obstacles.end(), [&](const model::Obstacle& one) {
          return one.condition && one.address == address->substr(slash + 1);
        });
    if (has_question) return refuse(key, fmt::format("this review is not about '{}'", goal->id), {});
    refuse(key, fmt::format("'{}' has no `if` that could come true", name),
           fmt::format("cairn set {} if=\"…\"", name));
  }

  void read_person(const Node::Entry& entry) {
    check_keys(entry.value, kPersonKeys);
    const Meeting meeting{text_of(entry.value, "how"), text_of(entry.value, "gave"),
                          text_of(entry.value, "got")};
    add(entry.key, contact_step(std::string(entry.key.text()), meeting));
  }

  // One that has its answer is not asked about: it would be replaced.
  void read_feedback(const Node::Entry& entry) {
    const auto file = analysis::find_person_id(workspace_, entry.key.text());
    const std::string_view person = file ? workspace_.files[*file].stem() : std::string_view{};
    const bool is_asked = std::any_of(agenda_.items.begin(), agenda_.items.end(), [&](const auto& item) {
      return item.matter == Matter::feedback && item.subject == person;
    });
    if (file && !is_asked)
      refuse(entry.key, fmt::format("nothing that '{}' said waits for an answer", person),
             fmt::format("cairn log {} --amend --answer \"…\" corrects the last one", person));
    add(entry.key, feedback_step(std::string(entry.key.text()), text_of(entry.value)));
  }

  void read_promise(Node node) {
    const auto promise = std::find_if(agenda_.items.begin(), agenda_.items.end(),
                                      [](const auto& item) { return item.matter == Matter::promise; });
    if (promise == agenda_.items.end()) {
      refuse(node, "no promise waits for an answer", "`cairn log me` shows what was answered");
      return;
    }
    if (node.is_mapping()) {
      check_keys(node, kLessonKeys);
      add(node, promise_step(promise->text, false));
      add(node.find("missed"), join_step("me", "lesson", text_of(node, "missed")));
      return;
    }
    const std::string word = text_of(node);
    if (word != "kept" && word != "missed")
      refuse(node, fmt::format("a promise is `kept` or `missed`, not `{}`", base::printable(word)), {});
    add(node, promise_step(promise->text, word == "kept"));
  }

  void read_word(const std::string& key, Node node) {
    const std::string text = text_of(node);
    if (key != "fulfilment") {
      answers_.words.emplace_back(key, text);
      return;
    }
    const auto grade = parse_grade(text);
    if (!grade) {
      refuse(node, grade.error().message, grade.error().help);
      return;
    }
    answers_.words.emplace_back(key, *grade);
  }

  const std::string& name_;
  render::LineIndex lines_;
  const store::Workspace& workspace_;
  const analysis::ReviewAgenda& agenda_;
  ReviewAnswers answers_;
  std::optional<base::Error> error_;
};

}  // namespace

base::Result<ReviewAnswers> parse_review_answers(const std::string& text, const std::string& name,
                                                 const store::Workspace& workspace,
                                                 const analysis::ReviewAgenda& agenda) {
  const document::ReadResult read = document::read(text, {});
  if (!read.diagnostics.empty()) {
    const document::Diagnostic& first = read.diagnostics.front();
    const render::Position at = render::LineIndex(text).position(first.span.begin);
    return base::fail(Failure::usage,
                      fmt::format("{}:{}:{}: {}", base::printable(name), at.line, at.column, first.message),
                      first.help);
  }
  if (!read.tree->root())
    return base::fail(Failure::usage, fmt::format("{} holds no answers", base::printable(name)),
                      "`cairn review --help` shows an example");
  return Reader(text, name, workspace, agenda).read(read.tree->root());
}

}  // namespace cairn::commands
