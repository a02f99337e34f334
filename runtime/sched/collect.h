// What the collector registers with the scheduler, which must not include it.
#pragma once

#include <atomic>
#include <cstdint>

namespace gosub::rt {

// Set by the allocator's trigger (or runtime.GC, or the two-minute timer); the next safepoint of a running
// goroutine leads to runCollection on g0.
extern std::atomic<uint32_t> gCollectionRequest;
extern void (
    *gCollect)();  // one whole collection: stops and starts the world itself; null before gc is installed

inline bool collectionRequested() {
  return gCollectionRequest.load(std::memory_order_relaxed) != 0;
}
// On g0, no goroutine running on this M, no locks held.
void runCollection();

}  // namespace gosub::rt
