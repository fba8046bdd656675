// The questions that a new goal leaves open, as comments in its file and as words on the terminal.
#include "model/new_goal.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "document/edit.h"

namespace cairn::model {
namespace {

// A part of the file that is left open: what to ask, and how an answer looks. Any of `keys` answers it.
struct Question {
  std::array<std::string_view, 3> keys;
  std::string_view question;
  std::string_view comment;
};

constexpr std::array kQuestions = {
    Question{{"why", "supports", "serves"},
             "why you want it: `why=…`, or `supports=GOAL`",
             "# Why do you want it? You will read this on the day you want to give up.\n# why: "
             "Programme-manager roles ask for it\n"},
    Question{{"due", "every", ""},
             "until when: `due=DATE`, or `every=week` for a habit",
             "# Until when? A day, or `every: week` for a habit.\n# due: 2027-05-31\n"},
    Question{{"metric", "done_when", ""},
             "how you will know: `metric=\"exam score: 55 -> 80 %\"`, or `done_when=…`",
             "# How will you know that it is done? A number to reach, or a yes/no test.\n"
             "# metric: {name: exam score, unit: \"%\", baseline: 55, target: 80}\n# done_when: The "
             "certificate is in my hands\n"},
    Question{
        {"tasks", "", ""},
        "",
        "# What is the very next step? And what are the points on the way?\n# tasks:\n#   - do: Book the "
        "course\n"
        "#     estimate: 30m\n# milestones:\n#   - name: Half of the course done\n#     due: 2027-02-15\n"},
    Question{{"obstacles", "", ""},
             "",
             "# What could get in the way, and what will you do then?\n# obstacles:\n#   - risk: On-call "
             "weeks eat the study time\n"
             "#     kind: time\n#     if: I am on call\n#     then: Study Saturday 9-12\n"},
};

bool is_answered(const Question& question, const std::vector<std::string>& keys) {
  return std::any_of(question.keys.begin(), question.keys.end(), [&](std::string_view key) {
    return !key.empty() && std::find(keys.begin(), keys.end(), key) != keys.end();
  });
}

}  // namespace

base::Result<std::string> new_goal_text(std::string_view id,
                                        const std::vector<std::pair<std::string, document::Value>>& fields) {
  std::vector<document::Edit> edits;
  std::vector<std::string> keys;
  for (const auto& [key, value] : fields) {
    edits.push_back(document::Set{{key}, value});
    keys.push_back(key);
  }
  auto text = document::apply(fmt::format("# Yours to edit; `cairn check {}` judges it.\n", id), edits);
  if (!text) return text;
  for (const Question& question : kQuestions) {
    if (!is_answered(question, keys)) *text += fmt::format("\n{}", question.comment);
  }
  return text;
}

std::vector<std::string> open_questions(const std::vector<std::string>& keys) {
  std::vector<std::string> open;
  for (const Question& question : kQuestions) {
    if (!question.question.empty() && !is_answered(question, keys)) open.emplace_back(question.question);
  }
  return open;
}

}  // namespace cairn::model
