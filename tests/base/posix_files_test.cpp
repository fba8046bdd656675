#include "base/posix_files.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <utime.h>

#include <chrono>
#include <csignal>
#include <ctime>
#include <random>
#include <thread>

#include "base/parallel.h"
#include "support/temp_folder.h"

using namespace cairn::base;
using cairn::test::Signal;
using cairn::test::start_child;
using cairn::test::TempFolder;
using cairn::test::wait_for;

namespace {

std::string message_of(const auto& result) {
  return result ? "no error" : result.error().message;
}

}  // namespace

TEST_CASE("a file is read whole, with its zero bytes") {
  const TempFolder temp;
  const std::string text = std::string("a\0b", 3) + std::string(70'000, 'x');
  temp.put("goals/pmp.yaml", text);
  temp.put("empty", "");
  PosixFiles files;
  CHECK(files.read(temp / "goals/pmp.yaml", {}).value() == text);
  CHECK(files.read(temp / "goals/pmp.yaml", {.beneath = temp.path()}).value() == text);
  CHECK(files.read(temp / "empty", {.beneath = temp.path()}).value().empty());
}

TEST_CASE("what is not a regular file is refused before a byte is read, and quickly") {
  const TempFolder temp;
  PosixFiles files;
  ::mkfifo((temp / "fifo").c_str(), 0600);
  ::symlink("/dev/zero", (temp / "zero").c_str());
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  (temp / "socket").copy(address.sun_path, sizeof address.sun_path - 1);
  REQUIRE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  CHECK(message_of(files.read(temp / "fifo", {})) ==
        "cannot read '" + (temp / "fifo") + "': it is not a regular file (a FIFO)");
  CHECK(message_of(files.read(temp / "zero", {})) ==
        "cannot read '" + (temp / "zero") + "': it is not a regular file (a device)");
  CHECK(message_of(files.read(temp.path(), {})) ==
        "cannot read '" + temp.path() + "': it is not a regular file (a folder)");
  CHECK(message_of(files.read(temp / "socket", {})) ==
        "cannot read '" + (temp / "socket") + "': it is not a regular file (a socket)");
  ::close(socket);
}

TEST_CASE("a file is read up to its limit and refused above it") {
  const TempFolder temp;
  PosixFiles files;
  temp.put("at", std::string(1 << 20, 'x'));
  temp.put("above", std::string((1 << 20) + 1, 'x'));
  CHECK(files.read(temp / "at", {}).value().size() == 1 << 20);
  CHECK(message_of(files.read(temp / "above", {})) ==
        "cannot read '" + (temp / "above") + "': it is larger than 1 MiB");
  // A file of /proc says that it is empty and is not.
  CHECK_FALSE(files.read("/proc/self/maps", {.max_bytes = 10}));
  CHECK(files.read("/proc/self/maps", {}).value().size() > 100);
}

TEST_CASE("a symbolic link may lead about the workspace but not out of it") {
  const TempFolder temp;
  PosixFiles files;
  temp.put("outside", "secret");
  temp.put("career/goals/real.yaml", "text");
  ::symlink("../goals/real.yaml", (temp / "career/goals/inside").c_str());
  ::symlink("../../outside", (temp / "career/goals/out").c_str());
  ::symlink("/etc", (temp / "career/people").c_str());
  ::symlink("nowhere", (temp / "career/goals/broken").c_str());
  const ReadLimits limits{.beneath = temp / "career"};
  CHECK(files.read(temp / "career/goals/inside", limits).value() == "text");
  for (const char* name : {"career/goals/out", "career/people/passwd"})
    CHECK(message_of(files.read(temp / name, limits)) ==
          "cannot read '" + (temp / name) + "': it lies outside the workspace through a symbolic link");
  CHECK(message_of(files.read(temp / "career/goals/broken", limits)).ends_with("no such file or directory"));
  // The same when the two paths share no text and the kernel's own check cannot be asked.
  ::symlink("career", (temp / "alias").c_str());
  CHECK(files.read(temp / "alias/goals/inside", limits).value() == "text");
  CHECK(message_of(files.read(temp / "alias/goals/out", limits)).ends_with("through a symbolic link"));
}

TEST_CASE("errors are the system's words in lower case") {
  const TempFolder temp;
  PosixFiles files;
  const auto missing = files.read(temp / "none", {});
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == Failure::system);
  CHECK(missing.error().message == "cannot read '" + (temp / "none") + "': no such file or directory");
  CHECK(message_of(files.list(temp / "none")) ==
        "cannot list '" + (temp / "none") + "': no such file or directory");
}

TEST_CASE("a folder is listed in order, with what its links lead to") {
  const TempFolder temp;
  PosixFiles files;
  temp.put("b.yaml", "");
  temp.put("a.yaml", "");
  temp.put("sub/x", "");
  ::symlink("sub", (temp / "link").c_str());
  ::symlink("nowhere", (temp / "broken").c_str());
  ::mkfifo((temp / "fifo").c_str(), 0600);
  CHECK(files.list(temp.path()).value() == std::vector<FolderEntry>{{"a.yaml", FileKind::regular, false},
                                                                    {"b.yaml", FileKind::regular, false},
                                                                    {"broken", FileKind::other, true},
                                                                    {"fifo", FileKind::other, false},
                                                                    {"link", FileKind::folder, true},
                                                                    {"sub", FileKind::folder, false}});
  CHECK(files.kind_of(temp / "link") == FileKind::folder);
  CHECK(files.kind_of(temp / "broken") == FileKind::other);
  CHECK(files.kind_of(temp / "none") == std::nullopt);
  CHECK(files.kind_of(temp / "a.yaml/x") == std::nullopt);
}

TEST_CASE("many threads read beneath one folder") {
  const TempFolder temp;
  PosixFiles files;
  for (int i = 0; i < 200; ++i) temp.put("goals/" + std::to_string(i), std::to_string(i));
  std::vector<std::string> texts(200);
  parallel_for(200, 10, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      texts[i] =
          files.read(temp / ("goals/" + std::to_string(i)), {.beneath = temp.path()}).value_or("failed");
  });
  for (std::size_t i = 0; i < 200; ++i) CHECK(texts[i] == std::to_string(i));
}

TEST_CASE("a replaced file has the new content and the old mode, and nothing else is left") {
  const TempFolder temp;
  PosixFiles files;
  temp.put("goal", "old");
  for (const mode_t mode : {0600, 0640, 0664, 0755}) {
    ::chmod((temp / "goal").c_str(), mode);
    REQUIRE(files.replace(temp / "goal", "new"));
    CHECK(temp.mode_of("goal") == mode);
  }
  CHECK(temp.text_of("goal") == "new");
  CHECK(temp.entries() == 1);
}

TEST_CASE("a link, a folder or nothing is not replaced") {
  const TempFolder temp;
  PosixFiles files;
  temp.put("real", "old");
  temp.put("folder/x", "");
  ::symlink("real", (temp / "link").c_str());
  CHECK(message_of(files.replace(temp / "link", "new")) ==
        "cannot write '" + (temp / "link") + "': it is a symbolic link");
  CHECK(message_of(files.replace(temp / "folder", "new")).ends_with("it is not a regular file"));
  CHECK(message_of(files.replace(temp / "none", "new")).ends_with("no such file or directory"));
  CHECK(message_of(files.append(temp / "link", "new")).ends_with("it is a symbolic link"));
  CHECK(message_of(files.append(temp / "none", "new")).ends_with("no such file or directory"));
  CHECK(temp.text_of("real") == "old");
  CHECK(temp.entries() == 3);
}

TEST_CASE("a new file never takes the place of another") {
  const TempFolder temp;
  PosixFiles files;
  ::symlink("elsewhere", (temp / "link").c_str());
  REQUIRE(files.create(temp / "goal", "first", {}));
  CHECK(message_of(files.create(temp / "goal", "second", {})) ==
        "cannot create '" + (temp / "goal") + "': file exists");
  CHECK_FALSE(files.create(temp / "link", "second", {}));
  REQUIRE(files.create(temp / "private", "text", {.is_private = true}));
  CHECK(temp.text_of("goal") == "first");
  CHECK(temp.mode_of("private") == 0600);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  CHECK(temp.mode_of("goal") == (0666 & ~mask));
  CHECK(temp.entries() == 3);
}

TEST_CASE("a file is appended to, made, removed") {
  const TempFolder temp;
  PosixFiles files;
  REQUIRE(files.make_folders(temp / "journal/deep"));
  REQUIRE(files.make_folders(temp / "journal/deep"));
  temp.put("journal/deep/x", "one\n");
  REQUIRE(files.append(temp / "journal/deep/x", "two\n"));
  CHECK(temp.text_of("journal/deep/x") == "one\ntwo\n");
  CHECK_FALSE(files.make_folders(temp / "journal/deep/x"));
  CHECK_FALSE(files.make_folders(temp / "journal/deep/x/y"));
  REQUIRE(files.remove(temp / "journal/deep/x"));
  CHECK_FALSE(files.remove(temp / "journal/deep/x"));
  CHECK_FALSE(files.remove(temp / "journal/deep"));
}

TEST_CASE("a limit on file size fails a write and leaves the old bytes") {
  const TempFolder temp;
  temp.put("goal", "old\n");
  const pid_t child = start_child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{6, 6};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    PosixFiles files;
    const bool is_refused = !files.replace(temp / "goal", "long enough") &&
                            !files.append(temp / "goal", "long enough") &&
                            !files.create(temp / "new", "long enough", {});
    return is_refused ? 0 : 1;
  });
  CHECK(wait_for(child) == 0);
  CHECK(temp.text_of("goal") == "old\n");
  CHECK(temp.entries() == 1);
}

TEST_CASE("a killed writer leaves the old file or the new one") {
  const TempFolder temp;
  const std::string old_text(60'000, 'o');
  const std::string new_text(40'000, 'n');
  temp.put("goal", old_text);
  std::mt19937 random(20261207);
  int left_behind = 0;
  for (int round = 0; round < 200; ++round) {
    const Signal begun;
    const pid_t child = start_child([&] {
      PosixFiles files;
      begun.raise();
      for (;;)
        if (!files.replace(temp / "goal", new_text) || !files.replace(temp / "goal", old_text)) return 1;
    });
    begun.await();
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 3000));
    ::kill(child, SIGKILL);
    REQUIRE(wait_for(child) == 128 + SIGKILL);
    const std::string text = temp.text_of("goal");
    REQUIRE((text == old_text || text == new_text));
    left_behind += temp.entries() > 1 ? 1 : 0;
  }
  CHECK(left_behind > 0);  // else no kill ever hit a write
}

TEST_CASE("what killed writers left behind is swept once it is old and its writer gone") {
  const TempFolder temp;
  PosixFiles files;
  const pid_t dead = start_child([] { return 0; });
  wait_for(dead);
  const std::string of_dead = ".cairn-tmp-" + std::to_string(dead) + "-";
  const std::string of_living = ".cairn-tmp-" + std::to_string(::getpid()) + "-0";
  const auto put_aged = [&](const std::string& name, std::time_t age) {
    temp.put(name, "");
    const utimbuf times{std::time(nullptr) - age, std::time(nullptr) - age};
    ::utime((temp / name).c_str(), &times);
  };
  put_aged(of_dead + "0", 4000);
  put_aged(of_dead + "1", 60);
  put_aged(of_living, 4000);
  put_aged("goal.yaml", 4000);
  put_aged(".cairn-tmp-x", 400'000);
  files.sweep_stale(temp.path());
  CHECK(files.kind_of(temp / (of_dead + "0")) == std::nullopt);
  CHECK(temp.entries() == 4);
}

TEST_CASE("a second process waits for the lock, or is told who holds it") {
  const TempFolder temp;
  const Signal ready;
  const pid_t child = start_child([&] {
    PosixFiles files;
    const auto lock = files.lock(temp / "lock", "cairn set", 1000);
    if (!lock) return 1;
    ready.raise();
    std::this_thread::sleep_for(std::chrono::milliseconds(150));
    return 0;
  });
  ready.await();
  PosixFiles files;
  CHECK(message_of(files.lock(temp / "lock", "me", 0)) == "cannot lock '" + (temp / "lock") +
                                                              "': it is held by cairn set (process " +
                                                              std::to_string(child) + ")");
  CHECK(files.lock(temp / "lock", "me", 5000));
  CHECK(wait_for(child) == 0);
}

TEST_CASE("the lock of a killed process is free, and so is one that was let go") {
  const TempFolder temp;
  const Signal ready;
  const pid_t child = start_child([&] {
    PosixFiles files;
    const auto lock = files.lock(temp / "lock", "doomed", 1000);
    ready.raise();
    ::pause();
    return 1;
  });
  ready.await();
  ::kill(child, SIGKILL);
  wait_for(child);
  PosixFiles files;
  {
    const auto lock = files.lock(temp / "lock", "first", 0);
    REQUIRE(lock);
    CHECK(temp.text_of("lock") == "first (process " + std::to_string(::getpid()) + ")\n");
  }
  CHECK(files.lock(temp / "lock", "second", 0));
}

TEST_CASE("increments of many processes under the lock are all kept") {
  const TempFolder temp;
  temp.put("count", "0");
  std::vector<pid_t> children;
  for (int i = 0; i < 8; ++i) {
    children.push_back(start_child([&] {
      PosixFiles files;
      for (int round = 0; round < 5; ++round) {
        const auto lock = files.lock(temp / "lock", "counter", 20'000);
        const auto text = files.read(temp / "count", {});
        if (!lock || !text || !files.replace(temp / "count", std::to_string(std::stoi(*text) + 1))) return 1;
      }
      return 0;
    }));
  }
  for (const pid_t child : children) CHECK(wait_for(child) == 0);
  CHECK(temp.text_of("count") == "40");
}
