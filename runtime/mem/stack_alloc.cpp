// Goroutine stacks: power-of-two sizes from 512 bytes, out of the same pages as the heap.
//
// Purpose: sizes up to 16 KiB come from per-P free lists, refilled in batches from a pool that cuts 32 KiB
// spans; larger ones are spans of their own. Memory is not zeroed: frame maps say what is live.
//
// Invariant: a stack's span has state Manual, so no pointer lookup takes a stack for an object.
// Locks: none for the P's lists; gPool.lock for the pool. Spans of the pool are kept.
#include "runtime/mem/malloc.h"
#include "runtime/mem/mheap.h"

namespace gosub::rt {
namespace {

constexpr uint64_t kPoolSpan = 32768;
constexpr uint64_t kCacheBytes = 32768;  // a P keeps at most so much per size

struct Pool {
  RankedMutex lock{LockRank::StackPool};
  void* free[kNumStackOrders] = {};
};
Pool gPool;

uint32_t orderOf(uint64_t size) {
  return static_cast<uint32_t>(__builtin_ctzll(size / kMinStack));
}
void*& nextOf(void* p) {
  return *static_cast<void**>(p);
}

void growPool(uint32_t order) {
  bool dirty;
  Mspan* s = allocPages(kPoolSpan / kPageSize, &dirty);
  s->state.store(SpanState::Manual, std::memory_order_release);
  uint64_t size = kMinStack << order;
  for (uint64_t at = 0; at + size <= kPoolSpan; at += size) {
    nextOf(s->base + at) = gPool.free[order];
    gPool.free[order] = s->base + at;
  }
}

void refill(Mcache* mc, uint32_t order) {
  uint64_t size = kMinStack << order;
  MutexGuard guard(gPool.lock);
  for (uint64_t got = 0; got < kCacheBytes / 2; got += size) {
    if (gPool.free[order] == nullptr) growPool(order);
    void* p = gPool.free[order];
    gPool.free[order] = nextOf(p);
    nextOf(p) = mc->stacks[order].head;
    mc->stacks[order].head = p;
    mc->stacks[order].bytes += size;
  }
}

void spill(Mcache* mc, uint32_t order) {
  uint64_t size = kMinStack << order;
  MutexGuard guard(gPool.lock);
  while (mc->stacks[order].bytes > kCacheBytes / 2) {
    void* p = mc->stacks[order].head;
    mc->stacks[order].head = nextOf(p);
    mc->stacks[order].bytes -= size;
    nextOf(p) = gPool.free[order];
    gPool.free[order] = p;
  }
}

}  // namespace

void* stackAlloc(Mcache* mc, uint64_t size) {
  gHeap.stats.stackInUse.fetch_add(size, std::memory_order_relaxed);
  if (size > kMinStack << (kNumStackOrders - 1)) {
    bool dirty;
    Mspan* s = allocPages((size + kPageSize - 1) / kPageSize, &dirty);
    s->state.store(SpanState::Manual, std::memory_order_release);
    return s->base;
  }
  uint32_t order = orderOf(size);
  if (mc->stacks[order].head == nullptr) refill(mc, order);
  void* p = mc->stacks[order].head;
  mc->stacks[order].head = nextOf(p);
  mc->stacks[order].bytes -= size;
  return p;
}

void stackFree(Mcache* mc, void* lo, uint64_t size) {
  gHeap.stats.stackInUse.fetch_sub(size, std::memory_order_relaxed);
  if (size > kMinStack << (kNumStackOrders - 1)) return freePages(spanOf(reinterpret_cast<uintptr_t>(lo)));
  if (gClobberFreed != 0) {
    for (uint64_t i = 0; i < size / 8; i++) static_cast<uint64_t*>(lo)[i] = 0xdeadbeefdeadbeef;
  }
  uint32_t order = orderOf(size);
  nextOf(lo) = mc->stacks[order].head;
  mc->stacks[order].head = lo;
  mc->stacks[order].bytes += size;
  if (mc->stacks[order].bytes > kCacheBytes) spill(mc, order);
}

}  // namespace gosub::rt
