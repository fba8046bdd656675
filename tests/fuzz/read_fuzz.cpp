// Any bytes at all: the reader must neither crash nor hang, must place its findings inside the text, and must
// read what libyaml reads.
#include <cstdlib>

#include "document/comments.h"
#include "document/read.h"
#include "property/oracle.h"

using namespace cairn::document;

namespace {

void require(bool is_so) {
  if (!is_so) std::abort();
}

void check_span(Span span, std::size_t size) {
  require(span.begin <= span.end);
  require(span.end <= size);
}

void check_findings(const std::vector<Diagnostic>& diagnostics, std::size_t size) {
  for (const Diagnostic& found : diagnostics) {
    check_span(found.span, size);
    for (const Label& label : found.also) check_span(label.span, size);
    for (const Fix& fix : found.fixes) check_span(fix.span, size);
  }
}

void check_node(Node node, Span outer) {
  const Span span = node.span();
  require(span.begin >= outer.begin && span.end <= outer.end && span.begin <= span.end);
  swallowed_comment(node);
  for (const Node::Entry& entry : node.entries()) {
    check_node(entry.key, span);
    check_node(entry.value, span);
  }
  for (const Node item : node.items()) check_node(item, span);
}

void check_tree(const Tree& tree) {
  const std::string text(tree.source());
  const auto size = static_cast<std::uint32_t>(text.size());
  if (tree.root()) check_node(tree.root(), {0, size});
  for (const Span& comment : comments_of(tree)) check_span(comment, size);
  for (std::uint32_t byte = 0; byte <= size; byte += 7)
    require(tree.root().at(tree.path_at(byte)) || tree.is_empty());
  require(cairn::property::LibyamlReading(text).take() == cairn::property::reading_of_tree(tree.root()));
}

void check_read(const std::string& text, RootKind root) {
  const ReadResult result = read(text, {root});
  check_findings(result.diagnostics, text.size());
  require(result.tree || !result.diagnostics.empty());
  // Among repeated keys a path leads to the first only.
  if (result.tree && result.is_editable) check_tree(*result.tree);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  check_read(text, RootKind::mapping);
  check_read(text, RootKind::sequence);
  const JournalLines lines = read_journal(text);
  check_findings(lines.diagnostics, size);
  for (const JournalLines::Part& part : lines.parts) {
    require(std::string_view(text).substr(part.offset, part.tree.source().size()) == part.tree.source());
    check_tree(part.tree);
  }
  return 0;
}
