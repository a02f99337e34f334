#include "runtime/abi/type_table.h"
#include "runtime/gc/barrier.h"
#include "runtime/obj/panics.h"
#include "runtime/obj/slice.h"
#include "vm/interp/object_ops.h"
#include "vm/interp/operands.h"

namespace gosub::vm {
Stop makeSlice(G* g, Instr in, Type elem) {
  rt::GoSlice out;
  rt::Next next = rt::makeSlice(g, proc(g), elem, static_cast<int64_t>(slotB(g, in)),
                                static_cast<int64_t>(slotC(g, in)), &out);
  if (next != rt::Next::Done) return done(g, next);
  setSlice(&slotA(g, in), out);
  return Stop::Go;
}

Stop growSlice(G* g, uint16_t at, Word n, Type elem) {
  Word* s = &g->fp[at];
  rt::GoSlice old = sliceAt(s), out;
  rt::Next next = rt::growSlice(g, proc(g), elem, old, static_cast<int64_t>(n), &out);
  if (next != rt::Next::Done) return done(g, next);
  out.len = old.len;  // the caller stores the new elements and counts them
  setSlice(s, out);
  return Stop::Go;
}

Stop appendSlice(G* g, Instr in, Type elem) {
  Word* s = &slotA(g, in);
  rt::GoSlice dst = sliceAt(s);
  const Word* src = &slotB(g, in);
  rt::Next next = rt::appendSlice(g, proc(g), elem, &dst, reinterpret_cast<const void*>(src[0]),
                                  static_cast<int64_t>(src[1]));
  if (next != rt::Next::Done) return done(g, next);
  setSlice(s, dst);
  return Stop::Go;
}

Stop appendMake(G* g, Instr in, Type elem) {
  Word* s = &slotA(g, in);
  rt::GoSlice dst = sliceAt(s);
  rt::Next next = rt::appendZeros(g, proc(g), elem, &dst, static_cast<int64_t>(slotB(g, in)));
  if (next != rt::Next::Done) return done(g, next);
  setSlice(s, dst);
  return Stop::Go;
}

Stop copySlice(G* g, Instr in, Type elem) {
  const Word* src = &slotC(g, in);
  slotA(g, in) = static_cast<Word>(rt::copySlice(
      elem, sliceAt(&slotB(g, in)), reinterpret_cast<const void*>(src[0]), static_cast<int64_t>(src[1])));
  return Stop::Go;
}

Stop copyString(G* g, Instr in) {
  return copySlice(g, in, rt::basicType(rt::TKind::Uint8));
}

Stop clearSlice(G* g, Instr in, Type elem) {
  const Word* s = &slotA(g, in);
  rt::clearSliceTyped(elem, reinterpret_cast<void*>(s[0]), s[1]);
  return Stop::Go;
}

Stop unsafeSlice(G* g, Instr in, Type elem) {
  Word p = slotB(g, in);
  int64_t n = static_cast<int64_t>(slotC(g, in));
  uint64_t bytes;
  if (n < 0) return done(g, rt::panicUnsafeSlice(g, false, false));
  if (p == 0) {
    if (n > 0) return done(g, rt::panicUnsafeSlice(g, true, false));
  } else if (__builtin_mul_overflow(static_cast<uint64_t>(n), elem->size, &bytes) || bytes > 0 - p) {
    return done(g, rt::panicUnsafeSlice(g, false, false));
  }
  setSlice(&slotA(g, in), {reinterpret_cast<void*>(p), n, n});
  return Stop::Go;
}

Stop unsafeString(G* g, Instr in) {
  Word p = slotB(g, in);
  int64_t n = static_cast<int64_t>(slotC(g, in));
  if (n < 0 || (p != 0 && static_cast<uint64_t>(n) > 0 - p))
    return done(g, rt::panicUnsafeSlice(g, false, true));
  if (p == 0 && n > 0) return done(g, rt::panicUnsafeSlice(g, true, true));
  Word* d = &slotA(g, in);
  d[0] = p;
  d[1] = static_cast<Word>(n);
  return Stop::Go;
}

// s[lo:hi:max]: the text names the bound that failed, from the outermost in (RUNTIME D4).
Stop sliceFailed(G* g, Word lo, Word hi, Word max, Word len, Word cap, Word flags) {
  using Code = rt::BoundsCode;
  bool array = flags & 8, full = flags & 4;
  auto raise = [&](Code code, Word x, Word y, Word isUnsigned) {
    return done(
        g, rt::panicBounds(g, code, static_cast<int64_t>(x), !(flags & isUnsigned), static_cast<int64_t>(y)));
  };
  if (full) {
    if (max > cap) return raise(array ? Code::Slice3Alen : Code::Slice3Acap, max, cap, 64);
    if (hi > max) return raise(Code::Slice3B, hi, max, 32);
    return raise(Code::Slice3C, lo, hi, 16);
  }
  if (hi > cap) return raise(array ? Code::SliceAlen : Code::SliceAcap, hi, cap, 32);
  // Without an upper bound it is the length: s[lo:] fails against it.
  return raise(Code::SliceB, lo, flags & 2 ? hi : len, 16);
}

Stop sliceStringFailed(G* g, Word lo, Word hi, Word len, Word flags) {
  bool high = (flags & 2) && hi > len;
  rt::Next next = high ? rt::panicBounds(g, rt::BoundsCode::SliceAlen, static_cast<int64_t>(hi),
                                         !(flags & 32), static_cast<int64_t>(len))
                       : rt::panicBounds(g, rt::BoundsCode::SliceB, static_cast<int64_t>(lo), !(flags & 16),
                                         static_cast<int64_t>(hi));
  return done(g, next);
}

}  // namespace gosub::vm
