// posix_spawn, and the manners of system(3): the child hears signals as if it had been started by the shell.
#include "base/posix_processes.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "base/posix_descriptor.h"

extern char** environ;

namespace cairn::base {
namespace {

constexpr int kSignalled = 128;

// While another program has the terminal, Ctrl-C and Ctrl-\ are meant for it and not for us.
class IgnoredKeys {
 public:
  IgnoredKeys() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    ::sigemptyset(&ignore.sa_mask);
    ::sigaction(SIGINT, &ignore, &old_interrupt_);
    ::sigaction(SIGQUIT, &ignore, &old_quit_);
  }
  ~IgnoredKeys() {
    ::sigaction(SIGINT, &old_interrupt_, nullptr);
    ::sigaction(SIGQUIT, &old_quit_, nullptr);
  }
  IgnoredKeys(const IgnoredKeys&) = delete;
  IgnoredKeys& operator=(const IgnoredKeys&) = delete;

  // What the child is to hear in the default way: the signals that this process alone ignores.
  sigset_t heard_by_child() const {
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGPIPE);
    ::sigaddset(&set, SIGXFSZ);
    if (old_interrupt_.sa_handler != SIG_IGN) ::sigaddset(&set, SIGINT);
    if (old_quit_.sa_handler != SIG_IGN) ::sigaddset(&set, SIGQUIT);
    return set;
  }

 private:
  struct sigaction old_interrupt_ {};
  struct sigaction old_quit_ {};
};

// The child's standard input is `input`, where there is one. The errno of a failure; 0 when it runs.
int start(const std::vector<std::string>& words, int input, const IgnoredKeys& keys, pid_t& child) {
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  // posix_spawnp wants pointers to non-const and promises to leave the texts alone.
  for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawnattr_init(&attributes);
  const sigset_t heard = keys.heard_by_child();
  ::posix_spawnattr_setsigdefault(&attributes, &heard);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  if (input >= 0) ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  const int error = ::posix_spawnp(&child, argv.front(), &actions, &attributes, argv.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  ::posix_spawnattr_destroy(&attributes);
  return error;
}

Result<int> wait_for(pid_t child, const std::string& name) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return refuse("wait for", name, errno);
  return WIFSIGNALED(status) ? kSignalled + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

Result<int> PosixProcesses::run(const std::vector<std::string>& words) {
  if (words.empty()) return refuse("start", "", "no program is named");
  if (const auto flushed = terminal_.flush(); !flushed) return tl::make_unexpected(flushed.error());
  const IgnoredKeys keys;
  pid_t child = 0;
  if (const int error = start(words, -1, keys, child); error != 0)
    return refuse("start", words.front(), error);
  return wait_for(child, words.front());
}

Result<int> PosixProcesses::pipe_to(const std::vector<std::string>& words, std::string_view text) {
  if (words.empty()) return refuse("start", "", "no program is named");
  if (const auto flushed = terminal_.flush(); !flushed) return tl::make_unexpected(flushed.error());
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return refuse("start", words.front(), errno);
  Descriptor reading(ends[0]);
  Descriptor writing(ends[1]);
  const IgnoredKeys keys;
  pid_t child = 0;
  if (const int error = start(words, reading.get(), keys, child); error != 0)
    return refuse("start", words.front(), error);
  reading.close();
  const int error = write_all(writing.get(), text);
  writing.close();
  auto exit = wait_for(child, words.front());
  if (error != 0 && error != EPIPE) return refuse("write to", words.front(), error);
  return exit;
}

}  // namespace cairn::base
