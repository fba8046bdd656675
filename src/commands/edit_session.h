// One file in the user's editor, from the draft to what is written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/context.h"
#include "commands/draft.h"
#include "commands/writing.h"

namespace cairn::commands {

struct EditTarget {
  std::string path;                    // from the root
  std::string name;                    // what `cairn edit` takes for it
  std::optional<std::string> present;  // what it holds; nothing where there is no such file
  std::string start;                   // what the editor shows of a file that is not there yet
};

class EditSession {
 public:
  // `workspace` is wholly read; `editor` is a command line.
  EditSession(cli::Context& context, store::Workspace workspace, EditTarget target, Draft draft,
              std::string editor)
      : context_(context),
        workspace_(std::move(workspace)),
        target_(std::move(target)),
        draft_(std::move(draft)),
        editor_(std::move(editor)) {}

  // Opens the draft that was left, where there is one and it is not to be dropped, else the file. Asks where
  // there is a terminal to ask at.
  struct Wishes {
    bool drops_draft = false;
    bool takes_draft = false;  // though the file has changed since it was begun
    bool is_dry_run = false;
  };
  cli::Exit run(const Wishes& wishes);

 private:
  enum class Next { go_on, leave };

  struct Judgement {
    std::string findings;    // to be printed; empty when there are none
    bool is_broken = false;  // it cannot be read, or has errors of form that were not there before
  };

  base::Result<Next> begin(bool drops_draft);
  Next reopen();
  base::Result<void> run_editor();
  // Empty where the text may be written; else why not, and where it is.
  std::optional<cli::Exit> settle(const Judgement& judged, bool& edits_again);
  // The same of a draft of a text that the file no longer holds: to write it would drop what others wrote.
  std::optional<cli::Exit> settle_stale(const std::string& text, bool& edits_again);
  Judgement judge(const std::string& text);
  cli::Exit show_only(const std::string& text, const Judgement& judged);
  cli::Exit save(const std::string& text, const Judgement& judged);
  base::Error changed_meanwhile(const std::optional<std::string>& now) const;
  std::string report(const std::string& text) const;

  cli::Exit leave_unchanged();
  cli::Exit report_removed_draft();
  cli::Exit keep(base::Error error);
  bool is_interactive() const;
  char ask(std::string_view question, std::string_view letters);
  std::string where_it_is() const;
  store::FileChange change_to(const std::string& text) const;

  cli::Context& context_;
  store::Workspace workspace_;
  EditTarget target_;
  Draft draft_;
  std::string editor_;
  bool was_kept_ = false;  // by an earlier command
  bool is_stale_ = false;  // and the file has changed since
  std::string opened_;     // what the editor was given first
  std::optional<analysis::lint::FindingList> findings_before_;
};

}  // namespace cairn::commands
