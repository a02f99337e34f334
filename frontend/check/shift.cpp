// Shifts (spec, Operators; the rule for non-constant shifts of untyped constants).
#include "frontend/check/logic.h"

namespace gosub::check {

static Type* uintType() {
  return Typ[static_cast<int>(BasicKind::Uint)];
}

// The count: of integer type, or an untyped constant that a uint can hold.
static bool countOk(Checker& c, Operand& y) {
  if (y.isConst()) {
    ConstRef v = toInt(y.val);
    if (v->kind() == ConstKind::Int && sign(v) < 0) {
      report(c, y, D::NegativeShiftCount, describe(c, y));
      return false;
    }
    if (isUntyped(y.type)) {
      representable(c, y, static_cast<Basic*>(uintType()));
      return !y.invalid();
    }
    if (v->kind() == ConstKind::Int) return true;  // also of a float type
  }
  if (isInteger(y.type) && isTyped(y.type)) {
    if (!isUnsigned(y.type) && !y.isConst() && !allowVersion(c, 13)) {
      error(c, y, cat("invalid operation: signed shift count ", describe(c, y), " ", versionCause(c, 13)));
      return false;
    }
    return true;
  }
  if (isUntyped(y.type)) {
    convertUntyped(c, y, uintType());
    return !y.invalid();
  }
  report(c, y, D::ShiftCountMustInteger, describe(c, y));
  return false;
}

static void constantShift(Checker& c, Operand& x, Operand& y, Expr* e, Op op) {
  if (x.val->kind() == ConstKind::Unknown || y.val->kind() == ConstKind::Unknown) {
    x.val = unknownConst();
    if (!isInteger(x.type)) x.type = Typ[static_cast<int>(BasicKind::UntypedInt)];
    return;
  }
  constexpr uint64_t kBound = 1023 - 1 + 52;  // reaches the smallest float64
  auto count = uint64Val(toInt(y.val));
  if (!count || *count > kBound) {
    report(c, y, D::InvalidShiftCount, describe(c, y));
    return x.invalidate();
  }
  if (!isInteger(x.type)) x.type = Typ[static_cast<int>(BasicKind::UntypedInt)];
  x.val = shift(toInt(x.val), op, *count);
  if (e) x.expr = e;
  overflow(c, x, opPos(x.expr));
}

void shiftOp(Checker& c, Operand& x, Operand& y, Expr* e, Op op) {
  ConstRef xval = x.isConst() ? toInt(x.val) : nullptr;
  bool untypedInt =
      isUntyped(x.type) && xval && (xval->kind() == ConstKind::Int || x.val->kind() == ConstKind::Unknown);
  if (!isInteger(x.type) && !untypedInt) {
    report(c, x, D::ShiftedOperandMustInteger, describe(c, x));
    return x.invalidate();
  }
  if (!countOk(c, y)) return x.invalidate();
  if (x.isConst() && y.isConst()) return constantShift(c, x, y, e, op);
  if (isUntyped(y.type)) updateExprType(c, y.expr, y.isConst() ? uintType() : defaultType(y.type), true);
  if (x.isConst() && isUntyped(x.type)) {
    // The type is what it would be without the shift: decided later, checked then.
    c.shiftOperands.insert(x.expr);
    x.mode = Mode::Value;
    return;
  }
  if (!isInteger(x.type)) {
    report(c, x, D::ShiftedOperandMustInteger, describe(c, x));
    return x.invalidate();
  }
  x.mode = Mode::Value;
}

}  // namespace gosub::check
