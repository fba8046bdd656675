// What stands in help for each kind of value.
#include "cli/options.h"

namespace cairn::cli {

std::string_view placeholder(Metavar metavar) {
  switch (metavar) {
    case Metavar::text:
      return "TEXT";
    case Metavar::id:
      return "ID";
    case Metavar::goal:
      return "GOAL";
    case Metavar::item:
    case Metavar::open_item:
      return "ID[/ITEM]";
    case Metavar::person:
      return "PERSON";
    case Metavar::name:
      return "NAME";
    case Metavar::date:
      return "DATE";
    case Metavar::rate:
      return "RATE";
    case Metavar::metric:
      return "METRIC";
    case Metavar::tag:
      return "TAG";
    case Metavar::status:
      return "STATUS";
    case Metavar::path:
      return "PATH|ID";
    case Metavar::rule:
      return "RULE";
    case Metavar::severity:
      return "SEVERITY";
    case Metavar::format:
      return "FORMAT";
    case Metavar::key:
      return "KEY";
    case Metavar::term:
      return "TERM";
    case Metavar::command:
      return "COMMAND";
    case Metavar::example:
      return "NAME";
    case Metavar::folder:
      return "DIR";
    case Metavar::number:
      return "N";
    case Metavar::word:
      return "WORD";
    case Metavar::file:
      return "FILE";
    case Metavar::assignment:
      return "KEY=VALUE";
    case Metavar::when:
      return "WHEN";
    case Metavar::new_id:
      return "ID";
    case Metavar::past_date:
      return "DATE";
    case Metavar::goal_template:
      return "TEMPLATE";
  }
  return "";
}

std::string Option::usage() const {
  const std::string word(shown.empty() ? placeholder(metavar) : shown);
  if (is_flag()) return std::string(name);
  if (is_positional() && !shown.empty()) return word;
  if (is_value_optional) return std::string(name) + " [" + word + "]";
  if (!is_positional()) return std::string(name) + " " + word;
  const std::string positional = takes_many() ? word + "…" : word;
  return is_required ? positional : "[" + positional + "]";
}

Option& Options::value(std::string_view name, Metavar metavar, std::optional<std::string>& out,
                       std::string_view help) {
  return options_.emplace_back(Option{name, metavar, help, &out, false, {}});
}

Option& Options::values(std::string_view name, Metavar metavar, std::vector<std::string>& out,
                        std::string_view help) {
  return options_.emplace_back(Option{name, metavar, help, &out, false, {}});
}

Option& Options::flag(std::string_view name, bool& out, std::string_view help) {
  return options_.emplace_back(Option{name, Metavar::text, help, &out, false, {}});
}

}  // namespace cairn::cli
