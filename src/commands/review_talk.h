// The review as a conversation: one matter at a time, one key for the usual answers, each written at once.
#pragma once

#include <string>

#include "analysis/review_agenda.h"
#include "cli/context.h"

namespace cairn::commands {

struct TalkOptions {
  bool asks_for_words = true;
  bool is_rehearsal = false;  // the context writes to a disk that forgets
};

// `items` of the agenda first, then how sure the person is of each goal, then the words about the week.
cli::Exit talk_review(cli::Context& context, const store::Workspace& workspace,
                      const analysis::ReviewAgenda& agenda, TalkOptions options);

}  // namespace cairn::commands
