// The heap: arenas, pages, spans, and the central lists of each span class.
//
// Purpose: Mcaches get spans from Mcentral lists, which get pages from the heap. An address leads to its span
// through a flat table of arenas (47 bits / 64 MiB) and the arena's page table.
//
// Sweep generation: `sweepgen` grows by 2 at each collection; spans whose own is older are unswept and lie on
// the unswept list of their central. Which of the two lists is which flips with the generation.
//
// Locks: Mcentral::lock (rank Central), then gHeap.lock (rank Heap). Lookups take none.
#pragma once

#include <atomic>
#include <cstdint>

#include "runtime/mem/mspan.h"
#include "runtime/sync/ranked_mutex.h"

namespace gosub::rt {

constexpr uint64_t kArenaShift = 26;
constexpr uint64_t kArenaSize = uint64_t{1} << kArenaShift;
constexpr uint64_t kPagesPerArena = kArenaSize / kPageSize;
constexpr uint64_t kNumArenas = uint64_t{1} << (47 - kArenaShift);

struct ArenaInfo {
  uint8_t* base;
  uint64_t used[kPagesPerArena / 64];   // page bitmap
  uint64_t dirty[kPagesPerArena / 64];  // pages that may hold old contents
  uint32_t freePages;
  uint32_t firstFree;  // no free page below
  uint32_t maxRun;     // no free run is longer
  ArenaInfo* next;     // by address
  std::atomic<Mspan*> spans[kPagesPerArena];
};
extern std::atomic<ArenaInfo*> gArenas[kNumArenas];

struct SpanList {
  Mspan* first;
  void push(Mspan* s) {
    s->prev = nullptr;
    s->next = first;
    if (first != nullptr) first->prev = s;
    first = s;
  }
  Mspan* pop() {
    Mspan* s = first;
    if (s != nullptr) remove(s);
    return s;
  }
  void remove(Mspan* s) {
    if (s->prev != nullptr)
      s->prev->next = s->next;
    else
      first = s->next;
    if (s->next != nullptr) s->next->prev = s->prev;
    s->next = s->prev = nullptr;
  }
};

struct Mcentral {
  RankedMutex lock{LockRank::Central};
  SpanList partial[2], full[2];  // index: sweepIndex() is swept, the other unswept
};

// Figures for the pacer and for MemStats. Bytes unless said.
struct HeapStats {
  std::atomic<uint64_t> live;  // heapLive: marked at the last collection plus what was handed to caches since
  std::atomic<uint64_t> trigger;  // a collection is requested when live reaches it
  std::atomic<uint64_t> mallocs, frees, totalAlloc, freedBytes, tinyAllocs;
  std::atomic<uint64_t> sys, inUse, stackInUse, released, spansInUse;
};

struct Mheap {
  RankedMutex lock{LockRank::Heap};
  ArenaInfo* arenas = nullptr;  // by address
  Mspan* allSpans = nullptr;    // every Mspan ever made, by allNext
  Mspan* freeSpans = nullptr;   // unused Mspan structures
  std::atomic<uint32_t> sweepgen{2};
  Mcentral central[kNumSpanClasses];
  HeapStats stats{};
  uint32_t sweepIndex() const { return (sweepgen.load(std::memory_order_relaxed) >> 1) & 1; }
};
extern Mheap gHeap;

// Pages as a new span; state Free, to be set by the caller. Never null (out of memory is fatal).
Mspan* allocPages(uint64_t npages, bool* dirty);
void freePages(Mspan* s);
// A span of a small size class, ready for allocation.
Mspan* newSmallSpan(uint32_t spanClass);
// The next span with room for a class (swept), and giving one back.
Mspan* cacheSpan(uint32_t spanClass);
void uncacheSpan(Mspan* s);

// Zeroed bitmaps of a span's slots.
uint64_t* newBitmap(uint32_t nelems);
void freeBitmap(uint64_t* b, uint32_t nelems);

// Prepares allocCache from slot `from` (a multiple of 64) on; false: no free slot up to the end.
bool refillAllocCache(Mspan* s, uint32_t from);

// Sweeps a span taken off an unswept list. Returns false if the span was freed whole.
bool sweepSpan(Mspan* s);
// Sweeps one unswept span of any class; false: none left.
bool sweepOne();

extern uint32_t gClobberFreed;  // GODEBUG=clobber

// Puts all cached spans of a cache back (stopped world, statistics).
void flushMcache(struct Mcache* mc);

inline Mspan* spanOf(uintptr_t p) {
  if (p >> 47) return nullptr;
  ArenaInfo* a = gArenas[p >> kArenaShift].load(std::memory_order_acquire);
  if (a == nullptr) return nullptr;
  return a->spans[(p >> kPageShift) & (kPagesPerArena - 1)].load(std::memory_order_acquire);
}
// The span of a Go object; null for stacks, free pages and foreign addresses.
inline Mspan* objectSpan(uintptr_t p) {
  Mspan* s = spanOf(p);
  if (s == nullptr || s->state.load(std::memory_order_acquire) != SpanState::InUse) return nullptr;
  return s;
}

// "fatal error: runtime: out of memory": traces if somebody installed the hook, exit 2.
[[noreturn]] void outOfMemory(uint64_t bytes);
extern void (*gFatalTraceHook)();

// Zeroed native memory that is never freed.
void* persistentAlloc(uint64_t bytes);

// Request for a collection (heap trigger reached; gcevery): set by gc/.
extern void (*gGcRequestHook)();
inline void addLive(uint64_t bytes) {
  uint64_t live = gHeap.stats.live.fetch_add(bytes, std::memory_order_relaxed) + bytes;
  if (live >= gHeap.stats.trigger.load(std::memory_order_relaxed) && gGcRequestHook != nullptr)
    gGcRequestHook();
}

}  // namespace gosub::rt
