// The representations behind Const. Only const*.cpp include this (GMP's and MPFR's headers are heavy).
//
// Integers are int64 while they fit, else GMP integers. Floats are exact rationals while numerator and
// denominator stay below 4,096 bits, else MPFR numbers of 512 bits, as the gc toolchain does it: where
// a constant expression rounds is visible in programs.
#pragma once

#include <gmp.h>
#include <mpfr.h>

#include <string>

#include "frontend/types/const.h"

namespace gosub::types {

constexpr mpfr_prec_t kFloatPrec = 512;
constexpr size_t kMaxRatBits = 4096;
constexpr size_t kMaxIntBits = 16384;
constexpr size_t kMaxStringBytes = size_t{1} << 28;

// GMP's and MPFR's allocation failures end the process as Go's own do; called before their first use.
void initConstLibraries();

class Int {  // an owned mpz_t
 public:
  Int() { initConstLibraries(), mpz_init(z_); }
  explicit Int(int64_t v) { initConstLibraries(), mpz_init_set_si(z_, v); }
  Int(const Int& o) { mpz_init_set(z_, o.z_); }
  Int& operator=(const Int&) = delete;
  ~Int() { mpz_clear(z_); }
  mpz_ptr get() { return z_; }
  mpz_srcptr get() const { return z_; }
  size_t bits() const { return mpz_sgn(z_) == 0 ? 0 : mpz_sizeinbase(z_, 2); }

 private:
  mpz_t z_;
};

class Rat {
 public:
  Rat() { initConstLibraries(), mpq_init(q_); }
  Rat(const Rat& o) { mpq_init(q_), mpq_set(q_, o.q_); }
  Rat& operator=(const Rat&) = delete;
  ~Rat() { mpq_clear(q_); }
  mpq_ptr get() { return q_; }
  mpq_srcptr get() const { return q_; }

 private:
  mpq_t q_;
};

class Wide {  // an owned mpfr_t of 512 bits
 public:
  explicit Wide(mpfr_prec_t prec = kFloatPrec) { initConstLibraries(), mpfr_init2(f_, prec); }
  Wide(const Wide& o) { mpfr_init2(f_, mpfr_get_prec(o.f_)), mpfr_set(f_, o.f_, MPFR_RNDN); }
  Wide& operator=(const Wide&) = delete;
  ~Wide() { mpfr_clear(f_); }
  mpfr_ptr get() { return f_; }
  mpfr_srcptr get() const { return f_; }

 private:
  mpfr_t f_;
};

struct BoolConst : Const {
  explicit BoolConst(bool b) : Const(ConstKind::Bool), value(b) {}
  bool value;
};

// A concatenation keeps its parts until somebody asks for the text: a+b+c+… stays linear.
struct StringConst : Const {
  explicit StringConst(std::string s) : Const(ConstKind::String), text(std::move(s)), size(text.size()) {}
  StringConst(const StringConst* l, const StringConst* r)
      : Const(ConstKind::String), left(l), right(r), size(l->size + r->size) {}
  mutable std::string text;
  mutable const StringConst *left = nullptr, *right = nullptr;
  size_t size;
};

struct IntConst : Const {
  explicit IntConst(int64_t v) : Const(ConstKind::Int), small(v) {}
  explicit IntConst(const Int& z) : Const(ConstKind::Int), big(new Int(z)) {}
  int64_t small = 0;
  const Int* big = nullptr;  // null: the value is `small`
};

struct FloatConst : Const {
  explicit FloatConst(const Rat& q) : Const(ConstKind::Float), rat(new Rat(q)) {}
  explicit FloatConst(const Wide& f) : Const(ConstKind::Float), wide(new Wide(f)) {}
  const Rat* rat = nullptr;  // exactly one of the two
  const Wide* wide = nullptr;
};

struct ComplexConst : Const {
  ComplexConst(ConstRef r, ConstRef i) : Const(ConstKind::Complex), re(r), im(i) {}
  ConstRef re, im;  // Int or Float
};

inline const BoolConst* asBool(ConstRef c) {
  return c->kind() == ConstKind::Bool ? static_cast<const BoolConst*>(c) : nullptr;
}
inline const StringConst* asString(ConstRef c) {
  return c->kind() == ConstKind::String ? static_cast<const StringConst*>(c) : nullptr;
}
inline const IntConst* asInt(ConstRef c) {
  return c->kind() == ConstKind::Int ? static_cast<const IntConst*>(c) : nullptr;
}
inline const FloatConst* asFloat(ConstRef c) {
  return c->kind() == ConstKind::Float ? static_cast<const FloatConst*>(c) : nullptr;
}
inline const ComplexConst* asComplex(ConstRef c) {
  return c->kind() == ConstKind::Complex ? static_cast<const ComplexConst*>(c) : nullptr;
}

ConstRef makeInt(const Int& z);                       // Unknown beyond kMaxIntBits
ConstRef makeRat(const Rat& q);                       // an MPFR number where q is too wide
ConstRef makeWide(const Wide& f);                     // Unknown if infinite or not a number
ConstRef makeComplexConst(ConstRef re, ConstRef im);  // Unknown if a part is
Int intValue(const IntConst* c);
Rat ratValue(ConstRef c);       // of an Int or a Float with a rational
Wide wideValue(ConstRef c);     // of an Int or Float
bool smallWide(const Wide& f);  // its exponent is below 4,096: going back to exact numbers is harmless

}  // namespace gosub::types
