// The draft is the user's; what it was begun from lies beside it, to see later whether the file has changed.
#include "commands/draft.h"

#include <fmt/format.h>

#include "base/text.h"
#include "store/workspace.h"

namespace cairn::commands {

base::Result<Draft> Draft::take(const base::World& world, const std::string& root, const std::string& path) {
  Draft draft(world, root, ".cairn/drafts/" + path);
  const std::string whole = draft.absolute();
  const std::string folder = whole.substr(0, whole.rfind('/'));
  if (!world.files.kind_of(folder))
    if (const auto made = world.files.make_folders(folder); !made) return tl::make_unexpected(made.error());
  world.files.sweep_stale(folder);
  auto lock = world.files.lock(draft.lock_path(), "cairn edit", 0);
  if (!lock) {
    base::Error error = lock.error();
    const std::size_t holder = error.message.find("it is held by");
    if (holder == std::string::npos) return tl::make_unexpected(std::move(error));
    error.message =
        fmt::format("'{}' is in an editor already: {}", base::printable(path), error.message.substr(holder));
    error.help = "finish there first";
    return tl::make_unexpected(std::move(error));
  }
  draft.lock_ = std::move(*lock);
  return draft;
}

bool Draft::is_there() const {
  return world_->files.kind_of(absolute()).has_value();
}

base::Result<std::string> Draft::text() const {
  return world_->files.read(absolute(), {.max_bytes = store::kMaxJournalBytes, .beneath = root_});
}

std::optional<std::string> Draft::base_text() const {
  auto text = world_->files.read(base_path(), {.max_bytes = store::kMaxJournalBytes, .beneath = root_});
  return text ? std::optional(std::move(*text)) : std::nullopt;
}

base::Result<void> Draft::begin(std::string_view text, const std::optional<std::string>& base) {
  if (!base) remove(base_path());
  if (base)
    if (const auto kept = put(base_path(), *base); !kept) return kept;
  return put(absolute(), text);
}

void Draft::forget() {
  remove(absolute());
  remove(base_path());
  // While it is held: whoever waits for it sees that the file is gone and takes a new one.
  remove(lock_path());
}

base::Result<void> Draft::put(const std::string& path, std::string_view text) {
  return world_->files.kind_of(path) ? world_->files.replace(path, text)
                                     : world_->files.create(path, text, {.is_private = true});
}

void Draft::remove(const std::string& path) {
  if (world_->files.kind_of(path)) [[maybe_unused]]
    const auto removed = world_->files.remove(path);
}

}  // namespace cairn::commands
