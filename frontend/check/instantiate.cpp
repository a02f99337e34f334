// Instantiation: of types T[A, B] and functions f[A, B] (spec, Instantiations).
#include "frontend/check/logic.h"

namespace gosub::check {

namespace {

Type* invalidType() {
  return Typ[static_cast<int>(BasicKind::Invalid)];
}

const std::vector<TypeParam*>& paramsOf(Type* t) {
  static const std::vector<TypeParam*> kNone;
  if (Named* n = as<Named>(t)) return n->typeParams;
  if (Alias* a = as<Alias>(t)) return a->typeParams;
  return kNone;
}

}  // namespace

// The first argument that does not satisfy its parameter's constraint, or -1; `cause` says why.
int unsatisfied(Checker& c, const std::vector<TypeParam*>& params, const std::vector<Type*>& args,
                std::string* cause) {
  const Env* env = internEnv(params, args);
  for (size_t i = 0; i < params.size(); i++) {
    Type* bound = subst(params[i]->constraint, env);
    if (!isValid(args[i]) || !isValid(bound) || !isValid(underlying(bound))) continue;
    if (!implements(args[i], bound, cause, c.pkg, true)) return static_cast<int>(i);
  }
  return -1;
}

Type* instantiatedType(Checker& c, IndexExpr* e) {
  Type* generic = genericType(c, e->x);
  if (isValid(generic) && !isGeneric(generic)) {
    report(c, e, D::InvalidOperationNotGenericType, exprString(e), typeStr(c, generic));
    return invalidType();
  }
  std::vector<Type*> args;
  bool ok = isValid(generic);
  for (Expr* x : e->indices) {
    args.push_back(typ(c, x));
    ok = ok && isValid(args.back());
  }
  if (!ok) return invalidType();
  const std::vector<TypeParam*>& params = paramsOf(generic);
  if (args.size() != params.size()) {
    bool few = args.size() < params.size();
    std::string_view name =
        as<Named>(generic) ? as<Named>(generic)->obj->name.text() : as<Alias>(generic)->obj->name.text();
    Pos where = few ? startPos(e->x) : startPos(e->indices[static_cast<uint32_t>(params.size())]);
    report(c, where, D::TypeArgumentsForTypeHaveWant, few ? "not enough" : "too many", name,
           std::to_string(args.size()), std::to_string(params.size()));
    return invalidType();
  }
  later(c, [generic, args, e](Checker& k) {
    std::string cause;
    int i = unsatisfied(k, paramsOf(generic), args, &cause);
    if (i >= 0) error(k, e->indices[static_cast<uint32_t>(i)], cause);
  });
  if (!c.options.typeParams) error(c, e, "not supported: type parameters");
  Alias* a = as<Alias>(generic);
  if (a && !a->actual) return invalidType();
  return instantiate(generic, args);
}

// The name that denotes the function in f, p.f, f[A], (f).
Name* functionName(Expr* e) {
  for (;;) {
    e = unparen(e);
    if (auto* i = as<IndexExpr>(e))
      e = i->x;
    else if (auto* s = as<SelectorExpr>(e))
      return s->sel;
    else
      return as<Name>(e);
  }
}

Signature* instantiateSignature(Checker& c, Pos where, Expr* fun, Signature* sig,
                                const std::vector<Type*>& args) {
  if (!c.options.typeParams) error(c, where, "not supported: type parameters");
  std::vector<TypeParam*> params = sig->typeParams;
  auto* inst = make<Signature>();
  Signature* done = as<Signature>(subst(sig, internEnv(params, args)));
  inst->recv = done->recv;
  inst->params = done->params;
  inst->results = done->results;
  inst->variadic = done->variadic;
  auto* list = new (processArena().allocate(sizeof(std::vector<Type*>), alignof(std::vector<Type*>)))
      std::vector<Type*>(args);
  if (Name* n = functionName(fun)) n->typeArgs = list;
  later(c, [params, args, where](Checker& k) {
    std::string cause;
    if (unsatisfied(k, params, args, &cause) >= 0) error(k, where, cause);
  });
  return inst;
}

// f[A, …] where f is generic: all arguments given, or the rest inferred from constraints or, later, by the
// call.
void functionIndex(Checker& c, Operand& x, IndexExpr* e) {
  Signature* sig = as<Signature>(x.type);
  std::vector<Type*> args;
  for (Expr* i : e->indices) {
    args.push_back(typ(c, i));
    if (!isValid(args.back())) return x.invalidate();
  }
  if (args.size() > sig->typeParams.size()) {
    report(c, e->indices[static_cast<uint32_t>(sig->typeParams.size())], D::GotTypeArgumentsButHasType,
           std::to_string(args.size()), describe(c, x), std::to_string(sig->typeParams.size()));
    return x.invalidate();
  }
  if (args.size() < sig->typeParams.size()) {
    std::vector<Type*> all = args;
    if (inferFromConstraints(c, sig, all)) args = all;
  }
  if (args.size() < sig->typeParams.size()) {
    c.partial[e] = args;
    x.mode = Mode::Value;
    return;
  }
  x.mode = Mode::Value;
  x.type = instantiateSignature(c, startPos(e->indices[0]), e->x, sig, args);
}

// A generic type or function where an instance is needed.
void nonGeneric(Checker& c, Operand& x) {
  if (x.invalid() || x.mode == Mode::NoValue || !x.type || !isGeneric(x.type)) return;
  if (x.mode != Mode::TypeExpr && x.mode != Mode::Value) return;
  std::string_view what = x.mode == Mode::TypeExpr ? "type " : "function ";
  std::string name = exprString(x.expr);
  report(c, x, D::CannotUseGenericWithoutInstantiation, what, name);
  x.invalidate();
}

}  // namespace gosub::check
