#include <algorithm>
#include <cmath>

#include "stdlib/native_args.h"

namespace gosub::lib {

Next sortSortInts(rt::NativeCtx& c) {
  rt::GoSlice x = In(c).slice();
  auto* p = static_cast<int64_t*>(x.ptr);
  std::sort(p, p + x.len);
  return Next::Done;
}

Next sortSortFloat64s(rt::NativeCtx& c) {
  rt::GoSlice x = In(c).slice();
  auto* p = static_cast<double*>(x.ptr);
  // NaNs first; they would break the order that sort needs.
  double* numbers = std::partition(p, p + x.len, [](double v) { return std::isnan(v); });
  std::sort(numbers, p + x.len);
  return Next::Done;
}

}  // namespace gosub::lib
