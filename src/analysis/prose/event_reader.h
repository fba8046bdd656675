// The reader of events: one member a kind of verb, and what tells a deed from an ability.
#pragma once

#include <cstddef>

#include "analysis/prose/events.h"
#include "analysis/prose/noun_phrase.h"

namespace cairn::analysis::prose {

class EventReader {
 public:
  EventReader(const Sentence& sentence, const Structure& structure, Reading& reading)
      : s_(sentence), structure_(structure), reading_(reading) {}

  void run();

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }
  bool is_verb_position(std::size_t i) const;
  static bool leads_to_deed(const Token& before);
  bool is_deed_after(std::size_t i) const;
  void add(std::size_t begin, const NounPhrase& np, bool is_specific, bool is_decided_by_others = false);
  bool is_any_number(const NounPhrase& np) const;
  std::size_t object_of(std::size_t i) const;
  void event(std::size_t i);
  bool ends_here(std::size_t i) const;
  void rule(std::size_t i);
  bool is_required(const NounPhrase& np) const;
  bool is_uncounted_plural(const NounPhrase& np) const;
  bool is_for_one_place(const NounPhrase& np) const;
  static bool is_specific(const NounPhrase& np);
  void finish(std::size_t i);
  void make(std::size_t i, bool needs_determiner);
  bool is_put_in_place(std::size_t i, const NounPhrase& np) const;
  bool is_of_taste(const NounPhrase& np) const;
  bool is_made_so(const NounPhrase& np) const;
  bool rank(std::size_t i);
  bool is_superlative(const NounPhrase& np) const;
  void gain(std::size_t i);
  void join(std::size_t i);
  void turn(std::size_t i);
  bool passive(std::size_t i);
  static bool prose_specific(const NounPhrase& np);
  void state(std::size_t i);
  void work(std::size_t i);
  bool is_position(const NounPhrase& np) const;
  void seek(std::size_t i);
  bool employer(std::size_t i, std::size_t place);
  bool held_position(std::size_t i, std::size_t place);
  bool employed(std::size_t i, std::size_t deed);
  bool abstain(std::size_t i);
  void first_time();
  void gather(std::size_t i);
  bool is_collection(std::size_t i, const NounPhrase& np) const;
  bool is_spread(const NounPhrase& np) const;
  bool is_of_good_will(const NounPhrase& np) const;
  void take(std::size_t i);
  void read(std::size_t i);
  void concrete(std::size_t i);
  bool is_told_apart(std::size_t i, const NounPhrase& np) const;
  void learn(std::size_t i);
  void unlisted(std::size_t i);
  void experience(std::size_t i);
  void foreseen(std::size_t i);
  void stop(std::size_t i);
  void raise(std::size_t i);
  void ensure(std::size_t i);
  bool asked(std::size_t i);
  bool studied(std::size_t i);
  bool done_to(std::size_t i);
  bool each(std::size_t i);
  bool course(std::size_t i);
  bool launched(std::size_t i);
  bool quota(std::size_t i);
  bool level_name(std::size_t i);
  bool kept(std::size_t i);
  static bool is_name(const Token& token) {
    return token.is_capital || token.is_acronym || token.kind == TokenKind::code ||
           token.kind == TokenKind::quote;
  }

  const Sentence& s_;
  const Structure& structure_;
  Reading& reading_;
};

}  // namespace cairn::analysis::prose
