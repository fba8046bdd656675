// How fast sentences are read: a file of them, one line that grows to a megabyte, and words that repeat.
#include <fmt/format.h>

#include <array>
#include <atomic>
#include <chrono>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
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

// A word that each grammar waits for the end of, again and again: a look-ahead without a bound shows here.
constexpr std::array kRepeated = {
    "next ",
    "the next ",
    "coming ",
    "am going to ",
    "be able to ",
    "I want to ",
    "I will try to ",
    "help the team to ",
    "are going to be ",
    "of the ",
    "business, on ",
    "by 5 ",
    "with a plan ",
    ", taking x ",
    "and then ",
    "so that I ",
    "because ",
    "to ",
    "by working ",
    "every other ",
    "from 5 to ",
    "before the end of ",
    "as many as ",
    "in order to ",
    "not ",
    "- ",
    "1/2/",
    "2027-",
    "\"",
    "(",
    "more than ",
    "there is ",
    "half a ",
    "a few ",
    ", ",
};

struct Growth {
  double times = 0;
  std::string_view word;
};

// The greatest factor by which four times the words take longer.
Growth worst_growth(const ReadContext& context, std::size_t& findings) {
  Growth worst;
  for (const std::string_view word : kRepeated) {
    std::string line = "I will be ";
    for (std::size_t i = 0; i < 10'000; ++i) line += word;
    std::string longer = line;
    for (std::size_t i = 0; i < 30'000; ++i) longer += word;
    const double once = milliseconds_of({line}, context, findings);
    const double more = milliseconds_of({longer}, context, findings);
    if (more / once > worst.times) worst = {more / once, word};
  }
  return worst;
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
  const Growth worst = worst_growth(context, findings);
  std::cout << fmt::format("10,000 and 40,000 times the same word: at most {:.1f}x, of '{}'\n", worst.times,
                           worst.word);
  return findings == 0 ? 1 : 0;
}
