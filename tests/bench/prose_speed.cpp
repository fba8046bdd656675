// How fast sentences are read: a file of them, and one line that grows to a megabyte.
#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "analysis/prose/findings.h"
#include "base/parallel.h"

namespace {

using cairn::analysis::prose::ReadContext;

double milliseconds_of(const std::vector<std::string>& sentences, const ReadContext& context,
                       std::size_t& findings) {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string& sentence : sentences) findings += find(sentence, read(sentence, context)).size();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: prose_speed FILE (one sentence a line)\n";
    return 2;
  }
  std::ifstream file(argv[1]);
  std::vector<std::string> sentences;
  for (std::string line; std::getline(file, line);) sentences.push_back(line);
  ReadContext context;
  context.start = cairn::base::Date::from_ymd(2026, 11, 22).value();
  std::size_t findings = 0;
  const double cold = milliseconds_of({"Read one talk"}, context, findings);
  const double all = milliseconds_of(sentences, context, findings);
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string& sentence : sentences) findings += read(sentence, context).events.size();
  const double alone =
      std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
  std::atomic<std::size_t> together = 0;
  const auto start = std::chrono::steady_clock::now();
  cairn::base::parallel_for(sentences.size(), 200, [&](std::size_t first, std::size_t last) {
    std::size_t found = 0;
    for (std::size_t i = first; i < last; ++i)
      found += find(sentences[i], read(sentences[i], context)).size();
    together += found;
  });
  const double on_all_cores =
      std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  std::cout << fmt::format("the first sentence in {:.2f} ms, with the words it needs\n", cold)
            << fmt::format("{} sentences read in {:.1f} ms, with their findings in {:.1f} ms\n",
                           sentences.size(), alone, all)
            << fmt::format("on {} cores in {:.1f} ms\n", std::thread::hardware_concurrency(), on_all_cores);
  std::string line;
  for (std::size_t size = 125'000; size <= 1'000'000; size *= 2) {
    for (std::size_t i = 0; line.size() < size; ++i) line += sentences[i % sentences.size()] + ' ';
    std::cout << fmt::format("one line of {:.2f} MB in {:.1f} ms\n", static_cast<double>(line.size()) / 1e6,
                             milliseconds_of({line}, context, findings));
  }
  return findings == 0 ? 1 : 0;
}
