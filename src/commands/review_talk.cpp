// What is asked of each matter, and what its answers mean.
#include "commands/review_talk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analysis/address.h"
#include "base/number.h"
#include "base/text.h"
#include "commands/log.h"
#include "commands/review_prompt.h"
#include "commands/review_record.h"
#include "commands/review_steps.h"
#include "render/review.h"
#include "render/standing.h"

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

class Talk {
 public:
  Talk(cli::Context& context, const store::Workspace& workspace, const analysis::ReviewAgenda& agenda,
       TalkOptions options)
      : context_(context),
        workspace_(workspace),
        agenda_(agenda),
        options_(options),
        prompt_(context),
        record_(context, prompt_, workspace.root, agenda.kind) {}

  cli::Exit run() {
    const std::size_t items = agenda_.items.size();
    const std::size_t sure = items + agenda_.unsure.size();
    const std::size_t all = sure + (options_.asks_for_words ? kWords.size() : 0);
    say_beginning();
    std::size_t at = 0;
    while (at < all) {
      const Answered before{at, record_.state()};
      const Way way = at < items  ? ask_item(at)
                      : at < sure ? ask_confidence(*agenda_.unsure[at - items])
                                  : ask_word(kWords.at(at - sure));
      if (way == Way::stop) break;
      if (way == Way::on) {
        if (record_.has_grown_since(before.record)) answered_.push_back(before);
        ++at;
      }
      // Who goes back from a second question answers the first one anew.
      if (way == Way::again && record_.has_grown_since(before.record)) record_.take_back_to(before.record);
      if (way != Way::back || at == 0) continue;
      --at;
      if (answered_.empty() || answered_.back().at != at) continue;
      record_.take_back_to(answered_.back().record);
      answered_.pop_back();
    }
    say_end(at == all);
    return cli::Exit::done;
  }

 private:
  const render::Style& style() const { return prompt_.style(); }

  // A question that was answered, and how things stood before it.
  struct Answered {
    std::size_t at = 0;
    ReviewRecord::State record;
  };

  void say_beginning() {
    const std::size_t items = agenda_.items.size();
    prompt_.say(fmt::format(
        "{}. Enter goes on, `<` goes back, `?` helps, `q` stops; {}.",
        items == 0 ? std::string("Nothing asks for a look") : base::count_of(items, "thing") + " to look at",
        options_.is_rehearsal ? "nothing is written, the diff comes at the end"
                              : "each answer is written at once"));
    prompt_.print(render::untested_text(agenda_, style()));
  }

  Way ask_item(std::size_t index) {
    const ReviewItem& item = agenda_.items[index];
    prompt_.print(fmt::format("\n{}  {}/{}\n",
                              style().paint(Paint::bold, render::review_heading(item.matter)), index + 1,
                              agenda_.items.size()));
    prompt_.print(render::review_item_text(item, 0, style()));
    switch (item.matter) {
      case Matter::at_risk:
      case Matter::unlogged:
      case Matter::habit:
        return ask_goal(item);
      case Matter::celebrate:
        return prompt_.ask_text("How do you celebrate it? (Enter: not now)", [&](const std::string& how) {
          return record_.write(celebrate_step(item.subject, how));
        });
      case Matter::person:
        return ask_person(item);
      case Matter::promise:
        return ask_promise(item);
      case Matter::question:
        return ask_question(item);
      case Matter::feedback:
        return prompt_.ask_text("What do you make of it? (Enter: not now)", [&](const std::string& text) {
          return record_.write(feedback_step(item.subject, text));
        });
      case Matter::idea:
        return ask_idea(item);
      case Matter::vision:
        return ask_vision();
    }
    return Way::on;
  }

  Way ask_goal(const ReviewItem& item) {
    const model::Goal& goal = *item.goal;
    const bool has_number = goal.metric && !goal.rollup;
    const bool counts = has_number || goal.is_habit();
    const bool has_target = goal.metric && goal.metric->target && !goal.is_habit();
    std::string keys = counts ? fmt::format("a number (and a note) records it{} · ", days_asked(item)) : "";
    keys += fmt::format("d date · {}p pause · x drop · f finished · g give a task away",
                        has_target ? "t target · " : "");
    prompt_.print_keys(keys);
    const auto answer = prompt_.read("> ");
    if (const auto way = prompt_.common_way(answer)) return *way;
    if (*answer == "d") return change(goal, "due", "New date?");
    if (*answer == "t" && has_target) return change(goal, "metric.target", "New target?");
    if (*answer == "p") return leave(goal, "paused");
    if (*answer == "x") return leave(goal, "dropped");
    if (*answer == "f") return record_.write(status_step(goal.id, "done", {}));
    if (*answer == "g") return delegate(goal);
    if (counts && is_number(*answer)) return record_number(item, *answer);
    return prompt_.refuse(*answer);
  }

  // What begins like one; `cairn log` says what is wrong with the rest of it.
  static bool is_number(std::string_view answer) {
    return answer.find_first_of("0123456789") < std::min<std::size_t>(answer.size(), 3);
  }

  // A habit is asked about a period that is over; that is what its number is of.
  static std::string days_asked(const ReviewItem& item) {
    if (!item.goal->is_habit()) return {};
    if (!item.missed) return " for today";
    const bool is_day = item.missed->first == item.missed->last;
    return is_day ? fmt::format(" for {}", item.missed->last.iso())
                  : fmt::format(" for {} to {}", item.missed->first.iso(), item.missed->last.iso());
  }

  Way record_number(const ReviewItem& item, const std::string& answer) {
    const std::size_t blank = answer.find(' ');
    Reading reading{answer.substr(0, blank), {}, {}, item.missed ? item.missed->last.iso() : ""};
    if (blank != std::string::npos) reading.note = answer.substr(blank + 1);
    return record_.write_reading(item.goal->id, reading);
  }

  // A value that `set` takes: it is tried before the reason is asked, so that none is typed in vain.
  std::optional<std::string> value_of(const model::Goal& goal, std::string_view key,
                                      std::string_view question) {
    while (true) {
      auto value = prompt_.ask_detail(question);
      if (!value || value->empty()) return std::nullopt;
      Step trial = set_step(goal.id, key, *value, {});
      trial.emplace_back("--dry-run");
      const Outcome outcome = run_subcommand(context_, trial);
      const bool is_change = outcome.said.starts_with("--- ");
      if (outcome.exit == cli::Exit::done && is_change) return value;
      context_.world().terminal.write_error(outcome.error);
      if (outcome.exit == cli::Exit::done) prompt_.print("  It says that already.\n");
    }
  }

  Way change(const model::Goal& goal, std::string_view key, std::string_view question) {
    const auto value = value_of(goal, key, question);
    if (!value) return prompt_.unanswered();
    // A date that is said for the first time replaces none.
    const bool needs_reason = key != "due" || goal.due.has_value();
    const auto because = prompt_.ask_reason(needs_reason, "What was promised changes with a reason.");
    if (!because) return prompt_.unanswered();
    return record_.write(set_step(goal.id, key, *value, *because));
  }

  Way leave(const model::Goal& goal, const std::string& status) {
    const bool needs_reason = status == "dropped";
    const auto because = prompt_.ask_reason(needs_reason, "What is given up needs a reason.");
    if (because) return record_.write(status_step(goal.id, status, *because));
    // Who stops here has paused it; the reason could be left out.
    if (prompt_.unanswered() == Way::stop && !needs_reason) record_.write(status_step(goal.id, status, {}));
    return prompt_.unanswered();
  }

  // The address of one of these tasks.
  std::optional<std::string> ask_task(const model::Goal& goal, const std::vector<std::string>& open) {
    if (open.size() > 1) prompt_.print_keys("open: " + base::join(open, ", "));
    while (true) {
      const auto typed = prompt_.ask_detail(fmt::format("Which task? [{}]", open.front()));
      if (!typed) return std::nullopt;
      if (typed->empty()) return open.front();
      const auto item = analysis::find_item(goal, *typed);
      const bool is_open = item && std::find(open.begin(), open.end(), item->address) != open.end();
      if (is_open) return item->address;
      if (item) {
        prompt_.print(fmt::format("  '{}' is no task of it that is open\n", item->address));
      } else {
        context_.fail(item.error());
      }
    }
  }

  Way delegate(const model::Goal& goal) {
    std::vector<std::string> open;
    for (const model::Task& task : goal.tasks)
      if (!task.done && !task.delegated_to) open.emplace_back(task.address);
    if (open.empty()) {
      prompt_.print("  No task of it is open.\n");
      return Way::again;
    }
    const auto task = ask_task(goal, open);
    if (!task) return prompt_.unanswered();
    while (true) {
      const auto person = prompt_.ask_detail("To whom?");
      if (!person || person->empty()) return prompt_.unanswered();
      const Way way =
          record_.write(set_step(fmt::format("{}/{}", goal.id, *task), "delegated_to", *person, {}));
      if (way == Way::on) return way;
    }
  }

  // A second answer joins the event that the first one wrote.
  Way join(const std::string& subject, std::string_view key, std::string_view question) {
    const auto text = prompt_.ask_words(question);
    if (!text) return prompt_.unanswered();
    return text->empty() ? Way::on
                         : record_.write(join_step(subject, key, *text), fmt::format("{}: {}", key, *text));
  }

  Way ask_person(const ReviewItem& item) {
    return prompt_.ask_text("How were you in touch? (coffee, call, mail; Enter: not yet)",
                            [&](const auto& how) {
                              if (how == "yes" || how == "no") return prompt_.refuse(how);
                              Way way = record_.write(contact_step(item.subject, {how, {}, {}}));
                              if (way == Way::on)
                                way = join(item.subject, "gave", "What did you give? (Enter: nothing)");
                              if (way == Way::on)
                                way = join(item.subject, "got", "What did you get? (Enter: nothing)");
                              return way;
                            });
  }

  Way ask_promise(const ReviewItem& item) {
    prompt_.print_keys("y kept · n not kept");
    const auto answer = prompt_.read("> ");
    if (const auto way = prompt_.common_way(answer)) return *way;
    if (*answer == "y") return record_.write(promise_step(item.text, true));
    if (*answer != "n") return prompt_.refuse(*answer);
    const Way way = record_.write(promise_step(item.text, false));
    return way == Way::on ? join("me", "lesson", "What did it teach you? (Enter: nothing)") : way;
  }

  Way ask_question(const ReviewItem& item) {
    prompt_.print_keys("y yes, and the plan becomes a task · Enter no");
    const auto answer = prompt_.read("> ");
    if (const auto way = prompt_.common_way(answer)) return *way;
    if (*answer == "n") return Way::on;
    return *answer == "y" ? record_.write(happened_step(item)) : prompt_.refuse(*answer);
  }

  Way ask_idea(const ReviewItem& item) {
    prompt_.print_keys("a begin with it · x drop it · Enter leave it an idea");
    const auto answer = prompt_.read("> ");
    if (const auto way = prompt_.common_way(answer)) return *way;
    if (*answer == "a") return record_.write(status_step(item.subject, "active", {}));
    return *answer == "x" ? leave(*item.goal, "dropped") : prompt_.refuse(*answer);
  }

  Way ask_vision() {
    prompt_.print_keys("y still true · Enter later; `cairn edit profile.yaml` changes the words");
    const auto answer = prompt_.read("> ");
    if (const auto way = prompt_.common_way(answer)) return *way;
    if (*answer != "y") return prompt_.refuse(*answer);
    return record_.told(revise_vision(context_), "revised today");
  }

  Way ask_confidence(const model::Goal& goal) {
    const auto last = analysis::last_confidence(history_, goal.id);
    prompt_.print(fmt::format("\n{}\n", style().paint(Paint::bold, goal.id)));
    prompt_.say(fmt::format("How sure are you, 0 to 10?{}",
                            last ? fmt::format(" (last time {})", render::number_text(*last)) : ""),
                "  ");
    const auto answer = prompt_.read("> ");
    if (const auto way = prompt_.common_way(answer)) return *way;
    // A number that was read in this review and how sure it makes are one event.
    return record_.has_reading(goal.id)
               ? record_.write(join_step(goal.id, "confidence", *answer), "confidence: " + *answer)
               : record_.write(log_step(goal.id, {{}, *answer, {}}));
  }

  Way ask_word(const Word& word) {
    const auto answer = prompt_.read(fmt::format("\n{}\n> ", style().paint(Paint::bold, word.question)));
    if (const auto way = prompt_.common_way(answer)) return *way;
    std::string text = *answer;
    if (word.key != "fulfilment" && !ReviewPrompt::is_text(text)) return prompt_.refuse(text);
    if (word.key == "fulfilment") {
      const auto grade = parse_grade(text);
      if (!grade) return record_.told(tl::make_unexpected(grade.error()), {});
      text = *grade;
    }
    return record_.write_word(word.key, text);
  }

  void say_end(bool is_whole) {
    prompt_.print("\n");
    const std::string_view how = is_whole ? "Done" : "Stopped";
    const std::string answers = record_.count() == 0 ? "nothing" : base::count_of(record_.count(), "answer");
    if (options_.is_rehearsal) {
      prompt_.say(fmt::format("{}: {} to write; nothing was written.", how, answers));
      return;
    }
    prompt_.say(fmt::format("{}: {} written.{}", how, answers,
                            record_.count() == 0 ? "" : " `cairn undo` takes the last one back."));
  }

  cli::Context& context_;
  const store::Workspace& workspace_;
  const analysis::ReviewAgenda& agenda_;
  TalkOptions options_;
  analysis::History history_{workspace_};
  ReviewPrompt prompt_;
  ReviewRecord record_;
  std::vector<Answered> answered_;  // what wrote something, in the order of asking
};

}  // namespace

cli::Exit talk_review(cli::Context& context, const store::Workspace& workspace,
                      const analysis::ReviewAgenda& agenda, TalkOptions options) {
  return Talk(context, workspace, agenda, options).run();
}

}  // namespace cairn::commands
