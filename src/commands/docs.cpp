// `cairn __docs`: writes the documents that are derived from the program, or says which are not up to date.
#include <fmt/format.h>

#include <array>

#include "cli/docs/documents.h"
#include "commands/table.h"
#include "store/diff.h"

namespace cairn::commands {
namespace {

using base::Failure;
using cli::Exit;
using cli::Metavar;
using cli::docs::Document;
using cli::docs::Kind;

struct Args {
  std::optional<std::string> kind, folder;
  bool only_check = false;
};

void declare(cli::Options& options, Args& args) {
  options.value("kind", Metavar::text, args.kind, "which documents; all when left out").choices = {
      "man", "completions", "readme"};
  options.flag("--check", args.only_check,
               "say what differs from the files here, and exit 1 if anything does");
  options.value("--write", Metavar::folder, args.folder, "write them below this folder");
}

// A file that is not there is empty.
std::string text_of(const cli::Context& context, const std::string& folder, std::string_view path) {
  return context.world().files.read(fmt::format("{}/{}", folder, path), {}).value_or("");
}

base::Result<std::vector<Document>> derive(const cli::Context& context, const Args& args,
                                           const std::string& folder) {
  const cli::docs::Sources sources{text_of(context, folder, "README.md"),
                                   text_of(context, folder, "CHANGELOG.md"),
                                   text_of(context, folder, "man/cairn-workflow.md")};
  constexpr std::array kKinds = {std::pair{"man", Kind::man}, std::pair{"completions", Kind::completions},
                                 std::pair{"readme", Kind::readme}};
  std::vector<Document> all;
  for (const auto& [name, kind] : kKinds) {
    if (args.kind && *args.kind != name) continue;
    auto documents = cli::docs::derive(kind, context.commands(), sources);
    if (!documents) return documents;
    std::move(documents->begin(), documents->end(), std::back_inserter(all));
  }
  return all;
}

base::Result<void> write(const cli::Context& context, const std::string& folder, const Document& document) {
  base::Files& files = context.world().files;
  const std::string path = fmt::format("{}/{}", folder, document.path);
  if (const auto made = files.make_folders(path.substr(0, path.rfind('/'))); !made) return made;
  return files.kind_of(path) ? files.replace(path, document.text) : files.create(path, document.text, {});
}

Exit run(cli::Context& context, const Args& args) {
  const std::string folder = args.folder.value_or(context.folder());
  const auto documents = derive(context, args, folder);
  if (!documents) return context.fail(documents.error());
  std::size_t differing = 0;
  for (const Document& document : *documents) {
    const std::string present = text_of(context, folder, document.path);
    if (present == document.text) continue;
    ++differing;
    if (args.folder && !args.only_check) {
      if (const auto written = write(context, folder, document); !written)
        return context.fail(written.error());
      context.print(fmt::format("{}\n", document.path));
    } else {
      context.print(store::unified_diff(
          {store::FileChange::Kind::replace, document.path, present, document.text, false}));
    }
  }
  if (!args.only_check || differing == 0) return Exit::done;
  return context.fail({Failure::content, "the documents are not those of this program",
                       "cmake --build --preset debug --target docs"});
}

}  // namespace

const cli::Command docs{
    .name = "__docs",
    .group = cli::Group::other,
    .summary = "derive the manual pages, completions and tables",
    .details =
        "Without --write it prints what would change. It reads README.md, CHANGELOG.md and "
        "man/cairn-workflow.md in the folder that it writes.",
    .examples =
        "cairn __docs --write .                # after a change of a command, a rule or a key\n"
        "cairn __docs man --check",
    .make = cli::make_invocation<Args, declare, run>,
    .is_hidden = true,
};

}  // namespace cairn::commands
