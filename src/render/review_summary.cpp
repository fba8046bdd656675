// What a mentor needs to help: the goals that are shared, where they stand, and what comes next. Nothing
// about people is in it, and no note of the journal.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/markdown.h"
#include "render/review.h"
#include "render/standing.h"

namespace cairn::render {
namespace {

using analysis::History;
using analysis::Matter;
using analysis::ReviewAgenda;
using model::Goal;

// The person's words are no Markdown.
std::string line(std::string_view text) {
  return markdown_text(text, MarkdownPlace::line);
}
std::string words(std::string_view text) {
  return markdown_text(text, MarkdownPlace::within);
}

bool is_mentor(const store::Workspace& workspace, std::string_view id) {
  const model::Person* person = workspace.find_person(id);
  return person != nullptr && std::any_of(person->roles.begin(), person->roles.end(), [](const auto& role) {
           return role.value == "mentor" || role.value == "advisor";
         });
}

bool is_shared(const store::Workspace& workspace, const Goal& goal) {
  return std::any_of(goal.share.begin(), goal.share.end(), [&](const auto& with) {
    return with.value == "everyone" || is_mentor(workspace, with.value);
  });
}

std::string reached_text(const Goal& goal, const base::Period& period) {
  std::string out;
  for (const model::Milestone& one : goal.milestones) {
    const bool is_now =
        one.done && one.name && period.first <= one.done->value && one.done->value <= period.last;
    if (is_now) out += fmt::format("- Reached {}: {}\n", one.done->value.iso(), words(one.name->value));
  }
  return out;
}

std::string goal_text(const store::Workspace& workspace, const History& history, const ReviewAgenda& agenda,
                      const Goal& goal, base::Date today) {
  std::string out = fmt::format(
      "### {}\n\n", goal.statement ? markdown_text(goal.statement->value, MarkdownPlace::heading) : goal.id);
  if (goal.due) out += fmt::format("- Due {}\n", goal.due->value.iso());
  if (goal.state() != model::Status::active) out += fmt::format("- Status: {}\n", to_string(goal.state()));
  if (const auto text = metric_standing(goal, history, today, workspace.settings.week_start); !text.empty())
    out += fmt::format("- {}\n", line(text));
  if (const auto text = items_standing(goal); !text.empty()) out += fmt::format("- {}\n", line(text));
  if (const auto sure = analysis::last_confidence(history, goal.id))
    out += fmt::format("- Confidence {} of 10\n", number_text(*sure));
  out += reached_text(goal, agenda.period);
  for (const auto& item : agenda.items) {
    const bool is_worry = item.matter == Matter::at_risk || item.matter == Matter::habit;
    if (item.subject != goal.id || !is_worry) continue;
    out += fmt::format("- Needs attention: {}\n", words(base::join(item.reasons, "; ")));
    for (const std::string_view plan : item.plans) out += fmt::format("- Plan: {}\n", words(plan));
  }
  return out + "\n";
}

// One's own wins of the period; those of goals may be of goals that are not shared.
std::string wins_text(const History& history, const ReviewAgenda& agenda) {
  std::string out;
  for (const model::Event* event : history.all()) {
    const base::Date day = history.day_of(*event);
    const bool is_own = event->kind == model::EventKind::win && event->subject.value == "me";
    if (!is_own || day < agenda.period.first || day > agenda.period.last) continue;
    if (const auto said = analysis::text_of(*event, "said"); !said.empty())
      out += fmt::format("- {}\n", line(said));
  }
  return out;
}

// What the latest reviews of the period said, each thing once.
std::string words_text(const History& history, const ReviewAgenda& agenda) {
  struct Word {
    std::string_view key, heading;
  };
  constexpr Word kWords[] = {
      {"went_well", "What went well"}, {"improve", "What to improve"}, {"next", "Next"}};
  std::string out;
  for (const Word& word : kWords) {
    std::string_view said;
    for (const model::Event* event : history.all()) {
      const base::Date day = history.day_of(*event);
      if (event->kind != model::EventKind::review || day < agenda.period.first || day > agenda.period.last)
        continue;
      if (const auto text = analysis::text_of(*event, word.key); !text.empty()) said = text;
    }
    std::string text = said.empty() ? "" : line(said) + "\n\n";
    if (word.key == "went_well")
      if (const std::string wins = wins_text(history, agenda); !wins.empty()) text += wins + "\n";
    if (!text.empty()) out += fmt::format("## {}\n\n{}", word.heading, text);
  }
  return out;
}

}  // namespace

std::string review_summary(const store::Workspace& workspace, const History& history,
                           const ReviewAgenda& agenda, base::Date today, const Goal* only) {
  std::string often(how_often(agenda.kind));
  often[0] = static_cast<char>(often[0] - ('a' - 'A'));
  // Since the last review may be longer, or shorter, than its name says.
  std::string out =
      fmt::format("# {} review, {} to {}\n\n", often, agenda.period.first.iso(), agenda.period.last.iso());
  std::string goals;
  for (const Goal& goal : workspace.goals) {
    const bool is_recent = goal.is_open() || (goal.finished && goal.finished->value >= agenda.period.first);
    const bool is_chosen = only != nullptr ? &goal == only : is_recent && is_shared(workspace, goal);
    if (is_chosen) goals += goal_text(workspace, history, agenda, goal, today);
  }
  // Without a goal that a mentor may see, nothing else is for one either.
  if (goals.empty()) return out + "No goal is shared with a mentor.\n";
  out += "## Goals\n\n" + goals;
  if (only == nullptr) out += words_text(history, agenda);
  out.pop_back();
  return out;
}

}  // namespace cairn::render
