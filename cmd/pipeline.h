// The whole way of a program on one page: sources → trees → checked trees → bytecode → run.
#pragma once

#include "cmd/options.h"

namespace gosub::cmd {

// Exit statuses: 0, or 1 after printing errors; `run` gives the program's own.
int run(const Options& o);
int check(const Options& o);
int dump(const Options& o);
int version();

// Writes to standard output; on failure a message and false.
bool print(const std::string& text);

}  // namespace gosub::cmd
