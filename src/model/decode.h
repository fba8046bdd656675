// Tree -> values. Never fails: what does not fit is left out, and validate() has said so.
#pragma once

#include <string_view>
#include <vector>

#include "document/diagnostic.h"
#include "document/tree.h"
#include "model/values.h"

namespace cairn::model {

// Each reports what does not fit the schema (F003, F004, F005, F006, F012) and reads the rest.
Goal decode_goal(std::string_view id, document::Node root, std::vector<document::Diagnostic>& out);
Person decode_person(std::string_view id, document::Node root, std::vector<document::Diagnostic>& out);
Profile decode_profile(document::Node root, std::vector<document::Diagnostic>& out);
Inbox decode_inbox(document::Node root, std::vector<document::Diagnostic>& out);
Settings decode_settings(document::Node root, std::vector<document::Diagnostic>& out);

// An item's address: its `id`, else the slug of its text (format page).
std::string item_address(std::string_view id, std::string_view text);

// What a scalar says, by type; nothing when it does not fit. Shared by validation, decoding and `set`.
std::optional<Target> parse_target(std::string_view text);
std::optional<Cadence> parse_cadence(std::string_view text);
std::optional<Status> parse_status(std::string_view text);
std::optional<int> parse_time_of_day(std::string_view text);    // minutes after midnight
std::optional<Money> parse_money(std::string_view text);        // 900 USD, 1.5k EUR
std::optional<base::Period> parse_days(std::string_view text);  // a date or a span of dates
std::optional<Block> parse_block(std::string_view text);        // 09:00-12:00
// `5h/week`, not more than a week has; what is measured may be more, what is promised may not.
std::optional<base::Rate> parse_hours(std::string_view text);
inline constexpr int kMinutesADay = 24 * 60;
bool is_month_day(std::string_view text);  // 01-31

}  // namespace cairn::model
