// The shortest edit script by Myers' algorithm over lines, written as hunks.
#include "store/diff.h"

#include <algorithm>
#include <span>
#include <vector>

#include "base/text.h"

namespace cairn::store {
namespace {

using Kind = FileChange::Kind;
using Lines = std::vector<std::string_view>;

constexpr std::size_t context = 3;
// Beyond this many edits a shortest script is not worth its square cost; the whole stretch is replaced
// instead.
constexpr int max_edits = 1000;

enum class Edit { keep, remove, insert };

// Each line with its end, if it has one.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

// The row of so many edits holds the diagonals from -edits to edits.
std::size_t index_in_row(int diagonal, int edits) {
  const int index = diagonal + edits;
  return static_cast<std::size_t>(index);
}

// Furthest reaching points for each number of edits, as Myers describes; empty when there are too many.
std::vector<std::vector<int>> reach(std::span<const std::string_view> a,
                                    std::span<const std::string_view> b) {
  const int n = static_cast<int>(a.size());
  const int m = static_cast<int>(b.size());
  std::vector<std::vector<int>> trace;
  for (int edits = 0; edits <= std::min(n + m, max_edits); ++edits) {
    // How far x gets on each diagonal; only those of the row's parity are used.
    std::vector<int> row(static_cast<std::size_t>(edits) * 2 + 1, -1);
    const auto before = [&](int diagonal) {
      const bool is_in_row = edits > 0 && diagonal >= 1 - edits && diagonal <= edits - 1;
      return is_in_row ? trace.back()[index_in_row(diagonal, edits - 1)] : -1;
    };
    for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
      int x = edits == 0 ? 0 : std::max(before(diagonal - 1) + 1, before(diagonal + 1));
      int y = x - diagonal;
      while (x < n && y >= 0 && y < m && a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(y)])
        ++x, ++y;
      row[index_in_row(diagonal, edits)] = x;
      if (x >= n && y >= m) {
        trace.push_back(std::move(row));
        return trace;
      }
    }
    trace.push_back(std::move(row));
  }
  return {};
}

std::vector<Edit> script_between(std::span<const std::string_view> a, std::span<const std::string_view> b) {
  std::vector<Edit> script;
  const auto trace = reach(a, b);
  if (trace.empty()) {
    script.assign(a.size(), Edit::remove);
    script.insert(script.end(), b.size(), Edit::insert);
    return script;
  }
  int x = static_cast<int>(a.size());
  int y = static_cast<int>(b.size());
  for (int edits = static_cast<int>(trace.size()) - 1; edits > 0; --edits) {
    const auto before = [&](int diagonal) {
      const bool is_in_row = diagonal >= 1 - edits && diagonal <= edits - 1;
      return is_in_row ? trace[static_cast<std::size_t>(edits) - 1][index_in_row(diagonal, edits - 1)] : -1;
    };
    const int diagonal = x - y;
    const bool is_insert = before(diagonal - 1) + 1 <= before(diagonal + 1);
    const int from = is_insert ? before(diagonal + 1) : before(diagonal - 1);
    const int after_edit = is_insert ? from : from + 1;
    script.insert(script.end(), static_cast<std::size_t>(x - after_edit), Edit::keep);
    script.push_back(is_insert ? Edit::insert : Edit::remove);
    x = from;
    y = is_insert ? after_edit - diagonal - 1 : from - diagonal + 1;
  }
  script.insert(script.end(), static_cast<std::size_t>(x), Edit::keep);
  std::ranges::reverse(script);
  return script;
}

std::vector<Edit> edit_script(const Lines& a, const Lines& b) {
  std::size_t head = 0;
  while (head < a.size() && head < b.size() && a[head] == b[head]) ++head;
  std::size_t tail = 0;
  while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
    ++tail;
  std::vector<Edit> script(head, Edit::keep);
  const auto middle = script_between(std::span(a).subspan(head, a.size() - head - tail),
                                     std::span(b).subspan(head, b.size() - head - tail));
  script.insert(script.end(), middle.begin(), middle.end());
  script.insert(script.end(), tail, Edit::keep);
  return script;
}

void append_line(std::string& out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

// `12,3`, `12`; an empty range counts from the line before it.
std::string range_text(std::size_t first, std::size_t count) {
  if (count == 1) return std::to_string(first + 1);
  return std::to_string(count == 0 ? first : first + 1) + ',' + std::to_string(count);
}

class HunkWriter {
 public:
  HunkWriter(const Lines& a, const Lines& b, const std::vector<Edit>& script)
      : a_(a), b_(b), script_(script) {}

  std::string write() {
    std::size_t at = 0;
    while (at < script_.size()) {
      const auto changed = std::ranges::find_if(script_.begin() + static_cast<std::ptrdiff_t>(at),
                                                script_.end(), [](Edit edit) { return edit != Edit::keep; });
      if (changed == script_.end()) break;
      const auto first = static_cast<std::size_t>(changed - script_.begin());
      advance(first - std::min(context, first - at) - at);
      at = write_hunk(first - std::min(context, first - at), first);
    }
    return std::move(out_);
  }

 private:
  // Kept lines are the only ones between hunks.
  void advance(std::size_t count) {
    line_a_ += count;
    line_b_ += count;
  }

  // Where the hunk ends: the changes that lie within twice the context of each other, and the context behind
  // them.
  std::size_t end_of_hunk(std::size_t first_change) const {
    std::size_t last_change = first_change;
    for (std::size_t i = first_change; i < script_.size() && i <= last_change + 2 * context + 1; ++i)
      if (script_[i] != Edit::keep) last_change = i;
    return std::min(script_.size(), last_change + 1 + context);
  }

  std::size_t write_hunk(std::size_t begin, std::size_t first_change) {
    const std::size_t end = end_of_hunk(first_change);
    const std::size_t first_a = line_a_;
    const std::size_t first_b = line_b_;
    std::string body;
    for (std::size_t i = begin; i < end; ++i) {
      switch (script_[i]) {
        case Edit::keep:
          append_line(body, ' ', a_[line_a_++]);
          ++line_b_;
          break;
        case Edit::remove:
          append_line(body, '-', a_[line_a_++]);
          break;
        case Edit::insert:
          append_line(body, '+', b_[line_b_++]);
          break;
      }
    }
    out_ += "@@ -" + range_text(first_a, line_a_ - first_a) + " +" + range_text(first_b, line_b_ - first_b) +
            " @@\n";
    out_ += body;
    return end;
  }

  const Lines& a_;
  const Lines& b_;
  const std::vector<Edit>& script_;
  std::size_t line_a_ = 0;
  std::size_t line_b_ = 0;
  std::string out_;
};

// A tab ends a name with blanks, as git and patch want it.
std::string named(std::string_view side, const std::string& path) {
  const bool has_blank = path.find(' ') != std::string::npos;
  return std::string(side) + base::printable(path) + (has_blank ? "\t" : "");
}

}  // namespace

std::string unified_diff(const FileChange& change) {
  const bool is_append = change.kind == Kind::append;
  const bool is_new = change.kind == Kind::create || (is_append && change.before.empty());
  std::string after = change.kind == Kind::remove ? std::string() : change.after;
  if (is_append && !change.before.empty())
    after = change.before + (change.before.ends_with('\n') ? "" : "\n") + change.after;
  const std::string before = is_new ? std::string() : change.before;
  if (before == after && change.kind != Kind::create) return {};
  const Lines a = lines_of(before);
  const Lines b = lines_of(after);
  const std::vector<Edit> script = edit_script(a, b);
  std::string out = "--- " + (is_new ? "/dev/null" : named("a/", change.path)) + '\n';
  out += "+++ " + (change.kind == Kind::remove ? "/dev/null" : named("b/", change.path)) + '\n';
  return out + HunkWriter(a, b, script).write();
}

}  // namespace cairn::store
