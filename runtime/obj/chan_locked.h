// Halves of channel operations under the channel's lock, for chan.cpp and select.cpp.
#pragma once

#include "runtime/abi/proc.h"
#include "runtime/sync/ranked_mutex.h"

namespace gosub::rt {

inline void lockChan(Hchan* c) {
  lockWord(c->lock, LockRank::Channel);
}
inline void unlockChan(Hchan* c) {
  unlockWord(c->lock, LockRank::Channel);
}

// Without blocking: did it happen? *woken: a goroutine to be readied by wakeWaiter after unlocking. The
// channel of a send is open. A receive from a closed, drained channel happens, with *ok false.
bool sendLocked(Hchan* c, const void* elem, Sudog** woken);
bool recvLocked(Hchan* c, void* elem, bool* ok, Sudog** woken);
// Throws the buffered values away; true if there were any.
bool discardLocked(Hchan* c);
void wakeWaiter(Sudog* s, bool success);

}  // namespace gosub::rt
