// Collecting the package's declarations: names into scopes, methods to their base types.
#include "frontend/check/logic.h"

namespace gosub::check {

DeclInfo* newDeclInfo(FileInfo& f) {
  auto* d = new (processArena().allocate(sizeof(DeclInfo), alignof(DeclInfo))) DeclInfo;
  d->file = &f;
  return d;
}

namespace {

void remember(Checker& c, Object* o, DeclInfo* d) {
  c.decls[o] = d;
  c.order.push_back(o);
}

void constDecls(Checker& c, FileInfo& f, ConstDecl* k) {
  for (uint32_t i = 0; i < k->names.size(); i++) {
    auto* o = make<ConstObj>();
    o->kind = ObjKind::Const;
    DeclInfo* d = newDeclInfo(f);
    d->typeExpr = k->type;
    d->init = i < k->values.size() ? k->values[i] : nullptr;
    d->inherited = k->inherited;
    d->iota = k->iota;
    declarePkgObject(c, k->names[i], o, d);
  }
  arity(c, k->pos, k->names, k->values, true, k->inherited);
}

void varDecls(Checker& c, FileInfo& f, VarDecl* v) {
  size_t n = v->names.size();
  std::vector<Var*> vars;
  for (size_t i = 0; i < n; i++) {
    auto* o = make<Var>();
    o->kind = ObjKind::Var;
    o->isGlobal = true;
    vars.push_back(o);
  }
  bool spread = v->values.size() == 1 && n > 1;
  DeclInfo* shared = nullptr;
  for (size_t i = 0; i < n; i++) {
    DeclInfo* d = shared ? shared : newDeclInfo(f);
    if (!shared) {
      d->typeExpr = v->type;
      d->init = spread ? v->values[0] : i < v->values.size() ? v->values[i] : nullptr;
      if (spread) {
        d->lhs = vars;
        shared = d;
      }
    }
    declarePkgObject(c, v->names[i], vars[i], d);
  }
  if (!v->type || !v->values.empty()) arity(c, v->pos, v->names, v->values, false, false);
}

void typeDecls(Checker& c, FileInfo& f, TypeDecl* t) {
  auto* o = make<TypeName>();
  o->kind = ObjKind::TypeName;
  o->isAlias = t->alias;
  DeclInfo* d = newDeclInfo(f);
  d->typeDecl = t;
  declarePkgObject(c, t->name, o, d);
}

struct PendingMethod {
  Func* func;
  Name* base;
};

// The name of a receiver's base type: T, *T, (T), T[P].
Name* receiverBase(Expr* e, bool* pointer) {
  e = unparen(e);
  if (auto* s = as<StarExpr>(e)) {
    *pointer = true;
    e = unparen(s->x);
  }
  if (auto* i = as<IndexExpr>(e)) e = unparen(i->x);
  return as<Name>(e);
}

void plainFunc(Checker& c, FuncDecl* fd, Func* o, DeclInfo* d) {
  std::string_view name = fd->name->name.text();
  bool init = name == "init", main = name == "main" && c.pkg->name.text() == "main";
  if (init || main) {
    if (!fd->sig->typeParams.empty())
      report(c, fd->sig->typeParams[0]->pos, D::FuncMustHaveNoTypeParameters, name);
    if (!fd->sig->params.empty() || !fd->sig->results.empty()) {
      report(c, fd->name, D::FuncMustHaveNoArgumentsNo, name);
    }
  }
  if (init) {
    if (!fd->body && !c.lazy) softError(c, fd->name->pos, "func init must have a body");
    o->parent = c.pkg->scope;
    fd->name->object = o;
    c.pkg->inits.push_back(o);
  } else if (fd->name->name.blank()) {
    o->parent = c.pkg->scope;
  } else {
    declare(c, c.pkg->scope, fd->name, o, {});
  }
  remember(c, o, d);
}

void funcDecls(Checker& c, FileInfo& f, FuncDecl* fd, std::vector<PendingMethod>& methods) {
  auto* o = make<Func>();
  o->kind = ObjKind::Func;
  o->name = fd->name->name;
  o->pos = fd->name->pos;
  o->pkg = c.pkg;
  o->decl = fd;
  DeclInfo* d = newDeclInfo(f);
  d->funcDecl = fd;
  if (fd->body) c.pkg->funcs.push_back(o);
  if (!fd->recv) return plainFunc(c, fd, o, d);
  Name* base = receiverBase(fd->recv->type, &o->ptrRecv);
  if (!fd->name->name.blank()) fd->name->object = o;
  if (base) methods.push_back({o, base});
  remember(c, o, d);
}

// The type declaration that a receiver's name leads to, through aliases of this package.
TypeName* resolveBase(Checker& c, Name* n, bool* pointer) {
  for (int steps = 0; n && steps < 1000; steps++) {
    TypeName* t = asTypeName(c.pkg->scope->lookup(n->name));
    if (!t) return nullptr;
    auto it = c.decls.find(t);
    if (it == c.decls.end() || !it->second->typeDecl) return nullptr;
    if (!it->second->typeDecl->alias) return t;
    n = receiverBase(it->second->typeDecl->type, pointer);
  }
  return nullptr;
}

void checkFileScopes(Checker& c) {
  for (auto& f : c.fileInfos) {
    for (Object* o : f->scope->objects) {
      Object* alt = c.pkg->scope->lookup(o->name);
      if (!alt) continue;
      PkgName* p = asPkgName(o);
      if (p) {
        std::string imported(p->imported->name.text());
        report(c, alt->pos, D::AlreadyDeclaredThroughImportPackageOther, alt->name.text(), imported,
               p->imported->path, at(c, p->pos), o->name.text());
      } else {
        error(c, alt->pos,
              cat(alt->name.text(), " already declared through dot-import of package ", o->pkg->name.text(),
                  " (\"", o->pkg->path, "\")"));
      }
    }
  }
}

int minorOf(std::string_view version) {  // "1.21", "go1.21", "1.21.3"
  if (version.substr(0, 2) == "go") version.remove_prefix(2);
  if (version.substr(0, 2) != "1.") return 26;
  int v = 0;
  for (char ch : version.substr(2)) {
    if (ch < '0' || ch > '9') break;
    v = v * 10 + (ch - '0');
  }
  return v;
}

}  // namespace

void declarePkgObject(Checker& c, Name* name, Object* o, DeclInfo* d) {
  o->name = name->name;
  o->pos = name->pos;
  o->pkg = c.pkg;
  std::string_view text = name->name.text();
  if (text == "init") return report(c, name, D::CannotDeclareInitMustFunc);
  if (text == "main" && c.pkg->name.text() == "main")
    return error(c, name, "cannot declare main - must be func");
  declare(c, c.pkg->scope, name, o, {});
  if (!o->parent) o->parent = c.pkg->scope;
  remember(c, o, d);
}

static void collect(Checker& c, FileInfo& f, Decl* d, std::vector<PendingMethod>& methods) {
  if (auto* i = as<ImportDecl>(d))
    importDecl(c, f, i);
  else if (auto* k = as<ConstDecl>(d))
    constDecls(c, f, k);
  else if (auto* v = as<VarDecl>(d))
    varDecls(c, f, v);
  else if (auto* t = as<TypeDecl>(d))
    typeDecls(c, f, t);
  else if (auto* fd = as<FuncDecl>(d))
    funcDecls(c, f, fd, methods);
}

static void collectFile(Checker& c, File* file, std::vector<PendingMethod>& methods) {
  c.fileInfos.push_back(std::make_unique<FileInfo>());
  FileInfo& f = *c.fileInfos.back();
  f.file = file;
  f.scope = make<Scope>();
  f.scope->parent = c.pkg->scope;
  f.minor = minorOf(c.pkg->goVersion.empty() ? c.options.goVersion : std::string_view(c.pkg->goVersion));
  if (!file->goVersion.empty()) f.minor = std::max(minorOf(file->goVersion), 21);
  SavedContext saved(c);
  c.ctx.file = &f;
  c.ctx.scope = f.scope;
  for (Decl* d : file->decls) collect(c, f, d, methods);
}

FileInfo& openFile(Checker& c, File* file) {
  std::vector<PendingMethod> none;
  collectFile(c, file, none);
  return *c.fileInfos.back();
}

void collectDecl(Checker& c, FileInfo& f, Decl* d) {
  std::vector<PendingMethod> none;
  collect(c, f, d, none);
}

void collectObjects(Checker& c) {
  std::vector<PendingMethod> methods;
  for (File* file : c.pkg->files) {
    if (!c.pkg->name && file->package) c.pkg->name = file->package->name;
    if (file->package && file->package->name.blank()) error(c, file->package, "invalid package name _");
    if (file->package && file->package->name != c.pkg->name && !file->package->name.blank()) {
      error(c, file->package,
            cat("package ", file->package->name.text(), "; expected package ", c.pkg->name.text()));
      continue;
    }
    collectFile(c, file, methods);
  }
  checkFileScopes(c);
  for (PendingMethod& m : methods) {
    bool pointer = m.func->ptrRecv;
    if (TypeName* base = resolveBase(c, m.base, &pointer)) {
      m.func->ptrRecv = pointer;
      c.methodsOfBase[base].push_back(m.func);
    }
  }
}

void packageObjects(Checker& c) {
  for (size_t i = 0; i < c.order.size(); i++) objDecl(c, c.order[i]);
}

}  // namespace gosub::check
