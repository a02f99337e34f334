// Slow paths of calls: stack growth, preemption at entry, first call of a function, natives, go, lazy
// initialisation. All are slow paths in the sense of regs.h.
#pragma once

#include "vm/interp/regs.h"

namespace gosub::vm {

// g->pc is the return address, g->fp the caller's frame. Grows the stack if the frame does not fit, and
// stops at fn's entry if a preemption was asked for.
// Calls a func value from C++: g->pc is where it returns to, g->fp the caller's frame.
Stop enterClosure(G* g, rt::Closure* closure);
// The same for a function whose arguments lie in the frame already.
Stop enterMethod(G* g, rt::FuncRec* fn);
GOSUB_COLD Stop enterSlow(G* g, rt::FuncRec* fn, Word closure);
// A taken back-edge found a request: does the goroutine stop?
GOSUB_COLD Stop preemptAtBackEdge(G* g);
// In fn's stub: undoes the stub's frame, compiles fn, calls it again.
GOSUB_COLD Stop compileAndEnter(G* g, rt::FuncRec* fn);

[[gnu::noinline]] Stop callNative(G* g, const rt::NativeRec* native);
[[gnu::noinline]] Stop resumeNative(G* g, const rt::NativeRec* native);
[[gnu::noinline]] Stop startGoroutine(G* g, rt::Closure* fn);
[[gnu::noinline]] Stop goroutineExit(G* g);
// InitRecord::state.
constexpr uint32_t kInitNotBegun = 0, kInitRunning = 1, kInitDone = 2;
GOSUB_COLD Stop initOnce(G* g, bc::InitRecord* init);

// Offset of a frame from the stack's top: what defer and panic records keep, since stacks move.
GOSUB_INLINE uint64_t frameOffset(const G* g, const Word* fp) {
  return static_cast<uint64_t>(g->stackHi - reinterpret_cast<const uint8_t*>(fp));
}
GOSUB_INLINE Word* frameAt(const G* g, uint64_t offset) {
  return reinterpret_cast<Word*>(g->stackHi - offset);
}

}  // namespace gosub::vm
