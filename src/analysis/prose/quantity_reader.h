// Reads one number at one token and what it counts: what read_quantities is made of.
#pragma once

#include <optional>
#include <string>

#include "analysis/prose/sentence.h"

namespace cairn::analysis::prose {

struct Number {
  std::size_t begin = 0;
  std::size_t end = 0;
  double value = 0;
  bool is_money = false;
  bool is_percent = false;
  bool is_multiple = false;  // double, 3x: relative by nature
  std::string currency;
  std::string_view time_unit;  // of 3:59:59, where its parts or what is run say which
};

class QuantityReader {
 public:
  explicit QuantityReader(Sentence& sentence) : s_(sentence) {}
  std::optional<Quantity> quantity(std::size_t i, std::size_t& begin, std::size_t& end);
  // "after 8 pm"
  bool names_hour() const;
  bool is_race_time(const Quantity& quantity, std::size_t begin, const Reading& reading) const;

 private:
  const Token& at(std::size_t i) const { return s_.at(i); }
  bool is_free(std::size_t i) const { return i < s_.size() && s_.tokens[i].use == Use::free; }

  // One number with its currency and percent sign, at token i exactly.
  std::optional<Number> number(std::size_t i) const;
  bool is_currency_before(std::size_t i) const;
  bool is_dollar_prefix(std::size_t i) const;
  std::string_view sign_of(const Token& mark) const;
  bool is_weight(const Number& number) const;
  bool value(std::size_t i, Number& result) const;

  // "a marathon in 3:30", "from 9:30 to 8:45": a time that was run, not one of the day.
  bool duration(std::size_t i, Number& result) const;
  double kilometres_around(std::size_t i) const;

  // "double the number", not "double-check" or "a double room".
  bool is_multiplying(std::size_t i) const;

  // twenty-five, three hundred, one; "one" must count something.
  bool words(std::size_t i, Number& result) const;
  void spoken(std::size_t i, Number& result) const;
  bool below_hundred(std::size_t i, Number& result) const;
  void half_behind(Number& result) const;
  void of_scale(Number& result) const;
  static double magnitude(const Token& token);

  // twofold, ten-fold
  bool fold(std::size_t i, Number& result) const;

  // One token: "twenty-five", "two-fifths".
  bool compound(std::size_t i, Number& result) const;
  bool fraction(std::size_t i, Number& result) const;
  bool counts_one(std::size_t i) const;
  bool is_ratio(std::size_t in) const;

  // half of, a third, half the
  bool part(std::size_t i, Number& result) const;
  bool is_race_of_half(std::size_t i) const;

  // "1.2 million", "five thousand"
  void scale(Number& result) const;
  void after(Number& result) const;

  // Grade 8, Level 3, Ward 4, ISO 9001, Python 3, #45: the number is part of a name.
  bool names_something(const Number& number) const;
  bool is_loose_count(const Number& number) const;
  static bool is_heap(const Token& token);
  bool is_named_behind(const Number& number) const;
  bool is_named_before(const Number& number) const;
  bool is_numbered_one(const Number& number) const;
  bool is_capital_name(const Number& number) const;
  bool is_lettered(const Number& number) const;
  bool is_decade(const Number& number) const;
  std::size_t counted_noun(std::size_t end) const;

  bool is_clock(const Number& number) const;
  bool is_model_year(const Number& number) const;

  // "book 3 flights", but not "Level 2".
  bool is_verb_here(std::size_t i) const;

  // A capital word at the very beginning is a name only when it is no verb: "Algebra 2".
  bool is_name_of_one(const Number& number) const;

  // "score IELTS 7.5", "reach TOEFL 100"
  bool is_scored(const Number& number) const;
  void compare(Quantity& quantity, std::size_t& begin) const;

  // Ranges, "from X to Y", "3 of 5".
  void extend(Quantity& quantity, Number& first, std::size_t& begin, std::size_t& end);
  std::optional<std::size_t> sum_behind(std::size_t i) const;
  std::string doubled_unit(std::size_t begin) const;
  static double ratio_of(const Token& first, const Token& second);
  static void merge(Number& first, const Number& second);
  std::size_t joint_after(std::size_t i) const;
  bool is_relative(std::size_t begin, std::size_t end) const;
  void unit(Quantity& quantity, const Number& number, std::size_t& end);
  bool is_modifier(std::size_t i) const;
  bool is_time_of_day(std::size_t i) const;
  bool is_last_noun(std::size_t i) const;
  std::string glued_unit(std::size_t hyphen) const;
  std::string_view unit_of_thousands(const Number& number, std::size_t noun) const;
  void rate(Quantity& quantity, std::size_t& end) const;
  static bool is_vague_unit(const Token& noun);
  bool is_any_of_its_kind(std::size_t first, std::size_t noun) const;

  Sentence& s_;
};

}  // namespace cairn::analysis::prose
