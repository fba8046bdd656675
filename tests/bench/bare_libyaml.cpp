// The yardstick of the benchmarks: reads files and runs libyaml's events over them with an empty handler, in
// one thread. Nothing that reads these files through libyaml can be faster without threads or a cache.
//
// usage: bare_libyaml [--count] PATH...     a folder stands for every .yaml file beneath it
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cairn::bench {
namespace {

struct Totals {
  std::int64_t files = 0;
  std::int64_t bytes = 0;
  std::int64_t events = 0;
};

bool read_file(const char* path, std::string& text) {
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  struct stat status {};
  bool is_read = fstat(file, &status) == 0;
  if (is_read) {
    text.resize(static_cast<std::size_t>(status.st_size));
    is_read = ::read(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  }
  close(file);
  return is_read;
}

// How many events there were; nothing is done with them. -1 for a text that libyaml refuses.
std::int64_t run_events(std::string_view text) {
  yaml_parser_t parser;
  if (yaml_parser_initialize(&parser) == 0) return -1;
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  std::int64_t count = 0;
  for (bool is_over = false; !is_over; ++count) {
    yaml_event_t event;
    if (yaml_parser_parse(&parser, &event) == 0) {
      yaml_parser_delete(&parser);
      return -1;
    }
    is_over = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return count;
}

void take_file(const char* path, std::string& text, Totals& totals) {
  if (!read_file(path, text)) {
    std::fprintf(stderr, "bare_libyaml: cannot read '%s'\n", path);
    return;
  }
  const std::int64_t events = run_events(text);
  if (events < 0) std::fprintf(stderr, "bare_libyaml: not YAML: '%s'\n", path);
  ++totals.files;
  totals.bytes += static_cast<std::int64_t>(text.size());
  totals.events += events;
}

void take_path(const std::string& path, std::string& text, Totals& totals) {
  if (!std::filesystem::is_directory(path)) return take_file(path.c_str(), text, totals);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
    if (entry.path().extension() == ".yaml") take_file(entry.path().c_str(), text, totals);
  }
}

}  // namespace
}  // namespace cairn::bench

int main(int argc, char** argv) {
  using namespace cairn::bench;
  const std::vector<std::string> args(argv + 1, argv + argc);
  bool says_counts = false;
  Totals totals;
  std::string text;
  for (const std::string& arg : args) {
    if (arg == "--count") {
      says_counts = true;
    } else {
      take_path(arg, text, totals);
    }
  }
  if (totals.files == 0) {
    std::fprintf(stderr, "usage: bare_libyaml [--count] PATH...\n");
    return 2;
  }
  if (says_counts) {
    std::printf("%lld files, %lld bytes, %lld events\n", static_cast<long long>(totals.files),
                static_cast<long long>(totals.bytes), static_cast<long long>(totals.events));
  }
  return 0;
}
