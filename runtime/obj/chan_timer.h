// Channels of timers (RUNTIME S15, S17): time.NewTimer, After, NewTicker, Tick.
//
// Such a channel (Hchan::timer) has a buffer of one value. Its timer is in the heap only while a goroutine
// waits on the channel; otherwise whoever receives looks whether it is due. So a timer that nobody waits for
// keeps neither the process nor itself alive.
#pragma once

#include <cstdint>

#include "runtime/abi/proc.h"
#include "runtime/sched/timers.h"

namespace gosub::rt {

// The largest element that a timer's channel carries (time.Time is 24 bytes).
constexpr uint64_t kMaxTimerElem = 32;

// Makes c the channel of t, for good; t is not armed. value(t, late, out) writes the element that t sends,
// `late` nanoseconds after it was due.
void bindTimer(Hchan* c, Timer* t, void (*value)(Timer* t, int64_t late, void* out));
// Arms the timer of c: due at `when`, and then every `period` nanoseconds if that is > 0.
void startChanTimer(Hchan* c, int64_t when, int64_t period);
// Disarms it and throws an unreceived value away; true if it was armed or there was one.
bool stopChanTimer(Hchan* c);
// Both at once, in one step for every receiver.
bool resetChanTimer(Hchan* c, int64_t when, int64_t period);

// For receivers, with c's lock held and c->timer set.
void pollTimerLocked(Hchan* c);   // before a receive: sends what is due
void placeTimerLocked(Hchan* c);  // after a change of recvq: into the heap, or out of it

}  // namespace gosub::rt
