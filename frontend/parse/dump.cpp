#include "frontend/parse/dump.h"

#include "frontend/lex/lexer.h"
#include "frontend/parse/parse.h"

namespace gosub::parse {

void dumpTokens(SourceFile& file, diag::Diagnostics& diags, std::string& out) {
  lex::Lexer lexer(file, diags);
  for (;;) {
    lex::Token t = lexer.next();
    Position p = file.position(file.pos(t.begin), false);
    out += std::to_string(p.line) + ":" + std::to_string(p.column) + " ";
    out += lex::tokName(t.kind);
    if (t.kind == lex::Tok::Semi) {
      out += t.semi == lex::Semi::Newline ? " newline" : t.semi == lex::Semi::Eof ? " EOF" : "";
    } else if (t.kind == lex::Tok::Name || lex::isLiteral(t.kind)) {
      out += ' ';
      out += lexer.text(t);
    }
    out += '\n';
    if (t.kind == lex::Tok::Eof) return;
  }
}

void dumpAst(SourceFile& file, diag::Diagnostics& diags, std::string& out) {
  Arena arena;
  size_t before = diags.count();
  ast::File* f = parseFile(file, arena, diags);
  if (diags.count() == before) ast::dump(*f, out);
}

}  // namespace gosub::parse
