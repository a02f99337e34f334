// What the GODEBUG settings schedtrace, scheddetail, gctrace and inittrace print, in gc's formats.
#pragma once

#include <cstdint>
#include <string>

namespace gosub::rt {

// Milliseconds as gc writes them: two significant digits, whole from 10 ms on ("0", "0.031", "1.2", "27").
std::string msText(int64_t ns);

// One report of schedtrace, to standard error; detail: with a line for each P, M and G. Takes the scheduler's
// lock.
void printSchedTrace(bool detail);

}  // namespace gosub::rt
