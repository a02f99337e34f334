// LockOSThread (RUNTIME S19): a goroutine that runs on one M only, and an M that runs nothing else.
//
// Invariants: g->lockedM == m exactly if m->lockedG == g; both change only while g runs on m (and before it
// first runs, for the main goroutine). A locked M without its goroutine sleeps without a slot and is not in
// the idle list, so no waker gives it other work.
//
// Protocol: whoever finds a locked goroutine runnable on another M hands it over under the scheduler's lock:
// if its M sleeps, the slot goes with it and the finder parks; if it has not yet gone to sleep, it finds
// nextG before it does. A locked M that goes to sleep leaves its runNext to the others.
//
// A goroutine that ends locked leaves its thread in a state that nobody knows: the thread ends too, and the M
// struct, with its P, waits for another thread. The first thread cannot end; it sleeps for ever.
#include "runtime/sched/signals.h"
#include "runtime/sched/state.h"
#include "runtime/sync/clock.h"

namespace gosub::rt {

G* findLocked(M* m) {
  gSched.lock.lock();
  G* g = m->nextG;
  m->nextG = nullptr;
  if (g == nullptr) {
    G* next = __atomic_exchange_n(&m->p->runNext, nullptr, __ATOMIC_ACQ_REL);
    if (next == m->lockedG) {
      g = next;
    } else if (next != nullptr) {
      queueLocked(next);
    }
  }
  if (g != nullptr || gSched.stopping.load() || gSched.mainReturned) {
    gSched.lock.unlock();
    return g;
  }
  if (m->spinning) {
    m->spinning = false;
    gSched.spinning.fetch_sub(1);
  }
  parkM(m);
  return nullptr;
}

void handToLocked(M* m, G* g) {
  gSched.lock.lock();
  M* to = g->lockedM;
  to->nextG = g;
  if (!to->lockedParked) return gSched.lock.unlock();
  to->lockedParked = false;
  notewakeup(to->park);
  queueNextLocked(m);  // the queue's head may have come before it
  if (gSched.runq.head != nullptr) wakeMLocked();
  m->slotless = true;
  parkM(m);
}

void unlockThread(G* g) {
  g->lockedM->lockedG = nullptr;
  g->lockedM = nullptr;
}

void exitLockedM(M* m) {
  gSched.lock.lock();
  m->lockedG = nullptr;
  releaseSlotLocked(m);
  queueNextLocked(m);
  if (gSched.runq.head != nullptr || sleepsTooLongLocked(nextTimer())) wakeMLocked();
  if (gSched.running.load() == 0) checkdead();
  bool first = m->id == 0;
  if (!first) {
    signalsExitThread();
    gSched.numMs--;
    m->schedLink = gSched.exited;
    gSched.exited = m;
  }
  gSched.lock.unlock();
  while (first) sleepNanos(INT64_MAX / 2);
}

void lockOSThread(G* g) {
  g->lockedCount++;
  g->lockedM = g->m;
  g->m->lockedG = g;
}

void unlockOSThread(G* g) {
  if ((g->lockedCount & ~kLockedByInit) == 0) return;
  if (--g->lockedCount == 0) unlockThread(g);
}

void initFinished(G* g) {
  if (g->lockedCount == 0) return;
  g->lockedCount &= ~kLockedByInit;
  if (g->lockedCount == 0) unlockThread(g);
}

}  // namespace gosub::rt
