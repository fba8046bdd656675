// Two columns where there is room for them, one below the other where there is not.
#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace cairn::cli {
namespace {

struct Row {
  std::string left;
  std::string right;
};

// Two columns; where the window is narrow, the right one below the left one.
std::string table(const std::vector<Row>& rows, const render::Style& style) {
  std::size_t left = 0;
  for (const Row& row : rows) left = std::max(left, base::display_width(row.left));
  const bool is_narrow = left + 30 > style.width;
  const std::size_t indent = is_narrow ? 6 : left + 4;
  const std::size_t room = style.width > indent + 10 ? style.width - indent : 30;
  std::string out;
  for (const Row& row : rows) {
    const auto lines = base::wrap_to_width(row.right, room);
    out += "  " + (is_narrow ? row.left + "\n" : render::pad(row.left, left));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool is_beside = i == 0 && !is_narrow;
      out += (is_beside ? std::string("  ") : std::string(indent, ' ')) + lines[i] + "\n";
    }
    if (lines.empty() && !is_narrow) out += "\n";
  }
  return out;
}

std::string wrapped(std::string_view text, const render::Style& style) {
  std::string out;
  for (const std::string_view paragraph : base::split(text, '\n')) {
    const auto lines = base::wrap_to_width(paragraph, style.width);
    if (lines.empty()) out += "\n";
    for (const std::string& line : lines) out += line + "\n";
  }
  return out;
}

std::string heading(std::string_view text, const render::Style& style) {
  return "\n" + style.paint(render::Paint::bold, text) + "\n";
}

std::string usage_line(const Command& command, const Options& options) {
  std::string usage = fmt::format("cairn {}", command.name);
  for (const Option& option : options.all()) {
    if (option.is_positional()) usage += " " + option.usage();
  }
  return usage;
}

// " (obstacle: skills, politics; resource: time, money)"; without the noun where there is but one.
std::string words_of_nouns(const Option& option) {
  std::vector<std::string> lists;
  for (const Option::Use& use : option.uses) {
    if (use.field->words.empty()) continue;
    const std::vector<std::string> words(use.field->words.begin(), use.field->words.end());
    const std::string list = base::join(words, ", ");
    lists.push_back(option.uses.size() == 1 ? list : fmt::format("{}: {}", use.noun, list));
  }
  return lists.empty() ? "" : fmt::format(" ({})", base::join(lists, "; "));
}

std::string right_of(const Option& option) {
  std::string text(option.help);
  if (!option.choices.empty()) {
    std::vector<std::string> words(option.choices.begin(), option.choices.end());
    text += fmt::format(" ({})", base::join(words, ", "));
  }
  text += words_of_nouns(option);
  if (option.takes_many() && !option.is_positional()) text += "; may be repeated";
  return text;
}

std::vector<Row> global_rows() {
  Globals globals;
  Options options;
  declare_globals(options, globals);
  std::vector<Row> rows;
  for (const Option& option : options.all()) rows.push_back({option.usage(), right_of(option)});
  rows.push_back({std::string(kHelpUsage), std::string(kHelpSummary)});
  return rows;
}

constexpr std::string_view kDeeper = "    ";

// A command of several lines, broken before options; a text in quotes stays whole, so that it can be copied.
std::string folded(std::string_view command, std::size_t width) {
  std::vector<std::string> pieces(1);
  bool is_quoted = false;
  for (std::size_t i = 0; i < command.size(); ++i) {
    if (command[i] == '"') is_quoted = !is_quoted;
    const bool is_break = !is_quoted && command.substr(i).starts_with(" --");
    if (is_break) pieces.emplace_back();
    if (!is_break) pieces.back() += command[i];
  }
  std::string out = pieces.front();
  std::size_t used = base::display_width(out);
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const std::size_t needed = base::display_width(pieces[i]) + 1;
    if (used + needed + 2 > width) {
      out += fmt::format(" \\\n{}", kDeeper);
      used = kDeeper.size() - 1;
    } else {
      out += ' ';
    }
    out += pieces[i];
    used += needed;
  }
  return out;
}

std::string indented(std::string_view text) {
  std::string out;
  for (const std::string_view line : base::split(base::trim(text), '\n')) out += fmt::format("  {}\n", line);
  return out;
}

}  // namespace

std::string examples_text(std::string_view examples, std::size_t width) {
  std::string out;
  for (const std::string_view line : base::split(base::trim(examples), '\n')) {
    if (base::display_width(line) <= width) {
      out += fmt::format("{}\n", line);
      continue;
    }
    const std::size_t comment = line.find("  # ");
    out += folded(base::trim(line.substr(0, comment)), width) + "\n";
    if (comment != std::string_view::npos)
      out += fmt::format("{}{}\n", kDeeper, base::trim(line.substr(comment)));
  }
  return out;
}

std::string overview(std::span<const Command* const> commands, const render::Style& style) {
  std::string out = wrapped(
      "cairn keeps your career goals as YAML files in a folder: you write them in an editor, git "
      "keeps their history, cairn says what is wrong with them and what is next.",
      style);
  out += heading("Usage", style) + "  cairn COMMAND [ARGUMENT…] [OPTION…]\n";
  for (const Group group : kGroups) {
    std::vector<Row> rows;
    for (const Command* command : commands) {
      if (command->group == group && !command->is_hidden)
        rows.push_back({std::string(command->name), std::string(command->summary)});
    }
    if (rows.empty()) continue;
    std::string title(to_string(group));
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
    out += heading(title, style) + table(rows, style);
  }
  std::vector<Row> rows;
  for (const Topic& topic : topics())
    rows.push_back({fmt::format("help {}", topic.name), std::string(topic.summary)});
  out += heading("Good to know", style) + table(rows, style);
  std::vector<Row> globals = global_rows();
  globals.push_back({std::string(kVersionUsage), std::string(kVersionSummary)});
  out += heading("Options of every command", style) + table(globals, style);
  out += heading("First steps", style) +
         indented(examples_text("cairn init ~/career\n"
                                "cairn -C ~/career add \"Earn my PMP certification\" --due 2027-05-31\n"
                                "cairn -C ~/career check\n",
                                style.width - 2));
  return out;
}

std::string topic_help(const Topic& topic, const render::Style& style) {
  return wrapped(fmt::format("{}: {}", topic.name, topic.summary), style) + "\n" +
         wrapped(topic.text, style) + heading("Examples", style) +
         indented(examples_text(topic.examples, style.width - 2));
}

std::string short_usage(const Command& command) {
  Options options;
  const auto invocation = command.make();
  invocation->declare(options);
  return usage_line(command, options);
}

std::string command_help(const Command& command, const render::Style& style) {
  Options options;
  const auto invocation = command.make();
  invocation->declare(options);
  std::string out = wrapped(fmt::format("cairn {}: {}", command.name, command.summary), style);
  out += heading("Usage", style) + "  " + usage_line(command, options) + " [OPTION…]\n";
  if (!command.details.empty()) out += "\n" + wrapped(base::trim(command.details), style);
  std::vector<Row> rows;
  for (const Option& option : options.all()) rows.push_back({option.usage(), right_of(option)});
  if (!rows.empty()) out += heading("Arguments and options", style) + table(rows, style);
  out += heading("Options of every command", style) + table(global_rows(), style);
  if (!command.examples.empty())
    out += heading("Examples", style) + indented(examples_text(command.examples, style.width - 2));
  return out;
}

}  // namespace cairn::cli
