// Type parameters as operands: what all types of their type sets have in common.
#include "frontend/check/logic.h"

namespace gosub::check {

TypeSet* termsOf(Type* t) {
  if (!isTypeParam(t)) return nullptr;
  Interface* i = under<Interface>(t);
  return i ? typeSet(i) : nullptr;
}

// The one underlying type of all types in the set (channels may differ in direction); null if there is none.
Type* coreType(Type* t) {
  if (!isTypeParam(t)) return underlying(t);
  TypeSet* set = termsOf(t);
  if (!set || !set->hasTerms || set->terms.empty()) return nullptr;
  Type* core = nullptr;
  for (auto& term : set->terms) {
    Type* u = coreType(term.type);
    if (!u) return nullptr;
    if (!core || identical(core, u)) {
      core = u;
      continue;
    }
    Chan *a = as<Chan>(core), *b = as<Chan>(u);
    if (!a || !b || !identical(a->elem, b->elem)) return nullptr;
    if (a->dir == types::ChanDir::Both)
      core = b;
    else if (b->dir != types::ChanDir::Both && a->dir != b->dir)
      return nullptr;
  }
  return core;
}

static bool isBytes(Type* t) {
  Slice* s = as<Slice>(t);
  Basic* b = s ? under<Basic>(s->elem) : nullptr;
  return b && b->basic == BasicKind::Uint8;
}

// The same where strings and byte slices may be mixed: string then.
Type* coreString(Type* t) {
  if (!isTypeParam(t)) return underlying(t);
  if (Type* c = coreType(t)) return c;
  TypeSet* set = termsOf(t);
  if (!set || !set->hasTerms || set->terms.empty()) return nullptr;
  for (auto& term : set->terms) {
    Type* u = underlying(term.type);
    if (!isString(u) && !isBytes(u)) return nullptr;
  }
  return Typ[static_cast<int>(BasicKind::String)];
}

bool isGeneric(Type* t) {
  if (Named* n = as<Named>(t)) return !n->typeParams.empty() && n->typeArgs.empty();
  if (Alias* a = as<Alias>(t)) return !a->typeParams.empty() && a->typeArgs.empty();
  if (Signature* s = as<Signature>(t)) return !s->typeParams.empty();
  return false;
}

}  // namespace gosub::check
