// Builds the table of words with all their forms and looks words up in it.
#include "analysis/prose/lexicon.h"

#include <utility>

#include "analysis/prose/word_lists.h"

namespace cairn::analysis::prose {

namespace {

constexpr std::size_t kSlots = 32768;  // a power of two, at least twice the words

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool ends_in(std::string_view word, std::string_view end) {
  return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

template <typename Use>
void for_each_word(std::string_view words, Use use) {
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = words.find(' ', begin);
    if (end == std::string_view::npos) end = words.size();
    if (end > begin) use(words.substr(begin, end - begin));
    begin = end + 1;
  }
}

bool takes_es(std::string_view word) {
  return ends_in(word, "s") || ends_in(word, "sh") || ends_in(word, "ch") || ends_in(word, "x") ||
         ends_in(word, "z") || ends_in(word, "o");
}

bool is_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::string joined(std::string_view stem, std::string_view ending) {
  std::string form(stem);
  form.append(ending);
  return form;
}

std::string form_in_s(std::string_view word) {
  if (is_consonant_y(word)) return joined(word.substr(0, word.size() - 1), "ies");
  return joined(word, takes_es(word) ? "es" : "s");
}

std::string form_in_ed(std::string_view word) {
  if (is_consonant_y(word)) return joined(word.substr(0, word.size() - 1), "ied");
  return joined(word, word.back() == 'e' ? "d" : "ed");
}

std::string form_in_ing(std::string_view word) {
  if (ends_in(word, "ie")) return joined(word.substr(0, word.size() - 2), "ying");
  const bool is_silent_e =
      ends_in(word, "e") && !ends_in(word, "ee") && !ends_in(word, "ye") && word.size() > 2;
  return joined(is_silent_e ? word.substr(0, word.size() - 1) : word, "ing");
}

}  // namespace

const Lexicon& Lexicon::standard() {
  static const Lexicon lexicon;
  return lexicon;
}

Lexicon Lexicon::with(std::span<const std::string> allow, std::span<const std::string> add) {
  Lexicon lexicon = standard();
  for (const std::string& text : allow) {
    Word& word = lexicon.insert(lexicon.keep(text));
    word.traits.remove(Trait::amount | Trait::comparative | Trait::degree | Trait::praise | Trait::hedge |
                       Trait::someday | Trait::vague_noun | Trait::blank);
    if (word.verb_class == VerbClass::vague) word.verb_class = VerbClass::activity;
  }
  for (const std::string& text : add) {
    Word& word = lexicon.insert(lexicon.keep(text));
    word.traits = word.traits | Trait::degree | Trait::own_vague;
  }
  return lexicon;
}

Lexicon::Lexicon() : slots_(kSlots, 0) {
  entries_.reserve(kSlots / 2);
  add_words();
  add_values();
  add_verbs();
}

std::size_t Lexicon::slot_of(WordKey key) const {
  std::size_t slot = key.spread(kSlots);
  while (slots_[slot] != 0 && entries_[slots_[slot] - 1U].key != key) slot = (slot + 1) & (kSlots - 1);
  return slot;
}

const Word* Lexicon::find(WordKey word) const {
  const std::uint16_t index = slots_[slot_of(word)];
  return index == 0 ? nullptr : &entries_[index - 1U].word;
}

Word& Lexicon::insert(std::string_view spelling) {
  const WordKey key(spelling);
  const std::size_t slot = slot_of(key);
  if (slots_[slot] != 0) return entries_[slots_[slot] - 1U].word;
  // A full table would loop for ever: people may add words, not thousands of them.
  if (entries_.size() >= kSlots / 2) return entries_.back().word;
  entries_.push_back({key, Word{}});
  entries_.back().word.lemma = spelling;
  entries_.back().word.lemma_key = key;
  slots_[slot] = static_cast<std::uint16_t>(entries_.size());
  return entries_.back().word;
}

std::string_view Lexicon::keep(std::string text) {
  return kept_.emplace_back(std::move(text));
}

void Lexicon::add_words() {
  for (const WordGroup& group : word_groups()) {
    for_each_word(group.words, [&](std::string_view text) {
      Word& word = insert(text);
      word.traits = word.traits | group.traits;
      if (!group.plurals || ends_in(text, "s")) return;
      Word& plural = insert(keep(form_in_s(text)));
      plural.traits = plural.traits | group.traits;
    });
  }
}

void Lexicon::add_values() {
  for (const ValueGroup& group : value_groups()) {
    int value = group.first;
    for_each_word(group.words, [&](std::string_view text) {
      Word& word = insert(text);
      word.traits = word.traits | group.traits;
      word.value = static_cast<std::int16_t>(value);
      value += group.step;
    });
  }
}

void Lexicon::add_verbs() {
  for (const VerbGroup& group : verb_groups()) {
    for_each_word(group.words, [&](std::string_view spelling) {
      Word base;
      base.verb_class = group.verb_class;
      base.rule = group.rule;
      base.direction = group.direction;
      add_verb(spelling, base);
      // British spelling: digitise beside digitize, analyse beside analyze.
      if (!ends_in(spelling, "ize") && !ends_in(spelling, "yze")) return;
      std::string british(spelling);
      british[british.size() - 2] = 's';
      add_verb(keep(std::move(british)), base);
    });
  }
  for (const IrregularForm& irregular : irregular_forms()) {
    if (const Word* base = find(WordKey(irregular.lemma)))
      add_form(std::string(irregular.form), Word(*base), Trait::inflected);
  }
}

void Lexicon::add_verb(std::string_view spelling, const Word& base) {
  const bool doubles = spelling.back() == '+';
  const std::string_view lemma = doubles ? spelling.substr(0, spelling.size() - 1) : spelling;
  Word word = base;
  word.lemma = lemma;
  word.lemma_key = WordKey(lemma);
  add_form(std::string(lemma), word, {});
  add_form(form_in_s(lemma), word, Trait::inflected);
  std::string stem(lemma);
  if (doubles) stem.push_back(lemma.back());
  add_form(form_in_ed(stem), word, Trait::inflected);
  add_form(form_in_ing(stem), word, Trait::gerund);
}

void Lexicon::add_form(std::string form, const Word& base, Traits extra) {
  Word& word = insert(keep(std::move(form)));
  // The first list that names a verb decides: "run a marathon" before "run the team".
  if (!word.traits.has(Trait::verb)) {
    word.lemma = base.lemma;
    word.lemma_key = base.lemma_key;
    word.verb_class = base.verb_class;
    word.rule = base.rule;
    word.direction = base.direction;
    word.traits = word.traits | extra;
  }
  word.traits = word.traits | Trait::verb;
}

}  // namespace cairn::analysis::prose
