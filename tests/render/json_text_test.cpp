// JSON that a terminal shows, too.
#include "render/json_text.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace cairn::render {

using Json = nlohmann::ordered_json;

TEST_CASE("JSON escapes what would drive a terminal, and says the same") {
  const std::string text =
      "a\x1b[31m \x7f \xc2\x9b \xe2\x80\xae \xef\xbb\xbf \xe2\x81\xa6 z\xc3\xa9 \xf0\x9f\x8e\x89";
  const std::string out = json_text(Json{{"text", text}});
  CHECK(out ==
        "{\n  \"text\": \"a\\u001b[31m \\u007f \\u009b \\u202e \\ufeff \\u2066 z\xc3\xa9 "
        "\xf0\x9f\x8e\x89\"\n}\n");
  CHECK(Json::parse(out)["text"] == text);
}

TEST_CASE("bytes that are no UTF-8 become a replacement character") {
  CHECK(Json::parse(json_text(Json{{"text", "a\xff z"}}))["text"] == "a\xef\xbf\xbd z");
}

TEST_CASE("a part of a larger text stands where the whole would have put it") {
  const nlohmann::ordered_json part{
      {"a", {1, 2}}, {"b", "two\nlines \u202e"}, {"c", nlohmann::ordered_json::array()}};
  nlohmann::ordered_json whole;
  whole["list"] = nlohmann::ordered_json::array({part});
  CHECK(json_text(whole) == "{\n  \"list\": [\n" + inner_json_text(part, 2) + "\n  ]\n}\n");
}

}  // namespace cairn::render
