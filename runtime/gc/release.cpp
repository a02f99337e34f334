// Giving free pages back to the system: debug.FreeOSMemory. (The background scavenger belongs to the
// concurrent collector.)
//
// Only pages that have been used and freed are resident; after the call they are zero again and count as
// clean. Lock: the heap's, during the calls, so that nobody takes a page meanwhile.
#include <sys/mman.h>

#include "runtime/gc/gc.h"
#include "runtime/mem/mheap.h"

namespace gosub::rt {

uint64_t releaseFreePages() {
  uint64_t released = 0;
  MutexGuard guard(gHeap.lock);
  for (ArenaInfo* a = gHeap.arenas; a != nullptr; a = a->next) {
    for (uint64_t page = 0; page < kPagesPerArena;) {
      auto idle = [&](uint64_t p) { return (a->dirty[p / 64] & ~a->used[p / 64]) >> (p % 64) & 1; };
      if (!idle(page)) {
        page++;
        continue;
      }
      uint64_t first = page;
      for (; page < kPagesPerArena && idle(page); page++) a->dirty[page / 64] &= ~(uint64_t{1} << page % 64);
      uint64_t bytes = (page - first) * kPageSize;
      madvise(a->base + first * kPageSize, bytes, MADV_DONTNEED);
      released += bytes;
    }
  }
  gHeap.stats.released.fetch_add(released, std::memory_order_relaxed);
  return released;
}

}  // namespace gosub::rt
