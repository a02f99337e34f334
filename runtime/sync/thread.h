// Operating system threads.
#pragma once

#include <cstdint>

namespace gosub::rt {

// Starts a detached thread that runs fn(arg) on a lazily committed stack of `stackBytes`, all asynchronous
// signals blocked. False (with errno) if the system refuses.
bool startThread(void (*fn)(void*), void* arg, uint64_t stackBytes);

uint32_t cpuCount();         // CPUs that this process may run on (its affinity mask)
void threadYield();          // sched_yield
void spinPause(uint32_t n);  // n pause instructions
uint64_t threadId();         // kernel's id of this thread

}  // namespace gosub::rt
