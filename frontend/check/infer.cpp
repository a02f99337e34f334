// Type inference (spec, Type inference): the type arguments of a generic call from its arguments and
// from the core types of constraints.
#include "frontend/check/logic.h"
#include "frontend/check/unify.h"

namespace gosub::check {

namespace {

struct Inference {
  Checker& c;
  Signature* sig;                        // with type parameters of its own (fresh)
  const std::vector<TypeParam*>& names;  // the declared ones, for messages
  Unifier u;
  Pos where;
  Expr* fun;

  std::string typesWithArgs(Type* t) {
    std::vector<Type*> args;
    for (size_t i = 0; i < u.size(); i++) args.push_back(u.at(i) ? u.at(i) : names[i]);
    return typeStr(c, subst(t, internEnv(sig->typeParams, args)));
  }

  bool mismatch(const Operand& a, Type* param) {
    std::vector<std::string> unknown;
    std::string inferred;
    for (size_t i = 0; i < u.size(); i++)
      if (!u.at(i)) inferred += cat(inferred.empty() ? "" : ", ", names[i]->obj->name.text());
    std::string shown =
        typeStr(c, subst(param, internEnv(sig->typeParams, std::vector<Type*>(names.begin(), names.end()))));
    if (inferred.empty() || u.indexOf(param) >= 0) {
      std::string now = typesWithArgs(param);
      if (now != shown) {
        report(c, a, D::CallTypeDoesNotMatchInferred, exprString(fun), typeStr(c, a.type), exprString(a.expr),
               now, shown);
        return false;
      }
    }
    std::string all;
    for (TypeParam* p : names) all += cat(all.empty() ? "" : ", ", p->obj->name.text());
    report(c, a, D::CallTypeDoesNotMatchCannot, exprString(fun), typeStr(c, a.type), exprString(a.expr),
           shown, all);
    return false;
  }

  bool typedArguments(const std::vector<Operand>& args, const std::vector<Type*>& params) {
    for (size_t i = 0; i < args.size(); i++) {
      const Operand& a = args[i];
      if (a.invalid() || a.isNil() || isUntyped(a.type) || isGeneric(a.type) || !u.mentions(params[i]))
        continue;
      if (!u.unify(params[i], a.type, false)) return mismatch(a, params[i]);
    }
    return true;
  }

  bool untypedArguments(const std::vector<Operand>& args, const std::vector<Type*>& params) {
    std::vector<Type*> most(u.size());
    for (size_t i = 0; i < args.size(); i++) {
      int p = u.indexOf(params[i]);
      if (p < 0 || u.at(static_cast<size_t>(p)) || args[i].invalid() || args[i].isNil() ||
          !isUntyped(args[i].type))
        continue;
      Type*& m = most[static_cast<size_t>(p)];
      if (!m) {
        m = args[i].type;
        continue;
      }
      if (m == args[i].type) continue;
      if (!isNumeric(m) || !isNumeric(args[i].type)) {
        report(c, args[i], D::MismatchedTypesCannotInfer, typeStr(c, m), typeStr(c, args[i].type),
               names[static_cast<size_t>(p)]->obj->name.text());
        return false;
      }
      if (static_cast<Basic*>(args[i].type)->basic > static_cast<Basic*>(m)->basic) m = args[i].type;
    }
    for (size_t i = 0; i < most.size(); i++)
      if (most[i]) u.at(i) = defaultType(most[i]);
    return true;
  }

  // A constraint whose types share one underlying type says more about its argument, or gives it.
  bool constraints(bool loud) {
    for (size_t round = 0; round <= u.size(); round++) {
      bool changed = false;
      for (size_t i = 0; i < u.size(); i++) {
        TypeParam* p = sig->typeParams[i];
        Interface* bound = under<Interface>(p->constraint);
        if (!bound) continue;
        TypeSet* set = typeSet(bound);
        Type* core = set->hasTerms ? coreType(p) : nullptr;
        bool single = set->terms.size() == 1 && !set->terms[0].tilde;
        std::vector<bool> known = knownNow();
        if (core && u.at(i)) {
          Type* tx = u.at(i);
          bool tilde = !set->terms.empty() && set->terms[0].tilde;
          bool ok = tilde && !isTypeParam(tx) ? u.unify(underlying(tx), core, false)
                                              : u.unify(tx, single ? set->terms[0].type : core, false);
          if (!ok) {
            if (loud) {
              report(c, where, D::TypeDoesNotSatisfy, typeStr(c, tx), typeStr(c, tx),
                     typesWithArgs(p->constraint));
            }
            return false;
          }
        } else if (core && single && !u.at(i)) {
          u.at(i) = set->terms[0].type;
        } else if (u.at(i) && !set->methods.empty()) {
          for (Func* m : set->methods) {
            LookupResult r = lookupFieldOrMethod(u.at(i), false, m->pkg, m->name);
            Func* f = asFunc(r.obj);
            Type *a = typeOfObject(m), *b = f ? typeOfObject(f) : nullptr;
            if (a && b) u.unify(a, b, true);
          }
        }
        changed = changed || known != knownNow();
      }
      if (!changed) break;
    }
    return true;
  }

  std::vector<bool> knownNow() {
    std::vector<bool> k;
    for (size_t i = 0; i < u.size(); i++) k.push_back(u.at(i) != nullptr);
    return k;
  }

  // Inferred types may mention other parameters: replace these until nothing changes.
  void simplify() {
    for (size_t round = 0; round < u.size(); round++) {
      std::vector<TypeParam*> params;
      std::vector<Type*> args;
      for (size_t i = 0; i < u.size(); i++) {
        if (!u.at(i) || u.mentions(u.at(i))) continue;
        params.push_back(sig->typeParams[i]);
        args.push_back(u.at(i));
      }
      if (params.empty()) break;
      bool changed = false;
      for (size_t i = 0; i < u.size(); i++) {
        if (!u.at(i) || !u.mentions(u.at(i))) continue;
        Type* t = subst(u.at(i), internEnv(params, args));
        changed = changed || t != u.at(i);
        u.at(i) = t;
      }
      if (!changed) break;
    }
    for (size_t i = 0; i < u.size(); i++)
      if (u.at(i) && u.mentions(u.at(i))) u.at(i) = nullptr;
  }

  bool complete(bool loud) {
    for (size_t i = 0; i < u.size(); i++) {
      if (u.at(i)) continue;
      if (loud) {
        TypeParam* p = names[i];
        report(c, where, D::CallCannotInferDeclaredAt, exprString(fun), p->obj->name.text(),
               at(c, p->obj->pos));
      }
      return false;
    }
    return true;
  }
};

// The signature with fresh type parameters: a function may call itself with its own as arguments.
Signature* renamed(Signature* sig) {
  std::vector<TypeParam*> fresh;
  std::vector<Type*> args;
  for (TypeParam* p : sig->typeParams) {
    auto* q = make<TypeParam>();
    *q = *p;
    q->backend = nullptr;
    fresh.push_back(q);
    args.push_back(q);
  }
  const Env* env = internEnv(sig->typeParams, args);
  for (TypeParam* q : fresh) q->constraint = subst(q->constraint, env);
  auto* copy = make<Signature>();
  Signature* s = as<Signature>(subst(sig, env));
  copy->params = s->params;
  copy->results = s->results;
  copy->variadic = s->variadic;
  copy->typeParams = fresh;
  return copy;
}

}  // namespace

bool infer(Checker& c, Pos where, Expr* fun, Signature* sig, std::vector<Type*>& targs,
           const std::vector<Operand>& args, const std::vector<Type*>& declared) {
  Signature* fresh = renamed(sig);
  std::vector<Type*> freshArgs(fresh->typeParams.begin(), fresh->typeParams.end());
  const Env* env = internEnv(sig->typeParams, freshArgs);
  std::vector<Type*> params;
  for (Type* t : declared) params.push_back(subst(t, env));
  Inference i{c, fresh, sig->typeParams, Unifier(fresh->typeParams), where, fun};
  for (size_t k = 0; k < targs.size(); k++) i.u.at(k) = targs[k];
  if (!i.typedArguments(args, params)) return false;
  if (!i.constraints(true)) return false;
  if (!i.untypedArguments(args, params)) return false;  // only what nothing else has decided
  if (!i.constraints(true)) return false;
  i.simplify();
  if (!i.complete(true)) return false;
  targs.clear();
  for (size_t k = 0; k < i.u.size(); k++) targs.push_back(i.u.at(k));
  return true;
}

bool inferFromConstraints(Checker& c, Signature* sig, std::vector<Type*>& targs) {
  Signature* fresh = renamed(sig);
  Inference i{c, fresh, sig->typeParams, Unifier(fresh->typeParams), {}, nullptr};
  for (size_t k = 0; k < targs.size(); k++) i.u.at(k) = targs[k];
  if (!i.constraints(false)) return false;
  i.simplify();
  if (!i.complete(false)) return false;
  targs.clear();
  for (size_t k = 0; k < i.u.size(); k++) targs.push_back(i.u.at(k));
  return true;
}

// The instance of a generic function that has the wanted signature (assignments, arguments); null if there is
// none.
Signature* inferFromTarget(Checker& c, Expr* fun, Signature* sig, Signature* target) {
  Signature* fresh = renamed(sig);
  Inference i{c, fresh, sig->typeParams, Unifier(fresh->typeParams), {}, nullptr};
  Signature plain = *fresh;
  plain.typeParams.clear();
  if (!i.u.unify(&plain, target, false) || !i.constraints(false)) return nullptr;
  i.simplify();
  if (!i.complete(false)) return nullptr;
  std::vector<Type*> targs;
  for (size_t k = 0; k < i.u.size(); k++) targs.push_back(i.u.at(k));
  return instantiateSignature(c, startPos(fun), fun, sig, targs);
}

}  // namespace gosub::check
