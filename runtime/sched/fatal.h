// Fatal errors and traces: how a process dies as gc's does.
#pragma once

#include <string>
#include <string_view>

#include "runtime/abi/proc.h"

namespace gosub::rt {

// What the trace after a fatal error covers.
enum class TraceScope { None, Current, All };

// "fatal error: TEXT", traces, exit 2. g may be null.
[[noreturn]] void fatalError(G* g, std::string_view text, TraceScope scope);
// "goroutine 7 [chan receive, 3 minutes]:" and its frames to stderr. inPanic: the status reads "running".
void printGoroutine(G* g);
void printAllGoroutines(G* except);
// The text of the above, at most so many bytes: runtime.Stack, debug.Stack. g, who asks, reads "running";
// all: with the world stopped.
std::string goroutineTrace(G* g, bool all, uint64_t most);

// "chan receive", and so on; "" where a trace shows none.
const char* waitReasonText(WaitReason why);

// Unformatted output of dying processes: one write to fd 2, no locks.
void writeStderr(std::string_view text);

}  // namespace gosub::rt
