// Central lists: spans of one class that no P has cached; and sweeping, which decides where a span goes.
//
// Purpose: an Mcache that is out of free slots gives its span back and takes one with room: a swept partial
// one, else an unswept one that turns out to have room after sweeping (so whoever allocates does the
// sweeping), else fresh pages.
//
// Invariants: a span is on at most one list; taking it off under the lock makes the taker its owner, who may
// sweep it. A span that is swept with no object left goes back to the heap. At the start of a collection
// nothing is unswept. Locks: the central's, dropped before pages are allocated or a span is swept.
#include <bit>
#include <utility>

#include "runtime/mem/mcache.h"
#include "runtime/mem/mheap.h"

namespace gosub::rt {

namespace {

constexpr int kSweepTries = 100;
constexpr int kSweepBeforeGrowth = 4;

// Bitmaps come in powers of two of words, from free lists.
struct BitmapPool {
  RankedMutex lock{LockRank::Bitmaps};
  uint64_t* free[12] = {};
};
BitmapPool gBitmaps;

uint32_t bitmapOrder(uint32_t nelems) {
  uint32_t words = (nelems + 63) / 64;
  return static_cast<uint32_t>(std::bit_width(words - 1));
}
// GODEBUG=clobber: objects that this sweep frees get a pattern that no pointer has.
void clobberFreed(Mspan* s) {
  for (uint32_t i = 0; i < s->nelems; i++) {
    if (!s->isAllocated(i) || s->isMarked(i)) continue;
    auto* w = reinterpret_cast<uint64_t*>(s->base + i * s->elemSize);
    for (uint64_t k = 0; k < s->elemSize / 8; k++) storeWord(w + k, 0xdeadbeefdeadbeef);
  }
}

uint32_t countMarked(const Mspan* s) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < (s->nelems + 63) / 64; i++)
    n += static_cast<uint32_t>(std::popcount(s->markBits[i]));
  return n;
}

// Slots that are still free in a span that was cached.
uint32_t countFree(const Mspan* s) {
  uint32_t n = 0;
  for (uint32_t i = s->freeIndex; i < s->nelems;) {
    uint64_t bits = ~s->allocBits[i >> 6] >> (i & 63);
    uint32_t left = 64 - (i & 63);
    if (s->nelems - i < left) {
      left = s->nelems - i;
      bits &= (uint64_t{1} << left) - 1;
    }
    n += static_cast<uint32_t>(std::popcount(bits));
    i += left;
  }
  return n;
}

Mspan* takeUnswept(Mcentral& c, bool full) {
  MutexGuard guard(c.lock);
  uint32_t unswept = gHeap.sweepIndex() ^ 1;
  return full ? c.full[unswept].pop() : c.partial[unswept].pop();
}

}  // namespace

uint64_t* newBitmap(uint32_t nelems) {
  uint32_t order = bitmapOrder(nelems);
  uint64_t* b;
  {
    MutexGuard guard(gBitmaps.lock);
    b = gBitmaps.free[order];
    if (b != nullptr) gBitmaps.free[order] = reinterpret_cast<uint64_t*>(b[0]);
  }
  if (b == nullptr) return static_cast<uint64_t*>(persistentAlloc(uint64_t{8} << order));
  std::memset(b, 0, uint64_t{8} << order);
  return b;
}
void freeBitmap(uint64_t* b, uint32_t nelems) {
  uint32_t order = bitmapOrder(nelems);
  MutexGuard guard(gBitmaps.lock);
  b[0] = reinterpret_cast<uint64_t>(gBitmaps.free[order]);
  gBitmaps.free[order] = b;
}

bool refillAllocCache(Mspan* s, uint32_t from) {
  for (uint32_t base = from; base < s->nelems; base += 64) {
    uint64_t cache = ~s->allocBits[base >> 6];
    if (s->nelems - base < 64) cache &= (uint64_t{1} << (s->nelems - base)) - 1;
    if (cache == 0) continue;
    s->cacheBase = base;
    s->allocCache = cache;
    return true;
  }
  s->allocCache = 0;
  s->cacheBase = s->nelems;
  s->freeIndex = s->nelems;
  s->freeIndexForScan.store(s->nelems, std::memory_order_release);
  return false;
}

Mspan* newSmallSpan(uint32_t cls) {
  uint32_t sizeClass = cls >> 1;
  bool dirty = false;
  Mspan* s = allocPages(kClassPages[sizeClass], &dirty);
  s->spanClass = static_cast<uint8_t>(cls);
  s->elemSize = kClassSize[sizeClass];
  uint64_t bytes = s->npages * kPageSize;
  uint64_t bitmap = 0;
  if (!s->noscan() && s->elemSize <= kMaxBitmapSize) {
    bitmap = bytes / 8 / 4;  // 2 bits a word
    s->heapBits = reinterpret_cast<uint64_t*>(s->base + bytes - bitmap);
  }
  s->nelems = static_cast<uint32_t>((bytes - bitmap) / s->elemSize);
  s->divMul =
      static_cast<uint32_t>((uint64_t{1} << 32) / s->elemSize + ((uint64_t{1} << 32) % s->elemSize != 0));
  s->needZero = dirty;
  s->allocBits = newBitmap(s->nelems);
  s->markBits = newBitmap(s->nelems);
  s->allocCount = 0;
  s->freeIndex = 0;
  s->freeIndexForScan.store(0, std::memory_order_relaxed);
  refillAllocCache(s, 0);
  s->sweepgen = gHeap.sweepgen.load(std::memory_order_relaxed);
  s->state.store(SpanState::InUse, std::memory_order_release);
  gHeap.stats.spansInUse.fetch_add(1, std::memory_order_relaxed);
  return s;
}

Mspan* cacheSpan(uint32_t cls) {
  Mcentral& c = gHeap.central[cls];
  Mspan* s;
  {
    MutexGuard guard(c.lock);
    s = c.partial[gHeap.sweepIndex()].pop();
  }
  for (int tries = 0; s == nullptr && tries < kSweepTries; tries++) {
    Mspan* old = takeUnswept(c, false);
    if (old == nullptr) old = takeUnswept(c, true);
    if (old == nullptr) break;
    if (!sweepSpan(old)) continue;
    if (old->allocCount < old->nelems) {
      s = old;
    } else {
      MutexGuard guard(c.lock);
      c.full[gHeap.sweepIndex()].push(old);
    }
  }
  if (s == nullptr) {
    // Before fresh pages are taken, a little sweeping elsewhere: garbage of other classes goes back to the
    // heap.
    for (int i = 0; i < kSweepBeforeGrowth && sweepOne(); i++) {
    }
    s = newSmallSpan(cls);
  }
  addLive((s->nelems - s->allocCount) * s->elemSize);
  return s;
}

void uncacheSpan(Mspan* s) {
  uint32_t free = countFree(s);
  uint64_t taken = s->nelems - free - s->allocCount;
  s->allocCount = s->nelems - free;
  gHeap.stats.mallocs.fetch_add(taken, std::memory_order_relaxed);
  gHeap.stats.totalAlloc.fetch_add(taken * s->elemSize, std::memory_order_relaxed);
  if (free > 0) gHeap.stats.live.fetch_sub(free * s->elemSize, std::memory_order_relaxed);
  Mcentral& c = gHeap.central[s->spanClass];
  MutexGuard guard(c.lock);
  uint32_t swept = gHeap.sweepIndex();
  if (free > 0)
    c.partial[swept].push(s);
  else
    c.full[swept].push(s);
}

bool sweepSpan(Mspan* s) {
  uint32_t live = countMarked(s);
  uint64_t freed = s->allocCount - live;
  gHeap.stats.frees.fetch_add(freed, std::memory_order_relaxed);
  gHeap.stats.freedBytes.fetch_add(freed * s->elemSize, std::memory_order_relaxed);
  s->sweepgen = gHeap.sweepgen.load(std::memory_order_relaxed);
  if (gClobberFreed != 0 && freed != 0) clobberFreed(s);
  if (live == 0) {
    freeBitmap(s->allocBits, s->nelems);
    freeBitmap(s->markBits, s->nelems);
    s->allocBits = s->markBits = nullptr;
    gHeap.stats.spansInUse.fetch_sub(1, std::memory_order_relaxed);
    freePages(s);
    return false;
  }
  std::swap(s->allocBits, s->markBits);
  std::memset(s->markBits, 0, (s->nelems + 63) / 64 * 8);
  s->allocCount = live;
  s->needZero = true;
  s->freeIndex = 0;
  s->freeIndexForScan.store(0, std::memory_order_relaxed);
  refillAllocCache(s, 0);
  return true;
}

bool sweepOne() {
  // Nothing becomes unswept within a generation: once all lists were found empty, nobody looks again.
  static std::atomic<uint32_t> allSwept{0};
  uint32_t generation = gHeap.sweepgen.load(std::memory_order_relaxed);
  if (allSwept.load(std::memory_order_relaxed) == generation) return false;
  for (Mcentral& c : gHeap.central) {
    Mspan* s = takeUnswept(c, false);
    if (s == nullptr) s = takeUnswept(c, true);
    if (s == nullptr) continue;
    if (sweepSpan(s)) {
      MutexGuard guard(c.lock);
      uint32_t swept = gHeap.sweepIndex();
      if (s->allocCount < s->nelems)
        c.partial[swept].push(s);
      else
        c.full[swept].push(s);
    }
    return true;
  }
  allSwept.store(generation, std::memory_order_relaxed);
  return false;
}

}  // namespace gosub::rt
