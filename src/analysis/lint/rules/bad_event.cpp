// F016: an event of the journal that cannot be used, or two that contradict each other.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <tuple>

#include "analysis/lint/rules/rules.h"

namespace cairn::analysis::lint {
namespace {

using model::Event;

std::string_view changed_key(const Event& event) {
  return event.map.find("key").text();
}

// Seconds since 1970 in UTC: 10:00+00:00 and 11:00+01:00 are one instant.
std::int64_t instant(const Event& event) {
  const std::int64_t day = event.at.value.day.days();
  const auto& time = event.at.value.time;
  return day * 86'400 + (time ? (time->minute - time->utc_offset) * 60 + time->second : 0);
}

// What makes two lines the same event; a `set` of two keys writes two changes at one moment.
auto identity(const Event& event) {
  return std::tuple(instant(event), event.kind, event.subject.value,
                    event.kind == model::EventKind::change ? changed_key(event) : std::string_view{});
}

std::size_t hash_of(const Event& event) {
  const std::hash<std::string_view> hash;
  const auto moment = static_cast<std::size_t>(instant(event));
  return hash(event.subject.value) * 31 + moment * 16 + static_cast<std::size_t>(event.kind);
}

void report(const Event& first, const Event& second, Findings& out) {
  document::Span span = second.map.span();
  span.begin += second.offset;
  span.end += second.offset;
  auto& finding = out.add(bad_event, second.file, span,
                          fmt::format("two different `{}` events of `{}` at the same moment",
                                      model::to_string(second.kind), second.subject.value));
  if (first.file == second.file) {
    finding.also.push_back(
        {{first.map.span().begin + first.offset, first.map.span().end + first.offset}, "the other one"});
  }
  finding.help = "keep the line that is right and delete the other";
}

// A union merge of a line that was edited on one side leaves both; identical lines count once and are fine.
void check_workspace(const Context& context, Findings& out) {
  // Hashes sort far faster than events; only those that collide are compared.
  std::vector<std::pair<std::size_t, const Event*>> events;
  events.reserve(context.workspace.events.size());
  for (const Event& event : context.workspace.events) {
    // A day alone is too coarse: two wins of one day are two events.
    if (event.at.value.time) events.emplace_back(hash_of(event), &event);
  }
  std::sort(events.begin(), events.end());
  for (std::size_t begin = 0; begin < events.size();) {
    std::size_t end = begin + 1;
    while (end < events.size() && events[end].first == events[begin].first) ++end;
    for (std::size_t i = begin + 1; i < end; ++i) {
      for (std::size_t k = begin; k < i; ++k) {
        const Event& first = *events[k].second;
        const Event& second = *events[i].second;
        if (identity(first) != identity(second) || first.map.source() == second.map.source()) continue;
        report(first, second, out);
        break;
      }
    }
    begin = end;
  }
}

}  // namespace

const Rule bad_event{
    .code = "F016",
    .name = "bad-event",
    .criterion = Criterion::format,
    .severity = Severity::error,
    .since = "0.1",
    .summary = "an event cannot be read, or contradicts another one",
    .why = "An event that is left out is work or contact that was never counted.",
    .bad =
        "# file: goals/example.yaml\nstatement: Run 10 km\n"
        "# file: journal/2026-10.yaml\n- {at: yesterday, win: example, said: \"5 km\"}\n",
    .good =
        "# file: goals/example.yaml\nstatement: Run 10 km\n"
        "# file: journal/2026-10.yaml\n- {at: 2026-10-03T18:05+02:00, win: example, said: \"5 km\"}\n",
    .traps =
        "unknown kinds and keys are kept and skipped; identical lines count once; events with a day alone "
        "may repeat",
    .check_workspace = check_workspace,
};

}  // namespace cairn::analysis::lint
