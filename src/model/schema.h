// The keys of every kind of file (format page), as tables. Reading, editing, help and completion all go by
// these.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/diagnostic.h"
#include "document/tree.h"

namespace cairn::model {

enum class FieldType {
  text,       // any scalar
  date,       // 2027-05-31
  boolean,    // true, false
  number,     // 12, 3.5, 42k, 1.2M
  target,     // a number, or one relative to the baseline: +20%, -5
  integer,    // 1
  word,       // one of a closed list
  goal,       // a goal's id
  person,     // a person's id
  item,       // the address of an item: its id or slug, of this goal or goal/item
  name,       // a name that stands in the profile
  work,       // 2h30m
  span,       // 2w
  rate,       // 5h/week
  cadence,    // day, week, month, quarter, or a span
  money,      // 900 USD
  time,       // 04:00
  month_day,  // 01-01
  days,       // a date, or 2026-12-24..2027-01-02
  day_plan,   // of one weekday: work, or a list of blocks 09:00-12:00
  audience,   // everyone, nobody, or a list of persons
  meanings,   // names with what they mean: a list of texts or {name, means}, or a mapping
  moment,     // a date, or a local time with offset
  map,        // fields of its own
  list,       // of `element`
  items,      // one or a list of item addresses
  any,
};

struct Schema;

struct FieldSpec {
  std::string_view key;
  FieldType type = FieldType::text;
  std::string_view summary;                      // for help and completion
  std::span<const std::string_view> words = {};  // of a `word`, or of a list of words
  FieldType element = FieldType::text;           // of a list
  const Schema* schema = nullptr;                // of a map, or of a list of maps
};

struct Schema {
  std::string_view name;  // "a goal", for messages
  std::span<const FieldSpec> fields;
  const FieldSpec* find(std::string_view key) const;
};

extern const Schema goal_schema, milestone_schema, task_schema, obstacle_schema, resource_schema,
    metric_schema;
extern const Schema person_schema, profile_schema, settings_schema, inbox_schema;

std::span<const std::string_view> status_words();
std::span<const std::string_view> role_words();

// Reports what of the node does not fit its schema: F003 unknown key, F004 wrong type or word, F006 not a
// date, F012 text cut by ` #`. Unknown keys that begin with `x-` are the user's own.
void validate(document::Node map, const Schema& schema, std::vector<document::Diagnostic>& out);
void validate_field(document::Node value, const FieldSpec& spec, std::vector<document::Diagnostic>& out);

// "one of idea, active, …", "a date such as 2027-05-31": what a value of this type looks like.
std::string expectation(const FieldSpec& spec);

}  // namespace cairn::model
