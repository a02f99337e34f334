// The state of checking one package. Logic lives in the files of this folder, one concept each, and
// takes the Checker by reference; their functions are declared in logic.h.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "frontend/check/check.h"
#include "frontend/check/operand.h"

namespace gosub::check {

// Objects, types, scopes and selections live as long as the process.
Arena& processArena();
template <typename T>
T* make() {
  return processArena().make<T>();
}

struct FileInfo {
  File* file = nullptr;
  Scope* scope = nullptr;         // imports; its parent is the package's scope
  std::vector<PkgName*> imports;  // for "imported and not used"
  std::unordered_map<Object*, PkgName*> dotImported;
  int minor = 26;  // of the language version go1.N
};

// A package-level declaration, or the initialisation of a local one.
struct DeclInfo {
  FileInfo* file = nullptr;
  std::vector<Var*> lhs;  // of an n:1 variable declaration
  Expr* typeExpr = nullptr;
  Expr* init = nullptr;
  bool inherited = false;  // constant declaration taken over from an earlier row
  uint32_t iota = 0;
  TypeDecl* typeDecl = nullptr;
  FuncDecl* funcDecl = nullptr;
  // Package-level objects that the declaration or the function body uses, in order of first use.
  std::vector<Object*> deps;
  std::unordered_set<Object*> depSet;
  void addDep(Object* o) {
    if (depSet.insert(o).second) deps.push_back(o);
  }
};

// Where we are: saved and restored around declarations and function bodies.
struct Context {
  DeclInfo* decl = nullptr;  // whose dependencies are recorded
  FileInfo* file = nullptr;
  Scope* scope = nullptr;
  ConstRef iota = nullptr;   // inside constant declarations
  Pos errorPos;              // where errors in inherited constants are reported
  Signature* sig = nullptr;  // of the body being checked
  Func* func = nullptr;      // the declared function around it, null in package-level initialisers
  Pos literalStart;          // of the innermost function literal
  bool hasLabel = false;
  bool hasCallOrRecv = false;
  Object* typeName = nullptr;  // the type being declared, for recursion through itself
};

// Work put off until types are complete.
struct Action {
  virtual ~Action() = default;
  virtual void run(Checker& c) = 0;
};

struct Checker {
  Package* pkg;
  FileSet& files;
  Importer& importer;
  diag::Diagnostics& diags;
  Options options;

  Context ctx;
  std::vector<std::unique_ptr<FileInfo>> fileInfos;
  std::unordered_map<Object*, DeclInfo*> decls;
  std::vector<Object*> order;                                     // package-level objects in source order
  std::unordered_map<Object*, std::vector<Func*>> methodsOfBase;  // collected, not yet associated
  std::vector<std::unique_ptr<Action>> delayed;
  std::vector<Object*> objPath;             // objects being resolved
  std::unordered_set<Expr*> shiftOperands;  // untyped left operands of non-constant shifts
  std::vector<Var*> locals;                 // declared variables of the bodies being checked
  std::unordered_map<Named*, Type*>
      fromRhs;  // types whose underlying type is that of a type still being resolved
  std::unordered_map<Named*, int> validity;  // 1: being checked, 2: valid, 3: not
  std::unordered_map<Expr*, std::vector<Type*>>
      partial;  // f[A] with type arguments still to be inferred by the call
  int errors = 0;
  struct LazyPackage* lazy = nullptr;  // lazy.h; null for packages that are checked whole
  bool lexicalErrors = false;          // the lexer found malformed literals: these stay silent
  // Looked at when the package turned out to be correct: sizes of arrays and channel elements, cycles of
  // interfaces.
  std::vector<std::pair<Type*, Pos>> sized;
  std::vector<std::pair<Interface*, Pos>> interfaces;

  Checker(Package* p, FileSet& f, Importer& i, diag::Diagnostics& d, const Options& o)
      : pkg(p), files(f), importer(i), diags(d), options(o) {}
};

template <typename F>
void later(Checker& c, F f) {
  struct Call final : Action {
    F f;
    explicit Call(F g) : f(std::move(g)) {}
    void run(Checker& k) override { f(k); }
  };
  c.delayed.push_back(std::make_unique<Call>(std::move(f)));
}
void processDelayed(Checker& c, size_t from);

// Restores the context when it goes out of scope.
class SavedContext {
 public:
  explicit SavedContext(Checker& c) : c_(c), saved_(c.ctx) {}
  ~SavedContext() { c_.ctx = saved_; }
  SavedContext(const SavedContext&) = delete;
  SavedContext& operator=(const SavedContext&) = delete;

 private:
  Checker& c_;
  Context saved_;
};

// A new block scope until it goes out of scope.
class OpenScope {
 public:
  explicit OpenScope(Checker& c) : c_(c), outer_(c.ctx.scope) {
    c.ctx.scope = make<Scope>();
    c.ctx.scope->parent = outer_;
  }
  ~OpenScope() { c_.ctx.scope = outer_; }
  OpenScope(const OpenScope&) = delete;
  OpenScope& operator=(const OpenScope&) = delete;

 private:
  Checker& c_;
  Scope* outer_;
};

}  // namespace gosub::check
