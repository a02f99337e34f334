#include "runtime/sched/stats.h"

#include "runtime/sched/state.h"

namespace gosub::rt {
namespace {

std::atomic<uint32_t> gCollections{0};

}  // namespace

bool othersRunning() {
  return gSched.maxProcs.load(std::memory_order_relaxed) > 1 &&
         gSched.running.load(std::memory_order_relaxed) > gSched.spinning.load(std::memory_order_relaxed) + 1;
}

uint32_t numCollections() { return gCollections.load(std::memory_order_relaxed); }
void countCollection() { gCollections.fetch_add(1, std::memory_order_relaxed); }

}  // namespace gosub::rt
