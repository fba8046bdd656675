// The clues of a sentence, and the sums of their weights.
#include "analysis/prose/clues.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "analysis/prose/noun_phrase.h"

namespace cairn::analysis::prose {

namespace {

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

std::string_view length_class(std::size_t tokens) {
  if (tokens < 4) return "length-3";
  if (tokens < 7) return "length-6";
  if (tokens < 11) return "length-10";
  if (tokens < 16) return "length-15";
  return tokens < 24 ? "length-23" : "length-24";
}

std::string_view class_of(const Token& verb) {
  if (verb.word == nullptr || !verb.is(Trait::verb)) return "verb-unlisted";
  switch (verb.word->verb_class) {
    case VerbClass::outcome:
      return "verb-outcome";
    case VerbClass::activity:
      return "verb-activity";
    case VerbClass::vague:
      return "verb-vague";
    case VerbClass::stative:
      return "verb-stative";
  }
  return "";
}

void read_object(const NounPhrase& np, ClueSink& sink) {
  if (np.is_empty) return sink.add(kClueShape, "np-empty");
  const auto add = [&](bool holds, std::string_view name) {
    if (holds) sink.add(kClueShape, name);
  };
  add(np.is_definite, "np-definite");
  add(np.is_single, "np-single");
  add(!np.has_determiner, "np-bare");
  add(np.is_all, "np-all");
  add(np.is_named, "np-named");
  add(np.is_plural, "np-plural");
  add(np.is_plural && !np.has_determiner && !np.is_named, "np-bare-plural");
  add(np.is_vague, "np-vague");
  add(np.is_abstract, "np-abstract");
  add(np.is_mass, "np-mass");
  add(np.is_generic, "np-generic");
  add(np.is_credential, "np-credential");
  add(np.is_role, "np-role");
  add(np.is_praised, "np-praised");
  add(np.is_compared, "np-compared");
  add(np.is_pronoun, "np-pronoun");
  add(np.is_narrowed, "np-narrowed");
  add(np.has_complement, "np-complement");
  add(np.end - np.begin == 1, "np-one-word");
  add(np.end - np.begin > 3, "np-long");
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

 private:
  struct Entry {
    char kind = 0;
    std::string_view text;
    Evidence evidence;
  };
  static constexpr std::size_t kMost = 16384;  // entries; a power of two
  static constexpr std::size_t kSlots = 2 * kMost;

  Weights() : slots_(kSlots, 0) {
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
};

// A word with its pieces. The pieces of a word are some twenty look-ups, and most words come again: the last
// word of each slot is remembered.
Evidence evidence_of_word(const Weights& weights, std::string_view word) {
  struct Remembered {
    std::string word;
    Evidence evidence;
  };
  constexpr std::size_t kRemembered = 1024;  // a power of two
  thread_local std::vector<Remembered> remembered(kRemembered);
  Remembered& slot = remembered[hash_of(kClueWord, word) & (kRemembered - 1)];
  if (slot.word == word) return slot.evidence;
  Evidence sum = weights.of(kClueWord, word);
  for_each_piece(word, [&](std::string_view piece) { sum += weights.of(kCluePiece, piece); });
  slot.word.assign(word);
  slot.evidence = sum;
  return sum;
}

class Scale : public ClueSink {
 public:
  void add(char kind, std::string_view text) override {
    sum_ += kind == kClueWord ? evidence_of_word(weights_, text) : weights_.of(kind, text);
  }
  Evidence sum() const { return sum_; }

 private:
  const Weights& weights_ = Weights::standard();
  Evidence sum_;
};

}  // namespace

void read_clues(const Sentence& sentence, const Structure& structure, ClueSink& sink) {
  constexpr std::size_t kMostTokens = 160;
  sink.add(kClueBase, "all");
  const std::size_t body = std::min(structure.body, sentence.size());
  const std::size_t end = std::min(sentence.size(), body + kMostTokens);
  std::vector<std::string_view> seen;
  bool has_unlisted = false, has_acronym = false, has_capital = false;
  for (std::size_t i = body; i < end; ++i) {
    const Token& token = sentence.at(i);
    const std::string_view text = text_of(token);
    if (!text.empty() && std::find(seen.begin(), seen.end(), text) == seen.end()) {
      seen.push_back(text);
      sink.add(kClueWord, text);
    }
    if (token.kind != TokenKind::word) continue;
    const bool is_name = i > body && token.is_capital && token.use == Use::free;
    has_unlisted = has_unlisted || token.word == nullptr;
    has_acronym = has_acronym || (is_name && token.is_acronym);
    has_capital = has_capital || (is_name && !token.is_acronym);
  }
  if (has_unlisted) sink.add(kClueShape, "unlisted");
  if (has_acronym) sink.add(kClueShape, "acronym");
  if (has_capital) sink.add(kClueShape, "capital");
  sink.add(kClueShape, length_class(sentence.size() - body));
  if (!structure.verb) return sink.add(kClueShape, "no-verb");
  const Token& verb = sentence.at(*structure.verb);
  sink.add(kClueShape, class_of(verb));
  sink.add(kClueVerb, verb.lemma());
  const NounPhrase np = parse_noun_phrase(sentence, *structure.verb + 1);
  if (!np.is_empty) sink.add(kClueObject, sentence.at(np.head).lower);
  read_object(np, sink);
}

Evidence weigh_clues(const Sentence& sentence, const Structure& structure) {
  Scale scale;
  read_clues(sentence, structure, scale);
  return scale.sum();
}

}  // namespace cairn::analysis::prose
