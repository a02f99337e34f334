// The parser: source text to syntax trees.
//
// Everything is reported to Diagnostics with gc's wording and positions; a tree is returned in any case,
// but after an error it may hold BadExpr and BadStmt nodes and must not be checked if
// diags.syntaxErrors() grew (merely lexical errors leave a complete tree). Time and memory are linear in the
// size of the text; nesting deeper than kMaxDepth is an error, so recursion over trees is bounded.
#pragma once

#include "base/arena.h"
#include "frontend/ast/ast.h"
#include "frontend/diag/diag.h"
#include "frontend/lex/token.h"
#include "frontend/source/source.h"

namespace gosub::parse {

// Symbols on the parser's stack: about one per bracket or prefix operator that is open, 5 per nested block.
constexpr size_t kMaxDepth = 100000;

struct Options {
  bool importsOnly = false;  // the package clause and the imports alone
};

// Never null. The tree lives in the arena and refers to the file's text.
ast::File* parseFile(SourceFile& file, Arena& arena, diag::Diagnostics& diags, const Options& options = {});

// One top-level declaration in the bytes [begin, end) of a file, keyword included; a group gives several
// Decls. `keyword`: the range is one spec of a group without its keyword, which is this. The file's lines are
// known already, or the ranges come in order.
List<ast::Decl*> parseDecl(SourceFile& file, uint32_t begin, uint32_t end, Arena& arena,
                           diag::Diagnostics& diags, lex::Tok keyword = lex::Tok::Eof);

}  // namespace gosub::parse
