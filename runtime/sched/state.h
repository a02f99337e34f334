// The scheduler's own state and the pieces that its files share. Not for other folders: they use sched.h.
//
// Purpose: multiplex goroutines over OS threads. This is the plain model (RUNTIME S20, "gm"): one global
// queue under one lock; every M owns a P struct as its bundle of caches from creation to exit; a count of
// running Ms, at most GOMAXPROCS, says who may run Go code.
//
// Invariants
//   - A goroutine's status says who owns it (status.h); only casGStatus changes it.
//   - `running` counts exactly the Ms that may run Go code or spin for it. It changes under `lock`. A waker
//     counts the M that it wakes before waking it, so the limit is never passed. Checked at every change.
//   - A goroutine is in at most one place: the global queue, one P's runNext, an M's curg, or waiting.
//   - No wake-up is lost: whoever puts a goroutine into the queue does it under `lock`, and an M parks only
//     after it has found the queue empty under the same lock. runNext belongs to a running M, which looks
//     there before it parks; thieves only shorten its wait.
//
// Locks: lock (rank Sched), stopLock (rank StopWorld). The lists of all Ms and all goroutines take none.
#pragma once

#include "runtime/sched/sched.h"
#include "runtime/sync/note.h"
#include "runtime/sync/ranked_mutex.h"

namespace gosub::rt {

struct GQueue {
  G* head = nullptr;
  G* tail = nullptr;
  void push(G* g) {
    g->schedLink = nullptr;
    (tail ? tail->schedLink : head) = g;
    tail = g;
  }
  void pushFront(G* g) {
    g->schedLink = head;
    head = g;
    if (tail == nullptr) tail = g;
  }
  G* pop() {
    G* g = head;
    if (g != nullptr) {
      head = g->schedLink;
      if (head == nullptr) tail = nullptr;
      g->schedLink = nullptr;
    }
    return g;
  }
};

struct Sched {
  RankedMutex lock{LockRank::Sched};
  GQueue runq;                        // lock
  std::atomic<uint32_t> runqSize{0};  // of runq; written under lock
  std::atomic<int32_t> running{0};    // written under lock
  std::atomic<int32_t> spinning{0};
  std::atomic<int32_t> maxProcs{1};   // changes with the world stopped
  std::atomic<bool> stopping{false};  // a stop-the-world is asked for or on
  M* stopper = nullptr;               // who asked
  int32_t stopperSlots = 1;           // lock: slots that it holds
  Note stopped;                       // running fell to that
  M* idle = nullptr;                  // lock: parked Ms, but for those locked to a goroutine
  M* exited = nullptr;                // lock: Ms whose threads have ended; their structs are used again
  M* timerM = nullptr;                // lock: the idle M that sleeps until timerSleep only
  int64_t timerSleep = 0;             // lock: the earliest timer when it went to sleep
  GQueue onG0;                        // lock: goroutines whose runOnG0 is due
  bool servingG0 = false;             // lock: an M is doing them
  int32_t numMs = 0;                  // lock: with a thread
  int32_t madeMs = 0;                 // lock: ever made
  int32_t maxMs = 10000;
  int32_t syscalls = 0;  // lock: Ms in detached work
  std::atomic<M*> allMs{nullptr};
  std::atomic<G*> allGs{nullptr};
  std::atomic<uint64_t> goidNext{1};
  G* freeGs = nullptr;                 // lock: dead goroutines that no P keeps
  std::atomic<uint32_t> numFreeGs{0};  // written under lock
  G* mainG = nullptr;
  bool returnFromMain = false;  // schedRunUntilMainReturns
  bool mainReturned = false;
  std::atomic<uint64_t> maxStack{1'000'000'000};
  RankedMutex stopLock{LockRank::StopWorld};
};
extern Sched gSched;

// The global queue; the lock is held.
inline void countRunq(uint32_t delta) {
  gSched.runqSize.store(gSched.runqSize.load(std::memory_order_relaxed) + delta, std::memory_order_relaxed);
}
inline void queueLocked(G* g) {
  gSched.runq.push(g);
  countRunq(1);
}
inline void queueFrontLocked(G* g) {
  gSched.runq.pushFront(g);
  countRunq(1);
}
inline G* unqueueLocked() {
  G* g = gSched.runq.pop();
  if (g != nullptr) countRunq(UINT32_MAX);
  return g;
}

// machine.cpp
M* newM();  // with its P; not started
void setCurrentM(M* m);
[[noreturn]] void scheduleForever(M* m);
void schedule(M* m);  // returns only where returnFromMain is set and main has returned
void wakeMLocked();   // an idle or new M gets a slot and starts spinning, if there is a free slot
void parkM(M* m);     // lock held, slot given up; returns with a slot and the lock released
void releaseSlotLocked(M* m);
bool sleepsTooLongLocked(int64_t due);  // whether a timer due then needs another sleeper than timerM
void queueNextLocked(M* m);             // its runNext, to the global queue's head
void wakeTimerSleeper();                // the earliest timer has changed

// thread_lock.cpp (LockOSThread)
G* findLocked(M* m);            // m->lockedG, if it is runnable here; null: look again
void handToLocked(M* m, G* g);  // g is another M's: that one gets m's slot, and m parks
void unlockThread(G* g);
void exitLockedM(M* m);  // its goroutine ended while locked: so does the thread; m0's sleeps for ever

// policy_gm.cpp
void runqputGlobal(G* g);      // takes the lock
void runqputNext(P* p, G* g);  // the M's own next goroutine; kicks the old one to the queue
void wakep();
// Gosched: g to the queue's tail. What comes next, if that is the queue's head; null: ask findRunnable.
G* yieldGlobal(M* m, G* g);
G* findRunnable(M* m);  // parks until there is one; null: main has returned

// goroutine.cpp
void goexit0(M* m, G* g);

// deadlock.cpp: running is 0 and `lock` is held.
void checkdead();

// stopworld.cpp
void stopForWorld(M* m);  // gives up the slot until the world starts again

// timers.cpp
extern std::atomic<int64_t> gEarliestTimer;  // nanotime, or INT64_MAX; written under the heap's lock
inline int64_t nextTimer() {
  return gEarliestTimer.load(std::memory_order_acquire);
}
void runTimers(int64_t now);

// sysmon.cpp
void startSysmon();

}  // namespace gosub::rt
