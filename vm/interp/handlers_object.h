// Objects: ops_object.def. Allocation and append have their fast paths here; everything else is a slow path
// in object_ops.h, since a call costs little beside the work.
#pragma once

#include "vm/interp/handlers_memory.h"
#include "vm/interp/object_ops.h"

namespace gosub::vm::h {

GOSUB_INLINE const rt::TypeDesc* type(Word w) {
  return reinterpret_cast<const rt::TypeDesc*>(w);
}

V(New) {
  const rt::TypeDesc* t = type(r.extra<1>(0));
  r.a() = newObject(r.g, t);
}
V(NewInit) {
  auto* d = reinterpret_cast<const bc::StaticData*>(r.extra<1>(0));
  Word p = newObject(r.g, d->type);
  rt::initTyped(d->type, ptr(p), d->bytes);
  r.a() = p;
}
V(MakeClosure) {
  auto* d = reinterpret_cast<const bc::ClosureDesc*>(r.extra<1>(0));
  Word p = newObject(r.g, d->layout);
  Word* c = reinterpret_cast<Word*>(p);
  const Word* from = &r.b();
  for (uint32_t i = 0, n = bc::cOf(r.in); i < n; i++) c[i + 1] = from[i];
  c[0] = reinterpret_cast<Word>(d->code);
  if (rt::barrierOn()) rt::initTypedSlow(d->layout, c, c, 1);  // the captures go into the shadow heap
  r.a() = p;
}
ST(MakeSlice) {
  return slow(r, makeSlice, r.in, type(r.extra<1>(0)));
}
ST(MakeMap) {
  return slow(r, makeMap, r.in, type(r.extra<1>(0)));
}
ST(MakeChan) {
  return slow(r, makeChan, r.in, type(r.extra<1>(0)));
}

ST(Concat) {
  return slow(r, concat, r.in);
}
ST(Concat2) {
  return slow(r, concat2, r.in);
}
ST(SliceStr) {
  const Word* s = &r.b();
  Word sl = r.extra<1>(0), flags = bc::cOf(r.in);
  Word lo = flags & 1 ? r.fp[sl & 0xffff] : 0;
  Word hi = flags & 2 ? r.fp[sl >> 16 & 0xffff] : s[1];
  if (__builtin_expect(hi > s[1] || lo > hi, 0)) return slow(r, sliceStringFailed, lo, hi, s[1], flags);
  Word p = s[0];
  r.a() = lo < hi ? p + lo : p;  // never one past the end (RUNTIME A5)
  (&r.a())[1] = hi - lo;
  return Stop::Go;
}
ST(StrToBytes) {
  return slow(r, strToBytes, r.in);
}
ST(StrToRunes) {
  return slow(r, strToRunes, r.in);
}
ST(BytesToStr) {
  return slow(r, bytesToStr, r.in);
}
ST(RunesToStr) {
  return slow(r, runesToStr, r.in);
}
ST(RuneToStr) {
  return slow(r, runeToStr, r.in);
}

// append of one value: in place while there is room.
template <typename To>
GOSUB_INLINE Stop appendOne(Regs& r) {
  Word* s = &r.a();
  if (__builtin_expect(s[1] >= s[2], 0)) {
    if (Stop st = slow(r, growSlice, bc::aOf(r.in), Word{1}, type(r.extra<1>(0))); st != Stop::Go) return st;
    s = &r.a();
  }
  To::store(ptr(s[0]) + s[1] * To::kSize, &r.b());
  s[1]++;
  return Stop::Go;
}
ST(Append8) {
  return appendOne<To8>(r);
}
ST(Append16) {
  return appendOne<To16>(r);
}
ST(Append32) {
  return appendOne<To32>(r);
}
ST(Append64) {
  return appendOne<To64>(r);
}
ST(AppendP) {
  return appendOne<ToP>(r);
}
ST(AppendStr) {
  return appendOne<ToStr>(r);
}
ST(AppendT) {
  const rt::TypeDesc* t = type(r.extra<1>(0));
  Word* s = &r.a();
  if (__builtin_expect(s[1] >= s[2], 0)) {
    if (Stop st = slow(r, growSlice, bc::aOf(r.in), Word{1}, t); st != Stop::Go) return st;
    s = &r.a();
  }
  storeSlots(ptr(s[0]) + s[1] * t->size, &r.b(), t);
  s[1]++;
  return Stop::Go;
}
ST(AppendSlice) {
  return slow(r, appendSlice, r.in, type(r.extra<1>(0)));
}
ST(AppendBytesStr) {
  return slow(r, appendSlice, r.in, type(r.extra<1>(0)));
}  // a string's first slots are a slice's
ST(AppendGrow) {
  Word* s = &r.a();
  Word n = bc::bOf(r.in);
  if (__builtin_expect(s[1] + n > s[2], 0)) {
    if (Stop st = slow(r, growSlice, bc::aOf(r.in), n, type(r.extra<1>(0))); st != Stop::Go) return st;
    s = &r.a();
  }
  s[1] += n;
  return Stop::Go;
}
ST(AppendMake) {
  return slow(r, appendMake, r.in, type(r.extra<1>(0)));
}
// s[lo:hi:max] of a slice {p, len, cap} with elements of `size` bytes into a..a+2.
template <int words>
GOSUB_INLINE Stop reslice(Regs& r, Word p, Word len, Word cap, Word size, bool array) {
  Word sl = r.extra<words>(0), flags = bc::cOf(r.in);
  Word lo = flags & 1 ? r.fp[sl & 0xffff] : 0;
  Word hi = flags & 2 ? r.fp[sl >> 16 & 0xffff] : len;
  Word max = flags & 4 ? r.fp[sl >> 32 & 0xffff] : cap;
  if (__builtin_expect(max > cap || hi > max || lo > hi, 0))
    return slow(r, sliceFailed, lo, hi, max, len, cap, flags | (array ? 8u : 0u));
  Word* d = &r.a();
  d[0] = lo < max ? p + lo * size : p;
  d[1] = hi - lo;
  d[2] = max - lo;
  return Stop::Go;
}
ST(SliceSlice) {
  const Word* s = &r.b();
  return reslice<2>(r, s[0], s[1], s[2], r.extra<2>(1), false);
}
ST(SliceArray) {
  Word le = r.extra<2>(1), n = static_cast<uint32_t>(le);
  NIL_CHECK(r.b());
  return reslice<2>(r, r.b(), n, n, le >> 32, true);
}
ST(SliceToArrayPtr) {
  const Word* s = &r.b();
  Word want = r.extra<1>(0);
  if (__builtin_expect(s[1] < want, 0))
    return slow(r, raiseSliceToArray, static_cast<int64_t>(s[1]), static_cast<int64_t>(want));
  r.a() = s[0];
  return Stop::Go;
}
ST(CopySlice) {
  return slow(r, copySlice, r.in, type(r.extra<1>(0)));
}
ST(CopyStr) {
  return slow(r, copyString, r.in);
}
ST(ClearSlice) {
  return slow(r, clearSlice, r.in, type(r.extra<1>(0)));
}
ST(UnsafeSlice) {
  return slow(r, unsafeSlice, r.in, type(r.extra<1>(0)));
}
ST(UnsafeString) {
  return slow(r, unsafeString, r.in);
}

ST(MapGet) {
  return slow(r, mapGet, r.in, type(r.extra<1>(0)), Word{bc::kNoSlot});
}
ST(MapGet32) {
  return slow(r, mapGet32, r.in, type(r.extra<1>(0)), Word{bc::kNoSlot});
}
ST(MapGet64) {
  return slow(r, mapGet64, r.in, type(r.extra<1>(0)), Word{bc::kNoSlot});
}
ST(MapGetStr) {
  return slow(r, mapGetStr, r.in, type(r.extra<1>(0)), Word{bc::kNoSlot});
}
ST(MapGetOk) {
  return slow(r, mapGet, r.in, type(r.extra<2>(0)), r.extra<2>(1));
}
ST(MapGetOk32) {
  return slow(r, mapGet32, r.in, type(r.extra<2>(0)), r.extra<2>(1));
}
ST(MapGetOk64) {
  return slow(r, mapGet64, r.in, type(r.extra<2>(0)), r.extra<2>(1));
}
ST(MapGetOkStr) {
  return slow(r, mapGetStr, r.in, type(r.extra<2>(0)), r.extra<2>(1));
}
ST(MapSet) {
  return slow(r, mapSet, r.in, type(r.extra<1>(0)));
}
ST(MapSet32) {
  return slow(r, mapSet32, r.in, type(r.extra<1>(0)));
}
ST(MapSet64) {
  return slow(r, mapSet64, r.in, type(r.extra<1>(0)));
}
ST(MapSetStr) {
  return slow(r, mapSetStr, r.in, type(r.extra<1>(0)));
}
ST(MapAddI64) {
  return slow(r, mapAddI64, r.in, type(r.extra<1>(0)));
}
ST(MapDelete) {
  return slow(r, mapDelete, r.in, type(r.extra<1>(0)));
}
ST(MapClear) {
  return slow(r, mapClear, r.in, type(r.extra<1>(0)));
}
V(MapLen) {
  r.a() = mapLen(r.b());
}
ST(MapIterInit) {
  return slow(r, mapIterInit, r.in, type(r.extra<1>(0)));
}
ST(MapIterNext) {
  return slow(r, mapIterNext, r.in, static_cast<int64_t>(r.extra<2>(0)), type(r.extra<2>(1)));
}

ST(ChanSend) {
  return slow(r, chanSend, r.in, type(r.extra<1>(0)));
}
ST(ChanSendResume) {
  return slow(r, chanSendResume);
}
ST(ChanRecv) {
  return slow(r, chanRecv, r.in, type(r.extra<1>(0)));
}
ST(ChanRecvResume) {
  return slow(r, chanRecvResume, r.in, type(r.extra<1>(0)));
}
ST(ChanClose) {
  return slow(r, chanClose, r.a());
}
V(ChanLen) {
  r.a() = chanLen(r.b());
}
V(ChanCap) {
  r.a() = chanCap(r.b());
}
ST(Select) {
  return slow(r, selectTry, r.in, reinterpret_cast<const bc::SelectDesc*>(r.extra<1>(0)));
}
ST(SelectResume) {
  return slow(r, selectResume, r.in, reinterpret_cast<const bc::SelectDesc*>(r.extra<1>(0)));
}

V(MkIfaceWord) {
  Word data = r.b();
  r.a() = r.extra<1>(0);
  (&r.a())[1] = data;
}
V(MkIfaceBox) {
  const rt::TypeDesc* t = type(r.extra<2>(1));
  Word p = r.b();  // a large value is a pointer already
  if (!t->byReference()) {
    p = newObject(r.g, t);
    storeSlotsFresh(ptr(p), &r.b(), t);
  }
  r.a() = r.extra<2>(0);
  (&r.a())[1] = p;
}
V(IfaceToEface) {
  auto* tab = reinterpret_cast<const rt::Itab*>(r.b());
  Word data = (&r.b())[1];
  r.a() = tab ? reinterpret_cast<Word>(tab->type) : 0;
  (&r.a())[1] = data;
}
ST(CvtIface) {
  return slow(r, convertIface, r.in, type(r.extra<2>(0)), type(r.extra<2>(1)));
}
V(UnboxT) {
  unbox(&r.a(), (&r.b())[1], type(r.extra<1>(0)));
}
GOSUB_INLINE const rt::TypeDesc* dynamicType(const Word* iface, const rt::TypeDesc* source) {
  if (iface[0] == 0) return nullptr;
  return source->isEface() ? type(iface[0]) : reinterpret_cast<const rt::Itab*>(iface[0])->type;
}
ST(AssertType) {
  const rt::TypeDesc *t = type(r.extra<2>(0)), *source = type(r.extra<2>(1));
  const Word* x = &r.b();
  const rt::TypeDesc* dynamic = dynamicType(x, source);
  if (__builtin_expect(dynamic != t, 0)) return slow(r, assertFailed, dynamic, t, source);
  unbox(&r.a(), x[1], t);
  return Stop::Go;
}
V(AssertTypeOk) {
  const rt::TypeDesc* t = type(r.extra<2>(0));
  const Word* x = &r.b();
  bool ok = dynamicType(x, type(r.extra<2>(1))) == t;
  if (ok) {
    unbox(&r.a(), x[1], t);
  } else {
    zeroValue(&r.a(), t);
  }
  r.c() = ok;
}
ST(AssertIface) {
  return slow(r, assertIface, r.in, type(r.extra<2>(0)), type(r.extra<2>(1)), false);
}
ST(AssertIfaceOk) {
  return slow(r, assertIface, r.in, type(r.extra<2>(0)), type(r.extra<2>(1)), true);
}
ST(NilCheckIface) {
  NIL_CHECK(r.a());
  return Stop::Go;
}

}  // namespace gosub::vm::h
