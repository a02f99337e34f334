// Tokens: what the lexer hands to the parser.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gosub::lex {

enum class Tok : uint8_t {
#define TOKEN(Name, text, ends) Name,
#define KEYWORD(Name, text, ends) Name,
#define VIRTUAL(Name, alias, text) Name,
#include "frontend/lex/tokens.def"
#undef TOKEN
#undef KEYWORD
#undef VIRTUAL
};

// Where a semicolon stems from; messages say "newline" and "EOF" for the automatic ones.
enum class Semi : uint8_t { Written, Newline, Eof };

// A token is a stretch of its file: bytes [begin, end). Automatic semicolons are empty.
struct Token {
  Tok kind;
  Semi semi;  // of a Tok::Semi
  uint32_t begin, end;
};

std::string_view tokText(Tok t);  // spelling: "+=", "func"
std::string_view tokName(Tok t);  // enum name: "AddAssign", "Func"
bool isKeyword(Tok t);

inline constexpr bool kEndsStatement[] = {
#define TOKEN(Name, text, ends) ends,
#define KEYWORD(Name, text, ends) ends,
#define VIRTUAL(Name, alias, text) false,
#include "frontend/lex/tokens.def"
#undef TOKEN
#undef KEYWORD
#undef VIRTUAL
};
// A newline after it becomes a semicolon.
inline bool endsStatement(Tok t) {
  return kEndsStatement[static_cast<size_t>(t)];
}

inline bool isLiteral(Tok t) {
  return t >= Tok::IntLit && t <= Tok::StringLit;
}

}  // namespace gosub::lex
