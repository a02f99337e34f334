// Slice expressions.
#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;
using BOp = bc::Op;

struct Bounds {
  VSlot slot[3] = {bc::kNoVSlot, bc::kNoVSlot, bc::kNoVSlot};
  uint32_t flags = 0;  // 1 lo, 2 hi, 4 max; 16, 32, 64: these are unsigned words (for errors)
};

Bounds evaluate(Fn& f, SliceExpr* e) {
  Bounds b;
  for (int i = 0; i < 3; i++) {
    if (!e->index[i]) continue;
    b.slot[i] = indexSlot(f, e->index[i]);
    b.flags |= (1u | isUnsignedWord(f, e->index[i]) << 4) << i;
  }
  return b;
}

uint64_t packed(const Bounds& b) {
  return bc::packSlots(b.slot[0], b.slot[1], b.slot[2]);
}

}  // namespace

void sliceTo(Fn& f, SliceExpr* e, VSlot dst) {
  Temps temps(f);
  Type* t = typeOf(f, e->x);
  std::vector<Expr*> bounds, operands{e->x};
  for (Expr* i : e->index) {
    if (i) bounds.push_back(i);
  }
  hoistBefore(f, e->x, bounds);
  operands.insert(operands.end(), bounds.begin(), bounds.end());
  hoistAll(f, operands);
  setPos(f, bracketPos(e->lbrack, e));
  if (types::isString(t)) {
    VSlot x = exprAny(f, e->x);
    Bounds b = evaluate(f, e);
    return emit(f, BOp::SliceStr, dst, x, b.flags, packed(b));
  }
  if (auto* s = types::under<types::Slice>(t)) {
    VSlot x = exprAny(f, e->x);
    Bounds b = evaluate(f, e);
    return emit(f, BOp::SliceSlice, dst, x, b.flags, packed(b),
                static_cast<uint64_t>(layoutOf(s->elem).size));
  }
  // An array, through its address.
  types::Array* a;
  VSlot x;
  if (auto* p = types::under<types::Pointer>(t)) {
    a = types::under<types::Array>(p->elem);
    x = exprAny(f, e->x);
  } else {
    a = types::under<types::Array>(t);
    x = addressOf(f, placeOf(f, e->x));
  }
  Bounds b = evaluate(f, e);
  emit(f, BOp::SliceArray, dst, x, b.flags, packed(b),
       static_cast<uint64_t>(a->len) | static_cast<uint64_t>(layoutOf(a->elem).size) << 32);
}

}  // namespace gosub::compile
