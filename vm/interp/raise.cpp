#include "vm/interp/raise.h"

#include "runtime/obj/panics.h"
#include "vm/interp/panic.h"

namespace gosub::vm {

Stop raiseNil(G* g) {
  rt::panicNilDeref(g);
  return raisePending(g);
}
Stop raiseDivide(G* g) {
  rt::panicDivide(g);
  return raisePending(g);
}
Stop raiseShift(G* g) {
  rt::panicShift(g);
  return raisePending(g);
}
Stop raiseIndex(G* g, int64_t index, int64_t length) {
  rt::panicIndex(g, index, length);
  return raisePending(g);
}
Stop raiseSliceToArray(G* g, int64_t length, int64_t want) {
  rt::panicBounds(g, rt::BoundsCode::Convert, length, true, want);
  return raisePending(g);
}
Stop raiseUnreachable(G* g) {
  rt::fatalThrow(g, "unreachable code reached");
}

}  // namespace gosub::vm
