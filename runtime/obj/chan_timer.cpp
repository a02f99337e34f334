// See chan_timer.h.
//
// Invariants: armed, when and period of a channel's timer change under the channel's lock, and only while the
// timer is out of the heap (whose order depends on `when`). At every release of that lock after a change of
// recvq, the timer is in the heap if and only if it is armed and recvq is not empty; but for the moment
// between its being taken out as due and its firing here, which takes the lock first.
//
// A timer taken out as due may have been stopped or reset before its firing gets the lock: it sends only if
// it is still armed and due. So no value of before a stop or reset is seen after it.
//
// Locks: the channel's (rank Channel), then the heap's (rank Timers).
#include "runtime/obj/chan_timer.h"

#include "base/check.h"
#include "runtime/gc/barrier.h"
#include "runtime/obj/chan.h"
#include "runtime/obj/chan_locked.h"
#include "runtime/sync/clock.h"

namespace gosub::rt {
namespace {

void sendDueLocked(Hchan* c, int64_t now) {
  Timer* t = c->timer;
  if (!t->armed || t->when > now) return;
  deleteTimer(t);
  int64_t late = now - t->when;
  if (t->period > 0) {
    t->when += t->period * (1 + late / t->period);
  } else {
    t->armed = false;
  }
  alignas(8) uint8_t elem[kMaxTimerElem];
  t->value(t, late, elem);
  Sudog* receiver;
  if (sendLocked(c, elem, &receiver) && receiver != nullptr) wakeWaiter(receiver, true);
}

void fireChanTimer(Timer* t, int64_t now) {
  Hchan* c = t->chan;
  lockChan(c);
  sendDueLocked(c, now);
  placeTimerLocked(c);
  unlockChan(c);
}

bool disarmLocked(Hchan* c) {
  Timer* t = c->timer;
  deleteTimer(t);
  bool was = t->armed;
  t->armed = false;
  return discardLocked(c) || was;
}

void armLocked(Hchan* c, int64_t when, int64_t period) {
  Timer* t = c->timer;
  t->when = when;
  t->period = period;
  t->armed = true;
  placeTimerLocked(c);
}

}  // namespace

void bindTimer(Hchan* c, Timer* t, void (*value)(Timer* t, int64_t late, void* out)) {
  GOSUB_CHECK(c->elemSize <= kMaxTimerElem);
  t->fire = fireChanTimer;
  t->chan = c;
  t->value = value;
  storePtr(&c->timer, t);
}

void pollTimerLocked(Hchan* c) {
  if (!c->timer->armed) return;
  int64_t now = nanotime();
  if (c->timer->when > now) return;
  sendDueLocked(c, now);
  placeTimerLocked(c);  // other receivers may still wait
}

void placeTimerLocked(Hchan* c) {
  Timer* t = c->timer;
  deleteTimer(t);
  if (t->armed && c->recvq.first != nullptr) addTimer(t, t->when, t->period);
}

void startChanTimer(Hchan* c, int64_t when, int64_t period) {
  lockChan(c);
  armLocked(c, when, period);
  unlockChan(c);
}

bool stopChanTimer(Hchan* c) {
  lockChan(c);
  bool was = disarmLocked(c);
  unlockChan(c);
  return was;
}

bool resetChanTimer(Hchan* c, int64_t when, int64_t period) {
  lockChan(c);
  bool was = disarmLocked(c);
  armLocked(c, when, period);
  unlockChan(c);
  return was;
}

}  // namespace gosub::rt
