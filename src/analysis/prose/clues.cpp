// The clues of a sentence, and the sums of their weights.
#include "analysis/prose/clues.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "analysis/prose/noun_phrase.h"
#include "analysis/prose/signs.h"

namespace cairn::analysis::prose {

namespace {

// "ward 4B", "room B12", "ISO 9001": which one it is says nothing of what is wanted there. "IE11" and "boto3"
// are names of their own, "20mpw" is a number.
bool is_number_of_name(const Sentence& sentence, std::size_t i) {
  const Token& token = sentence.at(i);
  const bool is_number = token.kind == TokenKind::number || token.is(Trait::number);
  if (is_number) return token.use == Use::label && !sentence.at(i + 1).is_mark('-');
  if (token.kind != TokenKind::code || token.use == Use::time || token.use == Use::cadence) return false;
  const std::string_view text = token.lower;
  const std::size_t last = text.size() - 1;
  return (is_digit(text.front()) && (last == 0 || is_digit(text[last - 1]))) ||
         (is_digit(text.back()) && (last == 0 || is_digit(text[1])));
}

std::string_view text_of(const Token& token) {
  if (token.use == Use::time) return "@time";
  if (token.use == Use::cadence) return "@cadence";
  switch (token.kind) {
    case TokenKind::word:
    case TokenKind::clitic:
      return token.lower;
    case TokenKind::code:
      return "@code";
    case TokenKind::quote:
      return "@quote";
    case TokenKind::blank:
      return "@blank";
    case TokenKind::mark:
      return token.mark == ',' ? "," : token.mark == ':' ? ":" : token.mark == '%' ? "%" : "";
    default:
      return "@number";
  }
}

constexpr std::array<std::string_view, kClueShapes> kShapeNames = {
    "unlisted",      "acronym",    "capital",      "length_3",      "length_6",       "length_10",
    "length_15",     "length_23",  "length_24",    "no_verb",       "verb_unlisted",  "verb_outcome",
    "verb_activity", "verb_vague", "verb_stative", "np_empty",      "np_definite",    "np_single",
    "np_bare",       "np_all",     "np_named",     "np_plural",     "np_bare_plural", "np_vague",
    "np_abstract",   "np_mass",    "np_generic",   "np_credential", "np_role",        "np_praised",
    "np_compared",   "np_pronoun", "np_narrowed",  "np_complement", "np_one_word",    "np_long"};

ClueShape length_of(std::size_t tokens) {
  if (tokens < 4) return ClueShape::length_3;
  if (tokens < 7) return ClueShape::length_6;
  if (tokens < 11) return ClueShape::length_10;
  if (tokens < 16) return ClueShape::length_15;
  return tokens < 24 ? ClueShape::length_23 : ClueShape::length_24;
}

ClueShape class_of(const Token& verb) {
  if (verb.word == nullptr || !verb.is(Trait::verb)) return ClueShape::verb_unlisted;
  switch (verb.word->verb_class) {
    case VerbClass::outcome:
      return ClueShape::verb_outcome;
    case VerbClass::activity:
      return ClueShape::verb_activity;
    case VerbClass::vague:
      return ClueShape::verb_vague;
    case VerbClass::stative:
      return ClueShape::verb_stative;
  }
  return ClueShape::verb_unlisted;
}

void read_object(const NounPhrase& np, ClueSink& sink) {
  if (np.is_empty) return sink.add(ClueShape::np_empty);
  const auto add = [&](bool holds, ClueShape shape) {
    if (holds) sink.add(shape);
  };
  add(np.is_definite, ClueShape::np_definite);
  add(np.is_single, ClueShape::np_single);
  add(!np.has_determiner, ClueShape::np_bare);
  add(np.is_all, ClueShape::np_all);
  add(np.is_named, ClueShape::np_named);
  add(np.is_plural, ClueShape::np_plural);
  add(np.is_plural && !np.has_determiner && !np.is_named, ClueShape::np_bare_plural);
  add(np.is_vague, ClueShape::np_vague);
  add(np.is_abstract, ClueShape::np_abstract);
  add(np.is_mass, ClueShape::np_mass);
  add(np.is_generic, ClueShape::np_generic);
  add(np.is_credential, ClueShape::np_credential);
  add(np.is_role, ClueShape::np_role);
  add(np.is_praised, ClueShape::np_praised);
  add(np.is_compared, ClueShape::np_compared);
  add(np.is_pronoun, ClueShape::np_pronoun);
  add(np.is_narrowed, ClueShape::np_narrowed);
  add(np.has_complement, ClueShape::np_complement);
  add(np.end - np.begin == 1, ClueShape::np_one_word);
  add(np.end - np.begin > 3, ClueShape::np_long);
}

std::uint64_t hash_of(char kind, std::string_view text) {
  std::uint64_t hash = 1469598103934665603U ^ static_cast<unsigned char>(kind);
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash ^ (hash >> 29);
}

class Weights {
 public:
  static const Weights& standard() {
    static const Weights weights;
    return weights;
  }

  Evidence of(char kind, std::string_view text) const {
    const std::uint16_t found = slots_[slot_of(kind, text)];
    return found == 0 ? Evidence{} : entries_[found - 1U].evidence;
  }
  Evidence of(ClueShape shape) const { return shapes_[static_cast<std::size_t>(shape)]; }

 private:
  struct Entry {
    char kind = 0;
    std::string_view text;
    Evidence evidence;
  };
  static constexpr std::size_t kMost = 16384;  // entries; a power of two
  static constexpr std::size_t kSlots = 2 * kMost;

  Weights() : slots_(kSlots, 0) {
    constexpr std::size_t kUsual = 6000;
    entries_.reserve(kUsual);
    std::string_view rest = clue_weights();
    while (!rest.empty() && entries_.size() < kMost) {
      const std::string_view clue = next(rest);
      const std::string_view specific = next(rest);
      const std::string_view measurable = next(rest);
      if (clue.size() < 3) continue;
      Entry entry{clue[0], clue.substr(2), {}};
      std::from_chars(specific.data(), specific.data() + specific.size(), entry.evidence.specific);
      std::from_chars(measurable.data(), measurable.data() + measurable.size(), entry.evidence.measurable);
      entries_.push_back(entry);
      slots_[slot_of(entry.kind, entry.text)] = static_cast<std::uint16_t>(entries_.size());
    }
    for (std::size_t i = 0; i < kClueShapes; ++i) shapes_[i] = of(kClueShape, kShapeNames[i]);
  }

  static std::string_view next(std::string_view& rest) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
  }

  std::size_t slot_of(char kind, std::string_view text) const {
    std::size_t slot = hash_of(kind, text) & (kSlots - 1);
    while (slots_[slot] != 0 &&
           (entries_[slots_[slot] - 1U].kind != kind || entries_[slots_[slot] - 1U].text != text))
      slot = (slot + 1) & (kSlots - 1);
    return slot;
  }

  std::vector<std::uint16_t> slots_;  // open addressing into entries_, from 1; 0 is free
  std::vector<Entry> entries_;
  std::array<Evidence, kClueShapes> shapes_;
};

// A word with its pieces. The pieces of a word are some twenty look-ups, and most words come again: the last
// word of each slot is remembered, by each thread for itself.
Evidence evidence_of_word(const Weights& weights, std::string_view word) {
  struct Remembered {
    WordKey word;
    Evidence evidence;
  };
  constexpr std::size_t kRemembered = 1024;  // a power of two
  thread_local std::array<Remembered, kRemembered> remembered;
  const WordKey key(word);
  Remembered& slot = remembered[key.spread(kRemembered)];
  if (slot.word == key) return slot.evidence;
  Evidence sum = weights.of(kClueWord, word);
  for_each_piece(word, [&](std::string_view piece) { sum += weights.of(kCluePiece, piece); });
  slot = {key, sum};
  return sum;
}

class Scale : public ClueSink {
 public:
  void add(char kind, std::string_view text) override {
    sum_ += kind == kClueWord ? evidence_of_word(weights_, text) : weights_.of(kind, text);
  }
  void add(ClueShape shape) override { sum_ += weights_.of(shape); }
  Evidence sum() const { return sum_; }

 private:
  const Weights& weights_ = Weights::standard();
  Evidence sum_;
};

}  // namespace

std::string_view name_of(ClueShape shape) {
  return kShapeNames[static_cast<std::size_t>(shape)];
}

void read_clues(const Sentence& sentence, const Structure& structure, const NounPhrase& object,
                ClueSink& sink) {
  constexpr std::size_t kMostTokens = 160;
  sink.add(kClueBase, "all");
  const std::size_t body = std::min(structure.body, sentence.size());
  const std::size_t end = std::min(sentence.size(), body + kMostTokens);
  std::array<WordKey, kMostTokens> seen;
  std::size_t words = 0;
  std::size_t numbers = 0;  // of names
  bool has_unlisted = false, has_acronym = false, has_capital = false;
  for (std::size_t i = body; i < end; ++i) {
    const Token& token = sentence.at(i);
    const bool is_of_name = is_number_of_name(sentence, i);
    if (is_of_name && token.kind == TokenKind::number) ++numbers;
    const std::string_view text = is_of_name ? std::string_view{} : text_of(token);
    const WordKey key(text);
    if (!key.empty() && std::find(seen.begin(), seen.begin() + words, key) == seen.begin() + words) {
      seen[words++] = key;
      sink.add(kClueWord, text);
    }
    if (token.kind != TokenKind::word) continue;
    const bool is_name = i > body && token.is_capital && token.use == Use::free;
    has_unlisted = has_unlisted || token.word == nullptr;
    has_acronym = has_acronym || (is_name && token.is_acronym);
    has_capital = has_capital || (is_name && !token.is_acronym);
  }
  if (has_unlisted) sink.add(ClueShape::unlisted);
  if (has_acronym) sink.add(ClueShape::acronym);
  if (has_capital) sink.add(ClueShape::capital);
  sink.add(length_of(sentence.size() - body - numbers));
  if (!structure.verb) return sink.add(ClueShape::no_verb);
  const Token& verb = sentence.at(*structure.verb);
  sink.add(class_of(verb));
  sink.add(kClueVerb, verb.lemma());
  if (!object.is_empty) sink.add(kClueObject, sentence.at(object.head).lower);
  read_object(object, sink);
}

Evidence weigh_clues(const Sentence& sentence, const Structure& structure, const NounPhrase& object) {
  Scale scale;
  read_clues(sentence, structure, object, scale);
  return scale.sum();
}

}  // namespace cairn::analysis::prose
