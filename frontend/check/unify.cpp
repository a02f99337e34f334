// Unification. Depth is limited: types may be recursive through their names.
#include "frontend/check/unify.h"

#include "frontend/check/logic.h"

namespace gosub::check {

namespace {

constexpr int kMaxDepth = 100;

bool hasName(Type* t) {
  TypeKind k = unalias(t)->kind();
  return k == TypeKind::Basic || k == TypeKind::Named || k == TypeKind::TypeParam;
}

}  // namespace

int Unifier::indexOf(Type* t) const {
  TypeParam* p = as<TypeParam>(unalias(t));
  if (!p) return -1;
  for (size_t i = 0; i < params_.size(); i++)
    if (params_[i] == p) return static_cast<int>(i);
  return -1;
}

bool Unifier::mentions(Type* t) const {
  std::vector<Type*> dummies(params_.size(), Typ[static_cast<int>(BasicKind::Bool)]);
  return subst(t, internEnv(params_, dummies)) != t;
}

bool Unifier::bind(int i, Type* y, bool exact) {
  Type*& slot = types_[static_cast<size_t>(i)];
  int j = indexOf(y);
  if (j == i) return true;
  if (!slot) {
    if (j >= 0 && types_[static_cast<size_t>(j)]) y = types_[static_cast<size_t>(j)];
    slot = y;
    return true;
  }
  if (!unify(slot, y, exact)) return false;
  if (exact) return true;
  // Of a named type and a literal the named one stays; of channels the one with a direction.
  if (!hasName(slot) && hasName(y) && !isInterface(y)) slot = y;
  Chan *a = under<Chan>(slot), *b = under<Chan>(y);
  if (a && b && a->dir == types::ChanDir::Both && b->dir != types::ChanDir::Both && !hasName(slot)) slot = y;
  return true;
}

bool Unifier::unify(Type* x, Type* y, bool exact) {
  x = unalias(x);
  y = unalias(y);
  if (x == y) return true;
  if (depth_ > kMaxDepth) return false;
  depth_++;
  bool ok;
  if (int i = indexOf(x); i >= 0) {
    ok = bind(i, y, exact);
  } else if (int j = indexOf(y); j >= 0) {
    ok = bind(j, x, exact);
  } else {
    if (!exact) {
      // Another function's type parameter stands for what its types share.
      if (isTypeParam(x) != isTypeParam(y)) {
        Type*& p = isTypeParam(x) ? x : y;
        if (Type* shared = coreType(p)) p = shared;
      }
      Named *xn = as<Named>(x), *yn = as<Named>(y);
      if (xn && !yn && !hasName(y))
        x = underlying(x);
      else if (yn && !xn && !hasName(x))
        y = underlying(y);
    }
    ok = structure(x, y, exact);
  }
  depth_--;
  return ok;
}

bool Unifier::tuples(Tuple* x, Tuple* y) {
  if (x->vars.size() != y->vars.size()) return false;
  for (size_t i = 0; i < x->vars.size(); i++)
    if (!unify(x->vars[i]->type, y->vars[i]->type, true)) return false;
  return true;
}

bool Unifier::structs(Struct* x, Struct* y) {
  if (x->fields.size() != y->fields.size() || x->tags != y->tags) return false;
  for (size_t i = 0; i < x->fields.size(); i++) {
    Var *f = x->fields[i], *g = y->fields[i];
    if (f->embedded != g->embedded || f->name != g->name || !unify(f->type, g->type, true)) return false;
  }
  return true;
}

// Inexactly, y may have further methods, and need not be an interface at all.
bool Unifier::interfaces(Interface* x, Type* y, bool exact) {
  Interface* yi = as<Interface>(y);
  if (exact && (!yi || typeSet(yi)->methods.size() != typeSet(x)->methods.size())) return false;
  for (Func* m : typeSet(x)->methods) {
    LookupResult r = lookupFieldOrMethod(y, false, m->pkg, m->name);
    Func* n = asFunc(r.obj);
    Type *a = typeOfObject(m), *b = n ? typeOfObject(n) : nullptr;
    if (!a || !b || !structure(a, b, true)) return false;
  }
  return true;
}

bool Unifier::named(Named* x, Named* y) {
  if (x->origin != y->origin || x->typeArgs.size() != y->typeArgs.size()) return false;
  for (size_t i = 0; i < x->typeArgs.size(); i++)
    if (!unify(x->typeArgs[i], y->typeArgs[i], true)) return false;
  return !x->typeArgs.empty() || x == y;
}

bool Unifier::structure(Type* x, Type* y, bool exact) {
  if (!exact && as<Interface>(underlying(x)) && !isTypeParam(x) && !as<Basic>(x)) {
    Named *xn = as<Named>(x), *yn = as<Named>(y);
    if (xn && yn && xn->origin == yn->origin) return named(xn, yn);
    return interfaces(as<Interface>(underlying(x)), y, as<Interface>(y) != nullptr && !xn);
  }
  if (x->kind() != y->kind()) return false;
  switch (x->kind()) {
    case TypeKind::Array:
      return static_cast<Array*>(x)->len == static_cast<Array*>(y)->len &&
             unify(static_cast<Array*>(x)->elem, static_cast<Array*>(y)->elem, true);
    case TypeKind::Slice: return unify(static_cast<Slice*>(x)->elem, static_cast<Slice*>(y)->elem, true);
    case TypeKind::Pointer:
      return unify(static_cast<Pointer*>(x)->elem, static_cast<Pointer*>(y)->elem, true);
    case TypeKind::Map:
      return unify(static_cast<Map*>(x)->key, static_cast<Map*>(y)->key, true) &&
             unify(static_cast<Map*>(x)->elem, static_cast<Map*>(y)->elem, true);
    case TypeKind::Chan: {
      auto *a = static_cast<Chan*>(x), *b = static_cast<Chan*>(y);
      bool dir =
          a->dir == b->dir || (!exact && (b->dir == types::ChanDir::Both || a->dir == types::ChanDir::Both));
      return dir && unify(a->elem, b->elem, true);
    }
    case TypeKind::Signature: {
      auto *a = static_cast<Signature*>(x), *b = static_cast<Signature*>(y);
      if (a->variadic != b->variadic || a->typeParams.size() != b->typeParams.size() || !a->params ||
          !b->params)
        return false;
      return tuples(a->params, b->params) && tuples(a->results, b->results);
    }
    case TypeKind::Struct: return structs(static_cast<Struct*>(x), static_cast<Struct*>(y));
    case TypeKind::Interface: return identical(x, y) || interfaces(static_cast<Interface*>(x), y, true);
    case TypeKind::Named: return named(static_cast<Named*>(x), static_cast<Named*>(y));
    default: return identical(x, y);
  }
}

}  // namespace gosub::check
