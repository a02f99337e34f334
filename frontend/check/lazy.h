// Lazy packages inside the checker: a Checker that stays, and declares names as they are looked up.
#pragma once

#include "frontend/check/checker.h"

namespace gosub::check {

struct LazyPackage final : types::LazyNames {
  Checker checker;
  LazySource& source;
  std::unordered_map<Object*, uint32_t> stubs;  // methods whose signature was not read yet → LazySource's id
  std::unordered_map<Func*, bool> bodies;       // checked: was it right?
  std::unordered_map<DeclInfo*, types::InitStep*> steps;
  int depth = 0;        // resolutions under way: delayed actions wait for the outermost
  bool opened = false;  // file scopes exist

  LazyPackage(Package* p, LazySource& s, FileSet& f, Importer& i, diag::Diagnostics& d, const Options& o)
      : checker(p, f, i, d, o), source(s) {}

  Object* find(Atom name) override;
  void all() override;

  void open();  // file scopes and imports, once
  void declare(const LazyDecl& d);
  DeclInfo* method(Object* o);  // the declaration of a stub; null: it is none
};

// Counts a resolution; the outermost runs the delayed actions when it ends.
class LazyStep {
 public:
  explicit LazyStep(LazyPackage& p) : p_(p) { p_.depth++; }
  ~LazyStep();
  LazyStep(const LazyStep&) = delete;
  LazyStep& operator=(const LazyStep&) = delete;

 private:
  LazyPackage& p_;
};

}  // namespace gosub::check
