// Both trees as lists of nodes in the order of the text, those near a fix left out; then the lists are one.
#include "analysis/lint/fix_check.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "document/comments.h"
#include "document/mend.h"

namespace cairn::analysis::lint {
namespace {

using document::Fix;
using document::Node;
using document::Span;

// A node that no fix touches, at its place in the new text.
struct Landmark {
  std::int64_t begin = 0;
  std::int64_t end = 0;
  int depth = 0;
  document::Kind kind = document::Kind::scalar;
  document::ScalarType type = document::ScalarType::null;
  std::string_view text;
  bool operator==(const Landmark&) const = default;
};

// Bytes that were replaced, and how far what stands behind them moves: by this change and all before it.
struct Change {
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::int64_t shift = 0;
};

std::int64_t size_of(const std::string& text) {
  return static_cast<std::int64_t>(text.size());
}

std::vector<Change> changes_in_old(const std::vector<Fix>& fixes) {
  std::vector<Change> changes;
  std::int64_t shift = 0;
  for (const Fix& fix : fixes) {
    const std::int64_t begin = fix.span.begin;
    const std::int64_t end = fix.span.end;
    shift += size_of(fix.replacement) - (end - begin);
    changes.push_back({begin, end, shift});
  }
  return changes;
}

std::vector<Change> changes_in_new(const std::vector<Fix>& fixes) {
  std::vector<Change> changes;
  std::int64_t moved = 0;
  for (const Fix& fix : fixes) {
    const std::int64_t begin = fix.span.begin + moved;
    changes.push_back({begin, begin + size_of(fix.replacement), 0});
    moved += size_of(fix.replacement) - (static_cast<std::int64_t>(fix.span.end) - fix.span.begin);
  }
  return changes;
}

// Of changes that are sorted by place and lie apart, as those of one round of fixes do.
class Survey {
 public:
  explicit Survey(const std::vector<Change>& changes) : changes_(changes) {}

  void add(Node node, std::int64_t offset, int depth) {
    if (!node) return;
    note(node, offset, depth);
    for (const Node::Entry& entry : node.entries()) {
      note(entry.key, offset, depth + 1);
      add(entry.value, offset, depth + 1);
    }
    for (const Node item : node.items()) add(item, offset, depth + 1);
  }

  std::vector<Landmark> take() { return std::move(landmarks_); }

 private:
  void note(Node node, std::int64_t offset, int depth) {
    const std::int64_t begin = node.span().begin + offset;
    const std::int64_t end = node.span().end + offset;
    const auto next = std::lower_bound(changes_.begin(), changes_.end(), begin,
                                       [](const Change& change, std::int64_t at) { return change.end < at; });
    // What only adjoins a change is near it in both texts.
    if (next != changes_.end() && next->begin <= end) return;
    const std::int64_t shift = next == changes_.begin() ? 0 : std::prev(next)->shift;
    Landmark& landmark = landmarks_.emplace_back();
    landmark.begin = begin + shift;
    landmark.end = end + shift;
    landmark.depth = depth;
    landmark.kind = node.kind();
    if (!node.is_scalar()) return;
    landmark.type = node.type();
    landmark.text = node.text();
  }

  const std::vector<Change>& changes_;
  std::vector<Landmark> landmarks_;
};

std::vector<Landmark> landmarks_of(const store::SourceFile& file, const std::vector<Change>& changes) {
  Survey survey(changes);
  if (file.tree) survey.add(file.tree->root(), 0, 0);
  for (const document::JournalLines::Part& part : file.journal) {
    // A list that is read whole and a line that is read alone must look alike.
    for (const Node line : part.tree.root().items()) survey.add(line, part.offset, 1);
  }
  return survey.take();
}

bool holds_all(const std::vector<Landmark>& whole, const std::vector<Landmark>& part) {
  auto at = whole.begin();
  for (const Landmark& landmark : part) {
    at = std::find(at, whole.end(), landmark);
    if (at == whole.end()) return false;
    ++at;
  }
  return true;
}

// The fixes that lie in the span, made in its text. A fix that reaches beyond leaves it as it was.
std::string fixed_part(std::string_view source, Span span, const std::vector<Fix>& fixes) {
  std::string text(source.substr(span.begin, span.end - span.begin));
  const auto starts_before = [](const Fix& fix, std::uint32_t at) { return fix.span.begin < at; };
  const auto first = std::lower_bound(fixes.begin(), fixes.end(), span.begin, starts_before);
  for (auto fix = std::lower_bound(first, fixes.end(), span.end + 1, starts_before); fix != first;) {
    --fix;
    if (fix->span.end <= span.end)
      text.replace(fix->span.begin - span.begin, fix->span.end - fix->span.begin, fix->replacement);
  }
  return text;
}

// Every comment as it stands once `fixes` are made.
std::vector<std::string> comments_in(const store::SourceFile& file, const std::vector<Fix>& fixes) {
  std::vector<std::string> comments;
  const auto add = [&](const document::Tree& tree, std::uint32_t offset) {
    for (const Span comment : document::comments_of(tree))
      comments.push_back(fixed_part(file.source(), {comment.begin + offset, comment.end + offset}, fixes));
  };
  if (file.tree) add(*file.tree, 0);
  for (const document::JournalLines::Part& part : file.journal) add(part.tree, part.offset);
  return comments;
}

}  // namespace

bool is_read_whole(const store::SourceFile& file) {
  if (file.role != store::Role::journal) return static_cast<bool>(file.tree);
  return reader_faults(file) == 0;
}

bool mends_what_cannot_be_read(const store::SourceFile& before, const std::vector<Fix>& fixes) {
  const std::string text(before.source());
  return before.role == store::Role::journal ? document::mends_journal(text, fixes)
                                             : document::mends(text, fixes, {document::RootKind::mapping});
}

bool is_reader_fault(std::string_view code) {
  constexpr std::array<std::string_view, 4> kCodes = {"F001", "F002", "F012", "F013"};
  return std::find(kCodes.begin(), kCodes.end(), code) != kCodes.end();
}

bool brings_fault_of_text(const store::SourceFile& before, const store::SourceFile& after) {
  // Text that was swallowed before may be seen only now: behind a key that is spelt right at last.
  const auto count = [](const store::SourceFile& file) {
    return std::count_if(file.diagnostics.begin(), file.diagnostics.end(), [](const auto& found) {
      return is_reader_fault(found.code) && found.code != "F012";
    });
  };
  return count(after) > count(before);
}

std::size_t reader_faults(const store::SourceFile& file) {
  return static_cast<std::size_t>(
      std::count_if(file.diagnostics.begin(), file.diagnostics.end(),
                    [](const document::Diagnostic& found) { return is_reader_fault(found.code); }));
}

bool brings_no_comment(const store::SourceFile& before, const store::SourceFile& after,
                       const std::vector<Fix>& fixes) {
  const std::vector<std::string> old = comments_in(before, fixes);
  std::vector<bool> is_seen(old.size());
  std::size_t first = 0;  // not seen yet: most comments come in their order
  for (const std::string& comment : comments_in(after, {})) {
    // Where words were taken for the begin of a comment, its end is left.
    std::size_t known = first;
    while (known < old.size() && (is_seen[known] || !old[known].ends_with(comment))) ++known;
    if (known == old.size()) return false;
    is_seen[known] = true;
    while (first < old.size() && is_seen[first]) ++first;
  }
  return true;
}

bool keeps_the_rest(const store::SourceFile& before, const store::SourceFile& after,
                    const std::vector<Fix>& fixes) {
  const std::vector<Landmark> old = landmarks_of(before, changes_in_old(fixes));
  const std::vector<Landmark> now = landmarks_of(after, changes_in_new(fixes));
  return is_read_whole(before) ? old == now : holds_all(now, old);
}

bool does_what_it_says(const store::SourceFile& before, const store::SourceFile& after,
                       const std::vector<Fix>& fixes, bool mends_reading) {
  if (mends_reading) {
    if (!mends_what_cannot_be_read(before, fixes)) return false;
  } else {
    if (is_read_whole(before) && !is_read_whole(after)) return false;
    if (brings_fault_of_text(before, after) || !brings_no_comment(before, after, fixes)) return false;
  }
  return keeps_the_rest(before, after, fixes);
}

}  // namespace cairn::analysis::lint
