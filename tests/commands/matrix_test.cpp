#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "main/run.h"
#include "support/fake_world.h"

using namespace cairn;

namespace {

// An example workspace in /career/demo.
struct Example {
  explicit Example(const std::string& name) {
    REQUIRE(run({"init", "--example", name, "demo"}) == 0);
    fake.terminal.output.clear();
  }
  int run(std::vector<std::string> words) {
    if (words.front() != "init") words.insert(words.begin(), {"-C", "demo"});
    return main::run(fake.world(), words);
  }

  test::FakeWorld fake{"2026-12-07T12:00+00:00"};
};

// "! leadership/first  in 68 days": what stands behind the symbol of an item in a narrow box.
std::vector<std::string> addresses_in(const std::string& text) {
  std::vector<std::string> addresses;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    at = end + 1;
    for (const std::string_view symbol : {"! ", "· ", "» "}) {
      if (!line.starts_with(symbol)) continue;
      const std::string rest = line.substr(symbol.size());
      addresses.push_back(rest.substr(0, rest.find(' ')));
    }
  }
  return addresses;
}

}  // namespace

TEST_CASE("every item of the matrix is taken by `cairn done` as it is printed") {
  for (const char* name : {"nurse", "phd-student", "project-manager", "sales-lead"}) {
    CAPTURE(name);
    Example example(name);
    REQUIRE(example.run({"matrix", "--format", "json"}) == 0);
    const auto json = nlohmann::json::parse(example.fake.output());
    std::vector<std::string> items;
    for (const char* box : {"do", "schedule", "delegate", "drop"})
      for (const auto& item : json.at(box)) items.push_back(item.at("item"));
    REQUIRE(items.size() > 10);
    example.fake.terminal.output.clear();
    example.fake.terminal.width = 40;
    REQUIRE(example.run({"matrix", "--color", "never"}) == 0);
    const auto printed = addresses_in(example.fake.output());
    CHECK(printed.size() == items.size());
    items.insert(items.end(), printed.begin(), printed.end());
    for (const std::string& item : items) {
      CAPTURE(item);
      CHECK(example.run({"done", item, "--dry-run"}) == 0);
    }
  }
}
