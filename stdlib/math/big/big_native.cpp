// Arithmetic of large numbers for package math/big, by GMP: its mpn functions on the words of Go slices,
// where they do, else its mpz functions on numbers that borrow the arguments' words. Detached functions touch
// nothing but these words and GMP's own memory. See natives.go for what each function promises.
#include <gmp.h>

#include <algorithm>
#include <cstring>

#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

static_assert(sizeof(mp_limb_t) == sizeof(Word) && GMP_NAIL_BITS == 0, "a word is a limb");

struct Words {
  mp_limb_t* at;
  mp_size_t n;
};

Words words(In& in) {
  rt::GoSlice s = in.slice();
  return {static_cast<mp_limb_t*>(s.ptr), static_cast<mp_size_t>(s.len)};
}

// A number of GMP's own, for results.
struct Number {
  mpz_t z;
  Number() { mpz_init(z); }
  ~Number() { mpz_clear(z); }
  Number(const Number&) = delete;
  Number& operator=(const Number&) = delete;

  // Copies the magnitude to w and returns its length.
  int64_t to(Words w) const {
    auto n = std::min(static_cast<mp_size_t>(mpz_size(z)), w.n);
    if (n > 0) std::memcpy(w.at, mpz_limbs_read(z), static_cast<size_t>(n) * sizeof(mp_limb_t));
    return n;
  }
};

// An argument as GMP wants it. Some of its functions look at the lowest word even of a zero.
struct Borrowed {
  mpz_t z;
  explicit Borrowed(Words w, bool negative = false) {
    static const mp_limb_t kZero = 0;
    mpz_roinit_n(z, w.n == 0 ? &kZero : w.at, negative ? -w.n : w.n);
  }
};

}  // namespace

Next bigAdd(rt::NativeCtx& c) {
  In in(c);
  Words z = words(in), x = words(in), y = words(in);
  mp_limb_t carry = 0;
  if (y.n > 0) {
    carry = mpn_add(z.at, x.at, x.n, y.at, y.n);
  } else if (x.n > 0) {
    mpn_copyi(z.at, x.at, x.n);
  }
  return Out(c).word(carry).done();
}

Next bigSub(rt::NativeCtx& c) {
  In in(c);
  Words z = words(in), x = words(in), y = words(in);
  if (y.n > 0) {
    mpn_sub(z.at, x.at, x.n, y.at, y.n);
  } else if (x.n > 0) {
    mpn_copyi(z.at, x.at, x.n);
  }
  return Next::Done;
}

Next bigCompare(rt::NativeCtx& c) {
  In in(c);
  Words x = words(in), y = words(in);
  int r = x.n == 0 ? 0 : mpn_cmp(x.at, y.at, x.n);
  return Out(c).i64(r < 0 ? -1 : r > 0 ? 1 : 0).done();
}

Next bigMul(rt::NativeCtx& c) {
  In in(c);
  Words z = words(in), x = words(in), y = words(in);
  mpn_mul(z.at, x.at, x.n, y.at, y.n);
  return Next::Done;
}

Next bigDivide(rt::NativeCtx& c) {
  In in(c);
  Words q = words(in), r = words(in), x = words(in), y = words(in);
  mpn_tdiv_qr(q.at, r.at, 0, x.at, x.n, y.at, y.n);
  return Next::Done;
}

Next bigShiftLeft(rt::NativeCtx& c) {
  In in(c);
  Words z = words(in), x = words(in);
  z.at[x.n] = mpn_lshift(z.at, x.at, x.n, static_cast<unsigned>(in.word()));
  return Next::Done;
}

Next bigShiftRight(rt::NativeCtx& c) {
  In in(c);
  Words z = words(in), x = words(in);
  mpn_rshift(z.at, x.at, x.n, static_cast<unsigned>(in.word()));
  return Next::Done;
}

Next bigDigits(rt::NativeCtx& c) {
  In in(c);
  rt::GoSlice b = in.slice();
  int base = static_cast<int>(in.i64());
  Words x = words(in);
  return Out(c).word(mpn_get_str(static_cast<unsigned char*>(b.ptr), base, x.at, x.n)).done();
}

Next bigFromDigits(rt::NativeCtx& c) {
  In in(c);
  Words z = words(in);
  int base = static_cast<int>(in.i64());
  std::string_view b = in.view();
  auto* from = reinterpret_cast<const unsigned char*>(b.data());
  return Out(c).i64(mpn_set_str(z.at, from, b.size(), base)).done();
}

Next bigPower(rt::NativeCtx& c) {
  In in(c);
  Words z = words(in);
  Borrowed x(words(in)), y(words(in)), m(words(in));
  Number r;
  mpz_powm(r.z, x.z, y.z, m.z);
  return Out(c).i64(r.to(z)).done();
}

Next bigInverse(rt::NativeCtx& c) {
  In in(c);
  Words z = words(in);
  Borrowed x(words(in)), m(words(in));
  Number r;
  bool ok = mpz_invert(r.z, x.z, m.z) != 0;
  return Out(c).i64(ok ? r.to(z) : 0).flag(ok).done();
}

Next bigSquareRoot(rt::NativeCtx& c) {
  In in(c);
  Words z = words(in);
  Borrowed x(words(in));
  Number r;
  mpz_sqrt(r.z, x.z);
  return Out(c).i64(r.to(z)).done();
}

Next bigGcd(rt::NativeCtx& c) {
  In in(c);
  Words z = words(in), s = words(in);
  Borrowed x(words(in)), y(words(in));
  Number g, f;
  mpz_gcdext(g.z, f.z, nullptr, x.z, y.z);
  int64_t n = g.to(z), sn = f.to(s);
  return Out(c).i64(n).i64(sn).flag(mpz_sgn(f.z) < 0).done();
}

Next bigJacobi(rt::NativeCtx& c) {
  In in(c);
  Words xw = words(in), yw = words(in);
  Borrowed x(xw, in.flag()), y(yw);
  return Out(c).i64(mpz_jacobi(x.z, y.z)).done();
}

Next bigProbablyPrime(rt::NativeCtx& c) {
  constexpr int kFree = 24;  // rounds that GMP counts as done by Baillie-PSW
  constexpr int64_t kMost = 100000;
  In in(c);
  Borrowed x(words(in));
  int64_t rounds = std::min(in.i64(), kMost);
  return Out(c).flag(mpz_probab_prime_p(x.z, static_cast<int>(rounds) + kFree) != 0).done();
}

}  // namespace gosub::lib
