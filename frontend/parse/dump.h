// `gosub dump tokens|ast`: what the lexer and the parser make of a file.
#pragma once

#include <string>

#include "frontend/diag/diag.h"
#include "frontend/source/source.h"

namespace gosub::parse {

// One token a line: line:column, name, text. Errors go to diags.
void dumpTokens(SourceFile& file, diag::Diagnostics& diags, std::string& out);
// The tree (ast::dump). If the file has errors, nothing is appended to `out`.
void dumpAst(SourceFile& file, diag::Diagnostics& diags, std::string& out);

}  // namespace gosub::parse
