// Cuts a sentence into tokens: one pass, every look ahead bounded.
#pragma once

#include "analysis/prose/sentence.h"
#include "analysis/prose/signs.h"

namespace cairn::analysis::prose {

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const Lexicon& lexicon, Sentence& out)
      : text_(text), lexicon_(lexicon), out_(out) {}
  void run();

 private:
  // "Improve My Communication Skills": where nearly every word is large, capitals name nothing.
  void ignore_title_case();
  char peek(std::size_t ahead = 0) const;
  void step();
  Token& add(TokenKind kind, std::size_t end);
  void mark(Sign sign) { add(TokenKind::mark, at_ + sign.length).mark = sign.mark; }

  bool is_letter_at(std::size_t place) const;
  bool is_inner(std::size_t place) const;

  // Signs that hold a word together: full-stack, UI/UX, R&D, Node.js, C++, D1.1.
  bool joins(std::size_t begin, std::size_t place) const;

  // mid-October and end-of-year are two words each.
  bool is_split_prefix(std::size_t begin, std::size_t hyphen) const;
  void word();

  // C++, C#, and the grades A+ and B-.
  std::size_t suffix_signs(std::size_t end) const;
  void add_word(std::size_t end, bool has_digit);
  void url();

  // 's, 'll, 't after a word, with either apostrophe; the word of the lexicon is spelt with the straight one.
  void clitics();

  void number();
  bool fraction();
  bool is_fraction_at(std::size_t place) const;
  void suffix(std::size_t end, double value);
  bool is_letter_of_name(std::size_t end, std::size_t stop) const;
  bool is_of_space(std::size_t stop) const;
  bool digits_at(std::size_t offset, std::size_t count) const;
  bool iso_date();

  // D/M/Y, D.M.Y, D-M-Y, one or two digits each, the year two or four.
  bool slash_date();
  bool is_short_dotted_date(std::size_t year) const;
  bool year_first_date();
  bool clock();
  bool degree_class();

  // 24/7 and 9-to-5 count nothing.
  bool always();

  bool quotation(Sign sign);
  bool is_letterless(std::size_t place) const { return !is_inner(place); }
  bool closes(Sign open, Sign other, std::size_t place) const;

  // A sentence that stands in quotation marks as a whole is still a sentence.
  bool quote_until(Sign sign, std::size_t inner_end, std::size_t end);
  bool blank(Sign sign);
  bool blank_run(char c);

  std::string_view text_;
  const Lexicon& lexicon_;
  Sentence& out_;
  std::size_t at_ = 0;
  bool is_after_blank_ = false;
  bool is_shouting_ = false;
};

}  // namespace cairn::analysis::prose
