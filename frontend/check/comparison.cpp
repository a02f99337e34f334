// Comparison operators (spec, Comparison operators).
#include "frontend/check/logic.h"

namespace gosub::check {

// What is wrong with comparing x and y: the offending operand and the cause, or null.
static const Operand* incomparable(Checker& c, const Operand& x, const Operand& y, Op op,
                                   std::string& cause) {
  if (!operandAssignable(c, x, y.type, nullptr) && !operandAssignable(c, y, x.type, nullptr)) {
    cause = cat("mismatched types ", typeStr(c, x.type), " and ", typeStr(c, y.type));
    return &y;
  }
  if (op != Op::Eql && op != Op::Neq) {
    if (!isOrdered(x.type)) return &x;
    return isOrdered(y.type) ? nullptr : &y;
  }
  if (x.isNil() || y.isNil())
    return hasNil(x.isNil() ? y.type : x.type) && !(x.isNil() && y.isNil()) ? nullptr : &y;
  for (const Operand* o : {&x, &y}) {
    if (comparableType(o->type)) continue;
    std::string kind = compositeKind(o->type);
    if (isTypeParam(o->type))
      cause = "incomparable types in type set";
    else
      cause = kind == "slice" || kind == "func" || kind == "map" ? kind + " can only be compared to nil"
                                                                 : incomparableCause(o->type, c.pkg);
    return o;
  }
  return nullptr;
}

static void comparisonError(Checker& c, Operand& x, const Operand& y, Op op, bool switchCase,
                            const Operand* bad, std::string cause) {
  if (cause.empty()) {
    std::string kind = compositeKind(bad->type);
    if (isTypeParam(x.type) || isTypeParam(y.type)) {
      cause = cat("type parameter ", typeStr(c, isTypeParam(x.type) ? x.type : y.type),
                  " cannot use operator ", opText(op));
    } else {
      cause = cat("operator ", opText(op), " not defined on ", kind.empty() ? typeStr(c, bad->type) : kind);
    }
  }
  if (switchCase) {
    report(c, x, D::InvalidCaseSwitchOn, exprString(x.expr), exprString(y.expr), cause);
  } else {
    error(c, *bad,
          cat("invalid operation: ", exprString(x.expr), " ", opText(op), " ", exprString(y.expr), " (",
              cause, ")"));
  }
  x.invalidate();
}

void comparison(Checker& c, Operand& x, Operand& y, Op op, bool switchCase) {
  if (!isValid(x.type) || !isValid(y.type)) return x.invalidate();
  if (switchCase) op = Op::Eql;
  std::string cause;
  if (const Operand* bad = incomparable(c, x, y, op, cause)) {
    return comparisonError(c, x, y, op, switchCase, bad, cause);
  }
  if (x.isConst() && y.isConst()) {
    bool known = x.val->kind() != ConstKind::Unknown && y.val->kind() != ConstKind::Unknown;
    x.val = known ? makeBool(compare(x.val, op, y.val)) : unknownConst();
  } else {
    x.mode = Mode::Value;
    // Operands have their final types now; an untyped one next to nothing typed takes its default type.
    Type *xt = x.type, *yt = y.type;
    if (x.isNil())
      settleNil(x.expr, yt);
    else
      updateExprType(c, x.expr, defaultType(xt), true);
    if (y.isNil())
      settleNil(y.expr, xt);
    else
      updateExprType(c, y.expr, defaultType(yt), true);
  }
  x.type = Typ[static_cast<int>(BasicKind::UntypedBool)];
}

}  // namespace gosub::check
