#include <cmath>

#include "runtime/obj/panics.h"
#include "stdlib/native_args.h"

namespace gosub::lib {

// The bits functions move a word: a float's slot is its bits.
Next mathFloat32bits(rt::NativeCtx&) {
  return Next::Done;
}
Next mathFloat32frombits(rt::NativeCtx&) {
  return Next::Done;
}
Next mathFloat64bits(rt::NativeCtx&) {
  return Next::Done;
}
Next mathFloat64frombits(rt::NativeCtx&) {
  return Next::Done;
}

#define UNARY(name, expr)           \
  Next name(rt::NativeCtx& c) {     \
    double x = In(c).f64();         \
    return Out(c).f64(expr).done(); \
  }
UNARY(mathSqrt, std::sqrt(x))
UNARY(mathAbs, std::fabs(x))
UNARY(mathFloor, std::floor(x))
UNARY(mathCeil, std::ceil(x))
UNARY(mathTrunc, std::trunc(x))
#undef UNARY

Next mathCopysign(rt::NativeCtx& c) {
  In in(c);
  double f = in.f64(), sign = in.f64();
  return Out(c).f64(std::copysign(f, sign)).done();
}

Next mathFMA(rt::NativeCtx& c) {
  In in(c);
  double x = in.f64(), y = in.f64(), z = in.f64();
  return Out(c).f64(std::fma(x, y, z)).done();
}

Next bitsLen64(rt::NativeCtx& c) {
  return Out(c).i64(std::bit_width(In(c).word())).done();
}
Next bitsTrailingZeros64(rt::NativeCtx& c) {
  return Out(c).i64(std::countr_zero(In(c).word())).done();
}
Next bitsOnesCount64(rt::NativeCtx& c) {
  return Out(c).i64(std::popcount(In(c).word())).done();
}
Next bitsReverseBytes64(rt::NativeCtx& c) {
  return Out(c).word(__builtin_bswap64(In(c).word())).done();
}

Next bitsMul64(rt::NativeCtx& c) {
  In in(c);
  Word x = in.word(), y = in.word();
  auto product = static_cast<unsigned __int128>(x) * y;
  return Out(c).word(static_cast<Word>(product >> 64)).word(static_cast<Word>(product)).done();
}

Next bitsDiv64(rt::NativeCtx& c) {
  In in(c);
  Word hi = in.word(), lo = in.word(), y = in.word();
  if (y == 0) return rt::panicDivide(c.g);
  if (y <= hi) return rt::panicOverflow(c.g);
  auto n = static_cast<unsigned __int128>(hi) << 64 | lo;
  return Out(c).word(static_cast<Word>(n / y)).word(static_cast<Word>(n % y)).done();
}

}  // namespace gosub::lib
