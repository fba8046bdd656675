// In the order in which the review asks: goals, items, people, the promise, feedback, vision, the words.
#include "commands/review_answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "analysis/address.h"
#include "base/text.h"
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
    error_ = base::Error{
        Failure::usage,
        fmt::format("{}:{}: {}", base::printable(name_), lines_.position(at.span().begin).line, message),
        std::move(help)};
  }

  Node check_map(Node map) {
    if (map && !map.is_mapping())
      refuse(map, "here stand keys and values", "`cairn review --help` shows an example");
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
    Reading reading{text_of(map, "progress"), text_of(map, "confidence"), text_of(map, "note")};
    if (!reading.value.empty() || !reading.confidence.empty() || !reading.note.empty())
      answers_.steps.push_back(log_step(goal, reading));
    const std::string because = text_of(map, "because");
    if (const std::string due = text_of(map, "due"); !due.empty())
      answers_.steps.push_back(set_step(goal, "due", due, because));
    if (const std::string target = text_of(map, "target"); !target.empty())
      answers_.steps.push_back(set_step(goal, "metric.target", target, because));
    const std::string status = text_of(map, "status");
    if (status.empty()) return;
    if (std::find(kStatuses.begin(), kStatuses.end(), status) == kStatuses.end()) {
      const auto likely = base::did_you_mean(status, kStatuses);
      refuse(map.find("status"), fmt::format("`{}` is no status", base::printable(status)),
             likely ? fmt::format("did you mean `{}`?", *likely)
                    : std::string("it is one of idea, active, paused, done, dropped"));
    }
    if (status == "dropped" && because.empty())
      refuse(map.find("status"), fmt::format("'{}' is dropped without a reason", goal), "add `because:`");
    answers_.steps.push_back(status_step(goal, status, because));
  }

  void read_item(const Node::Entry& entry) {
    const Node map = entry.value;
    const std::string item(entry.key.text());
    check_keys(map, kItemKeys);
    if (const std::string how = text_of(map, "celebrate"); !how.empty()) {
      answers_.steps.push_back(celebrate_step(item, how));
    } else if (text_of(map, "done") == "true") {
      answers_.steps.push_back({"done", item});
    }
    if (const std::string person = text_of(map, "delegated_to"); !person.empty())
      answers_.steps.push_back(set_step(item, "delegated_to", person, {}));
    if (const std::string due = text_of(map, "due"); !due.empty())
      answers_.steps.push_back(set_step(item, "due", due, {}));
    if (text_of(map, "happened") == "true") read_happened(entry.key, item);
  }

  void read_happened(Node key, const std::string& item) {
    for (const auto& one : agenda_.items) {
      if (one.matter != Matter::question || one.subject != item) continue;
      answers_.steps.push_back(happened_step(one));
      return;
    }
    refuse(key, fmt::format("'{}' is no obstacle with an `if` of an active goal", base::printable(item)),
           "`cairn review --no-input` lists them");
  }

  void read_person(const Node::Entry& entry) {
    check_keys(entry.value, kPersonKeys);
    const Meeting meeting{text_of(entry.value, "how"), text_of(entry.value, "gave"),
                          text_of(entry.value, "got")};
    answers_.steps.push_back(contact_step(std::string(entry.key.text()), meeting));
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
    answers_.steps.push_back(feedback_step(std::string(entry.key.text()), text_of(entry.value)));
  }

  void read_promise(Node node) {
    const auto promise = std::find_if(agenda_.items.begin(), agenda_.items.end(),
                                      [](const auto& item) { return item.matter == Matter::promise; });
    if (promise == agenda_.items.end()) {
      refuse(node, "the last review promised nothing", {});
      return;
    }
    const std::string word = text_of(node);
    if (word != "kept" && word != "missed")
      refuse(node, fmt::format("a promise is `kept` or `missed`, not `{}`", base::printable(word)), {});
    answers_.steps.push_back(promise_step(promise->text, word == "kept", {}));
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
    return base::fail(Failure::usage,
                      fmt::format("{}:{}: {}", base::printable(name),
                                  render::LineIndex(text).position(first.span.begin).line, first.message),
                      first.help);
  }
  if (!read.tree->root())
    return base::fail(Failure::usage, fmt::format("{} holds no answers", base::printable(name)),
                      "`cairn review --help` shows an example");
  return Reader(text, name, workspace, agenda).read(read.tree->root());
}

}  // namespace cairn::commands
