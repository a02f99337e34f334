// select (RUNTIME C6, C7).
//
// Purpose: wait for the first of several channel operations. Protocol, as in Go: cases are polled in a random
// order (uniform, so of two ready cases each wins half the time); the channels are locked in address order,
// each once. If none is ready, a sudog goes into every channel's queue and the goroutine parks; the list
// g->waiting is in lock order, which is how the unlocking after the park and the resume half find the
// channels again. The waker that first sets g->selectDone decides the case.
//
// Invariant: while parked, exactly one sudog per non-nil case is in a queue; after the resume half, none.
// Locks: all channels of the select (rank Channel, address order).
#include "runtime/obj/select.h"

#include <algorithm>

#include "base/check.h"
#include "runtime/abi/gomem.h"
#include "runtime/obj/chan.h"
#include "runtime/obj/chan_locked.h"
#include "runtime/obj/chan_timer.h"
#include "runtime/obj/panics.h"
#include "runtime/obj/sudog.h"
#include "runtime/sched/sched.h"
#include "runtime/sync/chance.h"

namespace gosub::rt {
namespace {

// The cases with a channel, in poll order and in lock order.
struct Orders {
  static constexpr uint32_t kInline = 16;
  uint16_t few[2 * kInline];
  uint16_t* poll;
  uint16_t* locks;
  uint32_t n = 0;

  Orders(const SelectCase* cases, uint32_t count) {
    poll = count <= kInline ? few : new uint16_t[2 * count];
    locks = poll + count;
    for (uint32_t i = 0; i < count; i++) {
      if (cases[i].chan == nullptr) continue;
      uint32_t j = drawBelow(Chance::Select, n + 1);
      poll[n] = poll[j];
      poll[j] = static_cast<uint16_t>(i);
      n++;
    }
    std::copy_n(poll, n, locks);
    std::sort(locks, locks + n, [&](uint16_t a, uint16_t b) { return cases[a].chan < cases[b].chan; });
  }
  ~Orders() {
    if (poll != few) delete[] poll;
  }
};

template <typename F>
void eachChannel(const SelectCase* cases, const Orders& o, F f) {  // every channel once, in lock order
  Hchan* last = nullptr;
  for (uint32_t i = 0; i < o.n; i++) {
    Hchan* c = cases[o.locks[i]].chan;
    if (c != last) f(c, last != nullptr);
    last = c;
  }
}
void lockAll(const SelectCase* cases, const Orders& o) {
  eachChannel(cases, o, [](Hchan* c, bool more) { lockWord(c->lock, LockRank::Channel, more); });
}
void unlockAll(const SelectCase* cases, const Orders& o) {
  eachChannel(cases, o, [](Hchan* c, bool) { unlockChan(c); });
}

// After the park: the same channels by the waiting list.
bool unlockWaiting(G* g, void*) {
  // Once the last lock is released, a waker may run g and reuse its sudogs: read ahead.
  Hchan* last = nullptr;
  for (Sudog* s = g->waiting; s; s = s->waitLink) {
    if (s->chan != last && last != nullptr) unlockChan(last);
    last = s->chan;
  }
  if (last != nullptr) unlockChan(last);
  return true;
}

enum class Poll : uint8_t { Nothing, Selected, SendClosed };

// One pass over the cases in poll order, all channels locked.
Poll pollAll(const SelectCase* cases, const Orders& o, int32_t* chosen, bool* recvOk, Sudog** woken) {
  for (uint32_t i = 0; i < o.n; i++) {
    const SelectCase& sc = cases[o.poll[i]];
    *chosen = o.poll[i];
    *woken = nullptr;
    if (sc.send) {
      if (sc.chan->closed.load(std::memory_order_relaxed) != 0) return Poll::SendClosed;
      if (sendLocked(sc.chan, sc.elem, woken)) return Poll::Selected;
    } else if (recvLocked(sc.chan, sc.elem, recvOk, woken)) {
      return Poll::Selected;
    }
  }
  return Poll::Nothing;
}

void enqueueAll(G* g, P* p, const SelectCase* cases, const Orders& o) {
  Sudog** tail = &g->waiting;
  for (uint32_t i = 0; i < o.n; i++) {
    const SelectCase& sc = cases[o.locks[i]];
    Sudog* s = acquireSudog(p);
    s->g = g;
    s->isSelect = true;
    s->chan = sc.chan;
    s->caseIndex = o.locks[i];
    s->elem = parkedElem(s, sc.chan->elemType, sc.elem, sc.send);
    if (!sc.send && sc.elem != nullptr) clearBytes(sc.elem, sc.chan->elemSize);
    *tail = s;
    tail = &s->waitLink;
    enqueue(sc.send ? sc.chan->sendq : sc.chan->recvq, s);
    if (sc.chan->timer != nullptr) placeTimerLocked(sc.chan);
  }
  *tail = nullptr;
}

}  // namespace

Next selectGo(G* g, P* p, const SelectCase* cases, uint32_t n, bool hasDefault, int32_t* chosen,
              bool* recvOk) {
  Orders o(cases, n);
  if (o.n == 0) {
    if (!hasDefault)
      return setPark(g, n == 0 ? WaitReason::SelectNoCases : WaitReason::Select, nullptr, nullptr);
    *chosen = -1;
    return Next::Done;
  }
  lockAll(cases, o);
  for (uint32_t i = 0; i < o.n; i++) {
    Hchan* c = cases[o.locks[i]].chan;
    if (c->timer != nullptr) pollTimerLocked(c);
  }
  Sudog* woken;
  Poll found = pollAll(cases, o, chosen, recvOk, &woken);
  if (found == Poll::Nothing && !hasDefault) {
    enqueueAll(g, p, cases, o);
    g->wakeParam = nullptr;
    g->selectDone.store(0);
    return setPark(g, WaitReason::Select, unlockWaiting, nullptr);
  }
  unlockAll(cases, o);
  if (found == Poll::SendClosed) return panicPlain(g, "send on closed channel");
  if (found == Poll::Nothing) {
    *chosen = -1;
  } else if (woken != nullptr) {
    wakeWaiter(woken, true);
  }
  return Next::Done;
}

Next selectResume(G* g, P* p, const SelectCase* cases, uint32_t n, int32_t* chosen, bool* recvOk) {
  auto* fired = static_cast<Sudog*>(g->wakeParam);
  GOSUB_CHECK(fired != nullptr);
  Hchan* last = nullptr;
  for (Sudog* s = g->waiting; s; s = s->waitLink) {
    if (s->chan != last) lockWord(s->chan->lock, LockRank::Channel, last != nullptr);
    last = s->chan;
  }
  for (Sudog* s = g->waiting; s; s = s->waitLink) {
    if (s == fired) continue;
    removeFromQueue(cases[s->caseIndex].send ? s->chan->sendq : s->chan->recvq, s);
    if (s->chan->timer != nullptr) placeTimerLocked(s->chan);
  }
  unlockWaiting(g, nullptr);
  uint32_t index = fired->caseIndex;
  GOSUB_CHECK(index < n);
  bool success = fired->success;
  const SelectCase& sc = cases[index];
  if (!sc.send && sc.elem != nullptr && keptInSudog(sc.chan->elemType)) storeWord(sc.elem, fired->ticket);
  for (Sudog* s = g->waiting; s;) {
    Sudog* next = s->waitLink;
    releaseSudog(p, s);
    s = next;
  }
  g->waiting = nullptr;
  g->wakeParam = nullptr;
  *chosen = static_cast<int32_t>(index);
  *recvOk = success;
  if (sc.send && !success) return panicPlain(g, "send on closed channel");
  return Next::Done;
}

}  // namespace gosub::rt
