// Interface satisfaction and assignability (spec, Implementing an interface; Assignability), with the
// reasons as gc words them.
#include "frontend/types/types.h"

namespace gosub::types {

bool strictlyComparable(Type* t);  // predicates.cpp

namespace {

enum class Lack { None, Missing, WrongCase, Unexported, WrongSignature, Ambiguous, PtrRecv, IsField };

struct Finding {
  Lack lack = Lack::None;
  Func* method = nullptr;  // of the interface
  Func* have = nullptr;    // what v has instead
};

std::string tupleTypes(Tuple* t, bool variadic, Package* from) {
  std::string out = "(";
  size_t n = t ? t->vars.size() : 0;
  for (size_t i = 0; i < n; i++) {
    if (i) out += ", ";
    Type* type = t->vars[i]->type;
    if (auto* s = as<Slice>(type); variadic && i + 1 == n && s)
      out += "..." + typeString(s->elem, from);
    else
      out += typeString(type, from);
  }
  return out + ")";
}

// A method as causes print it: name and types, no parameter names.
std::string funcString(Func* f, Package* from) {
  std::string out(f->name.text());
  auto* sig = as<Signature>(typeOfObject(f));
  if (!sig) return out;
  out += tupleTypes(sig->params, sig->variadic, from);
  size_t n = sig->results ? sig->results->vars.size() : 0;
  if (n == 1)
    out += " " + typeString(sig->results->vars[0]->type, from);
  else if (n > 1)
    out += " " + tupleTypes(sig->results, false, from);
  return out;
}

bool sameSignature(Func* a, Func* b) {
  Type *x = typeOfObject(a), *y = typeOfObject(b);
  return x && y && identical(x, y);
}

Finding inInterface(Interface* v, TypeSet* want, bool isStatic) {
  TypeSet* set = typeSet(v);
  for (Func* m : want->methods) {
    Func* have = nullptr;
    for (Func* f : set->methods) {
      if (f->name == m->name && (m->exported() || f->pkg == m->pkg)) have = f;
    }
    if (!have && isStatic) return {Lack::Missing, m, nullptr};
    if (have && !sameSignature(have, m)) return {Lack::WrongSignature, m, have};
  }
  return {};
}

Finding inType(Type* v, TypeSet* want) {
  for (Func* m : want->methods) {
    LookupResult r = lookupFieldOrMethod(v, false, m->pkg, m->name);
    if (!r.obj) {
      if (!r.index.empty()) return {Lack::Ambiguous, m, nullptr};
      if (r.indirect) return {Lack::PtrRecv, m, nullptr};
      return {Lack::Missing, m, nullptr};
    }
    Func* f = asFunc(r.obj);
    if (!f) return {Lack::IsField, m, nullptr};
    if (!sameSignature(f, m)) return {Lack::WrongSignature, m, f};
  }
  return {};
}

// A plain absence may have a better explanation: a name in other case, or of another package.
void refine(Type* v, Finding& found) {
  if (found.lack != Lack::Missing) return;
  Func* m = found.method;
  LookupResult r = lookupFoldedName(v, false, m->pkg, m->name);
  Func* f = asFunc(r.obj);
  if (!f) return;
  found.have = f;
  found.lack = f->name == m->name ? Lack::Unexported : Lack::WrongCase;
}

std::string haveWant(const Finding& f, Package* from) {
  return "\n\t\thave " + funcString(f.have, from) + "\n\t\twant " + funcString(f.method, from);
}

std::string describe(const Finding& f, Type* v, Type* t, Package* from) {
  std::string name(f.method->name.text());
  switch (f.lack) {
    case Lack::WrongCase: return "(missing method " + name + ")" + haveWant(f, from);
    case Lack::WrongSignature: {
      if (funcString(f.have, from) == funcString(f.method, from)) from = nullptr;
      return "(wrong type for method " + name + ")" + haveWant(f, from);
    }
    case Lack::Unexported: return "(unexported method " + name + ")";
    case Lack::Ambiguous: return "(ambiguous selector " + typeString(v, from) + "." + name + ")";
    case Lack::PtrRecv: return "(method " + name + " has pointer receiver)";
    case Lack::IsField: return "(" + typeString(v, from) + "." + name + " is a field, not a method)";
    default: break;
  }
  (void)t;
  return "(missing method " + name + ")";
}

std::string pointerCause(Type* v, Package* from) {
  auto* p = under<Pointer>(v);
  if (!p) return {};
  if (isTypeParam(p->elem))
    return "(type " + typeString(v, from) + " is pointer to type parameter, not type parameter)";
  if (isInterface(p->elem))
    return "(type " + typeString(v, from) + " is pointer to interface, not interface)";
  return {};
}

bool termIncludes(const TypeSet::Term& term, Type* t) {
  return identical(term.type, t) || (term.tilde && identical(underlying(term.type), underlying(t)));
}

bool anyTermIncludes(const std::vector<TypeSet::Term>& terms, const TypeSet::Term& x) {
  for (const TypeSet::Term& t : terms) {
    if (x.tilde ? t.tilde && identical(underlying(t.type), underlying(x.type)) : termIncludes(t, x.type))
      return true;
  }
  return false;
}

std::string termsString(const std::vector<TypeSet::Term>& terms, Package* from) {
  std::string out;
  for (const TypeSet::Term& t : terms) {
    if (!out.empty()) out += " | ";
    out += (t.tilde ? "~" : "") + typeString(t.type, from);
  }
  return out;
}

struct Implementation {
  Type *v, *t;
  std::string* cause;
  Package* from;
  bool constraint;

  bool fail(std::string why) const {
    if (cause) *cause = std::move(why);
    return false;
  }
  std::string does(std::string rest) const {
    return typeString(v, from) + " does not " + (constraint ? "satisfy " : "implement ") + std::move(rest);
  }

  bool check() const {
    Type *vu = underlying(v), *tu = underlying(t);
    if (isInvalid(vu) || isInvalid(tu)) return true;  // already reported
    auto* p = as<Pointer>(vu);
    if (p && isInvalid(underlying(p->elem))) return true;
    auto* ti = as<Interface>(tu);
    if (!ti) return notInterface();
    TypeSet* want = typeSet(ti);
    if (want->methods.empty() && !want->comparable && !want->hasTerms) return true;
    auto* vi = as<Interface>(vu);
    if (vi && typeSet(vi)->hasTerms && typeSet(vi)->terms.empty()) return true;
    if (want->hasTerms && want->terms.empty())
      return fail("cannot " + verb() + " " + typeString(t, from) + " (empty type set)");
    std::string why;
    if (missingMethod(v, t, true, &why, from)) return fail(does(typeString(t, from) + " " + why));
    if (want->comparable && !comparable()) return fail(does("comparable"));
    return !want->hasTerms || checkTerms(want, vi);
  }

 private:
  static bool isInvalid(Type* u) {
    auto* b = as<Basic>(u);
    return b && b->basic == BasicKind::Invalid;
  }
  std::string verb() const { return constraint ? "satisfy" : "implement"; }

  bool notInterface() const {
    std::string why = pointerCause(t, from);
    std::string ts = typeString(t, from);
    return fail(does(ts + " " + (why.empty() ? "(" + ts + " is not an interface)" : why)));
  }
  bool comparable() const {
    if (strictlyComparable(v)) return true;
    return constraint && comparableType(v);  // since go 1.20 interfaces satisfy comparable
  }
  bool checkTerms(TypeSet* want, Interface* vi) const {
    if (vi) {
      TypeSet* have = typeSet(vi);
      if (!have->hasTerms) return fail(does(typeString(t, from)));
      for (const TypeSet::Term& x : have->terms) {
        if (anyTermIncludes(want->terms, x)) continue;
        return fail(does(typeString(t, from) + " (" + (x.tilde ? "~" : "") + typeString(x.type, from) +
                         " missing in " + termsString(want->terms, from) + ")"));
      }
      return true;
    }
    const TypeSet::Term* alternative = nullptr;
    for (const TypeSet::Term& term : want->terms) {
      if (termIncludes(term, v)) return true;
      if (!alternative && !term.tilde && identical(underlying(term.type), underlying(v))) alternative = &term;
    }
    std::string terms = termsString(want->terms, from);
    if (alternative) {
      return fail(does(typeString(t, from) + " (possibly missing ~ for " +
                       typeString(alternative->type, from) + " in " + typeString(t, from) + ")"));
    }
    return fail(does(typeString(t, from) + " (" + typeString(v, from) + " missing in " + terms + ")"));
  }
};

}  // namespace

Func* missingMethod(Type* v, Type* t, bool isStatic, std::string* cause, Package* from) {
  auto* ti = under<Interface>(t);
  if (!ti) return nullptr;
  TypeSet* want = typeSet(ti);
  if (want->methods.empty()) return nullptr;
  Finding found;
  auto* vi = under<Interface>(v);
  if (vi)
    found = inInterface(vi, want, isStatic);
  else
    found = inType(v, want);
  if (found.lack == Lack::None) return nullptr;
  if (cause) {
    std::string ptr = vi ? std::string() : pointerCause(v, from);
    if (ptr.empty() || found.lack != Lack::Missing) {
      refine(v, found);
      *cause = describe(found, v, t, from);
    } else {
      *cause = std::move(ptr);
    }
  }
  return found.method;
}

bool implements(Type* v, Type* t, std::string* cause, Package* from, bool constraint) {
  return Implementation{v, t, cause, from, constraint}.check();
}

namespace {

// A type without a name of its own (spec, Assignability: "not a named type").
bool hasName(Type* t) {
  TypeKind k = unalias(t)->kind();
  return k == TypeKind::Basic || k == TypeKind::Named || k == TypeKind::TypeParam;
}

}  // namespace

bool assignableTo(Type* v, Type* t, std::string* cause, Package* from) {
  v = unalias(v);
  t = unalias(t);
  auto invalid = [](Type* x) {
    auto* b = as<Basic>(x);
    return b && b->basic == BasicKind::Invalid;
  };
  if (invalid(v) || invalid(t) || identical(v, t)) return true;
  if (isUntyped(v)) return static_cast<Basic*>(v)->basic == BasicKind::UntypedNil && hasNil(t);
  Type *vu = underlying(v), *tu = underlying(t);
  bool vParam = isTypeParam(v), tParam = isTypeParam(t);
  // Of interfaces that embed each other (an error) the one whose set is computed first has all methods: v.
  if (auto* vi = as<Interface>(vu)) typeSet(vi);
  if ((!hasName(v) || !hasName(t)) && !vParam && !tParam && identical(vu, tu)) return true;
  // A pointer to an interface is never what was meant: implements() says so.
  auto* toInterface = as<Pointer>(tu);
  if (toInterface && !isInterface(toInterface->elem)) toInterface = nullptr;
  if ((tu->kind() == TypeKind::Interface && !tParam) || toInterface) return implements(v, t, cause, from);
  // The other way round: say what an assertion would need.
  if (vu->kind() == TypeKind::Interface && !vParam && !tParam && implements(t, v, nullptr)) {
    if (cause) *cause = "need type assertion";
    return false;
  }
  auto *vc = as<Chan>(vu), *tc = as<Chan>(tu);
  if (vc && tc && vc->dir == ChanDir::Both && identical(vc->elem, tc->elem))
    return !hasName(v) || !hasName(t);
  if (!vParam && !tParam) return false;
  // With type parameters: every type of the set must be assignable, and one side unnamed.
  auto each = [&](Type* p, auto&& ok) {
    auto* i = under<Interface>(p);
    if (!i) return false;
    TypeSet* set = typeSet(i);
    if (!set->hasTerms || set->terms.empty()) return false;
    for (const TypeSet::Term& term : set->terms) {
      if (!ok(term.type)) return false;
    }
    return true;
  };
  if (tParam && !hasName(v)) return each(t, [&](Type* x) { return assignableTo(v, x); });
  if (vParam && !hasName(t)) return each(v, [&](Type* x) { return assignableTo(x, t); });
  return false;
}

}  // namespace gosub::types
