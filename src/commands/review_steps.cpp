// No event is made here that another command makes: the journal cannot tell a review from `cairn log`.
#include "commands/review_steps.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/number.h"
#include "base/text.h"
#include "commands/log.h"
#include "commands/writing.h"
#include "render/standing.h"

namespace cairn::commands {
namespace {

using base::Failure;
using document::Value;

constexpr std::array<std::string_view, 4> kKeys = {"went_well", "improve", "next", "fulfilment"};

// A text that begins like an option is joined to its own.
void add_option(Step& step, std::string_view name, const std::string& text) {
  const std::string_view value = base::trim(text);
  if (value.empty()) return;
  if (value.starts_with('-')) {
    step.push_back(fmt::format("{}={}", name, value));
  } else {
    step.insert(step.end(), {std::string(name), std::string(value)});
  }
}

}  // namespace

Step log_step(const std::string& goal, const Reading& reading) {
  Step step = {"log"};
  // Behind `--` a fall is no option.
  const bool is_fall = reading.value.starts_with('-');
  if (!is_fall) step.push_back(goal);
  if (!is_fall && !reading.value.empty()) step.push_back(reading.value);
  add_option(step, "--confidence", reading.confidence);
  add_option(step, "--note", reading.note);
  add_option(step, "--on", reading.on);
  if (is_fall) step.insert(step.end(), {"--", goal, reading.value});
  return step;
}

Step set_step(const std::string& subject, std::string_view key, const std::string& value,
              const std::string& because) {
  Step step = {"set", subject, fmt::format("{}={}", key, base::trim(value))};
  add_option(step, "--because", because);
  return step;
}

Step status_step(const std::string& goal, const std::string& status, const std::string& because) {
  if (status == "done") return {"done", goal};
  if (status != "dropped") return set_step(goal, "status", status, because);
  Step step = {"drop", goal};
  add_option(step, "--because", because);
  return step;
}

Step celebrate_step(const std::string& subject, const std::string& how) {
  Step step = {"done", subject};
  add_option(step, "--celebrate", how);
  return step;
}

Step contact_step(const std::string& person, const Meeting& meeting) {
  Step step = {"log", person};
  add_option(step, "--how", meeting.how);
  add_option(step, "--gave", meeting.gave);
  add_option(step, "--got", meeting.got);
  return step;
}

Step feedback_step(const std::string& person, const std::string& answer) {
  return join_step(person, "answer", answer);
}

Step promise_step(std::string_view promise, bool is_kept) {
  Step step = {"log", "me"};
  add_option(step, is_kept ? "--win" : "--setback",
             fmt::format("{}{}", is_kept ? analysis::kPromiseKept : analysis::kPromiseMissed, promise));
  return step;
}

Step join_step(const std::string& subject, std::string_view key, const std::string& text) {
  Step step = {"log", subject, "--amend"};
  add_option(step, fmt::format("--{}", key), text);
  return step;
}

Step happened_step(const analysis::ReviewItem& question) {
  Step step = {"log", question.goal->id};
  add_option(step, "--setback", std::string(question.text));
  if (question.plans.empty()) return step;
  add_option(step, "--next", std::string(question.plans.front()));
  step.emplace_back("--task");
  return step;
}

Entries ReviewNote::entries() const {
  Entries entries = {{"review", Value::literal(std::string(to_string(kind_)))}};
  for (const std::string_view key : kKeys) {
    const auto said = std::find_if(state_.said.begin(), state_.said.end(),
                                   [&](const auto& one) { return one.first == key; });
    if (said == state_.said.end()) continue;
    entries.emplace_back(said->first,
                         key == "fulfilment" ? Value::literal(said->second) : Value::quoted(said->second));
  }
  return entries;
}

base::Result<void> ReviewNote::say(const std::string& key, const std::string& text) {
  const auto before = state_.said;
  std::erase_if(state_.said, [&](const auto& one) { return one.first == key; });
  state_.said.emplace_back(key, std::string(base::trim(text)));
  const auto refuse = [&](const base::Error& error) {
    state_.said = before;
    return tl::make_unexpected(error);
  };
  auto session = context_.open_for_writing(store::LoadOptions::everything(), false);
  if (!session) return refuse(session.error());
  session->command = fmt::format("review {}: {}", to_string(kind_), key);
  store::Workspace& workspace = session->workspace;
  // The line as it was written, without its place in time it would be another event.
  if (const auto file = state_.path.empty() ? std::nullopt : workspace.file_index(state_.path)) {
    store::read_files(context_.world(), workspace, {*file});
    const std::string source(workspace.files[*file].source());
    const std::size_t at = source.find(state_.line);
    if (at != std::string::npos) {
      Entries whole = {
          {"at", Value::literal(state_.line.substr(7, state_.line.find(',') - 7))}};  // "- {at: …,"
      const Entries rest = entries();
      whole.insert(whole.end(), rest.begin(), rest.end());
      const std::string line = fmt::format("- {}\n", document::to_flow(Value::mapping(std::move(whole))));
      const std::string after = source.substr(0, at) + line + source.substr(at + state_.line.size());
      const auto written =
          context_.write(*session, {{store::FileChange::Kind::replace, state_.path, source, after, true}});
      if (!written) return refuse(written.error());
      state_.line = line;
      return {};
    }
  }
  const base::LocalTime now = context_.now();
  Recording recording(context_.world(), workspace, {now.date, now});
  recording.add(entries());
  auto changes = recording.changes();
  const store::FileChange journal = changes.front();
  if (const auto written = context_.write(*session, std::move(changes)); !written)
    return refuse(written.error());
  state_.path = journal.path;
  state_.line = journal.after;
  return {};
}

base::Result<std::string> parse_grade(std::string_view text) {
  std::string_view number = base::trim(text);
  if (number.ends_with("/10")) number.remove_suffix(3);
  const auto grade = base::parse_number(number);
  if (grade && *grade >= 0 && *grade <= 10) return render::number_text(*grade);
  return base::fail(Failure::usage, fmt::format("'{}' is no grade", base::printable(text)),
                    "a number from 0 (not at all) to 10 (fully)");
}

base::Result<void> revise_vision(cli::Context& context) {
  auto session = context.open_for_writing(store::LoadOptions::everything(), false);
  if (!session) return tl::make_unexpected(session.error());
  store::Workspace& workspace = session->workspace;
  const auto file = workspace.file_index("profile.yaml");
  if (!file) return base::fail(Failure::usage, "there is no profile.yaml", "say your vision there first");
  store::read_files(context.world(), workspace, {*file});
  const std::string today = context.today(workspace.settings).iso();
  auto change =
      edited_file(workspace, *file,
                  {document::Set{{std::string("vision"), std::string("revised")}, Value::literal(today)}});
  if (!change) return tl::make_unexpected(change.error());
  if (change->before == change->after) return {};
  session->command = "review vision";
  return context.write(*session, {std::move(*change)});
}

}  // namespace cairn::commands
