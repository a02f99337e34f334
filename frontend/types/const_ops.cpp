// Constant arithmetic (spec, Constant expressions).
#include "frontend/types/const_impl.h"

namespace gosub::types {

using ast::Op;

namespace {

bool bothInt(ConstRef x, ConstRef y) {
  return x->kind() == ConstKind::Int && y->kind() == ConstKind::Int;
}
bool isReal(ConstRef c) {
  return c->kind() == ConstKind::Int || c->kind() == ConstKind::Float;
}
bool isRational(ConstRef c) {
  const FloatConst* f = asFloat(c);
  return c->kind() == ConstKind::Int || (f && f->rat);
}

ConstRef smallIntOp(int64_t x, Op op, int64_t y) {  // null: needs wide arithmetic
  int64_t r;
  switch (op) {
    case Op::Add: return __builtin_add_overflow(x, y, &r) ? nullptr : makeInt64(r);
    case Op::Sub: return __builtin_sub_overflow(x, y, &r) ? nullptr : makeInt64(r);
    case Op::Mul: return __builtin_mul_overflow(x, y, &r) ? nullptr : makeInt64(r);
    case Op::And: return makeInt64(x & y);
    case Op::Or: return makeInt64(x | y);
    case Op::Xor: return makeInt64(x ^ y);
    case Op::AndNot: return makeInt64(x & ~y);
    default: return nullptr;
  }
}

ConstRef intOp(const IntConst* a, Op op, const IntConst* b, bool integerDivision) {
  if (!a->big && !b->big) {
    if (ConstRef r = smallIntOp(a->small, op, b->small)) return r;
  }
  Int x = intValue(a), y = intValue(b), z;
  if (x.bits() + y.bits() > 4 * kMaxIntBits) return unknownConst();
  switch (op) {
    case Op::Add: mpz_add(z.get(), x.get(), y.get()); break;
    case Op::Sub: mpz_sub(z.get(), x.get(), y.get()); break;
    case Op::Mul: mpz_mul(z.get(), x.get(), y.get()); break;
    case Op::And: mpz_and(z.get(), x.get(), y.get()); break;
    case Op::Or: mpz_ior(z.get(), x.get(), y.get()); break;
    case Op::Xor: mpz_xor(z.get(), x.get(), y.get()); break;
    case Op::AndNot:
      mpz_com(y.get(), y.get());
      mpz_and(z.get(), x.get(), y.get());
      break;
    case Op::Div: {
      if (mpz_sgn(y.get()) == 0) return unknownConst();
      if (integerDivision) {
        mpz_tdiv_q(z.get(), x.get(), y.get());
        break;
      }
      Rat q;
      mpq_set_num(q.get(), x.get());
      mpq_set_den(q.get(), y.get());
      mpq_canonicalize(q.get());
      return makeRat(q);
    }
    case Op::Rem:
      if (mpz_sgn(y.get()) == 0) return unknownConst();
      mpz_tdiv_r(z.get(), x.get(), y.get());
      break;
    default: return unknownConst();
  }
  return makeInt(z);
}

ConstRef rationalOp(const Rat& x, Op op, const Rat& y) {
  Rat z;
  switch (op) {
    case Op::Add: mpq_add(z.get(), x.get(), y.get()); break;
    case Op::Sub: mpq_sub(z.get(), x.get(), y.get()); break;
    case Op::Mul: mpq_mul(z.get(), x.get(), y.get()); break;
    case Op::Div:
      if (mpq_sgn(y.get()) == 0) return unknownConst();
      mpq_div(z.get(), x.get(), y.get());
      break;
    default: return unknownConst();
  }
  return makeRat(z);
}

ConstRef wideOp(const Wide& x, Op op, const Wide& y) {
  Wide z;
  switch (op) {
    case Op::Add: mpfr_add(z.get(), x.get(), y.get(), MPFR_RNDN); break;
    case Op::Sub: mpfr_sub(z.get(), x.get(), y.get(), MPFR_RNDN); break;
    case Op::Mul: mpfr_mul(z.get(), x.get(), y.get(), MPFR_RNDN); break;
    case Op::Div:
      if (mpfr_zero_p(y.get())) return unknownConst();
      mpfr_div(z.get(), x.get(), y.get(), MPFR_RNDN);
      break;
    default: return unknownConst();
  }
  return makeWide(z);
}

ConstRef realOp(ConstRef x, Op op, ConstRef y, bool integerDivision) {
  if (x->kind() == ConstKind::Unknown || y->kind() == ConstKind::Unknown) return unknownConst();
  if (bothInt(x, y)) return intOp(asInt(x), op, asInt(y), integerDivision);
  if (isRational(x) && isRational(y)) return rationalOp(ratValue(x), op, ratValue(y));
  return wideOp(wideValue(x), op, wideValue(y));
}

ConstRef complexOp(ConstRef x, Op op, ConstRef y) {
  ConstRef a = realPart(x), b = imagPart(x), c = realPart(y), d = imagPart(y);
  auto real = [](ConstRef p, Op o, ConstRef q) { return realOp(p, o, q, false); };
  switch (op) {
    case Op::Add:
    case Op::Sub: return makeComplexConst(real(a, op, c), real(b, op, d));
    case Op::Mul:  // (ac-bd) + i(bc+ad)
      return makeComplexConst(real(real(a, Op::Mul, c), Op::Sub, real(b, Op::Mul, d)),
                              real(real(b, Op::Mul, c), Op::Add, real(a, Op::Mul, d)));
    case Op::Div: {  // ((ac+bd) + i(bc-ad)) / (cc+dd)
      ConstRef s = real(real(c, Op::Mul, c), Op::Add, real(d, Op::Mul, d));
      if (sign(s) == 0) return unknownConst();
      ConstRef re = real(real(a, Op::Mul, c), Op::Add, real(b, Op::Mul, d));
      ConstRef im = real(real(b, Op::Mul, c), Op::Sub, real(a, Op::Mul, d));
      return makeComplexConst(real(re, Op::Div, s), real(im, Op::Div, s));
    }
    default: return unknownConst();
  }
}

ConstRef negate(ConstRef x) {
  if (const ComplexConst* z = asComplex(x)) return makeComplexConst(negate(z->re), negate(z->im));
  return realOp(makeInt64(0), Op::Sub, x, true);
}

ConstRef complement(const IntConst* c, uint32_t unsignedBits) {
  Int z = intValue(c);
  mpz_com(z.get(), z.get());
  // Of unsigned types the result has only the type's own bits.
  if (unsignedBits) mpz_fdiv_r_2exp(z.get(), z.get(), unsignedBits);
  return makeInt(z);
}

bool ordered(int cmp, Op op) {
  switch (op) {
    case Op::Eql: return cmp == 0;
    case Op::Neq: return cmp != 0;
    case Op::Lss: return cmp < 0;
    case Op::Leq: return cmp <= 0;
    case Op::Gtr: return cmp > 0;
    case Op::Geq: return cmp >= 0;
    default: return false;
  }
}

int compareReal(ConstRef x, ConstRef y) {
  if (bothInt(x, y)) {
    const IntConst *a = asInt(x), *b = asInt(y);
    if (!a->big && !b->big) return (a->small > b->small) - (a->small < b->small);
    return mpz_cmp(intValue(a).get(), intValue(b).get());
  }
  if (isRational(x) && isRational(y)) return mpq_cmp(ratValue(x).get(), ratValue(y).get());
  return mpfr_cmp(wideValue(x).get(), wideValue(y).get());
}

}  // namespace

ConstRef unaryOp(Op op, ConstRef x, uint32_t unsignedBits) {
  switch (op) {
    case Op::Add: return x;
    case Op::Sub: return isReal(x) || asComplex(x) ? negate(x) : unknownConst();
    case Op::Xor: return asInt(x) ? complement(asInt(x), unsignedBits) : unknownConst();
    case Op::Not: return asBool(x) ? makeBool(!asBool(x)->value) : unknownConst();
    default: return unknownConst();
  }
}

ConstRef binaryOp(ConstRef x, Op op, ConstRef y, bool integerDivision) {
  if (asBool(x) && asBool(y)) {
    bool a = boolVal(x), b = boolVal(y);
    if (op == Op::AndAnd) return makeBool(a && b);
    return op == Op::OrOr ? makeBool(a || b) : unknownConst();
  }
  if (const StringConst *a = asString(x), *b = asString(y); a && b) {
    if (op != Op::Add || a->size + b->size > kMaxStringBytes) return unknownConst();
    if (!a->size) return y;
    return b->size ? new StringConst(a, b) : x;
  }
  if ((!isReal(x) && !asComplex(x)) || (!isReal(y) && !asComplex(y))) return unknownConst();
  if (asComplex(x) || asComplex(y)) return complexOp(x, op, y);
  return realOp(x, op, y, integerDivision);
}

ConstRef shift(ConstRef x, Op op, uint64_t count) {
  const IntConst* i = asInt(x);
  if (!i) return unknownConst();
  if (count == 0 || sign(x) == 0) return x;
  Int z = intValue(i);
  if (op == Op::Shl) {
    if (count > kMaxIntBits || z.bits() + count > kMaxIntBits) return unknownConst();
    mpz_mul_2exp(z.get(), z.get(), count);
  } else {
    mpz_fdiv_q_2exp(z.get(), z.get(), count > kMaxIntBits ? kMaxIntBits : count);
  }
  return makeInt(z);
}

bool compare(ConstRef x, Op op, ConstRef y) {
  if (asBool(x) && asBool(y)) return (boolVal(x) == boolVal(y)) == (op == Op::Eql);
  if (asString(x) && asString(y)) return ordered(stringVal(x).compare(stringVal(y)), op);
  if ((!isReal(x) && !asComplex(x)) || (!isReal(y) && !asComplex(y))) return false;
  if (asComplex(x) || asComplex(y)) {
    bool same = compareReal(realPart(x), realPart(y)) == 0 && compareReal(imagPart(x), imagPart(y)) == 0;
    return same == (op == Op::Eql);
  }
  return ordered(compareReal(x, y), op);
}

}  // namespace gosub::types
