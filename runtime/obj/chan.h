// Channels (RUNTIME §2), in two halves.
//
// First half: chanSend/chanRecv try; Done: the operation is complete. Park: the goroutine is queued and the
// channel's lock is still held; the engine saves pc (of the resume half) and fp and returns Parked; the
// scheduler then releases the lock on g0 (g->parkUnlock). Panic: g->pendingPanic. The second half reads the
// outcome.
//
// elem points to the value in memory layout. While parked it is a frame slot of g (the stack's move adjusts
// it) or heap memory; it must stay valid until the resume half. For a receive that parks, *elem is zeroed
// first, so that the collector may see it as live from the park on; the sender writes memory layout there,
// and the resume half widens it to slots. An elem type whose memory form is not its slot form (complex64) is
// kept in the sudog while parked: chanSend copies it, chanRecvResume copies it out.
#pragma once

#include "runtime/abi/native.h"
#include "runtime/abi/proc.h"

namespace gosub::rt {

// make(chan T, n); Panic: "makechan: size out of range".
Next makeChan(G* g, P* p, const TypeDesc* type, int64_t size, Hchan** out);

Next chanSend(G* g, P* p, Hchan* c, const void* elem);
// The second half of a send: Done, or Panic ("send on closed channel").
Next chanSendResume(G* g, P* p);

// elem may be null (value not wanted). Done: *ok is set.
Next chanRecv(G* g, P* p, Hchan* c, void* elem, bool* ok);
// The second half: *elem is complete (the pointer is passed again because the stack may have moved); returns
// ok.
bool chanRecvResume(G* g, P* p, void* elem);

Next chanClose(G* g, P* p, Hchan* c);

// Non-blocking forms (select with one case and default; natives). *selected: it happened.
Next chanTrySend(G* g, P* p, Hchan* c, const void* elem, bool* selected);
bool chanTryRecv(G* g, P* p, Hchan* c, void* elem, bool* ok);  // returns selected

int64_t chanLen(const Hchan* c);
int64_t chanCap(const Hchan* c);

}  // namespace gosub::rt
