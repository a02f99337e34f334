// The allocator's slow half: refills, tiny and large objects, header objects, lookups.
//
// Purpose, protocol: see malloc.h and mcache.h. Kinds of objects:
//   < 16 bytes, no pointers     combined in 16-byte blocks (tiny); the block lives as long as any of its
//   parts
//   <= 512 bytes                size class; kinds in the span's bitmap
//   <= 32 KiB - 8               size class; with pointers: 8-byte header holding the TypeDesc before the
//   object larger                      own span; its type in the span
// Invariant: an object's memory beyond the requested size is zero where it may be scanned.
#include "runtime/mem/malloc.h"

#include <atomic>

#include "runtime/mem/mheap.h"

namespace gosub::rt {

uint32_t gMallocSlowMode = 0;
uint32_t gClobberFreed = 0;
void (*gMallocHook)(void* at, size_t size) = nullptr;

namespace {

alignas(16) uint64_t gZeroSized[2];
uint64_t gEmptyBits[1] = {~uint64_t{0}};
Mspan gEmptySpan;

// A slot of the class, its span in *span. Memory is not zeroed yet.
uint8_t* nextFree(Mcache* mc, uint32_t cls, Mspan** span) {
  for (;;) {
    Mspan* s = mc->alloc[cls];
    if (s->allocCache == 0 && !(s != &gEmptySpan && refillAllocCache(s, s->cacheBase + 64))) {
      if (s != &gEmptySpan) uncacheSpan(s);
      mc->alloc[cls] = &gEmptySpan;  // cacheSpan may take long
      mc->alloc[cls] = cacheSpan(cls);
      continue;
    }
    uint32_t index = s->cacheBase + static_cast<uint32_t>(__builtin_ctzll(s->allocCache));
    s->allocCache &= s->allocCache - 1;
    s->freeIndex = index + 1;
    *span = s;
    return s->base + index * s->elemSize;
  }
}

void* mallocTiny(Mcache* mc, size_t size) {
  uint32_t at = mc->tinyOffset;
  if ((size & 7) == 0)
    at = (at + 7) & ~7u;
  else if ((size & 3) == 0)
    at = (at + 3) & ~3u;
  else if ((size & 1) == 0)
    at = (at + 1) & ~1u;
  if (mc->tiny != nullptr && at + size <= 16) {
    mc->tinyOffset = static_cast<uint32_t>(at + size);
    mc->tinyAllocs++;
    return mc->tiny + at;
  }
  Mspan* s;
  uint8_t* block = nextFree(mc, spanClass(sizeClassSmall(16), true), &s);
  reinterpret_cast<uint64_t*>(block)[0] = 0;
  reinterpret_cast<uint64_t*>(block)[1] = 0;
  s->freeIndexForScan.store(s->freeIndex, std::memory_order_release);
  if (mc->tiny == nullptr || size < mc->tinyOffset) {
    mc->tiny = block;
    mc->tinyOffset = static_cast<uint32_t>(size);
  }
  return block;
}

void* mallocLarge(size_t size, const TypeDesc* type, bool noscan, bool needZero) {
  if (size + kPageSize < size) outOfMemory(size);
  uint64_t npages = (size + kPageSize - 1) >> kPageShift;
  bool dirty = false;
  Mspan* s = allocPages(npages, &dirty);
  s->spanClass = static_cast<uint8_t>(spanClass(0, noscan));
  s->elemSize = npages * kPageSize;
  s->nelems = 1;
  s->divMul = 0;
  s->needZero = dirty;
  s->allocBits = newBitmap(1);
  s->markBits = newBitmap(1);
  s->allocBits[0] = 1;
  s->allocCount = 1;
  s->freeIndex = 1;
  s->allocCache = 0;
  s->cacheBase = 1;
  s->largeType = noscan ? nullptr : type;
  s->largeSize = size;
  if (dirty && (needZero || !noscan)) std::memset(s->base, 0, s->elemSize);
  s->freeIndexForScan.store(1, std::memory_order_release);
  s->sweepgen = gHeap.sweepgen.load(std::memory_order_relaxed);
  s->state.store(SpanState::InUse, std::memory_order_release);
  gHeap.stats.mallocs.fetch_add(1, std::memory_order_relaxed);
  gHeap.stats.totalAlloc.fetch_add(s->elemSize, std::memory_order_relaxed);
  gHeap.stats.spansInUse.fetch_add(1, std::memory_order_relaxed);
  {
    Mcentral& c = gHeap.central[s->spanClass];
    MutexGuard guard(c.lock);
    c.full[gHeap.sweepIndex()].push(s);
  }
  addLive(s->elemSize);
  return s->base;
}

void* mallocWithHeader(Mcache* mc, size_t size, const TypeDesc* type) {
  Mspan* s;
  uint8_t* at = nextFree(mc, spanClass(sizeClassOf(size + kMallocHeader), false), &s);
  if (s->needZero) std::memset(at, 0, s->elemSize);
  *reinterpret_cast<const TypeDesc**>(at) = type;
  s->freeIndexForScan.store(s->freeIndex, std::memory_order_release);
  return at + kMallocHeader;
}

}  // namespace

void writeHeapBitsSlow(Mspan* s, uint8_t* at, uint64_t size, const TypeDesc* type) {
  uint64_t first = static_cast<uint64_t>(at - s->base) / 8, n = s->elemSize / 8;
  uint64_t stride = type->size / 8, used = size / 8;
  uint64_t in = 0;  // word within the type
  for (uint64_t i = 0; i < n;) {
    uint64_t word = first + i, shift = (word & 31) * 2;
    uint64_t count = 32 - (word & 31) < n - i ? 32 - (word & 31) : n - i;
    uint64_t bits = 0;
    for (uint64_t k = 0; k < count; k++) {
      if (i + k < used && in < type->ptrs.words) {
        bits |= (type->ptrs.bits[in / 32] >> (in % 32 * 2) & 3) << (k * 2);
      }
      if (++in == stride) in = 0;
    }
    uint64_t mask = (~uint64_t{0} >> (64 - 2 * count)) << shift;
    uint64_t* b = s->heapBits + (word >> 5);
    storeWord(b, (*b & ~mask) | bits << shift);
    i += count;
  }
}

namespace {

void* mallocAnySize(Mcache* mc, size_t size, const TypeDesc* type, bool needZero) {
  bool noscan = type == nullptr || type->noPointers();
  if (noscan && size < 16) return mallocTiny(mc, size);
  if (size > kMaxSmallSize - (noscan ? 0 : kMallocHeader)) return mallocLarge(size, type, noscan, needZero);
  if (!noscan && size > kMaxBitmapSize) return mallocWithHeader(mc, size, type);
  Mspan* s;
  uint8_t* at = nextFree(mc, spanClass(sizeClassOf(size), noscan), &s);
  if (s->needZero) {
    if (needZero || !noscan) zeroSmall(at, s->elemSize);
  }
  if (!noscan) writeHeapBits(s, at, size, type);
  s->freeIndexForScan.store(s->freeIndex, std::memory_order_release);
  return at;
}

}  // namespace

void* mallocSlow(Mcache* mc, size_t size, const TypeDesc* type, bool needZero) {
  if (size == 0) return gZeroSized;
  void* p = mallocAnySize(mc, size, type, needZero);
  if (gMallocSlowMode != 0 && gMallocHook != nullptr) gMallocHook(p, size);
  return p;
}

uint64_t roundUpSize(uint64_t size, bool noPointers) {
  if (size == 0) return 0;
  uint64_t header = !noPointers && size > kMaxBitmapSize ? kMallocHeader : 0;
  if (size <= kMaxSmallSize - kMallocHeader) return kClassSize[sizeClassOf(size + header)] - header;
  if (size + kPageSize < size) return size;
  return (size + kPageSize - 1) & ~(kPageSize - 1);
}

ObjectRef findObject(const void* p) {
  auto at = reinterpret_cast<uintptr_t>(p);
  Mspan* s = objectSpan(at);
  if (s == nullptr) return {0, 0};
  uint32_t index = s->nelems == 1 ? 0 : s->indexOf(at);
  if (index >= s->nelems || !s->isAllocated(index)) return {0, 0};
  uint64_t header = s->hasHeaders() ? kMallocHeader : 0;
  return {reinterpret_cast<uintptr_t>(s->base) + index * s->elemSize + header, s->elemSize - header};
}

void flushMcache(Mcache* mc) {
  for (Mspan*& s : mc->alloc) {
    if (s != &gEmptySpan) uncacheSpan(s);
    s = &gEmptySpan;
  }
  mc->tiny = nullptr;
  mc->tinyOffset = 0;
  gHeap.stats.tinyAllocs.fetch_add(mc->tinyAllocs, std::memory_order_relaxed);
  mc->tinyAllocs = 0;
}

Mcache* newMcache() {
  auto* mc = static_cast<Mcache*>(persistentAlloc(sizeof(Mcache)));
  for (Mspan*& s : mc->alloc) s = &gEmptySpan;
  return mc;
}

void mallocInit() {
  if (gEmptySpan.allocBits != nullptr) return;
  gEmptySpan.allocBits = gEmptySpan.markBits = gEmptyBits;
  gHeap.stats.trigger.store(uint64_t{4} << 20, std::memory_order_relaxed);
  reserveGlobals();
}

}  // namespace gosub::rt
