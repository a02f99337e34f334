// Per-P allocation caches: the allocator's fast path.
//
// Purpose: an object of up to 32 KiB comes from a span that belongs to one P, without a lock: the next zero
// bit of the span's allocation bitmap (its complement is cached in allocCache) is the object. Refills come
// from the class's mcentral.
//
// Invariants: a cached span is in use by exactly one Mcache; objects below freeIndex are allocated; where its
// pointers are is written before freeIndexForScan passes an object (release), and the marker ignores objects
// at or above it. Checked by tests/runtime/mem and by GODEBUG=clobber.
#pragma once

#include "runtime/abi/type_desc.h"
#include "runtime/mem/mspan.h"

namespace gosub::rt {

constexpr uint32_t kNumStackOrders = 6;  // 512 … 16384 bytes are cached

struct Mcache {
  Mspan* alloc[kNumSpanClasses];  // never null: an empty span at first
  // Tiny allocator: the current 16-byte block.
  uint8_t* tiny;
  uint32_t tinyOffset;
  uint32_t tinyAllocs;
  // Stack free lists by order.
  struct StackList {
    void* head;
    uint64_t bytes;
  } stacks[kNumStackOrders];
  uint64_t localAllocs;  // objects handed out and not yet added to the heap's statistics
};

void* mallocSlow(Mcache* mc, size_t size, const TypeDesc* type, bool needZero);

// Set while every allocation must take the slow path (gcevery, tracing of allocations).
extern uint32_t gMallocSlowMode;
extern void (*gMallocHook)(void* at, size_t size);  // called for each new object then

inline void* mallocFast(Mcache* mc, size_t size, const TypeDesc* type, bool needZero) {
  if (size - 1 >= kMaxBitmapSize || gMallocSlowMode) return mallocSlow(mc, size, type, needZero);
  bool noscan = type == nullptr || type->noPointers();
  if (noscan && size < 16) return mallocSlow(mc, size, type, needZero);
  uint32_t cls = sizeClassSmall(size);
  Mspan* s = mc->alloc[spanClass(cls, noscan)];
  uint64_t cache = s->allocCache;
  if (cache == 0) return mallocSlow(mc, size, type, needZero);
  uint32_t index = s->cacheBase + static_cast<uint32_t>(__builtin_ctzll(cache));
  s->allocCache = cache & (cache - 1);
  s->freeIndex = index + 1;
  uint8_t* at = s->base + uint64_t{index} * s->elemSize;
  if (s->needZero && (needZero || !noscan)) zeroSmall(at, s->elemSize);
  if (!noscan) writeHeapBits(s, at, size, type);
  s->freeIndexForScan.store(index + 1, std::memory_order_release);
  return at;
}

}  // namespace gosub::rt
