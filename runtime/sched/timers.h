// Runtime timers: what time.Sleep, time.Timer, Ticker and AfterFunc, and context deadlines stand on.
#pragma once

#include <cstdint>

#include "runtime/abi/native.h"
#include "runtime/abi/proc.h"

namespace gosub::rt {

// A timer. Its owner keeps it alive while it is in the heap. `fire` runs on some M's g0 (or sysmon), with no
// locks held; it may make goroutines runnable and send on channels without blocking, nothing else.
struct Timer {
  int64_t when = 0;    // nanotime
  int64_t period = 0;  // > 0: again and again
  void (*fire)(Timer* t, int64_t now) = nullptr;
  void* arg = nullptr;          // a Go pointer, which the collector marks while the timer is in the heap
  uint32_t index = kNotInHeap;  // guarded by the heap's lock
  // Of a channel (obj/chan_timer.h), under its lock:
  bool armed = false;
  Hchan* chan = nullptr;
  void (*value)(Timer* t, int64_t late, void* out) = nullptr;
  static constexpr uint32_t kNotInHeap = UINT32_MAX;
};

// t must not be in the heap.
void addTimer(Timer* t, int64_t when, int64_t period);
// True if it was in the heap (has not fired).
bool deleteTimer(Timer* t);
// Both at once; true if it was in the heap.
bool resetTimer(Timer* t, int64_t when, int64_t period);
// For the collector: all Go pointers that timers hold. World stopped.
void forEachTimer(void (*fn)(Timer* t, void* arg), void* arg);

// time.Sleep: parks g for at least ns nanoseconds.
Next sleepGoroutine(G* g, int64_t ns);

}  // namespace gosub::rt
