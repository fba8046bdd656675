// Items and people in the same rows as the agenda: a symbol, an address to type, a text, a day.
#include "commands/list_nouns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "analysis/agenda.h"
#include "analysis/inventory.h"
#include "base/text.h"
#include "commands/add_goal.h"
#include "render/goal_list.h"
#include "render/json_text.h"
#include "render/rows.h"

namespace cairn::commands {
namespace {

using analysis::ListedItem;
using render::Paint;
using Json = nlohmann::ordered_json;

struct NounName {
  std::string_view word;
  ListNoun noun;
};
constexpr std::array kNouns = {
    NounName{"goals", ListNoun::goals},           NounName{"tasks", ListNoun::tasks},
    NounName{"milestones", ListNoun::milestones}, NounName{"obstacles", ListNoun::obstacles},
    NounName{"resources", ListNoun::resources},   NounName{"learning", ListNoun::learning},
    NounName{"people", ListNoun::people},         NounName{"inbox", ListNoun::inbox},
    NounName{"templates", ListNoun::templates},
};

// Of the schema: the inbox holds tasks.
std::string_view to_string(ListNoun noun) {
  if (noun == ListNoun::inbox) noun = ListNoun::tasks;
  for (const NounName& name : kNouns) {
    if (name.noun == noun) return name.word;
  }
  return "";
}

analysis::ItemKind kind_of(ListNoun noun) {
  if (noun == ListNoun::milestones) return analysis::ItemKind::milestone;
  if (noun == ListNoun::obstacles) return analysis::ItemKind::obstacle;
  if (noun == ListNoun::resources) return analysis::ItemKind::resource;
  return analysis::ItemKind::task;
}

render::Row row_of(const ListedItem& item, base::Date today) {
  render::Row row;
  row.symbol = item.done ? "✓" : "○";
  row.paint = item.done ? Paint::dim : Paint::none;
  row.name = base::printable(item.address);
  row.text = item.as_goal.statement ? base::printable(item.as_goal.statement->value) : "";
  if (!item.detail.empty()) row.text += fmt::format(" ({})", base::printable(item.detail));
  if (item.done) {
    row.when = item.done->iso();
  } else if (item.as_goal.due) {
    row.when = item.as_goal.due->value.iso();
    const bool rests = item.owner != nullptr && item.owner->state() != model::Status::active;
    if (item.as_goal.due->value < today && !rests) {
      row.symbol = "!";
      row.paint = Paint::error;
    }
  }
  return row;
}

Json json_of(const ListedItem& item) {
  const model::Goal& goal = item.as_goal;
  return {{"item", item.address},
          {"goal", item.goal},
          {"text", goal.statement ? Json(goal.statement->value) : Json(nullptr)},
          {"due", goal.due ? Json(goal.due->value.iso()) : Json(nullptr)},
          {"done", item.done ? Json(item.done->iso()) : Json(nullptr)},
          {"detail", item.detail.empty() ? Json(nullptr) : Json(item.detail)}};
}

std::string csv_of(const std::vector<ListedItem>& items) {
  std::string out = "item,goal,text,due,done,detail\n";
  for (const ListedItem& item : items) {
    const model::Goal& goal = item.as_goal;
    out += fmt::format("{},{},{},{},{},{}\n", render::csv_field(item.address), render::csv_field(item.goal),
                       render::csv_field(goal.statement ? goal.statement->value : ""),
                       goal.due ? goal.due->value.iso() : "", item.done ? item.done->iso() : "",
                       render::csv_field(item.detail));
  }
  return out;
}

std::string closeness_word(analysis::Closeness closeness) {
  switch (closeness) {
    case analysis::Closeness::fine:
      return "fine";
    case analysis::Closeness::due:
      return "due";
    case analysis::Closeness::overdue:
      return "overdue";
  }
  return "";
}

std::string roles_of(const model::Person& person) {
  std::vector<std::string> roles;
  for (const auto& role : person.roles) roles.emplace_back(role.value);
  return base::join(roles, ", ");
}

render::Row row_of(const analysis::Contact& contact, base::Date today) {
  render::Row row;
  const model::Person& person = *contact.person;
  const bool is_red = contact.closeness == analysis::Closeness::overdue;
  const bool is_amber = contact.closeness == analysis::Closeness::due;
  row.symbol = is_red ? "!" : is_amber ? "~" : contact.next ? "✓" : "·";
  row.paint = is_red ? Paint::error : is_amber ? Paint::warning : Paint::none;
  row.name = base::printable(person.id);
  row.text = person.name ? base::printable(person.name->value) : "";
  if (!person.roles.empty()) row.text += fmt::format(" ({})", base::printable(roles_of(person)));
  const std::string last = contact.last ? contact.last->iso() : "never";
  const std::string_view next = contact.next && *contact.next < today ? "due" : "next";
  row.when = contact.next
                 ? fmt::format("last {}, {} {}", last, next, render::relative_day(*contact.next, today))
                 : fmt::format("last {}, dormant", last);
  return row;
}

Json json_of(const analysis::Contact& contact) {
  const model::Person& person = *contact.person;
  Json roles = Json::array();
  for (const auto& role : person.roles) roles.push_back(role.value);
  return {{"id", person.id},
          {"name", person.name ? Json(person.name->value) : Json(nullptr)},
          {"roles", roles},
          {"last", contact.last ? Json(contact.last->iso()) : Json(nullptr)},
          {"next", contact.next ? Json(contact.next->iso()) : Json(nullptr)},
          {"every", base::to_string(contact.every)},
          {"state", closeness_word(contact.closeness)}};
}

std::string csv_of(const std::vector<analysis::Contact>& contacts) {
  std::string out = "id,name,roles,last,next,every,state\n";
  for (const analysis::Contact& contact : contacts) {
    const model::Person& person = *contact.person;
    out += fmt::format("{},{},{},{},{},{},{}\n", render::csv_field(person.id),
                       render::csv_field(person.name ? person.name->value : ""),
                       render::csv_field(roles_of(person)), contact.last ? contact.last->iso() : "",
                       contact.next ? contact.next->iso() : "", base::to_string(contact.every),
                       closeness_word(contact.closeness));
  }
  return out;
}

std::string csv_of(const analysis::NetworkGaps& gaps) {
  std::string out = "gap,name\n";
  for (const std::string_view need : gaps.needs) out += fmt::format("need,{}\n", render::csv_field(need));
  for (const model::Goal* goal : gaps.goals_without_mentor)
    out += fmt::format("goal without a mentor,{}\n", render::csv_field(goal->id));
  return out;
}

}  // namespace

std::vector<std::string_view> list_noun_words() {
  std::vector<std::string_view> words;
  for (const NounName& name : kNouns) words.push_back(name.word);
  return words;
}

std::optional<ListNoun> parse_list_noun(std::string_view word) {
  for (const NounName& name : kNouns) {
    if (name.word == word) return name.noun;
  }
  return std::nullopt;
}

base::Result<std::string> list_items(const store::Workspace& workspace, const ListRequest& request,
                                     base::Date today, const render::Style& style) {
  const auto query = analysis::parse_query(request.terms, workspace, today);
  if (!query) return tl::make_unexpected(query.error());
  std::vector<ListedItem> items = analysis::items_of(workspace, kind_of(request.noun));
  std::erase_if(items, [&](const ListedItem& item) {
    return !query->matches(item.as_goal) || (request.noun == ListNoun::learning && !item.is_learning) ||
           (request.noun == ListNoun::inbox && item.owner != nullptr);
  });
  // Open ones first, those due soonest before the others.
  std::stable_sort(items.begin(), items.end(), [](const ListedItem& a, const ListedItem& b) {
    if (a.done.has_value() != b.done.has_value()) return !a.done;
    if (a.as_goal.due.has_value() != b.as_goal.due.has_value()) return a.as_goal.due.has_value();
    return a.as_goal.due && a.as_goal.due->value < b.as_goal.due->value;
  });
  if (request.format == "csv") return csv_of(items);
  if (request.format == "json") {
    Json json{{"schema", fmt::format("cairn.{}/1", to_string(request.noun))}};
    Json& list = json[std::string(to_string(request.noun))] = Json::array();
    for (const ListedItem& item : items) list.push_back(json_of(item));
    return render::json_text(json);
  }
  std::vector<render::Row> rows;
  for (const ListedItem& item : items) rows.push_back(row_of(item, today));
  return render::draw_rows(rows, rows.size(), style);
}

std::string list_people(const store::Workspace& workspace, const ListRequest& request, base::Date today,
                        const render::Style& style) {
  const analysis::History history(workspace);
  auto contacts = analysis::contacts_of(workspace, history, today);
  std::erase_if(contacts, [&](const analysis::Contact& contact) {
    const bool is_fine = contact.closeness == analysis::Closeness::fine;
    const bool says_terms =
        std::all_of(request.terms.begin(), request.terms.end(), [&](const std::string& term) {
          const std::string text = base::lower_ascii(fmt::format(
              "{} {} {}", contact.person->id, contact.person->name ? contact.person->name->value : "",
              roles_of(*contact.person)));
          return text.find(base::lower_ascii(term)) != std::string::npos;
        });
    return (request.only_due && is_fine) || !says_terms;
  });
  if (request.format == "json") {
    Json json{{"schema", "cairn.people/1"}};
    Json& list = json["people"] = Json::array();
    for (const analysis::Contact& contact : contacts) list.push_back(json_of(contact));
    return render::json_text(json);
  }
  if (request.format == "csv") return csv_of(contacts);
  std::vector<render::Row> rows;
  for (const analysis::Contact& contact : contacts) rows.push_back(row_of(contact, today));
  return render::draw_rows(rows, rows.size(), style);
}

std::string list_gaps(const store::Workspace& workspace, const ListRequest& request,
                      const render::Style& style) {
  const analysis::NetworkGaps gaps = analysis::network_gaps(workspace);
  if (request.format == "json") {
    Json json{{"schema", "cairn.gaps/1"}, {"needs", gaps.needs}};
    Json& list = json["goals_without_mentor"] = Json::array();
    for (const model::Goal* goal : gaps.goals_without_mentor) list.push_back(goal->id);
    return render::json_text(json);
  }
  if (request.format == "csv") return csv_of(gaps);
  std::string out;
  if (!gaps.needs.empty()) out += style.paint(Paint::bold, "Needs that nobody covers") + "\n";
  for (const std::string_view need : gaps.needs) out += fmt::format("  ○ {}\n", base::printable(need));
  if (!gaps.goals_without_mentor.empty()) out += style.paint(Paint::bold, "Goals without a mentor") + "\n";
  for (const model::Goal* goal : gaps.goals_without_mentor)
    out += fmt::format("  ○ {}\n", base::printable(goal->id));
  return out;
}

std::string list_templates(const base::World& world, const ListRequest& request) {
  const auto names = template_names(world);
  if (request.format == "json")
    return render::json_text({{"schema", "cairn.templates/1"}, {"templates", names}});
  return names.empty() ? "" : base::join(names, "\n") + "\n";
}

}  // namespace cairn::commands
