// Everything outside the program, as interfaces: time, disk, environment, terminal, other programs. Tests
// pass a fake World; posix_world.cpp is the only real one.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace cairn::base {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual LocalTime now() const = 0;
  // How far the clocks on the wall are ahead of Greenwich at that moment, in minutes; the moment is in
  // minutes since 1970 (UTC).
  virtual int offset_at(std::int64_t utc_minute) const = 0;
  // Milliseconds since some moment, whatever is done to the clock; they go on while the machine sleeps.
  virtual std::int64_t milliseconds() const = 0;
};

enum class FileKind { regular, folder, other };  // other: FIFO, device, socket

struct FolderEntry {
  std::string name;
  FileKind kind = FileKind::regular;  // what a symlink leads to; `other` when it leads nowhere
  bool is_symlink = false;
  auto operator<=>(const FolderEntry&) const = default;
};

// Which bytes of the file system a read may reach.
struct ReadLimits {
  std::size_t max_bytes = 1 << 20;
  // The file must lie beneath this folder after every symlink is followed; empty: anywhere.
  std::string beneath{};
};

// Releases on destruction.
class FileLock {
 public:
  virtual ~FileLock() = default;
};

// Files that are being watched.
class Changes {
 public:
  virtual ~Changes() = default;
  // Waits until a file is written, moved or removed, and then until all is quiet for a moment, since editors
  // write a file in several steps. False when no change can come any more.
  virtual Result<bool> wait() = 0;
};

struct NewFile {
  bool is_private = false;  // 0600, else 0666 less the umask
};

// Paths are absolute, or relative to the current folder. Messages name the path they were given.
class Files {
 public:
  virtual ~Files() = default;

  // Only a regular file; a FIFO, a device, a folder, a larger file, or one outside `beneath` is refused
  // before a byte is read. Errors are Failure::system.
  virtual Result<std::string> read(const std::string& path, const ReadLimits& limits) const = 0;
  // Nothing when nothing is there.
  virtual std::optional<FileKind> kind_of(const std::string& path) const = 0;
  // Sorted by name; without `.` and `..`.
  virtual Result<std::vector<FolderEntry>> list(const std::string& folder) const = 0;
  // Absolute, symlinks resolved; an error when it does not exist.
  virtual Result<std::string> canonical(const std::string& path) const = 0;
  virtual std::string current_folder() const = 0;

  virtual Result<void> make_folders(const std::string& path) = 0;
  // Replaces a file's whole content: temporary file beside it, full write, fsync, rename, fsync of the
  // folder. Keeps the old mode. Fails without a change when `path` is a symlink or not a regular file.
  virtual Result<void> replace(const std::string& path, std::string_view content) = 0;
  // Like replace, but fails when something is there already.
  virtual Result<void> create(const std::string& path, std::string_view content, NewFile options) = 0;
  // Appends in one write, then fsync; the file must exist. On a short write the old length is restored.
  virtual Result<void> append(const std::string& path, std::string_view content) = 0;
  virtual Result<void> remove(const std::string& path) = 0;
  // Removes what writers that were killed left in `folder`: temporary files of dead processes, an hour old.
  virtual void sweep_stale(const std::string& folder) = 0;

  // Exclusive flock on a stable file (made when missing). Waits at most `wait_ms`; then the error names the
  // holder from what it left in the file: `holder` ("cairn set") and its process.
  virtual Result<std::unique_ptr<FileLock>> lock(const std::string& path, std::string_view holder,
                                                 int wait_ms) = 0;

  // The files directly in these folders, and the folders that come to be there. A folder that is missing is
  // left out.
  virtual Result<std::unique_ptr<Changes>> watch(const std::vector<std::string>& folders) const = 0;
};

class Environment {
 public:
  virtual ~Environment() = default;
  virtual std::optional<std::string> get(const std::string& name) const = 0;
};

// What a person does while a program draws on the terminal.
struct Key {
  enum class Kind {
    none,  // nothing happened in time
    character,
    resize,
    interrupt,  // Ctrl-C, a terminal that is gone, or somebody ends the program
  };
  Kind kind = Kind::none;
  char character = 0;  // ASCII
  bool operator==(const Key&) const = default;
};

// Keys as they are pressed, without echo. On destruction the terminal is as it was before.
class Keys {
 public:
  virtual ~Keys() = default;
  // Waits at most `wait_ms`; what was written to standard output before is seen first.
  virtual Key next(int wait_ms) = 0;
};

// Signals that would end the program, kept from it while this lives.
class HeldSignals {
 public:
  virtual ~HeldSignals() = default;
};

class Terminal {
 public:
  virtual ~Terminal() = default;
  virtual bool is_output_tty() const = 0;
  virtual bool is_error_tty() const = 0;
  virtual bool is_input_tty() const = 0;
  virtual std::optional<int> columns() const = 0;
  virtual void write_output(std::string_view text) = 0;
  virtual void write_error(std::string_view text) = 0;
  // All of standard input, at most `max_bytes`.
  virtual Result<std::string> read_input(std::size_t max_bytes) = 0;
  // One line without its end; nothing at end of input.
  virtual std::optional<std::string> read_line() = 0;
  // Ctrl-C, SIGTERM and SIGHUP are heard by read_line() alone, to which they are the end of input: what is
  // written between two questions is whole, and there is time for a last word. One at a time.
  virtual std::unique_ptr<HeldSignals> hold_signals() = 0;
  // Failure::system where standard input is no terminal.
  virtual Result<std::unique_ptr<Keys>> open_keys() = 0;
  // Whether everything written to standard output has arrived; a closed pipe is quiet, a full disk is an
  // error.
  virtual Result<void> flush() = 0;
};

// Other programs. The first word names the program, looked up in PATH; no shell is asked. What was written to
// standard output before arrives before what the program writes.
class Processes {
 public:
  virtual ~Processes() = default;
  // Runs it on our own streams and waits. Its exit code, 128 and the number of the signal that ended it;
  // Failure::system when it cannot be started. Ctrl-C is the program's while it runs.
  virtual Result<int> run(const std::vector<std::string>& words) = 0;
  // The same with `text` as its standard input. A program that does not read it all is no error.
  virtual Result<int> pipe_to(const std::vector<std::string>& words, std::string_view text) = 0;
};

struct World {
  const Clock& clock;
  Files& files;
  const Environment& environment;
  Terminal& terminal;
  Processes& processes;
};

}  // namespace cairn::base
