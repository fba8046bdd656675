#include <doctest/doctest.h>

#include "base/text.h"
#include "main/run.h"
#include "support/fake_world.h"

namespace cairn::commands {
namespace {

struct Typed {
  explicit Typed(std::string_view typed, int width = 80) {
    world.put("cairn.yaml", "format: 1\n");
    world.terminal.is_tty = true;
    world.terminal.width = width;
    world.type(typed);
    exit = main::run(world.world(), {"add", "--color", "never"});
  }

  test::FakeWorld world{"2026-11-22T12:00+00:00"};
  int exit = 0;
};

}  // namespace

TEST_CASE("the interview asks through S, M, A, R and T and writes what was answered") {
  const Typed session("Give talks\ntalks: 12 -> 20 talks\n5h/week\nPeople ask me\nend of june\nn\n");
  CHECK(session.exit == 0);
  const std::string text = session.world.text_of("goals/give-talks.yaml");
  CHECK(text.find("statement: Give talks\n") != std::string::npos);
  CHECK(text.find("metric: {name: talks, unit: talks, baseline: 12, target: 20}\n") != std::string::npos);
  CHECK(text.find("effort: 5h/week\n") != std::string::npos);
  CHECK(text.find("why: People ask me\n") != std::string::npos);
  CHECK(text.find("due: 2027-06-30\n") != std::string::npos);
  for (const char* criterion : {"S specific", "M measurable", "A achievable", "R relevant", "T time-bound"}) {
    CHECK(session.world.output().find(criterion) != std::string::npos);
  }
}

TEST_CASE("the sentence is offered with its date in it") {
  const Typed session("Pass the CKA\n\nThe badge\n\n\n2027-03-31\ny\n");
  CHECK(session.world.output().find("Pass the CKA by 31 March 2027") != std::string::npos);
  CHECK(session.world.text_of("goals/pass-cka.yaml").find("statement: Pass the CKA by 31 March 2027") !=
        std::string::npos);
}

TEST_CASE("a wish is shown how it would be sharper, and asked for anew") {
  const std::string answers = "I want to improve my presentation skills\n\n\n\nPay\n2027-05-31\n";
  const Typed anew(answers + "Give 4 talks by 31 May 2027\n");
  CHECK(anew.world.output().find("It would be sharper as: ") != std::string::npos);
  CHECK(anew.world.has("goals/give-4-talks.yaml"));
  const Typed kept(answers + "n\n");
  CHECK(kept.world.has("goals/improve-presentation-skills.yaml"));
}

TEST_CASE("on a narrow terminal no line of the interview is broken by the terminal") {
  const Typed session("I want to improve my presentations\n\n\n\nPay\n2027-05-31\n\n", 40);
  const std::string output = session.world.output();
  CHECK(output.find("Which number will tell? (Leave it empty\nif it is a yes or no.)\n") !=
        std::string::npos);
  for (const std::string_view line : base::split(output, '\n')) {
    CAPTURE(line);
    CHECK(base::display_width(line) <= 40);
  }
}

TEST_CASE("`<` goes back one question, and an answer that does not fit is asked again") {
  const Typed session("Run\n<\nRun 10 km\n\nThe clock says so\nmuch\n3h/week\n\n10/1\n2w\nn\n");
  CHECK(session.exit == 0);
  CHECK(session.world.output().find("`effort` cannot be 'much'") != std::string::npos);
  CHECK(session.world.output().find("'10/1' can be read in two ways") != std::string::npos);
  CHECK(session.world.has("goals/run-10-km.yaml"));
}

TEST_CASE("leaving the interview leaves nothing behind") {
  const Typed session("Give talks\n");
  CHECK(session.exit == 2);
  CHECK_FALSE(session.world.has("goals/give-talks.yaml"));
}

}  // namespace cairn::commands
