// What is wrong in a text, and where: the one shape in which every floor reports on the user's data.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cairn::document {

// Bytes of the source text, half open.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Span&) const = default;
};

// A second place that explains the first: drawn with dashes under its own line.
struct Label {
  Span span;
  std::string text;
  bool operator==(const Label&) const = default;
};

enum class FixSafety { safe, unsafe };

// An edit of the source text that mends the finding.
struct Fix {
  Span span;
  std::string replacement;
  FixSafety safety = FixSafety::safe;
  bool operator==(const Fix&) const = default;
};

struct Diagnostic {
  std::string_view code;  // "F002"; a literal
  Span span{};
  std::string message{};             // lower case, no full stop, user text in backticks
  std::string label{};               // said beside the caret: "needs 0.44/week"; may be empty
  std::vector<Label> also{};         // second spans
  std::vector<std::string> notes{};  // evidence and arithmetic
  std::string help{};                // what to do; may be empty
  std::vector<Fix> fixes{};          // applied together or not at all
  bool operator==(const Diagnostic&) const = default;
};

}  // namespace cairn::document
