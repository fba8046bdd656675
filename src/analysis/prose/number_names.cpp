// Numbers that are part of a name: Grade 8, Ward 4, ISO 9001, 3M, the 1967 Mustang, the 12 Oaks farm.
#include <cmath>

#include "analysis/prose/measures.h"
#include "analysis/prose/quantity_reader.h"

namespace cairn::analysis::prose {

bool QuantityReader::names_something(const Number& number) const {
  if (is_loose_count(number)) return true;
  if (number.is_percent || number.is_money) return false;
  // "1) Write the plan"
  if (number.begin == 0 && (at(number.end).is_mark(')') || at(number.end).is_mark('.'))) return true;
  if (is_named_behind(number) || is_clock(number) || is_model_year(number) || is_decade(number) ||
      is_lettered(number))
    return true;
  if (number.begin == 0) return false;
  const Token& before = at(number.begin - 1);
  if (before.is_mark('#') || is_capital_name(number)) return true;
  if (at(number.begin).kind != TokenKind::number) return false;
  return is_named_before(number) || is_numbered_one(number);
}

// "a few hundred customers", "thousands of trees", "a few of the 12 books": how many is not said.
bool QuantityReader::is_loose_count(const Number& number) const {
  if (number.begin == 0) return at(0).is(Trait::number) && is_heap(at(0)) && at(number.end).is_word("of");
  const Token& token = at(number.begin);
  const Token& before = at(number.begin - 1);
  constexpr double kLeast = 100;
  const bool is_round = token.is(Trait::number) && magnitude(token) >= kLeast;
  if (is_round &&
      (before.is(Trait::amount) || (before.is_word("of") && at(number.begin - 2).is_word("couple"))))
    return true;
  if (is_heap(token) && at(number.end).is_word("of")) return true;
  const bool is_definite = before.is_word("the") || before.is(Trait::possessive);
  return is_definite && number.begin >= 3 && at(number.begin - 2).is_word("of") &&
         at(number.begin - 3).is(Trait::amount);
}

bool QuantityReader::is_heap(const Token& token) {
  return is_one_of(token, {"hundreds", "thousands", "millions", "billions"});
}

// What stands behind it ties it into a name: "a 6-month internship", "a 401(k)", "18F's handbook", "my 10 km
// time".
bool QuantityReader::is_named_behind(const Number& number) const {
  const Token& next = at(number.end);
  const Token& second = at(number.end + 1);
  if (next.is_mark('-') && next.is_glued && second.is(Trait::unit)) return true;
  if (next.is_mark('(') && next.is_glued && at(number.end + 2).is_mark(')') && second.lower.size() == 1)
    return true;
  if (next.is_glued && next.lower.size() == 1 && next.is_capital && second.kind == TokenKind::clitic)
    return true;
  return is_distance(next.lower) &&
         is_one_of(second, {"time", "times", "pace", "record", "pb", "best", "split"});
}

// "Year 11", "Grade 8", "COVID-19", "a 10k", "Python 3"
bool QuantityReader::is_named_before(const Number& number) const {
  const Token& token = at(number.begin);
  const Token& before = at(number.begin - 1);
  if (before.is_glued && before.is_mark('-') && at(number.begin - 2).is_acronym && token.is_glued)
    return true;
  if (before.is_mark('-') && token.is_glued && before.is_glued &&
      at(number.begin - 2).kind == TokenKind::word)
    return true;
  // "my Year 11 maths group"
  constexpr double kLastForm = 13;
  if (before.is_word("year") && before.is_capital && token.value <= kLastForm) return true;
  const bool is_singular = before.lower.back() != 's' || before.is_word("class");
  if (before.is(Trait::label) && is_singular && !is_verb_here(number.begin - 1)) return !is_scored(number);
  // "my 5k time", "a 10K": a race, not ten thousand of anything.
  const bool is_short =
      token.is_scaled || (at(number.end).is_glued && is_one_of(at(number.end), {"m", "km", "mi"}));
  if (is_short && before.is_any(Trait::article | Trait::possessive)) return true;
  if (before.kind == TokenKind::code) return true;
  const bool is_name = (before.is_capital || before.is_acronym) && number.begin > 1 && !number.is_multiple &&
                       !at(number.begin - 2).is_mark(':') &&
                       !before.is_any(Trait::verb | Trait::preposition | Trait::relative) &&
                       !is_one_of(at(number.end), {"times", "x"});
  if (!is_name) return is_name_of_one(number);
  return !is_scored(number);
}

// "in region 5", "of batch 12": one thing by its number, where nothing behind it could be counted.
bool QuantityReader::is_numbered_one(const Number& number) const {
  if (number.begin < 2 || number.is_multiple) return false;
  constexpr double kMost = 1000;
  const Token& token = at(number.begin);
  const Token& thing = at(number.begin - 1);
  const bool is_whole = token.lower.find_first_not_of("0123456789") == std::string_view::npos;
  if (!is_whole || token.value >= kMost || thing.kind != TokenKind::word || thing.lower.ends_with('s'))
    return false;
  const bool is_noun =
      !thing.is_any(Trait::article | Trait::possessive | Trait::demonstrative | Trait::pronoun |
                    Trait::preposition | Trait::conjunction | Trait::relative | Trait::modal | Trait::be |
                    Trait::have | Trait::number | Trait::ordinal | Trait::adverb | Trait::degree |
                    Trait::light | Trait::praise | Trait::comparative | Trait::amount | Trait::unit |
                    Trait::time_opener | Trait::gerund | Trait::metric_noun | Trait::distributive) &&
      !is_one_of(thing, {"score", "rank", "weight", "age", "size", "minimum", "maximum", "approx", "circa",
                         "say", "maybe", "handicap", "baseline", "par", "gpa", "population"});
  const bool is_placed =
      is_one_of(at(number.begin - 2), {"in", "on", "at", "of", "for", "from", "to", "with"});
  const Token& next = at(number.end);
  const bool is_last = next.kind == TokenKind::mark
                           ? !next.is_glued || next.is_mark('.') || next.is_mark(',')
                           : next.use == Use::time || next.kind == TokenKind::clitic ||
                                 next.is_any(Trait::preposition | Trait::conjunction);
  return is_noun && is_placed && is_last && !is_verb_here(number.begin - 1);
}

// "the 12 Oaks farm": a name in capitals before a thing that there is once; "the 12 French students" are 12.
bool QuantityReader::is_capital_name(const Number& number) const {
  const bool is_led = at(number.begin - 1).is_any(Trait::article | Trait::possessive | Trait::preposition);
  if (!is_led || number.is_multiple) return false;
  std::size_t next = number.end;
  const std::size_t most = number.end + 4;
  while (next < most && at(next).kind == TokenKind::word && at(next).is_capital && !at(next).is_acronym)
    ++next;
  const Token& thing = at(next);
  const bool is_spelt = at(number.begin).kind == TokenKind::word;
  if (next == number.end || (is_spelt && !at(number.begin).is_capital)) return false;
  return at(next - 1).lower.ends_with('s') && thing.kind == TokenKind::word && is_free(next) &&
         !thing.lower.ends_with('s') &&
         !thing.is_any(Trait::preposition | Trait::conjunction | Trait::adverb | Trait::modal | Trait::be |
                       Trait::verb | Trait::participle | Trait::pronoun | Trait::relative);
}

// The noun that the number counts, behind what describes it.
std::size_t QuantityReader::counted_noun(std::size_t end) const {
  std::size_t next = end;
  while (next < end + 5 && is_free(next) && is_modifier(next)) ++next;
  return next;
}

// "a job at 3M", "the pupils in 4B", "the 4B ward": a large letter is a million of something that comes in
// millions, or else part of a name.
bool QuantityReader::is_lettered(const Number& number) const {
  const Token& token = at(number.begin);
  const char letter = token.lower.empty() ? '\0' : token.lower.back();
  if (!token.is_scaled || (letter != 'm' && letter != 'b')) return false;
  const Token& before = at(number.begin - 1);
  const Token& noun = at(counted_noun(number.end));
  if (noun.kind == TokenKind::clitic) return true;
  const bool is_noun =
      noun.kind == TokenKind::word && noun.use == Use::free &&
      !noun.is_any(Trait::preposition | Trait::conjunction | Trait::relative | Trait::article |
                   Trait::adverb | Trait::be | Trait::modal | Trait::pronoun);
  if (is_noun) {
    if (noun.is(Trait::metric_noun) || is_one_of(noun, {"funding", "arr", "mrr", "capital", "aum", "people"}))
      return false;
    const bool is_plural = noun.lower.ends_with('s') && !noun.lower.ends_with("ss");
    // Nobody has four billion pupils.
    const bool comes_in_billions = is_one_of(
        noun, {"views",  "requests", "events",       "rows",    "records",     "parameters",  "params",
               "tokens", "messages", "transactions", "queries", "impressions", "streams",     "years",
               "calls",  "plays",    "clicks",       "devices", "customers",   "subscribers", "queries",
               "yen",    "won",      "rupees",       "naira"});
    return letter == 'm' ? !is_plural && !is_one_of(noun, {"yen", "won", "naira"}) : !comes_in_billions;
  }
  if (is_one_of(before, {"in", "at", "on", "with", "into", "inside", "near", "every", "all", "each"}))
    return true;
  // "the pupils of 4B", "a client for 3M"
  if (letter == 'b' && before.is_word("of") && !at(number.begin - 2).is(Trait::metric_noun)) return true;
  if (before.is_word("for")) {
    constexpr std::size_t kReach = 8;
    for (std::size_t back = 2; back <= kReach && back <= number.begin; ++back) {
      if (is_lemma(at(number.begin - back),
                   {"sell", "buy", "exit", "ask", "insure", "raise", "budget", "pay"}))
        return false;
    }
    return true;
  }
  const bool is_sum = before.is_any(Trait::preposition | Trait::comparative | Trait::adverb) ||
                      before.kind == TokenKind::mark ||
                      is_lemma(before, {"raise", "reach", "hit", "make", "earn", "save", "manage", "surpass",
                                        "pass", "exceed", "secure", "win", "add", "close", "invest"});
  return letter == 'b' && !is_sum;
}

namespace {

bool is_half_of_day(const Token& token) {
  return is_one_of(token, {"am", "pm", "a.m", "p.m"});
}

}  // namespace

bool QuantityReader::names_hour() const {
  for (std::size_t i = 1; i + 1 < s_.size(); ++i) {
    const bool is_hour = at(i).kind == TokenKind::number || at(i).kind == TokenKind::clock;
    if (is_hour && is_half_of_day(at(i + 1)) &&
        is_one_of(at(i - 1), {"at", "by", "before", "after", "past", "until", "till"}))
      return true;
  }
  return false;
}

// "after 7 pm", "from 2 to 4 p.m."
bool QuantityReader::is_clock(const Number& number) const {
  if (is_half_of_day(at(number.end))) return true;
  const bool is_range = at(number.end).is_mark('-') || at(number.end).is_word("to");
  return is_range && at(number.end + 1).kind == TokenKind::number && is_half_of_day(at(number.end + 2));
}

namespace {

constexpr double kFirstYear = 1700, kLastYear = 2099, kFirstType = 100, kLastType = 999;

// Things that come in thousands and hundreds: "a 2000 word essay", "my 1900 metre swim".
bool is_sized_by(const Token& noun) {
  // "the 2027 season" is one; months and longer are never counted by four figures.
  constexpr int kMonth = 2, kYear = 7;
  const bool is_period = noun.is(Trait::unit) && noun.word->value >= kMonth && noun.word->value <= kYear;
  if (is_period && !noun.lower.ends_with('s')) return false;
  return noun.is(Trait::unit) || measure_of(noun.lower).kind != MeasureKind::none ||
         is_one_of(noun, {"word",   "words", "page", "calorie", "piece", "point", "row",    "seat",
                          "square", "step",  "foot", "yard",    "inch",  "item",  "member", "man",
                          "person", "bed",   "euro", "dollar",  "pound", "volt",  "baud",   "strong",
                          "plus",   "odd",   "hp",   "rpm",     "bhp",   "cc"});
}

bool is_plural(const Token& noun) {
  const std::string_view word = noun.lower;
  // "syllabus", "analysis"
  const bool is_latin = word.ends_with("ss") || word.ends_with("us") || word.ends_with("is");
  return word.ends_with('s') && !is_latin;
}

}  // namespace

// "the 1967 Mustang", "my grandfather's 1952 Ferguson", "a 1950s house": the year tells one thing from its
// like.
bool QuantityReader::is_model_year(const Number& number) const {
  const Token& token = at(number.begin);
  const bool is_plain = token.kind == TokenKind::number && !token.is_scaled &&
                        token.lower.find_first_not_of("0123456789") == std::string_view::npos;
  const bool is_year = is_plain && token.value >= kFirstYear && token.value <= kLastYear;
  // "the 737 simulator"
  const bool is_type = is_plain && token.value >= kFirstType && token.value <= kLastType;
  const Token& before = at(number.begin - 1);
  // "the 2026 and 2027 vintages"
  const bool is_joined = is_year && is_one_of(before, {"and", "or", "&"}) && number.begin >= 2 &&
                         at(number.begin - 2).use == Use::label && at(number.begin - 2).lower.size() == 4;
  const bool is_led =
      before.is_any(Trait::article | Trait::possessive) || before.kind == TokenKind::clitic || is_joined;
  const Token& named = at(number.end);
  if ((!is_year && !is_type) || !is_led || named.kind != TokenKind::word || is_sized_by(named)) return false;
  if (is_joined) return true;
  if (named.is_capital && is_year) return !is_plural(at(number.end + 1));
  // "a 1950 house", "my 1848 diary edition": but "my 1900 followers" are counted, and so is "a 1600 hen
  // barn".
  constexpr double kFirstOfKind = 1901, kLastOfKind = 1999, kRound = 50;
  const bool is_one =
      is_one_of(before, {"a", "an"}) && token.value >= kFirstOfKind && token.value <= kLastOfKind;
  const bool is_round = std::fmod(token.value, kRound) == 0;
  return is_one || (!is_round && !is_plural(at(counted_noun(number.end))));
}

// "my 1970s quilt", but not "from 1800s to 900s".
bool QuantityReader::is_decade(const Number& number) const {
  constexpr double kTen = 10;
  const Token& token = at(number.begin);
  const Token& before = at(number.begin - 1);
  return token.kind == TokenKind::number && token.lower.size() == 4 && token.value >= kFirstYear &&
         token.value <= kLastYear && std::fmod(token.value, kTen) == 0 && at(number.end).is_word("s") &&
         at(number.end).is_glued &&
         (before.is_any(Trait::article | Trait::possessive) || before.kind == TokenKind::clitic ||
          is_one_of(before, {"early", "late", "mid"}));
}

bool QuantityReader::is_verb_here(std::size_t i) const {
  if (i > 0 && at(i - 1).is(Trait::modal)) return true;  // "I will type 60 words a minute"
  if (i == 0 && at(i).is_word("type")) return true;      // "Type 60 words per minute"
  if (!at(i).is(Trait::verb)) return false;
  if (i == 0) return true;
  return at(i - 1).is_any(Trait::conjunction | Trait::modal) || is_one_of(at(i - 1), {"to", "by"}) ||
         at(i - 1).is_mark(',');
}

bool QuantityReader::is_name_of_one(const Number& number) const {
  if (number.begin != 1) return false;
  const Token& before = at(0);
  return before.is_acronym && !before.is(Trait::verb);
}

bool QuantityReader::is_scored(const Number& number) const {
  for (std::size_t back = 2; back <= 4 && back <= number.begin; ++back) {
    if (is_one_of(at(number.begin - back),
                  {"score", "reach", "hit", "achieve", "scoring", "above", "over", "of"}))
      return true;
  }
  return false;
}

}  // namespace cairn::analysis::prose
