// A node against its schema: F003, F004, F006, and the half of F012 that only the schema can tell.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/number.h"
#include "base/text.h"
#include "document/mapping_checks.h"
#include "document/read.h"
#include "document/value.h"
#include "model/decode.h"
#include "model/remedies.h"
#include "model/schema.h"

namespace cairn::model {
namespace {

using document::Diagnostic;
using document::Node;

// Words that people use for a key of ours and that no edit distance would find.
struct Synonym {
  std::string_view word;
  std::string_view key;
};
constexpr std::array kSynonyms = {
    Synonym{"deadline", "due"},
    Synonym{"title", "statement"},
    Synonym{"goal", "statement"},
    Synonym{"description", "notes"},
    Synonym{"parent", "supports"},
    Synonym{"reason", "why"},
    Synonym{"state", "status"},
    Synonym{"begin", "start"},
    Synonym{"task", "do"},
    Synonym{"todo", "do"},
    Synonym{"end", "due"},
    Synonym{"target_date", "due"},
    Synonym{"depends", "after"},
    Synonym{"blocked_by", "after"},
    Synonym{"assignee", "delegated_to"},
    Synonym{"priority", "important"},
    Synonym{"mitigation", "then"},
    Synonym{"frequency", "every"},
    Synonym{"cadence", "every"},
    Synonym{"strategies", "obstacles"},
    Synonym{"mentors", "people"},
};

std::string quoted(std::string_view text) {
  return fmt::format("`{}`", base::truncate_to_width(base::printable(text), 40));
}

std::optional<std::string_view> likely_key(std::string_view key, const Schema& schema) {
  for (const Synonym& synonym : kSynonyms) {
    if (synonym.word == key && schema.find(synonym.key) != nullptr) return synonym.key;
  }
  std::vector<std::string_view> keys;
  for (const FieldSpec& field : schema.fields) keys.push_back(field.key);
  return base::did_you_mean(key, keys);
}

void report_unknown_key(Node key, Node map, const Schema& schema, std::vector<Diagnostic>& out) {
  Diagnostic finding{.code = "F003", .span = key.span()};
  finding.message = fmt::format("unknown key {} in {}", quoted(key.text()), schema.name);
  if (const auto likely = likely_key(key.text(), schema)) {
    finding.help = fmt::format("did you mean `{}`?", *likely);
    if (map.find(*likely)) {
      finding.help += " it is there already";
    } else {
      finding.fixes.push_back({key.span(), std::string(*likely), document::FixSafety::safe});
    }
  } else {
    finding.help = "keys of your own begin with `x-`";
  }
  out.push_back(std::move(finding));
}

std::string_view noun(Node node) {
  switch (node.kind()) {
    case document::Kind::mapping:
      return "a map";
    case document::Kind::sequence:
      return "a list";
    case document::Kind::scalar:
      return "a single value";
  }
  return "";
}

void report_type(Node value, const FieldSpec& spec, std::vector<Diagnostic>& out) {
  Diagnostic finding{.code = "F004", .span = value.span()};
  finding.message = value.is_scalar()
                        ? fmt::format("`{}` is {}, not {}", spec.key, quoted(value.text()), expectation(spec))
                        : fmt::format("`{}` is {}, not {}", spec.key, noun(value), expectation(spec));
  out.push_back(std::move(finding));
}

void report_bad_word(Node value, const FieldSpec& spec, std::vector<Diagnostic>& out) {
  report_type(value, spec, out);
  if (const auto likely = base::did_you_mean(base::lower_ascii(value.text()), spec.words)) {
    out.back().help = fmt::format("did you mean `{}`?", *likely);
    out.back().fixes.push_back({value.span(), std::string(*likely), document::FixSafety::safe});
  }
}

void report_bad_boolean(Node value, const FieldSpec& spec, std::vector<Diagnostic>& out) {
  report_type(value, spec, out);
  const std::string word = base::lower_ascii(value.text());
  const bool yes = word == "yes" || word == "y" || word == "on" || word == "true";
  const bool no = word == "no" || word == "n" || word == "off" || word == "false";
  if (!yes && !no) return;
  out.back().help = fmt::format("write `{}`", yes);
  out.back().fixes.push_back({value.span(), yes ? "true" : "false", document::FixSafety::safe});
}

void report_bad_date(Node value, std::vector<Diagnostic>& out) {
  Diagnostic finding{.code = "F006", .span = value.span()};
  finding.message = fmt::format("{} is not a date", quoted(value.text()));
  finding.help = why_no_date(value.text());
  if (const std::string date = likely_date(value.text()); finding.help.empty() && !date.empty()) {
    finding.help = fmt::format("write `{}`", date);
    finding.fixes.push_back({value.span(), date, document::FixSafety::safe});
  }
  if (finding.help.empty()) finding.help = "write the day as YYYY-MM-DD, for example 2027-05-31";
  out.push_back(std::move(finding));
}

void report_swallowed_comment(Node value, std::vector<Diagnostic>& out) {
  const auto swallowed = document::swallowed_comment(value);
  const bool is_empty = value.span().begin == value.span().end;
  if (!swallowed || (value.is_null() && !is_empty)) return;
  const std::string_view source = value.tree()->source();
  const std::string_view text =
      base::trim(source.substr(swallowed->begin, swallowed->end - swallowed->begin));
  const auto begin = static_cast<std::uint32_t>(text.data() - source.data());
  Diagnostic finding{.code = "F012", .span = {begin, begin + static_cast<std::uint32_t>(text.size())}};
  finding.message = fmt::format("{} is read as a comment: the text ends before it", quoted(text));
  if (is_empty) finding.message = fmt::format("{} is read as a comment: no text is left", quoted(text));
  if (!is_empty) finding.also.push_back({value.span(), "all that is left of the text"});
  finding.help = "put the text in quotes, or a space behind `#` if it is a comment";
  const document::Span whole{value.span().begin, swallowed->end};
  const std::string_view joined = source.substr(whole.begin, whole.end - whole.begin);
  if (joined.find('\n') == std::string_view::npos) {
    const std::string_view gap = is_empty ? source.substr(whole.begin, begin - whole.begin) : "";
    finding.fixes.push_back(
        {whole,
         std::string(gap) + document::to_flow(document::Value::quoted(std::string(base::trim(joined)))),
         document::FixSafety::safe});
  }
  out.push_back(std::move(finding));
}

// "22:00-02:00", where that is what is wrong.
bool ends_on_the_next_day(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return false;
  const auto from = parse_time_of_day(base::trim(text.substr(0, dash)));
  const auto to = parse_time_of_day(base::trim(text.substr(dash + 1)));
  return from && to && *to < *from;
}

void report_overlap(Node one, Node other, const FieldSpec& spec, std::vector<Diagnostic>& out) {
  Diagnostic finding{.code = "F004", .span = one.span()};
  finding.message =
      fmt::format("`{}`: {} overlaps with {}", spec.key, quoted(one.text()), quoted(other.text()));
  finding.also.push_back({other.span(), "the same time"});
  finding.help = "the time of both counts once: write one block for it";
  out.push_back(std::move(finding));
}

// Each entry at its own place; then what only all of them together say.
void validate_day_plan(Node value, const FieldSpec& spec, std::vector<Diagnostic>& out) {
  struct Said {
    Node node;
    Block block;
  };
  std::vector<Said> blocks;
  std::int64_t minutes = 0;
  const auto look = [&](Node one) {
    const auto work = one.is_scalar() ? base::parse_work(one.text()) : std::nullopt;
    const auto block = one.is_scalar() ? parse_block(one.text()) : std::nullopt;
    if (!work && !block) {
      report_type(one, spec, out);
      if (one.is_scalar() && ends_on_the_next_day(one.text()))
        out.back().help = "a block ends with its day: 22:00-24:00, and 00:00-02:00 on the next one";
      return;
    }
    if (work)
      minutes = std::min<std::int64_t>(minutes + std::min<std::int64_t>(work->count, 2 * kMinutesADay),
                                       2 * kMinutesADay);
    if (!block) return;
    minutes += block->to - block->from;
    const auto other = std::find_if(blocks.begin(), blocks.end(), [&](const Said& said) {
      return said.block.from < block->to && block->from < said.block.to;
    });
    if (other != blocks.end()) {
      minutes -= std::min(block->to, other->block.to) - std::max(block->from, other->block.from);
      report_overlap(one, other->node, spec, out);
    }
    blocks.push_back({one, *block});
  };
  if (value.is_sequence()) {
    for (const Node one : value.items()) look(one);
  } else {
    look(value);
  }
  if (minutes <= kMinutesADay) return;
  out.push_back({.code = "F004", .span = value.span()});
  out.back().message = fmt::format("`{}` is more than a day has", spec.key);
  out.back().help = "a day has 24 hours";
}

bool is_positive(std::string_view integer) {
  return !integer.starts_with('-') && integer.find_first_of("123456789") != std::string_view::npos;
}

// Settings of which nothing would make no sense: a block of no time never ends.
bool wants_some(const FieldSpec& spec) {
  return spec.key == "block" || spec.key == "horizon" || spec.key == "timer_cap";
}

template <class Amount>
bool is_amount(const std::optional<Amount>& amount, const FieldSpec& spec) {
  return amount && (*amount != Amount{} || !wants_some(spec));
}

// Whether a scalar fits a type that has nothing more to say than yes or no.
bool fits(Node value, const FieldSpec& spec) {
  const std::string_view text = value.text();
  switch (spec.type) {
    case FieldType::number:
      return base::parse_number(text).has_value();
    case FieldType::target:
      return parse_target(text).has_value();
    case FieldType::integer:
      return value.type() == document::ScalarType::integer &&
             (spec.key != "format" || is_positive(value.text()));
    case FieldType::work:
      return is_amount(base::parse_work(text), spec);
    case FieldType::span:
      return is_amount(base::parse_span(text), spec);
    case FieldType::rate:
      return parse_hours(text).has_value();
    case FieldType::cadence:
      return parse_cadence(text).has_value();
    case FieldType::money:
      return parse_money(text).has_value();
    case FieldType::time:
      return parse_time_of_day(text).has_value();
    case FieldType::month_day:
      return is_month_day(text);
    case FieldType::days:
      return parse_days(text).has_value();
    case FieldType::moment:
      return base::Date::parse_iso(text) || base::parse_local_time(text);
    case FieldType::text:
    case FieldType::date:
    case FieldType::boolean:
    case FieldType::word:
    case FieldType::goal:
    case FieldType::person:
    case FieldType::item:
    case FieldType::name:
    case FieldType::day_plan:
    case FieldType::audience:
    case FieldType::meanings:
    case FieldType::map:
    case FieldType::list:
    case FieldType::items:
    case FieldType::any:
      return true;
  }
  return true;
}

// In braces a comma ends the number as it ends a text; quotes would not make it one.
void mend_cut_number(Node value, const FieldSpec& spec, std::vector<Diagnostic>& out) {
  if (spec.type != FieldType::number && spec.type != FieldType::target) return;
  for (Diagnostic& finding : out) {
    if (finding.code != "F012" || finding.fixes.size() != 1) continue;
    document::Fix& fix = finding.fixes.front();
    if (fix.span.begin != value.span().begin) continue;
    const std::string_view source = value.tree()->source();
    const std::string number = likely_number(source.substr(fix.span.begin, fix.span.end - fix.span.begin));
    if (number.empty()) return;
    fix.replacement = number;
    finding.help = fmt::format("write `{}`", number);
  }
}

void suggest_number(Node value, Diagnostic& finding) {
  const std::string number = likely_number(value.text());
  if (number.empty()) return;
  finding.help = fmt::format("write `{}`", number);
  finding.fixes.push_back({value.span(), number, document::FixSafety::safe});
}

void validate_list(Node value, const FieldSpec& spec, FieldType element, std::vector<Diagnostic>& out) {
  if (!value.is_sequence()) {
    report_type(value, spec, out);
    if (value.is_mapping() && element == FieldType::map) suggest_list_of_one(value, spec, out.back());
    if (value.is_scalar()) {
      if (element == FieldType::map) return suggest_list(value, spec, out.back());
      const std::string_view source = value.source();
      out.back().help = fmt::format("write `{}: [{}]`", spec.key, source);
      if (value.style() != document::Style::literal && value.style() != document::Style::folded) {
        out.back().fixes.push_back({value.span(), fmt::format("[{}]", source), document::FixSafety::safe});
      }
    }
    return;
  }
  const FieldSpec item_spec{spec.key, element, spec.summary, spec.words, FieldType::text, spec.schema};
  for (const Node item : value.items()) {
    validate_field(item, item_spec, out);
    if (element == FieldType::map && item.is_scalar() && !item.is_null())
      suggest_item(item, spec, out.back());
  }
}

void validate_meanings(Node value, const FieldSpec& spec, std::vector<Diagnostic>& out) {
  if (value.is_mapping()) return;
  if (value.is_sequence()) return;
  report_type(value, spec, out);
}

void validate_scalar(Node value, const FieldSpec& spec, std::vector<Diagnostic>& out) {
  if (!value.is_scalar()) return report_type(value, spec, out);
  switch (spec.type) {
    case FieldType::text:
    case FieldType::name:
      return report_swallowed_comment(value, out);
    case FieldType::date:
      if (!base::Date::parse_iso(value.text())) report_bad_date(value, out);
      return;
    case FieldType::boolean:
      if (value.type() != document::ScalarType::boolean) report_bad_boolean(value, spec, out);
      return;
    case FieldType::word:
      if (std::find(spec.words.begin(), spec.words.end(), value.text()) == spec.words.end()) {
        report_bad_word(value, spec, out);
      }
      return;
    default:
      break;  // the types that only fit or do not
  }
  if (fits(value, spec)) return;
  report_type(value, spec, out);
  if (spec.type == FieldType::number || spec.type == FieldType::target) suggest_number(value, out.back());
  if (spec.type == FieldType::rate && base::parse_rate(value.text())) {
    out.back().message = fmt::format("`{}` is {}, more than a week has", spec.key, quoted(value.text()));
    out.back().help = "a week has 168 hours";
  }
}

}  // namespace

std::string expectation(const FieldSpec& spec) {
  switch (spec.type) {
    case FieldType::date:
      return "a date such as 2027-05-31";
    case FieldType::boolean:
      return "true or false";
    case FieldType::number:
      return "a number such as 12, 3.5 or 42k";
    case FieldType::target:
      return "a number such as 80, 42k, +20% or -5";
    case FieldType::integer:
      return spec.key == "format" ? "a whole number from 1 on" : "a whole number";
    case FieldType::word: {
      std::string words;
      for (std::size_t i = 0; i < spec.words.size(); ++i) {
        if (i > 0) words += i + 1 == spec.words.size() ? " or " : ", ";
        words += spec.words[i];
      }
      return words;
    }
    case FieldType::goal:
      return "a goal's id";
    case FieldType::person:
      return "a person's id";
    case FieldType::item:
      return "an item's address";
    case FieldType::name:
      return "a name of the profile";
    case FieldType::work:
      return "a duration of work such as 30m, 2h or 2h30m";
    case FieldType::span:
      return "a span such as 3d, 2w, 6mo or 1y";
    case FieldType::rate:
      return "a rate such as 5h/week or 30m/day";
    case FieldType::cadence:
      return "day, week, month, quarter, or a span such as 2w";
    case FieldType::money:
      return "money such as 900 USD";
    case FieldType::time:
      return "a time such as 04:00";
    case FieldType::month_day:
      return "a month and a day such as 01-01";
    case FieldType::days:
      return "a date or a span such as 2026-12-24..2027-01-02";
    case FieldType::day_plan:
      return "a duration such as 2h or blocks such as [09:00-12:00]";
    case FieldType::audience:
      return "everyone, nobody or a list of persons";
    case FieldType::meanings:
      return "a list of names or of {name, means}";
    case FieldType::moment:
      return "a date, or a time such as 2026-12-07T18:05+01:00";
    case FieldType::map:
      return "a map of keys and values";
    case FieldType::list:
      return "a list";
    case FieldType::items:
      return "an item's address or a list of them";
    case FieldType::text:
      return "text";
    case FieldType::any:
      return "a value";
  }
  return "";
}

void validate_field(Node value, const FieldSpec& spec, std::vector<Diagnostic>& out) {
  if (value.is_null()) {  // a key without a value is a key that is not there yet
    if (spec.type == FieldType::text || spec.type == FieldType::name) report_swallowed_comment(value, out);
    return;
  }
  switch (spec.type) {
    case FieldType::any:
      return;
    case FieldType::map:
      if (!value.is_mapping()) return report_type(value, spec, out);
      return validate(value, *spec.schema, out);
    case FieldType::list:
      return validate_list(value, spec, spec.element, out);
    case FieldType::items:
      if (value.is_scalar()) return;
      return validate_list(value, spec, FieldType::text, out);
    case FieldType::audience:
      if (value.is_scalar() && (value.text() == "everyone" || value.text() == "nobody")) return;
      return validate_list(value, spec, FieldType::person, out);
    case FieldType::day_plan:
      return validate_day_plan(value, spec, out);
    case FieldType::meanings:
      return validate_meanings(value, spec, out);
    default:
      return validate_scalar(value, spec, out);
  }
}

void validate(Node map, const Schema& schema, std::vector<Diagnostic>& out) {
  for (const Node::Entry& entry : map.entries()) {
    // A word that was cut off from its text is no key: F012 says so.
    if (map.style() == document::Style::flow && document::is_swallowed(entry)) continue;
    const std::string_view key = entry.key.text();
    if (const FieldSpec* spec = schema.find(key)) {
      validate_field(entry.value, *spec, out);
      if (map.style() == document::Style::flow) mend_cut_number(entry.value, *spec, out);
    } else if (!key.starts_with("x-")) {
      report_unknown_key(entry.key, map, schema, out);
    }
  }
}

}  // namespace cairn::model
