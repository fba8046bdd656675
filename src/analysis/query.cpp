// Terms become tests of a goal; what a term means is decided once, before any goal is looked at.
#include "analysis/query.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "analysis/address.h"
#include "base/text.h"
#include "model/decode.h"
#include "model/schema.h"

namespace cairn::analysis {
namespace {

using base::Date;
using base::Failure;
using model::Goal;
using Test = std::function<bool(const Goal&)>;

constexpr std::array kTerms = {
    TermKind{"", "WORD", "the statement or the id holds it", TermValue::word},
    TermKind{"+", "+TAG", "it bears the tag", TermValue::tag},
    TermKind{"-", "-TAG", "it does not bear the tag; behind `--` only", TermValue::tag},
    TermKind{"status:", "status:STATUS", "its status; `open` for idea, active and paused", TermValue::status},
    TermKind{"due:", "due:DATE", "due then; `none` for goals without a deadline", TermValue::date},
    TermKind{"due.before:", "due.before:DATE", "due before that", TermValue::date},
    TermKind{"due.after:", "due.after:DATE", "due after that", TermValue::date},
    TermKind{"due.by:", "due.by:DATE", "due then or before", TermValue::date},
    TermKind{"start:", "start:DATE", "begins then; with `.before`, `.after` and `.by` as above",
             TermValue::date},
    TermKind{"start.before:", "start.before:DATE", "begins before that", TermValue::date},
    TermKind{"start.after:", "start.after:DATE", "begins after that", TermValue::date},
    TermKind{"finished:", "finished:DATE", "was done or dropped then", TermValue::date},
    TermKind{"finished.before:", "finished.before:DATE", "was done or dropped before that", TermValue::date},
    TermKind{"finished.after:", "finished.after:DATE", "was done or dropped after that", TermValue::date},
    TermKind{"supports:", "supports:GOAL", "the goal that it supports; or `none`", TermValue::goal},
    TermKind{"serves:", "serves:NAME", "a value or objective that it serves", TermValue::name},
    TermKind{"person:", "person:PERSON", "somebody who helps", TermValue::person},
    TermKind{"tag:", "tag:TAG", "it bears the tag", TermValue::tag},
    TermKind{"id:", "id:ID", "its id begins so", TermValue::id},
    TermKind{"not:", "not:TERM", "the term does not hold", TermValue::term},
};

// "status", "due": without what follows a dot.
std::vector<std::string_view> term_keys() {
  std::vector<std::string_view> keys;
  for (const TermKind& term : kTerms) {
    const bool is_plain = term.lead.ends_with(':') && term.lead.find('.') == std::string_view::npos;
    if (is_plain && term.value != TermValue::term) keys.push_back(term.lead.substr(0, term.lead.size() - 1));
  }
  return keys;
}

bool contains(const model::Texts& texts, std::string_view wanted) {
  return std::any_of(texts.begin(), texts.end(), [&](const auto& text) { return text.value == wanted; });
}

Test has_word(std::string_view word) {
  return [wanted = base::lower_ascii(word)](const Goal& goal) {
    const auto says = [&](std::string_view text) {
      return base::lower_ascii(text).find(wanted) != std::string::npos;
    };
    return says(goal.id) || (goal.statement && says(goal.statement->value));
  };
}

Test has_tag(std::string_view tag) {
  return [wanted = std::string(tag)](const Goal& goal) { return contains(goal.tags, wanted); };
}

const model::Maybe<Date>& date_of(const Goal& goal, std::string_view key) {
  if (key == "start") return goal.start;
  return key == "finished" ? goal.finished : goal.due;
}

base::Result<Test> date_test(std::string_view key, std::string_view how, std::string_view value,
                             const store::Workspace& workspace, Date today) {
  const std::string name(key);
  if (value == "none") return Test([name](const Goal& goal) { return !date_of(goal, name); });
  const auto phrase = base::parse_date_phrase(value, today, calendar_of(workspace.settings));
  if (!phrase) return tl::make_unexpected(phrase.error());
  const Date first = phrase->first;
  const Date last = phrase->last;
  if (how == "before")
    return Test([=](const Goal& goal) {
      const auto& at = date_of(goal, name);
      return at && at->value < first;
    });
  if (how == "after")
    return Test([=](const Goal& goal) {
      const auto& at = date_of(goal, name);
      return at && at->value > last;
    });
  if (how == "by")
    return Test([=](const Goal& goal) {
      const auto& at = date_of(goal, name);
      return at && at->value <= last;
    });
  return Test([=](const Goal& goal) {
    const auto& at = date_of(goal, name);
    return at && at->value >= first && at->value <= last;
  });
}

base::Result<Test> status_test(std::string_view value) {
  if (value == "open") return Test([](const Goal& goal) { return goal.is_open(); });
  const auto status = model::parse_status(value);
  if (!status) {
    const auto likely = base::did_you_mean(value, model::status_words());
    return base::fail(Failure::usage, fmt::format("'{}' is no status", base::printable(value)),
                      likely ? fmt::format("did you mean `{}`?", *likely)
                             : "idea, active, paused, done, dropped, or open for the first three");
  }
  return Test([wanted = *status](const Goal& goal) { return goal.state() == wanted; });
}

base::Result<Test> supports_test(std::string_view value, const store::Workspace& workspace) {
  if (value == "none") return Test([](const Goal& goal) { return !goal.supports; });
  const auto parent = find_goal_id(workspace, value);
  if (!parent) return tl::make_unexpected(parent.error());
  return Test([wanted = std::string(workspace.files[*parent].stem())](const Goal& goal) {
    return goal.supports && goal.supports->value == wanted;
  });
}

base::Result<Test> helper_test(std::string_view value, const store::Workspace& workspace) {
  const auto helper = find_helper(workspace, value);
  if (!helper) return tl::make_unexpected(helper.error());
  return Test([wanted = *helper](const Goal& goal) { return contains(goal.people, wanted); });
}

base::Result<Test> parse_term(std::string_view term, const store::Workspace& workspace, Date today);

base::Result<Test> keyed_test(std::string_view key, std::string_view value, const store::Workspace& workspace,
                              Date today) {
  std::string_view how;
  if (const std::size_t dot = key.find('.'); dot != std::string_view::npos) {
    how = key.substr(dot + 1);
    key = key.substr(0, dot);
  }
  const bool is_date = key == "due" || key == "start" || key == "finished";
  if (is_date && (how.empty() || how == "before" || how == "after" || how == "by" || how == "on")) {
    return date_test(key, how, value, workspace, today);
  }
  if (!how.empty()) {
    return base::fail(Failure::usage,
                      fmt::format("no term is called '{}.{}:'", base::printable(key), base::printable(how)),
                      "dates have before, after, by and on: due.before:2w");
  }
  if (key == "status") return status_test(value);
  if (key == "supports") return supports_test(value, workspace);
  if (key == "tag") return has_tag(value);
  if (key == "id")
    return Test([wanted = std::string(value)](const Goal& goal) { return goal.id.starts_with(wanted); });
  if (key == "serves")
    return Test([wanted = std::string(value)](const Goal& goal) { return contains(goal.serves, wanted); });
  if (key == "person") return helper_test(value, workspace);
  const auto keys = term_keys();
  const auto likely = base::did_you_mean(key, keys);
  return base::fail(
      Failure::usage, fmt::format("no term is called '{}:'", base::printable(key)),
      likely ? fmt::format("did you mean `{}:`?", *likely)
             : "terms are words, +tag, status:, due.before:, supports:, serves:, person:, not:TERM");
}

base::Result<Test> parse_term(std::string_view term, const store::Workspace& workspace, Date today) {
  if (term.size() > 1 && term.front() == '+') return has_tag(term.substr(1));
  const std::size_t colon = term.find(':');
  const bool has_key =
      colon != std::string_view::npos && colon > 0 &&
      term.substr(0, colon).find_first_not_of("abcdefghijklmnopqrstuvwxyz._") == std::string_view::npos;
  if (!has_key) return has_word(term);
  if (colon + 1 == term.size()) {
    return base::fail(Failure::usage, fmt::format("'{}' has no value", base::printable(term)),
                      "for example status:active");
  }
  return keyed_test(term.substr(0, colon), term.substr(colon + 1), workspace, today);
}

// Goals without a value come last.
template <class Value>
int compare(const Value& a, const Value& b) {
  if (a.has_value() != b.has_value()) return a ? -1 : 1;
  if (!a || a->value == b->value) return 0;
  return a->value < b->value ? -1 : 1;
}

int compare_by(const Goal& a, const Goal& b, SortKey key) {
  switch (key) {
    case SortKey::due:
      return compare(a.due, b.due);
    case SortKey::start:
      return compare(a.start, b.start);
    case SortKey::statement:
      return compare(a.statement, b.statement);
    case SortKey::status:
      return static_cast<int>(a.state()) - static_cast<int>(b.state());
    case SortKey::id:
      return 0;
  }
  return 0;
}

}  // namespace

std::span<const TermKind> term_kinds() {
  return kTerms;
}

bool Query::matches(const Goal& goal) const {
  return std::all_of(terms.begin(), terms.end(),
                     [&](const QueryTerm& term) { return term.matches(goal) != term.is_negated; });
}

base::Result<Query> parse_query(const std::vector<std::string>& terms, const store::Workspace& workspace,
                                Date today) {
  Query query;
  for (const std::string& text : terms) {
    std::string_view term = text;
    bool is_negated = false;
    while (term.starts_with("not:")) {
      is_negated = !is_negated;
      term.remove_prefix(4);
    }
    if (term.size() > 1 && term.front() == '-') {
      is_negated = !is_negated;
      query.terms.push_back({has_tag(term.substr(1)), is_negated});
      continue;
    }
    auto test = parse_term(term, workspace, today);
    if (!test) return tl::make_unexpected(test.error());
    query.terms.push_back({std::move(*test), is_negated});
  }
  return query;
}

base::CalendarSettings calendar_of(const model::Settings& settings) {
  base::CalendarSettings calendar;
  calendar.week_start = settings.week_start;
  calendar.fiscal_month = settings.fiscal_month;
  calendar.fiscal_day = settings.fiscal_day;
  return calendar;
}

base::Result<SortKey> parse_sort_key(std::string_view word) {
  if (word == "due") return SortKey::due;
  if (word == "id") return SortKey::id;
  if (word == "start") return SortKey::start;
  if (word == "status") return SortKey::status;
  if (word == "statement") return SortKey::statement;
  return base::fail(Failure::usage, fmt::format("cannot sort by '{}'", base::printable(word)),
                    "sort by due, id, start, status or statement");
}

void sort_goals(std::vector<const Goal*>& goals, SortKey key) {
  std::sort(goals.begin(), goals.end(), [&](const Goal* a, const Goal* b) {
    if (key != SortKey::id && a->is_open() != b->is_open()) return a->is_open();
    if (const int order = compare_by(*a, *b, key); order != 0) return order < 0;
    return a->id < b->id;
  });
}

}  // namespace cairn::analysis
