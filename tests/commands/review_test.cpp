#include <doctest/doctest.h>

#include <algorithm>

#include "main/run.h"
#include "support/fake_world.h"

namespace cairn::commands {
namespace {

void lay(test::FakeWorld& world) {
  world.put("cairn.yaml", "format: 1\n");
  world.put("goals/pmp.yaml",
            "statement: Earn the PMP certification\ndue: 2027-05-31\nstart: 2026-09-07\n"
            "metric: {name: mock exam score, unit: \"%\", baseline: 55, target: 80}\n"
            "tasks:\n  - do: Draw the cost table\n");
  world.put("goals/report.yaml", "statement: Shorten the report\ndue: 2026-11-01\n");
  world.put("goals/talk.yaml",
            "statement: Give one talk\ndue: 2027-03-31\nmilestones:\n"
            "  - {name: Sketch, due: 2026-11-30, done: 2026-11-20, reward: Dinner}\n"
            "obstacles:\n  - {risk: Voice, if: I lose my voice, then: Ask Leo to step in}\n"
            "  - {risk: Stage, when: slack < 14d, then: Move it}\n");
  world.put("goals/someday.yaml", "statement: Paint\nstatus: idea\n");
  world.put("goals/old.yaml",
            "statement: Learn Latin\nstatus: paused\nobstacles:\n  - {risk: Late, if: No book comes}\n");
  world.put("people/leo.yaml", "name: Leo\nroles: [friend]\n");
  world.put("profile.yaml", "vision:\n  picture: It is 2029.\n");
  world.put("journal/2026-11.yaml",
            "- {at: 2026-11-01, review: week, next: \"Rehearse\"}\n"
            "- {at: 2026-11-10, feedback: leo, said: \"you mumble\"}\n");
}

// A session at a terminal, or with answers from a file.
struct Session {
  Session(std::vector<std::string> words, std::string_view typed, std::string_view file = {}) {
    lay(world);
    if (!file.empty()) world.put("answers.yaml", file);
    world.terminal.is_tty = file.empty();
    world.type(typed);
    words.insert(words.begin(), "review");
    words.insert(words.end(), {"--color", "never"});
    exit = main::run(world.world(), words);
  }
  std::string journal() const { return world.text_of("journal/2026-11.yaml"); }
  bool says(std::string_view text) const { return world.output().find(text) != std::string::npos; }

  test::FakeWorld world{"2026-11-22T12:00+00:00"};
  int exit = 0;
};

// report (late), pmp (no number), talk/sketch, leo, the promise, voice, feedback, vision; then how sure of
// three goals; then four words.
constexpr std::string_view kTyped =
    "d\n2027-01-31\nno budget\n"
    "68 full mock\n"
    "Dinner at home\n"
    "coffee\n\nflash cards\n"
    "y\n"
    "y\n"
    "speak up in the first row\n"
    "y\n"
    "8\n\n\n"
    "Four mornings\n"
    "Say no earlier\n"
    "Book the slot\n"
    "7\n";

constexpr std::string_view kFile =
    "goals:\n"
    "  report: {due: 2027-01-31, because: no budget}\n"
    "  pmp: {progress: 68, note: full mock}\n"
    "items:\n"
    "  talk/sketch: {celebrate: Dinner at home}\n"
    "  talk/voice: {happened: true}\n"
    "people:\n"
    "  leo: {how: coffee, got: flash cards}\n"
    "promise: kept\n"
    "feedback: {leo: speak up in the first row}\n"
    "vision: revised\n"
    "went_well: Four mornings\n"
    "improve: Say no earlier\n"
    "next: Book the slot\n"
    "fulfilment: 7\n";

// The events without their time: the order in which things are asked is the terminal's own.
std::vector<std::string> events_of(const std::string& journal) {
  std::vector<std::string> events;
  for (std::size_t at = 0; at < journal.size();) {
    const std::size_t end = journal.find('\n', at);
    const std::string line = journal.substr(at, end - at);
    events.push_back(line.substr(line.find(", ")));
    at = end + 1;
  }
  std::sort(events.begin(), events.end());
  return events;
}

}  // namespace

TEST_CASE("a review at the terminal writes what each answer says") {
  const Session session({}, kTyped);
  CHECK(session.exit == 0);
  CHECK(session.world.error().empty());
  CHECK(session.says("8 things to look at"));
  CHECK(session.says("Done: 14 answers written. `cairn undo` takes the last one back."));
  const std::string journal = session.journal();
  for (const char* event :
       {"change: report, key: due, from: 2026-11-01, to: 2027-01-31, because: \"no budget\"}",
        "progress: pmp, value: 68, note: \"full mock\", confidence: 8}",
        "celebrate: talk/sketch, how: \"Dinner at home\"}",
        "contact: leo, how: coffee, got: \"flash cards\"}", "win: me, said: \"kept: Rehearse\"}",
        "setback: talk, said: \"I lose my voice\", next: \"Ask Leo to step in\"}",
        "feedback: leo, said: \"you mumble\", answer: \"speak up in the first row\"}",
        "review: week, went_well: \"Four mornings\", improve: \"Say no earlier\", next: \"Book the slot\", "
        "fulfilment: 7}"}) {
    CAPTURE(event);
    CAPTURE(journal);
    CHECK(journal.find(event) != std::string::npos);
  }
  CHECK(session.world.text_of("goals/report.yaml").find("due: 2027-01-31") != std::string::npos);
  CHECK(session.world.text_of("goals/talk.yaml").find("do: Ask Leo to step in") != std::string::npos);
  CHECK(session.world.text_of("profile.yaml").find("revised: 2026-11-22") != std::string::npos);
}

TEST_CASE("answers from a file give the same events as answers at a terminal") {
  std::string typed(kTyped);
  typed.replace(typed.find("\n8\n\n\n") + 1, 4, "\n\n\n");  // the file says nothing of confidence
  const Session terminal({}, typed);
  const Session script({"--answers", "answers.yaml"}, {}, kFile);
  CHECK(script.exit == 0);
  CHECK(script.world.error().empty());
  CHECK(events_of(script.journal()) == events_of(terminal.journal()));
  for (const char* path : {"goals/report.yaml", "goals/pmp.yaml", "goals/talk.yaml", "profile.yaml"})
    CHECK(script.world.text_of(path) == terminal.world.text_of(path));
}

TEST_CASE("a number and how sure it makes are one event, typed or from a file; so is a lesson of a promise") {
  // Past report, 68 of pmp, past sketch and leo, the promise; past the rest, 8 of pmp.
  const Session terminal({}, "\n68 full mock\n\n\nn\nask earlier\n\n\n\n8\nq\n");
  const Session script({"--answers", "answers.yaml"}, {},
                       "goals: {pmp: {progress: 68, note: full mock, confidence: 8}}\n"
                       "promise: {missed: ask earlier}\n");
  CHECK(script.exit == 0);
  CHECK(script.journal().find("progress: pmp, value: 68, note: \"full mock\", confidence: 8}") !=
        std::string::npos);
  CHECK(events_of(script.journal()) == events_of(terminal.journal()));
  CHECK(terminal.says("Stopped: 4 answers written."));

  // Taken back, the number is not there to be sure of.
  const Session again({"--goal", "pmp"}, "68\n<\n\n8\nq\n");
  CHECK(again.journal().find("value: 68") == std::string::npos);
  CHECK(again.journal().find("progress: pmp, add: 0, confidence: 8}") != std::string::npos);
}

TEST_CASE("each answer is undone by itself, the words of the review too") {
  Session session({}, "q\n");
  REQUIRE(session.exit == 0);
  const std::string before = session.journal();
  session.world.type("\n68\n\n\n\n\n\n\n\n\n\nFour mornings\nSay no earlier\nq\n");
  REQUIRE(main::run(session.world.world(), {"review"}) == 0);
  const std::string whole = session.journal();
  CHECK(whole.find("went_well: \"Four mornings\", improve: \"Say no earlier\"}") != std::string::npos);
  REQUIRE(main::run(session.world.world(), {"undo"}) == 0);
  CHECK(session.journal().find("went_well: \"Four mornings\"}") != std::string::npos);
  REQUIRE(main::run(session.world.world(), {"undo"}) == 0);
  CHECK(session.journal().find("went_well") == std::string::npos);
  REQUIRE(main::run(session.world.world(), {"undo"}) == 0);
  CHECK(session.journal() == before);
}

TEST_CASE("`<` takes back what was answered there, and it is not recorded twice") {
  // Past report, pmp and the sketch; leo, back to him, leo again.
  const Session session({}, "\n\n\ncoffee\n\n\n<\nlunch\n\n\nq\n");
  CHECK(session.says("Taken back: `log leo --how coffee`"));
  CHECK(session.says("Stopped: 1 answer written."));
  CHECK(session.journal().find("contact: leo, how: lunch}") != std::string::npos);
  CHECK(session.journal().find("coffee") == std::string::npos);
}

TEST_CASE("a word of the review is taken back like any answer") {
  const std::string skipped(11, '\n');
  const Session session({}, skipped + "Four mornings\n<\nFive mornings\nSay no\nq\n");
  CHECK(session.journal().find("went_well: \"Five mornings\", improve: \"Say no\"}") != std::string::npos);
  CHECK(session.journal().find("Four") == std::string::npos);
}

TEST_CASE("a letter that is no answer is not stored as a text, and `?` helps") {
  const Session session({}, "\n\n\ny\ng\n?\nno\ncoffee\ny\n\n?\n\nq\n");
  CHECK(session.says("'y' is no answer here"));
  CHECK(session.says("takes back what was"));
  CHECK(session.journal().find("contact: leo, how: coffee}") != std::string::npos);
}

TEST_CASE("answers from a file are one undo, and each thing written has its line") {
  Session session({"--answers", "answers.yaml"}, {}, kFile);
  REQUIRE(session.exit == 0);
  CHECK(session.says("vision\n  revised: 2026-11-22\n"));
  CHECK(session.says("  fulfilment: 7\n"));
  test::FakeWorld untouched;
  lay(untouched);
  REQUIRE(main::run(session.world.world(), {"undo"}) == 0);
  for (const char* path : {"goals/report.yaml", "goals/talk.yaml", "profile.yaml", "journal/2026-11.yaml"})
    CHECK(session.world.text_of(path) == untouched.text_of(path));
}

TEST_CASE("`<` steps back, `q` stops, Enter skips, and nothing is written for any of them") {
  const Session session({}, "\n<\nd\n<\n\nq\n");
  CHECK(session.exit == 0);
  CHECK(session.says("Stopped: nothing written."));
  test::FakeWorld untouched;
  lay(untouched);
  CHECK(session.journal() == untouched.text_of("journal/2026-11.yaml"));
}

TEST_CASE("the end of input stops the review, and what was answered stays") {
  const Session session({}, "x\nthe tool is gone");
  CHECK(session.exit == 0);
  CHECK(session.says("Stopped: 1 answer written."));
  CHECK(session.world.text_of("goals/report.yaml").find("status: dropped") != std::string::npos);
}

TEST_CASE("Ctrl-C stops the review as `q` does, and a dry run still shows what was taken") {
  const Session session({}, "x\nthe tool is gone\n\x03");
  CHECK(session.exit == 0);
  CHECK(session.says("Stopped: 1 answer written. `cairn undo` takes the last one back."));
  CHECK(session.world.text_of("goals/report.yaml").find("status: dropped") != std::string::npos);

  const Session rehearsal({"--dry-run"}, "d\n2027-01-31\nno budget\nd\n\x03");
  CHECK(rehearsal.exit == 0);
  CHECK(rehearsal.says("Stopped: 1 answer to write; nothing was written."));
  CHECK(rehearsal.says("-due: 2026-11-01\n+due: 2027-01-31\n"));
  CHECK(rehearsal.world.text_of("goals/report.yaml").find("due: 2026-11-01") != std::string::npos);
}

TEST_CASE("an answer that cannot be written is asked again") {
  const Session session({}, "d\nsoon\n\nx\n\n<\np\non hold\nmany\nq\n");
  CHECK(session.world.error().find("cannot read 'soon' as a date") != std::string::npos);
  CHECK(session.says("What is given up needs a reason."));
  CHECK(session.world.text_of("goals/report.yaml").find("status: paused") != std::string::npos);
  CHECK(session.says("'many' is no answer here"));
}

TEST_CASE("a value is checked before its reason is asked, and a wrong one asks for it again") {
  const Session date({}, "d\nbanana\n2026-11-01\n2027-01-31\nno budget\nq\n");
  CHECK(date.world.error().find("cannot read 'banana' as a date") != std::string::npos);
  CHECK(date.says("It says that already."));
  CHECK(date.journal().find("to: 2027-01-31, because: \"no budget\"}") != std::string::npos);

  const Session target({"--goal", "pmp"}, "t\nabc\n75\nthe exam was made harder\nq\n");
  CHECK_FALSE(target.world.error().empty());
  CHECK(target.journal().find("key: target, from: 80, to: 75") != std::string::npos);

  const Session task({"--goal", "pmp"}, "g\n1\ncost\nnobody\nleo\nq\n");
  CHECK(task.world.text_of("goals/pmp.yaml").find("delegated_to: leo") != std::string::npos);
}

TEST_CASE("a due date or a target changes with a reason alone") {
  const Session date({}, "d\n2027-01-31\n\nno budget\nq\n");
  CHECK(date.says("What was promised changes with a reason."));
  CHECK(date.journal().find("to: 2027-01-31, because: \"no budget\"}") != std::string::npos);
  for (const char* answers : {"goals: {report: {due: 2027-01-31}}\n", "goals: {pmp: {target: 75}}\n"}) {
    const Session script({"--answers", "answers.yaml"}, {}, answers);
    CHECK(script.exit == 2);
    CHECK(script.world.error().find("changes without a reason\n  add `because:`") != std::string::npos);
  }
  const Session first({"--answers", "answers.yaml"}, {}, "goals: {someday: {due: 2027-01-31}}\n");
  CHECK(first.exit == 0);
  CHECK(first.journal().find("change: someday, key: due, to: 2027-01-31}") != std::string::npos);
}

TEST_CASE("something that was done before is celebrated, and the review says so") {
  const Session script({"--answers", "answers.yaml"}, {}, "items: {talk/sketch: {celebrate: Dinner}}\n");
  CHECK(script.says("talk/sketch: done 2026-11-20 (Friday, 2 days ago)\n  celebrate: Dinner\n"));
}

TEST_CASE("what was answered stays when the question behind it is left open") {
  const std::string to_promise = "\n\n\n\n";  // past report, pmp, the sketch and leo
  const Session promise({}, to_promise + "n\nq\n");
  CHECK(promise.says("Stopped: 1 answer written."));
  CHECK(promise.journal().find("setback: me, said: \"not kept: Rehearse\"}") != std::string::npos);

  const Session lesson({}, to_promise + "n\nask for a week\nq\n");
  CHECK(lesson.says("Stopped: 2 answers written."));
  CHECK(lesson.journal().find("setback: me, said: \"not kept: Rehearse\", lesson: \"ask for a week\"}") !=
        std::string::npos);

  const Session contact({}, "\n\n\ncoffee\nflash cards\nq\n");
  CHECK(contact.journal().find("contact: leo, how: coffee, gave: \"flash cards\"}") != std::string::npos);

  const Session paused({}, "p\nq\n");
  CHECK(paused.world.text_of("goals/report.yaml").find("status: paused") != std::string::npos);
}

TEST_CASE("`<` at a second question takes the first answer back") {
  const Session session({}, "\n\n\n\nn\n<\ny\nq\n");
  CHECK(session.says("Stopped: 1 answer written."));
  CHECK(session.journal().find("win: me, said: \"kept: Rehearse\"}") != std::string::npos);
  CHECK(session.journal().find("not kept") == std::string::npos);
}

TEST_CASE("`q` stops at a second question too") {
  for (const char* typed : {"d\nq\n", "d\n2027-01-31\nq\n", "x\nq\n", "g\nq\n"}) {
    CAPTURE(typed);
    const Session session({"--goal", "pmp"}, typed);
    CHECK(session.says("Stopped: nothing written."));
    CHECK(session.world.text_of("goals/pmp.yaml").find("status") == std::string::npos);
  }
}

TEST_CASE("a dry run takes answers, lets them build on each other, and shows the diff alone") {
  const Session script({"--answers", "answers.yaml", "--dry-run"}, {}, kFile);
  test::FakeWorld untouched;
  lay(untouched);
  CHECK(script.exit == 0);
  CHECK(script.world.error().empty());
  CHECK(script.world.output().starts_with("--- a/goals/report.yaml"));
  CHECK(script.says("-due: 2026-11-01\n+due: 2027-01-31\n"));
  CHECK(
      script.says("went_well: \"Four mornings\", improve: \"Say no earlier\", next: \"Book the slot\", "
                  "fulfilment: 7}"));
  for (const char* path : {"goals/report.yaml", "goals/talk.yaml", "profile.yaml", "journal/2026-11.yaml"})
    CHECK(script.world.text_of(path) == untouched.text_of(path));
  CHECK_FALSE(script.world.has(".cairn/lock"));

  const Session terminal({"--dry-run"}, kTyped);
  CHECK(terminal.exit == 0);
  CHECK(terminal.says("comes at the end"));
  CHECK(terminal.says("Done: 14 answers to write; nothing was written."));
  CHECK(terminal.says(
      "+- {at: 2026-11-22T12:00+00:00, progress: pmp, value: 68, note: \"full mock\", confidence: 8}\n"));
  CHECK(terminal.journal() == untouched.text_of("journal/2026-11.yaml"));
}

TEST_CASE("a task is given to somebody from the review") {
  const Session session({"--goal", "pmp"}, "g\n\nleo\nq\n");
  CHECK(session.world.text_of("goals/pmp.yaml").find("delegated_to: leo") != std::string::npos);
}

TEST_CASE("where nobody can answer, the agenda is printed") {
  Session piped({}, {}, "goals: {}\n");
  CHECK(piped.exit == 0);
  CHECK(piped.says("At risk\n  ! report"));
  const Session quiet({"--no-input"}, "68\n");
  CHECK(quiet.says("At risk\n  ! report"));
  CHECK(quiet.journal().find("68") == std::string::npos);
}

TEST_CASE("a file of answers is checked as a whole before anything is written") {
  for (const char* file : {"goals:\n  report: {status: dropped}\n", "goals:\n  report: {du: 2027-01-31}\n",
                           "goals:\n  nothing: {progress: 3}\n", "fulfilment: 11\n", "promise: maybe\n",
                           "went_wel: x\n", "goals: [a]\n", "- a\n", "went_well: \"unclosed\n"}) {
    CAPTURE(file);
    const Session session({"--answers", "answers.yaml"}, {}, std::string("next: x\n") + file);
    CHECK(session.exit == 2);
    CHECK(session.world.error().find("answers.yaml") != std::string::npos);
    CHECK(session.journal().find("next: \"x\"") == std::string::npos);
  }
}

TEST_CASE("an answer that would do nothing is told with its line and column") {
  for (const char* file :
       {"items: {talk/voice: {happened: yes}}\n", "items: {talk/sketch: {done: yes}}\n",
        "items: {talk/sketch: {done: false}}\n", "items: {pmp/draw: {due: 2027-01-05, because: x}}\n",
        "items: {pmp/draw: {done: 2030-01-01}}\n", "items: {talk/sketch: {done: true}}\n",
        "items: {pmp/draw: {}}\n", "goals: {pmp: {because: x}}\n", "goals: {pmp: {confidence: 11}}\n",
        "goals: {pmp: {status: done, because: x}}\n", "goals: {pmp: {due: 2027-05-31}}\n",
        "goals: {pmp: {progress: abc}}\n", "goals: {}\n", "people: {leo: {}}\n",
        "items: {pmp/nosuch: {done: true}}\n", "items: {pmp/draw: {delegated_to: nosuch}}\n"}) {
    CAPTURE(file);
    const Session session({"--answers", "answers.yaml"}, {}, std::string("next: x\n") + file);
    CAPTURE(session.world.error());
    CHECK(session.exit != 0);
    CHECK(session.world.error().starts_with("cairn: answers.yaml:2:"));
    CHECK(session.world.error().find("--confidence") == std::string::npos);
    CHECK(session.journal().find("next: \"x\"") == std::string::npos);
  }
}

TEST_CASE("`happened` takes an obstacle by its short names, and says what is wrong with another") {
  for (const char* name : {"talk/voice", "talk/vo", "voice", "tal/voice"}) {
    CAPTURE(name);
    const Session session({"--answers", "answers.yaml"}, {},
                          "items: {" + std::string(name) + ": {happened: true}}\n");
    CHECK(session.exit == 0);
    CHECK(session.journal().find("setback: talk, said: \"I lose my voice\"") != std::string::npos);
  }
  const auto error_of = [](const std::string& item, std::vector<std::string> words = {}) {
    words.insert(words.end(), {"--answers", "answers.yaml"});
    const Session session(words, {}, "items: {" + item + ": {happened: true}}\n");
    CHECK(session.exit == 2);
    return session.world.error();
  };
  CHECK(error_of("voise").find("answers.yaml:1:9: no obstacle is called 'voise'") != std::string::npos);
  CHECK(error_of("talk/sketch").find("no obstacle of 'talk' is called 'sketch'") != std::string::npos);
  CHECK(error_of("talk/stage").find("'talk/stage' has no `if` that could come true") != std::string::npos);
  CHECK(error_of("old/late").find("'old' is paused: its obstacles are not asked about") != std::string::npos);
  CHECK(error_of("voice", {"--goal", "pmp"}).find("this review is not about 'talk'") != std::string::npos);
}

TEST_CASE("an item is done on the day that the answer says") {
  const Session session({"--answers", "answers.yaml"}, {}, "items: {pmp/draw: {done: 2026-11-20}}\n");
  CHECK(session.exit == 0);
  CHECK(session.world.text_of("goals/pmp.yaml").find("done: 2026-11-20") != std::string::npos);
  CHECK(session.says("1 answer written"));
}

TEST_CASE("answers of which one cannot be written leave the files as they are") {
  for (const char* file : {"goals: {pmp: {progress: 68}}\nfeedback: {nobody: thank you}\n",
                           "goals: {pmp: {progress: 68}, report: {due: soon, because: x}}\n",
                           "goals: {pmp: {progress: 68}}\nitems: {talk/sketch: {delegated_to: nobody}}\n"}) {
    CAPTURE(file);
    const Session session({"--answers", "answers.yaml"}, {}, file);
    CHECK(session.exit == 2);
    CHECK(session.world.error().find("nothing was written") != std::string::npos);
    CHECK(session.journal().find("68") == std::string::npos);
    CHECK_FALSE(session.world.has(".cairn/lock"));
  }
}

TEST_CASE("a mentor's summary tells the goals that are shared with a mentor, and one's own wins") {
  Session session({"--no-input"}, {});
  session.world.put("people/dana.yaml", "name: Dana\nroles: [mentor]\n");
  session.world.put("goals/pmp.yaml",
                    "statement: Earn the *PMP* certificate\ndue: 2027-05-31\nshare: [dana]\n");
  session.world.put("journal/2026-11.yaml",
                    "- {at: 2026-11-01, review: week, went_well: \"four mornings\"}\n"
                    "- {at: 2026-11-10, feedback: leo, said: \"you mumble\"}\n"
                    "- {at: 2026-11-12, win: me, said: \"said no in time\"}\n"
                    "- {at: 2026-11-13, win: report, said: \"a shorter page\"}\n"
                    "- {at: 2026-10-13, win: me, said: \"long ago\"}\n");
  session.world.clear_output();
  REQUIRE(main::run(session.world.world(), {"review", "--summary"}) == 0);
  CHECK(session.world.output().starts_with("# Weekly review, 2026-11-01 to 2026-11-22\n"));
  CHECK(session.says("### Earn the \\*PMP\\* certificate\n"));
  CHECK(session.says("## What went well\n\nfour mornings\n\n- said no in time\n"));
  for (const char* hidden : {"Shorten the report", "Dana", "mumble", "shorter page", "long ago"})
    CHECK_FALSE(session.says(hidden));
}

TEST_CASE("where no goal is shared with a mentor, the summary says that alone") {
  Session session({"--no-input"}, {});
  session.world.put("journal/2026-11.yaml",
                    "- {at: 2026-11-20, review: quarter, went_well: \"four mornings\"}\n"
                    "- {at: 2026-11-21, win: me, said: \"said no in time\"}\n");
  session.world.clear_output();
  REQUIRE(main::run(session.world.world(), {"review", "quarter", "--summary"}) == 0);
  CHECK(session.world.output() ==
        "# Quarterly review, 2026-11-20 to 2026-11-22\n\nNo goal is shared with a mentor.\n");
}

}  // namespace cairn::commands
