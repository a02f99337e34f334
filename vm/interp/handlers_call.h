// Calls, returns, goroutines, defer and panic: ops_call.def. The frame layout is func_rec.h's.
#pragma once

#include "vm/interp/enter.h"
#include "vm/interp/handlers_arith.h"
#include "vm/interp/panic.h"
#include "vm/interp/print.h"

namespace gosub::vm::h {

GOSUB_INLINE rt::FuncRec* func(Word w) {
  return reinterpret_cast<rt::FuncRec*>(w);
}

// Enters fn: one compare is stack check and preemption request. `closure` goes into the context slot of
// calls through func values.
template <bool kWithContext>
GOSUB_INLINE Stop enter(Regs& r, rt::FuncRec* fn, [[maybe_unused]] Word closure) {
  uint64_t entry = fn->entry.load(std::memory_order_acquire);
  Word* nfp = r.fp - rt::entryFrameSlots(entry);
  if (__builtin_expect(reinterpret_cast<uint8_t*>(nfp) < __atomic_load_n(&r.g->guard, __ATOMIC_RELAXED), 0))
    return slow(r, enterSlow, fn, closure);
  r.fp[-1] = reinterpret_cast<Word>(r.pc);
  if constexpr (kWithContext) r.fp[-3] = closure;
  r.fp = nfp;
  r.pc = reinterpret_cast<const Instr*>(rt::entryAddress(entry));
  return Stop::Go;
}

ST(CompileMe) {
  return slow(r, compileAndEnter, func(r.extra<1>(0)));
}
ST(Call) {
  return enter<false>(r, func(bc::addr48(r.in)), 0);
}
ST(CallClosure) {
  Word closure = r.a();
  if (__builtin_expect(closure == 0, 0)) return slow(r, raiseNil);
  return enter<true>(r, reinterpret_cast<const rt::Closure*>(closure)->code, closure);
}
ST(CallIface) {
  Word tab = r.a(), data = (&r.a())[1];
  if (__builtin_expect(tab == 0, 0)) return slow(r, raiseNil);
  r.fp[0] = data;
  return enter<false>(r, reinterpret_cast<const rt::Itab*>(tab)->fun[bc::bOf(r.in)], 0);
}
ST(CallNative) {
  return slow(r, callNative, reinterpret_cast<const rt::NativeRec*>(r.extra<1>(0)));
}
ST(CallNativeResume) {
  return slow(r, resumeNative, reinterpret_cast<const rt::NativeRec*>(r.extra<1>(0)));
}

GOSUB_INLINE void leave(Regs& r, uint16_t slots) {
  r.fp += slots;
  r.pc = reinterpret_cast<const Instr*>(r.fp[-1]);
}
V(Ret) {
  leave(r, bc::aOf(r.in));
}
V(Ret1) {
  Word x = r.b();
  leave(r, bc::aOf(r.in));
  r.fp[0] = x;
}
V(Ret2) {
  Word x = r.b(), y = (&r.b())[1];
  leave(r, bc::aOf(r.in));
  r.fp[0] = x;
  r.fp[1] = y;
}
V(Ret3) {
  Word x = r.b(), y = (&r.b())[1], z = (&r.b())[2];
  leave(r, bc::aOf(r.in));
  r.fp[0] = x;
  r.fp[1] = y;
  r.fp[2] = z;
}
V(Ret1Imm) {
  leave(r, bc::aOf(r.in));
  r.fp[0] = static_cast<Word>(int64_t{bc::immB(r.in)});
}
ST(Go) {
  return slow(r, startGoroutine, reinterpret_cast<rt::Closure*>(r.a()));
}
ST(Defer) {
  return slow(r, pushDefer, reinterpret_cast<rt::Closure*>(r.a()));
}
ST(RunDefers) {
  rt::Defer* d = r.g->defers;
  if (d == nullptr || d->frame != frameOffset(r.g, r.fp)) return Stop::Go;
  return slow(r, runDefer);
}
ST(Panic) {
  return slow(r, raiseValue, r.a(), (&r.a())[1]);
}
ST(PanicNilReceiver) {
  return slow(r, raisePlain, reinterpret_cast<const char*>(r.extra<1>(0)));
}
V(Recover) {
  r.g->pc = r.pc;
  rt::Eface v = recoverPanic(r.g, r.fp);
  r.a() = reinterpret_cast<Word>(v.type);
  (&r.a())[1] = v.data;
}
ST(Unreachable) {
  return slow(r, raiseUnreachable);
}
ST(InitOnce) {
  return slow(r, initOnce, reinterpret_cast<bc::InitRecord*>(r.extra<1>(0)));
}
V(InitDone) {
  reinterpret_cast<bc::InitRecord*>(r.extra<1>(0))->state.store(kInitDone, std::memory_order_release);
}
// One print statement is a run of Print instructions: written out as a whole at its end.
V(Print) {
  printValue(&r.a(), static_cast<bc::PrintKind>(bc::bOf(r.in)), bc::opOf(*r.pc) != bc::Op::Print);
}

ST(GoroutineExit) {
  return slow(r, goroutineExit);
}
ST(PanicNext) {
  return slow(r, panicNext);
}
ST(PanicPrinted) {
  return slow(r, panicPrinted);
}

}  // namespace gosub::vm::h
