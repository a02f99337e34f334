// Unary and binary operators (spec, Operators).
#include "frontend/check/logic.h"

namespace gosub::check {

bool isComparison(Op op) {
  return op >= Op::Eql && op <= Op::Geq;
}
bool isShift(Op op) {
  return op == Op::Shl || op == Op::Shr;
}
bool isOrdered(Type* t) {
  return allTypes(t, [](Type* u) { return isNumeric(u) ? !isComplex(u) : isString(u); });
}

Pos opPos(Expr* e) {
  return e ? e->pos : Pos{};
}

static bool unaryDefined(Op op, Type* t) {
  switch (op) {
    case Op::Add:
    case Op::Sub: return isNumeric(t);
    case Op::Xor:
    case Op::Tilde: return isInteger(t);
    case Op::Not: return isBoolean(t);
    default: return false;
  }
}
static bool binaryDefined(Op op, Type* t) {
  switch (op) {
    case Op::Add: return isNumeric(t) || isString(t);
    case Op::Sub:
    case Op::Mul:
    case Op::Div: return isNumeric(t);
    case Op::Rem:
    case Op::And:
    case Op::Or:
    case Op::Xor:
    case Op::AndNot: return isInteger(t);
    case Op::AndAnd:
    case Op::OrOr: return isBoolean(t);
    default: return false;
  }
}
static bool operatorDefined(Checker& c, Operand& x, Op op, bool ok) {
  if (ok) return true;
  report(c, x, D::OperatorNotDefinedOn, opText(op), describe(c, x));
  x.invalidate();
  return false;
}

static void addressOf(Checker& c, Operand& x, Expr* e) {
  bool literal = as<CompositeLit>(unparen(e)) != nullptr;
  if (!literal && x.mode != Mode::Variable) {
    report(c, x, D::CannotTakeAddress, describe(c, x));
    return x.invalidate();
  }
  if (!literal) markAddrTaken(e);
  auto* p = make<Pointer>();
  p->elem = x.type;
  x.type = p;
  x.mode = Mode::Value;
}

static void receive(Checker& c, Operand& x) {
  Chan* ch = core<Chan>(x.type);
  if (!ch) {
    report(c, x, D::CannotReceiveFromNonChannel, x.isNil() ? "untyped nil" : typeStr(c, x.type),
           describe(c, x));
    return x.invalidate();
  }
  if (ch->dir == types::ChanDir::Send) {
    report(c, x, D::CannotReceiveFromSendOnlyChannel, typeStr(c, x.type), describe(c, x));
    return x.invalidate();
  }
  x.mode = Mode::CommaOk;
  x.type = ch->elem;
  c.ctx.hasCallOrRecv = true;
}

void unaryStep(Checker& c, Operand& x, UnaryExpr* e) {
  // The operand of & may be an elided composite literal's type hint: none here.
  expr(c, x, e->x);
  if (x.invalid()) return;
  Op op = e->op;
  if (op == Op::Addr) return addressOf(c, x, e->x);
  if (op == Op::Recv) return receive(c, x);
  if (op == Op::Tilde) {
    if (isInteger(x.type)) {
      error(c, e, "cannot use ~ outside of interface or type constraint (use ^ for bitwise complement)");
    } else {
      error(c, e, "cannot use ~ outside of interface or type constraint");
      return x.invalidate();
    }
    op = Op::Xor;
  }
  if (!operatorDefined(c, x, op, allTypes(x.type, [op](Type* t) { return unaryDefined(op, t); }))) return;
  if (!x.isConst()) {
    x.mode = Mode::Value;
    return;
  }
  if (x.val->kind() == ConstKind::Unknown) return;
  uint32_t bits = isUnsigned(x.type) && isTyped(x.type) ? static_cast<uint32_t>(sizeOf(x.type) * 8) : 0;
  x.val = unaryOp(op, x.val, bits);
  x.expr = e;
  overflow(c, x, opPos(e));
}

// Whether one operand's untyped value may take the other's type at all.
static bool mayConvert(const Operand& x, const Operand& y) {
  if (isTyped(x.type) && isTyped(y.type)) return false;
  if (isInterface(x.type) || isInterface(y.type)) return true;
  if (isBoolean(x.type) != isBoolean(y.type)) return false;
  if (isString(x.type) != isString(y.type)) return false;
  if (x.isNil()) return hasNil(y.type);
  if (y.isNil()) return hasNil(x.type);
  return isNumeric(x.type) == isNumeric(y.type);
}

// Converts an untyped operand to the other's type; what cannot be converted to an interface is a mismatch
// that the caller reports.
void matchTypes(Checker& c, Operand& x, Operand& y) {
  if (!mayConvert(x, y)) return;
  Type* type = nullptr;
  ConstRef val = nullptr;
  if (isTyped(x.type) && isInterface(x.type) && implicitType(c, y, x.type, &type, &val) != Fit::Ok) return;
  if (isTyped(y.type) && isInterface(y.type) && implicitType(c, x, y.type, &type, &val) != Fit::Ok) return;
  convertUntyped(c, x, y.type);
  if (x.invalid()) return;
  convertUntyped(c, y, x.type);
  if (y.invalid()) x.invalidate();
}

static bool zeroDivisor(const Operand& x, const Operand& y) {
  if (!y.isConst() || y.val->kind() == ConstKind::Unknown) return false;
  if (!x.isConst() && !isInteger(x.type)) return false;
  if (sign(y.val) == 0) return true;
  if (!x.isConst() || !isComplex(x.type)) return false;
  ConstRef re = realPart(y.val), im = imagPart(y.val);  // may underflow when squared
  return sign(binaryOp(re, Op::Mul, re, false)) == 0 && sign(binaryOp(im, Op::Mul, im, false)) == 0;
}

static void foldBinary(Checker& c, Operand& x, Operand& y, Expr* e, Op op) {
  if (x.val->kind() == ConstKind::Unknown || y.val->kind() == ConstKind::Unknown) {
    x.val = unknownConst();
    return;
  }
  x.val = binaryOp(x.val, op, y.val, op == Op::Div && isInteger(x.type));
  if (e) x.expr = e;
  overflow(c, x, opPos(x.expr));
}

void binaryStep(Checker& c, Operand& x, Operand& y, Expr* e, Expr* lhs, Expr* rhs, Op op) {
  if (isShift(op)) return shiftOp(c, x, y, e, op);
  Type *xt = x.type, *yt = y.type;
  matchTypes(c, x, y);
  if (x.invalid()) return;
  if (isComparison(op)) return comparison(c, x, y, op);
  if (!identical(x.type, y.type)) {
    if (isValid(x.type) && isValid(y.type)) {
      std::string what =
          as<BinaryExpr>(e) ? exprString(e) : cat(exprString(lhs), " ", opText(op), "= ", exprString(rhs));
      report(c, x, D::MismatchedOperandTypes, what, typeStr(c, isNumeric(xt) ? xt : x.type),
             typeStr(c, isNumeric(yt) ? yt : y.type));
    }
    return x.invalidate();
  }
  if (!operatorDefined(c, x, op, allTypes(x.type, [op](Type* t) { return binaryDefined(op, t); }))) return;
  if ((op == Op::Div || op == Op::Rem) && zeroDivisor(x, y)) {
    report(c, y, D::DivisionByZero);
    return x.invalidate();
  }
  if (x.isConst() && y.isConst()) return foldBinary(c, x, y, e, op);
  x.mode = Mode::Value;
}

}  // namespace gosub::check
