// Channels and select: both halves. A first half that is done jumps over its resume instruction.
#include "runtime/obj/chan.h"
#include "runtime/obj/panics.h"
#include "runtime/obj/select.h"
#include "vm/bytecode/op_info.h"
#include "vm/interp/object_ops.h"
#include "vm/interp/operands.h"

namespace gosub::vm {
namespace {

rt::Hchan* chanAt(Word w) {
  return reinterpret_cast<rt::Hchan*>(w);
}

Stop firstHalf(G* g, rt::Next next, uint32_t resumeWords) {
  switch (next) {
    case rt::Next::Park: return Stop::Parked;
    case rt::Next::Panic: return raisePending(g);
    default: g->pc += resumeWords; return Stop::Go;
  }
}

// A value in memory layout came into the slots: widen what fills a slot differently.
void widenSlots(Word* slots, Type t) {
  if (t->size < sizeof(Word) || t->kind == rt::TKind::Complex64) {
    Word mem = *slots;
    loadSlots(slots, reinterpret_cast<const char*>(&mem), t);
  }
}

// Where a received value goes: the slots, or new memory for a large one, which the slot holds from now on (it
// is live while the goroutine is parked); null: it is not wanted.
void* receiveTo(G* g, uint16_t slot, Type elem) {
  if (slot == bc::kNoSlot) return nullptr;
  if (!elem->byReference()) return &g->fp[slot];
  g->fp[slot] = newObject(g, elem);
  return reinterpret_cast<void*>(g->fp[slot]);
}

// The large value that a parked receiver was given lies in the memory that it left with its sudog.
void takeLarge(G* g, uint16_t slot, Type elem, const void* at) {
  if (slot != bc::kNoSlot && elem->byReference()) g->fp[slot] = reinterpret_cast<Word>(at);
}

const void* parkedMemory(G* g) {
  return static_cast<rt::Sudog*>(g->wakeParam)->elem;
}

// The map of a parked frame names the places for what is received: where nobody will write, they are cleared.
void clearPlace(G* g, uint16_t slot, Type elem) {
  if (slot == bc::kNoSlot) return;
  for (uint32_t i = 0; i < bc::slotsOfDesc(elem); i++) g->fp[slot + i] = 0;
}

void received(G* g, Instr in, Type elem, bool ok) {
  if (bc::aOf(in) != bc::kNoSlot) widenSlots(&slotA(g, in), elem);
  if (bc::cOf(in) != bc::kNoSlot) slotC(g, in) = ok;
}

// The cases of one select, with addresses in the current frame.
struct Cases {
  static constexpr uint32_t kInline = 8;
  rt::SelectCase few[kInline];
  Word scratch[kInline];
  rt::SelectCase* list = few;
  Word* words = scratch;
  uint32_t n;

  // resumed: the memory of large received values is with the sudogs already.
  Cases(G* g, Instr in, const bc::SelectDesc* desc, bool resumed) : n(desc->count) {
    if (n > kInline) {
      list = new rt::SelectCase[n];
      words = new Word[n];
    }
    for (uint32_t i = 0; i < n; i++) {
      const bc::SelectCaseDesc& d = desc->cases[i];
      Word* value = d.valueSlot == bc::kNoSlot ? nullptr : &g->fp[d.valueSlot];
      void* elem = value;
      if (d.send && value)
        elem = const_cast<void*>(memoryForm(value, d.chan->elem, &words[i]));
      else if (!d.send && !resumed)
        elem = receiveTo(g, d.valueSlot, d.chan->elem);
      list[i] = {chanAt((&slotB(g, in))[i]), elem, d.send != 0};
    }
  }
  ~Cases() {
    if (list == few) return;
    delete[] list;
    delete[] words;
  }
};

void selected(G* g, Instr in, const bc::SelectDesc* desc, int32_t chosen, bool ok, const void* memory) {
  slotA(g, in) = static_cast<Word>(int64_t{chosen});
  if (chosen < 0) return;
  const bc::SelectCaseDesc& d = desc->cases[chosen];
  if (d.send) return;
  takeLarge(g, d.valueSlot, d.chan->elem, memory);
  if (d.valueSlot != bc::kNoSlot) widenSlots(&g->fp[d.valueSlot], d.chan->elem);
  if (d.okSlot != bc::kNoSlot) g->fp[d.okSlot] = ok;
}

}  // namespace

Stop makeChan(G* g, Instr in, Type chan) {
  rt::Hchan* out;
  rt::Next next = rt::makeChan(g, proc(g), chan, static_cast<int64_t>(slotB(g, in)), &out);
  if (next != rt::Next::Done) return done(g, next);
  slotA(g, in) = reinterpret_cast<Word>(out);
  return Stop::Go;
}

Stop chanSend(G* g, Instr in, Type chan) {
  Word scratch;
  const void* elem = memoryForm(&slotB(g, in), chan->elem, &scratch);
  return firstHalf(g, rt::chanSend(g, proc(g), chanAt(slotA(g, in)), elem), 2);
}

Stop chanSendResume(G* g) {
  return done(g, rt::chanSendResume(g, proc(g)));
}

Stop chanRecv(G* g, Instr in, Type chan) {
  void* elem = receiveTo(g, bc::aOf(in), chan->elem);
  bool ok;
  if (chanAt(slotB(g, in)) == nullptr) clearPlace(g, bc::aOf(in), chan->elem);
  rt::Next next = rt::chanRecv(g, proc(g), chanAt(slotB(g, in)), elem, &ok);
  if (next == rt::Next::Done) takeLarge(g, bc::aOf(in), chan->elem, elem);
  if (next == rt::Next::Done) received(g, in, chan->elem, ok);
  return firstHalf(g, next, 2);
}

Stop chanRecvResume(G* g, Instr in, Type chan) {
  void* elem = bc::aOf(in) == bc::kNoSlot ? nullptr : &slotA(g, in);
  takeLarge(g, bc::aOf(in), chan->elem, parkedMemory(g));
  bool ok = rt::chanRecvResume(g, proc(g), elem);
  received(g, in, chan->elem, ok);
  return Stop::Go;
}

Stop chanClose(G* g, Word chan) {
  return done(g, rt::chanClose(g, proc(g), chanAt(chan)));
}
Word chanLen(Word chan) {
  return static_cast<Word>(rt::chanLen(chanAt(chan)));
}
Word chanCap(Word chan) {
  return static_cast<Word>(rt::chanCap(chanAt(chan)));
}

Stop selectTry(G* g, Instr in, const bc::SelectDesc* desc) {
  Cases cases(g, in, desc, false);
  int32_t chosen;
  bool ok = false;
  rt::Next next = rt::selectGo(g, proc(g), cases.list, cases.n, desc->hasDefault, &chosen, &ok);
  if (next == rt::Next::Done)
    selected(g, in, desc, chosen, ok, chosen < 0 ? nullptr : cases.list[chosen].elem);
  for (uint32_t i = 0; next == rt::Next::Park && i < cases.n; i++) {
    const bc::SelectCaseDesc& d = desc->cases[i];
    if (cases.list[i].chan == nullptr && !d.send) clearPlace(g, d.valueSlot, d.chan->elem);
  }
  return firstHalf(g, next, 2);
}

Stop selectResume(G* g, Instr in, const bc::SelectDesc* desc) {
  Cases cases(g, in, desc, true);
  const void* memory = parkedMemory(g);
  int32_t chosen;
  bool ok = false;
  rt::Next next = rt::selectResume(g, proc(g), cases.list, cases.n, &chosen, &ok);
  if (next == rt::Next::Done) selected(g, in, desc, chosen, ok, memory);
  return done(g, next);
}

}  // namespace gosub::vm
