// Making constants, reading their values, and moving between kinds.
#include "frontend/types/const.h"

#include <unistd.h>

#include <cstdlib>
#include <vector>

#include "frontend/types/const_impl.h"

namespace gosub::types {
namespace {

[[noreturn]] void outOfMemory() {
  static const char kText[] = "fatal error: runtime: out of memory\n";
  ssize_t ignored = write(2, kText, sizeof kText - 1);
  (void)ignored;
  _exit(2);
}

void* gmpAllocate(size_t n) {
  void* p = malloc(n);
  if (!p) outOfMemory();
  return p;
}
void* gmpReallocate(void* old, size_t, size_t n) {
  void* p = realloc(old, n);
  if (!p) outOfMemory();
  return p;
}
void gmpFree(void* p, size_t) {
  free(p);
}

struct UnknownConst : Const {
  UnknownConst() : Const(ConstKind::Unknown) {}
};

}  // namespace

void initConstLibraries() {
  // MPFR keeps its exponent range per thread, where it is built with threads.
  static thread_local bool done = false;
  if (done) return;
  done = true;
  mp_set_memory_functions(gmpAllocate, gmpReallocate, gmpFree);
  mpfr_set_emax(mpfr_get_emax_max());
  mpfr_set_emin(mpfr_get_emin_min());
}

ConstRef unknownConst() {
  static const UnknownConst& c = *new UnknownConst;
  return &c;
}

ConstRef makeBool(bool b) {
  static const BoolConst& yes = *new BoolConst(true);
  static const BoolConst& no = *new BoolConst(false);
  return b ? &yes : &no;
}

ConstRef makeString(std::string s) {
  return new StringConst(std::move(s));
}

ConstRef makeInt64(int64_t v) {
  constexpr int64_t kLow = -16, kHigh = 256;
  static const IntConst* const* const shared = [] {
    auto* table = new const IntConst*[kHigh - kLow + 1];
    for (int64_t i = kLow; i <= kHigh; i++) table[i - kLow] = new IntConst(i);
    return table;
  }();
  if (v >= kLow && v <= kHigh) return shared[v - kLow];
  return new IntConst(v);
}

ConstRef makeUint64(uint64_t v) {
  if (v <= INT64_MAX) return makeInt64(static_cast<int64_t>(v));
  Int z;
  mpz_set_ui(z.get(), v);
  return new IntConst(z);
}

ConstRef makeInt(const Int& z) {
  if (mpz_fits_slong_p(z.get())) return makeInt64(mpz_get_si(z.get()));
  return z.bits() > kMaxIntBits ? unknownConst() : new IntConst(z);
}

ConstRef makeRat(const Rat& q) {
  if (mpz_sizeinbase(mpq_numref(q.get()), 2) < kMaxRatBits &&
      mpz_sizeinbase(mpq_denref(q.get()), 2) < kMaxRatBits) {
    return new FloatConst(q);
  }
  Wide f;
  mpfr_set_q(f.get(), q.get(), MPFR_RNDN);
  return makeWide(f);
}

ConstRef makeWide(const Wide& f) {
  if (!mpfr_number_p(f.get())) return unknownConst();
  if (mpfr_zero_p(f.get())) return new FloatConst(Rat());
  // The exponents that the gc toolchain's numbers have.
  mpfr_exp_t e = mpfr_get_exp(f.get());
  if (e > INT32_MAX) return unknownConst();
  if (e < INT32_MIN) return new FloatConst(Rat());
  return new FloatConst(f);
}

ConstRef makeFloat64(double v) {
  if (!(v - v == 0)) return unknownConst();  // infinite or not a number
  Rat q;
  mpq_set_d(q.get(), v);
  return new FloatConst(q);
}

ConstRef makeComplexConst(ConstRef re, ConstRef im) {
  if (re->kind() == ConstKind::Unknown || im->kind() == ConstKind::Unknown) return unknownConst();
  return new ComplexConst(re, im);
}

bool smallWide(const Wide& f) {
  if (mpfr_zero_p(f.get())) return true;
  if (!mpfr_number_p(f.get())) return false;
  mpfr_exp_t e = mpfr_get_exp(f.get());
  return -static_cast<mpfr_exp_t>(kMaxRatBits) < e && e < static_cast<mpfr_exp_t>(kMaxRatBits);
}

Int intValue(const IntConst* c) {
  return c->big ? *c->big : Int(c->small);
}

Rat ratValue(ConstRef c) {
  if (const FloatConst* f = asFloat(c)) return *f->rat;
  Rat q;
  mpq_set_z(q.get(), intValue(asInt(c)).get());
  return q;
}

Wide wideValue(ConstRef c) {
  Wide f;
  if (const IntConst* i = asInt(c)) {
    if (i->big)
      mpfr_set_z(f.get(), i->big->get(), MPFR_RNDN);
    else
      mpfr_set_si(f.get(), i->small, MPFR_RNDN);
  } else {
    const FloatConst* x = asFloat(c);
    if (x->rat)
      mpfr_set_q(f.get(), x->rat->get(), MPFR_RNDN);
    else
      mpfr_set(f.get(), x->wide->get(), MPFR_RNDN);
  }
  return f;
}

bool boolVal(ConstRef c) {
  const BoolConst* b = asBool(c);
  return b && b->value;
}

const std::string& stringVal(ConstRef c) {
  static const std::string& empty = *new std::string;
  const StringConst* s = asString(c);
  if (!s) return empty;
  if (!s->left) return s->text;
  // Flatten, the leftmost part first, without recursion.
  std::string text;
  text.reserve(s->size);
  std::vector<const StringConst*> stack{s};
  while (!stack.empty()) {
    const StringConst* part = stack.back();
    stack.pop_back();
    if (!part->left) {
      text += part->text;
      continue;
    }
    stack.push_back(part->right);
    stack.push_back(part->left);
  }
  s->text = std::move(text);
  s->left = s->right = nullptr;
  return s->text;
}

std::optional<int64_t> int64Val(ConstRef c) {
  const IntConst* i = asInt(toInt(c));
  if (!i || i->big) return std::nullopt;
  return i->small;
}

std::optional<uint64_t> uint64Val(ConstRef c) {
  const IntConst* i = asInt(toInt(c));
  if (!i) return std::nullopt;
  if (!i->big) return i->small < 0 ? std::nullopt : std::optional<uint64_t>(static_cast<uint64_t>(i->small));
  if (!mpz_fits_ulong_p(i->big->get())) return std::nullopt;
  return mpz_get_ui(i->big->get());
}

namespace {

// A 512-bit value rounded to odd, so that rounding it once more to 53 or 24 bits is exact.
Wide stickyValue(ConstRef c) {
  const FloatConst* x = asFloat(c);
  if (!x || !x->rat) {
    const IntConst* i = asInt(c);
    if (!i || !i->big) return wideValue(c);
    Wide f(static_cast<mpfr_prec_t>(kMaxIntBits));
    mpfr_set_z(f.get(), i->big->get(), MPFR_RNDN);
    return f;
  }
  Wide f;
  if (mpfr_set_q(f.get(), x->rat->get(), MPFR_RNDZ) != 0) {
    Wide away;
    mpfr_set(away.get(), f.get(), MPFR_RNDN);
    if (mpfr_sgn(f.get()) > 0)
      mpfr_nextabove(away.get());
    else
      mpfr_nextbelow(away.get());
    // Of the two neighbours take the one with an odd last bit.
    Int mantissa;
    mpfr_get_z_2exp(mantissa.get(), f.get());
    if (mpz_even_p(mantissa.get())) mpfr_set(f.get(), away.get(), MPFR_RNDN);
  }
  return f;
}

ConstRef numericReal(ConstRef c) {
  if (const ComplexConst* z = asComplex(c)) return z->re;
  return c;
}

}  // namespace

double float64Val(ConstRef c) {
  c = numericReal(c);
  if (c->kind() != ConstKind::Int && c->kind() != ConstKind::Float) return 0;
  return mpfr_get_d(stickyValue(c).get(), MPFR_RNDN);
}

float float32Val(ConstRef c) {
  c = numericReal(c);
  if (c->kind() != ConstKind::Int && c->kind() != ConstKind::Float) return 0;
  return mpfr_get_flt(stickyValue(c).get(), MPFR_RNDN);
}

ConstRef realPart(ConstRef c) {
  return numericReal(c);
}

ConstRef imagPart(ConstRef c) {
  if (const ComplexConst* z = asComplex(c)) return z->im;
  return c->kind() == ConstKind::Unknown ? c : makeInt64(0);
}

int sign(ConstRef c) {
  if (const IntConst* i = asInt(c)) return i->big ? mpz_sgn(i->big->get()) : (i->small > 0) - (i->small < 0);
  if (const FloatConst* f = asFloat(c)) return f->rat ? mpq_sgn(f->rat->get()) : mpfr_sgn(f->wide->get());
  if (const ComplexConst* z = asComplex(c)) return sign(z->re) | sign(z->im);
  return 1;
}

uint64_t bitLen(ConstRef c) {
  const IntConst* i = asInt(c);
  return i ? intValue(i).bits() : 0;
}

namespace {

// An integer that a 512-bit float stands for; small rounding errors of earlier steps are forgiven.
ConstRef wideToInt(const Wide& f) {
  if (!smallWide(f)) return unknownConst();
  Int z;
  if (mpfr_integer_p(f.get())) {
    mpfr_get_z(z.get(), f.get(), MPFR_RNDN);
    return makeInt(z);
  }
  for (mpfr_rnd_t mode : {MPFR_RNDZ, MPFR_RNDA}) {
    Wide t(kFloatPrec - 4);
    mpfr_set(t.get(), f.get(), mode);
    if (!mpfr_integer_p(t.get())) continue;
    mpfr_get_z(z.get(), t.get(), MPFR_RNDN);
    return makeInt(z);
  }
  return unknownConst();
}

}  // namespace

ConstRef toInt(ConstRef c) {
  if (c->kind() == ConstKind::Int) return c;
  if (const FloatConst* f = asFloat(c)) {
    if (!f->rat) return wideToInt(*f->wide);
    if (mpz_cmp_ui(mpq_denref(f->rat->get()), 1) != 0) return unknownConst();
    Int z;
    mpz_set(z.get(), mpq_numref(f->rat->get()));
    return makeInt(z);
  }
  if (const ComplexConst* z = asComplex(c); z && sign(z->im) == 0) return toInt(z->re);
  return unknownConst();
}

ConstRef toFloat(ConstRef c) {
  if (c->kind() == ConstKind::Float) return c;
  if (c->kind() == ConstKind::Int) return makeRat(ratValue(c));
  if (const ComplexConst* z = asComplex(c); z && sign(z->im) == 0) return toFloat(z->re);
  return unknownConst();
}

ConstRef toComplex(ConstRef c) {
  switch (c->kind()) {
    case ConstKind::Complex: return c;
    case ConstKind::Int:
    case ConstKind::Float: return makeComplexConst(c, makeInt64(0));
    default: return unknownConst();
  }
}

ConstRef roundFloat32(ConstRef c) {
  return makeFloat64(float32Val(c));
}
ConstRef roundFloat64(ConstRef c) {
  return makeFloat64(float64Val(c));
}

}  // namespace gosub::types
