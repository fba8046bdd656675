// Why and how: clauses of reason and of means, and what only looks like one.
#include <doctest/doctest.h>

#include "analysis/prose/reading_support.h"

namespace cairn::analysis::prose {

TEST_CASE("reasons are found with their words") {
  const std::string_view sentence = "Earn the certificate so that I can lead audits.";
  const Reading reading = read_one(sentence);
  REQUIRE(reading.reason);
  CHECK(text_of(sentence, *reading.reason) == "so that I can lead audits");
}

TEST_CASE("a reason is stated in many ways") {
  for (const char* sentence :
       {"Learn SQL because my job requires it",
        "Learn SQL in order to build reports",
        "Learn SQL so I can build reports",
        "Earn a CPA license to advance my career",
        "Earn a CPA license, which will allow me to open a firm",
        "Improve photography as it would bring me weddings",
        "Send emails with the aim of getting 20 purchases",
        "To improve my health, I will walk daily",
        "Automate the report, saving ten hours a week",
        "Complete a course by May to qualify for the role",
        "Learn SQL since it will help me do my job",
        "Visit the old harbour to rekindle my love of birds",
        "Keep learning new stitches to stay in demand",
        "Read one novel a month for pleasure",
        "Film every workshop as evidence of my teaching",
        "Build a portfolio that will help me find work",
        "Complete a course by studying daily, which will prepare me for a senior role",
        "Complete a course by studying daily, preparing me for a senior role",
        "Complete a course for a better chance at promotion",
        "Complete a course given that my team needs a certified lead",
        "Complete a course ensuring that our projects stay on budget",
        "Learn Welsh, as my clinic serves Bangor",
        "Save 500 a month for a cello",
        "Adjust prices as needed to reach the margin",
        "Using the till, watch takings and adjust prices as needed to reach the margin",
        "Hand over two clients, proving that the juniors can lead",
        "Fix the lift (means fewer falls)",
        "Write a primer that makes it easier to join",
        "Hire a clerk; this frees me for sales",
        "Open a workshop where apprentices can try out lathes",
        "Help the library by writing guides to support its readers",
        "Walk 5 km a day for my health in 2027",
        "Mentoring circles to strengthen the ward"}) {
    CHECK_MESSAGE(judge_one(sentence).why_stated, sentence);
  }
}

TEST_CASE("infinitives that belong to a verb or noun are no reasons") {
  for (const char* sentence : {"Convert 14 hectares to direct drilling by September",
                               "Travel to work by bike 3 days a week",
                               "Have the grandchildren to stay one weekend a month",
                               "I want to lead a team",
                               "Learn to juggle",
                               "Improve my ability to write",
                               "Help students to read",
                               "Get 3 clients to renew",
                               "Encourage my team to take breaks",
                               "Raise the grade from C to B",
                               "Apply to ten jobs",
                               "Port the service to Go",
                               "Be able to speak up",
                               "Continue to improve service",
                               "To improve my health",
                               "Find ways to reduce costs",
                               "Lead a project from design to launch",
                               "I plan to teach and to write",
                               "So my goal is to teach",
                               "Be as quick as it can be",
                               "Look for a better job",
                               "Learn by attending talks, improving my French, and helping my team",
                               "I am excited to deepen my French",
                               "Become a kinder shop to buy from"}) {
    CHECK_MESSAGE(!judge_one(sentence).why_stated, sentence);
  }
}

TEST_CASE("infinitives that say what the goal is are no reasons") {
  for (const char* sentence :
       {"Find new villages to expand into", "Get 40% of visitors to donate",
        "It takes less than two days to ship an order", "It is a pleasure to use the till",
        "Gain the freedom to choose my hours", "Keep continuing to improve",
        "Run a school that uses actors to teach French", "Partner with the clinic to launch a hotline",
        "Drop the junior title to become a designer", "Build a tool to compare fuel prices",
        "Hire a manager to run the shop", "Pick ten places to visit", "Take two hours a week to paint",
        "Choose which rooms to paint", "Be the first to know", "Send the form before asking him to sign",
        "Double my contribution to open-air museums"}) {
    CHECK_MESSAGE(!judge_one(sentence).why_stated, sentence);
  }
  for (const char* sentence :
       {"Build a bot to cut the time spent on the phone", "Hire a clerk to free up my evenings",
        "Partner with the clinic to reduce waiting times"}) {
    CHECK_MESSAGE(judge_one(sentence).why_stated, sentence);
  }
}

TEST_CASE("means are found with their words") {
  const std::string_view sentence = "Increase sales by 10% by launching a campaign";
  const Reading reading = read_one(sentence);
  REQUIRE(reading.means);
  CHECK(text_of(sentence, *reading.means) == "by launching a campaign");
}

TEST_CASE("a means is stated in many ways") {
  for (const char* sentence :
       {"Improve my health by walking daily", "Improve my writing through daily practice",
        "Improve my writing via a course", "Improve my writing using a checklist",
        "Improve my writing with the help of a coach", "Improve my writing with a new training plan",
        "Improve my writing under the guidance of my manager", "By walking daily, I will improve my health",
        "Improve by actively seeking feedback", "Improve my writing with my mentor's support"}) {
    CHECK_MESSAGE(judge_one(sentence).how_stated, sentence);
  }
}

TEST_CASE("a means may be a tool by name or a step beside the goal") {
  for (const char* sentence :
       {"Build three dashboards with Power BI", "Learn Go and Zig and write two games with the languages",
        "Finish the leaflet, get approval from the council and print it",
        "Finish the shed. Steps: pour the floor, raise the walls",
        "Give a talk. Use each rehearsal to practise", "Lose 5 kg: cycle to work",
        "Bake sourdough following a recipe from my aunt", "Cut queues with better signs",
        "Learn ten openings in weekly lessons"}) {
    CHECK_MESSAGE(judge_one(sentence).how_stated, sentence);
  }
  for (const char* sentence :
       {"Build an app with GPS support", "Build a career with NASA", "Become familiar with the tools",
        "Get involved with a choir", "Get a reply from the council",
        "Increase the share of pupils with a library card",
        "I will do two things: read Proust and sail to Corfu",
        "Mentor an apprentice through her final project"}) {
    CHECK_MESSAGE(!judge_one(sentence).how_stated, sentence);
  }
}

TEST_CASE("a means is what is held each week, who pays, and the course that leads there") {
  for (const char* sentence :
       {"Halve the waiting list with Saturday clinics", "Pass the B1 exam with evening classes",
        "Raise attendance to 95% by summer with morning phone calls to parents",
        "Open a bakery by 2028, financed with a bank loan", "Rebuild the hall, paid from the parish fund",
        "Qualify as a lifeguard by May on the club's weekend course",
        "Lose 5 kg in 3 months swimming on weekdays", "1,500 EUR for the roof by May at 125 EUR a month"}) {
    CHECK_MESSAGE(judge_one(sentence).how_stated, sentence);
  }
  for (const char* sentence :
       {"Open a nursery with evening hours", "Hire 3 nurses with weekend shifts",
        "Be paid by 5 clients by June", "Speak on the panel about the club's weekend course",
        "Spend a week in May swimming"}) {
    CHECK_MESSAGE(!judge_one(sentence).how_stated, sentence);
  }
}

TEST_CASE("by, through and with have other uses") {
  for (const char* sentence :
       {"Finish by Friday", "Increase sales by 10%", "Write a book about life by the sea",
        "Work through the list", "Read through the contract", "Follow through on plans",
        "Meet with my advisor", "Graduate with honors", "Pass with a B or better",
        "Get better at using Excel", "Gain experience using Excel", "Communicate with parents",
        "Open Monday through Friday", "Release the app with no critical bugs",
        "Build a relationship with my team", "Make contacts with volunteer coaches"}) {
    CHECK_MESSAGE(!judge_one(sentence).how_stated, sentence);
  }
}

TEST_CASE("a purpose inside the means is not the goal's reason") {
  CHECK_FALSE(judge_one("Graduate in May by meeting my advisor to stay on track").why_stated);
}

TEST_CASE("a means after a reason is the goal's") {
  const Judgement judgement = judge_one("Enhance the dashboard to improve retention by adding filters");
  CHECK(judgement.why_stated);
  CHECK(judgement.how_stated);
}

TEST_CASE("how well, what others are to do and as much as one can are no reasons") {
  for (const char* sentence :
       {"Learn Japanese well enough to pass JLPT N4", "Speak French fluently enough to run a shift",
        "I'd like my apprentice to pass his MIG certificate", "I would love my pupils to win the cup",
        "The goal is for the team to ship 2 releases", "See as many patients as I can",
        "Cut as much waste as we can", "Wire the barn to code by June",
        "I hope not to lose my licence in 2027"}) {
    CHECK_FALSE_MESSAGE(judge_one(sentence).why_stated, sentence);
  }
  for (const char* sentence :
       {"Learn 500 Spanish words by Easter to talk with my patients",
        "Learn 500 Spanish words by Easter to pass my exam", "Save 5,000 EUR to fly to Peru",
        "Learn Japanese well enough to pass JLPT N4 so that I can work in Kyoto",
        "Finish the course, as it is needed for the post"}) {
    CHECK_MESSAGE(judge_one(sentence).why_stated, sentence);
  }
}

TEST_CASE("a counted goal without a verb may name its tool") {
  for (const char* sentence : {"30 new kanji a week with flashcards", "10 km a week with a training plan"}) {
    CHECK_MESSAGE(judge_one(sentence).how_stated, sentence);
  }
  CHECK_FALSE(judge_one("Lunch with my mentor").how_stated);
  CHECK_FALSE(judge_one("12 meetings with my coach").how_stated);
}

}  // namespace cairn::analysis::prose
