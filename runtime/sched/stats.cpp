#include "runtime/sched/stats.h"

#include "runtime/sched/state.h"

namespace gosub::rt {

bool othersRunning() {
  return gSched.maxProcs.load(std::memory_order_relaxed) > 1 &&
         gSched.running.load(std::memory_order_relaxed) > gSched.spinning.load(std::memory_order_relaxed) + 1;
}

}  // namespace gosub::rt
