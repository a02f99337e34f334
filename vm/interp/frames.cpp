// Walking a goroutine's frames: for the collector, for stack copying, for traces.
//
// Purpose: a stopped goroutine's (pc, fp) leads to every frame: pc names the function (code space), the
// function its frame's size, the header the caller's pc. Which slots are live comes from the function's map
// rows.
//
// Invariants
//   - The innermost frame stopped at a safepoint: the row with the greatest pc <= g->pc is its map (an entry,
//   a
//     loop head, the first half of what it waits in). Every other frame is in a call: greatest row below its
//     return pc, or that of the RunDefers it returns to.
//   - A frame whose callee is a panic frame stopped at an instruction that panicked: its defer map holds.
//   - A function not compiled yet has a frame of a header alone; its arguments are live by its argMap.
//   - A closure's context slot is live at its function's entry; later the maps tell.
#include "vm/interp/frames.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "base/check.h"
#include "runtime/sched/debug_flags.h"
#include "vm/bytecode/code_space.h"
#include "vm/interp/panic.h"

namespace gosub::vm {
namespace {

constexpr Word kLeastAddress = 4096;

constexpr uint32_t kNoRow = ~0u;  // at the function's entry

uint32_t rowAt(const rt::FuncRec* fn, uint32_t pc, bool exact) {
  uint32_t lo = 0, hi = fn->numSafepoints;  // first row beyond
  while (lo < hi) {
    uint32_t mid = (lo + hi) / 2;
    if (exact ? fn->safepoints[mid].pc <= pc : fn->safepoints[mid].pc < pc) {
      lo = mid + 1;
    } else {
      hi = mid;
    }
  }
  return lo == 0 ? kNoRow : lo - 1;
}

constexpr Word kPoison = 0xdbdb'dbdb'dbdb'dbdb;  // no address

// GODEBUG=clobber: what the compiler calls dead at this row is overwritten; who reads it after all, notices.
void clobberDead(const rt::FuncRec* fn, uint32_t row, Word* fp) {
  if (fn->deadIndex == nullptr || fn->deadIndex[row] == kNoRow) return;
  const rt::FrameMap& dead = fn->deadMaps[fn->deadIndex[row]];
  for (uint32_t i = 0; i < dead.count; i++) {
    for (uint32_t k = 0; k < dead.entries[i].count; k++) fp[dead.entries[i].slot + k] = kPoison;
  }
}

void clobberLocals(const rt::FuncRec* fn, Word* fp) {
  if (fn->deadIndex == nullptr) return;
  for (uint32_t i = fn->outSlots; i < fn->frameSlots - rt::kHeaderSlots; i++) fp[i] = kPoison;
}

// A slot that the map calls an interface holds no type word: the map is wrong, and whatever follows would be
// worse.
[[noreturn]] void badMap(const rt::FuncRec* fn, const Instr* pc, const rt::FrameMapEntry& e, Word found) {
  long at = pc == nullptr || fn->code == nullptr ? -1 : pc - fn->code;
  std::fprintf(stderr, "gosub: internal error: %.*s, pc %ld: slot %u is no interface (%#lx)\n",
               static_cast<int>(fn->nameLen), fn->name, at, e.slot, static_cast<unsigned long>(found));
  std::abort();
}

void visitMap(const rt::FuncRec* fn, const Instr* pc, const rt::FrameMap* map, Word* base,
              rt::FrameVisitor& visitor) {
  if (map == nullptr) return;
  for (uint32_t i = 0; i < map->count; i++) {
    const rt::FrameMapEntry& e = map->entries[i];
    Word* at = base + e.slot;
    switch (e.what) {
      case rt::FrameMapEntry::What::Ptr: visitor.ptr(at); break;
      case rt::FrameMapEntry::What::PtrRun:
        for (uint32_t k = 0; k < e.count; k++) visitor.ptr(at + k);
        break;
      case rt::FrameMapEntry::What::Iface:
        if (at[0] != 0 && at[0] < kLeastAddress) badMap(fn, pc, e, at[0]);
        if (at[0] != 0 && !reinterpret_cast<const rt::TypeDesc*>(at[0])->scalarData) visitor.ptr(at + 1);
        break;
      case rt::FrameMapEntry::What::Typed: visitor.typed(at, e.type); break;
    }
  }
}

void visitFrame(const Frame& f, rt::FrameVisitor& visitor) {
  const rt::FuncRec* fn = f.fn;
  if (fn == &gGoexitFunc) {
    visitor.ptr(f.fp);  // the entry closure
    return;
  }
  if (fn == &gPanicFunc) return;
  if (f.stub) {
    // Direct calls leave the context slot as it was; only closures' records say that it is one.
    if (__atomic_load_n(&fn->flags, __ATOMIC_RELAXED) & rt::kFnClosure) visitor.ptr(f.fp);
    visitMap(fn, nullptr, fn->argMap, f.fp + rt::kStubFrameSlots, visitor);
    return;
  }
  bool clobber = __builtin_expect(rt::gDebug.clobber != 0, 0);
  if (f.panicked) {
    if (!(fn->flags & rt::kFnHasDefer)) {
      if (clobber) clobberLocals(fn, f.fp);
      return;
    }
    if (clobber) clobberDead(fn, rowAt(fn, fn->recoverPc, true), f.fp);
    return visitMap(fn, f.pc, &fn->maps[fn->deferMap], f.fp, visitor);
  }
  uint32_t pc = static_cast<uint32_t>(f.pc - fn->code);
  // A deferred call returns to the RunDefers that made it, whose own row holds.
  bool exact = f.innermost || bc::opOf(*f.pc) == bc::Op::RunDefers;
  uint32_t row = rowAt(fn, pc, exact);
  if (row != kNoRow) {
    if (clobber) clobberDead(fn, row, f.fp);
    return visitMap(fn, f.pc, &fn->maps[fn->safepoints[row].map], f.fp, visitor);
  }
  // Stopped at its entry, a function has nothing but its closure and its arguments, whose map counts from the
  // argument area.
  if (fn->flags & rt::kFnClosure) visitor.ptr(f.fp + fn->frameSlots - rt::kHeaderSlots);
  visitMap(fn, f.pc, fn->argMap, f.fp + fn->frameSlots, visitor);
}

}  // namespace

FrameWalk::FrameWalk(G* g) {
  frame_.pc = g->pc;
  frame_.fp = g->fp;
  frame_.innermost = g->entering == nullptr;
  identify();
}

void FrameWalk::identify() {
  frame_.fn = bc::funcOfPc(frame_.pc);
  GOSUB_CHECK(frame_.fn != nullptr);
  const rt::FuncRec* fn = frame_.fn;
  // Asked of the code, which is immutable: the record may just now be getting its body, on the front-end
  // thread.
  frame_.stub = fn != &gGoexitFunc && fn != &gPanicFunc && bc::opOf(*frame_.pc) == bc::Op::CompileMe &&
                frame_.pc[1] == reinterpret_cast<Word>(fn);
}

bool FrameWalk::next() {
  if (frame_.fn == &gGoexitFunc) return false;
  frame_.panicked = frame_.fn == &gPanicFunc;
  frame_.fp += frame_.stub ? rt::kStubFrameSlots : frame_.fn->frameSlots;
  frame_.pc = reinterpret_cast<const Instr*>(frame_.fp[-1]);
  frame_.innermost = false;
  identify();
  return true;
}

void walkFrames(G* g, rt::FrameVisitor& visitor) {
  // In the middle of a call: pc is a return address, and the arguments are the callee's.
  if (g->entering) visitMap(g->entering, nullptr, g->entering->argMap, g->fp, visitor);
  FrameWalk walk(g);
  do {
    visitFrame(walk.frame(), visitor);
  } while (walk.next());
}

uint32_t linePos(const rt::FuncRec* fn, uint32_t pc, uint32_t* inlined) {
  uint32_t lo = 0, hi = fn->numLines;
  while (lo < hi) {
    uint32_t mid = (lo + hi) / 2;
    if (fn->lines[mid].pc <= pc) {
      lo = mid + 1;
    } else {
      hi = mid;
    }
  }
  *inlined = lo == 0 ? 0 : fn->lines[lo - 1].inlined;
  return lo == 0 ? fn->declPos : fn->lines[lo - 1].pos;
}

// The counters of frames that are compiled in place differ in their low bits: twice the number of frames
// further in, so that one less (programs look for the call before the return address) is the same frame.
const Instr* withDepth(const Instr* pc, uint32_t depth) {
  return reinterpret_cast<const Instr*>(reinterpret_cast<Word>(pc) + 2 * std::min(depth, 3u));
}

bool frameOfPc(const uint64_t* counter, rt::TraceFrame* out) {
  Word bits = reinterpret_cast<Word>(counter);
  bits += bits & 1;
  auto depth = static_cast<uint32_t>(bits & 7) / 2;
  auto* pc = reinterpret_cast<const Instr*>(bits & ~Word{7});
  const rt::FuncRec* fn = bc::funcOfPc(pc);
  if (fn == nullptr) return false;
  *out = {fn, fn->name, fn->nameLen, fn->declPos, 0, counter, false};
  auto* code = reinterpret_cast<const uint64_t*>(rt::entryAddress(fn->entry.load(std::memory_order_acquire)));
  if (code == nullptr || pc <= code || pc > code + fn->codeLen) return true;
  uint32_t inlined;
  out->pos = linePos(fn, static_cast<uint32_t>(pc - code) - 1, &inlined);
  for (; inlined != 0; depth--) {
    const rt::InlinedCall& call = fn->inlined[inlined - 1];
    if (depth == 0) {
      out->name = call.name;
      out->nameLen = static_cast<uint32_t>(__builtin_strlen(call.name));
      out->inlined = true;
      return true;
    }
    out->pos = call.callPos;
    inlined = call.parent;
  }
  return true;
}

namespace {

// Frames that gc has too, of its runtime: Callers counts them, traces leave them out.
bool isRuntimes(const rt::FuncRec* fn) {
  return fn == &gGoexitFunc || fn == &gPanicFunc ||
         ((fn->flags & rt::kFnWrapper) && std::string_view(fn->name, fn->nameLen) == "runtime.main");
}

}  // namespace

void traceback(G* g, rt::TraceSink& sink, bool wrappers) {
  FrameWalk walk(g);
  bool more = true;
  auto add = [&](const rt::FuncRec* fn, const char* name, uint32_t len, uint32_t pos, uint32_t depth,
                 bool inlined) {
    const Frame& at = walk.frame();
    const Instr* pc = withDepth(at.innermost ? at.pc + 1 : at.pc, depth);
    more = more && sink.frame({fn, name, len, pos, frameOffset(g, at.fp), pc, inlined});
  };
  auto addWhole = [&](const rt::FuncRec* fn, uint32_t pos) { add(fn, fn->name, fn->nameLen, pos, 0, false); };
  // A call that did not fit on the stack shows its callee, too.
  if (g->entering) addWhole(g->entering, g->entering->declPos);
  // A preempted goroutine stopped before its next instruction; any other is in or just behind the one that
  // counts.
  bool before = (g->status.load(std::memory_order_relaxed) & ~rt::kGscan) == rt::kGrunnable;
  do {
    const Frame& f = walk.frame();
    if (isRuntimes(f.fn)) {
      addWhole(f.fn, 0);
      continue;
    }
    if ((f.fn->flags & rt::kFnWrapper) && !wrappers) continue;
    if (f.stub) {
      addWhole(f.fn, f.fn->declPos);
      continue;
    }
    uint32_t pc = static_cast<uint32_t>(f.pc - f.fn->code);
    uint32_t inlined, depth = 0;
    uint32_t pos = linePos(f.fn, (f.innermost && before) || pc == 0 ? pc : pc - 1, &inlined);
    while (inlined != 0) {
      const rt::InlinedCall& call = f.fn->inlined[inlined - 1];
      add(f.fn, call.name, static_cast<uint32_t>(__builtin_strlen(call.name)), pos, depth++, true);
      pos = call.callPos;
      inlined = call.parent;
    }
    add(f.fn, f.fn->name, f.fn->nameLen, pos, depth, false);
  } while (more && walk.next());
}

}  // namespace gosub::vm
