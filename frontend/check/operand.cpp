// How gc describes operands in messages.
#include "frontend/check/logic.h"

namespace gosub::check {

static std::string_view modeText(Mode m) {
  switch (m) {
    case Mode::Invalid: return "invalid operand";
    case Mode::NoValue: return "no value";
    case Mode::Builtin: return "built-in";
    case Mode::TypeExpr: return "type";
    case Mode::Constant: return "constant";
    case Mode::Variable: return "variable";
    case Mode::MapIndex: return "map index expression";
    case Mode::Value: return "value";
    case Mode::NilValue: return "nil";
    case Mode::CommaOk: return "comma, ok expression";
    case Mode::CgoFunc: return "cgo function";
  }
  return "";
}

std::string compositeKind(Type* t) {
  Type* u = underlying(t);
  switch (u->kind()) {
    case TypeKind::Array: return "array";
    case TypeKind::Slice: return "slice";
    case TypeKind::Struct: return "struct";
    case TypeKind::Pointer: return "pointer";
    case TypeKind::Signature: return "func";
    case TypeKind::Interface: return "interface";
    case TypeKind::Map: return "map";
    case TypeKind::Chan: return "chan";
    case TypeKind::Tuple: return "tuple";
    default: return "";
  }
}

// " of struct type S", or " of type int".
static std::string typeClause(Checker& c, Type* t) {
  if (!isValid(t)) return " with invalid type";
  if (TypeParam* p = as<TypeParam>(unalias(t)))
    return cat(" of type ", typeStr(c, t), " constrained by ", typeStr(c, p->constraint));
  std::string what;
  bool named = t->kind() == TypeKind::Named || t->kind() == TypeKind::Alias;
  if (named && !isTypeParam(t)) {
    what = compositeKind(t);
    if (what.empty()) {
      if (Basic* b = under<Basic>(t)) what = b->name;
    }
    if (!what.empty()) what += ' ';
  }
  return cat(" of ", what, "type ", typeStr(c, t));
}

std::string describe(Checker& c, const Operand& x) {
  if (x.mode == Mode::NilValue) return "nil";
  std::string text = x.expr ? exprString(x.expr) : std::string();
  if (text.empty() && x.mode == Mode::TypeExpr && x.type) text = typeStr(c, x.type);
  if (text.empty() && x.mode == Mode::Constant && x.val) text = constString(x.val);
  std::string s = text.empty() ? "" : text + " (";
  bool hasType = false;
  if (x.mode != Mode::Invalid && x.mode != Mode::NoValue && x.mode != Mode::Builtin &&
      x.mode != Mode::TypeExpr && x.type) {
    if (isUntyped(x.type)) {
      s += cat(static_cast<Basic*>(x.type)->name, " ");
    } else {
      hasType = true;
    }
  }
  s += modeText(x.mode);
  if (x.mode == Mode::Constant && x.val) {
    std::string v = constString(x.val);
    if (v != text) s += " " + v;
  }
  if (hasType) s += typeClause(c, x.type);
  if (!text.empty()) s += ")";
  return s;
}

}  // namespace gosub::check
