// Untyped operands: implicit conversion, and the walk that gives the expressions below an untyped
// operation their final types once these are known (spec, Constants; Conversions).
#include "frontend/check/logic.h"

namespace gosub::check {

static bool pending(Expr* e) {
  return e->mode != Mode::Invalid && e->type && isUntyped(e->type);
}

void updateExprVal(Expr* e, ConstRef v) {
  if (pending(e)) e->value = v;
}

// nil takes the type of what it is used as.
void settleNil(Expr* e, Type* t) {
  for (;; e = static_cast<ParenExpr*>(e)->x) {
    if (e->mode == Mode::NilValue) e->type = t;
    if (e->kind != Kind::ParenExpr) return;
  }
}

static void finish(Checker& c, Expr* e, Type* t) {
  if (auto it = c.shiftOperands.find(e); it != c.shiftOperands.end()) {
    c.shiftOperands.erase(it);
    if (!isInteger(t)) {
      report(c, e, D::ShiftedOperandTypeMustInteger, exprString(e), typeStr(c, t));
      e->mode = Mode::Invalid;
      return;
    }
  }
  if (e->mode == Mode::Constant && e->value) {
    Operand k{Mode::Constant, {}, e->type, e->value, e};
    Type* type = nullptr;
    ConstRef val = nullptr;
    Fit fit = implicitType(c, k, t, &type, &val);
    if (fit != Fit::Ok) {
      invalidConversion(c, fit, k, underlying(t));
      e->mode = Mode::Invalid;
      return;
    }
    if (val) e->value = val;
  }
  e->type = t;
}

// The operands whose type is decided together with e's: the left one is walked on from, the right one given.
static Expr* leftOperand(Expr* e, Expr** right) {
  *right = nullptr;
  if (auto* p = as<ParenExpr>(e)) return p->x;
  if (e->mode == Mode::Constant) return nullptr;
  if (auto* u = as<UnaryExpr>(e)) return u->op == Op::Recv || u->op == Op::Addr ? nullptr : u->x;
  auto* b = as<BinaryExpr>(e);
  if (!b || isComparison(b->op)) return nullptr;
  if (!isShift(b->op)) *right = b->y;
  return b->x;
}

// The operands first, from left to right; what leans to the left is walked in a loop.
void updateExprType(Checker& c, Expr* e, Type* t, bool final) {
  if (!pending(e)) return;
  bool keepUntyped = !final && isUntyped(t);
  std::vector<Expr*> spine;
  Expr* right = nullptr;
  for (Expr* n = e; n && pending(n); n = leftOperand(n, &right)) {
    if (n->mode == Mode::NilValue) {
      if (!isUntyped(t)) settleNil(n, t);
      break;
    }
    spine.push_back(n);
  }
  for (size_t i = spine.size(); i-- > 0;) {
    Expr* n = spine[i];
    leftOperand(n, &right);
    if (right) updateExprType(c, right, t, final);
    if (keepUntyped)
      n->type = underlying(t);
    else
      finish(c, n, t);
  }
}

static Type* largerUntyped(Type* a, Type* b) {
  if (a == b) return a;
  if (!isNumeric(a) || !isNumeric(b)) return nullptr;
  return static_cast<Basic*>(a)->basic > static_cast<Basic*>(b)->basic ? a : b;
}

static Fit basicTarget(const Operand& x, Type* target, Basic* u, ConstRef* val) {
  if (x.isConst()) return representation(x, u, val);
  switch (static_cast<Basic*>(x.type)->basic) {
    case BasicKind::UntypedBool: return isBoolean(target) ? Fit::Ok : Fit::No;
    case BasicKind::UntypedInt:
    case BasicKind::UntypedRune:
    case BasicKind::UntypedFloat:
    case BasicKind::UntypedComplex: return isNumeric(target) ? Fit::Ok : Fit::No;
    case BasicKind::UntypedString: return isString(target) ? Fit::Ok : Fit::No;
    default: return Fit::No;
  }
}

// The type (and rounded value) that an untyped x takes where `target` is asked for.
Fit implicitType(Checker& c, const Operand& x, Type* target, Type** type, ConstRef* val) {
  (void)c;
  *type = x.type;
  if (x.invalid() || isTyped(x.type) || !isValid(target)) return Fit::Ok;
  if (x.isNil()) return hasNil(target) || target == x.type ? Fit::Ok : Fit::No;
  if (isUntyped(target)) {
    Type* m = largerUntyped(x.type, unalias(target));
    if (!m) return Fit::No;
    *type = m;
    return Fit::Ok;
  }
  if (isTypeParam(target)) {
    bool fits = allTypes(target, [&](Type* t) {
      Type* ignored = nullptr;
      ConstRef value = nullptr;
      return implicitType(c, x, t, &ignored, &value) == Fit::Ok;
    });
    if (fits) *type = target;
    return fits ? Fit::Ok : Fit::No;
  }
  Type* u = underlying(target);
  if (Basic* b = as<Basic>(u)) {
    Fit fit = basicTarget(x, target, b, val);
    if (fit == Fit::Ok) *type = target;
    return fit;
  }
  if (Interface* i = as<Interface>(u)) {
    TypeSet* set = typeSet(i);
    if (!set->methods.empty() || set->hasTerms) return Fit::No;
    *type = defaultType(x.type);
    if (x.isConst()) return representation(x, static_cast<Basic*>(*type), val);
    return Fit::Ok;
  }
  return Fit::No;
}

void convertUntyped(Checker& c, Operand& x, Type* target) {
  Type* type = nullptr;
  ConstRef val = nullptr;
  Fit fit = implicitType(c, x, target, &type, &val);
  if (fit != Fit::Ok) {
    invalidConversion(c, fit, x, underlying(target));
    return x.invalidate();
  }
  if (val) {
    x.val = val;
    updateExprVal(x.expr, val);
  }
  if (type != x.type) {
    x.type = type;
    updateExprType(c, x.expr, type, false);
  } else if (x.isNil() && isTyped(target)) {
    settleNil(x.expr, target);
  }
}

}  // namespace gosub::check
