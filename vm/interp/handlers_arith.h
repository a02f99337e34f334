// Moves, arithmetic, conversions, comparisons: ops_arith.def. Included by dispatch.cpp alone (and by the
// handlers' unit tests). -fwrapv makes signed overflow wrap as Go's does.
#pragma once

#include <cmath>
#include <cstring>

#include "vm/bytecode/magic.h"
#include "vm/interp/complex.h"
#include "vm/interp/float_convert.h"
#include "vm/interp/raise.h"
#include "vm/interp/regs.h"
#include "vm/interp/values.h"

namespace gosub::vm::h {

#define V(Name) GOSUB_INLINE void Name([[maybe_unused]] Regs& r)
#define ST(Name) GOSUB_INLINE Stop Name(Regs& r)

V(Nop) {}
V(Mov) {
  r.a() = r.b();
}
V(Mov2) {
  Word x = r.b(), y = (&r.b())[1];
  r.a() = x;
  (&r.a())[1] = y;
}
V(Mov3) {
  Word x = r.b(), y = (&r.b())[1], z = (&r.b())[2];
  r.a() = x;
  (&r.a())[1] = y;
  (&r.a())[2] = z;
}
V(MovN) {
  std::memmove(&r.a(), &r.b(), bc::cOf(r.in) * sizeof(Word));
}
V(LoadImm) {
  r.a() = static_cast<Word>(static_cast<int64_t>(bc::imm32(r.in)));
}
V(LoadImm64) {
  r.a() = r.extra<1>(0);
}
V(LoadStr) {
  auto* s = reinterpret_cast<const rt::GoString*>(r.extra<1>(0));
  r.a() = reinterpret_cast<Word>(s->ptr);
  (&r.a())[1] = static_cast<Word>(s->len);
}
V(LoadFunc) {
  r.a() = r.extra<1>(0);
}
V(LoadData) {
  std::memcpy(&r.a(), reinterpret_cast<const void*>(r.extra<1>(0)),
              static_cast<size_t>(bc::imm32(r.in)) * sizeof(Word));
}
V(Zero2) {
  r.a() = (&r.a())[1] = 0;
}
V(Zero3) {
  r.a() = (&r.a())[1] = (&r.a())[2] = 0;
}
V(ZeroN) {
  std::memset(&r.a(), 0, static_cast<size_t>(bc::imm32(r.in)) * sizeof(Word));
}

// Narrow results are cut to their width and extended again by the conversion to T and back.
template <typename T>
GOSUB_INLINE Word widen(T v) {
  if constexpr (std::is_signed_v<T>) return static_cast<Word>(static_cast<int64_t>(v));
  return static_cast<Word>(v);
}
template <typename T>
GOSUB_INLINE Word shl(Word x, Word n) {
  return n < sizeof(T) * 8 ? widen(static_cast<T>(x << n)) : 0;
}
#define ARITH(W, T)                                                                    \
  V(Add##W) {                                                                          \
    r.a() = widen(static_cast<T>(r.b() + r.c()));                                      \
  }                                                                                    \
  V(Sub##W) {                                                                          \
    r.a() = widen(static_cast<T>(r.b() - r.c()));                                      \
  }                                                                                    \
  V(Mul##W) {                                                                          \
    r.a() = widen(static_cast<T>(r.b() * r.c()));                                      \
  }                                                                                    \
  V(Add##W##Imm) {                                                                     \
    r.a() = widen(static_cast<T>(r.b() + static_cast<Word>(int64_t{bc::immC(r.in)}))); \
  }                                                                                    \
  V(Mul##W##Imm) {                                                                     \
    r.a() = widen(static_cast<T>(r.b() * static_cast<Word>(int64_t{bc::immC(r.in)}))); \
  }                                                                                    \
  V(Neg##W) {                                                                          \
    r.a() = widen(static_cast<T>(Word{0} - r.b()));                                    \
  }                                                                                    \
  V(Shl##W) {                                                                          \
    r.a() = shl<T>(r.b(), r.c());                                                      \
  }                                                                                    \
  V(Shl##W##Imm) {                                                                     \
    r.a() = widen(static_cast<T>(r.b() << bc::cOf(r.in)));                             \
  }
ARITH(I64, int64_t)
ARITH(I32, int32_t)
ARITH(I16, int16_t)
ARITH(I8, int8_t)
ARITH(U32, uint32_t)
ARITH(U16, uint16_t)
ARITH(U8, uint8_t)
#undef ARITH
V(SubImmFrom) {
  r.a() = static_cast<Word>(int64_t{bc::immB(r.in)}) - r.c();
}
V(ShrI64) {
  r.a() = static_cast<Word>(r.sb() >> (r.c() < 64 ? r.c() : 63));
}
V(ShrU64) {
  r.a() = r.c() < 64 ? r.b() >> r.c() : 0;
}
V(ShrI64Imm) {
  r.a() = static_cast<Word>(r.sb() >> bc::cOf(r.in));
}
V(ShrU64Imm) {
  r.a() = r.b() >> bc::cOf(r.in);
}
ST(CheckShift) {
  if (__builtin_expect(r.sa() < 0, 0)) return slow(r, raiseShift);
  return Stop::Go;
}
template <typename T>
GOSUB_INLINE Stop divide(Regs& r) {
  int64_t d = r.sc();
  if (__builtin_expect(d == 0, 0)) return slow(r, raiseDivide);
  r.a() = d == -1 ? widen(static_cast<T>(0 - r.b())) : widen(static_cast<T>(r.sb() / d));
  return Stop::Go;
}
ST(DivI64) {
  return divide<int64_t>(r);
}
ST(DivI32) {
  return divide<int32_t>(r);
}
ST(DivI16) {
  return divide<int16_t>(r);
}
ST(DivI8) {
  return divide<int8_t>(r);
}
ST(DivU64) {
  if (__builtin_expect(r.c() == 0, 0)) return slow(r, raiseDivide);
  r.a() = r.b() / r.c();
  return Stop::Go;
}
ST(RemI64) {
  int64_t d = r.sc();
  if (__builtin_expect(d == 0, 0)) return slow(r, raiseDivide);
  r.a() = d == -1 ? 0 : static_cast<Word>(r.sb() % d);
  return Stop::Go;
}
ST(RemU64) {
  if (__builtin_expect(r.c() == 0, 0)) return slow(r, raiseDivide);
  r.a() = r.b() % r.c();
  return Stop::Go;
}
V(DivI64Pow2) {
  uint32_t n = bc::cOf(r.in);
  r.a() = static_cast<Word>((r.sb() + bc::roundingBias(r.sb(), n)) >> (n & 63));
}
V(RemI64Pow2) {
  uint32_t n = bc::cOf(r.in);
  int64_t bias = bc::roundingBias(r.sb(), n);
  r.a() = static_cast<Word>(((r.sb() + bias) & ((int64_t{1} << (n & 63)) - 1)) - bias);
}
V(DivI64Magic) {
  r.a() = static_cast<Word>(bc::divideI64(r.sb(), r.extra<1>(0), bc::cOf(r.in)));
}
V(RemI64Magic) {
  int64_t q = bc::divideI64(r.sb(), r.extra<2>(0), bc::cOf(r.in));
  r.a() = r.b() - static_cast<Word>(q) * r.extra<2>(1);
}
V(DivU64Magic) {
  r.a() = bc::divideU64(r.b(), r.extra<1>(0), bc::cOf(r.in));
}
V(RemU64Magic) {
  r.a() = r.b() - bc::divideU64(r.b(), r.extra<2>(0), bc::cOf(r.in)) * r.extra<2>(1);
}
V(And) {
  r.a() = r.b() & r.c();
}
V(Or) {
  r.a() = r.b() | r.c();
}
V(Xor) {
  r.a() = r.b() ^ r.c();
}
V(AndNot) {
  r.a() = r.b() & ~r.c();
}
V(AndImm) {
  r.a() = r.b() & static_cast<Word>(int64_t{bc::immC(r.in)});
}
V(OrImm) {
  r.a() = r.b() | static_cast<Word>(int64_t{bc::immC(r.in)});
}
V(XorImm) {
  r.a() = r.b() ^ static_cast<Word>(int64_t{bc::immC(r.in)});
}
V(NotI64) {
  r.a() = ~r.b();
}
V(NotBool) {
  r.a() = r.b() ^ 1;
}
V(Sext8) {
  r.a() = widen(static_cast<int8_t>(r.b()));
}
V(Sext16) {
  r.a() = widen(static_cast<int16_t>(r.b()));
}
V(Sext32) {
  r.a() = widen(static_cast<int32_t>(r.b()));
}
V(Zext8) {
  r.a() = static_cast<uint8_t>(r.b());
}
V(Zext16) {
  r.a() = static_cast<uint16_t>(r.b());
}
V(Zext32) {
  r.a() = static_cast<uint32_t>(r.b());
}
V(MinI64) {
  r.a() = r.sb() < r.sc() ? r.b() : r.c();
}
V(MaxI64) {
  r.a() = r.sb() > r.sc() ? r.b() : r.c();
}
V(MinU64) {
  r.a() = r.b() < r.c() ? r.b() : r.c();
}
V(MaxU64) {
  r.a() = r.b() > r.c() ? r.b() : r.c();
}
V(Clz64) {
  r.a() = static_cast<Word>(std::countl_zero(r.b()));
}
V(Ctz64) {
  r.a() = static_cast<Word>(std::countr_zero(r.b()));
}
V(Popcnt64) {
  r.a() = static_cast<Word>(std::popcount(r.b()));
}
V(Bswap64) {
  r.a() = __builtin_bswap64(r.b());
}
V(Rotl64) {
  r.a() = std::rotl(r.b(), static_cast<int>(r.c() & 63));
}
V(Rotl32) {
  r.a() = std::rotl(static_cast<uint32_t>(r.b()), static_cast<int>(r.c() & 31));
}
V(WordToPtr) {
  r.a() = r.b();
}
V(AddPtr) {
  r.a() = r.b() + r.c();
}
V(MulHiU64) {
  r.a() = static_cast<Word>((static_cast<unsigned __int128>(r.b()) * r.c()) >> 64);
}

// min and max: a NaN operand wins, and -0 is below +0 (spec, Min and max).
template <typename T>
GOSUB_INLINE T goMin(T x, T y) {
  if (x != x || y != y) return x + y;
  if (x == y) return std::signbit(x) ? x : y;
  return x < y ? x : y;
}
template <typename T>
GOSUB_INLINE T goMax(T x, T y) {
  if (x != x || y != y) return x + y;
  if (x == y) return std::signbit(x) ? y : x;
  return x > y ? x : y;
}
#define FLOATS(W, F, set, ra, rb, rc) \
  V(Add##W) {                         \
    r.set(r.rb() + r.rc());           \
  }                                   \
  V(Sub##W) {                         \
    r.set(r.rb() - r.rc());           \
  }                                   \
  V(Mul##W) {                         \
    r.set(r.rb() * r.rc());           \
  }                                   \
  V(Div##W) {                         \
    r.set(r.rb() / r.rc());           \
  }                                   \
  V(Neg##W) {                         \
    r.set(-r.rb());                   \
  }                                   \
  V(Min##W) {                         \
    r.set(goMin<F>(r.rb(), r.rc()));  \
  }                                   \
  V(Max##W) {                         \
    r.set(goMax<F>(r.rb(), r.rc()));  \
  }                                   \
  V(MulAdd##W) {                      \
    r.set(r.ra() + r.rb() * r.rc());  \
  }                                   \
  V(MulSub##W) {                      \
    r.set(r.ra() - r.rb() * r.rc());  \
  }                                   \
  V(Eq##W) {                          \
    r.a() = r.rb() == r.rc();         \
  }                                   \
  V(Ne##W) {                          \
    r.a() = r.rb() != r.rc();         \
  }                                   \
  V(Lt##W) {                          \
    r.a() = r.rb() < r.rc();          \
  }                                   \
  V(Le##W) {                          \
    r.a() = r.rb() <= r.rc();         \
  }
FLOATS(F64, double, setF, fa, fb, fc)
FLOATS(F32, float, setG, ga, gb, gc)
#undef FLOATS
V(SqrtF64) {
  r.setF(__builtin_sqrt(r.fb()));
}
V(AbsF64) {
  r.a() = r.b() & ~(Word{1} << 63);
}
V(FloorF64) {
  r.setF(std::floor(r.fb()));
}
V(CeilF64) {
  r.setF(std::ceil(r.fb()));
}
V(TruncF64) {
  r.setF(std::trunc(r.fb()));
}
V(CopysignF64) {
  r.a() = (r.b() & ~(Word{1} << 63)) | (r.c() & (Word{1} << 63));
}
V(FmaF64) {
  r.setF(std::fma(r.fb(), r.fc(), std::bit_cast<double>(r.fp[r.extra<1>(0)])));
}
V(CvtI64F64) {
  r.setF(static_cast<double>(r.sb()));
}
V(CvtU64F64) {
  r.setF(static_cast<double>(r.b()));
}
V(CvtI64F32) {
  r.setG(static_cast<float>(r.sb()));
}
V(CvtU64F32) {
  r.setG(static_cast<float>(r.b()));
}
V(CvtF64I64) {
  r.a() = static_cast<Word>(toInt64(r.fb()));
}
V(CvtF64I32) {
  r.a() = widen(toInt32(r.fb()));
}
V(CvtF64U64) {
  r.a() = toUint64(r.fb());
}
V(CvtF32I64) {
  r.a() = static_cast<Word>(toInt64(r.gb()));
}
V(CvtF32I32) {
  r.a() = widen(toInt32(r.gb()));
}
V(CvtF32U64) {
  r.a() = toUint64(r.gb());
}
V(CvtF32F64) {
  r.setF(r.gb());
}
V(CvtF64F32) {
  r.setG(static_cast<float>(r.fb()));
}

GOSUB_INLINE C128 cb(Regs& r) {
  return {r.fb(), std::bit_cast<double>((&r.b())[1])};
}
GOSUB_INLINE C128 cc(Regs& r) {
  return {r.fc(), std::bit_cast<double>((&r.c())[1])};
}
GOSUB_INLINE void setC(Regs& r, C128 v) {
  r.a() = std::bit_cast<Word>(v.re);
  (&r.a())[1] = std::bit_cast<Word>(v.im);
}
V(AddC128) {
  setC(r, {cb(r).re + cc(r).re, cb(r).im + cc(r).im});
}
V(SubC128) {
  setC(r, {cb(r).re - cc(r).re, cb(r).im - cc(r).im});
}
V(MulC128) {
  C128 x = cb(r), y = cc(r);
  setC(r, {x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re});
}
V(DivC128) {
  setC(r, complexDivide(cb(r), cc(r)));
}
V(EqC128) {
  r.a() = cb(r).re == cc(r).re && cb(r).im == cc(r).im;
}
V(CvtC64C128) {
  float im = std::bit_cast<float>(static_cast<uint32_t>((&r.b())[1]));
  setC(r, {r.gb(), im});
}
V(CvtC128C64) {
  C128 v = cb(r);
  r.a() = std::bit_cast<uint32_t>(static_cast<float>(v.re));
  (&r.a())[1] = std::bit_cast<uint32_t>(static_cast<float>(v.im));
}

V(EqI64) {
  r.a() = r.b() == r.c();
}
V(NeI64) {
  r.a() = r.b() != r.c();
}
V(LtI64) {
  r.a() = r.sb() < r.sc();
}
V(LeI64) {
  r.a() = r.sb() <= r.sc();
}
V(LtU64) {
  r.a() = r.b() < r.c();
}
V(LeU64) {
  r.a() = r.b() <= r.c();
}
V(EqI64Imm) {
  r.a() = r.sb() == bc::immC(r.in);
}
V(NeI64Imm) {
  r.a() = r.sb() != bc::immC(r.in);
}
V(LtI64Imm) {
  r.a() = r.sb() < bc::immC(r.in);
}
V(GtI64Imm) {
  r.a() = r.sb() > bc::immC(r.in);
}
V(EqStr) {
  r.a() = equalStrings(&r.b(), &r.c());
}
V(LtStr) {
  r.a() = compareStrings(&r.b(), &r.c()) < 0;
}
V(LeStr) {
  r.a() = compareStrings(&r.b(), &r.c()) <= 0;
}
ST(EqEface) {
  return equalIfaces(r, false);
}
ST(EqIface) {
  return equalIfaces(r, true);
}
ST(EqT) {
  return equalValues(r, &r.b(), &r.c(), true);
}
ST(EqMem) {
  if (__builtin_expect(r.b() == 0 || r.c() == 0, 0)) return slow(r, raiseNil);
  return equalValues(r, reinterpret_cast<void*>(r.b()), reinterpret_cast<void*>(r.c()), false);
}

}  // namespace gosub::vm::h
