// Terminal sessions as tests: files, commands and what they print, replayed in a world in memory.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cairn::test {

// A session is lines:
//   now 2026-11-22T12:00+00:00     when it plays (this is the default)
//   width 40                       columns of the terminal
//   env NAME=VALUE
//   editor OLD => NEW              EDITOR is a program that puts NEW in the place of the first OLD
//   example project-manager        lays that example workspace
//   file goals/pmp.yaml            lays a file; the lines indented by two spaces are its text
//   $ cairn list +work             a command; below it what it prints: standard output, then standard error
//     --sort due                   behind ` \` at the end of the line above, more of the command
//   $ cat goals/pmp.yaml           shows a file
//   [exit 1]                       behind the output of a command that does not end with 0
// Lines that begin with `# ` before the first command are comments.
struct Replay {
  std::string expected;
  std::string actual;  // the same session with the output as it really is
};

Replay replay(std::string_view session);

// A page of Markdown: its ```console sessions one after the other in one world. A comment on a line of its
// own sets the scene: `<!-- now 2026-12-07T08:00+00:00 -->` and others of the lines above; behind
// `<!-- file profile.yaml -->` the next block is that file.
Replay replay_page(std::string_view markdown);

// The words of a shell line: quotes and backslashes as a shell would take them, nothing else expanded.
std::vector<std::string> shell_words(std::string_view line);

}  // namespace cairn::test
