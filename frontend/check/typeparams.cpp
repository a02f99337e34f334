// Type parameter declarations, of functions, types and receivers (spec, Type parameter declarations).
#include "frontend/check/logic.h"

namespace gosub::check {

namespace {

TypeParam* newTypeParam(Checker& c, Name* name, uint32_t index) {
  auto* p = make<TypeParam>();
  auto* o = make<TypeName>();
  o->kind = ObjKind::TypeName;
  o->name = name->name;
  o->pos = name->pos;
  o->pkg = c.pkg;
  o->type = p;
  o->color = 1;
  p->obj = o;
  p->index = index;
  p->constraint = universeAny();
  return p;
}

Type* wrapped(Type* t) {
  auto* i = make<Interface>();
  i->implicit = true;
  i->embedded.push_back(t);
  i->embeddedPos.push_back({});
  return i;
}

// The constraint that an expression in a type parameter list stands for: ~T and A|B are interfaces too.
Type* bound(Checker& c, Expr* e) {
  if (isUnionExpr(e)) return wrapped(unionType(c, e));
  Type* t = typ(c, e);
  if (!isValid(t)) return universeAny();
  if (isTypeParam(t)) {
    report(c, e, D::CannotUseTypeParameterAsConstraint);
    return universeAny();
  }
  TypeKind k = t->kind();
  if (k == TypeKind::Named || k == TypeKind::Alias || k == TypeKind::Interface) return t;
  return wrapped(t);
}

}  // namespace

// Declares the parameters in the current scope and resolves their constraints, which may mention any of them.
void collectTypeParams(Checker& c, const List<Field*>& fields, std::vector<TypeParam*>& out) {
  if (!fields.empty() && !c.options.typeParams) error(c, fields[0]->pos, "not supported: type parameters");
  for (Field* f : fields) {
    if (!f->name) continue;
    TypeParam* p = newTypeParam(c, f->name, static_cast<uint32_t>(out.size()));
    declare(c, c.ctx.scope, f->name, p->obj, {});
    out.push_back(p);
  }
  Expr* previous = nullptr;
  Type* t = nullptr;
  size_t i = 0;
  for (Field* f : fields) {
    if (!f->name) continue;
    if (f->type != previous) {
      previous = f->type;
      t = bound(c, f->type);
    }
    TypeParam* p = out[i++];
    p->constraint = t;
    if (t->kind() != TypeKind::Interface) {
      // Whether a named constraint is an interface shows when it is complete.
      later(c, [p](Checker&) {
        if (isValid(p->constraint) && !as<Interface>(underlying(p->constraint)))
          p->constraint = wrapped(p->constraint);
      });
    }
  }
}

// Makes parameters visible again, in a function's body.
void declareTypeParams(Checker& c, const std::vector<TypeParam*>& params) {
  for (TypeParam* p : params) {
    if (!p->obj->name.blank()) c.ctx.scope->insert(p->obj);
  }
}

// (r *T[A, B]): A and B are new parameters that stand for those of T. Gives the receiver's base type.
Type* genericReceiver(Checker& c, Signature* sig, IndexExpr* e) {
  Type* t = genericType(c, e->x);
  Named* base = as<Named>(unalias(t));
  if (!base || base->typeParams.empty()) {
    if (isValid(t)) report(c, e->x, D::NotGenericType, typeStr(c, t));
    return Typ[static_cast<int>(BasicKind::Invalid)];
  }
  std::vector<Type*> args;
  for (Expr* x : e->indices) {
    auto* n = as<Name>(x);
    if (!n) {
      report(c, x, D::ReceiverTypeParameterMustIdentifier, exprString(x));
      return Typ[static_cast<int>(BasicKind::Invalid)];
    }
    TypeParam* p = newTypeParam(c, n, static_cast<uint32_t>(sig->recvTypeParams.size()));
    declare(c, c.ctx.scope, n, p->obj, {});
    n->mode = Mode::TypeExpr;
    n->type = p;
    sig->recvTypeParams.push_back(p);
    args.push_back(p);
  }
  if (args.size() != base->typeParams.size()) {
    report(c, e, D::ReceiverDeclaresTypeParameters, plural(args.size(), "type parameter"),
           std::to_string(base->typeParams.size()));
    return Typ[static_cast<int>(BasicKind::Invalid)];
  }
  const Env* env = internEnv(base->typeParams, args);
  for (size_t i = 0; i < args.size(); i++) {
    sig->recvTypeParams[i]->constraint = subst(base->typeParams[i]->constraint, env);
  }
  Type* inst = instantiate(base, args);
  e->mode = Mode::TypeExpr;
  e->type = inst;
  return inst;
}

}  // namespace gosub::check
