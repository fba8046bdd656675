// The disk. Reading is in posix_files_read.cpp, writing in posix_files_write.cpp.
#pragma once

#include <map>
#include <mutex>

#include "base/posix_descriptor.h"
#include "base/world.h"

namespace cairn::base {

class PosixFiles final : public Files {
 public:
  Result<std::string> read(const std::string& path, const ReadLimits& limits) const override;
  std::optional<FileKind> kind_of(const std::string& path) const override;
  Result<std::vector<FolderEntry>> list(const std::string& folder) const override;
  Result<std::string> canonical(const std::string& path) const override;
  std::string current_folder() const override;

  Result<void> make_folders(const std::string& path) override;
  Result<void> replace(const std::string& path, std::string_view content) override;
  Result<void> create(const std::string& path, std::string_view content, NewFile options) override;
  Result<void> append(const std::string& path, std::string_view content) override;
  Result<void> remove(const std::string& path) override;
  void sweep_stale(const std::string& folder) override;

  Result<std::unique_ptr<FileLock>> lock(const std::string& path, std::string_view holder,
                                         int wait_ms) override;
  Result<std::unique_ptr<Changes>> watch(const std::vector<std::string>& folders) const override;

 private:
  Result<Descriptor> open_beneath(const std::string& path, const std::string& beneath) const;
  Result<Descriptor> open_after_check(const std::string& path, const std::string& beneath) const;
  // -1 with errno when it cannot be opened. Open until this object goes, so the number stays valid.
  int folder_of(const std::string& beneath) const;

  // Ten thousand reads beneath one folder open it once.
  mutable std::mutex folders_mutex_;
  mutable std::map<std::string, Descriptor, std::less<>> folders_;
};

}  // namespace cairn::base
