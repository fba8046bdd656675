// The text is read again, and what the fix wrote must be there as one value, with nothing of it left over.
#include "document/mend.h"

#include <algorithm>
#include <optional>

#include "document/fault.h"
#include "document/lines.h"
#include "document/meant_value.h"
#include "document/read_unchecked.h"
#include "document/references.h"
#include "document/scalar_text.h"
#include "document/white_space.h"

namespace cairn::document {

namespace {

// How many further faults of the same line are mended in passing, to see whether the line can be read then.
constexpr int most_mends_of_a_line = 32;

// Behind the end of the text, too.
bool ends_line(char c) {
  return is_break(c) || c == '\0';
}

std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

bool is_inside(const Fix& fix, std::string_view text) {
  return fix.span.begin <= fix.span.end && fix.span.end <= text.size();
}

bool is_missing_blank(const Fix& fix, std::string_view text) {
  return fix.span.begin == fix.span.end && fix.replacement == " " && fix.span.begin > 0 &&
         text[fix.span.begin - 1] == ':';
}

bool is_quoting(const Fix& fix, std::string_view text) {
  return fix.span.begin < fix.span.end && fix.replacement == double_quoted(slice(text, fix.span));
}

// The column to which what stands on this line belongs: of its key, or of the last dash where there is none.
std::uint32_t column_of_parent(const Lines& lines, std::uint32_t value) {
  std::uint32_t at = lines.first_of_line(value);
  std::uint32_t column = lines.column(at);
  while (lines.at(at) == '-' && is_blank(lines.at(at + 1))) {
    column = lines.column(at);
    at = lines.skip_spaces(at + 1);
    if (at != value) column = lines.column(at);
  }
  return column;
}

class Mending {
 public:
  Mending(const std::string& text, const std::vector<Fix>& fixes, const ReadOptions& options)
      : before_(text), fixes_(fixes), options_(options), now_(apply_fixes(text, fixes)) {}

  bool run() {
    for (const Fix& fix : fixes_) {
      if (!is_quoting(fix, before_) && !is_missing_blank(fix, before_)) return same_events(before_, now_);
    }
    return leaves_no_fault_behind() && writes_what_it_says();
  }

 private:
  // Where the last fix ends in the new text.
  std::uint32_t end_of_fixes() const {
    const std::size_t behind = before_.size() - fixes_.back().span.end;
    return static_cast<std::uint32_t>(mended_size_ - behind);
  }

  bool leaves_no_fault_behind() {
    for (int count = 0; count < most_mends_of_a_line; ++count) {
      const ReadResult result = read_unchecked(now_, options_);
      if (result.tree) return !is_at_fault(result);
      const Diagnostic* fault = &result.diagnostics.front();
      const std::uint32_t end = end_of_fixes();
      if (fault->span.begin < end) return false;
      const Lines lines(now_);
      if (fault->span.begin > lines.end_of_line(end)) return !continues(lines, end, fault->span.begin);
      const bool can_go_on = std::all_of(fault->fixes.begin(), fault->fixes.end(), [&](const Fix& fix) {
        return fix.span.begin > end && is_inside(fix, now_);
      });
      if (fault->fixes.empty() || !can_go_on) return false;
      now_ = apply_fixes(now_, fault->fixes);
    }
    return false;
  }

  // Whether what a fix wrote is misread, where all can be read: as a key without a value.
  bool is_at_fault(const ReadResult& result) const {
    return std::any_of(result.diagnostics.begin(), result.diagnostics.end(), [&](const Diagnostic& found) {
      std::uint32_t moved = 0;
      return std::any_of(fixes_.begin(), fixes_.end(), [&](const Fix& fix) {
        const std::uint32_t begin = fix.span.begin + moved;
        const auto size = static_cast<std::uint32_t>(fix.replacement.size());
        moved += size - (fix.span.end - fix.span.begin);
        return found.span.begin <= begin + size && begin <= found.span.end;
      });
    });
  }

  // Whether the fault is what was left of the value, on the next line.
  static bool continues(const Lines& lines, std::uint32_t value_end, std::uint32_t fault) {
    const std::uint32_t next = lines.skip_gap(lines.end_of_line(value_end));
    const std::uint32_t column = lines.column(next);
    return lines.begin_of_line(next) == lines.begin_of_line(fault) &&
           column > column_of_parent(lines, value_end);
  }

  // Each fix at its place in the new text, and there as what it should be.
  bool writes_what_it_says() const {
    const EventList list = events_of(now_);
    std::uint32_t moved = 0;  // modulo 2^32, as spans are
    for (const Fix& fix : fixes_) {
      const Span here{fix.span.begin + moved,
                      fix.span.begin + moved + static_cast<std::uint32_t>(fix.replacement.size())};
      const bool is_right =
          is_missing_blank(fix, before_) ? ends_key(list, here.begin - 1) : is_value(list, here, fix.span);
      if (!is_right) return false;
      moved += static_cast<std::uint32_t>(fix.replacement.size()) - (fix.span.end - fix.span.begin);
    }
    return true;
  }

  static bool ends_key(const EventList& list, std::uint32_t colon) {
    return std::any_of(list.events.begin(), list.events.end(), [&](const ReadEvent& event) {
      return event.is_scalar() && event.span.end == colon && event.span.begin < colon;
    });
  }

  bool is_value(const EventList& list, Span here, Span old) const {
    const auto found = std::find_if(list.events.begin(), list.events.end(), [&](const ReadEvent& event) {
      return event.is_scalar() && event.span == here;
    });
    if (found == list.events.end() || found->text != slice(before_, old)) return false;
    return begins_value(before_, old.begin, found->surroundings) &&
           meant_value(before_, old.begin, found->surroundings) == old &&
           stands_alone(here, found->surroundings != Surroundings::block);
  }

  // Nothing but the end of a value stands behind it: no colon, no text, no words behind a `#`.
  bool stands_alone(Span here, bool is_in_flow) const {
    std::uint32_t at = here.end;
    while (at < now_.size() && is_blank(now_[at])) ++at;
    const char next = at < now_.size() ? now_[at] : '\n';
    if (ends_line(next)) return true;
    if (next == '#') return at > here.end && is_meant_comment(now_, at);
    return is_in_flow && (next == ',' || next == ']' || next == '}');
  }

  const std::string& before_;
  const std::vector<Fix>& fixes_;
  const ReadOptions& options_;
  std::string now_;
  std::size_t mended_size_ = now_.size();  // before faults behind it were mended in passing
};

// Fixes of what can be read: a text that was cut at its comma.
bool mends_readable(const ReadResult& before, const std::string& after, const ReadOptions& options) {
  const ReadResult now = read_unchecked(after, options);
  if (!now.tree) return false;
  return before.diagnostics.empty() ? now.diagnostics.empty()
                                    : now.diagnostics.size() < before.diagnostics.size();
}

std::size_t begin_of_event(std::string_view text, std::size_t at) {
  while (at > 0 && !(text[at] == '-' && text[at - 1] == '\n')) --at;
  return at;
}

std::size_t end_of_event(std::string_view text, std::size_t at) {
  const std::size_t end = text.find("\n-", at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

}  // namespace

std::string apply_fixes(std::string_view text, const std::vector<Fix>& fixes) {
  std::string result;
  std::size_t at = 0;
  for (const Fix& fix : fixes) {
    result.append(text.substr(at, fix.span.begin - at)).append(fix.replacement);
    at = fix.span.end;
  }
  return result.append(text.substr(at));
}

bool mends(const std::string& text, const std::vector<Fix>& fixes, const ReadOptions& options) {
  if (fixes.empty()) return false;
  if (!std::all_of(fixes.begin(), fixes.end(), [&](const Fix& fix) { return is_inside(fix, text); }))
    return false;
  const ReadResult before = read_unchecked(text, options);
  if (before.tree) return mends_readable(before, apply_fixes(text, fixes), options);
  return Mending(text, fixes, options).run();
}

void withdraw_vain_fixes(Diagnostic& found, const std::string& text, const ReadOptions& options) {
  if (found.fixes.empty() || mends(text, found.fixes, options)) return;
  for (const Fix& fix : found.fixes) {
    const std::string spelt = ": " + ticked(fix.replacement);
    if (const std::size_t at = found.help.find(spelt); at != std::string::npos)
      found.help.erase(at, spelt.size());
  }
  found.fixes.clear();
}

bool mends_journal(const std::string& text, const std::vector<Fix>& fixes) {
  for (auto fix = fixes.begin(); fix != fixes.end();) {
    const std::size_t begin = begin_of_event(text, std::min<std::size_t>(fix->span.begin, text.size() - 1));
    const std::size_t end = end_of_event(text, fix->span.end);
    std::vector<Fix> of_event;
    for (; fix != fixes.end() && fix->span.begin < end; ++fix) {
      of_event.push_back(*fix);
      of_event.back().span.begin -= static_cast<std::uint32_t>(begin);
      of_event.back().span.end -= static_cast<std::uint32_t>(begin);
    }
    if (!mends(text.substr(begin, end - begin), of_event, {RootKind::sequence})) return false;
  }
  return true;
}

}  // namespace cairn::document
