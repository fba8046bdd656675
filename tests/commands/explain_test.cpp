#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "analysis/lint/rule.h"
#include "main/run.h"
#include "support/fake_world.h"

namespace cairn::commands {

TEST_CASE("explain --all --format json says everything about every rule") {
  test::FakeWorld world;
  REQUIRE(main::run(world.world(), {"explain", "--all", "--format", "json"}) == 0);
  const auto json = nlohmann::json::parse(world.output());
  CHECK(json.at("schema") == "cairn.rules/1");
  const auto rules = analysis::lint::rules();
  REQUIRE(json.at("rules").size() == rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto& said = json.at("rules").at(i);
    CAPTURE(rules[i]->code);
    CHECK(said.at("code") == rules[i]->code);
    CHECK(said.at("name") == rules[i]->name);
    CHECK(said.at("criterion") == to_string(rules[i]->criterion));
    CHECK(said.at("severity") == to_string(rules[i]->severity));
    CHECK(said.at("since") == rules[i]->since);
    CHECK(said.at("summary") == rules[i]->summary);
    CHECK(said.at("why") == rules[i]->why);
    CHECK(said.at("bad") == rules[i]->bad);
    CHECK(said.at("good") == rules[i]->good);
    CHECK(said.at("traps") == rules[i]->traps);
    CHECK(said.at("depends_on_today") == rules[i]->depends_on_today);
  }
}

TEST_CASE("explain --all shows every rule's page") {
  test::FakeWorld world;
  REQUIRE(main::run(world.world(), {"explain", "--all"}) == 0);
  for (const analysis::lint::Rule* rule : analysis::lint::rules()) {
    CAPTURE(rule->code);
    CHECK(world.output().find(std::string(rule->code) + " " + std::string(rule->name) + " [") !=
          std::string::npos);
  }
}

}  // namespace cairn::commands
