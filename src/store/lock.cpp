// The lock is a file that stays: removing it would let two writers hold two different files of one name.
#include "store/lock.h"

#include <charconv>

#include "base/text.h"
#include "store/transaction_steps.h"

namespace cairn::store {
namespace {

constexpr int default_wait_ms = 5000;

base::Result<int> wait_ms(const base::Environment& environment) {
  const auto text = environment.get("CAIRN_LOCK_WAIT");
  if (!text || text->empty()) return default_wait_ms;
  int value = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error == std::errc() && end == text->data() + text->size() && value >= 0) return value;
  return base::fail(
      base::Failure::usage,
      "cannot read CAIRN_LOCK_WAIT '" + base::printable(*text) + "': it is no number of milliseconds",
      "write for example CAIRN_LOCK_WAIT=5000");
}

}  // namespace

base::Result<WorkspaceLock> lock_workspace(const base::World& world, const std::string& root,
                                           std::string_view command) {
  const auto wait = wait_ms(world.environment);
  if (!wait) return tl::make_unexpected(wait.error());
  if (const auto ours = check_own_folder(world, root); !ours) return tl::make_unexpected(ours.error());
  const std::string folder = root + "/.cairn";
  if (!world.files.kind_of(folder)) {
    if (const auto made = world.files.make_folders(folder); !made) return tl::make_unexpected(made.error());
  }
  const std::string holder = base::truncate_to_width("cairn " + base::printable(command), 80);
  auto file = world.files.lock(folder + "/lock", holder, *wait);
  if (!file) return tl::make_unexpected(relative_to_root(file.error(), root));
  return WorkspaceLock(std::move(*file));
}

}  // namespace cairn::store
