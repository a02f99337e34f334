// The checker: from syntax trees to typed trees.
//
// checkPackage() resolves and checks one package and writes its findings into the tree (ast.h, fields
// marked "checker:") and the Package. It reports every error it finds, in gc's wording, through
// Diagnostics, and never stops at the first; a package with errors is not compiled. It runs on the
// front-end thread, whose stack is deep; expression depth is bounded by the parser.
//
// Importing is the caller's: `Importer` gives the package for a path, checked already (or lazily, for the embedded
// library: then its scope resolves names on demand through Package::lazy hooks).
#pragma once

#include <string_view>

#include "frontend/ast/ast.h"
#include "frontend/diag/diag.h"
#include "frontend/types/types.h"

namespace gosub::check {

class Importer {
 public:
  virtual ~Importer() = default;
  // The package `path` as imported by `from`; null after reporting nothing (the checker reports
  // `error` at the import's position: "package foo is not in std", "import cycle not allowed", …).
  virtual types::Package* import(std::string_view path, types::Package* from, std::string* error) = 0;
};

struct Options {
  bool requireMain = false;       // `run`: package main needs func main ("function main is undeclared in the main package")
  bool bodilessFuncs = true;      // declarations without body are natives (or assembly): allowed
  bool ignoreFuncBodies = false;
  std::string_view goVersion = "1.26";
};

// Checks pkg->files into pkg (path and files set by the caller). True if no error was reported.
bool checkPackage(types::Package* pkg, FileSet& files, Importer& importer, diag::Diagnostics& diags, const Options& options);

}  // namespace gosub::check
