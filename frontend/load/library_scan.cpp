#include "frontend/load/library_scan.h"

#include "frontend/diag/diag.h"
#include "frontend/lex/lexer.h"

namespace gosub::load {
namespace {

using lex::Tok;
using lex::Token;

class Scanner {
 public:
  Scanner(SourceFile& source, diag::Diagnostics& diags, ScannedFile& out) : lexer_(source, diags), out_(out) {
    advance();
  }

  bool run() {
    if (at_.kind != Tok::Package) return false;
    advance();
    out_.package = text();
    skipStatement();
    while (ok_ && at_.kind != Tok::Eof) {
      switch (at_.kind) {
        case Tok::Import: declaration(&Scanner::importSpec); break;
        case Tok::Const: constDeclaration(); break;
        case Tok::Type: declaration(&Scanner::typeSpec); break;
        case Tok::Var: declaration(&Scanner::varSpec); break;
        case Tok::Func: function(); break;
        case Tok::Semi: advance(); break;
        default: return false;
      }
    }
    return ok_ && depth_ == 0;
  }

 private:
  std::string_view text() const { return lexer_.text(at_); }

  void advance() {
    last_ = at_;
    at_ = lexer_.next();
    switch (at_.kind) {
      case Tok::Lparen:
      case Tok::Lbrack:
      case Tok::Lbrace: depth_++; break;
      case Tok::Rparen:
      case Tok::Rbrack:
      case Tok::Rbrace: depth_--; break;
      default: break;
    }
  }

  bool atEnd(int depth) const {
    return at_.kind == Tok::Eof || (at_.kind == Tok::Semi && depth_ <= depth) || depth_ < depth;
  }

  // To the semicolon (or closing bracket) that ends what is open at this depth; returns where that is.
  uint32_t skipStatement() {
    int depth = depth_ - (at_.kind == Tok::Lparen || at_.kind == Tok::Lbrack || at_.kind == Tok::Lbrace);
    while (!atEnd(depth)) advance();
    return last_.end;
  }

  void declaration(void (Scanner::*spec)()) {
    advance();
    if (at_.kind != Tok::Lparen) return (this->*spec)();
    int inside = depth_;
    advance();
    while (depth_ >= inside && at_.kind != Tok::Eof) {
      if (at_.kind == Tok::Semi)
        advance();
      else
        (this->*spec)();
    }
    if (at_.kind == Tok::Eof)
      ok_ = false;
    else
      advance();  // the closing parenthesis
  }

  void importSpec() {
    ScannedImport i;
    if (at_.kind != Tok::StringLit) {
      i.local = text();
      advance();
    }
    std::string_view path = text();
    if (at_.kind != Tok::StringLit || path.size() < 2) return fail();
    i.path = path.substr(1, path.size() - 2);
    i.at = at_.begin;
    out_.imports.push_back(std::move(i));
    advance();
    skipStatement();
  }

  void typeSpec() {
    ScannedDeclaration d;
    d.word = DeclWord::Type;
    d.name = text();
    d.begin = at_.begin;
    if (at_.kind != Tok::Name) return fail();
    advance();
    d.end = d.sigEnd = skipStatement();
    out_.declarations.push_back(d);
  }

  // a, b T = …
  void varSpec() { names(DeclWord::Var, at_.begin); }

  void names(DeclWord word, uint32_t begin) {
    size_t from = out_.declarations.size();
    while (true) {
      if (at_.kind != Tok::Name) return fail();
      ScannedDeclaration d;
      d.word = word;
      d.name = text();
      d.begin = begin;
      out_.declarations.push_back(d);
      advance();
      if (at_.kind != Tok::Comma) break;
      advance();
    }
    uint32_t end = skipStatement();
    for (size_t i = from; i < out_.declarations.size(); i++)
      out_.declarations[i].end = out_.declarations[i].sigEnd = end;
  }

  void constDeclaration() {
    size_t from = out_.declarations.size();
    constBegin_ = at_.begin;
    declaration(&Scanner::constSpec);
    for (size_t i = from; i < out_.declarations.size(); i++)
      out_.declarations[i].end = out_.declarations[i].sigEnd = last_.end;
  }
  void constSpec() { names(DeclWord::Const, constBegin_); }

  void receiver(ScannedDeclaration& d) {
    int outside = depth_ - 1;
    advance();
    bool bracket = false;
    while (depth_ > outside && at_.kind != Tok::Eof) {
      if (at_.kind == Tok::Mul && !bracket) d.ptrRecv = true;
      if (at_.kind == Tok::Lbrack) bracket = true;
      if (at_.kind == Tok::Name && !bracket) d.base = text();
      advance();
    }
    advance();
  }

  void function() {
    ScannedDeclaration d;
    d.begin = at_.begin;
    int depth = depth_;
    advance();
    if (at_.kind == Tok::Lparen) receiver(d);
    if (at_.kind != Tok::Name) return fail();
    d.name = text();
    advance();
    // The body is the brace that opens no struct or interface type.
    while (!atEnd(depth)) {
      if (at_.kind == Tok::Lbrace && depth_ == depth + 1 && last_.kind != Tok::Struct &&
          last_.kind != Tok::Interface) {
        d.sigEnd = last_.end;
        break;
      }
      advance();
    }
    d.end = skipStatement();
    if (!d.sigEnd) d.sigEnd = d.end;
    out_.declarations.push_back(d);
  }

  void fail() {
    ok_ = false;
    advance();
  }

  lex::Lexer lexer_;
  ScannedFile& out_;
  Token at_{}, last_{};
  int depth_ = 0;
  uint32_t constBegin_ = 0;
  bool ok_ = true;
};

}  // namespace

bool scanFile(SourceFile& source, const FileSet& files, ScannedFile& out, std::string* error) {
  diag::Diagnostics diags(files);
  bool ok = Scanner(source, diags, out).run();
  if (ok && diags.empty()) return true;
  error->clear();
  diags.print(*error);
  if (error->empty()) *error = source.name() + ": not a list of declarations\n";
  return false;
}

}  // namespace gosub::load
