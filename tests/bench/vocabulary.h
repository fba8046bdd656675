// The words that generated workspaces are made of: from many walks of work, so that prose rules meet real
// sentences.
#pragma once

#include <array>
#include <string_view>

namespace cairn::bench {

// A kind of goal: `{n}` stands for the number aimed at, `{what}` for one of `objects`, `{due}` for the date.
struct Theme {
  std::string_view statement;
  std::string_view slug;
  std::string_view unit;
  int baseline;
  int target;
  std::array<std::string_view, 6> objects;
};

inline constexpr std::array<Theme, 8> themes{{
    {"Publish {n} articles on {what} by {due}",
     "publish",
     "articles",
     0,
     6,
     {"tender planning", "wound care", "coral genetics", "build pipelines", "payroll audits",
      "urban drainage"}},
    {"Pass the {what} exam with {n} % by {due}",
     "pass",
     "\"%\"",
     48,
     80,
     {"PMP", "CISSP", "state nursing", "actuarial", "bar", "Cisco routing"}},
    {"Lead {n} {what} by {due}",
     "lead",
     "teams",
     1,
     4,
     {"night-shift teams", "release teams", "site surveys", "procurement panels", "trial groups",
      "branch openings"}},
    {"Cut the time for {what} to {n} hours by {due}",
     "cut",
     "hours",
     30,
     12,
     {"the monthly report", "ward handovers", "invoice checks", "test runs", "quote reviews",
      "lab bookings"}},
    {"Give {n} talks about {what} by {due}",
     "talk",
     "talks",
     1,
     8,
     {"incident reviews", "soil sampling", "fair scheduling", "parser design", "patient consent",
      "solar tariffs"}},
    {"Win {n} new customers for {what} by {due}",
     "win",
     "customers",
     2,
     15,
     {"the coastal region", "spare parts", "the training desk", "cold storage", "night deliveries",
      "the pilot"}},
    {"Raise the {what} score from 55 to {n} points by {due}",
     "raise",
     "points",
     55,
     85,
     {"satisfaction", "mock exam", "code review", "supplier", "safety walk", "mentoring"}},
    {"Write {n} chapters of the {what} by {due}",
     "write",
     "chapters",
     0,
     7,
     {"dissertation", "field handbook", "grant proposal", "training course", "style guide",
      "history of the plant"}},
}};

inline constexpr std::array<std::string_view, 10> reasons{
    "The roles that I saved this year all ask for it, and my manager said so twice.",
    "It is the one gap that every review of the last two years names.",
    "Without it the team keeps waiting for me, and I keep working on Saturdays.",
    "I want to be asked for advice here, not only for overtime.",
    "Our department will be merged in two years, and this is what the new one needs.",
    "It pays for the degree that comes after it.",
    "Nobody else in the group can do it when Marta retires.",
    "I liked the weeks in which I did this more than any other weeks of the year.",
    "The board decides in autumn, and it decides on numbers.",
    "A mentor whom I trust told me that this is what holds me back.",
};

inline constexpr std::array<std::string_view, 8> remarks{
    "# Second attempt; the first one had no date.",
    "# Agreed with my manager in the autumn talk.",
    "# Keep this small. It grew last time.",
    "# See the notes of the spring review.",
    "# Started because of the reorganisation.",
    "# Dropped once, and missed.",
    "# The number is a guess until the first quarter is over.",
    "# Shared with nobody yet.",
};

inline constexpr std::array<std::string_view, 24> chores{
    "Read the two standard works and mark what is new",
    "Ask three colleagues how they prepared",
    "Book the room for the first session",
    "Draft an outline on one page",
    "Collect the figures of last year",
    "Register before the price goes up",
    "Watch the recorded workshop",
    "Repeat the questions that went wrong",
    "Send the draft to a critical reader",
    "Reserve two mornings in the calendar",
    "Compare our process with the other site",
    "Write down what failed last time",
    "Agree the scope with the manager",
    "Shadow an experienced colleague for a day",
    "Prepare slides for the department meeting",
    "Clean up the shared folder",
    "Practise under exam conditions",
    "Call the association about membership",
    "Measure the starting point properly",
    "Invite feedback after the pilot",
    "Translate the summary for headquarters",
    "Order the equipment that is missing",
    "Test the plan with a small group",
    "Summarise lessons for the team",
};

inline constexpr std::array<std::string_view, 8> stages{
    "First version shown to the team",
    "Half of the way measured",
    "Trial run without help",
    "Reviewed by an outsider",
    "Budget released",
    "Pilot finished and written up",
    "Final date confirmed",
    "Everything handed in",
};

struct Hurdle {
  std::string_view risk, kind, when, then;
};

inline constexpr std::array<Hurdle, 6> hurdles{{
    {"Shift weeks eat the evenings", "work-life", "hours/week < 3", "Use Saturday from nine to twelve"},
    {"The numbers stop moving", "skills", "no progress for 3w", "Ask for one hour of coaching"},
    {"The budget is cut in summer", "money", "slack < 14d", "Take the cheaper course and say so early"},
    {"I avoid the difficult conversation", "fear", "pace < 50%", "Rehearse it once with a friend"},
    {"The sponsor changes jobs", "support", "no contact for 6w", "Write to the deputy within the week"},
    {"Another project takes the room", "politics", "date >= 2027-03-01", "Agree a second date now"},
}};

inline constexpr std::array<std::string_view, 16> first_names{
    "Amina", "Bruno", "Clara",  "Dmitri", "Esra", "Farid", "Greta",  "Hugo",
    "Ivana", "Jonas", "Kamala", "Lars",   "Mei",  "Nuno",  "Olivia", "Pedro"};
inline constexpr std::array<std::string_view, 16> last_names{
    "Abebe", "Brandt", "Costa", "Duarte", "Eriksen", "Fischer", "Garcia", "Haddad",
    "Ito",   "Jansen", "Kovac", "Lindt",  "Moreau",  "Novak",   "Okafor", "Petrov"};
inline constexpr std::array<std::string_view, 9> roles{"mentor", "mentee", "advisor", "manager", "colleague",
                                                       "peer",   "friend", "family",  "network"};
inline constexpr std::array<std::string_view, 5> needs{"guidance", "feedback", "introductions",
                                                       "encouragement", "accountability"};
inline constexpr std::array<std::string_view, 3> cadences{"1mo", "6w", "3mo"};
inline constexpr std::array<std::string_view, 4> values{"mastery", "family", "candour", "service"};

inline constexpr std::array<std::string_view, 12> notes{
    "slow start, better after the break",
    "first time without help",
    "two interruptions, both mine",
    "the easy half is done",
    "signed, finally",
    "went back to the old version",
    "shorter than planned",
    "nobody in the office, good",
    "the example on page 12 was the key",
    "tired: stopped early",
    "question 7 again",
    "measured twice to be sure",
};
inline constexpr std::array<std::string_view, 8> sayings{
    "the pilot ran a whole week without a call", "you explain well once you stop apologising",
    "missed the date because I never booked it", "the numbers were wrong and I said so first",
    "start with the result, then the method",    "the customer asked for me by name",
    "you take every task that nobody wants",     "three people came to the second session",
};

}  // namespace cairn::bench
