// Literals and identifiers that the automaton does not match whole: everything with escapes, separators,
// bases, exponents or non-ASCII characters, and everything wrong.
#include "frontend/lex/lexer.h"
#include "frontend/lex/unicode.h"

namespace gosub::lex {
namespace {

uint32_t lower(uint32_t c) {
  return c | 0x20;
}
bool isDecimal(uint32_t c) {
  return c >= '0' && c <= '9';
}
bool isHex(uint32_t c) {
  return isDecimal(c) || (lower(c) >= 'a' && lower(c) <= 'f');
}

const char* baseName(uint32_t base) {
  switch (base) {
    case 2: return "binary";
    case 8: return "octal";
    case 10: return "decimal";
    default: return "hexadecimal";
  }
}

constexpr size_t kNone = ~size_t{0};

// The offset of the first '_' that does not stand between digits (or a base prefix and a digit), or kNone.
size_t badSeparator(std::string_view x) {
  size_t i = 0;
  uint32_t base = ' ';
  bool digitBefore = false, sepBefore = false;
  if (x.size() >= 2 && x[0] == '0' && (lower(x[1]) == 'x' || lower(x[1]) == 'o' || lower(x[1]) == 'b')) {
    base = lower(x[1]);
    digitBefore = true;
    i = 2;
  }
  for (; i < x.size(); i++) {
    uint32_t c = static_cast<unsigned char>(x[i]);
    if (c == '_') {
      if (!digitBefore) return i;
      digitBefore = false;
      sepBefore = true;
    } else if (isDecimal(c) || (base == 'x' && isHex(c))) {
      digitBefore = true;
      sepBefore = false;
    } else {
      if (sepBefore) return i - 1;
      digitBefore = sepBefore = false;
    }
  }
  return sepBefore ? x.size() - 1 : kNone;
}

// What one pass over the digits of a number finds.
struct Digits {
  bool any = false, separator = false;
  size_t invalid = kNone;  // first digit too large for the base
};

Digits digits(const char*& at, const char* begin, uint32_t base) {
  Digits d;
  for (;; at++) {
    uint32_t c = static_cast<unsigned char>(*at);
    if (c == '_') {
      d.separator = true;
    } else if (base == 16 ? isHex(c) : isDecimal(c)) {
      d.any = true;
      if (base < 10 && c >= '0' + base && d.invalid == kNone) d.invalid = static_cast<size_t>(at - begin);
    } else {
      return d;
    }
  }
}

}  // namespace

Token Lexer::identifier(const char* begin) {
  at_ = begin;
  bool first = true;
  for (;; first = false) {
    uint32_t r = peek();
    if (r < 0x80) {
      if (lower(r) >= 'a' && lower(r) <= 'z') {
      } else if (r != '_' && !(isDecimal(r) && !first)) {
        break;
      }
    } else if (r == kEnd) {
      break;
    } else if (isDigit(r)) {
      if (first) error(at_, diag::Id::IdentifierBeginsWithDigit, describeRune(r));
    } else if (!isLetter(r)) {
      error(at_, diag::Id::InvalidIdentifierCharacter, describeRune(r));
    }
    advance();
  }
  return token(Tok::Name, begin);
}

Token Lexer::number(const char* begin) {
  // Decimal integers are complete already.
  uint32_t after = static_cast<unsigned char>(*at_);
  if (*begin != '.' && (*begin != '0' || at_ - begin == 1) && after != '.' && after != '_' &&
      !(lower(after) >= 'a' && lower(after) <= 'z')) {
    return token(Tok::IntLit, begin);
  }
  at_ = begin;
  Tok kind = Tok::IntLit;
  uint32_t base = 10, prefix = 0;
  bool bad = false;
  auto fail = [&](const char* where, diag::Id id, const auto&... args) {
    if (!bad) error(where, id, args...);
    bad = true;
  };
  Digits d;
  if (*at_ == '0') {
    at_++;
    uint32_t c = lower(static_cast<unsigned char>(*at_));
    prefix = c == 'x' || c == 'o' || c == 'b' ? c : '0';
    base = c == 'x' ? 16 : c == 'b' ? 2 : 8;
    if (prefix != '0') at_++;
    d = digits(at_, begin, base);
    d.any |= prefix == '0';
  } else if (*at_ != '.') {
    d = digits(at_, begin, base);
  }
  if (*at_ == '.') {
    kind = Tok::FloatLit;
    if (prefix == 'o' || prefix == 'b') fail(at_, diag::Id::NumberRadixPoint, baseName(base));
    at_++;
    Digits fraction = digits(at_, begin, base);
    d.any |= fraction.any;
    d.separator |= fraction.separator;
    if (d.invalid == kNone) d.invalid = fraction.invalid;
  }
  if (!d.any) fail(at_, diag::Id::NumberNoDigits, baseName(base));
  uint32_t c = lower(static_cast<unsigned char>(*at_));
  if (c == 'e' || c == 'p') {
    if (c == 'e' && prefix != 0 && prefix != '0') {
      fail(at_, diag::Id::NumberExponentKind, quoteRune(static_cast<unsigned char>(*at_)), "decimal");
    } else if (c == 'p' && prefix != 'x') {
      fail(at_, diag::Id::NumberExponentKind, quoteRune(static_cast<unsigned char>(*at_)), "hexadecimal");
    }
    at_++;
    kind = Tok::FloatLit;
    if (*at_ == '+' || *at_ == '-') at_++;
    Digits exponent = digits(at_, begin, 10);
    d.separator |= exponent.separator;
    if (!exponent.any) fail(at_, diag::Id::NumberExponentDigits);
  } else if (prefix == 'x' && kind == Tok::FloatLit) {
    fail(at_, diag::Id::NumberMantissaExponent);
  }
  if (*at_ == 'i') {
    kind = Tok::ImagLit;
    at_++;
  }
  if (kind == Tok::IntLit && d.invalid != kNone) {
    fail(begin + d.invalid, diag::Id::NumberBadDigit, quoteRune(static_cast<unsigned char>(begin[d.invalid])),
         baseName(base));
  }
  if (d.separator) {
    size_t i = badSeparator({begin, static_cast<size_t>(at_ - begin)});
    if (i != kNone) fail(begin + i, diag::Id::NumberSeparator);
  }
  return token(kind, begin);
}

// After the backslash. False: reported; the offending character is not consumed.
bool Lexer::escape(uint32_t quote) {
  uint32_t c = peek();
  if (c == quote) {
    advance();
    return true;
  }
  switch (c) {
    case 'a':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
    case 'v':
    case '\\': advance(); return true;
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7': return escapeDigits(3, 8, 255);
    case 'x': advance(); return escapeDigits(2, 16, 255);
    case 'u': advance(); return escapeDigits(4, 16, 0x10FFFF);
    case 'U': advance(); return escapeDigits(8, 16, 0x10FFFF);
    case kEnd: return true;  // the caller complains
    default: error(at_, diag::Id::UnknownEscape); return false;
  }
}

bool Lexer::escapeDigits(int count, uint32_t base, uint32_t max) {
  uint32_t x = 0;
  for (int i = 0; i < count; i++) {
    uint32_t c = peek();
    if (c == kEnd) return true;
    uint32_t digit = c < 0x80 && isDecimal(c) ? c - '0' : c < 0x80 && isHex(c) ? lower(c) - 'a' + 10 : base;
    if (digit >= base) {
      error(at_, diag::Id::EscapeDigit, quoteRune(c), baseName(base));
      return false;
    }
    x = x * base + digit;
    advance();
  }
  if (x > max && base == 8) {
    error(at_, diag::Id::EscapeTooLarge, x);
    return false;
  }
  if (x > max || (x >= 0xD800 && x < 0xE000 && count >= 4)) {
    error(at_, diag::Id::EscapeInvalidRune, describeRune(x));
    return false;
  }
  return true;
}

Token Lexer::string(const char* begin) {
  at_ = begin + 1;
  for (;;) {
    uint32_t c = peek();
    if (c == '"') {
      advance();
      break;
    }
    if (c == '\n') {
      error(at_, diag::Id::NewlineInString);
      break;
    }
    if (c == kEnd) {
      error(begin, diag::Id::StringNotTerminated);
      break;
    }
    advance();
    if (c == '\\') escape('"');
  }
  return token(Tok::StringLit, begin);
}

Token Lexer::rawString(const char* begin) {
  at_ = begin + 1;
  for (;;) {
    uint32_t c = peek();
    if (c == kEnd) {
      error(begin, diag::Id::StringNotTerminated);
      break;
    }
    if (c == '\n') newline(at_);
    advance();
    if (c == '`') break;
  }
  return token(Tok::StringLit, begin);
}

Token Lexer::rune(const char* begin) {
  at_ = begin + 1;
  bool ok = true;
  auto fail = [&](const char* where, diag::Id id) {
    if (ok) error(where, id);
    ok = false;
  };
  for (int n = 0;; n++) {
    uint32_t c = peek();
    if (c == '\'') {
      if (n == 0) fail(at_, diag::Id::EmptyRune);
      if (n > 1) fail(begin, diag::Id::LongRune);
      advance();
      break;
    }
    if (c == '\n') {
      fail(at_, diag::Id::NewlineInRune);
      break;
    }
    if (c == kEnd) {
      fail(begin, diag::Id::RuneNotTerminated);
      break;
    }
    advance();
    if (c == '\\' && !escape('\'')) ok = false;
  }
  return token(Tok::RuneLit, begin);
}

}  // namespace gosub::lex
