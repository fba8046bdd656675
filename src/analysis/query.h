// Terms that choose goals: words, +tag, -tag, status:active, due.before:2w, supports:lead, not:TERM.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/date_phrase.h"
#include "base/result.h"
#include "store/workspace.h"

namespace cairn::analysis {

struct QueryTerm {
  std::function<bool(const model::Goal&)> matches;
  bool is_negated = false;
};

// Every term must hold.
struct Query {
  std::vector<QueryTerm> terms;
  bool matches(const model::Goal& goal) const;
};

// Failure::usage for an unknown key or a value that its key cannot take.
base::Result<Query> parse_query(const std::vector<std::string>& terms, const store::Workspace& workspace,
                                base::Date today);

// The terms there are: for help, the manual and completion.
enum class TermValue { word, tag, status, date, goal, name, person, id, term };
struct TermKind {
  std::string_view lead;     // what it begins with: "status:", "due.before:", "+"; empty for a word
  std::string_view pattern;  // "due.before:DATE"
  std::string_view summary;
  TermValue value = TermValue::word;
};
std::span<const TermKind> term_kinds();

base::CalendarSettings calendar_of(const model::Settings& settings);

enum class SortKey { due, id, start, status, statement };
base::Result<SortKey> parse_sort_key(std::string_view word);
// Open goals before finished ones, then by the key; without a value last; ties by id.
void sort_goals(std::vector<const model::Goal*>& goals, SortKey key);

}  // namespace cairn::analysis
