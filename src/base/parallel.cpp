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

std::string parallel_text(std::size_t count, std::size_t grain,
                          const std::function<void(std::string&, std::size_t)>& append) {
  std::vector<std::string> chunks(count / grain + 1);
  parallel_for(count, grain, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) append(chunks[i / grain], i);
  });
  std::size_t size = 0;
  for (const std::string& chunk : chunks) size += chunk.size();
  std::string text;
  text.reserve(size);
  for (const std::string& chunk : chunks) text += chunk;
  return text;
}

}  // namespace cairn::base
