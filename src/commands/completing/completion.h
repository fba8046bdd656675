// What completion offers: candidates that begin with what is typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cairn::commands::completing {

struct Candidate {
  std::string value;  // the whole word at the cursor
  std::string description;
};

// Where in the word at the cursor a value begins, and how much of it is typed.
struct Cursor {
  std::string lead;
  std::string typed;

  // Behind the next `bytes` of what is typed.
  Cursor behind(std::size_t bytes) const {
    return {lead + typed.substr(0, bytes), typed.substr(std::min(bytes, typed.size()))};
  }
};

enum class FilesWanted { none, files, folders };

class Completion {
 public:
  // Left out where it does not begin with what is typed, is there already, or holds what a shell's line
  // cannot.
  void offer(const Cursor& at, std::string_view value, std::string_view description = {});
  void want(FilesWanted files) { files_ = files; }

  const std::vector<Candidate>& candidates() const { return candidates_; }
  // `value<TAB>description` a line, then `:file`, `:folder` or `:nofile`.
  std::string text() const;

 private:
  std::vector<Candidate> candidates_;
  FilesWanted files_ = FilesWanted::none;
};

}  // namespace cairn::commands::completing
