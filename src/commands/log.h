// The three things that `cairn log` does, apart: record, correct, read.
#pragma once

#include <optional>
#include <string>

#include "cli/context.h"
#include "cli/options.h"

namespace cairn::commands {

struct LogArgs {
  std::optional<std::string> subject, value;
  std::optional<std::string> note, confidence, win, setback, lesson, next;  // of a goal, a person or `me`
  std::optional<std::string> how, gave, got;                                // of a contact
  std::optional<std::string> feedback, kind, about, answer;
  std::optional<std::string> task;  // empty: what `next` or `answer` says
  std::optional<std::string> on, since, until, format;
  bool thanked = false;
  bool wins = false;
  bool amend = false;
  bool no_pager = false;
  bool dry_run = false;

  bool has_contact() const { return how || gave || got || thanked; }
  // Whether there is anything to write.
  bool records() const {
    return value || note || confidence || win || setback || lesson || next || has_contact() || feedback ||
           about || answer || task;
  }
};

// What was said as a number: `58`, `+40`, `-3`, `42k`.
struct LoggedValue {
  bool is_increment = false;
  double value = 0;
  std::string spelling;  // for the file
};
// `unit` may stand behind the number.
base::Result<LoggedValue> parse_logged_value(std::string_view text, std::string_view unit);
base::Result<double> parse_confidence(std::string_view text);

// Whom or what events are about.
struct About {
  std::string id;  // or `me`
  const model::Goal* goal = nullptr;
  const model::Person* person = nullptr;
};
// Reads the file of the goal or person.
base::Result<About> find_about(const base::World& world, store::Workspace& workspace, std::string_view text);
base::Result<void> check_feedback_kind(const std::string& kind);
// "  now: mock exam score: 66 %, …" of a goal; empty for others.
std::string standing_now(const store::Workspace& workspace, const std::string& id, base::Date today,
                         const render::Style& style);

cli::Exit record_log(cli::Context& context, const LogArgs& args);
cli::Exit amend_log(cli::Context& context, const LogArgs& args);
cli::Exit read_log(cli::Context& context, const LogArgs& args);

}  // namespace cairn::commands
