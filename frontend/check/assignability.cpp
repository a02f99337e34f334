// Assignability of operands, and the implicit conversion that every assignment makes (spec, Assignability).
#include "frontend/check/logic.h"

namespace gosub::check {

bool operandAssignable(Checker& c, const Operand& x, Type* t, std::string* cause) {
  if (x.invalid() || !isValid(t) || !isValid(x.type)) return true;
  if (x.isNil()) return hasNil(t);
  if (!isValid(underlying(t)) || !isValid(underlying(x.type))) return true;  // reported with the type
  if (isUntyped(x.type)) {
    Type* type = nullptr;
    ConstRef val = nullptr;
    return implicitType(c, x, t, &type, &val) == Fit::Ok;
  }
  if (assignableTo(x.type, t, cause, c.pkg)) return true;
  if (Pointer* p = under<Pointer>(t); cause && cause->empty() && p && isInterface(p->elem)) {
    std::string target = typeStr(c, t);
    *cause = cat(typeStr(c, x.type), " does not implement ", target, " (type ", target,
                 " is pointer to interface, not interface)");
  }
  return false;
}

static void assignUntyped(Checker& c, Operand& x, Type* t, const Purpose& context) {
  Type* target = t;
  if (!t || isInterface(t)) target = defaultType(x.type);
  // An interface that has methods keeps the error about these.
  if (t && isInterface(t)) {
    TypeSet* set = typeSet(under<Interface>(t));
    if (!set->methods.empty()) target = defaultType(x.type);
  }
  Type* type = nullptr;
  ConstRef val = nullptr;
  Fit fit = implicitType(c, x, target, &type, &val);
  if (fit != Fit::Ok) {
    std::string_view why = fit == Fit::Truncated   ? " (truncated)"
                           : fit == Fit::Overflows ? " (overflows)"
                                                   : "";
    report(c, x, D::CannotUseAsValueIn, describe(c, x), typeStr(c, target), context.str(), why);
    return x.invalidate();
  }
  if (val) {
    x.val = val;
    updateExprVal(x.expr, val);
  }
  if (type != x.type) {
    x.type = type;
    updateExprType(c, x.expr, type, false);
  }
}

// Assigns x to a variable of type t (null: to the blank identifier, or a variable that takes x's type).
void assignment(Checker& c, Operand& x, Type* t, const Purpose& context) {
  singleValue(c, x);
  if (x.invalid()) return;
  if (x.mode == Mode::NoValue || x.mode == Mode::Builtin || x.mode == Mode::TypeExpr) {
    error(c, x, cat("cannot assign ", describe(c, x), " to ", typeStr(c, t), " in ", context.str()));
    return x.invalidate();
  }
  if (x.isNil()) {
    if (!t) {
      report(c, x, D::UseUntypedNil, context.str());
      return x.invalidate();
    }
    if (!isValid(t)) return x.invalidate();
    if (hasNil(t)) return settleNil(x.expr, t);
    report(c, x, D::CannotUseNilAsValue, typeStr(c, t), context.str());
    return x.invalidate();
  }
  if (isUntyped(x.type)) {
    assignUntyped(c, x, t, context);
    if (x.invalid()) return;
  }
  if (Signature* s = as<Signature>(x.type); s && isGeneric(s)) {
    Signature* target = t ? core<Signature>(t) : nullptr;
    Signature* inst = target && isGeneric(target) ? nullptr
                      : target                    ? inferFromTarget(c, x.expr, s, target)
                                                  : nullptr;
    if (inst) {
      x.type = inst;
      for (Expr* e = x.expr;; e = static_cast<ParenExpr*>(e)->x) {
        e->type = inst;
        if (!as<ParenExpr>(e)) break;
      }
    } else {
      return nonGeneric(c, x);
    }
  }
  if (!t) return;
  std::string cause;
  if (operandAssignable(c, x, t, &cause)) return;
  error(c, x,
        cat("cannot use ", describe(c, x), " as ", typeStr(c, t), " value in ", context.str(),
            cause.empty() ? "" : ": ", cause));
  x.invalidate();
}

}  // namespace gosub::check
