// The plain scheduling policy: one global queue under one lock ("gm", RUNTIME S20).
//
// Purpose: Go 1.0's model, kept for comparison: every ready goroutine is in one queue. One refinement that
// costs the model nothing: an M keeps the goroutine that it made runnable last for itself (runNext), which
// makes hand-overs between two goroutines cheap; it inherits the time slice (S4).
//
// Protocol: runqputNext leaves the goroutine in the M's own slot and asks for a spinning M if there is none
// and a slot is free; a spinning M takes from the queue, and from another M's runNext only what has lain
// there for kStealAfter. Every 61st goroutine comes from the queue first, so that two goroutines that wake
// each other cannot starve the rest.
#include <climits>

#include "base/check.h"
#include "runtime/sched/state.h"
#include "runtime/sched/status.h"
#include "runtime/sync/clock.h"
#include "runtime/sync/thread.h"

namespace gosub::rt {
namespace {

constexpr uint32_t kFairTick = 61;
constexpr int kSpinRounds = 200;
constexpr uint32_t kSpinPauses = 20;
constexpr int64_t kStealAfter = 3000;  // ns

G* popGlobal() {
  if (gSched.runqSize.load(std::memory_order_relaxed) == 0) return nullptr;
  MutexGuard hold(gSched.lock);
  return unqueueLocked();
}

// Only the owner fills runNext, so what it sees empty is empty.
G* takeNext(P* p) {
  if (__atomic_load_n(&p->runNext, __ATOMIC_RELAXED) == nullptr) return nullptr;
  return __atomic_exchange_n(&p->runNext, nullptr, __ATOMIC_ACQ_REL);
}

// Written by the M alone, read by sysmon.
uint32_t nextTick(P* p) {
  uint32_t tick = p->schedTick + 1;
  __atomic_store_n(&p->schedTick, tick, __ATOMIC_RELAXED);
  return tick;
}

void pollTimers() {
  int64_t when = nextTimer();
  if (when == INT64_MAX) return;
  int64_t now = nanotime();
  if (when <= now) runTimers(now);
}

// What another M has made runnable and not yet begun.
struct Seen {
  G* g = nullptr;
  int64_t since = 0;
};
G* stealNext(M* self, Seen& seen) {
  for (M* m = gSched.allMs.load(std::memory_order_acquire); m; m = m->allLink) {
    if (m == self || m->p == nullptr) continue;
    G* g = __atomic_load_n(&m->p->runNext, __ATOMIC_ACQUIRE);
    if (g == nullptr) continue;
    int64_t now = nanotime();
    if (g != seen.g) {
      seen = {g, now};
      continue;
    }
    if (now - seen.since < kStealAfter) continue;
    if (__atomic_compare_exchange_n(&m->p->runNext, &g, nullptr, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED))
      return g;
  }
  return nullptr;
}

// Looks for work for a while before the M sleeps.
G* spin(M* m) {
  Seen seen;
  for (int i = 0; i < kSpinRounds && !gSched.stopping.load(std::memory_order_relaxed); i++) {
    if (G* g = popGlobal()) return g;
    if (G* g = stealNext(m, seen)) return g;
    pollTimers();
    if (G* g = takeNext(m->p)) return g;  // a timer's, fired just now
    spinPause(kSpinPauses);
  }
  return nullptr;
}

void stopSpinning(M* m) {
  if (!m->spinning) return;
  m->spinning = false;
  gSched.spinning.fetch_sub(1);
}

}  // namespace

void runqputGlobal(G* g) {
  {
    MutexGuard hold(gSched.lock);
    queueLocked(g);
  }
  wakep();
}

G* yieldGlobal(M* m, G* g) {
  // Whatever else findRunnable looks at first (locked goroutines are its matter, too).
  bool other = __atomic_load_n(&m->p->runNext, __ATOMIC_RELAXED) != nullptr || m->lockedG != nullptr ||
               gSched.stopping.load(std::memory_order_acquire) || gSched.mainReturned ||
               nextTimer() != INT64_MAX;
  if (other) {
    runqputGlobal(g);
    return nullptr;
  }
  nextTick(m->p);
  bool more;
  G* head;
  {
    MutexGuard hold(gSched.lock);
    gSched.runq.push(g);
    head = gSched.runq.pop();
    more = gSched.runq.head != nullptr;
  }
  if (more) wakep();
  return head;
}

void runqputNext(P* p, G* g) {
  if (__atomic_load_n(&p->runNext, __ATOMIC_RELAXED) == nullptr)
    return __atomic_store_n(&p->runNext, g, __ATOMIC_RELEASE);
  G* old = __atomic_exchange_n(&p->runNext, g, __ATOMIC_ACQ_REL);
  if (old == nullptr) return;
  MutexGuard hold(gSched.lock);
  queueLocked(old);
}

void wakep() {
  if (gSched.spinning.load() != 0 || gSched.running.load() >= gSched.maxProcs.load(std::memory_order_relaxed))
    return;
  MutexGuard hold(gSched.lock);
  if (gSched.spinning.load() == 0) wakeMLocked();
}

G* findRunnable(M* m) {
  for (;;) {
    if (gSched.stopping.load(std::memory_order_acquire)) stopForWorld(m);
    if (gSched.mainReturned) return nullptr;
    uint32_t tick = nextTick(m->p);
    if (__builtin_expect(m->lockedG != nullptr, 0)) {
      if (G* g = findLocked(m)) return g;
      continue;
    }
    pollTimers();
    G* g = nullptr;
    if (tick % kFairTick == 0) g = popGlobal();
    if (g == nullptr) g = takeNext(m->p);
    if (g == nullptr) g = popGlobal();
    if (g == nullptr) {
      if (!m->spinning && gSched.spinning.load() == 0 &&
          gSched.maxProcs.load(std::memory_order_relaxed) > 1) {
        m->spinning = true;
        gSched.spinning.fetch_add(1);
      }
      if (m->spinning) g = spin(m);
    }
    if (g != nullptr) {
      bool was = m->spinning;
      stopSpinning(m);
      // The last M that looked for work found some: let another look on.
      if (was && gSched.runqSize.load(std::memory_order_relaxed) != 0) wakep();
      return g;
    }
    stopSpinning(m);
    gSched.lock.lock();
    // runNext counts as well: a timer that fired above may have put its goroutine there.
    bool next = __atomic_load_n(&m->p->runNext, __ATOMIC_ACQUIRE) != nullptr;
    if (gSched.runq.head != nullptr || next || gSched.stopping.load() || gSched.mainReturned) {
      gSched.lock.unlock();
      continue;
    }
    parkM(m);
  }
}

}  // namespace gosub::rt
