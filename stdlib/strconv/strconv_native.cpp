// Number formatting and parsing on <charconv>; what the functions promise is said in natives.go.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <string>

#include "runtime/obj/string.h"
#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

constexpr size_t kIntBuffer = 72;
// 1.8e308 in plain notation has 309 digits before the point; prec is bounded by strconv's maxDigits.
constexpr size_t kFloatSpare = 400;

std::string_view intText(char* buf, Word u, int64_t base, bool neg) {
  char* p = buf;
  if (neg) *p++ = '-';
  auto res = std::to_chars(p, buf + kIntBuffer, u, static_cast<int>(base));
  return {buf, static_cast<size_t>(res.ptr - buf)};
}

struct FloatSpec {
  double f;
  char fmt;
  int64_t prec;
  bool is32;
};

std::to_chars_result shortest(char* a, char* b, const FloatSpec& s, std::chars_format f) {
  return s.is32 ? std::to_chars(a, b, static_cast<float>(s.f), f) : std::to_chars(a, b, s.f, f);
}

// Digits and decimal exponent (value = 0.d1d2… × 10^dp) from a text in scientific form.
struct Digits {
  std::string text;
  int dp;
};
Digits digitsOf(std::string_view e) {
  size_t at = e.find('e');
  Digits d;
  for (char ch : e.substr(0, at)) {
    if (ch >= '0' && ch <= '9') d.text += ch;
  }
  d.dp = std::atoi(std::string(e.substr(at + 1)).c_str()) + 1;
  while (d.text.size() > 1 && d.text.back() == '0') d.text.pop_back();
  if (d.text == "0") d.dp = 1;
  return d;
}

std::string exponentForm(const Digits& d, char e) {
  std::string out(1, d.text[0]);
  if (d.text.size() > 1) out.append(".").append(d.text, 1);
  int exp = d.text == "0" ? 0 : d.dp - 1;
  out += e;
  out += exp < 0 ? '-' : '+';
  std::string digits = std::to_string(std::abs(exp));
  if (digits.size() < 2) out += '0';
  return out + digits;
}

std::string plainForm(const Digits& d) {
  int n = static_cast<int>(d.text.size());
  if (d.text == "0") return "0";
  if (d.dp <= 0) return "0." + std::string(static_cast<size_t>(-d.dp), '0') + d.text;
  if (n <= d.dp) return d.text + std::string(static_cast<size_t>(d.dp - n), '0');
  return d.text.substr(0, static_cast<size_t>(d.dp)) + "." + d.text.substr(static_cast<size_t>(d.dp));
}

std::string generalForm(const FloatSpec& s, double magnitude, char* buf, size_t cap) {
  constexpr int kShortestLimit = 6, kLeastExponent = -4;
  std::to_chars_result res;
  int64_t wanted = s.prec;
  if (s.prec < 0) {
    FloatSpec m = s;
    m.f = magnitude;
    res = shortest(buf, buf + cap, m, std::chars_format::scientific);
  } else {
    wanted = std::max<int64_t>(wanted, 1);
    res =
        std::to_chars(buf, buf + cap, magnitude, std::chars_format::scientific, static_cast<int>(wanted) - 1);
  }
  Digits d = digitsOf({buf, static_cast<size_t>(res.ptr - buf)});
  int64_t n = static_cast<int64_t>(d.text.size());
  int64_t limit = s.prec < 0 ? kShortestLimit : (wanted > n && n >= d.dp ? n : wanted);
  int exp = d.text == "0" ? 0 : d.dp - 1;
  if (exp < kLeastExponent || exp >= limit) return exponentForm(d, s.fmt == 'g' ? 'e' : 'E');
  return plainForm(d);
}

std::string floatText(const FloatSpec& s) {
  if (std::isnan(s.f)) return "NaN";
  if (std::isinf(s.f)) return s.f > 0 ? "+Inf" : "-Inf";
  double magnitude = std::fabs(s.f);
  std::string out = std::signbit(s.f) ? "-" : "";
  std::string buf(static_cast<size_t>(std::max<int64_t>(s.prec, 0)) + kFloatSpare, 0);
  char* p = buf.data();
  FloatSpec m = s;
  m.f = magnitude;
  switch (s.fmt) {
    case 'f': {
      auto res = s.prec < 0 ? shortest(p, p + buf.size(), m, std::chars_format::fixed)
                            : std::to_chars(p, p + buf.size(), magnitude, std::chars_format::fixed,
                                            static_cast<int>(s.prec));
      if (s.prec <
          0) {  // charconv writes large ones exactly: the shortest digits, padded with zeros, are asked for
        res = shortest(p, p + buf.size(), m, std::chars_format::scientific);
        return out + plainForm(digitsOf({p, static_cast<size_t>(res.ptr - p)}));
      }
      return out.append(p, res.ptr);
    }
    case 'e':
    case 'E': {
      auto res = s.prec < 0 ? shortest(p, p + buf.size(), m, std::chars_format::scientific)
                            : std::to_chars(p, p + buf.size(), magnitude, std::chars_format::scientific,
                                            static_cast<int>(s.prec));
      if (s.fmt == 'E') std::replace(p, res.ptr, 'e', 'E');
      return out.append(p, res.ptr);
    }
    default: return out + generalForm(s, magnitude, p, buf.size());
  }
}

Next put(rt::NativeCtx& c, rt::GoSlice buf, std::string_view text) {
  if (static_cast<int64_t>(text.size()) <= buf.len) std::memcpy(buf.ptr, text.data(), text.size());
  return Out(c).i64(static_cast<int64_t>(text.size())).done();
}

FloatSpec readSpec(In& in) {
  FloatSpec s;
  s.f = in.f64();
  s.fmt = static_cast<char>(in.word());
  s.prec = in.i64();
  s.is32 = in.i64() == 32;
  return s;
}

Next newText(rt::NativeCtx& c, std::string_view text) {
  return Out(c).str(rt::newString(c.p, text.data(), text.size())).done();
}

// Length of the decimal literal at the start of s, 0 if there is none.
size_t literalLength(std::string_view s) {
  size_t i = 0, digits = 0;
  auto isDigit = [&] { return i < s.size() && s[i] >= '0' && s[i] <= '9'; };
  if (i < s.size() && (s[i] == '+' || s[i] == '-')) i++;
  for (; isDigit(); i++) digits++;
  if (i < s.size() && s[i] == '.') {
    i++;
    for (; isDigit(); i++) digits++;
  }
  if (digits == 0) return 0;
  if (i < s.size() && (s[i] == 'e' || s[i] == 'E')) {
    i++;
    if (i < s.size() && (s[i] == '+' || s[i] == '-')) i++;
    if (!isDigit()) return 0;
    while (isDigit()) i++;
  }
  return i;
}

// Is the value too large (rather than too small), where charconv only says "out of range"?
bool tooLarge(std::string_view literal) {
  size_t e = literal.find_first_of("eE");
  long long exp = 0;
  if (e != std::string_view::npos)
    exp = std::strtoll(std::string(literal.substr(e + 1)).c_str(), nullptr, 10);
  std::string_view mantissa = literal.substr(0, e);
  size_t point = mantissa.find('.');
  if (point == std::string_view::npos) point = mantissa.size();
  size_t first = mantissa.find_first_of("123456789");
  if (first == std::string_view::npos) return false;
  long long place =
      first < point ? static_cast<long long>(point - first) : -static_cast<long long>(first - point - 1);
  return __builtin_add_overflow(exp, place, &exp) ? place > 0 : exp > 0;
}

template <typename T>
T parse(std::string_view literal, bool* overflow) {
  bool neg = literal[0] == '-';
  std::string_view body = literal.substr(neg || literal[0] == '+' ? 1 : 0);
  T v = 0;
  auto res = std::from_chars(body.data(), body.data() + body.size(), v);
  *overflow = false;
  if (res.ec == std::errc::result_out_of_range) {
    *overflow = tooLarge(body);
    v = *overflow ? static_cast<T>(HUGE_VAL) : 0;
  }
  return neg ? -v : v;
}

}  // namespace

Next strconvPutInt(rt::NativeCtx& c) {
  In in(c);
  rt::GoSlice buf = in.slice();
  Word u = in.word();
  int64_t base = in.i64();
  char text[kIntBuffer];
  return put(c, buf, intText(text, u, base, in.flag()));
}

Next strconvFormatInt(rt::NativeCtx& c) {
  In in(c);
  Word u = in.word();
  int64_t base = in.i64();
  char text[kIntBuffer];
  return newText(c, intText(text, u, base, in.flag()));
}

Next strconvPutFloat(rt::NativeCtx& c) {
  In in(c);
  rt::GoSlice buf = in.slice();
  return put(c, buf, floatText(readSpec(in)));
}

Next strconvFormatFloat(rt::NativeCtx& c) {
  In in(c);
  return newText(c, floatText(readSpec(in)));
}

Next strconvParseDecimal(rt::NativeCtx& c) {
  In in(c);
  std::string_view s = in.view();
  bool is32 = in.i64() == 32, overflow = false;
  size_t n = literalLength(s);
  double f = 0;
  if (n != 0)
    f = is32 ? static_cast<double>(parse<float>(s.substr(0, n), &overflow))
             : parse<double>(s.substr(0, n), &overflow);
  return Out(c).f64(f).i64(static_cast<int64_t>(n)).flag(overflow).done();
}

Next strconvShortDecimal(rt::NativeCtx& c) {
  constexpr size_t kMostDigits = 18;
  std::string_view s = In(c).view();
  bool neg = !s.empty() && s[0] == '-';
  if (neg || (!s.empty() && s[0] == '+')) s.remove_prefix(1);
  int64_t n = 0;
  bool ok = !s.empty() && s.size() <= kMostDigits;
  for (size_t i = 0; ok && i < s.size(); i++) {
    ok = s[i] >= '0' && s[i] <= '9';
    n = n * 10 + (s[i] - '0');
  }
  return Out(c).i64(!ok ? 0 : neg ? -n : n).flag(ok).done();
}

}  // namespace gosub::lib
