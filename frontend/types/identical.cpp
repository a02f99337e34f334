// Type identity (spec, Type identity) and a hash that agrees with it.
#include "frontend/types/types.h"

namespace gosub::types {
namespace {

// Interfaces being compared further out. Anonymous interfaces can reach themselves through the named
// type that they define, so a pair met again is taken as identical.
struct Pair {
  Type *x, *y;
  const Pair* outer;
};

bool samePackage(Package* a, Package* b) {
  return a == b || (a && b && a->path == b->path);
}

struct Identity {
  bool ignoreTags = false;

  bool same(Type* x, Type* y, const Pair* outer) {
    x = unalias(x);
    y = unalias(y);
    if (x == y) return true;
    if (!x || !y || x->kind() != y->kind()) return false;
    switch (x->kind()) {
      case TypeKind::Basic: return static_cast<Basic*>(x)->basic == static_cast<Basic*>(y)->basic;
      case TypeKind::Named: return sameNamed(static_cast<Named*>(x), static_cast<Named*>(y), outer);
      case TypeKind::Pointer:
        return same(static_cast<Pointer*>(x)->elem, static_cast<Pointer*>(y)->elem, outer);
      case TypeKind::Slice: return same(static_cast<Slice*>(x)->elem, static_cast<Slice*>(y)->elem, outer);
      case TypeKind::Array: {
        auto *a = static_cast<Array*>(x), *b = static_cast<Array*>(y);
        // An unknown length (an error was reported) fits any.
        return (a->len < 0 || b->len < 0 || a->len == b->len) && same(a->elem, b->elem, outer);
      }
      case TypeKind::Map: {
        auto *a = static_cast<Map*>(x), *b = static_cast<Map*>(y);
        return same(a->key, b->key, outer) && same(a->elem, b->elem, outer);
      }
      case TypeKind::Chan: {
        auto *a = static_cast<Chan*>(x), *b = static_cast<Chan*>(y);
        return a->dir == b->dir && same(a->elem, b->elem, outer);
      }
      case TypeKind::Struct: return sameStruct(static_cast<Struct*>(x), static_cast<Struct*>(y), outer);
      case TypeKind::Tuple: return sameTuple(static_cast<Tuple*>(x), static_cast<Tuple*>(y), outer);
      case TypeKind::Signature:
        return sameSignature(static_cast<Signature*>(x), static_cast<Signature*>(y), outer);
      case TypeKind::Interface:
        return sameInterface(static_cast<Interface*>(x), static_cast<Interface*>(y), outer);
      case TypeKind::Union:
        return sameTerms(static_cast<Union*>(x)->terms, static_cast<Union*>(y)->terms, outer);
      case TypeKind::TypeParam:
      case TypeKind::Alias: return false;
    }
    return false;
  }

 private:
  bool sameNamed(Named* x, Named* y, const Pair* outer) {
    if (x->typeArgs.empty() || x->origin != y->origin || x->typeArgs.size() != y->typeArgs.size())
      return false;
    for (size_t i = 0; i < x->typeArgs.size(); i++) {
      if (!same(x->typeArgs[i], y->typeArgs[i], outer)) return false;
    }
    return true;
  }

  bool sameStruct(Struct* x, Struct* y, const Pair* outer) {
    if (x->fields.size() != y->fields.size()) return false;
    for (size_t i = 0; i < x->fields.size(); i++) {
      Var *f = x->fields[i], *g = y->fields[i];
      if (f->name != g->name || f->embedded != g->embedded) return false;
      if (!f->exported() && !samePackage(f->pkg, g->pkg)) return false;
      if (!ignoreTags && tag(x, i) != tag(y, i)) return false;
      if (!same(f->type, g->type, outer)) return false;
    }
    return true;
  }

  static std::string_view tag(Struct* s, size_t i) {
    return i < s->tags.size() ? std::string_view(s->tags[i]) : std::string_view();
  }

  bool sameTuple(Tuple* x, Tuple* y, const Pair* outer) {
    size_t n = x ? x->vars.size() : 0;
    if (n != (y ? y->vars.size() : 0)) return false;
    for (size_t i = 0; i < n; i++) {
      if (!same(x->vars[i]->type, y->vars[i]->type, outer)) return false;
    }
    return true;
  }

  bool sameSignature(Signature* x, Signature* y, const Pair* outer) {
    if (x->variadic != y->variadic || x->typeParams.size() != y->typeParams.size()) return false;
    if (!x->typeParams.empty()) {
      // Compare with y's parameters renamed to x's.
      std::vector<Type*> args(x->typeParams.begin(), x->typeParams.end());
      const Env* env = internEnv(y->typeParams, args);
      for (size_t i = 0; i < x->typeParams.size(); i++) {
        if (!same(x->typeParams[i]->constraint, subst(y->typeParams[i]->constraint, env), outer))
          return false;
      }
      return sameTuple(x->params, as<Tuple>(subst(y->params, env)), outer) &&
             sameTuple(x->results, as<Tuple>(subst(y->results, env)), outer);
    }
    return sameTuple(x->params, y->params, outer) && sameTuple(x->results, y->results, outer);
  }

  bool sameInterface(Interface* x, Interface* y, const Pair* outer) {
    TypeSet *a = typeSet(x), *b = typeSet(y);
    if (a->comparable != b->comparable || a->hasTerms != b->hasTerms ||
        a->methods.size() != b->methods.size()) {
      return false;
    }
    for (const Pair* p = outer; p; p = p->outer) {
      if ((p->x == x && p->y == y) || (p->x == y && p->y == x)) return true;
    }
    Pair pair{x, y, outer};
    if (!sameTerms(a->terms, b->terms, &pair)) return false;
    for (size_t i = 0; i < a->methods.size(); i++) {
      Func *f = a->methods[i], *g = b->methods[i];
      if (f->name != g->name || (!f->exported() && !samePackage(f->pkg, g->pkg))) return false;
      if (f == g) continue;
      Type *ft = typeOfObject(f), *gt = typeOfObject(g);
      if (!ft || !gt || !same(ft, gt, &pair)) return false;
    }
    return true;
  }

  bool contains(const std::vector<TypeSet::Term>& terms, const TypeSet::Term& t, const Pair* outer) {
    for (const TypeSet::Term& u : terms) {
      if (u.tilde == t.tilde && same(u.type, t.type, outer)) return true;
    }
    return false;
  }

  bool sameTerms(const std::vector<TypeSet::Term>& x, const std::vector<TypeSet::Term>& y,
                 const Pair* outer) {
    for (const TypeSet::Term& t : x) {
      if (!contains(y, t, outer)) return false;
    }
    for (const TypeSet::Term& t : y) {
      if (!contains(x, t, outer)) return false;
    }
    return true;
  }
};

uint64_t mix(uint64_t h, uint64_t v) {
  h ^= v + 0x9e3779b97f4a7c15u + (h << 6) + (h >> 2);
  return h * 0xff51afd7ed558ccdu;
}

uint64_t hashAtom(Atom a) {
  return a.entry() ? a.entry()->hash : 0;
}
uint64_t hashPointer(const void* p) {
  return reinterpret_cast<uintptr_t>(p) >> 4;
}

constexpr int kHashDepth = 6;  // deeper parts do not count: identical types still hash equally

uint64_t hashType(Type* t, int depth);

uint64_t hashTuple(Tuple* t, int depth) {
  uint64_t h = t ? t->vars.size() : 0;
  if (!t) return h;
  for (size_t i = 0; i < t->vars.size() && i < 8; i++) h = mix(h, hashType(t->vars[i]->type, depth));
  return h;
}

uint64_t hashStruct(Struct* s, int depth) {
  uint64_t h = s->fields.size();
  for (size_t i = 0; i < s->fields.size() && i < 32; i++) {
    h = mix(h, hashAtom(s->fields[i]->name) + s->fields[i]->embedded);
    h = mix(h, hashType(s->fields[i]->type, depth));
  }
  return h;
}

uint64_t hashInterface(Interface* i) {
  TypeSet* set = typeSet(i);
  uint64_t h = set->methods.size() * 4 + set->comparable * 2 + set->hasTerms;
  for (Func* f : set->methods) h = mix(h, hashAtom(f->name));
  return h;
}

uint64_t hashType(Type* t, int depth) {
  t = unalias(t);
  if (!t) return 0;
  uint64_t h = static_cast<uint64_t>(t->kind()) + 1;
  if (t->kind() == TypeKind::Basic) return mix(h, static_cast<uint64_t>(static_cast<Basic*>(t)->basic));
  if (depth <= 0) return h;
  depth--;
  switch (t->kind()) {
    case TypeKind::Named: {
      auto* n = static_cast<Named*>(t);
      if (n->typeArgs.empty()) return mix(h, hashPointer(n));
      h = mix(h, hashPointer(n->origin));
      for (Type* arg : n->typeArgs) h = mix(h, hashType(arg, depth));
      return h;
    }
    case TypeKind::Pointer: return mix(h, hashType(static_cast<Pointer*>(t)->elem, depth));
    case TypeKind::Slice: return mix(h, hashType(static_cast<Slice*>(t)->elem, depth));
    case TypeKind::Array: return mix(h, hashType(static_cast<Array*>(t)->elem, depth));
    case TypeKind::Map: {
      auto* m = static_cast<Map*>(t);
      return mix(mix(h, hashType(m->key, depth)), hashType(m->elem, depth));
    }
    case TypeKind::Chan: {
      auto* c = static_cast<Chan*>(t);
      return mix(mix(h, static_cast<uint64_t>(c->dir)), hashType(c->elem, depth));
    }
    case TypeKind::Struct: return mix(h, hashStruct(static_cast<Struct*>(t), depth));
    case TypeKind::Tuple: return mix(h, hashTuple(static_cast<Tuple*>(t), depth));
    case TypeKind::Signature: {
      auto* s = static_cast<Signature*>(t);
      h = mix(h, s->variadic);
      if (!s->typeParams.empty()) return mix(h, s->typeParams.size());
      return mix(mix(h, hashTuple(s->params, depth)), hashTuple(s->results, depth));
    }
    case TypeKind::Interface: return mix(h, hashInterface(static_cast<Interface*>(t)));
    case TypeKind::TypeParam: return mix(h, hashPointer(t));
    default: return h;
  }
}

}  // namespace

bool identical(Type* a, Type* b) {
  return Identity{}.same(a, b, nullptr);
}
bool identicalIgnoreTags(Type* a, Type* b) {
  return Identity{true}.same(a, b, nullptr);
}
uint64_t typeHash(Type* t) {
  return hashType(t, kHashDepth);
}

}  // namespace gosub::types
