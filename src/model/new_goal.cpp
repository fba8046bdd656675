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
  std::string_view rule;
  std::string_view question;
  std::string_view comment;
};

constexpr std::array kQuestions = {
    Question{{"why", "supports", "serves"},
             "R401",
             "why you want it: `why=…`, or `supports=GOAL`",
             "# Why do you want it? You will read this on the day you want to give up.\n"
             "# why: It opens the door to what I want to do next\n"},
    Question{{"due", "every", ""},
             "T501",
             "until when: `due=DATE`, or `every=week` for a habit",
             "# Until when? A day, or `every: week` for a habit.\n# due: 2027-05-31\n"},
    Question{{"metric", "done_when", ""},
             "M201",
             "how you will know: `metric=\"exam score: 55 -> 80 %\"`, or `done_when=…`",
             "# How will you know that it is done? A number to reach, or a yes/no test.\n"
             "# metric: {name: exam score, unit: \"%\", baseline: 55, target: 80}\n"
             "# done_when: The certificate is in my hands\n"},
    Question{{"tasks", "", ""},
             "",
             "",
             "# What is the very next step?\n"
             "# tasks:\n#   - do: Ask somebody who has done it\n#     estimate: 30m\n"},
    Question{{"milestones", "", ""},
             "",
             "",
             "# What are the points on the way?\n"
             "# milestones:\n#   - name: The first half is done\n#     due: 2027-02-15\n"},
    Question{{"obstacles", "", ""},
             "",
             "",
             "# What could get in the way, and what will you do then?\n"
             "# obstacles:\n#   - risk: A full week leaves no time for it\n"
             "#     kind: time\n#     if: My week is full\n#     then: Keep Saturday 9-12 for it\n"},
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

std::vector<OpenQuestion> open_questions(const std::vector<std::string>& keys) {
  std::vector<OpenQuestion> open;
  for (const Question& question : kQuestions) {
    if (!question.question.empty() && !is_answered(question, keys))
      open.push_back({question.question, question.rule});
  }
  return open;
}

std::string without_example(std::string text, std::string_view key) {
  for (const Question& question : kQuestions) {
    if (!is_answered(question, {std::string(key)})) continue;
    const std::string block = fmt::format("\n\n{}", question.comment);
    const std::size_t at = text.find(block);
    if (at == std::string::npos) continue;
    const std::size_t end = at + block.size();
    const bool is_whole = end == text.size() || text[end] != '#';
    if (is_whole) text.erase(at + 1, block.size() - 1);
  }
  return text;
}

}  // namespace cairn::model
