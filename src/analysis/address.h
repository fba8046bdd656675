// What a person may type for a goal, a person or an item: ids, unique beginnings, unique words.
// `cairn help names` tells it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/tree.h"
#include "model/schema.h"
#include "store/workspace.h"

namespace cairn::analysis {

// Exactly the address of an item: "goal/item", or "item" of the inbox.
bool names_item(const store::Workspace& workspace, std::string_view address);
// Exactly what an event may be about: a goal, a person, or an item.
bool names_subject(const store::Workspace& workspace, std::string_view subject);

enum class ItemKind { milestone, task, obstacle, resource };
// The key of the list that holds items of this kind, and what the kind is called.
std::string_view list_key(ItemKind kind);
std::string_view noun(ItemKind kind);
// The keys of such an item.
const model::Schema& schema_of(ItemKind kind);

struct Item {
  ItemKind kind = ItemKind::task;
  std::size_t index = 0;  // in its list
  std::string address;
};
std::vector<Item> items_of(const model::Goal& goal);
std::vector<Item> items_of(const model::Inbox& inbox);

// The file, by its index, of the goal or person that `text` names: an id, a unique prefix of one, or unique
// words of one, in a row. Files that cannot be read have ids too.
base::Result<std::size_t> find_id(const store::Workspace& workspace, std::string_view text);
base::Result<std::size_t> find_goal_id(const store::Workspace& workspace, std::string_view text);
base::Result<std::size_t> find_person_id(const store::Workspace& workspace, std::string_view text);
// The id, in full, of a person whom a goal names as a helper.
base::Result<std::string> find_helper(const store::Workspace& workspace, std::string_view text);
bool names_id(const store::Workspace& workspace, std::string_view text);

// By address, unique prefix or unique word.
base::Result<Item> find_item(const model::Goal& goal, std::string_view text);
base::Result<Item> find_inbox_item(const model::Inbox& inbox, std::string_view text);

// An item with what it belongs to.
struct OwnedItem {
  std::size_t file = 0;
  std::string owner;  // the goal's id, or "inbox"
  Item item;
  std::string address() const { return owner + "/" + item.address; }
};
// An item by its own name alone: of any goal that has been read, or of the inbox. Where there is none, what
// is likely meant among ids and items.
base::Result<OwnedItem> find_any_item(const store::Workspace& workspace, std::string_view text);
// The address, as `after` or `milestone` of an item of `owner` names it, of the item of this kind that `text`
// names: its own goal's first, else any that has been read. A bare text that names nothing stays as it is.
base::Result<std::string> reference_to(const store::Workspace& workspace, std::string_view owner,
                                       ItemKind kind, std::string_view text);

// The way to an item in its file: tasks[1].
document::Path path_of(const Item& item);

}  // namespace cairn::analysis
