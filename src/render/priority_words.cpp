// Short clauses in lower case that follow a name or stand alone.
#include "render/priority_words.h"

#include <fmt/format.h>

#include "base/text.h"
#include "render/goal_list.h"
#include "render/standing.h"

namespace cairn::render {

using analysis::HelpKind;
using analysis::LossKind;
using analysis::Quadrant;
using analysis::ReasonKind;

std::string due_in_words(base::Date due, base::Date today) {
  if (due >= today) return relative_day(due, today);
  return base::count_of(static_cast<std::size_t>(today - due), "day") + " late";
}

std::string reason_in_words(const analysis::Reason& reason, base::Date today) {
  switch (reason.kind) {
    case ReasonKind::said:
      return "it says so itself";
    case ReasonKind::goal_said:
      return fmt::format("{} says so", reason.subject);
    case ReasonKind::long_term:
      return fmt::format("{} is long-term", reason.subject);
    case ReasonKind::supports_important:
      return fmt::format("supports {}, which is important", reason.subject);
    case ReasonKind::supports_long_term:
      return fmt::format("supports {}, which is long-term", reason.subject);
    case ReasonKind::due: {
      const bool is_late = reason.day < today;
      const std::string when = due_in_words(reason.day, today);
      if (reason.subject.empty()) return is_late ? when : "due " + when;
      return fmt::format("{} is {}{}", reason.subject, is_late ? "" : "due ", when);
    }
    case ReasonKind::latest_start:
      if (reason.day < today)
        return fmt::format("{} of work, which had to begin {}", base::to_string(reason.work),
                           relative_day(reason.day, today));
      return fmt::format("{} of work, to begin {} at the latest", base::to_string(reason.work),
                         relative_day(reason.day, today));
    case ReasonKind::waited_for:
      return fmt::format("{} waits for it", reason.subject);
  }
  return "";
}

std::string denial_in_words(const analysis::Reason& reason, std::string_view what) {
  if (reason.kind == ReasonKind::said) return fmt::format("it says so itself: not {}", what);
  if (reason.kind == ReasonKind::goal_said) return fmt::format("{} says so: not {}", reason.subject, what);
  return fmt::format("supports {}, which is not {}", reason.subject, what);
}

std::string help_in_words(const analysis::Helper& helper) {
  switch (helper.kind) {
    case HelpKind::offers:
      return fmt::format("offers {}", helper.what);
    case HelpKind::helps:
      return fmt::format("helps with {}", helper.what);
    case HelpKind::knows:
      return "knows the goal";
  }
  return "";
}

std::string loss_in_words(const analysis::Loss& loss) {
  switch (loss.kind) {
    case LossKind::reason:
      return loss.text;
    case LossKind::serves:
      return fmt::format("it serves {}", loss.text);
    case LossKind::waiting:
      return fmt::format("{} waits for it", loss.text);
    case LossKind::progress:
      return fmt::format("{} of the way is made", percent_text(loss.share));
    case LossKind::supporter:
      return fmt::format("{} supports it", loss.text);
    case LossKind::milestone:
      return loss.more == 0 ? fmt::format("the milestone {}", loss.text)
                            : fmt::format("the milestone {} and {} more", loss.text, loss.more);
    case LossKind::reward:
      return fmt::format("the reward: {}", loss.text);
    case LossKind::skill:
      return fmt::format("the skill {}", loss.text);
    case LossKind::spent:
      return fmt::format("{} already spent on it", base::to_string(loss.work));
  }
  return "";
}

std::string calibration_in_words(double ratio, std::size_t tasks) {
  return fmt::format("Estimates count {:.2g} times: so long did {} finished tasks take.", ratio, tasks);
}

std::string name_of(const model::Person& person) {
  return person.name ? std::string(person.name->value) : person.id;
}

QuadrantWords words_of(Quadrant quadrant) {
  switch (quadrant) {
    case Quadrant::act:
      return {"!", "Do", "important and urgent"};
    case Quadrant::schedule:
      return {"◷", "Schedule", "important, not urgent"};
    case Quadrant::delegate:
      return {"»", "Delegate", "urgent, not important"};
    case Quadrant::drop:
      return {"×", "Drop", "neither"};
  }
  return {};
}

}  // namespace cairn::render
