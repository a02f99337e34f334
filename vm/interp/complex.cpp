#include "vm/interp/complex.h"

#include <cmath>

namespace gosub::vm {
namespace {

double boxed(double v) {
  return std::copysign(std::isinf(v) ? 1.0 : 0.0, v);
}

}  // namespace

C128 complexDivide(C128 n, C128 m) {
  double e, f;
  if (std::fabs(m.re) >= std::fabs(m.im)) {
    double ratio = m.im / m.re, denom = m.re + ratio * m.im;
    e = (n.re + n.im * ratio) / denom;
    f = (n.im - n.re * ratio) / denom;
  } else {
    double ratio = m.re / m.im, denom = m.im + ratio * m.re;
    e = (n.re * ratio + n.im) / denom;
    f = (n.im * ratio - n.re) / denom;
  }
  if (!std::isnan(e) || !std::isnan(f))
    return {e, f};  // C99 G.5.1.1 corrects only where both halves are lost
  double a = n.re, b = n.im, c = m.re, d = m.im;
  if (c == 0 && d == 0 && (!std::isnan(a) || !std::isnan(b))) {
    e = std::copysign(HUGE_VAL, c) * a;
    f = std::copysign(HUGE_VAL, c) * b;
  } else if ((std::isinf(a) || std::isinf(b)) && std::isfinite(c) && std::isfinite(d)) {
    a = boxed(a);
    b = boxed(b);
    e = HUGE_VAL * (a * c + b * d);
    f = HUGE_VAL * (b * c - a * d);
  } else if ((std::isinf(c) || std::isinf(d)) && std::isfinite(a) && std::isfinite(b)) {
    c = boxed(c);
    d = boxed(d);
    e = 0 * (a * c + b * d);
    f = 0 * (b * c - a * d);
  }
  return {e, f};
}

}  // namespace gosub::vm
