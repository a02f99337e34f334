#include "frontend/lex/lexer.h"

#include <gtest/gtest.h>

namespace gosub::lex {
namespace {

struct Result {
  std::string tokens, errors;
};

// Tokens as "Name:text" and errors as printed.
Result scan(std::string text) {
  FileSet files;
  SourceFile* f = files.add("x.go", std::move(text));
  diag::Diagnostics d(files, 0);
  Lexer lx(*f, d);
  Result r;
  for (;;) {
    Token t = lx.next();
    if (!r.tokens.empty()) r.tokens += ' ';
    r.tokens += tokName(t.kind);
    if (t.kind == Tok::Semi) r.tokens += t.semi == Semi::Newline ? ":nl" : t.semi == Semi::Eof ? ":eof" : "";
    if (t.kind == Tok::Name || isLiteral(t.kind)) r.tokens += ":" + std::string(lx.text(t));
    if (t.kind == Tok::Eof) break;
  }
  d.print(r.errors);
  return r;
}
std::string tokens(std::string text) {
  return scan(std::move(text)).tokens;
}
std::string errors(std::string text) {
  return scan(std::move(text)).errors;
}

TEST(Lexer, Operators) {
  EXPECT_EQ(
      tokens("a<<=b&^=c&^d<-e...f"),
      "Name:a ShlAssign Name:b AndNotAssign Name:c AndNot Name:d Arrow Name:e Dots Name:f Semi:eof Eof");
  EXPECT_EQ(tokens("a..b"), "Name:a Dot Dot Name:b Semi:eof Eof");
}

TEST(Lexer, Semicolons) {
  EXPECT_EQ(tokens("x\ny++ // c\nreturn /* a\n */ if\n"),
            "Name:x Semi:nl Name:y Inc Semi:nl Return Semi:nl If Eof");
  EXPECT_EQ(tokens("f(\n)\n{;}"), "Name:f Lparen Rparen Semi:nl Lbrace Semi Rbrace Semi:eof Eof");
  EXPECT_EQ(tokens("x /* no line */ y"), "Name:x Name:y Semi:eof Eof");
}

TEST(Lexer, Literals) {
  EXPECT_EQ(tokens("0x1F 0b1_0 1.5e-3 .5 0x1p-2 07i 1_000 'x' '\\n' \"a\\\"b\" `r\n\\`"),
            "IntLit:0x1F IntLit:0b1_0 FloatLit:1.5e-3 FloatLit:.5 FloatLit:0x1p-2 ImagLit:07i IntLit:1_000 "
            "RuneLit:'x' "
            "RuneLit:'\\n' StringLit:\"a\\\"b\" StringLit:`r\n\\` Semi:eof Eof");
}

TEST(Lexer, WideIdentifiers) {
  EXPECT_EQ(tokens("größe π2 世界"), "Name:größe Name:π2 Name:世界 Semi:eof Eof");
  EXPECT_EQ(errors("a€b"), "x.go:1:2: invalid character U+20AC '€' in identifier\n");
  EXPECT_EQ(errors("١a"), "x.go:1:1: identifier cannot begin with digit U+0661 '١'\n");
}

TEST(Lexer, HashBangAndBom) {
  EXPECT_EQ(tokens("#!/usr/bin/env gosub\nx"), "Name:x Semi:eof Eof");
  EXPECT_EQ(tokens("\xEF\xBB\xBFx"), "Name:x Semi:eof Eof");
  EXPECT_EQ(errors("x\xEF\xBB\xBF"), "x.go:1:2: invalid BOM in the middle of the file\n");
}

TEST(Lexer, InvalidBytes) {
  EXPECT_EQ(errors("a \xff b"), "x.go:1:3: invalid UTF-8 encoding\n");
  EXPECT_EQ(errors(std::string("a\0b // \xff\n", 8)),
            "x.go:1:2: invalid NUL character\nx.go:1:8: invalid UTF-8 encoding\n");
  EXPECT_EQ(errors("@ \x01"), "x.go:1:1: invalid character U+0040 '@'\nx.go:1:3: invalid character U+0001\n");
}

TEST(Lexer, LineDirectives) {
  EXPECT_EQ(errors("//line foo.go:10:20\n@\n @"),
            "foo.go:10:20: invalid character U+0040 '@'\nfoo.go:11:2: invalid character U+0040 '@'\n");
  EXPECT_EQ(errors("/*line bar.go:7*/ @"), "bar.go:7: invalid character U+0040 '@'\n");
  EXPECT_EQ(errors(" //line bar.go:7\n@"), "x.go:2:1: invalid character U+0040 '@'\n");
  EXPECT_EQ(errors("//line a:x\n"), "x.go:1:10: invalid line number: x\n");
}

TEST(Lexer, Directives) {
  FileSet files;
  SourceFile* f = files.add("x.go", "//go:build linux\n// text\n//dump\n");
  diag::Diagnostics d(files);
  Lexer lx(*f, d);
  while (lx.next().kind != Tok::Eof) {
  }
  ASSERT_EQ(lx.directives().size(), 2u);
  EXPECT_EQ(lx.directives()[1].begin, 25u);
}

TEST(Lexer, LongInputIsLinear) {
  std::string s;
  for (int i = 0; i < 1000000; i++) s += "a +\n";
  FileSet files;
  SourceFile* f = files.add("x.go", std::move(s));
  diag::Diagnostics d(files);
  Lexer lx(*f, d);
  size_t n = 0;
  while (lx.next().kind != Tok::Eof) n++;
  EXPECT_EQ(n, 2000000u);
  EXPECT_EQ(f->position(f->pos(4 * 999999)).line, 1000000u);
}

}  // namespace
}  // namespace gosub::lex
