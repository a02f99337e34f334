// One-time events: a thread sleeps until another wakes it (Go's note; the word is declared in abi/proc.h).
//
// Protocol: noteclear, then one notesleep and one notewakeup in either order; the wakeup before the sleep is
// kept. Two wakeups without a clear between them are an error.
#pragma once

#include "runtime/abi/proc.h"

namespace gosub::rt {

inline void noteclear(Note& n) {
  n.key.store(0, std::memory_order_relaxed);
}
void notewakeup(Note& n);
void notesleep(Note& n);
bool notetsleep(Note& n, int64_t ns);  // at most `ns` nanoseconds; true if woken

}  // namespace gosub::rt
