// The lines of a review.
#include "render/review.h"

#include <doctest/doctest.h>

#include <string>

namespace cairn::render {

TEST_CASE("a name from a file never reaches the terminal as it is") {
  for (const analysis::Matter matter : {analysis::Matter::question, analysis::Matter::feedback}) {
    analysis::ReviewItem item;
    item.matter = matter;
    item.subject = "h\x1b[31mx/rain";
    item.text = "it rains\x1b[2J";
    const std::string text = review_item_text(item, 20, {});
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("x/rain") != std::string::npos);
  }
}

}  // namespace cairn::render
