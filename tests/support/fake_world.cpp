// Behaves as the real disk does where the callers can tell: kinds, limits, refusals and their texts.
#include "support/fake_world.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "base/text.h"

namespace cairn::test {
namespace {

using base::Failure;
using base::FileKind;
using base::Result;

tl::unexpected<base::Error> refuse(std::string_view verb, const std::string& path, std::string_view reason) {
  return base::fail(Failure::system,
                    "cannot " + std::string(verb) + " '" + path + "': " + std::string(reason));
}

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == 0 ? "/" : path.substr(0, slash);
}

bool is_beneath(const std::string& path, const std::string& folder) {
  return path == folder || folder == "/" || path.starts_with(folder + "/");
}

constexpr std::string_view missing = "no such file or directory";

class FakeLock final : public base::FileLock {
 public:
  FakeLock(std::map<std::string, std::string>& locks, std::string path)
      : locks_(locks), path_(std::move(path)) {}
  ~FakeLock() override { locks_.erase(path_); }
  FakeLock(const FakeLock&) = delete;
  FakeLock& operator=(const FakeLock&) = delete;

 private:
  std::map<std::string, std::string>& locks_;
  std::string path_;
};

base::LocalTime moment(std::string_view text) {
  const auto time = base::parse_today(text, 60, "now");
  if (!time) throw std::invalid_argument(time.error().message);
  return *time;
}

}  // namespace

std::string FakeFiles::normalised(const std::string& path) const {
  std::vector<std::string> parts;
  const std::string whole = path.starts_with('/') ? path : current_folder() + '/' + path;
  for (const std::string_view part : base::split(whole, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..")
      parts.emplace_back(part);
    else if (!parts.empty())
      parts.pop_back();
  }
  return '/' + base::join(parts, "/");
}

std::string FakeFiles::resolved(const std::string& path) const {
  const std::string whole = normalised(path);
  std::string done = "/";
  for (const std::string_view part : base::split(whole, '/')) {
    if (part.empty()) continue;
    done += (done == "/" ? "" : "/") + std::string(part);
    const auto found = nodes_.find(done);
    if (found != nodes_.end() && !found->second.link.empty()) done = resolved(found->second.link);
  }
  return done;
}

const FakeFiles::Node* FakeFiles::find(const std::string& path) const {
  const auto found = nodes_.find(resolved(path));
  return found == nodes_.end() ? nullptr : &found->second;
}

void FakeFiles::put(const std::string& path, Node node) {
  const std::string whole = normalised(path);
  for (std::string folder = parent_of(whole); folder != "/"; folder = parent_of(folder))
    nodes_.try_emplace(folder, Node{FileKind::folder, "", "", false});
  nodes_.insert_or_assign(whole, std::move(node));
}

std::optional<std::string> FakeFiles::arranged(Op op) const {
  std::vector<std::function<void()>> actions;
  std::optional<std::string> failure;
  {
    const std::lock_guard guard(mutex_);
    for (Step& step : steps_) {
      if (step.op != op || --step.countdown != 0) continue;
      if (step.action) actions.push_back(step.action);
      if (!step.failure.empty()) failure = step.failure;
    }
  }
  for (const auto& action : actions) action();
  return failure;
}

Result<std::string> FakeFiles::read(const std::string& path, const base::ReadLimits& limits) const {
  if (const auto reason = arranged(Op::read)) return refuse("read", path, *reason);
  const Node* node = find(path);
  if (node == nullptr) return refuse("read", path, missing);
  if (!limits.beneath.empty() && !is_beneath(resolved(path), resolved(limits.beneath)))
    return refuse("read", path, "it lies outside the workspace through a symbolic link");
  if (node->kind == FileKind::folder) return refuse("read", path, "it is not a regular file (a folder)");
  if (node->kind == FileKind::other) return refuse("read", path, "it is not a regular file (a FIFO)");
  if (node->text.size() > limits.max_bytes) {
    const bool is_mib = limits.max_bytes % (1 << 20) == 0;
    return refuse("read", path,
                  "it is larger than " + (is_mib ? std::to_string(limits.max_bytes >> 20) + " MiB"
                                                 : std::to_string(limits.max_bytes) + " bytes"));
  }
  return node->text;
}

std::optional<FileKind> FakeFiles::kind_of(const std::string& path) const {
  if (const Node* node = find(path)) return node->kind;
  return nodes_.contains(normalised(path)) ? std::optional(FileKind::other) : std::nullopt;
}

Result<std::vector<base::FolderEntry>> FakeFiles::list(const std::string& folder) const {
  if (const auto reason = arranged(Op::list)) return refuse("list", folder, *reason);
  const Node* node = find(folder);
  if (node == nullptr) return refuse("list", folder, missing);
  if (node->kind != FileKind::folder) return refuse("list", folder, "not a directory");
  const std::string whole = resolved(folder);
  std::vector<base::FolderEntry> entries;
  for (const auto& [path, entry] : nodes_) {
    if (path == "/" || parent_of(path) != whole) continue;
    entries.push_back(
        {path.substr(path.rfind('/') + 1), kind_of(path).value_or(FileKind::other), !entry.link.empty()});
  }
  std::ranges::sort(entries, {}, &base::FolderEntry::name);
  return entries;
}

Result<std::string> FakeFiles::canonical(const std::string& path) const {
  if (find(path) == nullptr) return refuse("find", path, missing);
  return resolved(path);
}

Result<void> FakeFiles::make_folders(const std::string& path) {
  if (const auto reason = arranged(Op::make_folders)) return refuse("create the folder", path, *reason);
  const std::string whole = resolved(path);
  for (std::string at = whole; at != "/"; at = parent_of(at)) {
    const auto found = nodes_.find(at);
    if (found != nodes_.end() && found->second.kind != FileKind::folder)
      return refuse("create the folder", path, found->first == whole ? "file exists" : "not a directory");
  }
  put(whole, {FileKind::folder, "", "", false});
  return {};
}

Result<void> FakeFiles::replace(const std::string& path, std::string_view content) {
  if (const auto reason = arranged(Op::replace)) return refuse("write", path, *reason);
  const auto found = nodes_.find(resolved(parent_of(normalised(path))) +
                                 normalised(path).substr(normalised(path).rfind('/')));
  if (found == nodes_.end()) return refuse("write", path, missing);
  if (!found->second.link.empty()) return refuse("write", path, "it is a symbolic link");
  if (found->second.kind != FileKind::regular) return refuse("write", path, "it is not a regular file");
  found->second.text = content;
  return {};
}

Result<void> FakeFiles::create(const std::string& path, std::string_view content, base::NewFile options) {
  if (const auto reason = arranged(Op::create)) return refuse("create", path, *reason);
  if (kind_of(path)) return refuse("create", path, "file exists");
  const std::string whole = resolved(path);
  const Node* folder = find(parent_of(whole));
  if (folder == nullptr) return refuse("create", path, missing);
  if (folder->kind != FileKind::folder) return refuse("create", path, "not a directory");
  nodes_.insert_or_assign(whole, Node{FileKind::regular, std::string(content), "", options.is_private});
  return {};
}

Result<void> FakeFiles::append(const std::string& path, std::string_view content) {
  if (const auto reason = arranged(Op::append)) return refuse("append to", path, *reason);
  const auto found = nodes_.find(resolved(path));
  if (found == nodes_.end()) return refuse("append to", path, missing);
  if (found->second.kind != FileKind::regular) return refuse("append to", path, "it is not a regular file");
  found->second.text += content;
  return {};
}

Result<void> FakeFiles::remove(const std::string& path) {
  if (const auto reason = arranged(Op::remove)) return refuse("remove", path, *reason);
  const Node* node = find(path);
  if (node == nullptr) return refuse("remove", path, missing);
  if (node->kind != FileKind::regular) return refuse("remove", path, "it is not a regular file");
  nodes_.erase(resolved(path));
  return {};
}

Result<std::unique_ptr<base::FileLock>> FakeFiles::lock(const std::string& path, std::string_view holder,
                                                        int) {
  if (const auto reason = arranged(Op::lock)) return refuse("lock", path, *reason);
  const std::string whole = resolved(path);
  if (find(parent_of(whole)) == nullptr) return refuse("lock", path, missing);
  const auto [held, is_free] = locks_.try_emplace(whole, holder);
  if (!is_free) return refuse("lock", path, "it is held by " + held->second);
  nodes_.insert_or_assign(whole, Node{FileKind::regular, std::string(holder) + '\n', "", false});
  return std::make_unique<FakeLock>(locks_, whole);
}

namespace {

class FakeChanges final : public base::Changes {
 public:
  explicit FakeChanges(std::vector<std::function<void()>>& to_come) : to_come_(to_come) {}
  base::Result<bool> wait() override {
    if (to_come_.empty()) return false;
    const auto next = to_come_.front();
    to_come_.erase(to_come_.begin());
    next();
    return true;
  }

 private:
  std::vector<std::function<void()>>& to_come_;
};

}  // namespace

base::Result<std::unique_ptr<base::Changes>> FakeFiles::watch(const std::vector<std::string>& folders) const {
  watched = folders;
  return std::make_unique<FakeChanges>(to_come);
}

std::optional<std::string> FakeEnvironment::get(const std::string& name) const {
  const auto found = values.find(name);
  return found == values.end() ? std::nullopt : std::optional(found->second);
}

Result<std::string> FakeTerminal::read_input(std::size_t max_bytes) {
  if (input.size() > max_bytes)
    return base::fail(Failure::system, "cannot read standard input: it is larger than " +
                                           std::to_string(max_bytes) + " bytes");
  return std::exchange(input, {});
}

namespace {

constexpr char kCtrlC = 3;

class FakeHold final : public base::HeldSignals {
 public:
  explicit FakeHold(FakeTerminal& terminal) : terminal_(terminal) { terminal_.holds_signals = true; }
  ~FakeHold() override { terminal_.holds_signals = false; }
  FakeHold(const FakeHold&) = delete;
  FakeHold& operator=(const FakeHold&) = delete;

 private:
  FakeTerminal& terminal_;
};

}  // namespace

std::unique_ptr<base::HeldSignals> FakeTerminal::hold_signals() {
  return std::make_unique<FakeHold>(*this);
}

std::optional<std::string> FakeTerminal::read_line() {
  if (input.starts_with(kCtrlC)) {
    if (!holds_signals) throw std::logic_error("Ctrl-C would have ended the program");
    return std::nullopt;
  }
  if (input.empty()) return std::nullopt;
  const std::size_t end = input.find('\n');
  std::string line = input.substr(0, end);
  input.erase(0, end == std::string::npos ? end : end + 1);
  return line;
}

namespace {

class FakeKeys final : public base::Keys {
 public:
  explicit FakeKeys(FakeTerminal& terminal) : terminal_(terminal) {}
  base::Key next(int wait_ms) override {
    if (terminal_.on_wait) terminal_.on_wait(wait_ms);
    if (at_ == terminal_.keys.size()) return {.kind = base::Key::Kind::interrupt};
    return terminal_.keys[at_++];
  }

 private:
  FakeTerminal& terminal_;
  std::size_t at_ = 0;
};

}  // namespace

Result<std::unique_ptr<base::Keys>> FakeTerminal::open_keys() {
  if (!is_tty) return base::fail(Failure::system, "standard input is no terminal");
  return std::make_unique<FakeKeys>(*this);
}

Result<void> FakeTerminal::flush() {
  if (flush_failure.empty()) return {};
  return base::fail(Failure::system, "cannot write to standard output: " + flush_failure);
}

Result<int> FakeProcesses::start(Call call) {
  const std::string name = call.words.empty() ? std::string() : call.words.front();
  const auto program = programs.find(name);
  if (program == programs.end()) return refuse("start", name, missing);
  calls.push_back(std::move(call));
  return program->second(calls.back());
}

FakeWorld::FakeWorld(std::string_view now) : clock_(moment(now)) {}

void FakeWorld::put(const std::string& path, std::string_view text) {
  files.put(path, {FileKind::regular, std::string(text), "", false});
}

void FakeWorld::put_folder(const std::string& path) {
  files.put(path, {FileKind::folder, "", "", false});
}

void FakeWorld::put_special(const std::string& path) {
  files.put(path, {FileKind::other, "", "", false});
}

void FakeWorld::put_link(const std::string& path, const std::string& target) {
  const std::string whole =
      target.starts_with('/') ? target : parent_of(files.normalised(path)) + '/' + target;
  files.put(path, {FileKind::other, "", files.normalised(whole), false});
}

std::string FakeWorld::text_of(const std::string& path) const {
  const auto* node = files.find(path);
  if (node == nullptr) throw std::out_of_range("no file '" + path + "' in the fake world");
  return node->text;
}

bool FakeWorld::is_private(const std::string& path) const {
  const auto* node = files.find(path);
  return node != nullptr && node->is_private;
}

std::vector<std::string> FakeWorld::paths() const {
  std::vector<std::string> out;
  for (const auto& [path, node] : files.nodes_)
    if (node.kind == FileKind::regular) out.push_back(path);
  return out;
}

void FakeWorld::fail(Op op, int nth, std::string reason) {
  files.steps_.push_back({op, nth, nullptr, std::move(reason)});
}

void FakeWorld::before(Op op, int nth, std::function<void()> action) {
  files.steps_.push_back({op, nth, std::move(action), {}});
}

void FakeWorld::set_now(std::string_view now) {
  clock_ = base::FixedClock(moment(now));
}

}  // namespace cairn::test
