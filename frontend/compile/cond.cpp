// Conditions: fused compare-and-branch, comparisons as values, equality of every type.
#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;
using AOp = ast::Op;
using BOp = bc::Op;

BOp plus(BOp first, int n) {
  return static_cast<BOp>(static_cast<int>(first) + n);
}

AOp negate(AOp op) {
  switch (op) {
    case AOp::Eql: return AOp::Neq;
    case AOp::Neq: return AOp::Eql;
    case AOp::Lss: return AOp::Geq;
    case AOp::Leq: return AOp::Gtr;
    case AOp::Gtr: return AOp::Leq;
    default: return AOp::Lss;
  }
}
AOp mirror(AOp op) {
  switch (op) {
    case AOp::Lss: return AOp::Gtr;
    case AOp::Leq: return AOp::Geq;
    case AOp::Gtr: return AOp::Lss;
    case AOp::Geq: return AOp::Leq;
    default: return op;
  }
}

bool wordComparable(Type* t) {  // compared as 64-bit integers
  const Layout& l = layoutOf(t);
  return l.rep == Rep::Ptr || (l.rep == Rep::Word && !types::isFloat(t));
}

// The type that both operands are compared in; an interface if one of them is.
Type* commonType(Fn& f, Expr* x, Expr* y) {
  Type *a = typeOf(f, x), *b = typeOf(f, y);
  if (isNil(x)) return b;
  if (isNil(y)) return a;
  if (isInterfaceType(a)) return a;
  if (isInterfaceType(b)) return b;
  return types::isUntyped(a) ? b : a;
}

// The Jcc row (not Back) of an integer comparison with an immediate, and whether the immediate fits.
bool immBranch(AOp op, Type* t, int64_t imm, BOp* out) {
  bool eq = op == AOp::Eql || op == AOp::Neq;
  bool sign = isSignedInt(t) || eq;
  if (sign ? !fitsImm16(imm) : imm < 0 || imm > UINT16_MAX) return false;
  switch (op) {
    case AOp::Eql: *out = BOp::JEqI64Imm; break;
    case AOp::Neq: *out = BOp::JNeI64Imm; break;
    case AOp::Lss: *out = sign ? BOp::JLtI64Imm : BOp::JLtU64Imm; break;
    case AOp::Leq: *out = sign ? BOp::JLeI64Imm : BOp::JLeU64Imm; break;
    case AOp::Gtr: *out = sign ? BOp::JGtI64Imm : BOp::JGtU64Imm; break;
    default: *out = sign ? BOp::JGeI64Imm : BOp::JGeU64Imm; break;
  }
  return true;
}

void wordBranch(Fn& f, AOp op, Type* t, VSlot x, VSlot y, Label to, bool back) {
  bool sign = isSignedInt(t);
  if (op == AOp::Gtr || op == AOp::Geq) {
    std::swap(x, y);
    op = mirror(op);
  }
  BOp code = op == AOp::Eql   ? BOp::JEqI64
             : op == AOp::Neq ? BOp::JNeI64
             : op == AOp::Lss ? (sign ? BOp::JLtI64 : BOp::JLtU64)
                              : (sign ? BOp::JLeI64 : BOp::JLeU64);
  branch(f, plus(code, back), x, y, to);
}

// Jumps if (x op y) == sense; NaN makes every comparison but != false.
void floatBranch(Fn& f, AOp op, Type* t, VSlot x, VSlot y, bool sense, Label to, bool back) {
  if (op == AOp::Gtr || op == AOp::Geq) {
    std::swap(x, y);
    op = mirror(op);
  }
  BOp code;
  if (op == AOp::Eql || op == AOp::Neq)
    code = (op == AOp::Eql) == sense ? BOp::JEqF64 : BOp::JNeF64;
  else if (op == AOp::Lss)
    code = sense ? BOp::JLtF64 : BOp::JNltF64;
  else
    code = sense ? BOp::JLeF64 : BOp::JNleF64;
  if (isFloat32(t)) code = plus(code, static_cast<int>(BOp::JEqF32) - static_cast<int>(BOp::JEqF64));
  branch(f, plus(code, back), x, y, to);
}

// x&imm == 0 and x&imm != 0.
bool bitTest(Fn& f, AOp op, Expr* x, int64_t y, Label to, bool back) {
  auto* b = as<BinaryExpr>(unparen(x));
  int64_t imm;
  if (y != 0 || back || (op != AOp::Eql && op != AOp::Neq) || !b || b->op != AOp::And || f.hoisted.count(b))
    return false;
  if (!intConst(f, b->y, &imm) || !canArithImm(AOp::And, typeOf(f, b), imm)) return false;
  VSlot s = exprAny(f, b->x);
  branch(f, op == AOp::Eql ? BOp::JAndZImm : BOp::JAndNzImm, s, static_cast<uint16_t>(imm), to);
  return true;
}

// len(m), nil tests and the like need no special case: their operands are words.
bool comparisonJump(Fn& f, AOp op, Expr* x, Expr* y, Label to, bool sense, bool back) {
  Type* t = commonType(f, x, y);
  hoistAll(f, {x, y});
  if (wordComparable(t)) {
    if (!sense) op = negate(op);
    if (isConst(x) || isNil(x)) {
      std::swap(x, y);
      op = mirror(op);
    }
    int64_t imm = 0;
    BOp code;
    bool constant =
        isNil(y) || intConst(f, y, &imm) || (isConst(y) && y->value->kind() == types::ConstKind::Bool);
    if (constant && isConst(y)) imm = static_cast<int64_t>(constWord(y->value, t));
    if (constant && bitTest(f, op, x, imm, to, back)) return true;
    if (constant && immBranch(op, t, imm, &code)) {
      VSlot s = valueNow(f, x, t);
      branch(f, plus(code, back), s, static_cast<uint16_t>(imm), to);
      return true;
    }
    VSlot a = valueAny(f, x, t);
    VSlot b = valueNow(f, y, t);
    wordBranch(f, op, t, a, b, to, back);
    return true;
  }
  if (types::isFloat(t)) {
    VSlot a = valueAny(f, x, t);
    VSlot b = valueNow(f, y, t);
    floatBranch(f, op, t, a, b, sense, to, back);
    return true;
  }
  if (layoutOf(t).rep == Rep::Str && (op == AOp::Eql || op == AOp::Neq) && !back) {
    VSlot a = valueAny(f, x, t);
    VSlot b = valueNow(f, y, t);
    branch(f, (op == AOp::Eql) == sense ? BOp::JEqStr : BOp::JNeStr, a, b, to);
    return true;
  }
  return false;
}

// x == nil for slices and interfaces: the first word decides.
bool nilCompare(Fn& f, AOp op, Expr* x, Expr* y, VSlot* word, bool* isEqual) {
  if (isNil(x)) std::swap(x, y);
  if (!isNil(y)) return false;
  Rep rep = layoutOf(typeOf(f, x)).rep;
  if (rep != Rep::Slice && rep != Rep::Iface) return false;
  *word = exprAny(f, x);
  *isEqual = op == AOp::Eql;
  return true;
}

void ifaceEqual(Fn& f, Type* t, VSlot dst, VSlot x, VSlot y) {
  emit(f, isEmptyInterface(t) ? BOp::EqEface : BOp::EqIface, dst, x, y);
}

// One operand is an interface, the other is not, or is another one.
void mixedEqual(Fn& f, Expr* x, Expr* y, Type* t, VSlot dst) {
  Type *a = typeOf(f, x), *b = typeOf(f, y);
  bool differ = isInterfaceType(a) && isInterfaceType(b) &&
                !types::identical(types::underlying(a), types::underlying(b));
  if (differ) {  // compared as empty interfaces
    t = types::universeAny();
  }
  VSlot p = valueAny(f, x, t);
  VSlot q = valueAny(f, y, t);
  ifaceEqual(f, t, dst, p, q);
}

}  // namespace

void equalTo(Fn& f, Type* t, VSlot dst, VSlot x, VSlot y) {
  switch (layoutOf(t).rep) {
    case Rep::Zero: return loadImm(f, dst, 1);
    case Rep::Str: return emit(f, BOp::EqStr, dst, x, y);
    case Rep::Iface: return ifaceEqual(f, t, dst, x, y);
    case Rep::Complex: {
      if (layoutOf(t).size == 16) return emit(f, BOp::EqC128, dst, x, y);
      Temps temps(f);
      VSlot a = alloc(f, 2), b = alloc(f, 2);
      emit(f, BOp::CvtC64C128, a, x);
      emit(f, BOp::CvtC64C128, b, y);
      return emit(f, BOp::EqC128, dst, a, b);
    }
    case Rep::Big:
    case Rep::Agg: return emit(f, BOp::EqT, dst, x, y, descWord(t));
    case Rep::Word:
      if (types::isFloat(t)) return emit(f, isFloat32(t) ? BOp::EqF32 : BOp::EqF64, dst, x, y);
      [[fallthrough]];
    default: return emit(f, BOp::EqI64, dst, x, y);
  }
}

namespace {

void orderedTo(Fn& f, AOp op, Type* t, VSlot dst, VSlot x, VSlot y) {
  if (op == AOp::Gtr || op == AOp::Geq) {
    std::swap(x, y);
    op = mirror(op);
  }
  bool less = op == AOp::Lss;
  if (types::isString(t)) return emit(f, less ? BOp::LtStr : BOp::LeStr, dst, x, y);
  if (isFloat32(t)) return emit(f, less ? BOp::LtF32 : BOp::LeF32, dst, x, y);
  if (types::isFloat(t)) return emit(f, less ? BOp::LtF64 : BOp::LeF64, dst, x, y);
  if (isSignedInt(t)) return emit(f, less ? BOp::LtI64 : BOp::LeI64, dst, x, y);
  emit(f, less ? BOp::LtU64 : BOp::LeU64, dst, x, y);
}

void equalityTo(Fn& f, AOp op, Expr* x, Expr* y, Type* t, VSlot dst) {
  VSlot word;
  bool isEqual;
  if (nilCompare(f, op, x, y, &word, &isEqual)) {
    return emit(f, isEqual ? BOp::EqI64Imm : BOp::NeI64Imm, dst, word, 0);
  }
  if (layoutOf(t).rep == Rep::Iface) {
    mixedEqual(f, x, y, t, dst);
  } else {
    VSlot a = valueAny(f, x, t);
    VSlot b = valueAny(f, y, t);
    if (op == AOp::Neq && wordComparable(t)) return emit(f, BOp::NeI64, dst, a, b);
    if (op == AOp::Neq && types::isFloat(t))
      return emit(f, isFloat32(t) ? BOp::NeF32 : BOp::NeF64, dst, a, b);
    equalTo(f, t, dst, a, b);
  }
  if (op == AOp::Neq) emit(f, BOp::NotBool, dst, dst);
}

}  // namespace

void compareTo(Fn& f, AOp op, Expr* x, Expr* y, VSlot dst) {
  Temps temps(f);
  Type* t = commonType(f, x, y);
  hoistAll(f, {x, y});
  if (op == AOp::Eql || op == AOp::Neq) return equalityTo(f, op, x, y, t, dst);
  VSlot a = valueAny(f, x, t);
  VSlot b = valueAny(f, y, t);
  orderedTo(f, op, t, dst, a, b);
}

namespace {

void chainJump(Fn& f, BinaryExpr* e, Label to, bool sense, bool back) {
  // Left-deep chains of one operator in a loop.
  AOp op = e->op;
  std::vector<Expr*> terms;
  Expr* at = e;
  for (;;) {
    auto* b = as<BinaryExpr>(unparen(at));
    if (!b || b->op != op || isConst(b) || f.hoisted.count(b)) break;
    terms.push_back(b->y);
    at = b->x;
  }
  terms.push_back(at);
  bool any = (op == AOp::OrOr) == sense;  // the first term that equals `sense` decides
  Label skip = any ? Label{} : f.as.newLabel();
  for (size_t i = terms.size(); i-- > 0;) {
    if (any || i == 0)
      condJump(f, terms[i], to, sense, back);
    else
      condJump(f, terms[i], skip, !sense);
  }
  if (!any) bind(f, skip);
}

}  // namespace

void condJump(Fn& f, Expr* e, Label to, bool sense, bool back) {
  e = unparen(e);
  while (auto* u = as<UnaryExpr>(e)) {
    if (u->op != AOp::Not || f.hoisted.count(u) || isConst(u)) break;
    sense = !sense;
    e = unparen(u->x);
  }
  Temps temps(f);
  if (isConst(e)) {
    if (types::boolVal(e->value) != sense) return;
    f.as.branch(back ? BOp::JmpBack : BOp::Jmp, 0, 0, to);
    return;
  }
  auto* b = as<BinaryExpr>(e);
  if (b && !f.hoisted.count(b)) {
    setPos(f, b->pos);
    if (b->op == AOp::AndAnd || b->op == AOp::OrOr) return chainJump(f, b, to, sense, back);
    if (isComparison(b->op)) {
      VSlot word;
      bool isEqual;
      if (nilCompare(f, b->op, b->x, b->y, &word, &isEqual)) {
        return branch(f, plus(isEqual == sense ? BOp::JEqI64Imm : BOp::JNeI64Imm, back), word, 0, to);
      }
      if (comparisonJump(f, b->op, b->x, b->y, to, sense, back)) return;
    }
  }
  VSlot s = valueNow(f, e, typeOf(f, e));
  branch(f, plus(sense ? BOp::JTrue : BOp::JFalse, back ? 2 : 0), s, 0, to);
}

}  // namespace gosub::compile
