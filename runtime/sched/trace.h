// The tracing point: every event of the scheduler, of channels, maps and the collector goes through trace().
//
// Purpose: traces, statistics and tests look at the same events. Off, it costs one load and a branch that is
// always predicted. On, the event goes into the M's ring (the newest kRing events stay) and its counter goes
// up.
//
// Threads: rings belong to their Ms; readers need a stopped world, or take what they get. Objects are named
// by address.
#pragma once

#include <cstdint>

#include "runtime/abi/proc.h"

namespace gosub::rt {

enum class Ev : uint8_t {
#define TRACE_EVENT(Name, text, arg) Name,
#include "runtime/sched/trace_events.def"
#undef TRACE_EVENT
  kCount,
};

struct Event {
  int64_t when;   // nanotime
  uint64_t goid;  // 0: none
  uint64_t seq;   // number of this event among its goroutine's
  uint64_t arg;
  int32_t p;
  Ev what;
};

extern uint32_t gTraceOn;  // changes while the world is stopped, or before it starts
void traceSlow(Ev what, const void* arg);

inline void trace(Ev what, uint64_t arg = 0) {
  if (__builtin_expect(gTraceOn != 0, 0)) traceSlow(what, reinterpret_cast<const void*>(arg));
}
inline void trace(Ev what, const void* arg) {
  if (__builtin_expect(gTraceOn != 0, 0)) traceSlow(what, arg);
}

void traceStart();
void traceStop();
uint64_t traceCount(Ev what);  // since traceStart
const char* traceText(Ev what);
// The events of all Ms in order of time, oldest first; at most `max`. Returns how many.
uint64_t traceRead(Event* out, uint64_t max);

}  // namespace gosub::rt
