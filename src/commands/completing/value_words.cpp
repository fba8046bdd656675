// Goes by the tables that commands, queries and files are read by, so that a new key or term is offered at
// once.
#include "commands/completing/value_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analysis/lint/rule.h"
#include "analysis/query.h"
#include "base/date_phrase.h"
#include "base/text.h"

namespace cairn::commands::completing {
namespace {

using model::FieldSpec;
using model::FieldType;

// Behind the last comma: lists are typed with commas.
Cursor behind_comma(const Cursor& at) {
  const std::size_t comma = at.typed.rfind(',');
  return comma == std::string::npos ? at : at.behind(comma + 1);
}

void offer_all(std::initializer_list<std::string_view> values, const Cursor& at, Completion& out) {
  for (const std::string_view value : values) out.offer(at, value);
}

void offer_term_value(analysis::TermValue value, const Cursor& at, const WorkspaceWords& words,
                      Completion& out) {
  switch (value) {
    case analysis::TermValue::word:
      break;
    case analysis::TermValue::tag:
      offer_words(words.tags(), at, out);
      break;
    case analysis::TermValue::status:
      out.offer(at, "open", "idea, active or paused");
      for (const std::string_view status : model::status_words()) out.offer(at, status);
      break;
    case analysis::TermValue::date:
      offer_dates(at, words, base::Looking::ahead, out);
      out.offer(at, "none", "without one");
      break;
    case analysis::TermValue::goal:
      offer_words(words.goals(at.typed), at, out);
      out.offer(at, "none", "goals that support no other");
      break;
    case analysis::TermValue::name:
      offer_words(words.names(), at, out);
      break;
    case analysis::TermValue::person:
      offer_words(words.people(at.typed), at, out);
      break;
    case analysis::TermValue::id:
      offer_words(words.goals(at.typed), at, out);
      break;
    case analysis::TermValue::term:
      offer_terms(at, words, out);
      break;
  }
}

bool looks_back(const FieldSpec& field) {
  return field.key == "done" || field.key == "finished" || field.key == "since" || field.key == "revised";
}

void offer_items(const Cursor& at, const WorkspaceWords& words, const Surroundings& around, Completion& out) {
  const std::string subject = around.subject.substr(0, around.subject.find('/'));
  if (!subject.empty()) offer_words(words.items(subject), at, out);
}

// Whether a value can be said after `KEY=` at all.
bool is_settable(const FieldSpec& field) {
  return field.type != FieldType::map && !(field.type == FieldType::list && field.element == FieldType::map);
}

void offer_keys(const model::Schema& schema, const Cursor& at, Completion& out) {
  for (const FieldSpec& field : schema.fields) {
    if (field.type == FieldType::map && field.schema != nullptr) {
      for (const FieldSpec& inner : field.schema->fields) {
        if (is_settable(inner)) out.offer(at, fmt::format("{}.{}=", field.key, inner.key), inner.summary);
      }
    } else if (is_settable(field)) {
      out.offer(at, fmt::format("{}=", field.key), field.summary);
      if (field.type == FieldType::list)
        out.offer(at, fmt::format("{}+=", field.key), fmt::format("append: {}", field.summary));
    }
  }
}

const FieldSpec* find_field(const model::Schema& schema, std::string_view key) {
  const std::size_t dot = key.find('.');
  const FieldSpec* field = schema.find(key.substr(0, dot));
  if (dot == std::string_view::npos || field == nullptr || field->schema == nullptr) return field;
  return field->schema->find(key.substr(dot + 1));
}

}  // namespace

void offer_words(const std::vector<Word>& candidates, const Cursor& at, Completion& out) {
  for (const Word& word : candidates) out.offer(at, word.value, word.description);
}

void offer_dates(const Cursor& at, const WorkspaceWords& words, base::Looking looking, Completion& out) {
  constexpr std::array<std::string_view, 20> kAhead = {
      "today", "tomorrow", "mon", "tue", "wed", "thu", "fri", "sat", "sun",        "next week",
      "1w",    "2w",       "eow", "eom", "1mo", "eoq", "3mo", "eoy", "next month", "next quarter"};
  constexpr std::array<std::string_view, 14> kBack = {"today", "yesterday", "mon", "tue",       "wed",
                                                      "thu",   "fri",       "sat", "sun",       "2d",
                                                      "1w",    "2w",        "1mo", "last month"};
  const bool is_ahead = looking == base::Looking::ahead;
  const std::span<const std::string_view> phrases =
      is_ahead ? std::span<const std::string_view>(kAhead) : std::span<const std::string_view>(kBack);
  for (const std::string_view phrase : phrases) {
    if (!phrase.starts_with(at.typed)) continue;
    const auto days = base::parse_date_phrase(phrase, words.today(), words.calendar(), looking);
    if (!days) continue;
    const base::Date day = is_ahead ? days->last : days->first;
    out.offer(at, phrase, fmt::format("{} {}", day.iso(), base::weekday_name(day.weekday())));
  }
  if (!is_ahead || at.typed.empty()) return;
  const int year = words.today().year();
  for (const int offset : {0, 1}) {
    for (const char quarter : {'1', '2', '3', '4'}) {
      const std::string phrase = fmt::format("{}q{}", year + offset, quarter);
      const auto days = base::parse_date_phrase(phrase, words.today(), words.calendar(), looking);
      if (days && days->last >= words.today()) out.offer(at, phrase, days->last.iso());
    }
  }
}

void offer_terms(const Cursor& at, const WorkspaceWords& words, Completion& out) {
  const analysis::TermKind* best = nullptr;
  for (const analysis::TermKind& term : analysis::term_kinds()) {
    if (term.lead.empty()) continue;
    if (at.typed.starts_with(term.lead)) {
      if (best == nullptr || term.lead.size() > best->lead.size()) best = &term;
    } else if (term.lead.ends_with(':')) {
      out.offer(at, term.lead, term.summary);
    }
  }
  if (best != nullptr) offer_term_value(best->value, at.behind(best->lead.size()), words, out);
}

void offer_rules(const Cursor& whole, Completion& out) {
  const Cursor at = behind_comma(whole);
  const bool wants_names = !at.typed.empty() && at.typed.front() >= 'a' && at.typed.front() <= 'z';
  for (const analysis::lint::Rule* rule : analysis::lint::rules()) {
    if (wants_names) {
      out.offer(at, rule->name, fmt::format("{}: {}", rule->code, rule->summary));
    } else {
      out.offer(at, rule->code, fmt::format("{}: {}", rule->name, rule->summary));
    }
  }
}

namespace {

// Whether `typed` goes on behind a goal; then its items are offered.
bool offered_items(const Cursor& at, const WorkspaceWords& words, Completion& out) {
  const std::size_t slash = at.typed.find('/');
  if (slash == std::string::npos) return false;
  offer_words(words.items(at.typed.substr(0, slash)), at.behind(slash + 1), out);
  return true;
}

void offer_inbox(const Cursor& at, const WorkspaceWords& words, Completion& out) {
  if (std::string_view("inbox/").starts_with(at.typed) && !words.items("inbox").empty())
    out.offer(at, "inbox/", "tasks that belong to no goal");
}

}  // namespace

void offer_subjects(const Cursor& at, const WorkspaceWords& words, Completion& out) {
  if (offered_items(at, words, out)) return;
  offer_words(words.goals(at.typed), at, out);
  offer_words(words.people(at.typed), at, out);
  offer_inbox(at, words, out);
}

void offer_open_subjects(const Cursor& at, const WorkspaceWords& words, Completion& out) {
  if (offered_items(at, words, out)) return;
  offer_words(words.open_goals(at.typed), at, out);
  offer_inbox(at, words, out);
}

void offer_field(const FieldSpec& field, const Cursor& whole, const WorkspaceWords& words,
                 const Surroundings& around, Completion& out) {
  const bool is_list =
      field.type == FieldType::list || field.type == FieldType::items || field.type == FieldType::audience;
  const Cursor at = is_list ? behind_comma(whole) : whole;
  for (const std::string_view word : field.words) out.offer(at, word);
  switch (field.type == FieldType::list ? field.element : field.type) {
    case FieldType::date:
      offer_dates(at, words, looks_back(field) ? base::Looking::back : base::Looking::ahead, out);
      break;
    case FieldType::boolean:
      offer_all({"true", "false"}, at, out);
      break;
    case FieldType::goal:
      offer_words(words.goals(at.typed), at, out);
      break;
    case FieldType::audience:
      offer_all({"everyone", "nobody"}, at, out);
      offer_words(words.people(at.typed), at, out);
      break;
    case FieldType::person:
      offer_words(words.people(at.typed), at, out);
      break;
    case FieldType::item:
    case FieldType::items:
      offer_items(at, words, around, out);
      break;
    case FieldType::name:
      offer_words(words.names(), at, out);
      break;
    case FieldType::work:
      offer_all({"15m", "30m", "1h", "2h", "4h"}, at, out);
      break;
    case FieldType::span:
      offer_all({"1w", "2w", "1mo", "3mo", "1y"}, at, out);
      break;
    case FieldType::rate:
      offer_all({"1h/week", "2h/week", "5h/week", "10h/week", "30m/day"}, at, out);
      break;
    case FieldType::cadence:
      offer_all({"day", "week", "month", "quarter", "2w"}, at, out);
      break;
    case FieldType::text:
      if (field.key == "tags") offer_words(words.tags(), at, out);
      break;
    case FieldType::number:
    case FieldType::target:
    case FieldType::integer:
    case FieldType::word:
    case FieldType::money:
    case FieldType::time:
    case FieldType::month_day:
    case FieldType::days:
    case FieldType::day_plan:
    case FieldType::meanings:
    case FieldType::moment:
    case FieldType::map:
    case FieldType::list:
    case FieldType::any:
      break;
  }
}

void offer_assignments(const Cursor& at, const WorkspaceWords& words, const Surroundings& around,
                       Completion& out) {
  const model::Schema* schema = words.schema_of(around.subject);
  if (schema == nullptr) return;
  const std::size_t sign = at.typed.find('=');
  if (sign == std::string::npos) {
    offer_keys(*schema, at, out);
    return;
  }
  std::string_view key = std::string_view(at.typed).substr(0, sign);
  if (key.ends_with('+')) key.remove_suffix(1);
  if (const FieldSpec* field = find_field(*schema, key))
    offer_field(*field, at.behind(sign + 1), words, around, out);
}

}  // namespace cairn::commands::completing
