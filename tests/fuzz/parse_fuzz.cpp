// The parser on any bytes: it ends, it returns a tree, and a tree without syntax errors can be dumped.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/arena.h"
#include "base/check.h"
#include "frontend/ast/ast.h"
#include "frontend/diag/diag.h"
#include "frontend/parse/parse.h"
#include "frontend/source/source.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gosub;
  FileSet files;
  Arena arena;
  SourceFile* source = files.add("x.go", std::string(reinterpret_cast<const char*>(data), size));
  diag::Diagnostics diags(files, 0);
  const ast::File* tree = parse::parseFile(*source, arena, diags);
  GOSUB_CHECK(tree != nullptr);
  std::string text;
  diags.print(text);
  if (diags.syntaxErrors() == 0) ast::dump(*tree, text);
  return 0;
}
