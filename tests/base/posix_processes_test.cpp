#include "base/posix_processes.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iterator>

#include "base/posix_world.h"
#include "support/temp_folder.h"

using namespace cairn::base;
using cairn::test::start_child;
using cairn::test::TempFolder;
using cairn::test::wait_for;

namespace {

// Runs `body` with the real programs in a child whose standard output is the returned text.
std::string output_of(const std::function<void(World)>& body) {
  const TempFolder folder;
  const std::string path = folder.path() + "/out";
  wait_for(start_child([&] {
    if (std::freopen(path.c_str(), "w", stdout) == nullptr) return 1;
    const auto real = PosixWorld::open();
    if (!real) return 1;
    const World world = (*real)->world();
    body(world);
    return world.terminal.flush() ? 0 : 1;
  }));
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string number(const Result<int>& exit) {
  return exit ? std::to_string(*exit) : exit.error().message;
}

}  // namespace

TEST_CASE("a program runs on our streams, behind what was written before, and tells its exit code") {
  CHECK(output_of([](World world) {
          world.terminal.write_output("first\n");
          const auto exit = world.processes.run({"sh", "-c", "echo \"$1\"; exit 3", "sh", "a  b; $HOME"});
          world.terminal.write_output(number(exit) + "\n");
        }) == "first\na  b; $HOME\n3\n");
}

TEST_CASE("a program that is not there cannot be started") {
  CHECK(output_of([](World world) {
          world.terminal.write_output(number(world.processes.run({"cairn-no-such-program"})) + "\n");
          world.terminal.write_output(number(world.processes.pipe_to({"cairn-no-such-program"}, "x")) + "\n");
          world.terminal.write_output(number(world.processes.run({})));
        }) ==
        "cannot start 'cairn-no-such-program': no such file or directory\n"
        "cannot start 'cairn-no-such-program': no such file or directory\n"
        "cannot start '': no program is named");
}

TEST_CASE("a text goes whole to a program's standard input") {
  const std::string text(1 << 20, 'x');
  CHECK(output_of([&](World world) {
          world.processes.pipe_to({"wc", "-c"}, text);
        }).find("1048576") != std::string::npos);
}

TEST_CASE("a program that quits before it has read everything is no error") {
  const std::string text(1 << 20, 'x');
  CHECK(output_of([&](World world) {
          world.terminal.write_output(number(world.processes.pipe_to({"true"}, text)));
        }) == "0");
}

TEST_CASE("a program hears the signals that cairn ignores, and its death by one is told") {
  CHECK(
      output_of([](World world) {
        world.terminal.write_output(number(world.processes.run({"sh", "-c", "kill -PIPE $$; exit 0"})) + " ");
        world.terminal.write_output(number(world.processes.run({"sh", "-c", "kill -INT $$; exit 0"})));
      }) == std::to_string(128 + SIGPIPE) + " " + std::to_string(128 + SIGINT));
}

TEST_CASE("Ctrl-C during a program is the program's, and ours again afterwards") {
  CHECK(output_of([](World world) {
          // The program interrupts the whole group, as a terminal does, and survives it itself.
          ::setpgid(0, 0);
          std::signal(SIGINT, SIG_DFL);
          const auto exit = world.processes.run({"sh", "-c", "trap 'exit 5' INT; kill -INT 0; sleep 5"});
          const bool is_default = std::signal(SIGINT, SIG_DFL) == SIG_DFL;
          world.terminal.write_output(number(exit) + (is_default ? " default" : " ignored"));
        }) == "5 default");
}
