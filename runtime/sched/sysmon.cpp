// sysmon: a thread that watches the others (RUNTIME S11, S12).
//
// Purpose: what nobody else would notice in time: a goroutine that has run for its whole slice, a timer that
// is due while every M is busy, two minutes without a collection. It runs without a slot and touches no
// goroutine's stack. It sleeps 20 µs between looks, doubling after 50 idle ones up to 10 ms.
//
// Rejected: a timer signal per slice (interrupts system calls of the libraries we link).
#include <climits>

#include "runtime/mem/malloc.h"
#include "runtime/sched/collect.h"
#include "runtime/sched/state.h"
#include "runtime/sched/trace_text.h"
#include "runtime/sync/clock.h"
#include "runtime/sync/thread.h"

namespace gosub::rt {
namespace {

constexpr int64_t kLeastSleep = 20'000, kMostSleep = 10'000'000;
constexpr int kIdleRounds = 50;
constexpr int64_t kSlice = 10'000'000;
constexpr int64_t kForceGcAfter = 120'000'000'000;
constexpr uint64_t kStack = 64 << 10;

// Per M: since when it has been seen with the same schedule tick.
struct Watch {
  uint32_t tick = 0;
  int64_t since = 0;
};

bool retake(Watch* watches, uint64_t count, int64_t now) {
  bool acted = false;
  for (M* m = gSched.allMs.load(std::memory_order_acquire); m; m = m->allLink) {
    if (m->id >= count) continue;
    Watch& w = watches[m->id];
    uint32_t tick = __atomic_load_n(&m->p->schedTick, __ATOMIC_RELAXED);
    if (tick != w.tick || w.since == 0) {
      w = {tick, now};
      continue;
    }
    if (now - w.since < kSlice) continue;
    G* g = __atomic_load_n(&m->curg, __ATOMIC_ACQUIRE);
    if (g == nullptr || g->status.load(std::memory_order_relaxed) != kGrunning) continue;
    requestPreempt(g);
    w.since = now;
    acted = true;
  }
  return acted;
}

// Timers fire on Ms, which look after them between goroutines; where all are busy, one must be interrupted.
bool interruptOne() {
  for (M* m = gSched.allMs.load(std::memory_order_acquire); m; m = m->allLink) {
    G* g = __atomic_load_n(&m->curg, __ATOMIC_ACQUIRE);
    if (g == nullptr || g->status.load(std::memory_order_relaxed) != kGrunning) continue;
    requestPreempt(g);
    return true;
  }
  return false;
}

void watch(void*) {
  constexpr uint64_t kMaxWatched = 16384;  // more than there can be Ms
  static Watch watches[kMaxWatched];
  int64_t sleep = kLeastSleep, lastGc = nanotime(), lastTrace = 0;
  int idle = 0;
  for (;;) {
    sleepNanos(sleep);
    int64_t now = nanotime();
    bool acted = retake(watches, kMaxWatched, now);
    if (nextTimer() <= now) acted |= interruptOne();
    if (now - lastGc > kForceGcAfter) {
      lastGc = now;
      gCollectionRequest.store(1);
    }
    if (gDebug.schedtrace > 0 && now - lastTrace >= gDebug.schedtrace * 1'000'000) {
      lastTrace = now;
      printSchedTrace(gDebug.scheddetail > 0);
    }
    if (acted) {
      idle = 0;
      sleep = kLeastSleep;
    } else if (++idle > kIdleRounds && sleep < kMostSleep) {
      sleep = sleep * 2 < kMostSleep ? sleep * 2 : kMostSleep;
    }
  }
}

}  // namespace

void startSysmon() {
  static bool started = false;  // a unit test's runs share one
  if (started) return;
  started = true;
  startThread(watch, nullptr, kStack);
}

}  // namespace gosub::rt
