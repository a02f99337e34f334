#include "vm/interp/engine.h"

#include "base/check.h"
#include "vm/interp/dispatch.h"
#include "vm/interp/frames.h"
#include "vm/interp/panic.h"

namespace gosub::vm {
namespace {

rt::StopReason runHook(G* g) {
  switch (run(g)) {
    case Stop::Exited: return rt::StopReason::Exited;
    case Stop::Parked: return rt::StopReason::Parked;
    case Stop::Preempted: return rt::StopReason::Preempted;
    case Stop::Yielded: return rt::StopReason::Yielded;
    case Stop::Syscall: return rt::StopReason::Syscall;
    case Stop::Fatal: return rt::StopReason::Fatal;
    case Stop::Go:
    case Stop::Taken: break;
  }
  GOSUB_UNREACHABLE("run stopped to go on");
}

// The bottom frame holds one slot, the entry closure, and its code calls it.
void initStack(G* g, rt::Closure* fn) {
  g->fp = reinterpret_cast<Word*>(g->stackHi) - 1;
  *g->fp = reinterpret_cast<Word>(fn);
  g->pc = goroutineExitStub();
}

}  // namespace

void installEngine(rt::EngineHooks& hooks) {
  hooks.run = runHook;
  hooks.walkFrames = walkFrames;
  hooks.traceback = traceback;
  hooks.frameOfPc = frameOfPc;
  hooks.initStack = initStack;
}

}  // namespace gosub::vm
