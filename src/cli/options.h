// What a command takes, declared once: parsing, help, completion and manual pages all come from these.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/schema.h"

namespace cairn::cli {

// What kind of word a value is: its name in help, and what completion offers.
enum class Metavar {
  text,
  id,
  goal,
  item,
  open_item,  // that is not closed, and nobody
  person,
  name,
  date,
  rate,
  metric,
  tag,
  status,
  path,
  rule,
  severity,
  format,
  key,
  term,
  command,
  example,
  folder,
  file,
  assignment,
  when,
  new_id,
  past_date,
  number,
  word,
  goal_template
};
std::string_view placeholder(Metavar metavar);  // "DATE"

struct Option {
  using Target = std::variant<std::optional<std::string>*, std::vector<std::string>*, bool*>;
  std::string_view name;  // "--due", or "statement" for a positional
  Metavar metavar = Metavar::text;
  std::string_view help;
  Target target;
  bool is_required = false;
  std::vector<std::string_view> choices;  // of a closed list
  bool is_value_optional = false;         // `--task` alone sets an empty text

  std::string_view
      shown{};  // in place of what its kind is called: "ID[/ITEM] KEY=VALUE…"; of an option "SPAN"

  // Of a key of the files: what it is for each noun that has it.
  struct Use {
    std::string_view noun;
    const model::FieldSpec* field = nullptr;
  };
  std::vector<Use> uses{};
  // Of a positional: words that may come first and say what the others are about.
  std::vector<std::string_view> nouns{};
  // Of a positional that takes several kinds of words: the kind of the one behind `before`.
  Metavar (*kind_of)(std::span<const std::string> before) = nullptr;

  bool is_positional() const { return !name.starts_with("-"); }
  bool is_flag() const { return std::holds_alternative<bool*>(target); }
  bool takes_many() const { return std::holds_alternative<std::vector<std::string>*>(target); }
  // "--due DATE", "[TERM]…"
  std::string usage() const;
};

class Options {
 public:
  Option& value(std::string_view name, Metavar metavar, std::optional<std::string>& out,
                std::string_view help);
  Option& values(std::string_view name, Metavar metavar, std::vector<std::string>& out,
                 std::string_view help);
  Option& flag(std::string_view name, bool& out, std::string_view help);
  const std::vector<Option>& all() const { return options_; }

 private:
  std::vector<Option> options_;
};

}  // namespace cairn::cli
