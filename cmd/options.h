// The command line, read.
#pragma once

#include <string>
#include <vector>

namespace gosub::cmd {

enum class Command { None, Run, Check, Dump, Version };

struct Options {
  Command command = Command::None;
  std::vector<std::string> sources;    // FILE.go… or DIR or -
  std::vector<std::string> arguments;  // run: the program's own
  std::string stage;                   // dump: tokens, ast, types, bytecode
  std::string scheduler = "gm";        // run: --sched
  std::string collector = "stw";       // run: --gc
  bool library = false;                // check: the embedded library, every declaration and body
};

// Returns false if the process should end with `status` (help was printed, or a complaint).
bool readOptions(int argc, char** argv, Options& out, int* status);

}  // namespace gosub::cmd
