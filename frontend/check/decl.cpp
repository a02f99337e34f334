// Declarations: objects are resolved when first named. color 0: not yet, 2: in progress, 1: done.
#include "frontend/check/lazy.h"
#include "frontend/check/logic.h"

namespace gosub::check {

static Type* invalidType() {
  return Typ[static_cast<int>(BasicKind::Invalid)];
}
enum Color : uint8_t { kWhite = 0, kBlack = 1, kGrey = 2 };

void redeclared(Checker& c, Pos where, Object* o, Object* other) {
  std::string text = cat(o->name.text(), " redeclared in this block");
  if (other->pos.valid()) text += cat("\n\t", at(c, other->pos), ": other declaration of ", o->name.text());
  error(c, where, text);
}

void declare(Checker& c, Scope* scope, Name* name, Object* o, Pos scopePos) {
  if (!o->name.blank()) {
    if (Object* other = scope->insert(o)) {
      if (Var* v = asVar(o)) v->used = true;
      return redeclared(c, o->pos, o, other);
    }
    o->parent = scope;
    o->scopePos = scopePos;
  }
  if (name && !o->name.blank()) name->object = o;
}

Var* newVar(Checker& c, Name* name, Type* t) {
  Var* v = make<Var>();
  v->kind = ObjKind::Var;
  v->name = name->name;
  v->pos = name->pos;
  v->pkg = c.pkg;
  v->type = t;
  v->color = kBlack;
  v->owner = c.ctx.func;
  if (!name->name.blank()) c.locals.push_back(v);
  return v;
}

static void inProgress(Checker& c, Object* o) {
  if (o->kind == ObjKind::Func) {
    validCycle(c, o);
    return;
  }
  bool ok = validCycle(c, o);
  if (!ok || !o->type) o->type = invalidType();
}

static void resolve(Checker& c, Object* o, DeclInfo* d) {
  SavedContext saved(c);
  Context fresh;
  fresh.file = d->file;
  fresh.scope = d->file ? d->file->scope : c.pkg->scope;
  fresh.decl = d;
  c.ctx = fresh;
  switch (o->kind) {
    case ObjKind::Const:
      c.ctx.iota = makeInt64(d->iota);
      constDecl(c, static_cast<ConstObj*>(o), d->typeExpr, d->init, d->inherited);
      break;
    case ObjKind::Var: varDecl(c, static_cast<Var*>(o), d->lhs, d->typeExpr, d->init); break;
    case ObjKind::TypeName:
      c.ctx.decl = nullptr;
      typeDecl(c, static_cast<TypeName*>(o), d->typeDecl);
      break;
    case ObjKind::Func:
      c.ctx.decl = nullptr;
      funcDecl(c, static_cast<Func*>(o), d);
      break;
    default: break;
  }
}

void objDecl(Checker& c, Object* o) {
  if (o->color == kBlack) return;
  if (o->color == kGrey && o->pkg == c.pkg) return inProgress(c, o);
  if (o->pkg != c.pkg) {
    if (!o->type && resolveObject) resolveObject(o);
    return;
  }
  if (o->type) {
    o->color = kBlack;
    return;
  }
  auto it = c.decls.find(o);
  DeclInfo* d = it != c.decls.end() ? it->second : c.lazy ? c.lazy->method(o) : nullptr;
  if (!d) return;
  o->color = kGrey;
  c.objPath.push_back(o);
  resolve(c, o, d);
  c.objPath.pop_back();
  o->color = kBlack;
}

void constDecl(Checker& c, ConstObj* o, Expr* typeExpr, Expr* init, bool inherited) {
  o->value = unknownConst();
  Pos savedPos = c.ctx.errorPos;
  if (inherited) c.ctx.errorPos = o->pos;
  if (typeExpr) {
    Type* t = typ(c, typeExpr);
    Basic* b = under<Basic>(t);
    if (!b || !(b->info & kIsConstType)) {
      if (isValid(underlying(t))) report(c, typeExpr, D::InvalidConstantType, typeStr(c, t));
      o->type = invalidType();
      if (init) useExpr(c, init);
      c.ctx.errorPos = savedPos;
      return;
    }
    o->type = t;
  }
  Operand x;
  if (init) expr(c, x, init);
  c.ctx.errorPos = savedPos;
  if (inherited) {
    // Errors about the constant itself are at its name.
    SavedContext saved(c);
    c.ctx.errorPos = o->pos;
    initConst(c, o, x);
  } else {
    initConst(c, o, x);
  }
}

void varDecl(Checker& c, Var* o, const std::vector<Var*>& lhs, Expr* typeExpr, Expr* init) {
  if (typeExpr) o->type = varType(c, typeExpr);
  if (!init) {
    if (!typeExpr) o->type = invalidType();
    return;
  }
  if (lhs.size() <= 1) {
    Operand x;
    genericExpr(c, x, init);
    return initVar(c, o, x, "variable declaration");
  }
  if (typeExpr) {
    for (Var* v : lhs) v->type = o->type;
  }
  Expr* one[] = {init};
  initVars(c, lhs, List<Expr*>(one, 1), nullptr);
  for (Var* v : lhs) v->color = v->color == kGrey ? v->color : static_cast<uint8_t>(kBlack);
}

// A named type whose right side is a named type takes its underlying type, once that is known.
void resolveUnder(Checker& c, Named* n) {
  if (n->under || n->obj->pkg != c.pkg) return;
  std::vector<Named*> chain;
  Named* at = n;
  while (!at->under) {
    chain.push_back(at);
    auto it = c.fromRhs.find(at);
    if (it == c.fromRhs.end()) return;  // still being resolved
    Named* next = as<Named>(unalias(it->second));
    if (!next) {
      at->under = underlying(it->second);
      break;
    }
    for (size_t i = 0; i < chain.size(); i++) {
      if (chain[i] != next->origin) continue;
      std::vector<Object*> cycle;
      for (size_t j = i; j < chain.size(); j++) cycle.push_back(chain[j]->obj);
      cycleError(c, cycle, firstInSource(cycle));
      for (Named* m : chain) {
        m->under = invalidType();
        c.validity[m] = 3;
      }
      return;
    }
    // An instance has its generic type's structure: as soon as that one has it.
    bool foreign = next->obj->pkg != c.pkg;
    if (!next->under && (foreign || (next->origin != next && next->origin->under))) underlying(next);
    if (!next->under && foreign) return;
    if (!next->under && next->origin != next) next = next->origin;
    at = next;
  }
  for (Named* m : chain) m->under = at->under;
}

static void aliasDecl(Checker& c, TypeName* o, TypeDecl* d) {
  auto* a = make<Alias>();
  a->obj = o;
  o->isAlias = true;
  o->type = a;
  collectTypeParams(c, d->typeParams, a->typeParams);
  Type* rhs = definedType(c, d->type, nullptr);
  if (Alias* b = as<Alias>(rhs); b && !b->actual) rhs = invalidType();
  a->actual = o->type == a ? rhs : invalidType();
  if (!isValid(rhs)) o->type = invalidType();
}

void typeDecl(Checker& c, TypeName* o, TypeDecl* d) {
  OpenScope typeScope(c);  // of the type parameters
  if (d->alias) return aliasDecl(c, o, d);
  auto* n = make<Named>();
  n->obj = o;
  n->origin = n;
  o->type = n;
  collectTypeParams(c, d->typeParams, n->typeParams);
  later(c, [n](Checker& k) {  // before whatever looks at the parts of the type
    resolveUnder(k, n);
    validType(k, n);
  });
  Type* rhs = definedType(c, d->type, o);
  Type* r = unalias(rhs);
  if (!r || !isValid(r)) {
    n->under = invalidType();
  } else if (Named* m = as<Named>(r)) {
    c.fromRhs[n] = m;
    resolveUnder(c, n);
  } else if (!n->under || n->under != r) {
    n->under = r;
  }
  if (as<TypeParam>(r)) {
    error(c, d->type, "cannot use a type parameter as RHS in type declaration");
    n->under = invalidType();
  }
  collectMethods(c, o);
}

// Adds the methods declared for the type; their own types are resolved when they are needed.
void collectMethods(Checker& c, TypeName* o) {
  auto it = c.methodsOfBase.find(o);
  if (it == c.methodsOfBase.end()) return;
  std::vector<Func*> methods = std::move(it->second);
  c.methodsOfBase.erase(it);
  Named* n = as<Named>(unalias(o->type));
  if (!n || n->obj->pkg != c.pkg) return;
  std::unordered_map<const Atom::Entry*, Func*> seen;
  for (Func* m : n->methods) seen.emplace(m->name.entry(), m);
  for (Func* m : methods) {
    if (!m->name.blank()) {
      auto [at0, fresh] = seen.emplace(m->name.entry(), m);
      if (!fresh) {
        report(c, m->pos, D::MethodAlreadyDeclaredAt, o->name.text(), m->name.text(),
               at(c, at0->second->pos));
        continue;
      }
    }
    n->methods.push_back(m);
  }
  later(c, [n, methods](Checker& k) {
    Struct* s = under<Struct>(n);
    if (!s) return;
    std::unordered_map<const Atom::Entry*, Var*> fields;
    for (Var* f : s->fields)
      if (!f->name.blank()) fields.emplace(f->name.entry(), f);
    for (Func* m : methods) {
      auto f = fields.find(m->name.entry());
      if (f == fields.end()) continue;
      report(k, m->pos, D::FieldMethodWithSameNameOther, m->name.text(), at(k, f->second->pos),
             m->name.text());
    }
  });
}

void funcDecl(Checker& c, Func* o, DeclInfo* d) {
  FuncDecl* f = d->funcDecl;
  auto* sig = make<Signature>();
  o->type = sig;
  funcType(c, sig, f->recv, f->sig);
  f->sig->type = sig;
  f->sig->mode = Mode::TypeExpr;
  if (!f->body) {
    if (!c.options.bodilessFuncs) error(c, o->pos, "missing function body");
    return;
  }
  if (c.options.ignoreFuncBodies || c.pkg->lazy) return;
  later(c, [d, o, sig, f](Checker& k) {
    SavedContext saved(k);
    Context fresh;
    fresh.file = d->file;
    fresh.scope = d->file ? d->file->scope : k.pkg->scope;
    fresh.decl = d;
    k.ctx = fresh;
    funcBody(k, d, o, o->name.text(), sig, f->sig, f->body, nullptr);
  });
}

}  // namespace gosub::check
