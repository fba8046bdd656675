// F015: two items of a goal with one address.
#include <fmt/format.h>

#include <map>

#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

struct Item {
  std::string_view address;
  document::Span span;
};

std::vector<Item> items_of(const model::Goal& goal) {
  std::vector<Item> items;
  for (const auto& one : goal.milestones)
    items.push_back({one.address, one.name ? one.name->span : one.span});
  for (const auto& one : goal.tasks) items.push_back({one.address, one.text ? one.text->span : one.span});
  for (const auto& one : goal.obstacles) items.push_back({one.address, one.risk ? one.risk->span : one.span});
  for (const auto& one : goal.resources) items.push_back({one.address, one.need ? one.need->span : one.span});
  return items;
}

void check_items(const std::vector<Item>& items, std::size_t file, std::string_view goal, Findings& out) {
  std::map<std::string_view, document::Span> seen;
  for (const Item& item : items) {
    if (item.address.empty()) continue;
    const auto [first, is_new] = seen.emplace(item.address, item.span);
    if (is_new) continue;
    auto& finding = out.add(ambiguous_item, file, item.span,
                            fmt::format("two items have the address `{}`", item.address));
    out.last().goal = goal;
    finding.also.push_back({first->second, "the first one"});
    finding.help = "say it in other words, or give one of them an `id`";
  }
}

void check_workspace(const Context& context, Findings& out) {
  for (const model::Goal& goal : context.workspace.goals)
    check_items(items_of(goal), goal.file, goal.id, out);
  std::vector<Item> inbox;
  for (const auto& task : context.workspace.inbox.tasks)
    inbox.push_back({task.address, task.text ? task.text->span : task.span});
  check_items(inbox, context.workspace.inbox.file, {}, out);
}

}  // namespace

const Rule ambiguous_item{
    .code = "F015",
    .name = "ambiguous-item",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "two items of a goal have the same address",
    .why =
        "An address that means two things cannot be used on the command line, in `after` or in the journal.",
    .bad = "statement: Run 10 km\ntasks:\n  - do: Buy new shoes\n  - do: Buy new shoes\n",
    .good = "statement: Run 10 km\ntasks:\n  - do: Buy new shoes\n  - {do: Buy new shoes, id: second-pair}\n",
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
