// The words of the topics; what they promise is kept by analysis/address and base/date_phrase.
#include "cli/topics.h"

#include <array>

namespace cairn::cli {

std::span<const Topic> topics() {
  static constexpr std::array kTopics = {
      Topic{
          "names", "what may be typed for a goal, a person or an item",
          "A goal or a person is named by its id: the name of its file without `.yaml`. Any beginning of it "
          "that no other id has will do, and so will a word of it, or several in a row: `pmp` and "
          "`certification` for `earn-pmp-certification`.\n"
          "A task, milestone, obstacle or resource is GOAL/ITEM: its `id`, or else the first words of its "
          "text joined by dashes, as `cairn list tasks` shows them. Both halves may be cut in the same way: "
          "`pmp/exam`. The goal may be left out where the item alone says which it is: `exam-slot`. An exact "
          "name wins over a beginning, a beginning over a word, and a goal or a person over an item.\n"
          "A task that belongs to no goal is `inbox/ITEM`; `inbox` is the list of them. `profile`, "
          "`vision` and `settings` mean the files, never an item. `me` is you, where something is "
          "recorded.\n"
          "What could be several things is refused, and the message names them. `after` and `milestone` of a "
          "task are looked for among its goal's own items first, and written out in full.",
          "cairn done earn-pmp-certification/book-exam-slot\n"
          "cairn done pmp/exam\n"
          "cairn done exam-slot\n"
          "cairn show inbox"},
      Topic{
          "dates", "how a day may be said",
          "Dates may be said in words wherever one is wanted: `tomorrow`, `fri`, `2w`, `in 3 weeks`, `eom`, "
          "`2027q2`, `end of june`, `31 May 2027`. A month, a quarter or a year means its last day. What was "
          "understood is printed; `10/1` is refused, because it can be read in two ways.",
          "cairn set pmp due=eoq\n"
          "cairn log pmp 58 --on yesterday"},
  };
  return kTopics;
}

}  // namespace cairn::cli
