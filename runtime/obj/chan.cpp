// Channels (RUNTIME C1-C5).
//
// Purpose: a ring buffer, two queues of waiting goroutines, one lock. A sender that finds a waiting receiver
// copies its value straight into the receiver's frame; a receiver of a full buffer takes the head and moves
// the first sender's value to the tail.
//
// Invariants
//   - At least one of recvq and sendq is empty, but for a goroutine in a select that stands in both.
//   - A buffered channel with room has no sender waiting; one with values has no receiver waiting.
//   - An element is copied by its memory size; a frame of a parked goroutine is written only under the lock.
//   - closed never goes back to 0.
//
// Locks: the channel's (rank Channel). A goroutine that parks leaves it locked; the schedule loop unlocks it
// once the goroutine's status says that it waits, so no waker can see it half parked. Wakers make goroutines
// runnable after unlocking.
#include "runtime/obj/chan.h"

#include "runtime/abi/type_table.h"
#include "runtime/gc/barrier.h"
#include "runtime/mem/malloc.h"
#include "runtime/obj/chan_locked.h"
#include "runtime/obj/chan_timer.h"
#include "runtime/obj/panics.h"
#include "runtime/obj/sudog.h"
#include "runtime/sched/sched.h"
#include "runtime/sched/trace.h"
#include "runtime/sync/ranked_mutex.h"

namespace gosub::rt {
namespace {

uint8_t* cell(Hchan* c, uint64_t i) {
  return c->buf + i * c->elemSize;
}
void advance(Hchan* c, uint64_t& index) {
  if (++index == c->dataqsiz) index = 0;
}
void count(Hchan* c, int64_t delta) {
  c->qcount.store(c->qcount.load(std::memory_order_relaxed) + static_cast<uint64_t>(delta),
                  std::memory_order_relaxed);
}
uint64_t queued(const Hchan* c) {
  return c->qcount.load(std::memory_order_relaxed);
}

// Puts g into a queue and parks it; the lock is released when it has stopped running.
Next wait(G* g, P* p, Hchan* c, WaitQ& q, const void* elem, bool send) {
  Sudog* s = acquireSudog(p);
  s->g = g;
  s->chan = c;
  s->elem = parkedElem(s, c->elemType, elem, send);
  g->waiting = s;
  g->wakeParam = nullptr;
  enqueue(q, s);
  if (c->timer != nullptr) placeTimerLocked(c);
  return setPark(
      g, send ? WaitReason::ChanSend : WaitReason::ChanReceive,
      [](G*, void* chan) {
        unlockChan(static_cast<Hchan*>(chan));
        return true;
      },
      c);
}

Next waitForEver(G* g, WaitReason why) {
  return setPark(g, why, nullptr, nullptr);
}

// elem is the running goroutine's own: in its frame, or new memory (large values).
void toOwnFrame(Hchan* c, void* elem, const void* from) {
  if (elem != nullptr && c->elemSize != 0) writeForeignFrame(c->elemType, elem, from);
}

Next closedPanic(G* g) {
  return panicPlain(g, "send on closed channel");
}

const TypeDesc* chanType() {
  // qcount, dataqsiz, buf, elemType, elemSize, closed+lock, sendx, recvx, queues, timer: one Go pointer.
  static const TypeDesc* type = [] {
    constexpr uint32_t kWords = sizeof(Hchan) / sizeof(Word);
    PtrKind kinds[kWords] = {};
    kinds[offsetof(Hchan, buf) / sizeof(Word)] = PtrKind::Ptr;
    kinds[offsetof(Hchan, timer) / sizeof(Word)] = PtrKind::Ptr;
    return internalType("runtime.hchan", sizeof(Hchan), kinds, kWords);
  }();
  return type;
}

}  // namespace

void wakeWaiter(Sudog* s, bool success) {
  s->success = success;
  s->g->wakeParam = s;
  ready(s->g);
}

bool sendLocked(Hchan* c, const void* elem, Sudog** woken) {
  *woken = dequeue(c->recvq);
  if (*woken != nullptr) {
    if ((*woken)->elem != nullptr) writeForeignFrame(c->elemType, (*woken)->elem, elem);
    return true;
  }
  if (queued(c) >= c->dataqsiz) return false;
  if (c->elemSize != 0) copyTyped(c->elemType, cell(c, c->sendx), elem);
  advance(c, c->sendx);
  count(c, 1);
  return true;
}

bool recvLocked(Hchan* c, void* elem, bool* ok, Sudog** woken) {
  *woken = nullptr;
  *ok = true;
  if (c->closed.load(std::memory_order_relaxed) != 0 && queued(c) == 0) {
    if (elem != nullptr) clearBytes(elem, c->elemSize);
    *ok = false;
    return true;
  }
  *woken = dequeue(c->sendq);
  if (*woken != nullptr && c->dataqsiz == 0) {
    toOwnFrame(c, elem, (*woken)->elem);
    return true;
  }
  if (queued(c) == 0) return false;
  uint8_t* head = c->elemSize != 0 ? cell(c, c->recvx) : nullptr;
  toOwnFrame(c, elem, head);
  if (*woken != nullptr) {
    // The buffer is full: its head's place becomes its tail.
    if (head != nullptr) copyTyped(c->elemType, head, (*woken)->elem);
    advance(c, c->recvx);
    c->sendx = c->recvx;
    return true;
  }
  if (head != nullptr) clearTyped(c->elemType, head);
  advance(c, c->recvx);
  count(c, -1);
  return true;
}

bool discardLocked(Hchan* c) {
  bool any = queued(c) != 0;
  for (uint64_t i = 0; any && i < c->dataqsiz; i++) clearTyped(c->elemType, cell(c, i));
  c->qcount.store(0, std::memory_order_relaxed);
  c->sendx = c->recvx = 0;
  return any;
}

Next makeChan(G* g, P* p, const TypeDesc* type, int64_t size, Hchan** out) {
  const TypeDesc* elem = type->elem;
  uint64_t bytes;
  if (size < 0 || __builtin_mul_overflow(static_cast<uint64_t>(size), elem->size, &bytes) ||
      bytes > kMaxAlloc - sizeof(Hchan)) {
    return panicPlain(g, "makechan: size out of range");
  }
  auto* c = static_cast<Hchan*>(newObject(p, chanType()));
  c->elemType = elem;
  c->elemSize = elem->size;
  c->dataqsiz = static_cast<uint64_t>(size);
  if (bytes != 0) storePtr(&c->buf, newArray(p, elem, static_cast<uint64_t>(size)));
  *out = c;
  return Next::Done;
}

Next chanSend(G* g, P* p, Hchan* c, const void* elem) {
  if (c == nullptr) return waitForEver(g, WaitReason::ChanSendNil);
  trace(Ev::ChanSend, c);
  lockChan(c);
  if (c->closed.load(std::memory_order_relaxed) != 0) {
    unlockChan(c);
    return closedPanic(g);
  }
  Sudog* receiver;
  if (!sendLocked(c, elem, &receiver)) return wait(g, p, c, c->sendq, elem, true);
  unlockChan(c);
  if (receiver != nullptr) wakeWaiter(receiver, true);
  return Next::Done;
}

Next chanSendResume(G* g, P* p) {
  auto* s = static_cast<Sudog*>(g->wakeParam);
  bool sent = s->success;
  g->waiting = nullptr;
  g->wakeParam = nullptr;
  releaseSudog(p, s);
  return sent ? Next::Done : closedPanic(g);
}

Next chanRecv(G* g, P* p, Hchan* c, void* elem, bool* ok) {
  if (c == nullptr) return waitForEver(g, WaitReason::ChanReceiveNil);
  trace(Ev::ChanRecv, c);
  lockChan(c);
  if (__builtin_expect(c->timer != nullptr, 0)) pollTimerLocked(c);
  Sudog* sender;
  if (!recvLocked(c, elem, ok, &sender)) {
    if (elem != nullptr) clearBytes(elem, c->elemSize);
    return wait(g, p, c, c->recvq, elem, false);
  }
  unlockChan(c);
  if (sender != nullptr) wakeWaiter(sender, true);
  return Next::Done;
}

bool chanRecvResume(G* g, P* p, void* elem) {
  auto* s = static_cast<Sudog*>(g->wakeParam);
  bool ok = s->success;
  if (elem != nullptr && keptInSudog(s->chan->elemType)) storeWord(elem, s->ticket);
  g->waiting = nullptr;
  g->wakeParam = nullptr;
  releaseSudog(p, s);
  return ok;
}

Next chanClose(G* g, P*, Hchan* c) {
  if (c == nullptr) return panicPlain(g, "close of nil channel");
  trace(Ev::ChanClose, c);
  lockChan(c);
  if (c->closed.load(std::memory_order_relaxed) != 0) {
    unlockChan(c);
    return panicPlain(g, "close of closed channel");
  }
  c->closed.store(1, std::memory_order_relaxed);
  // All receivers first (they get zero values), then all senders (they panic); readied after unlocking.
  Sudog* list = nullptr;
  Sudog** tail = &list;
  auto take = [&](WaitQ& q) {
    while (Sudog* s = dequeue(q)) {
      *tail = s;
      tail = &s->next;
    }
  };
  take(c->recvq);
  for (Sudog* s = list; s; s = s->next) {
    if (s->elem != nullptr && c->elemSize != 0) clearBytes(s->elem, c->elemSize);
  }
  take(c->sendq);
  unlockChan(c);
  while (list != nullptr) {
    Sudog* s = list;
    list = s->next;  // read before its goroutine runs and releases it
    wakeWaiter(s, false);
  }
  return Next::Done;
}

Next chanTrySend(G* g, P*, Hchan* c, const void* elem, bool* selected) {
  *selected = false;
  if (c == nullptr) return Next::Done;
  // Without the lock: an open channel that is full now was full at some moment of this call.
  if (c->closed.load(std::memory_order_acquire) == 0 && c->dataqsiz != 0 && queued(c) == c->dataqsiz)
    return Next::Done;
  lockChan(c);
  if (c->closed.load(std::memory_order_relaxed) != 0) {
    unlockChan(c);
    return closedPanic(g);
  }
  Sudog* receiver;
  *selected = sendLocked(c, elem, &receiver);
  unlockChan(c);
  if (*selected && receiver != nullptr) wakeWaiter(receiver, true);
  return Next::Done;
}

bool chanTryRecv(G*, P*, Hchan* c, void* elem, bool* ok) {
  if (c == nullptr) return false;
  lockChan(c);
  if (__builtin_expect(c->timer != nullptr, 0)) pollTimerLocked(c);
  Sudog* sender;
  bool selected = recvLocked(c, elem, ok, &sender);
  unlockChan(c);
  if (selected && sender != nullptr) wakeWaiter(sender, true);
  return selected;
}

int64_t chanLen(const Hchan* c) {
  return c == nullptr || c->timer != nullptr
             ? 0
             : static_cast<int64_t>(c->qcount.load(std::memory_order_acquire));
}
int64_t chanCap(const Hchan* c) {
  return c == nullptr || c->timer != nullptr ? 0 : static_cast<int64_t>(c->dataqsiz);
}

}  // namespace gosub::rt
