// How long something takes from the start of the goal or from another day: within six months, for six weeks
// after surgery; and which lengths promise nothing.
#include <algorithm>

#include "analysis/prose/noun_phrase.h"
#include "analysis/prose/periods.h"
#include "analysis/prose/term_reader.h"
#include "analysis/prose/time_reader.h"

namespace cairn::analysis::prose {

bool TimeReader::is_promise(std::size_t begin, std::size_t end) const {
  if (at(begin).is_word("the") && !is_one_of(at(begin + 1), {"next", "coming"}) &&
      parse_count(s_, begin + 1) == std::nullopt)
    return false;
  // "for the first time in years"
  if (at(begin).is(Trait::unit) && at(begin).lower.back() == 's') return false;
  if (at(end).is_mark('-') && at(end).is_glued) return false;
  // "within six weeks of placement" ends; "for five years of experience" does not.
  if (at(end).is_word("of") && !at(begin - 1).is_word("within")) return false;
  if (at(begin - 1).is_word("within") && at(end - 1).is(Trait::unit) && at(end - 1).word->value == 0 &&
      is_service(begin))
    return false;
  if (is_one_of(at(end), {"old", "experience", "per", "each", "every"})) return false;
  if (at(end).is(Trait::article) && at(end + 1).is(Trait::unit)) return false;
  if (at(end).kind == TokenKind::clitic) return at(end + 1).is_word("time");
  return !is_definition(begin);
}

// "activation (user completing setup within 7 days)": what is counted, not by when.
bool TimeReader::is_definition(std::size_t i) const {
  for (std::size_t back = 2; back <= 8 && back <= i; ++back) {
    if (at(i - back).is_mark(')')) return false;
    if (at(i - back).is_mark('('))
      return back > 2 &&
             !is_one_of(at(i - back + 1), {"by", "due", "target", "deadline", "timeline", "within", "in"});
  }
  return false;
}

// "answer within one day": how fast each time, not by when.
bool TimeReader::is_service(std::size_t i) const {
  for (std::size_t back = 1; back <= 8 && back <= i; ++back) {
    if (is_lemma(at(i - back), {"publish", "post", "send"}) &&
        is_one_of(at(i - back + 1), {"each", "every", "it"}))
      return true;
    if (is_lemma(at(i - back), {"answer", "reply", "respond", "return", "acknowledge", "resolve"}))
      return !is_errand(i - back);
  }
  return false;
}

// "return the form", "reply to Dana": once; whatever comes in is answered each time.
bool TimeReader::is_errand(std::size_t verb) const {
  const NounPhrase np = parse_noun_phrase(s_, at(verb + 1).is_word("to") ? verb + 2 : verb + 1);
  if (np.is_empty || np.is_plural || np.is_all || np.is_pronoun || at(verb).is(Trait::gerund)) return false;
  const Token& head = at(np.head);
  const bool comes_in =
      np.is_role ||
      is_one_of(head, {"phone",     "call",     "caller", "ticket", "request", "query",  "enquiry", "inquiry",
                       "complaint", "email",    "e-mail", "mail",   "message", "inbox",  "case",    "alert",
                       "incident",  "customer", "client", "guest",  "patient", "user",   "student", "parent",
                       "issue",     "claim",    "order",  "pr",     "slack",   "review", "bug",     "ping"});
  return (np.is_definite || np.is_named) && !comes_in;
}

// "within three months of graduation", "for six weeks from 1 May": from another day than the goal's start.
std::optional<FoundTime> TimeReader::counted_from(const Length& length) const {
  const Token& word = at(length.end);
  const bool is_before = word.is_word("before");
  const bool is_other = is_before || is_one_of(word, {"of", "after", "following", "from", "starting",
                                                      "beginning", "commencing"});
  std::size_t next = length.end + 1;
  if (!is_other || is_one_of(at(next), {"now", "today"})) return std::nullopt;
  if (is_one_of(at(next), {"on", "in", "from"})) ++next;
  if (auto anchor = term(next); anchor && !anchor->is_past) {
    const TermReader reader(s_, context_);
    const auto first = anchor->interval;
    const bool begins = !is_before && !is_one_of(word, {"of", "after", "following"});
    FoundTime found = of_term(reader.counted_from(*anchor, length, !is_before), TimeKind::window);
    if (found.phrase.interval && begins) {
      found.phrase.interval = span_from(first->first, length.count, length.unit);
    } else if (found.phrase.interval && !is_before) {
      found.phrase.interval->first = std::min(first->first, found.phrase.interval->last);
    }
    return found;
  }
  const bool is_event = at(next).kind == TokenKind::word && at(next).use == Use::free &&
                        !is_one_of(word, {"from", "starting", "beginning", "commencing"});
  if (!is_event) return std::nullopt;
  return open(noun_end(next), TimeKind::window);
}

FoundTime TimeReader::lengthy(const Length& length) const {
  FoundTime found = open(length.end, TimeKind::window);
  if (at(found.end).kind == TokenKind::clitic && at(found.end + 1).is_word("time")) found.end += 2;
  if (is_one_of(at(found.end), {"from", "of"}) && is_one_of(at(found.end + 1), {"now", "today"}))
    found.end += 2;
  if (at(found.end).is_word("hence")) ++found.end;
  if (is_one_of(at(found.end), {"time"})) ++found.end;
  found.phrase.grain = length.unit;
  found.phrase.is_relative = true;
  // "in a year or two", "in a month or so"
  const bool is_loose = at(found.end).is_word("or") &&
                        (is_one_of(at(found.end + 1), {"so", "more"}) || at(found.end + 1).is(Trait::number));
  if (is_loose) {
    found.end += 2;
    return found;
  }
  if (length.is_uncounted) return found;  // "in a few months" ends, nobody knows when
  const int count = length.is_working_days ? days_holding(context_.start, length.count) : length.count;
  found.phrase.length = count;
  found.phrase.length_unit = length.unit;
  found.phrase.interval = length.is_working_days ? working_span_from(context_.start, length.count)
                                                 : span_from(context_.start, count, length.unit);
  return found;
}

}  // namespace cairn::analysis::prose
