// Clocks and sleeping.
#pragma once

#include <cstdint>

namespace gosub::rt {

int64_t nanotime();                               // monotonic
void walltime(int64_t* seconds, int32_t* nanos);  // since 1970
int64_t threadCpuTime();                          // of the calling thread
void sleepNanos(int64_t ns);                      // the thread, not a goroutine

}  // namespace gosub::rt
