// The workspace is locked only to write: an editor may stay open for days.
#include "commands/edit_session.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "analysis/differences.h"
#include "base/text.h"
#include "cli/program.h"
#include "commands/recording.h"
#include "document/read.h"
#include "render/check_report.h"
#include "store/diff.h"

namespace cairn::commands {
namespace {

using base::Failure;
using cli::Exit;

constexpr int kSignalled = 128;
constexpr std::size_t kFewDifferences = 8;
constexpr std::size_t kFewFindings = 10;

// Editors that open a window and return, unless they are told to wait.
struct WindowEditor {
  std::string_view name, flag;
};
constexpr std::array kWindowEditors = {
    WindowEditor{"code", "--wait"}, WindowEditor{"codium", "--wait"}, WindowEditor{"zed", "--wait"},
    WindowEditor{"subl", "--wait"}, WindowEditor{"gvim", "-f"},       WindowEditor{"mvim", "-f"},
    WindowEditor{"atom", "--wait"},
};

std::string hint_to_wait(const std::string& editor) {
  const auto words = cli::program_words(editor, {});
  const std::string_view name = std::string_view(words.front()).substr(words.front().rfind('/') + 1);
  for (const WindowEditor& one : kWindowEditors) {
    if (name != one.name || words.size() > 1) continue;
    return fmt::format("if `{}` came back at once, let it wait: EDITOR=\"{} {}\"", editor, editor, one.flag);
  }
  return {};
}

base::Error ended_badly(const std::string& editor, int exit) {
  std::string what = exit > kSignalled ? fmt::format("was ended by signal {}", exit - kSignalled)
                                       : fmt::format("ended with exit code {}", exit);
  return {Failure::system, fmt::format("the editor `{}` {}; nothing was written", editor, what), {}};
}

}  // namespace

Exit EditSession::run(const Wishes& wishes) {
  const auto begun = begin(wishes.drops_draft);
  if (!begun) return context_.fail(begun.error());
  if (*begun == Next::leave) return Exit::done;
  for (bool edits_again = true; edits_again;) {
    edits_again = false;
    if (const auto edited = run_editor(); !edited) return keep(edited.error());
    const auto text = draft_.text();
    if (!draft_.is_there()) return report_removed_draft();
    if (!text) return keep(text.error());
    if (*text == target_.present.value_or(target_.start)) return leave_unchanged();
    const Judgement judged = judge(*text);
    if (wishes.is_dry_run) return show_only(*text, judged);
    auto refused = settle(judged, edits_again);
    if (!refused && !edits_again && is_stale_ && !wishes.takes_draft)
      refused = settle_stale(*text, edits_again);
    if (refused) return *refused;
    if (!edits_again) return save(*text, judged);
  }
  return Exit::done;
}

base::Result<EditSession::Next> EditSession::begin(bool drops_draft) {
  was_kept_ = draft_.is_there() && !drops_draft;
  if (was_kept_ && reopen() == Next::leave) return Next::leave;
  if (!was_kept_) {
    const auto begun = draft_.begin(target_.present.value_or(target_.start), target_.present);
    if (!begun) return tl::make_unexpected(begun.error());
  }
  is_stale_ = was_kept_ && draft_.base_text() != target_.present;
  const auto text = draft_.text();
  if (!text) return tl::make_unexpected(text.error());
  opened_ = *text;
  return Next::go_on;
}

EditSession::Next EditSession::reopen() {
  const auto text = draft_.text();
  context_.warn(fmt::format("a draft of {} was kept: {}; `cairn edit {} --fresh` throws it away",
                            target_.path, draft_.path(), target_.name));
  if (draft_.base_text() != target_.present && text) {
    context_.warn(
        fmt::format("{} has changed since; to write the draft would make this of it:", target_.path));
    context_.print(store::unified_diff(change_to(*text)));
  }
  if (!is_interactive()) return Next::go_on;
  switch (ask("Open the draft, drop it and open the file, or leave both? [o/d/l] ", "odl")) {
    case 'd':
      was_kept_ = false;
      return Next::go_on;
    case 'l':
      return Next::leave;
    default:
      return Next::go_on;
  }
}

base::Result<void> EditSession::run_editor() {
  const auto exit = context_.world().processes.run(cli::program_words(editor_, {draft_.absolute()}));
  if (!exit) {
    base::Error error = exit.error();
    error.message += "; nothing was written";
    error.help = "VISUAL or EDITOR names it";
    return tl::make_unexpected(std::move(error));
  }
  if (*exit != 0) return tl::make_unexpected(ended_badly(editor_, *exit));
  return {};
}

EditSession::Judgement EditSession::judge(const std::string& text) {
  const base::Date today = context_.today(workspace_.settings);
  if (!findings_before_) {
    const auto file = workspace_.file_index(target_.path);
    findings_before_ = file ? findings_in(workspace_, *file, today) : analysis::lint::FindingList{};
  }
  store::put_text(workspace_, {target_.path, text});
  const std::size_t file = *workspace_.file_index(target_.path);
  analysis::lint::Report report;
  report.findings = findings_in(workspace_, file, today);
  const store::SourceFile& source = workspace_.files[file];
  const bool is_read = source.tree || source.role == store::Role::journal;
  Judgement judged;
  judged.is_broken = !is_read || new_format_finding(*findings_before_, report.findings) != nullptr;
  render::CheckOptions options;
  options.is_quiet = true;
  options.offers_fixes = false;
  options.max = kFewFindings;
  judged.findings = render::check_text(report, workspace_, options, context_.style());
  return judged;
}

std::optional<Exit> EditSession::settle(const Judgement& judged, bool& edits_again) {
  if (!judged.is_broken) return std::nullopt;
  context_.print(judged.findings);
  const base::Error refused{
      Failure::content, fmt::format("what you wrote would break {}; nothing was written", target_.path), {}};
  if (!is_interactive()) return keep(refused);
  switch (ask("Edit it again, save it all the same, or keep it as a draft? [e/s/k] ", "esk")) {
    case 'e':
      edits_again = true;
      return std::nullopt;
    case 's':
      return std::nullopt;
    default:
      return keep(refused);
  }
}

std::optional<Exit> EditSession::settle_stale(const std::string& text, bool& edits_again) {
  const base::Error stale{
      Failure::content,
      fmt::format("'{}' has changed since the draft was begun; nothing was written", target_.path),
      fmt::format("take into '{}' what is new, then `cairn edit {} --take-draft`; --fresh drops the draft",
                  draft_.path(), target_.name)};
  if (text == opened_ || !is_interactive()) return context_.fail(stale);
  context_.print(store::unified_diff(change_to(text)));
  switch (ask("Edit it again, write it over what the file has now, or keep both? [e/w/k] ", "ewk")) {
    case 'e':
      edits_again = true;
      return std::nullopt;
    case 'w':
      return std::nullopt;
    default:
      return context_.fail(stale);
  }
}

Exit EditSession::show_only(const std::string& text, const Judgement& judged) {
  context_.print(store::unified_diff(change_to(text)) + judged.findings);
  if (!was_kept_) draft_.forget();
  return judged.is_broken ? Exit::findings : Exit::done;
}

Exit EditSession::save(const std::string& text, const Judgement& judged) {
  auto session = context_.open_for_writing(store::LoadOptions::everything(), false);
  if (!session) return keep(session.error());
  const std::string whole = session->workspace.root + "/" + target_.path;
  const auto now = context_.world().files.read(whole, {.max_bytes = store::kMaxJournalBytes});
  const auto text_now = now ? std::optional(*now) : std::nullopt;
  if (text_now != target_.present) return keep(changed_meanwhile(text_now));

  std::vector<store::FileChange> changes{change_to(text)};
  const base::LocalTime moment = context_.now();
  Recording recording(context_.world(), session->workspace, {moment.date, moment});
  if (target_.path.starts_with("goals/") && target_.present) {
    const auto before = document::read(*target_.present, {});
    const auto after = document::read(text, {});
    if (before.tree && after.tree) {
      record_changes(target_.name, tracked_values(before.tree->root()), tracked_values(after.tree->root()),
                     {}, recording);
    }
  }
  const auto events = recording.changes();
  changes.insert(changes.end(), events.begin(), events.end());
  if (const auto written = context_.write(*session, std::move(changes)); !written)
    return keep(written.error());
  draft_.forget();
  context_.print(report(text) + (judged.is_broken ? "" : judged.findings));
  return Exit::done;
}

base::Error EditSession::changed_meanwhile(const std::optional<std::string>& now) const {
  return {Failure::system,
          fmt::format("'{}' {} while it was in the editor; nothing was written", target_.path,
                      now ? "changed" : "was removed"),
          now ? fmt::format("'{}' holds the other version", target_.path) : ""};
}

std::string EditSession::report(const std::string& text) const {
  std::string out = target_.path + "\n";
  if (!target_.present) return out;
  const auto before = document::read(*target_.present, {});
  const auto after = document::read(text, {});
  if (!before.tree || !after.tree || target_.path.starts_with("journal/")) return out;
  const auto differences = analysis::differences(before.tree->root(), after.tree->root());
  const auto side = [](const std::string& value) {
    return value.empty() ? std::string("(nothing)") : base::truncate_to_width(value, 60);
  };
  for (std::size_t i = 0; i < std::min(differences.size(), kFewDifferences); ++i) {
    const analysis::Difference& one = differences[i];
    out += labelled(one.key, fmt::format("{} -> {}", side(one.before), side(one.after)), context_.style());
  }
  if (differences.size() > kFewDifferences)
    out += fmt::format("  and {} more\n", differences.size() - kFewDifferences);
  if (differences.empty()) out += "  says the same as before; comments or layout changed\n";
  return out;
}

Exit EditSession::leave_unchanged() {
  draft_.forget();
  context_.print(fmt::format("{}: nothing changed\n", target_.path));
  if (const std::string hint = hint_to_wait(editor_); !hint.empty()) context_.warn(hint);
  return Exit::done;
}

Exit EditSession::report_removed_draft() {
  draft_.forget();
  return context_.fail(
      {Failure::system, fmt::format("the editor `{}` removed its file; nothing was written", editor_), {}});
}

// What was typed stays where it is; what was not touched goes.
Exit EditSession::keep(base::Error error) {
  const auto text = draft_.text();
  const bool is_gone = !draft_.is_there();
  if (is_gone || (text && *text == opened_ && !was_kept_)) {
    draft_.forget();
    return context_.fail(error);
  }
  error.help += (error.help.empty() ? "" : "; ") + where_it_is();
  return context_.fail(error);
}

std::string EditSession::where_it_is() const {
  return fmt::format(
      "what you wrote is kept in '{}': `cairn edit {}` opens it again, with --fresh throws it away",
      draft_.path(), target_.name);
}

bool EditSession::is_interactive() const {
  const base::Terminal& terminal = context_.world().terminal;
  return terminal.is_input_tty() && terminal.is_output_tty();
}

// An empty answer is the first letter; no answer at all is the last one.
char EditSession::ask(std::string_view question, std::string_view letters) {
  while (true) {
    context_.print(question);
    const auto line = context_.world().terminal.read_line();
    if (!line) return letters.back();
    const std::string answer = base::lower_ascii(base::trim(*line));
    if (answer.empty()) return letters.front();
    if (letters.find(answer.front()) != std::string_view::npos) return answer.front();
  }
}

store::FileChange EditSession::change_to(const std::string& text) const {
  return {target_.present ? store::FileChange::Kind::replace : store::FileChange::Kind::create, target_.path,
          target_.present.value_or(""), text, store::is_private_path(target_.path)};
}

}  // namespace cairn::commands
