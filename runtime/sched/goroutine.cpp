// Goroutines: birth, death, reuse.
//
// Purpose: newproc takes a dead G with its stack from the P's free list or makes one, so that spawning costs
// neither malloc nor mmap in the steady state (RUNTIME S16). Invariant: every G ever made stays on the
// all-list, with status dead while it is free. Free lists belong to one P; no locks but the all-list's push,
// which is a CAS.
#include <cstdlib>
#include <new>

#include "base/check.h"
#include "runtime/mem/malloc.h"
#include "runtime/sched/fatal.h"
#include "runtime/sched/state.h"
#include "runtime/sched/status.h"
#include "runtime/sched/trace.h"

namespace gosub::rt {
namespace {

constexpr uint32_t kGoidBatch = 16;
constexpr uint32_t kMaxFreeG = 64, kKeepFreeG = 32;  // a full local list spills half

void countGs(P* p, int64_t delta) {
  __atomic_store_n(&p->liveGs, p->liveGs + delta, __ATOMIC_RELAXED);
}

void addToAll(G* g) {
  G* head = gSched.allGs.load(std::memory_order_relaxed);
  do {
    g->allLink = head;
  } while (
      !gSched.allGs.compare_exchange_weak(head, g, std::memory_order_release, std::memory_order_relaxed));
}

G* makeG() {
  void* mem = std::aligned_alloc(64, (sizeof(G) + 63) / 64 * 64);
  if (mem == nullptr) fatalError(nullptr, "runtime: out of memory", TraceScope::None);
  G* g = new (mem) G();
  g->status.store(kGidle, std::memory_order_relaxed);
  return g;
}

// The stack's starting size: the entry function's frame must fit with something to call (RUNTIME A6).
uint64_t startStack(const Closure* fn) {
  uint64_t need = (entryFrameSlots(fn->code->entry.load(std::memory_order_acquire)) + 8) * sizeof(Word) +
                  kStackGuardBytes + kMinStack / 4;
  uint64_t size = kMinStack;
  while (size < need) size *= 2;
  return size;
}

void giveStack(P* p, G* g, uint64_t size) {
  auto* lo = static_cast<uint8_t*>(stackAlloc(p->mcache, size));
  g->stackLo = lo;
  g->stackHi = lo + size;
  g->stackGuard = lo + kStackGuardBytes;
}

uint64_t nextGoid(P* p) {
  if (p->goidNext == p->goidEnd) {
    p->goidNext = gSched.goidNext.fetch_add(kGoidBatch, std::memory_order_relaxed);
    p->goidEnd = p->goidNext + kGoidBatch;
  }
  return p->goidNext++;
}

void freeStack(P* p, G* g) {
  stackFree(p->mcache, g->stackLo, static_cast<uint64_t>(g->stackHi - g->stackLo));
  g->stackLo = g->stackHi = g->stackGuard = nullptr;
}

G* takeFreeG(P* p) {
  if (p->freeG == nullptr && gSched.numFreeGs.load(std::memory_order_relaxed) != 0) {
    MutexGuard hold(gSched.lock);
    uint32_t left = gSched.numFreeGs.load(std::memory_order_relaxed);
    while (gSched.freeGs != nullptr && p->numFreeG < kKeepFreeG) {
      G* g = gSched.freeGs;
      gSched.freeGs = g->schedLink;
      left--;
      g->schedLink = p->freeG;
      p->freeG = g;
      p->numFreeG++;
    }
    gSched.numFreeGs.store(left, std::memory_order_relaxed);
  }
  G* g = p->freeG;
  if (g == nullptr) return nullptr;
  p->freeG = g->schedLink;
  p->numFreeG--;
  return g;
}

void spillFreeGs(P* p) {
  MutexGuard hold(gSched.lock);
  uint32_t spilled = p->numFreeG - kKeepFreeG;
  while (p->numFreeG > kKeepFreeG) {
    G* g = p->freeG;
    p->freeG = g->schedLink;
    p->numFreeG--;
    g->schedLink = gSched.freeGs;
    gSched.freeGs = g;
  }
  gSched.numFreeGs.store(gSched.numFreeGs.load(std::memory_order_relaxed) + spilled,
                         std::memory_order_relaxed);
}

}  // namespace

G* newproc(P* p, G* creator, Closure* fn, FuncRec* createdBy, uint32_t createdPos) {
  G* g = takeFreeG(p);
  if (g == nullptr) {
    g = makeG();
    casGStatus(g, kGidle, kGdead);
    addToAll(g);
  }
  uint64_t size = startStack(fn);
  if (g->stackLo != nullptr && static_cast<uint64_t>(g->stackHi - g->stackLo) != size) freeStack(p, g);
  if (g->stackLo == nullptr) giveStack(p, g, size);
  // Atomic: sysmon may still be poisoning it for the goroutine that had this G before.
  __atomic_store_n(&g->guard, g->stackGuard, __ATOMIC_RELAXED);
  g->preempt.store(0, std::memory_order_relaxed);
  g->defers = nullptr;
  g->panics = nullptr;
  g->waiting = nullptr;
  g->waitReason = WaitReason::Zero;
  g->parkUnlock = nullptr;
  g->goexiting = false;
  g->startFn = fn->code;
  g->createdBy = createdBy;
  g->createdPos = createdPos;
  g->parentGoid = creator ? creator->goid : 0;
  g->lockedCount = 0;
  g->lockedM = nullptr;
  g->goid = nextGoid(p);
  gEngine.initStack(g, fn);
  countGs(p, 1);
  casGStatus(g, kGdead, kGrunnable);
  trace(Ev::GoCreate, g->goid);
  if (creator != nullptr) {
    runqputNext(p, g);
    wakep();
  }
  return g;
}

void goexit0(M* m, G* g) {
  P* p = m->p;
  g->lockedM = nullptr;  // m->lockedG stays: the schedule loop ends the thread
  casGStatus(g, kGrunning, kGdead);
  __atomic_store_n(&m->curg, nullptr, __ATOMIC_RELEASE);  // sysmon looks at it
  g->m = nullptr;
  if (!g->isSystem) countGs(p, -1);
  g->isSystem = false;
  if (g->stackHi - g->stackLo > static_cast<ptrdiff_t>(2 * kMinStack)) freeStack(p, g);
  g->schedLink = p->freeG;
  p->freeG = g;
  if (++p->numFreeG >= kMaxFreeG) spillFreeGs(p);
}

void becomeSystem(G* g, P* p) {
  g->isSystem = true;
  countGs(p, -1);
}

int64_t numGoroutines() {
  int64_t n = 0;
  for (M* m = gSched.allMs.load(std::memory_order_acquire); m; m = m->allLink)
    n += __atomic_load_n(&m->p->liveGs, __ATOMIC_RELAXED);
  return n;
}

void forEachG(void (*fn)(G* g, void* arg), void* arg) {
  for (G* g = gSched.allGs.load(std::memory_order_acquire); g; g = g->allLink) fn(g, arg);
}

}  // namespace gosub::rt
