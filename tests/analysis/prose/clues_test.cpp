// The weights of words: well formed, and heard only where the grammar leaves something open.
#include "analysis/prose/clues.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

namespace {

using namespace cairn::analysis::prose;

class Collector : public ClueSink {
 public:
  void add(ClueShape shape) override { add(kClueShape, name_of(shape)); }
  void add(char kind, std::string_view text) override {
    all.push_back(std::string(1, kind) + ":" + std::string(text));
  }
  std::size_t count(const std::string& clue) const {
    std::size_t times = 0;
    for (const std::string& one : all) times += one == clue ? 1 : 0;
    return times;
  }
  std::vector<std::string> all;
};

Collector clues_of(const std::string& text) {
  Sentence sentence;
  tokenize(text, Lexicon::standard(), sentence);
  Collector collector;
  const Structure structure = find_structure(sentence);
  const NounPhrase object = structure.verb ? parse_noun_phrase(sentence, *structure.verb + 1) : NounPhrase{};
  read_clues(sentence, structure, object, collector);
  return collector;
}

Reading read(const std::string& text) {
  ReadContext context;
  context.start = cairn::base::Date::from_ymd(2026, 11, 22).value();
  return cairn::analysis::prose::read(text, context);
}

}  // namespace

TEST_CASE("every clue of the table has two weights and stands there once") {
  std::set<std::string_view> seen;
  std::string_view rest = clue_weights();
  std::size_t parts = 0;
  while (!rest.empty()) {
    const std::size_t end = rest.find(' ');
    REQUIRE(end != std::string_view::npos);
    const std::string_view part = rest.substr(0, end);
    CAPTURE(part);
    if (parts % 3 == 0) {
      REQUIRE(part.size() >= 3);
      CHECK(part[1] == ':');
      CHECK(std::string_view("wnvosb").find(part[0]) != std::string_view::npos);
      CHECK(seen.insert(part).second);
    } else {
      REQUIRE_FALSE(part.empty());
      CHECK(part.find_first_not_of("-0123456789") == std::string_view::npos);
    }
    ++parts;
    rest.remove_prefix(end + 1);
  }
  CHECK(parts % 3 == 0);
  CHECK(seen.size() > 1000);
}

TEST_CASE("a word is one clue however often it stands in a goal") {
  const Collector collector = clues_of("Bake bread, sell bread and eat bread");
  CHECK(collector.count("w:bread") == 1);
  CHECK(collector.count("v:bake") == 1);
  CHECK(collector.count("o:bread") == 1);
}

TEST_CASE("what stands before the goal itself is no clue to it") {
  const Collector collector = clues_of("My goal is to bake bread");
  CHECK(collector.count("w:goal") == 0);
  CHECK(collector.count("w:bake") == 1);
}

TEST_CASE("the pieces of a word know where it begins and ends") {
  std::vector<std::string> pieces;
  for_each_piece("tea", [&](std::string_view piece) { pieces.emplace_back(piece); });
  CHECK(pieces == std::vector<std::string>{"^te", "tea", "ea$", "^tea", "tea$"});
}

TEST_CASE("no words speak against a number, a rhythm or a level") {
  for (const std::string text : {"Give 3 talks", "Swim every morning", "Spanish to B1"}) {
    CAPTURE(text);
    Reading reading = read(text);
    reading.evidence = {-1000, -1000};
    CHECK(judge(reading).measurable);
    CHECK(judge(reading).specific);
  }
}

TEST_CASE("words settle what the grammar leaves open, in both directions") {
  Reading open = read("Explore gardens");
  open.evidence = {1000, 1000};
  CHECK(judge(open).specific);
  CHECK(judge(open).measurable);
  open.evidence = {};
  CHECK_FALSE(judge(open).specific);
  CHECK_FALSE(judge(open).measurable);

  Reading event = read("Publish the handbook");
  event.evidence = {};
  CHECK(judge(event).measurable);
  event.evidence = {-1000, -1000};
  CHECK_FALSE(judge(event).measurable);
}

TEST_CASE("a long text is weighed by its beginning") {
  std::string text = "Paint the fence";
  for (int i = 0; i < 200; ++i) text += " and walk" + std::to_string(i);
  const Collector some = clues_of(text);
  for (int i = 0; i < 20'000; ++i) text += " and walk" + std::to_string(i);
  CHECK(clues_of(text).all == some.all);
}

TEST_CASE("a sentence weighs the same the second time, when its words are remembered") {
  const Evidence first = read("Catalogue the herbarium of the village school").evidence;
  for (int i = 0; i < 3; ++i)
    read("Paint, sand and varnish " + std::to_string(i) + " gates of unusual shapes");
  CHECK(read("Catalogue the herbarium of the village school").evidence == first);
  CHECK(first != Evidence{});
}
