// A key that several nouns share is one flag; its help names them where the words alone would not tell.
#include "commands/add_flags.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analysis/address.h"
#include "base/text.h"

namespace cairn::commands {
namespace {

using base::Failure;
using document::Value;
using model::FieldType;

constexpr std::array kNouns = {Noun::goal,     Noun::task,     Noun::milestone,
                               Noun::obstacle, Noun::resource, Noun::person};

// Keys that read better in the singular, or by the verb, on the command line.
struct Alias {
  std::string_view key;
  std::string_view flag;
};
constexpr std::array kAliases = {
    Alias{"tags", "--tag"},     Alias{"roles", "--role"},    Alias{"delegated_to", "--delegate"},
    Alias{"groups", "--group"}, Alias{"people", "--person"}, Alias{"helps_with", "--helps-with"},
};

std::string flag_name(std::string_view key) {
  for (const Alias& alias : kAliases) {
    if (alias.key == key) return std::string(alias.flag);
  }
  std::string name = "--" + std::string(key.substr(key.find('.') + 1));
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

cli::Metavar metavar_of(const model::FieldSpec& spec) {
  switch (spec.type == FieldType::list ? spec.element : spec.type) {
    case FieldType::date:
      return cli::Metavar::date;
    case FieldType::goal:
      return cli::Metavar::goal;
    case FieldType::person:
    case FieldType::audience:
      return cli::Metavar::person;
    case FieldType::item:
    case FieldType::items:
      return cli::Metavar::item;
    case FieldType::name:
      return cli::Metavar::name;
    case FieldType::rate:
      return cli::Metavar::rate;
    case FieldType::map:
      return cli::Metavar::metric;
    default:
      break;
  }
  if (spec.key == "tags") return cli::Metavar::tag;
  return spec.key == "id" ? cli::Metavar::new_id : cli::Metavar::text;
}

// The first key of an item is the text that is said as an argument.
bool is_positional(const model::Schema& schema, const model::FieldSpec& spec) {
  return &schema.fields.front() == &spec;
}

// Keys that other verbs write, and lists of items that have a noun of their own.
bool is_for_other_verbs(Noun noun, const model::FieldSpec& spec) {
  const bool is_item_list = spec.type == FieldType::list && spec.element == FieldType::map;
  return is_item_list || (noun == Noun::goal && spec.key == "finished");
}

}  // namespace

std::vector<std::string_view> noun_words() {
  std::vector<std::string_view> words;
  for (const Noun noun : kNouns) words.push_back(to_string(noun));
  return words;
}

std::optional<Noun> parse_noun(std::string_view word) {
  for (const Noun noun : kNouns) {
    if (to_string(noun) == word) return noun;
  }
  return std::nullopt;
}

std::string_view to_string(Noun noun) {
  switch (noun) {
    case Noun::goal:
      return "goal";
    case Noun::task:
      return "task";
    case Noun::milestone:
      return "milestone";
    case Noun::obstacle:
      return "obstacle";
    case Noun::resource:
      return "resource";
    case Noun::person:
      return "person";
  }
  return "";
}

const model::Schema& schema_of(Noun noun) {
  switch (noun) {
    case Noun::goal:
      return model::goal_schema;
    case Noun::task:
      return model::task_schema;
    case Noun::milestone:
      return model::milestone_schema;
    case Noun::obstacle:
      return model::obstacle_schema;
    case Noun::resource:
      return model::resource_schema;
    case Noun::person:
      return model::person_schema;
  }
  return model::goal_schema;
}

std::string AddFlags::Flag::text() const {
  if (is_set) return "true";
  return value ? *value : base::join(values, ",");
}

AddFlags::AddFlags() {
  for (const Noun noun : kNouns) {
    for (const model::FieldSpec& spec : schema_of(noun).fields) {
      if (is_positional(schema_of(noun), spec) || is_for_other_verbs(noun, spec)) continue;
      if (spec.key == "reach") {
        for (const model::FieldSpec& way : spec.schema->fields)
          add(way, fmt::format("reach.{}", way.key), noun);
      } else {
        add(spec, std::string(spec.key), noun);
      }
    }
    // A goal's and a person's id is the file's name rather than a key.
    static constexpr model::FieldSpec kId{"id", FieldType::text, "its name; made of the text when left out"};
    if (noun == Noun::goal || noun == Noun::person) add(kId, "id", noun);
  }
}

void AddFlags::add(const model::FieldSpec& spec, std::string key, Noun noun) {
  const auto known =
      std::find_if(flags_.begin(), flags_.end(), [&](const Flag& flag) { return flag.key == key; });
  if (known != flags_.end()) {
    known->nouns.push_back(noun);
    return;
  }
  Flag& flag = flags_.emplace_back();
  flag.name = flag_name(key);
  flag.key = std::move(key);
  flag.spec = &spec;
  flag.nouns.push_back(noun);
}

void AddFlags::declare(cli::Options& options) {
  for (Flag& flag : flags_) {
    flag.help = flag.spec->summary;
    const bool is_for_all = flag.nouns.size() == kNouns.size();
    if (!is_for_all && flag.nouns.front() != Noun::goal) {
      std::vector<std::string> words;
      for (const Noun noun : flag.nouns) words.emplace_back(to_string(noun));
      flag.help = fmt::format("{}: {}", base::join(words, ", "), flag.spec->summary);
    }
    const FieldType type = flag.spec->type;
    const bool is_list = type == FieldType::list || type == FieldType::items || type == FieldType::audience;
    cli::Option& option = type == FieldType::boolean ? options.flag(flag.name, flag.is_set, flag.help)
                          : is_list
                              ? options.values(flag.name, metavar_of(*flag.spec), flag.values, flag.help)
                              : options.value(flag.name, metavar_of(*flag.spec), flag.value, flag.help);
    for (const Noun noun : flag.nouns) {
      const model::FieldSpec* own = schema_of(noun).find(flag.key);
      option.uses.push_back({to_string(noun), own != nullptr ? own : flag.spec});
    }
  }
}

std::optional<std::string> AddFlags::value(std::string_view key) const {
  for (const Flag& flag : flags_) {
    if (flag.key == key && flag.is_given()) return flag.text();
  }
  return std::nullopt;
}

void AddFlags::give(std::string_view key, std::string text) {
  for (Flag& flag : flags_) {
    if (flag.key == key) flag.value = std::move(text);
  }
}

namespace {

void read_all_goals(const Destination& to) {
  std::vector<std::size_t> goals;
  for (std::size_t i = 0; i < to.workspace.files.size(); ++i) {
    const store::Role role = to.workspace.files[i].role;
    if (role == store::Role::goal || role == store::Role::inbox) goals.push_back(i);
  }
  store::read_files(to.world, to.workspace, goals);
}

// Other goals are read only where this one has no such item.
base::Result<std::string> resolve_item(const Destination& to, std::string_view key, std::string_view text) {
  const auto kind = key == "milestone" ? analysis::ItemKind::milestone : analysis::ItemKind::task;
  const bool is_elsewhere = text.find('/') != std::string_view::npos;
  if (is_elsewhere) read_all_goals(to);
  auto address = analysis::reference_to(to.workspace, to.owner, kind, text);
  const bool may_be_elsewhere =
      !is_elsewhere && kind == analysis::ItemKind::task && address && *address == text;
  if (!may_be_elsewhere) return address;
  read_all_goals(to);
  return analysis::reference_to(to.workspace, to.owner, kind, text);
}

// "a, b" of "[a, b]", which is how files write a list.
std::string_view without_brackets(std::string_view text) {
  const std::string_view trimmed = base::trim(text);
  const bool is_list = trimmed.size() >= 2 && trimmed.front() == '[' && trimmed.back() == ']';
  return is_list ? trimmed.substr(1, trimmed.size() - 2) : text;
}

}  // namespace

base::Result<std::string> resolve_ids(const Destination& to, const model::FieldSpec& spec,
                                      const std::string& text) {
  const store::Workspace& workspace = to.workspace;
  if (spec.type == FieldType::item || spec.type == FieldType::items) {
    std::vector<std::string> addresses;
    for (const std::string_view part : base::split(without_brackets(text), ',')) {
      auto address = resolve_item(to, spec.key, base::trim(part));
      if (!address) return address;
      addresses.push_back(std::move(*address));
    }
    return base::join(addresses, ",");
  }
  if (spec.type == FieldType::goal) {
    const auto file = analysis::find_goal_id(workspace, text);
    if (!file) return tl::make_unexpected(file.error());
    return std::string(workspace.files[*file].stem());
  }
  const bool is_people = spec.type == FieldType::person ||
                         (spec.type == FieldType::list && spec.element == FieldType::person) ||
                         (spec.type == FieldType::audience && text != "everyone" && text != "nobody");
  if (!is_people) return text;
  std::vector<std::string> ids;
  for (const std::string_view part : base::split(without_brackets(text), ',')) {
    const auto file = analysis::find_person_id(workspace, base::trim(part));
    if (!file) return tl::make_unexpected(file.error());
    ids.emplace_back(workspace.files[*file].stem());
  }
  return base::join(ids, ",");
}

base::Result<Fields> AddFlags::fields(Noun noun, const Destination& to,
                                      const model::FieldContext& context) const {
  for (const Flag& flag : flags_) {
    const bool is_ours = std::find(flag.nouns.begin(), flag.nouns.end(), noun) != flag.nouns.end();
    if (!flag.is_given() || is_ours) continue;
    std::vector<std::string> words;
    for (const Noun other : flag.nouns) words.emplace_back(to_string(other));
    return base::fail(Failure::usage, fmt::format("a {} has no {}", to_string(noun), flag.name),
                      fmt::format("it belongs to: {}", base::join(words, ", ")));
  }
  Fields fields;
  std::vector<std::pair<std::string, Value>> reach;
  for (const Flag& flag : flags_) {
    const bool is_file_name = flag.key == "id" && (noun == Noun::goal || noun == Noun::person);
    if (!flag.is_given() || is_file_name) continue;
    if (base::trim(flag.text()).empty())
      return base::fail(Failure::usage, fmt::format("{} is empty", flag.name));
    const model::FieldSpec* own = schema_of(noun).find(flag.key);
    const model::FieldSpec& spec = own != nullptr ? *own : *flag.spec;
    const auto text = resolve_ids(to, spec, std::string(base::trim(flag.text())));
    if (!text) return tl::make_unexpected(text.error());
    auto value = model::field_value(spec, *text, context);
    if (!value) return tl::make_unexpected(value.error());
    if (flag.key.starts_with("reach.")) {
      reach.emplace_back(flag.key.substr(6), std::move(*value));
    } else {
      fields.emplace_back(flag.key, std::move(*value));
    }
  }
  if (!reach.empty()) fields.emplace_back("reach", Value::mapping(std::move(reach)));
  const auto place = [&](const std::string& key) {
    return schema_of(noun).find(key) - schema_of(noun).fields.data();
  };
  std::stable_sort(fields.begin(), fields.end(),
                   [&](const auto& a, const auto& b) { return place(a.first) < place(b.first); });
  return fields;
}

}  // namespace cairn::commands
