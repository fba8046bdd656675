// Plain lines rather than a form: it works over any connection, and a screen reader reads it.
#include "commands/interview.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

#include "analysis/prose/findings.h"
#include "analysis/prose/reading.h"
#include "analysis/query.h"
#include "analysis/sentence_fields.h"
#include "base/text.h"
#include "model/field_value.h"
#include "model/schema.h"
#include "render/rows.h"

namespace cairn::commands {
namespace {

using Answers = std::map<std::string, std::string>;
namespace prose = analysis::prose;
using render::Paint;

struct Question {
  std::string_view key;  // of the goal
  std::string_view criterion;
  std::string_view question;
  std::string_view purpose;
  std::string_view example;
};

constexpr std::array kQuestions = {
    Question{"statement", "S specific", "What do you want to achieve, in one sentence?",
             "Two people should agree on what will be done or become true.", "Earn the PMP certification"},
    Question{"metric", "M measurable", "Which number will tell? (Leave it empty if it is a yes or no.)",
             "What is counted shows every week whether you are on the way.", "mock exam score: 55 -> 80 %"},
    Question{"done_when", "M measurable", "How will you know that it is done?",
             "A test that somebody else could make.", "The certificate is in my hands"},
    Question{"effort", "A achievable", "How much time do you commit?",
             "It is held against the hours you have.", "5h/week"},
    Question{"why", "R relevant", "Why do you want it?", "You will read this on the day you want to give up.",
             "The roles that I want ask for it"},
    Question{"due", "T time-bound", "Until when?", "Without a date nobody can tell late from early.",
             "end of may"},
};

class Interview {
 public:
  Interview(cli::Context& context, const model::Settings& settings)
      : context_(context), settings_(settings), today_(context.today(settings)) {}

  std::optional<Answers> run() {
    context_.print(render::paragraph(
        "Six questions. Enter skips, `<` goes back, Ctrl-C leaves nothing behind.", 0, 0, context_.style()));
    std::size_t at = 0;
    while (at < kQuestions.size()) {
      const Question& question = kQuestions[at];
      if (is_answered_already(question)) {
        at += is_going_back_ && at > 0 ? std::size_t(-1) : 1;
        continue;
      }
      ask(question);
      const auto line = read();
      if (!line) return std::nullopt;
      const std::string answer(base::trim(*line));
      is_going_back_ = answer == "<";
      if (is_going_back_) {
        at = at > 0 ? at - 1 : 0;
        continue;
      }
      if (accept(question, answer)) ++at;
    }
    if (!offer_sentence()) return std::nullopt;
    return answers_;
  }

 private:
  // A number makes the yes/no test needless.
  bool is_answered_already(const Question& question) const {
    return question.key == "done_when" && answers_.contains("metric");
  }

  std::string suggestion(const Question& question) const {
    if (const auto known = answers_.find(std::string(question.key)); known != answers_.end())
      return known->second;
    const auto statement = answers_.find("statement");
    if (statement == answers_.end()) return {};
    const auto said = analysis::read_sentence_fields(statement->second, today_, settings_);
    if (question.key == "due" && said.due && *said.due >= today_) return said.due->iso();
    if (question.key != "metric" || !said.metric) return {};
    const std::string from = said.metric->baseline.empty() ? "" : said.metric->baseline + " -> ";
    return fmt::format("{}{} {}", from, said.metric->target, said.metric->unit);
  }

  void ask(const Question& question) {
    const render::Style& style = context_.style();
    const bool is_narrow = question.criterion.size() + 2 + question.question.size() > style.width;
    context_.print("\n" + style.paint(Paint::info, question.criterion) + (is_narrow ? "\n" : "  "));
    for (const std::string& line :
         base::wrap_to_width(question.question, std::max<std::size_t>(style.width, 20)))
      context_.print(style.paint(Paint::bold, line) + "\n");
    context_.print(render::paragraph(question.purpose, 2, 2, style) +
                   render::paragraph(fmt::format("For example: {}", question.example), 2, 4, style));
    const std::string known = suggestion(question);
    context_.print(known.empty() ? "> " : fmt::format("[{}] > ", base::printable(known)));
  }

  std::optional<std::string> read() {
    if (!context_.world().terminal.flush()) return std::nullopt;
    auto line = context_.world().terminal.read_line();
    if (!line) context_.print("\n");
    return line;
  }

  // Whether the answer can be kept; says what is wrong otherwise.
  bool accept(const Question& question, const std::string& typed) {
    const std::string key(question.key);
    const std::string answer = typed.empty() ? suggestion(question) : typed;
    if (answer.empty()) {
      if (key != "statement") return true;
      context_.print("  Without a sentence there is no goal.\n");
      return false;
    }
    const auto value =
        model::field_value(*model::goal_schema.find(key), answer, {today_, analysis::calendar_of(settings_)});
    if (!value) {
      context_.print(fmt::format("  {}\n  {}\n", value.error().message, value.error().help));
      return false;
    }
    answers_[key] = answer;
    if (key == "due") context_.print(fmt::format("  {}\n", value->scalar));
    return true;
  }

  // The sentence with the date in it, where it names none itself.
  std::string dated(const std::string& statement) const {
    const auto due = answers_.find("due");
    if (due == answers_.end()) return statement;
    const auto day = model::field_value(*model::goal_schema.find("due"), due->second,
                                        {today_, analysis::calendar_of(settings_)});
    const auto reading = prose::read(statement, {.start = today_});
    if (!day || prose::judge(reading).time_bound == prose::TimeBound::deadline) return statement;
    const auto date = base::Date::parse_iso(day->scalar);
    std::string_view body = base::trim(statement);
    while (body.ends_with('.') || body.ends_with('!')) body.remove_suffix(1);
    return fmt::format("{} by {} {} {}", body, date->day(), base::month_name(date->month()), date->year());
  }

  // A better sentence, where one can be made of the answers; where it needs words that only the person knows,
  // it shows the way and asks for them.
  bool offer_sentence() {
    std::string& statement = answers_["statement"];
    std::string better = dated(statement);
    const auto sharper = prose::rewrite(better, prose::read(better, {.start = today_}));
    if (sharper && sharper->find('<') != std::string::npos) return ask_anew(better, *sharper);
    if (sharper) better = *sharper;
    if (better == statement) return true;
    context_.print("\n" +
                   render::paragraph(fmt::format("As one sentence: {}", base::printable(better)), 0, 2,
                                     context_.style()) +
                   "Take it? [Y/n] > ");
    const auto line = read();
    if (!line) return false;
    const std::string answer = base::lower_ascii(base::trim(*line));
    if (answer.empty() || answer == "y" || answer == "yes") statement = better;
    return true;
  }

  bool ask_anew(const std::string& better, const std::string& sharper) {
    const render::Style& style = context_.style();
    context_.print(
        "\n" +
        render::paragraph(fmt::format("It would be sharper as: {}", base::printable(sharper)), 0, 2, style) +
        render::paragraph(fmt::format("Say it anew, or Enter for: {}", base::printable(better)), 0, 2,
                          style) +
        "> ");
    const auto line = read();
    if (!line) return false;
    const std::string answer(base::trim(*line));
    const std::string lower = base::lower_ascii(answer);
    if (lower == "n" || lower == "no") return true;
    answers_["statement"] = answer.empty() || lower == "y" || lower == "yes" ? better : answer;
    return true;
  }

  cli::Context& context_;
  const model::Settings& settings_;
  base::Date today_;
  Answers answers_;
  bool is_going_back_ = false;
};

}  // namespace

std::optional<Answers> interview(cli::Context& context, const model::Settings& settings) {
  return Interview(context, settings).run();
}

}  // namespace cairn::commands
