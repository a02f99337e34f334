// The way through one package, and the hook by which other layers have objects resolved.
#include "frontend/check/check.h"

#include <optional>

#include "frontend/check/lazy.h"
#include "frontend/check/logic.h"

namespace gosub::check {

namespace {

std::unordered_map<Package*, Checker*>& checkers() {
  static std::unordered_map<Package*, Checker*> map;
  return map;
}

// types::resolveObject: completes an object that nobody has resolved yet.
void resolveForTypes(Object* o) {
  if (!o->pkg) return;
  auto it = checkers().find(o->pkg);
  if (it == checkers().end()) return;
  Checker& c = *it->second;
  std::optional<LazyStep> step;
  if (c.lazy) step.emplace(*c.lazy);
  if (o->color == 0) objDecl(c, o);
  if (o->kind != ObjKind::TypeName || !o->type) return;
  Named* n = as<Named>(o->type);  // not through aliases: these may be what is asked for
  if (n && !n->under && n->obj->pkg == c.pkg) resolveUnder(c, n);
}

void requireMain(Checker& c) {
  if (c.pkg->name.text() != "main" || c.pkg->scope->lookup(Atom::intern("main"))) return;
  Pos where = c.pkg->files.empty() ? Pos{} : c.pkg->files[0]->package->pos;
  error(c, where, "function main is undeclared in the main package");
}

}  // namespace

void keepChecker(Checker& c) {
  checkers()[c.pkg] = &c;
  resolveObject = resolveForTypes;
}

void processDelayed(Checker& c, size_t from) {
  for (size_t i = from; i < c.delayed.size(); i++) {
    std::unique_ptr<Action> action = std::move(c.delayed[i]);
    action->run(c);
  }
  c.delayed.resize(from);
}

bool checkPackage(Package* pkg, FileSet& files, Importer& importer, diag::Diagnostics& diags,
                  const Options& options) {
  Checker c(pkg, files, importer, diags, options);
  if (!pkg->scope) {
    pkg->scope = make<Scope>();
    pkg->scope->parent = universe();
  }
  if (pkg->goVersion.empty()) pkg->goVersion = options.goVersion;
  checkers()[pkg] = &c;
  resolveObject = resolveForTypes;
  c.ctx.scope = pkg->scope;
  c.lexicalErrors = !diags.empty();
  collectObjects(c);
  packageObjects(c);
  processDelayed(c, 0);
  initOrder(c);
  if (!options.ignoreFuncBodies) unusedImports(c);
  if (c.errors == 0) {
    checkInterfaceCycles(c);
    checkSizes(c);
  }
  if (options.requireMain) requireMain(c);
  pkg->complete = true;
  checkers().erase(pkg);
  return c.errors == 0;
}

}  // namespace gosub::check
