// A typo in these settings would otherwise look as if there were none.
#include "cli/user_settings.h"

#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "document/read.h"
#include "render/position.h"

namespace cairn::cli {
namespace {

using base::Failure;

constexpr std::array<std::string_view, 1> kKeys = {"workspace"};

class UserSettings {
 public:
  UserSettings(std::string path, std::string text)
      : path_(std::move(path)), text_(std::move(text)), read_(document::read(text_, {})) {}

  base::Result<std::optional<std::string>> workspace() const {
    if (!read_.diagnostics.empty()) {
      const document::Diagnostic& first = read_.diagnostics.front();
      return fail(first.span, first.message, first.help);
    }
    if (!read_.tree || !read_.tree->root()) return std::nullopt;
    for (const document::Node::Entry& entry : read_.tree->root().entries()) {
      if (const auto sound = check(entry); !sound) return tl::make_unexpected(sound.error());
    }
    const document::Node value = read_.tree->root().find("workspace");
    return value.is_null() ? std::nullopt : std::optional(std::string(value.text()));
  }

 private:
  base::Result<void> check(const document::Node::Entry& entry) const {
    const std::string_view key = entry.key.text();
    if (key != kKeys.front()) {
      const auto likely = base::did_you_mean(key, kKeys);
      return fail(entry.key.span(), fmt::format("unknown key `{}`", base::printable(key)),
                  likely ? fmt::format("did you mean `{}`?", *likely) : "the key is `workspace: PATH`");
    }
    if (entry.value.is_scalar()) return {};
    return fail(entry.value.span(), "`workspace` is no path", "write `workspace: ~/career`");
  }

  tl::unexpected<base::Error> fail(document::Span span, std::string_view message,
                                   std::string_view help) const {
    const render::Position at = render::LineIndex(text_).position(span.begin);
    return tl::make_unexpected(base::Error{
        Failure::usage, fmt::format("{}:{}:{}: {}", base::printable(path_), at.line, at.column, message),
        std::string(help)});
  }

  std::string path_;
  std::string text_;
  document::ReadResult read_;
};

}  // namespace

base::Result<std::optional<std::string>> workspace_of_user(const base::World& world) {
  std::string folder = world.environment.get("XDG_CONFIG_HOME").value_or("");
  const std::string home = world.environment.get("HOME").value_or("");
  if (folder.empty() && !home.empty()) folder = home + "/.config";
  if (folder.empty()) return std::nullopt;
  const std::string path = folder + "/cairn/config.yaml";
  if (!world.files.kind_of(path)) return std::nullopt;
  auto text = world.files.read(path, {});
  if (!text) return tl::make_unexpected(text.error());
  auto workspace = UserSettings(path, std::move(*text)).workspace();
  if (workspace && *workspace && (*workspace)->starts_with("~/"))
    **workspace = home + (*workspace)->substr(1);
  return workspace;
}

}  // namespace cairn::cli
