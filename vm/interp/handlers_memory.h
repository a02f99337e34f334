// Loads and stores: ops_memory.def. Reads and writes of Go memory are relaxed atomics (gomem.h); pointer
// stores carry the barrier (gc/barrier.h). Frames are the goroutine's own and are plain memory.
#pragma once

#include "runtime/gc/barrier.h"
#include "runtime/mem/malloc.h"
#include "vm/interp/handlers_arith.h"

namespace gosub::vm::h {

GOSUB_INLINE char* ptr(Word w) {
  return reinterpret_cast<char*>(w);
}

// What a load of each size does: from memory `p` into slots at `d`.
struct As8U {
  static constexpr int64_t kSize = 1;
  GOSUB_INLINE static void load(Word* d, const char* p) { *d = rt::loadMem<uint8_t>(p); }
};
struct As8S {
  static constexpr int64_t kSize = 1;
  GOSUB_INLINE static void load(Word* d, const char* p) { *d = widen(rt::loadMem<int8_t>(p)); }
};
struct As16U {
  static constexpr int64_t kSize = 2;
  GOSUB_INLINE static void load(Word* d, const char* p) { *d = rt::loadMem<uint16_t>(p); }
};
struct As16S {
  static constexpr int64_t kSize = 2;
  GOSUB_INLINE static void load(Word* d, const char* p) { *d = widen(rt::loadMem<int16_t>(p)); }
};
struct As32U {
  static constexpr int64_t kSize = 4;
  GOSUB_INLINE static void load(Word* d, const char* p) { *d = rt::loadMem<uint32_t>(p); }
};
struct As32S {
  static constexpr int64_t kSize = 4;
  GOSUB_INLINE static void load(Word* d, const char* p) { *d = widen(rt::loadMem<int32_t>(p)); }
};
struct As64 {
  static constexpr int64_t kSize = 8;
  GOSUB_INLINE static void load(Word* d, const char* p) { *d = rt::loadWord(p); }
};
using AsP = As64;
struct As2 {
  static constexpr int64_t kSize = 16;
  GOSUB_INLINE static void load(Word* d, const char* p) {
    Word x = rt::loadWord(p), y = rt::loadWord(p + 8);
    d[0] = x;
    d[1] = y;
  }
};
struct As3 {
  static constexpr int64_t kSize = 24;
  GOSUB_INLINE static void load(Word* d, const char* p) {
    Word x = rt::loadWord(p), y = rt::loadWord(p + 8), z = rt::loadWord(p + 16);
    d[0] = x;
    d[1] = y;
    d[2] = z;
  }
};
// And a store: from slots at `s` to memory `p`.
struct To8 {
  static constexpr int64_t kSize = 1;
  GOSUB_INLINE static void store(char* p, const Word* s) {
    rt::storeMem<uint8_t>(p, static_cast<uint8_t>(*s));
  }
};
struct To16 {
  static constexpr int64_t kSize = 2;
  GOSUB_INLINE static void store(char* p, const Word* s) {
    rt::storeMem<uint16_t>(p, static_cast<uint16_t>(*s));
  }
};
struct To32 {
  static constexpr int64_t kSize = 4;
  GOSUB_INLINE static void store(char* p, const Word* s) {
    rt::storeMem<uint32_t>(p, static_cast<uint32_t>(*s));
  }
};
struct To64 {
  static constexpr int64_t kSize = 8;
  GOSUB_INLINE static void store(char* p, const Word* s) { rt::storeWord(p, *s); }
};
struct ToP {
  static constexpr int64_t kSize = 8;
  GOSUB_INLINE static void store(char* p, const Word* s) { rt::storePtr(p, *s); }
};
struct ToStr {
  static constexpr int64_t kSize = 16;
  GOSUB_INLINE static void store(char* p, const Word* s) {
    rt::storePtr(p, s[0]);
    rt::storeWord(p + 8, s[1]);
  }
};
struct ToIface {
  static constexpr int64_t kSize = 16;
  GOSUB_INLINE static void store(char* p, const Word* s) { rt::storeIface(p, s[0], s[1]); }
};
struct ToSlice {
  static constexpr int64_t kSize = 24;
  GOSUB_INLINE static void store(char* p, const Word* s) {
    rt::storePtr(p, s[0]);
    rt::storeWord(p + 8, s[1]);
    rt::storeWord(p + 16, s[2]);
  }
};
#define LOADS(X) X(8U) X(8S) X(16U) X(16S) X(32U) X(32S) X(64) X(P) X(2) X(3)
#define STORES(X) X(8) X(16) X(32) X(64) X(P) X(Str) X(Iface) X(Slice)

// -- Through a pointer.
#define NIL_CHECK(p) \
  if (__builtin_expect((p) == 0, 0)) return slow(r, raiseNil)

template <typename As>
GOSUB_INLINE Stop loadPtr(Regs& r) {
  Word p = r.b();
  NIL_CHECK(p);
  As::load(&r.a(), ptr(p) + bc::cOf(r.in));
  return Stop::Go;
}
template <typename To>
GOSUB_INLINE Stop storeThrough(Regs& r) {
  Word p = r.a();
  NIL_CHECK(p);
  To::store(ptr(p) + bc::cOf(r.in), &r.b());
  return Stop::Go;
}
#define ROW(Z)                \
  ST(Ld##Z) {                 \
    return loadPtr<As##Z>(r); \
  }
LOADS(ROW)
#undef ROW
#define ROW(Z)                     \
  ST(St##Z) {                      \
    return storeThrough<To##Z>(r); \
  }
STORES(ROW)
#undef ROW
ST(LdN) {
  NIL_CHECK(r.b());
  loadBytes(&r.a(), ptr(r.b()) + bc::cOf(r.in), r.extra<1>(0));
  return Stop::Go;
}
ST(LdT) {
  NIL_CHECK(r.b());
  loadSlots(&r.a(), ptr(r.b()) + bc::cOf(r.in), reinterpret_cast<const rt::TypeDesc*>(r.extra<1>(0)));
  return Stop::Go;
}
ST(StN) {
  NIL_CHECK(r.a());
  rt::copyBytes(ptr(r.a()) + bc::cOf(r.in), &r.b(), r.extra<1>(0));
  return Stop::Go;
}
ST(StT) {
  NIL_CHECK(r.a());
  storeSlots(ptr(r.a()) + bc::cOf(r.in), &r.b(), reinterpret_cast<const rt::TypeDesc*>(r.extra<1>(0)));
  return Stop::Go;
}
ST(StImm64) {
  NIL_CHECK(r.a());
  rt::storeWord(ptr(r.a()) + bc::cOf(r.in), static_cast<Word>(int64_t{bc::immB(r.in)}));
  return Stop::Go;
}
ST(AddrOff) {
  NIL_CHECK(r.b());
  r.a() = r.b() + bc::cOf(r.in);
  return Stop::Go;
}
ST(AddrFar) {
  NIL_CHECK(r.b());
  r.a() = r.b() + r.extra<1>(0);
  return Stop::Go;
}
ST(NilCheck) {
  NIL_CHECK(r.a());
  return Stop::Go;
}
ST(CopyTyped) {
  NIL_CHECK(r.a());
  NIL_CHECK(r.b());
  rt::copyTyped(reinterpret_cast<const rt::TypeDesc*>(r.extra<1>(0)), ptr(r.a()), ptr(r.b()));
  return Stop::Go;
}
ST(ClearTyped) {
  NIL_CHECK(r.a());
  rt::clearTyped(reinterpret_cast<const rt::TypeDesc*>(r.extra<1>(0)), ptr(r.a()));
  return Stop::Go;
}
GOSUB_INLINE double loadF(const char* p) {
  return std::bit_cast<double>(rt::loadWord(p));
}
GOSUB_INLINE void storeF(char* p, double v) {
  rt::storeWord(p, std::bit_cast<Word>(v));
}
ST(AddI64Ld) {
  NIL_CHECK(r.b());
  r.a() += rt::loadWord(ptr(r.b()) + bc::cOf(r.in));
  return Stop::Go;
}
ST(AddF64Ld) {
  NIL_CHECK(r.b());
  r.setF(r.fa() + loadF(ptr(r.b()) + bc::cOf(r.in)));
  return Stop::Go;
}
ST(SubF64Ld) {
  NIL_CHECK(r.b());
  r.setF(r.fa() - loadF(ptr(r.b()) + bc::cOf(r.in)));
  return Stop::Go;
}
ST(MulF64Ld) {
  NIL_CHECK(r.b());
  r.setF(r.fa() * loadF(ptr(r.b()) + bc::cOf(r.in)));
  return Stop::Go;
}
ST(AddI64St) {
  NIL_CHECK(r.a());
  char* p = ptr(r.a()) + bc::cOf(r.in);
  rt::storeWord(p, rt::loadWord(p) + r.b());
  return Stop::Go;
}
ST(AddI64StImm) {
  NIL_CHECK(r.a());
  char* p = ptr(r.a()) + bc::cOf(r.in);
  rt::storeWord(p, rt::loadWord(p) + static_cast<Word>(int64_t{bc::immB(r.in)}));
  return Stop::Go;
}
ST(AddF64St) {
  NIL_CHECK(r.a());
  char* p = ptr(r.a()) + bc::cOf(r.in);
  storeF(p, loadF(p) + r.fb());
  return Stop::Go;
}
ST(SubF64St) {
  NIL_CHECK(r.a());
  char* p = ptr(r.a()) + bc::cOf(r.in);
  storeF(p, loadF(p) - r.fb());
  return Stop::Go;
}
ST(MulAddF64St) {
  NIL_CHECK(r.a());
  char* p = ptr(r.a()) + bc::cOf(r.in);
  double product = r.fb() * std::bit_cast<double>(r.fp[r.extra<1>(0)]);
  storeF(p, loadF(p) + product);
  return Stop::Go;
}
ST(MulSubF64St) {
  NIL_CHECK(r.a());
  char* p = ptr(r.a()) + bc::cOf(r.in);
  double product = r.fb() * std::bit_cast<double>(r.fp[r.extra<1>(0)]);
  storeF(p, loadF(p) - product);
  return Stop::Go;
}
ST(MulF64LdX) {
  NIL_CHECK(r.c());
  r.setF(r.fb() * loadF(ptr(r.c()) + r.extra<1>(0)));
  return Stop::Go;
}

// -- Slices and strings.
#define BOUNDS(i, n)                   \
  if (__builtin_expect((i) >= (n), 0)) \
  return slow(r, raiseIndex, static_cast<int64_t>(i), static_cast<int64_t>(n))

template <typename As>
GOSUB_INLINE Stop loadIndex(Regs& r) {
  const Word* s = &r.b();
  Word i = r.c();
  BOUNDS(i, s[1]);
  As::load(&r.a(), ptr(s[0]) + i * As::kSize);
  return Stop::Go;
}
template <typename To>
GOSUB_INLINE Stop storeIndex(Regs& r) {
  const Word* s = &r.a();
  Word i = r.b();
  BOUNDS(i, s[1]);
  To::store(ptr(s[0]) + i * To::kSize, &r.c());
  return Stop::Go;
}
#define ROW(Z)                  \
  ST(LdIdx##Z) {                \
    return loadIndex<As##Z>(r); \
  }
LOADS(ROW)
#undef ROW
#define ROW(Z)                   \
  ST(StIdx##Z) {                 \
    return storeIndex<To##Z>(r); \
  }
STORES(ROW)
#undef ROW
ST(LdIdxT) {
  auto* t = reinterpret_cast<const rt::TypeDesc*>(r.extra<1>(0));
  const Word* s = &r.b();
  Word i = r.c();
  BOUNDS(i, s[1]);
  loadSlots(&r.a(), ptr(s[0]) + i * t->size, t);
  return Stop::Go;
}
ST(StIdxT) {
  auto* t = reinterpret_cast<const rt::TypeDesc*>(r.extra<1>(0));
  const Word* s = &r.a();
  Word i = r.b();
  BOUNDS(i, s[1]);
  storeSlots(ptr(s[0]) + i * t->size, &r.c(), t);
  return Stop::Go;
}
ST(IdxAddr) {
  const Word* s = &r.b();
  Word i = r.c();
  BOUNDS(i, s[1]);
  r.a() = s[0] + i * r.extra<1>(0);
  return Stop::Go;
}
template <typename As>
GOSUB_INLINE Stop loadField(Regs& r) {
  const Word* s = &r.b();
  Word i = r.c(), eo = r.extra<1>(0);
  BOUNDS(i, s[1]);
  As::load(&r.a(), ptr(s[0]) + i * static_cast<uint32_t>(eo) + (eo >> 32));
  return Stop::Go;
}
template <typename To>
GOSUB_INLINE Stop storeField(Regs& r) {
  const Word* s = &r.a();
  Word i = r.b(), eo = r.extra<1>(0);
  BOUNDS(i, s[1]);
  To::store(ptr(s[0]) + i * static_cast<uint32_t>(eo) + (eo >> 32), &r.c());
  return Stop::Go;
}
#define ROW(Z)                  \
  ST(LdIdxFld##Z) {             \
    return loadField<As##Z>(r); \
  }
LOADS(ROW)
#undef ROW
#define ROW(Z)                   \
  ST(StIdxFld##Z) {              \
    return storeField<To##Z>(r); \
  }
STORES(ROW)
#undef ROW

// A slice's element that is a slice: its words are read once each (a race may tear the three, as in gc).
template <typename As>
GOSUB_INLINE Stop loadIndex2(Regs& r) {
  const Word* s = &r.b();
  Word i = r.c(), j = r.fp[r.extra<1>(0)];
  BOUNDS(i, s[1]);
  const char* inner = ptr(s[0]) + i * 24;
  Word n = rt::loadWord(inner + 8);
  BOUNDS(j, n);
  As::load(&r.a(), ptr(rt::loadWord(inner)) + j * As::kSize);
  return Stop::Go;
}
template <typename To>
GOSUB_INLINE Stop storeIndex2(Regs& r) {
  const Word* s = &r.a();
  Word i = r.b(), j = r.fp[r.extra<1>(0)];
  BOUNDS(i, s[1]);
  const char* inner = ptr(s[0]) + i * 24;
  Word n = rt::loadWord(inner + 8);
  BOUNDS(j, n);
  To::store(ptr(rt::loadWord(inner)) + j * To::kSize, &r.c());
  return Stop::Go;
}
ST(LdIdxIdx64) {
  return loadIndex2<As64>(r);
}
ST(LdIdxIdx32S) {
  return loadIndex2<As32S>(r);
}
ST(LdIdxIdx8U) {
  return loadIndex2<As8U>(r);
}
ST(LdIdxIdxP) {
  return loadIndex2<As64>(r);
}
ST(StIdxIdx64) {
  return storeIndex2<To64>(r);
}
ST(StIdxIdx8) {
  return storeIndex2<To8>(r);
}
ST(AddI64Idx) {
  const Word* s = &r.a();
  Word i = r.b();
  BOUNDS(i, s[1]);
  char* p = ptr(s[0]) + i * 8;
  rt::storeWord(p, rt::loadWord(p) + r.c());
  return Stop::Go;
}
ST(AddF64Idx) {
  const Word* s = &r.a();
  Word i = r.b();
  BOUNDS(i, s[1]);
  char* p = ptr(s[0]) + i * 8;
  storeF(p, loadF(p) + r.fc());
  return Stop::Go;
}
ST(AddI64IdxImm) {
  const Word* s = &r.a();
  Word i = r.b();
  BOUNDS(i, s[1]);
  char* p = ptr(s[0]) + i * 8;
  rt::storeWord(p, rt::loadWord(p) + static_cast<Word>(int64_t{bc::immC(r.in)}));
  return Stop::Go;
}

// -- Arrays in memory.
template <typename As>
GOSUB_INLINE Stop loadArray(Regs& r) {
  Word i = r.c(), p = r.b();
  NIL_CHECK(p);
  BOUNDS(i, r.extra<1>(0));
  As::load(&r.a(), ptr(p) + i * As::kSize);
  return Stop::Go;
}
template <typename To>
GOSUB_INLINE Stop storeArray(Regs& r) {
  Word i = r.b(), p = r.a();
  NIL_CHECK(p);
  BOUNDS(i, r.extra<1>(0));
  To::store(ptr(p) + i * To::kSize, &r.c());
  return Stop::Go;
}
#define ROW(Z)                  \
  ST(LdArr##Z) {                \
    return loadArray<As##Z>(r); \
  }
LOADS(ROW)
#undef ROW
#define ROW(Z)                   \
  ST(StArr##Z) {                 \
    return storeArray<To##Z>(r); \
  }
STORES(ROW)
#undef ROW
ST(ArrAddr) {
  Word le = r.extra<1>(0), i = r.c();
  NIL_CHECK(r.b());
  BOUNDS(i, static_cast<Word>(static_cast<uint32_t>(le)));
  r.a() = r.b() + i * (le >> 32);
  return Stop::Go;
}

// -- The frame.
GOSUB_INLINE char* frameB(Regs& r) {
  return reinterpret_cast<char*>(&r.b());
}
V(FLd8U) {
  As8U::load(&r.a(), frameB(r) + bc::cOf(r.in));
}
V(FLd8S) {
  As8S::load(&r.a(), frameB(r) + bc::cOf(r.in));
}
V(FLd16U) {
  As16U::load(&r.a(), frameB(r) + bc::cOf(r.in));
}
V(FLd16S) {
  As16S::load(&r.a(), frameB(r) + bc::cOf(r.in));
}
V(FLd32U) {
  As32U::load(&r.a(), frameB(r) + bc::cOf(r.in));
}
V(FLd32S) {
  As32S::load(&r.a(), frameB(r) + bc::cOf(r.in));
}
GOSUB_INLINE char* frameA(Regs& r) {
  return reinterpret_cast<char*>(&r.a());
}
V(FSt8) {
  To8::store(frameA(r) + bc::cOf(r.in), &r.b());
}
V(FSt16) {
  To16::store(frameA(r) + bc::cOf(r.in), &r.b());
}
V(FSt32) {
  To32::store(frameA(r) + bc::cOf(r.in), &r.b());
}
V(PackC64) {
  r.a() = (r.b() & 0xffffffff) | (&r.b())[1] << 32;
}
V(UnpackC64) {
  Word w = r.b();
  r.a() = w & 0xffffffff;
  (&r.a())[1] = w >> 32;
}
template <typename As>
GOSUB_INLINE Stop loadFrameIndex(Regs& r) {
  Word i = r.c();
  BOUNDS(i, r.extra<1>(0));
  As::load(&r.a(), frameB(r) + i * As::kSize);
  return Stop::Go;
}
template <typename To>
GOSUB_INLINE Stop storeFrameIndex(Regs& r) {
  Word i = r.b();
  BOUNDS(i, r.extra<1>(0));
  To::store(frameA(r) + i * To::kSize, &r.c());
  return Stop::Go;
}
#define ROW(Z)                       \
  ST(FLdIdx##Z) {                    \
    return loadFrameIndex<As##Z>(r); \
  }
LOADS(ROW)
#undef ROW
ST(FStIdx8) {
  return storeFrameIndex<To8>(r);
}
ST(FStIdx16) {
  return storeFrameIndex<To16>(r);
}
ST(FStIdx32) {
  return storeFrameIndex<To32>(r);
}
ST(FStIdx64) {
  return storeFrameIndex<To64>(r);
}
ST(FLdIdxN) {
  Word le = r.extra<1>(0), i = r.c();
  BOUNDS(i, static_cast<Word>(static_cast<uint32_t>(le)));
  loadBytes(&r.a(), frameB(r) + i * (le >> 32), le >> 32);
  return Stop::Go;
}
ST(FStIdxN) {
  Word le = r.extra<1>(0), i = r.b();
  BOUNDS(i, static_cast<Word>(static_cast<uint32_t>(le)));
  std::memmove(frameA(r) + i * (le >> 32), &r.c(), le >> 32);
  return Stop::Go;
}
ST(CheckIdx) {
  BOUNDS(r.a(), r.extra<1>(0));
  return Stop::Go;
}

// -- Package variables.
GOSUB_INLINE char* global(Regs& r) {
  return reinterpret_cast<char*>(rt::kGlobalsBase + static_cast<uint32_t>(bc::imm32(r.in)));
}
#define ROW(Z)                      \
  V(GLd##Z) {                       \
    As##Z::load(&r.a(), global(r)); \
  }
LOADS(ROW)
#undef ROW
#define ROW(Z)                       \
  V(GSt##Z) {                        \
    To##Z::store(global(r), &r.a()); \
  }
STORES(ROW)
#undef ROW
V(GLdT) {
  loadSlots(&r.a(), global(r), reinterpret_cast<const rt::TypeDesc*>(r.extra<1>(0)));
}
V(GStT) {
  storeSlots(global(r), &r.a(), reinterpret_cast<const rt::TypeDesc*>(r.extra<1>(0)));
}
V(GAddr) {
  r.a() = reinterpret_cast<Word>(global(r));
}

#undef LOADS
#undef STORES

}  // namespace gosub::vm::h
