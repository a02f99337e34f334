// Goroutine stacks: growing by copying (RUNTIME A6).
//
// Purpose: a stack starts at 512 bytes and doubles. Protocol: only its owner moves a stack, at a safepoint;
// the used part is copied to the top of the new block, every frame's pointers into the old block are moved by
// the same distance, and the context (fp, guards) follows. Saved pcs need nothing; defers and panics are
// offsets from the top. Pointers into a stack from outside exist only while its goroutine waits (sudog
// elements); such a goroutine never moves its own stack, and whoever moves it for it (shrinking) must hold
// its channels' locks and move those too.
//
// Checked by: hostile mode stackmove (moves at every n-th call and poisons the old block).
#include <cstring>
#include <string>

#include "base/check.h"
#include "runtime/abi/gomem.h"
#include "runtime/mem/malloc.h"
#include "runtime/sched/fatal.h"
#include "runtime/sched/state.h"
#include "runtime/sched/status.h"

namespace gosub::rt {
namespace {

struct Mover final : FrameVisitor {
  uint8_t *lo, *hi;
  ptrdiff_t delta;

  void move(Word* at) {
    auto* p = reinterpret_cast<uint8_t*>(*at);
    if (p >= lo && p < hi) *at = reinterpret_cast<Word>(p + delta);
  }
  void ptr(Word* slot) override { move(slot); }
  void typed(Word* at, const TypeDesc* type) override {
    for (uint64_t w = 0; w < type->ptrs.words; w++) {
      PtrKind k = type->ptrs.kindAt(w);
      if (k == PtrKind::Scalar) continue;
      if (k == PtrKind::IfaceData) {
        auto* t = reinterpret_cast<const TypeDesc*>(at[w - 1]);
        if (t == nullptr || t->scalarData) continue;
      }
      move(at + w);
    }
  }
};

}  // namespace

void moveStack(G* g, P* p, uint64_t newSize) {
  uint8_t *lo = g->stackLo, *hi = g->stackHi;
  uint64_t used = static_cast<uint64_t>(hi - reinterpret_cast<uint8_t*>(g->fp));
  GOSUB_CHECK(used + kStackGuardBytes <= newSize);
  auto* fresh = static_cast<uint8_t*>(stackAlloc(p->mcache, newSize));
  std::memcpy(fresh + newSize - used, hi - used, used);
  Mover mover;
  mover.lo = lo;
  mover.hi = hi;
  mover.delta = fresh + newSize - hi;
  g->fp = reinterpret_cast<Word*>(reinterpret_cast<uint8_t*>(g->fp) + mover.delta);
  g->stackLo = fresh;
  g->stackHi = fresh + newSize;
  g->stackGuard = fresh + kStackGuardBytes;
  gEngine.walkFrames(g, mover);
  for (Sudog* s = g->waiting; s; s = s->waitLink) {
    Word elem = reinterpret_cast<Word>(s->elem);
    mover.move(&elem);
    s->elem = reinterpret_cast<void*>(elem);
  }
  resetGuard(g);
  if (gDebug.stackmove != 0)
    std::memset(lo, 0xdb, static_cast<size_t>(hi - lo));  // who still looks there shall notice
  stackFree(p->mcache, lo, static_cast<uint64_t>(hi - lo));
}

bool growStack(G* g, P* p, uint64_t need) {
  uint64_t size = static_cast<uint64_t>(g->stackHi - g->stackLo);
  uint64_t used = static_cast<uint64_t>(g->stackHi - reinterpret_cast<uint8_t*>(g->fp));
  uint64_t fresh = size * 2;
  while (fresh < used + need + kStackGuardBytes) fresh *= 2;
  // As in Go the limit is one on the block: by default one of 512 MiB is the last.
  if (fresh > gSched.maxStack.load(std::memory_order_relaxed)) return false;
  moveStack(g, p, fresh);
  return true;
}

void stackOverflow(G* g) {
  uint64_t limit = gSched.maxStack.load(std::memory_order_relaxed);
  writeStderr("runtime: goroutine stack exceeds " + std::to_string(limit) + "-byte limit\n");
  fatalError(g, "stack overflow", TraceScope::Current);
}

int64_t setMaxStack(int64_t n) {
  return static_cast<int64_t>(gSched.maxStack.exchange(static_cast<uint64_t>(n)));
}

}  // namespace gosub::rt
