// A grammar of few words, so that a typo is found when it is written and not on the day it should have fired.
#include "analysis/condition.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/number.h"
#include "base/text.h"

namespace cairn::analysis {
namespace {

using base::Date;

constexpr std::array<std::string_view, 4> kQuantities = {"hours/week", "slack", "pace", "date"};
constexpr std::array<std::string_view, 5> kFirstWords = {"hours/week", "slack", "pace", "date", "no"};
constexpr std::array<std::string_view, 2> kEvents = {"progress", "contact"};
constexpr std::array<std::string_view, 2> kJoiners = {"and", "or"};
constexpr std::string_view kForms =
    "it is one of hours/week < 3, slack < 14d, pace < 50%, no progress for 3w, no contact for 6w, "
    "date >= 2027-03-01, joined by `and`, `or`";
constexpr double kPercent = 100;
constexpr double kMinutesAnHour = 60;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_sign(char c) {
  return c == '<' || c == '>' || c == '=';
}

struct Word {
  std::string text;  // lower case
  std::size_t begin = 0, end = 0;
  std::string_view source{};
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    if (is_blank(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    const bool sign = is_sign(text[at]);
    while (end < text.size() && !is_blank(text[end]) && is_sign(text[end]) == sign) ++end;
    const std::string_view source = text.substr(at, end - at);
    words.push_back({base::lower_ascii(source), at, end, source});
    at = end;
  }
  return words;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text), words_(words_of(text)) {}

  tl::expected<Condition, ConditionError> parse() {
    Condition condition;
    condition.any.emplace_back();
    while (true) {
      const auto test = parse_test();
      if (!test) return tl::make_unexpected(test.error());
      condition.any.back().push_back(*test);
      if (at_ == words_.size()) return condition;
      const Word& joiner = words_[at_];
      if (joiner.text != "and" && joiner.text != "or")
        return fail(joiner, fmt::format("`{}` where `and` or `or` should stand", shown(joiner)), kJoiners);
      if (joiner.text == "or") condition.any.emplace_back();
      ++at_;
    }
  }

 private:
  using Parsed = tl::expected<Test, ConditionError>;

  static std::string shown(const Word& word) { return base::printable(word.source); }

  static tl::unexpected<ConditionError> fail(const Word& word, std::string message,
                                             std::span<const std::string_view> candidates,
                                             std::string_view help = kForms) {
    const auto likely = base::did_you_mean(word.text, candidates);
    return tl::make_unexpected(
        ConditionError{word.begin, word.end, std::move(message),
                       likely ? fmt::format("did you mean `{}`?", *likely) : std::string(help)});
  }

  // What is missing at the end of the text.
  tl::unexpected<ConditionError> fail_at_end(std::string message, std::string_view help = kForms) const {
    return tl::make_unexpected(
        ConditionError{text_.size(), text_.size(), std::move(message), std::string(help)});
  }

  Parsed parse_test() {
    if (at_ == words_.size()) {
      return fail_at_end(words_.empty() ? "the condition is empty"
                                        : fmt::format("nothing behind `{}`", shown(words_.back())));
    }
    const Word& first = words_[at_];
    if (first.text == "no") return parse_silence();
    const auto found = std::find(kQuantities.begin(), kQuantities.end(), first.text);
    if (found == kQuantities.end())
      return fail(first, fmt::format("`{}` is nothing that cairn measures", shown(first)), kFirstWords);
    ++at_;
    Test test;
    test.quantity = static_cast<Quantity>(found - kQuantities.begin());
    return parse_comparison(test, first);
  }

  Parsed parse_comparison(Test test, const Word& quantity) {
    constexpr std::array<std::string_view, 4> kSigns = {"<", "<=", ">", ">="};
    constexpr std::string_view kHelp = "write <, <=, > or >=";
    if (at_ == words_.size())
      return fail_at_end(fmt::format("`{}` is compared with nothing", shown(quantity)), kHelp);
    const Word& sign = words_[at_];
    const auto found = std::find(kSigns.begin(), kSigns.end(), sign.text);
    if (found == kSigns.end())
      return fail(sign, fmt::format("`{}` is no comparison", shown(sign)), {}, kHelp);
    test.comparison = static_cast<Comparison>(found - kSigns.begin());
    if (++at_ == words_.size()) return fail_at_end(fmt::format("nothing behind `{}`", shown(sign)));
    const Word& limit = words_[at_];
    if (!read_limit(limit, test))
      return fail(limit, fmt::format("`{}` cannot be compared with `{}`", shown(quantity), shown(limit)), {},
                  limit_help(test.quantity));
    test.spelling = limit.text;
    ++at_;
    return test;
  }

  static std::string_view limit_help(Quantity quantity) {
    switch (quantity) {
      case Quantity::hours_per_week:
        return "write hours: `3`, or `2h30m`";
      case Quantity::pace:
        return "write a share of what is required: `50%`";
      case Quantity::date:
        return "write a day: `2027-03-01`";
      case Quantity::slack:
      case Quantity::no_progress:
      case Quantity::no_contact:
        break;
    }
    return "write a span: `14d`, `3w`, `2mo`";
  }

  static bool read_limit(const Word& word, Test& test) {
    const std::string& text = word.text;
    switch (test.quantity) {
      case Quantity::hours_per_week:
        if (const auto hours = base::parse_number(text); hours && *hours >= 0) {
          test.limit = *hours;
          return true;
        }
        if (const auto work = base::parse_work(text)) {
          test.limit = static_cast<double>(work->count) / kMinutesAnHour;
          return true;
        }
        return false;
      case Quantity::pace:
        if (text.ends_with('%')) {
          const auto percent = base::parse_number(std::string_view(text).substr(0, text.size() - 1));
          if (percent && *percent >= 0) test.limit = *percent;
          return percent && *percent >= 0;
        }
        return false;
      case Quantity::date:
        if (const auto day = Date::parse_iso(text)) {
          test.limit = day->days();
          return true;
        }
        return false;
      case Quantity::slack:
      case Quantity::no_progress:
      case Quantity::no_contact:
        break;
    }
    const bool is_negative = test.quantity == Quantity::slack && text.starts_with('-');
    const auto span = base::parse_span(std::string_view(text).substr(is_negative ? 1 : 0));
    if (!span) return false;
    test.span = is_negative ? base::Span{-span->days, -span->months} : *span;
    return true;
  }

  // `no progress for 3w`
  Parsed parse_silence() {
    const Word& no = words_[at_];
    if (++at_ == words_.size()) return fail_at_end(fmt::format("nothing behind `{}`", shown(no)));
    const Word& event = words_[at_];
    if (event.text != "progress" && event.text != "contact")
      return fail(event, fmt::format("`{}` is nothing that cairn waits for", shown(event)), kEvents,
                  "write `no progress for 3w` or `no contact for 6w`");
    Test test;
    test.quantity = event.text == "progress" ? Quantity::no_progress : Quantity::no_contact;
    test.comparison = Comparison::at_least;
    if (++at_ == words_.size())
      return fail_at_end(fmt::format("nothing behind `{}`", shown(event)), "say for how long: `for 3w`");
    const Word& in_between = words_[at_];
    if (in_between.text != "for")
      return fail(in_between, fmt::format("`{}` where `for` should stand", shown(in_between)), {},
                  "say for how long: `for 3w`");
    if (++at_ == words_.size()) return fail_at_end("nothing behind `for`", "say for how long: `for 3w`");
    const Word& span = words_[at_];
    if (!read_limit(span, test))
      return fail(span, fmt::format("`{}` is no span", shown(span)), {}, limit_help(test.quantity));
    test.spelling = span.text;
    ++at_;
    return test;
  }

  std::string_view text_;
  std::vector<Word> words_;
  std::size_t at_ = 0;
};

std::string_view sign_of(Comparison comparison) {
  switch (comparison) {
    case Comparison::less:
      return "<";
    case Comparison::at_most:
      return "<=";
    case Comparison::more:
      return ">";
    case Comparison::at_least:
      return ">=";
  }
  return "";
}

bool compares(double value, Comparison comparison, double limit) {
  switch (comparison) {
    case Comparison::less:
      return value < limit;
    case Comparison::at_most:
      return value <= limit;
    case Comparison::more:
      return value > limit;
    case Comparison::at_least:
      return value >= limit;
  }
  return false;
}

Verdict compared(const Test& test, double value, double limit, std::string_view name,
                 std::string_view shown) {
  return {compares(value, test.comparison, limit),
          fmt::format("{} is {} ({} {})", name, shown, sign_of(test.comparison), test.spelling)};
}

// As it was written.
std::string spelled(const Test& test) {
  const auto compared = [&](std::string_view quantity) {
    return fmt::format("{} {} {}", quantity, sign_of(test.comparison), test.spelling);
  };
  switch (test.quantity) {
    case Quantity::no_progress:
      return "no progress for " + test.spelling;
    case Quantity::no_contact:
      return "no contact for " + test.spelling;
    case Quantity::hours_per_week:
    case Quantity::slack:
    case Quantity::pace:
    case Quantity::date:
      break;
  }
  return compared(kQuantities.at(static_cast<std::size_t>(test.quantity)));
}

std::string why_untested(const Test& test, const Measures& measures) {
  switch (test.quantity) {
    case Quantity::hours_per_week:
      return " yet: no hours are recorded";
    case Quantity::no_progress:
      return " yet: nothing is recorded, and the goal has no start";
    case Quantity::no_contact:
      return measures.has_people ? " yet: no contact is recorded, and the goal has no start"
                                 : ": the goal names no people";
    case Quantity::pace:
      if (measures.is_habit) return " yet: no period is over";
      break;
    case Quantity::slack:
    case Quantity::date:
      break;
  }
  return measures.why_no_way;
}

Verdict judge_slack(const Test& test, const Measures& measures, Date today) {
  const bool wants_little = test.comparison == Comparison::less || test.comparison == Comparison::at_most;
  if (measures.never_gets_there) return {wants_little, "at this pace it never gets there"};
  if (measures.is_reached) return {false, {}};
  if (!measures.slack_days) return {};
  const int limit = (today + test.span) - today;
  return compared(test, *measures.slack_days, limit, "slack", fmt::format("{}d", *measures.slack_days));
}

// Where nothing has happened yet, the beginning counts.
Verdict judge_silence(const Test& test, std::optional<Date> last, std::optional<Date> since,
                      std::string_view what, Date today) {
  if (!last) last = since;
  if (!last) return {};
  const std::string reason = fmt::format("no {} for {}d ({})", what, today - *last, test.spelling);
  return {*last + test.span <= today, reason};
}

Verdict judge_test(const Test& test, const Measures& measures, Date today) {
  switch (test.quantity) {
    case Quantity::hours_per_week:
      if (!measures.hours_per_week) return {};
      return compared(test, *measures.hours_per_week, test.limit, "hours/week",
                      base::format_number(std::round(*measures.hours_per_week * 10) / 10));
    case Quantity::slack:
      return judge_slack(test, measures, today);
    case Quantity::pace: {
      if (!measures.pace && measures.is_reached) return {false, {}};
      if (!measures.pace) return {};
      const double percent = *measures.pace * kPercent;
      return compared(test, percent, test.limit, "pace", fmt::format("{:.0f}%", percent));
    }
    case Quantity::date:
      return compared(test, today.days(), test.limit, "date", today.iso());
    case Quantity::no_progress:
      return judge_silence(test, measures.last_progress, measures.since, "progress", today);
    case Quantity::no_contact:
      if (!measures.has_people) return {};
      return judge_silence(test, measures.last_contact, measures.since, "contact", today);
  }
  return {};
}

// False as soon as one is false; else unknown as soon as one is.
Verdict judge_all(const std::vector<Test>& tests, const Measures& measures, Date today) {
  Verdict all{true, {}};
  for (const Test& test : tests) {
    const Verdict one = judge_test(test, measures, today);
    if (one.holds == false) return {false, {}};
    if (!one.holds) {
      all.holds.reset();
      all.untested.push_back(
          fmt::format("{} cannot be tested{}", spelled(test), why_untested(test, measures)));
    }
    if (all.reason.find(one.reason) != std::string::npos) continue;
    all.reason += (all.reason.empty() ? "" : " and ") + one.reason;
  }
  return all;
}

}  // namespace

tl::expected<Condition, ConditionError> parse_condition(std::string_view text) {
  return Parser(text).parse();
}

Verdict judge(const Condition& condition, const Measures& measures, Date today) {
  Verdict any{false, {}};
  for (const auto& tests : condition.any) {
    Verdict all = judge_all(tests, measures, today);
    if (all.holds == true) return all;
    if (!all.holds) any.holds.reset();
    any.untested.insert(any.untested.end(), all.untested.begin(), all.untested.end());
  }
  return any;
}

}  // namespace cairn::analysis
