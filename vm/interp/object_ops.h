// The object instructions' bodies. Each takes the instruction word and its types; operands are read from and
// results written to g->fp's slots. All are slow paths in the sense of regs.h.
#pragma once

#include "runtime/mem/malloc.h"
#include "vm/interp/regs.h"
#include "vm/interp/values.h"

namespace gosub::vm {

using Type = const rt::TypeDesc*;

// A zeroed object. Small ones come from this P's cache without a lock.
GOSUB_INLINE Word newObject(G* g, Type t) {
  return reinterpret_cast<Word>(rt::newObject(g->m->p, t));
}

GOSUB_INLINE void unbox(Word* slots, Word data, Type t) {
  bool wholeSlot = t->scalarData && t->size == sizeof(Word) && t->kind != rt::TKind::Complex64;
  if (wholeSlot || (t->flags & rt::kTfDirectIface)) {
    *slots = data;
  } else if (t->scalarData) {  // as in memory; slots hold narrow signed integers extended, and a complex64 in
                               // two
    loadSlots(slots, reinterpret_cast<const char*>(&data), t);
  } else {
    loadSlots(slots, reinterpret_cast<const char*>(data), t);
  }
}
Word largeZero(Type t);  // (object_maps.cpp) shared zeros
GOSUB_INLINE void zeroValue(Word* slots, Type t) {
  if (t->byReference()) {
    *slots = largeZero(t);
    return;
  }
  for (uint32_t i = 0, n = slotCount(t); i < n; i++) slots[i] = 0;
}

// object_slices.cpp
Stop makeSlice(G* g, Instr in, Type elem);
// Makes room for n more elements in the slice at slot `at`; the length stays.
Stop growSlice(G* g, uint16_t at, Word n, Type elem);
Stop appendSlice(G* g, Instr in, Type elem);
Stop appendMake(G* g, Instr in, Type elem);
Stop copySlice(G* g, Instr in, Type elem);
Stop copyString(G* g, Instr in);
Stop clearSlice(G* g, Instr in, Type elem);
Stop unsafeSlice(G* g, Instr in, Type elem);
Stop unsafeString(G* g, Instr in);
GOSUB_COLD Stop sliceFailed(G* g, Word lo, Word hi, Word max, Word len, Word cap, Word flags);
GOSUB_COLD Stop sliceStringFailed(G* g, Word lo, Word hi, Word len, Word flags);

// object_strings.cpp
Stop concat(G* g, Instr in);
Stop concat2(G* g, Instr in);
Stop strToBytes(G* g, Instr in);
Stop strToRunes(G* g, Instr in);
Stop bytesToStr(G* g, Instr in);
Stop runesToStr(G* g, Instr in);
Stop runeToStr(G* g, Instr in);

// object_maps.cpp. okSlot: bc::kNoSlot if ok is not wanted.
Stop makeMap(G* g, Instr in, Type map);
Stop mapGet(G* g, Instr in, Type map, Word okSlot);
Stop mapGet32(G* g, Instr in, Type map, Word okSlot);
Stop mapGet64(G* g, Instr in, Type map, Word okSlot);
Stop mapGetStr(G* g, Instr in, Type map, Word okSlot);
Stop mapSet(G* g, Instr in, Type map);
Stop mapSet32(G* g, Instr in, Type map);
Stop mapSet64(G* g, Instr in, Type map);
Stop mapSetStr(G* g, Instr in, Type map);
Stop mapAddI64(G* g, Instr in, Type map);
Stop mapDelete(G* g, Instr in, Type map);
Stop mapClear(G* g, Instr in, Type map);
Word mapLen(Word map);
Stop mapIterInit(G* g, Instr in, Type map);
Stop mapIterNext(G* g, Instr in, int64_t done, Type map);

// object_chans.cpp
Stop makeChan(G* g, Instr in, Type chan);
Stop chanSend(G* g, Instr in, Type chan);
Stop chanSendResume(G* g);
Stop chanRecv(G* g, Instr in, Type chan);
Stop chanRecvResume(G* g, Instr in, Type chan);
Stop chanClose(G* g, Word chan);
Word chanLen(Word chan);
Word chanCap(Word chan);
Stop selectTry(G* g, Instr in, const bc::SelectDesc* desc);
Stop selectResume(G* g, Instr in, const bc::SelectDesc* desc);

// object_ifaces.cpp
Stop convertIface(G* g, Instr in, Type target, Type source);
Stop assertIface(G* g, Instr in, Type target, Type source, bool commaOk);
GOSUB_COLD Stop assertFailed(G* g, Type dynamic, Type want, Type source);

}  // namespace gosub::vm
