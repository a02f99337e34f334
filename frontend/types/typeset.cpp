// Type sets of interfaces (spec, Interface types): all methods, and the types that terms allow.
#include <algorithm>

#include "frontend/types/types.h"

namespace gosub::types {

bool strictlyComparable(Type* t);  // predicates.cpp

namespace {

using Term = TypeSet::Term;

// Terms as a set: `all` means every type.
struct TermSet {
  bool all = true;
  std::vector<Term> terms;
};

bool covers(const Term& a, const Term& b) {  // every type of b is one of a
  if (a.tilde) return identical(underlying(a.type), underlying(b.type));
  return !b.tilde && identical(a.type, b.type);
}

void addTerm(std::vector<Term>& to, const Term& t) {
  for (const Term& have : to) {
    if (covers(have, t)) return;
  }
  to.erase(std::remove_if(to.begin(), to.end(), [&](const Term& have) { return covers(t, have); }), to.end());
  to.push_back(t);
}

void intersect(TermSet& with, const TermSet& other) {
  if (other.all) return;
  if (with.all) {
    with = other;
    return;
  }
  std::vector<Term> both;
  for (const Term& a : with.terms) {
    for (const Term& b : other.terms) {
      if (covers(a, b))
        addTerm(both, b);
      else if (covers(b, a))
        addTerm(both, a);
    }
  }
  with.terms = std::move(both);
}

bool lessMethod(const Func* a, const Func* b) {
  if (a->exported() != b->exported()) return a->exported();
  if (a->name != b->name) return a->name.text() < b->name.text();
  if (a->exported() || a->pkg == b->pkg) return false;
  return (a->pkg ? a->pkg->path : std::string()) < (b->pkg ? b->pkg->path : std::string());
}

TermSet termsOf(Type* t);

TermSet termsOfUnion(Union* u) {
  TermSet set;
  set.all = false;
  for (const Term& term : u->terms) {
    if (underlying(term.type)->kind() == TypeKind::Interface && !isTypeParam(term.type)) {
      TermSet inner = termsOf(term.type);
      if (inner.all) return {};
      for (const Term& t : inner.terms) addTerm(set.terms, t);
    } else {
      addTerm(set.terms, term);
    }
  }
  return set;
}

TermSet termsOf(Type* t) {
  t = unalias(t);
  if (auto* u = as<Union>(t)) return termsOfUnion(u);
  TermSet set;
  if (auto* i = as<Interface>(underlying(t)); i && !isTypeParam(t)) {
    TypeSet* inner = typeSet(i);
    set.all = !inner->hasTerms;
    set.terms = inner->terms;
    return set;
  }
  set.all = false;
  if (auto* b = as<Basic>(t); b && b->basic == BasicKind::Invalid)
    set.all = true;
  else
    set.terms.push_back({false, t});
  return set;
}

TypeSet* compute(Interface* iface) {
  auto* set = new TypeSet;
  if (!iface->incomplete) iface->set = set;  // also what an (erroneous) cycle sees
  std::vector<Func*> methods = iface->methods;
  TermSet terms;
  bool comparable = false;
  for (Type* e : iface->embedded) {
    auto* inner = as<Interface>(underlying(e));
    if (inner && !isTypeParam(e)) {
      TypeSet* s = typeSet(inner);
      methods.insert(methods.end(), s->methods.begin(), s->methods.end());
      comparable |= s->comparable;
    }
    intersect(terms, termsOf(e));
  }
  // Methods of one name are one method; that their types agree is checked where they are declared.
  std::stable_sort(methods.begin(), methods.end(), lessMethod);
  for (Func* f : methods) {
    if (set->methods.empty() || lessMethod(set->methods.back(), f)) set->methods.push_back(f);
  }
  if (comparable && !terms.all) {
    comparable = false;
    std::vector<Term> kept;
    for (const Term& t : terms.terms) {
      if (strictlyComparable(t.type)) kept.push_back(t);
    }
    terms.terms = std::move(kept);
  }
  set->comparable = comparable;
  set->hasTerms = !terms.all;
  set->terms = std::move(terms.terms);
  return set;
}

}  // namespace

// Instances of a generic interface that embeds ever larger instances of itself never end (an error that
// the checker reports): beyond this depth they are empty.
TypeSet* typeSet(Interface* i) {
  constexpr int kDeepest = 100;
  static int depth = 0;
  static TypeSet empty;
  if (i->set) return i->set;
  if (depth > kDeepest) return &empty;
  depth++;
  TypeSet* set = compute(i);
  depth--;
  return set;
}

}  // namespace gosub::types
