// Substitution of type arguments for type parameters, and instances of generic types.
//
// Instances are interned: one Named per identity of origin and arguments, so that recursive generic
// types terminate. Their underlying types and methods are made when first asked for.
#include <unordered_map>

#include "frontend/types/types.h"

namespace gosub::types {
namespace {

uint64_t mixHash(uint64_t h, uint64_t v) {
  return (h ^ v) * 0x9e3779b97f4a7c15u + (h >> 29);
}

bool sameTypes(const std::vector<Type*>& a, const std::vector<Type*>& b) {
  if (a.size() != b.size()) return false;
  for (size_t i = 0; i < a.size(); i++) {
    if (!identical(a[i], b[i])) return false;
  }
  return true;
}

using InstanceTable = std::unordered_multimap<uint64_t, Type*>;
InstanceTable& instances() {
  static auto& table = *new InstanceTable;
  return table;
}

struct Substituter {
  const Env* env;

  Type* type(Type* t) {
    if (!t) return t;
    switch (t->kind()) {
      case TypeKind::Basic: return t;
      case TypeKind::TypeParam: return param(static_cast<TypeParam*>(t));
      case TypeKind::Named: return named(static_cast<Named*>(t));
      case TypeKind::Alias: return alias(static_cast<Alias*>(t));
      case TypeKind::Pointer: return one<Pointer>(t);
      case TypeKind::Slice: return one<Slice>(t);
      case TypeKind::Array: return one<Array>(t);
      case TypeKind::Chan: return one<Chan>(t);
      case TypeKind::Map: return map(static_cast<Map*>(t));
      case TypeKind::Struct: return structure(static_cast<Struct*>(t));
      case TypeKind::Tuple: return tuple(static_cast<Tuple*>(t));
      case TypeKind::Signature: return signature(static_cast<Signature*>(t));
      case TypeKind::Interface: return interface(static_cast<Interface*>(t));
      case TypeKind::Union: return unions(static_cast<Union*>(t));
    }
    return t;
  }

 private:
  Type* param(TypeParam* p) {
    for (size_t i = 0; i < env->params.size() && i < env->args.size(); i++) {
      if (env->params[i] == p) return env->args[i];
    }
    return p;
  }

  template <typename T>
  Type* one(Type* t) {
    auto* old = static_cast<T*>(t);
    Type* elem = type(old->elem);
    if (elem == old->elem) return t;
    auto* made = new T(*old);
    made->backend = nullptr;
    made->elem = elem;
    return made;
  }

  bool list(const std::vector<Type*>& in, std::vector<Type*>& out) {
    bool changed = false;
    for (Type* t : in) {
      out.push_back(type(t));
      changed |= out.back() != t;
    }
    return changed;
  }

  Type* named(Named* n) {
    if (n->typeArgs.empty()) return n;
    std::vector<Type*> args;
    return list(n->typeArgs, args) ? instantiate(n->origin, args) : n;
  }

  Type* alias(Alias* a) {
    Type* actual = type(unalias(a));
    return actual == unalias(a) ? a : actual;
  }

  Type* map(Map* m) {
    Type *key = type(m->key), *elem = type(m->elem);
    if (key == m->key && elem == m->elem) return m;
    auto* made = new Map;
    made->key = key;
    made->elem = elem;
    return made;
  }

  bool vars(const std::vector<Var*>& in, std::vector<Var*>& out) {
    bool changed = false;
    for (Var* v : in) {
      Type* t = type(v->type);
      if (t == v->type) {
        out.push_back(v);
        continue;
      }
      auto* made = new Var(*v);
      made->type = t;
      made->backend = nullptr;
      out.push_back(made);
      changed = true;
    }
    return changed;
  }

  Type* structure(Struct* s) {
    std::vector<Var*> fields;
    if (!vars(s->fields, fields)) return s;
    auto* made = new Struct;
    made->fields = std::move(fields);
    made->tags = s->tags;
    return made;
  }

  Tuple* tuple(Tuple* t) {
    if (!t) return t;
    std::vector<Var*> list;
    if (!vars(t->vars, list)) return t;
    auto* made = new Tuple;
    made->vars = std::move(list);
    return made;
  }

  Type* signature(Signature* s) {
    Tuple *params = tuple(s->params), *results = tuple(s->results);
    if (params == s->params && results == s->results) return s;
    auto* made = new Signature(*s);
    made->backend = nullptr;
    made->params = params;
    made->results = results;
    return made;
  }

  Func* method(Func* f, bool* changed) {
    Type* old = typeOfObject(f);
    Type* t = type(old);
    if (t == old) return f;
    auto* made = new Func(*f);
    made->backend = nullptr;
    made->type = t;
    *changed = true;
    return made;
  }

  Type* interface(Interface* i) {
    bool changed = false;
    std::vector<Func*> methods;
    for (Func* f : i->methods) methods.push_back(method(f, &changed));
    std::vector<Type*> embedded;
    changed |= list(i->embedded, embedded);
    if (!changed) return i;
    auto* made = new Interface;
    made->methods = std::move(methods);
    made->embedded = std::move(embedded);
    made->embeddedPos = i->embeddedPos;
    made->implicit = i->implicit;
    return made;
  }

  Type* unions(Union* u) {
    bool changed = false;
    std::vector<TypeSet::Term> terms;
    for (const TypeSet::Term& t : u->terms) {
      terms.push_back({t.tilde, type(t.type)});
      changed |= terms.back().type != t.type;
    }
    if (!changed) return u;
    auto* made = new Union;
    made->terms = std::move(terms);
    return made;
  }
};

const std::vector<TypeParam*>& paramsOf(Type* generic) {
  if (auto* n = as<Named>(generic)) return n->typeParams;
  return static_cast<Alias*>(generic)->typeParams;
}

}  // namespace

Type* subst(Type* t, const Env* env) {
  return env && !env->params.empty() ? Substituter{env}.type(t) : t;
}

const Env* internEnv(const std::vector<TypeParam*>& params, const std::vector<Type*>& args) {
  static auto& table = *new std::unordered_multimap<uint64_t, Env*>;
  uint64_t h = params.size();
  for (TypeParam* p : params) h = mixHash(h, reinterpret_cast<uintptr_t>(p));
  for (Type* a : args) h = mixHash(h, typeHash(a));
  auto [from, to] = table.equal_range(h);
  for (auto it = from; it != to; ++it) {
    if (it->second->params == params && sameTypes(it->second->args, args)) return it->second;
  }
  auto* env = new Env{params, args};
  table.emplace(h, env);
  return env;
}

Type* instantiate(Type* generic, const std::vector<Type*>& args) {
  uint64_t h = reinterpret_cast<uintptr_t>(generic);
  for (Type* a : args) h = mixHash(h, typeHash(a));
  auto [from, to] = instances().equal_range(h);
  for (auto it = from; it != to; ++it) {
    Type* t = it->second;
    if (auto* n = as<Named>(t); n && n->origin == generic && sameTypes(n->typeArgs, args)) return t;
    if (auto* a = as<Alias>(t);
        a && a->obj == static_cast<Alias*>(generic)->obj && sameTypes(a->typeArgs, args))
      return t;
  }
  Type* made;
  if (auto* origin = as<Named>(generic)) {
    auto* n = new Named;
    n->obj = origin->obj;
    n->origin = origin;
    n->typeArgs = args;
    made = n;
  } else {
    auto* origin2 = static_cast<Alias*>(generic);
    auto* a = new Alias;
    a->obj = origin2->obj;
    a->typeArgs = args;
    a->actual = subst(origin2->actual, internEnv(paramsOf(generic), args));
    made = a;
  }
  instances().emplace(h, made);
  return made;
}

// Gives an instance its underlying type (n->under stays null while the origin is incomplete).
void expandInstance(Named* n) {
  Named* origin = n->origin;
  if (!origin->under && resolveObject) resolveObject(origin->obj);
  if (!origin->under) return;
  Type* u = underlying(origin);
  n->under = subst(u, internEnv(origin->typeParams, n->typeArgs));
}

// Gives an instance its methods, with their own receiver type parameters replaced.
void expandMethods(Named* n) {
  Named* origin = n->origin;
  if (n->methods.size() == origin->methods.size()) return;
  for (size_t i = n->methods.size(); i < origin->methods.size(); i++) {
    Func* f = origin->methods[i];
    auto* made = new Func(*f);
    made->backend = nullptr;
    made->origin = f;
    if (auto* sig = as<Signature>(typeOfObject(f))) {
      auto* s = as<Signature>(subst(sig, internEnv(sig->recvTypeParams, n->typeArgs)));
      auto* inst = new Signature(*s);
      inst->recvTypeParams.clear();
      if (sig->recv) {
        inst->recv = new Var(*sig->recv);
        Type* recvType = n;
        if (f->ptrRecv) {
          auto* p = new Pointer;
          p->elem = n;
          recvType = p;
        }
        inst->recv->type = recvType;
      }
      made->type = inst;
    }
    n->methods.push_back(made);
  }
}

}  // namespace gosub::types
