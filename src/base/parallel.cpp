// Threads are started for each call: at this program's scale a pool would cost more than it saves.
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace cairn::base {

void parallel_for(std::size_t count, std::size_t grain,
                  const std::function<void(std::size_t, std::size_t)>& work) {
  if (count == 0) return;
  grain = std::max<std::size_t>(grain, 1);
  const std::size_t chunks = count / grain + (count % grain != 0 ? 1 : 0);
  const std::size_t workers =
      std::min<std::size_t>(chunks, std::max(1U, std::thread::hardware_concurrency()));
  if (workers < 2) {
    work(0, count);
    return;
  }
  std::atomic<std::size_t> next_chunk = 0;
  const auto run = [&] {
    for (std::size_t chunk = next_chunk++; chunk < chunks; chunk = next_chunk++)
      work(chunk * grain, std::min(count, (chunk + 1) * grain));
  };
  std::vector<std::thread> threads;
  threads.reserve(workers - 1);
  try {
    while (threads.size() < workers - 1) threads.emplace_back(run);
  } catch (const std::system_error&) {
    // No more threads to be had (ulimit -u): the ones there are do the whole work.
  }
  run();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace cairn::base
