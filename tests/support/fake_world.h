// A world in memory for tests: fixed clock, files as strings, captured streams, failures on demand.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "base/fixed_clock.h"
#include "base/world.h"

namespace cairn::test {

// The disk operations that can be made to fail or to be interrupted.
enum class Op { read, list, make_folders, replace, create, append, remove, lock };

// Paths may be absolute or relative to `/career`, the current folder.
class FakeFiles final : public base::Files {
 public:
  base::Result<std::string> read(const std::string& path, const base::ReadLimits& limits) const override;
  std::optional<base::FileKind> kind_of(const std::string& path) const override;
  base::Result<std::vector<base::FolderEntry>> list(const std::string& folder) const override;
  base::Result<std::string> canonical(const std::string& path) const override;
  std::string current_folder() const override { return "/career"; }
  base::Result<void> make_folders(const std::string& path) override;
  base::Result<void> replace(const std::string& path, std::string_view content) override;
  base::Result<void> create(const std::string& path, std::string_view content,
                            base::NewFile options) override;
  base::Result<void> append(const std::string& path, std::string_view content) override;
  base::Result<void> remove(const std::string& path) override;
  void sweep_stale(const std::string&) override {}
  base::Result<std::unique_ptr<base::FileLock>> lock(const std::string& path, std::string_view holder,
                                                     int wait_ms) override;
  base::Result<std::unique_ptr<base::Changes>> watch(const std::vector<std::string>& folders) const override;

  // What happens, one after the other, while somebody watches; then no change can come any more.
  mutable std::vector<std::function<void()>> to_come;
  mutable std::vector<std::string> watched;

 private:
  friend class FakeWorld;
  struct Node {
    base::FileKind kind = base::FileKind::regular;
    std::string text;
    std::string link;  // where a symlink leads, absolute
    bool is_private = false;
  };
  struct Step {
    Op op;
    int countdown;
    std::function<void()> action;
    std::string failure;
  };

  std::string normalised(const std::string& path) const;
  std::string resolved(const std::string& path) const;
  const Node* find(const std::string& path) const;
  void put(const std::string& path, Node node);
  // Runs what the test arranged for this call; a message when the call is to fail.
  std::optional<std::string> arranged(Op op) const;

  mutable std::mutex mutex_;  // reads come from several threads
  mutable std::vector<Step> steps_;
  std::map<std::string, Node> nodes_ = {{"/", {base::FileKind::folder, "", "", false}},
                                        {"/career", {base::FileKind::folder, "", "", false}}};
  std::map<std::string, std::string> locks_;
};

class FakeEnvironment final : public base::Environment {
 public:
  std::optional<std::string> get(const std::string& name) const override;
  std::map<std::string, std::string> values;
};

class FakeTerminal final : public base::Terminal {
 public:
  bool is_output_tty() const override { return is_tty; }
  bool is_error_tty() const override { return is_tty; }
  bool is_input_tty() const override { return is_tty; }
  std::optional<int> columns() const override { return width; }
  void write_output(std::string_view text) override { output += text; }
  void write_error(std::string_view text) override { error += text; }
  base::Result<std::string> read_input(std::size_t max_bytes) override;
  // A line that begins with Ctrl-C ends the input while signals are held, and fails the test elsewhere: the
  // program would be dead.
  std::optional<std::string> read_line() override;
  std::unique_ptr<base::HeldSignals> hold_signals() override;
  // Hands out `keys`, then nothing but interrupts.
  base::Result<std::unique_ptr<base::Keys>> open_keys() override;
  base::Result<void> flush() override;

  bool is_tty = false;
  std::optional<int> width = 80;
  std::string input;
  std::string output;
  std::string error;
  std::vector<base::Key> keys;
  std::function<void(int)> on_wait;  // told how long each key was waited for, in milliseconds
  std::string flush_failure;         // what flush() says; empty: all has arrived
  bool holds_signals = false;
};

// No program is there until a test puts one.
class FakeProcesses final : public base::Processes {
 public:
  struct Call {
    std::vector<std::string> words;
    std::string text;  // of pipe_to
  };
  base::Result<int> run(const std::vector<std::string>& words) override { return start({words, {}}); }
  base::Result<int> pipe_to(const std::vector<std::string>& words, std::string_view text) override {
    return start({words, std::string(text)});
  }

  // What a program does, by its name; returns its exit code.
  std::map<std::string, std::function<int(const Call&)>> programs;
  std::vector<Call> calls;

 private:
  base::Result<int> start(Call call);
};

class FakeWorld {
 public:
  // Monday 7 December 2026, 18:05 in Central Europe.
  explicit FakeWorld(std::string_view now = "2026-12-07T18:05+01:00");

  base::World world() {
    return {clock != nullptr ? *clock : clock_, files, environment, terminal, processes};
  }

  // Files. Folders on the way are made.
  void put(const std::string& path, std::string_view text);
  void put_folder(const std::string& path);
  void put_special(const std::string& path);  // a FIFO, say
  void put_link(const std::string& path, const std::string& target);
  bool has(const std::string& path) const { return files.find(path) != nullptr; }
  // Fails the test when there is no such file.
  std::string text_of(const std::string& path) const;
  bool is_private(const std::string& path) const;
  // All regular files, sorted, as `/career/...`.
  std::vector<std::string> paths() const;

  // The nth call of `op` from now on (1 is the next) fails with this reason.
  void fail(Op op, int nth, std::string reason = "no space left on device");
  // Runs before the nth call of `op` does its work: somebody else writes a file, say.
  void before(Op op, int nth, std::function<void()> action);

  void set_now(std::string_view now);
  void set_env(const std::string& name, const std::string& value) { environment.values[name] = value; }
  void type(std::string_view text) { terminal.input += text; }
  const std::string& output() const { return terminal.output; }
  const std::string& error() const { return terminal.error; }
  void clear_output() { terminal.output.clear(), terminal.error.clear(); }

  // In the place of the fixed one: a clock that goes, or that knows a time zone.
  const base::Clock* clock = nullptr;
  FakeFiles files;
  FakeEnvironment environment;
  FakeTerminal terminal;
  FakeProcesses processes;

 private:
  base::FixedClock clock_;
};

}  // namespace cairn::test
