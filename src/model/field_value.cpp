// Words of the command line, checked by the same types as the files.
#include "model/field_value.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "document/read.h"
#include "model/decode.h"
#include "model/metric_phrase.h"

namespace cairn::model {
namespace {

using base::Failure;
using document::Value;

base::Error does_not_fit(const FieldSpec& spec, std::string_view text) {
  return {Failure::usage, fmt::format("`{}` cannot be '{}'", spec.key, base::printable(text)),
          fmt::format("it is {}", expectation(spec))};
}

base::Result<Value> date_value(const FieldSpec& spec, std::string_view text, const FieldContext& context) {
  // What is done lies behind, what is due ahead.
  const bool is_past =
      spec.key == "done" || spec.key == "finished" || spec.key == "since" || spec.key == "revised";
  const auto phrase = base::parse_date_phrase(text, context.today, context.calendar,
                                              is_past ? base::Looking::back : base::Looking::ahead);
  if (!phrase) return tl::make_unexpected(phrase.error());
  return Value::literal((spec.key == "start" ? phrase->first : phrase->last).iso());
}

base::Result<Value> boolean_value(const FieldSpec& spec, std::string_view text) {
  const std::string word = base::lower_ascii(text);
  if (word == "true" || word == "yes" || word == "y") return Value::literal("true");
  if (word == "false" || word == "no" || word == "n") return Value::literal("false");
  return tl::make_unexpected(does_not_fit(spec, text));
}

base::Result<Value> word_value(const FieldSpec& spec, std::string_view text) {
  const std::string word = base::lower_ascii(text);
  if (std::find(spec.words.begin(), spec.words.end(), word) != spec.words.end()) return Value::literal(word);
  base::Error error = does_not_fit(spec, text);
  if (const auto likely = base::did_you_mean(word, spec.words))
    error.help = fmt::format("did you mean `{}`?", *likely);
  return tl::make_unexpected(std::move(error));
}

base::Result<Value> list_value(const FieldSpec& spec, std::string_view text, const FieldContext& context) {
  if (spec.element == FieldType::map) {
    return base::fail(
        Failure::usage, fmt::format("`{}` is a list of maps", spec.key),
        fmt::format("add one with `{}+=TEXT`, or change one with `cairn set ID/ITEM KEY=VALUE`", spec.key));
  }
  const FieldSpec item{spec.key, spec.element, spec.summary, spec.words};
  std::vector<Value> items;
  text = base::trim(text);
  if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
  for (const std::string_view part : base::split(text, ',')) {
    if (base::trim(part).empty()) continue;
    auto value = field_value(item, base::trim(part), context);
    if (!value) return value;
    items.push_back(std::move(*value));
  }
  return Value::sequence(std::move(items));
}

// Numbers, durations and the like are written as they were typed, once they are what the key asks for.
base::Result<Value> checked_literal(const FieldSpec& spec, std::string_view text) {
  auto read = document::read(
      document::to_flow(Value::mapping({{std::string(spec.key), Value::text(std::string(text))}})), {});
  if (!read.tree) return tl::make_unexpected(does_not_fit(spec, text));
  const FieldType type = spec.type;
  const bool is_number = type == FieldType::number || type == FieldType::integer || type == FieldType::target;
  // A quoted number is text to the reader; its digits decide here.
  std::vector<document::Diagnostic> wrong;
  validate_field(read.tree->root().find(spec.key), spec, wrong);
  const bool fits = type == FieldType::integer
                        ? document::resolve_plain(text) == document::ScalarType::integer
                        : wrong.empty();
  if (!fits) return tl::make_unexpected(does_not_fit(spec, text));
  return is_number ? Value::literal(std::string(text)) : Value::text(std::string(text));
}

}  // namespace

base::Result<Value> field_value(const FieldSpec& spec, std::string_view text, const FieldContext& context) {
  switch (spec.type) {
    case FieldType::date:
      return date_value(spec, text, context);
    case FieldType::boolean:
      return boolean_value(spec, text);
    case FieldType::word:
      return word_value(spec, text);
    case FieldType::list:
      return list_value(spec, text, context);
    case FieldType::map: {
      if (spec.schema != &metric_schema) {
        return base::fail(Failure::usage, fmt::format("`{}` is a map", spec.key),
                          fmt::format("set one of its keys: {}.KEY=VALUE", spec.key));
      }
      const auto phrase = parse_metric_phrase(text);
      if (!phrase) return tl::make_unexpected(phrase.error());
      return phrase->value();
    }
    case FieldType::audience:
      if (text == "everyone" || text == "nobody") return Value::literal(std::string(text));
      return list_value({spec.key, FieldType::list, spec.summary, {}, FieldType::person}, text, context);
    case FieldType::items: {
      if (text.find(',') == std::string_view::npos) return Value::text(std::string(text));
      return list_value({spec.key, FieldType::list, spec.summary, {}, FieldType::text}, text, context);
    }
    case FieldType::text:
    case FieldType::goal:
    case FieldType::person:
    case FieldType::item:
    case FieldType::name:
      return Value::text(std::string(text));
    case FieldType::meanings:
      return list_value({spec.key, FieldType::list, spec.summary, {}, FieldType::text}, text, context);
    case FieldType::any: {
      const bool is_literal = document::resolve_plain(text) != document::ScalarType::text;
      return is_literal ? Value::literal(std::string(text)) : Value::text(std::string(text));
    }
    default:
      return checked_literal(spec, text);
  }
}

}  // namespace cairn::model
