#include "frontend/parse/parse.h"

#include "frontend/lex/lexer.h"
#include "frontend/parse/builder.h"
#include "frontend/parse/token_filter.h"
#include "frontend/parse/grammar.h"

namespace gosub::parse {
namespace {

using lex::Tok;
using lex::Token;

// The tokens up to the first declaration that is no import.
bool endsImports(Tok t, int depth) {
  return depth == 0 && (t == Tok::Const || t == Tok::Var || t == Tok::Type || t == Tok::Func);
}

std::vector<Token> readTokens(lex::Lexer& lexer, size_t bytes, bool importsOnly) {
  std::vector<Token> tokens;
  if (!importsOnly) tokens.reserve(bytes / 5 + 16);
  int depth = 0;
  for (;;) {
    Token t = lexer.next();
    depth += (t.kind == Tok::Lparen) - (t.kind == Tok::Rparen);
    if (importsOnly && endsImports(t.kind, depth)) t.kind = Tok::Eof;
    tokens.push_back(t);
    if (t.kind == Tok::Eof) return tokens;
  }
}

}  // namespace

ast::File* parseFile(SourceFile& file, Arena& arena, diag::Diagnostics& diags, const Options& options) {
  lex::Lexer lexer(file, diags);
  std::vector<Token> tokens = readTokens(lexer, file.text().size(), options.importsOnly);
  classifyTokens(tokens);
  Builder builder(file, arena, diags, tokens);
  builder.start(Tok::StartFile);
  Parser(builder).parse();

  auto* f = arena.make<ast::File>();
  f->source = &file;
  f->package = builder.packageName();
  f->decls = builder.decls();
  std::vector<ast::Pragma> pragmas;
  for (const lex::Directive& d : lexer.directives()) {
    pragmas.push_back({file.pos(d.begin), file.text().substr(d.begin, d.end - d.begin)});
  }
  f->pragmas = arena.list(pragmas);
  return f;
}

List<ast::Decl*> parseDecl(SourceFile& file, uint32_t begin, uint32_t end, Arena& arena, diag::Diagnostics& diags,
                           Tok keyword) {
  lex::Lexer lexer(file, diags, begin, end);
  std::vector<Token> tokens = readTokens(lexer, end - begin, false);
  if (keyword != Tok::Eof) tokens.insert(tokens.begin(), Token{keyword, lex::Semi::Written, begin, begin});
  classifyTokens(tokens);
  Builder builder(file, arena, diags, tokens);
  builder.start(Tok::StartDecl);
  Parser(builder).parse();
  return builder.decls();
}

}  // namespace gosub::parse
