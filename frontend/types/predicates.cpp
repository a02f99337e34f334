// Questions about one type.
#include <unordered_set>

#include "frontend/types/types.h"

namespace gosub::types {

Type* typeOfObject(Object* o) {
  if (!o->type && resolveObject) resolveObject(o);
  return o->type;
}

namespace {

constexpr int kMaxChain = 100000;  // of names for names; longer ones are cycles (already reported)

Type* invalidType() {
  return Typ[static_cast<int>(BasicKind::Invalid)];
}

uint16_t infoOf(Type* t) {
  Basic* b = under<Basic>(t);
  return b ? b->info : 0;
}

// A type parameter has a property if its constraint has terms and all of them have it.
bool allTerms(Type* t, uint16_t info) {
  t = unalias(t);
  auto* p = as<TypeParam>(t);
  if (!p) return (infoOf(t) & info) != 0;
  auto* iface = under<Interface>(p->constraint);
  if (!iface) return false;
  TypeSet* set = typeSet(iface);
  if (!set->hasTerms || set->terms.empty()) return false;
  for (const TypeSet::Term& term : set->terms) {
    if (!(infoOf(term.type) & info)) return false;
  }
  return true;
}

}  // namespace

Type* unalias(Type* t) {
  int steps = 0;
  while (auto* a = as<Alias>(t)) {
    if (!a->actual && resolveObject && a->obj) resolveObject(a->obj);
    if (!a->actual || ++steps > kMaxChain) return invalidType();
    t = a->actual;
  }
  return t;
}

Type* expandInstance(Named* n);  // subst.cpp

Type* underlying(Type* t) {
  t = unalias(t);
  int steps = 0;
  while (auto* n = as<Named>(t)) {
    if (!n->under && n->origin && n->origin != n) expandInstance(n);
    if (!n->under && resolveObject && n->obj) resolveObject(n->obj);
    if (!n->under || ++steps > kMaxChain) return invalidType();
    t = unalias(n->under);
  }
  if (auto* p = as<TypeParam>(t)) {
    // A type parameter's underlying type is its constraint interface (spec, Underlying types).
    Type* c = p->constraint;
    if (!c) return invalidType();
    Type* u = unalias(c);
    if (u->kind() == TypeKind::TypeParam) return invalidType();
    return underlying(u);
  }
  return t ? t : invalidType();
}

bool isBoolean(Type* t) {
  return allTerms(t, kIsBoolean);
}
bool isInteger(Type* t) {
  return allTerms(t, kIsInteger);
}
bool isUnsigned(Type* t) {
  return allTerms(t, kIsUnsigned);
}
bool isFloat(Type* t) {
  return allTerms(t, kIsFloat);
}
bool isComplex(Type* t) {
  return allTerms(t, kIsComplex);
}
bool isNumeric(Type* t) {
  return allTerms(t, kIsNumeric);
}
bool isString(Type* t) {
  return allTerms(t, kIsString);
}

bool isUntyped(Type* t) {
  auto* b = as<Basic>(unalias(t));
  return b && (b->info & kIsUntyped);
}
bool isTyped(Type* t) {
  return !isUntyped(t);
}
bool isTypeParam(Type* t) {
  return unalias(t)->kind() == TypeKind::TypeParam;
}
bool isInterface(Type* t) {
  return !isTypeParam(t) && underlying(t)->kind() == TypeKind::Interface;
}

namespace {

struct Comparer {
  std::unordered_set<Type*> seen;
  std::string* cause;
  Package* from;

  bool check(Type* t, bool dynamic) {
    t = unalias(t);
    if ((t->kind() == TypeKind::Named || t->kind() == TypeKind::Struct) && !seen.insert(t).second)
      return true;
    if (isTypeParam(t)) return checkTypeParam(static_cast<TypeParam*>(t));
    Type* u = underlying(t);
    switch (u->kind()) {
      case TypeKind::Basic: return static_cast<Basic*>(u)->basic != BasicKind::UntypedNil;
      case TypeKind::Pointer:
      case TypeKind::Chan: return true;
      case TypeKind::Interface: return dynamic || typeSetComparable(static_cast<Interface*>(u));
      case TypeKind::Array: return checkArray(static_cast<Array*>(u), t, dynamic);
      case TypeKind::Struct: return checkStruct(static_cast<Struct*>(u), dynamic);
      default: return false;
    }
  }

 private:
  void say(std::string text) {
    if (cause && cause->empty()) *cause = std::move(text);
  }

  bool typeSetComparable(Interface* i) {
    TypeSet* set = typeSet(i);
    if (!set->hasTerms) return set->comparable;
    for (const TypeSet::Term& term : set->terms) {
      if (!check(term.type, false)) return false;
    }
    return true;
  }

  bool checkTypeParam(TypeParam* p) {
    auto* i = under<Interface>(p);
    if (i && typeSetComparable(i)) return true;
    say("incomparable types in type set");
    return false;
  }

  bool checkArray(Array* a, Type* t, bool dynamic) {
    if (check(a->elem, dynamic)) return true;
    if (cause) cause->clear();
    say(typeString(t, from) + " cannot be compared");
    return false;
  }

  bool checkStruct(Struct* s, bool dynamic) {
    for (Var* f : s->fields) {
      if (check(f->type, dynamic)) continue;
      if (cause) cause->clear();
      say("struct containing " + typeString(f->type, from) + " cannot be compared");
      return false;
    }
    return true;
  }
};

}  // namespace

bool comparableType(Type* t) {
  Comparer c{{}, nullptr, nullptr};
  return c.check(t, true);
}

bool strictlyComparable(Type* t) {
  Comparer c{{}, nullptr, nullptr};
  return c.check(t, false);
}

std::string incomparableCause(Type* t, Package* from) {
  switch (underlying(t)->kind()) {
    case TypeKind::Slice: return "slice can only be compared to nil";
    case TypeKind::Signature: return "func can only be compared to nil";
    case TypeKind::Map: return "map can only be compared to nil";
    default: break;
  }
  std::string cause;
  Comparer c{{}, &cause, from};
  c.check(t, true);
  return cause;
}

bool hasNil(Type* t) {
  t = unalias(t);
  if (isTypeParam(t)) {
    auto* i = under<Interface>(t);
    if (!i) return false;
    TypeSet* set = typeSet(i);
    if (!set->hasTerms || set->terms.empty()) return false;
    for (const TypeSet::Term& term : set->terms) {
      if (!hasNil(term.type)) return false;
    }
    return true;
  }
  Type* u = underlying(t);
  switch (u->kind()) {
    case TypeKind::Basic: {
      BasicKind k = static_cast<Basic*>(u)->basic;
      return k == BasicKind::UnsafePointer || k == BasicKind::UntypedNil;
    }
    case TypeKind::Pointer:
    case TypeKind::Slice:
    case TypeKind::Map:
    case TypeKind::Chan:
    case TypeKind::Signature:
    case TypeKind::Interface: return true;
    default: return false;
  }
}

Type* defaultType(Type* t) {
  auto* b = as<Basic>(unalias(t));
  if (!b) return t;
  auto typ = [](BasicKind k) { return Typ[static_cast<int>(k)]; };
  switch (b->basic) {
    case BasicKind::UntypedBool: return typ(BasicKind::Bool);
    case BasicKind::UntypedInt: return typ(BasicKind::Int);
    case BasicKind::UntypedRune: return universeRune();
    case BasicKind::UntypedFloat: return typ(BasicKind::Float64);
    case BasicKind::UntypedComplex: return typ(BasicKind::Complex128);
    case BasicKind::UntypedString: return typ(BasicKind::String);
    default: return t;
  }
}

}  // namespace gosub::types
