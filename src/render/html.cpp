// The frame of every page; the policy in its head lets a browser load and run nothing.
#include "render/html.h"

#include "base/text.h"

namespace cairn::render {
namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --ink: #1d2329; --paper: #fff; --soft: #5b6670; --line: #d5dbe1;
  --red: #b3261e; --blue: #0b5fa5; --amber: #8a5a00; --green: #1b6e3c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6eaee; --paper: #14181c; --soft: #a2adb8; --line: #39424b;
    --red: #ff8a80; --blue: #7cc0ff; --amber: #ffc766; --green: #7bd69b; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 78rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; margin: 0 0 .25rem; }
.soft { color: var(--soft); }
code { font: .875em/1.4 ui-monospace, monospace; }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #444; --line: #999;
    --red: #900; --blue: #036; --amber: #630; --green: #040; }
  body { padding: 0; max-width: none; font-size: 10pt; }
}
)";

}  // namespace

std::string markup_text(std::string_view text) {
  std::string out;
  for (const char c : base::printable(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string html_page(std::string_view title, std::string_view style, std::string_view body) {
  std::string out =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n"
      "<title>";
  out += markup_text(title);
  out += "</title>\n<style>";
  out += kStyle;
  out += style;
  out += "</style>\n</head>\n<body>\n";
  out += body;
  return out + "</body>\n</html>\n";
}

}  // namespace cairn::render
