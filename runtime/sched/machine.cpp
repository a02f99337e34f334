// Ms: threads that run goroutines, their schedule loop, parking and waking.
//
// Purpose: an M with a slot (a share of GOMAXPROCS) picks a goroutine, lets the engine run it until it stops,
// and does what the stop asks for. Without work it gives its slot up and sleeps on its note. Slots are
// counted by `running`: a waker takes the slot for the M that it wakes, so that no M that wakes up is without
// one.
//
// Locks: parkM, wakeMLocked and releaseSlotLocked need the scheduler's lock; the loop itself none.
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <string>

#include "base/check.h"
#include "runtime/mem/malloc.h"
#include "runtime/sched/collect.h"
#include "runtime/sched/debug_flags.h"
#include "runtime/sched/fatal.h"
#include "runtime/sched/signals.h"
#include "runtime/sched/state.h"
#include "runtime/sched/status.h"
#include "runtime/sched/trace.h"
#include "runtime/sync/clock.h"
#include "runtime/sync/thread.h"

namespace gosub::rt {

Sched gSched;

namespace {

constexpr uint64_t kMStack = 256 << 10;

thread_local M* tM = nullptr;

void mstart(void* arg) {
  M* m = static_cast<M*>(arg);
  setCurrentM(m);
  signalsInitThread();
  schedule(m);
  if (gSched.mainReturned) sleepNanos(INT64_MAX / 2);  // nothing to do any more
}

void startMLocked() {
  if (gSched.numMs >= gSched.maxMs) {
    gSched.lock.unlock();
    writeStderr("runtime: program exceeds " + std::to_string(gSched.maxMs) + "-thread limit\n");
    fatalError(nullptr, "thread exhaustion", TraceScope::All);
  }
  M* m = gSched.exited;
  if (m != nullptr) {
    gSched.exited = m->schedLink;
    gSched.numMs++;
  } else {
    m = newM();
  }
  m->spinning = true;
  if (!startThread(mstart, m, kMStack)) {
    gSched.lock.unlock();
    writeStderr("runtime: failed to create new OS thread (have " + std::to_string(gSched.numMs) +
                " already; errno=" + std::to_string(errno) + ")\n");
    fatalError(nullptr, "newosproc", TraceScope::None);
  }
}

bool takeFromIdleLocked(M* m) {
  for (M** at = &gSched.idle; *at; at = &(*at)->schedLink) {
    if (*at != m) continue;
    *at = m->schedLink;
    return true;
  }
  return false;
}

// The one idle M that sleeps no longer than the earliest timer, due then. An earlier one makes another M take
// over. True: it has a slot (a timer is due, or it was woken); false: it goes on sleeping without a limit,
// since a running M looks after the timers.
bool sleepUntilTimer(M* m, int64_t due) {
  int64_t left = due - nanotime();
  bool woken = left > 0 ? notetsleep(m->park, left) : false;
  MutexGuard hold(gSched.lock);
  if (gSched.timerM == m) gSched.timerM = nullptr;
  if (woken || m->park.key.load(std::memory_order_acquire) != 0) return true;
  if (gSched.running.load() >= gSched.maxProcs.load() || gSched.stopping.load()) return false;
  bool there = takeFromIdleLocked(m);
  GOSUB_CHECK(there);
  gSched.running.fetch_add(1);
  return true;
}

// A goroutine begins or goes on: it is this M's from here.
void beginRunning(M* m, G* g) {
  casGStatus(g, kGrunnable, kGrunning);
  g->m = m;
  __atomic_store_n(&m->curg, g, __ATOMIC_RELEASE);  // sysmon looks at it
  g->waitSince = 0;
  trace(Ev::GoStart);
}

void endRunning(M* m, G* g) {
  __atomic_store_n(&m->curg, nullptr, __ATOMIC_RELEASE);
  g->m = nullptr;
}

// After Parked: the status changes first, then the lock that makes g visible to its waker is released.
void park(M* m, G* g) {
  ParkUnlock unlock = g->parkUnlock;
  void* lock = g->parkLock;
  trace(Ev::GoPark, static_cast<uint64_t>(g->waitReason));
  g->parkUnlock = nullptr;
  endRunning(m, g);
  casGStatus(g, kGrunning, kGwaiting);
  if (unlock != nullptr && !unlock(g, lock)) {
    casGStatus(g, kGwaiting, kGrunnable);
    runqputNext(m->p, g);
  }
}

// After Syscall: g->detached runs without a slot; other Ms may take it. False: g is on the global queue and m
// has no slot (it parks in the caller's next findRunnable).
void runDetached(M* m, G* g) {
  trace(Ev::GoSyscall);
  casGStatus(g, kGrunning, kGsyscall);
  gSched.lock.lock();
  gSched.syscalls++;
  releaseSlotLocked(m);
  queueNextLocked(m);
  if (gSched.runq.head != nullptr) wakeMLocked();
  gSched.lock.unlock();

  g->detached(g);

  gSched.lock.lock();
  gSched.syscalls--;
  bool slot = gSched.running.load() < gSched.maxProcs.load() && !gSched.stopping.load();
  if (slot) {
    gSched.running.fetch_add(1);
    gSched.lock.unlock();
    casGStatus(g, kGsyscall, kGrunnable);
    runqputNext(m->p, g);
    return;
  }
  endRunning(m, g);
  casGStatus(g, kGsyscall, kGrunnable);
  queueLocked(g);
  m->slotless = true;
  parkM(m);
}

void finished(M* m, G* g) {
  trace(Ev::GoEnd);
  bool isMain = g == gSched.mainG && !g->goexiting;
  if (isMain && !gSched.returnFromMain) exitProcess(0);
  goexit0(m, g);
  if (!isMain) return;
  MutexGuard hold(gSched.lock);
  gSched.mainReturned = true;
}

// What g wants done while nobody can run it. One M does that for all: of many that waited for their turn to
// stop the world, each would block a thread.
void serveOnG0(M* m, G* g) {
  g->parkLock = reinterpret_cast<void*>(m->onG0);
  m->onG0 = nullptr;
  gSched.lock.lock();
  gSched.onG0.push(g);
  if (gSched.servingG0) return gSched.lock.unlock();
  gSched.servingG0 = true;
  while (G* next = gSched.onG0.pop()) {
    gSched.lock.unlock();
    reinterpret_cast<void (*)(G*)>(next->parkLock)(next);
    runqputGlobal(next);
    gSched.lock.lock();
  }
  gSched.servingG0 = false;
  gSched.lock.unlock();
}

// Preempted: for a stop-the-world or a collection it stays this M's next goroutine; for its slice it goes to
// the tail.
void preempted(M* m, G* g) {
  trace(Ev::GoPreempt);
  bool forWorld = gSched.stopping.load(std::memory_order_acquire) || collectionRequested();
  clearPreempt(g);
  endRunning(m, g);
  casGStatus(g, kGrunning, kGrunnable);
  if (__builtin_expect(m->onG0 != nullptr, 0)) {
    serveOnG0(m, g);
  } else if (forWorld) {
    runqputNext(m->p, g);
  } else {
    runqputGlobal(g);
  }
  if (collectionRequested()) runCollection();
}

}  // namespace

M* currentM() {
  return tM;
}
void setCurrentM(M* m) {
  tM = m;
}

M* newM() {
  void* mem = std::aligned_alloc(64, (sizeof(M) + 63) / 64 * 64);
  void* pmem = std::aligned_alloc(64, (sizeof(P) + 63) / 64 * 64);
  if (mem == nullptr || pmem == nullptr) fatalError(nullptr, "runtime: out of memory", TraceScope::None);
  M* m = new (mem) M();
  P* p = new (pmem) P();
  p->mcache = newMcache();
  p->m = m;
  p->id = gSched.madeMs++;
  m->p = p;
  m->id = static_cast<uint64_t>(p->id);
  gSched.numMs++;
  M* head = gSched.allMs.load(std::memory_order_relaxed);
  do {
    m->allLink = head;
  } while (
      !gSched.allMs.compare_exchange_weak(head, m, std::memory_order_release, std::memory_order_relaxed));
  return m;
}

void forEachM(void (*fn)(M* m, void* arg), void* arg) {
  for (M* m = gSched.allMs.load(std::memory_order_acquire); m; m = m->allLink) fn(m, arg);
}

void wakeMLocked() {
  if (gSched.running.load() >= gSched.maxProcs.load() || gSched.stopping.load()) return;
  gSched.running.fetch_add(1);
  gSched.spinning.fetch_add(1);
  M* m = gSched.idle;
  if (m == nullptr) return startMLocked();
  gSched.idle = m->schedLink;
  m->spinning = true;
  trace(Ev::MWake);
  notewakeup(m->park);
}

void releaseSlotLocked(M*) {
  int32_t left = gSched.running.fetch_sub(1) - 1;
  GOSUB_CHECK(left >= 0);
  if (gSched.stopping.load() && gSched.stopper != nullptr && left == gSched.stopperSlots)
    notewakeup(gSched.stopped);
}

bool sleepsTooLongLocked(int64_t due) {
  return due < (gSched.timerM == nullptr ? INT64_MAX : gSched.timerSleep);
}

void parkM(M* m) {
  trace(Ev::MPark);
  if (!m->slotless) releaseSlotLocked(m);
  m->slotless = false;
  noteclear(m->park);
  int64_t due = nextTimer();
  bool forTimers = sleepsTooLongLocked(due);
  if (m->lockedG != nullptr) {
    // Only its goroutine wakes it; queue and timers are others' to look after.
    m->lockedParked = true;
    if (gSched.runq.head != nullptr || forTimers) wakeMLocked();
    forTimers = false;
  } else {
    m->schedLink = gSched.idle;
    gSched.idle = m;
  }
  if (gSched.running.load() == 0) checkdead();
  if (forTimers) {
    gSched.timerM = m;
    gSched.timerSleep = due;
  }
  gSched.lock.unlock();
  if (forTimers) {
    if (sleepUntilTimer(m, due)) return;
  }
  notesleep(m->park);
}

void queueNextLocked(M* m) {
  G* g = __atomic_exchange_n(&m->p->runNext, nullptr, __ATOMIC_ACQ_REL);
  if (g == nullptr) return;
  queueFrontLocked(g);
}

void wakeTimerSleeper() {
  MutexGuard hold(gSched.lock);
  M* m = gSched.timerM;
  if (m == nullptr || gSched.running.load() >= gSched.maxProcs.load() || gSched.stopping.load()) return;
  if (!takeFromIdleLocked(m)) return;
  gSched.timerM = nullptr;
  gSched.running.fetch_add(1);
  notewakeup(m->park);
}

void schedule(M* m) {
  G* next = nullptr;
  while (G* g = next != nullptr ? next : findRunnable(m)) {
    next = nullptr;
    if (__builtin_expect(g->lockedM != nullptr, 0) && g->lockedM != m) {
      handToLocked(m, g);
      continue;
    }
    beginRunning(m, g);
    if (g->preempt.load(std::memory_order_relaxed) != 0 || hostileCalls()) clearPreempt(g);
    switch (gEngine.run(g)) {
      case StopReason::Exited:
        finished(m, g);
        if (__builtin_expect(m->lockedG != nullptr, 0) && !gSched.mainReturned) return exitLockedM(m);
        break;
      case StopReason::Parked:
        park(m, g);
        // A request reaches whoever allocated; where that goroutine waits before its next safepoint, its M
        // acts.
        if (__builtin_expect(collectionRequested(), 0)) runCollection();
        break;
      case StopReason::Preempted: preempted(m, g); break;
      case StopReason::Yielded:
        trace(Ev::GoYield);
        endRunning(m, g);
        casGStatus(g, kGrunning, kGrunnable);
        next = yieldGlobal(m, g);
        break;
      case StopReason::Syscall: runDetached(m, g); break;
      case StopReason::Fatal: exitProcess(2);
    }
  }
}

[[noreturn]] void scheduleForever(M* m) {
  for (;;) schedule(m);
}

void ready(G* g) {
  trace(Ev::GoReady, g->goid);
  casGStatus(g, kGwaiting, kGrunnable);
  M* m = tM;
  if (m == nullptr || m->p == nullptr || m->curg == nullptr) return runqputGlobal(g);
  runqputNext(m->p, g);
  wakep();
}

void readyNew(P* p, G* g) {
  runqputNext(p, g);
  wakep();
}

void requestPreempt(G* g, uint32_t why) {
  g->preempt.fetch_or(why);
  __atomic_store_n(&g->guard, kPoisonGuard, __ATOMIC_SEQ_CST);
}

Next runOnG0(G* g, void (*fn)(G* g)) {
  g->m->onG0 = fn;
  return Next::Again;
}

void clearPreempt(G* g) {
  g->preempt.store(gDebug.preemptall != 0 ? kPreemptAsked : 0);
  resetGuard(g);
}

void resetGuard(G* g) {
  __atomic_store_n(&g->guard, g->stackGuard, __ATOMIC_SEQ_CST);
  // Whoever writes the guard re-reads the flag (S12): a request that came in between must not be lost.
  if (g->preempt.load() != 0 || gDebug.stackmove != 0)
    __atomic_store_n(&g->guard, kPoisonGuard, __ATOMIC_SEQ_CST);
}

}  // namespace gosub::rt
