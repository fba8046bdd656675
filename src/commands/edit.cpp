// `cairn edit`: the user's own editor, with a safety net below it.
#include <fmt/format.h>

#include "analysis/address.h"
#include "base/text.h"
#include "commands/edit_session.h"
#include "commands/table.h"

namespace cairn::commands {
namespace {

using base::Failure;
using cli::Exit;
using cli::Metavar;

constexpr std::string_view kNewProfile =
    "# Who you are and where you are going. Everything here is optional.\n"
    "# name: Alex Moreau\n"
    "# role: {title: Project manager, since: 2024-03-01}\n"
    "# hours: 6h/week\n";

struct Args {
  std::optional<std::string> what;
  bool fresh = false;
  bool take_draft = false;
  bool dry_run = false;
};

void declare(cli::Options& options, Args& args) {
  cli::Option& what = options.value("what", Metavar::item, args.what,
                                    "a goal, an item's goal or a person; profile, inbox or settings; a file");
  what.is_required = true;
  what.nouns = {"profile", "inbox", "settings"};
  options.flag("--fresh", args.fresh, "drop a draft that was kept, and begin from the file");
  options.flag("--take-draft", args.take_draft,
               "write a draft that was kept, though the file has changed since");
  options.flag("--dry-run", args.dry_run, "print the diff, write nothing");
}

// A file that the user's own variables name, and never one that a workspace names: that may be a stranger's.
base::Result<std::string> find_editor(const base::Environment& environment) {
  for (const char* name : {"VISUAL", "EDITOR"}) {
    const std::string editor(base::trim(environment.get(name).value_or("")));
    if (!editor.empty()) return editor;
  }
  return base::fail(Failure::usage, "no editor is named: VISUAL and EDITOR are empty",
                    "for example: export EDITOR=nano");
}

base::Result<EditTarget> find_target(const store::Workspace& workspace, const std::string& what) {
  if (what == "profile" || what == "vision")
    return EditTarget{"profile.yaml", "profile", {}, std::string(kNewProfile)};
  if (what == "inbox" || what.starts_with("inbox/"))
    return EditTarget{"inbox.yaml", "inbox", {}, std::string(kNewInbox)};
  if (what == "settings") return EditTarget{"cairn.yaml", what, {}, {}};
  if (workspace.file_index(what)) return EditTarget{what, what, {}, {}};
  auto file = analysis::find_id(workspace, what.substr(0, what.find('/')));
  if (!file && file.error().kind == Failure::usage && !analysis::names_id(workspace, what)) {
    const auto item = analysis::find_any_item(workspace, what);
    if (!item) return tl::make_unexpected(item.error());
    file = item->file;
  }
  if (!file) return tl::make_unexpected(file.error());
  if (workspace.files[*file].role == store::Role::inbox)
    return EditTarget{"inbox.yaml", "inbox", {}, std::string(kNewInbox)};
  return EditTarget{workspace.files[*file].path, std::string(workspace.files[*file].stem()), {}, {}};
}

base::Result<void> read_present(const cli::Context& context, const std::string& root, EditTarget& target) {
  const base::Files& files = context.world().files;
  const std::string whole = root + "/" + target.path;
  if (!files.kind_of(whole)) return {};
  const auto text = files.read(whole, {.max_bytes = store::kMaxJournalBytes, .beneath = root});
  if (!text) return tl::make_unexpected(text.error());
  target.present = *text;
  return {};
}

// Refuses a newer format and finishes what was interrupted; then everybody else may write again.
base::Result<std::string> prepare(cli::Context& context) {
  const auto session = context.open_for_writing({.goals = false}, false);
  if (!session) return tl::make_unexpected(session.error());
  return session->workspace.root;
}

Exit run(cli::Context& context, const Args& args) {
  if (args.fresh && args.take_draft)
    return context.fail(
        {Failure::usage, "--fresh and --take-draft do not go together", "choose one of them"});
  const auto editor = find_editor(context.world().environment);
  if (!editor) return context.fail(editor.error());
  const auto root = prepare(context);
  if (!root) return context.fail(root.error());
  store::Workspace workspace = store::load(context.world(), *root, store::LoadOptions::everything());
  auto target = find_target(workspace, *args.what);
  if (!target) return context.fail(target.error());
  if (const auto read = read_present(context, *root, *target); !read) return context.fail(read.error());
  auto draft = Draft::take(context.world(), *root, target->path);
  if (!draft) return context.fail(draft.error());
  EditSession session(context, std::move(workspace), std::move(*target), std::move(*draft), *editor);
  return session.run({args.fresh, args.take_draft, args.dry_run});
}

}  // namespace

const cli::Command edit{
    .name = "edit",
    .group = cli::Group::goals,
    .summary = "open a file in your editor, and check it on return",
    .details =
        "VISUAL or EDITOR names the editor; it gets a private copy. What comes back is checked: text that "
        "would break the file is not written but offered again, and kept as a draft that the next `cairn "
        "edit` opens and that `--fresh` throws away. Where the file changed meanwhile, both versions are "
        "kept, "
        "and the draft is written only when you say so with --take-draft. Nothing is written when "
        "nothing has changed, or when the editor fails (`:cq` in vi).",
    .examples =
        "cairn edit pmp\n"
        "cairn edit dana-reyes\n"
        "cairn edit profile\n"
        "cairn edit inbox\n"
        "EDITOR=\"code --wait\" cairn edit pmp",
    .make = cli::make_invocation<Args, declare, run>,
};

}  // namespace cairn::commands
