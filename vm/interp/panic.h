// Defer, panic, recover, Goexit.
//
// Purpose: Go's rules (RUNTIME D1-D5) without a C++ frame over a safepoint. A panic does not unwind: it
// pushes a frame of its own ("the panic frame", whose code is one PanicNext instruction) below the frame that
// panicked, and calls the deferred functions from there, newest first, so that a trace printed at the end
// still shows where the panic came from. Only recovery unwinds: to the frame that deferred the recovering
// function, at its recoverPc, which runs that frame's remaining deferred calls and returns its results as
// they stand.
//
// Invariants
//   - A Defer names its frame by its offset from the stack's top; defers are ordered, newest and deepest
//   first.
//   - A panic frame's offset is in its Panic (`frame`); panics are linked newest (deepest) first.
//   recoverPanic
//     looks only at the newest: recover works if its caller's caller is that panic's frame (wrappers
//     skipped).
//   - Recovery at frame F drops every panic whose frame is deeper than F. If one of them is a Goexit, the
//     goroutine goes on exiting from F instead of returning to it.
//   - The stack always has room for one panic frame below the guard (kStackSlack), so raising never grows it.
//
// Rejected: unwinding first and running deferred calls after (loses the trace); a nested run loop per
// deferred call (a C++ frame over a safepoint).
#pragma once

#include "runtime/sched/sched.h"
#include "vm/interp/regs.h"

namespace gosub::vm {

// Bytes below the guard that only panic frames use.
constexpr uint64_t kStackSlack = rt::kStackGuardBytes;

// Slow paths (regs.h).
[[gnu::noinline]] Stop pushDefer(G* g, rt::Closure* fn);
[[gnu::noinline]] Stop runDefer(
    G* g);  // calls this frame's newest deferred call, to return to the same RunDefers
GOSUB_COLD Stop raiseValue(G* g, Word type, Word data);
GOSUB_COLD Stop raiseGoexit(G* g);
GOSUB_COLD Stop panicNext(G* g);  // in the panic frame: next deferred call, recovery, fatal end
GOSUB_COLD Stop panicPrinted(G* g);

// What the builtin recover returns in the frame at fp, marking the panic recovered.
rt::Eface recoverPanic(G* g, const Word* fp);

// The pseudo functions of the engine's stubs, for unwinders.
extern rt::FuncRec gPanicFunc;   // "runtime.gopanic": its frame is the panic frame
extern rt::FuncRec gGoexitFunc;  // "runtime.goexit": bottom of every goroutine
const Instr* goroutineExitStub();
const Instr* panicStub();

}  // namespace gosub::vm
