// Lazy packages (check.h): names are declared when they are looked up, bodies checked when compiled.
//
// One Checker per package stays for the life of the process. Resolving an object of one package may
// need objects of another, so Checkers nest; each runs its delayed actions when its own outermost
// resolution ends.
#include "frontend/check/lazy.h"

#include "frontend/check/logic.h"

namespace gosub::check {

namespace {

LazyPackage* lazyOf(Package* pkg) {
  return pkg && pkg->lazy ? static_cast<LazyPackage*>(pkg->scope->lazy) : nullptr;
}

}  // namespace

LazyStep::~LazyStep() {
  if (p_.depth == 1) processDelayed(p_.checker, 0);
  p_.depth--;
}

void LazyPackage::open() {
  if (opened) return;
  opened = true;
  for (File* f : checker.pkg->files) openFile(checker, f);
}

void LazyPackage::declare(const LazyDecl& d) {
  if (!d.decl) return;
  FileInfo& file = *checker.fileInfos[d.file];
  SavedContext saved(checker);
  checker.ctx = Context();
  checker.ctx.file = &file;
  checker.ctx.scope = file.scope;
  collectDecl(checker, file, d.decl);
  auto* t = as<TypeDecl>(d.decl);
  TypeName* name = t ? asTypeName(t->name->object) : nullptr;
  if (!name || t->alias) return;
  std::vector<LazySource::Method> methods;
  source.methods(name->name, methods);
  for (const LazySource::Method& m : methods) {
    Func* f = make<Func>();
    f->kind = ObjKind::Func;
    f->name = m.name;
    f->pkg = checker.pkg;
    f->ptrRecv = m.ptrRecv;
    stubs.emplace(f, m.id);
    checker.methodsOfBase[name].push_back(f);
  }
}

Object* LazyPackage::find(Atom name) {
  std::vector<LazyDecl> found;
  if (!source.declarations(name, found)) return nullptr;
  open();
  LazyStep step(*this);
  for (const LazyDecl& d : found) declare(d);
  for (Object* o : checker.pkg->scope->objects) {
    if (o->name == name) return o;
  }
  return nullptr;
}

void LazyPackage::all() {
  for (Atom name : source.names()) checker.pkg->scope->lookup(name);
}

DeclInfo* LazyPackage::method(Object* o) {
  auto it = stubs.find(o);
  if (it == stubs.end()) return nullptr;
  LazyDecl d = source.method(it->second);
  stubs.erase(it);
  auto* decl = as<FuncDecl>(d.decl);
  if (!decl) return nullptr;
  auto* f = static_cast<Func*>(o);
  f->decl = decl;
  f->pos = decl->name->pos;
  decl->name->object = f;
  DeclInfo* info = newDeclInfo(*checker.fileInfos[d.file]);
  info->funcDecl = decl;
  checker.decls[f] = info;
  return info;
}

void openLazyPackage(types::Package* pkg, LazySource& source, FileSet& files, Importer& importer,
                     diag::Diagnostics& diags, const Options& options) {
  pkg->scope = make<Scope>();
  pkg->scope->parent = universe();
  pkg->lazy = pkg->complete = true;
  auto* p = new LazyPackage(pkg, source, files, importer, diags, options);  // stays
  p->checker.lazy = p;
  p->checker.ctx.scope = pkg->scope;
  pkg->scope->lazy = p;
  keepChecker(p->checker);
}

bool ensureBody(types::Func* f) {
  if (f->origin) f = f->origin;
  LazyPackage* p = lazyOf(f->pkg);
  if (!p) return true;
  if (!f->type) types::typeOfObject(f);
  auto known = p->bodies.find(f);
  if (known != p->bodies.end()) return known->second;
  Checker& c = p->checker;
  int before = c.errors;
  bool& ok = p->bodies[f];
  auto it = c.decls.find(f);
  auto* sig = as<Signature>(f->type);
  if (it == c.decls.end() || !sig || !f->decl) return ok = f->type != nullptr;
  if (!f->decl->body) f->decl->body = p->source.body(f->decl);
  if (f->decl->body) {
    LazyStep step(*p);
    SavedContext saved(c);
    c.ctx = Context();
    c.ctx.file = it->second->file;
    c.ctx.scope = c.ctx.file->scope;
    c.ctx.decl = it->second;
    funcBody(c, it->second, f, f->name.text(), sig, f->decl->sig, f->decl->body, nullptr);
  }
  return p->bodies[f] = c.errors == before;
}

const types::InitStep* lazyInit(types::Var* v) {
  LazyPackage* p = lazyOf(v->pkg);
  if (!p) return nullptr;
  auto it = p->checker.decls.find(v);
  if (it == p->checker.decls.end() || !it->second->init) return nullptr;
  DeclInfo* d = it->second;
  types::typeOfObject(v);
  types::InitStep*& step = p->steps[d];
  if (!step) {
    step = new types::InitStep{d->lhs, d->init};
    if (step->lhs.empty() && !v->name.blank()) step->lhs.push_back(v);
  }
  return step;
}

bool lazyInits(types::Package* pkg) {
  LazyPackage* p = lazyOf(pkg);
  if (!p || !pkg->initOrder.empty() || !pkg->inits.empty()) return true;
  int before = p->checker.errors;
  std::vector<LazyDecl> found;
  p->source.inits(found);
  if (found.empty()) return true;
  p->open();
  size_t from = p->checker.order.size();
  LazyStep step(*p);
  for (const LazyDecl& d : found) p->declare(d);
  std::vector<Object*> made(p->checker.order.begin() + static_cast<long>(from), p->checker.order.end());
  for (Object* o : made) {
    objDecl(p->checker, o);
    if (Var* v = asVar(o); v && v->name.blank()) {
      if (const types::InitStep* s = lazyInit(v)) pkg->initOrder.push_back(*s);
    }
  }
  return p->checker.errors == before;
}

}  // namespace gosub::check
