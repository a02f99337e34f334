// From a checked program to a running one: installs the engine and the front end's hooks into the
// runtime and starts goroutine 1.
#pragma once

#include <string>
#include <vector>

#include "frontend/diag/diag.h"
#include "frontend/load/embedded.h"
#include "frontend/types/types.h"

namespace gosub::cmd {

struct Execution {
  const FileSet* files;
  types::Package* main;
  load::Library* library;
  diag::Diagnostics* libraryDiags;  // of embedded packages, whose bodies are checked while the program runs
  const char* scheduler;            // SchedOptions::policy, or null
  std::vector<std::string> arguments;  // os.Args
};

// On the calling thread, which becomes the first M; only returns (false, errors printed) if the program
// cannot be compiled. The front-end thread must be idle.
bool execute(const Execution& what);

// The runtime's start-up; part of execute().
void startRuntime(const char* scheduler);

// `gosub dump bytecode`; on the front-end thread after the runtime's start-up.
bool dumpBytecode(const Execution& what, std::string& out, std::string& errors);

}  // namespace gosub::cmd
