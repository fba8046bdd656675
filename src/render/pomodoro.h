// The face of a running pomodoro, for a terminal of any width.
#pragma once

#include <string>
#include <vector>

#include "analysis/pomodoro.h"
#include "render/style.h"

namespace cairn::render {

// "24:59", "1:05:00"; a started second counts whole.
std::string countdown(std::int64_t milliseconds);

// Lines that fit the width, none of which ends the screen: what is worked on, the round, the bar with the
// time that is left, and the keys; and what keeps it from being written.
std::vector<std::string> pomodoro_screen(const analysis::Pomodoro& pomodoro, const std::string& subject,
                                         const std::string& title, const Style& style,
                                         const std::string& trouble = {});

// The screen redrawn from its upper left corner.
std::string redraw(const std::vector<std::string>& lines);
inline constexpr char kEnterScreen[] = "\x1b[?1049h\x1b[?25l";
inline constexpr char kLeaveScreen[] = "\x1b[?25h\x1b[?1049l";
inline constexpr char kBell[] = "\a";

}  // namespace cairn::render
