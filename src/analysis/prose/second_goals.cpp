// Finds the goals that are joined to the first one: "pass the exam and write a book", "A, B and C".
#include <algorithm>

#include "analysis/prose/noun_phrase.h"
#include "analysis/prose/wording.h"

namespace cairn::analysis::prose {

namespace {

// A verb with all that belongs to it, up to the next verb that is joined to it.
struct Deed {
  std::size_t joint = 0;  // "and", a comma, "then"
  std::size_t verb = 0;
  std::size_t end = 0;
  NounPhrase object;
};

class SecondGoalReader {
 public:
  SecondGoalReader(const Sentence& sentence, const Structure& structure, Reading& reading)
      : s_(sentence), structure_(structure), reading_(reading) {}

  void run() {
    if (!structure_.verb) return;
    mark_results();
    find_list_end();
    Deed last = first();
    const bool is_told = at(last.verb).is(Trait::be) && !at(last.verb).is_word("be");  // "I am a chef; ..."
    bool is_reached = has_result(last) && !is_told;
    for (std::size_t i = last.end; i < s_.size() && reading_.second_outcomes.size() < kMost;) {
      const std::size_t verb = deed_behind(i);
      if (verb == s_.size()) return;
      const Deed next = deed_at(i, verb);
      const bool has_own_date = is_dated_apart(last, next);
      if (has_own_date || (is_reached && (has_result(next) || begins_habit(next)) && !serves(last, next))) {
        add(next);
        last = next;
        is_reached = true;
      }
      i = next.end;
    }
  }

 private:
  static constexpr std::size_t kMost = 4;  // goals that are told; a longer list is told by these

  const Token& at(std::size_t i) const { return s_.at(i); }

  // Which tokens begin an event or a number.
  void mark_results() {
    is_event_.assign(s_.size(), false);
    is_number_.assign(s_.size(), false);
    for (const CompletionEvent& event : reading_.events) {
      if (!event.is_means) mark(is_event_, event.span.begin);
    }
    for (const Quantity& quantity : reading_.quantities) mark(is_number_, quantity.span.begin);
  }
  void mark(std::vector<bool>& marks, std::uint32_t place) const {
    const auto token =
        std::lower_bound(s_.tokens.begin(), s_.tokens.end(), place,
                         [](const Token& one, std::uint32_t begin) { return one.span.begin < begin; });
    if (token != s_.tokens.end()) marks[static_cast<std::size_t>(token - s_.tokens.begin())] = true;
  }

  // A comma joins two goals only in a list that "and" closes: "lose 5 kg, run 3 times a week" tells how.
  void find_list_end() {
    for (std::size_t i = s_.size(); i > *structure_.verb && list_end_ == 0; --i) {
      if (is_one_of(at(i - 1), {"and", "&", "then", "plus"}) && is_verb(behind_fillers(i))) list_end_ = i - 1;
    }
  }

  // "Design, build and ship the app": one deed in three words.
  Deed first() const {
    std::size_t verb = *structure_.verb;
    for (int words = 0; words < 4; ++words) {
      std::size_t next = verb + 1;
      if (at(next).is_mark(',') || at(next).is_mark('/')) ++next;
      if (is_one_of(at(next), {"and", "&", "or", "then"})) ++next;
      if (next == verb + 1 || !at(next).is(Trait::verb)) break;
      verb = next;
    }
    return deed_at(verb, verb);
  }

  Deed deed_at(std::size_t joint, std::size_t verb) const {
    Deed deed;
    deed.joint = joint;
    deed.verb = verb;
    const bool has_preposition = at(verb + 1).is_any(Trait::preposition | Trait::be | Trait::participle);
    deed.object = parse_noun_phrase(s_, has_preposition ? verb + 2 : verb + 1);
    deed.end = std::min(verb + 1, s_.size());
    while (deed.end < s_.size() && deed_behind(deed.end) == s_.size()) {
      if (s_.is_stop(deed.end)) break;
      ++deed.end;
    }
    return deed;
  }

  // The verb that is joined at `i`, behind "and also", "then, in May,", "; I will"; the end where none is.
  std::size_t deed_behind(std::size_t i) const {
    const Token& joint = at(i);
    const bool is_list = joint.is_mark(',') && i < list_end_;
    const bool is_joined = is_one_of(joint, {"and", "&", "then", "plus"}) || joint.is_mark(';') || is_list;
    if (!is_joined || joint.region == Region::reason || joint.use == Use::time) return s_.size();
    const std::size_t verb = behind_fillers(i + 1);
    const bool is_own = is_verb(verb) && at(verb).region != Region::reason &&
                        (at(verb).region == Region::main || joint.is_mark(';'));
    return is_own ? verb : s_.size();
  }

  // "also", "then", "in May", "I will", "to".
  std::size_t behind_fillers(std::size_t i) const {
    return s_.skip(i, [](const Token& token) {
      return token.use == Use::time || token.use == Use::cadence || token.is_mark(',') ||
             token.is_any(Trait::modal) || token.kind == TokenKind::clitic ||
             is_one_of(token, {"and", "then", "to", "i", "we", "also", "finally", "later", "afterwards",
                               "additionally", "eventually", "subsequently", "hopefully", "even", "want",
                               "hope", "wish"});
    });
  }

  // In the form of the first one: "open a ward and hire", "opening a ward and hiring", "opens a ward and
  // hires".
  bool is_verb(std::size_t i) const {
    const Token& token = at(i);
    if (token.kind != TokenKind::word || token.use != Use::free || token.is_capital) return false;
    const Token& head = at(*structure_.verb);
    if (head.is(Trait::gerund)) return token.is(Trait::gerund) && token.is(Trait::verb);
    // "level 3 and level 4": a name.
    if (token.is(Trait::label) && at(i + 1).kind == TokenKind::number) return false;
    const bool is_third_person = head.is(Trait::inflected) && head.lower.ends_with('s');
    if (is_third_person) return token.is(Trait::inflected) && token.lower.ends_with('s');
    if (token.is_word("be")) return true;
    // "and tour 10 cities": a noun before a number is a verb.
    const Token& next = at(i + 1);
    if (token.is(Trait::pursuit) && !token.is(Trait::verb))
      return next.kind == TokenKind::number || next.is_capital ||
             next.is_any(Trait::number | Trait::article | Trait::possessive);
    if (token.word == nullptr && acts_on_thing(s_, i)) return true;  // "and fence the pasture"
    return token.is_any(Trait::verb | Trait::avoidance) &&
           !token.is_any(Trait::be | Trait::gerund | Trait::inflected | Trait::modal);
  }

  // Something that will have happened, or a number.
  bool has_result(const Deed& deed) const {
    if (is_event_[deed.verb]) return true;
    for (std::size_t i = deed.verb; i < deed.end && i < s_.size(); ++i) {
      if (is_number_[i] && at(i).region == Region::main) return true;
    }
    const NounPhrase& object = deed.object;
    const Token& verb = at(deed.verb);
    if (object.is_empty || object.is_pronoun || object.is_compared || object.is_vague) return false;
    if (verb.word == nullptr || verb.is(Trait::pursuit)) return object.has_determiner || object.is_named;
    return verb.is(Trait::verb) && verb.word->verb_class == VerbClass::outcome &&
           (object.has_determiner || object.is_named);
  }

  // "and learn Spanish", "and stop smoking": no result to begin with, yet something else than the first.
  bool begins_habit(const Deed& deed) const {
    const Token& object = at(deed.verb + 1);
    if (at(deed.verb).is(Trait::avoidance)) return object.lower.ends_with("ing");
    return is_lemma(at(deed.verb), {"learn", "study", "master"}) && object.is_capital && !object.is_acronym;
  }

  // "Pass the bar in May and start as an associate in June": each deed has a date of its own, or the date of
  // the first one closes it.
  bool is_dated_apart(const Deed& last, const Deed& next) const {
    if (at(next.joint - 1).use != Use::time || refers_back(last, next) || is_in_clause(last, next))
      return false;
    constexpr std::size_t kReach = 24;  // tokens between a deed and its date
    const std::size_t near = std::max(last.verb, next.joint - std::min(next.joint, kReach));
    const TimePhrase* before = date_between(at(near).span.end, at(next.joint).span.begin);
    if (before == nullptr) return false;
    const TimePhrase* after = date_between(at(next.verb).span.end, at(next.end - 1).span.end);
    const bool is_part = after != nullptr && before->kind == TimeKind::window && before->interval &&
                         after->interval && before->interval->first <= after->interval->first &&
                         after->interval->last <= before->interval->last;
    if (is_part) return false;
    if (after != nullptr) return true;
    return !next.object.is_empty && at(next.verb).word != nullptr &&
           at(next.verb).word->rule != EventRule::none && !serves(last, next);
  }

  // Times stand in the order of the sentence.
  const TimePhrase* date_between(std::uint32_t begin, std::uint32_t end) const {
    auto time =
        std::lower_bound(reading_.times.begin(), reading_.times.end(), begin,
                         [](const TimePhrase& one, std::uint32_t place) { return one.span.begin < place; });
    for (; time != reading_.times.end() && time->span.end <= end; ++time) {
      if (time->kind == TimeKind::deadline || time->kind == TimeKind::window) return &*time;
    }
    return nullptr;
  }

  // The second deed is the purpose, the means or the measure of the first.
  bool serves(const Deed& last, const Deed& next) const {
    return is_in_clause(last, next) || refers_back(last, next) || measures(next) || tells_how(next) ||
           is_led_to(last, next) || hands_over(last, next);
  }

  // "and send it", "and review each of them", "and publish the results", "and finish the first by March".
  bool refers_back(const Deed& last, const Deed& next) const {
    const NounPhrase& object = next.object;
    if (object.is_pronoun) return true;
    constexpr std::size_t kReach = 16;
    for (std::size_t i = next.verb + 1; i < next.end && i < next.verb + kReach; ++i) {
      if (is_one_of(at(i), {"it", "its", "them", "their", "each", "there", "both", "everything"}))
        return true;
    }
    if (object.is_empty) return false;
    // "Map the footpaths and publish the map"
    const bool is_same = object.is_definite && at(object.head).kind == TokenKind::word &&
                         (at(object.head).lower == at(last.verb).lemma() ||
                          (!last.object.is_empty && at(object.head).lower == at(last.object.head).lower));
    const bool is_outcome =
        is_one_of(at(object.head), {"results", "result", "findings", "outcome", "outcomes", "rest",
                                    "remainder", "lessons", "proceeds", "copies"});
    const Token& behind = at(next.verb + 3);
    const bool is_one_of_them =
        at(next.verb + 1).is_word("the") &&
        (at(next.verb + 2).is(Trait::ordinal) || at(next.verb + 2).kind == TokenKind::ordinal) &&
        (behind.kind != TokenKind::word || behind.is(Trait::preposition)) && behind.kind != TokenKind::number;
    return is_same || is_outcome || is_one_of_them;
  }

  // "a developer who can build a model and ship it": the clause beside the goal has verbs of its own.
  bool is_in_clause(const Deed& last, const Deed& next) const {
    const bool is_gerund = at(next.verb).is(Trait::gerund);
    constexpr std::size_t kReach = 24;
    for (std::size_t i = last.verb + 1; i < next.joint && i < last.verb + kReach; ++i) {
      if (is_one_of(at(i), {"who", "which", "that"}) && !at(i - 1).is(Trait::verb)) return true;
      if (is_gerund && at(i).is(Trait::preposition) && at(i + 1).is(Trait::gerund)) return true;
    }
    return false;
  }

  // "and get 3 approvals", "and keep costs under 500 EUR", "and finish in under 4 hours".
  bool measures(const Deed& next) const {
    const Token& verb = at(next.verb);
    if (is_lemma(verb, {"keep", "maintain", "stay", "remain", "hold", "retain", "continue"})) return true;
    if (is_lemma(verb, {"finish", "complete", "place", "rank"}) && !at(next.verb + 1).is_any(Trait::article))
      return !next.object.has_determiner || at(next.verb + 1).is(Trait::preposition);
    // "and pass inspection by the county", "and get approved"
    const bool is_passed =
        is_lemma(verb, {"pass", "meet", "satisfy"}) &&
        is_one_of(at(next.object.head), {"inspection", "qa", "audit", "review", "tests", "acceptance",
                                         "assessment", "requirements", "standards"});
    if (is_passed || is_lemma(verb, {"qualify"}) || is_one_of(at(next.verb + 1), {"approved", "accepted"}))
      return true;
    if (is_lemma(verb, {"have"}) && at(next.verb + 1).is_word("no")) return true;  // "and have no complaints"
    // "and make my kids proud"
    if (is_lemma(verb, {"make"}) && at(next.verb + 1).is(Trait::possessive)) return true;
    const bool is_gain =
        is_lemma(verb, {"get",     "receive", "earn",  "gather",  "collect", "obtain",   "reach",
                        "achieve", "score",   "have",  "attract", "gain",    "generate", "make",
                        "see",     "hit",     "bring", "add",     "waste",   "miss"});
    if (!is_gain) return false;
    for (std::size_t i = next.verb; i < next.end; ++i) {
      if (is_number_[i]) return true;
    }
    return is_one_of(at(next.object.head), {"profit", "income", "feedback", "approval", "sign-off", "revenue",
                                            "money", "sales", "living", "difference", "mark", "grade"});
  }

  // "and apply it", but "and apply for the job"
  bool is_put_to_use(const Deed& next) const {
    const Token& behind = at(next.verb + 1);
    if (!is_lemma(at(next.verb), {"apply", "implement"}) || behind.is_word("for")) return false;
    return (behind.is_word("to") && at(next.verb + 2).is(Trait::verb)) || behind.is_any(Trait::article);
  }

  // "and use flashcards", "and rehearse it twice a week".
  bool tells_how(const Deed& next) const {
    if (is_put_to_use(next)) return true;
    if (!is_lemma(at(next.verb), {"use",   "practise", "practice", "train",  "rehearse", "prepare", "study",
                                  "track", "log",      "document", "record", "follow",   "ask",     "seek",
                                  "work",  "spend",    "invest",   "devote", "dedicate", "put",     "set",
                                  "test",  "review",   "plan",     "check",  "read"}))
      return false;
    for (std::size_t i = next.verb; i < next.end; ++i) {
      if (at(i).use == Use::cadence) return true;
    }
    // "and train 3 apprentices", "and read 12 books" are counted on their own.
    return !is_number_[std::min(next.verb + 1, s_.size() - 1)];
  }

  // "Go to Japan and see Kyoto", "take the course and pass the exam", "save 5,000 EUR and buy a car".
  bool is_led_to(const Deed& last, const Deed& next) const {
    const Token& verb = at(last.verb);
    if (is_lemma(verb, {"go", "travel", "fly", "enrol", "enroll", "study", "return", "try", "come", "join",
                        "log", "practise", "practice", "rehearse", "prepare"}))
      return true;
    if (is_lemma(verb, {"register", "sign"}) && at(last.verb + 1).is(Trait::preposition)) return true;
    const Token& reached = at(next.object.head);
    if (is_lemma(verb, {"save", "put"}))
      return is_lemma(at(next.verb), {"buy", "take", "travel", "go", "visit", "pay", "move", "start", "open",
                                      "purchase", "spend", "retire", "rent"});
    if (is_lemma(verb, {"apply", "audition", "interview", "bid", "campaign"}))
      return is_lemma(at(next.verb),
                      {"get", "receive", "land", "secure", "win", "start", "be", "become", "gain", "join"});
    const bool is_course =
        is_one_of(at(last.object.head),
                  {"course", "courses", "class", "classes", "training", "programme", "program", "bootcamp",
                   "lessons", "apprenticeship", "workshop", "internship", "module", "modules"});
    const bool is_certified = reached.is(Trait::credential) ||
                              is_one_of(reached, {"exam", "test", "exams"}) ||
                              at(next.verb + 1).is(Trait::participle);
    return is_course && is_certified;
  }

  // "Write the report and present it to the board", "build the app and deploy to the store".
  bool hands_over(const Deed& last, const Deed& next) const {
    static constexpr std::string_view kMade[] = {
        "write",   "build", "create", "develop",  "design", "draft",   "record", "make", "prepare",
        "compose", "paint", "finish", "complete", "film",   "produce", "code",   "edit", "finalize"};
    const bool is_made =
        std::find(std::begin(kMade), std::end(kMade), at(last.verb).lemma()) != std::end(kMade);
    const bool is_given =
        is_lemma(at(next.verb), {"send",    "present",    "share",   "submit", "report", "hand",    "publish",
                                 "release", "launch",     "deliver", "ship",   "deploy", "submit",  "upload",
                                 "post",    "distribute", "roll",    "show",   "demo",   "exhibit", "print"});
    const NounPhrase& object = next.object;
    const bool is_own_thing = object.is_single || is_number_[std::min(next.verb + 1, s_.size() - 1)];
    return is_made && is_given && !is_own_thing;
  }

  void add(const Deed& deed) {
    std::size_t end = deed.end;
    for (std::size_t i = deed.verb; i < end; ++i) {
      // What it is for and how it is reached belongs to both.
      if (at(i).region != Region::main) end = i;
    }
    while (end > deed.verb + 1 && at(end - 1).kind == TokenKind::mark && !at(end - 1).is_mark('%') &&
           !at(end - 1).is_mark('$') && !at(end - 1).is_mark('"'))
      --end;
    const bool is_word = at(deed.joint).kind == TokenKind::word || at(deed.joint).is_mark('&');
    std::size_t begin = deed.joint;
    if (!is_word) {
      begin = is_one_of(at(deed.joint + 1), {"and", "then", "plus", "&"}) ? deed.joint + 1 : deed.verb;
    }
    SecondOutcome outcome;
    outcome.span = s_.span_of(begin, end);
    outcome.verb = at(deed.verb).span;
    outcome.object = deed.object.is_empty ? outcome.verb : s_.span_of(deed.object.begin, deed.object.end);
    reading_.second_outcomes.push_back(outcome);
  }

  const Sentence& s_;
  const Structure& structure_;
  Reading& reading_;
  std::vector<bool> is_event_, is_number_;
  std::size_t list_end_ = 0;
};

}  // namespace

void read_second_goals(const Sentence& sentence, const Structure& structure, Reading& reading) {
  SecondGoalReader(sentence, structure, reading).run();
}

}  // namespace cairn::analysis::prose
