// One entry a line, sorted, so that two branches that change it merge well.
#include "analysis/lint/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "document/edit.h"
#include "document/read.h"
#include "document/value.h"

namespace cairn::analysis::lint {
namespace {

using base::Failure;
using document::Node;
using document::Value;

constexpr std::string_view kFormat = "1";
constexpr std::string_view kHead =
    "# Findings that `cairn check` knows of and does not report. `cairn check --write-baseline` wrote it.\n"
    "format: 1\n";

// Ids hold neither.
bool is_path(std::string_view subject) {
  return subject.find_first_of("/.") != std::string_view::npos;
}

std::optional<FindingKey> entry_of(Node map) {
  const Node goal = map.find("goal");
  const Node subject = goal ? goal : map.find("file");
  const Node code = map.find("code");
  if (!subject.is_scalar() || !code.is_scalar()) return std::nullopt;
  return FindingKey{std::string(subject.text()), std::string(code.text()),
                    std::string(map.find("field").text())};
}

Value value_of(const FindingKey& key) {
  std::vector<std::pair<std::string, Value>> entries = {
      {is_path(key.subject) ? "file" : "goal", Value::text(key.subject)}, {"code", Value::text(key.code)}};
  if (!key.path.empty()) entries.emplace_back("field", Value::text(key.path));
  return Value::mapping(std::move(entries));
}

}  // namespace

base::Result<Baseline> parse_baseline(std::string_view text) {
  const auto refuse = [](std::string why, std::string help =
                                              "mend it, or delete it and write a new one with "
                                              "--write-baseline") {
    return base::fail(Failure::usage, std::move(why), std::move(help));
  };
  const document::ReadResult read = document::read(std::string(text), {});
  if (!read.tree) {
    const std::string why = read.diagnostics.empty() ? "it cannot be read" : read.diagnostics.front().message;
    return refuse(fmt::format("the baseline is no YAML: {}", why));
  }
  const Node format = read.tree->root().find("format");
  if (format && !format.is_null() && format.text() != kFormat) {
    return refuse(fmt::format("the baseline has format {}, and this cairn knows format {}",
                              base::printable(format.source()), kFormat),
                  "take a newer cairn, or delete it and write a new one with --write-baseline");
  }
  const Node findings = read.tree->root().find("findings");
  if (!findings.is_sequence()) {
    return refuse("the file is no baseline: it has no list of `findings`",
                  "name another file; --write-baseline writes one that is not there yet");
  }
  Baseline baseline;
  for (const Node item : findings.items()) {
    auto entry = entry_of(item);
    if (!entry) {
      return refuse(fmt::format("an entry of the baseline has no goal, file or code: {}",
                                base::printable(item.source())));
    }
    baseline.push_back(std::move(*entry));
  }
  std::sort(baseline.begin(), baseline.end());
  return baseline;
}

std::string baseline_text(const Baseline& baseline) {
  std::string text(kHead);
  text += baseline.empty() ? "findings: []\n" : "findings:\n";
  for (const FindingKey& key : baseline) text += fmt::format("  - {}\n", document::to_flow(value_of(key)));
  return text;
}

base::Result<std::string> baseline_text(std::string_view old_text, const Baseline& wanted) {
  const auto old = parse_baseline(old_text);
  if (!old) return tl::make_unexpected(old.error());
  if (old_text == baseline_text(*old)) return baseline_text(wanted);
  std::map<FindingKey, std::size_t> missing;
  for (const FindingKey& key : wanted) ++missing[key];
  std::vector<document::Edit> edits;
  const document::ReadResult read = document::read(std::string(old_text), {});
  std::size_t index = 0;
  for (const Node item : read.tree->root().find("findings").items()) {
    std::size_t& count = missing[*entry_of(item)];
    if (count > 0) {
      --count;
    } else {
      edits.push_back(document::Erase{{std::string("findings"), index}});
    }
    ++index;
  }
  std::reverse(edits.begin(), edits.end());  // the places of those before stay what they are
  for (const auto& [key, count] : missing) {
    for (std::size_t i = 0; i < count; ++i)
      edits.push_back(document::Append{{std::string("findings")}, value_of(key)});
  }
  return document::apply(*read.tree, edits);
}

Baseline baseline_of(const FindingList& findings, const store::Workspace& workspace) {
  Baseline baseline;
  for (const Finding& finding : findings) baseline.push_back(key_of(finding, workspace));
  std::sort(baseline.begin(), baseline.end());
  return baseline;
}

Baseline subtract(const Baseline& baseline, const store::Workspace& workspace, FindingList& findings) {
  if (baseline.empty()) return {};
  std::map<FindingKey, std::size_t> known;
  for (const FindingKey& key : baseline) ++known[key];
  std::erase_if(findings, [&](const Finding& finding) {
    const auto entry = known.find(key_of(finding, workspace));
    if (entry == known.end() || entry->second == 0) return false;
    --entry->second;
    return true;
  });
  Baseline left;
  for (const auto& [key, count] : known) left.insert(left.end(), count, key);
  return left;
}

bool is_about(const FindingKey& key, const store::Workspace& workspace,
              const std::vector<std::size_t>& files) {
  return std::any_of(files.begin(), files.end(), [&](std::size_t file) {
    const store::SourceFile& source = workspace.files[file];
    return source.path == key.subject || (source.role == store::Role::goal && source.stem() == key.subject);
  });
}

}  // namespace cairn::analysis::lint
