// Slow paths of calls. See enter.h and func_rec.h for the frame layout.
#include "vm/interp/enter.h"

#include "base/check.h"
#include "runtime/obj/panics.h"
#include "runtime/sched/sched.h"
#include "vm/bytecode/code_space.h"
#include "vm/interp/frames.h"
#include "vm/interp/panic.h"
#include "vm/interp/raise.h"

namespace gosub::vm {
namespace {

// GODEBUG=stackmove=n: is this an n-th call?
bool moveDue() {
  static std::atomic<int64_t> calls{0};
  return calls.fetch_add(1, std::memory_order_relaxed) % rt::gDebug.stackmove == 0;
}

// Calls fn from the frame at g->fp, to return to g->pc. After it, pc and fp are the callee's.
Stop enterFunc(G* g, rt::FuncRec* fn, Word closure) {
  uint64_t entry = fn->entry.load(std::memory_order_acquire);
  uint32_t slots = rt::entryFrameSlots(entry);
  const Instr* pc = reinterpret_cast<const Instr*>(rt::entryAddress(entry));
  bool full = reinterpret_cast<uint8_t*>(g->fp - slots) < g->stackGuard;
  if (__builtin_expect(rt::gDebug.stackmove != 0, 0) && !full && moveDue()) {
    g->entering = fn;
    rt::moveStack(g, g->m->p, static_cast<uint64_t>(g->stackHi - g->stackLo));
    g->entering = nullptr;
  }
  if (full) {
    g->entering = fn;  // its arguments lie in g's frame, which the callee's map covers from here on
    bool grown = rt::growStack(g, g->m->p, slots * sizeof(Word) + kStackSlack);
    if (!grown) rt::stackOverflow(g);
    g->entering = nullptr;
  }
  g->fp[-1] = reinterpret_cast<Word>(g->pc);
  g->fp[-3] = closure;
  g->fp -= slots;
  g->pc = pc;
  // The poisoned guard is only the shadow of this flag (RUNTIME S12).
  if (g->preempt.load(std::memory_order_relaxed) != 0 && g->m->locks == 0) return Stop::Preempted;
  return Stop::Go;
}

constexpr int kExitCompileError = 1;
constexpr int kResumeWords = 2;  // CallNativeResume and its record

Stop afterNative(G* g, rt::Next next) {
  switch (next) {
    case rt::Next::Done: g->pc += kResumeWords; return Stop::Go;  // over the resume half
    case rt::Next::Park: return Stop::Parked;
    case rt::Next::Yield: g->pc += kResumeWords; return Stop::Yielded;
    case rt::Next::Again: g->pc -= 2; return Stop::Preempted;
    case rt::Next::Panic: return raisePending(g);
    case rt::Next::Exit: return raiseGoexit(g);
  }
  GOSUB_UNREACHABLE("next");
}

}  // namespace

Stop enterSlow(G* g, rt::FuncRec* fn, Word closure) {
  return enterFunc(g, fn, closure);
}

Stop enterClosure(G* g, rt::Closure* closure) {
  return enterFunc(g, closure->code, reinterpret_cast<Word>(closure));
}

Stop enterMethod(G* g, rt::FuncRec* fn) {
  return enterFunc(g, fn, 0);
}

Stop preemptAtBackEdge(G* g) {
  if (g->m->locks != 0) return Stop::Go;
  // asyncpreemptoff: only what the goroutine's own allocations ask for stops it in a loop without calls.
  bool own = (g->preempt.load(std::memory_order_relaxed) & rt::kPreemptOwn) != 0;
  return rt::gDebug.asyncpreemptoff != 0 && !own ? Stop::Go : Stop::Preempted;
}

Stop compileAndEnter(G* g, rt::FuncRec* fn) {
  uint64_t entry = fn->entry.load(std::memory_order_acquire);
  if (reinterpret_cast<const Instr*>(rt::entryAddress(entry)) == g->pc - 2) {
    // Still this stub. Its frame, which keeps the arguments alive, stays while the front end works; then the
    // stub is executed again. The scheduler runs `detached` without P.
    g->pc -= 2;
    g->detached = [](G* waiting) {
      auto* self = reinterpret_cast<rt::FuncRec*>(waiting->pc[1]);
      if (!rt::gEngine.compile(self)) rt::exitProcess(kExitCompileError);  // diagnostics are printed
    };
    if (g->m->locks == 0) return Stop::Syscall;
    g->detached(g);  // pinned to its P: the M waits
    return Stop::Go;
  }
  Word closure = *g->fp;
  g->fp += rt::kStubFrameSlots;
  g->pc = reinterpret_cast<const Instr*>(g->fp[-1]);
  return enterFunc(g, fn, closure);
}

Stop callNative(G* g, const rt::NativeRec* native) {
  rt::NativeCtx ctx{g, g->m, g->m->p, g->fp};
  if (native->cls != rt::NativeClass::Detached) return afterNative(g, native->fn(ctx));
  g->native = native;
  g->detached = [](G* away) {
    rt::NativeCtx alone{away, away->m, nullptr, away->fp};
    rt::Next next = away->native->fn(alone);
    GOSUB_CHECK(next == rt::Next::Done);
  };
  return Stop::Syscall;  // goes on at the resume half, which calls `finish` if there is one
}

Stop resumeNative(G* g, const rt::NativeRec* native) {
  if (native->finish == nullptr) return Stop::Go;
  rt::NativeCtx ctx{g, g->m, g->m->p, g->fp};
  g->pc -= 2;  // a finish that parks again resumes here
  rt::Next next = native->finish(ctx);
  if (next == rt::Next::Done) {
    g->pc += 2;
    return Stop::Go;
  }
  if (next == rt::Next::Park) return Stop::Parked;
  g->pc += 2;
  if (next == rt::Next::Panic) return raisePending(g);
  if (next == rt::Next::Exit) return raiseGoexit(g);
  return Stop::Yielded;
}

Stop startGoroutine(G* g, rt::Closure* fn) {
  if (fn == nullptr) {
    rt::fatalThrow(g, "go of nil func value");
  }
  rt::FuncRec* self = bc::funcOfPc(g->pc);
  uint32_t inlined;
  uint32_t pos = linePos(self, static_cast<uint32_t>(g->pc - 1 - self->code), &inlined);
  rt::newproc(g->m->p, g, fn, self, pos);
  return Stop::Go;
}

Stop initOnce(G* g, bc::InitRecord* init) {
  uint32_t state = init->state.load(std::memory_order_acquire);
  if (state == kInitDone) return Stop::Go;
  if (state == kInitNotBegun && init->state.compare_exchange_strong(state, kInitRunning)) {
    init->owner.store(g->goid, std::memory_order_relaxed);
    return enterFunc(g, init->init, 0);  // returns behind this instruction
  }
  if (init->owner.load(std::memory_order_relaxed) == g->goid)
    return Stop::Go;  // named by its own initialiser
  g->pc -= 2;
  return Stop::Yielded;  // another goroutine is at it: look again later
}

}  // namespace gosub::vm
