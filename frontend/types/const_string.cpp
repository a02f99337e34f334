// Constants as text.
#include <charconv>
#include <cmath>
#include <cstdio>

#include "frontend/types/const_impl.h"

namespace gosub::types {
namespace {

constexpr size_t kMaxShown = 72;  // characters of a string in a message

// Length of the valid UTF-8 sequence at s[i], 0 if there is none; `rune` is its value.
size_t decodeRune(std::string_view s, size_t i, uint32_t& rune) {
  auto at = [&](size_t k) { return i + k < s.size() ? static_cast<unsigned char>(s[i + k]) : 0u; };
  auto cont = [&](size_t k) { return (at(k) & 0xC0) == 0x80; };
  uint32_t c = at(0);
  if (c < 0x80) return rune = c, 1;
  if (c >= 0xC2 && c < 0xE0 && cont(1)) return rune = (c & 0x1F) << 6 | (at(1) & 0x3F), 2;
  if (c >= 0xE0 && c < 0xF0 && cont(1) && cont(2)) {
    rune = (c & 0xF) << 12 | (at(1) & 0x3F) << 6 | (at(2) & 0x3F);
    return rune >= 0x800 && (rune < 0xD800 || rune > 0xDFFF) ? 3 : 0;
  }
  if (c >= 0xF0 && c < 0xF5 && cont(1) && cont(2) && cont(3)) {
    rune = (c & 7) << 18 | (at(1) & 0x3F) << 12 | (at(2) & 0x3F) << 6 | (at(3) & 0x3F);
    return rune >= 0x10000 && rune <= 0x10FFFF ? 4 : 0;
  }
  return 0;
}

void appendHex(std::string& out, const char* form, unsigned v) {
  char buf[16];
  snprintf(buf, sizeof buf, form, v);
  out += buf;
}

void quoteRune(std::string& out, std::string_view s, size_t i, size_t n, uint32_t r) {
  switch (r) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case 7: out += "\\a"; return;
    case 8: out += "\\b"; return;
    case 12: out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    case 11: out += "\\v"; return;
    default: break;
  }
  if (r < 0x20 || r == 0x7F)
    appendHex(out, "\\x%02x", r);
  else if ((r > 0x7F && r <= 0xA0) || r == 0xAD || (r >= 0x2000 && r <= 0x200F) ||
           (r >= 0x2028 && r <= 0x202F) || r == 0xFEFF)
    appendHex(out, "\\u%04x", r);
  else
    out += s.substr(i, n);
}

std::string quote(std::string_view s, size_t maxShown) {
  std::string out = "\"";
  for (size_t i = 0; i < s.size() && out.size() < maxShown * 12;) {
    uint32_t r = 0;
    size_t n = decodeRune(s, i, r);
    if (n == 0) {
      appendHex(out, "\\x%02x", static_cast<unsigned char>(s[i]));
      i++;
      continue;
    }
    quoteRune(out, s, i, n, r);
    i += n;
  }
  return out + "\"";
}

std::string shortQuote(const std::string& s) {
  std::string q = quote(s, kMaxShown);
  size_t runes = 0, cut = 0;
  for (size_t i = 0; i < q.size(); i++) {
    if ((static_cast<unsigned char>(q[i]) & 0xC0) == 0x80) continue;
    if (runes == kMaxShown - 3) cut = i;
    runes++;
  }
  return runes > kMaxShown ? q.substr(0, cut) + "..." : q;
}

// The shortest digits that give the same float64, in the layout of %g.
std::string shortestG(double v) {
  char buf[40];
  auto end = std::to_chars(buf, buf + sizeof buf, v, std::chars_format::scientific).ptr;
  std::string s(buf, end);
  size_t e = s.find('e');
  int exponent = atoi(s.c_str() + e + 1);
  size_t digits = 0;
  for (size_t i = 0; i < e; i++) digits += s[i] >= '0' && s[i] <= '9';
  int limit = digits > 6 ? static_cast<int>(digits) : 6;
  if (exponent < -4 || exponent >= (limit > 21 ? 21 : limit)) return s;
  end = std::to_chars(buf, buf + sizeof buf, v, std::chars_format::fixed).ptr;
  return std::string(buf, end);
}

// A number beyond float64's range, by its decimal logarithm.
std::string hugeString(const Wide& f) {
  long exponent = 0;
  char* digits = mpfr_get_str(nullptr, &exponent, 10, 6, f.get(), MPFR_RNDN);
  std::string d = digits;
  mpfr_free_str(digits);
  bool negative = !d.empty() && d[0] == '-';
  if (negative) d.erase(0, 1);
  while (d.size() > 1 && d.back() == '0') d.pop_back();
  std::string out = negative ? "-" : "";
  out += d[0];
  if (d.size() > 1) out += "." + d.substr(1);
  long e = exponent - 1;
  return out + "e" + (e < 0 ? "-" : "+") + std::to_string(e < 0 ? -e : e);
}

std::string floatString(ConstRef c) {
  double v = float64Val(c);
  bool isZero = sign(c) == 0;
  if (std::isinf(v) || (v == 0) != isZero) return hugeString(wideValue(c));
  char buf[40];
  snprintf(buf, sizeof buf, "%.6g", v);
  std::string s = buf;
  if (s.find('.') == std::string::npos && asInt(toInt(c)) == nullptr) s = shortestG(v);
  return s;
}

std::string intString(const IntConst* i) {
  if (!i->big) return std::to_string(i->small);
  char* s = mpz_get_str(nullptr, 10, i->big->get());
  std::string out = s;
  void (*release)(void*, size_t) = nullptr;
  mp_get_memory_functions(nullptr, nullptr, &release);
  release(s, out.size() + 1);
  return out;
}

}  // namespace

std::string constString(ConstRef c) {
  switch (c->kind()) {
    case ConstKind::Unknown: return "unknown";
    case ConstKind::Bool: return boolVal(c) ? "true" : "false";
    case ConstKind::String: return shortQuote(stringVal(c));
    case ConstKind::Int: return intString(asInt(c));
    case ConstKind::Float: return floatString(c);
    case ConstKind::Complex: return "(" + constString(realPart(c)) + " + " + constString(imagPart(c)) + "i)";
  }
  return "unknown";
}

std::string exactString(ConstRef c) {
  if (c->kind() == ConstKind::String) return quote(stringVal(c), kMaxStringBytes);
  if (const ComplexConst* z = asComplex(c))
    return "(" + exactString(z->re) + " + " + exactString(z->im) + "i)";
  const FloatConst* f = asFloat(c);
  if (!f) return constString(c);
  if (f->wide) return hugeString(*f->wide);
  Rat q = *f->rat;
  char* s = mpq_get_str(nullptr, 10, q.get());
  std::string out = s;
  void (*release)(void*, size_t) = nullptr;
  mp_get_memory_functions(nullptr, nullptr, &release);
  release(s, out.size() + 1);
  return out;
}

}  // namespace gosub::types
