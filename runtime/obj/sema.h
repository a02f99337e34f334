// Semaphores on addresses: what sync.Mutex, RWMutex and WaitGroup sleep on; and the ticket lists of
// sync.Cond.
//
// Two halves as with channels: Park means that g is queued; the second half (semacquireResume) runs when it
// is woken.
#pragma once

#include "runtime/abi/native.h"
#include "runtime/abi/proc.h"

namespace gosub::rt {

// *addr > 0: takes one and is done. Else parks, at the front (lifo) or back of the address's queue.
Next semacquire(G* g, P* p, uint32_t* addr, bool lifo, WaitReason why);
// After the wake-up. Again: another goroutine was quicker; park once more by semacquire with the same
// arguments.
Next semacquireResume(G* g, P* p, uint32_t* addr);
// Adds one and wakes a waiter; handoff: the waiter gets the count directly (*yield: give the time slice away,
// too).
void semrelease(P* p, uint32_t* addr, bool handoff, bool* yield);

// sync.Cond's list: {wait, notify uint32; lock word; head, tail}, 24 bytes of Go memory without Go pointers
// in it.
struct NotifyList {
  uint32_t wait, notify;
  uint32_t lock, pad;
  Sudog *head, *tail;
};
uint32_t notifyListAdd(NotifyList* l);
Next notifyListWait(G* g, P* p, NotifyList* l, uint32_t ticket);
void notifyListResume(G* g, P* p);
void notifyListAll(P* p, NotifyList* l);
void notifyListOne(P* p, NotifyList* l);

}  // namespace gosub::rt
