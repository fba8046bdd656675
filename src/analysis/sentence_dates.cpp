// A deadline that is silently passed over looks like one that was understood.
#include "analysis/sentence_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/date_phrase.h"
#include "base/text.h"

namespace cairn::analysis {
namespace {

struct Piece {
  std::string text;  // in lower case, without the punctuation behind it
  prose::TextSpan span;
};

std::vector<Piece> pieces_of(std::string_view statement) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < statement.size();) {
    const std::size_t begin = statement.find_first_not_of(" \t\n", at);
    if (begin == std::string_view::npos) break;
    std::size_t end = std::min(statement.find_first_of(" \t\n", begin), statement.size());
    at = end;
    while (end > begin && std::string_view(",.;:!?)").find(statement[end - 1]) != std::string_view::npos)
      --end;
    pieces.push_back({base::lower_ascii(statement.substr(begin, end - begin)),
                      {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
  }
  return pieces;
}

std::size_t digits_in(std::string_view text) {
  const auto end = std::find_if(text.begin(), text.end(), [](char c) { return c < '0' || c > '9'; });
  return static_cast<std::size_t>(end - text.begin());
}

// 31, 31st
bool is_day(std::string_view text) {
  const std::size_t digits = digits_in(text);
  if (digits < 1 || digits > 2) return false;
  const std::string_view ending = text.substr(digits);
  constexpr std::array<std::string_view, 5> kEndings = {"", "st", "nd", "rd", "th"};
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

bool is_year(std::string_view text) {
  return text.size() == 4 && digits_in(text) == 4;
}

bool is_month(std::string_view text) {
  return base::parse_month_name(text).has_value();
}

// How many numbers between slashes it is: 10/1 are two, 1/3/2027 are three; 0 for anything else.
std::size_t slashed_parts(std::string_view text) {
  const auto parts = base::split(text, '/');
  const bool are_numbers = std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
    return !part.empty() && part.size() <= 4 && digits_in(part) == part.size();
  });
  return are_numbers && parts.size() >= 2 && parts.size() <= 3 ? parts.size() : 0;
}

// How many pieces from `i` on have the shape of a day; 0 for none.
std::size_t day_length(const std::vector<Piece>& pieces, std::size_t i) {
  const auto at = [&](std::size_t k) {
    return k < pieces.size() ? std::string_view(pieces[k].text) : std::string_view();
  };
  const bool names_day = (is_day(at(i)) && is_month(at(i + 1))) || (is_month(at(i)) && is_day(at(i + 1)));
  if (names_day) return is_year(at(i + 2)) ? 3 : 2;
  const bool is_of_month = is_day(at(i)) && at(i + 1) == "of" && is_month(at(i + 2));
  if (is_of_month) return is_year(at(i + 3)) ? 4 : 3;
  const bool is_iso = at(i).size() == 10 && at(i)[4] == '-' && at(i)[7] == '-' && is_year(at(i).substr(0, 4));
  return slashed_parts(at(i)) > 0 || is_iso ? 1 : 0;
}

// "June 2027 has 30 days" as a day that exists: 30 June 2027.
std::string last_day_of(std::string_view reason) {
  const std::size_t has = reason.find(" has ");
  const std::size_t digit = reason.find_first_of("0123456789", has);
  if (has == std::string_view::npos || digit == std::string_view::npos) return {};
  return fmt::format("{} {}", reason.substr(digit, digits_in(reason.substr(digit))), reason.substr(0, has));
}

// In the manner of a finding: the sentence's words in backticks, and no help for the command line.
UnreadDate in_a_sentence(prose::TextSpan span, std::string_view words, const base::Error& error) {
  const std::string quoted = fmt::format("`{}`", base::printable(words));
  if (error.message.find("does not exist") == std::string::npos) {
    const bool has_two = error.message.find("two ways") != std::string::npos;
    return {span, quoted + (has_two ? " can be read in two ways" : " is not written as a date"), error.help};
  }
  const std::size_t colon = error.message.find(": ");
  const std::string reason = colon == std::string::npos ? std::string() : error.message.substr(colon + 2);
  const std::string last = last_day_of(reason);
  if (last.empty()) return {span, quoted + " does not exist", "write a day that does"};
  return {span, fmt::format("{} does not exist: {}", quoted, reason),
          fmt::format("write a day that does, for example `{}`", last)};
}

bool tells_of_past(std::string_view statement, prose::TextSpan span) {
  const std::vector<Piece> before = pieces_of(statement.substr(0, span.begin));
  if (before.empty()) return false;
  const std::string& word = before.back().text;
  constexpr std::array<std::string_view, 16> kParticiples = {
      "written", "wrote", "built", "made", "begun", "began", "bought", "born",
      "taken",   "sold",  "won",   "held", "drawn", "shot",  "left",   "lost"};
  return word.ends_with("ed") ||
         std::find(kParticiples.begin(), kParticiples.end(), word) != kParticiples.end();
}

bool is_behind_preposition(const std::vector<Piece>& pieces, std::size_t i) {
  if (i > 0 && pieces[i - 1].text == "the") --i;
  if (i > 0 && base::parse_weekday_name(pieces[i - 1].text)) --i;
  constexpr std::array<std::string_view, 6> kWords = {"by", "before", "until", "till", "due", "on"};
  return i > 0 && std::find(kWords.begin(), kWords.end(), pieces[i - 1].text) != kWords.end();
}

}  // namespace

const prose::TimePhrase* passed_date(std::string_view statement, const prose::Reading& reading,
                                     base::Date today) {
  const prose::TimePhrase* due = prose::due_phrase(reading);
  if (due == nullptr || due->interval->last >= today) return nullptr;
  const bool is_told = due->kind == prose::TimeKind::window && tells_of_past(statement, due->span);
  return is_told ? nullptr : due;
}

std::vector<UnreadDate> unread_dates(std::string_view statement, const prose::Reading& reading,
                                     base::Date today, const base::CalendarSettings& calendar) {
  std::vector<UnreadDate> unread;
  if (statement.find_first_of("0123456789") == std::string_view::npos) return unread;
  const std::vector<Piece> pieces = pieces_of(statement);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t length = day_length(pieces, i);
    if (length == 0 || !is_behind_preposition(pieces, i)) continue;
    const prose::TextSpan span{pieces[i].span.begin, pieces[i + length - 1].span.end};
    // "Cut waste by 1/2" is a half.
    const bool counts_elsewhere =
        std::any_of(reading.quantities.begin(), reading.quantities.end(),
                    [&](const prose::Quantity& quantity) { return quantity.span.end <= span.begin; });
    const bool is_change = reading.verb && reading.verb->direction != prose::Direction::none;
    if (slashed_parts(pieces[i].text) == 2 && is_change && !counts_elsewhere) continue;
    std::string text;
    for (std::size_t k = i; k < i + length; ++k) {
      if (pieces[k].text != "of") text += (text.empty() ? "" : " ") + pieces[k].text;
    }
    const auto day = base::parse_date_phrase(text, today, calendar);
    const bool is_read = std::any_of(reading.times.begin(), reading.times.end(), [&](const auto& time) {
      return time.interval && time.span.covers(span);
    });
    // 50/50 is no day at all.
    const bool means_day = !day && !day.error().message.starts_with("cannot read");
    if (means_day && !is_read)
      unread.push_back(in_a_sentence(span, prose::text_of(statement, span), day.error()));
    i += length - 1;
  }
  return unread;
}

}  // namespace cairn::analysis
