// Float to integer as gc/amd64 does it: cvttsd2si gives the smallest integer for everything out of range,
// NaN included; uint64 from 2^63 on has 2^63 taken off first and the top bit set after. Written with the
// intrinsics, since C++ leaves such casts undefined.
#pragma once

#include <emmintrin.h>

#include <cstdint>

namespace gosub::vm {

[[gnu::always_inline]] inline int64_t toInt64(double v) {
  return _mm_cvttsd_si64(_mm_set_sd(v));
}
[[gnu::always_inline]] inline int64_t toInt64(float v) {
  return _mm_cvttss_si64(_mm_set_ss(v));
}
[[gnu::always_inline]] inline int32_t toInt32(double v) {
  return _mm_cvttsd_si32(_mm_set_sd(v));
}
[[gnu::always_inline]] inline int32_t toInt32(float v) {
  return _mm_cvttss_si32(_mm_set_ss(v));
}

// So uint64(NaN) and uint64(1e20) are 2^63, as measured.
template <typename F>
[[gnu::always_inline]] inline uint64_t toUint64(F v) {
  constexpr F kTwo63 = static_cast<F>(9223372036854775808.0);
  if (v < kTwo63) return static_cast<uint64_t>(toInt64(v));
  return static_cast<uint64_t>(toInt64(v - kTwo63)) | (uint64_t{1} << 63);
}

}  // namespace gosub::vm
