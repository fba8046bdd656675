// Reads records as strangers' text: any field may be missing or of another kind.
#include "store/pending_record.h"

#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/text.h"

namespace cairn::store {
namespace {

using nlohmann::json;
using Kind = FileChange::Kind;

constexpr std::string_view schema = "cairn.changes/1";
constexpr std::array<std::string_view, 4> kinds = {"create", "replace", "append",
                                                   "remove"};  // in the order of Kind

json encode(std::string_view text) {
  if (!base::find_invalid_utf8(text)) return text;
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    hex += digits[byte >> 4U];
    hex += digits[byte & 0xfU];
  }
  return {{"hex", hex}};
}

std::optional<std::string> decode(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_object() || !value.contains("hex") || !value["hex"].is_string()) return std::nullopt;
  const auto hex = value["hex"].get<std::string>();
  if (hex.size() % 2 != 0) return std::nullopt;
  std::string text;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    int byte = 0;
    for (const char c : {hex[i], hex[i + 1]}) {
      const bool is_digit = c >= '0' && c <= '9';
      if (!is_digit && (c < 'a' || c > 'f')) return std::nullopt;
      byte = byte * 16 + (is_digit ? c - '0' : c - 'a' + 10);
    }
    text += static_cast<char>(static_cast<unsigned char>(byte));
  }
  return text;
}

std::optional<std::string> text_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::nullopt : decode(*found);
}

std::optional<FileChange> parse_change(const json& value) {
  if (!value.is_object()) return std::nullopt;
  const auto kind = text_at(value, "kind");
  const auto path = text_at(value, "path");
  const auto before = text_at(value, "before");
  const auto after = text_at(value, "after");
  const auto is_private = value.find("private");
  if (!kind || !path || !before || !after || is_private == value.end() || !is_private->is_boolean())
    return std::nullopt;
  for (std::size_t i = 0; i < kinds.size(); ++i)
    if (*kind == kinds.at(i))
      return FileChange{static_cast<Kind>(i), *path, *before, *after, is_private->get<bool>()};
  return std::nullopt;
}

}  // namespace

std::string to_record(const ChangeSet& changes) {
  json list = json::array();
  for (const FileChange& change : changes.changes) {
    // Whoever appends need not say what stood there, and a journal may be long.
    const bool is_append = change.kind == Kind::append;
    list.push_back({{"kind", kinds.at(static_cast<std::size_t>(change.kind))},
                    {"path", encode(change.path)},
                    {"before", is_append ? json("") : encode(change.before)},
                    {"after", encode(change.after)},
                    {"private", change.is_private}});
  }
  json record = {{"schema", schema}, {"command", encode(changes.command)}, {"changes", std::move(list)}};
  if (!changes.note.empty()) record["note"] = encode(changes.note);
  if (!changes.at.empty()) record["at"] = encode(changes.at);
  if (!changes.is_undoable) record["undoable"] = false;
  return record.dump(1) + '\n';
}

base::Result<ChangeSet> parse_record(std::string_view text) {
  const auto refuse = [](std::string_view reason) {
    return base::fail(base::Failure::content, "the record cannot be read: " + std::string(reason));
  };
  const json record = json::parse(text, nullptr, false);
  if (!record.is_object()) return refuse("it is no JSON object");
  if (text_at(record, "schema") != schema)
    return refuse("it is not of the kind '" + std::string(schema) + "'");
  const auto command = text_at(record, "command");
  const auto list = record.find("changes");
  if (!command || list == record.end() || !list->is_array()) return refuse("it lacks its changes");
  ChangeSet changes;
  changes.command = *command;
  changes.note = text_at(record, "note").value_or("");
  changes.at = text_at(record, "at").value_or("");
  changes.is_undoable = !record.contains("undoable") || record["undoable"] != false;
  for (const json& value : *list) {
    auto change = parse_change(value);
    if (!change) return refuse("one of its changes is incomplete");
    changes.changes.push_back(std::move(*change));
  }
  return changes;
}

}  // namespace cairn::store
