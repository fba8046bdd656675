// What completion takes from a workspace, reading no more of it than the word at the cursor needs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/period.h"
#include "cli/context.h"
#include "model/schema.h"

namespace cairn::commands::completing {

struct Word {
  std::string value;
  std::string description;
};

class WorkspaceWords {
 public:
  explicit WorkspaceWords(const cli::Context& context);

  // By a listing of the folder alone; where few begin with `typed`, with what they say of themselves.
  std::vector<Word> goals(std::string_view typed) const;
  // Without those that are done or dropped, as long as they are few enough to be looked at.
  std::vector<Word> open_goals(std::string_view typed) const;
  std::vector<Word> people(std::string_view typed) const;
  // The items of what is typed before the slash: "book-exam-slot", of a goal or of the inbox.
  std::vector<Word> items(std::string_view subject) const;
  // Reads every goal, but of each only what stands at `tags:`.
  std::vector<Word> tags() const;
  // Values and objectives of the profile.
  std::vector<Word> names() const;
  // The keys of a goal, a person or an item; nothing when it cannot be told which.
  const model::Schema* schema_of(std::string_view subject) const;

  base::Date today() const { return today_; }
  const base::CalendarSettings& calendar() const { return calendar_; }

 private:
  std::vector<Word> ids(std::string_view folder, std::string_view typed, std::string_view key) const;
  std::optional<std::string> text_of(const std::string& path) const;

  const cli::Context& context_;
  std::optional<std::string> root_;
  base::Date today_;
  base::CalendarSettings calendar_;
};

}  // namespace cairn::commands::completing
