// Any document and any edit: what comes out says what was meant, to libyaml and to yaml-cpp, or nothing comes
// out.
#include <cstdlib>

#include "document/edit.h"
#include "document/read.h"
#include "property/edit_maker.h"
#include "property/expectation.h"

using namespace cairn::document;

namespace {

constexpr std::size_t choice_bytes = 16;

void require(bool is_so) {
  if (!is_so) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < choice_bytes) return 0;
  cairn::property::Choices choices(std::vector<std::uint8_t>(bytes, bytes + choice_bytes));
  const std::string text(reinterpret_cast<const char*>(bytes + choice_bytes), size - choice_bytes);
  const ReadResult result = read(text, {});
  if (!result.tree || !result.is_editable) return 0;
  const Edit edit = cairn::property::EditMaker(choices).make(*result.tree);
  const auto edited = cairn::document::apply(*result.tree, {edit});
  if (!edited) return 0;
  const ReadResult again = read(*edited, {});
  require(again.tree.has_value());
  const std::string reading = cairn::property::reading_of_tree(again.tree->root());
  const std::string expected =
      cairn::property::expected_reading(result.tree->root(), cairn::property::path_of(edit), 0, edit);
  require(reading == expected || (reading == "null" && expected == "{}"));
  require(cairn::property::LibyamlReading(*edited).take() == reading);
  const Span touched = cairn::property::touched_bytes(*result.tree, edit);
  require(edited->substr(0, touched.begin) == text.substr(0, touched.begin));
  const std::string tail = text.substr(touched.end);
  require(edited->size() >= tail.size() && edited->substr(edited->size() - tail.size()) == tail);
  return 0;
}
