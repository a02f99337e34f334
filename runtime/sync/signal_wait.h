// Waiting for asynchronous signals: for the one thread that takes them all.
#pragma once

namespace gosub::rt {

// Blocks the asynchronous signals (all but faults, stops and SIGKILL) in the calling thread; threads that it
// starts inherit that. Called by the first thread before it starts others.
void blockAsyncSignals();
// Sleeps until one of them is sent to the process; returns its number.
int waitAsyncSignal();

}  // namespace gosub::rt
