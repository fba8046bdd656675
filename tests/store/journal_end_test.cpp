#include "store/journal_end.h"

#include <doctest/doctest.h>

using cairn::base::Failure;
using cairn::store::lines_behind;

namespace {

std::string behind(std::string_view present) {
  return lines_behind("journal/2026-11.yaml", present, "- {a: 1}\n- {b: 2}\n").value_or("refused");
}

}  // namespace

TEST_CASE("lines behind a list take its form") {
  CHECK(behind("") == "- {a: 1}\n- {b: 2}\n");
  CHECK(behind("# May\n\n- {at: 2026-11-01}\n") == "- {a: 1}\n- {b: 2}\n");
  CHECK(behind("- {at: 2026-11-01}\r\n") == "- {a: 1}\r\n- {b: 2}\r\n");
  CHECK(behind("---\n# May\n  - {at: 2026-11-01}\n") == "  - {a: 1}\n  - {b: 2}\n");
  CHECK(behind("\xef\xbb\xbf- {at: 2026-11-01}\n") == "- {a: 1}\n- {b: 2}\n");
  CHECK(behind("# none yet") == "- {a: 1}\n- {b: 2}\n");
}

TEST_CASE("what cannot be read gets its lines all the same, so that nothing is lost") {
  CHECK(behind("<<<<<<< ours\n- {at: 2026-11-01}\n=======\n") == "- {a: 1}\n- {b: 2}\n");
  CHECK(behind("nonsense: [\n") == "- {a: 1}\n- {b: 2}\n");
}

TEST_CASE("nothing is put behind a list that is closed") {
  for (const char* present :
       {"[]\n", "[{at: 2026-11-01}]", "{}\n", "# May\nnull\n", "- {at: 2026-11-01}\n...\n"}) {
    const auto refused = lines_behind("journal/2026-11.yaml", present, "- {a: 1}\n");
    REQUIRE(!refused);
    CHECK(refused.error().kind == Failure::content);
    CHECK(refused.error().message.find("'journal/2026-11.yaml'") == 0);
  }
}
