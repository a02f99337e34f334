// What channels, select and semaphores share about waiting.
#pragma once

#include "runtime/abi/native.h"
#include "runtime/abi/proc.h"

namespace gosub::rt {

// From this P's cache (128 of them; a full or empty cache exchanges half with the heap).
Sudog* acquireSudog(P* p);
void releaseSudog(P* p, Sudog* s);

void enqueue(WaitQ& q, Sudog* s);
// The first waiter that has not lost a select elsewhere; null: none.
Sudog* dequeue(WaitQ& q);
void removeFromQueue(WaitQ& q, Sudog* s);

// The memory that holds the value while its goroutine is parked: the frame slot itself, or the sudog's own
// word for types whose slots form is not their memory form (complex64).
void* parkedElem(Sudog* s, const TypeDesc* type, const void* elem, bool send);
inline bool keptInSudog(const TypeDesc* type) {
  return type->kind == TKind::Complex64;
}

}  // namespace gosub::rt
