// The lexer on any bytes: it ends, its tokens are in order and inside the text, and what it calls an
// error has a position in the file.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/check.h"
#include "frontend/diag/diag.h"
#include "frontend/lex/lexer.h"
#include "frontend/source/source.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gosub;
  FileSet files;
  SourceFile* file = files.add("x.go", std::string(reinterpret_cast<const char*>(data), size));
  diag::Diagnostics diags(files, 0);
  lex::Lexer lexer(*file, diags);
  uint32_t end = 0;
  for (size_t count = 0;; count++) {
    const lex::Token token = lexer.next();
    GOSUB_CHECK(token.begin >= end || token.begin == token.end);
    GOSUB_CHECK(token.end >= token.begin && token.end <= size);
    GOSUB_CHECK(count <= 2 * size + 2);
    end = token.end;
    if (token.kind == lex::Tok::Eof) break;
  }
  GOSUB_CHECK(diags.count() >= (lexer.errors() != 0));
  std::string text;
  diags.print(text);
  return 0;
}
