// A text in which the parser stopped, with the questions that every explanation asks of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "document/lines.h"
#include "document/meant_value.h"
#include "document/parse_error.h"
#include "document/white_space.h"

namespace cairn::document {

class FaultText {
 public:
  FaultText(const Complaint& complaint, const Scene& scene);

  const Complaint& said() const { return said_; }
  const Scene& scene() const { return scene_; }
  std::string_view text() const { return text_; }
  std::uint32_t size() const { return lines_.size(); }

  bool is_problem(std::string_view part) const { return said_.problem.find(part) != std::string_view::npos; }
  char at(std::uint32_t place) const { return place < size() ? text_[place] : '\n'; }
  std::string sign_at(std::uint32_t place) const;  // in backticks
  std::string_view slice(Span span) const { return text_.substr(span.begin, span.end - span.begin); }
  Surroundings surroundings() const;

  std::uint32_t line_begin(std::uint32_t place) const { return lines_.begin_of_line(place); }
  std::uint32_t line_end(std::uint32_t place) const { return lines_.end_of_line(place); }
  std::uint32_t first_of_line(std::uint32_t place) const { return lines_.first_of_line(place); }
  bool is_first_of_line(std::uint32_t place) const { return lines_.is_first_of_line(place); }
  bool is_same_line(std::uint32_t a, std::uint32_t b) const { return line_begin(a) == line_begin(b); }

  // Never empty where there is a character to point at.
  Span character(std::uint32_t place) const;
  // What stands from `place` to the end of the line, or of the entry, less a comment: to point at.
  Span rest_of_line(std::uint32_t place) const;
  // The same, or the character at `place` where nothing is left.
  Span rest_or_character(std::uint32_t place) const;

  // Adds the value that begins at `begin` in quotes to what helps, and as a fix; nothing where no value
  // begins there or its end is in doubt.
  void offer_quotes(Diagnostic& out, std::uint32_t begin, FixSafety safety) const;
  // A fault at `place`, where a value begins that needs quotes.
  Diagnostic quote_it(std::uint32_t place, std::string message, FixSafety safety) const;

 private:
  Complaint said_;
  const Scene& scene_;
  std::string_view text_;
  Lines lines_;
};

}  // namespace cairn::document
