// Plain lines, like the questions of `cairn add`: a key and Enter, so that it works over any connection.
#include "commands/review_talk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analysis/address.h"
#include "base/number.h"
#include "base/text.h"
#include "commands/log.h"
#include "commands/review_steps.h"
#include "render/review.h"
#include "render/standing.h"
#include "store/undo.h"

namespace cairn::commands {
namespace {

using analysis::Matter;
using analysis::ReviewItem;
using render::Paint;

struct Word {
  std::string_view key, question;
};
constexpr std::array kWords = {Word{"went_well", "What went well?"},
                               Word{"improve", "What would you do better?"},
                               Word{"next", "One commitment until the next review?"},
                               Word{"fulfilment", "How fulfilled are you, 0 to 10?"}};

// Where an answer leads.
enum class Way { on, again, back, stop };

class Talk {
 public:
  Talk(cli::Context& context, const store::Workspace& workspace, const analysis::ReviewAgenda& agenda,
       TalkOptions options)
      : context_(context),
        workspace_(workspace),
        agenda_(agenda),
        options_(options),
        note_(context, agenda.kind) {}

  cli::Exit run() {
    const std::size_t items = agenda_.items.size();
    const std::size_t sure = items + agenda_.unsure.size();
    const std::size_t all = sure + (options_.asks_for_words ? kWords.size() : 0);
    say(fmt::format(
        "{}. Enter goes on, `<` goes back, `?` helps, `q` stops; {}.",
        items == 0 ? std::string("Nothing asks for a look") : base::count_of(items, "thing") + " to look at",
        options_.is_rehearsal ? "nothing is written, the diff comes at the end"
                              : "each answer is written at once"));
    print(render::untested_text(agenda_, style()));
    std::size_t at = 0;
    while (at < all) {
      const Before before{at, newest_record(), written_, read_goals_, note_.state()};
      const Way way = at < items  ? ask_item(at)
                      : at < sure ? ask_confidence(*agenda_.unsure[at - items])
                                  : ask_word(kWords.at(at - sure));
      if (way == Way::stop) break;
      if (way == Way::on) {
        if (newest_record() != before.record) answered_.push_back(before);
        ++at;
      }
      // Who goes back from a second question answers the first one anew.
      if (way == Way::again && newest_record() != before.record) take_back(before);
      if (way != Way::back || at == 0) continue;
      --at;
      if (answered_.empty() || answered_.back().at != at) continue;
      take_back(answered_.back());
      answered_.pop_back();
    }
    say_end(at == all);
    return cli::Exit::done;
  }

 private:
  const render::Style& style() const { return context_.style(); }
  void print(std::string_view text) { context_.print(text); }

  // Wrapped to the width, behind `indent`.
  void say(std::string_view text, std::string_view indent = "", Paint paint = Paint::none) {
    const std::size_t room = style().width > indent.size() + 20 ? style().width - indent.size() : 20;
    for (const std::string& line : base::wrap_to_width(text, room))
      print(fmt::format("{}{}\n", indent, style().paint(paint, line)));
  }
  void print_keys(std::string_view keys) { say(keys, "  ", Paint::dim); }

  // Nothing at the end of input.
  std::optional<std::string> read(std::string_view prompt) {
    print(prompt);
    std::optional<std::string> line;
    if (context_.world().terminal.flush()) line = context_.world().terminal.read_line();
    if (!line) {
      print("\n");
      return std::nullopt;
    }
    return std::string(base::trim(*line));
  }

  // How things stood before a question was answered.
  struct Before {
    std::size_t at = 0;
    int record = 0;  // the newest that can be undone
    std::size_t written = 0;
    std::vector<std::string> read_goals;
    ReviewNote::State note;
  };

  store::UndoHistory undoable() const { return store::read_undo_history(context_.world(), workspace_.root); }
  int newest_record() const {
    const auto numbers = undoable().standing_numbers;
    return numbers.empty() ? 0 : numbers.front();
  }

  // Who goes back answers anew: what was said there is not said twice.
  void take_back(const Before& before) {
    const auto numbers = undoable().standing_numbers;
    const auto count =
        std::count_if(numbers.begin(), numbers.end(), [&](int number) { return number > before.record; });
    const Outcome outcome = run_subcommand(context_, {"undo", std::to_string(count)});
    context_.world().terminal.write_error(outcome.error);
    if (outcome.exit == cli::Exit::done) {
      for (const std::string_view line : base::split(outcome.said, '\n'))
        if (line.starts_with("Taken back")) print(fmt::format("{}\n", style().paint(Paint::dim, line)));
      written_ = before.written;
      read_goals_ = before.read_goals;
      note_.restore(before.note);
    }
  }

  void print_help() {
    say("Enter goes on and leaves it as it is; `<` goes back to the question before and takes back what was "
        "answered there; `q` stops, and what was answered stays. A single letter is taken only where it is "
        "offered.",
        "  ", Paint::dim);
  }
  void refuse(std::string_view answer) {
    print(fmt::format("  '{}' is no answer here; `?` says what is\n", base::printable(answer)));
  }
  Way refused(std::string_view answer) {
    refuse(answer);
    return Way::again;
  }
  // One character is a slip, or meant for another question.
  static bool is_text(std::string_view answer) { return base::display_width(answer) > 1; }

  // What every prompt understands.
  std::optional<Way> common(const std::optional<std::string>& answer) {
    if (!answer || *answer == "q") return Way::stop;
    if (*answer == "<") return Way::back;
    if (*answer == "?") {
      print_help();
      return Way::again;
    }
    if (answer->empty()) return Way::on;
    return std::nullopt;
  }

  // The detail lines of what the command says, behind a mark; or `said`, which is shorter.
  Way write(const Step& step, std::string_view said = {}) {
    const Outcome outcome = run_subcommand(context_, step);
    context_.world().terminal.write_error(outcome.error);
    if (outcome.exit != cli::Exit::done) return Way::again;
    const std::string mark = style().paint(Paint::good, "✓");
    ++written_;
    if (!said.empty()) {
      print(fmt::format("{} {}\n", mark, base::printable(said)));
      return Way::on;
    }
    bool is_first = true;
    for (const std::string_view line : base::split(outcome.said, '\n')) {
      if (!line.starts_with("  ")) continue;
      print(is_first ? fmt::format("{} {}\n", mark, line.substr(2)) : fmt::format("{}\n", line));
      is_first = false;
    }
    if (is_first) print(fmt::format("{} written\n", mark));
    return Way::on;
  }

  Way ask_item(std::size_t index) {
    const ReviewItem& item = agenda_.items[index];
    print(fmt::format("\n{}  {}/{}\n", style().paint(Paint::bold, render::review_heading(item.matter)),
                      index + 1, agenda_.items.size()));
    print(render::review_item_text(item, 0, style()));
    switch (item.matter) {
      case Matter::at_risk:
      case Matter::unlogged:
      case Matter::habit:
        return ask_goal(item);
      case Matter::celebrate:
        return ask_text("How do you celebrate it? (Enter: not now)",
                        [&](const std::string& how) { return write(celebrate_step(item.subject, how)); });
      case Matter::person:
        return ask_person(item);
      case Matter::promise:
        return ask_promise(item);
      case Matter::question:
        return ask_question(item);
      case Matter::feedback:
        return ask_text("What do you make of it? (Enter: not now)",
                        [&](const std::string& text) { return write(feedback_step(item.subject, text)); });
      case Matter::idea:
        return ask_idea(item);
      case Matter::vision:
        return ask_vision();
    }
    return Way::on;
  }

  template <class Do>
  Way ask_text(std::string_view question, Do act) {
    say(question, "  ");
    const auto answer = read("> ");
    if (const auto way = common(answer)) return *way;
    if (is_text(*answer)) return act(*answer);
    return refused(*answer);
  }

  // A second question; nothing when the person goes back or stops.
  std::optional<std::string> detail(std::string_view question) {
    auto answer = read(fmt::format("  {} > ", question));
    while (answer && *answer == "?") {
      print_help();
      answer = read(fmt::format("  {} > ", question));
    }
    stops_ = !answer || *answer == "q";
    if (stops_ || *answer == "<") return std::nullopt;
    return answer;
  }
  // One that wants words.
  std::optional<std::string> words(std::string_view question) {
    auto answer = detail(question);
    while (answer && !answer->empty() && !is_text(*answer)) {
      refuse(*answer);
      answer = detail(question);
    }
    return answer;
  }
  // Where a second question leads that was not answered.
  Way unanswered() const { return stops_ ? Way::stop : Way::again; }

  Way ask_goal(const ReviewItem& item) {
    const model::Goal& goal = *item.goal;
    const bool has_number = goal.metric && !goal.rollup;
    const bool counts = has_number || goal.is_habit();
    const bool has_target = goal.metric && goal.metric->target && !goal.is_habit();
    std::string keys = counts ? "a number (and a note) records it · " : "";
    keys += fmt::format("d date · {}p pause · x drop · f finished · g give a task away",
                        has_target ? "t target · " : "");
    print_keys(keys);
    const auto answer = read("> ");
    if (const auto way = common(answer)) return *way;
    if (*answer == "d") return change(goal, "due", "New date?");
    if (*answer == "t" && has_target) return change(goal, "metric.target", "New target?");
    if (*answer == "p") return leave(goal, "paused");
    if (*answer == "x") return leave(goal, "dropped");
    if (*answer == "f") return write(status_step(goal.id, "done", {}));
    if (*answer == "g") return delegate(goal);
    if (counts && is_number(*answer)) return record(goal, *answer);
    return refused(*answer);
  }

  // What begins like one; `cairn log` says what is wrong with the rest of it.
  static bool is_number(std::string_view answer) {
    return answer.find_first_of("0123456789") < std::min<std::size_t>(answer.size(), 3);
  }

  Way record(const model::Goal& goal, const std::string& answer) {
    const std::size_t blank = answer.find(' ');
    Reading reading{answer.substr(0, blank), {}, {}};
    if (blank != std::string::npos) reading.note = answer.substr(blank + 1);
    const Way way = write(log_step(goal.id, reading));
    if (way == Way::on) read_goals_.push_back(goal.id);
    return way;
  }

  // A value that `set` takes: it is tried before the reason is asked, so that none is typed in vain.
  std::optional<std::string> value_of(const model::Goal& goal, std::string_view key,
                                      std::string_view question) {
    while (true) {
      auto value = detail(question);
      if (!value || value->empty()) return std::nullopt;
      Step trial = set_step(goal.id, key, *value, {});
      trial.emplace_back("--dry-run");
      const Outcome outcome = run_subcommand(context_, trial);
      const bool is_change = outcome.said.starts_with("--- ");
      if (outcome.exit == cli::Exit::done && is_change) return value;
      context_.world().terminal.write_error(outcome.error);
      if (outcome.exit == cli::Exit::done) print("  It says that already.\n");
    }
  }

  // Asked until there is one where one is needed.
  std::optional<std::string> reason(bool is_needed, std::string_view why_needed) {
    auto because = words("Why?");
    while (because && because->empty() && is_needed) {
      say(why_needed, "  ");
      because = words("Why?");
    }
    return because;
  }

  Way change(const model::Goal& goal, std::string_view key, std::string_view question) {
    const auto value = value_of(goal, key, question);
    if (!value) return unanswered();
    // A date that is said for the first time replaces none.
    const bool needs_reason = key != "due" || goal.due.has_value();
    const auto because = reason(needs_reason, "What was promised changes with a reason.");
    if (!because) return unanswered();
    return write(set_step(goal.id, key, *value, *because));
  }

  Way leave(const model::Goal& goal, const std::string& status) {
    const bool needs_reason = status == "dropped";
    const auto because = reason(needs_reason, "What is given up needs a reason.");
    if (because) return write(status_step(goal.id, status, *because));
    // Who stops here has paused it; the reason could be left out.
    if (stops_ && !needs_reason) write(status_step(goal.id, status, {}));
    return unanswered();
  }

  // The address of one of these tasks.
  std::optional<std::string> ask_task(const model::Goal& goal, const std::vector<std::string>& open) {
    if (open.size() > 1) print_keys("open: " + base::join(open, ", "));
    while (true) {
      const auto typed = detail(fmt::format("Which task? [{}]", open.front()));
      if (!typed) return std::nullopt;
      if (typed->empty()) return open.front();
      const auto item = analysis::find_item(goal, *typed);
      const bool is_open = item && std::find(open.begin(), open.end(), item->address) != open.end();
      if (is_open) return item->address;
      if (item) {
        print(fmt::format("  '{}' is no task of it that is open\n", item->address));
      } else {
        context_.fail(item.error());
      }
    }
  }

  Way delegate(const model::Goal& goal) {
    std::vector<std::string> open;
    for (const model::Task& task : goal.tasks)
      if (!task.done && !task.delegated_to) open.push_back(task.address);
    if (open.empty()) {
      print("  No task of it is open.\n");
      return Way::again;
    }
    const auto task = ask_task(goal, open);
    if (!task) return unanswered();
    while (true) {
      const auto person = detail("To whom?");
      if (!person || person->empty()) return unanswered();
      const Way way = write(set_step(fmt::format("{}/{}", goal.id, *task), "delegated_to", *person, {}));
      if (way == Way::on) return way;
    }
  }

  // A second answer joins the event that the first one wrote.
  Way join(const std::string& subject, std::string_view key, std::string_view question) {
    const auto text = words(question);
    if (!text) return unanswered();
    return text->empty() ? Way::on : write(join_step(subject, key, *text), fmt::format("{}: {}", key, *text));
  }

  Way ask_person(const ReviewItem& item) {
    return ask_text("How were you in touch? (coffee, call, mail; Enter: not yet)", [&](const auto& how) {
      if (how == "yes" || how == "no") return refused(how);
      Way way = write(contact_step(item.subject, {how, {}, {}}));
      if (way == Way::on) way = join(item.subject, "gave", "What did you give? (Enter: nothing)");
      if (way == Way::on) way = join(item.subject, "got", "What did you get? (Enter: nothing)");
      return way;
    });
  }

  Way ask_promise(const ReviewItem& item) {
    print_keys("y kept · n not kept");
    const auto answer = read("> ");
    if (const auto way = common(answer)) return *way;
    if (*answer == "y") return write(promise_step(item.text, true));
    if (*answer != "n") return refused(*answer);
    const Way way = write(promise_step(item.text, false));
    return way == Way::on ? join("me", "lesson", "What did it teach you? (Enter: nothing)") : way;
  }

  Way ask_question(const ReviewItem& item) {
    print_keys("y yes, and the plan becomes a task · Enter no");
    const auto answer = read("> ");
    if (const auto way = common(answer)) return *way;
    if (*answer == "n") return Way::on;
    return *answer == "y" ? write(happened_step(item)) : refused(*answer);
  }

  Way ask_idea(const ReviewItem& item) {
    print_keys("a begin with it · x drop it · Enter leave it an idea");
    const auto answer = read("> ");
    if (const auto way = common(answer)) return *way;
    if (*answer == "a") return write(status_step(item.subject, "active", {}));
    return *answer == "x" ? leave(*item.goal, "dropped") : refused(*answer);
  }

  Way ask_vision() {
    print_keys("y still true · Enter later; `cairn edit profile.yaml` changes the words");
    const auto answer = read("> ");
    if (const auto way = common(answer)) return *way;
    if (*answer != "y") return refused(*answer);
    return told(revise_vision(context_), "revised today");
  }

  Way ask_confidence(const model::Goal& goal) {
    const auto last = analysis::last_confidence(history_, goal.id);
    print(fmt::format("\n{}\n", style().paint(Paint::bold, goal.id)));
    say(fmt::format("How sure are you, 0 to 10?{}",
                    last ? fmt::format(" (last time {})", render::number_text(*last)) : ""),
        "  ");
    const auto answer = read("> ");
    if (const auto way = common(answer)) return *way;
    // A number that was read in this review and how sure it makes are one event.
    const bool is_read = std::find(read_goals_.begin(), read_goals_.end(), goal.id) != read_goals_.end();
    return is_read ? write(join_step(goal.id, "confidence", *answer), "confidence: " + *answer)
                   : write(log_step(goal.id, {{}, *answer, {}}));
  }

  Way ask_word(const Word& word) {
    const auto answer = read(fmt::format("\n{}\n> ", style().paint(Paint::bold, word.question)));
    if (const auto way = common(answer)) return *way;
    std::string text = *answer;
    if (word.key != "fulfilment" && !is_text(text)) {
      return refused(text);
    }
    if (word.key == "fulfilment") {
      const auto grade = parse_grade(text);
      if (!grade) return told(tl::make_unexpected(grade.error()), {});
      text = *grade;
    }
    return told(note_.say(std::string(word.key), text), "written");
  }

  Way told(const base::Result<void>& result, std::string_view what) {
    if (!result) {
      context_.fail(result.error());
      return Way::again;
    }
    print(fmt::format("{} {}\n", style().paint(Paint::good, "✓"), what));
    ++written_;
    return Way::on;
  }

  void say_end(bool is_whole) {
    print("\n");
    const std::string_view how = is_whole ? "Done" : "Stopped";
    const std::string answers = written_ == 0 ? "nothing" : base::count_of(written_, "answer");
    if (options_.is_rehearsal) {
      say(fmt::format("{}: {} to write; nothing was written.", how, answers));
      return;
    }
    say(fmt::format("{}: {} written.{}", how, answers,
                    written_ == 0 ? "" : " `cairn undo` takes the last one back."));
  }

  cli::Context& context_;
  const store::Workspace& workspace_;
  const analysis::ReviewAgenda& agenda_;
  TalkOptions options_;
  analysis::History history_{workspace_};
  ReviewNote note_;
  std::vector<Before> answered_;  // that wrote something, in the order of asking
  std::size_t written_ = 0;
  std::vector<std::string> read_goals_;  // whose number was recorded in this review
  bool stops_ = false;                   // said at a second question
};

}  // namespace

cli::Exit talk_review(cli::Context& context, const store::Workspace& workspace,
                      const analysis::ReviewAgenda& agenda, TalkOptions options) {
  return Talk(context, workspace, agenda, options).run();
}

}  // namespace cairn::commands
