// Tests can replace the world only where nothing goes around it: time, environment, disk, terminal and
// processes are touched in base/posix_*.cpp alone.
#include <doctest/doctest.h>

#include <array>
#include <span>

#include "support/source_tree.h"

namespace cairn::guards {
namespace {

// Identifiers, as they stand in code; where a word is common, with what makes it the call that is meant.
constexpr std::array<std::string_view, 46> outside_words{
    // time
    "system_clock", "steady_clock", "high_resolution_clock", "clock_gettime", "gettimeofday", "std::time",
    "::time", "time(nullptr)", "time(NULL)", "time(0)", "localtime", "localtime_r", "tzset", "mktime",
    "sleep_for",
    // environment and chance
    "getenv", "secure_getenv", "setenv", "environ", "random_device", "getpwuid", "gethostname",
    // disk
    "ifstream", "ofstream", "fstream", "fopen", "::open", "::openat", "::read", "::write", "::stat",
    "::rename", "::unlink", "mkstemp", "flock", "std::filesystem",
    // terminal
    "std::cin", "std::cout", "std::cerr", "stdout", "stderr", "isatty", "ioctl",
    // processes
    "posix_spawn", "std::system", "popen"};

bool is_word_character(char c) {
  return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Whether `word` stands in `line` by itself: `::read` is not part of `std::read` or `document::read`.
bool mentions(std::string_view line, std::string_view word) {
  for (std::size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool is_free_before = at == 0 || !is_word_character(line[at - 1]);
    const bool is_free_after =
        end == line.size() || !is_word_character(word.back()) || !is_word_character(line[end]);
    if (is_free_before && is_free_after) return true;
  }
  return false;
}

std::vector<Place> places_with(const SourceFile& file, std::span<const std::string_view> words) {
  std::vector<Place> places;
  const std::string code = code_only(file.text);
  int number = 0;
  for (const std::string_view line : lines_of(code)) {
    ++number;
    for (const std::string_view word : words) {
      if (mentions(line, word)) places.push_back({file.path, number, "uses " + std::string(word)});
    }
  }
  return places;
}

}  // namespace

TEST_CASE("only base/posix_*.cpp touches time, environment, disk, terminal and processes") {
  std::vector<Place> all;
  for (const SourceFile& file : source_files("src")) {
    if (file.path.starts_with("src/base/posix_")) continue;
    const auto places = places_with(file, outside_words);
    all.insert(all.end(), places.begin(), places.end());
  }
  CHECK_MESSAGE(all.empty(), listing(all));
}

TEST_CASE("nothing uses std::regex, whose recursion a long line can exhaust") {
  static constexpr std::array<std::string_view, 2> words{"std::regex", "<regex>"};
  std::vector<Place> all;
  for (const SourceFile& file : source_files("src")) {
    const auto places = places_with(file, words);
    all.insert(all.end(), places.begin(), places.end());
  }
  CHECK_MESSAGE(all.empty(), listing(all));
}

TEST_CASE("the guard of the outside sees a call, and no word in a comment, a string or a longer name") {
  const SourceFile file{"src/model/goal.cpp",
                        "// getenv would be wrong here\n"
                        "const char* text = \"fopen \\\" ifstream\";\n"
                        "auto raw = R\"(std::cout)\"; int n = 1'000;\n"
                        "auto home = std::getenv(name);\n"
                        "const int file = ::open(path, 0);\n"
                        "auto tree = document::read(text); my_isatty();\n"
                        "auto now = time(nullptr); /* ioctl */\n"};
  const auto places = places_with(file, outside_words);
  REQUIRE(places.size() == 3);
  CHECK(places[0].line == 4);
  CHECK(places[1].what == "uses ::open");
  CHECK(places[2].line == 7);
}

}  // namespace cairn::guards
