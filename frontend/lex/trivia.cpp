// What lies between tokens: comments, directives, bytes that belong nowhere; and the lexer's entry points.
#include <cstring>

#include "frontend/lex/lexer.h"
#include "frontend/lex/unicode.h"

namespace gosub::lex {
namespace {

constexpr uint32_t kBom = 0xFEFF;
constexpr uint32_t kMaxLine = 1 << 30;

// A decimal number after the last colon of a directive.
struct Trailer {
  size_t at = 0;  // just past the colon; 0: there is none
  uint32_t value = 0;
  bool ok = false;
};

Trailer trailer(std::string_view text) {
  size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return {};
  Trailer t{colon + 1, 0, colon + 1 < text.size()};
  for (char c : text.substr(colon + 1)) {
    if (c < '0' || c > '9') return {t.at, 0, false};
    t.value = t.value > kMaxLine ? t.value : t.value * 10 + static_cast<uint32_t>(c - '0');
  }
  return t;
}

}  // namespace

Lexer::Lexer(SourceFile& file, diag::Diagnostics& diags)
    : Lexer(file, diags, 0, static_cast<uint32_t>(file.text().size())) {
  if (file.text().starts_with("\xEF\xBB\xBF")) at_ += 3;
  skipHashBang();
}

Lexer::Lexer(SourceFile& file, diag::Diagnostics& diags, uint32_t begin, uint32_t end)
    : file_(file),
      diags_(diags),
      base_(file.text().data()),
      at_(base_ + begin),
      end_(base_ + end),
      directiveFile_(file.name()) {}

Token Lexer::next() {
  return scan();
}

void Lexer::skipHashBang() {
  if (end_ - at_ < 2 || at_[0] != '#' || at_[1] != '!') return;
  const void* nl = std::memchr(at_, '\n', static_cast<size_t>(end_ - at_));
  at_ = nl ? static_cast<const char*>(nl) : end_;
}

Token Lexer::autoSemi(Semi how, const char* at) {
  semi_ = false;
  return {Tok::Semi, how, offset(at), offset(at)};
}

Token Lexer::endOfText(const char* at) {
  if (semi_) return autoSemi(Semi::Eof, at);
  return {Tok::Eof, Semi::Written, offset(at), offset(at)};
}

uint32_t Lexer::peekWide() {
  for (;;) {
    if (at_ >= end_) {
      width_ = 0;
      return kEnd;
    }
    if (*at_ == 0) {
      error(at_, diag::Id::InvalidNul);
      at_++;
      continue;
    }
    uint32_t r = decodeRune(at_, end_, width_);
    if (r == kInvalidRune) {
      error(at_, diag::Id::InvalidUtf8);
    } else if (r == kBom) {
      error(at_, diag::Id::InvalidBom);
    } else {
      return r;
    }
    at_ += width_;
  }
}

// Reports the invalid bytes in [from, to), a stretch of a comment.
void Lexer::validate(const char* from, const char* to) {
  bool plain = true;
  for (const char* p = from; p < to; p++) plain &= static_cast<signed char>(*p) > 0;
  if (plain) return;
  const char* at = at_;
  const char* end = end_;
  at_ = from;
  end_ = to;
  while (peek() != kEnd) advance();
  at_ = at;
  end_ = end;
}

void Lexer::skipLineComment(const char* begin) {
  const void* nl = std::memchr(at_, '\n', static_cast<size_t>(end_ - at_));
  const char* stop = nl ? static_cast<const char*>(nl) : end_;
  at_ = stop;
  validate(begin, stop);
  if (stop - begin < 4) return;
  const char* textEnd = stop[-1] == '\r' ? stop - 1 : stop;
  std::string_view text(begin, static_cast<size_t>(textEnd - begin));
  if (text.starts_with("//go:") || text == "//dump") {
    directives_.push_back({offset(begin), offset(textEnd)});
  } else if (text.starts_with("//line ") && (begin == base_ || begin[-1] == '\n')) {
    lineDirective(begin + 7, textEnd, nl ? stop + 1 : stop);
  }
}

bool Lexer::skipBlockComment(const char* begin) {
  const char* p = at_;
  for (;;) {
    const void* star = std::memchr(p, '*', static_cast<size_t>(end_ - p));
    if (!star) {
      p = end_;
      break;
    }
    p = static_cast<const char*>(star) + 1;
    if (p < end_ && *p == '/') break;
  }
  bool closed = p < end_;
  const char* stop = closed ? p + 1 : end_;
  bool multiLine = false;
  for (const char* q = begin; q < stop; q++) {
    const void* nl = std::memchr(q, '\n', static_cast<size_t>(stop - q));
    if (!nl) break;
    q = static_cast<const char*>(nl);
    newline(q);
    multiLine = true;
  }
  at_ = stop;
  validate(begin, stop);
  if (!closed) {
    error(begin, diag::Id::CommentNotTerminated);
  } else if (std::string_view(begin, static_cast<size_t>(stop - begin)).starts_with("/*line ")) {
    lineDirective(begin + 7, stop - 2, stop);
  }
  return multiLine;
}

// text is "file:line" or "file:line:column"; it takes effect at `from`.
void Lexer::lineDirective(const char* text, const char* textEnd, const char* from) {
  std::string_view s(text, static_cast<size_t>(textEnd - text));
  Trailer last = trailer(s);
  if (last.at == 0) return;  // not a directive
  auto rest = [&](const Trailer& t) { return std::string(s.substr(t.at)); };
  if (!last.ok) return error(text + last.at, diag::Id::InvalidLineNumber, rest(last));
  Trailer line = trailer(s.substr(0, last.at - 1));
  uint32_t column = 0;
  bool withColumn = line.ok;
  if (withColumn) {
    column = last.value;
    if (column == 0 || column > kMaxLine)
      return error(text + last.at, diag::Id::InvalidColumnNumber, rest(last));
    s = s.substr(0, last.at - 1);
  } else {
    line = last;
  }
  if (line.value == 0 || line.value > kMaxLine)
    return error(text + line.at, diag::Id::InvalidLineNumber, rest(line));
  std::string name(s.substr(0, line.at - 1));
  if (name.empty() && withColumn) name = directiveFile_;
  directiveFile_ = name;
  file_.addLineDirective(offset(from), std::move(name), line.value, column);
}

bool Lexer::startsIdentifier() {
  const char* before = at_;
  uint32_t r = peekWide();
  return at_ == before && r >= 0x80 && r != kEnd;  // else only invalid bytes were passed over
}

void Lexer::strayByte(const char* begin) {
  unsigned char c = static_cast<unsigned char>(*begin);
  if (c == 0) {
    error(begin, diag::Id::InvalidNul);
  } else {
    error(begin, diag::Id::InvalidCharacter, describeRune(c));
  }
}

std::string describeRune(uint32_t r) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string digits;
  for (uint32_t v = r; v != 0 || digits.size() < 4; v >>= 4) digits.insert(digits.begin(), kHex[v & 15]);
  std::string out = "U+" + digits;
  if (isPrint(r)) {
    out += " '";
    appendUtf8(out, r);
    out += '\'';
  }
  return out;
}

std::string quoteRune(uint32_t r) {
  constexpr char kEscapes[] = "\aa\bb\ff\nn\rr\tt\vv\\\\''";
  constexpr char kHex[] = "0123456789abcdef";
  std::string out = "'";
  const char* e = nullptr;
  for (const char* p = kEscapes; *p; p += 2) {
    if (static_cast<unsigned char>(*p) == r) e = p + 1;
  }
  if (e) {
    out += '\\';
    out += *e;
  } else if (isPrint(r)) {
    appendUtf8(out, r);
  } else {
    int digits = r < 0x80 ? 2 : r < 0x10000 ? 4 : 8;
    out += digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U";
    for (int i = digits - 1; i >= 0; i--) out += kHex[r >> (4 * i) & 15];
  }
  return out + "'";
}

}  // namespace gosub::lex
