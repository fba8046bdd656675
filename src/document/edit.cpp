// Plans an edit, makes it, and vouches for it: nothing leaves this file that was not read back as it was
// meant.
#include "document/edit.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "document/content.h"
#include "document/fault.h"
#include "document/plan_edit.h"
#include "document/read.h"
#include "document/second_opinion.h"

namespace cairn::document {

namespace {

const Path& path_of(const Edit& edit) {
  return std::visit([](const auto& one) -> const Path& { return one.path; }, edit);
}

const Value* value_of(const Edit& edit) {
  if (const auto* set = std::get_if<Set>(&edit)) return &set->value;
  if (const auto* append = std::get_if<Append>(&edit)) return &append->value;
  return nullptr;
}

bool is_writable(std::string_view text) {
  return !base::find_invalid_utf8(text) && text.find('\0') == std::string_view::npos;
}

bool is_writable(const Value& value) {
  return is_writable(value.scalar) &&
         std::all_of(value.items.begin(), value.items.end(),
                     [](const Value& item) { return is_writable(item); }) &&
         std::all_of(value.entries.begin(), value.entries.end(),
                     [](const auto& entry) { return is_writable(entry.first) && is_writable(entry.second); });
}

tl::unexpected<base::Error> fail_at(std::string_view text, std::uint32_t byte, const std::string& reason,
                                    std::string help = "make the change in an editor") {
  const std::size_t line = Lines(text).number(byte);
  return base::fail(base::Failure::content, "line " + std::to_string(line) + ": " + reason, std::move(help));
}

std::uint32_t byte_of(const Tree& tree, const Path& path) {
  const Place place = find_route(tree, path).place;
  return place.key ? place.key.span().begin : place.node.span().begin;
}

Plan plan_edit(const Scope& scope, const Edit& edit) {
  if (const auto* set = std::get_if<Set>(&edit)) return plan_set(scope, set->path, set->value);
  if (const auto* append = std::get_if<Append>(&edit)) return plan_append(scope, append->path, append->value);
  return plan_erase(scope, std::get<Erase>(edit).path);
}

// An emptied document has no node; it stands for the empty collection that it was meant to be.
bool is_as_intended(const Content& read, const Content& intended) {
  if (read == intended) return true;
  return read == Content() && intended.kind != Kind::scalar && intended.items.empty();
}

// The first comment of the old text that the new one has lost.
std::optional<std::uint32_t> lost_comment(const Scope& old, const Tree& edited) {
  std::map<std::string_view, int> left;
  for (const Span& comment : comments_of(edited)) {
    ++left[edited.source().substr(comment.begin, comment.end - comment.begin)];
  }
  for (const Span& comment : old.comments) {
    if (--left[old.tree.source().substr(comment.begin, comment.end - comment.begin)] < 0)
      return comment.begin;
  }
  return std::nullopt;
}

bool has_faults(const ReadResult& result) {
  return std::any_of(result.diagnostics.begin(), result.diagnostics.end(),
                     [](const Diagnostic& found) { return found.code != "F012"; });
}

// A text on its way through several edits, with what is known of it.
class Draft {
 public:
  explicit Draft(const Tree& tree) : tree_(&tree), opinion_(second_opinion(tree.source(), tree)) {}
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  base::Result<void> make(const Edit& edit) {
    const std::string_view text = tree_->source();
    const std::uint32_t place = byte_of(*tree_, path_of(edit));
    if (!is_writable_edit(edit)) return fail_at(text, place, "the new text is not UTF-8 or holds a NUL", "");
    const base::Result<Content> intended = edited(content_of(tree_->root()), edit);
    if (!intended) return fail_at(text, place, intended.error().message, "");
    const Scope scope(*tree_);
    const Plan plan = plan_edit(scope, edit);
    if (!plan) return fail_at(text, plan.error().byte, plan.error().reason);
    return accept(scope, splice(text, *plan), *intended, place);
  }

  std::string text() const { return std::string(tree_->source()); }

 private:
  static bool is_writable_edit(const Edit& edit) {
    const Value* value = value_of(edit);
    const Path& path = path_of(edit);
    return (!value || is_writable(*value)) && std::all_of(path.begin(), path.end(), [](const Step& step) {
             const auto* key = std::get_if<std::string>(&step);
             return !key || is_writable(*key);
           });
  }

  base::Result<void> accept(const Scope& old, std::string text, const Content& intended,
                            std::uint32_t place) {
    const RootKind root = intended.kind == Kind::sequence ? RootKind::sequence : RootKind::mapping;
    ReadResult result = read(std::move(text), {root});
    const std::string_view old_text = tree_->source();
    if (!result.tree || has_faults(result))
      return fail_at(old_text, place, "the edited text could not be read again");
    if (!is_as_intended(content_of(result.tree->root()), intended)) {
      return fail_at(old_text, place, "the edited text would say something else");
    }
    if (const auto comment = lost_comment(old, *result.tree))
      return fail_at(old_text, *comment, "a comment would be lost");
    const Opinion opinion = second_opinion(result.tree->source(), *result.tree);
    if (opinion_ == Opinion::agrees && opinion != Opinion::agrees) {
      return fail_at(old_text, place, "other programs would read the edited text differently");
    }
    opinion_ = opinion;
    own_ = std::move(*result.tree);
    tree_ = &own_;
    return {};
  }

  const Tree* tree_;
  Tree own_;
  Opinion opinion_;
};

}  // namespace

base::Result<std::string> apply(const Tree& tree, const std::vector<Edit>& edits) {
  Draft draft(tree);
  for (const Edit& edit : edits) {
    const base::Result<void> made = draft.make(edit);
    if (!made) return tl::make_unexpected(made.error());
  }
  return draft.text();
}

base::Result<std::string> apply(std::string_view text, const std::vector<Edit>& edits) {
  ReadResult result = read(std::string(text), {RootKind::mapping});
  if (!result.tree) {
    ReadResult journal = read(std::string(text), {RootKind::sequence});
    if (journal.tree) result = std::move(journal);
  }
  for (const Diagnostic& found : result.diagnostics) {
    if (found.code != "F012") return fail_at(text, found.span.begin, found.message, found.help);
  }
  return document::apply(*result.tree, edits);
}

}  // namespace cairn::document
