// The loader: from the command line's files to packages in the order in which they are checked.
//
// Loading comes in two steps, as with the go command. First every source package that the program
// reaches is found and parsed, import paths are resolved and cycles found; what goes wrong here is a
// load error. Then the packages are checked, imports first, with the loader as the checker's
// Importer. Packages of the embedded library are not parsed here: they are lazy (embedded.h).
//
// Belongs to the front-end thread. Trees and types live as long as the process.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/arena.h"
#include "frontend/check/check.h"
#include "frontend/load/locate.h"

namespace gosub::load {

// A package of the user's, with its sources.
struct Unit {
  types::Package* pkg = nullptr;
  std::string path;  // as messages name it: "command-line-arguments", "example.com/m/a"
  std::string dir;   // absolute
  const GoMod* module = nullptr;
  std::vector<ast::File*> files;
  std::unique_ptr<diag::Diagnostics> diags;  // of its syntax; the checker adds to them

  struct Import {
    Pos pos;  // of the spec: its name, or its path
    std::string path;
    Unit* unit = nullptr;               // a source package, or
    types::Package* library = nullptr;  // an embedded one, or neither:
    std::string error;
  };
  std::vector<Import> imports;  // by file, in source order, each path once
  std::string importer;         // its path for the rule of internal directories
  enum class State : uint8_t { Found, Resolving, Resolved } state = State::Found;
};

class Library;  // embedded.h

enum class Mode {
  Run,    // a whole program: load errors are final, up to 10 errors a package
  Check,  // one package as `go tool compile -e`: bad imports are errors of the package, all errors
};

class Loader final : public check::Importer {
 public:
  Loader(FileSet& files, Library* library, Mode mode);
  ~Loader();

  // The package of `FILE.go…`, `DIR` or `-` (standard input). Null with loadErrors() if there is none.
  Unit* root(const std::vector<std::string>& arguments);
  // Finds and parses everything that the unit imports. False with loadErrors() set.
  bool resolve(Unit* root);
  // All source packages, imports before importers.
  const std::vector<Unit*>& order() const { return order_; }

  // What to print, one per line (some have more than one), in the go command's words.
  const std::vector<std::string>& loadErrors() const { return errors_; }

  types::Package* import(std::string_view path, types::Package* from, std::string* error) override;

  // `path` as the go command shortens it in messages.
  std::string shown(std::string_view path) const { return shortPathFrom(path); }
  const std::string& cwd() const { return workspace_.cwd(); }

 private:
  Unit* fromFiles(const std::vector<std::string>& names);
  Unit* fromDirectory(const std::string& dir, const std::string& shown);
  Unit* make(const std::string& dir, const GoMod* module);
  bool addFile(Unit* u, const std::string& name, const std::string& shown);
  bool samePackageName(Unit* u, const std::vector<std::string>& names, std::string* error) const;
  void collectImports(Unit* u);
  struct Step {  // of the way from the root to where we are
    Unit* unit;
    const Unit::Import* through;  // how it was reached; null for the root
  };
  void visit(Unit* u, std::vector<Step>& way);
  void resolveImport(Unit* u, Unit::Import& i, std::vector<Step>& way);
  void importError(Unit::Import& i, std::string text, const std::vector<Step>* way);
  std::string wayText(const std::vector<Step>& way, const Unit::Import& last) const;
  std::string where(Pos pos) const;
  std::string shortPathFrom(std::string_view path) const;

  FileSet& files_;
  Library* library_;
  Mode mode_;
  Workspace workspace_;
  Arena arena_;
  std::map<std::string, std::unique_ptr<Unit>, std::less<>> byDir_;
  std::unordered_map<types::Package*, Unit*> byPackage_;
  std::map<std::string, std::string, std::less<>> dirErrors_;  // directories that hold no usable package
  std::vector<Unit*> order_;
  std::vector<std::string> errors_;
};

}  // namespace gosub::load
