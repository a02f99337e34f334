// Arithmetic: one instruction per operator and type, immediates, shifts, operators of expressions.
#include <algorithm>
#include <bit>

#include "base/check.h"
#include "frontend/compile/expr.h"
#include "vm/bytecode/magic.h"

namespace gosub::compile {
namespace {

using namespace ast;
using AOp = ast::Op;
using BOp = bc::Op;

BOp plus(BOp first, int n) {
  return static_cast<BOp>(static_cast<int>(first) + n);
}

// The eight rows of an ARITH group: Add Sub Mul AddImm MulImm Neg Shl ShlImm.
enum Row { kAdd, kSub, kMul, kAddImm, kMulImm, kNeg, kShl, kShlImm };

BOp intRow(Type* t, Row row) {
  BOp first = BOp::AddI64;
  bool sign = isSignedInt(t);
  switch (bitsOf(t)) {
    case 8: first = sign ? BOp::AddI8 : BOp::AddU8; break;
    case 16: first = sign ? BOp::AddI16 : BOp::AddU16; break;
    case 32: first = sign ? BOp::AddI32 : BOp::AddU32; break;
    default: break;
  }
  return plus(first, row);
}

BOp divOp(Type* t) {
  if (!isSignedInt(t)) return BOp::DivU64;
  switch (bitsOf(t)) {
    case 8: return BOp::DivI8;
    case 16: return BOp::DivI16;
    case 32: return BOp::DivI32;
    default: return BOp::DivI64;
  }
}

bool isIntType(Type* t) {
  return isSignedInt(t) || isUnsignedInt(t);
}

void floatArith(Fn& f, AOp op, Type* t, VSlot dst, VSlot x, VSlot y) {
  BOp first = isFloat32(t) ? BOp::AddF32 : BOp::AddF64;
  int row = op == AOp::Add ? 0 : op == AOp::Sub ? 1 : op == AOp::Mul ? 2 : 3;
  emit(f, plus(first, row), dst, x, y);
}

void complexArith(Fn& f, AOp op, Type* t, VSlot dst, VSlot x, VSlot y) {
  BOp code = op == AOp::Add   ? BOp::AddC128
             : op == AOp::Sub ? BOp::SubC128
             : op == AOp::Mul ? BOp::MulC128
                              : BOp::DivC128;
  if (layoutOf(t).size == 16) return emit(f, code, dst, x, y);
  Temps temps(f);
  VSlot a = alloc(f, 2), b = alloc(f, 2);
  emit(f, BOp::CvtC64C128, a, x);
  emit(f, BOp::CvtC64C128, b, y);
  emit(f, code, a, a, b);
  emit(f, BOp::CvtC128C64, dst, a);
}

void intArith(Fn& f, AOp op, Type* t, VSlot dst, VSlot x, VSlot y) {
  switch (op) {
    case AOp::Add: return emit(f, intRow(t, kAdd), dst, x, y);
    case AOp::Sub: return emit(f, intRow(t, kSub), dst, x, y);
    case AOp::Mul: return emit(f, intRow(t, kMul), dst, x, y);
    case AOp::Div: return emit(f, divOp(t), dst, x, y);
    case AOp::Rem: return emit(f, isSignedInt(t) ? BOp::RemI64 : BOp::RemU64, dst, x, y);
    case AOp::And: return emit(f, BOp::And, dst, x, y);
    case AOp::Or: return emit(f, BOp::Or, dst, x, y);
    case AOp::Xor: return emit(f, BOp::Xor, dst, x, y);
    case AOp::AndNot: return emit(f, BOp::AndNot, dst, x, y);
    default: GOSUB_UNREACHABLE("integer operator");
  }
}

// x.f where x is a pointer variable in its slot: an operand that an instruction can load itself.
bool simpleMem(Fn& f, Expr* e, VSlot* ptr, int64_t* off) {
  auto* s = as<SelectorExpr>(unparen(e));
  if (!s || !s->selection || s->selection->kind != types::SelectionKind::FieldVal ||
      s->selection->index.size() != 1)
    return false;
  auto* p = types::under<types::Pointer>(typeOf(f, s->x));
  const VarPlace* v = localVar(f, s->x);
  if (!p || !v || f.hoisted.count(unparen(e))) return false;
  auto* st = types::under<types::Struct>(p->elem);
  *ptr = v->slot;
  *off = types::fieldOffsets(st)[s->selection->index[0]];
  return *off <= UINT16_MAX;
}

BOp loadOp(AOp op, Type* t) {  // a = a op [b + c]
  if (isPlainInt64(t) && op == AOp::Add) return BOp::AddI64Ld;
  if (basicOf(t) != types::BasicKind::Float64) return BOp::Nop;
  return op == AOp::Add   ? BOp::AddF64Ld
         : op == AOp::Sub ? BOp::SubF64Ld
         : op == AOp::Mul ? BOp::MulF64Ld
                          : BOp::Nop;
}

// dst = x op (b*c), one instruction for both operators; x is computed into acc, which becomes dst.
bool mulAdd(Fn& f, BinaryExpr* e, Type* t, VSlot dst, VSlot x, bool xIsTemp) {
  auto* m = as<BinaryExpr>(unparen(e->y));
  if (!m || m->op != AOp::Mul || isConst(m) || f.hoisted.count(m) || !types::isFloat(t) || hasOrdered(f, m))
    return false;
  if (e->op != AOp::Add && e->op != AOp::Sub) return false;
  if (!xIsTemp && x != dst) return false;
  BOp op = isFloat32(t) ? (e->op == AOp::Add ? BOp::MulAddF32 : BOp::MulSubF32)
                        : (e->op == AOp::Add ? BOp::MulAddF64 : BOp::MulSubF64);
  VSlot b = valueAny(f, m->x, t);
  VSlot c = valueAny(f, m->y, t);
  emit(f, op, x, b, c);
  moveSlots(f, dst, x, 1);
  return true;
}

void concatTo(Fn& f, BinaryExpr* e, VSlot dst) {
  std::vector<Expr*> terms;
  Expr* at = e;
  for (;;) {
    auto* b = as<BinaryExpr>(unparen(at));
    if (!b || isConst(b) || f.hoisted.count(b)) break;
    terms.push_back(b->y);
    at = b->x;
  }
  terms.push_back(at);
  std::vector<Expr*> list(terms.rbegin(), terms.rend());
  Temps temps(f);
  Type* str = typeOf(f, e);
  hoistAll(f, list);
  constexpr size_t kMost = 1000;  // strings of one instruction
  if (list.size() == 2) {
    VSlot x = valueAny(f, list[0], str);
    VSlot y = valueAny(f, list[1], str);
    return emit(f, BOp::Concat2, dst, x, y);
  }
  VSlot first = bc::kNoVSlot;
  for (size_t i = 0; i < list.size();) {
    Mark m = mark(f);
    size_t n = std::min(list.size() - i, kMost);
    VSlot run = alloc(f, static_cast<uint32_t>(2 * (n + 1)));
    uint32_t k = 0;
    if (first != bc::kNoVSlot) {
      moveSlots(f, run, first, 2);
      markLive(f, run, str);
      k = 1;
    }
    for (size_t j = 0; j < n; j++, k++) {
      valueTo(f, list[i + j], str, run + 2 * k);
      markLive(f, run + 2 * k, str);
    }
    i += n;
    if (i == list.size()) return emit(f, BOp::Concat, dst, run, k);
    VSlot acc = first;
    if (acc == bc::kNoVSlot) acc = run;
    emit(f, BOp::Concat, acc, run, k);
    if (first == bc::kNoVSlot) {
      release(f, m);
      first = alloc(f, 2);
      markLive(f, first, str);
    } else {
      release(f, m);
    }
  }
}

// The chain of left operands that are binary expressions of the same kind, walked in a loop.
std::vector<BinaryExpr*> leftSpine(Fn& f, BinaryExpr* e) {
  std::vector<BinaryExpr*> spine;
  for (Expr* at = e;;) {
    auto* b = as<BinaryExpr>(unparen(at));
    if (!b || isConst(b) || isComparison(b->op) || b->op == AOp::AndAnd || b->op == AOp::OrOr) break;
    if (!spine.empty() && f.hoisted.count(b)) break;
    if (types::isString(typeOf(f, b))) break;
    spine.push_back(b);
    at = b->x;
  }
  return spine;
}

// One step: dst = x op e->y, where x lies in a slot (a temporary, if so said).
void stepTo(Fn& f, BinaryExpr* e, VSlot dst, VSlot x, bool xIsTemp) {
  Type* t = typeOf(f, e);
  setPos(f, e->pos);
  if (e->op == AOp::Shl || e->op == AOp::Shr) return shiftOp(f, e->op, t, dst, x, e->y);
  int64_t imm;
  if (intConst(f, e->y, &imm) && canArithImm(e->op, t, imm)) return arithImm(f, e->op, t, dst, x, imm);
  VSlot ptr;
  int64_t off;
  BOp ld = loadOp(e->op, t);
  if (ld != BOp::Nop && (xIsTemp || x == dst) && simpleMem(f, e->y, &ptr, &off)) {
    emit(f, ld, x, ptr, static_cast<uint32_t>(off));
    return moveSlots(f, dst, x, 1);
  }
  if (ld == BOp::MulF64Ld && simpleMem(f, e->y, &ptr, &off)) {
    return emit(f, BOp::MulF64LdX, dst, x, ptr, static_cast<uint64_t>(off));
  }
  if (mulAdd(f, e, t, dst, x, xIsTemp)) return;
  VSlot y = valueNow(f, e->y, t);
  arith(f, e->op, t, dst, x, y);
}

// `c - x` with a small constant c.
bool subFromImm(Fn& f, BinaryExpr* e, Type* t, VSlot dst) {
  int64_t imm;
  if (e->op != AOp::Sub || !isPlainInt64(t) || !intConst(f, e->x, &imm) || !fitsImm16(imm)) return false;
  VSlot y = valueAny(f, e->y, t);
  emit(f, BOp::SubImmFrom, dst, static_cast<uint16_t>(imm), y);
  return true;
}

// `p.f * x`: the factors change places, so that the load is part of the instruction.
bool swappedLoad(Fn& f, BinaryExpr* e, Type* t, VSlot dst) {
  VSlot ptr, other;
  int64_t off;
  if (e->op != AOp::Mul || basicOf(t) != types::BasicKind::Float64 || !simpleMem(f, e->x, &ptr, &off))
    return false;
  if (simpleMem(f, e->y, &other, &off) || !operandInPlace(f, e->y, &other)) return false;
  simpleMem(f, e->x, &ptr, &off);
  emit(f, BOp::MulF64LdX, dst, other, ptr, static_cast<uint64_t>(off));
  return true;
}

// `c op x` where op commutes: the constant becomes the immediate.
bool swappedImm(Fn& f, BinaryExpr* e, Type* t, VSlot dst) {
  int64_t imm;
  bool commutes =
      e->op == AOp::Add || e->op == AOp::Mul || e->op == AOp::And || e->op == AOp::Or || e->op == AOp::Xor;
  if (!commutes || !intConst(f, e->x, &imm) || !canArithImm(e->op, t, imm)) return false;
  VSlot y = valueAny(f, e->y, t);
  arithImm(f, e->op, t, dst, y, imm);
  return true;
}

void divideImm(Fn& f, bool sign, VSlot dst, VSlot x, uint64_t d) {
  if (bc::isPowerOfTwo(d)) {
    auto n = static_cast<uint32_t>(std::countr_zero(d));
    return emit(f, sign ? BOp::DivI64Pow2 : BOp::ShrU64Imm, dst, x, n);
  }
  bc::Magic m = sign ? bc::signedMagic(d) : bc::unsignedMagic(d);
  emit(f, sign ? BOp::DivI64Magic : BOp::DivU64Magic, dst, x, m.shift, m.multiplier);
}

void remainderImm(Fn& f, bool sign, VSlot dst, VSlot x, uint64_t d) {
  if (bc::isPowerOfTwo(d)) {
    if (!sign) return emit(f, BOp::AndImm, dst, x, static_cast<uint16_t>(d - 1));
    return emit(f, BOp::RemI64Pow2, dst, x, static_cast<uint32_t>(std::countr_zero(d)));
  }
  bc::Magic m = sign ? bc::signedMagic(d) : bc::unsignedMagic(d);
  emit(f, sign ? BOp::RemI64Magic : BOp::RemU64Magic, dst, x, m.shift, m.multiplier, d);
}

}  // namespace

bool isComparison(AOp op) {
  return op >= AOp::Eql && op <= AOp::Geq;
}

void arith(Fn& f, AOp op, Type* t, VSlot dst, VSlot x, VSlot y) {
  if (types::isFloat(t)) return floatArith(f, op, t, dst, x, y);
  if (types::isComplex(t)) return complexArith(f, op, t, dst, x, y);
  if (types::isString(t)) return emit(f, BOp::Concat2, dst, x, y);
  intArith(f, op, t, dst, x, y);
}

bool canArithImm(AOp op, Type* t, int64_t imm) {
  if (!isIntType(t)) return false;
  bool sign = isSignedInt(t);
  switch (op) {
    case AOp::Add:
    case AOp::Mul: return fitsImm16(imm);
    case AOp::Sub: return fitsImm16(-imm) && imm != INT64_MIN;
    case AOp::Div: return imm > 0;
    case AOp::Rem:
      return imm > 0 && (sign || !bc::isPowerOfTwo(static_cast<uint64_t>(imm)) || fitsImm16(imm - 1));
    case AOp::And:
    case AOp::Or:
    case AOp::Xor: return fitsImm16(imm) && (sign || imm >= 0 || bitsOf(t) == 64);
    default: return false;
  }
}

void arithImm(Fn& f, AOp op, Type* t, VSlot dst, VSlot x, int64_t imm) {
  auto i = static_cast<uint16_t>(imm);
  switch (op) {
    case AOp::Add: return emit(f, intRow(t, kAddImm), dst, x, i);
    case AOp::Sub: return emit(f, intRow(t, kAddImm), dst, x, static_cast<uint16_t>(-imm));
    case AOp::Mul: return emit(f, intRow(t, kMulImm), dst, x, i);
    case AOp::Div: return divideImm(f, isSignedInt(t), dst, x, static_cast<uint64_t>(imm));
    case AOp::Rem: return remainderImm(f, isSignedInt(t), dst, x, static_cast<uint64_t>(imm));
    case AOp::And: return emit(f, BOp::AndImm, dst, x, i);
    case AOp::Or: return emit(f, BOp::OrImm, dst, x, i);
    case AOp::Xor: return emit(f, BOp::XorImm, dst, x, i);
    default: GOSUB_UNREACHABLE("immediate operator");
  }
}

void shiftOp(Fn& f, AOp op, Type* t, VSlot dst, VSlot x, Expr* count) {
  int64_t n;
  bool left = op == AOp::Shl, sign = isSignedInt(t);
  if (intConst(f, count, &n)) {
    auto width = static_cast<uint64_t>(bitsOf(t));
    auto u = static_cast<uint64_t>(n);
    if (u >= width) {
      if (left || !sign) return loadImm(f, dst, 0);
      u = 63;
    }
    if (left) return emit(f, intRow(t, kShlImm), dst, x, static_cast<uint32_t>(u));
    return emit(f, sign ? BOp::ShrI64Imm : BOp::ShrU64Imm, dst, x, static_cast<uint32_t>(u));
  }
  Temps temps(f);
  VSlot y = exprAny(f, count);
  if (isSignedInt(typeOf(f, count))) emit(f, BOp::CheckShift, y);
  if (left) return emit(f, intRow(t, kShl), dst, x, y);
  emit(f, sign ? BOp::ShrI64 : BOp::ShrU64, dst, x, y);
}

void binaryTo(Fn& f, BinaryExpr* e, VSlot dst) {
  if (isComparison(e->op) || e->op == AOp::AndAnd || e->op == AOp::OrOr) {
    if (isComparison(e->op)) return compareTo(f, e->op, e->x, e->y, dst);
    Label no = f.as.newLabel(), done = f.as.newLabel();
    condJump(f, e, no, false);
    emit(f, BOp::LoadImm, dst, 1);
    jump(f, done);
    bind(f, no);
    emit(f, BOp::LoadImm, dst, 0);
    return bind(f, done);
  }
  if (types::isString(typeOf(f, e))) return concatTo(f, e, dst);
  Temps temps(f);
  std::vector<BinaryExpr*> spine = leftSpine(f, e);
  if (hasOrdered(f, e) || hasEarly(f, e)) {
    std::vector<Expr*> operands{spine.back()->x};
    for (size_t i = spine.size(); i-- > 0;) operands.push_back(spine[i]->y);
    // An inner division or shift may panic: a call further right comes before it even if all operands are
    // stable.
    bool innerPanics = false;
    for (size_t i = 1; i < spine.size(); i++) {
      AOp op = spine[i]->op;
      innerPanics = innerPanics || op == AOp::Div || op == AOp::Rem || op == AOp::Shl || op == AOp::Shr;
    }
    if (!innerPanics) hoistAll(f, operands);
    for (size_t i = 0; innerPanics && i < operands.size(); i++) hoist(f, operands[i]);
  }
  // From the innermost outwards. Intermediate results share one temporary (or dst, where it is not yet a
  // variable's value).
  Type* t = typeOf(f, e);
  VSlot acc = dst;
  if (!scratchable(f, e, dst)) acc = allocFor(f, t);
  BinaryExpr* inner = spine.back();
  VSlot x = acc;
  bool isTemp = false;
  VSlot stepDst = spine.size() == 1 ? dst : acc;
  size_t next = spine.size() - 1;
  if (subFromImm(f, inner, t, stepDst) || swappedImm(f, inner, t, stepDst) ||
      swappedLoad(f, inner, t, stepDst)) {
    x = stepDst;
    isTemp = true;
  } else {
    if (!operandInPlace(f, inner->x, &x)) {
      valueTo(f, inner->x, t, acc);
      markLive(f, acc, t);
      x = acc;
      isTemp = true;
    }
    stepTo(f, inner, stepDst, x, isTemp);
    x = stepDst;
    isTemp = true;
  }
  while (next-- > 0) {
    Temps step(f);
    VSlot to = next == 0 ? dst : acc;
    stepTo(f, spine[next], to, x, isTemp);
    x = to;
  }
}

void unaryTo(Fn& f, UnaryExpr* e, VSlot dst) {
  Type* t = typeOf(f, e);
  Temps temps(f);
  switch (e->op) {
    case AOp::Add: return exprTo(f, e->x, dst);
    case AOp::Not: {
      VSlot x = exprAny(f, e->x);
      return emit(f, BOp::NotBool, dst, x);
    }
    case AOp::Sub: {
      VSlot x = exprAny(f, e->x);
      if (types::isFloat(t)) return emit(f, isFloat32(t) ? BOp::NegF32 : BOp::NegF64, dst, x);
      if (types::isComplex(t)) {
        BOp neg = layoutOf(t).size == 8 ? BOp::NegF32 : BOp::NegF64;
        emit(f, neg, dst, x);
        return emit(f, neg, dst + 1, x + 1);
      }
      return emit(f, intRow(t, kNeg), dst, x);
    }
    case AOp::Xor: {
      VSlot x = exprAny(f, e->x);
      emit(f, BOp::NotI64, dst, x);
      if (isUnsignedInt(t) && bitsOf(t) < 64) {
        emit(f, bitsOf(t) == 8 ? BOp::Zext8 : bitsOf(t) == 16 ? BOp::Zext16 : BOp::Zext32, dst, dst);
      }
      return;
    }
    case AOp::Recv: return recvTo(f, e->x, dst, bc::kNoVSlot);
    case AOp::Addr: {
      Expr* x = unparen(e->x);
      if (auto* lit = as<CompositeLit>(x)) {
        addressOfComposite(f, lit, typeOf(f, lit), dst);
        return;
      }
      Place p = placeOf(f, x);
      if (p.kind == Place::Kind::Mem && p.off == 0 && !p.notNil) emit(f, BOp::NilCheck, p.base);
      return addressTo(f, p, dst);
    }
    default: GOSUB_UNREACHABLE("unary operator");
  }
}

}  // namespace gosub::compile
