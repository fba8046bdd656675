# Writes OUTPUT, a C++ file that holds every file below EXAMPLES: `cairn init --example` must work wherever the
# program is put. Called by CMakeLists.txt.
file(GLOB_RECURSE FILES RELATIVE "${EXAMPLES}" LIST_DIRECTORIES false "${EXAMPLES}/*" "${EXAMPLES}/.*")
# What cairn keeps for itself in an example that somebody tried in place.
list(FILTER FILES EXCLUDE REGEX "(^|/)\\.cairn/")
list(SORT FILES)
set(ROWS "")
foreach(FILE IN LISTS FILES)
  file(READ "${EXAMPLES}/${FILE}" TEXT)
  string(APPEND ROWS "    {\"${FILE}\", R\"cairn-example(${TEXT})cairn-example\"},\n")
endforeach()
file(WRITE "${OUTPUT}.new" "#include \"commands/examples.h\"

namespace cairn::commands {
namespace {

constexpr ExampleFile kFiles[] = {
${ROWS}};

}  // namespace

std::span<const ExampleFile> example_files() { return kFiles; }

}  // namespace cairn::commands
")
file(COPY_FILE "${OUTPUT}.new" "${OUTPUT}" ONLY_IF_DIFFERENT)
