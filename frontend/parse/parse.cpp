#include "frontend/parse/parse.h"

#include "frontend/lex/lexer.h"
#include "frontend/parse/builder.h"
#include "frontend/parse/grammar.h"
#include "frontend/parse/token_filter.h"

namespace gosub::parse {
namespace {

using lex::Tok;
using lex::Token;

// The tokens up to the first declaration that is no import.
bool endsImports(Tok t, int depth) {
  return depth == 0 && (t == Tok::Const || t == Tok::Var || t == Tok::Type || t == Tok::Func);
}

// gc stops at a file whose package clause is wrong, or has lexical errors in or right after it.
bool brokenStart(const std::vector<Token>& t, const lex::Lexer& lexer) {
  if (t[0].kind != Tok::Package) return true;
  if (t.size() < 4) return false;
  return t[1].kind != Tok::Name || t[2].kind != Tok::Semi || lexer.errors() != 0;
}

void readTokens(TokenStream& stream, lex::Lexer& lexer, bool wholeFile, bool importsOnly) {
  std::vector<Token>& tokens = stream.tokens;
  int depth = 0;
  for (;;) {
    Token t = lexer.next();
    depth += (t.kind == Tok::Lparen) - (t.kind == Tok::Rparen);
    if (importsOnly && endsImports(t.kind, depth)) t.kind = Tok::Eof;
    tokens.push_back(t);
    if (wholeFile && tokens.size() <= 4 && t.kind != Tok::Eof && brokenStart(tokens, lexer)) {
      bool clause = tokens.size() == 4 && tokens[2].kind == Tok::Semi && tokens[1].kind == Tok::Name;
      if (clause) tokens.pop_back();
      tokens.push_back({Tok::Eof, lex::Semi::Written, t.end, t.end});
      t.kind = Tok::Eof;
    }
    if (t.kind == Tok::Eof) break;
  }
  classifyTokens(stream);
}

}  // namespace

ast::File* parseFile(SourceFile& file, Arena& arena, diag::Diagnostics& diags, const Options& options) {
  diags.beginSorted();
  lex::Lexer lexer(file, diags);
  TokenStream stream;
  if (!options.importsOnly) stream.tokens.reserve(file.text().size() / 5 + 16);
  readTokens(stream, lexer, true, options.importsOnly);
  Builder builder(file, arena, diags, stream, lexer.errors() != 0);
  builder.start(Tok::StartFile);
  Parser(builder).parse();
  builder.finish();
  diags.endSorted();

  auto* f = arena.make<ast::File>();
  f->source = &file;
  f->package = builder.packageName();
  f->decls = builder.decls();
  f->bodies = arena.list(builder.bodies());
  std::vector<ast::Pragma> pragmas;
  for (const lex::Directive& d : lexer.directives()) {
    pragmas.push_back({file.pos(d.begin), file.text().substr(d.begin, d.end - d.begin)});
  }
  f->pragmas = arena.list(pragmas);
  return f;
}

List<ast::Decl*> parseDecl(SourceFile& file, uint32_t begin, uint32_t end, Arena& arena,
                           diag::Diagnostics& diags, Tok keyword) {
  lex::Lexer lexer(file, diags, begin, end);
  TokenStream stream;
  if (keyword != Tok::Eof) stream.tokens.push_back({keyword, lex::Semi::Written, begin, begin});
  readTokens(stream, lexer, false, false);
  Builder builder(file, arena, diags, stream, lexer.errors() != 0);
  builder.start(Tok::StartDecl);
  Parser(builder).parse();
  builder.finish();
  return builder.decls();
}

}  // namespace gosub::parse
