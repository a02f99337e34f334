#include "vm/interp/panic.h"

#include <string_view>

#include "base/check.h"
#include "vm/bytecode/code_space.h"
#include "vm/interp/enter.h"
#include "vm/interp/fatal.h"
#include "vm/interp/pools.h"
#include "vm/interp/raise.h"

namespace gosub::vm {

rt::FuncRec gPanicFunc;
rt::FuncRec gGoexitFunc;

namespace {

// The panic frame: two outgoing slots (receiver, then string result, of Error and String), and the header.
constexpr uint32_t kPanicFrameSlots = 2 + rt::kHeaderSlots;
static_assert(kPanicFrameSlots * sizeof(Word) <= kStackSlack);

void name(rt::FuncRec& fn, const char* text, uint32_t slots) {
  fn.name = text;
  fn.nameLen = static_cast<uint32_t>(__builtin_strlen(text));
  fn.frameSlots = slots;
  fn.flags = rt::kFnWrapper;
}

struct Stubs {
  Instr* panic;   // PanicNext, PanicPrinted
  Instr* goexit;  // CallClosure 0, GoroutineExit

  Stubs() {
    name(gPanicFunc, "runtime.gopanic", kPanicFrameSlots);
    name(gGoexitFunc, "runtime.goexit", 1);
    panic = bc::allocateCode(&gPanicFunc, 2);
    goexit = bc::allocateCode(&gGoexitFunc, 2);
    GOSUB_CHECK(panic && goexit);
    panic[0] = bc::encode(bc::Op::PanicNext);
    panic[1] = bc::encode(bc::Op::PanicPrinted);
    goexit[0] = bc::encode(bc::Op::CallClosure, 0);
    goexit[1] = bc::encode(bc::Op::GoroutineExit);
  }
};

const Stubs& stubs() {
  static const Stubs s;
  return s;
}

// Pushes a panic frame under the frame at g->fp, which stopped behind g->pc.
void pushPanicFrame(G* g, rt::Panic* p) {
  g->fp[-1] = reinterpret_cast<Word>(g->pc);
  g->fp[-3] = 0;
  g->fp -= kPanicFrameSlots;
  g->pc = panicStub();
  p->frame = frameOffset(g, g->fp);
  p->link = g->panics;
  g->panics = p;
}

// Drops the panics that are deeper than `frame`; was one of them a Goexit?
bool dropPanics(G* g, uint64_t frame) {
  bool goexit = false;
  while (g->panics && g->panics->frame > frame) {
    rt::Panic* p = g->panics;
    goexit |= p->goexit;
    g->panics = p->link;
    freePanic(p);
  }
  return goexit;
}

// The newest panic was recovered by a deferred call of p->deferFrame: that frame goes on.
Stop finishRecovery(G* g, rt::Panic* p) {
  uint64_t frame = p->deferFrame;
  const Instr* pc = p->deferPc;
  bool goexit = dropPanics(g, frame);
  g->fp = frameAt(g, frame);
  if (goexit) {
    g->pc = pc + 1;
    return raiseGoexit(g);
  }
  const rt::FuncRec* fn = bc::funcOfPc(pc);
  g->pc = fn->code + fn->recoverPc;
  return Stop::Go;
}

Stop goexitDone(G* g) {
  g->goexiting = true;  // the main goroutine's end by Goexit does not end the process
  return Stop::Exited;
}

}  // namespace

const Instr* goroutineExitStub() {
  return stubs().goexit;
}
const Instr* panicStub() {
  return stubs().panic;
}

Stop pushDefer(G* g, rt::Closure* fn) {
  rt::Defer* d = newDefer();
  d->fn = fn;
  d->frame = frameOffset(g, g->fp);
  d->pc = g->pc - 1;
  d->link = g->defers;
  g->defers = d;
  return Stop::Go;
}

Stop runDefer(G* g) {
  rt::Defer* d = g->defers;
  g->defers = d->link;
  rt::Closure* fn = d->fn;
  freeDefer(d);
  if (fn == nullptr) return raiseNil(g);
  g->pc -= 1;  // back to RunDefers: it looks for the next one
  return enterClosure(g, fn);
}

Stop raiseValue(G* g, Word type, Word data) {
  rt::Panic* p = newPanic();
  p->value = {reinterpret_cast<const rt::TypeDesc*>(type), data};
  if (type == 0) p->value = nilPanicValue(g);
  pushPanicFrame(g, p);
  return Stop::Go;
}

Stop raisePending(G* g) {
  rt::Panic* p = newPanic();
  p->value = g->pendingPanic;
  p->signal = g->pendingSignal;
  p->runtimeError = true;
  g->pendingPanic = {};
  g->pendingSignal = 0;
  pushPanicFrame(g, p);
  return Stop::Go;
}

Stop raiseGoexit(G* g) {
  rt::Panic* p = newPanic();
  p->goexit = true;
  pushPanicFrame(g, p);
  return Stop::Go;
}

Stop panicNext(G* g) {
  rt::Panic* p = g->panics;
  GOSUB_CHECK(p && p->frame == frameOffset(g, g->fp));
  if (p->recovered) return finishRecovery(g, p);
  rt::Defer* d = g->defers;
  if (d == nullptr) return p->goexit ? goexitDone(g) : fatalPanic(g);
  g->defers = d->link;
  p->deferFrame = d->frame;
  p->deferPc = d->pc;
  // Panics whose frame is deeper than the one we now leave behind will never go on.
  for (rt::Panic* q = p->link; q && q->frame > d->frame; q = q->link) q->aborted = true;
  rt::Closure* fn = d->fn;
  freeDefer(d);
  if (fn == nullptr) return raiseNil(g);
  g->pc = panicStub();
  return enterClosure(g, fn);
}

Stop panicPrinted(G* g) {
  return panicValueText(g);
}

Stop goroutineExit(G*) {
  return Stop::Exited;
}

namespace {

// A frame between the panic's and the one that recovers: a wrapper's, or one of those by which reflect makes
// functions (method values, MakeFunc). A deferred v.Call() is a function of its own.
bool transparent(const rt::FuncRec* f) {
  if (f->flags & rt::kFnWrapper) return true;
  std::string_view name(f->name, f->nameLen);
  return name.starts_with("reflect.") && name != "reflect.Value.Call" && name != "reflect.Value.CallSlice";
}

}  // namespace

rt::Eface recoverPanic(G* g, const Word* fp) {
  rt::Panic* p = g->panics;
  if (p == nullptr || p->goexit || p->recovered) return {};
  // The deferred function's frame is the one that the panic frame called, wrappers left out.
  const rt::FuncRec* fn = bc::funcOfPc(g->pc);
  if (fn->flags &
      rt::kFnWrapper) {  // of `defer recover()`, which counts as a call by the function that defers
    fp += fn->frameSlots;
    fn = bc::funcOfPc(reinterpret_cast<const Instr*>(fp[-1]));
    if (fn == nullptr || fn == &gGoexitFunc) return {};
  }
  const Word* panicFrame = frameAt(g, p->frame);
  const Word* caller = fp + fn->frameSlots;
  while (caller != panicFrame) {
    const Instr* ret = reinterpret_cast<const Instr*>(caller[-1]);
    const rt::FuncRec* f = bc::funcOfPc(ret);
    if (f == nullptr || f == &gGoexitFunc || !transparent(f)) return {};
    caller += f->frameSlots;
  }
  p->recovered = true;
  return p->value;
}

}  // namespace gosub::vm
