// A disk that keeps every write to itself: several commands can be tried in a row, and nothing has happened.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/world.h"
#include "store/transaction.h"

namespace cairn::store {

// Reads come from the files below until something was written here. Locks are granted, nothing is swept.
class Rehearsal final : public base::Files {
 public:
  explicit Rehearsal(base::Files& below) : below_(below) {}

  // What was written beneath the folder, one change a file, by path; without cairn's own folder.
  std::vector<FileChange> changes(const std::string& root) const;

  base::Result<std::string> read(const std::string& path, const base::ReadLimits& limits) const override;
  std::optional<base::FileKind> kind_of(const std::string& path) const override;
  base::Result<std::vector<base::FolderEntry>> list(const std::string& folder) const override;
  base::Result<std::string> canonical(const std::string& path) const override;
  std::string current_folder() const override { return below_.current_folder(); }
  base::Result<void> make_folders(const std::string& path) override;
  base::Result<void> replace(const std::string& path, std::string_view content) override;
  base::Result<void> create(const std::string& path, std::string_view content,
                            base::NewFile options) override;
  base::Result<void> append(const std::string& path, std::string_view content) override;
  base::Result<void> remove(const std::string& path) override;
  void sweep_stale(const std::string&) override {}
  base::Result<std::unique_ptr<base::FileLock>> lock(const std::string& path, std::string_view holder,
                                                     int wait_ms) override;
  base::Result<std::unique_ptr<base::Changes>> watch(const std::vector<std::string>& folders) const override {
    return below_.watch(folders);
  }

 private:
  struct Entry {
    base::FileKind kind = base::FileKind::regular;
    std::optional<std::string> text{};  // of a file; nothing when it was removed
  };
  bool is_there(const Entry& entry) const;
  // The path as the disk below knows it, so that one file has one entry.
  std::string key_of(const std::string& path) const;
  const Entry* find(const std::string& path) const;

  base::Files& below_;
  std::map<std::string, Entry> written_;
};

}  // namespace cairn::store
