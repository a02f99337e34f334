// Signals (RUNTIME X1-X3).
#pragma once

#include <cstdint>

namespace gosub::rt {

// At start-up, on the first thread, before others are started: blocks asynchronous signals, starts the signal
// thread and installs the fault handlers.
void signalsInit();
// Gives the calling thread an alternate stack, so that a fault on an overflowing stack can be reported.
void signalsInitThread();
void signalsExitThread();

// signal.Notify: called on the signal thread for every signal; true: a receiver takes it, no default action.
// Null: none.
extern bool (*gSignalHook)(int sig);

// A write to fd 1 or 2 met EPIPE: the process dies of SIGPIPE, as Go's does.
[[noreturn]] void dieOfSigpipe();

}  // namespace gosub::rt
