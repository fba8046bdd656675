// Comments are no part of the tree, so they are read from the source between its nodes.
#include "analysis/lint/suppressions.h"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/lint/rules/rules.h"
#include "base/text.h"
#include "document/comment_scope.h"
#include "document/comments.h"

namespace cairn::analysis::lint {
namespace {

using document::Span;

constexpr std::string_view kExample = "write `# cairn: ignore[T501] -- why`";

std::string_view text_of(std::string_view source, Span span) {
  return source.substr(span.begin, span.end - span.begin);
}

// A place in one comment, in bytes of the file.
class Cursor {
 public:
  Cursor(std::string_view source, Span comment) : source_(source), at_(comment.begin), end_(comment.end) {}

  bool take(std::string_view word) {
    skip_blanks();
    if (!rest().starts_with(word)) return false;
    at_ += static_cast<std::uint32_t>(word.size());
    return true;
  }
  // Up to the sign, which is passed over; nothing when there is none.
  std::optional<Span> take_until(char sign) {
    const std::size_t length = rest().find(sign);
    if (length == std::string_view::npos) return std::nullopt;
    const Span taken{at_, at_ + static_cast<std::uint32_t>(length)};
    at_ = taken.end + 1;
    return taken;
  }
  Span take_word() {
    skip_blanks();
    const std::size_t length = std::min(rest().find_first_of(" \t[:"), rest().size());
    at_ += static_cast<std::uint32_t>(length);
    return {at_ - static_cast<std::uint32_t>(length), at_};
  }
  std::string_view rest() const { return source_.substr(at_, end_ - at_); }

 private:
  void skip_blanks() {
    while (at_ < end_ && (source_[at_] == ' ' || source_[at_] == '\t')) ++at_;
  }

  std::string_view source_;
  std::uint32_t at_;
  std::uint32_t end_;
};

class Reader {
 public:
  Reader(const store::Workspace& workspace, std::size_t file, Findings& findings)
      : source_(workspace.files[file].source()), file_(file), findings_(findings) {
    const store::SourceFile& source = workspace.files[file];
    if (source.role == store::Role::goal) goal_ = source.stem();
  }

  void read(const document::Tree& tree, std::uint32_t offset) {
    for (const Span comment : document::comments_of(tree)) {
      Suppression suppression;
      suppression.file = file_;
      suppression.comment = {comment.begin + offset, comment.end + offset};
      if (!read_words(suppression)) continue;
      suppression.scope = document::scope_of_comment(tree, comment);
      if (suppression.scope)
        suppression.scope = Span{suppression.scope->begin + offset, suppression.scope->end + offset};
      found_.push_back(std::move(suppression));
    }
  }

  std::vector<Suppression> take() { return std::move(found_); }

 private:
  document::Diagnostic& report(Span span, std::string message) {
    auto& finding = findings_.add(bad_suppression, file_, span, std::move(message));
    findings_.last().goal = goal_;
    return finding;
  }

  // Whether the comment asks for something.
  bool read_words(Suppression& suppression) {
    Cursor cursor(source_, suppression.comment);
    if (!cursor.take("#") || !cursor.take("cairn:")) return false;
    const Span verb = cursor.take_word();
    if (text_of(source_, verb) != "ignore") {
      report_wrong_verb(verb, cursor);
      return false;
    }
    if (!cursor.take("[")) {
      report(suppression.comment, "`ignore` names no rule").help = kExample;
      return false;
    }
    const auto list = cursor.take_until(']');
    if (!list) {
      report(suppression.comment, "`[` is never closed").help = kExample;
      return false;
    }
    read_list(*list, suppression);
    read_reason(cursor, suppression);
    return !suppression.words.empty();
  }

  // Other comments may begin with `cairn:`; only one that looks like a suppression is taken for a slip.
  void report_wrong_verb(Span verb, const Cursor& cursor) {
    const std::string_view word = text_of(source_, verb);
    constexpr std::size_t kSlip = 2;
    if (!cursor.rest().starts_with('[') && base::edit_distance(word, "ignore") > kSlip) return;
    auto& finding = report(verb, fmt::format("`{}` is nothing that cairn can be asked", word));
    finding.help = "did you mean `ignore`?";
    if (base::edit_distance(word, "ignore") <= kSlip)
      finding.fixes.push_back({verb, "ignore", document::FixSafety::safe});
  }

  void read_list(Span list, Suppression& suppression) {
    for (const std::string_view piece : base::split(text_of(source_, list), ',')) {
      const std::string_view word = base::trim(piece);
      if (word.empty()) continue;
      const auto begin = static_cast<std::uint32_t>(word.data() - source_.data());
      const Span span{begin, begin + static_cast<std::uint32_t>(word.size())};
      const auto all = rules();
      const bool is_known =
          std::any_of(all.begin(), all.end(), [&](const Rule* rule) { return is_meant(*rule, word); });
      if (is_known) {
        suppression.words.push_back({word, span});
      } else {
        report(span, fmt::format("no rule is called `{}`", word)).help = likely_rule(word);
      }
    }
    if (base::trim(text_of(source_, list)).empty())
      report(suppression.comment, "`ignore` names no rule").help = kExample;
  }

  void read_reason(Cursor cursor, Suppression& suppression) {
    if (cursor.take("--")) suppression.reason = base::trim(cursor.rest());
    if (suppression.reason.empty() && !suppression.words.empty())
      report(suppression.comment, "the reason is missing").help = "say it behind the brackets: `-- why`";
  }

  std::string_view source_;
  std::size_t file_;
  std::string goal_;
  Findings& findings_;
  std::vector<Suppression> found_;
};

bool can_be_suppressed(const Rule& rule) {
  return &rule != &unreadable_file && &rule != &bad_suppression && &rule != &unused_suppression;
}

// Marks the words that cover the finding; the suppression that took it, if any. They are sorted by file.
const Suppression* take(std::vector<Suppression>& suppressions, const Finding& finding) {
  const Suppression* taken_by = nullptr;
  const std::uint32_t at = finding.diagnostic.span.begin;
  const auto by_file = [](const Suppression& a, std::size_t file) { return a.file < file; };
  const auto first = std::lower_bound(suppressions.begin(), suppressions.end(), finding.file, by_file);
  for (auto here = first; here != suppressions.end() && here->file == finding.file; ++here) {
    Suppression& suppression = *here;
    if (!suppression.scope) continue;
    if (at < suppression.scope->begin || at > suppression.scope->end) continue;
    for (IgnoredWord& ignored : suppression.words) {
      if (!is_meant(*finding.rule, ignored.word)) continue;
      ignored.is_used = true;
      taken_by = &suppression;
    }
  }
  return taken_by;
}

// Whether a word that matched nothing may still match tomorrow, or with other options.
bool is_exempt(std::string_view word, const Selection& selection) {
  const auto all = rules();
  return std::any_of(all.begin(), all.end(), [&](const Rule* rule) {
    return is_meant(*rule, word) && (rule->depends_on_today || !selection.includes(*rule));
  });
}

// The comment with the blanks before it, and with its line where nothing else stands there.
Span comment_to_delete(std::string_view source, Span comment) {
  std::uint32_t begin = comment.begin;
  while (begin > 0 && (source[begin - 1] == ' ' || source[begin - 1] == '\t')) --begin;
  std::uint32_t end = comment.end;
  const bool is_alone = begin == 0 || source[begin - 1] == '\n';
  while (end < source.size() && source[end] != '\n' && (is_alone || source[end] != '\r')) ++end;
  if (is_alone && end < source.size()) return {begin, end + 1};
  return {begin, end};
}

// A word of the list with the comma that parts it from a neighbour.
Span word_to_delete(std::string_view source, Span word, Span comment) {
  Span span = word;
  while (span.end < comment.end && (source[span.end] == ' ' || source[span.end] == ',')) ++span.end;
  if (source[span.end] != ']') return span;
  span.end = word.end;
  while (span.begin > comment.begin && (source[span.begin - 1] == ' ' || source[span.begin - 1] == ','))
    --span.begin;
  return span;
}

void report_unused(const store::Workspace& workspace, const Suppression& suppression,
                   const Selection& selection, Findings& findings) {
  const store::SourceFile& file = workspace.files[suppression.file];
  std::vector<const IgnoredWord*> unused;
  for (const IgnoredWord& ignored : suppression.words) {
    if (!ignored.is_used && !is_exempt(ignored.word, selection)) unused.push_back(&ignored);
  }
  const bool is_idle = unused.size() == suppression.words.size();
  for (const IgnoredWord* ignored : unused) {
    auto& finding = findings.add(unused_suppression, suppression.file, ignored->span,
                                 fmt::format("no finding of `{}` is here to be ignored", ignored->word));
    if (file.role == store::Role::goal) findings.last().goal = file.stem();
    finding.help = is_idle ? "delete the comment" : "delete the code";
    const Span whole = is_idle ? comment_to_delete(file.source(), suppression.comment)
                               : word_to_delete(file.source(), ignored->span, suppression.comment);
    finding.fixes.push_back({whole, "", document::FixSafety::safe});
    if (is_idle) return;  // one finding tells it all
  }
}

}  // namespace

std::vector<Suppression> suppressions_in(const store::Workspace& workspace, std::size_t file,
                                         Findings& findings) {
  const store::SourceFile& source = workspace.files[file];
  // Most files have none, and then no tree is walked.
  if (source.source().find("cairn:") == std::string_view::npos && source.journal.empty()) return {};
  Reader reader(workspace, file, findings);
  if (source.tree) reader.read(*source.tree, 0);
  for (const document::JournalLines::Part& part : source.journal) {
    if (part.tree.source().find("cairn:") != std::string_view::npos) reader.read(part.tree, part.offset);
  }
  return reader.take();
}

void apply_suppressions(const store::Workspace& workspace, const Selection& selection, Report& report) {
  FindingList about_comments;
  Findings findings(about_comments);
  std::vector<Suppression> suppressions;
  for (std::size_t i = 0; i < workspace.files.size(); ++i) {
    auto found = suppressions_in(workspace, i, findings);
    std::move(found.begin(), found.end(), std::back_inserter(suppressions));
  }
  if (!suppressions.empty()) {
    FindingList left;
    for (Finding& finding : report.findings) {
      const Suppression* by = can_be_suppressed(*finding.rule) ? take(suppressions, finding) : nullptr;
      if (by != nullptr) {
        report.suppressed.push_back({std::move(finding), std::string(by->reason)});
      } else {
        left.push_back(std::move(finding));
      }
    }
    report.findings = std::move(left);
  }
  for (const Suppression& suppression : suppressions)
    report_unused(workspace, suppression, selection, findings);
  for (Finding& finding : about_comments) {
    if (selection.includes(*finding.rule)) report.findings.push_back(std::move(finding));
  }
}

}  // namespace cairn::analysis::lint
