// Spans: runs of pages that hold objects of one size class, one large object, or stacks.
//
// Purpose: everything the allocator, the sweeper and the marker know about an object is in its span.
// allocBits says which slots were occupied when the span was last swept; slots below freeIndex have been
// handed out since. markBits is what the current collection has found; sweeping makes it the new allocBits.
//
// Ownership: a span in an Mcache belongs to that P; on a central list to that list's lock; a large one to the
// heap lock. markBits: the collector. `state` says what else a page lookup may find.
#pragma once

#include <atomic>
#include <cstdint>
#include <cstring>

#include "runtime/abi/gomem.h"
#include "runtime/abi/type_desc.h"
#include "runtime/mem/size_class.h"

namespace gosub::rt {

struct Special;

enum class SpanState : uint8_t { Free, InUse, Manual /* stacks */ };

// The first cache line holds what marking needs.
struct alignas(64) Mspan {
  uint8_t* base;
  uint64_t elemSize;
  std::atomic<uint32_t> freeIndexForScan;  // the marker ignores slots from here on that allocBits calls free
  uint32_t nelems;
  uint64_t* heapBits;  // 2 bits a word (PtrKind), at the span's end; null: noscan, header or large
  uint64_t* allocBits;
  uint64_t* markBits;
  uint32_t divMul;  // offset / elemSize = offset * divMul >> 32
  uint8_t spanClass;
  bool needZero;
  std::atomic<SpanState> state;
  uint64_t allocCache;  // complement of allocBits from cacheBase on, slots handed out cleared
  uint32_t cacheBase;
  uint32_t freeIndex;  // slots below are allocated
  uint64_t npages;
  const TypeDesc* largeType;  // of a large object with pointers; it repeats over largeSize
  uint64_t largeSize;
  uint32_t allocCount;  // occupied slots when last swept or put back
  uint32_t sweepgen;    // equals the heap's: swept
  Mspan *next, *prev;   // central list
  Mspan* allNext;
  Special* specials;  // finalizers: gc/finalizers.cpp

  bool noscan() const { return spanClass & 1; }
  uint32_t sizeClass() const { return spanClass >> 1; }
  bool hasHeaders() const { return !noscan() && sizeClass() != 0 && elemSize > kMaxBitmapSize; }
  uint32_t indexOf(uintptr_t p) const {
    return static_cast<uint32_t>((p - reinterpret_cast<uintptr_t>(base)) * divMul >> 32);
  }
  bool isAllocated(uint32_t index) const {
    return index < freeIndexForScan.load(std::memory_order_acquire) ||
           (allocBits[index >> 6] >> (index & 63) & 1);
  }
  bool isMarked(uint32_t index) const {
    return __atomic_load_n(&markBits[index >> 6], __ATOMIC_RELAXED) >> (index & 63) & 1;
  }
};

// Zeroes fresh, unshared memory; n is a multiple of 8.
inline void zeroSmall(void* at, uint64_t n) {
  if (n > 64) {
    std::memset(at, 0, n);
    return;
  }
  auto* w = static_cast<uint64_t*>(at);
  for (uint64_t i = 0; i < n / 8; i++) {
    w[i] = 0;
    asm volatile("" : : : "memory");  // a loop of plain stores, not a call
  }
}

void writeHeapBitsSlow(Mspan* s, uint8_t* at, uint64_t size, const TypeDesc* type);

// Records the pointer kinds of a new object of `size` bytes (the type repeats) in the span's bitmap.
inline void writeHeapBits(Mspan* s, uint8_t* at, uint64_t size, const TypeDesc* type) {
  uint64_t n = s->elemSize >> 3;
  if (type->size != size || n > 32) return writeHeapBitsSlow(s, at, size, type);
  uint64_t word = static_cast<uint64_t>(at - s->base) >> 3;
  uint64_t pattern = type->ptrs.bits[0];
  uint64_t mask = ~uint64_t{0} >> (64 - 2 * n);
  uint64_t* b = s->heapBits + (word >> 5);
  uint32_t shift = static_cast<uint32_t>(word & 31) * 2;
  storeWord(b, (b[0] & ~(mask << shift)) | pattern << shift);
  if (shift + 2 * n > 64) {
    uint32_t done = 64 - shift;
    storeWord(b + 1, (b[1] & ~(mask >> done)) | pattern >> done);
  }
}

inline PtrKind heapBitAt(const Mspan* s, uint64_t word) {
  return static_cast<PtrKind>(loadWord(&s->heapBits[word >> 5]) >> ((word & 31) * 2) & 3);
}

}  // namespace gosub::rt
