// A slip in a setting is an error and never silence: a threshold that was meant and does not count is worse
// than none.
#include "analysis/lint/tuning.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/lint/linter.h"
#include "analysis/prose/sentence.h"
#include "base/number.h"
#include "base/text.h"

namespace cairn::analysis::lint {
namespace {

using document::Diagnostic;
using document::Node;

constexpr std::string_view kOff = "off";
constexpr double kMost = 10000;  // of anything: ten thousand days are 27 years

std::string quoted(std::string_view text) {
  return fmt::format("`{}`", base::truncate_to_width(base::printable(text), 40));
}

// What is a part of a whole by default is one always.
bool is_share(const LimitField& field) {
  const auto* member = std::get_if<double Limits::*>(&field.field);
  return member != nullptr && Limits{}.*(*member) <= 1;
}

// Whether a sentence is ever found to hold it: only what is one word there is looked up.
bool is_one_word(std::string_view text) {
  prose::Sentence sentence;
  prose::tokenize(text, prose::Lexicon::standard(), sentence);
  if (sentence.tokens.size() != 1) return false;
  const prose::TokenKind kind = sentence.tokens.front().kind;
  return kind == prose::TokenKind::word || kind == prose::TokenKind::code;
}

class Reader {
 public:
  explicit Reader(Tuning& out) : out_(out) {}

  void read_format(Node format) {
    const auto number = format.is_scalar() ? base::parse_number(format.text()) : std::nullopt;
    if (!number || *number <= store::kFormatVersion) return;
    report("F004", format,
           fmt::format("`format` is {}, and this cairn knows format {} only", quoted(format.text()),
                       store::kFormatVersion))
        .help = "get a newer cairn: until then nothing is written here";
  }

  void read(Node check) {
    read_rules(check.find("select"));
    read_rules(check.find("ignore"));
    read_severities(check.find("severity"));
    read_limits(check.find("limits"));
    read_words(check.find("words"), "allow", out_.allow);
    read_words(check.find("words"), "add", out_.add);
    if (!out_.allow.empty() || !out_.add.empty())
      out_.lexicon.emplace(prose::Lexicon::with(out_.allow, out_.add));
  }

 private:
  Diagnostic& report(std::string_view code, Node at, std::string message) {
    Diagnostic& finding = out_.diagnostics.emplace_back();
    finding.code = code;
    finding.span = at.span();
    finding.message = std::move(message);
    return finding;
  }

  // Whether it can be read entry by entry; nothing at all is fine, too.
  bool is_map(Node node, std::string_view key) {
    if (node.is_null()) return false;
    if (!node.is_mapping()) report("F004", node, fmt::format("`{}` is not a map", key));
    return node.is_mapping();
  }

  void suggest(Diagnostic& finding, Node at, const std::vector<std::string_view>& words) {
    const auto likely = base::did_you_mean(base::lower_ascii(at.text()), words);
    if (!likely) return;
    finding.help = fmt::format("did you mean `{}`?", *likely);
    finding.fixes.push_back({at.span(), std::string(*likely), document::FixSafety::safe});
  }

  // The words of `select` and `ignore`.
  void read_rules(Node list) {
    if (!list.is_sequence()) return;
    for (const Node item : list.items()) {
      if (!item.is_scalar() || means_a_rule(item.text())) continue;
      report("F003", item, fmt::format("no rule is called {}", quoted(item.text()))).help =
          likely_rule(item.text());
    }
  }

  void read_severities(Node map) {
    if (!is_map(map, "severity")) return;
    for (const Node::Entry& entry : map.entries()) {
      const Rule* rule = find_rule(entry.key.text());
      if (rule == nullptr) {
        report("F003", entry.key, fmt::format("no rule is called {}", quoted(entry.key.text()))).help =
            likely_rule(entry.key.text());
        continue;
      }
      const std::string_view word = entry.value.is_scalar() ? entry.value.text() : std::string_view{};
      if (word == kOff) {
        out_.off.emplace_back(rule->code);
      } else if (const auto severity = parse_severity(word)) {
        out_.severities.emplace_back(rule, *severity);
      } else {
        Diagnostic& finding = report(
            "F004", entry.value,
            fmt::format("`{}` is {}, not one of error, warning, info, off", entry.key.text(), quoted(word)));
        suggest(finding, entry.value, {"error", "warning", "info", kOff});
      }
    }
  }

  void read_limits(Node map) {
    if (!is_map(map, "limits")) return;
    for (const Node::Entry& entry : map.entries()) {
      const auto field = std::find_if(kLimitFields.begin(), kLimitFields.end(),
                                      [&](const LimitField& one) { return one.key == entry.key.text(); });
      if (field != kLimitFields.end()) {
        read_limit(*field, entry.value);
        continue;
      }
      Diagnostic& finding =
          report("F003", entry.key, fmt::format("no threshold is called {}", quoted(entry.key.text())));
      std::vector<std::string_view> keys;
      for (const LimitField& one : kLimitFields) keys.push_back(one.key);
      finding.help = "`cairn check --show-settings` lists them";
      suggest(finding, entry.key, keys);
    }
  }

  void read_limit(const LimitField& field, Node value) {
    const auto number = value.is_scalar() ? base::parse_number(value.text()) : std::nullopt;
    const bool is_whole = std::holds_alternative<int Limits::*>(field.field);
    const bool is_part = !is_whole && is_share(field);
    const double most = is_part ? 1 : kMost;
    if (!number || *number < 0 || *number > most || (is_whole && std::floor(*number) != *number)) {
      const std::string_view wanted = is_whole  ? "a whole number from 0 on"
                                      : is_part ? "a share from 0 to 1"
                                                : "a number from 0 on";
      report("F004", value,
             fmt::format("`{}` is {}, not {}", field.key,
                         value.is_scalar() ? quoted(value.text()) : std::string("a collection"), wanted));
      return;
    }
    if (const auto* member = std::get_if<int Limits::*>(&field.field)) {
      out_.limits.*(*member) = static_cast<int>(*number);
    } else {
      out_.limits.*std::get<double Limits::*>(field.field) = *number;
    }
  }

  void read_words(Node map, std::string_view key, std::vector<std::string>& words) {
    const Node list = map.find(key);
    if (!list.is_sequence()) return;
    for (const Node item : list.items()) {
      if (!item.is_scalar() || base::trim(item.text()).empty()) continue;
      if (is_one_word(base::trim(item.text()))) {
        words.push_back(base::lower_ascii(base::trim(item.text())));
        continue;
      }
      report("F004", item, fmt::format("`{}` holds {}, which is not one word", key, quoted(item.text())))
          .help = "sentences are looked through word by word: give each word on its own";
    }
  }

  Tuning& out_;
};

}  // namespace

Severity Tuning::severity_of(const Rule& rule) const {
  for (const auto& [changed, severity] : severities) {
    if (changed == &rule) return severity;
  }
  return rule.severity;
}

Tuning tuning_of(const store::Workspace& workspace) {
  Tuning tuning;
  const auto file = workspace.file_index("cairn.yaml");
  if (!file || !workspace.files[*file].tree) return tuning;
  tuning.file = *file;
  const document::Node root = workspace.files[*file].tree->root();
  Reader reader(tuning);
  reader.read_format(root.find("format"));
  reader.read(root.find("check"));
  return tuning;
}

std::string shown(const LimitField& field, const Limits& limits) {
  if (const auto* member = std::get_if<int Limits::*>(&field.field)) return std::to_string(limits.*(*member));
  return base::format_number(limits.*std::get<double Limits::*>(field.field));
}

}  // namespace cairn::analysis::lint
