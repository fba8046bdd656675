// cairn-format(7): every file and every key, from the tables by which they are read.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/docs/mdoc.h"
#include "cli/docs/pages.h"
#include "cli/docs/sentence.h"
#include "model/event.h"
#include "model/schema.h"
#include "store/workspace.h"

namespace cairn::cli::docs {
namespace {

using model::FieldSpec;
using model::FieldType;
using model::Schema;

struct FileKind {
  std::string_view path;
  std::string_view what;
  const Schema* schema;
};

constexpr std::array kFiles = {
    FileKind{"goals/ID.yaml", "One goal.", &model::goal_schema},
    FileKind{
        "people/ID.yaml",
        "One person of the support network. Nothing about a person is ever shared; new files can be read "
        "by you alone.",
        &model::person_schema},
    FileKind{"profile.yaml", "Who you are and where you are going.", &model::profile_schema},
    FileKind{"inbox.yaml", "Tasks that belong to no goal.", &model::inbox_schema},
    FileKind{"cairn.yaml", "The settings; the presence of this file makes a folder a workspace.",
             &model::settings_schema},
};

// "one of idea, active or done"; "a list of names"; "a list, each with its own keys, below".
std::string type_of(const FieldSpec& spec) {
  const std::string below =
      spec.schema != nullptr ? " with the keys of " + std::string(spec.schema->name) : "";
  if (spec.type == FieldType::map) return "a map" + below;
  if (spec.type != FieldType::list) return model::expectation(spec);
  if (spec.schema != nullptr) return "a list of maps" + below;
  FieldSpec element = spec;
  element.type = spec.element;
  const std::string of = model::expectation(element);
  return of == "text" || of == "a value" ? "a list" : "a list, each " + of;
}

void keys(Page& page, std::span<const FieldSpec> fields) {
  page.line(".Bl -tag -width Ds");
  for (const FieldSpec& field : fields) {
    page.line(fmt::format(".It Cm {}", argument(field.key)));
    page.sentences(fmt::format("{} {}", sentence_of(field.summary), sentence_of(type_of(field))));
  }
  page.line(".El");
}

// A file's own keys, then those of the maps in it, each once in the page.
void file_section(Page& page, const FileKind& file, std::vector<const Schema*>& shown) {
  page.section(file.path).paragraphs(file.what);
  std::vector<const Schema*> waiting = {file.schema};
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    const Schema* schema = waiting[i];
    if (std::find(shown.begin(), shown.end(), schema) != shown.end()) continue;
    shown.push_back(schema);
    if (i > 0) page.subsection(fmt::format("The keys of {}", schema->name));
    keys(page, schema->fields);
    for (const FieldSpec& field : schema->fields) {
      if (field.schema != nullptr) waiting.push_back(field.schema);
    }
  }
}

void journal_section(Page& page) {
  page.section("journal/YYYY-MM.yaml")
      .paragraphs(
          "What happened, a file a month: one event a line, each a map in braces, so that git can join the "
          "lines of two clones. A line begins with `at`, a day or a local time with its offset, then comes "
          "the kind of event with its subject. Times are of the minute; a second event of one kind, subject "
          "and minute has its second too. The order of the lines means nothing, and identical lines "
          "count once. Kinds and keys that are not known are kept and skipped.\n"
          "  - {at: 2026-12-07T18:05+01:00, progress: pmp, value: 58, note: \"first full mock\"}\n"
          "  - {at: 2026-12-10, change: pmp, key: due, from: 2027-05-31, to: 2027-07-17}");
  for (const model::EventSpec& event : model::event_specs()) {
    page.subsection(event.name);
    page.sentences(fmt::format("{} Its subject is {}.", sentence_of(event.summary), event.subject));
    std::vector<FieldSpec> fields(event.typed.begin(), event.typed.end());
    fields.insert(fields.end(), event.texts.begin(), event.texts.end());
    if (!fields.empty()) keys(page, fields);
  }
}

void introduction(Page& page) {
  page.section("DESCRIPTION")
      .paragraphs(
          "A workspace is a folder of text files. You write them in an editor, git keeps their history, and "
          "the program changes a key without touching another byte.\n"
          "An id is the name of a goal's or a person's file without `.yaml`: lower case letters, digits and "
          "hyphens, at most 64. Goals and people share one namespace, and an id is never used twice. An item "
          "of a goal is named `goal/item`, by its `id` or by the slug of its text. On the command line any "
          "unique beginning, or any unique word, of an id will do.\n"
          "Keys that begin with `x-` are your own and never reported. Other keys that are not known are kept "
          "and reported.");
  page.subsection("YAML").paragraphs(fmt::format(
      "Files are UTF-8 and hold one document: a map, in a journal a list. Plain values follow the core "
      "schema of YAML 1.2: `yes` is text. There are no anchors, aliases or tags, and no key may stand twice. "
      "A file is at most {} MiB, a journal {} MiB.",
      store::kMaxFileBytes >> 20, store::kMaxJournalBytes >> 20));
  page.subsection("Values").paragraphs(
      "A date is a day such as 2027-05-31 and means its end. A duration of work is written 30m, 2h or 2h30m; "
      "a span of the calendar 3d, 2w, 6mo or 1y; a rate is a duration a day or a week: 5h/week. Numbers may "
      "end in k or M. The subject `me` of an event is yourself.");
}

}  // namespace

std::string format_page(std::string_view date) {
  Page page("cairn-format", 7, date, "the files of a cairn workspace");
  introduction(page);
  std::vector<const Schema*> shown;
  for (const FileKind& file : kFiles) file_section(page, file, shown);
  journal_section(page);
  page.section("SEE ALSO").line(".Xr cairn 1 ,").line(".Xr cairn-rules 7 ,").line(".Xr cairn-workflow 7");
  return page.text();
}

}  // namespace cairn::cli::docs
