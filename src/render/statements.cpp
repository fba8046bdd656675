// A scorecard shows its evidence: the words that were read stand over the letters they speak for.
#include "render/statements.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/parallel.h"
#include "base/text.h"
#include "render/finding_place.h"
#include "render/marked_sentence.h"

namespace cairn::render {
namespace {

constexpr std::size_t kAtOnce = 200;  // sentences; a millisecond of work pays for a thread

using analysis::lint::JudgedStatement;
using analysis::lint::Severity;
using analysis::lint::StatementFinding;
using analysis::prose::Judgement;
using analysis::prose::Reading;
using analysis::prose::TextSpan;
using analysis::prose::TimeBound;
using analysis::prose::TimePhrase;

bool is_end(const TimePhrase& time) {
  return time.kind == analysis::prose::TimeKind::deadline || time.kind == analysis::prose::TimeKind::window;
}

// The deed: the head verb with what it acts on, else the events.
std::vector<TextSpan> deed(const Reading& reading) {
  if (reading.verb) {
    const std::uint32_t end = std::max(reading.verb->span.end, reading.object.end);
    return {{reading.verb->span.begin, end}};
  }
  std::vector<TextSpan> spans;
  for (const auto& event : reading.events) spans.push_back(event.span);
  return spans;
}

std::vector<TextSpan> cadences(const Reading& reading);

// The whole, but for the time at its end.
TextSpan without_time(const JudgedStatement& judged) {
  constexpr std::string_view kStops = " .,!;";
  const std::string_view text = judged.text;
  TextSpan whole{0, static_cast<std::uint32_t>(text.find_last_not_of(kStops) + 1)};
  for (const TimePhrase& time : judged.reading.times) {
    if (time.span.end == whole.end && time.span.begin > 0)
      whole.end = static_cast<std::uint32_t>(text.substr(0, time.span.begin).find_last_not_of(kStops) + 1);
  }
  return whole;
}

// What makes it specific: an event with a name, else the deed, else what is counted.
std::vector<TextSpan> specifics(const JudgedStatement& judged) {
  const Reading& reading = judged.reading;
  if (reading.verb) return deed(reading);
  std::vector<TextSpan> spans;
  for (const auto& event : reading.events) {
    if (event.is_specific) spans.push_back(event.span);
  }
  if (!spans.empty()) return spans;
  for (const auto& quantity : reading.quantities) spans.push_back(quantity.span);
  if (spans.empty()) spans = cadences(reading);
  if (spans.empty()) spans.push_back(without_time(judged));
  return spans;
}

// Why it is not, in a few words.
std::string_view what_is_unspecific(const Judgement& judgement, const Reading& reading) {
  using analysis::prose::VerbClass;
  if (judgement.measurable) return "it can be checked, but could be any of its kind";
  if (reading.verb && reading.verb->verb_class == VerbClass::vague) return "a direction, not a result";
  return "no result that somebody else would recognise";
}

std::vector<TextSpan> cadences(const Reading& reading) {
  std::vector<TextSpan> spans;
  for (const auto& cadence : reading.cadences) spans.push_back(cadence.span);
  return spans;
}

std::vector<TextSpan> measures(const JudgedStatement& judged) {
  const Reading& reading = judged.reading;
  std::vector<TextSpan> spans = cadences(reading);
  for (const auto& quantity : reading.quantities) spans.push_back(quantity.span);
  for (const auto& event : reading.events) spans.push_back(event.span);
  if (spans.empty()) spans = deed(reading);
  // A result that is no deed ("Grade 8 piano") is seen to be there.
  return spans.empty() && judged.judgement.specific ? specifics(judged) : spans;
}

std::vector<TextSpan> ends(const Reading& reading) {
  std::vector<TextSpan> spans;
  for (const TimePhrase& time : reading.times) {
    if (is_end(time)) spans.push_back(time.span);
  }
  return spans;
}

std::vector<TextSpan> time_bounds(const JudgedStatement& judged) {
  switch (judged.judgement.time_bound) {
    case TimeBound::none:
      return {};
    case TimeBound::cadence:
      return cadences(judged.reading);
    case TimeBound::deadline:
      return ends(judged.reading);
  }
  return {};
}

std::string_view what_time_lacks(const Reading& reading) {
  const bool has_blank = std::any_of(reading.times.begin(), reading.times.end(),
                                     [](const TimePhrase& time) { return time.is_blank; });
  return has_blank ? "the date is not filled in" : "no date and no rhythm";
}

enum class Mark { holds, fails, not_stated };

// One line of the card, and the words that speak for it.
struct Row {
  char letter;
  std::string_view name;
  Mark mark;
  std::vector<TextSpan> words;
  std::string_view what_lacks;  // said where there are no words
};

Mark pass_or_fail(bool passes) {
  return passes ? Mark::holds : Mark::fails;
}
Mark stated_or_not(bool is_stated) {
  return is_stated ? Mark::holds : Mark::not_stated;
}

// In the order of the sentence; what overlaps or touches is one.
std::vector<TextSpan> joined(std::vector<TextSpan> spans, std::string_view text) {
  std::sort(spans.begin(), spans.end(),
            [](const TextSpan& a, const TextSpan& b) { return a.begin < b.begin; });
  std::vector<TextSpan> result;
  for (const TextSpan& span : spans) {
    const bool touches = !result.empty() &&
                         (span.begin <= result.back().end ||
                          base::trim(text.substr(result.back().end, span.begin - result.back().end)).empty());
    if (touches) {
      result.back().end = std::max(result.back().end, span.end);
    } else {
      result.push_back(span);
    }
  }
  return result;
}

// A date that cannot be right bounds nothing.
bool is_time_wrong(const JudgedStatement& judged) {
  return std::any_of(judged.findings.begin(), judged.findings.end(),
                     [](const StatementFinding& finding) { return finding.rule->code == "T512"; });
}

std::vector<Row> rows_of(const JudgedStatement& judged) {
  const Reading& reading = judged.reading;
  const Judgement& judgement = judged.judgement;
  using Spans = std::vector<TextSpan>;
  return {{'S', "specific", pass_or_fail(judgement.specific),
           judgement.specific ? specifics(judged) : Spans{}, what_is_unspecific(judgement, reading)},
          {'M', "measurable", pass_or_fail(judgement.measurable),
           judgement.measurable ? joined(measures(judged), judged.text) : Spans{},
           judgement.measurable ? "it will have happened, or not"
                                : "no number, and nothing that has happened or has not"},
          {'A', "achievable", stated_or_not(judgement.how_stated),
           judgement.how_stated ? Spans{*reading.means} : Spans{}, "no means stated"},
          {'R', "relevant", stated_or_not(judgement.why_stated),
           judgement.why_stated ? Spans{*reading.reason} : Spans{}, "no reason stated"},
          {'T', "time-bound", pass_or_fail(judgement.time_bound != TimeBound::none && !is_time_wrong(judged)),
           time_bounds(judged), what_time_lacks(reading)}};
}

std::string_view symbol(Mark mark) {
  switch (mark) {
    case Mark::holds:
      return "✓";
    case Mark::fails:
      return "✗";
    case Mark::not_stated:
      return "–";
  }
  return {};
}

Paint paint_of(Mark mark) {
  switch (mark) {
    case Mark::holds:
      return Paint::good;
    case Mark::fails:
      return Paint::error;
    case Mark::not_stated:
      return Paint::dim;
  }
  return Paint::none;
}

std::string quoted(const JudgedStatement& judged, const std::vector<TextSpan>& spans) {
  std::string text;
  for (const TextSpan& span : spans) {
    if (!text.empty()) text += ", ";
    text.append("`").append(base::printable(analysis::prose::text_of(judged.text, span))).append("`");
  }
  return text;
}

// "2027-01-01 to 2027-06-30", in front of the words it was read from.
std::string days(const Judgement& judgement) {
  if (!judgement.interval) return {};
  const auto& [first, last] = *judgement.interval;
  if (first == last) return last.iso() + "  ";
  return fmt::format("{} to {}  ", first.iso(), last.iso());
}

void append_card_line(std::string& out, const JudgedStatement& judged, const Row& row, const Style& style) {
  std::string said = row.words.empty() ? std::string(row.what_lacks) : quoted(judged, row.words);
  if (row.letter == 'T' && judged.judgement.time_bound == TimeBound::deadline)
    said = days(judged.judgement) + said;
  constexpr std::size_t kName = 10;
  constexpr std::size_t kLead = 17;  // "S ✓  measurable  "
  const std::size_t room = style.width > kLead + 20 ? style.width - kLead : 20;
  std::string verdict{row.letter, ' '};
  verdict += symbol(row.mark);
  out.append(style.paint(paint_of(row.mark), verdict)).append("  ").append(row.name);
  out.append(kName - row.name.size() + 2, ' ').append(base::truncate_to_width(said, room)) += '\n';
}

void append_wrapped(std::string& out, std::string_view lead, Paint paint, std::string_view text,
                    const Style& style) {
  const std::size_t indent = lead.size() + 2;
  const auto lines = base::wrap_to_width(text, style.width > indent + 20 ? style.width - indent : 20);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0) {
      out.append(style.paint(paint, lead)).append("  ");
    } else {
      out.append(indent, ' ');
    }
    out.append(lines[i]) += '\n';
  }
}

void append_finding(std::string& out, const StatementFinding& finding, const Style& style) {
  std::string text = base::printable(finding.message);
  if (!finding.help.empty()) text += "; " + base::printable(finding.help);
  append_wrapped(out, fmt::format("{} {:7}", finding.rule->code, to_string(finding.severity)),
                 render::paint_of(finding.severity), text, style);
}

void append_statement(std::string& out, const JudgedStatement& judged, const Style& style) {
  const std::vector<Row> rows = rows_of(judged);
  std::vector<SentenceMark> marks;
  for (const Row& row : rows) {
    if (!row.words.empty()) marks.push_back({row.letter, row.words, Paint::good});
  }
  SentenceMark& faults = marks.emplace_back(SentenceMark{'^', {}, Paint::warning});
  const TextSpan whole{0, static_cast<std::uint32_t>(judged.text.size())};
  for (const StatementFinding& finding : judged.findings) {
    // What the whole sentence lacks has no words to point at.
    if (finding.span != whole) faults.words.push_back(finding.span);
  }
  out += marked_sentence(judged.text, marks, style) + "\n";
  for (const Row& row : rows) append_card_line(out, judged, row, style);
  if (!judged.findings.empty()) out += '\n';
  for (const StatementFinding& finding : judged.findings) append_finding(out, finding, style);
  if (!judged.rewrite) return;
  out += '\n';
  append_wrapped(out, "Rewrite:", Paint::bold, base::printable(*judged.rewrite), style);
}

std::string summary_line(const std::vector<JudgedStatement>& statements) {
  std::size_t errors = 0, warnings = 0, infos = 0;
  for (const JudgedStatement& judged : statements) {
    for (const StatementFinding& finding : judged.findings) {
      errors += finding.severity == Severity::error ? 1 : 0;
      warnings += finding.severity == Severity::warning ? 1 : 0;
      infos += finding.severity == Severity::info ? 1 : 0;
    }
  }
  std::vector<std::string> parts;
  if (errors > 0) parts.push_back(base::count_of(errors, "error"));
  if (warnings > 0) parts.push_back(base::count_of(warnings, "warning"));
  if (infos > 0) parts.push_back(fmt::format("{} info", infos));
  const std::string found = parts.empty() ? "No findings" : "Found " + base::join(parts, ", ");
  return fmt::format("{}: {}.\n", found, base::count_of(statements.size(), "sentence"));
}

}  // namespace

std::string statements_text(const std::vector<JudgedStatement>& statements, const Style& style) {
  std::string out = base::parallel_text(statements.size(), kAtOnce, [&](std::string& part, std::size_t i) {
    append_statement(part, statements[i], style);
    if (statements.size() > 1) part += '\n';
  });
  if (statements.size() != 1) out += summary_line(statements);
  return out;
}

std::string statement_findings_text(const std::vector<JudgedStatement>& statements, const Style& style) {
  std::string out = base::parallel_text(statements.size(), kAtOnce, [&](std::string& part, std::size_t i) {
    const JudgedStatement& judged = statements[i];
    if (judged.findings.empty()) return;
    for (const std::string& line : base::wrap_to_width(base::printable(judged.text), style.width))
      part += style.paint(Paint::bold, line) + "\n";
    for (const StatementFinding& finding : judged.findings) append_finding(part, finding, style);
    part += '\n';
  });
  if (!out.empty()) out.pop_back();  // the empty line is between them
  return out;
}

}  // namespace cairn::render
