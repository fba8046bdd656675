#include "support/transcript.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <utility>

#include "base/text.h"
#include "main/run.h"
#include "support/fake_world.h"

namespace cairn::test {
namespace {

constexpr std::string_view kNow = "2026-11-22T12:00+00:00";

std::string slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void lay_example(FakeWorld& world, const std::string& name) {
  const std::filesystem::path root = std::filesystem::path(CAIRN_SOURCE_DIR) / "examples" / name;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.is_regular_file())
      world.put(entry.path().lexically_relative(root).string(), slurp(entry.path()));
  }
}

// Whether a line begins something new rather than showing output.
bool is_directive(std::string_view line) {
  for (const std::string_view word : {"$ ", "now ", "width ", "env ", "file ", "example ", "editor "}) {
    if (line.starts_with(word)) return true;
  }
  return false;
}

class Player {
 public:
  std::string play(std::string_view session) {
    const auto lines = base::split(session, '\n');
    for (std::size_t i = 0; i < lines.size();) {
      const std::string_view line = lines[i++];
      if (i == lines.size() && line.empty()) break;
      actual_ += fmt::format("{}\n", line);
      if (line.starts_with("$ ")) {
        std::string command(line.substr(2));
        while (command.ends_with(" \\") && i < lines.size()) {
          command.pop_back();
          command += base::trim(lines[i]);
          actual_ += fmt::format("{}\n", lines[i++]);
        }
        run(command);
        // What stood here before is what was expected.
        while (i < lines.size() && !lines[i].starts_with("$ ") &&
               !(lines[i].empty() && i + 1 == lines.size())) {
          if (is_directive(lines[i])) break;
          ++i;
        }
      } else if (line.starts_with("file ")) {
        std::string text;
        while (i < lines.size() && (lines[i].starts_with("  ") || (lines[i].empty() && i + 1 < lines.size() &&
                                                                   lines[i + 1].starts_with("  ")))) {
          text += fmt::format("{}\n", lines[i].empty() ? lines[i] : lines[i].substr(2));
          actual_ += fmt::format("{}\n", lines[i]);
          ++i;
        }
        world_.put(std::string(line.substr(5)), text);
      } else if (line.starts_with("now ")) {
        world_.set_now(line.substr(4));
      } else if (line.starts_with("width ")) {
        world_.terminal.width = std::stoi(std::string(line.substr(6)));
      } else if (line.starts_with("env ")) {
        const std::size_t sign = line.find('=');
        world_.set_env(std::string(line.substr(4, sign - 4)), std::string(line.substr(sign + 1)));
      } else if (line.starts_with("example ")) {
        lay_example(world_, std::string(line.substr(8)));
      } else if (line.starts_with("editor ")) {
        appoint_editor(line.substr(7));
      }
    }
    return std::exchange(actual_, {});
  }

 private:
  void appoint_editor(std::string_view change) {
    const std::size_t arrow = change.find(" => ");
    const std::string from(change.substr(0, arrow));
    const std::string to(change.substr(arrow + 4));
    world_.set_env("EDITOR", "editor");
    world_.processes.programs["editor"] = [this, from, to](const FakeProcesses::Call& call) {
      std::string text = world_.text_of(call.words.back());
      if (const std::size_t at = text.find(from); at != std::string::npos) text.replace(at, from.size(), to);
      return world_.files.replace(call.words.back(), text) ? 0 : 1;
    };
  }

  void run(std::string_view command) {
    std::vector<std::string> words = shell_words(command);
    if (!words.empty() && words.front() == "cat") {
      actual_ +=
          world_.has(words.at(1)) ? world_.text_of(words.at(1)) : fmt::format("no file {}\n", words.at(1));
      return;
    }
    if (words.size() > 2 && words[words.size() - 2] == "<") {
      world_.terminal.input = world_.text_of(words.back());
      words.resize(words.size() - 2);
    }
    words.erase(words.begin());
    world_.clear_output();
    const int exit = cairn::main::run(world_.world(), words);
    actual_ += world_.output() + world_.error();
    if (exit != 0) actual_ += fmt::format("[exit {}]\n", exit);
  }

  FakeWorld world_{kNow};
  std::string actual_;
};

// A page's blocks in turn: sessions are played, the block behind `<!-- file PATH -->` is laid.
class PagePlayer {
 public:
  std::string play(std::string_view markdown) {
    auto lines = base::split(markdown, '\n');
    if (!lines.empty() && lines.back().empty()) lines.pop_back();
    for (const std::string_view line : lines) {
      if (line.starts_with("```")) {
        if (is_open_) close_block();
        is_open_ = !is_open_;
        is_session_ = line == "```console";
        actual_ += fmt::format("{}\n", line);
      } else if (is_open_) {
        block_ += fmt::format("{}\n", line);
      } else {
        take_note(line);
        actual_ += fmt::format("{}\n", line);
      }
    }
    return std::move(actual_);
  }

 private:
  void close_block() {
    actual_ += is_session_ ? player_.play(block_) : block_;
    if (!file_.empty()) {
      std::string laid = fmt::format("file {}\n", file_);
      for (const std::string_view line : base::split(block_, '\n')) {
        if (!line.empty()) laid += fmt::format("  {}\n", line);
      }
      player_.play(laid);
    }
    block_.clear();
    file_.clear();
  }

  void take_note(std::string_view line) {
    constexpr std::string_view kBegin = "<!-- ", kEnd = " -->", kFile = "file ";
    if (!line.starts_with(kBegin) || !line.ends_with(kEnd)) return;
    const std::string note(line.substr(kBegin.size(), line.size() - kBegin.size() - kEnd.size()));
    if (note.starts_with(kFile)) {
      file_ = note.substr(kFile.size());
    } else if (is_directive(note)) {
      player_.play(note + "\n");
    }
  }

  Player player_;
  std::string actual_, block_;
  std::string file_;  // that the next block lays
  bool is_open_ = false;
  bool is_session_ = false;
};

}  // namespace

std::vector<std::string> shell_words(std::string_view line) {
  std::vector<std::string> words;
  std::optional<std::string> word;
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else if (c == '\\' && quote == '"' && i + 1 < line.size()) {
        *word += line[++i];
      } else {
        *word += c;
      }
    } else if (c == '"' || c == '\'') {
      quote = c;
      if (!word) word.emplace();
    } else if (c == ' ') {
      if (word) words.push_back(std::move(*word));
      word.reset();
    } else if (c == '#' && !word) {
      break;
    } else {
      if (!word) word.emplace();
      *word += c;
    }
  }
  if (word) words.push_back(std::move(*word));
  return words;
}

Replay replay(std::string_view session) {
  std::string expected(session);
  if (!expected.ends_with('\n')) expected += '\n';
  return {expected, Player().play(expected)};
}

Replay replay_page(std::string_view markdown) {
  return {std::string(markdown), PagePlayer().play(markdown)};
}

}  // namespace cairn::test
