// Timers (RUNTIME S15).
//
// Purpose: a 4-ary heap ordered by time; children of i are 4i+1 … 4i+4, so a million timers are ten levels
// deep. Under the plain scheduler there is one heap with one lock. The earliest time is kept in an atomic,
// which the schedule loop compares with the clock; an idle M that is the last to sleep does so only until
// then, and sysmon looks after timers while all Ms are busy.
//
// Invariants: heap order; t->index is t's place, or kNotInHeap. A timer that fires has left the heap (or been
// moved to its next period) before `fire` is called, without the lock. `when` of a timer in the heap does not
// change.
#include "runtime/sched/timers.h"

#include <climits>
#include <vector>

#include "base/check.h"
#include "runtime/sched/state.h"
#include "runtime/sched/status.h"
#include "runtime/sync/clock.h"

namespace gosub::rt {

std::atomic<int64_t> gEarliestTimer{INT64_MAX};

namespace {

constexpr uint32_t kArity = 4;

struct Heap {
  RankedMutex lock{LockRank::Timers};
  std::vector<Timer*> timers;

  void put(uint32_t i, Timer* t) {
    timers[i] = t;
    t->index = i;
  }
  void up(uint32_t i) {
    Timer* t = timers[i];
    while (i > 0) {
      uint32_t parent = (i - 1) / kArity;
      if (timers[parent]->when <= t->when) break;
      put(i, timers[parent]);
      i = parent;
    }
    put(i, t);
  }
  void down(uint32_t i) {
    Timer* t = timers[i];
    uint32_t n = static_cast<uint32_t>(timers.size());
    for (;;) {
      uint32_t first = i * kArity + 1, least = i;
      int64_t when = t->when;
      for (uint32_t c = first; c < first + kArity && c < n; c++) {
        if (timers[c]->when < when) {
          least = c;
          when = timers[c]->when;
        }
      }
      if (least == i) break;
      put(i, timers[least]);
      i = least;
    }
    put(i, t);
  }
  void add(Timer* t) {
    GOSUB_CHECK(t->index == Timer::kNotInHeap);
    timers.push_back(t);
    t->index = static_cast<uint32_t>(timers.size()) - 1;
    up(t->index);
    note();
  }
  void remove(Timer* t) {
    uint32_t i = t->index;
    Timer* last = timers.back();
    timers.pop_back();
    t->index = Timer::kNotInHeap;
    if (last != t) {
      put(i, last);
      up(i);
      down(last->index);
    }
    note();
  }
  void note() {
    gEarliestTimer.store(timers.empty() ? INT64_MAX : timers[0]->when, std::memory_order_release);
  }
};

Heap& heap() {
  static Heap& h = *new Heap;  // never destroyed
  return h;
}

void wakeSleeper(Timer* t, int64_t) {
  G* g = static_cast<G*>(t->arg);
  delete t;
  ready(g);
}

}  // namespace

void addTimer(Timer* t, int64_t when, int64_t period) {
  bool first;
  {
    MutexGuard hold(heap().lock);
    t->when = when;
    t->period = period;
    heap().add(t);
    first = t->index == 0;
  }
  if (first) wakeTimerSleeper();
}

bool deleteTimer(Timer* t) {
  MutexGuard hold(heap().lock);
  if (t->index == Timer::kNotInHeap) return false;
  heap().remove(t);
  return true;
}

bool resetTimer(Timer* t, int64_t when, int64_t period) {
  bool was, first;
  {
    MutexGuard hold(heap().lock);
    was = t->index != Timer::kNotInHeap;
    if (was) heap().remove(t);
    t->when = when;
    t->period = period;
    heap().add(t);
    first = t->index == 0;
  }
  if (first) wakeTimerSleeper();
  return was;
}

void runTimers(int64_t now) {
  for (;;) {
    Timer* t;
    {
      MutexGuard hold(heap().lock);
      if (heap().timers.empty() || heap().timers[0]->when > now) return;
      t = heap().timers[0];
      heap().remove(t);
      if (t->period > 0 && t->chan == nullptr) {  // a channel's timer places itself again
        t->when += t->period * (1 + (now - t->when) / t->period);
        heap().add(t);
      }
    }
    t->fire(t, now);
  }
}

void forEachTimer(void (*fn)(Timer* t, void* arg), void* arg) {
  for (Timer* t : heap().timers) fn(t, arg);
}

Next sleepGoroutine(G* g, int64_t ns) {
  if (ns <= 0) return Next::Yield;
  auto* t = new Timer;
  t->fire = wakeSleeper;
  t->arg = g;
  int64_t now = nanotime();
  t->when = ns > INT64_MAX - now ? INT64_MAX - 1 : now + ns;
  // The timer starts only once g is waiting: else it could fire before.
  return setPark(
      g, WaitReason::Sleep,
      [](G*, void* arg) {
        auto* timer = static_cast<Timer*>(arg);
        addTimer(timer, timer->when, 0);
        return true;
      },
      t);
}

}  // namespace gosub::rt
