// Values of literals from their source text. What the lexer has found malformed (and reported) has a zero
// value here, so that nothing follows from it; a number that is too large is Unknown.
#include <cstdlib>

#include "frontend/types/const_impl.h"

namespace gosub::types {
namespace {

constexpr size_t kMaxLiteral = 10000;  // gc refuses longer numbers

int digitValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 99;
}

std::string withoutUnderscores(std::string_view s) {
  std::string out;
  for (char c : s) {
    if (c != '_') out += c;
  }
  return out;
}

// 0x, 0o, 0b and the base; a leading 0 alone counts as octal only where `legacyOctal`.
int takePrefix(std::string_view& s, bool legacyOctal) {
  if (s.size() < 2 || s[0] != '0') return 10;
  switch (s[1] | 0x20) {
    case 'x': s.remove_prefix(2); return 16;
    case 'o': s.remove_prefix(2); return 8;
    case 'b': s.remove_prefix(2); return 2;
    default: return legacyOctal ? 8 : 10;
  }
}

ConstRef intLiteral(std::string_view text, bool legacyOctal) {
  std::string digits = withoutUnderscores(text);
  std::string_view rest = digits;
  int base = takePrefix(rest, legacyOctal);
  if (rest.empty()) return makeInt64(0);
  if (rest.size() <= 15) {
    int64_t v = 0;
    for (char c : rest) {
      if (digitValue(c) >= base) return makeInt64(0);
      v = v * base + digitValue(c);
    }
    return makeInt64(v);
  }
  Int z;
  if (mpz_set_str(z.get(), std::string(rest).c_str(), base) != 0) return makeInt64(0);
  // Wider than arithmetic goes: kept, so that the message can tell an overflow.
  return mpz_fits_slong_p(z.get()) ? makeInt64(mpz_get_si(z.get())) : new IntConst(z);
}

// mantissa × base^exponent exactly; the caller has bounded the magnitude.
ConstRef exactFloat(const std::string& digits, int base, int64_t scale, int64_t binaryExponent) {
  Int m, p;
  if (digits.empty() || mpz_set_str(m.get(), digits.c_str(), base) != 0) return new FloatConst(Rat());
  Rat q;
  mpq_set_z(q.get(), m.get());
  if (scale) {
    mpz_ui_pow_ui(p.get(), static_cast<unsigned long>(base),
                  static_cast<unsigned long>(scale < 0 ? -scale : scale));
    if (scale > 0)
      mpz_mul(mpq_numref(q.get()), mpq_numref(q.get()), p.get());
    else
      mpz_set(mpq_denref(q.get()), p.get());
    mpq_canonicalize(q.get());
  }
  if (binaryExponent > 0) mpq_mul_2exp(q.get(), q.get(), static_cast<mp_bitcnt_t>(binaryExponent));
  if (binaryExponent < 0) mpq_div_2exp(q.get(), q.get(), static_cast<mp_bitcnt_t>(-binaryExponent));
  return new FloatConst(q);
}

struct FloatParts {
  std::string digits;  // of the mantissa, without the point
  int64_t fraction = 0;
  int64_t exponent = 0;
  bool tooLarge = false;  // the exponent is beyond every range
};

FloatParts splitFloat(std::string_view s, bool hex) {
  FloatParts p;
  bool point = false;
  size_t i = 0;
  for (; i < s.size(); i++) {
    char c = s[i];
    if (c == '.') {
      point = true;
    } else if (c == (hex ? 'p' : 'e') || c == (hex ? 'P' : 'E')) {
      break;
    } else {
      p.digits += c;
      p.fraction += point;
    }
  }
  if (i < s.size()) i++;
  bool negative = i < s.size() && s[i] == '-';
  if (i < s.size() && (s[i] == '-' || s[i] == '+')) i++;
  for (; i < s.size(); i++) {
    p.exponent = p.exponent * 10 + digitValue(s[i]);
    if (p.exponent > int64_t{1} << 40) p.tooLarge = true, p.exponent = int64_t{1} << 40;
  }
  if (negative) p.exponent = -p.exponent;
  return p;
}

ConstRef floatLiteral(std::string_view text) {
  std::string clean = withoutUnderscores(text);
  std::string_view rest = clean;
  bool hex = rest.size() > 2 && rest[0] == '0' && (rest[1] | 0x20) == 'x';
  if (hex) rest.remove_prefix(2);
  FloatParts p = splitFloat(rest, hex);
  bool zero = p.digits.find_first_not_of('0') == std::string::npos;
  if (zero) return new FloatConst(Rat());
  if (p.tooLarge || p.exponent > INT32_MAX || p.exponent < -int64_t{INT32_MAX}) {
    return p.exponent > 0 ? unknownConst() : new FloatConst(Rat());
  }
  // First to 512 bits, which tells whether an exact fraction is affordable.
  Wide f;
  mpfr_strtofr(f.get(), clean.c_str(), nullptr, hex ? 16 : 10, MPFR_RNDN);
  if (!smallWide(f)) return makeWide(f);
  if (hex) return exactFloat(p.digits, 16, -p.fraction, p.exponent);
  return exactFloat(p.digits, 10, p.exponent - p.fraction, 0);
}

ConstRef imaginaryLiteral(std::string_view text) {
  if (text.empty() || text.back() != 'i') return unknownConst();
  text.remove_suffix(1);
  bool prefixed = text.size() > 1 && text[0] == '0' &&
                  ((text[1] | 0x20) == 'x' || (text[1] | 0x20) == 'b' || (text[1] | 0x20) == 'o');
  bool isFloat = prefixed ? text.find_first_of(".pP") != std::string_view::npos : true;
  ConstRef im = isFloat ? floatLiteral(text) : toFloat(intLiteral(text, false));  // 0123i is decimal
  return makeComplexConst(makeInt64(0), im);
}

void appendUtf8(std::string& out, uint32_t r) {
  if (r < 0x80) {
    out += static_cast<char>(r);
  } else if (r < 0x800) {
    out += static_cast<char>(0xC0 | r >> 6);
    out += static_cast<char>(0x80 | (r & 0x3F));
  } else if (r < 0x10000) {
    out += static_cast<char>(0xE0 | r >> 12);
    out += static_cast<char>(0x80 | (r >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (r & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | r >> 18);
    out += static_cast<char>(0x80 | (r >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (r >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (r & 0x3F));
  }
}

struct Escape {
  uint32_t value;
  bool isByte;  // \x and octal: one byte, not a character
};

// The escape sequence at s[i] (the backslash); moves i past it. False if malformed.
bool readEscape(std::string_view s, size_t& i, Escape& e) {
  if (i + 1 >= s.size()) return false;
  char c = s[i + 1];
  i += 2;
  int digits = 0, base = 16;
  e.isByte = false;
  switch (c) {
    case 'a': e.value = 7; return true;
    case 'b': e.value = 8; return true;
    case 'f': e.value = 12; return true;
    case 'n': e.value = 10; return true;
    case 'r': e.value = 13; return true;
    case 't': e.value = 9; return true;
    case 'v': e.value = 11; return true;
    case '\\':
    case '\'':
    case '"': e.value = static_cast<unsigned char>(c); return true;
    case 'x': digits = 2, e.isByte = true; break;
    case 'u': digits = 4; break;
    case 'U': digits = 8; break;
    default:
      if (c < '0' || c > '7') return false;
      i--;
      digits = 3, base = 8, e.isByte = true;
  }
  e.value = 0;
  for (; digits > 0; digits--, i++) {
    if (i >= s.size() || digitValue(s[i]) >= base) return false;
    e.value = e.value * static_cast<uint32_t>(base) + static_cast<uint32_t>(digitValue(s[i]));
  }
  return true;
}

ConstRef stringLiteral(std::string_view s) {
  if (s.size() < 2) return makeString("");
  std::string out;
  if (s[0] == '`') {
    for (char c : s.substr(1, s.size() - 2)) {
      if (c != '\r') out += c;
    }
    return makeString(std::move(out));
  }
  s = s.substr(1, s.size() - 2);
  for (size_t i = 0; i < s.size();) {
    if (s[i] != '\\') {
      out += s[i++];
      continue;
    }
    Escape e;
    if (!readEscape(s, i, e)) return makeString(std::move(out));
    if (e.isByte)
      out += static_cast<char>(e.value);
    else
      appendUtf8(out, e.value);
  }
  return makeString(std::move(out));
}

ConstRef runeLiteral(std::string_view s) {
  if (s.size() < 3) return makeInt64(0);
  s = s.substr(1, s.size() - 2);
  if (s[0] == '\\') {
    Escape e;
    size_t i = 0;
    return readEscape(s, i, e) && i == s.size() ? makeInt64(e.value) : makeInt64(0);
  }
  auto byte = [&](size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) & 0x3Fu : 0u; };
  unsigned char c = static_cast<unsigned char>(s[0]);
  if (c < 0x80) return makeInt64(c);
  if (c < 0xE0) return makeInt64((c & 0x1Fu) << 6 | byte(1));
  if (c < 0xF0) return makeInt64((c & 0x0Fu) << 12 | byte(1) << 6 | byte(2));
  return makeInt64((c & 0x07u) << 18 | byte(1) << 12 | byte(2) << 6 | byte(3));
}

}  // namespace

ConstRef makeFromLiteral(std::string_view text, char kind) {
  if ((kind == 'i' || kind == 'f' || kind == 'm') && text.size() > kMaxLiteral) return unknownConst();
  switch (kind) {
    case 'i': return intLiteral(text, true);
    case 'f': return floatLiteral(text);
    case 'm': return imaginaryLiteral(text);
    case 'r': return runeLiteral(text);
    case 's': return stringLiteral(text);
    default: return unknownConst();
  }
}

}  // namespace gosub::types
