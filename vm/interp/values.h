// Values between slots and memory, and the comparisons that handlers inline.
//
// Slots form and memory form are the same bytes for everything but narrow integers and float32 (which fill a
// whole slot when they stand alone) and complex64 (two slots). Inside structs and arrays a frame has memory
// layout. A large value's slot (TypeDesc::byReference) is a pointer to its memory: a load gives the address
// of the original, which the code that wants to keep it copies at once.
#pragma once

#include <cstring>

#include "vm/interp/raise.h"
#include "vm/interp/regs.h"

namespace gosub::vm {

// Any type; slow enough to be out of line, with the common kinds first.
void loadSlots(Word* slots, const char* mem, const rt::TypeDesc* t);
void storeSlots(char* mem, const Word* slots, const rt::TypeDesc* t);  // with barriers
void storeSlotsFresh(char* mem, const Word* slots,
                     const rt::TypeDesc* t);  // into a new object: no barrier needed
// Slots that a value of t takes in a frame (complex64 takes two, though its memory is one word).
GOSUB_INLINE uint32_t slotCount(const rt::TypeDesc* t) {
  return t->kind == rt::TKind::Complex64 ? 2 : t->slots;
}
// A pointer to the memory form of a value in slots: the slots themselves, what they point to for a large
// value, or `*scratch` for complex64.
GOSUB_INLINE const void* memoryForm(const Word* slots, const rt::TypeDesc* t, Word* scratch) {
  if (t->byReference()) return reinterpret_cast<const void*>(*slots);
  if (t->kind != rt::TKind::Complex64) return slots;
  *scratch = (slots[0] & 0xffffffff) | slots[1] << 32;
  return scratch;
}

// `bytes` of memory into whole slots; the last slot's rest is zeroed.
GOSUB_INLINE void loadBytes(Word* slots, const char* mem, uint64_t bytes) {
  if (bytes % 8 != 0) slots[bytes / 8] = 0;
  rt::copyBytes(slots, mem, bytes);
}

GOSUB_INLINE bool equalStrings(const Word* x, const Word* y) {
  if (x[1] != y[1]) return false;
  if (x[0] == y[0] || x[1] == 0) return true;  // an empty string's pointer may be null
  return std::memcmp(reinterpret_cast<const void*>(x[0]), reinterpret_cast<const void*>(y[0]), x[1]) == 0;
}
int compareStrings(const Word* x, const Word* y);

// The rune at p (n > 0 bytes left, *p >= 0x80) and its width; U+FFFD and 1 where the encoding is wrong.
int64_t decodeRune(const uint8_t* p, int64_t n, Word* rune);

// Out of line: 0 or 1, or -1 when the dynamic type is not comparable (g->pendingPanic is set).
int efaceEqual(G* g, const Word* x, const Word* y, bool itabs);
int typedEqual(G* g, const void* x, const void* y, const rt::TypeDesc* t);

GOSUB_INLINE bool sameDynamicType(Word x, Word y) {
  return x != 0 && y != 0 &&
         reinterpret_cast<const rt::Itab*>(x)->type == reinterpret_cast<const rt::Itab*>(y)->type;
}

GOSUB_INLINE Stop equalIfaces(Regs& r, bool itabs) {
  const Word* x = &r.b();
  const Word* y = &r.c();
  // Interface types with the same methods have itabs of their own, and convert without a change.
  if (x[0] != y[0] && !(itabs && sameDynamicType(x[0], y[0]))) {
    r.a() = 0;
    return Stop::Go;
  }
  if (x[0] == 0) {
    r.a() = 1;
    return Stop::Go;
  }
  int eq = efaceEqual(r.g, x, y, itabs);
  if (__builtin_expect(eq < 0, 0)) return slow(r, raisePending);
  r.a() = static_cast<Word>(eq);
  return Stop::Go;
}
GOSUB_INLINE Stop equalValues(Regs& r, const void* x, const void* y, bool inSlots) {
  auto* t = reinterpret_cast<const rt::TypeDesc*>(r.extra<1>(0));
  Word sx, sy;
  if (inSlots) {
    x = memoryForm(static_cast<const Word*>(x), t, &sx);
    y = memoryForm(static_cast<const Word*>(y), t, &sy);
  }
  int eq = typedEqual(r.g, x, y, t);
  if (__builtin_expect(eq < 0, 0)) return slow(r, raisePending);
  r.a() = static_cast<Word>(eq);
  return Stop::Go;
}

}  // namespace gosub::vm
