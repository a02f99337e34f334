// The scanner's automaton. Common tokens are matched whole here; literals with anything unusual in them
// (escapes, separators, other bases, bytes from 0x80 on) are handed to literals.cpp. The text ends with a
// NUL byte, which no rule but the last matches past.
#include "frontend/lex/lexer.h"

namespace gosub::lex {

// One token, or a comment's worth of skipping at a time until there is one.
Token Lexer::scan() {
  const char* marker;
  for (;;) {
    const char* begin = at_;
    if (begin >= end_) return endOfText(end_);
    // clang-format off
    /*!re2c
      re2c:define:YYCTYPE = "unsigned char";
      re2c:define:YYCURSOR = at_;
      re2c:define:YYMARKER = marker;
      re2c:yyfill:enable = 0;
      re2c:encoding:utf8 = 0;

      letter = [A-Za-z_];
      digit  = [0-9];

      [ \t\r]+ { continue; }
      "\n"     {
        newline(begin);
        if (semi_) return autoSemi(Semi::Newline, begin);
        continue;
      }
      "//"     { skipLineComment(begin); continue; }
      "/*"     {
        if (skipBlockComment(begin) && semi_) return autoSemi(Semi::Newline, begin);
        continue;
      }

      "break"       { return word(Tok::Break, begin); }
      "case"        { return word(Tok::Case, begin); }
      "chan"        { return word(Tok::Chan, begin); }
      "const"       { return word(Tok::Const, begin); }
      "continue"    { return word(Tok::Continue, begin); }
      "default"     { return word(Tok::Default, begin); }
      "defer"       { return word(Tok::Defer, begin); }
      "else"        { return word(Tok::Else, begin); }
      "fallthrough" { return word(Tok::Fallthrough, begin); }
      "for"         { return word(Tok::For, begin); }
      "func"        { return word(Tok::Func, begin); }
      "go"          { return word(Tok::Go, begin); }
      "goto"        { return word(Tok::Goto, begin); }
      "if"          { return word(Tok::If, begin); }
      "import"      { return word(Tok::Import, begin); }
      "interface"   { return word(Tok::Interface, begin); }
      "map"         { return word(Tok::Map, begin); }
      "package"     { return word(Tok::Package, begin); }
      "range"       { return word(Tok::Range, begin); }
      "return"      { return word(Tok::Return, begin); }
      "select"      { return word(Tok::Select, begin); }
      "struct"      { return word(Tok::Struct, begin); }
      "switch"      { return word(Tok::Switch, begin); }
      "type"        { return word(Tok::Type, begin); }
      "var"         { return word(Tok::Var, begin); }

      letter (letter | digit)* { return word(Tok::Name, begin); }
      [\x80-\xff]              { at_ = begin; if (startsIdentifier()) return identifier(begin); continue; }
      digit+                   { return number(begin); }
      "." digit                { return number(begin); }

      ["] [^"\\\n\x00\x80-\xff]* ["] { return token(Tok::StringLit, begin); }
      ["]                            { return string(begin); }
      "`"                            { return rawString(begin); }
      ['] [^'\\\n\x00\x80-\xff] [']  { return token(Tok::RuneLit, begin); }
      [']                            { return rune(begin); }

      "+"   { return token(Tok::Add, begin); }
      "-"   { return token(Tok::Sub, begin); }
      "*"   { return token(Tok::Mul, begin); }
      "/"   { return token(Tok::Div, begin); }
      "%"   { return token(Tok::Rem, begin); }
      "&"   { return token(Tok::And, begin); }
      "|"   { return token(Tok::Or, begin); }
      "^"   { return token(Tok::Xor, begin); }
      "<<"  { return token(Tok::Shl, begin); }
      ">>"  { return token(Tok::Shr, begin); }
      "&^"  { return token(Tok::AndNot, begin); }
      "+="  { return token(Tok::AddAssign, begin); }
      "-="  { return token(Tok::SubAssign, begin); }
      "*="  { return token(Tok::MulAssign, begin); }
      "/="  { return token(Tok::DivAssign, begin); }
      "%="  { return token(Tok::RemAssign, begin); }
      "&="  { return token(Tok::AndAssign, begin); }
      "|="  { return token(Tok::OrAssign, begin); }
      "^="  { return token(Tok::XorAssign, begin); }
      "<<=" { return token(Tok::ShlAssign, begin); }
      ">>=" { return token(Tok::ShrAssign, begin); }
      "&^=" { return token(Tok::AndNotAssign, begin); }
      "&&"  { return token(Tok::AndAnd, begin); }
      "||"  { return token(Tok::OrOr, begin); }
      "<-"  { return token(Tok::Arrow, begin); }
      "++"  { return token(Tok::Inc, begin); }
      "--"  { return token(Tok::Dec, begin); }
      "=="  { return token(Tok::Eql, begin); }
      "<"   { return token(Tok::Lss, begin); }
      ">"   { return token(Tok::Gtr, begin); }
      "="   { return token(Tok::Assign, begin); }
      "!"   { return token(Tok::Not, begin); }
      "~"   { return token(Tok::Tilde, begin); }
      "!="  { return token(Tok::Neq, begin); }
      "<="  { return token(Tok::Leq, begin); }
      ">="  { return token(Tok::Geq, begin); }
      ":="  { return token(Tok::Define, begin); }
      "..." { return token(Tok::Dots, begin); }
      "("   { return token(Tok::Lparen, begin); }
      "["   { return token(Tok::Lbrack, begin); }
      "{"   { return token(Tok::Lbrace, begin); }
      ","   { return token(Tok::Comma, begin); }
      "."   { return token(Tok::Dot, begin); }
      ")"   { return token(Tok::Rparen, begin); }
      "]"   { return token(Tok::Rbrack, begin); }
      "}"   { return token(Tok::Rbrace, begin); }
      ";"   { return token(Tok::Semi, begin); }
      ":"   { return token(Tok::Colon, begin); }

      *     { strayByte(begin); continue; }
    */
    // clang-format on
  }
}

}  // namespace gosub::lex
