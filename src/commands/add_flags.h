// The flags of `cairn add`: one for each key of each noun, made from the schemas.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/world.h"
#include "cli/options.h"
#include "document/value.h"
#include "model/field_value.h"
#include "model/schema.h"
#include "store/workspace.h"

namespace cairn::commands {

enum class Noun { goal, task, milestone, obstacle, resource, person };
std::vector<std::string_view> noun_words();
std::optional<Noun> parse_noun(std::string_view word);
std::string_view to_string(Noun noun);
const model::Schema& schema_of(Noun noun);

using Fields = std::vector<std::pair<std::string, document::Value>>;

// What the values are going to belong to: the goal's id, `inbox`, or nothing of a new goal or a person.
struct Destination {
  const base::World& world;
  store::Workspace& workspace;
  std::string owner{};
};

// Values that the user gave, by key; one flag serves every noun that has its key.
class AddFlags {
 public:
  AddFlags();
  AddFlags(const AddFlags&) = delete;
  AddFlags& operator=(const AddFlags&) = delete;

  void declare(cli::Options& options);
  std::optional<std::string> value(std::string_view key) const;
  // As if the flag had been given.
  void give(std::string_view key, std::string text);
  // The fields that were given, in the order of the noun's schema. Failure::usage for a flag that is not for
  // this noun and for a value that does not fit; ids may be shortened.
  base::Result<Fields> fields(Noun noun, const Destination& to, const model::FieldContext& context) const;

 private:
  struct Flag {
    std::string name;  // "--done-when"
    std::string key;   // "done_when"; "reach.email"
    const model::FieldSpec* spec = nullptr;
    std::string help;
    std::optional<std::string> value;
    std::vector<std::string> values;
    bool is_set = false;
    std::vector<Noun> nouns;

    bool is_given() const { return value.has_value() || !values.empty() || is_set; }
    std::string text() const;
  };

  void add(const model::FieldSpec& spec, std::string key, Noun noun);

  std::deque<Flag> flags_;  // the options keep pointers to its members
};

// Names that were shortened become whole, of goals, people and items; lists of them too. Other texts stay as
// they are.
base::Result<std::string> resolve_ids(const Destination& to, const model::FieldSpec& spec,
                                      const std::string& text);

}  // namespace cairn::commands
