// Complex division as gc computes it.
#pragma once

namespace gosub::vm {

struct C128 {
  double re, im;
};
// Smith's method (CACM algorithm 116), then C99 annex G's corrections where a part came out as NaN.
C128 complexDivide(C128 n, C128 m);

}  // namespace gosub::vm
