#include "vm/interp/raise.h"

#include "runtime/obj/panics.h"
#include "vm/bytecode/code_space.h"
#include "vm/interp/panic.h"

namespace gosub::vm {
namespace {

// Does the element-of-element instruction before pc fail at its first index? A negative one always does.
bool firstFailed(G* g, const bc::Instr* pc, int64_t index) {
  bc::Instr in = pc[-2];
  bool store = bc::opOf(in) == bc::Op::StIdxIdx64 || bc::opOf(in) == bc::Op::StIdxIdx8;
  return static_cast<int64_t>(g->fp[store ? bc::bOf(in) : bc::cOf(in)]) == index;
}

// Has the index, a negative word, an unsigned type? The instruction's row says.
bool unsignedIndex(G* g, int64_t index) {
  const rt::FuncRec* fn = bc::funcOfPc(g->pc - 1);
  if (!fn) return false;
  auto pc = static_cast<uint32_t>(g->pc - fn->code);
  for (uint32_t i = 0; i < fn->numUnsigned; i++) {
    const rt::UnsignedIndexRow& row = fn->unsignedIndices[i];
    if (row.pcAfter == pc) return row.mask & 1 || row.mask & (firstFailed(g, g->pc, index) ? 2 : 4);
  }
  return false;
}

}  // namespace

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
  rt::panicBounds(g, rt::BoundsCode::Index, index, index >= 0 || !unsignedIndex(g, index), length);
  return raisePending(g);
}
Stop raiseSliceToArray(G* g, int64_t length, int64_t want) {
  rt::panicBounds(g, rt::BoundsCode::Convert, length, true, want);
  return raisePending(g);
}
Stop raisePlain(G* g, const char* text) {
  rt::panicPlain(g, text);
  return raisePending(g);
}
Stop raiseUnreachable(G* g) {
  rt::fatalThrow(g, "unreachable code reached");
}

}  // namespace gosub::vm
