// The heap goal. The world is stopped while marking, so the goal is also the trigger: nothing is allocated
// between the request and the end of the collection but what lies between two safepoints.
#include "runtime/gc/pacer.h"

#include <atomic>

#include "runtime/gc/gc.h"
#include "runtime/mem/mheap.h"

namespace gosub::rt {
namespace {

constexpr uint64_t kLeastHeap = uint64_t{4} << 20;
std::atomic<int32_t> gPercent{100};
struct {
  uint64_t live, stacks, globals;
} gLast;

}  // namespace

uint64_t heapGoal(uint64_t live, uint64_t stacks, uint64_t globals, int32_t percent) {
  if (percent < 0) return UINT64_MAX;
  auto share = [&](uint64_t bytes) {
    unsigned __int128 all = static_cast<unsigned __int128>(bytes) * static_cast<uint32_t>(percent) / 100;
    return all > UINT64_MAX / 4 ? UINT64_MAX / 4 : static_cast<uint64_t>(all);
  };
  uint64_t goal = live + share(live + stacks + globals);
  uint64_t least = share(kLeastHeap);
  return goal < least ? least : goal;
}

void setTrigger(uint64_t live, uint64_t stacks, uint64_t globals) {
  gLast = {live, stacks, globals};
  gHeap.stats.trigger.store(heapGoal(live, stacks, globals, gPercent.load()), std::memory_order_relaxed);
}

uint64_t currentGoal() {
  return gHeap.stats.trigger.load(std::memory_order_relaxed);
}
int32_t gcPercent() {
  return gPercent.load(std::memory_order_relaxed);
}

int32_t setGCPercent(int32_t percent) {
  int32_t old = gPercent.exchange(percent < 0 ? -1 : percent);
  setTrigger(gLast.live, gLast.stacks, gLast.globals);
  return old;
}

}  // namespace gosub::rt
