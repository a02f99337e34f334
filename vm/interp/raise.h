// Raising panics from handlers: every function is a slow path (regs.h) that builds the panic value, starts
// panicking (panic.h) and says how to go on.
#pragma once

#include "vm/interp/regs.h"

namespace gosub::vm {

GOSUB_COLD Stop raiseNil(G* g);
GOSUB_COLD Stop raiseDivide(G* g);
GOSUB_COLD Stop raiseShift(G* g);
GOSUB_COLD Stop raiseIndex(G* g, int64_t index, int64_t length);
GOSUB_COLD Stop raiseSliceToArray(G* g, int64_t length, int64_t want);
GOSUB_COLD Stop raisePlain(G* g, const char* text);
GOSUB_COLD Stop raiseUnreachable(G* g);
// A panic value that the runtime has prepared in g->pendingPanic.
GOSUB_COLD Stop raisePending(G* g);

}  // namespace gosub::vm
