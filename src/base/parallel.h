// Work over many files on the machine's cores.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace cairn::base {

// Runs `work(begin, end)` over [0, count) in chunks of `grain` on all cores; returns when all are done.
// Below two chunks it stays on the calling thread. `work` must not throw.
void parallel_for(std::size_t count, std::size_t grain,
                  const std::function<void(std::size_t, std::size_t)>& work);

// What `append` adds for each of [0, count), in this order, written in chunks of `grain` on all cores.
std::string parallel_text(std::size_t count, std::size_t grain,
                          const std::function<void(std::string&, std::size_t)>& append);

}  // namespace cairn::base
