// The words the reader knows, and what it knows about them; people may add and allow words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/prose/reading.h"
#include "analysis/prose/word_key.h"

namespace cairn::analysis::prose {

enum class Trait : std::uint8_t {
  article,
  possessive,
  demonstrative,
  distributive,  // each, every, all
  pronoun,
  preposition,
  conjunction,
  relative,  // that, which, who
  modal,
  be,
  have,
  intent,  // want, hope, plan: what stands before the goal's own verb
  verb,
  gerund,      // an -ing form of a verb of the lists
  inflected,   // any other form than the base
  participle,  // what "be" and "get" take: promoted, certified
  number,
  ordinal,
  multiplier,  // double, triple, halve
  month,
  weekday,
  unit,  // of time
  season,
  holiday,
  term,       // semester, sprint, season: bounded periods without a fixed calendar
  cadence,    // daily, weekly
  occasion,   // lesson, shift: what "every" may repeat
  milestone,  // graduation, launch: what "by" may date
  amount,     // several, some
  comparative,
  degree,  // significantly
  praise,  // good, effective
  light,   // adjectives that narrow nothing: new, own, big
  adverb,
  hedge,
  time_opener,  // what a time phrase may begin with, prepositions and calendar words aside
  someday,      // vague times of one word
  blank,        // TBD
  avoidance,
  benefit,     // verbs of purpose: to improve, to support
  complement,  // words an infinitive belongs to: learn to, able to, ability to
  vague_noun,
  generic_noun,  // promotion, job, course: checkable, yet says too little alone
  credential,
  role,
  thing,        // countable nouns that look abstract or plural by their ending
  resource,     // what one works with: coach, checklist, budget
  metric_noun,  // what "monthly" describes: revenue, users
  mass,         // code, care: nothing one could point at without a determiner
  label,        // chapter, level: a number after it is a name
  pursuit,      // nouns that as verbs are activities or directions: market, race, calm
  field,        // acronyms that name a field, not a thing: AI, SQL, HR
  own_vague,    // a word that the person calls vague
};

class Traits {
 public:
  constexpr Traits() = default;
  constexpr Traits(Trait trait) : bits_(std::uint64_t{1} << static_cast<unsigned>(trait)) {}
  constexpr bool has(Trait trait) const { return (bits_ & Traits(trait).bits_) != 0; }
  constexpr bool has_any(Traits other) const { return (bits_ & other.bits_) != 0; }
  constexpr void remove(Traits other) { bits_ &= ~other.bits_; }
  friend constexpr Traits operator|(Traits a, Traits b) {
    Traits both;
    both.bits_ = a.bits_ | b.bits_;
    return both;
  }

 private:
  std::uint64_t bits_ = 0;
};
constexpr Traits operator|(Trait a, Trait b) {
  return Traits(a) | Traits(b);
}

// What must follow a verb so that the two are an event one can answer yes or no to.
enum class EventRule : std::uint8_t {
  none,    // improve, learn: a number is needed
  finish,  // pass, complete, publish: anything that is one thing
  make,    // write, build: a thing, not an abstraction
  gain,    // earn, get: a credential, role, award or named thing
  join,    // attend, apply for: a named or single occasion
  turn,    // become, move into: a role
  alone,   // graduate: needs nothing
};

struct Word {
  std::string_view lemma;
  WordKey lemma_key;
  Traits traits;
  std::int16_t value = 0;  // of numbers (index), months, weekdays, units, holidays
  VerbClass verb_class = VerbClass::activity;
  EventRule rule = EventRule::none;
  Direction direction = Direction::none;
};

class Lexicon {
 public:
  static const Lexicon& standard();
  // The standard words, where those in `allow` are no longer vague and those in `add` are.
  static Lexicon with(std::span<const std::string> allow, std::span<const std::string> add);

  // The key of a word in lower case.
  const Word* find(WordKey word) const;

 private:
  struct Entry {
    WordKey key;
    Word word;
  };

  Lexicon();
  std::size_t slot_of(WordKey key) const;
  Word& insert(std::string_view spelling);
  std::string_view keep(std::string text);
  void add_words();
  void add_values();
  void add_verbs();
  void add_verb(std::string_view spelling, const Word& base);
  void add_form(std::string form, const Word& base, Traits extra);

  std::vector<std::uint16_t> slots_;  // open addressing into entries_, from 1; 0 is free
  std::vector<Entry> entries_;
  std::deque<std::string> kept_;  // inflected forms; entries point into it
};

}  // namespace cairn::analysis::prose
