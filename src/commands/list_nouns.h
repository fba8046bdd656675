// The nouns of `cairn list` besides goals.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.h"

namespace cairn::commands {

enum class ListNoun { goals, tasks, milestones, obstacles, resources, learning, people, inbox, templates };
std::vector<std::string_view> list_noun_words();
std::optional<ListNoun> parse_list_noun(std::string_view word);

struct ListRequest {
  ListNoun noun = ListNoun::goals;
  std::vector<std::string> terms{};
  std::string format = "text";
  bool only_due = false;   // of people
  bool only_gaps = false;  // of people
};

base::Result<std::string> list_items(const store::Workspace& workspace, const ListRequest& request,
                                     base::Date today, const render::Style& style);
std::string list_people(const store::Workspace& workspace, const ListRequest& request, base::Date today,
                        const render::Style& style);
std::string list_gaps(const store::Workspace& workspace, const ListRequest& request,
                      const render::Style& style);
std::string list_templates(const base::World& world, const ListRequest& request);

}  // namespace cairn::commands
