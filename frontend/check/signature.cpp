// Function types, parameters and receivers (spec, Function types; Method declarations).
#include "frontend/check/logic.h"

namespace gosub::check {

namespace {

Type* invalidType() {
  return Typ[static_cast<int>(BasicKind::Invalid)];
}

Var* newParam(Checker& c, Field* f, Type* t) {
  Var* v = make<Var>();
  v->kind = ObjKind::Var;
  v->pkg = c.pkg;
  v->type = t;
  v->isParam = true;
  v->color = 1;
  v->pos = f->name ? f->name->pos : startPos(f->type);
  if (f->name) v->name = f->name->name;
  return v;
}

Tuple* collect(Checker& c, const List<Field*>& fields, bool results, bool* variadic) {
  auto* tuple = make<Tuple>();
  Expr* previous = nullptr;
  Type* t = nullptr;
  for (uint32_t i = 0; i < fields.size(); i++) {
    Field* f = fields[i];
    if (f->type != previous) {
      previous = f->type;
      if (auto* dots = as<DotsType>(f->type)) {
        bool last = i + 1 == fields.size();
        if (results || !last) {
          t = varType(c, dots->elem);  // the parser has complained
        } else {
          auto* s = make<Slice>();
          s->elem = varType(c, dots->elem);
          t = s;
          *variadic = true;
        }
        dots->mode = Mode::TypeExpr;
        dots->type = t;
      } else {
        t = varType(c, f->type);
      }
    }
    Var* v = newParam(c, f, t);
    if (results) {
      v->isParam = false;
      v->isResult = true;
      v->reassigned = true;  // by every return statement
    }
    if (f->name) {
      f->name->type = t;
      f->name->mode = Mode::Variable;
      if (!f->name->name.blank()) f->name->object = v;
    }
    tuple->vars.push_back(v);
  }
  return tuple;
}

// The receiver's base type must be a defined type of this package, not a pointer or interface.
void checkReceiver(Checker& c, Expr* e, Type* t) {
  if (!isValid(t)) return;
  Type* base = t;
  if (Pointer* p = as<Pointer>(unalias(t))) base = p->elem;
  if (!isValid(base)) return;
  Pos where = startPos(e);
  Type* named = base;
  base = unalias(base);
  if (Named* n = as<Named>(base)) {
    if (n->obj->pkg != c.pkg) {
      return report(c, where, D::CannotDefineNewMethodsOnNon, typeStr(c, named));
    }
    resolveUnder(c, n);
    std::string_view cause;
    Type* u = underlying(n);
    if (!isValid(u)) return;
    if (Basic* b = as<Basic>(u); b && b->basic == BasicKind::UnsafePointer) cause = "unsafe.Pointer";
    if (as<Pointer>(u) || as<Interface>(u)) cause = "pointer or interface type";
    if (!cause.empty()) report(c, where, D::InvalidReceiverType, typeStr(c, base), cause);
    return;
  }
  if (as<Basic>(base)) {
    return report(c, where, D::CannotDefineNewMethodsOnNon, typeStr(c, named));
  }
  report(c, where, D::InvalidReceiver, typeStr(c, t));
}

void receiver(Checker& c, Signature* sig, Field* f) {
  Expr* e = unparen(f->type);
  auto* star = as<StarExpr>(e);
  Type* t;
  if (auto* index = as<IndexExpr>(star ? unparen(star->x) : e)) {
    t = genericReceiver(c, sig, index);
    if (star && isValid(t)) {
      auto* p = make<Pointer>();
      p->elem = t;
      t = p;
      star->mode = Mode::TypeExpr;
      star->type = t;
    }
  } else {
    t = varType(c, f->type);
  }
  Var* v = newParam(c, f, t);
  sig->recv = v;
  if (f->name) {
    f->name->type = t;
    f->name->mode = Mode::Variable;
    if (!f->name->name.blank()) f->name->object = v;
  }
  if (auto* s = as<StarExpr>(e)) e = unparen(s->x);
  Expr* where = e;
  later(c, [where, t](Checker& k) { checkReceiver(k, where, t); });
}

void declareAll(Checker& c, Scope* scope, Tuple* t, Pos scopePos, bool report) {
  if (!t) return;
  for (Var* v : t->vars) {
    if (!v->name || v->name.blank()) continue;
    if (Object* old = scope->insert(v)) {
      if (report) redeclared(c, v->pos, v, old);
      continue;
    }
    v->parent = scope;
    v->scopePos = scopePos;
  }
}

}  // namespace

void funcType(Checker& c, Signature* sig, Field* recv, FuncType* e) {
  OpenScope typeScope(c);  // of the type parameters
  collectTypeParams(c, e->typeParams, sig->typeParams);
  if (recv) receiver(c, sig, recv);
  bool variadic = false, unused = false;
  Tuple* params = collect(c, e->params, false, &variadic);
  Tuple* results = collect(c, e->results, true, &unused);
  sig->variadic = variadic;
  sig->params = params;
  sig->results = results;
  bool named = false;
  for (Tuple* t : {params, results})
    for (Var* v : t->vars) named = named || v->name;
  if (!named && !(sig->recv && sig->recv->name)) return;
  Scope scope;  // only to see doubles: the body's own scope is made with the body
  if (sig->recv && sig->recv->name && !sig->recv->name.blank()) scope.insert(sig->recv);
  declareAll(c, &scope, params, {}, true);
  declareAll(c, &scope, results, {}, true);
  (void)invalidType;
}

void declareParams(Checker& c, Signature* sig, Pos scopePos) {
  Scope* scope = c.ctx.scope;
  if (Var* r = sig->recv; r && r->name && !r->name.blank() && !scope->insert(r)) {
    r->parent = scope;
    r->scopePos = scopePos;
  }
  declareAll(c, scope, sig->params, scopePos, false);
  declareAll(c, scope, sig->results, scopePos, false);
}

}  // namespace gosub::check
