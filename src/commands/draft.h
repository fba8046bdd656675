// A text while it is in somebody's editor: a private copy beneath .cairn/drafts/, so that nothing that was
// typed is lost, whatever ends the command.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/world.h"

namespace cairn::commands {

class Draft {
 public:
  // Of the file at `path`, taken for this process alone; Failure::system when another one has it.
  static base::Result<Draft> take(const base::World& world, const std::string& root, const std::string& path);

  // From the root: ".cairn/drafts/goals/pmp.yaml".
  const std::string& path() const { return path_; }
  std::string absolute() const { return root_ + "/" + path_; }

  // Whether an earlier command has left one.
  bool is_there() const;
  base::Result<std::string> text() const;
  // What the file held when the draft was begun; nothing where there was no file, or where nobody knows.
  std::optional<std::string> base_text() const;

  base::Result<void> begin(std::string_view text, const std::optional<std::string>& base);
  // The last thing that is done with it: whoever waits may begin one now.
  void forget();

 private:
  Draft(const base::World& world, std::string root, std::string path)
      : world_(&world), root_(std::move(root)), path_(std::move(path)) {}

  base::Result<void> put(const std::string& path, std::string_view text);
  void remove(const std::string& path);
  std::string base_path() const { return absolute() + ".base"; }
  std::string lock_path() const { return absolute() + ".lock"; }

  const base::World* world_;  // never null
  std::string root_;
  std::string path_;
  std::unique_ptr<base::FileLock> lock_;
};

}  // namespace cairn::commands
