// The checker: from syntax trees to typed trees.
//
// checkPackage() resolves and checks one package and writes its findings into the tree (ast.h, fields
// marked "checker:") and the Package. It reports every error it finds, in gc's wording, through
// Diagnostics, and never stops at the first; a package with errors is not compiled. It runs on the
// front-end thread, whose stack is deep; expression depth is bounded by the parser.
//
// Importing is the caller's: `Importer` gives the package for a path, checked already (or lazily, for the
// embedded library: then its scope resolves names on demand through Package::lazy hooks).
#pragma once

#include <string>
#include <string_view>
#include <vector>

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
  bool requireMain =
      false;  // `run`: package main needs func main ("function main is undeclared in the main package")
  bool bodilessFuncs = true;  // declarations without body are natives (or assembly): allowed
  bool ignoreFuncBodies = false;
  bool typeParams = true;  // false: reported as not supported where they are declared or used
  bool rangeFuncs = true;  // false: so are loops over functions
  std::string_view goVersion = "1.26";
};

// Checks pkg->files into pkg (path and files set by the caller). True if no error was reported.
bool checkPackage(types::Package* pkg, FileSet& files, Importer& importer, diag::Diagnostics& diags,
                  const Options& options);

// After a syntax error nothing is type-checked. But like gc's parser this tells the wrong labels, breaks and
// gotos of the functions that parsed well (file->bodies).
void checkBranches(const ast::File* file, FileSet& files, diag::Diagnostics& diags);

// ---- Lazy packages --------------------------------------------------------------------------------
//
// A package of the embedded library is declared name by name: a name's declaration is parsed and its
// object made when the name is first looked up, its type found when it is first used, a function's body
// parsed and checked when somebody compiles it. Errors in such a package are errors of ours, but are
// reported like any.

struct LazyDecl {
  ast::Decl* decl = nullptr;
  uint32_t file = 0;  // number in pkg->files
};

class LazySource {
 public:
  virtual ~LazySource() = default;
  // The declarations to make for `name`: one spec, or the whole group of a constant. A function comes without
  // its body. False: the package declares no such name.
  virtual bool declarations(Atom name, std::vector<LazyDecl>& out) = 0;
  virtual std::vector<Atom> names() = 0;  // all of them

  struct Method {
    Atom name;
    bool ptrRecv;
    uint32_t id;
  };
  virtual void methods(Atom base,
                       std::vector<Method>& out) = 0;  // declared with this receiver type, in source order
  virtual LazyDecl method(uint32_t id) = 0;            // without its body
  virtual bool hasBody(const ast::FuncDecl* decl) = 0;
  virtual ast::BlockStmt* body(const ast::FuncDecl* decl) = 0;  // null: implemented elsewhere
  virtual void inits(std::vector<LazyDecl>& out) = 0;           // func init (without body) and `var _ = x`
};

// Makes pkg (path, name, and files with nothing but their imports) a lazy package. Everything given is kept
// for the life of the process.
void openLazyPackage(types::Package* pkg, LazySource& source, FileSet& files, Importer& importer,
                     diag::Diagnostics& diags, const Options& options);
// Makes a function's body ready to compile: parses and checks it if its package is lazy. f->decl->body is
// null afterwards if the function is a native. False: errors were reported.
bool ensureBody(types::Func* f);
// The step that initialises a package-level variable of a lazy package (null: none needed), checked.
const types::InitStep* lazyInit(types::Var* v);
// Declares the init functions and blank variables of a lazy package: fills pkg->inits, and initOrder with the
// blank ones.
bool lazyInits(types::Package* pkg);

}  // namespace gosub::check
