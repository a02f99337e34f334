// Deadlock detection (RUNTIME S17).
//
// Purpose: when no M runs and nothing outside can make a goroutine runnable (no detached work, no timer that
// somebody waits for, no signal receiver), the program can never go on: Go's fatal error. Called with the
// scheduler's lock held, by the M that gave up the last slot, with every goroutine parked.
#include "base/check.h"
#include "runtime/sched/fatal.h"
#include "runtime/sched/state.h"
#include "runtime/sched/status.h"

namespace gosub::rt {

std::atomic<int32_t> gOutsideWakers{0};

void checkdead() {
  if (gSched.runq.head != nullptr || gSched.syscalls > 0 || nextTimer() != INT64_MAX) return;
  if (gSched.mainReturned || gSched.stopping.load() || gOutsideWakers.load() > 0) return;
  gSched.lock.unlock();
  if (gSched.mainG != nullptr && readGStatus(gSched.mainG) == kGdead) {
    fatalError(nullptr, "no goroutines (main called runtime.Goexit) - deadlock!", TraceScope::All);
  }
  fatalError(nullptr, "all goroutines are asleep - deadlock!", TraceScope::All);
}

}  // namespace gosub::rt
