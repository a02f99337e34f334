// The checker on any program that parses: it ends, whatever nonsense the program is. The only package
// that can be imported is an empty one.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/arena.h"
#include "frontend/ast/ast.h"
#include "frontend/check/check.h"
#include "frontend/diag/diag.h"
#include "frontend/parse/parse.h"
#include "frontend/source/source.h"
#include "frontend/types/types.h"

namespace {

using namespace gosub;

class NothingToImport : public check::Importer {
 public:
  types::Package* import(std::string_view path, types::Package*, std::string* error) override {
    *error = "package " + std::string(path) + " is not in std";
    return nullptr;
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  FileSet files;
  Arena arena;
  SourceFile* source = files.add("x.go", std::string(reinterpret_cast<const char*>(data), size));
  diag::Diagnostics diags(files, 0);
  ast::File* tree = parse::parseFile(*source, arena, diags);
  if (diags.syntaxErrors() != 0) return 0;
  types::Package package;
  package.path = "main";
  package.files.push_back(tree);
  NothingToImport importer;
  check::checkPackage(&package, files, importer, diags, {});
  std::string text;
  diags.print(text);
  return 0;
}
