// The lexer: bytes to tokens.
//
// One object reads one file, or a byte range of it that begins and ends between tokens. It inserts
// semicolons (spec, Semicolons), skips a leading byte order mark and a "#!" first line, reports lines and
// //line directives to the SourceFile, collects directives, and reports lexical errors with gc's
// wording and positions. After an error it goes on with a plausible token, so the parser sees no error
// tokens.
#pragma once

#include <string>
#include <vector>

#include "frontend/diag/diag.h"
#include "frontend/lex/token.h"
#include "frontend/source/source.h"

namespace gosub::lex {

// A line comment that is a directive: "//go:…", or "//dump".
struct Directive {
  uint32_t begin, end;  // bytes of the comment, without its newline
};

class Lexer {
 public:
  Lexer(SourceFile& file, diag::Diagnostics& diags);
  Lexer(SourceFile& file, diag::Diagnostics& diags, uint32_t begin, uint32_t end);

  Token next();
  const std::vector<Directive>& directives() const { return directives_; }
  std::string_view text(const Token& t) const { return {base_ + t.begin, t.end - t.begin}; }
  size_t errors() const { return errors_; }

 private:
  Token token(Tok kind, const char* begin) {
    semi_ = endsStatement(kind);
    return {kind, Semi::Written, offset(begin), offset(at_)};
  }
  // An ASCII identifier or keyword was matched; it may go on with other letters.
  Token word(Tok kind, const char* begin) {
    unsigned char c = static_cast<unsigned char>(*at_);
    return c >= 0x80 || (c == 0 && at_ < end_) ? identifier(begin) : token(kind, begin);
  }
  Token autoSemi(Semi how, const char* at);
  Token scan();
  Token endOfText(const char* at);

  // literals.cpp: each begins at its first byte, whatever the automaton has seen of it.
  Token identifier(const char* begin);
  Token number(const char* begin);
  Token string(const char* begin);
  Token rawString(const char* begin);
  Token rune(const char* begin);
  bool escape(uint32_t quote);
  bool escapeDigits(int count, uint32_t base, uint32_t max);

  // trivia.cpp
  void skipLineComment(const char* begin);
  bool skipBlockComment(const char* begin);  // true if it spans lines
  void lineDirective(const char* text, const char* textEnd, const char* from);
  void validate(const char* from, const char* to);
  bool startsIdentifier();
  void strayByte(const char* begin);
  void skipHashBang();

  // The character at at_; invalid bytes before it are reported and passed over. kEnd at the end.
  static constexpr uint32_t kEnd = 0xFFFFFFFE;
  uint32_t peek() {
    unsigned char c = static_cast<unsigned char>(*at_);
    width_ = 1;
    return c != 0 && c < 0x80 && at_ < end_ ? c : peekWide();
  }
  uint32_t peekWide();
  void advance() { at_ += width_; }
  void newline(const char* at) { file_.addLine(static_cast<size_t>(at + 1 - base_)); }
  uint32_t offset(const char* p) const { return static_cast<uint32_t>(p - base_); }

  template <typename... Args>
  void error(const char* at, diag::Id id, const Args&... args) {
    errors_++;
    diags_.report(file_.pos(static_cast<size_t>(at - base_)), id, args...);
  }

  SourceFile& file_;
  diag::Diagnostics& diags_;
  const char* base_;
  const char* at_;
  const char* end_;     // of the range
  uint32_t width_ = 0;  // of the character peeked last
  bool semi_ = false;   // a newline here is a semicolon
  size_t errors_ = 0;
  std::string directiveFile_;  // of the last //line
  std::vector<Directive> directives_;
};

// "U+0040 '@'": a character in messages, without the quoted form if it is not printable.
std::string describeRune(uint32_t r);
// '@' quoted and escaped as a Go rune literal.
std::string quoteRune(uint32_t r);

}  // namespace gosub::lex
